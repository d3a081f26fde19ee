"""Names of bodies: party, state, front, mass organisations, army, enterprises, nested as they are written."""

from dataclasses import dataclass, field, replace

from kg.extract.body_names import (
    BLOC_STARTS,
    LEVEL_WORDS,
    NOT_A_LEVEL,
    BodyName,
    Head,
    heads,
    level_words,
    name_stops,
    needs_capital,
    roles,
    sectors,
)
from kg.extract.places import CITY, Known, PlaceName, PlaceParser
from kg.model import EntityClass, Mention, Span
from kg.text.document import Document
from kg.text.words import Words

_BARE_LEVELS = {"province": "Province", "city": CITY, "district": "District", "commune": "Commune"}
_BARE_KINDS = {"tỉnh": "tỉnh", "huyện": "huyện", "quận": "quận", "thị": "thị xã", "xã": "xã", "phường": "phường"}
_MAX_NAME = 8
_MAX_THEME = 22
_COMMITTEE_LIKE = frozenset(
    {
        EntityClass.PARTY_COMMITTEE,
        EntityClass.MASS_ORGANIZATION,
        EntityClass.PARTY_ORGANIZATION,
        EntityClass.STATE_BODY,
        EntityClass.PARTY_CELL,
    }
)
_MANY = frozenset({"các", "những", "cơ", "cấp", "mỗi", "từng", "trực"})
# "Phó Bí thư Thường trực Huyện ủy" is the permanent deputy secretary, not one of the Thường trực Huyện ủy.
_DEPUTIES = frozenset({"thư", "tịch", "ban", "đốc", "nhiệm", "trưởng"})
# Bodies of which no cell or branch is named.
_NO_HOSTS = frozenset({EntityClass.PARTY_CELL, EntityClass.STEERING_COMMITTEE, EntityClass.PARTY_CONGRESS})


@dataclass(slots=True)
class _Draft:
    """A name while it is read."""

    head: Head
    first: int
    after: int
    core: str = ""
    place: int | None = None
    level_word: str = ""
    host: int | None = None
    term: str = ""


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of a document in the order in which their names end, the places inside them, and short names.

    `places` are bare names that a body types ("Ba Bể" of "Huyện ủy Ba Bể"); `aliases` are short names declared in
    parentheses, with the index of the body.
    """

    mentions: tuple[Mention[BodyName], ...]
    places: tuple[Mention[PlaceName], ...]
    aliases: tuple[tuple[Span, int], ...]


@dataclass(slots=True)
class _Reader:
    document: Document
    words: Words
    parser: PlaceParser
    known: Known
    typed_places: dict[int, int]
    """Index among all places by the start of a typed place."""
    offset: int
    found: list[Mention[BodyName]] = field(default_factory=list)
    bare: list[Mention[PlaceName]] = field(default_factory=list)
    aliases: list[tuple[Span, int]] = field(default_factory=list)

    def body_at(self, index: int, stop: int) -> tuple[int, int] | None:
        """Return the index after the body that begins at `index` and its number among the found ones."""
        head = heads().match(self.words.folded, index, stop)
        if head is None or not self._is_head(index, head[1]):
            return None
        after, row = head
        draft = _Draft(row, index, after)
        kept = len(self.found), len(self.bare), len(self.aliases)
        if not _TAILS[row.tail](self, draft, stop):
            for items, size in zip((self.found, self.bare, self.aliases), kept, strict=True):
                del items[size:]  # type: ignore[attr-defined]
            return None
        return self._register(draft, after, stop)

    def _is_head(self, index: int, head: Head) -> bool:
        start = self.words.starts[index]
        text = self.document.text
        if (head.words in needs_capital() or head.tail == "none") and not self.words.capital[index]:
            return False
        if start and text[start - 1] in "/-–":
            return False
        if head.words == "thường trực" and index and self.words.folded[index - 1] in _DEPUTIES:
            return False
        short = " " not in head.words and len(head.words) <= 4 and head.words.isascii()
        return not short or text[start + 1].isupper()

    def _register(self, draft: _Draft, head_after: int, stop: int) -> tuple[int, int]:
        span = self.words.span(draft.first, draft.after)
        head_text = self._text(draft.first, head_after)
        head = draft.head
        if draft.host is not None and head.tail == "committee":
            head = self._of_host(head, self.found[draft.host].value.head)
        name = BodyName(
            head, head_text, draft.core, draft.place, draft.level_word, draft.host, None, draft.term
        )
        self.found.append(Mention(span, self.document.quote(span), "body", name, f"body.{draft.head.tail}"))
        number = len(self.found) - 1
        return self._alias(draft.after, stop, number), number

    @staticmethod
    def _of_host(head: Head, host: Head) -> Head:
        """Give a board the class of what it is the board of: Ban Thường vụ Huyện đoàn is a mass organisation."""
        if host.cls in {EntityClass.MASS_ORGANIZATION, EntityClass.STATE_BODY}:
            return replace(head, cls=host.cls)
        return head

    def _alias(self, after: int, stop: int, number: int) -> int:
        """Read "(gọi tắt là Hội)" or "(TDV)" after a name; return the index behind it, or `after`."""
        folded = self.words.folded
        if after + 2 >= stop or folded[after] != "(":
            return after
        close = next((i for i in range(after + 1, min(after + 9, stop)) if folded[i] == ")"), None)
        if close is None:
            return after
        start = after + 1
        for opening in (("gọi", "tắt", "là"), ("viết", "tắt", "là"), ("sau", "đây", "gọi", "là")):
            if folded[start : start + len(opening)] == opening:
                start += len(opening)
        text = self._text(start, close) if start < close else ""
        declared = start > after + 1
        own = self.found[number].surface
        initial = text.isupper() and text.isalpha() and 1 < len(text) <= 8
        if text and (declared or initial or (text[0].isupper() and own.startswith(text))):
            self.aliases.append((self.words.span(start, close), number))
            return close + 1
        return after

    def _text(self, first: int, after: int) -> str:
        return " ".join(self.document.quote(self.words.span(first, after)).split())

    # --- tails -----------------------------------------------------------------------------------------------

    def read_none(self, draft: _Draft, stop: int) -> bool:  # noqa: ARG002
        return True

    def read_place(self, draft: _Draft, stop: int) -> bool:
        self._skip_abbreviation(draft, stop)
        if self._typed_place(draft, stop) or self._level(draft, stop) or self._bare_branch(draft, stop):
            return True
        return self.words.capital[draft.first]

    def read_typed(self, draft: _Draft, stop: int) -> bool:
        self._skip_abbreviation(draft, stop)
        if self._typed_place(draft, stop):
            return True
        metonym = self.words.folded[draft.first] in {"mặt", "đoàn", "đvtn"}
        return metonym and self._level(draft, stop)

    def read_bare(self, draft: _Draft, stop: int) -> bool:
        level = _BARE_LEVELS[draft.head.level]
        if not self._bare_place(draft, stop, level) and not self._typed_place(draft, stop):
            return self.words.capital[draft.first]
        return True

    def read_host(self, draft: _Draft, stop: int) -> bool:
        self._skip_abbreviation(draft, stop)
        if self._bloc(draft, stop) or self._hosted(draft, stop):
            return True
        if self._typed_place(draft, stop) or self._level(draft, stop):
            return True
        party = draft.head.cls in {EntityClass.PARTY_CELL, EntityClass.PARTY_ORGANIZATION}
        if party and self._proper_name(draft, stop):
            return True
        # "Đảng ủy các xã", "Đảng ủy cơ sở" are many or any.
        return self.words.capital[draft.first] and self._folded_at(draft.after, stop) not in _MANY

    def read_committee(self, draft: _Draft, stop: int) -> bool:
        of = draft.after + 1 if self._folded_at(draft.after, stop) == "của" else draft.after
        head = heads().match(self.words.folded, of, stop)
        if head is not None and head[1].cls in _COMMITTEE_LIKE and head[1].tail != "typed":
            hosted = self.body_at(of, stop)
            if hosted is not None:
                draft.after, draft.host = hosted
                return True
        if self._typed_place(draft, stop) or self._level(draft, stop):
            return draft.head.key not in {"thường trực", "văn phòng"}
        relative = draft.head.key in {"ban thường vụ", "ban dân vận", "ủy ban kiểm tra", "ban xây dựng đảng"}
        return relative and self.words.capital[draft.first]

    def read_theme(self, draft: _Draft, stop: int) -> bool:
        end = self._theme_end(draft.after, stop)
        if end is None:
            return self.words.capital[draft.first]
        draft.core = self._text(draft.after, end) if end > draft.after else ""
        draft.after = end
        self._typed_place(draft, stop) or self._level(draft, stop)
        return True

    def _theme_end(self, index: int, stop: int) -> int | None:
        """Return where the theme ends and a place or level word begins; quoted words are passed over."""
        folded = self.words.folded
        quoted = False
        for position in range(index, min(stop, index + _MAX_THEME)):
            if folded[position] == '"':
                quoted = not quoted
            if quoted:
                continue
            if folded[position] in {".", ";", ":", "(", ")"} or folded[position] in {"đã", "sẽ", "do", "công"}:
                return None
            if self._level_at(position, stop) is not None or self._place_at(position, stop) is not None:
                return position
        return None

    def read_congress(self, draft: _Draft, stop: int) -> bool:
        if not (self._hosted(draft, stop) or self._typed_place(draft, stop)):
            self._level(draft, stop)
        folded = self.words.folded
        if folded[draft.after : draft.after + 2] == ("lần", "thứ") and draft.after + 2 < stop:
            draft.term = self._text(draft.after, draft.after + 3)
            draft.after += 3
        if draft.head.level != "central" and not (draft.term or draft.level_word or draft.place or draft.host):
            return draft.place is not None
        return True

    def read_name(self, draft: _Draft, stop: int) -> bool:
        if self._proper_name(draft, stop):
            self._level(draft, stop)
            return True
        public = self.words.folded[draft.first] in {"trường", "bệnh", "trung", "ban"}
        if public and (self._typed_place(draft, stop) or self._level(draft, stop)):
            return True
        relative = draft.head.words in {"công ty", "trung tâm", "ban quản lý"}
        return relative and self.words.capital[draft.first]

    def read_quoted(self, draft: _Draft, stop: int) -> bool:
        folded = self.words.folded
        if self._folded_at(draft.after, stop) == '"':
            close = next((i for i in range(draft.after + 1, min(stop, draft.after + 20)) if folded[i] == '"'), None)
            if close is None:
                return False
            draft.core, draft.after = self._text(draft.after, close + 1), close + 1
        elif not self._proper_name(draft, stop):
            return False
        self._typed_place(draft, stop) or self._level(draft, stop)
        return True

    def read_sector(self, draft: _Draft, stop: int) -> bool:
        found = sectors().match(self.words.folded, draft.after, stop)
        if found is None or not self.words.capital[draft.after]:
            return False
        draft.core, draft.after = self._text(draft.after, found[0]), found[0]
        self._typed_place(draft, stop) or self._level(draft, stop)
        return True

    def read_number(self, draft: _Draft, stop: int) -> bool:
        folded = self.words.folded
        text = self._folded_at(draft.after, stop)
        if text[:1].isdigit():
            draft.core, draft.after = self._text(draft.after, draft.after + 1), draft.after + 1
            return True
        if self._proper_name(draft, stop):
            if draft.after < stop and folded[draft.after].isdigit():
                draft.after += 1
            return True
        return draft.head.key == "đồn biên phòng" and self.words.capital[draft.first]

    # --- parts -----------------------------------------------------------------------------------------------

    def _folded_at(self, index: int, stop: int) -> str:
        return self.words.folded[index] if index < stop else ""

    def _skip_abbreviation(self, draft: _Draft, stop: int) -> None:
        """Pass over "(MTTQ)" inside a name and "Việt Nam" behind it."""
        folded = self.words.folded
        after = draft.after
        if folded[after : after + 1] == ("(",) and after + 2 < stop and folded[after + 2] == ")":
            text = self._text(after + 1, after + 2)
            if text.isupper() and text.isalpha():
                alias = self.words.span(draft.first, after)
                follow = after + 3
                if self._level_at(follow, stop) or self._place_at(follow, stop) or folded[follow : follow + 1] == ("việt",):
                    draft.after = follow
                    del alias
        if folded[draft.after : draft.after + 2] == ("việt", "nam") and draft.after + 1 < stop:
            draft.after += 2

    def _place_at(self, index: int, stop: int) -> int | None:
        if index >= stop:
            return None
        return self.typed_places.get(self.words.starts[index])

    def _typed_place(self, draft: _Draft, stop: int) -> bool:
        number = self._place_at(draft.after, stop)
        if number is None:
            return False
        place = self.parser.place_at(draft.after, stop)
        if place is None:
            return False
        draft.after, draft.place = place[0], number
        return True

    def _level_at(self, index: int, stop: int) -> tuple[int, str] | None:
        if index < stop and self.words.folded[index] == "cấp":
            index += 1
        if index < stop and self.words.folded[index] == "toàn":
            index += 1
        found = level_words().match(self.words.folded, index, stop)
        if found is None:
            return None
        after, word = found
        follows = self._folded_at(after, stop)
        return None if follows in NOT_A_LEVEL.get(word, ()) else found

    def _level(self, draft: _Draft, stop: int) -> bool:
        found = self._level_at(draft.after, stop)
        if found is None or self._place_at(draft.after, stop) is not None:
            return False
        # "sinh hoạt chi bộ ấp", "tổ dân vận ấp" in small letters are any cell or group, not a certain one.
        if LEVEL_WORDS[found[1]] == "Village" and not self.words.capital[draft.first]:
            return False
        draft.after, draft.level_word = found
        return True

    def _bare_place(self, draft: _Draft, stop: int, level: str) -> bool:
        end = self.parser.name_at(draft.after, stop, level)
        if end is None:
            return False
        name = self._text(draft.after, end)
        if not self.known(level, name):
            return False
        kind = "thành phố" if level == CITY else _BARE_KINDS.get(self._kind_word(draft), "")
        span = self.words.span(draft.after, end)
        place = PlaceName(kind, name, level)
        self.bare.append(Mention(span, self.document.quote(span), "place", place, "place.in-body"))
        draft.place, draft.after = self.offset + len(self.bare) - 1, end
        return True

    def _kind_word(self, draft: _Draft) -> str:
        first = self.words.folded[draft.first]
        return self.words.folded[draft.first + 1] if first == "đoàn" else first

    def _bare_branch(self, draft: _Draft, stop: int) -> bool:
        """Read "Agribank chi nhánh Di Linh", "Viễn thông Trà Vinh": a branch named for a province or district."""
        if draft.head.cls is not EntityClass.ORGANIZATION:
            return False
        index = draft.after
        if self.words.folded[index : index + 2] == ("chi", "nhánh"):
            index += 2
        elif self.words.folded[index : index + 3] == ("-", "chi", "nhánh"):
            index += 3
        if self._place_at(index, stop) is not None:
            draft.after = index
            return self._typed_place(draft, stop)
        if index >= stop or not self.words.capital[index]:
            return False
        end = self._run_end(index, stop)
        if end == index:
            return False
        draft.core, draft.after = self._text(draft.after, end), end
        return True

    def _hosted(self, draft: _Draft, stop: int) -> bool:
        of = draft.after + 1 if self._folded_at(draft.after, stop) == "của" else draft.after
        if of >= stop or not (self.words.capital[of] or of == draft.after):
            return False
        head = heads().match(self.words.folded, of, stop)
        if head is None or head[1].tail == "typed" or head[1].cls in _NO_HOSTS:
            return False
        hosted = self.body_at(of, stop)
        if hosted is None:
            return False
        draft.after, draft.host = hosted
        return True

    def _bloc(self, draft: _Draft, stop: int) -> bool:
        folded = self.words.folded
        start = draft.after
        if not any(folded[start : start + len(opening)] == opening for opening in BLOC_STARTS):
            return False
        for position in range(start + 1, min(stop, start + 14)):
            if self._place_at(position, stop) is not None or self._level_at(position, stop) is not None:
                draft.core, draft.after = self._text(start, position), position
                return self._typed_place(draft, stop) or self._level(draft, stop)
            if not (folded[position].isalpha() or folded[position] in {",", "-", "–"}):
                break
        return self._short_bloc(draft)

    def _short_bloc(self, draft: _Draft) -> bool:
        """Read "Đảng bộ Khối" and "Đảng ủy Khối Doanh nghiệp", with no place behind."""
        folded, start = self.words.folded, draft.after
        if folded[start] != "khối" or not self.words.capital[start]:
            return False
        end = start + 1
        for known in (("các", "cơ", "quan", "và", "doanh", "nghiệp"), ("các", "cơ", "quan"), ("doanh", "nghiệp")):
            if folded[end : end + len(known)] == known:
                end += len(known)
                break
        draft.core, draft.after = self._text(start, end), end
        return True

    def _proper_name(self, draft: _Draft, stop: int) -> bool:
        end = self._run_end(draft.after, stop)
        if end == draft.after:
            return False
        draft.core, draft.after = self._text(draft.after, end), end
        return True

    def _run_end(self, index: int, stop: int) -> int:
        """Return the end of a run of capitals, with small syllables and signs between them ("Xi măng Hướng Sơn")."""
        words = self.words
        if index >= stop or not (words.capital[index] or words.folded[index] == '"'):
            return index
        end = position = index
        while position < stop and position - index < _MAX_NAME + 4:
            if words.folded[position] == "-" and not self._hyphen_joins(position, stop):
                break
            if words.capital[position] and not self._starts_other(position, stop, position > index):
                position += 1
                end = position
                continue
            if position > index and words.folded[position].isdigit() and len(words.folded[position]) <= 3:
                end = position + 1
                break
            if not self._bridges(position, stop):
                break
            position += 1
        return end

    def _hyphen_joins(self, position: int, stop: int) -> bool:
        return position + 1 < stop and self.words.capital[position + 1] and not self._role_at(position + 1, stop)

    def _starts_other(self, position: int, stop: int, inside: bool) -> bool:
        """Say whether a capital begins another name: a person's post, a typed place."""
        return inside and (self._role_at(position, stop) or self._place_at(position, stop) is not None)

    def _role_at(self, position: int, stop: int) -> bool:
        return roles().match(self.words.folded, position, stop) is not None

    def _bridges(self, position: int, stop: int) -> bool:
        """Say whether a small word or sign stands inside a name: a capital follows within two words."""
        words = self.words
        word = words.folded[position]
        if name_stops().match(words.folded, position, stop) is not None and word not in {"xây", "xây dựng"}:
            return False
        if self._place_at(position, stop) is not None or self._level_at(position, stop) is not None:
            return False
        if not (word.isalpha() or word in {"-", "&"}):
            return False
        ahead = range(position + 1, min(stop, position + 3))
        return any(words.capital[i] and not self._starts_other(i, stop, True) for i in ahead if self._plain(position, i))

    def _plain(self, position: int, until: int) -> bool:
        """Say that no sign and no stop word stands between two words."""
        words = self.words
        return all(
            words.folded[i].isalpha() and name_stops().match(words.folded, i, until) is None
            for i in range(position + 1, until)
        )


_TAILS = {
    "none": _Reader.read_none,
    "place": _Reader.read_place,
    "typed": _Reader.read_typed,
    "bare": _Reader.read_bare,
    "host": _Reader.read_host,
    "committee": _Reader.read_committee,
    "theme": _Reader.read_theme,
    "congress": _Reader.read_congress,
    "name": _Reader.read_name,
    "quoted": _Reader.read_quoted,
    "sector": _Reader.read_sector,
    "number": _Reader.read_number,
}


def find_bodies(
    document: Document, words: Words, known: Known, places: tuple[Mention[PlaceName], ...]
) -> Bodies:
    """Return the bodies named in `document`; `places` are its typed places, to which body names refer."""
    typed = {mention.span.start: index for index, mention in enumerate(places) if mention.value.kind}
    parser = PlaceParser(document, words, known)
    reader = _Reader(document, words, parser, known, typed, len(places))
    for first, stop in words.bounds:
        _read_sentence(reader, first, stop)
    mentions = _share_tails(reader.found, document, words)
    return Bodies(_link_superiors(mentions, document), tuple(reader.bare), tuple(reader.aliases))


def _read_sentence(reader: _Reader, index: int, stop: int) -> None:
    while index < stop:
        found = reader.body_at(index, stop)
        index = index + 1 if found is None else found[0]


def _share_tails(found: list[Mention[BodyName]], document: Document, words: Words) -> list[Mention[BodyName]]:
    """Give the place of "Đảng ủy, HĐND, UBND xã X" to all of them, also across posts in between."""
    order = sorted(range(len(found)), key=lambda i: (found[i].span.start, -found[i].span.stop))
    top = [i for n, i in enumerate(order) if not _is_nested(found, i, order[:n])]
    shared = list(found)
    for left, right in zip(reversed(top[:-1]), reversed(top[1:]), strict=True):
        here, after = shared[left].value, shared[right].value
        if not here.is_open or not _coordinated(shared[left].span, shared[right].span, document, words):
            continue
        shared[left] = replace(shared[left], value=_take_tail(here, after))
    return shared


def _is_nested(found: list[Mention[BodyName]], index: int, before: list[int]) -> bool:
    return any(found[i].span.contains(found[index].span) for i in before[-3:])


def _take_tail(here: BodyName, after: BodyName) -> BodyName:
    if here.head.tail == "committee":
        return replace(here, host=after.host) if after.host is not None and after.head.tail == "committee" else here
    if here.head.tail in {"place", "host", "bare"} and not (here.head.tail == "bare" and here.head.level):
        return replace(here, place=after.place, level_word=after.level_word)
    return here


def _coordinated(left: Span, right: Span, document: Document, words: Words) -> bool:
    """Say whether only commas, "và" or posts stand between two names."""
    if right.start < left.stop or right.start - left.stop > 60:
        return False
    index, stop = words.at(left.stop), words.at(right.start)
    separators = 0
    while index < stop:
        role = roles().match(words.folded, index, stop)
        if role is not None:
            index = role[0]
        elif words.folded[index] in {",", "và", "kiêm", "/", "-"}:
            separators += 1
            index += 1
        else:
            return False
    return separators > 0


_SUPERIOR_LINKS = {",", "(", "thuộc", "trực thuộc", "của"}


def _link_superiors(found: list[Mention[BodyName]], document: Document) -> tuple[Mention[BodyName], ...]:
    """Read "Chi bộ bản A, Đảng bộ xã B" and "Trung đoàn 1, Sư đoàn 2 (Quân khu 3)" as subordination."""
    linked = list(found)
    order = sorted(range(len(found)), key=lambda i: found[i].span.start)
    for here, after in zip(order, order[1:], strict=False):
        left, right = found[here], found[after]
        between = document.folded[left.span.stop : right.span.start].strip()
        if right.span.start >= left.span.stop and between in _SUPERIOR_LINKS and _is_superior(left, right, between):
            linked[here] = replace(left, value=replace(left.value, superior=after))
    return tuple(linked)


def _is_superior(left: Mention[BodyName], right: Mention[BodyName], between: str) -> bool:
    low, high = left.value.head, right.value.head
    if low.cls is EntityClass.MILITARY_UNIT and high.cls is EntityClass.MILITARY_UNIT:
        return _army_rank(low.words) < _army_rank(high.words)
    if low.cls is EntityClass.PARTY_CELL and high.cls in {EntityClass.PARTY_ORGANIZATION, EntityClass.PARTY_COMMITTEE}:
        return not high.level
    return between in {"thuộc", "trực thuộc"}


_ARMY = ("trung đội", "đại đội", "tiểu đoàn", "trung đoàn", "lữ đoàn", "sư đoàn", "quân đoàn", "quân khu")


def _army_rank(words: str) -> int:
    """Return the place of a unit in the order of the army; border posts stand below their provincial command."""
    if words.startswith(("đồn", "đbp")):
        return 0
    if "biên phòng" in words or words.endswith("bđbp"):
        return 5
    return next((rank for rank, unit in enumerate(_ARMY, 1) if words.startswith(unit)), 4)
