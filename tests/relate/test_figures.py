"""What each figure is of."""

import pytest

from kg.intake import read_article
from kg.model import Article, Figure, Predicate, Stance
from kg.relate import extract_article
from tests.relate.marked import cases
from tests.relate.said import said


def _houses(page: str) -> dict[str, set[str]]:
    record = extract_article(read_article(page.encode(), "a.txt"))
    names = {entity.id: entity.name for entity in record.entities}
    found: dict[str, set[str]] = {}
    for statement in record.statements:
        if statement.predicate is Predicate.HAS_FIGURE and isinstance(statement.value, Figure):
            found.setdefault(statement.value.plain, set()).add(names[statement.subject])
    return found


OWNED = list(cases("figure_owners.pass.txt"))
NOT_OWNED = list(cases("figure_owners.none.txt"))


def figures(text: str) -> set[str]:
    """Return what is said of figures in a text whose lines are paragraphs."""
    return said(text.replace("\n", "\n\n"), Predicate.HAS_FIGURE)


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_figure_is_of_what_its_clause_is_about(text: str, expected: tuple[str, ...]) -> None:
    asked = {line.partition("--> ")[2] for line in expected}
    assert {line for line in figures(text) if line.partition("--> ")[2] in asked} == set(expected)


@pytest.mark.parametrize(("text", "others"), NOT_OWNED)
def test_figure_is_not_of_what_is_only_named(text: str, others: tuple[str, ...]) -> None:
    assert not [line for line in figures(text) if any(other in line for other in others)]


def test_figure_of_a_headline_is_of_what_the_text_says() -> None:
    text = "Tặng 42 bể nước cho người nghèo\n\nNgày 3/5/2023, Đoàn xã Tân Xuân tặng 42 bể nước cho hộ nghèo."
    assert len(said(text, Predicate.HAS_FIGURE)) == 1


def test_figure_goes_on_with_the_clause_or_sentence_before() -> None:
    text = "Đoàn xã Tân Xuân tặng hộ nghèo 12 suất quà; 100 cuốn sách. Các đội mang đến 6 tiểu phẩm."
    lines = said(text, Predicate.HAS_FIGURE)
    assert {line.partition(" --")[0] for line in lines} == {"tặng hộ nghèo 12 suất quà"}


def test_figure_is_of_the_outer_of_two_deeds_told_in_the_same_words() -> None:
    text = "Hội Nông dân xã Tân Xuân vận động hội viên đóng góp 2 tỷ đồng, gần 3.000 ngày công và trên 200m2 đất."
    assert len({line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)}) == 1


def test_figure_of_a_work_is_of_the_last_deed_of_its_kind() -> None:
    text = (
        "Ngày 3/5/2023, Đoàn xã Tân Xuân tặng 12 suất quà cho hộ nghèo, tuyên truyền Luật Đất đai. "
        "Tổng trị giá các phần quà là 6 triệu đồng."
    )
    assert "tặng 12 suất quà --hasFigure--> 6000000 VND" in said(text, Predicate.HAS_FIGURE)


def test_the_whole_commune_is_the_one_its_paragraph_names() -> None:
    text = (
        "Xã Tân Xuân (tỉnh Bến Tre) đã mở lộ. Xã Tân Xuân xây cầu. Xã Tân Xuân lắp đèn.\n"
        "Ở xã Bảo Thạnh (tỉnh Bến Tre), dân góp công làm đường. Chỉ sau một năm, toàn xã đạt 63%."
    )
    assert "xã Bảo Thạnh --hasFigure--> 63 %" in said(text, Predicate.HAS_FIGURE)


@pytest.mark.parametrize(
    ("text", "figure", "owner"),
    [
        (
            "Hội Nông dân xã Tân Xuân đang quản lý 1 dự án chăn nuôi bò, 4 dự án trồng hoa hồng.",
            "4 dự án",
            "Hội Nông dân xã Tân Xuân",
        ),
        (
            "Hội Nông dân xã Tân Xuân phấn đấu giảm thêm 3% hội viên nghèo và giúp hội viên làm mới 18 nhà.",
            "3 %",
            "Hội Nông dân xã Tân Xuân",
        ),
        (
            "Năm qua, Hội Nông dân xã Tân Xuân đã giảm 36 hộ hội viên nghèo, 21 hộ hội viên cận nghèo.",
            "21 hộ hội viên",
            "Hội Nông dân xã Tân Xuân",
        ),
        (
            "Bà Lâm Thị Cúc, ấp Tân Thị, xã Tân Xuân là hội viên được hỗ trợ 15 triệu đồng từ quỹ.",
            "15000000 VND",
            "Lâm Thị Cúc",
        ),
        (
            "Xã Tân Xuân ngập sâu. Diện tích ruộng 18 mẫu của ông Võ Văn Tám nằm gần biên giới.",
            "18 mẫu",
            "Võ Văn Tám",
        ),
        (
            "Hội Nông dân huyện Ba Tri họp. Ông Ngô Văn Bảy cho biết, toàn huyện có mức tiết kiệm 2.000 đồng/hội viên.",
            "2000 VND",
            "Hội Nông dân huyện Ba Tri",
        ),
        (
            "Hội LHPN xã Tân Xuân vận động chị em. Với 3 tổ ban đầu, mô hình “Ống heo tiết kiệm” đã lan rộng. "
            "Đến nay, có 19 tổ tham gia với 270 chị em.",
            "19 tổ",
            "Ống heo tiết kiệm",
        ),
        (
            "Hội LHPN xã Tân Xuân vận động chị em. Với 3 tổ ban đầu, mô hình “Ống heo tiết kiệm” đã lan rộng.",
            "3 tổ",
            "Ống heo tiết kiệm",
        ),
        (
            "Bà Lê Thị Nhạn, Chi hội trưởng Chi hội Phụ nữ ấp Tân Thị cho biết, hiện nay ấp có 164 hội viên.",
            "164 hội viên",
            "Chi hội Phụ nữ ấp Tân Thị",
        ),
        (
            "Đoàn xã Tân Xuân sửa chữa 3,5 km đường, thu hoạch nhanh 4.000 m2 lúa và phát dọn 900 m2 đất rẫy.",
            "4000 m2",
            "sửa chữa 3,5 km đường",
        ),
        (
            "Quân khu 9 đã xây dựng được 190 trụ sở. Trụ sở Ban CHQS xã Tân Xuân rộng hơn 140 m2.",
            "140 m2",
            "Ban CHQS xã Tân Xuân",
        ),
    ],
)
def test_figure_is_of_whoever_has_what_it_counts(text: str, figure: str, owner: str) -> None:
    owners = {
        line.partition(" --")[0]
        for line in said(text, Predicate.HAS_FIGURE)
        if line.partition("--> ")[2].startswith(figure)
    }
    assert owners == {owner}


def test_whoever_does_it_is_counted_of_the_deed() -> None:
    text = "Hội Nông dân xã Tân Xuân vận động. Đã có 40 hộ dân tự nguyện hiến 1.000 m2 đất."
    assert len({line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)}) == 1
    two = "Đoàn xã Tân Xuân xây dựng 35 dự án cho 57 đoàn viên vay vốn."
    assert len({line.partition(" --")[0] for line in said(two, Predicate.HAS_FIGURE)}) == 1


def test_headline_counts_of_the_deed_that_the_text_counts_so() -> None:
    page = (
        "Hội CCB huyện Ba Tri hỗ trợ xây dựng mới {} nhà nghĩa tình đồng đội\n\n"
        "Năm 2019, Hội CCB huyện đã hỗ trợ xây dựng được 37 nhà cho các hội viên nghèo. Trong tháng 1, Hội CCB huyện "
        "đã hỗ trợ xây mới thêm 4 nhà cho hội viên tại xã Tân Xuân với số tiền 80 triệu đồng.\n"
    )
    assert _houses(page.format(4))["4"] == {"hỗ trợ xây mới thêm 4 nhà"}
    assert _houses(page.format(3))["3"] != {"hỗ trợ xây mới thêm 4 nhà"}


@pytest.mark.parametrize("free", ["không lấy lãi", "không lãi", "không thế chấp"])
def test_loan_free_of_interest_is_lent(free: str) -> None:
    record = extract_article(Article.of_text(f"Hội Phụ nữ xã Tân Xuân đã cho chị vay {free} số tiền 2 triệu đồng."))
    assert [each.stance for each in record.statements if each.predicate is Predicate.HAS_FIGURE] == [Stance.ASSERTED]


@pytest.mark.parametrize(
    ("sentence", "is_of_event"),
    [
        ("130 đoàn viên Công an tỉnh và một số giáo viên (huyện Ba Tri) cùng tham gia.", True),
        ("130 đoàn viên Công an tỉnh Bến Tre đã trực đêm.", False),
    ],
)
def test_those_who_take_part_are_of_the_event_told_right_before(sentence: str, is_of_event: bool) -> None:
    text = f"Đoàn thanh niên Công an tỉnh Bến Tre tổ chức Ngày hội hiến máu tình nguyện. {sentence}"
    owners = {line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)}
    assert any(owner.startswith("tổ chức") for owner in owners) is is_of_event


def test_blood_is_of_the_day_on_which_it_was_given() -> None:
    text = "Hội Chữ thập đỏ huyện Ba Tri tổ chức hiến máu. Kết quả tiếp nhận được 210 đơn vị, tương đương 73.500ml máu."
    assert "tổ chức hiến máu --hasFigure--> 73500 ml" in said(text, Predicate.HAS_FIGURE)


def test_rate_of_what_is_paved_is_of_the_place() -> None:
    text = "Xã Tân Xuân đổi mới. Tỷ lệ đường đến trụ sở được cứng hóa đạt 100%, đường trục thôn đạt 95%."
    assert {line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)} == {"xã Tân Xuân"}


@pytest.mark.parametrize(
    ("text", "figure", "owner"),
    [
        (
            "Huyện Ba Tri chống lũ. Lũ quét khiến 17 ngôi nhà ở xã Tân Xuân (huyện Ba Tri) sập hoàn toàn.",
            "17 ngôi nhà",
            "xã Tân Xuân",
        ),
        (
            "Huyện Ba Tri chống lũ. Có 3 người ở xã Tân Thủy (huyện Ba Tri) mất tích; 6 người xã Tân Xuân bị thương.",
            "6 người",
            "xã Tân Xuân",
        ),
        (
            "Hội Chữ thập đỏ huyện Ba Tri khắc phục hậu quả lốc xoáy. Lốc xoáy đã khiến 24 ngôi nhà của người dân "
            "xã Tân Xuân (huyện Ba Tri) bị tốc mái.",
            "24 ngôi nhà",
            "xã Tân Xuân",
        ),
        (
            "Ở xã Tân Xuân (huyện Ba Tri) có 9 thôn bị ngập; xã Tân Thủy (huyện Ba Tri) có 7 thôn bị ngập. "
            "Ngoài ra, mưa lớn làm ngập 310 ha lúa.",
            "310 ha",
            "huyện Ba Tri",
        ),
        (
            "Xã Tân Xuân hay ngập. Anh Đinh Văn Lộc cho biết: Năm nào gia đình tôi cũng lụt. Có năm lũ lên nhanh, "
            "toàn bộ 5 sào lúa bị trôi.",
            "5 sào",
            "Đinh Văn Lộc",
        ),
    ],
)
def test_damage_is_of_the_place_or_person_that_suffers_it(text: str, figure: str, owner: str) -> None:
    lines = said(text, Predicate.HAS_FIGURE)
    assert {line.partition(" --")[0] for line in lines if line.partition("--> ")[2].startswith(figure)} == {owner}


@pytest.mark.parametrize(
    ("text", "figure", "owner"),
    [
        (
            "Bà Huỳnh Thị Sen, ngụ xã Tân Xuân cho biết: “Trồng rau, mỗi tháng tôi có thu nhập hơn 6 triệu đồng”.",
            "6000000 VND",
            "Huỳnh Thị Sen",
        ),
        (
            "Hội Khuyến học huyện Ba Tri trao 60 suất học bổng, tổng kinh phí 84 triệu đồng. Trong đó, 70 triệu đồng "
            "từ Quỹ Khuyến học Trung ương Hội Khuyến học Việt Nam và 14 triệu đồng do ông Lê Văn Sáu góp.",
            "14000000 VND",
            "trao 60 suất học bổng",
        ),
        (
            "Hội Khuyến học huyện Ba Tri trao 60 suất học bổng. Mỗi suất học bổng bậc THCS trị giá 1 triệu đồng/đợt; "
            "học bổng khuyến tài 3 triệu đồng/đợt.",
            "3000000 VND",
            "trao 60 suất học bổng",
        ),
        (
            "Hội Khuyến học huyện Ba Tri cấp 900 suất học bổng. Trong đó, Hội Khuyến học xã Tân Xuân cấp 36 suất "
            "học bổng.",
            "36 suất học bổng",
            "cấp 36 suất học bổng",
        ),
    ],
)
def test_figure_goes_on_with_what_was_counted(text: str, figure: str, owner: str) -> None:
    lines = said(text, Predicate.HAS_FIGURE)
    assert {line.partition(" --")[0] for line in lines if line.partition("--> ")[2].startswith(figure)} == {owner}


def test_children_who_suffer_are_of_the_place() -> None:
    assert not said("Xã Tân Xuân họp. Chị Mơ là mẹ đơn thân, nuôi 2 con (1 cháu bệnh).", Predicate.HAS_FIGURE)
    assert said("Xã Tân Xuân có lũ. Khi người dân tới nơi thì 2 cháu nhỏ đã tử vong.", Predicate.HAS_FIGURE)


def test_land_and_people_that_are_merged_are_of_the_commune_that_had_them() -> None:
    text = "Huyện Ba Tri sắp xếp: nhập toàn bộ 13 km2 diện tích và 1.240 người của xã Tân Thủy vào xã Tân Xuân."
    assert {line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)} == {"xã Tân Thủy"}


def test_papers_read_are_of_the_congress() -> None:
    text = "Hội Nông dân xã Tân Xuân tổ chức Đại hội đại biểu lần thứ V.\nĐã có 7 đoàn tham gia tham luận tại Đại hội."
    assert {line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)} != {"xã Tân Xuân"}


def test_those_whom_an_activity_drew_are_of_it() -> None:
    text = "Đoàn thanh niên Công an tỉnh Bến Tre dọn dẹp vệ sinh cơ quan. {} thu hút trên 350 đoàn viên tham gia."
    assert {line.partition(" --")[0] for line in said(text.format("Hoạt động đã"), Predicate.HAS_FIGURE)} == {
        "dọn dẹp vệ sinh"
    }
    drawn = said(text.format("Năm qua, các cấp bộ Đoàn đã"), Predicate.HAS_FIGURE)
    assert "dọn dẹp vệ sinh" not in {line.partition(" --")[0] for line in drawn}


def test_land_of_a_member_is_hers() -> None:
    text = "Xã Tân Xuân trồng rau. Chị Mai Thị Xuân là một trong những thành viên của tổ có 6 sào trồng rau."
    assert "Mai Thị Xuân --hasFigure--> 6 sào" in said(text, Predicate.HAS_FIGURE)


def test_both_ends_of_a_range_are_of_the_same() -> None:
    lines = figures("Hội Nông dân xã Đức Long cho mỗi hộ vay 10 - 15 triệu đồng để nuôi bò.")
    assert len({line.partition(" --")[0] for line in lines}) == 1
