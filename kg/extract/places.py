"""Names of places: "thôn A, xã B (huyện C)", "các xã A, B và C", "KP.5", "xã D cũ".

Of bare names only provinces are found here; others ("Tân Kim là xã …") are found by `kg.resolve.bare_places`, once the
article has typed them.
"""

from dataclasses import replace

from kg.extract.bare_provinces import find_bare_provinces
from kg.extract.body_names import heads, roles
from kg.extract.place_names import (
    CITY,
    RANK,
    WITHIN_VILLAGE,
    Known,
    PlaceName,
    PlaceParser,
)
from kg.extract.place_words import PlaceType, name_ends, place_types
from kg.model import Mention, Span
from kg.text.document import Document
from kg.text.words import Words

__all__ = ["CITY", "WITHIN_VILLAGE", "Known", "PlaceName", "PlaceParser", "find_places"]

_PLURAL = frozenset({"các", "những", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"})
# A parenthesis with the larger places is short.
_MAX_PARENTHESIS = 24
# What may stand between the links of a chain "thôn A, xã B, huyện C", "thôn A - xã B", "thôn A của xã B".
_LINKS = frozenset({",", "-", "của", "thuộc", "ở", "tại", "", "cũ ,", "cũ,"})
_LIST_LINKS = frozenset({"và", ", và"})
_LONGEST_LINK = 12
# A name begins at most so many words behind its type word: "KP. 5", "các xã: A", "xã biên giới A".
_LONGEST_LEAD = 4
_ANNOUNCING = frozenset({(":",), (",",), ("và",)})


def find_places(document: Document, words: Words, known: Known) -> tuple[Mention[PlaceName], ...]:
    """Return the typed places of `document` in order, each with the larger one that the text attaches to it, and then
    the provinces without a type.
    """
    finder = _Finder(document, words, known)
    done = sentence = first = 0
    for index, after, stop, kind in words.matches(place_types()):
        if index < done or not finder.may_name(index, after, stop, kind):
            continue
        if stop != sentence:
            finder.link_chains(first)
            sentence, first = stop, len(finder.found)
        done = finder.read(index, stop)
    finder.link_chains(first)
    return (*finder.found, *find_bare_provinces(document, words, PlaceParser(document, words, known), finder.found))


class _Finder:
    """Reads places with their lists, parentheses and chains, and collects them."""

    def __init__(self, document: Document, words: Words, known: Known) -> None:
        self._document = document
        self._words = words
        self._known = known
        self._parser = PlaceParser(document, words, known)
        self._open: tuple[PlaceName, int] | None = None
        self.found: list[Mention[PlaceName]] = []

    def may_name(self, index: int, after: int, stop: int, kind: PlaceType) -> bool:
        """Say whether a name may follow a type word: most stand for no place by name ("trong xã", "toàn huyện")."""
        words = self._words
        if True in words.capital[index + 1 : min(stop, after + _LONGEST_LEAD)] or "whole" in kind.forms:
            return True
        ahead = words.folded[after : after + 2]
        if ahead and (ahead[0][0].isdigit() or ahead[-1][0].isdigit()):
            return True
        return ahead[:1] in _ANNOUNCING and self._is_plural(index)

    def read(self, index: int, stop: int) -> int:
        """Read what begins at a type word; return the index behind it."""
        plural = self._is_plural(index)
        place = self._parser.place_at(index, stop)
        if place is None and plural:
            place = self._announced(index, stop)
            self._open = None if place is None else (place[1], stop)
        if place is None:
            return index + 1
        after = self._read(*place, stop, plural)
        while (more := self._goes_on_list(after, stop)) is not None:
            after = self._read(*more, stop, True)
        return after

    def _read(self, after: int, name: PlaceName, span: Span, stop: int, plural: bool) -> int:
        """Read what follows a place: its list, and the larger places; return the index behind it."""
        group = [self._mention(span, name, "place.typed")]
        after = self._list_tail(after, stop, group, plural)
        after = self._former(after, stop, group)
        self.found += group
        after = self._bare_chain(after, stop)
        return self._parenthesis(after, stop, len(group))

    def _goes_on_list(self, after: int, stop: int) -> tuple[int, PlaceName, Span] | None:
        """Read "B" of "các xã: A của huyện C; B của huyện D": an announced list goes on behind larger places."""
        if self._open is None or self._open[1] != stop or after + 1 >= stop:
            return None
        head, index = self._open[0], after + 1
        if self._words.folded[after] not in {";", ","} or self._begins_other(index, stop, head.level):
            return None
        end = self._parser.name_at(index, stop, head.level)
        if end is None or not self._parser.is_known(head.level, index, end):
            return None
        return end, replace(head, name=self._parser.name(index, end)), self._words.span(index, end)

    def _mention(self, span: Span, name: PlaceName, rule: str) -> Mention[PlaceName]:
        return Mention(span, self._document.quote(span), "place", name, rule)

    def _is_plural(self, index: int) -> bool:
        before = self._words.folded[index - 1] if index else ""
        return before in _PLURAL or (before.isdigit() and len(before) <= 2)

    def _announced(self, index: int, stop: int) -> tuple[int, PlaceName, Span] | None:
        """Read the first name of "các huyện: A, B" and "các xã, phường: A, B"; of two kinds neither is certain."""
        folded = self._words.folded
        found = self._parser.type_at(index, stop)
        kinds = []
        while found is not None:
            after, kind = found
            kinds.append(kind)
            more = after + 1 < stop and folded[after] in {",", "và"}
            found = self._parser.type_at(after + 1, stop) if more else None
        after += bool(kinds) and after < stop and folded[after] in {"gồm", "là", "sau"}
        if not kinds or after + 1 >= stop or folded[after] != ":" or kinds[0].forms:
            return None
        level, kind_word = kinds[0].level, kinds[0].kind if len(kinds) == 1 else ""
        end = self._parser.name_at(after + 1, stop, level)
        if end is None or self._begins_other(after + 1, stop, level):
            return None
        name = PlaceName(kind_word, self._parser.name(after + 1, end), level)
        return end, name, self._words.span(after + 1, end)

    # --- lists
    # -----------------------------------------------------------------------------------------------

    def _list_tail(self, after: int, stop: int, group: list[Mention[PlaceName]], plural: bool) -> int:
        """Add the further names of "các xã A, B và C" to `group`; without a plural only numbers and known units."""
        head = group[0].value
        while (index := self._after_separator(after, stop, plural)) is not None:
            end = self._parser.name_at(index, stop, head.level)
            if end is None:
                break
            span = self._words.span(index, end)
            name = self._numbered(head.name, self._parser.name(index, end))
            if not self._is_listed(head, name, plural) or self._begins_other(index, stop, head.level):
                break
            group.append(self._mention(span, replace(head, name=name), "place.list"))
            after = end
        return after

    def _numbered(self, first: str, name: str) -> str:
        """Return "Sơn Kim 2" for the "2" of "Sơn Kim 1, 2"."""
        base, _, number = first.rpartition(" ")
        return f"{base} {name}" if base and number.isdigit() and name.isdigit() else name

    def _after_separator(self, after: int, stop: int, plural: bool) -> int | None:
        folded = self._words.folded
        if after + 1 >= stop or folded[after] not in {",", "và", "&", "-"}:
            return None
        if folded[after] == "-" and not plural:
            return None
        index = after + 1
        if folded[after] == "," and folded[index] == "và":
            index += 1
        return None if index >= stop or self._is_typed(index, stop) else index

    def _is_typed(self, index: int, stop: int) -> bool:
        """Say whether a type word stands at `index`, and not a name that begins like one ("Bản Mế")."""
        place = self._parser.place_at(index, stop)
        return place is not None or (self._parser.type_at(index, stop) is not None and not self._words.capital[index])

    def _is_listed(self, head: PlaceName, name: str, plural: bool) -> bool:
        if name[0].isdigit():
            return head.name[0].isdigit()
        if name[-1].isdigit() and name.rpartition(" ")[0] == head.name.rpartition(" ")[0]:
            return True
        return plural or (self._known(head.level, name) and not self._is_larger(head.level, name))

    def _is_larger(self, level: str, name: str) -> bool:
        """Say whether a bare name after "xã A," is rather its district ("xã A, Cầu Ngang"), or a province."""
        return any(self._known(above, name) for above in ("District", "Province") if RANK[above] > RANK[level])

    def _begins_other(self, index: int, stop: int, level: str) -> bool:
        """Say whether a capital begins a body or a post and not a further place ("các xã A, B và Công an …")."""
        folded = self._words.folded
        head = heads().match(folded, index, stop)
        if head is not None and head[0] - index > 1:
            return True
        if roles().match(folded, index, stop) is not None:
            return True
        # The name of one syllable before a small one is the start of a common noun.
        after = index + 1
        lone = after < stop and not self._words.capital[after] and folded[after].isalpha()
        return lone and folded[after] not in name_ends() and level != "Village"

    # --- what follows
    # ------------------------------------------------------------------------------------------

    def _former(self, after: int, stop: int, group: list[Mention[PlaceName]]) -> int:
        """Mark "xã A cũ" and "xã A (cũ)"."""
        ahead = self._words.folded[after : min(after + 3, stop)]
        if ahead[:1] != ("cũ",) and ahead != ("(", "cũ", ")"):
            return after
        group[-1] = replace(group[-1], value=replace(group[-1].value, former=True))
        return after + (1 if ahead[0] == "cũ" else 3)

    def _parenthesis(self, after: int, stop: int, size: int) -> int:
        """Read "(Bảo Lạc)", "(TP. Vinh, tỉnh Nghệ An)" after a place as its larger places."""
        words = self._words
        if after >= stop or words.folded[after] != "(":
            return after
        limit = min(stop, after + _MAX_PARENTHESIS)
        close = next((i for i in range(after + 1, limit) if words.folded[i] == ")"), None)
        chain = self._chain_inside(after + 1, close) if close is not None else []
        if close is None or not chain or RANK[chain[0].value.level] <= RANK[self.found[-1].value.level]:
            return after
        base = len(self.found)
        for offset, mention in enumerate(chain):
            parent = base + offset + 1 if offset + 1 < len(chain) else None
            self.found.append(replace(mention, value=replace(mention.value, parent=parent)))
        for position in range(base - size, base):
            child = self.found[position]
            self.found[position] = replace(child, value=replace(child.value, parent=base))
        return close + 1

    def _chain_inside(self, index: int, close: int) -> list[Mention[PlaceName]]:
        """Return the places of a parenthesis; none where something else stands in it."""
        folded, below = self._words.folded, self.found[-1].value.level
        chain: list[Mention[PlaceName]] = []
        while index < close:
            place = self._parser.place_at(index, close) or self._bare_parent(index, close, below)
            if place is None:
                return []
            end, name, span = place
            chain.append(self._mention(span, name, "place.parenthesis"))
            below = name.level
            if end < close and folded[end] not in {",", "-", ";"}:
                return []
            index = end + 1
        return chain

    def _bare_parent(self, index: int, stop: int, below: str) -> tuple[int, PlaceName, Span] | None:
        for level in ("Commune", "District", CITY, "Province"):
            end = self._parser.name_at(index, stop, level) if RANK[level] > RANK[below] else None
            if end is None:
                continue
            name = self._parser.name(index, end)
            if self._known(level, name) and (level != "Commune" or not self._known("District", name)):
                kind = "tỉnh" if level == "Province" else ""
                return end, PlaceName(kind, name, level), self._words.span(index, end)
        return None

    def _bare_chain(self, after: int, stop: int) -> int:
        """Read the bare district of "xã A, Cầu Ngang" and the bare province of "huyện A, Sóc Trăng"."""
        words, child = self._words, self.found[-1].value
        if after + 1 >= stop or words.folded[after] not in {",", "-"}:
            return after
        if child.level == "Village" or child.name[0].isdigit():
            return after
        bare = self._bare_parent(after + 1, stop, child.level)
        if bare is None or bare[1].level == "Commune" or self._goes_on(bare[0], stop):
            return after
        end, name, span = bare
        self.found[-1] = replace(self.found[-1], value=replace(child, parent=len(self.found)))
        self.found.append(self._mention(span, name, "place.bare-chain"))
        return end

    def _goes_on(self, index: int, stop: int) -> bool:
        """Say whether another capital follows, so that the name is longer than the place ("xã A, Trần Đề Thám")."""
        words = self._words
        return index < stop and words.capital[index] and not words.touches(index)

    # --- chains
    # ------------------------------------------------------------------------------------------------

    def link_chains(self, first: int) -> None:
        """Link the places of a sentence, those from `first` on: one that follows directly at a higher level is the
        parent, and a list shares the parent of its last.
        """
        found = self.found
        for position in range(len(found) - 2, first - 1, -1):
            here, after = found[position], found[position + 1]
            if here.value.parent is None:
                parent = self._parent_by_link(here, after, position)
                if parent is not None:
                    found[position] = replace(here, value=replace(here.value, parent=parent))

    def _parent_by_link(self, here: Mention[PlaceName], after: Mention[PlaceName], position: int) -> int | None:
        if after.span.start - here.span.stop > _LONGEST_LINK:
            return None
        gap = self._document.folded[here.span.stop : after.span.start]
        between = gap.strip().removesuffix("(cũ)").strip()
        same = here.value.level == after.value.level
        if between in _LIST_LINKS:
            return after.value.parent if same else None
        if between not in _LINKS:
            return None
        if after.value.rank > here.value.rank:
            return position + 1
        return after.value.parent if same and after.rule == "place.list" else None
