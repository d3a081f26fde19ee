"""Posts: a role and the body or village in which it is held ("Phó Bí thư Thường trực Huyện ủy X")."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from kg.extract.bodies.finding import Bodies
from kg.extract.bodies.names import level_words, roles
from kg.extract.person_titles import honorifics
from kg.extract.places.values import PlaceName
from kg.extract.places.words import is_country, surnames
from kg.extract.posts.completing import complete
from kg.extract.posts.roles import COMMITTEES, MEMBER_ROLES, SHORT_ROLES, SHORT_SEATS, SIGNED, STANDING_MEMBERS
from kg.extract.posts.values import STEERING, Post
from kg.model import EntityClass, Mention
from kg.text.document import Document
from kg.text.words import Words

# "… làm Trưởng ban", "… làm Phó Trưởng ban Thường trực và …".
_CHIEFS, _BEHIND_CHIEFS = frozenset({"ban", "trực"}), frozenset({"và", "để", "cùng"})
_STEER = ("chỉ", "đạo")  # "Phó Trưởng Ban Chỉ đạo" of one told of before
_ENDS_OF_POSTS = frozenset({"ủy", "tỉnh", "huyện", "xã", "phường", "phố", "trấn"})
_PREMIER = ("thủ", "tướng")
_FORMER = frozenset({"nguyên", "cựu", "từng"})
_ACTING = frozenset({"quyền", "q"})
_OF = frozenset({"ở", "của", "tại"})
_IN = _OF | {"trong"}
# "trưởng thành", "trưởng các đoàn thể" are no posts.
# "giữ chức vụ Trưởng ban" is no Vụ trưởng, "Bộ Tư lệnh Quân khu 5" no Tư lệnh.
_OTHER_WORDS = frozenset({("chức", "vụ"), ("bộ", "tư")})
# "ông A, Thường vụ Huyện ủy, Bí thư …": a member of it, elsewhere the committee.
_STANDING, _BEFORE_STANDING = ("thường", "vụ"), frozenset({",", "-", "–", "("})
_STILL, _FEWEST_BEFORE = frozenset({"hiện", "chỉ", "đang", "vẫn"}), 3
_NOT_A_CHIEF = frozenset({"thành", "các", "nhóm"})
_STAFF = frozenset({"tham mưu trưởng", "chính ủy", "chính trị viên", "chính trị viên phó", "chủ nhiệm chính trị"})
_MEMBER, _ALTERNATE = ("ủy", "viên"), ("dự", "khuyết")
_CHAIRMEN_SHORT = (("ct",), ("ct", "."), ("pct", "."))  # as often "chỉ thị" or "công trình", or a sentence's end
_UNIT_CHIEFS = frozenset({"trưởng", "phó"})
_PROVINCE = "Province"  # which a post may name alone: "Bí thư Quảng Nam"
_BEFORE_LARGER = frozenset({",", "(", "-", "–", ""})
_COUNTRY = "nước"
_CELL = ("chi", "bộ")
_UNIONS = frozenset({"hội", "liên", "công", "mặt", "chi", "câu", "hiệp"})
"""First words of the unions whose names go unread where a remark parts them: "Chủ tịch hội LHPN (áo đỏ) xã"."""
_LONE = frozenset({("phó",), ("trưởng",)})

# The committee of a place that a role implies ("Bí thư huyện X", "UVBTV").
_IMPLIED = {"secretary": "đảng ủy", "member": "ban thường vụ"}


def find_posts(
    document: Document, words: Words, bodies: Bodies, places: Sequence[Mention[PlaceName]]
) -> tuple[Mention[Post], ...]:
    """Return the posts of `document` in order; `places` are all places, to which bodies and posts refer."""
    if not words.hits(roles()):
        return ()
    reader = _Reader(document, words, bodies, places)
    done = 0
    for index, after, stop, tail in words.matches(roles()):
        if index >= done:
            done = reader.read(index, after, stop, tail)
    complete(reader.found, document, bodies.mentions)
    return tuple(reader.found)


def _longest(bodies: Bodies) -> dict[int, int]:
    """Return the number of the longest body at each place where one begins; of two names of one length the last."""
    longest: dict[int, int] = {}
    for number, mention in enumerate(bodies.mentions):
        start, stop = mention.span.start, mention.span.stop
        known = longest.get(start)
        if known is None or bodies.mentions[known].span.stop <= stop:
            longest[start] = number
    return longest


class _Reader:
    def __init__(self, document: Document, words: Words, bodies: Bodies, places: Sequence[Mention[PlaceName]]) -> None:
        self._document = document
        self._words = words
        self._bodies = _longest(bodies)
        self._mentions = bodies.mentions
        self._places = {m.span.start: i for i, m in enumerate(places) if m.value.kind or m.value.level == _PROVINCE}
        self._place_mentions = places
        self.found: list[Mention[Post]] = []

    def read(self, index: int, after: int, stop: int, tail: str) -> int:
        """Read the post whose role stands from `index` to `after`; return the index to go on from."""
        if self._is_word_part(index, after, stop):
            return index + 1
        post, end = self._read(index, after, stop, tail)
        if post is None:
            return index + 1
        before = self._words.folded[index - 1] if index else ""
        if before in _FORMER and index > 1 and self._words.capital[index - 1] and self._words.capital[index - 2]:
            before = ""  # "đồng chí Lê Thành Nguyên Phó Bí thư"
        first = index - (before in _FORMER or before in _ACTING)
        span = self._words.span(first, end)
        former = first < index and before in _FORMER
        other, reach = self._is_other(end, stop), self._reach(post, span.stop)
        other = other or (post.body is None and tail == "body" and end < stop and self._words.folded[end] in _UNIONS)
        held = (post.role, tail, post.body, post.place, post.implied, post.level_word)
        value = Post(*held, former, other, post.committee, reach)
        self.found.append(Mention(span, self._document.quote(span), "post", value, f"post.{tail}"))
        return end

    def _is_other(self, index: int, stop: int) -> bool:
        """Say whether a name stands at `index` that is no person's, or the country ("Phó Chủ tịch nước")."""
        words = self._words
        if words.folded[index - 1] == _COUNTRY or (index < stop and words.folded[index] == _COUNTRY):
            return True
        named = index + 1 < stop and words.capital[index] and words.folded[index] not in surnames()
        return named and words.folded[index].isalpha() and index not in words.hits(honorifics())

    def _reach(self, post: Post, stop: int) -> int:
        """Return where the larger places of the one of `post` end, which ends at `stop`: ", huyện Y", " (tỉnh Z)"."""
        place = post.place if post.body is None else self._mentions[post.body].value.place
        text, reach = self._document.text, 0
        while place is not None and (parent := self._place_mentions[place].value.parent) is not None:
            span = self._place_mentions[parent].span
            if text[reach or stop : span.start].strip() not in _BEFORE_LARGER:
                break
            reach = span.stop + (text[span.stop : span.stop + 1] == ")")
            place = parent
        return reach

    def _is_word_part(self, index: int, after: int, stop: int) -> bool:
        """Say whether the words are no post: "trưởng thành", "chủ tịch đoàn", "phó mặc"."""
        folded = self._words.folded
        follows = folded[after] if after < stop else ""
        if folded[index:after] == ("trưởng",) and follows in _NOT_A_CHIEF:
            return True
        if index and (folded[index - 1], folded[index]) in _OTHER_WORDS:
            return True
        if folded[index:after] == _STANDING and (not index or folded[index - 1] not in _BEFORE_STANDING):
            return True
        if follows == "đoàn" and folded[after - 1] == "tịch" and not self._words.capital[after]:
            return True
        lone = folded[index:after] in _LONE or folded[index:after] in _CHAIRMEN_SHORT
        return lone and self._body_in(index, after) is None

    def _body_in(self, index: int, after: int) -> int | None:
        """Return the body that begins inside the role ("Trưởng [ban Dân vận]") or right behind it."""
        return self._first(self._bodies, index, after)

    def _place_in(self, index: int, after: int) -> int | None:
        return self._first(self._places, index, after)

    def _first(self, named: Mapping[int, int], index: int, after: int) -> int | None:
        for start in self._words.starts[index + 1 : after + 1]:
            if start in named:
                return named[start]
        return None

    def _body_end(self, body: int) -> int:
        return self._words.at(self._mentions[body].span.stop)

    def _place_end(self, place: int) -> int:
        return self._words.at(self._place_mentions[place].span.stop)

    def _read(self, index: int, after: int, stop: int, tail: str) -> tuple[Post | None, int]:
        role = self._role(index, after)
        if tail == "village":
            return self._village(index, after, stop, role)
        body = self._body_in(index, after)
        if body is None and after < stop and self._words.folded[after] == "của" and tail == "body":
            body = self._body_in(after, after + 1)
        if body is None and tail == "body":
            body = self._unit_behind(index, after, stop)
        if tail == "self":
            return self._self(index, after, body, role)
        if body is not None:
            standing = self._words.folded[index] in STANDING_MEMBERS or self._words.folded[index:after] == _STANDING
            implied = "ban thường vụ" if standing else ""
            return Post(role, tail, body, implied=implied), max(after, self._body_end(body))
        if _PREMIER in pairwise(self._words.folded[index:after]) and not is_country(self._words, after, stop):
            return Post(role, tail, implied="chính phủ"), after
        if tail in {"secretary", "body", "member"}:
            return self._of_place(index, after, stop, tail, role)
        if tail == "ban" and self._words.folded[after : after + 2] == _STEER and after + 2 <= stop:
            return Post(role, tail, implied=STEERING), after + 2
        if tail == "ban" and self._is_taken(index, after, stop):
            return Post(role, tail, implied=STEERING), after
        return (Post(role, tail), after) if self._words.capital[index] else (None, after)

    def _is_taken(self, index: int, after: int, stop: int) -> bool:
        """Say whether the one named before is made chief of a board that is not said here: "… làm phó trưởng ban."."""
        folded, capital = self._words.folded, self._words.capital
        if folded[index - 1] != "làm" or folded[after - 1] not in _CHIEFS:
            return False
        held = capital[index] or capital[index - 2] or folded[index - 2] in _ENDS_OF_POSTS
        return held and (after >= stop or not folded[after][0].isalpha() or folded[after] in _BEHIND_CHIEFS)

    def _unit_behind(self, index: int, after: int, stop: int) -> int | None:
        """Return the unit of "Phó Trung đoàn trưởng, Trung đoàn 5", which the role names already, or of a post that
        only units have: "Chính trị viên, Đồn Biên phòng X".
        """
        if after + 1 >= stop or self._words.folded[after] != ",":
            return None
        unit = self._body_in(after, after + 1)
        role = self._words.folded[index:after]
        if unit is None:
            return None
        head = self._mentions[unit].value.head
        if head.cls is EntityClass.MILITARY_UNIT and " ".join(role).removeprefix("phó ") in _STAFF:
            return unit
        kind = head.words
        return unit if role[-1] in _UNIT_CHIEFS and kind and kind in " ".join(role[:-1]) else None

    def _role(self, index: int, after: int) -> str:
        words = self._words.folded[index:after]
        if words[0] in MEMBER_ROLES:
            return MEMBER_ROLES[words[0]]
        if words[:2] == _MEMBER:
            return "Ủy viên dự khuyết" if words[2:4] == _ALTERNATE else "Ủy viên"
        if (short := SHORT_ROLES.get(" ".join(words))) is not None:
            return short
        text = " ".join(self._document.quote(self._words.span(index, after)).split())
        return text[0].upper() + text[1:]

    def _village(self, index: int, after: int, stop: int, role: str) -> tuple[Post | None, int]:
        place = self._place_in(index, after)
        if place is None and after < stop and self._words.folded[after] in _OF:
            place = self._place_in(after, after + 1)
        if place is not None:
            return Post(role, "village", place=place), max(after, self._place_end(place))
        of = after + (after < stop and self._words.folded[after] in _IN)
        level = level_words().match(self._words.folded, of, stop)
        return Post(role, "village"), level[0] if level is not None else after

    def _self(self, index: int, after: int, body: int | None, role: str) -> tuple[Post | None, int]:
        folded = self._words.folded[index:after]
        # "Ủy viên Trung ương Đảng", "Tổng Bí thư": titles of the Central Committee.
        head = COMMITTEES.get(folded[0], "ban chấp hành trung ương")
        if body is not None and head == "chi ủy":
            return Post(role, "self", body), max(after, self._body_end(body))
        return Post(role, "self", implied=head), after

    def _of_place(self, index: int, after: int, stop: int, tail: str, role: str) -> tuple[Post | None, int]:
        """Read "Chủ tịch xã X", "Bí thư huyện X": the people's committee, the party committee of the place."""
        folded = self._words.folded
        implied = "ubnd" if folded[after - 1] == "tịch" else _IMPLIED.get(tail, "")
        if tail == "member" and folded[after - 1] not in STANDING_MEMBERS:
            implied = ""
        if tail == "secretary" and folded[after : after + 2] == _CELL and not self._words.capital[after]:
            return Post(role, tail, implied="chi bộ"), after + 2
        place = self._place_in(after - 1, after)
        if place is not None and implied:
            return Post(role, tail, place=place, implied=implied), self._place_end(place)
        level = level_words().match(folded, after, stop)
        if level is not None and implied and tail != "member":
            return Post(role, tail, implied=implied, level_word=level[1].word), level[0]
        if tail == "member":
            known = bool(implied) or self._words.capital[index]
            committee = SIGNED.get(folded[after - 1][-2:], "") if implied else ""
            return (Post(role, tail, implied=implied, committee=committee), after) if known else (None, after)
        if tail == "body" and self._is_before_holder(after, stop):
            return Post(role, tail), after + 1
        return Post(role, tail, body=self._counted_in(index)), after

    def _is_before_holder(self, index: int, stop: int) -> bool:
        """Say whether a short form stands at `index`, then who holds the post: "Chính trị viên Đồn Lê Văn A"."""
        words = self._words
        if index + 1 >= stop or words.folded[index] not in SHORT_SEATS:
            return False
        return words.capital[index] and words.capital[index + 1] and words.folded[index + 1] in surnames()

    def _counted_in(self, index: int) -> int | None:
        """Return the body of "Sở Y tế hiện có 3 Phó Giám đốc, gồm …": the one named right before who are counted."""
        folded = self._words.folded
        if index < _FEWEST_BEFORE or not folded[index - 1].isdigit() or folded[index - 2] != "có":
            return None
        end = index - 2 - (folded[index - 3] in _STILL)
        ending = (n for n, mention in enumerate(self._mentions) if self._words.at(mention.span.stop) == end)
        return max(ending, key=lambda n: len(self._mentions[n].span), default=None)
