"""Made-up graphs of any size with real places and lifelike degrees, for measuring the pages.

Communes are reported about very unequally, a few directives and campaigns are worked under everywhere, a body
does from none to hundreds of things; every edge has a sentence in an article that says it.
"""

import random
from collections.abc import Iterator
from itertools import accumulate

from kg.gazetteer import Level, Period, load
from kg.model import ACTIVITY_TYPES
from kg.view.model import ViewArticle, ViewDetail, ViewEdge, ViewEvidence, ViewGraph, ViewNode, ViewPlace

_BASE = "https://w3id.org/danvan/id/"
_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Bùi", "Hồ", "Lý", "Lò", "Vàng")
_GIVEN = ("An", "Bình", "Chi", "Dũng", "Hải", "Hương", "Lan", "Long", "Mai", "Nam", "Sơn", "Thảo")
_VILLAGES = ("Đông", "Đoài", "Thượng", "Trung", "Hạ", "Tân", "Lập", "Nà", "Pá", "Khuổi", "Phú", "Mỹ")
_DEEDS = {
    "road-building": "bê tông hóa đường liên thôn",
    "environmental-cleanup": "dọn vệ sinh, phát quang đường làng",
    "gift-giving": "tặng quà hộ có hoàn cảnh khó khăn",
    "house-building": "làm nhà đại đoàn kết",
    "propaganda": "tuyên truyền, vận động nhân dân",
    "tree-planting": "trồng đường hoa",
    "dialogue": "đối thoại với người dân",
    "conference": "tổ chức hội nghị sơ kết",
}
_KINDS = [kind for kinds in ACTIVITY_TYPES.values() for kind in kinds]
_BODIES = (
    ("PartyCommittee", "Đảng ủy"),
    ("StateBody", "UBND"),
    ("MassOrganization", "Hội Nông dân"),
    ("MassOrganization", "Hội LHPN"),
    ("PartyCommission", "Khối Dân vận"),
)
_ARTICLE_SENTENCES = 14


def made_graph(nodes: int, seed: int = 1) -> ViewGraph:
    """Return a graph of `nodes` nodes and about twice as many edges, the same for the same seed."""
    return _Maker(nodes, seed).graph()


class _Maker:
    def __init__(self, size: int, seed: int) -> None:
        self._size = size
        self._chance = random.Random(seed)
        self._places, self._communes = _places()
        self._weights = list(accumulate(1 / (rank + 3) ** 0.8 for rank in range(len(self._communes))))
        self._chance.shuffle(self._communes)
        self._nodes: list[ViewNode] = []
        self._edges: list[ViewEdge] = []
        self._evidence: list[ViewEvidence] = []
        self._articles: list[ViewArticle] = []
        self._sentences: list[str] = []
        self._bodies: dict[int, list[int]] = {}
        self._month = 0
        self._works: list[int] = []

    def graph(self) -> ViewGraph:
        for number in range(max(4, self._size // 60)):
            self._add_work(number)
        while len(self._nodes) < self._size:
            self._add_event()
        self._close_article()
        rows = tuple(self._nodes), tuple(self._edges), tuple(self._articles), tuple(self._evidence)
        return ViewGraph(*rows, tuple(self._places))

    def _add_work(self, number: int) -> None:
        if number % 12 == 0:
            cls, label = "Campaign", f"phong trào thi đua “Dân vận khéo” số {number}"
        else:
            cls, label = "Directive", f"Kế hoạch số {number}-KH/TU về công tác dân vận"
        details = (ViewDetail("number", str(number)),)
        self._works.append(self._node(cls, label, date=self._date(), details=details))

    def _date(self) -> str:
        return f"{2018 + self._month // 12 % 8}-{self._month % 12 + 1:02}"

    def _node(self, cls: str, label: str, **fields: object) -> int:
        number = len(self._nodes)
        articles = (len(self._articles),)
        self._nodes.append(ViewNode(f"{_BASE}{cls.lower()}/{number:08x}", cls, label, articles, **fields))  # type: ignore[arg-type]
        return number

    def _add_event(self) -> None:
        """Something done in a commune, with the bodies that do it."""
        commune = self._chance.choices(self._communes, cum_weights=self._weights)[0]
        bodies = self._bodies.setdefault(commune, [])
        if not bodies or self._chance.random() < 0.16:
            self._add_body(commune, bodies)
        # The older a body, the more is reported of it.
        body = bodies[int(len(bodies) * self._chance.random() ** 2)]
        kind = self._chance.choice(_KINDS)
        deed = _DEEDS.get(kind, f"thực hiện {kind}")
        planned = self._chance.random() < 0.06
        activity = self._node("Activity", deed, kind=kind, date=self._date(), place=commune, planned=planned)
        stance = "planned" if planned else "asserted"
        said = self._say(
            f"{self._nodes[body].label} {'sẽ ' if planned else ''}{deed} tại {self._places[commune].name}."
        )
        self._edges.append(ViewEdge(activity, body, "carriedOutBy", said, stance))
        if self._chance.random() < 0.75:
            work = self._works[int(len(self._works) * self._chance.random() ** 3)]
            self._edges.append(ViewEdge(activity, work, "under", said, stance))
        if self._chance.random() < 0.6:
            self._edges.append(ViewEdge(activity, self._chance.choice(bodies), "cooperatesWith", said, stance))
        if self._chance.random() < 0.2:
            self._add_person(commune, body)

    def _add_body(self, commune: int, bodies: list[int]) -> None:
        name = self._places[commune].name
        if len(bodies) < len(_BODIES):
            cls, head = _BODIES[len(bodies)]
            label = f"{head} {name}"
        else:
            cls, label = "PartyCell", f"Chi bộ thôn {' '.join(self._chance.sample(_VILLAGES, 2))}, {name}"
        body = self._node(cls, label, place=commune)
        if bodies:
            said = self._say(f"{label} trực thuộc {self._nodes[bodies[0]].label}.")
            self._edges.append(ViewEdge(body, bodies[0], "subordinateTo", said, inferred=self._chance.random() < 0.1))
        if self._chance.random() < 0.5:
            work = self._works[int(len(self._works) * self._chance.random() ** 3)]
            said = self._say(f"{label} triển khai {self._nodes[work].label}.")
            self._edges.append(ViewEdge(body, work, "implements", said))
        bodies.append(body)

    def _add_person(self, commune: int, body: int) -> None:
        name = f"{self._chance.choice(_SURNAMES)} {' '.join(self._chance.sample(_GIVEN, 2))}"
        person = self._node("Person", name, place=commune)
        said = self._say(f"Đồng chí {name} là Bí thư {self._nodes[body].label}.")
        self._edges.append(ViewEdge(person, body, "holdsPost", said, role="Bí thư"))

    def _say(self, sentence: str) -> tuple[int, ...]:
        start = sum(map(len, self._sentences)) + len(self._sentences)
        self._sentences.append(sentence)
        self._evidence.append(ViewEvidence(len(self._articles), start, start + len(sentence), "bench.rule"))
        number = len(self._evidence) - 1
        if len(self._sentences) >= _ARTICLE_SENTENCES:
            self._close_article()
        return (number,)

    def _close_article(self) -> None:
        number = len(self._articles)
        title = f"Công tác dân vận ở cơ sở: chuyện thứ {number}"
        publisher = f"Báo số {number % 63}"
        text = " ".join(self._sentences)
        self._articles.append(
            ViewArticle(f"{number:016x}", title, self._date(), f"bao/{number}.txt", publisher, "", text)
        )
        self._sentences = []
        self._month = number * 96 // max(1, self._size // 7)


def _places() -> tuple[list[ViewPlace], list[int]]:
    """Return the units of 2022 from the largest on, and the indexes of the communes."""
    gazetteer, rows, index = load(), list[ViewPlace](), dict[str, int]()
    for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE):
        for unit in gazetteer.units:
            if unit.level is level and unit.id.endswith(Period.Y2022.value):
                parent = gazetteer.parent(unit)
                above = None if parent is None else index.get(parent.id)
                index[unit.id] = len(rows)
                rows.append(ViewPlace(unit.full_name, level.value, above, unit.latitude, unit.longitude))
    return rows, [number for number, row in enumerate(rows) if row.level == "commune"]


def sizes() -> Iterator[int]:
    """Yield the sizes that bars exist for."""
    yield from (10_000, 100_000, 1_000_000)
