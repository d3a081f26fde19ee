"""What stands between the names of an article: markers, speech, signs. Each is looked for once in the whole article
and kept by its sentence, which is known by the word after its last.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from kg.relate.activity_words import Cue, apart, table_of
from kg.relate.stance import Marker, markers_of
from kg.text.words import Words

_AFTER_SPEECH = frozenset({":", ",", '"', "rằng", "là"})

Head = tuple[int, int, Cue]
"""Words that can be a subject without a name: the first, the one after the last, and what they are."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What stands between the names: in `speech` the words with which somebody begins to speak, in `heads` what can
    be a subject without a name.
    """

    markers: Mapping[int, Sequence[Marker]]
    speech: Mapping[int, Sequence[int]]
    heads: Mapping[int, Sequence[Head]]
    semicolons: Mapping[int, Sequence[int]]
    brackets: Mapping[int, Sequence[int]]


def signs_of(words: Words) -> Signs:
    """Return what stands between the names of an article."""
    return Signs(
        markers_of(words), _speech(words), _heads(words), _positions(words, {";"}), _positions(words, {"(", ")"})
    )


def _speech(words: Words) -> Mapping[int, Sequence[int]]:
    """Return where somebody begins to speak: after "cho biết:", "chia sẻ rằng" …"""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for _, end, stop, _ in apart(words, table_of(Cue.SPEECH).phrases):
        if end >= stop or words.folded[end] in _AFTER_SPEECH:
            found[stop].append(end)
    return found


def _heads(words: Words) -> Mapping[int, Sequence[Head]]:
    found: defaultdict[int, list[Head]] = defaultdict(list)
    for index, end, stop, cue in words.matches(table_of(Cue.MEMBER, Cue.CARRIED, Cue.MEETING, Cue.GENERIC).phrases):
        found[stop].append((index, end, cue))
    return found


def _positions(words: Words, signs: Set[str]) -> Mapping[int, Sequence[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for index, stop in words.anchored(signs):
        found[stop].append(index)
    return found
