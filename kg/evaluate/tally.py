"""Counts of what was found, and what was missed or extra."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Section(StrEnum):
    """What is scored apart from each other."""

    ENTITIES = "entities"
    RELATIONS = "relations"
    ACTIVITIES = "activities"
    FIGURES = "figures"
    FIGURES_OF = "figures-of"
    ARTICLE = "article"


class Side(StrEnum):
    """Whether the gold item was not found, or what was found is not in the gold."""

    MISSED = "missed"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Count:
    """Found and right, found and wrong, not found."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.right + other.right, self.extra + other.extra, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right; 1 where nothing was found."""
        return _ratio(self.right, self.extra)

    @property
    def recall(self) -> float:
        """Return the share of what there is that was found; 1 where there is nothing."""
        return _ratio(self.right, self.missed)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall.

        >>> Count(right=3, extra=1, missed=1).f1
        0.75
        """
        return _ratio(2 * self.right, self.extra + self.missed)

    def to_json(self) -> dict[str, Any]:
        """Return counts and scores as plain data."""
        scores = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {"right": self.right, "extra": self.extra, "missed": self.missed, **scores}


def _ratio(right: int, wrong: int) -> float:
    return right / (right + wrong) if right + wrong else 1.0


@dataclass(frozen=True, slots=True)
class Finding:
    """An item that was missed or is extra: in which article, and the text that says an extra one."""

    article: str
    section: Section
    label: str
    side: Side
    what: str
    evidence: str = ""

    def to_json(self) -> dict[str, str]:
        """Return the finding as plain data."""
        return {
            "article": self.article,
            "section": self.section.value,
            "label": self.label,
            "side": self.side.value,
            "what": self.what,
            "evidence": self.evidence,
        }


@dataclass(slots=True)
class Tally:
    """Counts and findings of one section of one article while it is scored."""

    article: str
    section: Section
    counts: dict[str, Count] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def required(self, label: str, what: str, *, found: bool) -> None:
        """Count a gold item that is not optional."""
        if found:
            self._add(label, Count(right=1))
        else:
            self._add(label, Count(missed=1))
            self.findings.append(Finding(self.article, self.section, label, Side.MISSED, what))

    def extra(self, label: str, what: str, evidence: str = "") -> None:
        """Count a found item that is not in the gold."""
        self._add(label, Count(extra=1))
        self.findings.append(Finding(self.article, self.section, label, Side.EXTRA, what, evidence))

    def _add(self, label: str, count: Count) -> None:
        self.counts[label] = self.counts.get(label, Count()) + count


@dataclass(frozen=True, slots=True)
class Scores:
    """Micro counts by section and label, and every missed and extra item."""

    articles: int
    counts: dict[Section, dict[str, Count]]
    findings: tuple[Finding, ...]

    def total(self, section: Section) -> Count:
        """Return the counts of a section over all its labels."""
        return sum(self.counts[section].values(), Count())

    def to_json(self) -> dict[str, Any]:
        """Return the scores as plain data, ready for `json.dumps`."""
        sections = {
            section.value: {
                "all": self.total(section).to_json(),
                "by": {label: labels[label].to_json() for label in sorted(labels)},
            }
            for section, labels in self.counts.items()
        }
        findings = [finding.to_json() for finding in self.findings]
        return {"articles": self.articles, "sections": sections, "findings": findings}


def sum_up(articles: int, tallies: Iterable[Tally]) -> Scores:
    """Return the scores of `articles` articles from the tallies of all of them."""
    counts: dict[Section, dict[str, Count]] = {section: {} for section in Section}
    findings: list[Finding] = []
    for tally in tallies:
        labels = counts[tally.section]
        for label, count in tally.counts.items():
            labels[label] = labels.get(label, Count()) + count
        findings += tally.findings
    return Scores(articles, counts, tuple(findings))
