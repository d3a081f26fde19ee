from kg.link import Card, Links, Verdict, link
from kg.model import EntityClass
from tests.link.make import article, directive, unit, village

SUBJECT = "nâng cao chất lượng công tác vận động nhân dân vùng biên giới của tỉnh"
KNOWN = "directive|đề án|7|||||PartyCommittee|tỉnh ủy|place|06-2022"
LOCAL = "@a1|directive|đề án|7|đa/tu|||"
COMMITTEE = Card(EntityClass.PARTY_COMMITTEE, "@a1|PartyCommittee|tỉnh ủy|", "Tỉnh ủy")
BOARD = Card(
    EntityClass.PARTY_COMMISSION,
    "@a1|PartyCommission|ban dân vận|a1|PartyCommittee|tỉnh ủy|",
    "Ban Dân vận Tỉnh ủy",
)
DISTRICT = Card(EntityClass.PARTY_COMMITTEE, "@a1|PartyCommittee|huyện ủy|", "Huyện ủy")
HEAD = Card(EntityClass.PERSON, "@a1|person|vàng thị mỷ", "Vàng Thị Mỷ", seats=(("Trưởng ban", BOARD.key),))
KNOWN_BOARD = "PartyCommission|ban dân vận|PartyCommittee|tỉnh ủy|place|06-2022"


def known(name: str = "b1", key: str = KNOWN):
    return article(name, directive(key, about=SUBJECT))


def local(*cards: Card):
    facts = directive(LOCAL, about=SUBJECT.replace("chất lượng", "hiệu quả"), issuers=(COMMITTEE.key,))
    return article("a1", facts, COMMITTEE, BOARD, DISTRICT, HEAD, *cards)


def same(links: Links) -> dict[str, str]:
    return dict(links.names)


def test_a_directive_that_is_known_elsewhere_says_which_province_the_article_means() -> None:
    links = link([local(), known()])
    assert links.name_of(LOCAL) == KNOWN
    assert links.name_of(COMMITTEE.key) == "PartyCommittee|tỉnh ủy|place|06-2022"
    assert links.name_of(BOARD.key) == KNOWN_BOARD
    assert links.name_of(HEAD.key) == f"person|vàng thị mỷ|{KNOWN_BOARD}"
    assert links.titles[BOARD.key] == "Ban Dân vận Tỉnh ủy Bắc Kạn"
    ground = next(d for d in links.decisions if d.rule == "directive.nameless-place")
    reason = next(d for d in links.decisions if d.id == links.reason_of(COMMITTEE.key))
    assert reason.because == (ground.id,)
    assert all(decision.inferred for decision in links.decisions)


def test_the_level_that_the_directive_says_nothing_of_stays_open() -> None:
    assert link([local(), known()]).name_of(DISTRICT.key) == DISTRICT.key


def test_nothing_is_inferred_when_it_is_switched_off() -> None:
    links = link([local(), known()], inferred=False)
    assert (links.names, links.decisions, links.conclusions) == ({}, (), ())


def test_directives_of_two_provinces_that_fit_leave_it_unsure() -> None:
    links = link([local(), known(), known("b2", KNOWN.replace("06-2022", "08-2022"))])
    assert {decision.verdict for decision in links.decisions} == {Verdict.UNSURE}
    assert links.names == {}


def test_an_article_that_names_places_of_another_province_only_is_not_moved() -> None:
    links = link([local(unit(EntityClass.DISTRICT, "huyện Lâm Bình", "071-2022")), known()])
    assert links.name_of(COMMITTEE.key) == COMMITTEE.key


def test_another_subject_is_another_directive() -> None:
    other = article("b1", directive(KNOWN, about="phát triển du lịch cộng đồng gắn với bảo tồn nhà sàn truyền thống"))
    assert link([local(), other]).names == {}


def test_a_village_is_that_of_the_commune_that_the_article_names() -> None:
    bare = Card(EntityClass.VILLAGE, "@a1|place|bản nà pục|", "bản Nà Pục")
    cell = Card(EntityClass.PARTY_CELL, "@a1|PartyCell|chi bộ|a1|place|bản nà pục|", "Chi bộ bản Nà Pục")
    one = article("a1", bare, cell, unit(EntityClass.COMMUNE, "xã Phúc Lộc", "01894-2022"))
    links = link([one, article("b1", village("bản Nà Pục", "01894-2022"))])
    assert links.name_of(bare.key) == "village|bản nà pục|01894-2022"
    assert links.name_of(cell.key) == "PartyCell|chi bộ|village|bản nà pục|01894-2022"
    elsewhere = link([one, article("b1", village("bản Nà Pục", "01912-2022"))])
    assert elsewhere.names == {}


def test_a_body_that_no_article_has_is_called_after_the_fullest_of_those_that_are_it() -> None:
    names = ("Tỉnh ủy", "Ban Chấp hành Đảng bộ tỉnh ủy", "Thường trực tỉnh ủy")
    articles = [known()]
    for number, name in enumerate(names):
        committee = Card(EntityClass.PARTY_COMMITTEE, f"@c{number}|PartyCommittee|tỉnh ủy|", name)
        facts = directive(LOCAL.replace("a1", f"c{number}"), about=SUBJECT, issuers=(committee.key,))
        articles.append(article(f"c{number}", facts, committee))
    for order in (articles, articles[::-1]):
        links = link(order)
        assert links.things["PartyCommittee|tỉnh ủy|place|06-2022"].name == names[1]
