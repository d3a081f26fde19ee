"""Every word table keeps the same house rules, so that a new entry is one line in one file."""

import unicodedata
from importlib import resources
from pathlib import Path

import pytest

from kg.errors import InvalidValueError, NotFoundError
from kg.lexicon import tables
from kg.lexicon.tables import read_table

FOLDER = resources.files("kg.lexicon")
TABLES = sorted(entry.name for entry in FOLDER.iterdir() if entry.name.endswith(".tsv"))

KEY_COLUMNS = {
    "activity_roles.tsv": 2,
    "citation_words.tsv": 2,
    "date_words.tsv": 2,
    "duty_words.tsv": 2,
    "figure_words.tsv": 2,
    "furniture.tsv": 2,
    "page_words.tsv": 2,
}
"""How many of the first columns tell rows apart, where one does not: a form with several readings."""


@pytest.mark.parametrize("name", TABLES)
def test_word_table(name):
    text = FOLDER.joinpath(name).read_text(encoding="utf-8")
    assert text.endswith("\n"), "ends with a line end"
    assert "\r" not in text
    assert "\N{BYTE ORDER MARK}" not in text
    assert unicodedata.is_normalized("NFC", text)
    header, *rows = [line.split("\t") for line in text.splitlines()]
    assert rows, "has rows"
    assert len(set(header)) == len(header)
    assert header[-1] in {"note", "source"}, "the last column says what a row is, or where it is from"
    assert all(column.isidentifier() for column in header)
    for row in rows:
        assert len(row) == len(header), row
        assert row[0], row
        assert row[-1], f"{row} says nothing about itself"
        assert all(cell == " ".join(cell.split()) for cell in row), f"{row} has stray blanks"
    assert rows == sorted(rows), "is sorted by code points"
    keys = [tuple(row[: KEY_COLUMNS.get(name, 1)]) for row in rows]
    twice = sorted({key for key in keys if keys.count(key) > 1})
    assert not twice, "a key stands twice"


def test_an_unknown_table_names_those_there_are():
    with pytest.raises(NotFoundError, match=r"'verbs'.* abbreviations"):
        read_table("verbs")


def test_a_row_with_too_few_cells_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "words.tsv").write_text("word\tnote\nxã\tcommune\nhuyện\n", encoding="utf-8")
    monkeypatch.setattr(tables, "_FOLDER", tmp_path)
    with pytest.raises(InvalidValueError, match=r"^words.tsv, line 3: 1 cells between tabs; expected 2: word, note$"):
        tables.read_table("words")
