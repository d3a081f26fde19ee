"""Spans: never empty, never beyond the text, and closed under cover."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InvalidValueError
from kg.model import Span

spans = st.tuples(st.integers(0, 500), st.integers(1, 80)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@pytest.mark.parametrize(("start", "stop"), [(3, 3), (4, 2), (-1, 2)])
def test_an_empty_or_reversed_span_is_refused(start, stop):
    with pytest.raises(InvalidValueError, match="not 0 <= start < stop"):
        Span(start, stop)


def test_a_quote_is_what_stands_there():
    assert Span(5, 14).quote("thôn Khuổi Tẩu") == "Khuổi Tẩu"
    with pytest.raises(InvalidValueError, match="ends after the text of 4"):
        Span(2, 5).quote("thôn")


@given(spans, spans)
def test_cover_is_the_smallest_span_that_contains_both(left, right):
    whole = left.cover(right)
    assert whole.contains(left)
    assert whole.contains(right)
    assert whole == right.cover(left)
    assert whole.start in {left.start, right.start}
    assert whole.stop in {left.stop, right.stop}


@given(spans, spans)
def test_spans_overlap_where_they_share_a_code_point(left, right):
    shared = set(range(left.start, left.stop)) & set(range(right.start, right.stop))
    assert left.overlaps(right) == right.overlaps(left) == bool(shared)


@given(spans, spans)
def test_spans_are_ordered_by_start_then_stop(left, right):
    assert (left < right) == ((left.start, left.stop) < (right.start, right.stop))


@given(spans)
def test_the_length_is_that_of_the_quote(span):
    assert len(span.quote("x" * span.stop)) == len(span)
