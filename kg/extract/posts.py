"""Posts: a role and the body or village in which it is held ("Phó Bí thư Thường trực Huyện ủy X")."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.bodies import Bodies
from kg.extract.body_names import level_words, roles
from kg.extract.places import PlaceName
from kg.model import Mention, Span
from kg.text.document import Document
from kg.text.words import Words

_FORMER = {"nguyên": "nguyên", "cựu": "nguyên", "từng": "nguyên"}
_ACTING = frozenset({"quyền", "q"})

# A member's title names the committee: which head its body has.
_COMMITTEES = {
    "tỉnh": "tỉnh ủy",
    "tuv": "tỉnh ủy",
    "thành": "thành ủy",
    "huyện": "huyện ủy",
    "huv": "huyện ủy",
    "thị": "thị ủy",
    "quận": "quận ủy",
    "đảng": "đảng ủy",
    "đuv": "đảng ủy",
    "chi": "chi ủy",
}
_MEMBER_ROLES = {
    "tuv": "Tỉnh ủy viên",
    "huv": "Huyện ủy viên",
    "đuv": "Đảng ủy viên",
    "uvbtv": "Ủy viên",
    "uvtv": "Ủy viên",
    "uvbch": "Ủy viên",
}


@dataclass(frozen=True, slots=True)
class Post:
    """A post as written: the role, and the index of the body or of the place in which it is held.

    `implied` is the head of a body that the role itself names ("Huyện ủy viên" → "huyện ủy", "Chủ tịch xã X" →
    "ubnd"), `tail` the kind of role as the table has it.
    """

    role: str
    tail: str
    body: int | None = None
    place: int | None = None
    implied: str = ""
    level_word: str = ""
    former: bool = False


def find_posts(
    document: Document, words: Words, bodies: Bodies, places: Sequence[Mention[PlaceName]]
) -> tuple[Mention[Post], ...]:
    """Return the posts of `document` in order; `places` are all places, to which bodies and posts refer."""
    reader = _Reader(document, words, bodies, places)
    found: list[Mention[Post]] = []
    for first, stop in words.bounds:
        index = first
        while index < stop:
            after = reader.post_at(index, stop, found)
            index = index + 1 if after is None else after
    return tuple(found)


class _Reader:
    def __init__(
        self, document: Document, words: Words, bodies: Bodies, places: Sequence[Mention[PlaceName]]
    ) -> None:
        self._document = document
        self._words = words
        # The longest body at a position comes last and stays.
        ordered = sorted(range(len(bodies.mentions)), key=lambda i: len(bodies.mentions[i].span))
        self._bodies = {bodies.mentions[i].span.start: i for i in ordered}
        self._mentions = bodies.mentions
        self._places = {mention.span.start: i for i, mention in enumerate(places) if mention.value.kind}
        self._place_mentions = places

    def post_at(self, index: int, stop: int, found: list[Mention[Post]]) -> int | None:
        match = roles().match(self._words.folded, index, stop)
        if match is None or self._is_word_part(index, match[0], stop):
            return None
        after, tail = match
        post, end = self._read(index, after, stop, tail)
        if post is None:
            return None
        first = index - 1 if index and self._words.folded[index - 1] in {*_FORMER, *_ACTING} else index
        former = self._words.folded[first] in _FORMER and first < index
        span = self._words.span(first, end)
        post = Post(post.role, tail, post.body, post.place, post.implied, post.level_word, former)
        found.append(Mention(span, self._document.quote(span), "post", post, f"post.{tail}"))
        return end

    def _is_word_part(self, index: int, after: int, stop: int) -> bool:
        """Say whether the words are no post: "trưởng thành", "chủ tịch đoàn", "phó mặc"."""
        folded = self._words.folded
        follows = folded[after] if after < stop else ""
        if folded[index:after] == ("trưởng",) and follows in {"thành", "các", "nhóm"}:
            return True
        return folded[index:after] in {("phó",), ("trưởng",)} and self._body_in(index, after) is None

    def _body_in(self, index: int, after: int) -> int | None:
        """Return the body that begins inside the role ("Trưởng [ban Dân vận]") or right behind it."""
        for position in range(index + 1, after + 1):
            if position < len(self._words) and (body := self._bodies.get(self._words.starts[position])) is not None:
                return body
        return None

    def _place_in(self, index: int, after: int) -> int | None:
        for position in range(index + 1, after + 1):
            if position < len(self._words):
                place = self._places.get(self._words.starts[position])
                if place is not None:
                    return place
        return None

    def _read(self, index: int, after: int, stop: int, tail: str) -> tuple[Post | None, int]:
        role = self._role(index, after)
        if tail == "village":
            return self._village(index, after, stop, role)
        body = self._body_in(index, after)
        if body is None and after < stop and self._words.folded[after] == "của" and tail == "body":
            body = self._body_in(after, after + 1)
        if tail == "self":
            return self._self(index, after, body, role)
        if body is not None:
            end = max(after, self._words.at(self._mentions[body].span.stop))
            implied = "ban thường vụ" if self._words.folded[index] in {"uvbtv", "uvtv"} else ""
            return Post(role, tail, body, implied=implied), end
        if tail in {"secretary", "body", "member"}:
            return self._of_place(index, after, stop, tail, role)
        return (Post(role, tail), after) if self._words.capital[index] else (None, after)

    def _role(self, index: int, after: int) -> str:
        words = self._words.folded[index:after]
        if words[0] in _MEMBER_ROLES:
            return _MEMBER_ROLES[words[0]]
        if words[:2] == ("ủy", "viên"):
            return "Ủy viên"
        text = " ".join(self._document.quote(self._words.span(index, after)).split())
        return text[0].upper() + text[1:]

    def _village(self, index: int, after: int, stop: int, role: str) -> tuple[Post | None, int]:
        place = self._place_in(index, after)
        if place is None and after < stop and self._words.folded[after] in {"ở", "của", "tại"}:
            place = self._place_in(after, after + 1)
        if place is not None:
            end = max(after, self._words.at(self._place_mentions[place].span.stop))
            return Post(role, "village", place=place), end
        level = level_words().match(self._words.folded, after, stop)
        return Post(role, "village"), level[0] if level is not None else after

    def _self(self, index: int, after: int, body: int | None, role: str) -> tuple[Post | None, int]:
        folded = self._words.folded
        head = _COMMITTEES.get(folded[index], "ban chấp hành trung ương" if "trung" in folded[index:after] else "")
        if body is not None and head == "chi ủy":
            return Post(role, "self", body), max(after, self._words.at(self._mentions[body].span.stop))
        return Post(role, "self", implied=head), after

    def _of_place(self, index: int, after: int, stop: int, tail: str, role: str) -> tuple[Post | None, int]:
        """Read "Chủ tịch xã X", "Bí thư huyện X": the people's committee, the party committee of the place."""
        folded = self._words.folded
        place = self._place_in(after - 1, after)
        implied = {"secretary": "đảng ủy", "member": "ban thường vụ"}.get(tail, "")
        if folded[index:after] and folded[after - 1] == "tịch":
            implied = "ubnd"
        if tail == "member" and folded[index] not in {"uvbtv", "uvtv"}:
            implied = ""
        if place is not None and implied:
            end = self._words.at(self._place_mentions[place].span.stop)
            return Post(role, tail, place=place, implied=implied), end
        level = level_words().match(folded, after, stop)
        if level is not None and implied and tail != "member":
            return Post(role, tail, implied=implied, level_word=level[1]), level[0]
        if tail == "member" and implied:
            return Post(role, tail, implied=implied), after
        if tail == "secretary" or self._words.capital[index] or tail == "body":
            return Post(role, tail), after
        return None, after


def posts_between(posts: Sequence[Mention[Post]], span: Span) -> tuple[Mention[Post], ...]:
    """Return the posts that begin inside `span`; `posts` are in order."""
    starts = [post.span.start for post in posts]
    return tuple(posts[bisect_left(starts, span.start) : bisect_left(starts, span.stop)])
