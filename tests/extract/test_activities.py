"""Triggers of activities: every line of the case files is its own expectation."""

from collections import Counter
from pathlib import Path

import pytest

from kg.extract.activities import Trigger, find_triggers
from kg.lexicon.tables import read_table
from kg.model import ACTIVITY_TYPES, Article, Mention, Span
from kg.text import document_of
from kg.text.words import words_of

CASES = Path(__file__).parent.parent / "cases"


def lines(name: str) -> list[tuple[str, str]]:
    rows = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [tuple(row.split(": ", 1)) for row in rows if row.strip() and not row.startswith("#")]  # type: ignore[misc]


def found(text: str, *names: str) -> tuple[Mention[Trigger], ...]:
    document = document_of(Article.of_text(text))
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    mentions = find_triggers(document, words_of(document), spans)
    for mention in mentions:
        mention.check(text)
    return mentions


TYPES = [kind for kinds in ACTIVITY_TYPES.values() for kind in kinds]
DONE = lines("activities.pass.txt")
NOT_DONE = lines("activities.none.txt")


@pytest.mark.parametrize(("types", "text"), DONE)
def test_what_is_done_is_found(types, text):
    assert {mention.value.type for mention in found(text)} == set(types.split(", "))


@pytest.mark.parametrize(("types", "text"), NOT_DONE)
def test_what_only_looks_like_it_is_not(types, text):
    types_found = {mention.value.type for mention in found(text)}
    assert types_found == set() if types == "any" else types not in types_found


def test_every_type_has_rows_and_ten_sentences():
    rows = {row["rule"].partition(".")[0] for row in read_table("activity_triggers")}
    assert rows == set(TYPES)
    counts = Counter(kind for types, _ in DONE for kind in types.split(", "))
    assert [kind for kind in TYPES if counts[kind] < 10] == []


def test_coordinated_verbs_and_objects_are_one_trigger():
    (mention,) = found("Hội viên trồng, chăm sóc hoa, cây xanh dọc đường.")
    assert mention.surface.startswith("trồng, chăm sóc hoa")


def test_no_trigger_begins_inside_a_name():
    text = "Câu lạc bộ Trồng Cây Xanh Tân Hòa họp mặt."
    assert found(text, "Câu lạc bộ Trồng Cây Xanh Tân Hòa") == ()


def test_a_verb_after_a_name_is_no_part_of_it():
    text = "Ban Dân vận Huyện ủy Như Thanh giám sát việc thực hiện quy chế dân chủ."
    assert [m.value.type for m in found(text, "Ban Dân vận Huyện ủy Như Thanh")] == ["supervision"]
