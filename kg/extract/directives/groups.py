"""Which citations of one article stand for the same directive.

Symbols decide; a bare number joins the one symbol or number that fits it, a session or congress its term, a
mere "Hướng dẫn của Ban Dân vận" the one guidance that this body issued. Different numbers, symbols or terms
never meet, and what fits two directives joins neither.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from kg.extract.directives.issuer import profile
from kg.extract.directives.symbols import key_of
from kg.extract.directives.values import Citation, CitationForm
from kg.model import Mention, Span
from kg.text import fold


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
        if about is not None and mention.value.type == _SCHEME and _APPROVAL.match(fold(about.text)):
            self.approving.append((mention.value, group))

    def place(self, citation: Citation) -> _Group | None:
        """Return the group that a citation joins or begins, None where it fits two, or a reference none."""
        fitting = self._declared(citation) or [
            group
            for group in self.by_key.get(_key(citation), ())
            if all(_same(citation, other) for other in group.citations)
        ]
        if not fitting and citation.form in {CitationForm.SUBJECT, CitationForm.TITLE}:
            of_type = self.by_key.get(citation.type, ())
            fitting = [group for group in of_type if any(_same_subject(citation, other) for other in group.citations)]
        if len(fitting) > 1 or (not fitting and citation.form is CitationForm.REFERENCE):
            return None
        group = fitting[0] if fitting else _Group()
        if not fitting:
            self.all.append(group)
        group.citations.append(citation)
        for key in {citation.type, _key(citation)}:
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
            if _approves(other, citation):
                return [group]
        found = [self.by_span.get(alias.span) for alias in citation.aliases]
        if citation.bracketed:
            found.append(self.by_stop.get(citation.short.span.start - len(" (")))
        return [group for group in found if group is not None and group.citations[0].type == citation.type][:1]


def _key(citation: Citation) -> object:
    """Return what two citations of one directive share: number, form, or with a mere reference the type."""
    if citation.number is not None:
        return citation.number.lstrip("0")
    return citation.type if citation.form is CitationForm.REFERENCE else citation.form


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


def _same(left: Citation, right: Citation) -> bool:
    """Say whether two citations may stand for one directive; `left` is the vaguer or an equal form."""
    if left.form is CitationForm.REFERENCE:
        return left.type == right.type and _same_body(left, right)
    if left.number is not None and right.number is not None:
        return _numbers_agree(left, right)
    if left.form is right.form:
        return left.type == right.type and _SAME_FORM[left.form](left, right)
    # The title or session of a group that was declared by its number says nothing against the number.
    if left.form is CitationForm.PLENUM:
        return right.number is not None
    return right.form in {CitationForm.TITLE, CitationForm.PLENUM} and left.number is not None


def _numbers_agree(left: Citation, right: Citation) -> bool:
    if left.symbol is not None and right.symbol is not None:
        same = key_of(left.symbol) == key_of(right.symbol)
        return same and (not (left.issuers and right.issuers) or _issuers_agree(left, right))
    return (
        left.type == right.type
        and (left.number or "").lstrip("0") == (right.number or "").lstrip("0")
        and _dates_agree(left, right)
        and _issuers_agree(left, right)
    )


def _dates_agree(left: Citation, right: Citation) -> bool:
    if left.issued_on is None or right.issued_on is None:
        return True
    first, second = left.issued_on.iso, right.issued_on.iso
    return first.startswith(second) or second.startswith(first)


def _issuers_agree(left: Citation, right: Citation) -> bool:
    """Say whether the bodies can be the same: no family or level differs."""
    pairs = zip(_profile(left), _profile(right), strict=True)
    return all(not mine or not theirs or mine == theirs for mine, theirs in pairs)


def _same_body(left: Citation, right: Citation) -> bool:
    """Say whether both name one body: a board stands for its committee, and a place may be left out; the decisions of
    two bodies are not one's.
    """
    mine, theirs = _bodies(left), _bodies(right)
    return bool(mine) and all(any(_bodies_nest(one, other) for other in theirs) for one in mine)


def _bodies(citation: Citation) -> list[str]:
    if citation.issuers:
        names = [issuer.text for issuer in citation.issuers]
    elif citation.form is CitationForm.CONGRESS:
        names = [citation.identity or ""]
    else:
        names = [citation.default_issuer.organ] if citation.default_issuer else []
    # "Đảng" alone is the beginning of too many names.
    return [_BOARD.sub("", _plain(name)) for name in names if len(name.split()) > 1]


def _profile(citation: Citation) -> tuple[str, str]:
    if citation.issuers:
        return profile(citation.issuers[0].text)
    if citation.default_issuer is None:
        return "", ""
    family = profile(citation.default_issuer.organ)[0]
    level = citation.default_issuer.level.replace("unit", "")
    # "BTV" without a level is the board of an association as well as of a committee.
    return ("", "") if family == "party" and not citation.default_issuer.level else (family, level)


def _sessions_agree(left: Citation, right: Citation) -> bool:
    return left.identity == right.identity and _equal_or_open(left.ordinal, right.ordinal)


def _congresses_agree(left: Citation, right: Citation) -> bool:
    """Say whether body and congress are the same; a number and a term's years cannot be compared."""
    if not _bodies_nest(left.identity or "", right.identity or ""):
        return False
    if (left.ordinal and right.ordinal) or (left.years and right.years):
        return _equal_or_open(left.ordinal, right.ordinal) and _equal_or_open(left.years, right.years)
    return not ((left.ordinal or left.years) and (right.ordinal or right.years))


def _bodies_nest(left: str, right: str) -> bool:
    shorter, longer = sorted((left, right), key=len)
    return f"{longer} ".startswith(f"{shorter} ")


def _equal_or_open(left: str | None, right: str | None) -> bool:
    return left is None or right is None or left == right


def _titles_agree(left: Citation, right: Citation) -> bool:
    """Laws need the same title; rules are also called by its first words ("Quy chế dân chủ")."""
    mine, theirs = left.identity or "", right.identity or ""
    same = mine == theirs or (left.type in {"Quy chế", "Quy định"} and _bodies_nest(mine, theirs))
    return same and _equal_or_open(left.years, right.years)


def _subjects_agree(left: Citation, right: Citation) -> bool:
    if not (_issuers_agree(left, right) and _dates_agree(left, right) and _equal_or_open(left.years, right.years)):
        return False
    if left.identity is not None or right.identity is not None:
        return left.identity == right.identity
    if left.about is None or right.about is None:
        return left.issued_on is not None and left.issued_on == right.issued_on
    shorter, longer = sorted((_plain(left.about.text), _plain(right.about.text)), key=len)
    return longer.startswith(shorter)


def _same_subject(left: Citation, right: Citation) -> bool:
    """Say whether a headline names by its subject what the text cites by its number ("Chỉ thị của X về việc …")."""
    if right.number is None or left.about is None or right.about is None:
        return False
    # Who issues what has no "của" behind it is not known here: a long title in full, or one quoted, is enough.
    whole = _plain(left.about.text) == _plain(right.about.text) and len(left.about.text.split()) >= _LONG_TITLE
    if not left.issuers and not (left.issuing and (whole or (left.form is CitationForm.TITLE and right.issuing))):
        return False
    mine, theirs = (_plain(each.text).removeprefix("thực hiện ").split() for each in (left.about, right.about))
    begins = mine[:_SAME_BEGINNING] == theirs[:_SAME_BEGINNING] and len(mine) >= _SAME_BEGINNING
    ends = " ".join(mine[-_SAME_END:]) in " ".join(theirs)
    return begins and ends and _issuers_agree(left, right) and _dates_agree(left, right)


def _approves(left: Citation, right: Citation) -> bool:
    """Say whether one is only the other's title: "Đề án 14/QĐ-TTg … về việc phê duyệt Đề án “A”" is one scheme."""
    if left.about is None or left.type != right.type or not left.about.span.contains(right.short.span):
        return False
    return right.short.span.start - left.about.span.start <= len("việc phê duyệt ")


def _plain(words: str) -> str:
    return " ".join(fold(words).replace(",", " ").replace('"', " ").split())


# So many words of a subject at its beginning and at its end tell it from others.
_SAME_BEGINNING, _SAME_END = 4, 3
_LONG_TITLE = 8
_SCHEME = "Đề án"
_APPROVAL = re.compile(r"(?:việc )?phê duyệt đề án")
_BOARD = re.compile(r"^(?:ban thường vụ|btv|thường vụ|thường trực|ban chấp hành|bch)\s+(?=\w)")

_SAME_FORM: dict[CitationForm, Callable[[Citation, Citation], bool]] = {
    CitationForm.PLENUM: _sessions_agree,
    CitationForm.CONGRESS: _congresses_agree,
    CitationForm.TITLE: _titles_agree,
    CitationForm.SUBJECT: _subjects_agree,
}
