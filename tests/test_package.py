import re
from pathlib import Path

import kg

ROOT = Path(kg.__file__).parent
# A group that is repeated possessively: "(...)*+", "(...)++", "(...)?+", "(...){2}+",
# "(...){{2}}+" where names are put in.
_POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{+[0-9,]+\}+)\+")


def test_all_that_the_package_offers_can_be_seen_and_had() -> None:
    assert set(kg.__all__) <= set(dir(kg))
    assert all(getattr(kg, name) for name in kg.__all__)


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Until Python 3.11.4 such a group keeps the beginning of a repetition that fails: "(?:,[0-9]++)*+" the comma of
    "3, 4". An atomic group does not: "(?>(?:,[0-9]++)*)".
    """
    found = [path.name for path in ROOT.rglob("*.py") if _POSSESSIVE_GROUP.search(path.read_text(encoding="utf-8"))]
    assert found == []
