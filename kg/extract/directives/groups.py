"""Which citations of one article stand for the same directive.

Symbols decide; a bare number joins the one symbol or number that fits it, a session or congress its term, a
mere "Hướng dẫn của Ban Dân vận" the one guidance that this body issued. Different numbers, symbols or terms
never meet, and what fits two directives joins neither.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kg.extract.directives.agreement import approves, same_directive, same_subject
from kg.extract.directives.values import Citation, CitationForm
from kg.model import Mention, Span
from kg.text import fold

_SCHEME = "Đề án"
_APPROVAL = re.compile(r"(?:việc )?phê duyệt đề án")


@dataclass(slots=True)
class _Group:
    """Mentions of one directive, and the distinct citations among them, with which newcomers are compared."""

    mentions: list[Mention[Citation]] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)


@dataclass(slots=True)
class _Groups:
    """The groups so far, by what a newcomer may share with them, so that it is compared with few."""

    all: list[_Group] = field(default_factory=list)
    by_key: dict[object, list[_Group]] = field(default_factory=dict)
    by_span: dict[Span, _Group] = field(default_factory=dict)
    by_stop: dict[int, _Group] = field(default_factory=dict)
    by_alias: dict[Span, _Group] = field(default_factory=dict)
    approving: list[tuple[Citation, _Group]] = field(default_factory=list)

    def add(self, mention: Mention[Citation], group: _Group) -> None:
        """Put a mention into a group."""
        group.mentions.append(mention)
        self.by_span[mention.span] = self.by_stop[mention.span.stop] = group
        for alias in mention.value.aliases:
            self.by_alias[alias.span] = group
        about = mention.value.about
        annexed = about is not None and fold(about.text).startswith(f"{fold(mention.value.type)} ")
        if about is not None and (annexed or (mention.value.type == _SCHEME and _APPROVAL.match(fold(about.text)))):
            self.approving.append((mention.value, group))

    def place(self, citation: Citation) -> _Group | None:
        """Return the group that a citation joins or begins, None where it fits two, or a reference none."""
        fitting = self._declared(citation) or [
            group
            for key in _keys(citation)
            for group in self.by_key.get(key, ())
            if all(same_directive(citation, other) for other in group.citations)
        ]
        if not fitting and citation.form in {CitationForm.SUBJECT, CitationForm.TITLE}:
            of_type = self.by_key.get(citation.type, ())
            fitting = [group for group in of_type if any(same_subject(citation, other) for other in group.citations)]
        if len(fitting) > 1 or (not fitting and citation.form is CitationForm.REFERENCE):
            return None
        group = fitting[0] if fitting else _Group()
        if not fitting:
            self.all.append(group)
        group.citations.append(citation)
        for key in {citation.type, *_keys(citation)}:
            known = self.by_key.setdefault(key, [])
            if group not in known[-1:]:
                known.append(group)
        return group

    def _declared(self, citation: Citation) -> list[_Group]:
        """Return the group of the number that stands in brackets after a title, or before a title in brackets."""
        if citation.form is CitationForm.PLENUM and citation.short.span in self.by_alias:
            return [self.by_alias[citation.short.span]]
        if citation.form is not CitationForm.TITLE:
            return []
        for other, group in self.approving:
            if approves(other, citation):
                return [group]
        found = [self.by_span.get(alias.span) for alias in citation.aliases]
        if citation.bracketed:
            found.append(self.by_stop.get(citation.short.span.start - len(" (")))
        return [group for group in found if group is not None and group.citations[0].type == citation.type][:1]


def _keys(citation: Citation) -> tuple[object, ...]:
    """Return what two citations of one directive share: number, form, or with a mere reference the type; an act that
    is cited by title and number, either.
    """
    if citation.number is not None:
        number = citation.number.lstrip("0")
        return (number, citation.form) if citation.form is CitationForm.TITLE else (number,)
    return (citation.type if citation.form is CitationForm.REFERENCE else citation.form,)


def group_directives(mentions: Iterable[Mention[Citation]]) -> tuple[tuple[Mention[Citation], ...], ...]:
    """Return the mentions by directive, the fullest first, in the order of first mention.

    A reference whose directive the article does not identify is left out, and so is a number that fits two.
    """
    mentions = _called_by_session(tuple(mentions))
    groups = _Groups()
    placed: dict[tuple[object, ...], _Group | None] = {}
    for mention in sorted(mentions, key=_in_order):
        signature = _signature(mention.value)
        if signature not in placed:
            placed[signature] = groups.place(mention.value)
        group = placed[signature]
        if group is not None:
            groups.add(mention, group)
    ordered = sorted(groups.all, key=_first_named)
    return tuple([tuple(sorted(group.mentions, key=_fullness)) for group in ordered])


def _called_by_session(mentions: tuple[Mention[Citation], ...]) -> tuple[Mention[Citation], ...]:
    """Read "Nghị quyết 4 khóa XII" as the resolution of that session, where the article cites it with "Trung ương"."""
    plenums = [mention.value for mention in mentions if mention.value.form is CitationForm.PLENUM]
    if not plenums:
        return mentions
    sessions = {(plenum.type, plenum.identity, plenum.ordinal) for plenum in plenums if plenum.ordinal is not None}
    if not sessions:
        return mentions
    return tuple(_as_session(mention, sessions) if _is_short(mention.value) else mention for mention in mentions)


def _is_short(citation: Citation) -> bool:
    return citation.form is CitationForm.NUMBER and citation.ordinal is not None and not citation.issuers


def _as_session(mention: Mention[Citation], sessions: set[tuple[str, str | None, str]]) -> Mention[Citation]:
    citation = mention.value
    identity = f"trung ương {citation.number}"
    if citation.issued_on is not None or (citation.type, identity, citation.ordinal or "") not in sessions:
        return mention
    return replace(mention, value=replace(citation, form=CitationForm.PLENUM, number=None, identity=identity))


def _in_order(mention: Mention[Citation]) -> tuple[int, int, int]:
    return _RANK[mention.value.form], mention.span.start, mention.span.stop


def _first_named(group: _Group) -> tuple[int, int]:
    return min([(mention.span.start, mention.span.stop) for mention in group.mentions])


_RANK = {form: rank for rank, form in enumerate(CitationForm)}


def _signature(citation: Citation) -> tuple[object, ...]:
    """Return all of a citation that decides where it belongs."""
    issuers = tuple([issuer.text for issuer in citation.issuers])
    about = citation.about.text if citation.form is CitationForm.SUBJECT and citation.about else None
    said = (citation.type, citation.form, citation.number, citation.symbol, citation.issued_on)
    declared = tuple([alias.span for alias in citation.aliases])
    declared += (citation.short.span,) if citation.bracketed else ()
    return (*said, issuers, citation.identity, citation.ordinal, citation.years, about, declared)


def _fullness(mention: Mention[Citation]) -> tuple[bool, bool, bool, int, int]:
    citation = mention.value
    return (
        citation.form is CitationForm.REFERENCE,
        citation.symbol is None,
        not (citation.issuers or citation.issued_on),
        -len(citation.full.text),
        mention.span.start,
    )
