"""Dates as precise as said, and figures."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InvalidValueError
from kg.model import Figure, PartialDate, Qualifier

days = st.dates().map(lambda day: day.isoformat())


@pytest.mark.parametrize("iso", ["2023", "2023-05", "2023-05-04", "--10-18"])
def test_a_date_keeps_what_was_said(iso):
    assert PartialDate(iso).iso == iso


@pytest.mark.parametrize("iso", ["", "23", "2023-5-4", "2023-00", "2023-02-29", "18/10", "--13-01"])
def test_what_is_no_date_is_refused(iso):
    with pytest.raises(InvalidValueError):
        PartialDate(iso)


@given(days)
def test_every_day_of_the_calendar_is_a_date(iso):
    assert PartialDate(iso).iso == iso


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**12, places=3))
def test_a_plain_figure_is_the_same_number(value):
    figure = Figure(value, "VND", None, Qualifier.EXACT)
    assert Decimal(figure.plain) == value
    assert "E" not in figure.plain
