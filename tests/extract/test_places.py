"""Places: every line of the case files is its own expectation."""

import pytest

from tests.extract.marks import lines, read
from tests.extract.reading import Reading


@pytest.mark.parametrize("line", lines("places", "pass"))
def test_places_are_read(line):
    text, marks = read(line)
    assert Reading(text).places() == marks


@pytest.mark.parametrize("line", lines("places", "none"))
def test_other_words_are_none(line):
    assert Reading(read(line)[0]).places() == []


@pytest.mark.parametrize("line", lines("places", "known_failures"))
@pytest.mark.xfail(strict=True, reason="known failure")
def test_places_that_are_misread(line):
    text, marks = read(line)
    assert Reading(text).places() == marks


def test_no_name_of_one_syllable_goes_on_in_another_line():
    assert Reading("Mô hình của Hội Nông dân xã\nĐầu năm 2017, dân làm theo.").places() == []
