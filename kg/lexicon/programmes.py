"""Programmes of the whole country that are cited by a number or a title alone, without who issued them."""

from functools import cache
from typing import NamedTuple

from kg.lexicon.tables import read_table

_OF_GOVERNMENT = frozenset({"chính phủ", "thủ tướng chính phủ", "thủ tướng"})


class Programme(NamedTuple):
    """A programme, its title folded and without signs, the year from which on it is cited."""

    type: str
    number: str
    title: str
    year: str
    issuer: str

    @property
    def key(self) -> str:
        """Return its key, which is that of a citation with number and issuer."""
        return f"directive|{self.type}|{self.number}|||||StateBody|{self.issuer}"


def programme_of(
    kind: str, number: str, title: str, *, issuers: frozenset[str] = frozenset(), published: str | None = None
) -> Programme | None:
    """Return the programme that a citation means, None for anything else.

    `kind`, `title` and `issuers` are folded and without signs, `number` has no leading zero, `published` is the ISO
    date of the article. Number or title tell the programme, where they do not say different things, where nobody
    but the government is named as who issued it, and in articles since it was issued.

    >>> programme_of("đề án", "939", "").title
    'hỗ trợ phụ nữ khởi nghiệp'
    >>> programme_of("đề án", "", "hỗ trợ phụ nữ khởi nghiệp giai đoạn 2017 2025").number
    '939'
    >>> programme_of("đề án", "6", "phát triển du lịch cộng đồng") is None
    True
    """
    if kind not in _kinds() or not issuers <= _OF_GOVERNMENT:
        return None
    for programme in _programmes():
        fits = programme.type == kind and number in {programme.number, ""} and (number or title)
        if fits and (not title or title.startswith(programme.title)):
            return programme if published is None or published >= programme.year else None
    return None


@cache
def _programmes() -> tuple[Programme, ...]:
    rows = read_table("programmes")
    return tuple(Programme(row["type"], row["number"], row["title"], row["year"], row["issuer"]) for row in rows)


@cache
def _kinds() -> frozenset[str]:
    return frozenset(programme.type for programme in _programmes())
