"""Who wrote an article, and the paper that it says it is from."""

import re
from functools import cache

from kg.intake.furniture import any_of, phrases
from kg.lexicon.tables import read_table
from kg.text import fold

# A line of writers is short: three names of five syllables and a label.
_LONGEST = 90
_MOST_NAMES = 4
_MOST_SYLLABLES = 5
_BETWEEN = re.compile(r"\s*[,;&+|/]\s*|\s+[-–—]+\s+|\s[-–—]|[-–—]\s|\s+và\s+")
_ASIDE = re.compile(r"\([^()]*\)")
_SYLLABLE = re.compile(r"[^\W\d_]+(?:[.'’`-][^\W\d_]+)*\.?")
_ABBREVIATION = r"[A-ZĐ]{1,7}\d{0,2}(?:\.[A-ZĐ]{1,5})*"
_SITE = r"[\w.-]{2,30}\.(?:vn|com|net|org)(?:\.vn)?"
_PREFIX = re.compile(
    rf"(?P<open>\(?)(?P<name>{_ABBREVIATION}(?:[ -]?(?:[Oo]nline|TV))?|{_SITE})"
    r"(?P<close>\)?)\s*[-–—:]\s*(?=[^\W_]|[\"“‘(])"
)
_NOT_PUBLISHERS = frozenset(
    ["UBND", "HĐND", "MTTQ", "UBMTTQ", "LHPN", "CCB", "NTM", "ANTT", "KT", "HTX", "CLB", "TP", "TX", "TT"]
)


def read_byline(line: str) -> tuple[str, ...] | None:
    """Return the writers that a line of its own names, None where it names none; () for a source only.

    >>> read_byline("Bài, ảnh: Lê Thu - Văn Bình")
    ('Lê Thu', 'Văn Bình')
    >>> read_byline("Hội nghị bế mạc") is None
    True
    """
    if len(line) > _LONGEST:
        return None
    folded = fold(line)
    if _source().match(folded):
        return ()
    label = _label().match(folded)
    start = 0 if label is None else label.end()
    credit = _credit().search(folded, start)
    names = line[start : len(line) if credit is None else credit.start()]
    found = _names(_ASIDE.sub(" ", names))
    if found:
        return found
    is_credit = credit is not None and credit.start() == 0 and _names(line[credit.end() :].rstrip(" )"))
    return () if is_credit else None


def read_prefix(paragraph: str) -> tuple[str, int] | None:
    """Return the paper named before the text ("BBK - …", "(X.vn) - …") and where the text begins.

    >>> read_prefix("BNO - Sáng 5/6, huyện tổ chức hội nghị.")
    ('BNO', 6)
    """
    known = _publishers().match(paragraph)
    if known is not None and (known["name"] or paragraph[known.end()].isupper()):
        return known["name"] or known["bare"], known.end()
    match = _PREFIX.match(paragraph)
    if match is None or bool(match["open"]) != bool(match["close"]) or match["name"] in _NOT_PUBLISHERS:
        return None
    return (match["name"], match.end()) if len(match["name"]) > 1 else None


def _names(text: str) -> tuple[str, ...] | None:
    parts = [part for part in _BETWEEN.split(text.strip(" .,:;-–—/\t|")) if part]
    names = tuple(part.strip(" .") if "." not in part.strip(" .") else part.strip() for part in parts)
    return names if 0 < len(names) <= _MOST_NAMES and all(map(_is_name, names)) else None


def _is_name(part: str) -> bool:
    syllables = part.split()
    if not 0 < len(syllables) <= _MOST_SYLLABLES:
        return False
    return all(_SYLLABLE.fullmatch(word) and word[0].isupper() for word in syllables)


@cache
def _label() -> re.Pattern[str]:
    words = any_of(phrases("author"))
    short = any_of(("ctv", "pv", "t/h", "th", "bài, ảnh", "tin, ảnh", "tác giả"))
    return re.compile(rf"[ (*-]*(?:{words} ?(?:\([^()]*\) ?)?:[ :]*(?:{short}:? )?|{short} )")


@cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"[ (*-]*(?:{any_of(phrases('source'))} ?:|theo )")


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"[ ;,./(-]*{any_of(phrases('credit'))} ?:")


@cache
def _publishers() -> re.Pattern[str]:
    forms = sorted((row["form"] for row in read_table("publishers")), key=lambda form: (-len(form), form))
    bare = "|".join(re.escape(form) for form in forms if form.startswith("Báo "))
    any_form = "|".join(re.escape(form) for form in forms)
    dash = r"\s*\)?\s*[-–—:]\s*"
    return re.compile(rf"\(?\s*(?:(?P<name>{any_form}){dash}|(?P<bare>{bare})\s+(?=[^\W\d_]))")
