"""Quotations that name a campaign or a model: after a head or a verb, in a list, or known to all."""

import re
from collections.abc import Iterator

from kg.extract.campaigns.names import Bare, KnownName
from kg.extract.campaigns.values import CampaignValue, known_as, mention_of
from kg.extract.campaigns.words import (
    NAMING,
    class_of,
    example_pattern,
    head_before,
    head_pattern,
    other_head_pattern,
    verb_pattern,
    words_of_role,
)
from kg.model import EntityClass, Mention, Span
from kg.text import Document

# Looks back behind the opening quote only, so that the search skips to the quotes.
_QUOTE = re.compile(
    r"[“\"‘'](?:(?<=“)|(?<!\w.))(?:(?:(?<=“)\s*|(?<=\")(?=\S))(?P<name>[^\"“”]{2,160}?)\s*[\"”]"
    r"|(?<=[‘'])(?=\S)(?P<single>[^\"“”‘’'\n]{2,80}?)[’'])(?!\w)"
)
_AND = re.compile(r"\s*(?:,|;|và|hay|cùng|với|&|,\s*và|và\s+mô\s+hình)\s*$")
_AND_FURTHER = re.compile(
    r"\s*(?:\(|ở|tại|của|do|thuộc|trên|với|về)(?!\w)[^\":]{1,90}?(?:,|;|và)\s*(?:(?:mô\s+hình|phong\s+trào)\s*)?$"
)
LOOK_BACK = 90
"""Code points before a name in which its head stands."""
_LOOK_FAR_BACK = 400  # for the head that examples are of
_HEAD_IN_QUOTES = re.compile(r"^(?:Mô|mô|MÔ)\s+(?:hình|HÌNH)\s+(?:điểm\s+)?(?=\w)")
"""Of “Mô hình biến rác thành tiền”, which is the model “Biến rác thành tiền”."""
_LONGEST_GAP = 120  # between the names of a list

Read = tuple[Mention[CampaignValue], EntityClass | None]
"""A mention, and the class that a list of names goes on with."""


def quoted_campaigns(document: Document, sentence: Span) -> Iterator[Mention[CampaignValue]]:
    """Yield the campaigns and models that the quotations of a sentence name, in order."""
    last: tuple[Span, EntityClass] | None = None
    for match in _QUOTE.finditer(document.text, sentence.start, sentence.stop):
        quote, name = Span(match.start(), match.end()), match["name"] or match["single"]
        own = _HEAD_IN_QUOTES.sub("", name)
        known = known_as(own)
        name = name if own == name else own if known is not None else own[0].upper() + own[1:]
        if known is None and name.isalpha() and name.islower():
            continue  # 'cách làm “khéo”' stresses a word.
        read = _headed(document, sentence, quote, name, known) or _continued(document, quote, name, known, last)
        if read is None and match["single"] is None:  # single quotes hold too much else to go without a head
            read = _alone(document, sentence, quote, name, known)
        if read is None:
            continue
        mention, cls = read
        last = None if cls is None else (quote, cls)
        yield mention


def _headed(document: Document, sentence: Span, quote: Span, name: str, known: KnownName | None) -> Read | None:
    """Read a quotation that a head announces: mô hình “…”, phong trào thi đua mang tên “…”."""
    announced = head_before(document.folded, max(sentence.start, quote.start - LOOK_BACK), quote.start)
    if announced is None or not _fits(announced[1], name, known):
        return None
    head, between = announced
    span = Span(quote.start if between else head.start(), quote.stop)
    return mention_of(document, span, name, class_of(head), "campaign.headed", known), class_of(head)


def _continued(
    document: Document, quote: Span, name: str, known: KnownName | None, last: tuple[Span, EntityClass] | None
) -> Read | None:
    """Read a quotation as the next of a list: mô hình “A”, “B” ở xã X và “C”."""
    if last is None or quote.start - last[0].stop > _LONGEST_GAP:
        return None
    between = document.folded[last[0].stop : quote.start]
    if known is not None and ";" in between:
        return None  # a new clause: what is known is more than what the list began with
    is_own = last[1] is EntityClass.MODEL and _is_title(name) and NAMING.fullmatch(between) is not None
    if not (is_own or _AND.match(between) or (_is_title(name) and _AND_FURTHER.match(between))):
        return None
    return mention_of(document, quote, name, last[1], "campaign.list", known), last[1]


def _alone(document: Document, sentence: Span, quote: Span, name: str, known: KnownName | None) -> Read | None:
    """Read a quotation without head: a known name, or one that a verb or an earlier head tells to be one."""
    alone = None if known is None or known.bare is Bare.HEAD else known
    if alone is None and not _is_title(name):
        return None
    folded, begin = document.folded, max(sentence.start, quote.start - LOOK_BACK)
    is_other = other_head_pattern().search(folded, begin, quote.start) is not None
    if alone is not None and (alone.fixed or not is_other):
        return mention_of(document, quote, name, alone.cls, "campaign.known", known), None
    if is_other or not _is_title(name):
        return None
    if (verb := verb_pattern().search(folded, begin, quote.start)) is not None:
        return mention_of(document, quote, name, class_of(verb), "campaign.verb", known), None
    return _as_example(document, sentence, quote, name, known)


def _as_example(document: Document, sentence: Span, quote: Span, name: str, known: KnownName | None) -> Read | None:
    """Read the quotation of "…; nổi bật là “…”" by the last announcing word of the sentence."""
    begin = max(sentence.start, quote.start - LOOK_BACK)
    example = example_pattern().search(document.folded, begin, quote.start)
    if example is None:
        return None
    earliest = max(sentence.start, example.start() - _LOOK_FAR_BACK)
    heads = list(head_pattern().finditer(document.folded, earliest, example.start()))
    if not heads:
        return None
    cls = class_of(heads[-1])
    return mention_of(document, quote, name, cls, "campaign.example", known), cls


def _fits(between: str, name: str, known: KnownName | None) -> bool:
    """Say whether the words between head and quotation leave the quotation its name."""
    words = between.rstrip(" :").split()
    return not words or (not words_of_role("clause").intersection(words) and (known is not None or _is_title(name)))


def _is_title(name: str) -> bool:
    """Say whether a quotation looks like a name: a capital first and more than one word."""
    return name[0].isupper() and " " in name.strip()
