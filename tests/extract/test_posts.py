"""Posts: every line of the case files is its own expectation."""

import pytest

from tests.extract.marks import lines, read
from tests.extract.reading import Reading


@pytest.mark.parametrize("line", lines("posts", "pass"))
def test_posts_are_read(line):
    text, marks = read(line)
    assert Reading(text).posts() == marks


@pytest.mark.parametrize("line", lines("posts", "none"))
def test_other_words_are_none(line):
    assert Reading(read(line)[0]).posts() == []


@pytest.mark.parametrize("line", lines("posts", "known_failures"))
@pytest.mark.xfail(strict=True, reason="known failure")
def test_posts_that_are_misread(line):
    text, marks = read(line)
    assert Reading(text).posts() == marks
