"""Things whose keys differ in nothing but spelling."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kg.link.decision import Decision, Verdict, decide
from kg.link.forms import UNIT, is_local, loose_key
from kg.link.nodes import Node
from kg.model import EntityClass

# Units are told apart by the gazetteer alone, and directives by rules of their own.
_OTHERS = frozenset({EntityClass.PROVINCE, EntityClass.DISTRICT, EntityClass.COMMUNE, EntityClass.DIRECTIVE})
_CAMPAIGN = "campaign"  # what the key of a campaign begins with
_KINDS_OF_SCHEME = ("phong trào thi đua ", "phong trào ", "cuộc vận động ", "chương trình ", "mô hình ")


def spelling_decisions(nodes: Iterable[Node]) -> Iterator[Decision]:
    """Yield the decisions on shared things that differ in spelling: one for each but the first of a group."""
    groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for node in nodes:
        if has_spellings(node.cls) and not is_local(node.key):
            groups[node.cls, common_of(node.key)].append(node.key)
    for (_, common), keys in sorted(groups.items()):
        for one, other in pairwise(sorted(set(keys))):
            yield decide(one, other, Verdict.SAME, "name.spelling", f"spellings of {_readable(common)!r}")


def has_spellings(cls: EntityClass) -> bool:
    """Say whether things of a class are one where nothing but the spelling of their keys differs."""
    return cls not in _OTHERS


def common_of(key: str) -> str:
    """Return what the spellings of a shared key have in common."""
    common = loose_key(key)
    kind, _, name = common.partition("|")
    return f"{kind}|{_core(name)}" if kind == _CAMPAIGN else common


def _core(name: str) -> str:
    """Return a campaign's name without the word for what it is, where two words or more are left.

    >>> _core("phong trào thi đua dân vận khéo")
    'dân vận khéo'
    """
    for kind in _KINDS_OF_SCHEME:
        if name.startswith(kind) and " " in name[len(kind) :]:
            return name[len(kind) :]
    return name


def _readable(key: str) -> str:
    return ", ".join(part for part in key.split("|")[1:] if not UNIT.fullmatch(part) and part != "place")
