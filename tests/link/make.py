"""Cards made by hand, with keys as extraction makes them."""

from kg.link import ArticleCards, Card, DirectiveFacts
from kg.model import EntityClass

PROVINCES = {"Tuyên Quang": "08-2022", "Bắc Kạn": "06-2022"}


def article(name: str, *cards: Card, published: str | None = None) -> ArticleCards:
    return ArticleCards(name, published, cards)


def directive(
    key: str,
    *,
    about: str = "",
    issued: str = "",
    symbol: str = "",
    number: str = "1",
    issuers: tuple[str, ...] = (),
) -> Card:
    facts = DirectiveFacts(number, symbol, issued, about, issuers)
    return Card(EntityClass.DIRECTIVE, key, key.split("|")[1], facts=facts)


def person(name: str, owner: str, role: str = "Bí thư") -> Card:
    return Card(EntityClass.PERSON, f"person|{name.lower()}|{owner}", name, seats=((role, owner),))


def village(name: str, unit: str) -> Card:
    return Card(EntityClass.VILLAGE, f"village|{name.lower()}|{unit}", name)


def unit(cls: EntityClass, name: str, unit_id: str) -> Card:
    return Card(cls, f"place|{unit_id}", name, unit=unit_id)
