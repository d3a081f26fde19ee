"""Words and phrases: positions, and all phrases that a plain search finds."""

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Article, Span
from kg.text import document_of
from kg.text.words import Phrases, Tables, split_words, words_of

SYLLABLES = st.lists(st.sampled_from(["hội", "nông", "dân", "xã", "Hội", "LHPN", ",", ".", "5", "K'Bang"]), max_size=40)


def words(text):
    return words_of(document_of(Article.of_text(text)))


@given(SYLLABLES)
def test_words_are_the_text_without_its_blanks(syllables):
    # Enough marks for the longest of these texts to be Vietnamese.
    text = " ".join(["hội nông dân xã hội", *syllables, "x"])
    found = words(text)
    pieces = [found.span(index, index + 1).quote(text) for index in range(len(found))]
    assert "".join(pieces) == text.replace(" ", "")
    assert found.folded == split_words(text)
    assert len(found) == len(found.starts) == len(found.capital)


@given(SYLLABLES)
def test_matches_are_those_of_a_search_at_every_word(syllables):
    phrases = Phrases([("hội", 1), ("hội nông dân", 2), ("nông dân xã", 3), ("dân", 4), ("k'bang", 5)])
    found = words(" ".join([*syllables, "x"]))
    expected = [
        (index, match[0], stop, match[1])
        for first, stop in found.bounds
        for index in range(first, stop)
        if (match := phrases.match(found.folded, index, stop)) is not None
    ]
    assert list(found.matches(phrases)) == expected
    assert list(found.hits(phrases).items()) == [(index, (after, value)) for index, after, _, value in expected]
    assert found.hits(phrases) is found.hits(phrases)


@given(SYLLABLES)
def test_tables_found_at_once_are_those_found_one_by_one(syllables):
    tables = [
        Phrases([("hội", 1), ("hội nông dân", 2), ("k'bang 5", 3)]),
        Phrases([("hội nông", None), ("hội nông dân xã", "a"), ("dân", "b")]),
        Phrases([("nông dân .", 0)]),
    ]
    document = document_of(Article.of_text(" ".join([*syllables, "x"])))
    one_by_one, at_once = words_of(document), words_of(document, Tables(tables))
    for table in tables:
        assert list(at_once.hits(table).items()) == list(one_by_one.hits(table).items())


@given(SYLLABLES)
def test_anchored_words_come_in_order_with_the_end_of_their_sentence(syllables):
    found = words(" ".join([*syllables, "x"]))
    expected = [
        (index, stop)
        for first, stop in found.bounds
        for index in range(first, stop)
        if found.folded[index] in {"hội", "5"}
    ]
    assert list(found.anchored({"hội", "5"})) == expected


def test_a_word_keeps_an_apostrophe_and_a_number_its_separators():
    assert split_words("K’Đrông có 1.250,5kg, 90m2 (P'Loa)") == (
        "k'đrông", "có", "1.250,5kg", ",", "90m", "2", "(", "p'loa", ")",
    )  # fmt: skip


def test_positions_and_spans():
    found = words("UBND xã Tân Phú họp.")
    assert found.span(1, 4) == Span(5, 15)
    assert found.at(5) == 1
    assert found.at(6) == 2
    assert list(found.inside([Span(5, 15)])) == [0, 1, 1, 1, 0, 0]
    assert list(found.inside([Span(0, 4)], found.inside([Span(8, 11)]))) == [1, 0, 1, 0, 0, 0]
    assert found.touches(5)
    assert not found.touches(4)
    assert found.sentence(2) == (0, 6)


def test_the_longest_phrase_wins():
    phrases = Phrases([("đảng ủy", "a"), ("đảng ủy khối", "b")])
    assert phrases.match(split_words("Đảng uỷ Khối tỉnh"), 0, 4) == (3, "b")
    assert phrases.match(split_words("Đảng ủy tỉnh"), 0, 3) == (2, "a")
    assert phrases.match(split_words("Đảng bộ"), 0, 2) is None


def test_a_sign_behind_a_number_or_an_apostrophe_is_a_word_of_its_own():
    assert split_words("thôn 3. Hộ K'Bang' có 1.200,5m2, 7.") == (
        *("thôn", "3", ".", "hộ", "k'bang", "'", "có", "1.200,5m", "2", ",", "7", "."),
    )
