"""Which bodies are put in charge of which communes."""

import pytest

from kg.model import Predicate
from tests.relate.said import said

ASSIGNED = {
    "Đồn Biên phòng Ia Lốp bảo vệ 12 km biên giới và phụ trách địa bàn 2 xã: Ia Lốp và Ia Rvê, huyện Ea Súp.": [
        "Đồn Biên phòng Ia Lốp --assignedTo--> xã Ia Lốp",
        "Đồn Biên phòng Ia Lốp --assignedTo--> xã Ia Rvê",
    ],
    "Đảng bộ Sở Tư pháp phụ trách xã Nậm Cắn.": ["Đảng bộ Sở Tư pháp --assignedTo--> xã Nậm Cắn"],
    "Chi bộ Kho bạc Nhà nước tỉnh giúp đỡ xã Phước Tân, huyện Sơn Hòa.": [
        "Chi bộ Kho bạc Nhà nước tỉnh Phú Yên --assignedTo--> xã Phước Tân"
    ],
    "Lữ đoàn 96 giúp đỡ xã Ia O (huyện Ia Grai); xã Ia Mơ.": [
        "Lữ đoàn 96 --assignedTo--> xã Ia O",
        "Lữ đoàn 96 --assignedTo--> xã Ia Mơ",
    ],
    "Lữ đoàn 96 kết nghĩa với xã Ia O.": ["Lữ đoàn 96 --assignedTo--> xã Ia O"],
    "Đồn Biên phòng Pa Ủ phụ trách các xã Pa Ủ và Tá Bạ.": [
        "Đồn Biên phòng Pa Ủ --assignedTo--> xã Pa Ủ",
        "Đồn Biên phòng Pa Ủ --assignedTo--> xã Tá Bạ",
    ],
    "Đồn Biên phòng Thông Thụ, BĐBP tỉnh Nghệ An quản lý, bảo vệ 22km đường biên giới trên địa bàn xã Thông Thụ.": [
        "Đồn Biên phòng Thông Thụ --assignedTo--> xã Thông Thụ"
    ],
    "Hội LHPN tỉnh Sơn La nhận đỡ đầu xã Mường Lạn.": ["Hội LHPN tỉnh Sơn La --assignedTo--> xã Mường Lạn"],
}


@pytest.mark.parametrize(("text", "expected"), ASSIGNED.items())
def test_body_is_put_in_charge_of_communes(text: str, expected: list[str]) -> None:
    assert said(text, Predicate.ASSIGNED_TO) == set(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Đảng bộ Sở Tư pháp phụ trách công tác cải cách tại xã Nậm Cắn; xã Nậm Giải cũng vậy.",
        "Đồng chí Lê Văn Nam phụ trách xã Nậm Cắn.",
        "Chi bộ Kho bạc Nhà nước tỉnh chưa phụ trách xã nào.",
    ],
)
def test_persons_and_tasks_are_no_assignment(text: str) -> None:
    assert "xã Nậm Giải" not in " ".join(said(text, Predicate.ASSIGNED_TO))
    assert not any(line.startswith("Lê Văn Nam") for line in said(text, Predicate.ASSIGNED_TO))
