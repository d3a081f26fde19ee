"""Names of places: "thôn A, xã B (huyện C)", "các xã A, B và C", "KP.5", "xã D cũ".

Of bare names only provinces are found here; others ("Tân Kim là xã …") are found by `kg.resolve.bare_places`, once the
article has typed them.
"""

from dataclasses import replace

from kg.extract.numbers import is_number_list
from kg.extract.places.bare_districts import find_headed_district
from kg.extract.places.bare_provinces import find_bare_provinces
from kg.extract.places.chains import LISTED, link_chains
from kg.extract.places.lists import FARTHEST_COLON, SEPARATORS, PlaceLists
from kg.extract.places.names import PlaceParser
from kg.extract.places.small_letters import with_small_letters
from kg.extract.places.values import CITY, RANK, WITHIN_VILLAGE, Known, PlaceName
from kg.extract.places.words import PlaceType, is_country, place_types
from kg.model import Mention, Span
from kg.text.document import Document
from kg.text.words import Words

__all__ = ["CITY", "WITHIN_VILLAGE", "Known", "PlaceName", "PlaceParser", "find_places"]

# The order in which a bare parent is tried; since districts are gone, a name shared by both is the province's.
_LEVELS = ("Commune", "District", CITY, "Province")
_CAPITAL_LEVELS = frozenset({"District", CITY})
_RURAL, _COMMUNES = "huyện ", "xã"
_LEVELS_NOW = ("Commune", "Province", "District", CITY)
_NO_DISTRICTS = "2025-07"
# A parenthesis with the larger places is short.
_MAX_PARENTHESIS = 24
_NOW, _BEFORE_IS_NOW, _IS_NOW = "nay", frozenset({"(", ",", "nay"}), ("nay", "là")
_BEFORE = "trước"
_ONCE = frozenset({("(", _BEFORE), (",", _BEFORE), (_BEFORE, "đây"), (_BEFORE, "kia")})
_FORMER, _BEFORE_FORMER = ("(", "cũ", ")"), frozenset({"(", "cũ"})
_FORMER_WORD, _FORMER_ENDS = "cũ", ("cũ", ")")
_TYPED = "place.typed"
_FOLLOWING = SEPARATORS | _BEFORE_FORMER
"""What a list, a larger place or "cũ" behind a place begins with."""
# A name begins at most so many words behind its type word: "KP. 5", "các xã: A", "xã biên giới A".
_LONGEST_LEAD = 4
_ANNOUNCING = frozenset({":", ",", "và"})


def find_places(document: Document, words: Words, known: Known) -> tuple[Mention[PlaceName], ...]:
    """Return the typed places of `document` in order, each with the larger one that the text attaches to it, and then
    the provinces without a type.
    """
    finder = _Finder(document, words, known)
    done = sentence = first = 0
    capital = words.capital
    for index, after, stop, kind in words.matches(place_types()):
        if index < done:
            continue
        follows = after < stop and capital[after]  # as most names do
        if not follows and not finder.may_name(index, after, stop, kind):
            continue
        if stop != sentence:
            if len(finder.found) > first + 1:
                link_chains(document.folded, finder.found, first)
            sentence, first = stop, len(finder.found)
        done = finder.read(index, stop)
    link_chains(document.folded, finder.found, first)
    finder.found = with_small_letters(document, words, finder.found)
    parser = PlaceParser(document, words, known)
    provinces = find_bare_provinces(document, words, parser, finder.found)
    districts = () if finder.is_without_districts else find_headed_district(document, words, parser, finder.found)
    return (*finder.found, *provinces, *districts)


def _of_each_number(span: Span, name: PlaceName) -> list[tuple[Span, PlaceName]]:
    """Return the places of "thôn 1,2,3", each with its span; the first has the type word."""
    base, _, last = name.name.rpartition(" ")
    if "," not in last or not is_number_list(last):
        return [(span, name)]
    start = span.stop - len(last)
    found: list[tuple[Span, PlaceName]] = []
    for number in last.split(","):
        stop = start + len(number)
        its_span = Span(start if found else span.start, stop)
        found.append((its_span, replace(name, name=f"{base} {number}".lstrip())))
        start = stop + 1
    return found


_CAPITALS = ("thành phố ", "tp ", "tp.", "tp. ", "thị xã ", "huyện ", "tx ", "tx. ")
"""Before the name of a province these make it that of a district."""


class _Finder:
    """Reads places with their lists, parentheses and chains, and collects them."""

    def __init__(self, document: Document, words: Words, known: Known) -> None:
        self._document = document
        self._words = words
        self._folded = words.folded
        self._known = known
        self._parser = PlaceParser(document, words, known)
        self._lists = PlaceLists(words, known, self._parser)
        self._tells_of_changes = _NOW in document.folded or _BEFORE in document.folded
        """One of these words says of a place that it is another now."""
        self.found: list[Mention[PlaceName]] = []

    def may_name(self, index: int, after: int, stop: int, kind: PlaceType) -> bool:
        """Say whether a name may follow a type word that has no capital behind it: most of these stand for no place by
        name ("trong xã", "toàn huyện").
        """
        limit = after + _LONGEST_LEAD
        if True in self._words.capital[index + 1 : limit if limit < stop else stop] or "whole" in kind.forms:
            return True
        ahead = self._folded[after : after + FARTHEST_COLON]
        if ahead and (ahead[0][0].isdigit() or (len(ahead) > 1 and ahead[1][0].isdigit())):
            return True
        if ahead[:1] == (",",) and ":" in ahead:
            return True  # "xã, phường: A, B"
        return self._lists.is_plural(index) and (
            ":" in ahead or "gồm" in ahead or not _ANNOUNCING.isdisjoint(ahead[:1])
        )

    def read(self, index: int, stop: int) -> int:
        """Read what begins at a type word; return the index behind it."""
        plural = self._lists.is_plural(index)
        place = self._parser.place_at(index, stop)
        plural = plural or (place is None and self._lists.is_pair(index, stop))
        if place is None and plural:
            place = self._lists.announced(index, stop)
            self._pass_over(index + 1, self._words.at(place[2].start) if place is not None else 0)
        elif plural and place is not None and place[1].level == "Commune":
            self._lists.begin(place[1], stop)
        if place is None:
            return index + 1
        after = self._read(*place, stop, plural)
        while (more := self._lists.goes_on(after, stop)) is not None:
            listed = self._folded[after - 1] == _FORMER_WORD or self._folded[after - 2 : after] == _FORMER_ENDS
            after = self._read(*more, stop, True, LISTED if listed else _TYPED)
        return after

    def _pass_over(self, index: int, stop: int) -> None:
        """Read the places before the colon of "các xã của huyện X gồm: A, B"."""
        while index < stop:
            place = self._parser.place_at(index, stop)
            if place is not None:
                self.found.append(self._mention(place[2], place[1], _TYPED))
            index = index + 1 if place is None else place[0]

    def _read(self, after: int, name: PlaceName, span: Span, stop: int, plural: bool, rule: str = _TYPED) -> int:
        """Read a place and what follows it: its list, and the larger places; return the index behind it."""
        if self._tells_of_changes and self._is_gone(span, after):
            name = replace(name, gone=True)
        follows = after < stop and self._folded[after] in _FOLLOWING
        if not follows and "," not in name.name:
            self.found.append(self._mention(span, name, rule))
            return after
        group = [self._mention(its_span, each, rule) for its_span, each in _of_each_number(span, name)]
        if follows:
            return self._read_behind(after, group[0].value, group, stop, plural)
        self.found += group
        return after

    def _read_behind(
        self, after: int, name: PlaceName, group: list[Mention[PlaceName]], stop: int, plural: bool
    ) -> int:
        folded = self._words.folded
        if folded[after] == "(":
            after = self._former(after, stop, group)  # "03 xã: A (cũ), B và C"
        if after < stop and folded[after] in SEPARATORS:
            for end, further, its_span in self._lists.further(after, stop, name, plural):
                group.append(self._mention(its_span, further, LISTED))
                after = end
        after = self._former(after, stop, group)
        self.found += group
        after = self._bare_chain(after, stop)
        return self._parenthesis(after, stop, len(group))

    def _mention(self, span: Span, name: PlaceName, rule: str) -> Mention[PlaceName]:
        return Mention(span, self._document.quote(span), "place", name, rule)

    def _is_gone(self, span: Span, after: int) -> bool:
        """Say whether a place is said to be another now: "xã A (nay là xã B)", "xã B (trước là xã A)"."""
        folded = self._folded
        if after < len(folded) and folded[after] in _BEFORE_IS_NOW:
            begin = after + (folded[after] != _NOW)
            if folded[begin : begin + 2] == _IS_NOW:
                return True
        first = self._words.at(span.start)
        return first > 0 and folded[first - 1] == "là" and folded[max(0, first - 3) : first - 1] in _ONCE

    def _former(self, after: int, stop: int, group: list[Mention[PlaceName]]) -> int:
        """Mark "xã A cũ" and "xã A (cũ)"."""
        folded = self._folded
        if after >= stop or folded[after] not in _BEFORE_FORMER:
            return after
        in_signs = folded[after] == "("
        if in_signs and (after + 3 > stop or folded[after : after + 3] != _FORMER):
            return after
        group[-1] = group[-1].with_value(replace(group[-1].value, former=True))
        return after + (3 if in_signs else 1)

    def _parenthesis(self, after: int, stop: int, size: int) -> int:
        """Read "(Bảo Lạc)", "(TP. Vinh, tỉnh Nghệ An)" after a place as its larger places."""
        words = self._words
        if after >= stop or words.folded[after] != "(":
            return after
        limit = min(stop, after + _MAX_PARENTHESIS)
        ahead = words.folded[after:limit]
        close = after + ahead.index(")") if ")" in ahead else after
        chain = self._chain_inside(after + 1, close)
        if not chain or RANK[chain[0].value.level] <= RANK[self.found[-1].value.level]:
            return after
        base = len(self.found)
        for offset, mention in enumerate(chain):
            parent = base + offset + 1 if offset + 1 < len(chain) else None
            self.found.append(mention.with_value(mention.value.inside(parent)))
        for position in range(base - size, base):
            child = self.found[position]
            self.found[position] = child.with_value(child.value.inside(base))
        return close + 1

    def _chain_inside(self, index: int, close: int) -> list[Mention[PlaceName]]:
        """Return the places of a parenthesis; none where something else stands in it."""
        folded, below = self._words.folded, self.found[-1].value.level
        chain: list[Mention[PlaceName]] = []
        while index < close:
            place = self._parser.place_at(index, close) or self._bare_parent(index, close, below)
            if place is None:
                abroad = chain and is_country(self._words, index, close)
                return [each.with_value(replace(each.value, abroad=True)) for each in chain] if abroad else []
            end, name, span = place
            chain.append(self._mention(span, name, "place.parenthesis"))
            below = name.level
            if end < close and folded[end] not in {",", "-", ";"}:
                return []
            index = end + 1
        return chain

    def _bare_parent(self, index: int, stop: int, below: str) -> tuple[int, PlaceName, Span] | None:
        for level in _LEVELS_NOW if self.is_without_districts else _LEVELS:
            end = self._parser.name_at(index, stop, level) if RANK[level] > RANK[below] else None
            if end is None:
                continue
            name = self._parser.name(index, end)
            if level in _CAPITAL_LEVELS and self._is_only_province(name):
                continue
            if self._known(level, name) and (level != "Commune" or not self._known("District", name)):
                kind = "tỉnh" if level == "Province" else ""
                return end, PlaceName(kind, name, level), self._words.span(index, end)
        return None

    def _is_only_province(self, name: str) -> bool:
        """Say whether the article tells of the province of a name and not of its capital: "thôn A (Lào Cai)", or "xã B
        (Nam Định)" where it names a huyện.
        """
        if not self._known("Province", name):
            return False
        said, folded = name.lower(), self._document.folded
        tells = f"tỉnh {said}" in folded or (_RURAL in folded and self.found[-1].value.kind == _COMMUNES)
        return tells and not any(f"{kind}{said}" in folded for kind in _CAPITALS)

    @property
    def is_without_districts(self) -> bool:
        """Say whether the article is of the time since the first of July 2025: "phường A (Bắc Ninh)" is of the tỉnh."""
        published = self._document.article.published
        return published is not None and published[:7] >= _NO_DISTRICTS

    def _bare_chain(self, after: int, stop: int) -> int:
        """Read the bare district of "xã A, Cầu Ngang" and the bare province of "huyện A, Sóc Trăng"."""
        if after + 1 >= stop or self._words.folded[after] not in {",", "-"}:
            return after
        child = self.found[-1].value
        if child.level == "Village" or child.name[0].isdigit():
            return after
        bare = self._bare_parent(after + 1, stop, child.level)
        if bare is None or bare[1].level == "Commune" or self._goes_on(bare[0], stop):
            return after
        end, name, span = bare
        self.found[-1] = self.found[-1].with_value(child.inside(len(self.found)))
        self.found.append(self._mention(span, name, "place.bare-chain"))
        return end

    def _goes_on(self, index: int, stop: int) -> bool:
        """Say whether another capital follows, so that the name is longer than the place ("xã A, Trần Đề Thám")."""
        words = self._words
        return index < stop and words.capital[index] and not words.touches(index)
