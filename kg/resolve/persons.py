"""Persons of one article, and which posts they hold."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from kg.extract.persons import PersonName, people_titles
from kg.extract.place_values import Known
from kg.extract.posts import Post
from kg.model import Mention, Span
from kg.text.document import Document
from kg.text.fold import fold

# What may stand between a name and the post that follows it: "A, Bí thư …", "A - Bí thư …", "A (Bí thư …)",
# "A, 62 tuổi, dân tộc Tày, Trưởng thôn …".
_ABOUT_PERSON = (
    r"(?:,?\s*\(?(?:sinh (?:năm|ngày) [\d/.-]{4,10}|sn:? ?\d{4}|\d{2,3} tuổi"
    r"|(?:là )?(?:người )?dân tộc [^\W\d]+(?:[ '\-][^\W\d]+)?"
    r"|(?:là )?người [^\W\d]+(?:[ '\-][^\W\d]+)?|quê (?:ở )?[^;:.,()]{2,40})\)?(?=\s*,)){0,3}"
)
_APPOSITION = re.compile(
    _ABOUT_PERSON + r"[,\-–(:]?\s*(?:đảng viên [^;:.]{0,120}[,;]\s*)?"
    r"(?:\([^()]{0,40}\)\s*[,\-–]?)?\s*(?:hiện\s+)?(?:là|đang là|kiêm)?\s*"
)
# Between a post and the name that follows it: "Bí thư Huyện ủy: A", "Trưởng ban - A", "Bí thư là đồng chí A".
_LEADING = re.compile(r"[,\-–:(]?\s*(?:là)?\s*")
_COORDINATION = re.compile(r"(?:\([^()]{0,40}\)\s*)?[,;\-–]?\s*(?:và|kiêm|đồng thời là|vừa là|rồi|làm)?\s*")
_APPOINTMENT = re.compile(
    r"(?:.{0,20}\btham gia (?:ban [^.;]{0,60})?|(?:khóa \w+,? ?)?(?:nhiệm kỳ \d{4} ?[-–] ?\d{4})?;?\s*"
    r"(?:(?:quyết định|phân công|điều động|luân chuyển|biệt phái|bổ nhiệm"
    r"|giới thiệu|chỉ định|và|đến|về)\b[,\s]*){1,6}(?:tham gia (?:bch|ban) [^.;]{0,60})?)?.{0,40}"
    r"\b(?:giữ (?:chức|nhiệm)(?: vụ)?|giữ các chức vụ|kiêm nhiệm|kiêm giữ|làm"
    r"|đảm nhiệm|đảm nhận|nhận (?:nhiệm vụ|công tác|chức)"
    r"|tái cử|trúng cử"
    r"|tái đắc cử|giữ cương vị|(?:kinh qua|trải qua)(?: các| nhiều)?|là)"
    r"(?: chức(?: danh| vụ)?)?\s*:?\s*",
    re.DOTALL,
)
# "cách chức Chủ tịch UBND xã X đối với ông A", the office with its years.
_AGAINST = re.compile(r"[^;.]{0,60}\bđối với")
_CLAN_LAST = ("y ", "h'")
_OFFICE = re.compile(r"\b(?:chức(?: vụ| danh)?|cương vị|vị trí)\s*$")
_FORMERLY = re.compile(
    r"\b(?:từng (?:là|làm|giữ chức|(?:kinh qua|trải qua|giữ)(?: (?:các|nhiều))? (?:chức vụ|cương vị|vị trí)(?: như)?:?)"
    r"|trước đây là|nguyên là"
    r"|thôi (?:giữ|làm|đảm nhiệm)(?: (?:các )?chức(?: vụ| danh)?)?|(?:miễn|bãi) nhiệm(?: chức(?: vụ| danh)?)?"
    r"|cách (?:hết )?(?:các )?chức(?: vụ| danh)?)\s*$"
)


@dataclass(slots=True)
class Person:
    """A person of the article: full name and all mentions."""

    name: str
    mentions: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Holding:
    """A post that the text gives to a person; `former` where it says that it was before."""

    person: Person
    post: Mention[Post]
    former: bool
    rule: str


def without_places(
    mentions: Sequence[Mention[PersonName]], places: Iterable[str], known: Known
) -> list[Mention[PersonName]]:
    """Return the mentions but for those that are the name of a place: without a title one of the article, also behind
    the first word of a sentence ("Từ Mào Sao Phìn"); with a title the home of such people ("ngư dân Vũng Tàu").
    """
    names = {fold(name) for name in places if " " in name}
    return [m for m in mentions if not _is_place(m.value, names, known)]


def _is_place(person: PersonName, places: Set[str], known: Known) -> bool:
    name = fold(person.name)
    if not person.title:
        return not places.isdisjoint(_with_tail(name))
    if person.title not in people_titles():
        return False
    return name in places or any(known(level, person.name) for level in ("Province", "District"))


def _with_tail(name: str) -> tuple[str, str]:
    return name, name.partition(" ")[2]


def resolve_persons(mentions: Sequence[Mention[PersonName]]) -> tuple[list[Person], list[Person | None]]:
    """Return the persons, and the person of each mention; a lone given name belongs to the last who bears it."""
    persons: dict[str, Person] = {}
    of_mention: list[Person | None] = []
    for mention in mentions:
        person = _by_given_name(persons, mention.value.name) if mention.value.given_only else None
        if not mention.value.given_only:
            key = fold(mention.value.name)
            person = _by_short_name(persons, key) or persons.setdefault(key, Person(mention.value.name))
        if person is not None:
            person.mentions.append(mention.span)
        of_mention.append(person)
    return list(persons.values()), of_mention


def _by_short_name(persons: dict[str, Person], key: str) -> Person | None:
    """Return the one person whose name goes on after the two words of "Y Trí" (Y Trí Mlô): the clan comes last."""
    if key in persons or key.count(" ") != 1 or not key.startswith(_CLAN_LAST):
        return None
    found = [person for full, person in persons.items() if full.startswith(f"{key} ")]
    return found[0] if len(found) == 1 else None


def _by_given_name(persons: dict[str, Person], name: str) -> Person | None:
    given = fold(name)
    for full, person in reversed(persons.items()):
        last = re.split(r"[ ']", full)[-1]
        if last == given:
            return person
    return None


@dataclass(frozen=True, slots=True)
class _Item:
    span: Span
    person: Person | None
    post: Mention[Post] | None


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
    items = [_Item(m.span, p, None) for m, p in zip(mentions, persons, strict=True) if p is not None]
    items += [_Item(post.span, None, post) for post in posts]
    items.sort(key=_IN_TEXT)
    found: list[Holding] = []
    start = 0
    for sentence in document.sentences:
        stop = start
        while stop < len(items) and items[stop].span.start < sentence.span.stop:
            stop += 1
        if stop > start:
            found += _hold_in_sentence(document, items[start:stop])
        start = stop
    return found


def _hold_in_sentence(document: Document, items: list[_Item]) -> list[Holding]:
    found: list[Holding] = []
    index = 0
    apart = any(left.post and right.person and ";" in _gap(document, left, right) for left, right in pairwise(items))
    while index < len(items):
        if items[index].post is None:
            index += 1
            continue
        stop = index + 1
        while stop < len(items) and items[stop].post is not None and _joins(document, items[stop - 1], items[stop]):
            if ";" in _gap(document, items[stop - 1], items[stop]) and (apart or _leads_to_name(document, items, stop)):
                break  # Semicolons part the persons, and posts without a name.
            stop += 1
        found += _attach(document, items, index, stop, found)
        index = stop
    return found


def _leads_to_name(document: Document, items: list[_Item], index: int) -> bool:
    """Say whether the posts from `index` on stand right before a name: "…; Phó Chủ tịch UBND tỉnh Lê Văn A"."""
    while index + 1 < len(items) and items[index].post is not None and items[index + 1].post is not None:
        if ";" in _gap(document, items[index], items[index + 1]):
            return False
        index += 1
    after = items[index + 1] if index + 1 < len(items) else None
    return after is not None and after.person is not None and _gap(document, items[index], after) == ""


def _gap(document: Document, left: _Item, right: _Item) -> str:
    return document.folded[left.span.stop : right.span.start].strip()


def _joins(document: Document, left: _Item, right: _Item) -> bool:
    return _COORDINATION.fullmatch(_gap(document, left, right)) is not None


def _attach(
    document: Document, items: list[_Item], first: int, stop: int, before_holdings: list[Holding]
) -> list[Holding]:
    """Give the posts `items[first:stop]` to the name beside them."""
    before = items[first - 1] if first else None
    after = items[stop] if stop < len(items) else None
    gap_before = _gap(document, before, items[first]) if before is not None else None
    gap_after = _gap(document, items[stop - 1], after) if after is not None and after.person is not None else None
    follows = gap_before is not None and _APPOSITION.fullmatch(gap_before) is not None
    if before is not None and before.person is None:
        follows, gap_before = False, None
    busy = before is not None and any(
        h.person is before.person and h.rule == "post.before-name" for h in before_holdings
    )
    taken = follows and gap_after == "" and not _has_own(document, items, stop)
    if taken and not busy and before is not None and stop - first > 1:
        # "A, Chỉ huy trưởng Bộ CHQS tỉnh, Bí thư Thành ủy B": only the last post is B's.
        return [
            *_holdings(document, items, first, stop - 1, before, "post.after-name"),
            *_holdings(document, items, stop - 1, stop, after, "post.before-name"),
        ]
    if gap_after == "" and (not follows or busy or taken):
        return _holdings(document, items, first, stop, after, "post.before-name")
    if follows and before is not None:
        return _holdings(document, items, first, stop, before, "post.after-name")
    if before is not None and before.person is None and _APPOINTMENT.fullmatch(_gap(document, before, items[first])):
        return _holdings(document, items, first, stop, _last_person(items, first), "post.appointed")
    if gap_before is not None and _APPOINTMENT.fullmatch(gap_before) and before is not None:
        people = _coordinated(document, items, first - 1)
        return [h for each in people for h in _holdings(document, items, first, stop, each, "post.appointed")]
    if gap_after is not None and _AGAINST.fullmatch(gap_after) and _is_office(document, items[first]):
        return _holdings(document, items, first, stop, after, "post.taken-from")
    if gap_after is not None and _LEADING.fullmatch(gap_after) and not _is_office(document, items[first]):
        return _holdings(document, items, first, stop, after, "post.before-name")
    return []


def _has_own(document: Document, items: list[_Item], index: int) -> bool:
    """Say whether a post follows the name at `index`: "A, Bí thư Huyện ủy B" names B's post, unless B has one."""
    after = items[index + 1] if index + 1 < len(items) else None
    gap = _gap(document, items[index], after) if after is not None and after.post is not None else ""
    return gap[:1] in {",", "-", "–", "("} and _APPOSITION.fullmatch(gap) is not None


def _is_office(document: Document, post: _Item) -> bool:
    """Say whether the office is meant, not who holds it ("… kiện toàn chức vụ Bí thư Huyện ủy X, đồng chí A …")."""
    lead = document.folded[max(0, post.span.start - 30) : post.span.start]
    return _OFFICE.search(lead) is not None


def _last_person(items: list[_Item], index: int) -> _Item | None:
    """Return the last name before `index`: who holds one post and takes another."""
    return next((item for item in reversed(items[:index]) if item.person is not None), None)


def _coordinated(document: Document, items: list[_Item], index: int) -> list[_Item]:
    """Return the name at `index` and those joined before it ("các đồng chí A, B giữ chức …")."""
    found = [items[index]]
    while index and items[index - 1].person is not None:
        if _gap(document, items[index - 1], items[index]) not in {",", "và", ", và"}:
            break
        index -= 1
        found.append(items[index])
    return found


def _holdings(
    document: Document, items: list[_Item], first: int, stop: int, holder: _Item | None, rule: str
) -> list[Holding]:
    if holder is None or holder.person is None:
        return []
    lead = document.folded[max(0, items[first].span.start - 30) : items[first].span.start]
    formerly = _FORMERLY.search(lead) is not None
    person = holder.person
    return [
        Holding(person, post, formerly or post.value.former, rule)
        for item in items[first:stop]
        if (post := item.post) is not None
    ]
