"""Bodies of one article: which names are the same body, and whose relative forms they are."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache

from kg import gazetteer as gz
from kg.extract.bodies import Bodies
from kg.extract.body_names import LEVEL_WORDS, BodyName, name_stops
from kg.extract.places import CITY
from kg.model import EntityClass, Span
from kg.resolve.places import Place, Places
from kg.text.document import Document
from kg.text.fold import fold
from kg.text.words import Phrases, Words

# The committee of a level; "Ban Chấp hành Đảng bộ huyện X" is Huyện ủy X.
_COMMITTEE_OF_LEVEL = {EntityClass.PROVINCE: "tỉnh ủy", EntityClass.DISTRICT: "huyện ủy", EntityClass.COMMUNE: "đảng ủy"}
_PLAIN_COMMITTEES = frozenset({"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy"})
_LEVEL_OF_HEAD = {"province": "Province", "city": CITY, "district": "District", "commune": "Commune"}
# A metonym is named after the union that it stands for.
_UNION_NAMES = {"đoàn thanh niên": "Đoàn Thanh niên", "hội phụ nữ": "Hội LHPN", "hội nông dân": "Hội Nông dân"}
_UNION_NAMES["hội cựu chiến binh"] = "Hội Cựu chiến binh"
_YOUTH_OF_LEVEL = {EntityClass.PROVINCE: "Tỉnh đoàn", EntityClass.DISTRICT: "Huyện đoàn"}

_NAMED_ALONE = frozenset({EntityClass.ORGANIZATION, EntityClass.STATE_BODY, EntityClass.MASS_ORGANIZATION})
_PARTY = frozenset({EntityClass.PARTY_ORGANIZATION, EntityClass.PARTY_COMMITTEE})

Identity = tuple[object, ...]


@dataclass(slots=True)
class Body:
    """A body of the article: all its mentions, whose it is, and what it is part of."""

    cls: EntityClass
    key: str
    core: str
    head_text: str
    tail: str
    place: Place | None
    province: gz.Unit | None
    host: "Body | None"
    term: str
    level_word: str = ""
    surface: str = ""
    mentions: list[Span] = field(default_factory=list)
    superiors: list[tuple["Body", Span]] = field(default_factory=list)
    host_span: Span | None = None

    @property
    def name(self) -> str:
        """Return the fullest name that the article supports."""
        if self.host is not None:
            parts = [self.head_text, self.core, self.host.name]
        else:
            parts = [self.head_text, self.core, self._place_name()]
        parts.append(self.term)
        return " ".join(part for part in parts if part)

    def _place_name(self) -> str:
        if self.place is None:
            if self.province is not None:
                return self.province.name if self.tail == "bare" else self.province.full_name
            return self.level_word
        return self.place.name if self.tail == "bare" else self.place.full_name


class BodyResolver:
    """Turns the body names of a document into bodies."""

    def __init__(self, document: Document, bodies: Bodies, places: Places) -> None:
        self._document = document
        self._bodies = bodies
        self._places = places
        self.all: list[Body] = []
        self.of_mention: list[Body | None] = [None] * len(bodies.mentions)
        self._by_identity: dict[Identity, Body] = {}
        self._order: list[tuple[int, Body]] = []
        for number in sorted(range(len(bodies.mentions)), key=self._turn):
            self._resolve(number)
        self._resolve_open()
        self.all = [body for body in self.all if body.mentions]
        self._attach_superiors()
        self._add_aliases()

    def _turn(self, number: int) -> tuple[int, int]:
        """Order names by position, hosts before the names around them."""
        span = self._bodies.mentions[number].span
        return span.stop, -span.start

    def _resolve(self, number: int) -> None:
        mention = self._bodies.mentions[number]
        value = mention.value
        if value.is_open and value.head.level == "":
            return
        host = self.of_mention[value.host] if value.host is not None else None
        if value.host is not None and host is None:
            host = self._open_body(value.host) or self._named_alone(value.host)
        place = self._place(value, mention.span.start)
        self._register(number, value, place, host)

    def _place(self, value: BodyName, position: int) -> Place | None:
        if value.place is not None:
            return self._places.of_mention[value.place]
        if value.level_word:
            return self._places.focus(LEVEL_WORDS[value.level_word], position, self._kind(value.level_word))
        if value.head.level in _LEVEL_OF_HEAD and value.host is None:
            return self._places.focus(_LEVEL_OF_HEAD[value.head.level], position)
        if value.head.tail == "sector" and value.host is None:
            level = "District" if value.head.words == "phòng" else "Province"
            return self._places.focus(level, position)
        return None

    @staticmethod
    def _kind(word: str) -> str:
        return {"tp": "thành phố"}.get(word, "" if word == "khu" else word)

    def _register(self, number: int, value: BodyName, place: Place | None, host: Body | None) -> Body:
        mention = self._bodies.mentions[number]
        body = self._draft(value, place, host)
        self._complete_bloc(body)
        identity = self._identity(body)
        known = self._by_identity.get(identity) or self._same_core(body)
        if known is None:
            self.all.append(body)
            known = body
            known.host_span = mention.span
        else:
            self._improve(known, body)
        self._by_identity[identity] = known
        self._mention(known, number)
        return known

    def _draft(self, value: BodyName, place: Place | None, host: Body | None) -> Body:
        head_text = value.head_text[0].upper() + value.head_text[1:]
        if value.head.tail == "typed":
            head_text = self._union_name(value.head.key, head_text)
        tail = value.head.tail
        level_word = value.level_word
        province = self._province(value)
        key = self._key(value, place)
        return Body(
            value.head.cls, key, value.core, head_text, tail, place, province, host, value.term, level_word
        )

    @staticmethod
    def _union_name(key: str, head_text: str) -> str:
        return _UNION_NAMES.get(key, head_text)

    def _province(self, value: BodyName) -> gz.Unit | None:
        wants = value.head.level == "province" or LEVEL_WORDS.get(value.level_word) == "Province"
        return self._places.province_unit if wants and value.place is None else None

    @staticmethod
    def _key(value: BodyName, place: Place | None) -> str:
        key = value.head.key
        if key == "đảng ủy" and place is not None and not value.core and value.host is None:
            return _COMMITTEE_OF_LEVEL.get(place.cls, key)
        if key in {"thành ủy", "quận ủy", "thị ủy"} and place is not None:
            return _COMMITTEE_OF_LEVEL.get(place.cls, key)
        return key

    def _complete_bloc(self, body: Body) -> None:
        """Complete "Đảng ủy Khối" from the bloc that the article has named in full."""
        core = self._core(body.core)
        if not core.startswith("khối") or body.place is not None or body.level_word:
            return
        for _, other in reversed(self._order):
            if other.cls in _PARTY and self._core(other.core).startswith(f"{core} "):
                body.core, body.place = other.core, other.place
                body.level_word, body.province = other.level_word, other.province
                return

    def _identity(self, body: Body) -> Identity:
        host: object = None
        place = body.place
        if body.host is not None:
            plain = body.host.key in _PLAIN_COMMITTEES and not body.host.core and body.host.host is None
            host = "committee" if plain else id(body.host)
            place = body.host.place if plain else None
        return body.cls, body.key, self._core(body.core), host, id(place) if place else None, body.term

    @staticmethod
    def _core(core: str) -> str:
        return " ".join(fold(core).replace('"', " ").replace(",", " ").replace("-", " ").split())

    def _same_core(self, body: Body) -> Body | None:
        """Return the body of which this is a short form ("Đảng bộ Khối", "Ban Chỉ đạo … huyện")."""
        core = self._core(body.core)
        if not core or body.host is not None:
            return None
        for _, other in reversed(self._order):
            if other.cls is not body.cls or other.key != body.key or other.host is not None:
                continue
            whole = self._core(other.core)
            shorter = whole.startswith(f"{core} ") and body.tail == "host"
            same = whole == core and (body.place is None or other.place is None)
            if (shorter or same) and (body.place is None or body.place is other.place or other.place is None):
                return other
        return None

    @staticmethod
    def _improve(known: Body, body: Body) -> None:
        if known.place is None and body.place is not None:
            known.place, known.level_word = body.place, body.level_word
        if len(body.core) > len(known.core):
            known.core = body.core

    def _mention(self, body: Body, number: int) -> None:
        span = self._bodies.mentions[number].span
        self.of_mention[number] = body
        body.mentions.append(span)
        self._order.append((span.start, body))

    # --- open names ------------------------------------------------------------------------------------------

    def _resolve_open(self) -> None:
        for number, body in enumerate(self.of_mention):
            if body is None:
                self._open_body(number)

    def _open_body(self, number: int) -> Body | None:
        """Return the body that "Ban Dân vận", "Đảng ủy", "Hội" alone stands for; it was named before."""
        mention = self._bodies.mentions[number]
        value = mention.value
        position = mention.span.start
        best = self._nearest(value.head.key, value.head.cls, position)
        if best is None and value.head.key == "đảng ủy":
            commune = self._places.focus("Commune", position)
            if commune is not None:
                return self._register(number, value, commune, None)
        if best is None and value.head.key == "ban thường vụ":
            committee = self._nearest("đảng ủy", EntityClass.PARTY_COMMITTEE, position)
            committee = committee or self._nearest("huyện ủy", EntityClass.PARTY_COMMITTEE, position)
            if committee is not None:
                return self._register(number, value, None, committee)
        if best is not None:
            self._mention(best, number)
        return best

    def _named_alone(self, number: int) -> Body | None:
        """Return the host of "Đảng bộ Ngân hàng Nông nghiệp": a body by its mere name, for want of a place."""
        value = self._bodies.mentions[number].value
        if value.head.cls not in _NAMED_ALONE:
            return None
        return self._register(number, value, None, None)

    def _nearest(self, key: str, cls: EntityClass, position: int) -> Body | None:
        same = [(start, body) for start, body in self._order if body.key == key and body.cls is cls]
        same.sort(key=lambda item: item[0])
        index = bisect_left([start for start, _ in same], position)
        if index:
            return same[index - 1][1]
        return None

    def cell_of(self, number: int, village: Place) -> Body | None:
        """Return the cell of `village` for an open "Chi bộ", None where the name is another or complete."""
        value = self._bodies.mentions[number].value
        if not value.is_open or value.head.cls is not EntityClass.PARTY_CELL:
            return None
        before = self.of_mention[number]
        if before is not None and before.place is not village:
            before.mentions.remove(self._bodies.mentions[number].span)
        return before if before is not None and before.place is village else self._register(number, value, village, None)

    def nearest(self, cls: EntityClass | None, position: int, head: str = "") -> Body | None:
        """Return the body of a class, or whose name begins with `head`, that is named last before `position`."""
        before = [
            (start, number, body)
            for number, (start, body) in enumerate(self._order)
            if start < position and (cls is None or body.cls is cls) and fold(body.head_text).startswith(head)
        ]
        return max(before)[2] if before else None

    def add_short_forms(self, words: Words, covered: set[int]) -> None:
        """Add "Hội", "Đồn", "Đại hội" alone: the body with such a name that was named last before."""
        for first, stop in words.bounds:
            for index in range(first, stop):
                if index in covered or not words.capital[index]:
                    continue
                found = _short_forms().match(words.folded, index, stop)
                if found is not None and _ends_name(words, found[0], stop):
                    self._add_short(words.span(index, found[0]), found[1])

    def _add_short(self, span: Span, head: str) -> None:
        body = self.nearest(None, span.start, f"{head} ")
        if body is not None:
            body.mentions.append(span)
            self._order.append((span.start, body))

    # --- subordination and short names -----------------------------------------------------------------------

    def _attach_superiors(self) -> None:
        for number, mention in enumerate(self._bodies.mentions):
            superior = mention.value.superior
            body = self.of_mention[number]
            above = self.of_mention[superior] if superior is not None else None
            if body is not None and above is not None and body is not above and superior is not None:
                span = mention.span.cover(self._bodies.mentions[superior].span)
                body.superiors.append((above, span))

    def _add_aliases(self) -> None:
        for span, number in self._bodies.aliases:
            body = self.of_mention[number]
            if body is not None:
                body.mentions.append(span)

    def alias_texts(self) -> list[tuple[str, Body]]:
        """Return the declared short names, with the body that each stands for."""
        return [
            (self._document.quote(span), body)
            for span, number in self._bodies.aliases
            if (body := self.of_mention[number]) is not None
        ]

    def implied(self, key: str, place: Place | None, host: Body | None, span: Span) -> Body:
        """Return the body that a post names by itself ("Huyện ủy viên", "Chủ tịch xã X"), made where it is new."""
        cls, head_text, tail = _IMPLIED[key]
        province = self._places.province_unit if key == "tỉnh ủy" and place is None else None
        real_key = _COMMITTEE_OF_LEVEL.get(place.cls, key) if key in _PLAIN_COMMITTEES and place is not None else key
        if real_key in _IMPLIED:
            cls, head_text, tail = _IMPLIED[real_key]
        body = Body(cls, real_key, "", head_text, tail, place, province, host, "")
        identity = self._identity(body)
        known = self._by_identity.get(identity)
        if known is None:
            self.all.append(body)
            self._by_identity[identity] = known = body
            known.host_span = span
        known.mentions.append(span)
        self._order.append((span.start, known))
        return known


@cache
def _short_forms() -> Phrases[str]:
    words = ("hội", "đồn", "đại hội", "trung tâm", "công ty", "ngân hàng", "quỹ", "trường", "chùa", "huyện đoàn")
    return Phrases((word, word) for word in words)


def _ends_name(words: Words, index: int, stop: int) -> bool:
    """Say whether the word at `index` cannot go on a name or compound ("Hội nghị", "Trường hợp")."""
    if index >= stop or not words.folded[index].isalnum():
        return True
    return not words.capital[index] and name_stops().match(words.folded, index, stop) is not None


_IMPLIED = {
    "tỉnh ủy": (EntityClass.PARTY_COMMITTEE, "Tỉnh ủy", "bare"),
    "thành ủy": (EntityClass.PARTY_COMMITTEE, "Thành ủy", "bare"),
    "huyện ủy": (EntityClass.PARTY_COMMITTEE, "Huyện ủy", "bare"),
    "thị ủy": (EntityClass.PARTY_COMMITTEE, "Thị ủy", "bare"),
    "quận ủy": (EntityClass.PARTY_COMMITTEE, "Quận ủy", "bare"),
    "đảng ủy": (EntityClass.PARTY_COMMITTEE, "Đảng ủy", "host"),
    "chi ủy": (EntityClass.PARTY_COMMITTEE, "Chi ủy", "host"),
    "ban chấp hành trung ương": (EntityClass.PARTY_COMMITTEE, "Ban Chấp hành Trung ương Đảng", "none"),
    "ban thường vụ": (EntityClass.STANDING_COMMITTEE, "Ban Thường vụ", "committee"),
    "ubnd": (EntityClass.STATE_BODY, "UBND", "place"),
}
"""Class, head and tail of the bodies that posts imply."""
