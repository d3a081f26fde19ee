"""Look-up of the bodies of an article: by identity, by kind and position, by the words of their names."""

from collections.abc import Hashable

from kg.extract.bodies.names import level_of
from kg.model import EntityClass
from kg.resolve.body import Body, Timeline, normal_core
from kg.resolve.place import Place
from kg.text.fold import fold

PARTY = frozenset({EntityClass.PARTY_ORGANIZATION, EntityClass.PARTY_COMMITTEE})
"""Classes of the whole party organisations and their committees."""

PLAIN_COMMITTEES = frozenset({"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy"})
"""Keys of the committees of places; the committee of one place is one body, whatever its key."""

_BRANCH = "chi nhánh"
_FORCES = {
    "bộ chỉ huy quân sự": "quân sự",
    "ban chỉ huy quân sự": "quân sự",
    "bộ đội biên phòng": "bộ đội biên phòng",
}
"""What the party committees of the commands of a place are called, by the key of the command."""

_FULL_FORCES = {"bđbp": "bộ đội biên phòng"}

_COMMITTEES_OF_LEVELS = frozenset({"tỉnh ủy", "huyện ủy"})


class BodyIndex:
    """All look-ups take the same time however many bodies an article names."""

    def __init__(self) -> None:
        self._by_identity: dict[Hashable, Body] = {}
        self._congresses: dict[Hashable, Body] = {}
        self._by_core: dict[Hashable, Body] = {}
        self._longer: dict[Hashable, Body] = {}
        self._by_ending: dict[Hashable, Body] = {}
        self._by_beginning: dict[Hashable, Body | None] = {}
        self._named: list[tuple[int, Body]] = []
        self._timelines: dict[Hashable, Timeline] = {}

    def find(self, body: Body) -> Body | None:
        """Return the body that `body` is, also where it is only a short form of it ("Đảng bộ Khối").

        From then on what `body` says stands for that one, for itself where it is new.
        """
        identity = _identity(body)
        known = self._by_identity.get(identity)
        if known is None and body.core:
            known = self._same_core(body)
        if body.cls is EntityClass.PARTY_CONGRESS:
            known = self._same_congress(known, body)
        self._by_identity[identity] = known or body
        return known

    def _same_congress(self, known: Body | None, body: Body) -> Body | None:
        """Return the congress of which a title leaves out the number ("Đại hội Đảng bộ xã X" of "… lần thứ V")."""
        whose = _identity(body, numbered=False)
        unnumbered = self._congresses.get(whose)
        if body.term and known is None and unnumbered is not None and not unnumbered.term:
            unnumbered.term = body.term
            return unnumbered
        self._congresses[whose] = known or body
        return known or (unnumbered if not body.term else None)

    def note(self, short: Body, body: Body) -> None:
        """Note that the short name `short` stands for `body`."""
        self._by_identity[_identity(short)] = body

    def name(self, body: Body, position: int) -> None:
        """Note that `body` is named at `position`."""
        self._named.append((position, body))
        if body.core and (body.host is None or body.tail == "board" or _board_place(body) is not None):
            self._note_core(body)

    def _note_core(self, body: Body) -> None:
        core = body.normal_core
        self._by_core[body.cls, body.key, core, id(body.place or _board_place(body))] = body
        self._by_core[body.cls, body.key, core] = body
        parts = core.split()
        if body.cls is EntityClass.ORGANIZATION:
            for size in range(2, len(parts) + 1):
                self._by_ending.setdefault((*body.ways[-1:], " ".join(parts[-size:])), body)
            # The letter of "Trường Tiểu học Tân Lập A" tells it from another; a bank is not one of its branches.
            for size in range(2, len(parts) - 1) if _BRANCH not in core else ():
                beginning = body.ways[-1], " ".join(parts[:size])
                self._by_beginning[beginning] = body if self._by_beginning.get(beginning, body) is body else None
        if body.tail != "host" and not core.startswith("khối"):
            return
        for size in range(1, len(parts)):
            short = " ".join(parts[:size])
            self._longer[body.cls, body.key, short] = body
            if body.cls in PARTY:
                self._longer["party", short] = body

    def before(self, position: int, key: Hashable) -> Body | None:
        """Return the body named last before `position`: of a class, of the key of a head with its class, or with the
        first one or two words of its head.
        """
        return self._timeline(key).before(position)

    def most_before(self, position: int, key: Hashable) -> Body | None:
        """Return the body named most often before `position`; see `before`."""
        return self._timeline(key).most_before(position)

    def only_before(self, position: int, key: Hashable) -> Body | None:
        """Return the one body that is named before `position`; see `before`."""
        return self._timeline(key).only_before(position)

    def _timeline(self, key: Hashable) -> Timeline:
        timeline = self._timelines.get(key)
        if timeline is None:
            timeline = self._timelines[key] = Timeline()
        timeline.take(self._named, key)
        return timeline

    def longer_bloc(self, core: str) -> Body | None:
        """Return the last party body whose name goes on after `core` ("Khối" → "Khối các cơ quan tỉnh")."""
        return self._longer.get(("party", core))

    def _same_core(self, body: Body) -> Body | None:
        """Return the body of which this is a short form ("Đảng bộ Khối", "Ban Chỉ đạo … huyện")."""
        core = body.normal_core
        if not core or body.host is not None:
            return None
        if body.cls is EntityClass.ORGANIZATION and body.place is None and fold(body.head_text) == body.ways[-1]:
            ending = self._by_ending.get((body.ways[-1], core))
            if ending is not None:
                return ending  # "Bệnh viện Hòa An" of "Bệnh viện Đa khoa Hòa An"
        if body.place is None:
            found = self._by_core.get((body.cls, body.key, core))
            found = None if found is not None and _is_of_other_level(found, body.level_word) else found
        else:
            found = self._by_core.get((body.cls, body.key, core, id(None)))
        if found is None and body.cls is EntityClass.ORGANIZATION and body.place is None:
            return self._by_beginning.get((body.ways[-1], core))  # "Bệnh viện Sản Nhi" of "Bệnh viện Sản Nhi Hòa An"
        if found is not None or body.tail != "host":
            return found
        longer = self._longer.get((body.cls, body.key, core))
        if longer is None or body.place is None or longer.place is None or longer.place is body.place:
            return longer
        return None


def _is_of_other_level(known: Body, level_word: str) -> bool:
    """Say whether the body of a place is none of a level: "Ban Chỉ đạo A tỉnh" is not that of a district."""
    place = known.place or _board_place(known)
    return bool(level_word) and place is not None and not place.fits(level_of(level_word), "")


def _board_place(body: Body) -> Place | None:
    """Return the place of the committee whose steering committee it is: "Ban Chỉ đạo 35 Đảng ủy xã X" is xã X's."""
    if body.cls is not EntityClass.STEERING_COMMITTEE or body.host is None or not _is_plain(body.host):
        return None
    return body.host.place


def _is_plain(committee: Body) -> bool:
    return committee.key in PLAIN_COMMITTEES and not committee.core and committee.host is None


def _identity(body: Body, *, numbered: bool = True) -> Hashable:
    host: object = None
    cls, place, above, level = body.cls, body.place, body.host, body.level
    core = normal_core(body.core) if body.core else ""
    if above is None:
        if cls is EntityClass.PARTY_COMMISSION and body.tail == "committee" and place is not None:
            host = "committee"  # "Ban Dân vận huyện X" is that of its committee.
    elif cls in PARTY and not core and above.key in _FORCES:
        # "Đảng ủy, Bộ CHQS tỉnh X": the committee of the command is the Đảng ủy Quân sự of its place.
        core, place, level = _FORCES[above.key], above.place, above.level_word
    elif (place := place or _board_place(body)) is None:
        plain = _is_plain(above)
        place = above.place if plain else None
        # Without a place only its kind tells the committee: "Ban Thường vụ Huyện ủy" is not that of the Tỉnh ủy.
        host = (above.key if place is None else "committee") if plain else id(above)
    elif cls is EntityClass.PARTY_COMMISSION and body.tail == "committee":
        host = "committee"
    # "Ban Chấp hành Đảng bộ huyện" has the key of Huyện ủy, which says the level.
    where = id(place) if place is not None else "" if body.key in _COMMITTEES_OF_LEVELS else level
    return cls, body.key, _FULL_FORCES.get(core, core), host, where, body.term if numbered else "", body.national
