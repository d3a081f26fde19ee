"""Words for people or a front that with their place stand for a body: "tuổi trẻ xã X", "phụ nữ thôn Y"."""

from kg.extract.bodies.names import heads
from kg.extract.bodies.owners import board_of, in_common, of_places
from kg.extract.bodies.parts import Draft
from kg.extract.bodies.reader import BodyReader
from kg.model import EntityClass

_BRANCH_CHIEFS = frozenset({("chi", "hội", "trưởng"), ("chi", "hội", "phó")})
_YOUTH, _FRONT = "tuổi trẻ", "mặt trận"
_PERSON = ("hồ", "chí", "minh")
_OF_YOUTH = frozenset({EntityClass.STATE_BODY, EntityClass.MILITARY_UNIT, EntityClass.ORGANIZATION})
"""What has a youth union of its own: "Tuổi trẻ Công an tỉnh A"."""
# Metonyms and fronts of "xã", without its name: "Mặt trận xã", "tuổi trẻ huyện" are those in question.
_GOVERNMENT = "chính quyền"
_METONYMS = frozenset({"mặt", "đoàn", "đvtn", "tuổi", "chi", "ban", "tổ"})
# Metonyms that are as often the people themselves, and the words before that say so.
_PEOPLE = frozenset({"phụ nữ"})
_BRANCHES = {
    "hội phụ nữ": ("chi", "hội", "phụ", "nữ"),
    "hội nông dân": ("chi", "hội", "nông", "dân"),
    "hội cựu chiến binh": ("chi", "hội", "cựu", "chiến", "binh"),
    "đoàn thanh niên": ("chi", "đoàn"),
}
_MANY = frozenset({"cho", "nhiều", "những", "trăm", "chục", "nghìn", "lượt", "số", "hộ", "đa"})


def typed_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read a word for people that with its place is their union: "tuổi trẻ xã X", "chính quyền huyện Y"."""
    reader.pass_abbreviation(draft, stop)
    if not _as_branch(reader, draft) and _are_people(reader, draft):
        return False
    if of_places(reader, draft, stop):
        _make_branch(reader, draft)
        return True
    if draft.head.key == _GOVERNMENT:
        return in_common(reader, draft, stop) and draft.place is not None
    if draft.head.words == _FRONT and in_common(reader, draft, stop):
        return True  # "Mặt trận và các đoàn thể xã X"
    if draft.head.words == _YOUTH and not reader.says(draft.after, *_PERSON) and reader.take_bare_place(draft, stop):
        return True  # "Tuổi trẻ Hòa Vang"
    if draft.head.words == _YOUTH and board_of(reader, draft, stop, _OF_YOUTH):
        return True
    return reader.words.folded[draft.first] in _METONYMS and reader.take_level(draft, stop)


def branch_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read "nông dân" of "Chi hội trưởng nông dân ấp X"; elsewhere the word names people."""
    return _as_branch(reader, draft) and of_places(reader, draft, stop)


def _as_branch(reader: BodyReader, draft: Draft) -> bool:
    """Make "phụ nữ ấp X" of "Chi hội trưởng phụ nữ ấp X" the branch of that hamlet, not a union."""
    chief = reader.words.folded[max(0, draft.first - 3) : draft.first]
    if chief not in _BRANCH_CHIEFS:
        return False
    branch = heads().match(("chi", "hội", *draft.head.words.split()), 0, draft.head.words.count(" ") + 3)
    if branch is not None and branch[1].words.count(" ") > 1:
        draft.head, draft.head_text = branch[1], f"Chi hội {reader.text(draft.first, draft.after)}"
        return True
    return False


def _are_people(reader: BodyReader, draft: Draft) -> bool:
    """Say whether "phụ nữ xã X" are only women there: "27 phụ nữ bản X", "khám bệnh cho phụ nữ xã X"."""
    if draft.head.words not in _PEOPLE:
        return False
    first = draft.first
    return reader.is_plural(first) or (first > 0 and reader.words.folded[first - 1] in _MANY)


def _make_branch(reader: BodyReader, draft: Draft) -> None:
    """Make "phụ nữ thôn X" the branch that the village has: the union is of the commune."""
    words = _BRANCHES.get(draft.head.key)
    if words is None or draft.place is None or reader.places[draft.place].value.level != "Village":
        return
    found = heads().match(words, 0, len(words))
    if found is not None and found[0] == len(words):
        draft.head, draft.head_text = found[1], f"Chi {' '.join(words[1:])}"
