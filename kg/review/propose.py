"""What most deserves a person's look: links that are not sure, places between which a name does not tell,
statements of rules that seldom speak, and statements that contradict each other.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from kg.gazetteer import Gazetteer
from kg.graph.said import says
from kg.link import Decision, Links, Verdict
from kg.link.corrections import statement_id, value_text
from kg.model import Predicate, Record, Span
from kg.review.entries import LinkEntry, PlaceEntry, Review, StatementEntry
from kg.review.reasons import reason_of

Records = Callable[[], Iterable[Record]]

_SELDOM = 3  # results: a rule with so few was hardly ever seen at work
_AROUND = 80  # code points that are shown on either side of a name
_SINGLE = frozenset({Predicate.ISSUED_ON, Predicate.SYMBOL, Predicate.NUMBER})


def propose(records: Records, links: Links, gazetteer: Gazetteer, limit: int) -> Review:
    """Return at most `limit` entries of each kind; `records` gives all records anew each time."""
    unsure = [d for d in links.decisions if d.verdict is Verdict.UNSURE]
    dropped = dict.fromkeys(conflict.dropped for conflict in links.conflicts)
    unsure += dropped
    # What is inferred is merged, but on this alone: an error here takes others with it.
    unsure += [d for d in links.decisions if d.inferred and d.verdict is Verdict.SAME and not d.because]
    asked = list(dict.fromkeys(unsure))[:limit]
    quotes = _quotes(records(), {end for decision in asked for end in (decision.left, decision.right)})
    entries = tuple(_link(decision, links, quotes, is_dropped=decision in dropped) for decision in asked)
    seldom, contradicted = _suspects(records())
    statements = islice(_statements(records(), seldom, contradicted), limit)
    return Review(entries, tuple(statements), tuple(islice(_places(records(), gazetteer), limit)))


def _link(decision: Decision, links: Links, quotes: Mapping[str, str], *, is_dropped: bool) -> LinkEntry:
    ends = decision.left, decision.right
    about = " / ".join(links.things[end].name for end in ends if end in links.things)
    keys = [end.partition("#")[0] for end in ends]
    sentences = tuple(quotes[key] for key in keys if key in quotes)
    reason = reason_of(decision, is_dropped=is_dropped)
    return LinkEntry(decision.left, decision.right, Verdict.UNSURE, about, decision.rule, reason, sentences)


def _quotes(records: Iterable[Record], ends: Iterable[str]) -> dict[str, str]:
    """Return for each key the words around its first mention."""
    wanted = {end.partition("#")[0] for end in ends}
    found: dict[str, str] = {}
    for record in records if wanted else ():
        for entity in record.entities:
            if entity.key in wanted and entity.key not in found:
                found[entity.key] = _around(record, entity.mentions[0])
    return found


def _around(record: Record, span: Span) -> str:
    text = record.article.text
    words = text[max(0, span.start - _AROUND) : span.stop + _AROUND]
    return f"… {' '.join(words.split())} … ({record.article.heading})"


def _suspects(records: Iterable[Record]) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """Return the rules with few results, and the keys and relations of which articles say several values."""
    rules: Counter[str] = Counter()
    values: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for record in records:
        keys = {entity.id: entity.key for entity in record.entities}
        for statement in record.statements:
            rules.update({evidence.rule for evidence in statement.evidence})
            if statement.predicate in _SINGLE:
                values[keys[statement.subject], statement.predicate].add(value_text(statement.value))
    seldom = frozenset(rule for rule, count in rules.items() if count <= _SELDOM)
    return seldom, frozenset(pair for pair, said in values.items() if len(said) > 1)


def _statements(
    records: Iterable[Record], seldom: frozenset[str], contradicted: frozenset[tuple[str, str]]
) -> Iterator[StatementEntry]:
    for record in records:
        entities = {entity.id: entity for entity in record.entities}
        for statement in record.statements:
            subject = entities[statement.subject]
            rule = statement.evidence[0].rule
            if rule in seldom or (subject.key, statement.predicate) in contradicted:
                quote = statement.evidence[0].span.quote(record.article.text)
                yield StatementEntry(
                    statement_id(record, statement),
                    record.article.id,
                    says=says(statement, entities),
                    rule=rule,
                    sentence=" ".join(quote.split()),
                )


def _places(records: Iterable[Record], gazetteer: Gazetteer) -> Iterator[PlaceEntry]:
    for record in records:
        for entity in record.entities:
            if entity.candidates:
                candidates = tuple((unit, _full_name(gazetteer, unit)) for unit in entity.candidates)
                sentence = _around(record, entity.mentions[0])
                yield PlaceEntry(entity.key, "", entity.name, candidates, sentence)


def _full_name(gazetteer: Gazetteer, unit_id: str) -> str:
    unit = gazetteer.get(unit_id)
    return ", ".join(each.full_name for each in (unit, *gazetteer.ancestors(unit)))
