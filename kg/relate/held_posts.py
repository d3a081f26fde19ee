"""Posts that persons hold, once each sentence has told its own: whose they are, where only another's post tells it."""

import re
from bisect import bisect_left
from collections.abc import Hashable, Sequence

from kg.extract.posts.values import Post
from kg.model import EntityClass, Evidence, Mention, Predicate, Span
from kg.relate.posts import ARMY_ROLES, Seat
from kg.resolve.bodies import Body
from kg.resolve.holdings import Holding
from kg.resolve.places import Places

_OF_PROVINCE, _OF_CITY = "Tỉnh ủy viên", "Thành ủy"
_OF_PARTY = "trưởng đoàn"
_MOST_POSTS = 64
"""No person has so many posts in an article; who has is a list of repeats."""
_PARTY = frozenset({EntityClass.PARTY_CELL, EntityClass.PARTY_ORGANIZATION, EntityClass.PARTY_COMMITTEE})
_UNIONS, _FIRMS = frozenset({EntityClass.MASS_ORGANIZATION}), frozenset({EntityClass.ORGANIZATION})
_LED = (
    ("bí thư", _PARTY | _UNIONS),
    *((role, _UNIONS) for role in ("phó chủ tịch", "chủ tịch", "hội trưởng")),
    *((role, _FIRMS) for role in ("giám đốc", "chủ nhiệm")),
)
"""Of bodies of which class a chief may be who is said to lead what is named before."""
_LED_BY = re.compile(
    r"(?: (?:tỉnh|huyện|xã|lâm thời))?(?:,? (?:được )?(?:tái )?(?:thành lập|ra đời)[^,;.:()]{0,30})?"
    r"(?:,? (?:gồm|có|với) \d+ [^,;.:()]{2,30})?,? do "
)
_JOINED = re.compile(r"\b(?:sáp nhập|hợp nhất|tách|thay|cùng với)\b")  # what is led is not what is named last
_UNIT_KINDS = frozenset({"lữ", "trung", "sư", "tiểu"})  # "lữ đoàn trưởng"


def seat_mentions(holdings: list[Holding]) -> dict[int, list[Mention[Post]]]:
    """Return the posts of each person, by the person's identity, in the order of the text."""
    groups: dict[int, list[Mention[Post]]] = {}
    for holding in holdings:
        groups.setdefault(id(holding.person), []).append(holding.post)
    return groups


def posts_beside(posts: list[Mention[Post]], post: Mention[Post]) -> list[Mention[Post]]:
    """Return those of a person's posts that may tell where one of them is held: of very many, the nearest."""
    if len(posts) <= _MOST_POSTS:
        return posts
    index = bisect_left(posts, post.span.start, key=lambda each: each.span.start)
    return posts[max(0, index - _MOST_POSTS // 2) : index + _MOST_POSTS // 2]


def told_once(held: Sequence[tuple[Holding, Seat | None]], places: Places) -> list[tuple[Holding, Seat | None]]:
    """Return `held` without the posts that a sentence tells as held and as lost: "A, Trưởng ban, thôi giữ chức Trưởng
    ban" held it before.
    """

    def told(holding: Holding, seat: Seat | None) -> Hashable:
        sentence = places.sentence_at(holding.post.span.start)
        return id(holding.person), id(seat), holding.post.value.role.lower(), sentence.start

    lost = {told(*each) for each in held if each[0].former}
    return [each for each in held if each[0].former or not lost or told(*each) not in lost]


def seated_as_led(
    held: Sequence[tuple[Holding, Seat | None]], bodies: Sequence[Body], places: Places, folded: str
) -> list[tuple[Holding, Seat | None]]:
    """Return `held` with the seats of chiefs of whom only what they lead is said: "Hợp tác xã X do ông A làm Giám đốc",
    "Chi bộ thôn Y được thành lập do đồng chí B làm Bí thư".
    """

    def seat_of(holding: Holding) -> Seat | None:
        post = holding.post
        leads = next((classes for role, classes in _LED if post.value.role.lower().endswith(role)), None)
        if leads is None or post.value.names_other or post.value.body is not None:
            return None
        start = post.span.start
        by = max((span.start for span in holding.person.mentions if span.start < start), default=start)
        begin = places.sentence_at(start).start
        named = ((span, body) for body in bodies for span in body.mentions if begin <= span.start < by)
        last, body = max(named, key=_stop, default=(post.span, None))
        if body is None or body.cls not in leads or _JOINED.search(folded[begin : last.start]) is not None:
            return None
        return body if _LED_BY.fullmatch(folded[last.stop : by]) is not None else None

    if all(seat is not None or holding.rule != "post.led" for holding, seat in held):
        return list(held)
    return [(h, seat_of(h) if seat is None and h.rule == "post.led" else seat) for h, seat in held]


def seated_together(held: Sequence[tuple[Holding, Seat | None]], places: Places) -> list[tuple[Holding, Seat | None]]:
    """Return `held` with the seats of chiefs and deputies that only the other's post in the sentence tells:
    "A, Giám đốc Công an tỉnh; B, Phó Giám đốc", "A - Chính ủy, B - Lữ đoàn trưởng Lữ đoàn 382"; a deputy's also by the
    sentence right before ("A được bầu làm Chủ tịch Hội X. B được bầu làm Phó Chủ tịch.").
    """
    if all(seat is not None for _, seat in held):
        return list(held)
    known: dict[tuple[int, str], list[tuple[str, Seat]]] = {}
    own: set[tuple[int, str, int]] = set()
    for holding, seat in held:
        if seat is not None:
            start = places.sentence_at(holding.post.span.start).start
            known.setdefault((start, _office_of(holding)), []).append((holding.post.value.role.lower(), seat))
            own.add((start, _office_of(holding), id(holding.person)))

    def seat_of(holding: Holding) -> Seat | None:
        if holding.post.value.names_other:
            return None
        role = holding.post.value.role.lower()
        start = places.sentence_at(holding.post.span.start).start
        if role == _OF_PARTY and (start, _OF_PARTY, id(holding.person)) in own:
            return None  # "đoàn công tác do ông A, Phó trưởng Đoàn ĐBQH tỉnh, làm Trưởng đoàn"
        others = known.get((start, _office_of(holding)), [])
        if not others and role.startswith("phó ") and holding.rule == "post.appointed":
            others = known.get((places.sentence_at(start - 1).start, _office_of(holding)), [])
        seats = [seat for other, seat in others if other != role or role.startswith("phó ")]  # two chiefs are of two
        return seats[0] if seats and all(seat is seats[0] for seat in seats) else None

    return [(holding, seat if seat is not None else seat_of(holding)) for holding, seat in held]


def _office_of(holding: Holding) -> str:
    """Return what a chief and the deputies have in common: "bí thư", "giám đốc", the command of a unit."""
    role = holding.post.value.role.lower()
    if role.startswith(ARMY_ROLES) or role.removeprefix("phó ").split(" ")[0] in _UNIT_KINDS:
        return "command"
    return " ".join(role.removeprefix("phó ").split()[:2])


def role_of(holding: Holding, seat: Seat | None = None) -> str:
    """Return the role, with "nguyên" before a post that was held; "TUV" may be one of a city."""
    role = holding.post.value.role
    if isinstance(seat, Body) and role == _OF_PROVINCE and seat.head_text == _OF_CITY:
        role = f"{_OF_CITY} viên"
    return f"nguyên {role}" if holding.former else role


def post_evidence(holding: Holding, sentence: Span) -> tuple[Predicate, Evidence]:
    """Return predicate and evidence of a holding."""
    return Predicate.HOLDS_POST, Evidence(sentence, holding.rule)


def _stop(named: tuple[Span, Body]) -> int:
    return named[0].stop
