"""Directives, campaigns and models said again by their kind alone: "Thực hiện nghị quyết này, …"."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import islice

from kg.model import SCHEME_CLASSES, BlockKind, EntityClass
from kg.relate.activities.words import Cue, tails_of
from kg.relate.builder import Node
from kg.relate.mentions import At
from kg.text.document import Document
from kg.text.words import Phrases, Words

_POLICY, _MODEL = "chủ trương", "mô hình"
"""A policy is the directive told of right before; any model is one, whatever it is called."""
_KINDS = (
    *("nghị quyết", "chỉ thị", "kết luận", "kế hoạch", "quyết định", "quy chế", "quy định", "hướng dẫn", "đề án"),
    *("công điện", "công văn", "thông tri", "phong trào", "cuộc vận động", "chiến dịch", "chương trình", "dự án"),
    *(_POLICY, _MODEL),
)
_NAMED = frozenset({"nghị quyết", "chỉ thị", "kết luận", "kế hoạch"})
"""Of these a capital says that one document is meant."""
_THIS = frozenset({"này", "trên", "đó", "ấy"})
_SAID_ABOVE = frozenset({("nói", "trên"), ("nêu", "trên")})
_CARRYING_OUT = frozenset({"hiện", "khai", "ứng", "triệt", "hành", "hóa"})
"""The last words of "thực hiện", "triển khai", "hưởng ứng", "quán triệt", "chấp hành", "cụ thể hóa"."""
_UNDER = _CARRYING_OUT | {"qua", "từ", "theo", "khổ"}
_LEADS = frozenset({"để", "nhằm", "năm", "tháng"}) | frozenset(',;:.-"')
"""Before the verb of a clause that opens with it: "Sau 3 năm (thực hiện nghị quyết, …)"."""
_AFTER_NAME = frozenset("đến tới cho vào trong tại đã được".split()) | frozenset(",;.")
"""What may stand behind "Nghị quyết" where its capital says that one is meant: "quán triệt Nghị quyết tới …"."""
_TELLING = frozenset({BlockKind.PROSE, BlockKind.CAPTION})
_NEAR, _FAR = 1, 3
"""So many paragraphs before is told what "này" points to, and what is said again without it."""


@cache
def scheme_kinds() -> Phrases[str]:
    """Return the kinds of directives, campaigns and models by which one is said again."""
    return Phrases((kind, kind) for kind in _KINDS)


def recall_schemes(document: Document, words: Words, nodes: Sequence[Node]) -> None:
    """Add to the directives, campaigns and models among `nodes` each mention that tells only the kind of one.

    It is one that the clause carries out: "thực hiện nghị quyết này", or, where there is no other of its kind and the
    clause opens with it, "thực hiện nghị quyết, Chi bộ đã …".
    """
    schemes = [node for node in nodes if node.cls in SCHEME_CLASSES]
    if not schemes:
        return
    of_kind: dict[str, list[At]] = {}
    for index, end, _, kind in words.matches(scheme_kinds()):
        after = _pointed_to(words.folded, end)
        bare = after == end
        named = bare and kind in _NAMED and document.text[words.starts[index]].isupper()
        if bare and not _ends_there(words, end, named):
            continue
        if not _is_carried_out(words, index, bare and not named):
            continue
        if kind not in of_kind:
            fitting = [node for node in schemes if _fits(document, node, kind)]
            of_kind[kind] = sorted(
                [At(span, node.key, node.cls, node) for node in fitting for span in node.mentions], key=_place
            )
        node = _recalled(document, of_kind[kind], words.starts[index], kind, bare)
        if node is not None:
            node.mentions.append(words.span(index, after))


def _ends_there(words: Words, end: int, named: bool) -> bool:
    """Say whether a kind that nothing points to is said alone; "Nghị quyết, Chỉ thị" are any of many."""
    after = words.folded[end : end + 1]
    if not named:
        return after == (",",)
    listed = after == (",",) and any(words.folded[end + 1 : end + 3] == tuple(kind.split()) for kind in _KINDS)
    return not listed and (not after or after[0] in _AFTER_NAME)


def _place(at: At) -> tuple[int, int]:
    return at.span.start, at.span.stop


def _pointed_to(folded: Sequence[str], end: int) -> int:
    """Return the word after "này", "nói trên" at `end`, `end` itself where none stands there."""
    if folded[end : end + 2] in _SAID_ABOVE:
        return end + 2
    return end + 1 if end < len(folded) and folded[end] in _THIS else end


def _is_carried_out(words: Words, index: int, bare: bool) -> bool:
    """Say whether a verb before a kind tells that it is carried out; before a bare one it has to open the clause."""
    folded, first = words.folded, words.sentence(index)[0]
    while size := tails_of(Cue.SCHEME_HEAD).size(folded, first, index):
        index -= size
    found = tails_of(Cue.UNDER).before(folded, first, index)
    if found is None:
        return False
    start = found[0]
    if not bare:
        return not _UNDER.isdisjoint(folded[start:index])
    if _CARRYING_OUT.isdisjoint(folded[start:index]):
        return False
    return start == first or folded[start - 1] in _LEADS or tails_of(Cue.START).size(folded, first, start) > 0


def _recalled(document: Document, fitting: Sequence[At], position: int, kind: str, bare: bool) -> Node | None:
    """Return what is meant by a kind at a position: the only one told before, or the only one of the last sentence;
    `fitting` are all of the kind.
    """
    here = document.sentence_at(position)
    stop = bisect_left(fitting, position, key=_start)
    if here.kind not in _TELLING or not stop:
        return None
    node = fitting[stop - 1].node
    last = document.sentence_at(fitting[stop - 1].span.start)
    if kind == _POLICY and document.folded[last.span.stop : here.span.start].strip():
        return None  # told of further back
    if here.block - last.block > (_FAR if bare else _NEAR):
        return None
    first = 0 if bare else bisect_left(fitting, last.span.start, key=_start)
    others = (at for at in islice(fitting, first, stop) if at.node is not node)
    return node if next(others, None) is None else None


def _fits(document: Document, node: Node, kind: str) -> bool:
    """Say whether something is of a kind: it is so called where it is named."""
    if kind in (_POLICY, _MODEL):
        return node.cls is (EntityClass.MODEL if kind == _MODEL else EntityClass.DIRECTIVE)
    return any(document.folded.startswith(kind, span.start) for span in node.mentions)


def _start(at: At) -> int:
    return at.span.start
