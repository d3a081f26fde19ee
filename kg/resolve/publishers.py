"""The province whose paper or site an article is from."""

import re
import unicodedata
from functools import cache, lru_cache

from kg import gazetteer as gz
from kg.lexicon.tables import read_table
from kg.text.fold import fold

_SITE = re.compile(r"(?:www\.)?(?:bao|dang|danvan|tinhdoan|mttq)?(?P<name>[a-z]{4,})(?:\.[a-z]{2,4}){1,3}")
"""The address of a paper or office: "baosonla.org.vn"."""
_SIZES = (4, 3, 2)
"""How many of its last words may be the name of the province: "Cổng TTĐT tỉnh Bà Rịa - Vũng Tàu"."""


@lru_cache(maxsize=512)
def province_of(publisher: str, period: gz.Period | None) -> gz.Unit | None:
    """Return the province of a paper or site by its name, None for one of the country or of a province then gone.

    >>> unit = province_of("BBK", gz.Period.Y2022)
    >>> unit.name if unit else None
    'Bắc Kạn'
    >>> province_of("Báo Nhân Dân", gz.Period.Y2022) is None
    True
    """
    for name in _names(publisher):
        unit = gz.resolve(gz.load(), (gz.place_name(f"tỉnh {name}"),), period).unit
        if unit is not None and unit.level is gz.Level.PROVINCE and (period is None or period in unit.periods):
            return unit
    return None


def _names(publisher: str) -> tuple[str, ...]:
    """Return what may be the name of the province, the likeliest first."""
    listed = _of_forms().get(publisher)
    if listed is not None:
        return (listed,) if listed else ()
    site = _SITE.fullmatch(publisher.lower())
    if site is not None:
        name = _of_sites().get(site["name"])
        return () if name is None else (name,)
    words = publisher.replace("-", " ").split()
    return tuple(" ".join(words[-size:]) for size in _SIZES if len(words) > size)


@cache
def _of_forms() -> dict[str, str]:
    return {row["form"]: row["province"] for row in read_table("publishers")}


@cache
def _of_sites() -> dict[str, str]:
    """Return the provinces by their names as addresses write them: "sonla"."""
    return {_plain(name): name for name in _of_forms().values() if name}


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", fold(name).replace("đ", "d"))
    return "".join(letter for letter in letters if letter.isascii() and letter.isalpha())
