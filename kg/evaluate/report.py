"""Scores as a table that one can read, with what was missed and what is extra."""

from collections.abc import Iterable, Iterator

from kg.evaluate.tally import Count, Finding, Scores, Section, Side

_HEADINGS = {
    Section.ENTITIES: "Entities",
    Section.RELATIONS: "Relations",
    Section.ACTIVITIES: "Activity triples",
    Section.FIGURES: "Figures",
    Section.FIGURES_OF: "What figures are of",
    Section.ARTICLE: "Title, date, byline, publisher",
}
_SIGNS = {Side.MISSED: "-", Side.EXTRA: "+"}
_COLUMNS = f"{'right':>7}{'extra':>7}{'missed':>8}{'P':>8}{'R':>8}{'F1':>8}"
_WIDTH = 22
_LONGEST_EVIDENCE = 200


def render(scores: Scores, details: bool = False) -> str:
    """Return the scores as text; with `details` every missed (-) and extra (+) item follows, by article."""
    lines = [f"{scores.articles} article{'' if scores.articles == 1 else 's'}", ""]
    for section in Section:
        lines += [*_table(scores, section), ""]
    if details:
        lines += _findings(scores.findings)
    return "\n".join(lines).rstrip() + "\n"


def _table(scores: Scores, section: Section) -> Iterator[str]:
    yield f"{_HEADINGS[section]:<{_WIDTH + 8}}{_COLUMNS}"
    labels = scores.counts[section]
    if len(labels) > 1:
        for label in sorted(labels):
            yield _row(label, labels[label])
    yield _row("all", scores.total(section))


def _row(label: str, count: Count) -> str:
    rates = "".join(f"{rate:>8.3f}" for rate in (count.precision, count.recall, count.f1))
    return f"  {label:<{_WIDTH + 6}}{count.right:>7}{count.extra:>7}{count.missed:>8}{rates}"


def _findings(findings: Iterable[Finding]) -> Iterator[str]:
    article = section = None
    for finding in findings:
        if finding.article != article:
            article, section = finding.article, None
            yield f"\n{article}"
        if finding.section is not section:
            section = finding.section
            yield f"  {_HEADINGS[section]}"
        yield f"    {_SIGNS[finding.side]} {finding.label:<{_WIDTH}}{finding.what}"
        if finding.evidence:
            yield f"      {'':<{_WIDTH}}« {_short(finding.evidence)} »"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_EVIDENCE else text[: _LONGEST_EVIDENCE - 1] + "…"
