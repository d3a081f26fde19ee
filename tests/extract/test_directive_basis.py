"""Which directive was issued to carry another out."""

import pytest

from kg.extract.directives.basis import find_based_on
from kg.extract.directives.groups import group_directives
from kg.model import Article
from kg.text import document_of
from tests.extract.citing import cited


def bases(text: str) -> list[tuple[str, str, str]]:
    document = document_of(Article.of_text(text, published="2024-10-20"))
    groups = group_directives(cited(document))
    found = find_based_on(document, groups)
    for basis in found:
        ends = groups[basis.later][0].surface, groups[basis.earlier][0].surface
        assert any(end in document.quote(basis.evidence) for end in ends)
    return [(groups[b.later][0].value.name, groups[b.earlier][0].value.name, b.rule.rpartition(".")[2]) for b in found]


KH = "Kế hoạch số 6-KH/HU"
CT = "Chỉ thị số 2-CT/TU"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (f"Huyện ủy ban hành {KH} thực hiện {CT} của Tỉnh ủy.", "carries-out"),
        (f"Huyện ủy ban hành {KH} nhằm cụ thể hóa {CT}.", "carries-out"),
        (f"Xã học tập {KH} về triển khai, thực hiện nghiêm {CT} về chống hạn.", "carries-out"),
        (f"Ra {KH} về tăng cường công tác dân vận để tổ chức thực hiện có hiệu quả {CT}.", "carries-out"),
        (f"Ra {KH} về nội dung sinh hoạt theo Nghị quyết số 8-NQ/HU để triển khai thực hiện {CT}.", "carries-out"),
        (f"Thực hiện {CT} về chống hạn, Ban Thường vụ Huyện ủy đã ban hành {KH}.", "fronted"),
        (f"Căn cứ {CT} của Tỉnh ủy; ngày 3/3/2022, Huyện ủy ban hành {KH} về giữ nước.", "fronted"),
        (f"Năm 2018, thực hiện {CT} về chống hạn, Huyện ủy đã ban hành {KH}.", "fronted"),
        (f"Báo Miền Tây Để triển khai {CT}, Huyện ủy Ia Grai xây dựng {KH}.", "fronted"),
        (f"Tỉnh ủy ban hành {CT}. Trên cơ sở đó, Huyện ủy ra {KH}.", "thereupon"),
        (f"Ông Tâm cho biết: Thực hiện {CT} về chống hạn, Huyện ủy đã ban hành {KH}.", "fronted"),
        (f"{KH} được ban hành nhằm thực hiện {CT}.", "carries-out"),
        (f"Ngay sau khi Tỉnh ủy ban hành {CT}, Huyện ủy Ia Grai đã xây dựng {KH}.", "fronted"),
        (f"Báo cáo nêu rõ: Ngay sau khi Tỉnh ủy ban hành {CT}, Huyện ủy Ia Grai đã xây dựng {KH}.", "fronted"),
        (f"Huyện ủy ra {KH} về “Năm giữ rừng” nhằm cụ thể hóa {CT}.", "carries-out"),
        (f"Huyện ủy ban hành {KH} về quán triệt và tổ chức thực hiện {CT}.", "carries-out"),
        (f"Từ {CT} của Tỉnh ủy, Huyện ủy đã ban hành {KH}.", "fronted"),
        (f"Tỉnh ủy ban hành {CT}. Triển khai thực hiện chỉ thị, Huyện ủy ra {KH}.", "thereupon"),
        (f"Tiếp thu {CT} của Tỉnh ủy, Huyện ủy ban hành {KH}.", "fronted"),
        (f"Huyện ủy ban hành {KH} căn cứ {CT} của Tỉnh ủy.", "carries-out"),
        (f"{CT} về chống hạn được Huyện ủy Ia Grai cụ thể hóa bằng {KH}.", "put-into"),
        (f"Huyện ủy ban hành {KH}. Kế hoạch này được xây dựng trên cơ sở {CT} của Tỉnh ủy.", "founded"),
        (f"Huyện ủy có {KH} về việc ban hành Chương trình hành động thực hiện {CT}.", "carries-out"),
        (f"Huyện ủy có {KH} gửi các chi, đảng bộ về việc triển khai {CT}.", "carries-out"),
        (f"Huyện ủy có {KH} phê duyệt Chương trình thực hiện {CT}.", "carries-out"),
        (f"Xã nhận {KH} về kế hoạch tổ chức triển khai thực hiện {CT}.", "carries-out"),
    ],
)
def test_the_later_is_based_on_the_earlier(text, rule):
    assert bases(text) == [("Kế hoạch số 6-KH/HU", "Chỉ thị số 2-CT/TU", rule)]


@pytest.mark.parametrize(
    "text",
    [
        f"Chi bộ thực hiện {CT} và {KH}.",
        f"Thực hiện {CT}, {KH}, xã Ea Tu làm 2 km đường.",
        f"Huyện ủy ban hành {KH}. Xã học tập {CT}.",
        f"Sau khi học {CT}, chi bộ bàn {KH}.",
        f"Đảng bộ đã ban hành {KH}, các chi bộ thực hiện {CT}.",
        f"{KH} khác với {CT}.",
        f"{CT} được Huyện ủy quán triệt; {KH} ra sau.",
        f"{CT} được cụ thể hóa; xã học tập {KH}.",
        f"Báo cáo nêu rõ: Sau khi học {CT}, chi bộ bàn {KH}.",
        f"Huyện ủy ban hành {KH}. Kế hoạch được xây dựng công phu hơn {CT}.",
    ],
)
def test_other_neighbours_are_not(text):
    assert bases(text) == []


def test_a_plan_carries_out_both_that_it_names():
    text = f"Huyện ủy ban hành {KH} thực hiện {CT} và Nghị quyết số 8-NQ/TU; Hướng dẫn số 9-HD/BTCHU."
    assert bases(text) == [
        ("Kế hoạch số 6-KH/HU", "Chỉ thị số 2-CT/TU", "carries-out"),
        ("Kế hoạch số 6-KH/HU", "Nghị quyết số 8-NQ/TU", "carries-out"),
    ]


def test_everything_before_the_main_clause_counts_but_not_what_a_subject_cites():
    text = (
        "Thực hiện Kết luận số 5-KL/TW về tiếp tục thực hiện Chỉ thị số 3-CT/TW, Nghị quyết số 8-NQ/TU "
        "về chống hạn, Ban Thường vụ Huyện ủy ban hành Kế hoạch số 6-KH/HU."
    )
    assert bases(text) == [
        ("Kết luận số 5-KL/TW", "Chỉ thị số 3-CT/TW", "carries-out"),
        ("Kế hoạch số 6-KH/HU", "Kết luận số 5-KL/TW", "fronted"),
        ("Kế hoạch số 6-KH/HU", "Nghị quyết số 8-NQ/TU", "fronted"),
    ]


def test_all_that_is_issued_in_the_main_clause_counts():
    text = f"Căn cứ {CT}, Huyện ủy ban hành {KH}; Ban Dân vận Huyện ủy ban hành Hướng dẫn số 3-HD/BDVHU."
    assert bases(text) == [
        ("Kế hoạch số 6-KH/HU", "Chỉ thị số 2-CT/TU", "fronted"),
        ("Hướng dẫn số 3-HD/BDVHU", "Chỉ thị số 2-CT/TU", "fronted"),
    ]
