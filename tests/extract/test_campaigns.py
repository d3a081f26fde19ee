"""Campaigns and models: every line of the case files is its own expectation (notation at their top)."""

import re
from pathlib import Path

import pytest

from kg.extract.campaigns.finding import CampaignValue, find_campaigns, group_campaigns
from kg.extract.campaigns.names import Bare, core_of, known_names
from kg.lexicon.tables import read_table
from kg.model import Article, EntityClass, Mention
from kg.text import document_of

CASES = Path(__file__).parent.parent / "cases"
MARKED = re.compile(r"\[(?P<surface>[^\[\]]+)\]\{(?P<cls>\w+) (?P<name>[^{}]+)\}")


def lines(name: str) -> list[str]:
    rows = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row.strip() and not row.startswith("#")]


def found(text: str) -> tuple[Mention[CampaignValue], ...]:
    mentions = find_campaigns(document_of(Article.of_text(text)))
    for mention in mentions:
        mention.check(text)
    return mentions


@pytest.mark.parametrize("line", lines("campaigns.pass.txt"))
def test_campaigns_are_read(line):
    mentions = found(MARKED.sub(lambda match: match["surface"], line))
    assert [(m.surface, m.value.cls.value, m.value.name) for m in mentions] == [
        (match["surface"], match["cls"], match["name"]) for match in MARKED.finditer(line)
    ]


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize("line", lines("campaigns.known_failures.txt"))
def test_known_failures_still_fail(line):
    test_campaigns_are_read(line)


@pytest.mark.parametrize("line", lines("campaigns.none.txt"))
def test_other_phrases_are_none(line):
    assert [mention.surface for mention in found(line)] == []


def test_names_of_one_campaign_are_grouped():
    text = (
        "Ra quân “Ngày sông sạch”. Thực hiện mô hình “Ngày sông sạch” trong phong trào thi đua "
        "“Dân vận khéo” năm 2022, xã có mô hình “Dân vận khéo” mới và phong trào “Dân vận khéo” rộng khắp."
    )
    groups = group_campaigns(found(text))
    assert [(group[0].value.name, group[0].value.cls, len(group)) for group in groups] == [
        ("Ngày sông sạch", EntityClass.MODEL, 2),
        ("Dân vận khéo", EntityClass.CAMPAIGN, 3),
    ]


def test_a_name_wrapped_over_lines_is_whole():
    (mention,) = found("Chi hội ra mắt mô hình “Tuyến kênh\nkhông rác”.")
    assert mention.value.name == "Tuyến kênh không rác"


def test_unbalanced_quotes_name_nothing_long():
    assert found('Mô hình "' + "rất dài " * 100) == ()


def test_table_is_sorted_explained_and_unambiguous():
    rows = read_table("campaigns")
    assert [row["name"] for row in rows] == sorted({row["name"] for row in rows})
    assert all(row["note"] and row["class"] in {"Campaign", "Model"} and Bare(row["bare"]) for row in rows)
    forms = {
        (core_of(form), row["name"]) for row in rows for form in (row["name"], *row["variants"].split("|")) if form
    }
    assert len(forms) == len(known_names())


def test_announcing_words_are_sorted_and_explained():
    rows = read_table("campaign_words")
    keys = [(row["form"], row["role"]) for row in rows]
    assert keys == sorted(set(keys))
    assert all(row["note"] for row in rows)
