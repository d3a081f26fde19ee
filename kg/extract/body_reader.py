"""Reads names of bodies at words of a document, nested as they are written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from kg.extract.body_names import BodyName, Head, heads
from kg.extract.body_parts import Draft, Parts
from kg.model import EntityClass, Mention, Span

# "Phó Bí thư Thường trực Huyện ủy" is the permanent deputy secretary, not one of the Thường trực Huyện ủy.
_DEPUTIES = frozenset({"thư", "tịch", "ban", "đốc", "nhiệm", "trưởng"})
_CHIEFS = frozenset({"trưởng", "phó"})
_MEMBERS = frozenset({"ủy", "vụ"})
_OPENINGS = (("gọi", "tắt", "là"), ("viết", "tắt", "là"), ("sau", "đây", "gọi", "là"))
_MAX_ALIAS = 9
_ANY = frozenset({"các", "những", "cấp"})
_COMPLETE = frozenset({"none", "office", "brand"})
_INITIALS = 4
# Boards that are of the kind of body whose boards they are.
_BOARDS = frozenset({"committee", "board"})
_OWNERS = frozenset({EntityClass.MASS_ORGANIZATION, EntityClass.STATE_BODY, EntityClass.ORGANIZATION})


Tail = Callable[["BodyReader", Draft, int], bool]
"""Takes up what follows a head up to the end of the sentence; says whether the whole is a name."""


@dataclass(slots=True)
class BodyReader(Parts):
    """Collects the bodies and their short names in parentheses; `tails` say how names go on."""

    tails: Mapping[str, Tail] = field(default_factory=dict)
    found: list[Mention[BodyName]] = field(default_factory=list)
    aliases: list[tuple[Span, int]] = field(default_factory=list)

    def body_at(self, index: int, stop: int) -> tuple[int, int] | None:
        """Return the index after the body that begins at `index` and its number among the found ones."""
        head = self.head_at(index, stop)
        if head is None or not self._is_head(index, *head, stop):
            return None
        after, row = head
        draft = Draft(row, index, after)
        kept = len(self.found), len(self.bare), len(self.aliases)
        if not self.tails[row.tail](self, draft, stop) or self._is_any(draft, after, stop):
            del self.found[kept[0] :], self.bare[kept[1] :], self.aliases[kept[2] :]
            return None
        return self._register(draft, after, stop)

    def _is_any(self, draft: Draft, head_after: int, stop: int) -> bool:
        """Say whether the name is one of many ("Đảng ủy các xã, thị trấn", "Hội Nông dân các cấp")."""
        bare = draft.after == head_after and draft.head.tail not in _COMPLETE
        return bare and self.folded_at(draft.after, stop) in _ANY

    def _is_head(self, index: int, after: int, head: Head, stop: int) -> bool:
        words, start = self.words, self.words.starts[index]
        if head.capital and not (words.capital[index] or self._is_commanded(index, stop)):
            return False
        if start and self.document.text[start - 1] in "/-–" and not self._is_coordinated(index):
            return False
        if self.folded_at(after, stop) == "viên" and words.folded[after - 1] in _MEMBERS:
            return False
        before = words.folded[index - 1] if index else ""
        if head.words == "thường trực" and before in _DEPUTIES:
            return False
        if " " in head.words or not head.words.isascii():
            return True
        if len(head.words) <= _INITIALS and not self.document.text[start + 1].isupper():
            return False
        return not self._is_longer_sign(after, stop)

    def _is_longer_sign(self, after: int, stop: int) -> bool:
        """Say whether initials go on without a blank ("VTV9", "VOV.vn")."""
        words = self.words
        if after >= stop or not words.touches(after):
            return False
        dotted = words.folded[after] == "." and after + 1 < stop and words.touches(after + 1)
        return words.folded[after].isalnum() or dotted

    def _is_commanded(self, index: int, stop: int) -> bool:
        """Say whether a small head is that of a chief ("Trưởng ban Dân vận Trung ương")."""
        words = self.words
        chief = index > 0 and words.folded[index - 1] in _CHIEFS
        return chief and index + 1 < stop and words.capital[index + 1]

    def _is_coordinated(self, index: int) -> bool:
        """Say whether a dash joins bodies ("Tỉnh ủy-HĐND-UBND tỉnh") and is not part of a symbol
        ("21/KH-UBND").
        """
        words = self.words
        while index >= 2 and words.folded[index - 1] == "-" and words.touches(index):
            index -= 2
            if words.folded[index] not in heads().last_words:
                return False
        start = words.starts[index]
        return not (start and self.document.text[start - 1] == "/")

    def _register(self, draft: Draft, head_after: int, stop: int) -> tuple[int, int]:
        span = self.words.span(draft.first, draft.after)
        head = self._of_host(draft)
        name = BodyName(
            head,
            self._head_text(draft, head_after),
            draft.core,
            draft.place,
            draft.level_word,
            draft.host,
            None,
            draft.term,
            draft.national and draft.place is None and not draft.level_word,
        )
        self.found.append(Mention(span, self.document.quote(span), "body", name, f"body.{draft.head.tail}"))
        number = len(self.found) - 1
        return self._alias(draft.after, stop, number), number

    def _head_text(self, draft: Draft, head_after: int) -> str:
        whole = draft.head.tail == "union"
        return self.text(draft.first, draft.after if whole else head_after)

    def _of_host(self, draft: Draft) -> Head:
        """Give a board the class of what it is the board of: Ban Thường vụ Huyện đoàn is a mass organisation.
        """
        if draft.host is None or draft.head.tail not in _BOARDS:
            return draft.head
        host = self.found[draft.host].value.head.cls
        if host in _OWNERS:
            return replace(draft.head, cls=host)
        return (
            replace(draft.head, cls=EntityClass.PARTY_COMMISSION)
            if draft.head.tail == "board"
            else draft.head
        )

    def _alias(self, after: int, stop: int, number: int) -> int:
        """Read "(gọi tắt là Hội)" or "(TDV)" after a name; return the index behind it, or `after`."""
        folded = self.words.folded
        if after + 2 >= stop or folded[after] != "(":
            return after
        close = next((i for i in range(after + 1, min(after + _MAX_ALIAS, stop)) if folded[i] == ")"), None)
        if close is None:
            return after
        start = after + 1
        for opening in _OPENINGS:
            if self.says(start, *opening):
                start += len(opening)
        text = self.text(start, close) if start < close else ""
        declared = start > after + 1
        initials = text.isupper() and text.isalpha() and 1 < len(text) <= 10
        short = bool(text) and text[0].isupper() and self.found[number].surface.startswith(text)
        if not text or not (declared or initials or short):
            return after
        self.aliases.append((self.words.span(start, close), number))
        return close + 1
