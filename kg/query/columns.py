"""What the columns of the questions of the package are called in Vietnamese, for people.

Programs go by the names that the questions give them.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg.lexicon.tables import read_rows


@cache
def column_titles() -> Mapping[str, str]:
    """Return the titles of columns by name.

    >>> column_titles()["who"]
    'ai'
    """
    return {row["column"]: row["title"] for row in read_rows(Path(__file__).with_name("columns.tsv"))}
