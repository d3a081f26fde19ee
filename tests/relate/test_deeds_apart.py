"""What is counted of another time, of others or of what is still to do is of no deed told in another sentence."""

import pytest

from kg.model import EntityClass, Predicate
from tests.relate.said import record_of, said

OF_ANOTHER = [
    (
        "Tổng cộng sẽ trao 90 suất học bổng, 30 sổ gạo. Hội Khuyến học xã Mỹ Hiệp trao 20 suất học bổng cho học sinh.",
        "trao 20 suất học bổng",
        "90 suất học bổng",
    ),
    (
        "Hội Khuyến học xã Mỹ Hiệp trao 20 suất học bổng cho học sinh nghèo. Tổng cộng sẽ có 70 suất học bổng.",
        "trao 20 suất học bổng",
        "70 suất học bổng",
    ),
    (
        "Hội Nông dân huyện Tân Hồng hỗ trợ cho 600 hộ vay vốn. Hằng năm, tổng số tiền cho vay là 45 tỷ đồng.",
        "hỗ trợ cho 600 hộ vay vốn",
        "45000000000 VND",
    ),
    (
        "Mỗi huyện có 9 học sinh được trao học bổng tại huyện Trà Cú. Bên cạnh đó, các huyện của tỉnh này trích quỹ "
        "trao 85 suất học bổng.",
        "trao học bổng",
        "85 suất học bổng",
    ),
    (
        "Đến ngày 9/8, cả nước đã tiêm 6.200.000 liều vắc-xin. Tại tỉnh Sóc Trăng, người dân được tiêm vắc-xin.",
        "tiêm vắc-xin",
        "6200000 liều",
    ),
    (
        "Ngày 4/5, Đoàn xã Bình Thành tặng 30 suất quà cho học sinh. Trong 3 năm qua, tổng kinh phí tặng quà là 800 "
        "triệu đồng.",
        "tặng 30 suất quà",
        "800000000 VND",
    ),
    (
        "Trong năm, hội mở 13 lớp dạy nghề; giúp 1.600 hội viên vay vốn. Các cấp hội xã Mỹ Hiệp đã vận động hội viên "
        "đóng góp 2 tỷ đồng nguồn vốn.",
        "vận động hội viên đóng góp 2 tỷ đồng nguồn vốn",
        "1600 hội viên",
    ),
    (
        "Hội Chữ thập đỏ quận Ô Môn trao tặng 400 suất quà. Tại các chi hội, tổ chức trao tặng 3.300 suất quà.",
        "trao tặng 400 suất quà",
        "3300 suất quà",
    ),
    (
        "Hội Chữ thập đỏ tỉnh Cà Mau trao 60 suất quà, hỗ trợ xây dựng nhà văn hóa xã Tân Ân. Tổng giá trị quà tặng "
        "trong đợt này là 900 triệu đồng.",
        "xây dựng nhà văn hóa",
        "900000000 VND",
    ),
    (
        "Đoàn viên xã Tân Ân tham gia đổ bê tông sân nhà văn hóa ấp Xóm Lớn. Tổng trị giá các công trình thanh niên là "
        "trên 3 tỷ đồng.",
        "đổ bê tông sân nhà văn hóa",
        "3000000000 VND",
    ),
    (
        "Tổ chức khám bệnh cho gần 700 người. Đồng thời, các cấp hội vận động nhân dân hiến hơn 800 đơn vị máu.",
        "Tổ chức khám bệnh",
        "800 đơn vị máu",
    ),
    (
        "Đồn Biên phòng Rạch Gốc đã tặng quà và 5 triệu đồng cho hộ nghèo; trường tặng 2 triệu đồng và xã Viên An tặng "
        "quà 3 triệu đồng.",
        "tặng quà và 5 triệu đồng",
        "3000000 VND",
    ),
    (
        "Đoàn xã Tân Ân trồng 600 cây hoa, tặng 5 phần quà. Tham gia hoạt động có hơn 90 đoàn viên.",
        "tặng 5 phần quà",
        "90 đoàn viên",
    ),
]

OF_THE_DEED = [
    ("Hội LHPN xã Tân Ân tặng quà cho hộ nghèo; Hội LHPN xã Tân Ân tặng quà 3 triệu đồng cho bà Sáu.", "3000000 VND"),
    ("Hội Chữ thập đỏ tỉnh Cà Mau tổ chức hiến máu. Kết quả, thu được 300 đơn vị máu.", "300 đơn vị máu"),
    ("Đoàn xã Tân Ân trồng 600 cây hoa, tặng 5 phần quà. Tham gia hoạt động có hơn 90 đoàn viên.", "90 đoàn viên"),
    ("Hội LHPN xã Tân Ân trao quà cho hộ nghèo. Tổng trị giá các phần quà là 90 triệu đồng.", "90000000 VND"),
    ("Đoàn xã Tân Ân xây dựng 4 công trình. Tổng trị giá các công trình là 90 triệu đồng.", "90000000 VND"),
    ("Hội LHPN xã Tân Ân tặng quà cho học sinh nghèo. Đến dự có 90 phụ huynh.", "90 phụ huynh"),
    ("Trao 30 suất quà cho hộ nghèo\n\nNgày 4/5, Hội LHPN xã Bình Thành tặng quà cho hộ nghèo.", "30 suất quà"),
    (
        "Hội Nông dân xã Mỹ Hiệp trao quà cho hộ nghèo. Tại buổi lễ, Hội đã trao 70 suất quà.",
        "70 suất quà",
    ),
    (
        "Từ đầu năm đến nay, Hội LHPN xã Bình Thành tặng quà cho hộ nghèo. Trong 6 tháng đầu năm, hội viên trao tặng "
        "900 suất quà.",
        "900 suất quà",
    ),
    (
        "Đoàn xã Bình Thành sẽ trao học bổng cho học sinh. Dịp này sẽ trao 70 suất học bổng.",
        "70 suất học bổng",
    ),
    (
        "UBND xã Mỹ Hiệp làm đường liên ấp. Đến nay, tuyến đường dài 900 m.",
        "900 m",
    ),
    ("UBND xã Mỹ Hiệp sẽ xây cầu dân sinh. Tổng kinh phí sẽ là 3 tỷ đồng.", "3000000000 VND"),
    ("Ngày 4/5, UBND xã Mỹ Hiệp khánh thành cầu dân sinh. Tổng kinh phí là 700 triệu đồng.", "700000000 VND"),
]


def _figures(text: str) -> list[tuple[str, str]]:
    """Return what is said to have figures, each with one of them."""
    return [(line.partition(" --")[0], line.rpartition("> ")[2]) for line in said(text, Predicate.HAS_FIGURE)]


@pytest.mark.parametrize(("text", "deed", "figure"), OF_ANOTHER)
def test_what_is_counted_of_another_deed_is_not_of_the_one_told(text: str, deed: str, figure: str) -> None:
    assert (deed, figure) not in _figures(text)


@pytest.mark.parametrize(("text", "figure"), OF_THE_DEED)
def test_what_is_counted_of_a_deed_told_again_is_of_it(text: str, figure: str) -> None:
    assert len([owner for owner, counted in _figures(text) if counted == figure]) == 1


GIVES = [
    (
        "Những năm qua, Hội LHPN xã Tân Ân tặng quà cho hộ nghèo. Vừa qua, Hội LHPN xã Tân Ân tặng quà cho "
        "học sinh nghèo.",
        2,
    ),
    (
        "Trong nhiệm kỳ qua, Đoàn xã Tân Ân vệ sinh môi trường. Dịp này, Đoàn xã Tân Ân tổ chức vệ sinh môi trường.",
        2,
    ),
    ("Hội LHPN xã Tân Ân tặng quà cho hộ nghèo\n\nVừa qua, Hội LHPN xã Tân Ân tặng quà cho hộ nghèo.", 1),
    ("Thời gian qua, Hội LHPN xã Tân Ân tặng quà cho hộ nghèo. Hội LHPN xã Tân Ân tặng quà cho học sinh.", 1),
    (
        "Thời gian qua, Hội LHPN xã Tân Ân tặng quà hộ nghèo. Nhiều năm qua, Hội LHPN xã Tân Ân tặng quà cho học trò.",
        1,
    ),
]


@pytest.mark.parametrize(("text", "deeds"), GIVES)
def test_what_is_done_all_the_time_is_no_deed_of_one_day(text: str, deeds: int) -> None:
    assert sum(entity.cls is EntityClass.ACTIVITY for entity in record_of(text).entities) == deeds


def test_a_congress_is_no_conference_for_what_it_is_held() -> None:
    text = "Ngày 5/3/2023, Công đoàn huyện Ba Tri tổ chức Đại hội nhiệm kỳ 2023 - 2028 nhằm tổng kết phong trào."
    assert {line.partition("--> ")[2] for line in said(text, Predicate.ACTIVITY_TYPE)} == {"congress"}
