"""A small country made from the gazetteer, and articles that name its things in several spellings."""

import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from kg import gazetteer as gz
from kg.gazetteer import Level, Period, Unit
from kg.link import ArticleCards, Card, DirectiveFacts
from kg.link.nodes import id_of
from kg.model import EntityClass
from kg.resolve.keys import normal

# Shares of mentions in which something is left out or written otherwise; figures of the same order as in the
# articles that the rules were made with.
_NO_PLACE = 0.15  # articles that never name their province
_NO_SYMBOL = 0.25  # citations by number alone
_NO_DATE = 0.5
_SPELLED = 0.3  # names in a variant spelling
_NO_COMMUNE = 0.1  # villages whose commune stands elsewhere in the article
SURNAMES = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Lò",
    "Vàng",
    "Đinh",
    "Nông",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Lý",
)
MIDDLE = ("Văn", "Thị", "Đức", "Minh", "Xuân", "Thanh", "Quốc", "Ngọc", "Hữu", "Thu")
GIVEN = (
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Giang",
    "Hà",
    "Hải",
    "Hạnh",
    "Hòa",
    "Hùng",
    "Hương",
    "Khoa",
    "Lan",
    "Long",
    "Mai",
    "Mỹ",
    "Nam",
    "Nga",
    "Phong",
    "Quý",
    "Sơn",
    "Tâm",
    "Thảo",
    "Thúy",
    "Tiến",
    "Trang",
    "Tuấn",
    "Yến",
)
VILLAGES = (
    "Đoài",
    "Đông",
    "Trung",
    "Thượng",
    "Hạ",
    "Nà Lại",
    "Nà Pục",
    "Khuổi Mỹ",
    "Tân Lập",
    "Tân Lấp",
    "Hòa Bình",
    *(f"số {number}" for number in range(1, 8)),
)
UNIONS = ("hội liên hiệp phụ nữ", "hội nông dân", "hội cựu chiến binh", "đoàn thanh niên")
ROLES = ("Bí thư", "Phó Bí thư", "Chủ tịch", "Phó Chủ tịch", "Trưởng ban")
# What a scheme wants, with whom, where: provinces borrow each other's phrases but seldom the whole subject.
VERBS = (
    "nâng cao chất lượng công tác",
    "đổi mới nội dung, phương thức",
    "tăng cường sự lãnh đạo của cấp ủy đối với việc",
    "đẩy mạnh phong trào",
    "phát huy vai trò nòng cốt trong",
    "tiếp tục hoàn thiện cơ chế phối hợp để",
)
OBJECTS = (
    "vận động đồng bào dân tộc thiểu số vùng đặc biệt khó khăn",
    "xây dựng mô hình dân vận khéo phát triển kinh tế nông thôn",
    "thực hiện quy chế dân chủ gắn với cải cách hành chính",
    "bảo vệ môi trường, cảnh quan sáng xanh sạch đẹp",
    "giảm nghèo bền vững và chăm lo gia đình có công",
    "tập hợp thanh niên lập nghiệp, khởi nghiệp sáng tạo",
    "phòng chống tệ nạn xã hội, giữ gìn an ninh trật tự thôn bản",
    "đối thoại trực tiếp giữa người đứng đầu với nhân dân",
    "giải phóng mặt bằng các công trình, dự án trọng điểm",
    "phát triển đảng viên trong doanh nghiệp ngoài nhà nước",
    "bồi dưỡng đội ngũ già làng, trưởng bản, người có uy tín",
    "giám sát, phản biện xã hội và góp ý xây dựng chính quyền",
    "chuyển đổi số và hỗ trợ người dân dùng dịch vụ công trực tuyến",
    "hiến đất, góp công làm đường giao thông nông thôn",
    "quản lý hoạt động tôn giáo và đoàn kết lương giáo",
    "sắp xếp thôn, tổ dân phố và kiện toàn người hoạt động không chuyên trách",
    "xóa nhà tạm, nhà dột nát cho hộ nghèo biên giới",
    "phụ nữ tham gia cấp ủy và cơ quan dân cử các cấp",
    "bảo tồn tiếng nói, trang phục và lễ hội truyền thống",
    "nông dân liên kết sản xuất theo chuỗi giá trị nông sản",
)
PLACES = (
    "tại các thôn bản vùng cao",
    "ở khu vực biên giới",
    "trong khối cơ quan",
    "ở các xã về đích nông thôn mới",
)
AIMS = (
    "giai đoạn hiện nay",
    "trong tình hình mới",
    "đáp ứng yêu cầu nhiệm vụ",
    "gắn với học tập và làm theo Bác",
)


@dataclass(slots=True)
class Directive:
    """A directive as it is: everything that an article may or may not say of it."""

    truth: str
    type: str
    number: int
    organ: str
    owner: str
    year: int
    about: str


@dataclass(slots=True)
class World:
    """What there is to be written about."""

    communes: dict[str, list[Unit]] = field(default_factory=lambda: defaultdict(list))
    district: dict[str, Unit] = field(default_factory=dict)
    directives: dict[str, list[Directive]] = field(default_factory=lambda: defaultdict(list))
    central: list[Directive] = field(default_factory=list)
    persons: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))


def make_world(gazetteer: gz.Gazetteer, rng: random.Random) -> World:
    world = World()
    for unit in gazetteer.units:
        if unit.level is Level.COMMUNE and unit.stands_at(Period.Y2022):
            district = gazetteer.parent(unit, Period.Y2022)
            province = gazetteer.province(unit, Period.Y2022)
            if district is not None and province is not None:
                world.communes[province.id].append(unit)
                world.district[unit.id] = district
    subjects = [f"{v} {o} {p} {a}" for v in VERBS for o in OBJECTS for p in PLACES for a in AIMS]
    for province in sorted(world.communes):
        chosen = rng.sample(subjects, 30)
        for count, about in enumerate(chosen):
            number, year = count % 15 + 1, rng.choice((2015, 2018, 2021))
            owner = f"PartyCommittee|tỉnh ủy|place|{province}"
            truth = f"{province} {number} {year} {about}"
            world.directives[province].append(
                Directive(truth, "đề án", number, "đa/tu", owner, year + (count > 14), about)
            )
    for number in range(1, 60):
        about = rng.choice(subjects)
        for year in (2016, 2021) if number % 7 == 0 else (2018,):
            world.central.append(
                Directive(f"tw {number} {year}", "chỉ thị", number, "ct/tw", "", year, f"{about} {year}")
            )
    for communes in world.communes.values():
        for commune in communes:
            for number in range(4):
                name = f"{rng.choice(SURNAMES)} {rng.choice(MIDDLE)} {rng.choice(GIVEN)}"
                world.persons[commune.id].append((name, f"{commune.id} person {number}"))
    return world


def respelled(name: str, rng: random.Random) -> str:
    """Return another spelling of a name: i for y, số left in or out, an abbreviation, a hyphen."""
    if rng.random() > _SPELLED:
        return name
    variants = [
        name.replace("Mỹ", "Mĩ").replace("Quý", "Quí"),
        name.replace("số ", "số 0"),
        name.replace("số ", ""),
    ]
    variants += [name.replace("hội liên hiệp phụ nữ", "hội lhpn"), name.replace(" ", "  ", 1)]
    return rng.choice(variants)


class Writer:
    """Writes the cards of one article, and notes what each card stands for."""

    def __init__(self, world: World, gazetteer: gz.Gazetteer, rng: random.Random) -> None:
        self.world = world
        self.gazetteer = gazetteer
        self.rng = rng
        self.truth: dict[str, str] = {}
        self.mentions: Counter[str] = Counter()

    def article(self, number: int, name: str = "") -> ArticleCards:
        """Write the cards of an article, called by its number unless it has a name."""
        rng, name = self.rng, name or f"{number:016x}"
        province = rng.choice(sorted(self.world.communes))
        commune = rng.choice(self.world.communes[province][:60])
        nameless = rng.random() < _NO_PLACE
        cards: dict[str, Card] = {}
        self._committees(cards, name, province, nameless)
        self._directive(cards, name, province, nameless)
        if not nameless:
            self._places(cards, name, commune)
        if rng.random() < 0.4:
            self._central(cards)
        return ArticleCards(name, None, tuple(cards[key] for key in sorted(cards)))

    def _add(self, cards: dict[str, Card], card: Card, truth: str) -> None:
        node = id_of(card)
        if node in self.truth and self.truth[node] != truth:
            return  # two things under one key: the generator has made a homonym that no key could tell
        cards[card.key] = card
        self.truth[node] = truth
        self.mentions[node] += 1

    def _committees(self, cards: dict[str, Card], name: str, province: str, nameless: bool) -> None:
        board = "PartyCommission|ban dân vận"
        for cls, own, title in (
            (EntityClass.PARTY_COMMITTEE, "", "Tỉnh ủy"),
            (EntityClass.PARTY_COMMISSION, board, "Ban Dân vận Tỉnh ủy"),
        ):
            truth = f"{province} {cls}"
            committee = f"{name}|PartyCommittee|tỉnh ủy|" if own else "PartyCommittee|tỉnh ủy|"
            if nameless:
                key = f"@{name}|{own}|{committee}" if own else f"@{name}|{committee}"
            else:
                key = "|".join(filter(None, (own, f"PartyCommittee|tỉnh ủy|place|{province}")))
            self._add(cards, Card(cls, key, title), truth)

    def _directive(self, cards: dict[str, Card], name: str, province: str, nameless: bool) -> None:
        directive = self.rng.choice(self.world.directives[province])
        bare = self.rng.random() < _NO_SYMBOL
        year = "" if self.rng.random() < _NO_DATE else str(directive.year)
        symbol = "" if bare else directive.organ
        key = f"directive|{directive.type}|{directive.number}|{symbol}||"
        words = directive.about.split()
        if self.rng.random() < 0.3:
            words = words[: -self.rng.randint(1, 3)]
        issuer = f"@{name}|PartyCommittee|tỉnh ủy|" if nameless else directive.owner
        own = f"{key}|{year}|{issuer}" if bare else f"{key}|{issuer}"
        key = f"@{name}|{key}|" if nameless else own
        facts = DirectiveFacts(str(directive.number), symbol, year, " ".join(words), (issuer,))
        self._add(cards, Card(EntityClass.DIRECTIVE, key, directive.type, facts=facts), directive.truth)

    def _central(self, cards: dict[str, Card]) -> None:
        directive = self.rng.choice(self.world.central)
        bare = self.rng.random() < _NO_SYMBOL
        year = "" if self.rng.random() < _NO_DATE else str(directive.year)
        key = f"directive|{directive.type}|{directive.number}|{'' if bare else directive.organ}||"
        key += "|||StandingCommittee|bộ chính trị" if bare else ""
        about = directive.about if self.rng.random() < 0.7 else ""
        facts = DirectiveFacts(str(directive.number), "", year, about)
        self._add(cards, Card(EntityClass.DIRECTIVE, key, directive.type, facts=facts), directive.truth)

    def _places(self, cards: dict[str, Card], name: str, commune: Unit) -> None:
        rng, place = self.rng, f"place|{commune.id}"
        self._add(cards, Card(EntityClass.COMMUNE, place, commune.full_name, commune.id), commune.id)
        plain = f"thôn {rng.choice(VILLAGES)}"
        truth = f"{commune.id} {normal(plain)}"
        written = normal(respelled(plain, rng))
        is_bare = rng.random() < _NO_COMMUNE
        village = f"@{name}|place|{written}|" if is_bare else f"village|{written}|{commune.id}"
        self._add(cards, Card(EntityClass.VILLAGE, village, written), truth)
        owner = f"{name}|place|{written}|" if village.startswith("@") else village
        cell = f"@{name}|PartyCell|chi bộ|{owner}" if village.startswith("@") else f"PartyCell|chi bộ|{owner}"
        self._add(cards, Card(EntityClass.PARTY_CELL, cell, "Chi bộ"), f"cell {truth}")
        union = rng.choice(UNIONS)
        key = f"MassOrganization|{normal(respelled(union, rng))}|{place}"
        self._add(cards, Card(EntityClass.MASS_ORGANIZATION, key, union), f"{commune.id} {union}")
        person, who = rng.choice(self.world.persons[commune.id])
        body = rng.choice((f"PartyCommittee|đảng ủy|{place}", f"StateBody|ủy ban nhân dân|{place}"))
        key = f"person|{normal(respelled(person, rng))}|{body}"
        self._add(cards, Card(EntityClass.PERSON, key, person, seats=((rng.choice(ROLES), body),)), who)
