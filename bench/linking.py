"""Linking of generated articles with known truth: memory, time, pairwise precision and recall, and B³.

    python -m bench.linking --articles 100000

The generator makes a small country of its own from the gazetteer: committees, boards, unions, cells,
villages, persons with posts that change, directives of provinces, central directives. Articles name them in
several spellings, leave out places, shorten directives, and meet homonyms: the same village, person and
directive number in many places. What stands for what is known, because the generator put it there.
"""

import argparse
import json
import random
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from bench.country import Writer, make_world
from kg import gazetteer as gz
from kg.link import ArticleCards, Links, link
from kg.link.nodes import id_of


def scores(links: Links, truth: dict[str, str], mentions: Counter[str]) -> dict[str, float]:
    """Return pairwise precision and recall and B³ over mentions: a key in n articles counts n times."""
    cells: Counter[tuple[str, str]] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for node, thing in truth.items():
        name, count = links.name_of(node), mentions[node]
        cells[name, thing] += count
        found[name] += count
        wanted[thing] += count
    both = sum(map(_pairs, cells.values()))
    precision, recall = both / sum(map(_pairs, found.values())), both / sum(map(_pairs, wanted.values()))
    total = sum(cells.values())
    b3_precision = sum(count * count / found[name] for (name, _), count in cells.items()) / total
    b3_recall = sum(count * count / wanted[thing] for (_, thing), count in cells.items()) / total
    return {"precision": precision, "recall": recall, "b3_precision": b3_precision, "b3_recall": b3_recall}


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _by_class(links: Links, cards: Iterable[ArticleCards], writer: Writer) -> Iterator[tuple[str, dict[str, float]]]:
    classes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for article in cards:
        for card in article.cards:
            classes[card.cls.value][id_of(card)] = writer.truth[id_of(card)]
    for name, truth in sorted(classes.items()):
        yield name, scores(links, truth, writer.mentions)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--classes", action="store_true", help="scores of each class too")
    arguments = parser.parse_args()
    rng, gazetteer = random.Random(arguments.seed), gz.load()
    writer = Writer(make_world(gazetteer, rng), gazetteer, rng)
    cards = [writer.article(number) for number in range(arguments.articles)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    links = link(cards)
    seconds = time.perf_counter() - started
    result: dict[str, object] = {
        "articles": arguments.articles,
        "mentions": sum(writer.mentions.values()),
        "keys": len(writer.truth),
        "things": len(set(writer.truth.values())),
        "decisions": dict(Counter(decision.verdict.value for decision in links.decisions)),
        "seconds": round(seconds, 1),
        "megabytes_with_input": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "megabytes_input": before // 1024,
        **{name: round(value, 4) for name, value in scores(links, writer.truth, writer.mentions).items()},
    }
    if arguments.classes:
        result["classes"] = dict(_by_class(links, cards, writer))
    print(json.dumps(result, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
