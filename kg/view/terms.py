"""What classes, relations and activity types are called on a page, and how they look."""

import dataclasses
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.lexicon.tables import read_rows

ASSETS = Path(__file__).parent / "assets"
LANGUAGES = ("vi", "en")
FAMILIES = ("party", "state", "society", "people", "act", "work", "place")


@dataclass(frozen=True, slots=True)
class Term:
    """A local name of the ontology with its two labels.

    The inverse labels say a relation from its object. Classes have a colour, a shape and a family, which
    keeps what is alike together in a legend; groups of activities have a colour.
    """

    term: str
    kind: str
    vi: str
    en: str
    inverse_vi: str = ""
    inverse_en: str = ""
    colour: str = "#8a8a8a"
    shape: str = "dot"
    family: str = ""

    def label(self, language: str) -> str:
        """Return the label in "vi" or "en"."""
        return self.en if language == "en" else self.vi


def asset(name: str) -> str:
    """Return the text of a file of the page's parts."""
    return (ASSETS / name).read_text(encoding="utf-8")


@cache
def terms() -> dict[str, Term]:
    """Return every known term by its local name, in the order of the table."""
    rows = read_rows(ASSETS / "terms.tsv")
    fields = [field.name for field in dataclasses.fields(Term)]
    return {row["term"]: Term(*(row[name] for name in fields)) for row in rows}


def term_of(name: str) -> Term:
    """Return the term of this name; one that the table does not know is called by its name and drawn grey.

    >>> term_of("PartyCell").vi
    'Chi bộ'
    >>> term_of("unheard-of").label("en")
    'unheard-of'
    """
    return terms().get(name) or Term(name, "", name, name)
