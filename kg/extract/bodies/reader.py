"""Reads names of bodies at words of a document, nested as they are written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from kg.extract.bodies.aliases import alias_at
from kg.extract.bodies.names import BEFORE_OTHERS, BodyName, Head, heads, is_other_word
from kg.extract.bodies.parts import Draft, Parts
from kg.model import EntityClass, Mention, Span

# "Ban Kinh tế TƯ", not "Ban Kinh tế tư nhân".
_CENTRAL = "tư"
_OF_PLACES = frozenset({EntityClass.MASS_ORGANIZATION, EntityClass.STATE_BODY, EntityClass.PARTY_COMMITTEE})
_COUNTED_PLACES = frozenset({"tỉnh", "huyện", "quận", "xã", "phường", "thị", "thôn", "ấp", "bản", "buôn", "xóm", "khu"})
_CHIEFS = frozenset({"trưởng", "phó"})
_BOTH_CHIEFS = frozenset({("trưởng", ",", "phó"), ("trưởng", "và", "phó")})
_MEMBER, _MEMBERS = "viên", frozenset({"ủy", "vụ"})
_OF_PERSONS = _CHIEFS | {_MEMBER}
_ANY = frozenset({"các", "những", "cấp"})
_COUNTING = frozenset({"có", "gồm", "và", "với", "là", "tại", "gần", "hơn", "trên"})
"""Words before a number that counts."""
_LONGEST_COUNT = 3
"""Digits of a number of cells; one of four is a year."""
_SERIES = frozenset({",", "và", "-"})
_DISTRICTS = frozenset({"huyện", "quận", "thị", "thành", "địa"})
# The first words of the levels that a committee of such a level can be of.
_LEVELS_OF = {
    "province": frozenset({"tỉnh"}),
    "district": _DISTRICTS,
    "city": _DISTRICTS,
    "commune": frozenset({"xã", "phường"}),
}
_OF_PARTY = frozenset({EntityClass.PARTY_COMMITTEE, EntityClass.PARTY_ORGANIZATION})
_POST = "đồn"
_UNITS = frozenset(
    tuple(words.split())
    for words in (
        *("đơn vị", "nhà trường", "công ty", "bệnh viện", "doanh nghiệp", "tập đoàn", "tổng công", "học viện"),
        *("tiểu đoàn", "trung đoàn", "lữ đoàn", "sư đoàn", "quân đoàn", "binh đoàn", "hải đoàn", "hải đội"),
    )
)
"""Words for units, of which no commune is one."""
_SYMBOL_SIGNS = "/-–"
_MAX_COORDINATED = 6
# How deep names nest: "Chi bộ Văn phòng Ban Dân vận Huyện ủy X" has three hosts.
_MAX_DEPTH = 6
_COMPLETE = frozenset({"none", "office", "brand"})
_PRESS, _ELECTRONIC = "báo", ("điện", "tử")
_NO_PRESS = frozenset(
    {"thông", "cảnh", "dự", "khai", "trình", "công", "tin", "điện", "theo", "trên", "nguồn", "ảnh", "qua"}
)
"""Before "báo" these make another word of it, or a newspaper that is only cited: "theo báo A"."""
_LISTED = frozenset({"name", "title"})
# Boards that are of the kind of body whose boards they are.
_BOARDS = frozenset({"committee", "board"})
_MANY = frozenset({EntityClass.PARTY_ORGANIZATION, EntityClass.PARTY_CELL})
_OF_MANY = frozenset({EntityClass.ORGANIZATION, EntityClass.PARTY_CELL})
"""Bodies of which all of a place may be meant, or a number be told."""
_OWNERS = frozenset({EntityClass.MASS_ORGANIZATION, EntityClass.STATE_BODY, EntityClass.ORGANIZATION})


Tail = Callable[["BodyReader", Draft, int], bool]
"""Takes up what follows a head up to the end of the sentence; says whether the whole is a name."""


@dataclass(slots=True)
class BodyReader(Parts):
    """Collects the bodies and their short names in parentheses; `tails` say how names go on."""

    tails: Mapping[str, Tail] = field(default_factory=dict)
    found: list[Mention[BodyName]] = field(default_factory=list)
    aliases: list[tuple[Span, int]] = field(default_factory=list)
    depth: int = 0

    def body_at(self, index: int, stop: int) -> tuple[int, int] | None:
        """Return the index after the body that begins at `index` and its number among the found ones."""
        head = self.head_at(index, stop)
        return None if head is None else self.body_of(index, *head, stop)

    def body_of(self, index: int, after: int, head: Head, stop: int) -> tuple[int, int] | None:
        """Return the same for the body whose head stands from `index` to `after`."""
        if self.depth > _MAX_DEPTH or not self._is_head(index, after, head, stop):
            return None
        draft = Draft(head, index, after)
        kept = len(self.found), len(self.bare), len(self.aliases)
        self.depth += 1
        named = self.tails[head.tail](self, draft, stop)
        self.depth -= 1
        if not named or self._is_any(draft, after, stop):
            del self.found[kept[0] :], self.bare[kept[1] :], self.aliases[kept[2] :]
            return None
        return self._register(draft, after, stop)

    def member(self, draft: Draft, first: int, stop: int) -> int | None:
        """Read a member of a series whose head stands at word `first`; return the index behind it."""
        head_after = draft.after
        kept = len(self.found), len(self.bare), len(self.aliases)
        named = self.tails[draft.head.tail](self, draft, stop)
        if draft.after == draft.first or not (named or draft.head.tail == "committee"):
            del self.found[kept[0] :], self.bare[kept[1] :], self.aliases[kept[2] :]
            return None
        size = draft.head.words.count(" ") + 1 - (head_after - draft.first)
        prefix = self.text(first, first + size)
        own = self.text(draft.first, head_after) if head_after > draft.first else ""
        span = self.words.span(draft.first, draft.after)
        self._add(draft, span, f"{prefix} {own}".strip())
        return draft.after

    def add_named(self, draft: Draft, first: int) -> None:
        """Add a member of a series whose name is that of its last; its head begins with the word `first`."""
        prefix = "" if draft.first == first else f"{self.text(first, first + 1)} "
        span = self.words.span(draft.first, draft.after)
        self._add(draft, span, f"{prefix}{self.text(draft.first, draft.after)}")

    def open_body(self, index: int, after: int, head: Head, core: str = "") -> int:
        """Add the body of which only the head, or the head and its number, stand at `index`; return its number."""
        self._add(Draft(head, index, after, core), self.words.span(index, after), self.text(index, after))
        return len(self.found) - 1

    def _are_all_of_place(self, draft: Draft, stop: int) -> bool:
        """Say whether all of a place are meant, and no list of places follows: "các Hợp tác xã huyện A"."""
        if draft.head.cls is not EntityClass.ORGANIZATION or draft.place is None or not self.is_plural(draft.first):
            return False
        return draft.after >= stop or self.words.folded[draft.after] not in _SERIES

    def _are_counted_cells(self, draft: Draft) -> bool:
        """Say whether a number of cells is told, and none is named: "3 chi bộ Nhà trường, 1 chi bộ Công an"."""
        words, first = self.words, draft.first
        if draft.head.cls is not EntityClass.PARTY_CELL or draft.place is not None or words.capital[first]:
            return False
        before, number = words.folded[first - 2 : first] if first > 1 else ("", "")
        if not number.isdigit() or len(number) > _LONGEST_COUNT:
            return False
        return before in _COUNTING or not (before.isalpha() or before == "/")  # "Ngày 5/6 chi bộ Công an xã A họp"

    def _is_any(self, draft: Draft, head_after: int, stop: int) -> bool:
        """Say whether the name is one of many ("Đảng ủy các xã", "Đảng bộ 2 xã", "Hội Nông dân các cấp")."""
        if (
            draft.level_word
            and draft.place is None
            and (self._is_of_offices(draft.first) or self.is_of_level(draft, stop))
        ):
            return True
        if draft.after != head_after and draft.place is None and self._is_kind(draft, stop):
            return True
        if draft.place is None and (self._is_of_counted(draft, stop) or self.is_of_all(draft, stop)):
            return True
        if draft.head.cls in _OF_MANY and (self._are_all_of_place(draft, stop) or self._are_counted_cells(draft)):
            return True
        if draft.after != head_after or draft.head.tail in _COMPLETE:
            return False
        if self.is_plural(draft.first) and draft.head.cls in _MANY:
            return True  # "152 Đảng bộ trực thuộc Tỉnh ủy"
        if self.is_plural(draft.first) and (draft.head.tail == "bare" or self.level_at(draft.after, stop) is not None):
            return True  # "các Xã đoàn", "14 Hội LHPN xã"
        if draft.after >= stop:
            return False
        follows = self.words.folded[draft.after]
        counted = follows.isdigit() and draft.head.cls is EntityClass.PARTY_ORGANIZATION
        return follows in _ANY or counted or self._is_of_any(draft, stop) or self._is_of_unit(draft, stop)

    def _is_of_unit(self, draft: Draft, stop: int) -> bool:
        """Say whether it is that of a unit that only its kind names: "Đảng ủy nhà trường", "Đảng ủy đồn biên phòng"."""
        index = draft.after
        if draft.head.cls not in _OF_PARTY or self.words.capital[index]:
            return False
        return self.words.folded[index] == _POST or self.words.folded[index : min(index + 2, stop)] in _UNITS

    def _is_of_counted(self, draft: Draft, stop: int) -> bool:
        """Say whether the bodies of counted places are meant: "Ủy ban MTTQ Việt Nam 16 phường", "Hội LHPN 5 xã"."""
        index = draft.after
        if draft.head.cls not in _OF_PLACES or index + 1 >= stop or not self.words.folded[index].isdigit():
            return False
        return self.words.folded[index + 1] in _COUNTED_PLACES and not self.words.capital[index + 1]

    def _is_kind(self, draft: Draft, stop: int) -> bool:
        """Say whether several of a kind are counted: "thành lập 6 hợp tác xã Nông nghiệp", not "2 trường A, B"."""
        words, first = self.words, draft.first
        if draft.head.cls is not EntityClass.ORGANIZATION or words.capital[first] or not self.is_plural(first):
            return False
        follows = self.folded_at(draft.after, stop)
        listed = follows in _SERIES or follows == ":"
        return not (listed and draft.after + 1 < stop and words.capital[draft.after + 1])

    def _is_of_offices(self, index: int) -> bool:
        """Say whether offices in many bodies are meant: "các chức danh Công an xã", "trưởng, phó Công an xã"."""
        before = self.words.folded[max(0, index - 3) : index]
        return before == ("các", "chức", "danh") or before in _BOTH_CHIEFS

    def _is_of_any(self, draft: Draft, stop: int) -> bool:
        """Say whether it is of as many as the last of its series ("Huyện ủy, UBND các huyện")."""
        position = draft.after
        while self.folded_at(position, stop) in _SERIES:
            head = self.head_at(position + 1, stop)
            if head is None:
                return False
            position = head[0]
        if position == draft.after or self.folded_at(position, stop) not in _ANY:
            return False
        levels = _LEVELS_OF.get(draft.head.level)
        level = self.folded_at(position + 1, stop)
        return self.place_at(position + 1, stop) is None and (levels is None or level in levels)

    def _is_head(self, index: int, after: int, head: Head, stop: int) -> bool:
        words = self.words
        if head.case and not (words.capital[index] or self._is_named(index, after, head, stop)):
            return False
        start, folded = words.starts[index], words.folded
        if start and self.document.text[start - 1] in _SYMBOL_SIGNS and not self._is_coordinated(index):
            return False
        if after < stop and folded[after] in _OF_PERSONS:
            if folded[after] == _MEMBER and folded[after - 1] in _MEMBERS:
                return False
            if folded[after] in _CHIEFS and self.role_past(index, after, stop):
                return False  # "Sư đoàn Trưởng Sư đoàn 5"
        before = folded[index - 1] if index else ""
        if before in BEFORE_OTHERS and is_other_word(before, head):
            return False
        if head.level == "central" and folded[after - 1] == _CENTRAL and not self.text(after - 1, after).isupper():
            return False
        if head.case == "initials" and not self.document.text[start + 1].isupper():
            return False
        return after > index + 1 or after >= stop or not words.touches(after) or not self._is_longer_sign(after, stop)

    def _is_named(self, index: int, after: int, head: Head, stop: int) -> bool:
        """Say whether a head in small letters is that of a name."""
        before = self.words.folded[index - 1] if index else ""
        if before in _CHIEFS and self.is_commanded(index, stop):
            return True
        if before == '"' and self._has_capital(index, after):
            return True
        if self.words.folded[index] == _PRESS:
            return self._has_capital(index, after) and before not in _NO_PRESS
        return head.tail in _LISTED and self._is_listed(index, after, head, stop)

    def _is_listed(self, index: int, after: int, head: Head, stop: int) -> bool:
        """Say whether several hospitals or the like are named after a small plural ("các bệnh viện Chợ Rẫy, …")."""
        listed = head.cls is EntityClass.ORGANIZATION and self.is_plural(index)
        return listed and after + 1 < stop and self.words.capital[after] and self.words.capital[after + 1]

    def _has_capital(self, index: int, after: int) -> bool:
        """Say whether a name has its capital at the second word (“quỹ Vì người nghèo”, "báo Tiền Phong")."""
        if self.words.folded[index + 1 : index + 3] == _ELECTRONIC:
            index += 2
        return after > index + 1 and self.words.capital[index + 1]

    def _is_longer_sign(self, after: int, stop: int) -> bool:
        """Say whether initials go on without a blank ("VTV9", "VOV.vn")."""
        words = self.words
        dotted = words.folded[after] == "." and after + 1 < stop and words.touches(after + 1)
        return words.folded[after].isalnum() or dotted

    def is_commanded(self, index: int, stop: int) -> bool:
        """Say whether a small head is that of a chief ("Trưởng ban Dân vận Trung ương")."""
        words = self.words
        chief = index > 0 and words.folded[index - 1] in _CHIEFS
        return chief and index + 1 < stop and words.capital[index + 1]

    def _is_coordinated(self, index: int) -> bool:
        """Say whether a dash joins bodies ("Tỉnh ủy-HĐND-UBND tỉnh") and is not part of a symbol ("21/KH-UBND")."""
        words = self.words
        for _ in range(_MAX_COORDINATED):
            start = words.starts[index]
            if not start or self.document.text[start - 1] not in _SYMBOL_SIGNS:
                return True
            if index < 2 or self.document.text[start - 1] == "/" or words.folded[index - 2] not in heads().last_words:
                return False
            index -= 2
        return False

    def _register(self, draft: Draft, head_after: int, stop: int) -> tuple[int, int]:
        span = self.words.span(draft.first, draft.after)
        self._add(draft, span, self._head_text(draft, head_after))
        number, after = len(self.found) - 1, draft.after
        bracket = after < stop and self.words.folded[after] == "("
        alias = alias_at(self, after, stop, self.found[number].surface) if bracket else None
        if alias is None:
            return after, number
        self.aliases.append((self.words.span(*alias), number))
        return alias[1] + 1, number

    def _add(self, draft: Draft, span: Span, head_text: str) -> None:
        name = BodyName(
            draft.head if draft.host is None else self._of_host(draft, draft.host),
            head_text,
            draft.core,
            draft.place,
            draft.level_word,
            draft.host,
            None,
            draft.term,
            draft.country,
        )
        self.found.append(Mention(span, self.document.quote(span), "body", name, f"body.{draft.head.tail}"))

    def _head_text(self, draft: Draft, head_after: int) -> str:
        if draft.head_text:
            return draft.head_text
        whole = draft.head.tail == "union"
        return self.text(draft.first, draft.after if whole else head_after)

    def _of_host(self, draft: Draft, host_number: int) -> Head:
        """Give a board the class of what it is the board of: Ban Thường vụ Huyện đoàn is a mass organisation."""
        if draft.head.tail not in _BOARDS:
            return draft.head
        host = self.found[host_number].value.head.cls
        if host in _OWNERS:
            return replace(draft.head, cls=host)
        return replace(draft.head, cls=EntityClass.PARTY_COMMISSION) if draft.head.tail == "board" else draft.head
