"""On what sentences report: the whole country, a region of it, or the place of the body on whose report it is."""

import re
from itertools import islice

from kg.model import BODY_CLASSES, EntityClass, Span
from kg.relate.builder import Node
from kg.relate.figures.topics import Topics

EARLIER = 24
"""So many sentences back a paragraph may say what it is about; those of the press have fewer."""
_OF_NATION = frozenset({EntityClass.STATE_BODY, EntityClass.STEERING_COMMITTEE})
"""Bodies that report on the whole country, where they are of no place."""
_ON_REPORT = re.compile(
    r"\W*theo (?:(?:báo cáo(?: nhanh| sơ bộ| ban đầu)?|đánh giá|thống kê|tổng hợp|thông tin|kết quả)(?: của| từ)? )?"
)
_NATIONS, _PEOPLE = ("cả nước", "toàn quốc"), "người việt nam"
_NATION = re.compile(
    r"(?<!nhất )(?<!đầu )(?<!\w)(?:trên|cử tri|người dân|nhân dân) (?:phạm vi )?(?:cả nước|toàn quốc)(?!\w)"
)
_REGION, _IN_REGION = (
    "các tỉnh",
    re.compile(r"(?<!\w)(?:ở|tại) các tỉnh,?(?: thành(?: phố)?)? (?:miền|phía|vùng|bắc|trung|nam) "),
)


def is_of_nation(topics: Topics, sentence: Span) -> bool:
    """Say whether a sentence counts all over the country, or a region of it: "… hơn 20% số xã trên cả nước có dịch",
    "Theo Cục A, bão đã làm 49 người chết".
    """
    folded, start, stop = topics.document.folded, sentence.start, sentence.stop
    reporter = _reporter(topics, sentence)
    if reporter is not None and reporter.cls in _OF_NATION and topics.standing.home(reporter) is None:
        return True
    if folded.find(_PEOPLE, start, stop) >= 0:
        return True  # "… ảnh hưởng đến 3 triệu người Việt Nam"
    if folded.find(_REGION, start, stop) >= 0 and _IN_REGION.search(folded, start, stop):
        return True
    named = folded.find(_NATIONS[0], start, stop) >= 0 or folded.find(_NATIONS[1], start, stop) >= 0
    return named and _NATION.search(folded, start, stop) is not None


def reporting(topics: Topics, sentence: Span) -> Node | None:
    """Return the place on which the paragraph up to a sentence reports: "Theo báo cáo của UBND xã A, …"."""
    for told in (sentence, *islice(topics.mentioned.sentences_before(sentence), EARLIER)):
        reporter = _reporter(topics, told)
        if reporter is not None:
            return topics.standing.home(reporter)
    return None


def _reporter(topics: Topics, sentence: Span) -> Node | None:
    """Return the body on whose report a sentence is told: "Theo báo cáo của UBND xã A, …"."""
    lead = _ON_REPORT.match(topics.document.folded, sentence.start, sentence.stop)
    named = topics.mentioned.within(lead.end(), sentence.stop, BODY_CLASSES)[:1] if lead is not None else ()
    return named[0].node if lead is not None and named and named[0].span.start == lead.end() else None
