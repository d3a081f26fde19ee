"""Persons: every line of the case files is its own expectation."""

import pytest

from tests.extract.marks import lines, read
from tests.extract.reading import Reading


@pytest.mark.parametrize("line", lines("persons", "pass"))
def test_persons_are_read(line):
    text, marks = read(line)
    assert Reading(text).persons() == marks


@pytest.mark.parametrize("line", lines("persons", "none"))
def test_other_words_are_none(line):
    assert Reading(read(line)[0]).persons() == []


@pytest.mark.parametrize("line", lines("persons", "known_failures"))
@pytest.mark.xfail(strict=True, reason="known failure")
def test_persons_that_are_misread(line):
    text, marks = read(line)
    assert Reading(text).persons() == marks
