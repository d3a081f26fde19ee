"""Names and posts of a sentence in the order of the text, and what stands between them."""

from dataclasses import dataclass
from itertools import pairwise

from kg.extract.posts.values import Post
from kg.model import Mention, Span
from kg.model.making import quick
from kg.resolve.persons import Person
from kg.resolve.post_signs import has_own_title, is_apposition, is_coordination, is_next_in_list, starts_list
from kg.text.document import Document

_REACH = 100
"""How far before a post the words that say how it is held may begin."""


_JOINTS, _FEWEST = frozenset({",", "và", ", và", ";", "; và"}), 2


@quick
@dataclass(frozen=True, slots=True)
class Item:
    """A name or a post, and where it stands."""

    span: Span
    person: Person | None
    post: Mention[Post] | None


def gap_between(document: Document, left: Item, right: Item) -> str:
    """Return what stands between two items, behind the larger places of a post's body."""
    stop = left.span.stop if left.post is None else max(left.span.stop, left.post.value.reach)
    gap = document.folded[stop : right.span.start]
    stripped = gap.strip()
    return "" if stripped == ":" and "\n" in gap and left.person is not None else stripped  # a name as a heading


def joins(document: Document, left: Item, right: Item) -> bool:
    """Say whether two posts stand side by side."""
    return is_coordination(gap_between(document, left, right))


def is_titled(document: Document, item: Item) -> bool:
    """Say whether a name is written with a title."""
    return has_own_title(document.folded[item.span.start : item.span.stop])


def listed(document: Document, items: list[Item], index: int, *, titled: bool) -> list[Item]:
    """Return the name at `index` and those of the list behind it, each with or without posts of its own; where all
    are `titled`, one sign parts them all.
    """
    found, sign, apart = [items[index]], "", False
    for left, right in pairwise(items[index:]):
        gap = gap_between(document, left, right)
        if right.person is not None:
            name = document.folded[right.span.start : right.span.stop]
            further = is_next_in_list(gap, name, titled=titled) and (";" in gap or not apart)
            if not further or (titled and sign and ";" in gap and ";" not in sign):
                break
            found.append(right)
            sign, apart = sign or gap, False
        elif ";" in gap or not (is_apposition(gap) if left.person is not None else is_coordination(gap)):
            if ";" in gap or not titled:
                break
            apart = True  # "A, Giám đốc Sở X, do được bổ nhiệm làm Giám đốc Sở Y; bà B, …"
    return found


def lead_of(document: Document, post: Item) -> str:
    """Return what stands before a post in its sentence."""
    start = post.span.start
    return document.folded[max(document.sentence_at(start).span.start, start - _REACH) : start]


def last_person(items: list[Item], index: int) -> Item | None:
    """Return the last name before `index`: who holds one post and takes another."""
    return next((item for item in reversed(items[:index]) if item.person is not None), None)


def coordinated(document: Document, items: list[Item], index: int) -> list[Item]:
    """Return the name at `index` and those joined before it ("các đồng chí A, B giữ chức …")."""
    found = [items[index]]
    while index and items[index - 1].person is not None:
        if gap_between(document, items[index - 1], items[index]) not in {",", "và", ", và"}:
            break
        index -= 1
        found.append(items[index])
    return found


def with_posts(document: Document, items: list[Item], index: int) -> list[Item]:
    """Return the persons before `index`, each with posts, of "ông A, Giám đốc Sở X, ông B, Bí thư Huyện ủy Y và bà C,
    Trưởng Ban Z giữ chức …", "Các đồng chí: A, …; B, … làm …"; none where the last is not joined to the others.
    """
    found: list[Item] = []
    last = ""
    for left, right in pairwise(reversed(items[:index])):
        gap = gap_between(document, right, left)
        if left.person is None:
            if not (is_coordination(gap) if right.person is None else is_apposition(gap)):
                return _joined(document, found, last)
            continue
        found.append(left)
        last = last or gap
        if right.person is not None or gap not in _JOINTS or last == ",":
            return _joined(document, found, last)
    return _joined(document, [*found, items[0]], last) if found and items[0].person is not None else []


def _joined(document: Document, found: list[Item], last: str) -> list[Item]:
    """Return the list of those `found`, where "và" or, in "Các đồng chí: A; B", a sign joins the last."""
    if len(found) < _FEWEST or last not in _JOINTS:
        return []
    lead, start = lead_of(document, found[-1]), found[-1].span.start
    several = starts_list(lead) or document.folded.startswith("các ", start)
    listed_so = last == ";" and several and "dự" not in lead.split()
    return found if "và" in last or listed_so else []
