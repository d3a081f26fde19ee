"""What makes a thing the same thing in another article: class, normal name, and the place or body it belongs to.

A key that starts with "@" and the article's id is local: the article does not say whose it is.
"""

import re
from functools import lru_cache

from kg import gazetteer as gz
from kg.model import EntityClass
from kg.resolve.bodies import Body
from kg.resolve.places import Place
from kg.text.fold import fold

_SIGNS = str.maketrans('",-', "   ")

# Tails of names in which nothing is left open: "Chính phủ", "Thủ tướng", "Trung ương Hội Nông dân Việt Nam".
_COMPLETE = frozenset({"none", "office", "union"})
# Heads of which the country has one by each name or number, wherever an article is written.
_ONE_BY_NAME = frozenset(
    {
        "học viện",
        "ngân hàng thương mại",
        "ngân hàng tmcp",
        "trường đại học",
        "trường đại học sư phạm",
        "tập đoàn",
        "tổng công ty",
        "tổng công ty cổ phần",
    }
)
_ONE_BY_NUMBER = frozenset(
    {
        "binh chủng",
        "binh đoàn",
        "lữ đoàn",
        "quân khu",
        "quân đoàn",
        "sư đoàn",
        "vùng",
        "vùng cảnh sát biển",
        "vùng hải quân",
        "đoàn kinh tế - quốc phòng",
    }
)
_NATIONAL_CONGRESS = "đại hội đại biểu toàn quốc"
_NUMBER = re.compile(r"(?<!\w)\d+(?!\w)")
# Each regiment has its "Tiểu đoàn 2", and several divisions a "Trung đoàn 1", but there is one "Tiểu đoàn 910".
_DIGITS_OF_OWN = {"trung đoàn": 2}
_DIGITS_OF_OWN_ELSE = 3
# "T.Ư Hội" is the board of whichever union the article is about.
_OPEN_UNIONS = frozenset({"trung ương", "trung ương hội"})


_NUMBERED_ONCE = frozenset({"trung đoàn", "lữ đoàn", "sư đoàn"})
"""Units that their number names without their arm: "Lữ đoàn Công binh 219", "Lữ đoàn 219"."""


@lru_cache(maxsize=16384)
def normal(text: str) -> str:
    """Return `text` folded, without quotes, commas and repeated blanks.

    >>> normal("Quỹ “Vì người nghèo”")
    'quỹ vì người nghèo'
    """
    return " ".join(fold(text).translate(_SIGNS).split())


class Keys:
    """Keys of the things in one article; `province` is its province, where known."""

    def __init__(self, article_id: str, province: gz.Unit | None) -> None:
        self._article = article_id
        self._province = province

    def local(self, *parts: str) -> str:
        """Return a key that holds in this article only."""
        return "@" + "|".join((self._article, *parts))

    def place(self, place: Place) -> str:
        """Return the key of a place: its unit, or a settlement's name inside its unit."""
        if place.unit is not None:
            return f"place|{place.unit.id}"
        name = normal(place.full_name)
        parent = place.parent
        if place.level == "Village" and parent is not None and parent.unit is not None:
            return f"village|{name}|{parent.unit.id}"
        above = self.place(parent) if parent is not None else ""
        return self.local("place", name, above.removeprefix("@"))

    def body(self, body: Body) -> str:
        """Return the key of a body: what it is, and of which place or body."""
        name = normal(body.key)
        if body.core or body.term:
            core = body.normal_core if body.key in _NUMBERED_ONCE else body.core
            for part in (core, body.term):
                if part and (own := normal(part)):
                    name = f"{name}|{own}" if name else own
        if body.tail in _COMPLETE and body.key not in _OPEN_UNIONS:
            return f"{body.cls}|{name}"
        if body.place is None and body.host is None and _is_known_everywhere(body):
            return f"{body.cls}|{name}"
        owner = self._owner(body)
        if owner is None and body.national:
            owner = "việt nam"
        if owner is None or owner.startswith("@"):
            # "UBND tỉnh" is no "UBND huyện", also where neither place is known.
            return self.local(body.cls, name, (owner or body.level).removeprefix("@"))
        return f"{body.cls}|{name}|{owner}"

    def _owner(self, body: Body) -> str | None:
        if body.host is not None:
            return self.body(body.host)
        if body.place is not None:
            return self.place(body.place)
        if body.province is not None:
            return f"place|{body.province.id}"
        if body.core and body.cls in {EntityClass.ORGANIZATION, EntityClass.MILITARY_UNIT} and self._province:
            return f"place|{self._province.id}"
        return None

    def person(self, name: str, owner: str | None) -> str:
        """Return the key of a person: never the name alone."""
        if owner is None or owner.startswith("@"):
            return self.local("person", normal(name))
        return f"person|{normal(name)}|{owner}"

    def model(self, name: str, owner: str | None) -> str:
        """Return the key of a local model by the place or body that runs it."""
        if owner is None or owner.startswith("@"):
            return self.local("model", normal(name))
        return f"model|{normal(name)}|{owner}"

    @staticmethod
    def campaign(name: str) -> str:
        """Return the key of a campaign: its name, which is national or carries its place."""
        return f"campaign|{normal(name)}"


def _is_known_everywhere(body: Body) -> bool:
    """Say whether the country has one body of a name that says no place and no other body, so that it does not matter
    where the article is written.
    """
    if body.cls is EntityClass.MILITARY_UNIT:
        number = _NUMBER.search(body.core)
        enough = 1 if body.key in _ONE_BY_NUMBER else _DIGITS_OF_OWN.get(body.key, _DIGITS_OF_OWN_ELSE)
        return number is not None and len(number.group()) >= enough
    if body.key == _NATIONAL_CONGRESS:
        return bool(body.term)
    return body.key in _ONE_BY_NAME and " " in body.core
