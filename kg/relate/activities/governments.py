"""The government of an article's commune or district where it acts without its name: "Chính quyền xã đã di dời …"."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from kg.model import EntityClass
from kg.relate.activities.frames import Anchor
from kg.relate.activities.names import Placed
from kg.relate.activities.words import Cue, tails_of
from kg.text.words import Phrases, Words

_LEVELS = {level: level for level in ("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố")} | {
    "tp": "thành phố"
}
_ANY, _HERE = "", "địa phương"
_HEAD = ("chính", "quyền")
_BODIES = (("ubnd",), ("ủy", "ban", "nhân", "dân"), _HEAD)
"""The first words of a body that is a government."""
_SIGNS = frozenset(',;:.-–"(')
_ACTS = frozenset(
    {"đã", "đang", "vừa", "phải", "cùng", "phối", "huy", "tổ", "chủ", "kịp", "nhanh", "khẩn", "lập", "nhận", "hỗ"}
    | {"vận", "di", "sơ", "triển", "tiếp", "cũng", "thông"}
)
"""The words, or first words, behind a government that acts; behind others it is somebody's, or told of."""
_TOGETHER = frozenset({"và", "cùng", "với", "của", "từ", "do", "theo"})
"""Words before a government that goes on with others or belongs to what stands before."""


@cache
def government_heads() -> Phrases[str]:
    """Return the words for a government and the level that they tell of."""
    head = " ".join(_HEAD)
    return Phrases([(head, _ANY), (f"{head} {_HERE}", _ANY), *((f"{head} {word}", _LEVELS[word]) for word in _LEVELS)])


def governments_of(words: Words, names: Sequence[Placed]) -> Iterator[Placed]:
    """Yield the words that stand for the one government of their level named in an article; without a level, for the
    only government that it names below the province.
    """
    found = [each for each in words.matches(government_heads()) if _acts(words, each[0], each[1], each[2])]
    if not found:
        return
    named: dict[str, dict[str, Placed]] = {}  # by level, of all under no level, the governments with their last name
    for name in names:
        if level := _level_of(words.folded, name):
            for of in (level, _ANY):
                named.setdefault(of, {})[name.anchor.entity_id] = name
    taken = {name.first for name in names}
    for index, end, _, level in found:
        own = named.get(level, {})
        if len(own) == 1 and index not in taken:
            entity_id = next(iter(own))
            yield Placed(Anchor(words.span(index, end), entity_id, EntityClass.STATE_BODY), index, end)


def _acts(words: Words, index: int, end: int, stop: int) -> bool:
    """Say whether a government stands alone at the head of a clause, before what it does."""
    folded = words.folded
    if end >= stop or folded[end] not in _ACTS or words.capital[end]:
        return False
    first = words.sentence(index)[0]
    if index == first:
        return True
    before = folded[index - 1]
    if before in _TOGETHER:
        return False
    if before not in _SIGNS:
        found = tails_of().before(folded, first, index)
        return found is not None and Cue.START in found[1]
    return before != "," or not tails_of(Cue.GENERIC, Cue.PEOPLE, Cue.MEMBER).size(folded, first, index - 1)


def _level_of(folded: Sequence[str], name: Placed) -> str:
    """Return the word of the level of a government below the province, empty for another body."""
    if name.anchor.cls is not EntityClass.STATE_BODY:
        return _ANY
    for body in _BODIES:
        start = name.first + len(body)
        if tuple(folded[name.first : start]) == body:
            behind = list(takewhile(lambda word: word not in _SIGNS, folded[start : start + 2]))
            return _LEVELS.get(" ".join(behind)) or (_LEVELS.get(behind[0], _ANY) if behind else _ANY)
    return _ANY
