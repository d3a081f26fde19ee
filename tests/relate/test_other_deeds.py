"""Figures of deeds that are not read go to no deed that stands beside them."""

import pytest

from kg.model import Predicate
from tests.relate.said import said

NOT_OF_THE_DEED_BEFORE = [
    ("Hội LHPN xã Vĩnh Xương sửa nhà cho hộ nghèo, đào 10 ha rãnh trồng khoai.", "10 ha"),
    ("Đoàn xã Vĩnh Xương thu gom rác thải, đào 5 km cống.", "5 km"),
    ("Đoàn xã Vĩnh Xương tuyên truyền cho người dân, gặt được hơn 3 ha lúa.", "3 ha"),
    ("Đoàn xã Vĩnh Xương khám bệnh cho người già và cắt tóc cho 40 em.", "40 em"),
    ("Hội Nông dân xã Vĩnh Xương tổ chức hội nghị, thả 2.000 con cá giống.", "2000 con cá giống"),
    ("Hội CCB xã Vĩnh Xương trồng cây, đắp 300 m3 đất ven đường.", "300 m3"),
    ("Tiểu đoàn 7 tặng quà, dọn 40 hố ga.", "40 hố ga"),
]

OF_THE_DEED = [
    ("Đoàn xã Vĩnh Xương tu sửa đường liên ấp, đào 90 m rãnh thoát nước.", "90 m"),
    ("Đoàn xã Vĩnh Xương giúp dân thu hoạch lúa, gặt 3 ha.", "3 ha"),
    ("Hội CCB xã Vĩnh Xương thu gom rác thải, vét 5 km cống.", "5 km"),
    ("Đoàn xã Vĩnh Xương tặng quà hộ nghèo, khoan 3 giếng nước.", "3 giếng nước"),
    ("Hội LHPN xã Vĩnh Xương trồng cây, cắt tỉa 40 gốc.", "40 gốc"),
    ("Đại hội Hội Nông dân xã Vĩnh Xương bầu 2 đại biểu dự đại hội cấp trên.", "2 đại biểu"),
]


def _owners(text: str, figure: str) -> list[str]:
    return [line for line in said(text, Predicate.HAS_FIGURE) if line.endswith(f"> {figure}")]


@pytest.mark.parametrize(("text", "figure"), NOT_OF_THE_DEED_BEFORE)
def test_figure_of_a_deed_not_read_is_of_nothing(text: str, figure: str) -> None:
    assert not _owners(text, figure)


@pytest.mark.parametrize(("text", "figure"), OF_THE_DEED)
def test_figure_of_what_is_part_of_a_deed_is_of_it(text: str, figure: str) -> None:
    assert _owners(text, figure)


def test_those_elected_to_a_board_are_of_it_and_not_of_the_election_of_delegates() -> None:
    text = "25 đồng chí được bầu vào Ban Chấp hành Hội Nông dân xã Vĩnh Xương và bầu 2 đại biểu dự đại hội."
    assert _owners(text, "25 đồng chí") == ["Ban Chấp hành Hội Nông dân xã Vĩnh Xương --hasFigure--> 25 đồng chí"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Hội LHPN huyện An Phú trao tiền cho hội viên nghèo của 3 xã Vĩnh Lộc, Phú Hữu và Phước Hưng.",
            "Hội LHPN huyện An Phú --hasFigure--> 3 xã",
        ),
        (
            "Ngôi nhà trị giá 150 triệu đồng. Trong đó, Hội LHPN xã Vĩnh Lộc hỗ trợ xây nhà 45 triệu đồng cho chị Tư. "
            "Ấp Vĩnh Hưng vui. Xã Đoàn đào đất giúp người dân ấp Vĩnh Hưng, chiều dài 300m.",
            "ấp Vĩnh Hưng --hasFigure--> 300 m",
        ),
        (
            "Nhà chị Tư xong với 150 triệu đồng. Trong đó, Hội LHPN xã Vĩnh Lộc hỗ trợ 45 triệu đồng; anh em, họ hàng "
            "hỗ trợ 65 triệu đồng.",
            "hỗ trợ 45 triệu đồng --hasFigure--> 65000000 VND",
        ),
    ],
)
def test_figures_of_others_are_not_of_who_is_named_before(text: str, line: str) -> None:
    assert line not in said(text, Predicate.HAS_FIGURE)


def test_communes_that_a_district_has_are_counted_of_it() -> None:
    lines = said("Huyện An Phú có 3 xã Vĩnh Lộc, Phú Hữu và Phước Hưng.", Predicate.HAS_FIGURE)
    assert "huyện An Phú --hasFigure--> 3 xã" in lines


@pytest.mark.parametrize("drive", ["các cuộc vận động", "các phong trào thi đua"])
def test_who_started_a_drive_does_not_move_people_to_it(drive: str) -> None:
    text = f"Ban công tác Mặt trận ấp Vĩnh Hưng tuyên truyền, vận động bà con tham gia {drive} do Tỉnh đoàn phát động."
    assert said(text, Predicate.CARRIED_OUT_BY) == {"tuyên truyền --carriedOutBy--> Ban công tác Mặt trận ấp Vĩnh Hưng"}


def test_who_organises_a_deed_does_it() -> None:
    text = "Bà con được tặng quà trong chương trình do Hội LHPN huyện An Phú tổ chức."
    assert any(line.endswith("Hội LHPN huyện An Phú") for line in said(text, Predicate.CARRIED_OUT_BY))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Hội CCB huyện An Phú bàn giao 4 căn nhà. Ngôi nhà của ông Ba rộng 65 m2.", "65 m2"),
        ("Hội CCB huyện An Phú bàn giao 12 căn nhà. Căn nhà của ông Ba trị giá 90 triệu đồng.", "90000000 VND"),
        ("Đoàn xã Vĩnh Lộc làm đường và xây dựng 2 nhà văn hóa.", "2 nhà văn hóa"),
    ],
)
def test_one_house_is_not_all_that_were_built(text: str, figure: str) -> None:
    deeds = ("bàn giao", "làm đường -")
    assert not [line for line in _owners(text, figure) if line.startswith(deeds)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Hội CCB huyện An Phú bàn giao 4 căn nhà. Mỗi ngôi nhà rộng 65 m2.", "65 m2"),
        ("Hội CCB huyện An Phú bàn giao nhà cho ông Lê Văn Ba. Ngôi nhà rộng 65 m2.", "65 m2"),
        ("Hội CCB huyện An Phú bàn giao 01 căn nhà cho ông Lê Văn Ba. Căn nhà rộng 65 m2.", "65 m2"),
        ("Hội CCB huyện An Phú bàn giao 4 căn nhà. Tổng trị giá 4 căn nhà là 500 triệu đồng.", "500000000 VND"),
    ],
)
def test_what_is_told_of_all_houses_or_the_only_one_is_of_them(text: str, figure: str) -> None:
    assert [line for line in _owners(text, figure) if line.startswith("bàn giao")]


@pytest.mark.parametrize(
    "going_on",
    ["Đồng thời sửa chữa 2 nhà.", "Ngoài ra sửa chữa 2 nhà.", "Hội CCB huyện Thạch An xây 6 nhà."],
)
def test_works_that_go_on_without_their_body_are_one(going_on: str) -> None:
    text = f"Hội CCB huyện Thạch An xây 6 nhà ở. {going_on}"
    kinds = said(text, Predicate.ACTIVITY_TYPE)
    assert len([line for line in kinds if line.endswith("house-building")]) == 1
