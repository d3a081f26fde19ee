"""A very small world whose articles meet in everything: one name in several places, spelling, number and text."""

from hashlib import sha256
from random import Random

from kg.link import ArticleCards, Card, Corrections, DirectiveFacts, Verdict, decide
from kg.link.cards import Deed
from kg.link.nodes import id_of
from kg.model import EntityClass

PROVINCES = ("08-2022", "06-2022")
DISTRICTS = ("061-2022", "071-2022")
COMMUNES = ("01894-2022", "01912-2022", "02296-2022")
_SUBJECTS = (
    "nâng cao chất lượng công tác vận động nhân dân vùng biên giới của tỉnh",
    "nâng cao hiệu quả công tác vận động nhân dân vùng biên giới của tỉnh",
    "đổi mới nội dung sinh hoạt của các tổ chức đoàn thể ở cơ sở",
    "",
)
_VILLAGES = ("bản Mỹ Á", "bản Mĩ Á", "thôn số 03", "thôn 3", "thôn Đoài", "bản Mỹ Hạ", "thôn Mĩ Hạ", "xóm Mỹ Hạ")
_PERSONS = ("Lò Thị Thoa", "Vàng Văn Tý", "Vàng Văn Tí", "Nguyễn Hùng")
_CAMPAIGNS = ("phong trào chung tay vì người nghèo", "chung tay vì người nghèo", "ngày thứ bảy vì dân")


def made_article(number: int, random: Random) -> ArticleCards:
    """Return an article; its name does not follow the order of the numbers."""
    name = sha256(f"article {number}".encode()).hexdigest()[:16]
    parts = (
        _directive,
        _congress,
        _own_directive,
        _person,
        _leader,
        _own_person,
        _village,
        _body,
        _places,
        _campaign,
    )
    cards: dict[str, Card] = {}
    for part in random.choices(parts, k=random.randint(1, 7)):
        cards.update((id_of(card), card) for card in part(name, random))
    text = random.randrange(4)
    sketch = tuple(sorted({*range(text * 70, text * 70 + 60), *(1000 * text + random.randrange(9) for _ in range(4))}))
    deeds = [Deed(f"@{name}|activity|x|{said}", f"việc {said}", said) for said in range(text, text + 2)]
    return ArticleCards(name, None, tuple(cards.values()), sketch if random.random() < 0.5 else (), tuple(deeds))


def made_corrections(articles: list[ArticleCards], random: Random) -> Corrections:
    """Return what a person may say of some keys of these articles, and of keys that come up in decisions."""
    keys = sorted({id_of(card) for article in articles for card in article.cards})
    keys += [f"PartyCommittee|tỉnh ủy|place|{PROVINCES[0]}", "village|thôn 9|01894-2022"]
    pairs = (random.sample(keys, 2) for _ in range(random.randrange(7)))
    decisions = {frozenset(pair): random.choice((Verdict.SAME, Verdict.DIFFERENT)) for pair in pairs}
    names = {key: f"tên {random.randrange(9)}" for key in random.sample(keys, random.randrange(3))}
    made = (decide(*sorted(pair), verdict, "review", "a person") for pair, verdict in decisions.items())
    return Corrections(tuple(made), names=names)


def _directive(name: str, random: Random) -> list[Card]:
    kind, number = random.choice(("đề án", "chỉ thị")), random.choice("12")
    year, symbol = random.choice(("", "2018", "2021")), random.choice(("", "đa/tu"))
    issuer = f"PartyCommittee|tỉnh ủy|place|{random.choice(PROVINCES)}"
    if random.random() < 0.3:
        issuer = random.choice(("StandingCommittee|bộ chính trị", f"PartyCommittee|huyện ủy|place|{DISTRICTS[0]}"))
    key = f"directive|{kind}|{number}|{symbol}||{'' if symbol else '||'}|{issuer}"
    facts = DirectiveFacts(number, symbol, year, random.choice(_SUBJECTS), (issuer,))
    return [Card(EntityClass.DIRECTIVE, key, f"{kind} {random.choice('ab')}", facts=facts)]


def _congress(name: str, random: Random) -> list[Card]:
    term = random.choice(("", "24", "25", "2015/2020", "2020/2025"))
    years = random.choice(("", "2020-2025", "2015-2020"))
    owner = f"PartyCongress|đại hội đảng bộ|place|{DISTRICTS[0]}"
    key = f"directive|nghị quyết|||{term}|đại hội|{owner}"
    facts = DirectiveFacts(issued=random.choice(("", "2020-08-14")), issuers=(owner,))
    return [Card(EntityClass.DIRECTIVE, key, f"Nghị quyết Đại hội {years}".strip(), facts=facts)]


def _own_directive(name: str, random: Random) -> list[Card]:
    kind, number = random.choice(("đề án", "chỉ thị")), random.choice("12")
    committee = f"@{name}|PartyCommittee|tỉnh ủy|"
    board = f"@{name}|PartyCommission|ban dân vận|{name}|PartyCommittee|tỉnh ủy|"
    symbol, year = random.choice(("", "đa/tu")), random.choice(("", "2018"))
    facts = DirectiveFacts(number, symbol, year, random.choice(_SUBJECTS), (committee,))
    person = f"@{name}|person|{random.choice(_PERSONS).lower()}"
    return [
        Card(EntityClass.DIRECTIVE, f"@{name}|directive|{kind}|{number}|{symbol}|||", kind, facts=facts),
        Card(EntityClass.PARTY_COMMITTEE, committee, random.choice(("Tỉnh ủy", "Ban Thường vụ tỉnh ủy"))),
        Card(EntityClass.PARTY_COMMISSION, board, "Ban Dân vận Tỉnh ủy"),
        Card(EntityClass.PERSON, person, "Vàng Thị Mỷ", seats=(("Trưởng ban", board),)),
    ]


def _person(name: str, random: Random) -> list[Card]:
    who, place = random.choice(_PERSONS), random.choice((*DISTRICTS, *COMMUNES))
    body = random.choice(("PartyCommittee|huyện ủy", "StateBody|ủy ban nhân dân", "MassOrganization|hội nông dân"))
    owner = f"{body}|place|{place}"
    role = random.choice(("Bí thư", "Chủ tịch", "Hội viên"))
    return [Card(EntityClass.PERSON, f"person|{who.lower()}|{owner}", who, seats=((role, owner),))]


def _leader(name: str, random: Random) -> list[Card]:
    """Return somebody with one or two posts in bodies of the whole country, by which of them the key is."""
    who, bodies = (
        random.choice(_PERSONS),
        ("StandingCommittee|bộ chính trị", "StateBody|bộ công an", "MilitaryUnit|sư đoàn|9"),
    )
    seats = tuple(sorted((random.choice(("Ủy viên", "Bộ trưởng")), body) for body in random.sample(bodies, 2)))
    owner = random.choice(seats)[1]
    return [Card(EntityClass.PERSON, f"person|{who.lower()}|{owner}", who, seats=seats)]


def _own_person(name: str, random: Random) -> list[Card]:
    who = random.choice(_PERSONS)
    return [Card(EntityClass.PERSON, f"@{name}|person|{who.lower()}", who), *_places(name, random)]


def _village(name: str, random: Random) -> list[Card]:
    village, unit = random.choice(_VILLAGES), random.choice(COMMUNES)
    if random.random() < 0.5:
        owner = f"village|{village.lower()}|{unit}"
        return [
            Card(EntityClass.VILLAGE, owner, village),
            Card(EntityClass.PARTY_CELL, f"PartyCell|chi bộ|{owner}", "x"),
        ]
    own = f"{name}|place|{village.lower()}|"
    return [
        Card(EntityClass.VILLAGE, f"@{own}", village),
        Card(EntityClass.PARTY_CELL, f"@{name}|PartyCell|chi bộ|{own}", f"Chi bộ {village}"),
        *_places(name, random),
    ]


def _body(name: str, random: Random) -> list[Card]:
    union = random.choice(("hội liên hiệp phụ nữ", "hội lhpn", "hội nông dân"))
    committee = f"PartyCommittee|tỉnh ủy|place|{random.choice(PROVINCES)}"
    return [
        Card(EntityClass.MASS_ORGANIZATION, f"MassOrganization|{union}|place|{random.choice(COMMUNES)}", union),
        Card(EntityClass.PARTY_COMMITTEE, committee, random.choice(("Tỉnh ủy", "Tỉnh uỷ Bắc Kạn"))),
    ]


def _places(name: str, random: Random) -> list[Card]:
    unit = random.choice(COMMUNES)
    open_place = Card(EntityClass.COMMUNE, f"@{name}|place|xã tân lập|", "xã Tân Lập", candidates=COMMUNES[:2])
    named = Card(EntityClass.COMMUNE, f"place|{unit}", f"xã {unit}", unit=unit)
    return [named, open_place] if random.random() < 0.3 else [named]


def _campaign(name: str, random: Random) -> list[Card]:
    campaign = random.choice(_CAMPAIGNS)
    return [Card(EntityClass.CAMPAIGN, f"campaign|{campaign}", campaign)]
