import pytest

from kg.errors import InvalidValueError
from kg.model import ACTIVITY_TYPES, EntityClass, Predicate, Stance
from kg.view.model import ViewArticle, ViewEdge, ViewEvidence, ViewGraph, ViewNode, ViewPlace
from kg.view.terms import FAMILIES, term_of, terms
from tests.view.sample import GRAPH

ONE = ViewNode("x", "Person", "Lê Văn Tám")


def test_places_lead_upward():
    assert [GRAPH.places[step].name for step in GRAPH.place_path(3)] == [
        "bản Nà Hin",
        "xã Nà Nghịu",
        "huyện Sông Mã",
        "tỉnh Sơn La",
    ]
    assert GRAPH.place_at(3, "district") == 1
    assert GRAPH.place_at(5, "district") is None


def test_a_part_keeps_the_edges_between_its_nodes():
    part = GRAPH.part(GRAPH.around(9, 1))
    assert [node.label for node in part.nodes] == ["tặng quà cho hộ nghèo", "phong trào “Dân vận khéo”"]
    assert [(edge.source, edge.target) for edge in part.edges] == [(0, 1)]
    assert len(GRAPH.around(9, 2)) == 3


def test_a_part_carries_only_what_it_refers_to():
    part = GRAPH.part(GRAPH.around(8, 1))
    assert [article.title for article in part.articles] == [article.title for article in GRAPH.articles]
    gift = part.part([0, 1])
    assert [article.title for article in gift.articles] == ["Quà đến tay người nghèo"]
    assert [place.name for place in gift.places] == ["Thành phố Hồ Chí Minh", "phường Bến Nghé"]
    assert [gift.quote(index) for index in gift.edges[0].evidence] == [GRAPH.quote(5)]


@pytest.mark.parametrize(
    ("graph", "message"),
    [
        (lambda: ViewGraph((ONE,), (ViewEdge(0, 1, "under"),)), "node 1 of 1"),
        (lambda: ViewGraph((ViewNode("x", "Person", "x", (0,)),)), "article 0 of 0"),
        (lambda: ViewGraph((ONE,), (ViewEdge(0, 0, "under", (3,)),)), "evidence 3 of 0"),
        (
            lambda: ViewGraph(places=(ViewPlace("a", "district", 1), ViewPlace("b", "province"))),
            "before its parent",
        ),
        (
            lambda: ViewGraph(articles=(ViewArticle("a", "t", text="abc"),), evidence=(ViewEvidence(0, 1, 9),)),
            "outside",
        ),
    ],
)
def test_a_wrong_reference_is_refused(graph, message):
    with pytest.raises(InvalidValueError, match=message):
        graph()


def test_every_term_has_two_labels_and_classes_a_look():
    for term in terms().values():
        assert term.vi
        assert term.en
        assert (term.kind == "class") == bool(term.shape) == (term.family in FAMILIES)
        assert bool(term.colour) == (term.kind in {"class", "group"})
    looks = [(term.colour, term.shape) for term in terms().values() if term.kind == "class"]
    assert len(set(looks)) == len(looks)


def test_the_table_knows_the_whole_model():
    names = [
        *EntityClass,
        *Predicate,
        *Stance,
        *(kind for group in ACTIVITY_TYPES.values() for kind in group),
    ]
    assert [name for name in names if term_of(name).kind == ""] == []
