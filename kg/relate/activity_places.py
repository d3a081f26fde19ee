"""Where a deed happens: the smallest places named for it in its clause, else where the sentence or paragraph is set."""

from collections.abc import Sequence

from kg.model import EntityClass
from kg.relate.activity_parts import Part, Role
from kg.relate.activity_view import Deed, View

_LEVEL = {
    EntityClass.VILLAGE: 0,
    EntityClass.COMMUNE: 1,
    EntityClass.DISTRICT: 2,
    EntityClass.PROVINCE: 3,
}
_CHAIN_LINKS = frozenset({",", "(", "-", "thuộc", "của", ")", "ở"})
_LIST_LINKS = frozenset({",", "và", ")", ";", "với", "đến", "-", "&"})


def place_groups(view: View) -> tuple[tuple[Part, ...], ...]:
    """Return the places of a sentence: lists together, of a chain "thôn A, xã B" only the smallest.

    What stands in brackets after a body says where the body is from, not where it acts.
    """
    groups: list[list[Part]] = []
    last: Part | None = None
    for index, part in enumerate(view.parts):
        if not part.is_place:
            last = None
            continue
        before = view.parts[index - 1] if index else None
        if before is not None and before.is_actor and _is_bracketed(view, before, part):
            continue
        between = view.words.folded[last.stop : part.first] if last is not None else ()
        if last is not None and _is_larger(last, part) and _CHAIN_LINKS.issuperset(between):
            last = part
            continue
        same = last is not None and bool(groups) and _level(groups[-1][-1]) == _level(part)
        if same and _LIST_LINKS.issuperset(_without_kinds(between)):
            groups[-1].append(part)
        else:
            groups.append([part])
        last = part
    return tuple(tuple(group) for group in groups)


def _without_kinds(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in {"các", "xã", "thôn", "huyện", "bản", "ấp"}]


def _is_bracketed(view: View, body: Part, place: Part) -> bool:
    return view.words.folded[body.stop : place.first] == ("(",) and body.anchor.cls is not EntityClass.PERSON


def _level(part: Part) -> int:
    return _LEVEL[part.anchor.cls]


def _is_larger(small: Part, large: Part) -> bool:
    return _level(small) < _level(large)


def place_of(
    view: View, deed: Deed, clause: int, end: int, groups: Sequence[tuple[Part, ...]]
) -> tuple[tuple[Part, ...], str]:
    """Return the places of a deed whose clause has the words `clause` to `end`, and the rule; none where none is named."""
    following = min((other.first for other in view.deeds if other.first > deed.first), default=end)
    for limit in (min(following, end), end):
        for group in groups:
            if deed.first <= group[0].first < limit:
                return group, "activity.place.after"
        if any(clause <= group[0].first < deed.first for group in groups):
            break
    for group in reversed(groups):
        if clause <= group[0].first < deed.first:
            return group, "activity.place.before"
    for group in groups:
        if group[0].first < deed.first and is_scene(view, group):
            return group, "activity.place.scene"
    return (), ""


def is_scene(view: View, group: Sequence[Part]) -> bool:
    """Say whether a place at the head of a sentence sets the scene: "Tại thôn A, …", "Thôn A là …"."""
    first = group[0]
    if first.role is Role.SUBJECT:
        return True
    return first.role is Role.PLACE and not any(
        part.first < first.first and part.role is Role.SUBJECT for part in view.parts
    )
