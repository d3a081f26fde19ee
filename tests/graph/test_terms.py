from datetime import date
from decimal import Decimal

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InvalidValueError
from kg.graph import Iri, Literal, Quad
from kg.graph.terms import date_literal, decimal, integer, plain, text_vi, time_literal
from kg.model import PartialDate

S, P, G = Iri("https://example.org/s"), Iri("https://example.org/p"), Iri("https://example.org/g")
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def read_back(quad: Quad) -> pyoxigraph.Quad:
    (read,) = pyoxigraph.parse(quad.line.encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    return read


@given(TEXT)
def test_any_text_is_read_back_and_stays_one_line(text: str) -> None:
    quad = Quad(S, P, Literal(text, language="vi"), G)
    assert len(quad.line.splitlines(keepends=True)) >= 1
    assert quad.line.count("\n") == 1
    assert read_back(quad).object == pyoxigraph.Literal(text, language="vi")


@given(TEXT)
def test_the_line_is_the_canonical_one(text: str) -> None:
    quad = Quad(S, P, Literal(text), G)
    canonical = pyoxigraph.serialize([read_back(quad)], format=pyoxigraph.RdfFormat.N_QUADS)
    assert canonical == quad.line.encode()


@given(st.text())
def test_an_iri_is_valid_or_refused(text: str) -> None:
    try:
        iri = Iri("https://example.org/" + text)
    except InvalidValueError:
        return
    if text.isascii():
        assert read_back(Quad(iri, P, S, G)).subject.value == iri.value


@pytest.mark.parametrize("value", ["", "xã", "a b", "https://x/<", 'https://x/"', "https://x/\n", "/relative"])
def test_what_is_no_iri_is_refused(value: str) -> None:
    with pytest.raises(InvalidValueError, match="not an absolute IRI"):
        Iri(value)


def test_a_language_and_a_datatype_exclude_each_other() -> None:
    with pytest.raises(InvalidValueError):
        Literal("x", "date", "vi")
    with pytest.raises(InvalidValueError):
        Literal("x", language='vi" .')


@pytest.mark.parametrize(
    ("value", "datatype"),
    [
        ("2021", "gYear"),
        ("2021-05", "gYearMonth"),
        ("2021-05-23", "date"),
        ("--10", "gMonth"),
        ("--10-18", "gMonthDay"),
    ],
)
def test_a_date_is_never_more_precise_than_said(value: str, datatype: str) -> None:
    assert date_literal(PartialDate(value)) == Literal(value, datatype)


def test_times_are_written_with_seconds() -> None:
    assert time_literal("2021-05-23T07:05") == Literal("2021-05-23T07:05:00", "dateTime")
    assert time_literal("2021-05-23T07:05:09") == Literal("2021-05-23T07:05:09", "dateTime")
    assert time_literal("2021-05") == Literal("2021-05", "gYearMonth")


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12))
def test_decimals_have_one_form(number: Decimal) -> None:
    text = decimal(number).text
    assert Decimal(text) == number
    assert "e" not in text.lower()
    assert not text.endswith(".")
    assert decimal(number * 10 / 10).text == text


def test_texts_are_composed() -> None:
    assert text_vi("xa\u0303") == Literal("xã", language="vi")
    assert plain("xa\u0303") == Literal("xã")
    assert integer(date(2021, 1, 1).year) == Literal("2021", "integer")
