"""RDF terms and quads as plain values, and their canonical N-Quads form.

The graph has no blank nodes: every subject and graph is an IRI, so that lines can be sorted and compared.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from kg.errors import InvalidValueError
from kg.model import PartialDate

XSD = "http://www.w3.org/2001/XMLSchema#"

# RFC 3987 and the N-Quads grammar: what may not stand between < and >. (Brackets are for IPv6 hosts.)
_NO_IRI = re.compile(
    r'[\x00-\x20<>"{}|^`\\\[\]\x7f-\x9f]|%(?![0-9A-Fa-f]{2})|#.*#|^(?![A-Za-z][A-Za-z0-9+.-]*:)', re.DOTALL
)
_LANGUAGE = re.compile(r"[a-z]{2,8}(?:-[a-z0-9]{1,8})*")
# Canonical N-Quads: named escapes where there are some, \u for the other control characters, nothing else.
_ESCAPES = {code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F)} | {
    ord(char): escape
    for char, escape in (
        ("\b", "\\b"),
        ("\t", "\\t"),
        ("\n", "\\n"),
        ("\f", "\\f"),
        ("\r", "\\r"),
        ('"', '\\"'),
        ("\\", "\\\\"),
    )
}
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_DATE_TYPES = {(True, "day"): "date", (True, "month"): "gYearMonth", (True, "year"): "gYear"} | {
    (False, "day"): "gMonthDay",
    (False, "month"): "gMonth",
}


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """An absolute IRI.

    >>> Iri("https://example.org/xã").n3
    '<https://example.org/xã>'
    """

    value: str

    def __post_init__(self) -> None:
        if _NO_IRI.search(self.value):
            raise InvalidValueError(f"{self.value!r} is not an absolute IRI")

    @property
    def n3(self) -> str:
        """Return the term as N-Quads writes it."""
        return f"<{self.value}>"


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    r"""A literal: text with a language, or with a datatype (its local name in XSD; None is a plain string).

    >>> Literal('Chi bộ "Đoài"\n', language="vi").n3
    '"Chi bộ \\"Đoài\\"\\n"@vi'
    >>> Literal("2021", "gYear").n3
    '"2021"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    """

    text: str
    datatype: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        if self.datatype is not None and self.language is not None:
            raise InvalidValueError(f"{self.text!r} has a language and a datatype; a literal has one of them")
        if self.language is not None and not _LANGUAGE.fullmatch(self.language):
            raise InvalidValueError(f"{self.language!r} is not a language tag in small letters")

    @property
    def n3(self) -> str:
        """Return the term as N-Quads writes it."""
        text = self.text.translate(_ESCAPES) if _ESCAPED.search(self.text) else self.text
        quoted = f'"{text}"'
        if self.language is not None:
            return f"{quoted}@{self.language}"
        return quoted if self.datatype is None else f"{quoted}^^<{XSD}{self.datatype}>"


Term = Iri | Literal


class Quad(NamedTuple):
    """A triple in a named graph."""

    subject: Iri
    predicate: Iri
    object: Term
    graph: Iri

    @property
    def line(self) -> str:
        """Return the canonical N-Quads line, with its line end."""
        subject, predicate, graph = self.subject.value, self.predicate.value, self.graph.value
        return f"<{subject}> <{predicate}> {self.object.n3} <{graph}> .\n"


def text_vi(text: str) -> Literal:
    """Return Vietnamese text as a literal in NFC."""
    return Literal(unicodedata.normalize("NFC", text), language="vi")


def plain(text: str) -> Literal:
    """Return text without a language, such as a symbol or a rule's name, in NFC."""
    return Literal(unicodedata.normalize("NFC", text))


def integer(number: int) -> Literal:
    """Return a position or a count."""
    return Literal(str(number), "integer")


def decimal(number: Decimal) -> Literal:
    """Return a number without exponent and in the shortest form.

    >>> decimal(Decimal("1.50E3")).text
    '1500'
    """
    digits = format(number, "f")
    return Literal(digits.rstrip("0").rstrip(".") if "." in digits else digits, "decimal")


def date_literal(value: PartialDate) -> Literal:
    """Return a date with the datatype of its precision.

    >>> date_literal(PartialDate("--10-18")).n3
    '"--10-18"^^<http://www.w3.org/2001/XMLSchema#gMonthDay>'
    """
    return Literal(value.iso, _DATE_TYPES[value.year is not None, value.precision])


def time_literal(iso: str) -> Literal:
    """Return an ISO 8601 date, or date with time to the minute or second, as `Article.published` has it.

    >>> time_literal("2022-03-18T15:00").n3
    '"2022-03-18T15:00:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>'
    """
    day, _, clock = iso.partition("T")
    if not clock:
        return date_literal(PartialDate(day))
    date.fromisoformat(day)
    return Literal(f"{day}T{clock}:00" if clock.count(":") == 1 else iso, "dateTime")
