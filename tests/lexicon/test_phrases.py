"""Patterns from tables of phrases."""

from kg.lexicon.phrases import alternatives, pattern


def test_the_longest_phrase_wins_and_any_blank_parts_its_words():
    match = pattern("citation_words", "«time»").match("trong  thời gian")
    assert match is not None
    assert match[0] == "trong"
    assert pattern("citation_words", "«front»").match("bám\nsát kế hoạch")[0] == "bám\nsát"


def test_a_phrase_ends_with_its_word():
    assert pattern("citation_words", "«says»").match("cho haye") is None


def test_a_pattern_is_compiled_once():
    assert pattern("date_words", "«day»") is pattern("date_words", "«day»")
    assert alternatives("date_words", "term").startswith("(?:nhiệm")
