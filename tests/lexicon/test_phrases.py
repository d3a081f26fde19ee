"""Patterns from tables of phrases."""

import re

from kg.lexicon.phrases import alternatives, one_of, pattern, phrases_of


def test_the_longest_phrase_wins_and_any_blank_parts_its_words():
    match = pattern("citation_words", "«time»").match("trong  thời gian")
    assert match is not None
    assert match[0] == "trong"
    assert pattern("citation_words", "«front»").match("bám\nsát kế hoạch")[0] == "bám\nsát"


def test_a_phrase_ends_with_its_word():
    assert pattern("citation_words", "«says»").match("cho haye") is None


def test_a_pattern_is_compiled_once():
    assert pattern("date_words", "«day»") is pattern("date_words", "«day»")
    assert alternatives("date_words", "term") == one_of(phrases_of("date_words", "term"))


def test_every_phrase_of_a_tree_is_found_the_longest_first():
    phrases = ("đề", "đề án", "đề án 1", "đế", "a.b", "a")
    tree = re.compile(one_of(phrases))
    assert [match[0] for phrase in phrases if (match := tree.match(phrase))] == list(phrases)
    assert tree.match("đề  án 2")[0] == "đề  án"
    assert tree.match("đềx") is None
    assert tree.match("axb") is None
