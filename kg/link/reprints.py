"""Articles that print another's text again, and what they say done only once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from kg.link.cards import ArticleCards, Deed
from kg.link.decision import Decision, Verdict, decide
from kg.link.forms import is_local
from kg.link.nodes import id_of
from kg.link.sketch import resemblance

REPRINT = 0.7
"""Share of common runs of words from which two articles are one text: a reprint changes the lead or the end,
while two articles on one event share a few phrases only."""

ENTRIES = 8
"""Smallest hashes by which an article is looked up; near-duplicates share most of them."""

SENTENCE = "reprint.sentence"
"""The rule by which what two prints tell in one sentence is done once."""

NAME = "reprint.name"
"""The rule by which what two prints call alike is one thing, although neither says whose it is."""

COMPARED = 16
"""Articles before an article, in order, that it is compared with under one hash: set phrases are in thousands."""


@dataclass(frozen=True, slots=True, order=True)
class Reprint:
    """Two articles with the same text, but for what the share of common runs leaves."""

    first: str
    second: str
    share: float


class _Text(NamedTuple):
    """What is compared of an article; `own` are the ids of what it has for itself alone, `units` what it names."""

    sketch: Sequence[int]
    deeds: tuple[Deed, ...]
    own: tuple[str, ...]
    units: frozenset[str]


class Texts:
    """What is compared of all articles."""

    def __init__(self) -> None:
        self._texts: dict[str, _Text] = {}

    def add(self, article: ArticleCards) -> None:
        """Add an article."""
        if article.sketch:
            own = tuple(id_of(card) for card in article.cards if is_local(card.key))
            units = frozenset(card.unit for card in article.cards if card.unit is not None)
            self._texts[article.article] = _Text(article.sketch, article.deeds, own, units)

    def reprints(self) -> tuple[Reprint, ...]:
        """Return the pairs of articles that have one text."""
        seen: dict[int, list[str]] = defaultdict(list)
        found = set()
        for article in sorted(self._texts):
            sketch = self._texts[article].sketch
            near = {other for value in sketch[:ENTRIES] for other in islice(reversed(seen[value]), COMPARED)}
            for other in sorted(near):
                if (reprint := compared(other, self._texts[other].sketch, article, sketch)) is not None:
                    found.add(reprint)
            for value in sketch[:ENTRIES]:
                seen[value].append(article)
        return tuple(sorted(found))

    def deed(self, article: str) -> Mapping[int, Deed]:
        """Return the activities of an article by their sentence, those that share one left out."""
        deeds = self._texts[article].deeds
        counts = Counter(deed.said for deed in deeds)
        return {deed.said: deed for deed in deeds if counts[deed.said] == 1}

    def own(self, article: str) -> Mapping[str, str]:
        """Return the ids of what an article has for itself alone, by what they are but for the article."""
        return {node_id.replace(article, ""): node_id for node_id in self._texts[article].own}

    def name_same_units(self, first: str, second: str) -> bool:
        """Say whether two articles name the same units, so that what one leaves open means the same in the other."""
        return self._texts[first].units == self._texts[second].units


def compared(first: str, sketch: Sequence[int], second: str, other: Sequence[int]) -> Reprint | None:
    """Return two articles with their sketches as prints of one text, None where they are not."""
    share = resemblance(sketch, other)
    return Reprint(first, second, round(share, 2)) if share >= REPRINT else None


def same_deeds(texts: Texts, reprints: Iterable[Reprint]) -> Iterator[tuple[Decision, Deed, Deed]]:
    """Yield the decisions on activities that two prints of one text report in the same words."""
    for reprint in reprints:
        first, second = texts.deed(reprint.first), texts.deed(reprint.second)
        for said in sorted(first.keys() & second.keys()):
            one, other = first[said], second[said]
            reason = f"{_says(reprint)}, and the sentence is the same"
            articles = reprint.first, reprint.second
            yield (
                decide(one.key, other.key, Verdict.SAME, SENTENCE, reason, articles=articles),
                one,
                other,
            )


def same_names(texts: Texts, reprints: Iterable[Reprint]) -> Iterator[Decision]:
    """Yield the decisions on what two prints of one text name alike and leave equally open whose it is."""
    for reprint in reprints:
        if not texts.name_same_units(reprint.first, reprint.second):
            continue
        first, second = texts.own(reprint.first), texts.own(reprint.second)
        reason = f"{_says(reprint)}, and so is the name"
        articles = reprint.first, reprint.second
        for name in sorted(first.keys() & second.keys()):
            yield decide(first[name], second[name], Verdict.SAME, NAME, reason, articles=articles)


def _says(reprint: Reprint) -> str:
    return f"{reprint.share:.0%} of the two articles is one text"
