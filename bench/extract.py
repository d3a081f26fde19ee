"""Files to records: articles a second in one process, memory, where the time goes, and other tools beside it.

    python -m bench.extract [--articles 2000] [--seed N] [--profile] [--peers 20] [FOLDER]

The articles are made (`bench.articles`), as dense as the press is, or those in FOLDER. Each line is one measurement of
one run; read differences under a fifth as noise. Other tools (`pip install '.[bench]'`) read the first `--peers` ones.
"""

import argparse
import cProfile
import platform
import pstats
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path

from bench.articles import DEEDS, DENSE, SEED, articles
from bench.measure import resident, row, run
from kg.collecting import collect_rarely
from kg.errors import KgError
from kg.intake import bytes_of, find_sources, read_article
from kg.relate import extract_article
from kg.text import document_of

_MARKS = (500, 1000, 2000)
_WARM = 20
_PROFILED = 200
_DENSE = 300
_SECONDS_OF_HELP, _SECONDS_OF_ONE, _ARTICLES_A_SECOND = 0.3, 1.0, 300


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--profile", action="store_true", help="print the share of each stage")
    parser.add_argument("--peers", type=int, default=20, help="articles that other tools read; 0 for none")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = given.folder or _made(Path(made, "usual"), given.articles, given.seed, DEEDS)
        paths = [source.path for source in find_sources([folder])]
        size = sum(path.stat().st_size for path in paths) / len(paths)
        row("Python", platform.python_version())
        row("articles", f"{len(paths):,}", f"{size:,.0f} bytes on average")
        collect_rarely()  # as the command line does
        rate = _throughput(folder)
        if given.folder is None:
            _dense(_made(Path(made, "dense"), min(given.articles, _DENSE), given.seed, DENSE))
        _processes(paths[0])
        if given.profile:
            _stages(paths[:_PROFILED])
        if given.peers:
            _peers([path.read_bytes() for path in paths[: given.peers]], rate)


def _made(folder: Path, count: int, seed: int, deeds: int) -> Path:
    folder.mkdir()
    for name, data in articles(count, seed, deeds):
        (folder / name).write_bytes(data)
    return folder


def _dense(folder: Path) -> None:
    """Read articles in which nearly every sentence tells of a deed."""
    sources = find_sources([folder])
    started = time.perf_counter()
    records = [extract_article(read_article(bytes_of(source), source.name)) for source in sources]
    rate = len(sources) / (time.perf_counter() - started)
    said = sum(len(record.statements) for record in records) / len(records)
    row("the same, a deed in nearly every sentence", f"{rate:,.0f} articles/s", f"{said:.1f} statements in an article")


def _throughput(folder: Path) -> float:
    """Read every file once and return the articles a second."""
    sources = find_sources([folder])
    for source in sources[:_WARM]:
        extract_article(read_article(bytes_of(source), source.name))
    found: Counter[str] = Counter()
    before = resident()
    started = time.perf_counter()
    for number, source in enumerate(sources, 1):
        record = extract_article(read_article(bytes_of(source), source.name))
        found["entities"] += len(record.entities)
        found["statements"] += len(record.statements)
        if number in _MARKS and before is not None:
            row(f"memory after {number:,} articles", f"{resident():,.0f} MB", f"{before:,.0f} MB before the first")
    rate = len(sources) / (time.perf_counter() - started)
    row("files to records, one process", f"{rate:,.0f} articles/s", f"bar {_ARTICLES_A_SECOND}")
    for what, count in found.items():
        row(f"{what} in an article", f"{count / len(sources):.1f}")
    return rate


def _processes(path: Path) -> None:
    row("kg --help, whole process", f"{run('--help'):.2f} s", f"bar {_SECONDS_OF_HELP} s")
    row("kg extract FILE, whole process", f"{run('extract', str(path)):.2f} s", f"bar {_SECONDS_OF_ONE} s")


def _stages(paths: Sequence[Path]) -> None:
    """Print which share of the time is spent in each package and in its slowest modules."""
    contents = [(path.read_bytes(), path.name) for path in paths]
    profile = cProfile.Profile(builtins=False)
    profile.enable()
    for data, name in contents:
        extract_article(read_article(data, name))
    profile.disable()
    packages: Counter[str] = Counter()
    modules: Counter[str] = Counter()
    # The profiler's own cost is in these shares: they tell where to look, not how long it takes.
    for (file, _, _), (_, _, own, *_) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        parts = Path(file).parts
        at = max((i for i, part in enumerate(parts) if part == "kg"), default=None)
        packages[parts[at + 1] if at is not None else "Python itself"] += own
        modules["/".join(parts[at + 1 :]) if at is not None else "Python itself"] += own
    total = sum(packages.values())
    for name, seconds in packages.most_common():
        row(f"  share of {name}", f"{seconds / total:.1%}")
    for name, seconds in islice(modules.most_common(), 12):
        row(f"    {name}", f"{seconds / total:.1%}")


def _peers(contents: Sequence[bytes], own: float) -> None:
    """Let other tools read the sentences of the same texts, one by one, as they are fastest."""
    texts = []
    for data in contents:
        document = document_of(read_article(data, "article"))
        texts.append([sentence.span.quote(document.text) for sentence in document.sentences])
    for name, load in (("underthesea, NER", _underthesea), ("pyvi, words and tags", _pyvi)):
        try:
            read = load()
        except ImportError as error:
            row(name, "not measured", f"not installed: {error.name}")
            continue
        read(texts[0])
        started = time.perf_counter()
        for sentences in texts:
            read(sentences)
        rate = len(texts) / (time.perf_counter() - started)
        row(name, f"{rate:.1f} articles/s", f"kg reads {own / rate:,.0f} times as many")


def _underthesea() -> Callable[[Iterable[str]], None]:
    ner = import_module("underthesea").ner

    def read(sentences: Iterable[str]) -> None:
        for sentence in sentences:
            ner(sentence)

    return read


def _pyvi() -> Callable[[Iterable[str]], None]:
    tokenize = import_module("pyvi.ViTokenizer").tokenize
    tag = import_module("pyvi.ViPosTagger").postagging

    def read(sentences: Iterable[str]) -> None:
        for sentence in sentences:
            tag(tokenize(sentence))

    return read


if __name__ == "__main__":
    try:
        main()
    except KgError as error:
        raise SystemExit(f"bench: {error}") from None
