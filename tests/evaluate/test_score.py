from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from kg.errors import InputError, NotFoundError
from kg.evaluate import Count, Gold, Scores, Section, gold_from_json, pair_up, score
from kg.evaluate.match import pair_off
from kg.model import (
    Article,
    Block,
    BlockKind,
    Entity,
    EntityClass,
    Evidence,
    Figure,
    Predicate,
    Record,
    Span,
    Stance,
    Statement,
)

E, R, A, F, O, T = Section  # noqa: E741 - entities, relations, activities, figures, figures-of, article

PERFECT = {
    E: Count(right=7),
    R: Count(right=10),
    A: Count(right=4),
    F: Count(right=2),
    O: Count(right=2),
    T: Count(right=4),
}


def totals(scores: Scores) -> dict[Section, Count]:
    return {section: scores.total(section) for section in Section}


def changed(scores: Scores) -> dict[Section, tuple[int, int]]:
    """Return the sections that are not perfect as (extra, missed)."""
    return {
        section: (count.extra, count.missed) for section, count in totals(scores).items() if count != PERFECT[section]
    }


def test_everything_found_scores_one(gold, answer):
    scores = score([(gold, answer.json)])
    assert totals(scores) == PERFECT
    assert scores.findings == ()
    assert {scores.total(section).f1 for section in Section} == {1.0}


def test_optional_items_left_out_change_nothing(gold, answer):
    # o3 is gone with nothing else; a2, a3 and the optional relations too.
    answer.json["entities"] = [e for e in answer.json["entities"] if e["id"] not in {"o3", "a2", "a3"}]
    answer.json["statements"] = [
        row
        for row in answer.json["statements"]
        if row["subject"] not in {"a2", "a3"}
        and (row["subject"], row["predicate"]) != ("o2", "jurisdiction")
        and row.get("role") != "nguyên Trưởng đoàn"
        and row.get("figure", {}).get("value") != "9"
    ]
    assert totals(score([(gold, answer.json)])) == PERFECT


def rename(entity_id: str, name: str) -> Callable[[Any], None]:
    def spoil(answer):
        entity = answer.entity(entity_id)
        entity["name"] = name
        entity["mentions"] = [{"start": 0, "stop": 1, "text": name}]

    return spoil


def reclass(entity_id: str, cls: str) -> Callable[[Any], None]:
    return lambda answer: answer.entity(entity_id).update({"class": cls})


def change(subject: str, predicate: str, /, **values: Any) -> Callable[[Any], None]:
    return lambda answer: answer.statement(subject, predicate).update(values)


def figure(subject: str, value: str, unit: str) -> Callable[[Any], None]:
    return change(subject, "hasFigure", figure={"value": value, "unit": unit})


def article(**values: Any) -> Callable[[Any], None]:
    return lambda answer: answer.json["article"].update(values)


SAME = [
    rename("o1", "HUYỆN UỶ  Tân Lập"),
    rename("o1", "Huyện ủy"),
    rename("o2", "BTV Huyện ủy"),
    rename("h1", "Đỗ Hòa Bình"),
    rename("c1", "“Ngày thứ Bảy, vì dân”"),
    change("d1", "number", value="7"),
    change("d1", "symbol", value="07 - CT/HU"),
    change("d1", "about", value="tăng cường công tác vận động nhân dân làm đường bê tông"),
    change("h1", "holdsPost", role="Phó Bí thư"),
    figure("o1", "42.0", "Chi bộ"),
    article(published="2023-04-05", title="TÂN LẬP: Đảng viên đi trước"),
]
"""What may be written another way."""

WRONG = [
    # The optional post at p2 is extra too, now that its end is no gold entity.
    (rename("p2", "xã Suối Mơ"), {E: (1, 1), R: (2, 1), A: (1, 1)}),
    # A wrong class of the same family is counted once, as an entity.
    (reclass("o1", "PartyOrganization"), {E: (1, 1)}),
    (reclass("p2", "Village"), {E: (1, 1)}),
    (reclass("c1", "Model"), {E: (1, 1)}),
    # A wrong class of another family breaks the relations too.
    (reclass("h1", "Organization"), {E: (1, 1), R: (2, 1)}),
    (lambda a: a.add_entity("x", "PartyCommittee", "Huyện ủy Tân Lập"), {E: (1, 0)}),
    (lambda a: a.add_entity("x", "StateBody", "UBND huyện Tân Lập"), {E: (1, 0)}),
    (lambda a: a.add_entity("x", "Village", "bản Nà Mòn"), {E: (1, 0)}),
    (lambda a: a.drop("p2", "within"), {R: (0, 1)}),
    (lambda a: a.say("p1", "within", object="p2"), {R: (1, 0)}),
    (lambda a: a.say("o3", "jurisdiction", object="p1"), {}),
    (change("d1", "issuedBy", object="o1"), {R: (1, 1)}),
    (change("d1", "issuedBy", object="o3"), {R: (0, 1)}),
    (change("d1", "number", value="70"), {R: (1, 1)}),
    (change("d1", "issuedOn", value="2023-01"), {R: (1, 1)}),
    (change("d1", "about", value="làm đường"), {R: (1, 1)}),
    (change("h1", "holdsPost", role="Bí thư Huyện đoàn"), {R: (1, 1)}),
    # The optional a3 still gives two of the four triples.
    (change("a1", "activityType", value="tree-planting"), {A: (4, 2), O: (1, 1)}),
    (change("a1", "under", object="c1"), {A: (1, 1)}),
    # An end that a reader may leave out is neither right nor wrong.
    (change("a1", "carriedOutBy", object="o3"), {A: (0, 1)}),
    # The optional a3 repeats a triple of a1, which stays required.
    (lambda a: (a.drop("a1", "locatedIn"), a.drop("a3", "locatedIn")), {A: (0, 1)}),
    (lambda a: a.drop("a1", "locatedIn"), {}),
    (change("a1", "carriedOutBy", stance="denied"), {A: (0, 1)}),
    (figure("o1", "43", "chi bộ"), {F: (1, 1), O: (1, 1)}),
    (figure("o1", "42", "đảng viên"), {F: (1, 1), O: (1, 1)}),
    (change("a1", "hasFigure", subject="p1"), {O: (1, 1)}),
    # The same characters given to a second thing are still one figure.
    (lambda a: a.say("p1", "hasFigure", 0, figure={"value": "1.5", "unit": "km"}), {O: (1, 0)}),
    (lambda a: a.say("a1", "hasFigure", 99, figure={"value": "1.5", "unit": "km"}), {F: (1, 0), O: (1, 0)}),
    (article(title="Tân Lập"), {T: (1, 1)}),
    (article(published=None), {T: (1, 1)}),
    (article(byline=[]), {T: (1, 1)}),
]


@pytest.mark.parametrize("spoil", SAME)
def test_another_spelling_is_the_same(gold, answer, spoil):
    spoil(answer)
    assert changed(score([(gold, answer.json)])) == {}


@pytest.mark.parametrize(("spoil", "expected"), WRONG)
def test_each_error_moves_its_own_number(gold, answer, spoil, expected):
    spoil(answer)
    scores = score([(gold, answer.json)])
    found = {
        section: (count.extra, count.missed) for section, count in totals(scores).items() if count.extra or count.missed
    }
    assert found == expected
    assert len(scores.findings) == sum(extra + missed for extra, missed in expected.values())


def test_nothing_found(gold, answer):
    answer.json.update(entities=[], statements=[])
    scores = score([(gold, answer.json)])
    assert scores.total(E) == Count(missed=7)
    assert scores.total(E).precision == 1.0
    assert scores.total(E).f1 == 0.0


def test_a_mention_shared_by_two_bodies_is_given_to_one(gold, answer):
    """Two predictions that could both be the first body are paired so that both bodies are found."""
    answer.entity("o1")["name"] = "Huyện ủy"
    answer.entity("o2").update({"class": "PartyCommittee", "mentions": [{"text": "Huyện ủy"}]})
    assert score([(gold, answer.json)]).counts[E]["PartyCommittee"] == Count(right=1, extra=1)


def test_micro_scores_add_up(gold, answer):
    scores = score([(gold, answer.json), (gold, answer.json)])
    assert scores.articles == 2
    assert scores.total(R) == Count(right=20)


def test_pairing_is_the_largest():
    strengths = {("a", 1): 1, ("a", 2): 1, ("b", 1): 1}
    assert pair_off("ab", [1, 2], lambda g, p: strengths.get((g, p), 0)) == {0: 1, 1: 0}


def test_pairing_prefers_the_better_match():
    strengths = {("a", 1): 1, ("a", 2): 2}
    assert pair_off("a", [1, 2], lambda g, p: strengths.get((g, p), 0)) == {1: 0}


def record() -> Record:
    text = "Chi bộ bản Nà Mòn trao 20 suất quà."
    span, quote = Span(0, 17), (Evidence(Span(0, len(text)), "test"),)
    entities = (
        Entity("e1", EntityClass.PARTY_CELL, "Chi bộ bản Nà Mòn", "@cell", (span,)),
        Entity("e2", EntityClass.ACTIVITY, "trao", "@act", (Span(18, 22),)),
    )
    statements = (
        Statement("e2", Predicate.ACTIVITY_TYPE, quote, value="gift-giving"),
        Statement("e2", Predicate.CARRIED_OUT_BY, quote, "e1"),
        Statement("e2", Predicate.HAS_FIGURE, quote, value=Figure(Decimal(20), "suất")),
        Statement("e2", Predicate.ACTIVITY_TYPE, (Evidence(span, "test", Stance.DENIED),), value="visit"),
    )
    block = Block(Span(0, len(text)), BlockKind.PROSE)
    source = Article("news/b.txt", "0" * 64, "Nà Mòn", text, (block,))
    return Record(source, entities, statements)


def test_a_record_and_its_json_score_alike():
    data = {
        "article": {"title": "Nà Mòn", "published": None, "byline": []},
        "entities": [{"id": "o", "class": "PartyCell", "name": "chi bộ bản Nà Mòn"}],
        "relations": [],
        "activities": [{"id": "a", "type": "visit", "trigger": "thăm", "carriedOutBy": ["o"]}],
        "figures": [{"of": "a", "value": 20, "unit": "suất quà", "qualifier": "exact"}],
    }
    gold: Gold = gold_from_json(data, "b")
    scores = score(pair_up([gold], [record()]))
    assert scores.counts == score(pair_up([gold], [record().to_json()])).counts
    assert totals(scores)[A] == Count(extra=2, missed=2)
    assert totals(scores)[F] == Count(right=1)
    assert totals(scores)[O] == Count(extra=1, missed=1)
    extra = next(f for f in scores.findings if f.what == "gift-giving")
    assert extra.evidence == "Chi bộ bản Nà Mòn trao 20 suất quà."


def test_a_gold_without_its_article_is_an_error(gold):
    with pytest.raises(NotFoundError, match="no article 'a' for its gold; there are b"):
        pair_up([gold], [record()])


def test_a_malformed_record_is_an_error(gold, answer):
    del answer.json["article"]["byline"]
    with pytest.raises(InputError, match="byline"):
        score([(gold, answer.json)])
