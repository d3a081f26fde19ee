"""Whether a figure is told, planned or denied."""

import pytest

from kg.model import Figure, Predicate, Stance
from tests.relate.said import record_of

TOLD = [
    "Đồn Biên phòng Phú Lương có nhiệm vụ quản lý, bảo vệ 16 km đường biên giới ở xã Yên Trạch.",
    "Đảng bộ xã Yên Trạch hoàn thành 18/20 chỉ tiêu; thu nhập bình quân đạt 51 triệu đồng.",
    "Thu ngân sách xã Yên Trạch bằng 113% so với chỉ tiêu; hộ nghèo giảm 0,5%.",
    "UBND huyện Phú Lương đã hỗ trợ 200 triệu đồng cho xã Yên Trạch.",
    "UBND huyện Phú Lương không hỗ trợ tiền mà cấp 30 tấn xi măng.",
    "Mỗi hộ ở xã Yên Trạch góp không dưới 2 triệu đồng.",
    "Nhiều hộ ở xã Yên Trạch thu nhập chưa tới 4 triệu đồng.",
    "Những việc chưa làm được: 4 thôn của xã Yên Trạch họp muộn.",
    "Xã Yên Trạch phải di dời 30 hộ dân.",
    "Quỹ Hy Vọng đã trao 40 triệu đồng cho xã Yên Trạch.",
]
PLANNED = [
    "Chỉ tiêu của xã Yên Trạch: thu nhập bình quân đạt 60 triệu đồng.",
    "UBND huyện Phú Lương sẽ hỗ trợ 5 tỷ đồng cho xã Yên Trạch.",
    "Đoàn đề nghị UBND huyện Phú Lương hỗ trợ 100 triệu đồng.",
    "Phấn đấu đến năm 2027, Hội Nông dân xã Yên Trạch kết nạp 50 hội viên.",
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


@pytest.mark.parametrize("text", DENIED)
def test_a_figure_that_is_denied_is_denied(text):
    assert stances(text) == {Stance.DENIED}


def test_the_number_of_a_body_is_no_figure():
    record = record_of("Bệnh viện Quân y 17 khám, cấp thuốc cho 200 lượt người ở xã Hòa Phú.")
    figures = [s.value for s in record.statements if s.predicate is Predicate.HAS_FIGURE]
    assert [figure.plain for figure in figures if isinstance(figure, Figure)] == ["200"]
