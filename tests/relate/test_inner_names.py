"""Names inside longer ones say where things happen and what for."""

from kg.model import Predicate
from tests.relate.said import said


def test_a_committee_for_a_campaign_acts_under_it():
    text = "Ban Chỉ đạo Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” huyện Đại Lộc trồng 300 cây xanh."
    assert said(text, Predicate.UNDER) == {"trồng 300 cây xanh --under--> Toàn dân đoàn kết xây dựng đời sống văn hóa"}


def test_a_body_is_visited_where_it_is():
    text = "Huyện ủy Đại Lộc, tỉnh Quảng Nam đã kiểm tra, giám sát UBND xã Đại Thạnh về cải cách hành chính."
    assert any("xã Đại Thạnh" in line for line in said(text, Predicate.LOCATED_IN))
