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


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("Bão số 4 làm tốc mái 20 nhà. Công an xã Tân Hội giúp dân lợp lại mái ngói.", ["disaster-relief"]),
        ("Lốc xoáy quét qua thôn. Dân quân xã Tân Hội giúp bà con dựng lại mái tôn.", ["disaster-relief"]),
        ("Mùa khô năm nay thiếu nước. Đoàn xã Tân Hội chở nước ngọt cho ấp Bình An.", ["disaster-relief"]),
        ("Hạn, mặn kéo dài. Hội LHPN xã Tân Hội tặng 900 lít nước sạch cho bà con.", ["disaster-relief"]),
        ("Mưa lũ cuốn trôi hai người. Dân quân xã Tân Hội tìm thấy thi thể nạn nhân.", ["disaster-relief"]),
        ("Lật ghe trên sông, anh Ba mất tích. Dân quân xã Tân Hội đang tích cực tìm kiếm.", ["disaster-relief"]),
        ("Cháu Na bị nước cuốn. Công an xã Tân Hội triển khai công tác tìm kiếm suốt đêm.", ["disaster-relief"]),
        ("Một em bị đuối nước. Công an xã Tân Hội lặn tìm em học sinh.", ["disaster-relief"]),
        ("Sau mưa lũ, Đoàn xã Tân Hội tổ chức tìm kiếm việc làm cho thanh niên.", []),
        ("Mưa lũ qua, xã Tân Hội tổ chức tìm kiếm hài cốt liệt sĩ.", []),
        ("Đoàn xã Tân Hội đang tìm kiếm anh Ba, người hát hay.", []),
        ("Công an xã Tân Hội tìm thấy thi thể nạn nhân. Hung thủ đã ra đầu thú.", []),
        ("Bão tan, dân quân xã Tân Hội dọn dẹp nhà cửa sau bão cho bà con.", ["disaster-relief"]),
        ("Sau bão số 5, bà Hà Thị Lan ở xã Tân Hội thuê người lợp lại mái nhà.", []),
        ("Hội CCB xã Tân Hội lợp lại mái ngói đình làng.", []),
        ("Đoàn xã Tân Hội tặng 900 lít nước sạch cho hội thi.", []),
    ],
)
def test_roofs_water_and_searches_are_relief_where_the_article_tells_of_what_happened(
    text: str, concepts: list[str]
) -> None:
    record = extract_article(read_article(f"Tin trong ngày\n\n{text}".encode(), "storm.txt"))
    types = [s.value for s in record.statements if s.predicate is Predicate.ACTIVITY_TYPE]
    assert [kind for kind in types if kind == "disaster-relief"] == concepts


def test_what_is_mended_is_relief_where_an_article_without_headline_opens_with_a_storm() -> None:
    text = "(ABC) - Bão số 4 đi qua, nhiều nhà hư hỏng. Công an xã Tân Hội sửa chữa 12 căn nhà cho người dân."
    record = extract_article(read_article(text.encode(), "storm.txt"))
    assert [s.value for s in record.statements if s.predicate is Predicate.ACTIVITY_TYPE] == ["disaster-relief"]


@pytest.mark.parametrize(
    ("where", "is_placed"),
    [("cách bờ 6 hải lý", False), ("trên vùng biển phía bắc", False), ("khi đang neo đậu", True)],
)
def test_relief_at_sea_is_in_no_commune_told_of(where: str, is_placed: bool) -> None:
    told = f"Được tin ở Trạm Kiểm soát Biên phòng Gành Hào (huyện Đông Hải), tàu cá bị chìm {where}."
    text = f"Tin trong ngày\n\n{told} Bộ đội đã ra ứng cứu, cứu sống 5 người."
    record = extract_article(read_article(text.encode(), "sea.txt"))
    assert any(s.predicate is Predicate.LOCATED_IN for s in record.statements) is is_placed
