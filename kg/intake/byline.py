"""Who wrote an article: lines of names, with and without a label."""

import re
from functools import cache, lru_cache

from kg.intake.masthead import is_body_name
from kg.intake.wording import any_of, phrases
from kg.lexicon.phrases import PhraseTree
from kg.lexicon.tables import read_table
from kg.text import fold
from kg.text.letters import CAPITALS

# A line of writers is short: three names of five syllables and a label.
_LONGEST = 90
_MOST_NAMES = 4
_MOST_SYLLABLES = 5
_MOST_DESK_WORDS = 8
_MOST_JOB_WORDS = 10
_MOST_REST_WORDS = 4
_SHORTEST_UNIT = 2
# "&" inside an office's initials parts no names ("Phòng KH&HT").
_BETWEEN = re.compile(r"(\s*[,;+|/]\s*|\s*(?<![A-ZĐ])&\s*|\s+[-–—]+\s*|[-–—]\s+|\s+và\s+)")
_SYMBOL = re.compile(r"\d[A-Za-z]? ?/ ?[A-ZĐ]")
_DASHES = "-–—"
_SMALL = rf"[^\W\d_{CAPITALS}]"
# Names joined by a dash without blanks ("Văn Đức-Lê Vinh", "Lê Vũ-UBND xã Ba"), not within an office ("VH-TT huyện");
# an office of one word behind a name is taken off it later ("Lê Vũ-VHTT").
_GLUED = re.compile(rf"(?<={_SMALL})[-–—](?=[^\W\d_]+ \S)|(?<=[^\W\d_])[-–—](?=[^\W\d_]*{_SMALL}\S* \S)")
_GLUED_CAPITALS = re.compile(r"(?<=[^\W\d_])[-–—](?=[^\W\d_]+ \S)")
_DASHED = re.compile(r"[-–—]\s+")
# Two capitals may be a writer's initials, more are an office or a paper.
_ABBREVIATION = re.compile(r"[A-ZĐ]{3,8}\d{0,2}(?:[-& ][A-ZĐ]{1,6})?|[A-ZĐ]{2}(?:\d{1,2}| [A-ZĐ]{2,6})")
_JOINED = re.compile(r"(?P<name>.+)[- ](?P<office>\S+)")
_ASIDE = re.compile(r"\([^()]*\)?")
_SYLLABLE = re.compile(r"[^\W\d_]+(?:[.'’`-][^\W\d_]+)*\.?")
_AROUND = " ,:;-–—/\t|*"


# A line is asked several times: for the title, the date, the end of the article, its captions.
@lru_cache(maxsize=256)
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
    has_colon = ":" in folded  # as all labels and credits have
    if has_colon and _feature().match(folded):
        return None
    label = _label().match(folded)
    start = 0 if label is None else label.end()
    credit = _credit().search(folded, start) if has_colon else None
    stop = len(line) if credit is None else credit.start()
    done = _done().search(folded, start, stop)
    names = _writers(line[start : stop if done is None else done.start()], labelled=label is not None)
    if names is None and credit is not None and credit.start() == 0:
        return () if _writers(line[credit.end() :], labelled=True) else None
    return names


@cache
def _feature() -> re.Pattern[str]:
    return re.compile(rf"{any_of(phrases('feature'))}\s*:")


def is_labelled(line: str) -> bool:
    """Say whether a line says that it names the writer."""
    return _label().match(fold(line)) is not None


def names_post(folded: str) -> bool:
    """Say whether a folded line gives somebody's post, as captions do more often than writers' lines."""
    return any(_post().end(part) for part in _DASHED.split(folded)[1:])


def is_office(writer: str) -> bool:
    """Say whether a writer is an office, not a person."""
    return _office().end(fold(writer)) is not None


def _writers(text: str, *, labelled: bool) -> tuple[str, ...] | None:
    """Return the names in `text`; the office that stands after a name is left out, alone it is the writer."""
    whole = _ASIDE.sub(" ", text).strip(_AROUND)
    folded = fold(whole)
    if folded in phrases("nobody"):
        return ()
    if _SYMBOL.search(whole):
        return None  # a short paragraph ends in "… triển khai Đề án 06/CP."
    rank = _rank().match(folded)
    if rank is not None:
        whole = whole[rank.end() :].strip(_AROUND)
    glued = _GLUED_CAPITALS if whole.isupper() and not is_office(whole) else _GLUED
    whole = glued.sub(" - ", whole)
    names: list[str] = []
    offices: list[str] = []
    pieces = [_DASHES, *_BETWEEN.split(whole)]
    for between, piece in zip(pieces[::2], pieces[1::2], strict=True):
        part = piece.strip(_AROUND)
        if _is_name(part) and not (names and _is_job(part, names[0])):
            names.append(_plain(part))
        elif _is_desk(part, named=bool(names), dash=between.strip() in _DASHES) or (offices and _is_rest(part)):
            offices.append(part)
        elif part:
            return None
    if not names:
        return _office_alone(whole, offices, labelled=labelled)
    if names == [whole] and len(whole) == 1:
        return None  # the first letter of a paragraph that was cut off
    if len(names) > _MOST_NAMES or _honorific().end(fold(names[0])):
        return None
    if rank is not None and not offices and not labelled:
        # An officer alone in a line is who is to be seen.
        return None
    return tuple(name for name in names if fold(name) not in phrases("nobody"))


def _office_alone(whole: str, parts: list[str], *, labelled: bool) -> tuple[str, ...] | None:
    if not parts or not (labelled or is_office(whole) or _unit().end(fold(whole)) is None):
        return None
    if len(parts) == 1 and (labelled or _is_signed_desk(whole)):
        return (whole,)
    return (whole,) if len(parts) > 1 and "," not in whole and is_body_name(whole, fold(whole)) else None


def _plain(part: str) -> str:
    """Return a name without the office joined to it and a full stop after it, initials with theirs."""
    joined = _JOINED.fullmatch(part)
    if joined is not None and not joined["name"].isupper() and _ABBREVIATION.fullmatch(joined["office"]):
        return joined["name"]
    return part if part.count(".") > 1 else part.strip(".")


def _is_name(part: str) -> bool:
    syllables = part.split()
    if not 0 < len(syllables) <= _MOST_SYLLABLES:
        return False
    if not all(word[0].isupper() and _SYLLABLE.fullmatch(word) for word in syllables):
        return False
    folded = fold(part)
    return not (_office().end(folded) or _unit().end(folded) or folded in phrases("notice"))


def _is_desk(part: str, *, named: bool, dash: bool) -> bool:
    """Say whether a part is an office, or the job of the writer before it; a post stands after a dash."""
    folded, words = fold(part), len(part.split())
    if named and (_job().end(folded) or (dash and _post().end(folded))):
        return words <= _MOST_JOB_WORDS
    if named and _ABBREVIATION.fullmatch(part):
        return True
    return 0 < words <= _MOST_DESK_WORDS and _desk().end(folded) is not None


def _is_rest(part: str) -> bool:
    """Say whether a part goes on with an office that has a dash or comma in its name."""
    return 0 < len(part.split()) <= _MOST_REST_WORDS and _post().end(fold(part)) is None


def _is_job(part: str, first: str) -> bool:
    """Say whether capitals after a name in ordinary letters are no name ("Lê Thu - BTGTU")."""
    return not first.isupper() and (_ABBREVIATION.fullmatch(part) or _job().end(fold(part))) is not None


def _is_signed_desk(part: str) -> bool:
    """Say whether an office alone is a signature ("Huyện đoàn Phù Yên"), not the beginning of a caption."""
    office = _desk().end(fold(part))
    rest = part if office is None else part[office:]
    if not part[0].isupper() or len(part.split()) > _MOST_DESK_WORDS:
        return False
    return all(word[0].isupper() or fold(word) in phrases("unit") for word in rest.split())


@cache
def _unit() -> PhraseTree:
    """Return the types of administrative units written out; no name of a person begins with one."""
    units = (row["word"] for row in read_table("place_types") if row["class"] != "Village")
    return PhraseTree(word for word in units if len(word) >= _SHORTEST_UNIT)


@cache
def _label() -> re.Pattern[str]:
    label, short = any_of(phrases("author")), any_of(phrases("author-short"))
    return re.compile(rf"[ (*-]*(?:{label} ?(?:\([^()]*\) ?)?:[ :]*(?:{short}:? )?|{short} )")


@cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"[ (*-]*(?:{any_of(phrases('source'))} ?:|theo(?: [^,;:]{{1,40}})? *$)")


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"[ ;,./(-]*{any_of(phrases('credit'))} ?:")


@cache
def _desk() -> PhraseTree:
    return PhraseTree(phrases("desk", "office"))


@cache
def _job() -> PhraseTree:
    return PhraseTree(phrases("job"))


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(any_of(phrases("rank")))


@cache
def _post() -> PhraseTree:
    return PhraseTree(row["role"] for row in read_table("posts"))


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\w.]) {any_of(phrases('done'))}$")


@cache
def _office() -> PhraseTree:
    return PhraseTree(phrases("office"))


@cache
def _honorific() -> PhraseTree:
    return PhraseTree(phrases("honorific"))
