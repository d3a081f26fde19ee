"""What citations of one article mean the same directive."""

import pytest

from kg.extract.directives.groups import group_directives
from kg.model import Article
from kg.text import document_of
from tests.extract.citing import cited


def grouped(text: str) -> list[list[str]]:
    groups = group_directives(cited(document_of(Article.of_text(text, published="2024-10-20"))))
    return [[mention.surface for mention in group] for group in groups]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "Kế hoạch số 52-KH/HU của Huyện ủy (Kế hoạch 52). Sơ kết Kế hoạch 52, Kế hoạch số 52-KH/HU.",
            [["Kế hoạch số 52-KH/HU", "Kế hoạch số 52-KH/HU", "Kế hoạch 52", "Kế hoạch 52"]],
        ),
        (
            "Kế hoạch số 9-KH/TU thực hiện Nghị quyết số 30-NQ/TW về biển (gọi tắt là Kế hoạch số 9-KH/TU) được học.",
            [["Kế hoạch số 9-KH/TU", "Kế hoạch số 9-KH/TU"], ["Nghị quyết số 30-NQ/TW"]],
        ),
        (
            "Học Luật Đê điều số 79/2006/QH11. Luật Đê điều và Luật số 79/2006/QH11; Luật Thủy sản số 18/2017/QH14.",
            [
                ["Luật Đê điều số 79/2006/QH11", "Luật số 79/2006/QH11", "Luật Đê điều"],
                ["Luật Thủy sản số 18/2017/QH14"],
            ],
        ),
        (
            "Kế hoạch của Thành ủy Vinh thực hiện Nghị quyết số 26. "
            "Thành ủy Vinh ban hành Kế hoạch thực hiện Nghị quyết số 26-NQ/TW.",
            [["Kế hoạch của Thành ủy Vinh", "Kế hoạch"], ["Nghị quyết số 26-NQ/TW", "Nghị quyết số 26"]],
        ),
        (
            "Học Quy định số 115 quy định về những điều đảng viên không được làm.",
            [["quy định về những điều đảng viên không được làm", "Quy định số 115"]],
        ),
        (
            "Làm Đề án 08 (Đề án phát triển du lịch cộng đồng giai đoạn 2021 - 2025).",
            [["Đề án phát triển du lịch cộng đồng giai đoạn 2021 - 2025", "Đề án 08"]],
        ),
        (
            "Chỉ thị của Huyện ủy về việc chăm lo Tết cho hộ nghèo. Huyện ủy ra Chỉ thị số 7-CT/HU về việc chăm lo "
            "Tết cho hộ nghèo, hộ chính sách.",
            [["Chỉ thị số 7-CT/HU", "Chỉ thị của Huyện ủy"]],
        ),
        (
            "Ban Dân vận Tỉnh ủy ban hành Kế hoạch thực hiện “Tháng gần dân nghe dân”.\n\n"
            "Ban Dân vận Tỉnh ủy ban hành Kế hoạch số 6-KH/BDVTU thực hiện “Tháng gần dân nghe dân” 2021.",
            [["Kế hoạch số 6-KH/BDVTU", "Kế hoạch thực hiện “Tháng gần dân nghe dân”"]],
        ),
        (
            "Huyện ủy ban hành Nghị quyết về trồng rừng phòng hộ. "
            "Nghị quyết số 9-NQ/TU của Tỉnh ủy về trồng rừng phòng hộ.",
            [["Nghị quyết về trồng rừng phòng hộ"], ["Nghị quyết số 9-NQ/TU"]],
        ),
        (
            "Học Chỉ thị 19. Chỉ thị số 19-CT/TU ngày 3/3/2020 của Tỉnh ủy được dân ủng hộ.",
            [["Chỉ thị số 19-CT/TU", "Chỉ thị 19"]],
        ),
        (
            "Ban Dân vận ra Hướng dẫn số 3-HD/BDVTU. Theo Hướng dẫn của Ban Dân vận Tỉnh ủy, xã lập tổ.",
            [["Hướng dẫn số 3-HD/BDVTU", "Hướng dẫn của Ban Dân vận Tỉnh ủy"]],
        ),
        (
            "Nghị quyết Đại hội Đảng bộ huyện lần thứ XX. Theo Nghị quyết Đại hội Đảng bộ huyện, xã họp.",
            [["Nghị quyết Đại hội Đảng bộ huyện lần thứ XX", "Nghị quyết Đại hội Đảng bộ huyện"]],
        ),
        (
            "Nghị quyết Trung ương 4 khóa XII và Nghị quyết TW 4 (khóa XII).",
            [["Nghị quyết Trung ương 4 khóa XII", "Nghị quyết TW 4 (khóa XII)"]],
        ),
        (
            "Học Nghị quyết số 12-NQ/TW về xây dựng Đảng (gọi tắt là Nghị quyết Trung ương 4). Sơ kết Nghị quyết Trung "
            "ương 4, Nghị quyết số 12.",
            [["Nghị quyết số 12-NQ/TW", "Nghị quyết Trung ương 4", "Nghị quyết Trung ương 4", "Nghị quyết số 12"]],
        ),
        (
            "Học Nghị quyết số 12-NQ/TW về xây dựng Đảng. Sơ kết Nghị quyết Trung ương 4.",
            [["Nghị quyết số 12-NQ/TW"], ["Nghị quyết Trung ương 4"]],
        ),
        (
            "Học Nghị quyết Trung ương 5 (khóa X). Theo Nghị quyết 5 khóa X, xã họp.",
            [["Nghị quyết Trung ương 5 (khóa X)", "Nghị quyết 5"]],
        ),
        (
            "Học Nghị quyết Trung ương 5 (khóa X). Theo Nghị quyết 5 khóa XXI, Nghị quyết 7 khóa X, xã họp.",
            [["Nghị quyết Trung ương 5 (khóa X)"], ["Nghị quyết 5"], ["Nghị quyết 7"]],
        ),
        (
            "Học Nghị quyết Trung ương 5 (khóa X). Theo Nghị quyết 5 khóa X của Huyện ủy, xã họp.",
            [["Nghị quyết Trung ương 5 (khóa X)"], ["Nghị quyết 5"]],
        ),
        (
            "Đề án “Nhà sạch, vườn xanh ở cơ sở” (Đề án số 11-ĐA/HU) được dân theo. Đề án 11 được mở rộng.",
            [["Đề án số 11-ĐA/HU", "Đề án “Nhà sạch, vườn xanh ở cơ sở”", "Đề án 11"]],
        ),
        (
            "Làm Đề án 77/QĐ-TTg của Thủ tướng Chính phủ về việc phê duyệt Đề án “Nhà sạch, vườn xanh ở cơ sở”.",
            [["Đề án 77/QĐ-TTg", "Đề án “Nhà sạch, vườn xanh ở cơ sở”"]],
        ),
        (
            "Học Nghị quyết Đại hội Đoàn toàn quốc lần thứ XIII. "
            "Nghị quyết Đại hội Đoàn TNCS Hồ Chí Minh lần thứ XIII.",
            [
                [
                    "Nghị quyết Đại hội Đoàn TNCS Hồ Chí Minh lần thứ XIII",
                    "Nghị quyết Đại hội Đoàn toàn quốc lần thứ XIII",
                ]
            ],
        ),
        (
            "Quy chế dân chủ ở cơ sở được niêm yết; thực hiện Quy chế dân chủ tốt.",
            [["Quy chế dân chủ ở cơ sở", "Quy chế dân chủ"]],
        ),
        (
            "Quyết định số 7-QĐ/TW và Quyết định số 07 - QĐ/TƯ.",
            [["Quyết định số 07 - QĐ/TƯ", "Quyết định số 7-QĐ/TW"]],
        ),
    ],
)
def test_the_same_directive_is_one_group_and_its_fullest_form_is_first(text, groups):
    assert grouped(text) == groups


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 4-NQ/TU và Nghị quyết số 4-NQ/HU.",
        "Nghị quyết 4 của Tỉnh ủy khác Nghị quyết 4 của HĐND tỉnh.",
        "Chỉ thị 5 của Huyện ủy, Kết luận 5 của Huyện ủy.",
        "Kế hoạch số 12/2020/KH-UBND và Kế hoạch số 12/2021/KH-UBND.",
        "Nghị quyết Trung ương 4 khóa XI, XII.",
        "Nghị quyết Đại hội Đảng bộ xã lần thứ XX và Nghị quyết Đại hội Đảng bộ xã lần thứ XXI.",
        "Nghị quyết Đại hội Đảng bộ xã lần thứ XX và Nghị quyết Đại hội nhiệm kỳ 2020 - 2025.",
        "Luật Đất đai năm 2013 và Luật Đất đai năm 2024.",
        "Quyết định 9 ngày 5/5/2021 và Quyết định 9 ngày 4/4/2020.",
        "Quyết định của UBND huyện về việc bổ nhiệm ông A; Quyết định của UBND huyện về việc lập trạm y tế.",
    ],
)
def test_different_directives_never_meet(text):
    assert len(grouped(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Theo Hướng dẫn của Ban Dân vận Huyện ủy, các chi bộ đăng ký.",
        "Thực hiện Nghị quyết của Chi bộ, thôn làm đường.",
        "Các chi bộ thực hiện Nghị quyết Đại hội.",
    ],
)
def test_a_reference_without_a_directive_is_left_out(text):
    assert grouped(text) == []


@pytest.mark.parametrize(
    "reference",
    [
        "Nghị quyết của Chi bộ",
        "Nghị quyết của Đảng",
        "Nghị quyết Đại hội",
        "Nghị quyết của HĐND huyện",
        "Chỉ thị của Huyện ủy",
        "Nghị quyết của Ban Dân vận Huyện ủy",
    ],
)
def test_a_reference_to_another_body_or_kind_is_left_out(reference):
    assert grouped(f"Nghị quyết số 4-NQ/HU được phổ biến. Thôn bàn {reference}.") == [["Nghị quyết số 4-NQ/HU"]]


def test_a_reference_to_two_bodies_is_no_decision_of_one():
    text = "Trao Quyết định của Ban Thường vụ Tỉnh ủy về việc điều động ông A. "
    found = grouped(text + "Công bố quyết định của Ban Bí thư và Ban Thường vụ Tỉnh ủy.")
    assert [len(group) for group in found] == [1]


def test_the_party_as_a_whole_is_no_committee():
    assert grouped("Nghị quyết số 4-NQ/ĐU; học Nghị quyết của Đảng.") == [["Nghị quyết số 4-NQ/ĐU"]]


@pytest.mark.parametrize("reference", ["Nghị quyết của Huyện ủy", "Nghị quyết của Ban Thường vụ Huyện ủy Lục Ngạn"])
def test_a_board_stands_for_its_committee(reference):
    text = f"Nghị quyết số 4-NQ/HU được phổ biến. Thôn bàn {reference}."
    assert grouped(text) == [["Nghị quyết số 4-NQ/HU", reference]]


def test_a_number_that_fits_two_joins_neither():
    text = "Nghị quyết số 4-NQ/TU, Nghị quyết số 4-NQ/HU. Theo Nghị quyết 4, xã họp."
    assert grouped(text) == [["Nghị quyết số 4-NQ/TU"], ["Nghị quyết số 4-NQ/HU"]]


def test_a_reference_that_fits_two_joins_neither():
    text = "Kế hoạch số 1-KH/HU, Kế hoạch số 2-KH/HU. Theo Kế hoạch của Huyện ủy, xã họp."
    assert [len(group) for group in grouped(text)] == [1, 1]


def test_groups_do_not_depend_on_the_order_of_mentions():
    text = "Chỉ thị 8. Chỉ thị số 8-CT/TU. Đề án “Bản không khói” (Đề án số 3-ĐA/HU). Đề án 3. Chỉ thị số 8."
    mentions = cited(document_of(Article.of_text(text)))
    assert group_directives(reversed(mentions)) == group_directives(mentions)
