"""Articles that print another's text again, and what they say done only once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from kg.link.cards import ArticleCards, Deed
from kg.link.decision import Decision, Verdict, decide
from kg.link.sketch import resemblance

REPRINT = 0.7
"""Share of common runs of words from which two articles are one text: a reprint changes the lead or the end,
while two articles on one event share a few phrases only."""

ENTRIES = 8
"""Smallest hashes by which an article is looked up; near-duplicates share most of them."""

COMPARED = 16
"""Articles before an article, in order, that it is compared with under one hash: set phrases are in thousands."""


@dataclass(frozen=True, slots=True, order=True)
class Reprint:
    """Two articles with the same text, but for what the share of common runs leaves."""

    first: str
    second: str
    share: float


class Texts:
    """The sketches and activities of all articles."""

    def __init__(self) -> None:
        self._sketches: dict[str, Sequence[int]] = {}
        self._deeds: dict[str, tuple[Deed, ...]] = {}

    def add(self, article: ArticleCards) -> None:
        """Add an article."""
        if article.sketch:
            self._sketches[article.article] = article.sketch
            self._deeds[article.article] = article.deeds

    def reprints(self) -> tuple[Reprint, ...]:
        """Return the pairs of articles that have one text."""
        seen: dict[int, list[str]] = defaultdict(list)
        found = set()
        for article in sorted(self._sketches):
            sketch = self._sketches[article]
            near = {other for value in sketch[:ENTRIES] for other in islice(reversed(seen[value]), COMPARED)}
            for other in sorted(near):
                if (reprint := compared(other, self._sketches[other], article, sketch)) is not None:
                    found.add(reprint)
            for value in sketch[:ENTRIES]:
                seen[value].append(article)
        return tuple(sorted(found))

    def deed(self, article: str) -> Mapping[int, Deed]:
        """Return the activities of an article by their sentence, those that share one left out."""
        deeds = self._deeds[article]
        counts = Counter(deed.said for deed in deeds)
        return {deed.said: deed for deed in deeds if counts[deed.said] == 1}


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
            reason = f"{reprint.share:.0%} of the two articles is one text, and the sentence is the same"
            articles = reprint.first, reprint.second
            yield (
                decide(one.key, other.key, Verdict.SAME, "reprint.sentence", reason, articles=articles),
                one,
                other,
            )
