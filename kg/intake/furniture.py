"""What on a page is no article: menus, counters, players, comment forms, lists of other articles."""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import cache

from kg.intake.dates import read_stamp
from kg.intake.lines import Line
from kg.intake.masthead import is_site
from kg.intake.wording import any_of, first_words, phrases

# A longer line says something; furniture that long is a menu, which the shapes below know.
_LONGEST = 200
_LONGEST_ADDRESS = 150
_FEW_WORDS = 6
_MANY_TAGS = 3
_LOOKED_AT = 2000

_LETTERS = re.compile(r"[^\W\d_]+")
_NO_LETTER = re.compile(r"[\W\d_]+")
# How the name of a picture or attachment ends: "DSC_0021.jpg (211 KB)", and the last signs of such names.
_FILE = re.compile(r"\.(?:jpe?g|png|gif|bmp|webp|svg|pdf|docx?|xlsx?|pptx?|rar|zip|mp3|mp4)(?: ?\([^()]*\))?\Z")
_LAST_OF_FILES = frozenset("gfpcxstr34)")
_LONGEST_FILE = 80
_SHAPE = re.compile(
    "|".join(
        (
            # A place holder: "x2", "%image_alt%", "dd/mm/yyyy".
            r"[a-z]{1,2}\d{1,3}|%\w+%|\{\w+\}|\[?\.{3}\]?|dd/mm/yyyy",
            # The name that a content system gave to a picture: "307450397 8020416 n", "00d2ee924055840bdd44".
            r"(?=[0-9a-f]{8}|\d|\b[a-z]\b|[ _-])(?=\D*\d)(?>(?:[0-9a-f]{8,}+|\d++|\b[a-z]\b|[ _-])+)",
            r"(?:https?://|www\.)\S+",
            # Key words: "#làngvăn #nông thôn mới".
            r"(?:#[^#\s][^#]{0,40})+",
            # A follow button, whole or broken before the name of the network.
            r"theo dõi .{2,40} trên(?: (?:google|facebook|zalo|youtube|tiktok).{0,20})?",
            r"\S{3,40}\.\w{2,4} trên google (?:news|tin tức)",
            r"\d{1,3} (?:giây|phút|giờ|ngày|tuần|tháng|năm)(?: \d{1,2} (?:tuần|ngày|giờ))? trước",
        )
    )
)
# A line whose first word has so many letters has none of these shapes, but perhaps that of a follow button.
_PLAIN_SIZES, _FOLLOW = range(2, 8), "theo"
# The weather of the day beside the name of a place: "Đà Lạt, 21°C/ 18°C - 24°C".
_WEATHER = re.compile(r"[^\d.;:]{0,30}\d{1,2} ?°c ?[/|] ?\d{1,2} ?°c.{0,60}")
_CRUMB = re.compile("[»›>]")
_LONGEST_CRUMB = 60
_PICTURE_NAME = re.compile(r"\.(?:jpe?g|png|gif|bmp|webp)\b|^leftcenterrightdel$")
_TAG = re.compile(r"</?[a-z][^<>]{0,300}>")
_ADDRESS = re.compile(r"https?://\S+")
_DATE_AT_END = re.compile(r"\((?:\d{1,2}:\d{2},? ?)?\d{1,2}/\d{1,2}(?:/\d{4})?(?: \d{1,2}:\d{2})?\)$")
_SECTIONS = ("section", "topic")
_BEGINNINGS = ("label", "start")
_SITES = ("site", "voice")
_EXPLAINING = (
    "tail",
    "comment",
    "share",
    "counter",
    "player",
    "menu",
    "letterhead",
    "published",
    "stamp",
)
# "- 7h00, ngày 10/4/2021" is an item of a programme.
_BETWEEN_LINKS = re.compile(r"[|•·\t]| /|  ")
_LINK_SIGNS_INSIDE = ("|", "•", "·", "\t", " /", "  ")
_LINK_WORDS = 6
_ITEM, _ITEMS = re.compile(r"[-+*]\s"), "-+*"
_LINK_SIGNS = ("»", "›", ">>")
# Signs of furniture that most pages have nowhere: of tags, paths, addresses, the weather and menus.
_RARE_SIGNS = ("<", ">", "»", "›", "://", "°", "otline:", "OTLINE:", *_LINK_SIGNS_INSIDE)
_SCHEME = "://"
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp")
_DOWNLOADS = (" Tải về", " Tải xuống", "(Tải về)", "(tải về)")
_LAST_OF_DOWNLOADS = frozenset(label[-1] for label in _DOWNLOADS)
"""How a document ends that a page hands on: "- Báo cáo của 8 xã Tải về", but "Xã có 9.000 lượt tải về"."""
_TELEPHONE, _MAIL = "hotline:", "email:"
"""A line with both is the head of a page, whatever stands before."""


class Mark(Enum):
    """What a line is by itself, without its neighbours."""

    TEXT = auto()
    FURNITURE = auto()
    TAIL = auto()
    SECTION = auto()


# Python 3.11 is slow to find a member by its class.
_TEXT, _FURNITURE = Mark.TEXT, Mark.FURNITURE


def marks_of(lines: Sequence[Line], text: str) -> list[Mark]:
    """Return what each line of a page is (see `mark_of`); `text` is all of the page, normalised."""
    for sign in _RARE_SIGNS:
        if sign in text:
            return [mark_of(line) for line in lines]
    return [mark_of(line, rare=False) for line in lines]


def mark_of(line: Line, *, rare: bool = True) -> Mark:
    """Say what a line is: text, furniture, the name of a section, or the head of a list of other articles.

    `rare` says that one of the signs may stand in it that most pages have nowhere.
    """
    text, folded = line.text, line.folded
    if rare and "<" in text and len(_TAG.findall(folded[:_LOOKED_AT])) >= _MANY_TAGS:
        return _FURNITURE
    if rare and _TELEPHONE in folded and _MAIL in folded:
        return _FURNITURE
    if len(text) > _LONGEST:
        return _TEXT
    if text[-1] in _LAST_OF_DOWNLOADS and text.endswith(_DOWNLOADS):
        return _FURNITURE
    # Most lines of an article begin with none of the words of furniture.
    first = folded.partition(" ")[0]
    word = first if first.isalpha() else _first_letters(folded)
    may_be_known = word is not first or word in _known_beginnings()
    if may_be_known and bare(folded) in phrases("tail"):
        return Mark.TAIL
    if not word or (rare and (_has_signs(line) or _is_menu(folded))) or _is_shape(folded, first):
        return _FURNITURE
    if may_be_known:
        if _begins_as_furniture(folded, word) or (word in first_words(*_SITES) and is_site(line)):
            return _FURNITURE
        if bare(folded) in phrases("section"):
            return Mark.SECTION
    recited = text[-1] == ";"  # "ngày 18/6/2014;" ends the name of an act
    stamp = None if text[0] in _ITEMS and _ITEM.match(text) else read_stamp(folded)
    rest = folded if stamp is None else stamp.rest
    explained = not recited and (stamp is not None or word in _vocabulary(_EXPLAINING)) and is_explained(rest)
    if not explained:
        return Mark.SECTION if word in _vocabulary(_SECTIONS) and is_section(line) else _TEXT
    return Mark.TAIL if _words("tail").search(folded) else _FURNITURE


def with_pictures(lines: Sequence[Line], marks: Sequence[Mark]) -> tuple[Line, ...]:
    """Return the lines, those after the name of a picture marked as its text."""
    if _FURNITURE not in marks:
        return tuple(lines)
    names = [
        mark is _FURNITURE and _PICTURE_NAME.search(line.folded) is not None
        for line, mark in zip(lines, marks, strict=True)
    ]
    names[0] = names[0] and _SCHEME not in lines[0].folded  # the banner of a site explains nothing
    if True not in names:
        return tuple(lines)
    return tuple(
        replace(line, pictured=True) if named else line for line, named in zip(lines, [False, *names], strict=False)
    )


def is_link(line: Line) -> bool:
    """Say whether a line looks like a link to another article, as they stand below one."""
    dated = line.text.endswith((")", ")\n")) and _DATE_AT_END.search(line.folded) is not None
    return dated or line.text.startswith(_LINK_SIGNS)


def bare(folded: str) -> str:
    """Return a folded line without the signs at its ends."""
    return folded.strip(" \t.,:;-*•·+»›>|/[](){}\"'")


def _first_letters(folded: str) -> str:
    """Return the first letters of a folded line, "" where it has none."""
    found = _LETTERS.search(folded)
    return "" if found is None else found[0]


def is_explained(folded: str) -> bool:
    """Say whether a folded line has no letters but those of the words of page furniture."""
    return _says_only(folded, _EXPLAINING)


def is_section(line: Line) -> bool:
    """Say whether a line has no words but those of the names of sections."""
    if len(line) > _LONGEST_CRUMB or line.is_sentence or not line.text[0].isupper():
        return False
    return _says_only(line.folded, _SECTIONS)


def _says_only(folded: str, kinds: tuple[str, ...]) -> bool:
    """Say whether a folded text has no letters but those of the phrases of some kinds."""
    vocabulary = _vocabulary(kinds)
    for word in _LETTERS.finditer(folded):
        if word[0] not in vocabulary:
            return False
    return not _NO_LETTER.sub("", _words(*kinds).sub(" ", folded))


def _is_menu(folded: str) -> bool:
    """Say whether a line is a row of links, most of which are known from menus."""
    for sign in _LINK_SIGNS_INSIDE:
        if sign in folded:
            break
    else:
        return False
    links = [link for link in _BETWEEN_LINKS.split(folded) if link.strip()]
    known = sum(bare(link) in phrases("menu", "section", "topic") for link in links)
    return len(links) > 1 and known * 2 > len(links) and all(len(link.split()) <= _LINK_WORDS for link in links)


def _has_signs(line: Line) -> bool:
    """Say whether a line is a path, a link, an address or the weather, by the signs in it."""
    text, folded = line.text, line.folded
    if _is_breadcrumb(text) or (text.startswith(_LINK_SIGNS) and not line.is_sentence):
        return True
    if _SCHEME in folded and len(text) <= _LONGEST_ADDRESS and _ADDRESS.search(folded):
        # A banner: "Hội LHPN tỉnh A https://…/banner.jpg".
        return folded.endswith(_PICTURES) or len(_ADDRESS.sub(" ", folded).split()) <= _FEW_WORDS
    return "°" in folded and _WEATHER.fullmatch(folded) is not None


def _is_shape(folded: str, first: str) -> bool:
    """Say whether a folded line has the shape of furniture; `first` is what stands before its first blank."""
    is_plain = len(first) in _PLAIN_SIZES and first.isalpha() and first != _FOLLOW
    return (not is_plain and _SHAPE.fullmatch(folded) is not None) or _is_file(folded)


def _is_file(folded: str) -> bool:
    if folded[-1] not in _LAST_OF_FILES:
        return False
    ending = _FILE.search(folded)
    return ending is not None and 1 <= ending.start() <= _LONGEST_FILE and "/" not in folded[: ending.start()]


def _is_breadcrumb(text: str) -> bool:
    if "»" not in text and "›" not in text and ">" not in text:
        return False
    crumbs = _CRUMB.split(text)
    return len(crumbs) > 1 and all(1 < len(crumb.strip()) <= _LONGEST_CRUMB for crumb in crumbs)


def _begins_as_furniture(folded: str, word: str) -> bool:
    """Say whether a folded line, whose first word is given, begins with a label or as no text does."""
    beginning = folded.lstrip(" -•*·[(|")
    if word not in first_words(*_BEGINNINGS) and beginning.startswith(word):
        return False
    return _beginnings().match(beginning) is not None


@cache
def _known_beginnings() -> frozenset[str]:
    """Return the first words of what is known as a whole or by its beginning."""
    return first_words("tail", "section", *_BEGINNINGS, *_SITES)


@cache
def _vocabulary(kinds: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for phrase in phrases(*kinds) for word in _LETTERS.findall(phrase))


@cache
def _words(*kinds: str) -> re.Pattern[str]:
    return re.compile(any_of(phrases(*kinds)))


@cache
def _beginnings() -> re.Pattern[str]:
    labels, starts = (any_of(phrases(kind)) for kind in _BEGINNINGS)
    return re.compile(rf"{labels} ?(?:[:\"›>/|-]|\(|[.…)\]]*$)|{starts}")
