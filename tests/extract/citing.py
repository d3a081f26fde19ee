"""The citations of a text, for the tests of what is read from them."""

from kg.extract.directives.finding import find_directives
from kg.extract.directives.values import Citation
from kg.model import Mention
from kg.text import Document
from kg.text.words import words_of


def cited(document: Document) -> tuple[Mention[Citation], ...]:
    """Return the citations of a document."""
    return find_directives(document, words_of(document))
