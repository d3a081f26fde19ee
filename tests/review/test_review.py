from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.link import Verdict
from kg.review import (
    LinkEntry,
    NameEntry,
    PlaceEntry,
    Review,
    StatementEntry,
    load_review,
    parse_review,
    review_yaml,
)
from kg.review.entries import Judgement

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).filter(str.strip)
# No key of a thing is an IRI, and such a slip is told.
KEY = TEXT.filter(lambda text: ":" not in text)
HEX = st.integers(0, 16**16 - 1).map(lambda number: f"{number:016x}")
LINKS = st.builds(
    lambda keys, verdict, words: LinkEntry(*sorted(keys), verdict, words, words, words, (words,)),
    st.lists(KEY, min_size=2, max_size=2, unique=True),
    st.sampled_from(list(Verdict)),
    TEXT,
)
STATEMENTS = st.builds(StatementEntry, HEX, HEX, st.sampled_from(list(Judgement)), TEXT, TEXT, TEXT)
REVIEWS = st.builds(
    lambda link, statement, name: Review((link,), (statement,), (), (NameEntry(*name),)),
    LINKS,
    STATEMENTS,
    st.tuples(KEY, TEXT),
)


@given(REVIEWS)
def test_what_is_written_is_read(review: Review) -> None:
    assert parse_review(review_yaml(review)) == review


def test_a_file_without_entries_corrects_nothing() -> None:
    for text in ("", "version: 1\n", "links:\nstatements: []\n"):
        assert parse_review(text) == Review()


def link(left: str, right: str, verdict: str) -> str:
    return f"- {{left: {left}, right: {right}, verdict: {verdict}}}\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("links: [", "line 1: is no YAML"),
        ("links:\n  - left: a\n right: b\n", "line 3: is no YAML"),
        ("likns: []\n", "line 1: unknown section 'likns'; there is links, statements, places, names"),
        ("version: 7\n", "line 1: this version reads review files of version 1"),
        ("- a\n", "line 1: names with values were expected"),
        ("links: yes\n", "line 1: links should be a list"),
        (
            "links:\n- {left: a, right: b, verdict: maybe}\n",
            "line 2: 'maybe' is none of same, different, unsure",
        ),
        ("links:\n- {left: a, verdict: same}\n", "line 2: this entry has no 'right'"),
        ("links:\n- {left: a, right: a, verdict: same}\n", "line 2: left and right are the same key"),
        ("links:\n- {left: a, right: b, verdict: same, id: 00}\n", "line 2: unknown id '00'"),
        ("statements:\n- {id: x, article: y, verdict: accept}\n", "line 2: unknown id 'x': 16 hex digits"),
        ("places:\n- {key: k, choose: Hà Nội}\n", "line 2: unknown id 'Hà Nội'"),
        ("places:\n- key: k\n  choose: 99999-2022\n", "line 3: unknown id '99999-2022'"),
        ("links:\n" + link("a", "place|99999-2022", "same"), "line 2: unknown id '99999-2022'"),
        (
            "places:\n- {key: k, choose: 01-2022, candidates: {02-2022: x}}\n",
            "line 2: 01-2022 is no candidate",
        ),
        ("names:\n- {key: k, rename: ''}\n", "line 2: 'rename' is empty"),
        ("names:\n- {key: k, rename: a, key: b}\n", "line 2: 'key' is given twice"),
        (
            "names:\n- {key: k, rename: a}\n- {key: k, rename: b}\n",
            "line 3: contradicts line 2: 'b' here, 'a' there",
        ),
        (
            "links:\n" + link("a", "b", "same") + link("b", "a", "different"),
            "line 3: contradicts line 2: 'different' here, 'same' there",
        ),
        (
            "links:\n" + link("a", "b", "same") + link("b", "c", "same") + link("a", "c", "different"),
            "line 3: with the others, this makes one of two things that line 4 calls different",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_review(text, "review.yaml")
    assert str(caught.value).startswith(f"review.yaml, {message}")


def test_a_missing_file_and_other_bytes_are_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        load_review(tmp_path / "none.yaml")
    (tmp_path / "bad.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="no text in UTF-8"):
        load_review(tmp_path / "bad.yaml")


def test_decided_entries_stay_and_open_ones_are_renewed() -> None:
    done = Review((LinkEntry("a", "b", Verdict.SAME), LinkEntry("c", "d")), names=(NameEntry("a", "A"),))
    new = Review((LinkEntry("a", "b"), LinkEntry("e", "f")), places=(PlaceEntry("@x|place|y"),))
    assert done.with_open(new) == Review(
        (LinkEntry("a", "b", Verdict.SAME), LinkEntry("e", "f")), (), (PlaceEntry("@x|place|y"),), done.names
    )


def test_only_what_is_decided_is_a_correction() -> None:
    review = Review(
        (LinkEntry("a", "b"), LinkEntry("c", "d", Verdict.DIFFERENT)),
        (StatementEntry("0" * 16, "1" * 16, Judgement.REJECT), StatementEntry("2" * 16, "1" * 16)),
        (PlaceEntry("@x|place|y", "01-2022"), PlaceEntry("@x|place|z")),
    )
    corrections = review.corrections
    assert [(d.left, d.right, d.verdict) for d in corrections.decisions] == [
        ("c", "d", "different"),
        ("@x|place|y", "place|01-2022", "same"),
    ]
    assert corrections.rejected == {"1" * 16: frozenset({"0" * 16})}
