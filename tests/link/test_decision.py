import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InvalidValueError
from kg.link import BY_HAND, Decision, Verdict, decide, unite

KEYS = st.sampled_from("abcdefgh")
DECISIONS = st.lists(
    st.tuples(KEYS, KEYS, st.sampled_from(list(Verdict)), st.sampled_from(["one", "two", BY_HAND]), st.booleans())
    .filter(lambda row: row[0] != row[1])
    .map(lambda row: decide(row[0], row[1], row[2], row[3], "because", inferred=row[4])),
    max_size=20,
)


@given(DECISIONS, st.randoms(use_true_random=False))
def test_the_order_of_decisions_does_not_matter(decisions: list[Decision], shuffler: random.Random) -> None:
    shuffled = [*decisions, *decisions]
    shuffler.shuffle(shuffled)
    assert unite(shuffled) == unite(decisions)


@given(DECISIONS)
def test_different_beats_same_and_unsure_never_merges(decisions: list[Decision]) -> None:
    clusters = unite(decisions)
    by_hand = {d.id for d in decisions if d.rule == BY_HAND}
    for decision in decisions:
        if decision.verdict is Verdict.DIFFERENT and (decision.rule == BY_HAND or decision.id not in by_hand):
            assert clusters.of(decision.left) != clusters.of(decision.right)
    same = [d for d in decisions if d.verdict is Verdict.SAME]
    merged = {key for key in "abcdefgh" if clusters.of(key) != key}
    assert merged <= {end for d in same for end in (d.left, d.right)}


@given(DECISIONS)
def test_every_same_is_followed_or_reported(decisions: list[Decision]) -> None:
    clusters = unite(decisions)
    dropped = {conflict.dropped for conflict in clusters.conflicts}
    by_hand = {d.id for d in decisions if d.rule == BY_HAND}
    for decision in decisions:
        overruled = decision.id in by_hand and decision.rule != BY_HAND
        if decision.verdict is Verdict.SAME and not overruled and decision not in dropped:
            assert clusters.of(decision.left) == clusters.of(decision.right)


def test_a_cycle_of_same_and_different_is_cut_at_its_last_same_and_reported() -> None:
    same = [decide(*pair, Verdict.SAME, "r", "") for pair in ("ab", "bc")]
    apart = decide("a", "c", Verdict.DIFFERENT, "r", "")
    clusters = unite([*same, apart])
    assert clusters.of("a") == clusters.of("b") != clusters.of("c")
    assert [(conflict.dropped, conflict.against) for conflict in clusters.conflicts] == [(same[1], apart)]


def test_what_a_person_says_of_two_keys_stands_for_what_rules_say_of_them() -> None:
    apart = decide("a", "b", Verdict.DIFFERENT, "r", "")
    assert unite([apart, decide("a", "b", Verdict.SAME, BY_HAND, "")]).of("b") == "a"
    same = decide("a", "b", Verdict.SAME, "r", "")
    assert unite([same, decide("a", "b", Verdict.DIFFERENT, BY_HAND, "")]).canonical == {}


def test_an_inferred_decision_gives_way_to_one_that_sentences_bear_out() -> None:
    inferred = decide("a", "b", Verdict.SAME, "r", "", inferred=True)
    said = decide("b", "c", Verdict.SAME, "r", "")
    apart = decide("a", "c", Verdict.DIFFERENT, "r", "")
    clusters = unite([inferred, said, apart])
    assert clusters.of("b") == clusters.of("c") != clusters.of("a")


def test_a_shared_key_names_the_thing_rather_than_a_local_one() -> None:
    same = decide("@a1|Directive|x", "directive|x", Verdict.SAME, "r", "")
    assert unite([same]).of("@a1|Directive|x") == "directive|x"


def test_the_keys_of_a_decision_are_in_order() -> None:
    with pytest.raises(InvalidValueError, match="in order"):
        Decision("b", "a", Verdict.SAME, "r", "")
