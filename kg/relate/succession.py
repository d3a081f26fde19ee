"""Places and bodies that became part of others, where the article tells of it: mergers and renamings."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from operator import attrgetter

from kg.lexicon.phrases import pattern, phrases_of
from kg.model import BODY_CLASSES, PLACE_CLASSES, PLACE_SIZES, Evidence, Predicate, Span, Stance
from kg.relate.builder import Node, RecordBuilder
from kg.relate.mentions import At, Mentioned
from kg.relate.stances import Stances
from kg.text.document import Document
from kg.text.words import Phrases, Words

_NAMED = BODY_CLASSES | PLACE_CLASSES
# Between what is merged and what it becomes.
_INTO = re.compile(
    r"[\s)]*(?:\(cũ\)\s*)?(?P<way>vào|(?:và\s+)?(?:thành|để thành|lấy tên|lấy tên gọi|đổi tên thành|để)\b)"
    r"(?:\s*(?:một|lập|mới|là|\d+))*\s*"
)
_FOUNDED = re.compile(r"[^.;]{0,80}?\b(?:trên cơ sở|từ(?: việc)?)(?:\s+(?:tiến hành|thực hiện|việc))?\s*$")
_FOUNDS = re.compile(r"\b(?:thành lập|hình thành)(?:\s+mới)?(?:\s+(?:đơn vị|tổ chức)[^,;.]{0,30})?\s*$")
_IS_FOUNDED = re.compile(r"\b(?:thành lập|hình thành)\b")
_BASIS = "trên cơ sở"
_WHOLE = re.compile(
    r"\s*(?:các\s*)?(?:(?:toàn bộ|nguyên trạng|tổ chức lại|kiện toàn|nâng cấp|chuyển đổi|điều chỉnh)[^;.]{0,80})?"
)
_OWNED = re.compile(r"(?:\b(?:của|thuộc)|[,(])\s*$")
_UNDER = re.compile(r"[\s,(]*(?:là [^,.;]{0,40})?(?:trực )?thuộc\s*")
_ITSELF = re.compile(
    r"\b(?:xã|phường|đặc khu|thị trấn|huyện)(?: mới)? (?:được |chính thức |đã )*(?:thành lập|hình thành)\b"
)
_OLD = re.compile(r"^\s*(?:\(\s*cũ\s*\)|cũ\b)")
# What else is merged, with its place in brackets: "sáp nhập phân hiệu 2 (thôn A) vào phân hiệu 1 (thôn B)".
_SEATED = re.compile(
    r"(?<!\w)(?:trường|phân hiệu|trạm|chi bộ|công ty|bệnh viện|trung tâm|cơ sở|hợp tác xã|chợ|lớp|nhà máy)(?!\w)"
    r"[^()]*\($"
)
_LISTED = frozenset({"", ",", "và", ", và", "với", "cùng", "cùng với"})
_BEFORE_VERB = frozenset(
    {
        *("", "được", "sẽ", "đã", "sẽ được", "đã được", "vừa được", "chính thức", "đã chính thức", "chính thức được"),
        *("trước khi", "trước khi được", "sau khi", "sau khi được"),
    }
)
_FORMERLY = re.compile(r"[\s,(]*(?:có )?tiền thân (?:là|của \w+ là)\s*")
_ORIGIN = re.compile(r"[\s,(]*(?:vốn là|trước là|trước đây là|trước kia là)\s+(?:(?:các|hai|ba|bốn|\d+)\s*)?")
# What stands between a new place and "sáp nhập từ …", or "sáp nhập …" alone.
_CAME = re.compile(r"\s*(?:\(?mới\)?\s*)?[(,]?\s*(?:là \w+ )?(?:mới |vừa )?(?:được)?\s*")
_SINCE = re.compile(
    r"\s*(?:\(?mới\)?\s*)?,?\s*(?:(?:đã |chính thức )*(?:đi vào hoạt động|hoạt động) )?(?:ngay )?sau khi\s+"
)
_PROPOSED = re.compile(
    r"(?<!\w)(?:cử tri|lấy ý kiến|xin ý kiến|tán thành|chủ trương|đề án|phương án|dự thảo|đề xuất|tờ trình)(?!\w)"
)
_DONE = re.compile(r"(?<!\w)(?:chính thức|hiệu lực|đã (?:được )?(?:thành lập|sáp nhập|hợp nhất)|sau khi)(?!\w)")
_FROM = (" từ ", " từ:")
_TO_FIRST = 60
_TO_NEW = 40
_START = attrgetter("span.start")


@cache
def merger_cues() -> Phrases[str]:
    """Return what tells of a merger or renaming."""
    phrases = (
        phrases_of("duty_words", "merging")
        | phrases_of("duty_words", "becoming")
        | {_BASIS, "tiền thân", "vốn là", "trước là", "trước đây là", "trước kia là"}
    )
    return Phrases((phrase, phrase) for phrase in phrases)


@cache
def _merger() -> re.Pattern[str]:
    return pattern("duty_words", rf"(?<!\w)(?:«merging»(?! \w+ tỉnh)|{_BASIS})(?!\w)")


@cache
def _now() -> re.Pattern[str]:
    return pattern("duty_words", r"\s*(?:\(?\s*cũ\s*\)?)?[\s,(]*(?:được |đã được |vừa được )?«becoming»\s*")


def state_succession(
    builder: RecordBuilder, document: Document, words: Words, mentioned: Mentioned, stances: Stances
) -> None:
    """State `succeededBy` where the article tells of a merger or renaming."""
    cued = {words.sentence(match[0]) for match in words.matches(merger_cues())}
    for sentence, bounds in zip(document.sentences, words.bounds, strict=True) if cued else ():
        span = sentence.span
        if bounds not in cued:
            continue
        named = mentioned.within(span.start, span.stop, _NAMED)
        for left, right in pairwise(named):
            if left.node.cls is right.node.cls and _now().fullmatch(document.folded[left.span.stop : right.span.start]):
                _succeed(builder, left.node, right.node, span, f"{_family(left)}.renamed")
            elif _is_former(document, left, right):
                _succeed(builder, right.node, left.node, span, f"{_family(left)}.renamed")
        _state_origins(builder, document, named, span)
        for match in _merger().finditer(document.folded, span.start, span.stop):
            old, new = _Merger(document.folded, named, match, mentioned.every).read()
            if new is not None and old:
                stance = _stance(document.folded, stances, span, match)
                for at in old:
                    _succeed(builder, at.node, new.node, span, f"{_family(at)}.merged", stance)


def _state_origins(builder: RecordBuilder, document: Document, named: Sequence[At], span: Span) -> None:
    """Read "Xã A vốn là hai xã B và C": the row behind the verb became what stands before it."""
    for number, new in enumerate(named):
        following = named[number + 1 :]
        end = new.span.stop
        for at in following:
            gap = document.folded[end : at.span.start]
            joined = _listed(gap) in _LISTED if end > new.span.stop else _ORIGIN.fullmatch(gap) is not None
            if at.node.cls is not new.node.cls or not joined:
                break
            _succeed(builder, at.node, new.node, span, f"{_family(at)}.merged")
            end = at.span.stop


def _is_former(document: Document, left: At, right: At) -> bool:
    """Say whether the right is what the left was before: "Trường B (tiền thân là Trường A)"."""
    gap = document.folded[left.span.stop : right.span.start]
    return left.node.cls is right.node.cls and _FORMERLY.fullmatch(gap) is not None


def _family(at: At) -> str:
    return "place" if at.node.cls in PLACE_CLASSES else "org"


class _Merger:
    """What a verb of merging, or "trên cơ sở", says of the places and bodies around it."""

    def __init__(self, folded: str, named: Sequence[At], verb: re.Match[str], every: Sequence[At]) -> None:
        self._folded = folded
        self._every = every
        self._verb = verb
        self._alone = verb[0] == _BASIS
        self._before = [at for at in named if at.span.stop <= verb.start()]
        self._behind = [at for at in named if at.span.start >= verb.end()]

    def read(self) -> tuple[list[At], At | None]:
        """Return what was merged, and into what."""
        start = self._verb.end()
        if not self._behind:
            return [], None
        first = self._behind[0]
        if not self._alone and _INTO.fullmatch(self._folded, start, first.span.start):
            return self._run_before(first), first
        old, end = self._run_behind()
        if not old:
            return [], None
        new = None if self._alone else self._made(old, end)
        return old, new or self._founded(old[0])

    def _run_behind(self) -> tuple[list[At], int]:
        """Return what is listed behind the verb, all of one class, and where the list ends with its larger places."""
        found: list[At] = []
        end = self._verb.end()
        for at in self._behind:
            gap = self._folded[end : at.span.start]
            listed = _listed(gap) in _LISTED if found else self._opens(gap)
            if found and at.node.cls is not found[0].node.cls:
                if not _is_larger(at, found[0]) or not _OWNED.search(gap) or _OWNED.sub("", gap).strip():
                    break
            elif not listed:
                break
            else:
                found.append(at)
            end = at.span.stop
        return found, end

    def _opens(self, gap: str) -> bool:
        """Say whether the first thing behind the verb is what is merged."""
        if self._alone:
            return _WHOLE.fullmatch(gap) is not None
        return len(gap) < _TO_FIRST and _SEATED.search(gap) is None

    def _made(self, old: list[At], end: int) -> At | None:
        """Return what the things `old` became, behind "thành" or "vào" at `end`."""
        into = _INTO.match(self._folded, end)
        after = [at for at in self._behind if at.span.start >= end and at.node.cls is old[0].node.cls]
        if into is None or not after or after[0].span.start - into.end() > _TO_NEW:
            return None
        again = _INTO.match(self._folded, after[0].span.stop) if into["way"] == "vào" else None
        if again is not None and len(after) > 1:
            old.append(after[0])
            return after[1]
        return after[0]

    def _founded(self, old: At) -> At | None:
        """Return what was founded on the strength of a merger: "thành lập A trên cơ sở sáp nhập B và C"."""
        before = [at for at in self._before if at.node.cls is old.node.cls] or self._told_of(old)
        if not before:
            return None
        while len(before) > 1 and self._is_above(before[-2], before[-1]):
            del before[-1]
        new, between = before[-1], self._folded[before[-1].span.stop : self._verb.start()]
        if not self._alone and _CAME.fullmatch(between) and self._folded.startswith(_FROM, self._verb.end()):
            return new
        if not self._alone and _SINCE.fullmatch(between):
            return new
        lead = self._folded[max(0, new.span.start - 60) : new.span.start]
        based = between if not self._alone else f"{between}{_BASIS}"
        founds = _FOUNDS.search(lead) is not None or _IS_FOUNDED.search(between) is not None
        return new if founds and _FOUNDED.fullmatch(based) else None

    def _told_of(self, old: At) -> list[At]:
        """Return the place of the body that tells of it: "Theo UBND phường A, phường được thành lập từ …"."""
        start, stop = self._verb.pos, self._verb.start()  # from the beginning of the sentence
        if _ITSELF.search(self._folded, start, stop) is None:
            return []
        first = bisect_left(self._every, start, key=_START)
        inner = self._every[first : bisect_left(self._every, stop, first, key=_START)]
        found = [at for at in inner if at.node.cls is old.node.cls and at.span.stop <= stop]
        return [at for at in found[-1:] if _ITSELF.search(self._folded, at.span.stop, stop)]

    def _is_above(self, low: At, high: At) -> bool:
        """Say whether the last body is only that of which the new one is: "Đảng bộ xã A trực thuộc Đảng bộ tỉnh B"."""
        return _UNDER.fullmatch(self._folded, low.span.stop, high.span.start) is not None

    def _run_before(self, new: At) -> list[At]:
        """Return what is listed right before the verb: "các xóm A, B của xã C sáp nhập thành xóm D"."""
        found: list[At] = []
        position = self._verb.start()
        for at in reversed(self._before):
            gap = self._folded[at.span.stop : position]
            joined = _listed(gap) in (_LISTED if found else _BEFORE_VERB)
            owner = _OWNED.search(self._folded, max(0, at.span.start - 12), at.span.start)
            if joined and at.node.cls is new.node.cls:
                found.append(at)
                position = at.span.start
            elif joined and owner is not None and _is_larger(at, new):
                position = owner.start()
            else:
                break
        return found


def _listed(gap: str) -> str:
    """Return what joins two members of a list, without "cũ", brackets and "các"."""
    return _OLD.sub("", gap).strip(" )").removesuffix(" các").strip()


def _is_larger(at: At, other: At) -> bool:
    own, its = PLACE_SIZES.get(at.node.cls), PLACE_SIZES.get(other.node.cls)
    return own is not None and its is not None and own > its


def _stance(folded: str, stances: Stances, sentence: Span, verb: re.Match[str]) -> Stance:
    """Return how the text stands to a merger: what people are asked about or a council agrees to is still planned."""
    if _PROPOSED.search(folded, sentence.start, verb.start()) and not _DONE.search(
        folded, sentence.start, sentence.stop
    ):
        return Stance.PLANNED
    return stances.at(verb.start())


def _succeed(
    builder: RecordBuilder, old: Node, new: Node, span: Span, rule: str, stance: Stance = Stance.ASSERTED
) -> None:
    if old is not new:
        builder.state(old, Predicate.SUCCEEDED_BY, Evidence(span, rule, stance), object=new)
