"""Persons of one article."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field

from kg.extract.person_titles import people_titles
from kg.extract.persons import PersonName
from kg.extract.places.values import Known
from kg.model import Mention, Span
from kg.text.fold import fold_name

# The clan comes last in such names: "Y Trí Mlô", "H'Lan Niê".
_CLAN_LAST = ("y ", "h'")
_GLUED = "h'"
_ELDER = "già làng"


@dataclass(slots=True)
class Person:
    """A person of the article: full name and all mentions."""

    name: str
    mentions: list[Span] = field(default_factory=list)


def without_places(
    mentions: Sequence[Mention[PersonName]], places: Iterable[str], known: Known
) -> list[Mention[PersonName]]:
    """Return the mentions but for those that are the name of a place: without a title one of the article, also behind
    the first word of a sentence ("Từ Mào Sao Phìn"); with a title the home of such people ("ngư dân Vũng Tàu").
    """
    if not mentions:
        return []
    names = {fold_name(name) for name in places if " " in name}
    return [m for m in mentions if not _is_place(m.value, names, known)]


def _is_place(person: PersonName, places: Set[str], known: Known) -> bool:
    name = fold_name(person.name)
    if not person.title:
        return not places.isdisjoint(_with_tail(name))
    if person.title == _ELDER:
        return name in places  # "bầu ông làm già làng Chăm Nek"
    if person.title not in people_titles():
        return False
    return name in places or any(known(level, person.name) for level in ("Province", "District"))


def _with_tail(name: str) -> tuple[str, str]:
    return name, name.partition(" ")[2]


def resolve_persons(
    mentions: Sequence[Mention[PersonName]], text: str = ""
) -> tuple[list[Person], list[Person | None]]:
    """Return the persons, and the person of each mention; a lone given name belongs to the last who bears it, a name
    in parentheses right behind another in `text` is what the same person was called.
    """
    persons: dict[str, Person] = {}
    of_mention: list[Person | None] = []
    before: Mention[PersonName] | None = None
    for mention in mentions:
        person = _by_given_name(persons, mention.value.name) if mention.value.given_only else None
        if before is not None and _is_alias(before.span, mention.span, text):
            person = of_mention[-1]
        before = mention
        if not mention.value.given_only and person is None:
            key = fold_name(mention.value.name)
            person = _by_short_name(persons, key) or persons.setdefault(key, Person(mention.value.name))
        if person is not None:
            person.mentions.append(mention.span)
        of_mention.append(person)
    return list(persons.values()), of_mention


def _is_alias(before: Span, here: Span, text: str) -> bool:
    """Say whether a name stands alone in the parentheses behind another: "Lê Văn A (Năm Thắng)"."""
    return text[before.stop : here.start].strip() == "(" and text[here.stop : here.stop + 1] == ")"


def _by_short_name(persons: dict[str, Person], key: str) -> Person | None:
    """Return the one person whose name goes on after "Y Trí" (Y Trí Mlô) or "H'Lan" (H'Lan Niê): the clan is last."""
    alone = _GLUED in key and " " not in key
    if key in persons or not (alone or (key.count(" ") == 1 and key.startswith(_CLAN_LAST))):
        return None
    found = [person for full, person in persons.items() if full.startswith(f"{key} ")]
    return found[0] if len(found) == 1 else None


def _by_given_name(persons: dict[str, Person], name: str) -> Person | None:
    given = fold_name(name)
    for full, person in reversed(persons.items()):
        last = re.split(r"[ ']", full)[-1]
        if last == given:
            return person
    return None
