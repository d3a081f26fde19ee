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


OPEN_PAGE = """Trao mái ấm cho đoàn viên

Sáng {day}, Liên đoàn Lao động thành phố trao nhà mái ấm công đoàn cho ba đoàn viên có hoàn cảnh khó khăn của các \
nghiệp đoàn cơ sở, mỗi căn trị giá 60 triệu đồng do đoàn viên và bạn đọc cùng góp trong hai năm liền.

Bà {who}, Chủ tịch Liên đoàn Lao động thành phố, thăm hỏi từng gia đình và mong các đoàn viên sớm ổn định cuộc sống, \
gắn bó với công việc, tiếp tục tham gia các hoạt động chung của nghiệp đoàn trong những năm tới.
"""


def test_what_two_prints_leave_open_alike_is_one_thing() -> None:
    assert open_names("Hà Thị Lụa", "Hà Thị Lụa") == {"MassOrganization", "person"}
    assert open_names("Hà Thị Lụa", "Ngô Thị Sen") == {"MassOrganization"}


def test_what_two_prints_leave_open_is_not_one_where_they_name_other_places() -> None:
    assert open_names("Hà Thị Lụa", "Hà Thị Lụa", "Hội Nông dân huyện Kỳ Sơn góp 3 triệu đồng.") == set()


def test_articles_with_texts_of_their_own_leave_open_different_things() -> None:
    assert open_names("Hà Thị Lụa", "Hà Thị Lụa", PAGE) == set()


def open_names(one: str, other: str, end: str = "Bạn đọc góp thêm gạo.") -> set[str]:
    """Return the kinds of things without a known place that are one in two pages on one event."""
    pages = (OPEN_PAGE.format(day="6/7", who=one), OPEN_PAGE.format(day="6/7", who=other) + end)
    records = [extract_article(read_article(page.encode(), "a.txt")) for page in pages]
    decisions = link(map(cards_of, records)).decisions
    return {decision.left.split("|")[1] for decision in decisions if decision.rule == "reprint.name"}
