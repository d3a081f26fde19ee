"""What classes, relations and activity types are called on a page, and how they look."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources

LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Term:
    """A local name of the ontology with its two labels; `colour` and `shape` are of classes only."""

    term: str
    kind: str
    vi: str
    en: str
    colour: str
    shape: str

    def label(self, language: str) -> str:
        """Return the label in "vi" or "en"."""
        return self.en if language == "en" else self.vi


def asset(name: str) -> str:
    """Return the text of a file of the page's parts."""
    return resources.files("kg.view").joinpath("assets", name).read_text(encoding="utf-8")


@cache
def terms() -> dict[str, Term]:
    """Return every known term by its local name, in the order of the table."""
    rows = csv.DictReader(asset("terms.tsv").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {
        row["term"]: Term(row["term"], row["kind"], row["vi"], row["en"], row["colour"], row["shape"])
        for row in rows
    }


def term_of(name: str) -> Term:
    """Return the term of this name; one that the table does not know is called by its name and drawn grey.

    >>> term_of("PartyCell").vi
    'Chi bộ'
    >>> term_of("unheard-of").label("en")
    'unheard-of'
    """
    return terms().get(name) or Term(name, "", name, name, "#8a8a8a", "dot")
