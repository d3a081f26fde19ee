"""The sentence around a citation, and what stands before it: the issuing verb and the date of issue."""

import re
from dataclasses import dataclass
from functools import cached_property

from kg.extract.dates.days import date_at
from kg.extract.dates.values import complete, partial
from kg.extract.directives.citation_words import words
from kg.extract.directives.issuer import bodies_at
from kg.extract.directives.tail import Tail
from kg.extract.directives.values import Phrase
from kg.extract.directives.words import Head
from kg.model import Article, PartialDate, Span
from kg.text import Document

# Years of work may be told after their number, "Sau 3 năm (2021 - 2023) thực hiện Đề án …".
# Boards are called by what they are for, in many small words: "Ban Chỉ đạo vận động hiến máu tình nguyện tỉnh A đã …".
_NAMED_BY_TASK = re.compile(
    r"(?:ban\s+(?:chỉ\s+đạo|vận\s+động|tổ\s+chức|chỉ\s+huy|quản\s+lý)|hội\s+đồng)"
    r"(?:\s+(?!đã\s|vừa\s|họp\s|tổ\s|làm\s|để\s|về\s|với\s)(?:phòng,|[^\W\d_]+)){1,16}?\s+(?:(?:đã|vừa|cũng)\s+)*"
)
_YEARS = r"\d+\s+năm(?:\s+\([\d\s–-]+\))?"
_FRONTED = (
    r"(?:^|[;:.\"]\s*|«says»,?:?\s+|[-–]\s+|,\s+)"
    rf"(?:(?:«front-lead»|{_YEARS}),?\s+)*«front»(?!\w)[^;.]*$"
)
_OPENING = (
    r"^(?:[^.;]*[:\"]\s*|[(\-–]\s*|«time»[^,;.]{0,40},\s+)?"
    rf"(?:(?:«front-lead»|{_YEARS}),?\s+)*«front»(?!\w)[^;.]*$"
)
# "Cùng với việc phổ biến A, các đại biểu đã được (nghe B về …)": the main clause has begun.
_BEGUN = r",\s(?:«several»|«group»|«person»)[^,;.]{0,80}\s(?:đã|cũng|vừa|còn|được)\s"
_TAUGHT = r"«taught»[^,;.]{0,60}$"
_ISSUING = re.compile(
    r"(?P<verb>(?:ký\s+)?ban\s+hành|(?:đã|vừa|cũng|tiếp\s+tục)\s+ra|(?<=\s)ra"
    r"|xây\s+dựng(?:\s+và\s+ban\s+hành)?|thông\s+qua|ký|phê\s+duyệt|có)"
    r"(?:\s+(?:các|bản|văn\s+bản|một\s+số|\d+)"
    r"|\s+(?:(?:các|nhiều|những|một\s+số|\d+)\s+)?văn\s+bản[^.;:]{0,24}?(?:\s+như|\s+gồm|\s+sau)?\s*:)?\s+$"
)
# The last words of what `_ISSUING` matches, but for numbers.
_ISSUING_ENDS = ("hành", "ra", "dựng", "qua", "ký", "duyệt", "có", "các", "bản", "số", ":")
# "Quyết định … về việc phê duyệt Đề án …": the verb is in the title of another document.
_IN_TITLE = re.compile(
    r"(?:(?<!\w)(?:việc|về|(?:thực\s+hiện|theo|tại)\s+quyết\s+định)|quyết\s+định\s+(?:số\s+)?\d[^;,]{0,100}(?:,\s+ngày\s[^;,]{0,80})?)\s+$"
)
_BEFORE_VERB = 120
_DAY = re.compile(
    r"(?<!\w)(?:(?:ngày|hôm\s+(?:nay|qua))\s+(?=\d)|(?:sáng|trưa|chiều|tối|đêm|khuya)\s+(?=\d{1,2}\s?[/.\-]\s?\d))"
)
_MONTH = re.compile(r"(?<!\w)tháng\s+(?P<m>0?[1-9]|1[0-2])(?:\s?[/.\-]\s?|\s+năm\s+)(?P<y>(?:19|20)\d\d)(?![\w/])")
# The day of what is named right before it: "Thực hiện Chỉ thị số 4-CT/TU của Tỉnh ủy ngày 3/6/2021, Huyện ủy …".
_OF_NAME = re.compile(
    r"(?<!\w)(?!(?:vào|sáng|trưa|chiều|tối|đêm|trong|cùng|hôm|nay|mới|đây|\d{1,2}h\d{0,2}|giờ|phút)\s+$)"
    r"\w+\s+$(?<!ngay từ )"
)
_COMMA = re.compile(r"\s*,?\s+")
# "Ngày 5/6/2019, để tăng cường quản lý đất đai, UBND tỉnh đã ban hành …": what for stands between day and body.
_AIM = re.compile(r",\s+(?:để|nhằm|trước)\s[^;:.\d]{2,150}?(?=,\s)")
# "Ngày 10/11/2022, tại kỳ họp thứ 4, Quốc hội đã thông qua …"
_AT_SESSION = re.compile(r",\s+tại\s+(?:kỳ|phiên)\s+họp\s[^,;:.]{2,60}(?=,\s)")
# Who signs in the name of a body on the day: "Ngày 4/6/2018, đồng chí A, Bí thư Tỉnh ủy, đã ký (ban hành) …".
_SIGNER = re.compile(
    r"(?:đồng\s+chí|đ/c|ông|bà|thay\s+mặt|(?:phó\s+)?(?:thủ\s+tướng|chủ\s+tịch|bí\s+thư|giám\s+đốc)|tổng\s+bí\s+thư"
    r"|(?:bộ|thứ)\s+trưởng)(?!\w)[^;:.\d]{2,140}"
)
_WORD = 24
"""Characters before a day in which the word right before it stands."""
_BEFORE = 300
_VERB_WINDOW = 60
_CLAUSE_WINDOW = 160


@dataclass(frozen=True)
class Scene:
    """The sentence around a citation that begins at `head`; what stands before it is read when asked for."""

    text: str
    folded: str
    start: int
    stop: int
    head: int
    article: Article

    @property
    def published(self) -> PartialDate | None:
        """Return the date of the article."""
        return self.article.published_on

    @cached_property
    def fronted(self) -> bool:
        """Say whether the citation stands in a phrase that opens a clause ("Thực hiện …, X đã …")."""
        return self.issuing is None and words(_FRONTED).search(self._before) is not None

    @cached_property
    def opening(self) -> bool:
        """Say whether that phrase opens the whole sentence, so that a main clause must follow."""
        if self.issuing is not None or words(_OPENING).search(self._before) is None:
            return False
        return self._is_closed() and words(_BEGUN).search(self._before) is None

    @cached_property
    def taught(self) -> bool:
        """Say whether it is studied or spread, so that "đến", "cho" and the people addressed follow."""
        return words(_TAUGHT).search(self._before) is not None

    @cached_property
    def issuing(self) -> Phrase | None:
        """Return the verb directly before it ("X ban hành Kế hoạch …")."""
        start = max(self.start, self.head - _VERB_WINDOW)
        lead = self.folded[start : self.head].rstrip()
        if not lead.endswith(_ISSUING_ENDS) and not lead[-1:].isdigit():
            return None
        match = _ISSUING.search(self.folded, start, self.head)
        if match is None or _IN_TITLE.search(self.folded, max(self.start, start - _BEFORE_VERB), match.start()):
            return None
        span = Span(*match.span("verb"))
        return Phrase(span, self.text[span.start : span.stop])

    @cached_property
    def _before(self) -> str:
        start = max(self.start, self.head - _BEFORE)
        # What lies further back is no front: the sign keeps "^" from matching inside the sentence.
        return ("" if start == self.start else "…") + self.folded[start : self.head]

    def _is_closed(self) -> bool:
        """Say whether the sentence ends like one; a heading may consist of its opening phrase."""
        return self.text[self.start : self.stop].rstrip('"”’)/ ')[-1:] in {".", "!", "?", "…"}


def scene_of(document: Document, sentence: Span, head: Head) -> Scene:
    """Return the scene of the citation that begins with `head`."""
    return Scene(document.text, document.folded, sentence.start, sentence.stop, head.start, document.article)


def with_date(scene: Scene, tail: Tail) -> Tail:
    """Give the year that a day of issue leaves out, and the day or month from "Ngày 15/7, Đảng ủy xã ban hành …"."""
    if tail.issued_on is not None:
        if tail.issued_on.year is not None:
            return tail
        return tail._replace(issued_on=complete(tail.issued_on, scene.published))
    if scene.issuing is None:
        return tail
    verb = scene.issuing.span.start
    floor = max(scene.start, verb - _CLAUSE_WINDOW)
    day = max(_DAY.finditer(scene.folded, floor, verb), key=lambda day: day.start(), default=None)
    found = date_at(scene.folded, day.end(), verb) if day else None
    own = day is not None and _OF_NAME.search(scene.folded, max(floor, day.start() - _WORD), day.start()) is None
    if day is not None and found is not None and own and _only_issuer_between(scene, found[1], verb):
        whole = complete(found[0], scene.published)
        return tail if whole.year is None else tail._replace(issued_on=whole, dated=Span(day.end(), found[1]))
    month = max(_MONTH.finditer(scene.folded, floor, verb), key=lambda month: month.start(), default=None)
    if month is not None and _only_issuer_between(scene, month.end(), verb):
        said = partial(int(month["y"]), int(month["m"]))
        return tail._replace(issued_on=said, dated=Span(month.start("m"), month.end()))
    return tail


def _only_issuer_between(scene: Scene, start: int, stop: int) -> bool:
    if words(r"\s*,?\s+(?:«before-verb»\s*)+").fullmatch(scene.folded, start, stop) is not None:
        return True  # "Quốc hội khóa XI, ngày 17/6/2003 đã thông qua …"
    comma = _COMMA.match(scene.folded, start, stop)
    if comma is None:
        return False
    if scene.folded.startswith("ký", stop) and _SIGNER.fullmatch(scene.folded, comma.end(), stop):
        return True
    aim = _AIM.match(scene.folded, start, stop) or _AT_SESSION.match(scene.folded, start, stop)
    if aim is not None and _only_issuer_between(scene, scene.folded.rfind(", ", aim.end(), stop), stop):
        return True
    if _NAMED_BY_TASK.fullmatch(scene.folded, comma.end(), stop):
        return True
    bodies, end = bodies_at(scene.text, scene.folded, comma.end(), stop)
    adverbs = words(
        r"(?:\s+nước\s+cộng\s+hòa\s[^,;:.]{4,40}việt\s+nam)?(?:\s+khóa\s+[ivx\d]{1,5})?(?:\s+\([^()]{1,30}\))?(?:,?\s+(?:tại\s+)?kỳ\s+họp\s+thứ\s+\w+,?)?\s+(?:«before-verb»\s*,?\s*)*$"
    )
    return bool(bodies) and adverbs.match(scene.folded, end, stop) is not None
