"""How a text stands to a figure or a duty: told, planned or asked for, or denied."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kg.model import Stance
from kg.relate.stance import Marker, Modality, markers_of, modality_at
from kg.text.words import Words

_YEAR = re.compile(r"(?:19|20)\d\d")
_BY, _UNTIL, _END_OF = "năm", frozenset({"đến", "tới", "vào"}), frozenset({"cuối", "hết"})
# "so với năm 2025", "từ năm 2025 đến năm 2030": a year only to compare with.
_COMPARED = frozenset({"với", "từ", "hơn"})
# What a document is for, or is called: "Chiến lược … đến năm 2030", "tầm nhìn đến năm 2045".
_OF_TITLES = frozenset({"hướng", "nhìn", "quyết", "hoạch", "lược", "án", "trình", "thị", "luận"})
_OPENERS = frozenset({",", ";", ":", "tiêu", "đấu", "là"})
_ENDS, _DONE = frozenset({",", ";", ":"}), "đã"
_AFTERWARDS = 6
_ENTRUSTED = ("được", "giao", "nhiệm", "vụ")
# Markers that ask for or rule out a deed, and a figure hardly: "phải di dời 30 hộ", "có nhiệm vụ giữ 16 km".
_WEAK = frozenset(
    {("phải",), ("có", "thể"), ("thiếu",), ("muốn",), ("nên",), ("cần",), ("có", "nhiệm", "vụ"), _ENTRUSTED}
)
# "không dưới 5 triệu đồng", "chưa tới 4 triệu": how many, and not that there are none; "chưa làm được: 4 huyện …".
_NO_DENIAL = frozenset({"dưới", "quá", "ít", "chỉ", "kể", "dừng", "những", "nhỏ", "tới", "đến", "đầy"})
# What stands behind is no longer denied: "không hỗ trợ tiền mà cấp 30 tấn xi măng".
_TURNS = frozenset({":", "mà", "nhưng", "song", "vẫn"})
_NOW, _SAME_TIME, _COMPARED_REACH = ("đến", "nay"), ("cùng", "kỳ"), 14
_PARTS = frozenset({";", ":"})
_ASSERTED = Stance.ASSERTED
_STANCES = {
    Modality.PLANNED: Stance.PLANNED,
    Modality.AIMED: Stance.PLANNED,
    Modality.URGED: Stance.PLANNED,
    Modality.DENIED: Stance.DENIED,
}


class _Time(NamedTuple):
    """ "đến năm 2030": word indexes, and whether that is after the year of the article."""

    first: int
    stop: int
    is_later: bool


class Stances:
    """Tells the stance of what an article says by the markers before it in its sentence.

    `named` has 1 for each word that stands in a name: "Quỹ Hy Vọng" hopes for nothing.
    """

    def __init__(self, words: Words, named: Sequence[int], written: int | None) -> None:
        """Take the words of an article, which of them stand in names, and the year in which it was written."""
        self.named = named
        self._words = words
        self._markers = markers_of(words)
        self._times = () if written is None else _times_of(words, written)

    def at(self, position: int) -> Stance:
        """Return the stance of the figure or verb that stands at a code point.

        What is asked for is as little a fact as what is planned.
        """
        words = self._words
        index = words.at(position)
        if index >= len(words.folded):
            return _ASSERTED
        first, stop = words.sentence(index)
        stance, known = _ASSERTED, self._markers.get(stop, ())
        markers = [m for m in known if m.first < index and self._governs(m, index)] if known else known
        if markers:
            stance = _STANCES.get(modality_at(words.folded, markers, index, first), _ASSERTED)
        if stance is _ASSERTED and self._times and self._is_for_later(first, index, stop):
            return Stance.PLANNED
        return stance

    def _is_for_later(self, first: int, index: int, stop: int) -> bool:
        """Say whether the figure at `index` is one of a year after the article's: "đến năm 2030 dưới 1%"."""
        folded = self._words.folded
        before = [time for time in self._times if first <= time.first < index]
        if before:
            time = before[-1]
            between = folded[time.stop : index]
            if not time.is_later or _DONE in between:
                return False
            if _opens(folded, time.first, first):
                return True
            clause = max((i + 1 for i in range(first, time.first) if folded[i] in _ENDS), default=first)
            of_title = not _OF_TITLES.isdisjoint(folded[clause : time.first])
            return folded[time.first] in _UNTIL and not of_title and _ENDS.isdisjoint(between)
        after = [time for time in self._times if index < time.first < min(stop, index + _AFTERWARDS)]
        if not after or not after[0].is_later or folded[after[0].first] not in _UNTIL:
            return False
        between = folded[index : after[0].first]
        return _DONE not in folded[first:index] and _ENDS.isdisjoint(between) and _OF_TITLES.isdisjoint(between)

    def _governs(self, marker: Marker, index: int) -> bool:
        folded = self._words.folded
        if folded[marker.first : marker.stop] in _WEAK or self.named[marker.first]:
            return False
        if marker.modality is Modality.AIMED:
            return not self._is_reached(marker, index)
        if marker.modality is not Modality.DENIED:
            return True
        return folded[marker.stop] not in _NO_DENIAL and _TURNS.isdisjoint(folded[marker.stop : index])

    def _is_reached(self, marker: Marker, index: int) -> bool:
        """Say whether a figure behind an aim tells what came of it: "các chỉ tiêu …, đến nay xã đạt 14 tiêu chí".

        So it does where it is compared with the past: "nhiều chỉ tiêu chưa đạt: sản lượng giảm 9% so với cùng kỳ".
        """
        folded = self._words.folded
        if _NOW in pairwise(folded[marker.stop : index]):
            return True
        after = folded[index : index + _COMPARED_REACH]
        return _SAME_TIME in pairwise(after[: next((i for i, word in enumerate(after) if word in _PARTS), None)])


def _times_of(words: Words, written: int) -> Sequence[_Time]:
    """Return the years that an article names, in order; none where all are of its time or before."""
    folded = words.folded
    years = [at for at in words.numbers if at and folded[at - 1] == _BY and _YEAR.fullmatch(folded[at])]
    if not [at for at in years if int(folded[at]) > written]:
        return ()
    times = []
    for at in years:
        first = at - 1
        if first and folded[first - 1] in _END_OF:
            first -= 1
        if first and folded[first - 1] in _UNTIL:
            first -= 1
        elif first and folded[first - 1] in _COMPARED:
            continue
        times.append(_Time(first, at + 1, int(folded[at]) > written))
    return times


def _opens(folded: Sequence[str], index: int, first: int) -> bool:
    """Say whether a time at `index` opens a clause; `first` is where its sentence begins."""
    return index == first or folded[index - 1] in _OPENERS
