"""Which persons of different articles are one: by name and body or place, never by name alone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from kg.link.decision import Decision, Verdict, decide
from kg.link.forms import is_local, level_of_unit, loose, unit_of
from kg.link.nodes import Node, Nodes
from kg.model import EntityClass
from kg.text.fold import fold

_MIN_SYLLABLES = 3  # "Nguyễn Hùng" is borne by several people of one commune
# Few people hold these posts in one place, so that one name among them is one person in several posts.
_LEADERS = ("bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch")
_LEADING = ("PartyCommittee|", "StateBody|hội đồng nhân dân", "StateBody|ủy ban nhân dân")
_COUNTRY = ""
# More nodes than these under one name and place say that the name is common, not that the person is busy.
_CROWD = 12


def person_decisions(nodes: Nodes) -> Iterator[Decision]:
    """Yield the decisions on persons of one name in one place, or in bodies of the whole country."""
    groups: defaultdict[tuple[str, str], list[Node]] = defaultdict(list)
    for node in nodes.of_class(EntityClass.PERSON):
        if not is_local(node.key):
            groups[loose(node.key.split("|")[1]), unit_of(node.key) or _COUNTRY].append(node)
    for (name, unit), group in sorted(groups.items()):
        if 1 < len(group) <= _CROWD:
            nodes_in_order = sorted(group, key=lambda node: node.id)
            yield from _in_group(name, unit, nodes_in_order) if unit else _in_country(nodes_in_order)


def _in_country(group: Sequence[Node]) -> Iterator[Decision]:
    """Yield who is one because one post is said of both; a name in two bodies of the country says nothing."""
    for one, other in combinations(group, 2):
        if one.seats & other.seats:
            articles = (*one.articles, *other.articles)
            reason = "one name, and one post is said of both"
            yield decide(one.id, other.id, Verdict.SAME, "person.same-post", reason, articles=articles)


def _in_group(name: str, unit: str, group: Sequence[Node]) -> Iterator[Decision]:
    for one, other in combinations(group, 2):
        rule, reason = _compared(one, other, level_of_unit(unit))
        verdict = Verdict.SAME if rule and len(name.split()) >= _MIN_SYLLABLES else Verdict.UNSURE
        articles = (*one.articles, *other.articles)
        yield decide(
            one.id,
            other.id,
            verdict,
            rule or "person.same-place",
            reason or "one name in one place",
            articles=articles,
        )


def _compared(one: Node, other: Node, level: str) -> tuple[str, str]:
    """Return the rule and reason by which two nodes of one name in one place are one person, "" for none."""
    first, second = owner_of(one.key), owner_of(other.key)
    if first.endswith(f"|{second}") or second.endswith(f"|{first}"):
        return "person.body-within", "one name, and the body of one is part of the other's"
    if _leads(one) and _leads(other):
        return "person.leads-place", "one name among those who lead one place"
    if level == "commune" and _is_of_unit(first) and _is_of_unit(second):
        return "person.commune", "one name among the bodies of one commune"
    return "", ""


def owner_of(key: str) -> str:
    """Return the body or place in a person's key."""
    return key.split("|", 2)[2]


def _is_of_unit(owner: str) -> bool:
    """Say whether a body is the commune's own, not a village's or a school's."""
    return "village|" not in owner and not owner.startswith(f"{EntityClass.ORGANIZATION}|")


def _leads(node: Node) -> bool:
    return any(fold(role).startswith(_LEADERS) and _heads_place(body) for role, body in node.seats)


def _heads_place(body: str) -> bool:
    name, _, unit = body.rpartition("|place|")
    return bool(unit) and name.count("|") == 1 and name.startswith(_LEADING)
