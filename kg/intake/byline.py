"""Who wrote an article: lines of names, with and without a label."""

import re
from functools import cache

from kg.intake.wording import any_of, phrases
from kg.text import fold

# A line of writers is short: three names of five syllables and a label.
_LONGEST = 90
_MOST_NAMES = 4
_MOST_SYLLABLES = 5
_MOST_DESK_WORDS = 8
_BETWEEN = re.compile(r"\s*[,;&+|/]\s*|\s+[-–—]+\s*|[-–—]\s+|\s+và\s+")
_ASIDE = re.compile(r"\([^()]*\)?")
_SYLLABLE = re.compile(r"[^\W\d_]+(?:[.'’`-][^\W\d_]+)*\.?")
_AROUND = " ,:;-–—/\t|*"


def read_byline(line: str) -> tuple[str, ...] | None:
    """Return the writers that a line names, None where it names none, () for a source or photographer.

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
    names = _writers(
        line[start : len(line) if credit is None else credit.start()], labelled=label is not None
    )
    if names is None and credit is not None and credit.start() == 0:
        return () if _writers(line[credit.end() :], labelled=True) else None
    return names


def is_office(writer: str) -> bool:
    """Say whether a writer is an office, not a person."""
    return _office().match(fold(writer)) is not None


def _writers(text: str, *, labelled: bool) -> tuple[str, ...] | None:
    """Return the names in `text`; the office that stands after a name is left out, alone it is the writer."""
    parts = [part.strip(_AROUND) for part in _BETWEEN.split(_ASIDE.sub(" ", text).strip(_AROUND))]
    names = tuple(_plain(part) for part in parts if _is_name(part))
    others = [part for part in parts if part and not _is_name(part)]
    if not all(_is_desk(part) for part in others):
        return None
    if not names and len(others) == 1 and (labelled or _is_signed_desk(others[0])):
        return tuple(others)
    if not names or len(names) > _MOST_NAMES or _honorific().match(fold(names[0])):
        return None
    return tuple(name for name in names if fold(name) not in phrases("nobody"))


def _plain(part: str) -> str:
    """Return a name without a full stop after it, initials with theirs."""
    return part if part.count(".") > 1 else part.strip(".")


def _is_name(part: str) -> bool:
    syllables = part.split()
    if not 0 < len(syllables) <= _MOST_SYLLABLES or is_office(part):
        return False
    return all(_SYLLABLE.fullmatch(word) and word[0].isupper() for word in syllables)


def _is_desk(part: str) -> bool:
    return len(part.split()) <= _MOST_DESK_WORDS and _desk().match(fold(part)) is not None


def _is_signed_desk(part: str) -> bool:
    """Say whether an office alone is a signature ("Huyện đoàn Phù Yên"), not the beginning of a caption."""
    office = _desk().match(fold(part))
    rest = part if office is None else part[office.end() :]
    if not part[0].isupper() or len(part.split()) > _MOST_DESK_WORDS:
        return False
    return all(word[0].isupper() or fold(word) in phrases("unit") for word in rest.split())


@cache
def _label() -> re.Pattern[str]:
    label, short = any_of(phrases("author")), any_of(phrases("author-short"))
    return re.compile(rf"[ (*-]*(?:{label} ?(?:\([^()]*\) ?)?:[ :]*(?:{short}:? )?|{short} )")


@cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"[ (*-]*(?:{any_of(phrases('source'))} ?:|theo )")


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"[ ;,./(-]*{any_of(phrases('credit'))} ?:")


@cache
def _desk() -> re.Pattern[str]:
    return re.compile(any_of(phrases("desk", "office")))


@cache
def _office() -> re.Pattern[str]:
    return re.compile(any_of(phrases("office")))


@cache
def _honorific() -> re.Pattern[str]:
    return re.compile(any_of(phrases("honorific")))
