"""Bodies: every line of the case files is its own expectation."""

import pytest

from tests.extract.marks import lines, read
from tests.extract.reading import Reading


@pytest.mark.parametrize("line", lines("bodies", "pass"))
def test_bodies_are_read(line):
    text, marks = read(line)
    assert Reading(text).bodies() == marks


@pytest.mark.parametrize("line", lines("bodies", "none"))
def test_other_words_are_none(line):
    assert Reading(read(line)[0]).bodies() == []


@pytest.mark.parametrize("line", lines("bodies", "known_failures"))
@pytest.mark.xfail(strict=True, reason="known failure")
def test_bodies_that_are_misread(line):
    text, marks = read(line)
    assert Reading(text).bodies() == marks
