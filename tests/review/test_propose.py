"""What a person is asked to look at."""

import re
from pathlib import Path

import kg.link
from kg import gazetteer
from kg.link import Conflict, Links, Verdict, decide
from kg.review.propose import propose
from kg.review.reasons import meanings


def asked(links: Links) -> list[tuple[str, str]]:
    """Return the reasons of the links that are asked about, each with its left key."""
    return [(entry.left, entry.reason) for entry in propose(lambda: (), links, gazetteer.load(), 9).links]


def test_what_is_merged_on_one_ground_alone_is_said_to_be() -> None:
    merged = decide("a", "b", Verdict.SAME, "body.inferred-owner", "whose it is, is known now", inferred=True)
    reason = "tạm gộp: nay đã rõ thuộc tổ chức nào · merged for now: whose it is, is known now"
    assert asked(Links((merged,))) == [("a", reason)]


def test_what_others_keep_apart_is_asked_once_and_not_said_to_be_merged() -> None:
    dropped = decide("a", "b", Verdict.SAME, "name.spelling", "spellings of 'A'", inferred=True)
    against = decide("b", "c", Verdict.DIFFERENT, "directive.years-differ", "of 2021 and of 2023")
    found = asked(Links((dropped, against), (Conflict(dropped, against),)))
    reason = (
        "không gộp vì trái với quyết định khác: một tên, khác cách viết · not merged against others: spellings of 'A'"
    )
    assert found == [("a", reason)]


def test_what_is_unsure_is_neither() -> None:
    unsure = decide("a", "b", Verdict.UNSURE, "person.same-place", "one name in one place")
    assert asked(Links((unsure,))) == [("a", "cùng tên, cùng một địa phương · one name in one place")]


def test_every_rule_of_linking_has_a_meaning() -> None:
    modules = Path(kg.link.__file__).parent.glob("*.py")
    rules = {
        rule for module in modules for rule in re.findall(r'"([a-z]+\.[a-z-]+)"', module.read_text(encoding="utf-8"))
    }
    assert rules == set(meanings())
    assert list(meanings()) == sorted(meanings())
