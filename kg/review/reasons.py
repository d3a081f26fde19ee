"""Why things were taken for one, in the words of who looks at it: the rules of `kg.link` in Vietnamese."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg.lexicon.tables import read_rows
from kg.link import Decision, Verdict


@cache
def meanings() -> Mapping[str, str]:
    """Return what rules of linking mean, by their names."""
    return {row["rule"]: row["meaning"] for row in read_rows(Path(__file__).with_name("rules.tsv"))}


def reason_of(decision: Decision, *, is_dropped: bool) -> str:
    """Return the reason of a decision that a person is to look at, in Vietnamese and English.

    One that `is_dropped` was not followed, because others keep the two things apart.
    """
    meaning = meanings().get(decision.rule, "do người xem quyết định")
    if is_dropped:
        return f"không gộp vì trái với quyết định khác: {meaning} · not merged against others: {decision.reason}"
    if decision.verdict is Verdict.SAME:
        return f"tạm gộp: {meaning} · merged for now: {decision.reason}"
    return f"{meaning} · {decision.reason}"
