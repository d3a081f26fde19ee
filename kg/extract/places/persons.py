"""Where the name of a place ends because a person's follows it directly: "xã Nà Hỳ Lò Văn Hặc"."""

from collections.abc import Sequence

from kg.extract.places.words import gendered_middle_names, middle_names, surnames
from kg.text.words import Words

# A place of one or two syllables and a person of two to four.
_SHORTEST_WITH_PERSON, _SHORTEST_PERSON, _LONGEST_PERSON = 4, 3, 4
# First syllables of settlements in the Central Highlands, whose names are long ("Kon Trang Long Loi").
_LONG_NAMES = frozenset({"kon", "plei", "ploi", "buôn", "bu", "ea", "ia", "đắk", "đăk", "đak", "chư", "krông"})

# How the peoples there are called: a mark of the sex ("Y Tha Mlô", "A Thút"), or the clan first ("Ksor Thanh").
_MARKS = frozenset({"y", "a"})
_CLANS_FIRST = frozenset({"ksor", "ksơr", "kpă", "kpuih", "puih", "rmah", "rcom", "rchom", "siu", "rahlan"})
_CLANS_OF_TWO = frozenset({("rơ", "châm"), ("rơ", "chăm"), ("rơ", "lan"), ("rơ", "mah"), ("rah", "lan")})
_LONGEST_HIGHLANDER = 5
# Before a village: of whom a name follows it ("Bí thư Chi bộ buôn Ea Sút", "Trưởng ban công tác Mặt trận làng Kte").
_CHIEFS, _CHIEF_REACH = frozenset({"trưởng", "phó", "thư", "già"}), 7

_APART = frozenset({",", "-", "–", "("})
_ADDRESSES = frozenset({"ông", "bà", "anh", "chị", "chí", "cô"})
_SHORTEST_NAME = 2

COMMON_SURNAMES = frozenset("bùi đặng đỗ hoàng huỳnh lê ngô nguyễn phạm phan trần võ vũ".split())
"""Surnames that also stand before another ("Nguyễn Lê Minh A"); rarer ones rather end the name of a village ("thôn Mỹ
Lý Đỗ Minh A").
"""

_REACH = 600
"""So many words before and behind a name is looked for where it stands again: an article has about as many."""


def looks_personal(words: Words, index: int, after: int) -> bool:
    """Say whether an unknown name is rather a person's ("Bí thư Đoàn xã Nình Thị Hà"), not "buôn Cư Blang H'Lim"."""
    if not _SHORTEST_PERSON <= after - index <= _LONGEST_PERSON or words.folded[index] not in surnames():
        return False
    return _highlander_at(words, index, after) is None


def is_chief(words: Words, index: int, after: int) -> bool:
    """Say whether a name behind the word for a village is its chief's: "Bí thư Chi bộ bản (Lò Thị Ún)"."""
    is_plain = after - index <= _LONGEST_PERSON and _has_gendered_middle(words, index)
    return is_plain and looks_personal(words, index, after) and _is_of_chief(words, index)


def _has_gendered_middle(words: Words, index: int) -> bool:
    """Say whether "Văn" or "Thị" stands behind a family name, as in the names of most people."""
    return not gendered_middle_names().isdisjoint(words.folded[index + 1 : index + 2])


def follows_person(words: Words, index: int) -> bool:
    """Say whether a post stands behind the name of who holds it: "Ông Nguyễn Văn A, Trưởng thôn (An Lợi Tây)"."""
    if index < 1 or words.folded[index - 1] not in _APART:
        return False
    first = index - 1
    while first > 0 and words.capital[first - 1] and words.folded[first - 1] not in _ADDRESSES:
        first -= 1
    is_name = _SHORTEST_NAME <= index - 1 - first <= _LONGEST_PERSON
    return is_name and first > 0 and words.folded[first - 1] in _ADDRESSES


def before_person(words: Words, index: int, after: int) -> int:
    """Return where the name of a place ends when a person's name follows it directly."""
    numbered = words.folded[after - 1][0].isdigit()  # "thôn Hòa Sử Pán 1": nobody is called so
    if not numbered and (highlander := _highlander_at(words, index, after)) is not None:
        return highlander
    if numbered or after - index < _SHORTEST_WITH_PERSON:
        return after
    if words.folded[index] in _LONG_NAMES:
        return _before_chief(words, index, after)
    cuts = [cut for cut in range(index + 1, after - 1) if _is_person(words, cut, after)]
    if len(cuts) > 1:  # "thôn Phú An Chu Văn Chờ": both are surnames
        named = (cut for cut in cuts if _is_named_elsewhere(words, index - 1, cut))
        plain = (cut for cut in cuts if _has_gendered_middle(words, cut))
        short = after - _SHORTEST_PERSON
        # A surname may be rather a middle name: "Tô Công Tuấn A".
        rare = words.folded[cuts[0]] not in COMMON_SURNAMES and words.folded[short] not in middle_names()
        return next(named, next(plain, short if rare and short in cuts else cuts[0]))
    return cuts[0] if cuts else after


def _before_chief(words: Words, index: int, after: int) -> int:
    """Return where the long name of a settlement ends before that of its chief: "thôn Đắk Kan Lê Văn A"."""
    for cut in (after - _LONGEST_PERSON, after - _SHORTEST_PERSON):
        plain = _has_gendered_middle(words, cut) and words.folded[cut] in surnames()
        if cut > index + 1 and (plain or words.folded[cut] in COMMON_SURNAMES) and _is_of_chief(words, index):
            return cut
    return after


def _highlander_at(words: Words, index: int, after: int) -> int | None:
    """Return where somebody of the Central Highlands is named behind the village that he is a chief of: "Bí thư Chi bộ
    buôn Ea Sút Y Tha Mlô", "Trưởng thôn Plei Đung Ksor Thanh"; None where nobody is.
    """
    folded = words.folded
    for cut in range(index + 1, after - 1):
        if _is_mark(folded, cut) or folded[cut] in _CLANS_FIRST or folded[cut : cut + 2] in _CLANS_OF_TWO:
            return cut if after - cut <= _LONGEST_HIGHLANDER and _is_of_chief(words, index) else None
    return None


def _is_mark(folded: Sequence[str], index: int) -> bool:
    """Say whether a word is the mark before a highlander's name; "A" is also the letter of a village ("Pôk A Y Tha")
    and part of northern names ("Giàng A Dơ").
    """
    if folded[index] == "a":
        return folded[index - 1] not in surnames() and folded[index + 1] not in _MARKS
    return folded[index] in _MARKS or folded[index].startswith("h'")


def _is_of_chief(words: Words, index: int) -> bool:
    """Say whether the place named at a word is that of a chief, whom a post before it names."""
    before = words.folded[max(0, index - _CHIEF_REACH) : index]
    clause = before[len(before) - before[::-1].index(",") :] if "," in before else before
    return not _CHIEFS.isdisjoint(clause)


def _is_person(words: Words, cut: int, after: int) -> bool:
    return words.folded[cut] in surnames() and after - cut <= _LONGEST_PERSON


def _is_named_elsewhere(words: Words, first: int, stop: int) -> bool:
    """Say whether the words of a typed name stand elsewhere too, and end there."""
    size, name = stop - first, words.folded[first:stop]
    for index in range(max(0, first - _REACH), min(len(words) - size, first + _REACH) + 1):
        if index != first and words.folded[index] == name[0] and words.folded[index : index + size] == name:
            end = index + size
            if end == len(words) or not words.capital[end]:
                return True
    return False
