"""Named campaigns and models: phong trào thi đua “Dân vận khéo”, mô hình “Ngôi nhà xanh”.

A word for a campaign or model followed by a quoted or capitalised name makes one, whoever has heard of it;
names that the country knows are found on their own too. "mô hình kinh tế", "phong trào văn nghệ" are none.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter

from kg.extract.campaigns.names import Bare, KnownName, Occurrences, known_in, known_names, names_in
from kg.extract.campaigns.quotes import LOOK_BACK, quoted_campaigns
from kg.extract.campaigns.values import CampaignValue, group_campaigns, known_as, mention_of
from kg.extract.campaigns.words import class_of, head_directly_pattern, other_head_pattern
from kg.lexicon.tables import read_table
from kg.model import EntityClass, Mention, Span
from kg.text import Document
from kg.text.words import Phrases, Words, words_of

__all__ = ["CampaignValue", "find_campaigns", "group_campaigns"]

_QUOTE_SIGN, _BLANK = '"', " "
_ANCHORS = (_QUOTE_SIGN, "phong", "cuộc", "mô")
"""A quotation, and the first words of what `_UNQUOTED` finds; behind these stands a blank."""
_SINGLE_QUOTE = re.compile(r"'(?<!\w.)(?=\w)")
_UNQUOTED = re.compile(r"(?<!\w)(?:phong\s+trào(?:\s+thi\s+đua)?|cuộc\s+vận\s+động|mô\s+hình)\s+(?=[^\W\d_])")
_NAME = re.compile(r"[^\n,;.:()\"!?]{1,160}")
_WORDS = re.compile(r"[^\W_]+")
_MOST_WORDS = 14
_DOING = re.compile(r"\s+(?:tham gia|giúp|đăng k[ýí]|làm|hỗ trợ|vận động|thực hiện|xây dựng|bảo vệ)(?!\w)")
"""Verbs behind people who do something: "mô hình Cựu chiến binh (tham gia gác chắn)" is a clause, no name."""
_UNQUOTED_RULE = "campaign.unquoted"
_FEWEST_SAME = 2
"""So many words behind the comma of a name are the same by no chance."""
_SHORT_NAME = 2
# A short phrase with a capital after the head is a name in passing ("mô hình Hợp tác xã", "phong trào Đoàn").
_FEWEST_WORDS = {EntityClass.CAMPAIGN: 4, EntityClass.MODEL: 3}

_MODEL = EntityClass.MODEL
_IN_TEXT = attrgetter("span.start", "span.stop")

Found = Mention[CampaignValue]


def find_campaigns(document: Document, words: Words | None = None) -> tuple[Found, ...]:
    """Return the campaigns and models of `document` in order, with their head (mô hình “…”) where it stands.

    A known campaign after "mô hình" (mô hình “Dân vận khéo”) is mentioned without that head.
    """
    found: list[Found] = []
    words = words_of(document) if words is None else words
    known = known_in(document.folded, words)
    for span, heads in _sentences(document, words, known):
        here = list(quoted_campaigns(document, span)) if _is_quoting(document.folded, span) else []
        there = tuple(known.within(span)) if known.starts else ()
        known_ends = {name.start: name.stop for name, _ in there} if there else {}
        here = _with(here, _unquoted(document, span, heads, known_ends))
        if there:
            here = _with(here, _known(document, span, there))
        found += here
    found = _whole_names(document, found) if len(found) > 1 else found
    return tuple(_with(found, _repeated(document, found)))


def _whole_names(document: Document, found: list[Found]) -> list[Found]:
    """Read names without quotation marks as long as they are in them: "mô hình Tổ tư vấn, hỗ trợ" does not stop at the
    comma where the text has the mô hình “Tổ tư vấn, hỗ trợ người dân”.
    """
    cut = [mention for mention in found if mention.rule == _UNQUOTED_RULE]
    longer = [mention.value for mention in found if "," in mention.value.core] if cut else []
    for mention in cut if longer else ():
        begun = mention.value.core + ","
        value = next((v for v in longer if v.core.startswith(begun) and v.cls is mention.value.cls), None)
        stop = None
        if value is not None and document.folded.startswith(",", mention.span.stop):
            stop = _end_of_same(document.folded, mention.span.stop, value.core[len(begun) - 1 :])
        if value is not None and stop is not None:
            span = Span(mention.span.start, stop)
            whole = Mention(span, document.quote(span), "campaign", value, _UNQUOTED_RULE)
            found = _with([whole], [other for other in found if other is not mention])
    return found


def _end_of_same(folded: str, start: int, name: str) -> int | None:
    """Return where the words end that stand both at `start` and at the beginning of `name`; None where they are too
    few, as behind "nhờ mô hình Tổ tư vấn, (Hội đã …)".
    """
    stop, index = start, 0
    while index < len(name) and folded.startswith(name[index], start + index):
        index += 1
        if not name[index : index + 1].isalnum() and not folded[start + index : start + index + 1].isalnum():
            stop = start + index
    same = folded[start:stop]
    return stop if same == name or same.count(_BLANK) >= _FEWEST_SAME else None


def _is_quoting(folded: str, sentence: Span) -> bool:
    """Say whether a quotation may stand in a sentence."""
    if folded.find('"', sentence.start, sentence.stop) >= 0:
        return True
    single = folded.find("'", sentence.start, sentence.stop)
    return single >= 0 and _SINGLE_QUOTE.search(folded, single, sentence.stop) is not None


@cache
def campaign_anchors() -> Phrases[bool]:
    """Return the words and signs at which a campaign may be named; a quotation is one by itself."""
    return Phrases((anchor, anchor == _QUOTE_SIGN) for anchor in _ANCHORS)


def _sentences(document: Document, words: Words, known: Occurrences) -> Iterator[tuple[Span, list[int]]]:
    """Yield the sentences in which a quotation, the head of a name or a known name stands, with where a head may
    begin; most have none.
    """
    anchors = [
        words.starts[index]
        for index, _, _, is_quote in words.matches(campaign_anchors())
        if is_quote or document.folded.startswith(_BLANK, words.stops[index])
    ]
    if known.starts:
        anchors = sorted([*anchors, *known.starts])
    first = 0
    while first < len(anchors):
        span = document.sentence_at(anchors[first]).span
        after = bisect_left(anchors, span.stop, first)
        yield span, anchors[first:after]
        first = after


def _with(found: list[Found], more: Iterable[Found]) -> list[Found]:
    """Add the mentions of `more` that overlap none of `found`; both are in order."""
    more = list(more)
    if not more:
        return found
    starts = [mention.span.start for mention in found]
    added = [mention for mention in more if not _overlaps(mention.span, found, starts)]
    return sorted([*found, *added], key=_IN_TEXT) if added else found


def _overlaps(span: Span, found: Sequence[Found], starts: Sequence[int]) -> bool:
    before = bisect_right(starts, span.stop - 1) - 1
    return before >= 0 and found[before].span.stop > span.start


def _unquoted(
    document: Document, sentence: Span, heads: Iterable[int], known_ends: Mapping[int, int]
) -> Iterator[Found]:
    """Read "mô hình Tổ liên gia an toàn", "cuộc vận động Mái ấm biên cương": a capital after the head; not the first
    words of a known name, of which `known_ends` says by its start where it ends.
    """
    for head in heads:
        if document.folded[head] == _QUOTE_SIGN:
            continue
        match = _UNQUOTED.match(document.folded, head, sentence.stop)
        stop = None if match is None else _name_end(document, match.end(), sentence.stop)
        if match is None or stop is None or known_ends.get(match.end(), 0) > stop:
            continue
        stop = _known_end(document, match.end(), stop)
        name, cls = document.text[match.end() : stop], class_of(match)
        known = known_as(name)
        if known is None and cls is _MODEL and _DOING.match(document.folded, stop, sentence.stop):
            continue
        if known is not None or len(name.split()) >= _FEWEST_WORDS[cls]:
            yield mention_of(document, Span(match.start(), stop), name, cls, _UNQUOTED_RULE, known)


def _known_end(document: Document, start: int, stop: int) -> int:
    """Return where a known name ends that begins at `start` ("Dân vận khéo phường X"), else `stop`."""
    ends = [word.end() for word in _WORDS.finditer(document.folded, start, stop)]
    return next((end for end in reversed(ends[1:]) if known_as(document.text[start:end]) is not None), stop)


def _name_end(document: Document, start: int, stop: int) -> int | None:
    """Return where a name with a capital at `start` ends: before a word that never stands in one."""
    if not (document.text[start].isupper() and document.text[start + 1 : start + 2].islower()):
        return None
    phrase = _NAME.match(document.folded, start, stop)
    words = list(_WORDS.finditer(document.folded, start, phrase.end() if phrase else start))[:_MOST_WORDS]
    for index, word in enumerate(words[1:], 1):
        pair = document.folded[word.start() : words[min(index + 1, len(words) - 1)].end()]
        if word[0] in _stops() or pair in _stops():
            return words[index - 1].end()
    return words[-1].end()


def _known(document: Document, sentence: Span, names: Iterable[tuple[Span, str]]) -> Iterator[Found]:
    """Read the names that the country knows wherever they stand as their row allows."""
    for span, form in names:
        known = known_names()[form]
        if known.bare is Bare.NEVER:
            continue
        begin = max(sentence.start, span.start - LOOK_BACK)
        head = head_directly_pattern().search(document.folded, begin, span.start)
        if head is not None:
            whole = Span(head.start(), span.stop)
            yield mention_of(document, whole, document.quote(span), class_of(head), "campaign.headed", known)
        elif _stands_alone(document, span, known):
            yield mention_of(document, span, document.quote(span), known.cls, "campaign.known", known)


def _stands_alone(document: Document, span: Span, known: KnownName) -> bool:
    if _is_quoted(document, span):
        return known.fixed  # a quotation that was refused: a fund, a contest
    return known.bare is Bare.ANY or (known.bare is Bare.CAPITAL and document.text[span.start].isupper())


def _repeated(document: Document, found: Sequence[Found]) -> Iterator[Found]:
    """Find the names that the article has introduced where they stand again, quoted or with their capital."""
    values = {mention.value.core: mention.value for mention in found if mention.value.core not in known_names()}
    if not values:
        return
    occurrences = names_in(document.folded, values)
    for sentence in document.sentences if occurrences.starts else ():
        for span, core in occurrences.within(sentence.span):
            if _is_repeat(document, span):
                whole = Span(span.start - 1, span.stop + 1) if _is_quoted(document, span) else span
                yield Mention(whole, document.quote(whole), "campaign", values[core], "campaign.repeated")


def _is_quoted(document: Document, span: Span) -> bool:
    return document.folded[span.start - 1 : span.start] == document.folded[span.stop : span.stop + 1] == '"'


def _is_repeat(document: Document, span: Span) -> bool:
    if _is_quoted(document, span):
        begin = max(0, span.start - LOOK_BACK)
        return other_head_pattern().search(document.folded, begin, span.start - 1) is None
    return document.text[span.start].isupper() and len(document.quote(span).split()) > _SHORT_NAME


@cache
def _stops() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("name_stops"))
