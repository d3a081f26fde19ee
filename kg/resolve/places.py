"""Places of one article: which names are the same place, which unit it is, which lies in which."""

from collections.abc import Container, Sequence
from dataclasses import replace

from kg import gazetteer as gz
from kg.extract.places.values import CITY, PlaceName
from kg.model import EntityClass, Mention, Span
from kg.resolve.bare_places import find_bare_names
from kg.resolve.focus import Focus
from kg.resolve.place import Place, is_known
from kg.resolve.publishers import province_of
from kg.resolve.units import UnitResolver
from kg.text.document import Document
from kg.text.words import Words

__all__ = ["Place", "Places", "add_bare_names", "is_known"]

_TINH = "tỉnh"
_SAME_LEVEL = frozenset({CITY, "Province"})


class Places:
    """The places of an article, by mention and by position."""

    def __init__(self, document: Document, mentions: Sequence[Mention[PlaceName]]) -> None:
        self.all: list[Place] = []
        self._by_name: dict[str, list[Place]] = {}
        self._typed = _typed(mentions) if [m for m in mentions if m.value.former] else frozenset()
        villages = frozenset([gz.normal_name(m.value.name) for m in mentions if m.value.level == "Village"])
        self.of_mention: list[Place] = [
            self._add(_whole(mention, villages) if villages else mention.value) for mention in mentions
        ]
        self._attach_parents(mentions)
        for place, mention in zip(self.of_mention, mentions, strict=True):
            place.mentions.append(mention.span)
        self._publisher = document.article.publisher or ""
        self._focus = Focus(document, self.all, [mention.span for mention in mentions])
        self._units = UnitResolver(document, self.all, self._focus)

    def _add(self, value: PlaceName) -> Place:
        normal = gz.normal_name(value.name)
        # "xã A cũ" is another place than "xã A" only where the article names both.
        former = value.former and (value.level, normal) in self._typed
        if former and _is_kept(value):
            value, former = replace(value, former=False), False  # The larger province has the name and the bodies.
        namesakes = self._by_name.get(normal)
        place = _same(namesakes, value, normal, former) if namesakes else None
        if place is None:
            place = Place(value.name, value.kind, value.level, former)
            self.all.append(place)
            self._by_name.setdefault(normal, []).append(place)
        elif place.name.isupper() and not value.name.isupper():
            place.name = value.name  # A headline in capitals is no way to write the name.
        if not place.kind:
            place.kind = value.kind
        if value.former or value.gone:
            place.was_former = True
        if value.abroad:
            place.abroad = True
        return place

    # --- chains
    # ----------------------------------------------------------------------------------------------

    def _attach_parents(self, mentions: Sequence[Mention[PlaceName]]) -> None:
        twins: dict[tuple[int, int], Place] = {}
        for number, mention in enumerate(mentions):
            if mention.value.parent is None:
                continue
            place, parent = self.of_mention[number], self.of_mention[mention.value.parent]
            if parent is place or place.cls is EntityClass.PROVINCE:  # "tại TP Đà Nẵng, Quảng Nam": a list
                continue
            if place.parent is not None and place.parent is not parent and parent.level == place.parent.level:
                place = self._move(number, parent, twins)
            if place.parent is None or (place.parent.level == "Province" and parent.level == "District"):
                place.parent = parent  # "xã A (tỉnh C)" at first, "xã A (huyện B)" later
                place.parent_span = mention.span.cover(mentions[mention.value.parent].span)
                place.parent_rule = "place.chain"

    def _move(self, number: int, parent: Place, twins: dict[tuple[int, int], Place]) -> Place:
        """Move a mention to the namesake in its own larger place ("thôn 5, xã A; thôn 5, xã B")."""
        place = self.of_mention[number]
        twin = twins.get((id(place), id(parent)))
        if twin is None:
            twin = twins[id(place), id(parent)] = Place(place.name, place.kind, place.level, place.former)
            self.all.append(twin)
        self.of_mention[number] = twin
        return twin

    # --- questions
    # -------------------------------------------------------------------------------------------

    @property
    def period(self) -> gz.Period | None:
        """Return the state of the country's division at the article's date, or in which its places exist."""
        return self._units.period

    @property
    def province_unit(self) -> gz.Unit | None:
        """Return the province of the article, also where only its districts or communes tell it."""
        main = self._focus.timeline("Province").main
        if main is not None and main.unit is not None and not self._is_elsewhere(main):
            return main.unit
        provinces = (p for p in self.all if p.cls is EntityClass.PROVINCE and not self._is_elsewhere(p))
        named = next((p.unit for p in provinces if p.unit is not None), None)
        return named or self.province_of_districts or self._of_publisher()

    def _of_publisher(self) -> gz.Unit | None:
        """Return the province whose paper the article is from, where it names none: "BBK - … của Tỉnh ủy"."""
        if not self._publisher or any(place.cls is EntityClass.PROVINCE for place in self.all):
            return None
        return province_of(self._publisher, self.period)

    def _is_elsewhere(self, province: Place) -> bool:
        """Say whether a province is only a neighbour, or stands only in brackets or without its type or behind a
        title that names a district, and the districts lie in another: the home of a guest ("Hội Từ thiện X (Bến Tre)").
        """
        if self._focus.is_neighbour(province):
            return True
        is_passing = not province.kind or self._is_of_guest(province)
        if not is_passing and not self._focus.is_aside(province):
            return False
        own = self.province_of_districts
        return own is not None and province.unit is not None and own != province.unit

    def _is_of_guest(self, province: Place) -> bool:
        """Say whether no other province is named than this, and the title names a district alone."""
        timeline = self._focus.timeline("Province")
        if len(timeline.places) > 1 or timeline.titled is province:
            return False
        district = self._focus.timeline("District").titled
        return district is not None and district.unit is not None

    @property
    def province_of_districts(self) -> gz.Unit | None:
        """Return the one province in which the districts of the article lie."""
        units = self._units.provinces_of_districts()
        return units[0] if len(units) == 1 else None

    def is_open_at(self, position: int) -> bool:
        """Say whether "tỉnh" alone can be any province's at a position: in a list whose items are of several."""
        return self._focus.timeline("Province").titled is None and self._focus.is_item_of_another(position)

    def sentence_at(self, position: int) -> Span:
        """Return the span of the sentence at a position."""
        return self._focus.sentence_at(position)

    def focus(self, level: str, position: int, kind: str = "", near: bool = False) -> Place | None:
        """Return the place that a level word alone means at `position` ("UBND xã"), None where it is open.

        The nearest mention before in the sentence or paragraph, else the place that the article is about; with `near`
        only the sentence and paragraph count.
        """
        place = self._focus.place(level, position, kind, near)
        return None if place is not None and level == "Province" and self._is_elsewhere(place) else place

    def add_mentions(self, added: Sequence[tuple[Place, Span]]) -> None:
        """Add further mentions of places."""
        if not added:
            return
        for place, span in added:
            place.mentions.append(span)
        for place in {id(place): place for place, _ in added}.values():
            place.mentions.sort()
        self._focus.forget()


def _whole(mention: Mention[PlaceName], villages: Container[str]) -> PlaceName:
    """Return the name of a place; "Làng Mới" is the whole name of a village that is called "thôn Làng Mới" too."""
    value = mention.value
    if value.level != "Village" or not mention.surface[0].isupper() or not value.kind:
        return value
    name = f"{value.kind.capitalize()} {value.name}"
    return replace(value, name=name, kind="") if gz.normal_name(name) in villages else value


def _typed(mentions: Sequence[Mention[PlaceName]]) -> frozenset[tuple[str, str]]:
    """Return levels and names of the places that are not former ones."""
    return frozenset((m.value.level, gz.normal_name(m.value.name)) for m in mentions if not m.value.former)


def _is_kept(value: PlaceName) -> bool:
    """Say whether a province that was merged has left its name to the new one: "Đảng bộ tỉnh Hưng Yên (cũ)"."""
    level, period = gz.Level.PROVINCE, gz.Period.JULY_2025
    return value.level == "Province" and bool(gz.load().find(value.name, level=level, period=period))


def _same(namesakes: Sequence[Place], value: PlaceName, normal: str, former: bool) -> Place | None:
    """Return which of several places of a name is meant, None where it is a further one."""
    for place in namesakes:
        if place.level == value.level and place.kind == value.kind and place.former == former:
            return place
    for place in () if former else namesakes:
        if _is_twin(place, value, normal):
            return place
    return None


def _is_twin(place: Place, value: PlaceName, normal: str) -> bool:
    """Say whether a name without type is the typed one, or a village's name that stands with another type."""
    if place.former:
        return False
    if place.level == value.level == "Village":
        return not normal[0].isdigit() and " " in normal
    if place.kind and value.kind:
        return False
    may_be = {place.level, value.level} == _SAME_LEVEL and not _is_tinh(value.name)
    return place.level == value.level or may_be


def _is_tinh(name: str) -> bool:
    """Say whether a province of a name is a "tỉnh", whose city of that name is another place."""
    found = gz.load().find(name, level=gz.Level.PROVINCE)
    return bool(found) and all(unit.kind == _TINH for unit in found)


def add_bare_names(places: Places, words: Words, taken: Sequence[int]) -> None:
    """Add the mentions of places by their bare names ("Tân Kim là xã …") outside the words marked in `taken`."""
    found = find_bare_names(places.all, words, taken)
    if found:
        _attach_villages(places.all, words, found)
    places.add_mentions(found)


def _attach_villages(places: Sequence[Place], words: Words, bare: Sequence[tuple[Place, Span]]) -> None:
    """Take a commune's bare name right behind a village for where that lies: "ngụ thôn 9, Tân Kim"."""
    behind = [(place, span, words.at(span.start)) for place, span in bare if place.level == "Commune"]
    behind = [(place, span, index) for place, span, index in behind if index > 1 and words.folded[index - 1] == ","]
    if not behind:
        return
    villages = [place for place in places if place.level == "Village" and _is_open(place)]
    ends = {span.stop: (place, span) for place in villages for span in place.mentions}
    for commune, span, index in behind:
        village, named = ends.get(words.stops[index - 2], (None, span))
        if village is not None and _is_open(village):
            village.parent, village.parent_span, village.parent_rule = commune, named.cover(span), "place.chain"


def _is_open(village: Place) -> bool:
    """Say whether the text does not say in which commune a village lies."""
    return village.parent is None or village.parent_rule == "place.focus"
