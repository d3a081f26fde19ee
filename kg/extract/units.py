"""What a number counts or measures: the unit that stands behind it."""

import re
from dataclasses import dataclass
from functools import cache

from kg.lexicon.phrases import one_of
from kg.lexicon.tables import read_table
from kg.model.making import quick
from kg.text.letters import CAPITALS

_WORD = re.compile(r"\s*(?P<word>đ/c|%|°?[^\W_]+)")
_SYLLABLE = re.compile(r" (?P<word>[^\W\d_]{2,})(?!\w)")
_SEPARATED = re.compile(r",\s*|\s+-\s+")
_SEPARATORS = (",", " -", "  ")
_QUOTED = re.compile(
    rf"\s*[\"“](?P<name>[{CAPITALS}][^\W\d_]*(?:\s+[^\W\d_]+){{1,5}}(?:\s+\d{{1,2}}[-/.]\d{{1,2}})?)[\"”]"
)
# "giám sát 31 tổ chức và 40 đảng viên", "tăng 9 tổ chức so với …": no verb, as in "… 3 xã tổ chức hội thi".
_BODIES = "tổ chức"
_NO_VERB = re.compile(r" (?:và (?:(?:gần|hơn|trên) )?\d|(?:so với|vi phạm|được|bị)(?!\w))|, \d|\)|;")

MONEY, MEASURE, SHARE, NONE, SUBSTANCE = "money", "measure", "share", "none", "substance"
EVENT, OPEN = "event", "open"
"""Kinds of `units.tsv` that the grammar treats apart, and the kind of a unit that no table knows."""
_COUNTABLE = frozenset({"people", "household", "place", "body", "thing", EVENT, OPEN})
# Kinds whose units stand in pairs: "đoàn viên, chiến sĩ", "xã, thị trấn", "sở, ngành".
_JOINED = frozenset({"people", "household", "place", "body", "clipped"})
# Behind a comma it addresses a person: "gồm 7 ủy viên, đồng chí A …".
_COMRADE = "đồng chí"
# Behind a comma it begins the name of who acts: "làm 2 người bị thương, Công an huyện A đã …".
_POLICE, _OF_UNIT = "công an", re.compile(r"\s+(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|tp)(?!\w)")
_AMOUNTS = frozenset({MONEY, MEASURE, "thing"})
_SCALES = frozenset({"tỷ", "tỉ", "triệu", "nghìn", "ngàn", "chục", "trăm"})
# Words that count another unit: "45 lượt đoàn viên", "12 con bò giống".
_DWELLING = "nhà ở"
_WHERE = re.compile(r"\s+(?:các\s+)?(?:xã|phường|thị|huyện|quận|thành|tỉnh|thôn|bản|ấp|buôn|xóm|khóm|khu|làng)(?!\w)")
_CLASSIFIERS = frozenset({"lượt", "chiếc", "con", "bộ", "cái", "suất", "phần", "đôi", "cặp"})


@quick
@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it stands at a place of the text: normal form, kind of `units.tsv`, and where it ends."""

    name: str
    kind: str
    stop: int

    @property
    def is_count(self) -> bool:
        """Say whether the unit is a counted thing rather than money, a measure or a share."""
        return self.kind in _COUNTABLE


_Meaning = tuple[str, str]
"""The normal form of a unit and its kind."""


@cache
def _forms() -> dict[str, _Meaning]:
    return {row["form"]: (row["unit"], row["kind"]) for row in read_table("units")}


@cache
def _heads() -> dict[str, tuple[tuple[int, ...], dict[str, _Meaning]]]:
    """Return the units by their first word, that of "héc-ta" before the dash, and how long they are, longest first."""
    heads: dict[str, dict[str, _Meaning]] = {}
    for form, meaning in _forms().items():
        heads.setdefault(form.split(maxsplit=1)[0].partition("-")[0], {})[form] = meaning
    return {head: (tuple(sorted({*map(len, forms)}, reverse=True)), forms) for head, forms in heads.items()}


@cache
def _pattern(head: str) -> re.Pattern[str]:
    """Return the pattern of the units whose first word is `head`, the longest first, with any blanks between words."""
    return re.compile(one_of(_heads()[head][1]))


def is_of_kind(word: str, kind: str) -> bool:
    """Say whether a folded word is a unit of this kind ("xã/phường" are of one kind, "đồng/xã" not)."""
    return _forms().get(word, ("", ""))[1] == kind


def is_amount(word: str) -> bool:
    """Say whether a folded word after a number makes it money, a measure or pieces ("tỷ", "tấn", "cây")."""
    return word in _SCALES or _forms().get(word, ("", ""))[1] in _AMOUNTS


def is_unit(*words: str) -> bool:
    """Say whether one or two folded words are a unit of any kind ("hộ", "triệu", "học sinh", "lần")."""
    return words[0] in _SCALES or any(" ".join(words[:size]) in _forms() for size in range(1, len(words) + 1))


@cache
def function_words() -> frozenset[str]:
    """Return the folded words that are no unit, wherever they stand."""
    return frozenset(row["form"] for row in read_table("figure_words") if row["role"] == "no unit")


def unit_at(folded: str, head: str, start: int, stop: int) -> Unit | None:
    """Return the longest unit that begins at `start` with the word `head`, with what is coordinated to it.

    "xã, thị trấn" and "chi, đảng bộ" are one unit, and so is "lượt cán bộ". A unit of kind "none" ("tháng",
    "tuổi") is returned too: it says that the number is no figure.
    """
    found = _longest(folded, head, start, stop)
    if found is None:
        return None
    if found.name == _BODIES and _NO_VERB.match(folded, found.stop, stop):
        return Unit(_BODIES, "body", found.stop)
    if found.name == _DWELLING and _WHERE.match(folded, found.stop, stop):
        found = Unit("nhà", found.kind, found.stop - len(" ở"))  # "4 nhà ở xã A"
    if found.name in _CLASSIFIERS and (inner := _next(folded, found.stop, stop)) and inner.is_count:
        found = Unit(f"{found.name} {inner.name}", inner.kind, inner.stop)
    return _coordinated(folded, found, stop) if found.kind in _JOINED else found


def counted_at(folded: str, start: int, stop: int) -> Unit | None:
    """Return what a measure that ends at `start` is of ("đất", "gạo"), None where the text does not say."""
    found = _next(folded, start, stop)
    return found if found is not None and (found.kind == SUBSTANCE or found.is_count) else None


def quoted_unit_at(text: str, start: int, stop: int) -> Unit | None:
    """Return the name that a count is of when it is quoted: 25 “Nhà nhân ái”."""
    match = _QUOTED.match(text, start, stop)
    return None if match is None else Unit(" ".join(match["name"].split()), "thing", match.end())


def open_unit(text: str, folded: str, head: str, start: int) -> Unit | None:
    """Return the one or two syllables at `start` as a unit that no table knows, None where no noun stands."""
    stop = start + len(head)
    if len(head) < 2 or head in function_words() or not head.isalpha() or not text[start:stop].islower():
        return None
    second = _SYLLABLE.match(folded, stop)
    if second is None or second["word"] in function_words() or not text[second.start() : second.end()].islower():
        return Unit(head, OPEN, stop)
    return Unit(f"{head} {second['word']}", OPEN, second.end())


def _next(folded: str, start: int, stop: int) -> Unit | None:
    match = _WORD.match(folded, start, stop)
    return None if match is None else _longest(folded, match["word"], match.start("word"), stop)


def _longest(folded: str, head: str, start: int, stop: int) -> Unit | None:
    found = _heads().get(head)
    if found is None:
        return None
    sizes, forms = found
    if "  " in folded[start : start + sizes[0]]:
        match = _pattern(head).match(folded, start, stop)
        return None if match is None else Unit(*forms[" ".join(match[0].split())], match.end())
    for size in sizes:
        end = start + size
        if end < stop and (folded[end].isalnum() or folded[end] == "_"):
            continue  # inside a word
        if end <= stop and (known := forms.get(folded[start:end])) is not None:
            name, kind = known
            return Unit(name, kind, end)
    return None


def _coordinated(folded: str, unit: Unit, stop: int) -> Unit | None:
    """Add "…, thị trấn" to "xã": things of one kind; a clipped form ("chi") needs it."""
    while folded.startswith(_SEPARATORS, unit.stop) and (separator := _SEPARATED.match(folded, unit.stop, stop)):
        after = _next(folded, separator.end(), stop)
        if after is None or after.name == _COMRADE or not _joins(unit.kind, after.kind):
            break
        if after.name == _POLICE and _OF_UNIT.match(folded, after.stop, stop):
            break  # "2 người bị thương, Công an huyện A đã …"
        sign = ", " if "," in separator[0] else " - "
        unit = Unit(f"{unit.name}{sign}{after.name}", after.kind, after.stop)
    return None if unit.kind == "clipped" else unit


def _joins(kind: str, after: str) -> bool:
    return after in {kind, "clipped"} or (kind == "clipped" and after in _COUNTABLE)
