"""Dates: every line of the case files is its own expectation (the notation is explained at their top)."""

import re
from pathlib import Path

import pytest

from kg.extract.dates.days import date_at
from kg.extract.dates.finding import find_dates
from kg.extract.dates.values import DateValue, complete, is_after, partial
from kg.lexicon.tables import read_table
from kg.model import Article, Mention, PartialDate
from kg.text import document_of, fold
from kg.text.words import words_of

CASES = Path(__file__).parent.parent / "cases"
MARKED = re.compile(r"\[(?P<surface>[^\[\]]+)\]\{(?P<value>[^{}]+)\}")
PUBLISHED = "2022-11-09"


def lines(name: str) -> list[str]:
    rows = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row.strip() and not row.startswith("#")]


def found(text: str, published: str | None = PUBLISHED) -> tuple[Mention[DateValue], ...]:
    document = document_of(Article.of_text(text, published=published))
    mentions = find_dates(document, words_of(document))
    for mention in mentions:
        mention.check(text)
    return mentions


def described(value: DateValue) -> str:
    stop = f"/{value.stop.iso}" if value.stop else ""
    role = "" if value.role == "point" else f" {value.role}"
    return f"{value.start.iso}{stop}{role}"


@pytest.mark.parametrize("line", lines("dates.pass.txt"))
def test_dates_are_read(line):
    mentions = found(MARKED.sub(lambda match: match["surface"], line))
    expected = [(match["surface"], match["value"]) for match in MARKED.finditer(line)]
    assert [(mention.surface, described(mention.value)) for mention in mentions] == expected


@pytest.mark.parametrize("line", lines("dates.none.txt"))
def test_other_numbers_are_none(line):
    assert [mention.surface for mention in found(line)] == []


@pytest.mark.parametrize(
    ("said", "reference", "past", "planned"),
    [
        ("--10-18", "2022-11-09", "2022-10-18", "2023-10-18"),
        ("--11-09", "2022-11-09", "2022-11-09", "2022-11-09"),
        ("--12-22", "2022-11-09", "--12-22", "2022-12-22"),
        ("--12-30", "2023-01-05", "2022-12-30", "2023-12-30"),
        ("--03-01", "2022-11-09", "--03-01", "2023-03-01"),
        ("--05-09", "2022-11-09", "2022-05-09", "2023-05-09"),
        ("--05-08", "2022-11-09", "--05-08", "2023-05-08"),
        ("--11-16", "2022-11", "2022-11-16", "2022-11-16"),
        ("--08", "2022-11-09", "2022-08", "2023-08"),
        ("--11", "2022-11-09", "2022-11", "2022-11"),
        ("--02-29", "2023-03-01", "--02-29", "2024-02-29"),
        ("--10-18", "2022", "--10-18", "--10-18"),
        ("2019-10-18", "2022-11-09", "2019-10-18", "2019-10-18"),
    ],
)
def test_a_day_without_a_year_is_the_last_or_if_planned_the_next(said, reference, past, planned):
    assert complete(PartialDate(said), PartialDate(reference)).iso == past
    assert complete(PartialDate(said), PartialDate(reference), planned=True).iso == planned


def test_without_a_date_of_the_article_the_year_stays_open():
    mentions = found("Sáng 18/10 năm nay, xã họp; quý II thu cao.", published=None)
    assert [mention.value.start.iso for mention in mentions] == ["--10-18"]


def test_a_plan_looks_forward():
    (mention,) = found("Ngày 25/12, xã sẽ khánh thành cầu.")
    assert complete(mention.value.said, PartialDate(PUBLISHED), planned=True).iso == "2022-12-25"
    assert complete(mention.value.said, PartialDate(PUBLISHED), planned=False).iso == "--12-25"


def test_a_wrapped_line_does_not_part_a_date():
    (mention,) = found("Lễ ra quân ngày 03 tháng\n6 năm\n2019.")
    assert mention.value.start.iso == "2019-06-03"


def test_date_at_reads_one_day_only():
    text = fold("7/4/2021 của")
    assert date_at(text, 0, len(text)) == (partial(2021, 4, 7), 8)
    assert date_at("13 và 14/5/2021", 0, 15) is None
    assert date_at("30/2/2021", 0, 9) is None


def test_text_outside_the_blocks_is_not_read():
    document = document_of(Article("text", "0" * 64, "", "Đăng ngày 3/4/2021", ()))
    assert find_dates(document, words_of(document)) == ()


@pytest.mark.parametrize("name", ["date_words", "relative_dates"])
def test_tables_are_folded(name):
    assert all(row["phrase"] == fold(row["phrase"]) for row in read_table(name))


@pytest.mark.parametrize(
    ("published", "month"),
    [
        ("2022-11-09", "2022-11"),
        ("2022-10-20", "2022-11"),
        ("2022-09-01", "2022-11"),
        ("2022-07-01", "--11"),
        ("2023-03-01", "2022-11"),
        ("2022", "--11"),
        (None, "--11"),
    ],
)
def test_the_month_that_is_gone_over_to_takes_its_year_from_the_article(published: str | None, month: str):
    (mention,) = found("Sang tháng 11, bản làm đường.", published)
    assert mention.value.start.iso == month


def test_a_date_is_after_another_only_to_the_precision_of_both():
    seen = PartialDate("2022-11-09")
    after = ("2022-12", "2023", "2022-11-10")
    assert all(is_after(PartialDate(iso), seen) for iso in after)
    assert not any(is_after(PartialDate(iso), seen) for iso in ("2022-11", "2022", "2022-11-09", "--12"))
    assert not is_after(PartialDate("2030"), None)
