"""Why things were taken for one, in the words of who looks at it: the rules of `kg.link` in Vietnamese."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from kg.link import Decision, Verdict


@cache
def meanings() -> Mapping[str, str]:
    """Return what rules of linking mean, by their names."""
    lines = files(__package__).joinpath("rules.tsv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row["rule"]: row["meaning"] for row in rows}


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
