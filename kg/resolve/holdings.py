"""Which posts the persons of one article hold, from the order of names and posts in its sentences."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter

from kg.extract.persons import PersonName
from kg.extract.posts.values import Post
from kg.model import Mention
from kg.model.making import quick
from kg.resolve.persons import Person
from kg.resolve.post_items import (
    Item,
    coordinated,
    gap_between,
    is_titled,
    joins,
    last_person,
    lead_of,
    listed,
    with_posts,
)
from kg.resolve.post_signs import (
    is_against,
    is_appointment,
    is_apposition,
    is_before_first,
    is_formerly,
    is_further,
    is_genitive,
    is_in_place_of,
    is_leading,
    is_of_others,
    is_of_retired,
    is_of_several,
    is_office,
    is_on_behalf,
    is_subject_as,
    is_term_between,
    is_vote,
    starts_list,
)
from kg.resolve.post_turns import MEMBERS, begins_anew, can_be_shared, has_own, is_in_turn, is_led_by, leads_to_name
from kg.resolve.pronouns import Headings, Subjects
from kg.text.document import Document

_DASHES = frozenset({"-", "–"})
"""Between posts and their holder: "Bí thư Huyện ủy X - A, Chủ tịch UBND huyện X - B"."""
_PAUSES = frozenset({",", ":"})
"""Behind whose something is: "theo quyết định của Bộ trưởng Bộ A: ông B thôi giữ chức …"."""


@quick
@dataclass(frozen=True, slots=True)
class Holding:
    """A post that the text gives to a person; `former` where it says that it was before."""

    person: Person
    post: Mention[Post]
    former: bool
    rule: str


_IN_TEXT = attrgetter("span.start", "span.stop")


def hold_posts(
    document: Document,
    mentions: Sequence[Mention[PersonName]],
    persons: Sequence[Person | None],
    posts: Sequence[Mention[Post]],
) -> list[Holding]:
    """Return who holds which post, sentence by sentence, from the order of names and posts."""
    if not posts:
        return []
    items = [Item(m.span, p, None) for m, p in zip(mentions, persons, strict=True) if p is not None]
    items += [Item(post.span, None, post) for post in posts]
    items.sort(key=_IN_TEXT)
    titles = {mention.span.start: mention for mention in mentions}
    subjects, headings = Subjects(document), Headings(document)
    found: list[Holding] = []
    done = 0
    for number, group in groupby(items, lambda item: bisect_right(document.starts, item.span.start)):
        told, span = list(group), document.sentences[number - 1].span
        subjects.pass_over(number - 1 - done)
        headings.pass_over(done, number - 1)
        done = number
        named = [(titles[item.span.start], item.person) for item in told if item.person is not None]
        if not named:
            said = subjects.recall(span, told[0].span.start) or headings.recall(span, told[0].span.start)
            told = told if said is None else [Item(*said, None), *told]
        subjects.tell(named)
        headings.tell(span, named)
        found += _hold_in_sentence(document, told)
    return found


def _hold_in_sentence(document: Document, items: list[Item]) -> list[Holding]:
    found: list[Holding] = []
    index = 0
    semicolon = len(items) > 1 and ";" in document.folded[items[0].span.start : items[-1].span.stop]
    apart = semicolon and any(
        left.post and right.person and ";" in gap_between(document, left, right) for left, right in pairwise(items)
    )
    while index < len(items):
        if items[index].post is None:
            index += 1
            continue
        stop = index + 1
        behalf = is_on_behalf(lead_of(document, items[index]))
        while (
            not behalf
            and stop < len(items)
            and items[stop].post is not None
            and joins(document, items[stop - 1], items[stop])
        ):
            parted = semicolon and ";" in gap_between(document, items[stop - 1], items[stop])
            if parted and (apart or leads_to_name(document, items, stop)):
                break  # Semicolons part the persons, and posts without a name.
            stop += 1
        found += _attach(document, items, index, stop, found)
        index = stop
    return found


def _attach(
    document: Document, items: list[Item], first: int, stop: int, before_holdings: list[Holding]
) -> list[Holding]:
    """Give the posts `items[first:stop]` to the name beside them."""
    before = items[first - 1] if first else None
    after = items[stop] if stop < len(items) else None
    gap_before = gap_between(document, before, items[first]) if before is not None else None
    gap_after = (
        gap_between(document, items[stop - 1], after) if after is not None and after.person is not None else None
    )
    follows = gap_before is not None and is_apposition(gap_before)
    if before is not None and before.person is None:
        follows, gap_before = False, None
    busy = before is not None and any(
        h.person is before.person and h.rule == "post.before-name" for h in before_holdings
    )
    taken = follows and gap_after == "" and not has_own(document, items, stop)
    if taken and not busy and before is not None and stop - first > 1:
        # "A, Chỉ huy trưởng Bộ CHQS tỉnh, Bí thư Thành ủy B": only the last post is B's.
        return [
            *_holdings(document, items, first, stop - 1, before, "post.after-name"),
            *_holdings(document, items, stop - 1, stop, after, "post.before-name"),
        ]
    if (gap_after == "" and (not follows or busy or taken)) or (busy and gap_after in _DASHES):
        return _lead_names(document, items, first, stop)
    if follows and before is not None and stop - first == 1 and begins_anew(document, before, items[first]):
        return []
    if follows and before is not None:
        if together := _made_together(document, items, first, stop):
            return together
        if stop - first > 1 and is_led_by(document, before, items[stop - 2 : stop]):
            own = _holdings(document, items, first, stop - 1, before, "post.after-name")
            return [*own, *_holdings(document, items, stop - 1, stop, before, "post.led")]
        people = _sharing(document, items, first, stop, before_holdings)
        return [h for each in people for h in _holdings(document, items, first, stop, each, "post.after-name")]
    if before is not None and is_appointment(gap_between(document, before, items[first])):
        taken_up = _appointed(document, items, first, stop)
        if taken_up is not None:
            return taken_up
    if gap_after is None:
        return []
    lead = lead_of(document, items[first])
    if gap_after in _PAUSES and is_genitive(lead):
        return []
    if (is_office(lead) or is_vote(lead)) and is_against(gap_after):
        return _taken_from(document, items, first, stop)
    if is_of_several(lead) and is_before_first(gap_after):
        return _lead_names(document, items, first, stop)
    leads = is_leading(gap_after) and not is_office(lead)
    if leads or is_subject_as(lead, gap_after) or (is_term_between(lead, gap_after) and not is_office(lead)):
        return _lead_names(document, items, first, stop)
    return []


def _made_together(document: Document, items: list[Item], first: int, stop: int) -> list[Holding]:
    """Give the last of the posts to all of "Các đồng chí: A, Bí thư Huyện ủy X; B, Giám đốc Sở Y làm Phó ban"."""
    last = stop - 1
    if last == first or gap_between(document, items[last - 1], items[last]) != "làm":
        return []
    people = with_posts(document, items, last) if can_be_shared(items[last:stop]) else []
    made = [h for each in people for h in _holdings(document, items, last, stop, each, "post.appointed")]
    return [*_holdings(document, items, first, last, items[first - 1], "post.after-name"), *made] if made else []


def _appointed(document: Document, items: list[Item], first: int, stop: int) -> list[Holding] | None:
    """Give the posts `items[first:stop]` to those named before who are said to take them; None where nobody is."""
    before = items[first - 1]
    if before.person is None:
        if (last := last_person(items, first)) is None:
            return None
        if is_of_others(gap_between(document, before, items[first])):
            return []  # "…, Chủ tịch UBND xã, các đồng chí nguyên là Bí thư …"
        people = with_posts(document, items, first) if can_be_shared(items[first:stop]) else []
        rule = "post.led" if is_led_by(document, last, items[first - 1 : first + 1]) else "post.appointed"
        return [h for each in people or [last] for h in _holdings(document, items, first, stop, each, rule)]
    named = first > 1 and items[first - 2].person is not None
    replaced = named and is_in_place_of(gap_between(document, items[first - 2], before))
    people = coordinated(document, items, first - 1 - replaced)  # "A thay B làm Bí thư"
    if is_in_turn(document, items[first:stop], people):
        turns = zip(range(first, stop), reversed(people), strict=True)
        return [h for at, each in turns for h in _holdings(document, items, at, at + 1, each, "post.appointed")]
    rule = "post.led" if is_led_by(document, people[-1], items[first - 1 : first + 1]) else "post.appointed"
    return [h for each in people for h in _holdings(document, items, first, stop, each, rule)]


def _taken_from(document: Document, items: list[Item], first: int, stop: int) -> list[Holding]:
    """Give the posts `items[first:stop]` to the names behind them: each to one in turn, where both are several and as
    many ("Chủ tịch và Phó Chủ tịch HĐND xã X đối với bà A và ông B").
    """
    people = listed(document, items, stop, titled=True)
    posts = stop - first
    if posts > 1 and len(people) > 1:
        turns = zip(range(first, stop), people, strict=True) if posts == len(people) else ()
        return [h for at, each in turns for h in _holdings(document, items, at, at + 1, each, "post.taken-from")]
    return [h for each in people for h in _holdings(document, items, first, stop, each, "post.taken-from")]


def _lead_names(document: Document, items: list[Item], first: int, stop: int) -> list[Holding]:
    """Give the posts `items[first:stop]` to the name behind them, after "các đồng chí" to all names of the list."""
    several = is_of_several(lead_of(document, items[first]))
    people = listed(document, items, stop, titled=is_titled(document, items[stop])) if several else [items[stop]]
    # "3 Phó Bí thư khác là A, B, C" are of whose Bí thư was told right before.
    rule = "post.appointed" if is_further(gap_between(document, items[stop - 1], items[stop])) else "post.before-name"
    return [h for each in people for h in _holdings(document, items, first, stop, each, rule)]


def _sharing(
    document: Document, items: list[Item], first: int, stop: int, before_holdings: list[Holding]
) -> list[Item]:
    """Return who holds the posts behind a name: with it the names before it of one list, where many can hold them
    ("các đồng chí A, B, Phó Chủ tịch UBND tỉnh").
    """
    before = items[first - 1]
    if first < 2 or items[first - 2].person is None or not can_be_shared(items[first:stop]):
        return [before]
    people = coordinated(document, items, first - 1)
    led = {id(h.person) for h in before_holdings if h.rule == "post.before-name"}
    apart = any(id(each.person) in led for each in people)
    return [before] if apart or not starts_list(lead_of(document, people[-1])) else people


def _holdings(
    document: Document, items: list[Item], first: int, stop: int, holder: Item | None, rule: str
) -> list[Holding]:
    if holder is None or holder.person is None:
        return []
    formerly = is_formerly(lead_of(document, items[first]))
    found: list[Holding] = []
    seated = False  # behind "nguyên Tỉnh ủy viên" also the office beside it was held before
    for item in items[first:stop]:
        if item.post is not None:
            value = item.post.value
            name = document.folded[item.span.start : item.span.stop]
            former = value.former or formerly or (seated and not is_of_retired(name))
            found.append(Holding(holder.person, item.post, former, rule))
            seated = (value.former and value.tail in MEMBERS) or (seated and former)
    return found
