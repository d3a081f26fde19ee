"""Titles that alone stand for the person who holds them: "Đồng chí Bí thư Huyện ủy A đã thăm hỏi …"."""

from collections.abc import Mapping
from dataclasses import replace

from kg.model import EntityClass
from kg.relate.activities.actors import Actors
from kg.relate.activities.frames import Anchor
from kg.relate.activities.names import Part, Role
from kg.relate.activities.persons import NOT_BY_PERSONS, hands_over, only_sees
from kg.relate.activities.view import Deed, View

_POST = Role.POST
_CLAUSE_STARTS = frozenset({",", ";", ":"})
_GOES_ON = frozenset({",", "-", "("})
_ADDRESS = frozenset({"ông", "bà", "anh", "chị"})
_COMRADE = ("đồng", "chí")
_CARRIED_ON = "activity.actor.carried"
_UNTITLED = frozenset({"activity.actor.post", _CARRIED_ON, "activity.actor.following"})
"""Rules of who acts that give way to a title of somebody named."""


def with_title(view: View, deed: Deed, actors: Actors, holders: Mapping[tuple[str, str], str]) -> Actors:
    """Return the actors, with whose title alone acts; a title of nobody named is not whom others have told of."""
    if not _UNTITLED.issuperset(actors.rules):
        return actors
    by = titled(view, deed, holders)
    if by:
        return actors._replace(by=by, rules=("activity.actor.title",))
    return actors._replace(by=(), rules=()) if by is not None and actors.rules == (_CARRIED_ON,) else actors


def titled(view: View, deed: Deed, holders: Mapping[tuple[str, str], str]) -> tuple[Part, ...] | None:
    """Return the person whose title alone is the subject of a deed, nobody where the article names none who holds it;
    None where no title acts alone.
    """
    if deed.type in NOT_BY_PERSONS or hands_over(view, deed):
        return None
    posts = [post for post in view.actors.get(_POST, ()) if post.stop <= deed.first]
    if not posts or any(subject.first <= deed.first for subject in view.subjects):
        return None
    post = posts[-1]
    if not _acts(view, post) or only_sees(view, deed, post):
        return None
    person = holders.get((post.anchor.entity_id, " ".join(view.words[post.cue : post.first])))
    return (replace(post, anchor=Anchor(post.anchor.span, person, EntityClass.PERSON)),) if person is not None else ()


def _is_of_named(view: View, start: int) -> bool:
    """Say whether the posts up to a word are those of a person named before them: "ông A, Bí thư B, Chủ tịch C"."""
    for part in reversed([part for part in view.parts if part.stop < start]):
        if part.stop != start - 1 or view.words[part.stop] != ",":
            return False
        if part.is_person:
            return True
        if part.role is not _POST:
            return False
        start = part.cue
    return False


def _acts(view: View, post: Part) -> bool:
    """Say whether a title opens a clause and the first deed behind it follows at once: not "…, Bí thư A, cho biết"."""
    words, start = view.words, post.cue
    if words[start - 2 : start] == _COMRADE:
        start -= 2
    elif words[start - 1] in _ADDRESS:
        start -= 1
    if start > view.first and words[start - 1] not in _CLAUSE_STARTS:
        return False
    if words[post.stop] in _GOES_ON or _is_of_named(view, start):
        return False
    first = min(deed.first for deed in view.deeds if deed.first >= post.stop)
    return "," not in words[post.stop : first] and not any(p.is_person and p.first == post.stop for p in view.parts)
