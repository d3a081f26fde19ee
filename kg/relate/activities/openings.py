"""Where a fronted phrase ends whose list of bodies runs on into the subject: "Được sự quan tâm của A, B; C đã …"."""

from collections.abc import Sequence, Set

from kg.relate.activities.names import Part, Placed, Role
from kg.relate.activities.view import Deed
from kg.text.words import Words

_VERBS = frozenset({("đã",), ("vừa",)})
"""Words before a verb: the body before them is the subject, whatever leads to the list it stands in."""
_SEPARATORS = frozenset({",", "và", ";", "cùng"})
_OPENERS = frozenset(
    {"thực", "được", "nhận", "dưới", "với", "nhờ", "theo", "từ", "qua", "trước", "cùng", "phối", "căn", "triển", "trên"}
)
"""The first words of "thực hiện", "được sự", "nhận được", "dưới sự", "phối hợp với", "căn cứ", "trên cơ sở" …"""
_TOGETHER = frozenset({"phối", "cùng"})
"""Behind these the subject may be the one before: "Phối hợp với A, B trồng 700 cây xanh"."""
_OF_PLACE = frozenset({(",",), ()})
_FRONTED = frozenset({Role.OWNER, Role.WITH})
_LEVELS = {
    **dict.fromkeys(("thôn", "bản", "ấp", "buôn", "xóm", "làng"), 0),
    **dict.fromkeys(("xã", "phường", "trấn"), 1),
    **dict.fromkeys(("huyện", "quận", "thị"), 2),
    **dict.fromkeys(("tỉnh",), 3),
    **dict.fromkeys(("ương", "tw"), 4),
}
_PARTICULARS = ("dân tộc ", "người dân tộc ", "sinh năm ", "sn ")
_FEWEST_PARTICULARS = 4
_SUBJECT = Role.SUBJECT
_AFTER_ADDRESS = frozenset({",", ".", ";", ")", "với", "do", "cho", "vào", "nhằm", "từ", "trị", "theo", "gồm"})
"""What stands behind an address; behind a place that acts stands a verb."""
_AT, _VENUE = frozenset({"tại", "ở"}), 10
_EVENTS = frozenset({"buổi", "lễ", "đây", "kỳ", "cuộc", "phiên", "đại", "chương", "ngày"})
_GROUNDS = frozenset(
    tuple(ground.split())
    for ground in (
        *("công viên", "quảng trường", "sân vận", "sân khấu", "sân bóng", "nhà thi", "trung tâm", "hội trường"),
        *("nghĩa trang", "đài tưởng", "tượng đài", "bến xe", "bến cảng", "cảng cá", "khu di", "khu du", "phố đi"),
    )
)
"""The first words of grounds and halls that stand before their place without a comma."""
_ASIDE = 9
"""So many words a bracket has at most that tells something of a name and names nobody."""
_SIGNS = frozenset({";", ":", ".", "(", ")", '"'})
_AFTER_VENUE = frozenset({(",",), (".",), ("(",), (";",)})


def free_subject(words: Sequence[str], first: int, parts: Sequence[Part], deeds: Sequence[Deed]) -> None:
    """Give the roles of a fronted phrase and of the subject to the bodies of one list at the start of a sentence.

    A semicolon parts the two, else the level: after bodies of the province those of the district act. What is
    named together with somebody ("với sự hỗ trợ của A, B đã …") ends at the last comma.
    """
    if words[first] not in _OPENERS:
        return
    done = () if words[first] in _TOGETHER else deeds
    listed = _listed(words, parts, {deed.first for deed in done if not deed.is_passive and not deed.is_verb_last})
    if len(listed) < 2:
        return
    split = _split(words, listed)
    if split:
        chain = listed[-1].chain + 1
        for part in listed[:split]:
            part.role, part.chain = listed[0].role, listed[0].chain
        for part in listed[split:]:
            part.role, part.chain = _SUBJECT, chain


def free_addresses(words: Words, deed: int, parts: Sequence[Part]) -> None:
    """Give no part to places that only say where what is done to is: "(khánh thành) Điểm trường A, xã B với …".

    They follow the first `deed` of the sentence and a name of which nothing else is known.
    """
    for number, part in enumerate(parts):
        if not part.is_place or part.role is not _SUBJECT or part.first < deed or part.cue != part.first:
            continue
        last = part.first - 2 - words.folded[part.first - 2].isdigit()  # "Điểm trường A 2"
        named = words.folded[part.first - 1] == "," and words.capital[last]
        chain = [other for other in parts[number:] if other.chain == part.chain]
        if named and not _AFTER_ADDRESS.isdisjoint(words.folded[chain[-1].stop : chain[-1].stop + 1]):
            for other in chain:
                other.role = Role.OBJECT


def _listed(words: Sequence[str], parts: Sequence[Part], verbs: Set[int]) -> Sequence[Part]:
    """Return the bodies that only separators part, up to the one before the verb, known by its word or as one of these;
    none where others act before.
    """
    named = _with_places(words, parts)
    ends = (number for number, (_, end) in enumerate(named, 1) if end in verbs or words[end : end + 1] in _VERBS)
    stop = next(ends, 0)
    start = max(stop - 1, 0)
    while start and _is_list(words, named[start - 1], named[start]):
        start -= 1
    acts = any(part.role is _SUBJECT for part, _ in named[:start])
    return () if acts or named[start][0].role not in _FRONTED else [part for part, _ in named[start:stop]]


def _with_places(words: Sequence[str], parts: Sequence[Part]) -> Sequence[tuple[Part, int]]:
    """Return the parts with where each ends, the places in which a body is taken to it: "Hội A xã B, huyện C"."""
    found: list[tuple[Part, int]] = []
    for part in parts:
        if part.is_place and found and found[-1][0].is_actor and words[found[-1][1] : part.first] in _OF_PLACE:
            found[-1] = found[-1][0], part.stop
        else:
            found.append((part, part.stop))
    return found


def _is_list(words: Sequence[str], before: tuple[Part, int], after: tuple[Part, int]) -> bool:
    between = words[before[1] : after[0].first]
    bodies = all(one.is_actor and not one.is_person and one.bracket is None for one in (before[0], after[0]))
    return bodies and len(between) > 0 and _SEPARATORS.issuperset(between)


def _split(words: Sequence[str], listed: Sequence[Part]) -> int:
    """Return which of the bodies is the first that acts, 0 where that is not to be told."""
    signs = [words[part.first - 1] for part in listed]
    semicolons = [number for number, sign in enumerate(signs) if sign == ";" and number]
    if semicolons:
        return semicolons[-1]
    levels = [_level(words, part) for part in listed]
    own = levels[-1]
    if own is not None:
        number = len(listed) - 1
        while number and levels[number - 1] in {own, None}:
            number -= 1
        above = [level for level in levels[:number] if level is not None]
        if above and min(above) > own:
            return number
    commas = [number for number, sign in enumerate(signs) if sign == "," and number]
    return commas[-1] if commas and listed[-1].role is Role.WITH else 0


def _level(words: Sequence[str], part: Part) -> int | None:
    """Return the level that the words of a body's name say, of several the lowest: "Huyện ủy", "Hội Nông dân xã"."""
    return min((_LEVELS[word] for word in words[part.first : part.stop] if word in _LEVELS), default=None)


def tells_of_person(between: Sequence[str]) -> bool:
    """Say whether only age or people stand before where somebody lives: "bà A, dân tộc Tày, 54 tuổi, (thôn B)"."""
    if len(between) < _FEWEST_PARTICULARS or between[0] != "," or between[-1] != ",":
        return False
    pieces = " ".join(between[1:-1]).split(" , ")
    return all(piece.startswith(_PARTICULARS) or piece.endswith(" tuổi") for piece in pieces)


def after_aside(words: Sequence[str], stop: int, index: int) -> int:
    """Return the word behind the bracket right after a name, before `index`: "Đồn Biên phòng A (tỉnh cũ), (…)"."""
    if stop >= index or words[stop] != "(":
        return stop
    return next((i + 1 for i in range(stop, min(index, stop + _ASIDE)) if words[i] == ")"), stop)


def at_venue(words: Sequence[str], left: int, cue: int, place: Placed) -> bool:
    """Say whether a place is that of a room or house right before it: "Tại Trung tâm hội nghị 25B, (phường A), …",
    "Tại Công viên trung tâm (thị trấn B), …".
    """
    if words[place.stop : place.stop + 1] not in _AFTER_VENUE:
        return False
    is_apart = words[cue - 1] == ","
    if is_apart and cue < place.first:
        return False
    for index in range(cue - 1 - is_apart, max(left, cue - _VENUE) - 1, -1):
        if words[index] in _SIGNS or words[index] == ",":
            return False
        if words[index] in _AT:
            return words[index + 1] not in _EVENTS if is_apart else tuple(words[index + 1 : index + 3]) in _GROUNDS
    return False
