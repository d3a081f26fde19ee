"""What an article has said of its bodies, persons, directives and models before its deeds are read."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.model import BODY_CLASSES, GRASSROOTS_PLACES, PLACE_SIZES, EntityClass, Predicate
from kg.relate.activities.frames import Facts
from kg.relate.builder import Node, RecordBuilder
from kg.text.fold import fold_name

_COMMISSAR = "chính trị viên"
_MEMBERSHIPS = ("viên", "đại biểu")


def facts_of(builder: RecordBuilder) -> Facts:
    """Return what has been stated that deeds rest on."""
    bases = _by_subject(builder, Predicate.BASED_ON, EntityClass.DIRECTIVE)
    places = _by_subject(builder, Predicate.LOCATED_IN, EntityClass.MODEL)
    return Facts(
        _homes(builder),
        _seats(builder),
        {key: frozenset(node.key for node in found) for key, found in bases.items()},
        {key: frozenset(_smallest(found)) for key, found in places.items()},
        _holders(builder),
    )


def _homes(builder: RecordBuilder) -> dict[str, tuple[str, EntityClass]]:
    """Return the commune or village of each body."""
    return {
        body.key: (place.key, place.cls)
        for body, place, _ in builder.related(Predicate.JURISDICTION)
        if place.cls in GRASSROOTS_PLACES
    }


def _seats(builder: RecordBuilder) -> dict[str, tuple[str, EntityClass]]:
    """Return the body of each person's first post that is more than a membership ("Ủy viên", "Đại biểu")."""
    seats: dict[str, tuple[str, EntityClass]] = {}
    for person, body, role in builder.related(Predicate.HOLDS_POST):
        if body.cls in BODY_CLASSES and (not role.lower().endswith(_MEMBERSHIPS) or role.lower().endswith(_COMMISSAR)):
            seats.setdefault(person.key, (body.key, body.cls))
    return seats


def _holders(builder: RecordBuilder) -> dict[tuple[str, str], str]:
    """Return the one person who holds a post in a body, by the body and the folded role."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for person, body, role in builder.related(Predicate.HOLDS_POST):
        found[body.key, fold_name(role)].add(person.key)
    return {post: next(iter(persons)) for post, persons in found.items() if len(persons) == 1}


def _by_subject(builder: RecordBuilder, predicate: Predicate, cls: EntityClass) -> dict[str, list[Node]]:
    """Return the objects of a relation by its subjects of a class."""
    found: defaultdict[str, list[Node]] = defaultdict(list)
    for subject, target, _ in builder.related(predicate):
        if subject.cls is cls:
            found[subject.key].append(target)
    return found


def _smallest(places: Sequence[Node]) -> Iterator[str]:
    """Return the keys of the smallest places: of a model's villages and commune the villages."""
    smallest = min(PLACE_SIZES[place.cls] for place in places)
    return (place.key for place in places if PLACE_SIZES[place.cls] == smallest)
