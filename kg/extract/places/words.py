"""The words around names of places: types, attributes, countries, family and middle names, and what ends a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon.tables import read_table
from kg.text.words import Phrases, Words, split_words

COOPERATION, _COOPERATIVE = "tác", ("hợp", "tác")
_JUSTICE = frozenset({("án", "nhân", "dân"), ("sát", "nhân", "dân")})
"""The last words of courts and procuracies, before "khu vực 3": that is their district and no quarter."""
_RESCUE = frozenset({("cứu", "hộ"), ("cứu", "nạn"), ("chữa", "cháy")})
_BRIGADES = frozenset({"pccc", "cnch", "pccc&cnch"})
_RESCUERS = _BRIGADES | {last for _, last in _RESCUE}
"""The last words of fire brigades, before "khu vực 3": that is where they serve and no quarter."""
REGION, _REGION_WORDS, _JOINTS = "khu vực", ("khu", "vực"), frozenset({",", "và"})
_PLOT, _PLOT_REACH, _LONGEST_QUARTER = "khoảnh", 4, 2
_FOREST = frozenset({"rừng", "núi", "hộ"})  # "rừng phòng hộ thuộc tiểu khu 92"
_BEFORE_COUNTRIES = frozenset({"(", ",", "-", "của", "thuộc", "phía"})


@dataclass(frozen=True, slots=True)
class PlaceType:
    """A word that announces a place: its level, the kind it stands for, and how it is written.

    `forms` has "dot" for an abbreviation that may have a full stop, "stop" for one that must have it, "known" where
    the name has to be one of the gazetteer, "number" for a common noun that is a place only with a number ("tổ 11"),
    "parent" where a commune behind it does as well ("khu Đồng Tâm, xã A"), "whole" where the word holds the name
    already ("TPHCM").
    """

    level: str
    kind: str
    forms: frozenset[str]
    not_after: frozenset[str]


_JOIN, _JOINING = "hợp", frozenset({"phối", "kết"})


@cache
def place_types() -> Phrases[PlaceType]:
    """Return the words that announce a place."""
    return Phrases(
        (row["word"], PlaceType(row["class"], row["kind"], _set(row["form"]), _set(row["not_after"])))
        for row in read_table("place_types")
    )


def _set(cell: str) -> frozenset[str]:
    return frozenset(cell.split())


def is_other_word(folded: Sequence[str], index: int, kind: PlaceType) -> bool:
    """Say whether a type word is only the end of another ("thông xã", "hợp tác xã"), or of a court's name."""
    before = folded[index - 1]
    if kind.kind == REGION:
        while before in _JOINTS and tuple(folded[max(0, index - 4) : index - 2]) == _REGION_WORDS:
            index -= 4  # "Phòng thủ khu vực 3 và khu vực 4"
            before = folded[index - 1]
        if before in _RESCUERS:
            return before in _BRIGADES or tuple(folded[max(0, index - 2) : index]) in _RESCUE
        if before == "dân":
            return tuple(folded[max(0, index - 3) : index]) in _JUSTICE
    if before == _JOIN and folded[max(0, index - 2)] in _JOINING:
        return False  # "phối hợp xã A", no "hợp tác xã"
    return before in kind.not_after or (
        before == COOPERATION and tuple(folded[max(0, index - 2) : index]) == _COOPERATIVE
    )


def is_in_forest(words: Words, index: int, after: int, end: int) -> bool:
    """Say whether the "tiểu khu" named by the words `after` to `end` is one of a forest: of a high number, or with its
    plots or hills ("khoảnh 2, tiểu khu 90", "tiểu khu 92 trên núi A").
    """
    folded = words.folded
    beside = (*folded[max(0, index - _PLOT_REACH) : index], *folded[end : end + _PLOT_REACH])
    number = folded[after]
    if _PLOT in beside or (number[0].isdigit() and len(number) > _LONGEST_QUARTER):
        return True
    return number[0].isdigit() and len(number) == _LONGEST_QUARTER and not _FOREST.isdisjoint(beside)


@cache
def ethnic_groups() -> frozenset[str]:
    """Return the folded names of peoples: "làng Chăm" is a village of theirs, not one of that name."""
    return frozenset(row["name"] for row in read_table("ethnic_groups"))


@cache
def surnames() -> frozenset[str]:
    """Return the folded family names."""
    return frozenset(row["surname"].lower() for row in read_table("surnames"))


@cache
def middle_names() -> frozenset[str]:
    """Return the folded names between a family name and a given name."""
    return frozenset(row["name"] for row in read_table("middle_names"))


@cache
def gendered_middle_names() -> frozenset[str]:
    """Return the folded middle names that only people have, and hardly the names of villages: "văn" and "thị"."""
    return frozenset(row["name"] for row in read_table("middle_names") if row["kind"] == "gendered")


@cache
def name_ends() -> frozenset[str]:
    """Return the signs, and the first words of the phrases, at which a proper name ends."""
    first = {split_words(row["word"])[0] for row in read_table("name_stops")}
    return frozenset(first) | frozenset(',.;:()-"!?/…')


@cache
def attributes() -> Phrases[str]:
    """Return the words that may stand between the type and the name of a place."""
    return Phrases((row["word"], row["word"]) for row in read_table("place_attributes"))


@cache
def countries() -> Phrases[str]:
    """Return the names of neighbours and what stands before them, with "country" or "style"."""
    return Phrases((row["word"], row["kind"]) for row in read_table("countries"))


@cache
def before_countries() -> frozenset[str]:
    """Return the words with which begins what puts a name abroad ("(Lào)", "nước bạn Lào")."""
    return _BEFORE_COUNTRIES | countries().root.keys()


@cache
def country_names() -> tuple[str, ...]:
    """Return the names of neighbouring countries."""
    return tuple(row["word"] for row in read_table("countries") if row["kind"] == "country")


_NO_COUNTRY = ("lào", "cai")  # the province


def is_country(words: Words, index: int, stop: int) -> bool:
    """Say whether "(Lào)", ", nước bạn Lào" or "của Vương quốc Campuchia" stands at `index`."""
    if index < stop and words.folded[index] in _BEFORE_COUNTRIES:
        index += 1
    found = countries().match(words.folded, index, stop)
    while found is not None and found[1] == "style":
        index = found[0]
        found = countries().match(words.folded, index, stop)
    return found is not None and words.capital[index] and words.folded[index : found[0] + 1] != _NO_COUNTRY
