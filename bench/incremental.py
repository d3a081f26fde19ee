"""Builds of a large workspace after one article has come, gone or changed: seconds by stage, and memory.

    python -m bench.incremental --articles 20000 [--export | --bare] [--keep FOLDER]

The articles are made: each has two stories of `bench.country` (committees, directives, villages, persons in
several spellings, homonyms), two activities, and words by which its text is like no other's. A stand-in for
extraction makes the record from the article's number, because extraction proper would take most of an hour and
is measured by `bench.extract`; everything before and after is what `kg build` does. Each build is a process of
its own. The export (graph, store, page) is made anew by every build and left out unless `--export` is given.
With `--bare` the first build keeps records without quads, which saves most of an hour of a hundred thousand
articles and nothing of the builds after it; its seconds are then those of the index and of linking.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import cache
from hashlib import sha256
from pathlib import Path

from bench.country import World, Writer, make_world
from bench.measure import ROOT, row
from kg.gazetteer import load
from kg.graph import DEFAULT_BASE
from kg.intake import find_sources
from kg.link import Card, Corrections, cards_of
from kg.model import (
    Article,
    Block,
    BlockKind,
    Entity,
    EntityClass,
    Evidence,
    PartialDate,
    Predicate,
    Record,
    Span,
    Statement,
)
from kg.store import Database, Entry, Workspace, code_version
from kg.store.codec import pack_json, pack_lines, pack_record
from kg.workflow import linking
from kg.workflow.artefacts import write_artefacts
from kg.workflow.build import read_new
from kg.workflow.linking import relink
from kg.workflow.reading import Reader, iris_of

_STORIES = 2
_DEEDS = 2
_IN_FOLDER = 1000
_SEED = 1
_CLASSES = {cls.value: cls for cls in EntityClass}
_SYLLABLES = "bản thôn người dân cùng nhau làm đường mới giúp hộ nghèo vui tươi khắp nơi sáng chiều".split()


@cache
def _world() -> World:
    return make_world(load(), random.Random(_SEED))


def made_text(number: int) -> str:
    """Return an article's file: its number, and words of its own for everything that it will be said to name."""
    rng = random.Random(f"text {number}")
    lines = [f"Chuyện thứ {number} ở cơ sở", ""]
    for part in range(6):
        words = " ".join(f"{rng.choice(_SYLLABLES)} {rng.randrange(10_000)}" for _ in range(12))
        lines += [f"Đoạn {part} kể rằng {words}.", ""]
    return "\n".join(lines)


def made_record(article: Article) -> Record:
    """Return the record of a made article, by the number in its text."""
    number = article.text.split(maxsplit=3)[2]
    rng = random.Random(f"cards {number}")
    writer = Writer(_world(), load(), rng)
    cards: dict[str, Card] = {}
    for _ in range(_STORIES):
        cards |= {card.key: card for card in writer.article(0, article.id).cards if card.key not in cards}
    size = len(article.text)
    entities = {card.key: _entity(size, number, card.cls, card) for number, card in enumerate(cards.values())}
    statements = [said for card in cards.values() for said in _statements(card, entities, article, rng)]
    bodies = [one for one in entities.values() if one.cls is EntityClass.MASS_ORGANIZATION]
    for deed in range(_DEEDS):
        key = f"@{article.id}|activity|tặng quà|{deed}"
        card = Card(EntityClass.ACTIVITY, key, "tặng quà")
        act = entities[key] = _entity(size, len(entities), card.cls, card)
        said = Evidence(act.mentions[0], "made")
        statements.append(Statement(act.id, Predicate.ACTIVITY_TYPE, (said,), value="gift"))
        if bodies:
            statements.append(Statement(act.id, Predicate.CARRIED_OUT_BY, (said,), object=rng.choice(bodies).id))
    return Record(article, tuple(entities.values()), tuple(statements))


def _entity(size: int, number: int, cls: EntityClass, card: Card) -> Entity:
    at = 40 + 53 * number % (size - 120)
    return Entity(f"e{number}", cls, card.name, card.key, (Span(at, at + 50),), card.unit, card.candidates)


def _statements(card: Card, entities: dict[str, Entity], article: Article, rng: random.Random) -> Iterator[Statement]:
    """Yield what makes the card of an entity again, with the bodies that it speaks of."""
    entity = entities[card.key]
    said = (Evidence(entity.mentions[0], "made"),)
    for role, body in card.seats:
        yield Statement(entity.id, Predicate.HOLDS_POST, said, object=_body(body, entities, article), role=role)
    if card.facts is not None:
        facts = card.facts
        for predicate, text in ((Predicate.NUMBER, facts.number), (Predicate.SYMBOL, facts.symbol)):
            if text:
                yield Statement(entity.id, predicate, said, value=text)
        if facts.issued:
            yield Statement(entity.id, Predicate.ISSUED_ON, said, value=PartialDate(facts.issued))
        if facts.about:
            yield Statement(entity.id, Predicate.ABOUT, said, value=facts.about)
        for issuer in filter(None, facts.issuers):
            yield Statement(entity.id, Predicate.ISSUED_BY, said, object=_body(issuer, entities, article))


def _body(key: str, entities: dict[str, Entity], article: Article) -> str:
    if key not in entities:
        parts = [part for part in key.split("|") if not part.startswith("@")]
        card = Card(_CLASSES[parts[0]], key, parts[1])
        entities[key] = _entity(len(article.text), len(entities), card.cls, card)
    return entities[key].id


def write(folder: Path, numbers: Sequence[int]) -> None:
    """Write articles by their numbers."""
    for number in numbers:
        path = folder / f"{number // _IN_FOLDER:03}" / f"{number:07}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made_text(number), encoding="utf-8")


class Stages:
    """Seconds by stage on the clock and of the processor, which say what a machine that others use does not."""

    def __init__(self) -> None:
        self._last = time.perf_counter(), time.process_time()
        self.found: dict[str, tuple[float, float]] = {}

    def end(self, name: str) -> None:
        """Note the end of a stage, which is the beginning of the next."""
        now = time.perf_counter(), time.process_time()
        self.found[name] = now[0] - self._last[0], now[1] - self._last[1]
        self._last = now

    def report(self) -> dict[str, tuple[float, float]]:
        """Return the stages, and as the last entry twice the megabytes that the process took at most."""
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return self.found | {"memory": (memory, memory)}


def step(folder: Path, out: Path, *, export: bool) -> dict[str, tuple[float, float]]:
    """Do what a build does, stage by stage."""
    _world()  # what the stand-in for extraction needs is no part of a build
    stages = Stages()
    files = find_sources([folder])
    stages.end("find the files")
    workspace, iris = Workspace(out), iris_of(DEFAULT_BASE)
    with workspace.building() as scratch, closing(Database.create(workspace.database)) as database:
        reader = Reader(made_record, DEFAULT_BASE, f"{code_version()} {DEFAULT_BASE}")
        read_new(files, database, reader, jobs=1)
        stages.end("read them, keep what is new")
        relink(database, iris, inferred=True, corrections=Corrections())
        stages.end("link")
        if export:
            write_artefacts(database, workspace, iris, scratch)
            stages.end("export")
    return stages.report()


def fill(folder: Path, out: Path) -> dict[str, tuple[float, float]]:
    """Put the records of all articles into a new workspace without what the export needs of them, and link."""
    _world()
    workspace, iris = Workspace(out), iris_of(DEFAULT_BASE)
    version = f"{code_version()} {DEFAULT_BASE}"
    with workspace.building(), closing(Database.create(workspace.database)) as database:
        rows: list[tuple[str, str | None, str | None]] = []
        waiting: list[Entry] = []
        for source in find_sources([folder]):
            data = source.path.read_bytes()
            rows.append((source.name, sha256(data).hexdigest(), None))
            waiting.append(_bare_entry(rows[-1][1] or "", source.name, data.decode(), version))
            if len(waiting) == _IN_FOLDER:
                database.put(waiting)
                waiting.clear()
        database.put(waiting)
        database.set_sources(rows)
        stages = Stages()
        linking.rewrite_all = lambda *arguments: None  # type: ignore[assignment]
        relink(database, iris, inferred=True, corrections=Corrections())
        stages.end("link")
    return stages.report()


def _bare_entry(digest: str, name: str, text: str, version: str) -> Entry:
    title = text.partition("\n")[0]
    blocks = (Block(Span(0, len(title)), BlockKind.TITLE), Block(Span(len(title) + 2, len(text)), BlockKind.PROSE))
    record = made_record(Article(name, digest, title, text, blocks))
    cards = pack_json(cards_of(record).to_json())
    return Entry(digest, version, len(record.statements), 0, "[]", pack_record(record), pack_lines(()), (), cards)


def measured(what: str, folder: Path, out: Path, *, export: bool, bare: bool = False) -> None:
    """Run a step as a process of its own and print what it took."""
    command = [sys.executable, "-m", "bench.incremental", "--step", str(folder), str(out)]
    command += [*(["--export"] if export else []), *(["--bare"] if bare else [])]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    found: dict[str, tuple[float, float]] = json.loads(done.stdout)
    memory, _ = found.pop("memory")
    rows = [(f"  {name}", *seconds) for name, seconds in found.items()]
    for name, clock, processor in [(what, *map(sum, zip(*found.values(), strict=True))), *rows]:
        note = f", {memory:,.0f} MB at most" if name == what else ""
        row(name, f"{clock:.2f} s", f"{processor:.2f} s of the processor{note}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--export", action="store_true", help="measure the export too")
    parser.add_argument("--bare", action="store_true", help="begin with records without quads")
    parser.add_argument("--keep", type=Path, help="folder for articles and workspace, which stay there")
    parser.add_argument("--step", type=Path, nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.step:
        print(json.dumps(fill(*given.step) if given.bare else step(*given.step, export=given.export)))
        return
    with tempfile.TemporaryDirectory() as made:
        root = given.keep or Path(made)
        folder, out, count = root / "articles", root / "out", given.articles
        write(folder, range(count))
        measured(f"{count:,} articles, from nothing", folder, out, export=given.export, bare=given.bare)
        measured("nothing has changed", folder, out, export=given.export)
        write(folder, [count])
        measured("one more", folder, out, export=given.export)
        last = folder / f"{count // _IN_FOLDER:03}" / f"{count:07}.txt"
        last.unlink()
        measured("the same one gone", folder, out, export=given.export)
        first = next(folder.rglob("*.txt"))
        first.write_text(made_text(count + 1), encoding="utf-8")
        measured("one changed", folder, out, export=given.export)
        write(folder, range(count + 2, count + 2 + count // 100))
        measured("one in a hundred more", folder, out, export=given.export)


if __name__ == "__main__":
    main()
