"""Who holds which post: from names and posts side by side to statements."""

from kg.extract.bodies.names import BodyName
from kg.extract.posts.values import STEERING, Post
from kg.model import EntityClass, Mention, Span
from kg.relate.post_boards import board_before, board_led
from kg.resolve.bodies import Body, BodyResolver
from kg.resolve.committees import COMMITTEE_OF_LEVEL
from kg.resolve.places import Place, Places

ARMY_ROLES = (
    *("đồn", "chính trị viên", "phó chính trị viên", "phó đồn", "chỉ huy"),
    *("chính ủy", "tư lệnh", "phó tư lệnh", "tham mưu"),
)
_LEVEL_OF_COMMITTEE = {
    "tỉnh ủy": "Province",
    "thành ủy": "City",
    "huyện ủy": "District",
    "thị ủy": "District",
    "quận ủy": "District",
    "đảng ủy": "Commune",
}
_LEVEL_OF_WORD = {"huyện": "District", "tỉnh": "Province", "xã": "Commune", "phường": "Commune", "thị trấn": "Commune"}
Seat = Body | Place
_COMMITTEES = {"tỉnh ủy": EntityClass.PROVINCE, "huyện ủy": EntityClass.DISTRICT}
_MEMBERSHIPS = frozenset({"member", "self"})
_GOVERNMENT = "chính phủ"
_BORDER_COMMAND = "bộ tư lệnh bộ đội biên phòng"
# Between posts of one person stand at most a sign and "đồng thời là".
_BESIDE, _NEXT = 16, 8


class Seats:
    """Finds the body or settlement in which a post is held."""

    def __init__(self, bodies: BodyResolver, places: Places) -> None:
        self._bodies = bodies
        self._places = places

    def of(self, post: Mention[Post], group: list[Mention[Post]]) -> Seat | None:
        """Return where `post` is held; `group` are the posts of the same person beside it."""
        value = post.value
        if value.tail == "village":
            return self._village(post, group)
        body = self._bodies.of_mention[value.body] if value.body is not None else None
        if value.implied == "chi bộ":
            return self._bodies.only_cell() or self._cell_beside(post, group)
        if value.implied == "ban thường vụ":
            return self._standing(post, body, group)
        if value.tail == "self":
            return self._member_of(post, body, group)
        if value.body is not None and (village := self._village_of(group)) is not None:
            body = self._bodies.cell_of(value.body, village) or body
        if value.body is not None and self._is_of_country(value.role.lower(), self._bodies.name_of(value.body)):
            return self._bodies.implied(_BORDER_COMMAND, None, None, post.span)
        if value.body is not None and self._bodies.name_of(value.body).is_open_standing:
            return self._standing_beside(post, body, group) or body
        if body is not None:
            return self._held_elsewhere(post, body, group) or body
        if value.body is not None and self._bodies.name_of(value.body).is_open_commission:
            return self._commission_beside(value.body, group)
        if value.implied == STEERING:
            return board_led(self._bodies, self._places, post, group)
        if value.implied:
            return self._implied(post)
        return self._unsaid(post, group)

    def _is_of_country(self, role: str, name: BodyName) -> bool:
        """Say whether "Tư lệnh BĐBP" is meant: the border guard of a province has no such post."""
        return name.is_open and role.endswith("tư lệnh") and f"bộ tư lệnh {name.head.key}" == _BORDER_COMMAND

    def _held_elsewhere(self, post: Mention[Post], body: Body, group: list[Mention[Post]]) -> Body | None:
        """Return the body of another place where "Chủ tịch Hội Nông dân tỉnh" was told in full of the same person, or
        "Phó Chủ tịch HĐND, Trưởng Ban Pháp chế HĐND huyện X" beside it.
        """
        if post.value.body is None:
            return None
        name = self._bodies.name_of(post.value.body)
        if name.is_open:
            return self._beside(post, body, group)
        if not name.is_relative:
            return None
        for other in group:
            told = self._bodies.of_mention[other.value.body] if other.value.body is not None else None
            if other.value.body is None or told is None or self._bodies.name_of(other.value.body).is_relative:
                continue
            same = (told.key, told.cls, other.value.role.lower()) == (body.key, body.cls, post.value.role.lower())
            if same and told.place is not None and (body.place is None or told.place.cls is body.place.cls):
                return told
        return None

    def _beside(self, post: Mention[Post], body: Body, group: list[Mention[Post]]) -> Body | None:
        """Return the body of the same kind that the post right behind names with its place, or is a board of; the
        committee of its place ("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh X").
        """
        after = next((other for other in group if other.span.start > post.span.start), None)
        if after is None or after.value.body is None or after.span.start - post.span.stop > _BESIDE:
            return None
        near = self._bodies.of_mention[after.value.body]
        level = _COMMITTEES.get(body.key)
        if level is not None and near is not None and near.place is not None and near.place.cls is level:
            same = near.place is body.place or (body.place is None and near.place.unit == body.province)
            return None if same else self._bodies.implied(body.key, near.place, None, post.span)
        whole = near if near is None or near.key == body.key else near.host
        return whole if whole is not None and (whole.key, whole.cls) == (body.key, body.cls) else None

    def _commission_beside(self, number: int, group: list[Mention[Post]]) -> Body | None:
        """Return the commission of "UVTV Huyện ủy X, Trưởng Ban Dân vận": of the committee in which the same person
        sits, where he sits but in one.
        """
        committees = [self._committee_of(other, group) for other in group if other.value.body != number]
        seats = [committee for committee in committees if committee is not None]
        if not seats or any(committee is not seats[0] for committee in seats):
            return None
        return self._bodies.part_of(number, seats[0])

    def _committee_of(self, post: Mention[Post], group: list[Mention[Post]]) -> Body | None:
        """Return the committee in which a member sits, also in its standing committee."""
        if post.value.tail not in _MEMBERSHIPS:
            return None
        body = self._bodies.of_mention[post.value.body] if post.value.body is not None else None
        if body is None and post.value.implied:
            body = self._standing(post, body, group) if post.value.tail == "member" else None
        if body is not None and body.cls is EntityClass.STANDING_COMMITTEE:
            body = body.host
        return body if body is not None and body.cls is EntityClass.PARTY_COMMITTEE else None

    def _standing_beside(self, post: Mention[Post], body: Body | None, group: list[Mention[Post]]) -> Body | None:
        """Return the standing committee of "Ủy viên Ban Thường vụ, Phó Chủ tịch HĐND tỉnh X": of the place of the post
        behind; a secretary may sit in the next higher one.
        """
        after = next((other for other in group if other.span.start > post.span.start), None)
        if after is None or after.value.body is None or after.span.start - post.span.stop > _BESIDE:
            return None
        near = self._bodies.of_mention[after.value.body]
        if near is None or near.place is None or after.value.tail == "secretary":
            return None
        level = COMMITTEE_OF_LEVEL.get(near.place.cls)
        if level is None or (body is not None and body.host is not None and body.host.place is near.place):
            return None
        committee = self._bodies.implied(level, near.place, None, post.span)
        standing = self._bodies.implied("ban thường vụ", None, committee, post.span)
        if body is not None:
            body.mentions[:] = [span for span in body.mentions if not post.span.contains(span)]
            # One that nothing names any more is none of the article's.
            self._bodies.all[:] = [each for each in self._bodies.all if each is not body or each.mentions]
        if post.value.body is not None:
            self._bodies.of_mention[post.value.body] = standing
        return standing

    def _village(self, post: Mention[Post], group: list[Mention[Post]]) -> Place | None:
        value = post.value
        if value.place is not None:
            return self._places.of_mention[value.place]
        for other in group:
            body = self._bodies.of_mention[other.value.body] if other.value.body is not None else None
            place = body.place if body is not None else None
            if place is not None and place.cls is EntityClass.VILLAGE:
                return place
        if value.names_other:
            return None
        word = value.role.lower().removeprefix("phó ").removeprefix("trưởng ")
        found = self._places.focus("Village", post.span.start, word if word in _VILLAGE_WORDS else "", near=True)
        return found or self._places.focus("Village", post.span.start)

    def _cell_beside(self, post: Mention[Post], group: list[Mention[Post]]) -> Body | None:
        """Return the cell of "bí thư chi bộ, Trưởng thôn X": of the village that the same person heads."""
        village = self._village_of(group)
        return self._bodies.implied("chi bộ", village, None, post.span) if village is not None else None

    def _village_of(self, group: list[Mention[Post]]) -> Place | None:
        """Return the village of "Trưởng ấp X" or "Ban công tác Mặt trận ấp X" among the posts beside a cell's."""
        villages = [self._village(other, group) for other in group if other.value.tail == "village"]
        bodies = (self._bodies.of_mention[o.value.body] for o in group if o.value.body is not None)
        placed = (body.place for body in bodies if body is not None and body.place is not None)
        villages += [place for place in placed if place.cls is EntityClass.VILLAGE]
        return villages[0] if villages and all(village is villages[0] for village in villages) else None

    def _standing(self, post: Mention[Post], body: Body | None, group: list[Mention[Post]]) -> Body | None:
        """Return the standing committee of "UVBTV Huyện ủy", or of the committee that a further post names."""
        committee = body
        if committee is None and post.value.committee:
            committee = self._committee(post.value.committee, post.span, group)
        for other in group:
            near = self._bodies.of_mention[other.value.body] if other.value.body is not None else None
            if committee is None and near is not None and near.host is not None:
                committee = near.host
        if committee is not None and committee.cls is EntityClass.STANDING_COMMITTEE:
            return committee
        committee = committee or self._of_commune(post, group)
        if committee is None:
            place = self._places.focus("District", post.span.start)
            if place is None:
                return None
            committee = self._bodies.implied("huyện ủy", place, None, post.span)
        return self._bodies.implied("ban thường vụ", None, committee, post.span)

    def _of_commune(self, post: Mention[Post], group: list[Mention[Post]]) -> Body | None:
        """Return the Đảng ủy of "UVBTV, Trưởng Công an xã X"; a commune's secretary may sit in the district's."""
        if any(other.value.tail == "secretary" for other in group):
            return None
        for other in group:
            near = self._bodies.of_mention[other.value.body] if other.value.body is not None else None
            place = near.place if near is not None else None
            if place is not None and place.cls is EntityClass.COMMUNE:
                return self._bodies.implied("đảng ủy", place, None, post.span)
        return None

    def _member_of(self, post: Mention[Post], body: Body | None, group: list[Mention[Post]]) -> Body | None:
        key = post.value.implied
        if body is not None or not key:
            return body
        for other in group:
            near = self._bodies.of_mention[other.value.body] if other.value.body is not None else None
            if near is not None and near.host is not None and near.host.head_text.lower() == key:
                return near.host  # "Thành ủy viên, Phó Trưởng Ban Dân vận Thành ủy X"
        if key == "chi ủy":
            return self._bodies.nearest(EntityClass.PARTY_CELL, post.span.start)
        if key == "ban chấp hành trung ương":
            return self._bodies.implied(key, None, None, post.span)
        return self._committee(key, post.span, group)

    def _committee(self, key: str, span: Span, group: list[Mention[Post]]) -> Body | None:
        """Return the committee of a level: that of the place told of, or the one that the article names alone, also by
        another post of the same person ("HUV, Phó Chủ tịch UBND huyện").
        """
        place = self._places.focus(_LEVEL_OF_COMMITTEE.get(key, "District"), span.start)
        city = self._places.province_of_districts if place is None and key == "thành ủy" else None
        if city is not None and city.kind == "thành phố":
            return self._bodies.implied("tỉnh ủy", None, None, span)
        if place is None and key != "tỉnh ủy" and not (self._is_named_alone(key) or self._tells_level(key, group)):
            return None
        return self._bodies.implied(key, place, None, span)

    def _tells_level(self, key: str, group: list[Mention[Post]]) -> bool:
        """Say whether one of the posts is in a body of the level of the committee `key` ("UBND huyện")."""
        word = key.removesuffix(" ủy")
        held = (other.value.body for other in group)
        return any(number is not None and self._bodies.name_of(number).level_word == word for number in held)

    def _is_named_alone(self, key: str) -> bool:
        """Say whether the article names "Huyện ủy" alone, without a place or another body."""
        return any(body.key == key and body.place is None and body.host is None for body in self._bodies.all)

    def _implied(self, post: Mention[Post]) -> Body | None:
        value = post.value
        if value.implied == _GOVERNMENT:
            return self._bodies.implied(_GOVERNMENT, None, None, post.span)
        if value.place is not None:
            where = self._places.of_mention[value.place]
            village = where is not None and where.cls is EntityClass.VILLAGE and value.tail == "secretary"
            return self._bodies.implied("chi bộ" if village else value.implied, where, None, post.span)
        level = _LEVEL_OF_WORD.get(value.level_word)
        if level is None:
            return None
        place = self._places.focus(level, post.span.start, value.level_word)
        return self._bodies.implied(value.implied, place, None, post.span) if place is not None else None

    def _unsaid(self, post: Mention[Post], group: list[Mention[Post]]) -> Body | None:
        """Return the body of "Chính trị viên", "Chi hội trưởng" alone: the nearest of its kind before, where none
        follows in its short form ("Chính ủy Đoàn 338").
        """
        role = post.value.role.lower()
        start = post.span.start
        last = post.surface.split()[-1]
        short = self._bodies.short_at(post.span.stop + 1) or self._bodies.short_at(post.span.stop - len(last))
        if short is not None:
            return short
        if post.value.names_other or post.value.body is not None:
            return None  # What it is of stands there, but is not known.
        if post.value.tail == "ban":
            return board_before(self._bodies, self._places, start)
        if post.value.tail == "secretary" and any(_is_right_behind(post, other) for other in group):
            return self._cell_beside(post, group)  # "Phó Bí thư, Trưởng buôn Ea Kmar"
        if role.startswith(ARMY_ROLES):
            return self._bodies.nearest(EntityClass.MILITARY_UNIT, start)
        for prefix, head in _HEAD_OF_ROLE.items():
            if role.startswith(prefix):
                return self._bodies.nearest(None, start, head)
        return None


def _is_right_behind(post: Mention[Post], other: Mention[Post]) -> bool:
    return other.value.tail == "village" and 0 < other.span.start - post.span.stop <= _NEXT


# Which bodies the heads of small ones are heads of.
_HEAD_OF_ROLE = {
    "chi hội": "chi hội",
    "hiệu trưởng": "trường",
    "phó hiệu": "trường",
    "tổ": "tổ",
    "trụ trì": "chùa",
    "sư trụ trì": "chùa",
    "trú trì": "chùa",
    "achar": "chùa",
}
_VILLAGE_WORDS = frozenset("thôn bản xóm ấp buôn bon làng khu khóm plei sóc".split()) | {"khu phố"}
