"""Central boards of the unions: "Trung ương Hội Nông dân Việt Nam", "Ban Tổ chức Trung ương Đoàn"."""

from dataclasses import replace

from kg.extract.bodies.parts import Draft
from kg.extract.bodies.reader import BodyReader
from kg.model import EntityClass

_CENTRAL = "ban chấp hành trung ương"
_BOARDS = frozenset({EntityClass.PARTY_COMMISSION, EntityClass.STANDING_COMMITTEE})
_STARTS = frozenset({"đoàn", "hội"})
_SIGN, _LONGEST_SIGN = "trung ương", 3  # words of "T.Ư"
_READ = frozenset({"typed", "union"})


def central_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read a head that is a whole name; a central board before a union is the union's, not the party's."""
    if draft.after >= stop or not reader.words.capital[draft.after]:
        return True
    if draft.head.key == _CENTRAL:
        if union_tail(reader, draft, stop):
            draft.head = replace(draft.head, cls=EntityClass.MASS_ORGANIZATION, level="", tail="union")
    elif draft.head.cls in _BOARDS and reader.words.folded[draft.after] in _STARTS:
        _take_union(reader, draft, stop)
    return True


def union_tail(reader: BodyReader, draft: Draft, stop: int) -> bool:
    """Read "Trung ương Hội Nông dân Việt Nam": the central board of a union."""
    head = reader.head_at(draft.after, stop)
    if head is None or head[1].cls is not EntityClass.MASS_ORGANIZATION or head[1].tail in _READ:
        return False
    draft.after = head[0]
    reader.pass_abbreviation(draft, stop)
    draft.country = False
    draft.head = replace(draft.head, key=f"{_SIGN} {head[1].key}")
    return True


def _take_union(reader: BodyReader, draft: Draft, stop: int) -> None:
    """Take up "Đoàn", "Hội Nông dân Việt Nam" behind the sign "Trung ương", "TW" that ends a head."""
    board, first = draft.head, max(draft.first + 1, draft.after - _LONGEST_SIGN)
    for start in range(first, draft.after):
        sign = reader.head_at(start, stop)
        if sign is None or sign[1].cls is not EntityClass.MASS_ORGANIZATION or not sign[1].key.startswith(_SIGN):
            continue
        if sign[0] > draft.after:
            draft.after, draft.head = sign[0], replace(draft.head, key=sign[1].key)
        elif not union_tail(reader, draft, stop):
            return
        key = f"{board.key} {draft.head.key.removeprefix(_SIGN).strip()}"
        draft.head = replace(draft.head, cls=EntityClass.MASS_ORGANIZATION, level="", tail="union", key=key)
        return
