import pyoxigraph
import pytest

from kg.gazetteer import load
from kg.graph import Iri, Iris, Quad, article_graph, label_quads, place_quads
from kg.graph.vocabulary import TYPE, VOCABULARIES, dv, term
from tests.samples import cell_record, gold_records, news_record

IRIS = Iris(lambda unit: load().get(unit).full_name)
RECORDS = (cell_record(), news_record(), *gold_records())


def quads_of(record: object) -> tuple[Quad, ...]:
    return article_graph(record, IRIS).quads  # type: ignore[arg-type]


def local(quad: Quad) -> tuple[str, str]:
    return quad.subject.value.rpartition("/")[2].rpartition("-")[0], quad.predicate.value.rpartition("#")[2]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.article.source)
def test_every_line_is_canonical_and_sorted(record: object) -> None:
    lines = [quad.line for quad in quads_of(record)]
    assert lines == sorted(set(lines))
    data = "".join(lines).encode()
    parsed = list(pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.N_QUADS))
    assert pyoxigraph.serialize(parsed, format=pyoxigraph.RdfFormat.N_QUADS) == data
    assert not any(isinstance(quad.subject, pyoxigraph.BlankNode) for quad in parsed)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.article.source)
def test_every_sentence_graph_has_a_quote_that_stands_in_the_article(record: object) -> None:
    quads = quads_of(record)
    text = record.article.text  # type: ignore[attr-defined]
    about = {(quad.subject, quad.predicate): quad.object for quad in quads}
    graphs = {quad.graph for quad in quads if "/evidence/" in quad.graph.value}
    assert graphs
    for graph in graphs:
        start, stop = (int(about[graph, term(name)].text) for name in ("oa:start", "oa:end"))  # type: ignore[union-attr]
        assert about[graph, term("oa:exact")].text == text[start:stop]  # type: ignore[union-attr]


def test_what_is_denied_never_appears() -> None:
    lines = "".join(quad.line for quad in quads_of(cell_record()))
    assert "bo-buoi-sinh-hoat" not in lines
    assert "không bỏ" not in lines


def test_a_plan_is_a_planned_activity_and_nothing_else_is_planned() -> None:
    quads = quads_of(cell_record())
    classes = {quad.subject: quad.object for quad in quads if quad.predicate == TYPE}
    planned = [subject for subject, cls in classes.items() if cls == dv("PlannedActivity")]
    assert [subject.value.split("/")[-1].rpartition("-")[0] for subject in planned] == ["lam-cau-dan-sinh"]
    assert ("lam-cau-dan-sinh", "status") in map(local, quads)
    # "sẽ" in the same sentence makes no present statement of the cell.
    assert sum(quad.predicate == dv("implements") for quad in quads) == 1


def test_a_post_stands_between_person_and_body() -> None:
    quads = quads_of(cell_record())
    (holds,) = [quad for quad in quads if quad.predicate == dv("holdsPost")]
    said = {quad.predicate: quad.object for quad in quads if quad.subject == holds.object}
    assert said[term("org:member")] == holds.subject
    assert "chi-bo-thon-na-lai" in said[term("org:organization")].value  # type: ignore[union-attr]
    assert said[dv("role")].text == "Bí thư"  # type: ignore[union-attr]
    assert said[dv("evidence")] == holds.graph


def test_money_and_quantities_are_told_apart() -> None:
    quads = quads_of(cell_record())
    values = {quad.object.text for quad in quads if quad.predicate == term("schema:value")}  # type: ignore[union-attr]
    assert values == {"20000000", "2"}
    labels = {
        quad.object.text for quad in quads if "/figure/" in quad.subject.value and "label" in quad.predicate.value
    }  # type: ignore[union-attr]
    assert labels == {"trên 20.000.000 đồng", "2 km đường hoa"}


def test_the_two_articles_speak_of_the_same_directive() -> None:
    def directives(record: object) -> set[Iri]:
        return {quad.subject for quad in quads_of(record) if "/id/directive/" in quad.subject.value}

    assert directives(cell_record()) == directives(news_record())


def test_a_shared_thing_has_one_label_and_keeps_the_other_names() -> None:
    names = [(name, 1) for record in RECORDS[:2] for name in article_graph(record, IRIS).names]
    quads = list(label_quads(sorted(names, key=lambda pair: pair[0].iri), IRIS))
    labels = [quad for quad in quads if quad.predicate == term("rdfs:label")]
    assert len({quad.subject for quad in labels}) == len(labels)
    directive = {quad.predicate: quad.object.text for quad in quads if "/directive/" in quad.subject.value}  # type: ignore[union-attr]
    assert directive == {
        term("rdfs:label"): "Chỉ thị số 05-CT/TW",
        term("skos:altLabel"): "Chỉ thị 05 của Bộ Chính trị",
    }


def test_units_in_use_come_with_what_they_lay_in_and_what_became_of_them() -> None:
    graph = article_graph(cell_record(), IRIS)
    quads = list(place_quads(load(), graph.units, IRIS))
    labels = {quad.object.text for quad in quads if quad.predicate == term("rdfs:label")}  # type: ignore[union-attr]
    assert labels == {"xã Quảng Khê", "huyện Ba Bể", "tỉnh Bắc Kạn", "xã Đồng Phúc", "tỉnh Thái Nguyên"}
    (successor,) = {
        quad.object
        for quad in quads
        if quad.subject.value.endswith("quang-khe") and quad.predicate == dv("succeededBy")
    }
    assert successor == IRIS.unit("01933-2025-07")


def test_prefixes_of_a_base_are_distinct() -> None:
    prefixes = IRIS.prefixes()
    assert not prefixes.keys() & VOCABULARIES.keys()
    assert len(set(prefixes.values())) == len(prefixes)
