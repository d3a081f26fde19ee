"""The citations of a text, for the tests of what is read from them."""

from kg.extract.directives.finding import find_directives
from kg.extract.directives.values import Citation
from kg.model import Mention
from kg.text import Document
from kg.text.words import words_of


def cited(document: Document) -> tuple[Mention[Citation], ...]:
    """Return the citations of a document."""
    return find_directives(document, words_of(document))


def described(citation: Citation) -> list[str]:
    """Return name, day, issuers and subject of a citation, "-" for what it does not say."""
    return [
        citation.name,
        citation.issued_on.iso if citation.issued_on else "-",
        " + ".join(issuer.text for issuer in citation.issuers) or "-",
        citation.about.text if citation.about else "-",
    ]
