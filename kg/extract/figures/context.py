"""What stands before a number: how exact it is said to be, and whether it counts at all."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from kg.lexicon.tables import read_table
from kg.model import Qualifier
from kg.model.making import quick
from kg.text.letters import CAPITALS

_QUALIFIERS = {
    "over": Qualifier.OVER,
    "under": Qualifier.UNDER,
    "about": Qualifier.ABOUT,
    "exact": Qualifier.EXACT,
}
_LOOK_BACK = 40
_LONGEST = 3  # words of a qualifier or label
# The number of a village, ward or school is small and follows its kind and name: "thôn Tân Lập 2".
_NAMED = re.compile(
    r"(?P<kind>(?i:thôn|bản|ấp|xóm|buôn|bon|làng|khu|phố|khóm|khối|tổ|đội|kp|tdp|phường|xã|thpt|thcs|tiểu học|mầm non))"
    rf"\s+(?:[{CAPITALS}][^\W\d_]*\s+){{1,3}}$"
)
# "cả thôn 3 nuôi dê": before a thing that no table knows the number is rather the village's.
_ALL_OF = re.compile(
    r"(?<!\w)(?:cả|toàn)\s(?:thôn|bản|ấp|xóm|buôn|bon|làng|khu|khu\sphố|khu\sdân\scư|khóm|khối|tổ|tổ\sdân\sphố|đội)\s$"
)
_DATE = re.compile(r"(?:ngày|sáng|trưa|chiều|tối|đêm)\s[\d/.-]+\s?(?:đến|và|,|-)\s?(?:ngày\s)?$")
_LISTED = re.compile(r"(?<!\S)(?:[0-9]{1,2}\s?,\s?)*(?P<last>[0-9]{1,2})\s?(?:,|và)\s?$")
_GOES_ON = (",", ", ", "và", "và ")
_NEXT = 3  # labels of a list are close: "khóm 2, 35 hộ" is none
_LINKS = frozenset({"đến", "và", "-"})
_FEW = Decimal(30)
_MANY, _COMMUNES = Decimal(10), frozenset({"xã", "phường"})
"""No commune of a name has a number as high as this."""
_SLOGAN = 60  # a longer quotation is speech, in which a number counts
_FAR_BACK = 400  # farther back no quotation is still open
_QUOTES = re.compile('[“”"]')


@quick
@dataclass(frozen=True, slots=True)
class Context:
    """What the words before a number make of it.

    `per` is the thing of "mỗi suất 500 nghìn đồng"; `before` is the last word: "trên" may be a preposition.
    """

    qualifier: Qualifier
    is_label: bool
    is_date: bool
    per: str | None
    before: str


_EXACT = Qualifier.EXACT
_PLAIN = Context(_EXACT, is_label=False, is_date=False, per=None, before="")


@cache
def roles(role: str) -> frozenset[str]:
    """Return the words of `figure_words.tsv` with this role, folded."""
    return frozenset(row["form"] for row in read_table("figure_words") if row["role"] == role)


@cache
def _qualifiers() -> dict[str, Qualifier]:
    return {word: value for role, value in _QUALIFIERS.items() for word in roles(role)}


@cache
def _last_words(role: str) -> frozenset[str]:
    """Return the words in which phrases of a role end, to rule them out at once."""
    forms = _qualifiers() if role == "qualifier" else roles(role)
    return frozenset(form.split()[-1] for form in forms)


@cache
def _triggers() -> frozenset[str]:
    """Return the words after which a number needs a closer look."""
    return _last_words("qualifier") | _last_words("label") | _last_words("date") | _LINKS


def context_of(folded: str, begin: int, start: int) -> Context:
    """Read the words between `begin`, where the sentence begins, and the number at `start`."""
    lead = folded[start - _LOOK_BACK if start - begin > _LOOK_BACK else begin : start]
    if "(" in lead:
        lead = lead.replace("(", " ( ")
    nearest = lead.rsplit(None, 2)[-2:]
    if not nearest:
        return _PLAIN
    last, qualifier = nearest[-1], _EXACT
    per = last if len(nearest) > 1 and nearest[0] == "mỗi" else None
    if last not in _triggers():
        return _PLAIN if per is None else Context(qualifier, is_label=False, is_date=False, per=per, before=per)
    words = lead.rsplit(maxsplit=5)[-5:]
    if last in _last_words("qualifier") and (size := _suffix_in(words, _qualifiers())):
        qualifier = _qualifiers()[" ".join(words[-size:])]
        del words[-size:]
        per = words[-1] if len(words) > 1 and words[-2] == "mỗi" else None
    listed = last in _LINKS and _DATE.search(folded, max(begin, start - _LOOK_BACK), start) is not None
    return Context(qualifier, _is(words, "label"), listed or _is(words, "date"), per, last)


def _is(words: list[str], role: str) -> bool:
    """Say whether the last `words` are a phrase of this role, and no longer one of role "sum"."""
    if not words or words[-1] not in _last_words(role) or not (size := _suffix_in(words, roles(role))):
        return False
    is_whole = len(words) > size and words[-size - 1] in roles("whole")
    return not is_whole and not _suffix_in(words, roles("sum"))


def _suffix_in(words: list[str], known: dict[str, Qualifier] | frozenset[str]) -> int:
    """Return how many of the last `words` make the longest phrase in `known`, 0 where none do."""
    for size in range(min(_LONGEST, len(words)), 0, -1):
        if " ".join(words[-size:]) in known:
            return size
    return 0


def continues_labels(folded: str, begin: int, start: int, value: Decimal) -> bool:
    """Say whether a number goes on counting up the labels before it: "các thôn 1, 2, 3"."""
    if not folded.endswith(_GOES_ON, begin, start):
        return False
    listed = _LISTED.search(folded, max(begin, start - _LOOK_BACK), start)
    if listed is None or not 0 < value - int(listed["last"]) <= _NEXT:
        return False
    return _is(folded[max(begin, start - _LOOK_BACK) : listed.start()].split(), "label")


def follows_plain_word(text: str, begin: int, start: int) -> bool:
    """Say whether a small-letter word stands before `start`: the number begins a phrase and ends no name."""
    floor = start - _LOOK_BACK if start - begin > _LOOK_BACK else begin
    word = text[floor:start].rpartition(" ")[0].rpartition(" ")[2]
    return word.isalpha() and word.islower()


def is_of_all(folded: str, begin: int, start: int) -> bool:
    """Say whether all of a village act, so that the number before `start` may be its own: "cả thôn 3 phản đối"."""
    return _ALL_OF.search(folded, max(begin, start - _LOOK_BACK), start) is not None


def _may_end_name(text: str, floor: int, start: int) -> bool:
    """Say that the word before `start` may be of a name, as far as its first letter tells quickly."""
    words = text[floor:start].rsplit(maxsplit=1)
    return bool(words) and words[-1][0].isupper()


def is_in_name(text: str, begin: int, start: int, value: Decimal) -> bool:
    """Say whether a number ends a place's name ("thôn Tân Lập 2") or is a slogan's (“5 không, 3 sạch”)."""
    floor = start - _LOOK_BACK if start - begin > _LOOK_BACK else begin
    named = _NAMED.search(text, floor, start) if value < _FEW and _may_end_name(text, floor, start) else None
    if named is not None and (value < _MANY or named["kind"].lower() not in _COMMUNES):
        return True  # "xã Cư San 15 đơn vị máu" counts
    floor = start - _FAR_BACK if start - begin > _FAR_BACK else begin
    if text.find("“", floor, start) < 0 and text.find('"', floor, start) < 0:
        return False
    opened = -1
    for mark in _QUOTES.finditer(text, floor, start):
        is_opening = mark[0] == "“" or (mark[0] == '"' and opened < 0)
        opened = mark.start() if is_opening else -1
    if opened < 0:
        return False
    close = _QUOTES.search(text, start, opened + _SLOGAN)
    return close is not None and close[0] != "“"
