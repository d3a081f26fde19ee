"""What makes a thing the same thing in another article: class, normal name, and the place or body it belongs to.

A key that starts with "@" and the article's id is local: the article does not say whose it is.
"""

from functools import lru_cache

from kg import gazetteer as gz
from kg.model import EntityClass
from kg.resolve.bodies import Body
from kg.resolve.places import Place
from kg.text.fold import fold

_SIGNS = str.maketrans('",-', "   ")


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
        for part in (body.core, body.term):
            if part and (own := normal(part)):
                name = f"{name}|{own}" if name else own
        if body.tail == "none":
            return f"{body.cls}|{name}"
        if body.cls is EntityClass.MILITARY_UNIT and body.core[:1].isdigit():
            return f"{body.cls}|{name}"
        owner = self._owner(body)
        if owner is None or owner.startswith("@"):
            # "UBND tỉnh" is no "UBND huyện", also where neither place is known.
            unknown = "việt nam" if body.national else body.level_word
            return self.local(body.cls, name, (owner or unknown).removeprefix("@"))
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
