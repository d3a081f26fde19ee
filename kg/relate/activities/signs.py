"""What stands between the names of an article: markers, speech, signs. Each is looked for once in the whole article
and kept by its sentence, which is known by the word after its last.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.relate.activities.words import Cue, apart, table_of, words_with
from kg.relate.stance import Marker, markers_of
from kg.text.words import Phrases, Words

_AFTER_SPEECH = frozenset({":", ",", '"', "rằng", "là"})
CLAUSE_ENDS = frozenset(",;:.") | {"đấu", "khi", "thì", "mà", "nhờ"}  # "phấn đấu mỗi chi bộ …"
"""Signs and words after which a clause can begin."""
BRACKETS = frozenset("()")
_ALWAYS_SPEECH = frozenset({("cho", "biết"), ("cho", "hay")})
"""After these what follows is said, even without a sign between."""
_CONFIRMED, _TOLD_OF = ("xác", "nhận"), frozenset({"đã", "vừa", "có"})
"""What somebody confirms is said where it is told of: "xác nhận đã xảy ra …", not "xác nhận 6 hộ đủ điều kiện"."""
_HEARING = frozenset({"nhận", "được", "để", "giấy", "bị"})
"""Before a word of speech these tell of who hears: "Sau khi nhận được thông tin, …"."""
_KIND_DEEDS = frozenset({"động", "giúp", "hỗ", "trao", "thăm", "tặng", "đồng", "an", "chung"})
"""The words that begin "động viên", "giúp đỡ", "hỗ trợ", "đồng hành", "an ủi"."""

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


@cache
def subject_heads() -> Phrases[Cue]:
    """Return what can be a subject without a name."""
    return table_of(Cue.MEMBER, Cue.CARRIED, Cue.MEETING, Cue.GENERIC)


def signs_of(words: Words) -> Signs:
    """Return what stands between the names of an article."""
    return Signs(markers_of(words), _speech(words), _heads(words))


def _speech(words: Words) -> Mapping[int, Sequence[int]]:
    """Return where somebody begins to speak: after "cho biết:", "chia sẻ rằng" …"""
    found: defaultdict[int, list[int]] = defaultdict(list)
    folded = words.folded
    for start, end, stop, _ in apart(words, table_of(Cue.SPEECH)):
        if end - start == 1 and words.capital[start] and start != words.sentence(start)[0]:
            continue  # "Đồn Biên phòng Lao Bảo (tỉnh Quảng Trị)"
        said = folded[start:end][:2]
        speaks = end >= stop or folded[end] in _AFTER_SPEECH or said in _ALWAYS_SPEECH
        speaks = speaks or (said == _CONFIRMED and folded[end] in _TOLD_OF)
        if speaks and folded[start - 1] not in _HEARING and not _is_shared(folded, start, end, stop):
            found[stop].append(end)
    return found


def _is_shared(folded: Sequence[str], start: int, end: int, stop: int) -> bool:
    """Say whether a word of speech is one of a list of kind deeds: "thăm hỏi, chia sẻ, động viên"."""
    if end + 1 >= stop or folded[end] != "," or start == 0:
        return False
    return folded[start - 1] == "," and folded[end + 1] in _KIND_DEEDS


def _heads(words: Words) -> Mapping[int, Sequence[Head]]:
    """Return the heads that can open a clause: behind a sign or word that ends one, or words that may stand before."""
    found: defaultdict[int, list[Head]] = defaultdict(list)
    opens, folded = _before_heads(), words.folded
    for index, end, stop, cue in words.matches(subject_heads()):
        before = folded[index - 1]
        if (
            before in opens
            or before[0].isdigit()
            or (before == '"' and (folded[index - 2] == ":" or index - 1 == words.sentence(index)[0]))
            or index == words.sentence(index)[0]
        ):
            found[stop].append((index, end, cue))
    return found


@cache
def _before_heads() -> frozenset[str]:
    """Return the words that can stand right before the head of a clause."""
    return CLAUSE_ENDS | words_with(Cue.START) | words_with(Cue.QUANTITY)
