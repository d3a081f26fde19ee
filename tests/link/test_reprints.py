from kg.intake import read_article
from kg.link import cards_of, link
from kg.relate import extract_article

PAGE = """Hội Nông dân xã Mường Ải trồng cây xanh

Ngày đăng: {day}

Hội Nông dân xã Mường Ải vừa thông tin về phần việc vì cộng đồng của hội viên trong tháng này, được bà con các bản \
hưởng ứng và góp công ngay từ những ngày đầu năm mới.

Ngày 10/5/2023, Hội Nông dân xã Mường Ải, huyện Kỳ Sơn, tỉnh Nghệ An trồng 300 cây lát hoa tại bản Ải Khe.

Bà con rất phấn khởi vì đường vào bản sạch đẹp hơn, bóng mát nhiều hơn, và tình làng nghĩa xóm thêm gắn bó qua những \
buổi lao động chung như vậy; ai cũng mong phần việc này được làm đều mỗi mùa.
"""


def decided(*days: str) -> list[str]:
    """Return the rules by which things of prints of one text, published on these days, are one."""
    pages = (PAGE.format(day=day) + f"\nTheo trang số {number}\n" for number, day in enumerate(days))
    records = (extract_article(read_article(page.encode(), "a.txt")) for page in pages)
    return [decision.rule for decision in link(map(cards_of, records)).decisions]


def test_what_two_prints_tell_is_one_deed() -> None:
    assert decided("15/5/2023", "20/5/2023") == ["reprint.sentence"]
    assert decided("2/5/2023", "5/5/2023") == ["reprint.sentence"]


def test_what_one_print_announces_and_another_tells_as_done_are_two() -> None:
    assert decided("5/5/2023", "20/5/2023") == []
