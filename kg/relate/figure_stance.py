"""How a text stands to a figure: told, planned or asked for, or denied."""

from collections.abc import Sequence

from kg.model import Stance
from kg.relate.stance import Marker, Modality, markers_of, modality_at
from kg.text.words import Words

_ENTRUSTED = ("được", "giao", "nhiệm", "vụ")
# Markers that ask for or rule out a deed, and a figure hardly: "phải di dời 30 hộ", "có nhiệm vụ giữ 16 km".
_WEAK = frozenset(
    {("phải",), ("có", "thể"), ("thiếu",), ("muốn",), ("nên",), ("cần",), ("có", "nhiệm", "vụ"), _ENTRUSTED}
)
# "không dưới 5 triệu đồng", "chưa tới 4 triệu": how many, and not that there are none; "chưa làm được: 4 huyện …".
_NO_DENIAL = frozenset({"dưới", "quá", "ít", "chỉ", "kể", "dừng", "những", "nhỏ", "tới", "đến", "đầy"})
# What stands behind is no longer denied: "không hỗ trợ tiền mà cấp 30 tấn xi măng".
_TURNS = frozenset({":", "mà", "nhưng", "song", "vẫn"})
_ASSERTED = Stance.ASSERTED
_STANCES = {
    Modality.PLANNED: Stance.PLANNED,
    Modality.AIMED: Stance.PLANNED,
    Modality.URGED: Stance.PLANNED,
    Modality.DENIED: Stance.DENIED,
}


class FigureStances:
    """Tells the stance of the figures of an article by the markers before them in their sentences."""

    def __init__(self, words: Words, named: Sequence[int] = ()) -> None:
        """Take the words of an article, and 1 for each that stands in a name: "Quỹ Hy Vọng" hopes for nothing."""
        self._words = words
        self._named = named
        self._markers = markers_of(words)

    def at(self, position: int) -> Stance:
        """Return the stance of the figure that stands at a code point; what is asked for is as little a fact as what is
        planned.
        """
        words = self._words
        index = words.at(position)
        if index >= len(words.folded):
            return _ASSERTED
        first, stop = words.sentence(index)
        before = [marker for marker in self._markers.get(stop, ()) if marker.first < index]
        markers = [marker for marker in before if self._governs(marker, index)]
        if not markers:
            return _ASSERTED
        return _STANCES.get(modality_at(words.folded, markers, index, first), _ASSERTED)

    def _governs(self, marker: Marker, index: int) -> bool:
        folded = self._words.folded
        if folded[marker.first : marker.stop] in _WEAK or (self._named and self._named[marker.first]):
            return False
        if marker.modality is not Modality.DENIED:
            return True
        return folded[marker.stop] not in _NO_DENIAL and _TURNS.isdisjoint(folded[marker.stop : index])
