"""The paper that an article says it is from, before its first word: "BBK - …", "(X.vn) - …"."""

import re
from functools import cache

from kg.intake.masthead import is_body_name
from kg.lexicon.tables import read_table
from kg.text import fold

_LONGEST = 40
_FEW_LETTERS = 2
_DASH = r"\s*[-–—:]\s*(?=[^\W_]|[\"“‘(])"
_ABBREVIATION = (
    r"(?:Web\.)?[A-ZĐ]{1,7}\d{0,2}(?:\.[A-ZĐ]{1,5})*(?:&[A-ZĐ]{1,5})?"
    r"(?:[ -]?(?:[Oo]nline|TV)|/[^\W\d_][^\W\d_A-ZĐ]\w{0,8}(?: \w{1,9}){0,2}\+?)?"
)
_SITE = r"[\w.-]{2,30}\.(?:vn|com|net|org)(?:\.vn)?"
_SPELLED = r"(?:Báo|Tạp chí|Cổng thông tin|Cổng TTĐT|Trang thông tin|Trang TTĐT) \S+(?: \S+){0,8}?"
_PLACE = r"[A-ZĐÀ-Ỹ][^\W\d_]+(?: [A-ZĐÀ-Ỹ][^\W\d_]+){0,3}"
_FORMS = (
    # Where it was written before the source: "Hà Nội (TTXVN) - Ngày 3/4, …".
    re.compile(rf"{_PLACE} \((?P<name>[A-ZĐ]{{3,6}}(?:/[^\W\d_][^()\n]{{1,20}})?)\)\s*[-–—]\s*(?=[^\W_])"),
    # Whatever stands in parentheses before a dash, where a paragraph begins, is a source.
    re.compile(rf"[(\[]\s*(?P<name>[^\W\d_][^()\[\]\n]{{1,40}}?)\s*[)\]]\s*[-–—:]?{_DASH}"),
    re.compile(rf"(?P<name>{_SITE}){_DASH}"),
    # Two abbreviations joined by a dash are one thing, and so is a number: "KT - XH", "QP - AN", "COVID-19".
    re.compile(rf"(?P<name>{_ABBREVIATION}){_DASH}(?![A-ZĐ]{{2}}|(?<=[-–])\d)"),
)
_DASHES = ("-", "–", "—")
_SIGNS_BESIDE = "-–—:(["
"""Of which each of these forms, and of those below, has one."""
_ONLINE = re.compile(r"[A-ZĐ]{2,4}O")
"""Newspapers sign so in short: "TPO" of Tiền Phong Online."""
_PAPER = re.compile(r"(?:Báo|Tạp chí|Đài|Cổng|Trang) \S")
# Without dash or parentheses it is one if it looks like one, and a sentence begins after it.
_BARE_FORMS = (
    re.compile(rf"\(\s*(?P<name>{_ABBREVIATION}|{_SITE}|{_SPELLED})\s*\)\s*"),
    re.compile(rf"(?P<name>{_SPELLED})\s*[-–—]\s*"),
)
_IN_TITLE = re.compile(rf"\((?P<name>{_ABBREVIATION})\)\s*[-–—:]?\s*(?=\w)")
_NOT_PUBLISHERS = frozenset(("CCB", "HĐND", "HTX", "LHPN", "MTTQ", "NTM", "TX", "UBMTTQ", "UBND"))


def read_prefix(paragraph: str) -> tuple[str, int] | None:
    """Return the paper named before the text ("BBK - …", "(X.vn) - …") and where the text begins.

    >>> read_prefix("BNO - Sáng 5/6, huyện tổ chức hội nghị.")
    ('BNO', 6)
    >>> read_prefix("KT - XH của huyện phát triển."), read_prefix("COVID-19 21/10: Thêm 9 ca")
    (None, None)
    """
    beginning = paragraph[: 2 * _LONGEST]
    known = _known().match(beginning) if _may_be_known(beginning) else None
    if known is not None and (known["name"] or paragraph[known.end()].isupper()):
        return known["name"] or known["bare"], known.end()
    for sign in _SIGNS_BESIDE:
        if sign in beginning:
            break
    else:
        return None
    for form in _FORMS:
        match = form.match(beginning)
        if match is not None and _is_publisher(match["name"]):
            return match["name"], match.end()
    for form in _BARE_FORMS:
        match = form.match(beginning)
        if match is not None and _is_named(match["name"]) and paragraph[match.end() :].lstrip('"“‘')[:1].isupper():
            return match["name"], match.end()
    return None


def read_alone(line: str) -> str | None:
    """Return the paper that is all that a line says, as some pages break it off.

    >>> read_alone("(Báo Sơn La) -"), read_alone("NDO -"), read_alone("Một ngày -")
    ('Báo Sơn La', 'NDO', None)
    """
    if len(line) > _LONGEST or not line.endswith(_DASHES):
        return None
    found = read_prefix(f"{line} Sáng")
    return found[0] if found is not None and found[1] == len(line) + 1 else None


def is_paper(writer: str) -> bool:
    """Say whether who signs an article is the paper itself.

    >>> is_paper("Báo Sơn La"), is_paper("NDO"), is_paper("Bảo Sơn")
    (True, True, False)
    """
    if _ONLINE.fullmatch(writer):
        return True
    return _PAPER.match(writer) is not None and is_body_name(writer, fold(writer))


def read_title_prefix(title: str) -> tuple[str, int] | None:
    """Return the paper in parentheses before a title ("(TTV) …") and where the title begins."""
    match = _IN_TITLE.match(title) if title.startswith("(") else None
    return None if match is None else (match["name"], match.end())


def _is_publisher(name: str) -> bool:
    return len(name) > 1 and _NOT_PUBLISHERS.isdisjoint(name.split("&"))


def _is_named(name: str) -> bool:
    return _is_publisher(name) and (" " not in name or is_body_name(name, fold(name)))


def _may_be_known(beginning: str) -> bool:
    """Say whether a paragraph begins with the letters of a known paper, behind a bracket and blanks."""
    start = beginning.lstrip()
    if start.startswith("("):
        start = start[1:].lstrip()
    return start[:_FEW_LETTERS] in _first_letters()


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(row["form"][:_FEW_LETTERS] for row in read_table("publishers"))


@cache
def _known() -> re.Pattern[str]:
    forms = sorted((row["form"] for row in read_table("publishers")), key=lambda form: (-len(form), form))
    papers = "|".join(re.escape(form) for form in forms if " " in form)
    any_form = "|".join(re.escape(form) for form in forms)
    return re.compile(rf"\(?\s*(?:(?P<name>{any_form})\s*\)?{_DASH}|(?P<bare>{papers})\s+(?=[^\W\d_]))")
