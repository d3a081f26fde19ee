"""What a build writes from the records of a workspace."""

import json
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from itertools import chain
from pathlib import Path

from pyoxigraph import RdfFormat, Store, parse

from kg.export import turtle
from kg.gazetteer import load
from kg.graph import Iris, label_quads, place_quads, source_quad
from kg.graph.decisions import decision_quads
from kg.graph.ontology import ontology_lines
from kg.link import Links
from kg.query import count_classes, names_by_iri
from kg.store import Database, Workspace, open_store, replacing, sorted_unique, write_store
from kg.view.explorer_page import write_explorer
from kg.workflow.reading import Unread
from kg.workflow.view import inferred_in, view_graph


@dataclass(frozen=True, slots=True)
class Report:
    """What is in a workspace after a build; depends on the sources alone.

    `dropped_decisions` are those by which two things would be one that other decisions keep apart: sentences that
    contradict each other are another matter, which the question "conflicts" lists. `noted` are the issues of articles
    that could be read, `skipped` the files in the folders of the sources whose ending is none of an article.
    """

    files: int
    articles: int
    classes: dict[str, int]
    statements: int
    issues: int
    quads: int
    decisions: dict[str, int]
    dropped_decisions: int
    unread: tuple[Unread, ...]
    copies: tuple[tuple[str, str], ...]
    noted: tuple[Unread, ...]
    skipped: tuple[str, ...] = ()

    def to_json(self) -> str:
        """Return the report as the file report.json has it."""
        data = asdict(self) | {
            "unread": [{"source": source, "reason": reason} for source, reason in self.unread],
            "copies": [{"source": source, "copy_of": original} for source, original in self.copies],
            "noted": [{"source": source, "reason": reason} for source, reason in self.noted],
        }
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "Report":
        """Return the report in the file report.json."""
        data = json.loads(text)
        rows = {name: tuple(Unread(*row.values()) for row in data[name]) for name in ("unread", "noted")}
        copies = tuple((row["source"], row["copy_of"]) for row in data["copies"])
        return cls(**data | rows | {"copies": copies, "skipped": tuple(data["skipped"])})


def write_artefacts(
    database: Database, workspace: Workspace, iris: Iris, scratch: Path, skipped: tuple[str, ...] = ()
) -> Report:
    """Write all files of the workspace from its records; `skipped` are named in the report."""
    quads, links = 0, database.links.links()
    with replacing(workspace.nquads) as file:
        for line in sorted_unique(_lines(database, iris, links), scratch):
            file.write(line.encode())
            quads += 1
    # The store is loaded without Python's lock, so that the Turtle is written at the same time.
    with ThreadPoolExecutor(1) as beside:
        loading = beside.submit(write_store, workspace.nquads, workspace.store, scratch)
        with replacing(workspace.turtle) as file:
            turtle.write(parse(path=str(workspace.nquads), format=RdfFormat.N_QUADS), file, iris)
        loading.result()
    store = open_store(workspace.store)
    view = view_graph(database.linked_records(), iris, names_by_iri(store, iris), inferred_in(store, iris))
    write_explorer(view, workspace.page)
    report = replace(_report(database, store, iris, quads, links), skipped=skipped)
    with replacing(workspace.report) as file:
        file.write(report.to_json().encode())
    return report


def _lines(database: Database, iris: Iris, links: Links) -> Iterator[str]:
    sources = (source_quad(digest[:16], name, iris) for name, digest in database.sources())
    labels = label_quads(database.names(), iris)
    places = place_quads(load(), database.units() | {c.unit for c in links.conclusions}, iris)
    yield from database.lines()
    yield from (quad.line for quad in chain(sources, labels, places, decision_quads(links, iris)))
    yield from ontology_lines(iris)


def _report(database: Database, store: Store, iris: Iris, quads: int, links: Links) -> Report:
    totals, unread = database.totals(), tuple(Unread(*row) for row in database.unread())
    originals: dict[str, str] = {}
    copies = [
        (name, originals[digest]) for name, digest in database.sources() if originals.setdefault(digest, name) != name
    ]
    return Report(
        files=totals.articles + len(copies) + len(unread),
        articles=totals.articles,
        classes=count_classes(store, iris),
        statements=totals.statements,
        issues=totals.issues,
        quads=quads,
        decisions=dict(sorted(Counter(decision.verdict.value for decision in links.decisions).items())),
        dropped_decisions=len(links.conflicts),
        unread=unread,
        copies=tuple(copies),
        noted=tuple(
            Unread(originals[digest], issue.message)
            for digest in database.with_issues()
            for issue in database.record(digest[:16]).issues
        ),
    )
