"""Figures: every line of the case files is its own expectation (the notation is explained at their top)."""

import re
from pathlib import Path

import pytest

from kg.extract.figures.finding import find_figures
from kg.lexicon.tables import read_table
from kg.model import Article, Figure, Mention
from kg.text import document_of, fold
from kg.text.words import words_of

CASES = Path(__file__).parent.parent / "cases"
MARKED = re.compile(r"\[(?P<surface>[^\[\]]+)\]\{(?P<values>[^{}]+)\}")
QUALIFIED = ("over", "under", "about")


def lines(name: str) -> list[str]:
    rows = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row.strip() and not row.startswith("#")]


def found(text: str) -> tuple[Mention[Figure], ...]:
    document = document_of(Article.of_text(text))
    mentions = find_figures(document, words_of(document))
    for mention in mentions:
        mention.check(text)
    return mentions


def described(figure: Figure) -> str:
    said = "" if figure.qualifier.value == "exact" else f"{figure.qualifier.value} "
    counted = f" = {figure.counted}" if figure.counted else ""
    scope = "" if figure.scope.value == "amount" else f"{figure.scope.value} "
    return f"{scope}{said}{figure.plain} {figure.unit}{counted}"


def expected(line: str) -> list[str]:
    return [value.strip() for match in MARKED.finditer(line) for value in match["values"].split("|")]


@pytest.mark.parametrize("line", lines("figures.pass.txt"))
def test_figures_are_read(line):
    mentions = found(MARKED.sub(lambda match: match["surface"], line))
    assert [described(mention.value) for mention in mentions] == expected(line)
    single = [mention.surface for mention in mentions if mention.rule not in {"figure.ratio", "figure.range"}]
    assert [match["surface"] for match in MARKED.finditer(line) if "|" not in match["values"]] == single


@pytest.mark.xfail(strict=True, raises=AssertionError)
@pytest.mark.parametrize("line", lines("figures.known_failures.txt"))
def test_known_failures_still_fail(line):
    mentions = found(MARKED.sub(lambda match: match["surface"], line))
    assert [described(mention.value) for mention in mentions] == expected(line)


@pytest.mark.parametrize("line", lines("figures.none.txt"))
def test_other_numbers_are_none(line):
    assert [mention.surface for mention in found(line)] == []


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Đã xây 8/15 ngôi nhà.", ["8/15 ngôi nhà", "15 ngôi nhà"]),
        ("Từ 4 đến 6 tạ cá.", ["4 đến 6 tạ", "6 tạ"]),
    ],
)
def test_a_pair_nests(text, surfaces):
    assert [mention.surface for mention in found(text)] == surfaces


def test_wrapped_lines_and_double_blanks_do_not_part_a_figure():
    units = [mention.value.unit for mention in found("Trao 15\nsuất  quà và 2,5\ntriệu\nđồng cho bà con.")]
    assert units == ["suất quà", "VND"]


def test_text_outside_the_blocks_is_not_read():
    text = "Lượt xem: 35 người"
    article = Article("text", "0" * 64, "", text, ())
    document = document_of(article)
    assert find_figures(document, words_of(document)) == ()


def test_long_runs_of_digits_take_linear_time():
    assert found("1.234.567 " * 5_000) == ()
    assert found("12" * 20_000) == ()


@pytest.mark.parametrize("name", ["units", "figure_words"])
def test_tables_are_folded_sorted_and_explained(name):
    rows = read_table(name)
    keys = [(row["form"], row.get("role", "")) for row in rows]
    assert keys == sorted(set(keys))
    assert all(row["form"] == fold(row["form"]) and row["note"] for row in rows)
