from kg.gazetteer import load
from kg.graph import Iris, Quad
from kg.graph.decisions import decision_quads
from kg.link import ArticleCards, link
from tests.link.make import article, directive, person

IRIS = Iris(lambda unit: load().get(unit).full_name)
KEY = "directive|chỉ thị|12|ct/tw||"
HU = "PartyCommittee|huyện ủy|place|061-2022"


def quads(*articles: ArticleCards) -> list[Quad]:
    return list(decision_quads(link(articles), IRIS))


def test_two_years_of_one_number_are_named_as_the_two_things_that_they_are() -> None:
    found = quads(
        article("a", directive(KEY, issued="2016")),
        article("b", directive(KEY, issued="2021")),
    )
    ends = {quad.object.n3 for quad in found if quad.predicate.value.endswith("decidesOn")}
    assert len(ends) == 2
    assert {quad.graph for quad in found} == {IRIS.graph("inferred")}


def test_a_decision_says_verdict_rule_reason_and_articles() -> None:
    one, other = person("Lò Thị Thoa", HU), person("Lò Thị Thoa", f"PartyCommission|ban dân vận|{HU}")
    found = {
        quad.predicate.value.rpartition("#")[2]: quad.object for quad in quads(article("a", one), article("b", other))
    }
    assert found["verdict"].n3 == '"same"'
    assert found["byRule"].n3 == '"person.body-within"'
    assert {"reason", "wasDerivedFrom", "decidesOn"} <= set(found)
    assert "inferredBy" not in found
