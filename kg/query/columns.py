"""What the columns of the questions of the package are called in Vietnamese, for people.

Programs go by the names that the questions give them.
"""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def column_titles() -> Mapping[str, str]:
    """Return the titles of columns by name.

    >>> column_titles()["who"]
    'ai'
    """
    lines = files(__package__).joinpath("columns.tsv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row["column"]: row["title"] for row in rows}
