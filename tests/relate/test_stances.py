"""Whether a figure is told, planned or denied."""

import pytest

from kg.model import Figure, Predicate, Stance
from tests.relate.said import record_of

TOLD = [
    "Tại xã Yên Trạch, sau một ngày kêu gọi, người dân đã góp 300 triệu đồng.",
    "Về các chỉ tiêu nông thôn mới, đến nay xã Yên Trạch đạt 15/19 tiêu chí.",
    "Nhiều chỉ tiêu của xã Yên Trạch chưa đạt: sản lượng lúa 1.900 tấn, giảm 0,7% so với cùng kỳ.",
    "Xã Yên Trạch trồng 80 ha ngô, bằng 93% chỉ tiêu huyện giao, tăng 4% so với năm trước.",
    "Đồn Biên phòng Phú Lương có nhiệm vụ quản lý, bảo vệ 16 km đường biên giới ở xã Yên Trạch.",
    "Đảng bộ xã Yên Trạch hoàn thành 18/20 chỉ tiêu; thu nhập bình quân đạt 51 triệu đồng.",
    "Thu ngân sách xã Yên Trạch bằng 113% so với chỉ tiêu; hộ nghèo giảm 0,5%.",
    "UBND huyện Phú Lương đã hỗ trợ 200 triệu đồng cho xã Yên Trạch.",
    "UBND huyện Phú Lương không hỗ trợ tiền mà cấp 30 tấn xi măng.",
    "Mỗi hộ ở xã Yên Trạch góp không dưới 2 triệu đồng.",
    "Nhiều hộ ở xã Yên Trạch thu nhập chưa tới 4 triệu đồng.",
    "Những việc chưa làm được: 4 thôn của xã Yên Trạch họp muộn.",
    "Xã Yên Trạch phải di dời 30 hộ dân.",
    "Tọa đàm “Thanh niên nói không với ma túy” có 90 người xã Yên Trạch dự.",
    "Tọa đàm “Chúng em sẽ giữ rừng” có 120 người xã Yên Trạch dự.",
    'Mô hình "Không để ai đói" giúp 14 hộ ở xã Yên Trạch.',
    "Quỹ Hy Vọng đã trao 40 triệu đồng cho xã Yên Trạch.",
]
PLANNED = [
    "Đoàn kêu gọi UBND huyện Phú Lương hỗ trợ 100 triệu đồng.",
    "Chỉ tiêu của xã Yên Trạch: hằng năm giảm 2% hộ nghèo; kết nạp 12 đảng viên.",
    "Chỉ tiêu của xã Yên Trạch: thu nhập bình quân đạt 60 triệu đồng.",
    "UBND huyện Phú Lương sẽ hỗ trợ 5 tỷ đồng cho xã Yên Trạch.",
    "Ông Hoàng Văn Tư nói: “Sang năm xã Yên Trạch sẽ trồng 30 ha quế”.",
    "Theo chủ đề “Xanh”, xã Yên Trạch sẽ trồng 30 ha quế.",
    "Đoàn đề nghị UBND huyện Phú Lương hỗ trợ 100 triệu đồng.",
    "Phấn đấu đến năm 2027, Hội Nông dân xã Yên Trạch kết nạp 50 hội viên.",
    "Đến năm 2030, xã Yên Trạch có 3 trường đạt chuẩn; hộ nghèo còn dưới 1%.",
    "Thu nhập ở xã Yên Trạch đến năm 2028 so với năm 2023 tăng từ 40% trở lên.",
    "Tỷ lệ hộ nghèo của xã Yên Trạch đến cuối năm 2025 dưới 2%.",
    "Mục tiêu là đến hết năm 2026 xã Yên Trạch trồng 300 ha rừng.",
    "Xã Yên Trạch nâng tỷ lệ hộ dùng nước sạch lên 95% vào năm 2025.",
    "Năm 2024, Hội Nông dân xã Yên Trạch kết nạp 50 hội viên.",
]
TOLD_BESIDE_YEARS = [
    "Thực hiện Chiến lược bình đẳng giới đến năm 2030, huyện Phú Lương mở 20 lớp.",
    "Hội nghị quán triệt nghị quyết về nông thôn đến năm 2030, tầm nhìn đến năm 2045 cho 200 cán bộ xã Yên Trạch.",
    "Đến năm 2023, xã Yên Trạch có 3 trường đạt chuẩn.",
    "Thực hiện mục tiêu đến năm 2030, xã Yên Trạch đã trồng 300 ha rừng.",
    "Đến năm 2030 là hạn của đề án; năm 2022, xã Yên Trạch trồng 300 ha rừng.",
    "Dự án kéo dài đến năm 2026 đã hỗ trợ 40 hộ ở xã Yên Trạch.",
]
DENIED = [
    "Huyện ủy Phú Lương không hỗ trợ 200 triệu đồng cho xã Yên Trạch.",
    "UBND huyện Phú Lương chưa bố trí được 3 tỷ đồng làm đường ở xã Yên Trạch.",
]


def stances(text):
    record = record_of(text)
    return {e.stance for s in record.statements if s.predicate is Predicate.HAS_FIGURE for e in s.evidence}


@pytest.mark.parametrize("text", TOLD)
def test_a_figure_that_is_told_is_asserted(text):
    assert stances(text) == {Stance.ASSERTED}


@pytest.mark.parametrize("text", PLANNED)
def test_a_figure_that_is_planned_or_asked_for_is_planned(text):
    assert stances(text) == {Stance.PLANNED}


@pytest.mark.parametrize("text", TOLD_BESIDE_YEARS)
def test_a_figure_beside_a_later_year_of_something_else_is_asserted(text):
    assert stances(text) == {Stance.ASSERTED}


def test_without_a_date_of_the_article_no_year_is_later():
    record = record_of("Đến năm 2030, xã Yên Trạch có 3 trường đạt chuẩn.", published=None)
    told = {e.stance for s in record.statements if s.predicate is Predicate.HAS_FIGURE for e in s.evidence}
    assert told == {Stance.ASSERTED}


@pytest.mark.parametrize("text", DENIED)
def test_a_figure_that_is_denied_is_denied(text):
    assert stances(text) == {Stance.DENIED}


def test_the_number_of_a_body_is_no_figure():
    record = record_of("Bệnh viện Quân y 17 khám, cấp thuốc cho 200 lượt người ở xã Hòa Phú.")
    figures = [s.value for s in record.statements if s.predicate is Predicate.HAS_FIGURE]
    assert [figure.plain for figure in figures if isinstance(figure, Figure)] == ["200"]
