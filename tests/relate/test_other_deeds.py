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
