"""Which citations of one article stand for the same directive.

Symbols decide; a bare number joins the one symbol or number that fits it, a session or congress its term, a
mere "Hướng dẫn của Ban Dân vận" the one guidance that this body issued. Different numbers, symbols or terms
never meet, and what fits two directives joins neither.
"""

from collections.abc import Callable, Iterable

from kg.extract.directive_issuer import profile
from kg.extract.directive_symbols import key_of
from kg.extract.directive_values import Citation, CitationForm
from kg.model import Mention
from kg.text import fold

Group = list[Mention[Citation]]


def group_directives(mentions: Iterable[Mention[Citation]]) -> tuple[tuple[Mention[Citation], ...], ...]:
    """Return the mentions by directive, the fullest first, in the order of first mention.

    A reference whose directive the article does not identify is left out, and so is a number that fits two.
    """
    groups: list[Group] = []
    ranked = sorted(mentions, key=lambda mention: (_RANK[mention.value.form], mention.span))
    for mention in ranked:
        fitting = [group for group in groups if all(_same(mention.value, other.value) for other in group)]
        if len(fitting) == 1:
            fitting[0].append(mention)
        elif not fitting and mention.value.form is not CitationForm.REFERENCE:
            groups.append([mention])
    groups.sort(key=lambda group: min(mention.span for mention in group))
    return tuple(tuple(sorted(group, key=_fullness)) for group in groups)


_RANK = {form: rank for rank, form in enumerate(CitationForm)}


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
        return left.type == right.type and _issuers_agree(left, right, known=True)
    if left.number is not None and right.number is not None:
        return _numbers_agree(left, right)
    if _declares(left, right) or _declares(right, left):
        return left.type == right.type
    if left.form is right.form:
        return left.type == right.type and _SAME_FORM[left.form](left, right)
    return False


def _declares(left: Citation, right: Citation) -> bool:
    """Say whether `right` is the short name in brackets after `left`."""
    return any(alias.span == right.short.span for alias in left.aliases)


def _numbers_agree(left: Citation, right: Citation) -> bool:
    if left.symbol is not None and right.symbol is not None:
        return key_of(left.symbol) == key_of(right.symbol) and _issuers_agree(left, right)
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


def _issuers_agree(left: Citation, right: Citation, known: bool = False) -> bool:
    """Say whether the bodies can be the same: no family or level differs. `known`: both must be said."""
    mine, theirs = _profile(left), _profile(right)
    if known and not (mine[0] and theirs[0]):
        return False
    return all(not a or not b or a == b for a, b in zip(mine, theirs, strict=True))


def _profile(citation: Citation) -> tuple[str, str]:
    if citation.issuers:
        return profile(citation.issuers[0].text)
    if citation.default_issuer is not None:
        family, level = profile(citation.default_issuer.organ)
        return family, citation.default_issuer.level or level
    return "", ""


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
    if not (
        _issuers_agree(left, right) and _dates_agree(left, right) and _equal_or_open(left.years, right.years)
    ):
        return False
    if left.about is None or right.about is None:
        return left.issued_on is not None and left.issued_on == right.issued_on
    shorter, longer = sorted((_plain(left.about.text), _plain(right.about.text)), key=len)
    return longer.startswith(shorter)


def _plain(words: str) -> str:
    return " ".join(fold(words).replace(",", " ").replace('"', " ").split())


_SAME_FORM: dict[CitationForm, Callable[[Citation, Citation], bool]] = {
    CitationForm.PLENUM: _sessions_agree,
    CitationForm.CONGRESS: _congresses_agree,
    CitationForm.TITLE: _titles_agree,
    CitationForm.SUBJECT: _subjects_agree,
}
