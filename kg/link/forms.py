"""Keys taken apart, and names in a form that all their spellings share."""

import re
from functools import cache, lru_cache

from kg import gazetteer as gz
from kg.lexicon.abbreviations import abbreviations
from kg.text.fold import fold

UNIT = re.compile(r"(?P<code>\d{2,5})-\d{4}(?:-\d\d)?")
"""The id of an administrative unit as it stands in keys."""

_NOT_WORD = re.compile(r"[^\w' ]+")
_COUNTING = re.compile(r"\bsố (?=\d)")
_LEVEL_OF_DIGITS = {2: "province", 3: "district", 5: "commune"}
# What a name of a body ends with where it leaves out whose it is.
_OPEN_LEVEL = (
    (re.compile(r"(?:^| )(?:tỉnh|tỉnh ủy|tỉnh đoàn)$"), "province"),
    (re.compile(r"(?:^| )(?:huyện|huyện ủy|huyện đoàn)$"), "district"),
)


@cache
def _written_out() -> dict[str, str]:
    """Return what abbreviations stand for, folded."""
    return {fold(form): fold(full) for form, full in abbreviations().items()}


@lru_cache(maxsize=1 << 18)
def loose(name: str) -> str:
    """Return what the spellings of one name share; every tone is kept, because names differ by it.

    >>> loose("Hội LHPN thôn số 03") == loose("hội liên hiệp phụ nữ thôn 3")
    True
    >>> loose("UBND xã A") == loose("Uỷ ban nhân dân xã A")
    True
    >>> loose("thôn Tân Lập") == loose("thôn Tân Lấp")
    False
    """
    words = _NOT_WORD.sub(" ", fold(name)).split()
    full = _written_out()
    spelled = " ".join(full.get(word, word) for word in words)
    return gz.normal_name(_COUNTING.sub("", spelled))


def loose_key(key: str) -> str:
    """Return a key with its names in their common form, and its units as they are.

    >>> loose_key("village|bản Mỹ Á|01894-2022") == loose_key("village|bản mĩ á|01894-2022")
    True
    """
    return "|".join(part if UNIT.fullmatch(part) else loose(part) for part in key.split("|"))


def is_local(key: str) -> bool:
    """Say whether a key holds in its article only."""
    return key.startswith("@")


def article_of(key: str) -> str:
    """Return the article of a local key."""
    return key[1:].partition("|")[0]


def unit_of(key: str) -> str | None:
    """Return the unit that a key ends with, where it does.

    >>> unit_of("PartyCommittee|tỉnh ủy|place|08-2022")
    '08-2022'
    """
    last = key.rpartition("|")[2]
    return last if UNIT.fullmatch(last) else None


def unit_of_place(key: str) -> str | None:
    """Return the unit that a key is of, None for whatever is no unit.

    >>> unit_of_place("place|08-2022"), unit_of_place("village|thôn đoài|00001-2022")
    ('08-2022', None)
    """
    kind, _, unit = key.partition("|")
    return unit if kind == "place" and UNIT.fullmatch(unit) else None


def level_of_unit(unit_id: str) -> str:
    """Return the level of a unit by its id: "province", "district" or "commune".

    >>> level_of_unit("061-2022")
    'district'
    """
    return _LEVEL_OF_DIGITS[len(unit_id.partition("-")[0])]


def open_level(name: str) -> str | None:
    """Return the level of a place that a body's name leaves out, None where it leaves out none.

    >>> open_level("Ban Thường vụ Tỉnh uỷ"), open_level("Hội Nông dân huyện"), open_level("Tỉnh ủy Bến Tre")
    ('province', 'district', None)
    """
    folded = fold(name)
    return next((level for pattern, level in _OPEN_LEVEL if pattern.search(folded)), None)


def placed(key: str, owner: str) -> str | None:
    """Return the key that a local key becomes when the place or body that it leaves open is `owner`.

    None where the key leaves nothing open.

    >>> placed("@a1|StandingCommittee|ban thường vụ|a1|PartyCommittee|tỉnh ủy|", "place|08-2022")
    'StandingCommittee|ban thường vụ|PartyCommittee|tỉnh ủy|place|08-2022'
    """
    parts = segments(key)
    if not parts[-1].endswith("|") or parts[-1].startswith("place|"):
        return None
    return "".join(parts) + owner


def segments(key: str) -> list[str]:
    """Return a local key without its article, from the thing to whose it is.

    >>> segments("@a1|StandingCommittee|ban thường vụ|a1|PartyCommittee|tỉnh ủy|")
    ['StandingCommittee|ban thường vụ|', 'PartyCommittee|tỉnh ủy|']
    """
    return key[1:].split(f"{article_of(key)}|")[1:]


def with_owner(key: str, owner_key: str, owner: str) -> str | None:
    """Return the key of a thing whose owner, local to the same article, has got the key `owner`.

    >>> with_owner("@a1|PartyCell|chi bộ|a1|place|thôn đoài|", "@a1|place|thôn đoài|", "village|thôn đoài|01")
    'PartyCell|chi bộ|village|thôn đoài|01'
    """
    tail = owner_key[1:]
    if key == owner_key or not key.endswith(tail):
        return None
    return "".join(segments(key[: -len(tail)])) + owner
