"""`kg build`."""

import os
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from kg.cli.options import SOURCE, NamedPath
from kg.graph.ontology import term_labels
from kg.graph.vocabulary import DEFAULT_BASE, dv
from kg.workflow.build import Outcome, build

_SHOWN_ISSUES = 20
# More processes than this wait for the one that writes.
_MAX_JOBS = 16


@click.command(name="build")
@click.argument("sources", nargs=-1, required=True, type=SOURCE)
@click.option(
    "-o",
    "--output",
    "out",
    type=NamedPath(path_type=Path),
    default="out",
    show_default=True,
    help="Workspace to make or renew.",
)
@click.option("--base", default=DEFAULT_BASE, show_default=True, help="Where the IRIs of things begin.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 256),
    default=None,
    help="Processes that read articles, where they are many; by default one for each processor.",
)
@click.option(
    "--inferred/--no-inferred",
    default=True,
    show_default=True,
    help="Conclude what several articles say together and none says alone; always marked.",
)
@click.option(
    "--review",
    type=NamedPath(path_type=Path),
    default=None,
    help="Corrections to apply; by default review.yaml in the workspace, where there is one.",
)
@click.option("-q", "--quiet", is_flag=True, help="Show nothing but errors.")
def command(
    sources: tuple[Path, ...],
    out: Path,
    base: str,
    jobs: int | None,
    inferred: bool,
    review: Path | None,
    quiet: bool,
) -> None:
    """Read the articles in SOURCES (files or folders) into a workspace and write their graph.

    Only what changed since the last build is read; what left the sources leaves the graph.
    """
    errors = Console(stderr=True)
    jobs = jobs or min(os.cpu_count() or 1, _MAX_JOBS)
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=errors,
        transient=True,
        disable=quiet or not sys.stderr.isatty(),
    ) as bar:
        task = bar.add_task("reading", total=None)
        outcome = build(
            sources,
            out,
            base=base,
            jobs=jobs,
            inferred=inferred,
            review=review,
            progress=lambda done, total: bar.update(task, completed=done, total=total),
        )
    _show_issues(outcome)
    if not quiet:
        _show(outcome, out)


def _show_issues(outcome: Outcome) -> None:
    for note in outcome.notes:
        click.echo(f"kg: {note}", err=True)
    unread, copies = outcome.report.unread, outcome.report.copies
    lines = [reason for _, reason in unread] + [f"{copy}: has the bytes of {first}" for copy, first in copies]
    lines += [f"{source}: {message}" for source, message in outcome.report.noted]
    for line in lines[:_SHOWN_ISSUES]:
        click.echo(f"kg: {line}", err=True)
    if len(lines) > _SHOWN_ISSUES:
        click.echo(f"kg: … and {len(lines) - _SHOWN_ISSUES} more, all in report.json", err=True)
    if outcome.skipped:
        click.echo(f"kg: {outcome.skipped}", err=True)


def _show(outcome: Outcome, out: Path) -> None:
    report = outcome.report
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(justify="right")
    table.add_column()
    labels = term_labels()
    for cls, count in report.classes.items():
        label = labels.get(dv(cls).value, {})
        table.add_row(f"{count:,}", f"{label.get('vi', cls)} · {label.get('en', cls)}")
    table.add_section()
    rows = {
        "bài báo · articles": report.articles,
        "điều được nói · statements": report.statements,
        "dòng RDF · quads": report.quads,
        "chỗ không dùng được trong bài · issues in articles": report.issues,
        "tệp không đọc được · files that could not be read": len(report.unread),
    }
    for name, count in rows.items():
        table.add_row(f"{count:,}", name)
    console = Console()
    console.print(table)
    console.print(f"{_took(outcome)} → {out}/", highlight=False, soft_wrap=True)


def _took(outcome: Outcome) -> str:
    if not outcome.is_new:
        return f"nothing has changed, looked at in {outcome.seconds_in_all:.1f} s"
    rate = outcome.read / outcome.seconds if outcome.seconds else 0
    unchanged = outcome.report.articles - outcome.read
    return (
        f"{outcome.read:,} read in {outcome.seconds:.1f} s ({rate:,.0f} a second), {unchanged:,} unchanged, "
        f"{outcome.seconds_in_all:.1f} s with linking and writing"
    )
