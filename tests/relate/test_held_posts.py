"""Who holds which post, and who has lost it."""

from kg.model import Predicate
from tests.relate.said import said


def test_a_post_that_a_sentence_tells_as_held_and_as_lost_was_held_before() -> None:
    text = "Ông Lý Văn Mo, Bí thư Huyện ủy Nậm Pồ thôi giữ chức Bí thư Huyện ủy; bà Lù Thị Na, Bí thư Đoàn xã Púng dự."
    assert said(text, Predicate.HOLDS_POST) == {
        "Lý Văn Mo --holdsPost--> Huyện ủy Nậm Pồ (nguyên Bí thư)",
        "Lù Thị Na --holdsPost--> Đoàn xã Púng (Bí thư)",
    }


def test_who_leads_a_party_of_visitors_is_not_head_of_the_delegation_of_his_post() -> None:
    text = (
        "Đoàn công tác do ông Lý Văn Mo, Phó Trưởng Đoàn đại biểu Quốc hội tỉnh Điện Biên làm Trưởng đoàn đã đi thăm."
    )
    assert not [line for line in said(text, Predicate.HOLDS_POST) if line.endswith("(Trưởng đoàn)")]
    text = "Ông Lý Văn Mo, Trưởng Đoàn đại biểu Quốc hội tỉnh Điện Biên; bà Lù Thị Na, Phó Trưởng Đoàn cùng dự."
    held = {line.partition("--> ")[2].rpartition(" (")[0] for line in said(text, Predicate.HOLDS_POST)}
    assert held == {"Đoàn đại biểu Quốc hội tỉnh Điện Biên"}
