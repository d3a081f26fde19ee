import random
from collections import defaultdict
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.gazetteer import Level, load
from kg.graph.iris import slug
from kg.intake import read_article
from kg.link import Card, cards_of, link
from kg.link.cards import ArticleCards
from kg.link.reprints import Texts
from kg.model import EntityClass
from kg.relate import extract_article
from tests.link.make import article, directive, person, unit, village
from tests.samples import SEEDS

CELL = "PartyCell|chi bộ|"
HU = "PartyCommittee|huyện ủy|place|061-2022"


def seed_cards() -> list[ArticleCards]:
    paths = sorted(SEEDS.glob("*.txt"))
    return [cards_of(extract_article(read_article(path.read_bytes(), path.name))) for path in paths]


def test_communes_of_one_name_stay_apart() -> None:
    """The names that occur twice in a province, and those that differ in a tone only."""
    gazetteer = load()
    groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for commune in gazetteer.units:
        if commune.level is Level.COMMUNE:
            for period in commune.periods:
                province = gazetteer.province(commune, period)
                if province is not None:
                    groups[province.id, slug(commune.name)].append(commune.id)
    pairs = {pair for ids in groups.values() for pair in combinations(sorted(set(ids)), 2)}
    assert len(pairs) > 156 + 22
    ids = sorted({unit_id for pair in pairs for unit_id in pair})
    cards = [
        card
        for unit_id in ids
        for card in (
            unit(EntityClass.COMMUNE, gazetteer.get(unit_id).full_name, unit_id),
            village("thôn Đoài", unit_id),
            Card(EntityClass.PARTY_COMMITTEE, f"PartyCommittee|đảng ủy|place|{unit_id}", "Đảng ủy xã"),
            person("Nguyễn Văn Hợp", f"PartyCommittee|đảng ủy|place|{unit_id}"),
        )
    ]
    links = link([article(f"a{number}", card) for number, card in enumerate(cards)])
    assert links.names == {}


def test_spellings_are_one_and_tones_are_not() -> None:
    cards = [village(name, "01894-2022") for name in ("bản Mỹ Á", "bản Mĩ Á", "thôn số 03", "thôn 3", "bản Mỵ Á")]
    links = link([article(f"a{number}", card) for number, card in enumerate(cards)])
    names = [links.name_of(card.key) for card in cards]
    assert names[0] == names[1] != names[4]
    assert names[2] == names[3]


def test_a_campaign_is_one_with_and_without_the_word_for_what_it_is() -> None:
    keys = ["campaign|phong trào thi đua chung tay vì người cao tuổi", "campaign|chung tay vì người cao tuổi"]
    links = link([article(key, Card(EntityClass.CAMPAIGN, key, key)) for key in keys])
    assert links.name_of(keys[0]) == links.name_of(keys[1])


def test_posts_in_a_body_and_in_what_it_is_part_of_are_one_person() -> None:
    one, other = person("Lò Thị Thoa", HU), person("Lò Thị Thoa", f"PartyCommission|ban dân vận|{HU}")
    links = link([article("a", one), article("b", other)])
    assert links.name_of(one.key) == links.name_of(other.key)


def test_one_name_in_two_bodies_of_a_district_stays_unsure() -> None:
    one = person("Lò Thị Thoa", "MassOrganization|hội nông dân|place|061-2022", "Chủ tịch")
    other = person("Lò Thị Thoa", "StateBody|phòng nội vụ|place|061-2022", "Trưởng phòng")
    links = link([article("a", one), article("b", other)])
    assert [decision.verdict for decision in links.decisions] == ["unsure"]


def test_one_name_in_two_districts_is_no_question_at_all() -> None:
    one, other = person("Lò Thị Thoa", HU), person("Lò Thị Thoa", HU.replace("061", "063"))
    assert link([article("a", one), article("b", other)]).decisions == ()


def test_one_post_in_a_body_of_the_country_is_of_one_person() -> None:
    bureau, ministry = "StandingCommittee|bộ chính trị", "StateBody|bộ nội vụ"
    seats = (("Bộ trưởng", ministry), ("Ủy viên", bureau))
    one = Card(EntityClass.PERSON, f"person|lò thoa|{bureau}", "Lò Thoa", seats=seats)
    other = Card(EntityClass.PERSON, f"person|lò thoa|{ministry}", "Lò Thoa", seats=seats[:1])
    links = link([article("a", one), article("b", other)])
    assert links.name_of(one.key) == links.name_of(other.key)


def test_one_name_in_two_bodies_of_the_country_is_no_question() -> None:
    one = person("Lò Thị Thoa", "StateBody|bộ nội vụ", "Vụ trưởng")
    other = person("Lò Thị Thoa", "MilitaryUnit|sư đoàn|9", "Trợ lý")
    assert link([article("a", one), article("b", other)]).decisions == ()


@given(st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_the_order_of_articles_does_not_matter(shuffler: random.Random) -> None:
    cards = [
        article("a", person("Lò Thị Thoa", HU), village("thôn 3", "01894-2022")),
        article(
            "b",
            person("Lò Thị Thoa", f"PartyCommission|ban dân vận|{HU}"),
            village("thôn số 3", "01894-2022"),
        ),
        article("c", directive("directive|chỉ thị|12|ct/tw||", issued="2016-01-02")),
        article("d", directive("directive|chỉ thị|12|||||StandingCommittee|bộ chính trị")),
        article(
            "e",
            Card(EntityClass.VILLAGE, "@e|place|thôn 3|", "thôn 3"),
            unit(EntityClass.COMMUNE, "x", "01894-2022"),
        ),
    ]
    expected = link(cards)
    shuffler.shuffle(cards)
    assert link(cards) == expected


def test_the_seeds_have_one_scheme_of_one_province() -> None:
    links = link(seed_cards())
    schemes = {links.name_of(d.left) for d in links.decisions if "đề án" in d.left}
    assert len(schemes) == 1
    assert {conclusion.unit for conclusion in links.conclusions} == {"08-2022"}
    assert all(d.inferred for d in links.decisions)


def test_cards_come_back_from_json() -> None:
    for cards in seed_cards():
        assert ArticleCards.from_json(cards.to_json()) == cards


def test_a_reprint_is_found_and_its_activities_are_counted_once() -> None:
    path = sorted(SEEDS.glob("004*.txt"))[0]
    text = path.read_text(encoding="utf-8")
    again = text + "\nTheo trang tin của huyện\n"
    records = [extract_article(read_article(t.encode(), name)) for t, name in ((text, "a.txt"), (again, "b.txt"))]
    cards = [cards_of(record) for record in records]
    links = link(cards)
    assert [(reprint.first, reprint.second) for reprint in links.reprints] == [
        tuple(sorted(card.article for card in cards))
    ]
    first, second = ({links.name_of(deed.key) for deed in card.deeds} for card in cards)
    assert len(first & second) >= 0.8 * len(first)


def test_articles_on_one_topic_are_no_reprints() -> None:
    texts = Texts()
    for cards in seed_cards():
        texts.add(cards)
    assert texts.reprints() == ()
