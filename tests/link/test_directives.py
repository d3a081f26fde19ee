import pytest

from kg.link import Card, DirectiveFacts, Links, Verdict, link
from kg.model import EntityClass
from tests.link.make import article, directive

SUBJECT = "nâng cao chất lượng công tác vận động nhân dân vùng biên giới"
CENTRAL = "directive|chỉ thị|12|ct/tw||"
SHORT = "directive|chỉ thị|12|||||StandingCommittee|bộ chính trị"
PROVINCE = "directive|kế hoạch|7|kh/tu|||PartyCommittee|tỉnh ủy|place|"


def verdicts(links: Links) -> set[tuple[Verdict, str]]:
    return {(decision.verdict, decision.rule) for decision in links.decisions}


def test_a_central_directive_without_its_symbol_is_the_one_with_it() -> None:
    links = link([article("a", directive(CENTRAL)), article("b", directive(SHORT))])
    assert links.name_of(CENTRAL) == links.name_of(SHORT)
    assert verdicts(links) == {(Verdict.SAME, "directive.only-one")}


def test_the_symbol_of_another_central_body_is_another_directive() -> None:
    state = "directive|chỉ thị|12|||||StateBody|chính phủ"
    links = link([article("a", directive(CENTRAL)), article("b", directive(state))])
    assert links.name_of(CENTRAL) != links.name_of(state)


def test_one_number_in_two_provinces_is_two() -> None:
    cards = [directive(PROVINCE + place, about=SUBJECT) for place in ("08-2022", "06-2022")]
    links = link([article(str(number), card) for number, card in enumerate(cards)])
    assert links.names == {}
    assert links.decisions == ()


def test_one_number_in_two_years_is_two_and_one_without_a_year_stays_unsure() -> None:
    first = directive(CENTRAL, issued="2016-05-15", about=SUBJECT)
    second = directive(CENTRAL, issued="2021-06-23", about="tăng cường công tác tổ chức đại hội các hội quần chúng")
    undated = directive(CENTRAL)
    links = link([article("a", first), article("b", second), article("c", undated)])
    names = {links.name_of(f"{CENTRAL}{year}") for year in ("#2016", "#2021", "")}
    assert len(names) == 3
    assert (Verdict.DIFFERENT, "directive.years-differ") in verdicts(links)
    assert (Verdict.UNSURE, "directive.no-year") in verdicts(links)


def test_a_year_beside_none_changes_no_key() -> None:
    links = link([article("a", directive(CENTRAL, issued="2016-05-15")), article("b", directive(CENTRAL))])
    assert links.name_of(f"{CENTRAL}#2016") == links.name_of(CENTRAL) == CENTRAL


def test_one_subject_in_two_years_stays_unsure() -> None:
    cards = [directive(CENTRAL, issued=year, about=SUBJECT) for year in ("2016", "2017")]
    links = link([article(str(number), card) for number, card in enumerate(cards)])
    assert verdicts(links) == {(Verdict.UNSURE, "directive.years-differ")}


def test_a_committee_and_its_standing_committee_number_together_but_not_with_their_boards() -> None:
    keys = [
        f"directive|kế hoạch|7|||||{owner}PartyCommittee|tỉnh ủy|place|06-2022"
        for owner in ("", "StandingCommittee|ban thường vụ|", "PartyCommission|ban dân vận|")
    ]
    links = link([article(str(number), directive(key, about=SUBJECT)) for number, key in enumerate(keys)])
    assert links.name_of(keys[0]) == links.name_of(keys[1])
    assert links.name_of(keys[2]) not in {links.name_of(keys[0]), links.name_of(keys[1])}


def test_number_and_issuer_alone_are_not_enough_below_the_centre() -> None:
    keys = [PROVINCE + "06-2022", "directive|kế hoạch|7|||||PartyCommittee|tỉnh ủy|place|06-2022"]
    links = link([article(str(number), directive(key)) for number, key in enumerate(keys)])
    assert verdicts(links) == {(Verdict.UNSURE, "directive.no-subject")}
    assert links.names == {}


def test_the_session_and_term_name_a_resolution() -> None:
    key = "directive|nghị quyết|||12|trung ương 6"
    cards = [directive(key, number="", issued="2017-10-25"), directive(key, number="")]
    links = link([article(str(number), card) for number, card in enumerate(cards)])
    assert links.name_of(f"{key}#2017") == key


def test_acts_of_one_title_and_two_years_are_two() -> None:
    key = "directive|luật||||luật đất đai"
    dated = [directive(key, number="", issued=year) for year in ("2013", "2024")]
    cards = [*dated, directive(key, number="")]
    links = link([article(str(number), card) for number, card in enumerate(cards)])
    assert len({links.name_of(f"{key}{year}") for year in ("#2013", "#2024", "")}) == 3
    assert verdicts(links) == {(Verdict.DIFFERENT, "directive.years-differ"), (Verdict.UNSURE, "directive.no-year")}


def test_an_act_is_one_with_and_without_its_year() -> None:
    key = "directive|luật||||luật đất đai"
    links = link([article("a", directive(key, number="", issued="2013")), article("b", directive(key, number=""))])
    assert links.name_of(f"{key}#2013") == key


def congress(term: str, name: str = "Nghị quyết Đại hội", place: str = "061-2022") -> Card:
    key = f"directive|nghị quyết|||{term}|đại hội|PartyCongress|đại hội đảng bộ|place|{place}"
    return Card(EntityClass.DIRECTIVE, key, name, facts=DirectiveFacts())


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        # By its years, and by number and years.
        (congress("2020/2025"), congress("25", "Nghị quyết Đại hội lần thứ XXV, nhiệm kỳ 2020 - 2025"), Verdict.SAME),
        (congress("2020/2025"), congress("25"), Verdict.UNSURE),
        (congress("2015/2020"), congress("25", "Nghị quyết Đại hội lần thứ XXV, nhiệm kỳ 2020-2025"), None),
        (congress("24"), congress("25"), None),
        (congress("2015/2020"), congress("2020/2025"), None),
        (congress(""), congress("25"), None),
        (congress("2020/2025"), congress("2020/2025", place="071-2022"), None),
    ],
)
def test_a_congress_is_known_by_number_or_years(one: Card, other: Card, verdict: Verdict | None) -> None:
    links = link([article("a", one), article("b", other)])
    assert {decision.verdict for decision in links.decisions} == ({verdict} if verdict else set())
    assert (links.name_of(one.key) == links.name_of(other.key)) is (verdict is Verdict.SAME)


def test_a_day_that_one_article_gives_splits_no_resolution_of_a_congress() -> None:
    dated = congress("2020/2025")._replace(facts=DirectiveFacts(issued="2020-08-14"))
    links = link([article("a", dated), article("b", congress("2020/2025"))])
    assert links.name_of(f"{dated.key}#2020") == links.name_of(dated.key) == dated.key
