"""Named campaigns and models: phong trào thi đua “Dân vận khéo”, mô hình “Ngôi nhà xanh”.

A word for a campaign or model followed by a quoted or capitalised name makes one, whoever has heard of it;
names that the country knows are found on their own too. "mô hình kinh tế", "phong trào văn nghệ" are none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.campaign_names import Bare, KnownName, core_of, known_at, known_names
from kg.extract.campaign_words import (
    class_of,
    example_pattern,
    head_before,
    head_directly_pattern,
    head_pattern,
    other_head_pattern,
    verb_pattern,
    words_of_role,
)
from kg.lexicon.tables import read_table
from kg.model import EntityClass, Mention, Span
from kg.text import Document

CAMPAIGN, MODEL = EntityClass.CAMPAIGN, EntityClass.MODEL

_QUOTE = re.compile(r"(?<!\w)(?:“\s*|\"(?=\S))(?P<name>[^\"“”]{2,160}?)\s*[\"”](?!\w)")
_OPENING = re.compile(r"[\"“]\s*$")
_AND = re.compile(r"\s*(?:,|;|và|hay|cùng|với|&|,\s*và|và\s+mô\s+hình)\s*$")
_AND_FURTHER = re.compile(
    r"\s*(?:\(|ở|tại|của|do|thuộc|trên|với|về)(?!\w)[^\":]{1,90}?(?:,|;|và)\s*(?:(?:mô\s+hình|phong\s+trào)\s*)?$"
)
_UNQUOTED = re.compile(
    r"(?<!\w)(?:(?P<campaign>phong\s+trào(?:\s+thi\s+đua)?|cuộc\s+vận\s+động)|(?P<model>mô\s+hình))\s+"
    r"(?P<name>[^\W\d_][^\n,;.:()\"“”!?]*)"
)
_WORDS = re.compile(r"[^\W_]+")
_LOOK_BACK = 90
_MOST_WORDS = 14
_SHORT_NAME = 2
# A short phrase with a capital after the head is a name in passing ("mô hình Hợp tác xã", "phong trào Đoàn").
_FEWEST_WORDS = {CAMPAIGN: 4, MODEL: 3}


@dataclass(frozen=True, slots=True)
class CampaignValue:
    """A campaign or model as named: `name` without head and quotes, in the known wording where there is one.

    `core` is the name for comparison; `is_headed` says that the text itself calls it a campaign or a model.
    """

    cls: EntityClass
    name: str
    core: str
    is_headed: bool


def find_campaigns(document: Document) -> tuple[Mention[CampaignValue], ...]:
    """Return the campaigns and models of `document` in order, with their head (mô hình “…”) where it stands.

    A known campaign after "mô hình" (mô hình “Dân vận khéo”) is mentioned without that head.
    """
    found: list[Mention[CampaignValue]] = []
    for sentence in document.sentences:
        here = list(_quoted(document, sentence.span))
        here.extend(_unquoted(document, sentence.span, here))
        here.extend(_known(document, sentence.span, here))
        found.extend(here)
    found.extend(_repeated(document, found))
    return tuple(sorted(found, key=lambda mention: mention.span))


def group_campaigns(
    mentions: Iterable[Mention[CampaignValue]],
) -> tuple[tuple[Mention[CampaignValue], ...], ...]:
    """Return the mentions by campaign or model, the best named first, in the order of first mention.

    What the text calls a model in one place is that model wherever it stands in the article.
    """
    groups: dict[str, list[Mention[CampaignValue]]] = {}
    for mention in sorted(mentions, key=lambda mention: mention.span):
        groups.setdefault(mention.value.core, []).append(mention)
    return tuple(tuple(sorted(group, key=_rank)) for group in groups.values())


def _rank(mention: Mention[CampaignValue]) -> tuple[bool, bool, Span]:
    return not mention.value.is_headed, mention.surface.isupper(), mention.span


def _quoted(document: Document, sentence: Span) -> Iterator[Mention[CampaignValue]]:
    last: tuple[Span, EntityClass] | None = None
    for match in _QUOTE.finditer(document.text, sentence.start, sentence.stop):
        quote, name = Span(match.start(), match.end()), match["name"]
        known = _naming(name)
        read = (
            _headed(document, sentence, quote, name, known)
            or _continued(document, quote, name, known, last)
            or _alone(document, sentence, quote, name, known)
        )
        if read is None:
            continue
        mention, cls = read
        last = None if cls is None else (quote, cls)
        yield mention


Read = tuple[Mention[CampaignValue], EntityClass | None]
"""A mention, and the class that a list of names goes on with."""


def _naming(name: str) -> KnownName | None:
    """Return the known name that a name stands for; one listed only to be passed over is none."""
    known = known_names().get(core_of(name))
    return None if known is None or known.bare is Bare.NEVER else known


def _headed(
    document: Document, sentence: Span, quote: Span, name: str, known: KnownName | None
) -> Read | None:
    """Read a quotation that a head announces: mô hình “…”, phong trào thi đua mang tên “…”."""
    announced = head_before(document.folded, max(sentence.start, quote.start - _LOOK_BACK), quote.start)
    if announced is None or not _fits(announced[1], name, known):
        return None
    head, between = announced
    span = Span(quote.start if between else head.start(), quote.stop)
    return _mention(document, span, name, class_of(head), "campaign.headed", known), class_of(head)


def _continued(
    document: Document, quote: Span, name: str, known: KnownName | None, last: tuple[Span, EntityClass] | None
) -> Read | None:
    """Read a quotation as the next of a list: mô hình “A”, “B” ở xã X và “C”."""
    if last is None:
        return None
    between = document.folded[last[0].stop : quote.start]
    if known is not None and ";" in between:
        return None  # a new clause: what is known is more than what the list began with
    if not (_AND.match(between) or (_is_title(name) and _AND_FURTHER.match(between))):
        return None
    return _mention(document, quote, name, last[1], "campaign.list", known), last[1]


def _alone(
    document: Document, sentence: Span, quote: Span, name: str, known: KnownName | None
) -> Read | None:
    """Read a quotation without head: a known name, or one that a verb or an earlier head tells to be one."""
    folded, begin = document.folded, max(sentence.start, quote.start - _LOOK_BACK)
    is_other = other_head_pattern().search(folded, begin, quote.start) is not None
    if known is not None and known.bare is not Bare.HEAD and (known.fixed or not is_other):
        return _mention(document, quote, name, known.cls, "campaign.known", known), None
    if is_other or not _is_title(name):
        return None
    if (verb := verb_pattern().search(folded, begin, quote.start)) is not None:
        return _mention(document, quote, name, class_of(verb), "campaign.verb", known), None
    return _as_example(document, sentence, quote, name, known)


def _as_example(
    document: Document, sentence: Span, quote: Span, name: str, known: KnownName | None
) -> Read | None:
    """Read the quotation of "…; nổi bật là “…”" by the last announcing word of the sentence."""
    begin = max(sentence.start, quote.start - _LOOK_BACK)
    example = example_pattern().search(document.folded, begin, quote.start)
    if example is None:
        return None
    heads = list(head_pattern().finditer(document.folded, sentence.start, example.start()))
    if not heads:
        return None
    cls = class_of(heads[-1])
    return _mention(document, quote, name, cls, "campaign.example", known), cls


def _fits(between: str, name: str, known: KnownName | None) -> bool:
    """Say whether the words between head and quotation leave the quotation its name."""
    words = between.rstrip(" :").split()
    return not words or (
        not words_of_role("clause").intersection(words) and (known is not None or _is_title(name))
    )


def _is_title(name: str) -> bool:
    """Say whether a quotation looks like a name: a capital first and more than one word."""
    return name[0].isupper() and " " in name.strip()


def _mention(
    document: Document, span: Span, name: str, cls: EntityClass, rule: str, known: KnownName | None
) -> Mention[CampaignValue]:
    """Return the mention of a name; a known campaign is no model, and goes without the head that says so."""
    is_headed = rule in {"campaign.headed", "campaign.list", "campaign.unquoted"}
    if known is not None and known.fixed and cls is MODEL:
        cls = CAMPAIGN
        span = _without_head(document, span, name)
    written = " ".join(name.strip(" .,;:").split())
    value = CampaignValue(
        cls, written if known is None else known.name, core_of(known.name if known else written), is_headed
    )
    return Mention(span, document.quote(span), "campaign", value, rule)


def _without_head(document: Document, span: Span, name: str) -> Span:
    start = document.text.rindex(name, span.start, span.stop)
    opening = _OPENING.search(document.text, span.start, start)
    return Span(start if opening is None else opening.start(), span.stop)


def _unquoted(
    document: Document, sentence: Span, taken: Sequence[Mention[CampaignValue]]
) -> Iterator[Mention[CampaignValue]]:
    """Read "mô hình Tổ liên gia an toàn", "cuộc vận động Mái ấm biên cương": a capital after the head."""
    for match in _UNQUOTED.finditer(document.folded, sentence.start, sentence.stop):
        start = match.start("name")
        stop = _name_end(document, start, match.end("name"))
        if stop is None or any(mention.span.overlaps(Span(match.start(), stop)) for mention in taken):
            continue
        name = document.text[start:stop]
        known = _naming(name)
        cls = class_of(match)
        if known is None and len(name.split()) < _FEWEST_WORDS[cls]:
            continue
        yield _mention(document, Span(match.start(), stop), name, cls, "campaign.unquoted", known)


def _name_end(document: Document, start: int, stop: int) -> int | None:
    """Return where a name with a capital at `start` ends: before a word that never stands in one."""
    if not (document.text[start].isupper() and document.text[start + 1 : start + 2].islower()):
        return None
    words = list(_WORDS.finditer(document.folded, start, stop))[:_MOST_WORDS]
    for index, word in enumerate(words[1:], 1):
        pair = document.folded[word.start() : words[min(index + 1, len(words) - 1)].end()]
        if word[0] in _stops() or pair in _stops():
            return words[index - 1].end()
    return words[-1].end()


def _known(
    document: Document, sentence: Span, taken: Sequence[Mention[CampaignValue]]
) -> Iterator[Mention[CampaignValue]]:
    """Read the names that the country knows wherever they stand as their row allows."""
    for span, known in known_at(document.folded, sentence):
        if known.bare is Bare.NEVER or any(mention.span.overlaps(span) for mention in taken):
            continue
        begin = max(sentence.start, span.start - _LOOK_BACK)
        head = head_directly_pattern().search(document.folded, begin, span.start)
        if head is not None:
            whole = Span(head.start(), span.stop)
            yield _mention(document, whole, document.quote(span), class_of(head), "campaign.headed", known)
        elif _stands_alone(document, span, known):
            yield _mention(document, span, document.quote(span), known.cls, "campaign.known", known)


def _stands_alone(document: Document, span: Span, known: KnownName) -> bool:
    if _is_quoted(document, span):
        return known.fixed  # a quotation that was refused: a fund, a contest
    return known.bare is Bare.ANY or (known.bare is Bare.CAPITAL and document.text[span.start].isupper())


def _repeated(
    document: Document, found: Sequence[Mention[CampaignValue]]
) -> Iterator[Mention[CampaignValue]]:
    """Find the names that the article has introduced where they stand again, quoted or with their capital."""
    names = {
        mention.value.core: mention.value for mention in found if mention.value.core not in known_names()
    }
    for core, value in names.items():
        start = document.folded.find(core)
        while start >= 0:
            span = Span(start, start + len(core))
            if _is_repeat(document, span) and not any(mention.span.overlaps(span) for mention in found):
                whole = Span(span.start - 1, span.stop + 1) if _is_quoted(document, span) else span
                yield Mention(whole, document.quote(whole), "campaign", value, "campaign.repeated")
            start = document.folded.find(core, span.stop)


def _is_quoted(document: Document, span: Span) -> bool:
    return document.folded[span.start - 1 : span.start] == document.folded[span.stop : span.stop + 1] == '"'


def _is_repeat(document: Document, span: Span) -> bool:
    around = document.folded[span.start - 1 : span.start], document.folded[span.stop : span.stop + 1]
    if (
        around[0].isalnum()
        or around[1].isalnum()
        or not any(s.span.contains(span) for s in document.sentences)
    ):
        return False
    if _is_quoted(document, span):
        return not other_head_pattern().search(
            document.folded, max(0, span.start - _LOOK_BACK), span.start - 1
        )
    return document.text[span.start].isupper() and len(document.quote(span).split()) > _SHORT_NAME


@cache
def _stops() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("name_stops"))
