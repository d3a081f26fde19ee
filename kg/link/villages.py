"""Villages of one name and commune that are called by different words, and what belongs to them.

"bản Nà Lo" and "thôn Nà Lo" of one commune are one settlement: thôn, làng, ấp, bản, buôn, bon, phum and sóc are names
of one kind of unit (Circular 04/2012/TT-BNV, article 2), of which no commune has two with one name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kg.link.decision import Decision, Verdict, decide
from kg.link.forms import is_local, loose_key
from kg.link.nodes import Node
from kg.model import EntityClass

RULE = "village.word"

_WORDS = frozenset({"thôn", "bản", "ấp", "buôn", "bon", "phum", "sóc"})
# A làng may be several thôn, and a xóm a part of one.
_LOOSER = frozenset({"làng", "xóm"})
# Of a number there may well be two, of one syllable too ("thôn Đông", "xóm Đông").
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+")
_VILLAGE = re.compile(rf"(?:^|(?<=\|))village\|(?P<word>{'|'.join(sorted(_WORDS | _LOOSER))}) (?P<name>[^|]+)\|")


def without_word(key: str) -> str | None:
    """Return what the keys of a village, and of what is its own, have in common whatever the village is called.

    None for keys in which no village with such a word and a name stands.

    >>> without_word("village|bản nà lo|01894-2022") == without_word("village|thôn nà lo|01894-2022")
    True
    """
    match = None if is_local(key) else _VILLAGE.search(key)
    if match is None or _NAME.fullmatch(match["name"]) is None:
        return None
    return loose_key(f"{key[: match.start('word')]}{key[match.start('name') :]}")


def village_decisions(nodes: Iterable[Node]) -> Iterator[Decision]:
    """Yield the decisions on what differs in nothing but the word for the village: the first key of each word."""
    groups: defaultdict[tuple[EntityClass, str], dict[str, str]] = defaultdict(dict)
    for node in nodes:
        common = without_word(node.key) if node.cls is not EntityClass.DIRECTIVE else None
        if common is not None:
            words = groups[node.cls, common]
            word = _word(node.key)
            words[word] = min(node.key, words.get(word, node.key))
    for (cls, common), words in sorted(groups.items()):
        for one, other in pairwise(sorted(words, key=lambda word: (word in _LOOSER, word))):
            is_sure = not {one, other} & _LOOSER
            if is_sure or cls is EntityClass.VILLAGE:
                yield _decided(words[one], words[other], f"{one} and {other} {_readable(common)}", is_sure)


def _decided(one: str, other: str, both: str, is_sure: bool) -> Decision:
    if is_sure:
        return decide(one, other, Verdict.SAME, RULE, f"{both} of one commune: words for one kind of unit")
    return decide(one, other, Verdict.UNSURE, RULE, f"{both} of one commune; one may be a part of the other")


def _word(key: str) -> str:
    match = _VILLAGE.search(key)
    return match["word"] if match is not None else ""


def _readable(common: str) -> str:
    return common.rpartition("village|")[2].partition("|")[0]
