"""Bodies of one article: which names are the same body, and whose relative forms they are."""

from collections.abc import Sequence, Set

from kg import gazetteer as gz
from kg.extract.bodies.finding import Bodies
from kg.extract.bodies.names import BodyName, level_of
from kg.extract.bodies.parts import BARE_LEVELS
from kg.model import EntityClass, Span
from kg.resolve.body import CENTRAL_UNION, Body
from kg.resolve.body_index import PARTY, PLAIN_COMMITTEES, BodyIndex
from kg.resolve.committees import (
    COMMITTEE_OF_LEVEL,
    HIGH_COMMANDS,
    KIND_OF_COMMITTEE,
    OF_ANY_LEVEL,
    committee_of,
    is_of_commune,
    key_of,
)
from kg.resolve.implied import IMPLIED, UNION_NAMES
from kg.resolve.open_names import is_of_any, is_of_country, place_of_department
from kg.resolve.place import Place
from kg.resolve.places import Places
from kg.resolve.short_forms import ShortForms
from kg.text.words import Words

__all__ = ["Body", "BodyResolver"]

# Names whose first words alone stand for them ("Chủ tịch Hội", "Giám đốc Công ty").
_SHORT_TAILS = frozenset({"name", "title", "words", "agency", "number"})
# Boards that without more are those of the committee named last.
_OF_COMMITTEE = frozenset({"ban thường vụ", "ban xây dựng đảng"})
# "Ban Tổ chức" alone is as often that of a contest.
_ORGANISING, _PARTY = "ban tổ chức", "đảng ủy"
_FULL_LEVELS = {"tp": "thành phố"}
_PROVINCE, _BEGINNING = "Province", 60
"""Characters at the beginning of an article in which it names who it is about."""
_KIND_OF_WORD = {"tp": "thành phố", "khu": "", "khu dân cư": ""}


class BodyResolver:
    """Turns the body names of a document into bodies."""

    def __init__(self, bodies: Bodies, places: Places) -> None:
        self._bodies = bodies
        self._places = places
        self.all: list[Body] = []
        self.of_mention: list[Body | None] = [None] * len(bodies.mentions)
        self._index = BodyIndex()
        self._shorts = ShortForms(self._index)
        self._of_any: set[int] = set()
        # By position, hosts before the names around them.
        turns = [(mention.span.stop, -mention.span.start, number) for number, mention in enumerate(bodies.mentions)]
        for _, _, number in sorted(turns):
            self._resolve(number)
        for number, body in enumerate(self.of_mention):
            if body is None and number not in self._of_any:
                self._open_body(number)
        self.all = [body for body in self.all if body.mentions]
        self._attach_superiors()
        self._add_aliases()

    def _resolve(self, number: int) -> None:
        mention = self._bodies.mentions[number]
        value = mention.value
        if self.of_mention[number] is not None or value.refers_back:
            return
        if value.alias_of is not None and (named := self._host(value.alias_of)) is not None:
            self._stand_for(number, named)
            return
        if value.head.key == CENTRAL_UNION and (named := self._index.before(mention.span.start, CENTRAL_UNION)):
            self._mention(named, number)
            return
        host = self._host(value.host, value.head.words) if value.host is not None else None
        if value.host is not None and host is None and not value.place:
            if value.head.tail == "committee":
                self._of_any.add(number)  # "UBKT Đảng ủy cơ sở": of any committee
            if value.head.tail == "committee" or (value.head.key == _PARTY and not value.core):
                return  # "Bí thư Đảng ủy, Chính ủy BĐBP"
        place = self._place(value, mention.span.start)
        of_any = bool(value.level_word) and is_of_any(mention, place, self._places.all)
        if of_any and not self._province(value, mention.span.start):
            self._of_any.add(number)  # "viết giấy mời đến công an xã": any commune's
            return
        if value.head.tail == "theme" and (board := self._board_before(value, place, mention.span.start)) is not None:
            self._mention(board, number)
            return
        self._register(number, place, host)

    def _stand_for(self, number: int, named: Body) -> None:
        """Take mention `number` for a short name of `named`, as whose the article declares it."""
        value = self._bodies.mentions[number].value
        place = self._place(value, self._bodies.mentions[number].span.start)
        host = self._host(value.host) if value.host is not None else None
        self._index.note(self._draft(number, place, host), named)
        self._mention(named, number)

    def _host(self, number: int, head: str = "") -> Body | None:
        """Return the host `number` of a body headed `head`; one shared with names before is resolved first."""
        self._resolve(number)
        if self.of_mention[number] is None and is_of_country(head, self.name_of(number)):
            return self._register(number, None, None)
        return self.of_mention[number] or self._open_body(number)

    def _place(self, value: BodyName, position: int) -> Place | None:
        head = value.head
        if value.place is not None:
            return self._places.of_mention[value.place]
        if value.level_word:
            level, kind = level_of(value.level_word), _KIND_OF_WORD.get(value.level_word, value.level_word)
            is_union = value.head.cls is EntityClass.MASS_ORGANIZATION
            own = self._visiting(value) if is_union and level == _PROVINCE else None
            return own or self._places.focus(level, position, kind)
        if value.host is not None:
            return None
        if head.level in BARE_LEVELS:
            kind = KIND_OF_COMMITTEE.get(head.words.partition(" ")[0], "")
            return self._places.focus(BARE_LEVELS[head.level], position, kind)
        if head.tail == "sector":
            return place_of_department(head.words, self._places, position)
        return None

    def _visiting(self, value: BodyName) -> Place | None:
        """Return the province of the one body of this kind with which the article begins, wherever it then goes:
        "Hội LHPN tỉnh A thăm tỉnh B. … Hội LHPN tỉnh đã trao 20 suất quà".
        """
        key = (value.head.key, value.head.cls)
        own = [body for body in self.all if (body.key, body.cls) == key and _is_of_province(body)]
        begins = len(own) == 1 and any(span.start < _BEGINNING for span in own[0].mentions[:1])
        return own[0].place if begins else None

    def _register(self, number: int, place: Place | None, host: Body | None) -> Body:
        body = self._draft(number, place, host)
        if body.core:
            self._complete_bloc(body)
        known = self._index.find(body)
        if known is None:
            self.all.append(body)
            known = body
        else:
            known.improve(body)
        self._mention(known, number)
        return known

    def _draft(self, number: int, place: Place | None, host: Body | None) -> Body:
        mention = self._bodies.mentions[number]
        value = mention.value
        head, head_text = value.head, value.head_text
        if not head_text[0].isupper():
            head_text = head_text[0].upper() + head_text[1:]
        if head.tail == "typed":
            head_text = UNION_NAMES.get(head.key, head_text)
        return Body(
            head.cls,
            key_of(value, place),
            value.core,
            head_text,
            head.tail,
            place,
            self._province(value, mention.span.start) or (self._city(value) if place is None else None),
            host,
            value.term,
            _FULL_LEVELS.get(value.level_word, value.level_word),
            value.is_national,
        )

    def _province(self, value: BodyName, position: int) -> gz.Unit | None:
        wants = value.head.level == "province" or (value.level_word and level_of(value.level_word) == "Province")
        if not wants or value.place is not None or self._places.is_open_at(position):
            return None
        unit = self._places.province_unit
        return self._places.province_of_districts if unit is not None and unit.kind != "tỉnh" else unit

    def _city(self, value: BodyName) -> gz.Unit | None:
        """Return the city of "Thành ủy", "UBND thành phố" where only its districts tell it."""
        if value.place is not None or not (value.head.level == "city" or level_of(value.level_word) == "City"):
            return None
        unit = self._places.province_of_districts
        return unit if unit is not None and unit.kind == "thành phố" else None

    def _complete_bloc(self, body: Body) -> None:
        """Complete "Đảng ủy Khối" from the bloc that the article has named in full."""
        core = body.normal_core
        if not core.startswith("khối") or body.place is not None or body.level_word or body.cls not in PARTY:
            return
        other = self._index.longer_bloc(core)
        if other is not None:
            body.core, body.place = other.core, other.place
            body.level_word, body.province = other.level_word, other.province

    def _mention(self, body: Body, number: int) -> None:
        mention = self._bodies.mentions[number]
        self.of_mention[number] = body
        body.mentions.append(mention.span)
        if mention.value.country:
            body.says_country = True
        self._index.name(body, mention.span.start)

    def _open_body(self, number: int) -> Body | None:
        """Return the body that "Ban Dân vận", "Đảng ủy", "Hội" alone stands for; it was named before."""
        mention = self._bodies.mentions[number]
        value = mention.value
        position = mention.span.start
        best = self._before(value, position)
        if value.is_national and (best is None or not best.says_country):
            return self._register(number, None, None)
        if best is not None and best.cls is EntityClass.PARTY_CELL and (village := self._other_village(best, position)):
            return self._register(number, village, None)  # "Tại thôn B, Chi bộ đã …", though thôn A's was told of
        if best is None and value.stands_alone:
            return self._register(number, None, None)
        if value.host is not None and best is not None and best.host is None:
            return None
        if best is None and value.host is None and is_of_commune(value.head.key, self._places.period):
            commune = self._places.focus("Commune", position)
            return self._register(number, commune, None) if commune is not None else None
        if best is None and value.head.key in _OF_COMMITTEE:
            committee = self._committee_before(position)
            return self._register(number, None, committee) if committee is not None else None
        if best is not None:
            self._mention(best, number)
        return best

    def _other_village(self, cell: Body, position: int) -> Place | None:
        """Return the village named before `position` in a sentence that does not name the cell last told of."""
        if cell.place is None or cell.place.cls is not EntityClass.VILLAGE:
            return None
        begin = self._places.sentence_at(position).start
        if cell.is_named(begin, position):
            return None
        village = self._places.focus("Village", position, near=True)
        if village is None or village is cell.place or village.cls is not EntityClass.VILLAGE:
            return None
        return village if any(begin <= span.start < position for span in village.mentions) else None

    def _before(self, value: BodyName, position: int) -> Body | None:
        head = value.head
        best = self._index.before(position, (head.key, head.cls))
        if best is None and head.cls is EntityClass.PARTY_CELL:
            best = self.only_cell()  # the article names its one cell later
        if best is None and head.cls is EntityClass.PARTY_COMMISSION and head.key != _ORGANISING:
            best = self._index.before(position, (f"{head.key} trung ương", head.cls))
        if best is None and head.key in HIGH_COMMANDS:
            best = self._index.before(position, (HIGH_COMMANDS[head.key], head.cls))
        return best or (self._index.before(position, head.words) if head.tail in _SHORT_TAILS else None)

    def _committee_before(self, position: int) -> Body | None:
        """Return the committee named last, none where a union was named after it in the sentence."""
        cls = EntityClass.PARTY_COMMITTEE
        found = self._index.before(position, ("đảng ủy", cls)) or self._index.before(position, ("huyện ủy", cls))
        union = self._index.before(position, EntityClass.MASS_ORGANIZATION)
        begin = self._places.sentence_at(position).start
        named, unions = (body is not None and body.is_named(begin, position) for body in (found, union))
        return None if unions and not named else found

    def _board_before(self, value: BodyName, place: Place | None, position: int) -> Body | None:
        """Return the steering committee that "Ban Chỉ đạo của tỉnh" stands for: the last of that level."""
        if value.core or value.term or not (value.level_word or place is not None):
            return None
        board = self._index.before(position, (value.head.key, value.head.cls))
        if board is None or board.place is not None:
            return board if board is not None and board.place is place else None
        return board if board.level_word in {"", value.level_word} else None

    def name_of(self, number: int) -> BodyName:
        """Return the name that mention `number` gives to its body."""
        return self._bodies.mentions[number].value

    def only_cell(self) -> Body | None:
        """Return the party cell of an article that names but one."""
        cells = [body for body in self.all if body.cls is EntityClass.PARTY_CELL]
        return cells[0] if len(cells) == 1 else None

    def cell_of(self, number: int, village: Place) -> Body | None:
        """Return the cell of `village` for an open "Chi bộ", None where the name is another or complete."""
        mention = self._bodies.mentions[number]
        if mention.value.head.cls is not EntityClass.PARTY_CELL or not mention.value.is_open:
            return None
        before = self.of_mention[number]
        if before is not None and before.place is village:
            return before
        if before is not None:
            before.mentions.remove(mention.span)
        return self._register(number, village, None)

    def part_of(self, number: int, committee: Body) -> Body:
        """Return the body that the open mention `number` names as one of `committee`."""
        return self._register(number, None, committee)

    def nearest(self, cls: EntityClass | None, position: int, head: str = "") -> Body | None:
        """Return the body of a class, or whose name begins with one or two words, that is last before `position`."""
        return self._index.before(position, cls if cls is not None else head.strip())

    def add_short_forms(self, words: Words, covered: Sequence[int], names: Set[int] = frozenset()) -> None:
        """Add "Hội", "Đồn", "Đại hội" alone: the body with such a name that was named most before. `names` are the
        positions at which persons are named.
        """
        self._shorts.add(words, covered, names)

    def short_at(self, position: int) -> Body | None:
        """Return the body whose short form begins at `position`."""
        return self._shorts.at(position)

    def _attach_superiors(self) -> None:
        for number, mention in enumerate(self._bodies.mentions):
            superior = mention.value.superior
            if superior is None:
                continue
            body, above = self.of_mention[number], self.of_mention[superior]
            if body is not None and above is not None and body is not above and above.host is not body:
                span = mention.span.cover(self._bodies.mentions[superior].span)
                body.superiors.append((above, span))

    def _add_aliases(self) -> None:
        for span, number in self._bodies.aliases:
            body = self.of_mention[number]
            if body is not None:
                body.mentions.append(span)

    def implied(self, key: str, place: Place | None, host: Body | None, span: Span) -> Body:
        """Return the body that a post names by itself ("Huyện ủy viên", "Chủ tịch xã X"), made where it is new."""
        form = IMPLIED[key]
        if key in PLAIN_COMMITTEES and place is not None:
            # "Thành ủy" keeps its name, though as the committee of a district it is what "Huyện ủy" is of another.
            form = form if key in OF_ANY_LEVEL else IMPLIED[committee_of(place) or key]
            key = COMMITTEE_OF_LEVEL.get(place.cls, key)
        of_article = key == "tỉnh ủy" and place is None and not self._places.is_open_at(span.start)
        province = self._places.province_unit if of_article else None
        form = IMPLIED["thành ủy"] if province is not None and province.kind == "thành phố" else form
        body = Body(form.cls, key, "", form.head_text, form.tail, place, province, host, "")
        known = self._index.find(body)
        if known is None:
            self.all.append(body)
            known = body
        known.mentions.append(span)
        self._index.name(known, span.start)
        return known


def _is_of_province(body: Body) -> bool:
    return body.place is not None and body.place.level == _PROVINCE
