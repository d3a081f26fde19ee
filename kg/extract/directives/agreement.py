"""Whether two citations may stand for one directive: nothing that both say differs."""

import re
from collections.abc import Callable

from kg.extract.directives.issuer import profile
from kg.extract.directives.symbols import key_of
from kg.extract.directives.values import Citation, CitationForm
from kg.text import fold

# So many words of a subject at its beginning and at its end tell it from others.
_SAME_BEGINNING, _SAME_END = 4, 3
_LONG_TITLE = 8
_BOARD = re.compile(r"^(?:ban thường vụ|btv|thường vụ|thường trực|ban chấp hành|bch)\s+(?=\w)")


def same_directive(left: Citation, right: Citation) -> bool:
    """Say whether two citations may stand for one directive; `left` is the vaguer or an equal form."""
    if left.form is CitationForm.REFERENCE:
        return left.type == right.type and _same_body(left, right)
    if left.number is not None and right.number is not None:
        return _numbers_agree(left, right)
    if left.form is right.form:
        return left.type == right.type and _SAME_FORM[left.form](left, right)
    # The title or session of a group that was declared by its number says nothing against the number.
    if left.form is CitationForm.PLENUM or (left.form is CitationForm.TITLE and left.type == right.type):
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
    if left.identity is not None and right.identity is not None:
        # "thực hiện Nghị quyết số 57" is "thực hiện Nghị quyết số 57-NQ/TW".
        shorter, longer = sorted((left.identity, right.identity), key=len)
        return longer == shorter or longer.startswith(f"{shorter}-")
    if left.identity is not None or right.identity is not None:
        return False
    if left.about is None or right.about is None:
        return left.issued_on is not None and left.issued_on == right.issued_on
    shorter, longer = sorted((_plain(left.about.text), _plain(right.about.text)), key=len)
    return longer.startswith(shorter)


def same_subject(left: Citation, right: Citation) -> bool:
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


def approves(left: Citation, right: Citation) -> bool:
    """Say whether one is only the other's title: "Đề án 14/QĐ-TTg … về việc phê duyệt Đề án “A”" is one scheme."""
    if left.about is None or left.type != right.type or not left.about.span.contains(right.short.span):
        return False
    return right.short.span.start - left.about.span.start <= len("việc phê duyệt ")


def _plain(words: str) -> str:
    return " ".join(fold(words).replace(",", " ").replace('"', " ").split())


_SAME_FORM: dict[CitationForm, Callable[[Citation, Citation], bool]] = {
    CitationForm.PLENUM: _sessions_agree,
    CitationForm.CONGRESS: _congresses_agree,
    CitationForm.TITLE: _titles_agree,
    CitationForm.SUBJECT: _subjects_agree,
}
