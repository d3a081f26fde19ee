"""What is mended after a disaster."""

import pytest

from kg.intake import read_article
from kg.model import Predicate
from kg.relate import extract_article

BODY = "Sáng 4/5/2023, Trung đoàn 55 {} cho dân xã Tân Hội."


@pytest.mark.parametrize(
    ("title", "deed", "concept"),
    [
        ("Bộ đội giúp dân sau bão số 5", "sửa chữa 12 căn nhà", "disaster-relief"),
        ("Bộ đội giúp dân sau bão số 5", "hỗ trợ sửa chữa 12 căn nhà", "disaster-relief"),
        ("Bộ đội giúp dân khắc phục hậu quả mưa lũ", "vệ sinh trường lớp", "disaster-relief"),
        ("Bộ đội ra quân trước mùa mưa lũ", "vệ sinh trường lớp", "environmental-cleanup"),
        ("Bộ đội giúp dân sau bão số 5", "dựng lại 3 căn nhà", "house-building"),
        ("Bộ đội giúp dân sau bão số 5", "hỗ trợ khẩn cấp 5 tấn gạo", "disaster-relief"),
        ("Bộ đội giúp dân xóa nhà tạm", "sửa chữa 12 căn nhà", "house-building"),
        ("Trung đoàn 55 tập huấn phòng, chống thiên tai", "sửa chữa 12 căn nhà", "house-building"),
    ],
)
def test_what_is_mended_after_a_disaster_is_relief(title: str, deed: str, concept: str) -> None:
    text = f"{title}\n\n{BODY.format(deed)}"
    record = extract_article(read_article(text.encode(), "storm.txt"))
    deeds = {entity.id for entity in record.entities if entity.name.startswith(deed.split(maxsplit=1)[0])}
    types = [s.value for s in record.statements if s.subject in deeds and s.predicate is Predicate.ACTIVITY_TYPE]
    assert types == [concept]
