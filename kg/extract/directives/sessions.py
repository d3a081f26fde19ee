"""Resolutions that are known by the session or congress that adopted them, and its term.

"Nghị quyết Trung ương 4 (khóa XII)", "Nghị quyết Đại hội Đảng bộ huyện lần thứ XX, nhiệm kỳ 2020-2025".
"""

import re
from dataclasses import dataclass
from functools import cache

from kg.extract.directives.forms import Ident
from kg.extract.directives.issuer import bodies_at
from kg.extract.directives.values import CitationForm
from kg.extract.directives.words import Head
from kg.lexicon.tables import read_table
from kg.text.letters import CAPITALS

_ROMAN = r"[ivxl]+(?![\w/])"
_FIGURE = r"\d{1,2}(?![\w/]|\.\d)"
_WRITTEN_OUT = r"(?:mười(?:\s+(?:một|hai|ba|bốn|lăm))?|nhất|hai|nhì|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín)(?!\w)"
ORDINAL = rf"(?:{_ROMAN}|{_FIGURE}|{_WRITTEN_OUT})"
"""A session, congress or term in any spelling."""
YEARS = r"(?:(?:19|20)\d\d)\s?[-/]\s?(?:(?:19|20)\d\d)"
"""The years of a term."""


def ordinal_value(ordinal: str) -> str:
    """Return an ordinal of `ORDINAL`, folded, in figures.

    >>> [ordinal_value(form) for form in ("tư", "04", "iv")]
    ['4', '4', '4']
    """
    word = " ".join(ordinal.split())
    if word.isdigit():
        return str(int(word))
    return _written_out().get(word) or str(_roman(word) or word)


@cache
def _written_out() -> dict[str, str]:
    return {row["word"]: row["value"] for row in read_table("ordinals")}


def _roman(word: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}.get(letter, 0) for letter in word]
    if not values or 0 in values:
        return 0
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


_CENTRAL = r"(?:trung\s+ương|tw|t\.ư|tư|(?:ban\s+chấp\s+hành|bch)\s+(?:trung\s+ương|tw))(?:\s+đảng)?"
_PLENUM = re.compile(
    rf"\s+(?:hội\s+nghị\s+)?(?:(?:toàn\s+thể\s+)?lần\s+thứ\s+(?P<n0>{ORDINAL})(?:,|\s?[-–])?\s+(?:của\s+)?)?(?P<body>{_CENTRAL})"
    rf"(?:\s*(?:lần\s+thứ\s+)?(?P<n1>{ORDINAL}(?:\s*(?:,|và)\s*{_FIGURE})*))?"
)
_ASSOCIATION = re.compile(r"\s+(?:hội|đoàn|mặt\s+trận|mttq|tổng\s+liên\s+đoàn|liên\s+đoàn|công\s+đoàn)(?!\w)")
_TERMS = re.compile(
    rf"\s*,?\s*(?:\(\s*)?khóa\s+"
    rf"(?P<terms>{ORDINAL}(?:\s*(?:,|và|/|&)\s*(?:khóa\s+)?(?:{_ROMAN}|{_FIGURE}))*)(?:\s*\))?"
)
_LOCAL = re.compile(
    rf"\s+(?:hội\s+nghị\s+)?(?:(?:toàn\s+thể\s+)?lần\s+thứ\s+(?P<n0>{ORDINAL}),?\s+(?:của\s+)?)?(?=ban\s|bch\s)"
)
_NUMBERED = re.compile(rf"\s+lần\s+thứ\s+(?P<n1>{ORDINAL})")
_LIST = re.compile(r"\s*(?:,|và|/|&)\s*(?:khóa\s+)?")


def plenum(text: str, folded: str, head: Head, stop: int) -> tuple[Ident, ...]:
    """Read "Trung ương 4 khoá XI, XII" after a head; one directive for each session and term."""
    if head.kind.head not in {"nghị quyết", "kết luận"}:
        return ()
    match = _PLENUM.match(folded, head.stop, stop)
    if match is None:
        return _local_session(text, folded, head, stop)
    body, end = _session_of(text, folded, match, stop)
    terms = _TERMS.match(folded, end, stop)
    numbers = _LIST.split(match["n0"] or match["n1"] or "")
    ordinals = _LIST.split(terms["terms"]) if terms else [""]
    if numbers == [""] and (ordinals == [""] or not head.capital):
        return ()
    whole = (head.start, terms.end() if terms else end)
    base = text[head.start : match.start("n1") if match["n1"] else match.end()].rstrip()
    several = len(numbers) * len(ordinals) > 1
    return tuple(
        Ident(
            CitationForm.PLENUM,
            *whole,
            identity=f"{body} {ordinal_value(number)}",
            ordinal=ordinal_value(ordinal) or None,
            label=_label(base, number if match["n1"] else "", ordinal) if several else None,
        )
        for number in numbers
        for ordinal in ordinals
    )


def _local_session(text: str, folded: str, head: Head, stop: int) -> tuple[Ident, ...]:
    """Read "Hội nghị lần thứ 9 Ban Chấp hành Đảng bộ huyện (khóa XX)", number before or after the body."""
    lead = _LOCAL.match(folded, head.stop, stop)
    if lead is None:
        return ()
    bodies, end = bodies_at(text, folded, lead.end(), stop)
    after = _NUMBERED.match(folded, end, stop)
    number = lead["n0"] or (after["n1"] if after else None)
    if not bodies or number is None:
        return ()
    end = after.end() if after and not lead["n0"] else end
    term = _TERMS.match(folded, end, stop)
    ordinal = ordinal_value(_LIST.split(term["terms"])[0]) if term else None
    identity = f"{_plain_body(folded[bodies[0].span.start : bodies[0].span.stop])} {ordinal_value(number)}"
    form = CitationForm.PLENUM
    return (Ident(form, head.start, term.end() if term else end, identity=identity, ordinal=ordinal),)


def _session_of(text: str, folded: str, match: re.Match[str], stop: int) -> tuple[str, int]:
    """Return whose session it is: an association has a Ban Chấp hành Trung ương of its own."""
    if _ASSOCIATION.match(folded, match.end(), stop) is None:
        return "trung ương", match.end()
    bodies, end = bodies_at(text, folded, match.start("body"), stop)
    return (_plain_body(folded[match.start("body") : end]), end) if bodies else ("trung ương", match.end())


def _plain_body(body: str) -> str:
    """Return the name of a board in one form: that of an association is said with "Trung ương" or without."""
    full = re.sub(r"^bch\b", "ban chấp hành", " ".join(body.split()))
    return re.sub(r"^ban chấp hành trung ương (?=\w)(?!đảng)", "ban chấp hành ", full)


def _label(base: str, number: str, ordinal: str) -> str:
    term = f"khóa {ordinal.upper()}" if ordinal else ""
    return " ".join(part for part in (base, number, term) if part)


@dataclass(frozen=True, slots=True)
class _Congress:
    """What is said of a congress up to `stop`."""

    body: str
    ordinal: str | None
    years: str | None
    stop: int


_CONGRESS = re.compile(r"\s+(?:của\s+)?(?:(?P<word>đại\s+hội)|(?=đảng\s+bộ|chi\s+bộ))(?!\w)")
_PART = re.compile(
    rf"\s*(?:(?P<plain>đại\s+biểu|toàn\s+quốc|toàn\s+thể|của|đảng(?!\s+(?:bộ|ủy)))(?!\w)"
    rf"|(?:lần(?:\s+thứ)?|khóa|thứ)\s+(?P<ord>{ORDINAL})|(?P<bare>{_ROMAN})"
    rf"|[,(]?\s*nhiệm\s+kỳ\s+(?P<years>{YEARS})\)?|,\s*(?=lần\s+thứ))"
)
# "Đại hội Đảng bộ các cấp" is any congress.
_OF_PEOPLE = (
    r"(?:đoàn(?:\s+thanh\s+niên)?(?:\s+tncs)?(?:\s+hồ\s+chí\s+minh)?"
    r"|công\s+đoàn|phụ\s+nữ|nông\s+dân|cựu\s+chiến\s+binh|mttq|mặt\s+trận(?:\s+tổ\s+quốc)?)"
)
_GENERIC = re.compile(
    rf"\s*(?:đại\s+biểu\s+)?(?:đảng\s+|đảng\s+bộ\s+|(?:hội\s+)?{_OF_PEOPLE}\s+)?(?:các\s+cấp|cấp\s+trên)"
)
_TERM_AHEAD = re.compile(rf"\s+(?:[^\W\d_]+\s+){{0,4}}nhiệm\s+kỳ\s+(?P<years>{YEARS})")
_LOOSE_END = re.compile(r"(?:\s+của|[\s,(])+$")
_SMALL_BODY = re.compile(
    r"(?:đảng\s+bộ|chi\s+bộ)(?:\s+(?:tỉnh|huyện|xã|thị\s+xã|thành\s+phố|phường|thị\s+trấn|quận|thôn|khối))?"
)
_TURNED_BODY = re.compile(r"(?P<unit>tỉnh|huyện|thành|thị|quận|xã|phường)\s+đảng\s+bộ(?!\w)")
# "Đại hội phụ nữ tỉnh A lần thứ IX": of an association, called by its people alone.
_ASSOCIATED = re.compile(
    rf"{_OF_PEOPLE}(?!\w)"
    r"(?:\s+(?:tỉnh|huyện|xã|thị\s+xã|thành\s+phố|phường|thị\s+trấn|quận)(?!\w)(?P<place>\s+(?=\w))?)?"
)
_PLACE_NAME = re.compile(rf"[{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*){{0,3}}")
_BLANK = re.compile(r"\s+")


def congress(text: str, folded: str, head: Head, stop: int) -> tuple[Ident, ...]:
    """Read "Đại hội Đảng bộ huyện lần thứ XX, nhiệm kỳ 2020-2025" after "Nghị quyết"."""
    if head.kind.head != "nghị quyết":
        return ()
    lead = _CONGRESS.match(folded, head.stop, stop)
    if lead is None or _GENERIC.match(folded, lead.end(), stop):
        return ()
    found = _congress_at(text, folded, lead.end(), stop)
    years, label = found.years, None
    if years is None and (ahead := _TERM_AHEAD.match(folded, found.stop, stop)) is not None:
        years = _plain_years(ahead["years"])
        label = f"{text[head.start : found.stop]} nhiệm kỳ {text[ahead.start('years') : ahead.end('years')]}"
    counted = bool(found.ordinal or years)
    if not counted and not (lead["word"] and found.body and head.capital):
        return ()
    identity = f"đại hội {found.body}".strip()
    form = CitationForm.CONGRESS
    return (Ident(form, head.start, found.stop, None, None, identity, found.ordinal, years, label),)


def _congress_at(text: str, folded: str, position: int, stop: int) -> _Congress:
    """Read body, number and term of a congress in whatever order they come."""
    bodies: list[str] = []
    ordinal = years = None
    end = position
    while True:
        part = _PART.match(folded, end, stop)
        if part is None:
            body, after = _body_at(text, folded, end, stop)
            if not body:
                break
            bodies.append(body)
            end = after
            continue
        counted = part["ord"] or part["bare"]
        ordinal = ordinal or (ordinal_value(counted) if counted else None)
        years = years or (_plain_years(part["years"]) if part["years"] else None)
        bodies.extend(["đảng"] if part["plain"] == "đảng" else [])
        end = part.end()
    loose = _LOOSE_END.search(folded, position, end)
    return _Congress(" ".join(bodies), ordinal, years, loose.start() if loose else end)


def _body_at(text: str, folded: str, position: int, stop: int) -> tuple[str, int]:
    gap = _BLANK.match(folded, position, stop)
    if gap is None:
        return "", position
    bodies, _ = bodies_at(text, folded, gap.end(), stop)
    if bodies:
        span = bodies[0].span
        return " ".join(folded[span.start : span.stop].split()).removesuffix(" toàn quốc"), span.stop
    if (turned := _TURNED_BODY.match(folded, gap.end(), stop)) is not None:
        return f"đảng bộ {turned['unit']}", turned.end()
    small = _SMALL_BODY.match(folded, gap.end(), stop)
    if small is None and (people := _ASSOCIATED.match(folded, gap.end(), stop)) is not None:
        place = _PLACE_NAME.match(text, people.end(), stop) if people["place"] else None
        end = place.end() if place else people.end()
        return " ".join(folded[gap.end() : end].split()), end
    return (" ".join(small[0].split()), small.end()) if small else ("", position)


def _plain_years(years: str) -> str:
    return re.sub(r"\s", "", years).replace("/", "-")
