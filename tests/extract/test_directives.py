"""Citations: every line of the case files is its own expectation (the notation is explained at their top)."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.directives.basis import find_based_on
from kg.extract.directives.groups import group_directives
from kg.extract.directives.values import Citation, CitationForm
from kg.lexicon.tables import read_table
from kg.model import Article, Mention
from kg.text import document_of, fold
from tests.extract.citing import cited, described

CASES = Path(__file__).parent.parent / "cases"
MARKED = re.compile(r"\[(?P<surface>[^\[\]]+)\](?P<values>(?:\{[^{}]+\})+)")
PUBLISHED = "2024-10-20"


def lines(name: str) -> list[str]:
    rows = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row.strip() and not row.startswith("#")]


def found(text: str) -> list[Mention[Citation]]:
    mentions = cited(document_of(Article.of_text(text, published=PUBLISHED)))
    for mention in mentions:
        mention.check(text)
        citation = mention.value
        phrases = [citation.short, citation.full, citation.about, *citation.issuers, *citation.aliases]
        assert all(phrase.span.quote(text) == phrase.text for phrase in phrases if phrase is not None)
        assert citation.full.span.contains(citation.short.span)
    return [mention for mention in mentions if mention.value.form is not CitationForm.REFERENCE]


def expected(line: str) -> list[tuple[str, list[str]]]:
    said = []
    for match in MARKED.finditer(line):
        for values in match["values"].strip("{}").split("}{"):
            fields = [field.strip() for field in values.split("|")]
            said.append((match["surface"], fields + ["-"] * (4 - len(fields))))
    return said


def read(line: str) -> list[tuple[str, list[str]]]:
    text = MARKED.sub(lambda match: match["surface"], line)
    return [(mention.surface, described(mention.value)) for mention in found(text)]


@pytest.mark.parametrize(
    "row", [row for row in read_table("directive_titles") if row["type"] in {"Luật", "Bộ luật", "Pháp lệnh"}]
)
def test_every_act_is_read_with_its_whole_title(row):
    name = row["type"] + " " + row["title"][len(row["type"]) + 1 :].capitalize()
    text = f"Xã phổ biến {name}, Luật Thủ đô và nhiều văn bản khác."
    assert [mention.surface for mention in found(text)] == [name, "Luật Thủ đô"]


@pytest.mark.parametrize("line", lines("directives.pass.txt"))
def test_directives_are_read(line):
    assert read(line) == expected(line)


@pytest.mark.parametrize("line", lines("directives.none.txt"))
def test_other_uses_of_the_words_are_none(line):
    assert [mention.surface for mention in found(line)] == []


@pytest.mark.xfail(reason="known failures, kept to see when they are mended")
@pytest.mark.parametrize("line", lines("directives.known_failures.txt"))
def test_known_failures(line):
    assert read(line) == expected(line)


def test_type_number_and_symbol_are_apart():
    (mention,) = found("Nghị quyết chuyên đề số 04 -NQ/ĐU của Đảng ủy thị trấn.")
    citation = mention.value
    assert (citation.type, citation.number, citation.symbol) == ("Nghị quyết", "04", "04-NQ/ĐU")
    assert citation.full.text == "Nghị quyết chuyên đề số 04 -NQ/ĐU của Đảng ủy thị trấn"


def test_the_verb_that_issues_is_reported():
    (mention,) = found("Ban Dân vận Huyện ủy đã ban hành Hướng dẫn số 09-HD/BDVHU.")
    citation = mention.value
    assert citation.issuing is not None
    assert citation.issuing.text == "ban hành"
    assert citation.default_issuer is not None
    assert (citation.default_issuer.organ, citation.default_issuer.level) == (
        "Ban Dân vận Huyện ủy",
        "district",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 5/QĐ-UBND ngày 3/3/2020 của UBND tỉnh về việc phê duyệt Đề án số 6.",
        "Quyết định số 5/QĐ-UBND ngày 3/3/2020 của UBND tỉnh phê duyệt Đề án số 6.",
    ],
)
def test_a_verb_in_the_title_of_another_directive_issues_nothing(text):
    decision, scheme = found(text)
    assert decision.value.issuing is None
    assert scheme.value.issuing is None


def test_terms_are_compared_in_figures():
    for form in (
        "Nghị quyết Trung ương 6 khóa X",
        "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa 10",
    ):
        (mention,) = found(form)
        assert (mention.value.identity, mention.value.ordinal) == ("trung ương 6", "10")


def test_a_wrapped_line_does_not_part_a_citation():
    (mention,) = found("Thực hiện Kế hoạch\nsố 12-KH/HU, ngày\n04/5/2023 của Ban Thường vụ\nHuyện ủy, xã họp.")
    assert described(mention.value)[:2] == ["Kế hoạch số 12-KH/HU", "2023-05-04"]
    assert [issuer.text.split() for issuer in mention.value.issuers] == [["Ban", "Thường", "vụ", "Huyện", "ủy"]]


def test_text_outside_the_blocks_is_not_read():
    text = "Tin liên quan: Kế hoạch số 12-KH/HU"
    assert cited(document_of(Article("text", "0" * 64, "", text, ()))) == ()


PIECES = (
    *(
        "Kế hoạch ",
        "Nghị quyết ",
        "Đề án “",
        "Luật ",
        "số ",
        "Số: ",
        "12-KH/HU",
        "05",
        "18, 19",
        "-NQ/TW",
        "/QĐ-UBND",
    ),
    *(
        " ngày 3/4/2021",
        " của Huyện ủy",
        " giữa ",
        "Chi bộ",
        " về việc ",
        " và ",
        ", ",
        "; ",
        "(",
        ")",
        "”",
        '"',
        "\n",
    ),
    *(
        "Đại hội Đảng bộ xã",
        " lần thứ XX",
        " Trung ương 4",
        " khóa XI, XII",
        " đã ",
        "ban hành ",
        "xã làm đường",
        ".",
    ),
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25))
@settings(max_examples=40, deadline=None)
def test_whatever_stands_together_quotes_the_text(pieces):
    text = "".join(pieces)
    found(text)
    document = document_of(Article.of_text(text))
    groups = group_directives(cited(document))
    assert all(mention.surface for group in groups for mention in group)
    find_based_on(document, groups)


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("citation_words", "phrase"),
        ("directive_titles", "title"),
        ("directive_types", "head"),
        ("issuer_words", "phrase"),
    ],
)
def test_tables_are_folded(name, column):
    assert all(row[column] == fold(row[column]) for row in read_table(name))
