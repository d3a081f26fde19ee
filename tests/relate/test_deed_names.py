"""What activities are called."""

import pytest

from kg.model import Span
from kg.relate.activities.deed_names import deed_name


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("kết nghĩa với Đoàn xã Phú Mỹ", "kết nghĩa với", "kết nghĩa"),
        ("khắc phục hậu quả do bão số 3", "khắc phục hậu quả do", "khắc phục hậu quả"),
        ("trao “Mái ấm tình thương” cho hội viên", "trao “Mái ấm", "trao “Mái ấm tình thương”"),
        ('trao "Mái ấm tình thương" cho hội viên', 'trao "Mái ấm', 'trao "Mái ấm tình thương"'),
        ("ra mắt mô hình “Bếp ăn” ở thôn 5", "ra mắt mô hình “Bếp ăn”", "ra mắt mô hình “Bếp ăn”"),
        ("ra mắt mô hình “Bếp ăn\nở thôn 5”", "ra mắt mô hình “Bếp ăn", "ra mắt mô hình “Bếp ăn"),
        ("tặng quà cho hộ nghèo", "tặng quà", "tặng quà"),
        ("của", "của", "của"),
    ],
)
def test_a_deed_is_named_whole(text, trigger, name):
    assert deed_name(text, Span(0, len(trigger))) == name
