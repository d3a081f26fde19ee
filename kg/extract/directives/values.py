"""What a citation of a directive says."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model import PartialDate, Span
from kg.model.making import quick


@quick
@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of the article and its characters as written."""

    span: Span
    text: str


class CitationForm(StrEnum):
    """By what a citation identifies its directive."""

    SYMBOL = "symbol"
    """"Chỉ thị số 05-CT/TW"."""
    NUMBER = "number"
    """"Chỉ thị 05"."""
    PLENUM = "plenum"
    """A resolution of a session of the Central Committee: "Nghị quyết Trung ương 4 (khóa XII)"."""
    CONGRESS = "congress"
    """"Nghị quyết Đại hội Đảng bộ huyện lần thứ XX"."""
    TITLE = "title"
    """"Luật Biên phòng Việt Nam", "Quy chế dân chủ ở cơ sở"."""
    SUBJECT = "subject"
    """Issuer with subject or date: "Quyết định của UBND huyện về việc điều động …"."""
    REFERENCE = "reference"
    """Issuer alone: stands for a directive cited elsewhere in the article, or for none."""


@dataclass(frozen=True, slots=True)
class DefaultIssuer:
    """The body that a symbol names ("/BDVTU"): `level` is central, province, district, unit or empty."""

    organ: str
    level: str


@quick
@dataclass(frozen=True, slots=True)
class Citation:
    """One citation: `short` is head and number as written, `full` goes on to date and issuer.

    `issuers` are the bodies after "của", "giữa" or "do … ban hành"; `issuing` is the verb directly before
    ("X ban hành Kế hoạch …"), whose subject is then the issuer. `dated` is where the date stands, which
    may be before the verb. `ordinal` is the term or congress ("XII"), `years` the term's years ("2020-2025").
    `bracketed` says that it stands right behind an opening bracket.
    `identity` is the folded session, body or title of the forms that have no number.
    """

    type: str
    name: str
    form: CitationForm
    short: Phrase
    full: Phrase
    number: str | None = None
    symbol: str | None = None
    issued_on: PartialDate | None = None
    dated: Span | None = None
    issuers: tuple[Phrase, ...] = ()
    issuing: Phrase | None = None
    default_issuer: DefaultIssuer | None = None
    identity: str | None = None
    ordinal: str | None = None
    years: str | None = None
    about: Phrase | None = None
    aliases: tuple[Phrase, ...] = ()
    bracketed: bool = False
