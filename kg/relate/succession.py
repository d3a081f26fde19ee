"""Places that became part of others, where the article tells of it: mergers and renamings."""

import re
from functools import cache
from itertools import pairwise

from kg.lexicon.phrases import pattern, phrases_of
from kg.model import PLACE_CLASSES, Evidence, Predicate, Span
from kg.relate.builder import Node, RecordBuilder
from kg.relate.mentions import At, Mentioned
from kg.text.document import Document

_FOUNDED = re.compile(
    r"(?:được )?thành lập.{0,40}?(?:trên cơ sở|từ việc|từ).{0,20}?$"
    r"|hình thành .{0,20}(?:trên cơ sở|từ).{0,20}$"
)


_INTO = re.compile(r"\s*(?:\(cũ\)\s*)?(?:thành|để thành lập|lấy tên là|vào)\s*(?:lập\s*)?")


_LISTED = frozenset({",", "và", ", và", "với", "vào"})
_PASSIVE = frozenset({"được", "sẽ được", "đã được", "vừa được"})


@cache
def _cues() -> tuple[str, ...]:
    """Return what a text holds that tells of a merger or renaming: a phrase, or a word of it before two blanks."""
    phrases = phrases_of("duty_words", "merging") | phrases_of("duty_words", "becoming")
    parted = {f"{word}  " for phrase in phrases for word in phrase.split()[:-1]}
    cues = sorted(phrases | parted)
    return tuple(cue for cue in cues if not any(other in cue for other in cues if other != cue))


@cache
def _merger() -> re.Pattern[str]:
    return pattern("duty_words", r"(?<!\w)«merging»(?! \w+ tỉnh)")


@cache
def _now() -> re.Pattern[str]:
    return pattern("duty_words", r"\s*(?:\(?\s*cũ\s*\)?)?[\s,(]*«becoming»\s*")


def state_succession(builder: RecordBuilder, document: Document, mentioned: Mentioned) -> None:
    """State `succeededBy` where the article tells of a merger or renaming."""
    cues = [cue for cue in _cues() if cue in document.folded]
    for sentence in document.sentences if cues else ():
        span = sentence.span
        if not any(document.folded.find(cue, span.start, span.stop) >= 0 for cue in cues):
            continue
        places = list(mentioned.within(span.start, span.stop, PLACE_CLASSES))
        for left, right in pairwise(places):
            if left.node.cls is right.node.cls and _now().fullmatch(document.folded[left.span.stop : right.span.start]):
                _succeed(builder, left.node, right.node, span, "place.renamed")
        for match in _merger().finditer(document.folded, span.start, span.stop):
            _state_merger(builder, document, places, match, span)


def _state_merger(
    builder: RecordBuilder, document: Document, places: list[At], verb: re.Match[str], sentence: Span
) -> None:
    behind = [at for at in places if at.span.start >= verb.end()]
    merged = _run(document, behind, verb.end())
    if behind and _INTO.fullmatch(document.folded, verb.end(), behind[0].span.start):
        for at in _run_before(document, places, verb.start(), behind[0]):
            _succeed(builder, at.node, behind[0].node, sentence, "place.merged")
        return
    if not merged:
        return
    made = document.folded[merged[-1].span.stop : merged[-1].span.stop + 40]
    into = _INTO.match(made)
    before = [at for at in places if at.span.stop <= verb.start() and at.node.cls is merged[0].node.cls]
    if into is not None:
        after = [at for at in behind if at.span.start >= merged[-1].span.stop and at.node.cls is merged[0].node.cls]
        new = after[0].node if after else None
    elif before and (
        _FOUNDED.search(document.folded[before[-1].span.stop : verb.start()]) or _is_aside(document, before[-1], verb)
    ):
        new = before[-1].node
    else:
        return
    for at in merged:
        if new is not None:
            _succeed(builder, at.node, new, sentence, "place.merged")


def _is_aside(document: Document, place: At, verb: re.Match[str]) -> bool:
    """Say whether a bracket tells from what a place was made: "xã A (sáp nhập từ xã B và xã C)"."""
    opens = document.folded[place.span.stop : verb.start()].strip() in {"(", "(được"}
    return opens and document.folded.startswith((" từ ", " từ:"), verb.end())


def _run_before(document: Document, places: list[At], position: int, new: At) -> list[At]:
    """Return the places listed right before a passive verb ("xóm 7 với xóm 6 được sáp nhập thành xóm 3")."""
    found: list[At] = []
    for at in reversed([at for at in places if at.span.stop <= position and at.node.cls is new.node.cls]):
        gap = document.folded[at.span.stop : found[-1].span.start if found else position].strip()
        if gap not in (_LISTED if found else _PASSIVE):
            break
        found.append(at)
    return found


def _run(document: Document, places: list[At], position: int) -> list[At]:
    """Return the first place behind the verb and those listed with it, all of one class."""
    found: list[At] = []
    for at in places:
        gap = document.folded[(found[-1].span.stop if found else position) : at.span.start].strip()
        listed = gap.removeprefix("(cũ)").strip() in _LISTED if found else len(gap) < 40
        if not listed or (found and at.node.cls is not found[0].node.cls):
            break
        found.append(at)
    return found


def _succeed(builder: RecordBuilder, old: Node, new: Node, span: Span, rule: str) -> None:
    if old is not new:
        builder.state(old, Predicate.SUCCEEDED_BY, Evidence(span, rule), object=new)

