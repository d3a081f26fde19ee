"""Names inside longer ones say where things happen and what for."""

from kg.model import Predicate
from tests.relate.said import said


def test_a_body_is_visited_where_it_is():
    text = "Huyện ủy Đại Lộc, tỉnh Quảng Nam đã kiểm tra, giám sát UBND xã Đại Thạnh về cải cách hành chính."
    assert any("xã Đại Thạnh" in line for line in said(text, Predicate.LOCATED_IN))
