"""Which directives of different articles are one: by type, number, symbol, who issued them, when, on what."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from kg.lexicon.tables import read_table
from kg.link.decision import Decision, Verdict, decide
from kg.link.forms import UNIT, is_local, level_of_unit, open_level, segments, unit_of
from kg.link.nodes import Node, Nodes
from kg.link.subjects import SubjectIndex, alike, likeness, unlike
from kg.model import EntityClass
from kg.text.fold import fold

_CENTRAL = "central"
_CONGRESS = "đại hội"  # what stands in the key of a congress's resolution for a title
_YEARS = re.compile(r"(?<!\d)(?P<from>(?:19|20)\d\d)\s?[-–/]\s?(?P<to>(?:19|20)\d\d)(?!\d)")
_CLASSES = frozenset(cls.value for cls in EntityClass)
_ACTS = frozenset({"luật", "bộ luật", "pháp lệnh", "hiến pháp"})
# Questions that are asked of a directive that fits several places: a person needs no more to see why.
_ASKED = 3
# Share of common words from which a subject says whose directive it is: more than what makes two subjects of
# one place's directives one, because provinces borrow each other's phrases.
_NEAR = 0.74
# Share of words by which a subject has to be nearer to one place's directive than to any other's: two or
# three words of a subject of average length.
_CLEARLY = 0.12
# The committee and its standing committee issue under one series of numbers; each working body has its own.
_COMMITTEES = ("PartyCommittee", "StandingCommittee", "PartyOrganization")
_CENTRE_OF_SYMBOL = {"tw": ("bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "trung ương")}


@dataclass(frozen=True, slots=True)
class Citing:
    """A directive's node with the parts of its key that are compared."""

    node: Node
    type: str
    number: str
    symbol: str
    level: str | None
    unit: str | None
    year: str
    issuer: str

    @property
    def scope(self) -> tuple[str | None, str | None]:
        """Return level and unit of the issuer."""
        return self.level, self.unit

    @property
    def organ(self) -> str:
        """Return the part of the symbol that says who issued it, "" where there is none."""
        return self.symbol.rpartition("/")[2].rpartition("-")[2] if self.symbol else ""


def citing_of(node: Node) -> Citing:
    """Return a directive's node with its key read."""
    key = segments(node.key)[0] if is_local(node.key) else node.key
    _, kind, number, symbol, *rest = [*key.split("|"), "", "", ""]
    unit = None if is_local(node.key) else unit_of(node.key)
    year = next((part for part in rest if part.isdigit() and len(part) == 4), node.issued[:4])
    return Citing(node, kind, number, symbol, _level(node, symbol, unit), unit, year, _issuer(node.key))


def _level(node: Node, symbol: str, unit: str | None) -> str | None:
    if unit is not None:
        return level_of_unit(unit)
    if not is_local(node.key):
        return _CENTRAL
    names = (part.strip("|").split("|")[-1] for issuer in node.issuers for part in segments_of(issuer))
    found = {level for name in names if (level := open_level(name)) is not None}
    if len(found) == 1:
        return found.pop()
    return symbol_levels().get(symbol.rpartition("/")[2].rpartition("-")[2])


def segments_of(key: str) -> list[str]:
    """Return the segments of a local key; none of a key that leaves nothing open."""
    return segments(key) if is_local(key) else []


@cache
def symbol_levels() -> dict[str, str]:
    """Return the level that the organ in a symbol has by itself: "tu" is of a province."""
    rows = read_table("directive_symbols")
    return {
        fold(row["code"]): row["level"]
        for row in rows
        if row["kind"] == "organ" and row["level"] in {"central", "province", "district"}
    }


def directive_decisions(nodes: Nodes) -> Iterator[Decision]:
    """Yield the decisions on directives, those that only the sentences bear out before inferred ones."""
    yield from shared_directives(nodes)
    yield from nameless_directives(nodes)


def shared_directives(nodes: Nodes) -> Iterator[Decision]:
    """Yield the decisions on directives whose keys say whose they are."""
    blocks: defaultdict[tuple[object, ...], list[Citing]] = defaultdict(list)
    for citing in _citings(nodes):
        if not is_local(citing.node.key):
            blocks[_block(citing)].append(citing)
    for block in blocks.values():
        yield from _in_block(block)


def _citings(nodes: Nodes) -> list[Citing]:
    directives = sorted(nodes.of_class(EntityClass.DIRECTIVE), key=lambda node: node.id)
    return [citing_of(node) for node in directives]


def _block(citing: Citing) -> tuple[object, ...]:
    if citing.number:
        return citing.type, citing.number, citing.scope
    return (without_term(citing.node.key),)


def without_term(key: str) -> str:
    """Return the key of a congress's resolution without number and years of the congress, any other key as it is.

    >>> without_term("directive|nghị quyết|||25|đại hội|PartyCongress|đại hội đảng bộ|place|200-2022")
    'directive|nghị quyết||||đại hội|PartyCongress|đại hội đảng bộ|place|200-2022'
    """
    parts = key.split("|")
    return "|".join([*parts[:4], "", *parts[5:]]) if parts[5:6] == [_CONGRESS] else key


def _terms(node: Node) -> frozenset[str]:
    """Return what tells a congress from others of its body: its number, and the years of its term."""
    key = segments(node.key)[0] if is_local(node.key) else node.key
    years = (f"{match['from']}/{match['to']}" for match in _YEARS.finditer(node.name))
    return frozenset(filter(None, (key.split("|")[4], *years)))


def _in_block(block: Sequence[Citing]) -> Iterator[Decision]:
    years = {citing.year for citing in block if citing.year}
    for one, other in combinations(block, 2):
        found = _compared(one, other, len(years) > 1) if _may_be_one(one, other) else None
        if found is not None:
            verdict, rule, reason = found
            yield decide(one.node.id, other.node.id, verdict, rule, reason, articles=_articles(one, other))


def _may_be_one(one: Citing, other: Citing) -> bool:
    """Say whether symbol and issuer of two directives of one level and place let them be one."""
    if one.symbol and other.symbol and one.symbol != other.symbol:
        return False
    if one.level == _CENTRAL:
        return _centre_fits(one, other) and _centre_fits(other, one)
    return one.issuer == other.issuer


def _centre_fits(one: Citing, other: Citing) -> bool:
    """Say whether the symbol of one can be that of what the other's issuer issues."""
    issuer = other.node.key.rpartition("|")[2] if not other.symbol else ""
    allowed = _CENTRE_OF_SYMBOL.get(one.organ)
    return not issuer or allowed is None or any(issuer.startswith(name) for name in allowed)


def _issuer(key: str) -> str:
    """Return who issued a directive, the same for a committee and its standing committee."""
    parts = key.split("|")
    classes = [at for at, part in enumerate(parts) if part in _CLASSES]
    if not classes:
        return ""
    if parts[classes[0]] in _COMMITTEES:
        return "committee"
    return "|".join(part for part in parts[classes[0] :] if not UNIT.fullmatch(part))


def _compared(one: Citing, other: Citing, several_years: bool) -> tuple[Verdict, str, str] | None:
    """Return what is decided of two directives with one type, number, level and place, None for nothing."""
    first, second = one.node, other.node
    if not one.number:
        return _acts_apart(one, other, several_years) or _named_alike(first, second)
    is_alike = alike(first.about, second.about)
    if one.year and other.year and one.year != other.year:
        if is_alike:
            return (
                Verdict.UNSURE,
                "directive.years-differ",
                f"same subject, but of {one.year} and of {other.year}",
            )
        return Verdict.DIFFERENT, "directive.years-differ", f"numbers begin anew: {one.year} and {other.year}"
    if unlike(first.about, second.about):
        return Verdict.DIFFERENT, "directive.subjects-differ", f"{first.about!r} and {second.about!r}"
    if one.year and one.year == other.year:
        return Verdict.SAME, "directive.number-and-year", f"type, number and issuer, both of {one.year}"
    if is_alike:
        return Verdict.SAME, "directive.number-and-subject", "type, number, issuer and subject"
    if several_years:
        return Verdict.UNSURE, "directive.no-year", "several of this type, number and issuer; one has no year"
    if first.key == second.key or one.level == _CENTRAL:
        return Verdict.SAME, "directive.only-one", "the only one of this type, number and issuer"
    return Verdict.UNSURE, "directive.no-subject", "type, number and issuer, but year or subject is missing"


def _acts_apart(one: Citing, other: Citing, several_years: bool) -> tuple[Verdict, str, str] | None:
    """Keep acts of one title and different years apart ("Bộ luật Hình sự năm 1999", "… năm 2015"); None for others."""
    if one.type not in _ACTS or not several_years or one.year == other.year:
        return None
    if one.year and other.year:
        return Verdict.DIFFERENT, "directive.years-differ", f"one title, acts of {one.year} and {other.year}"
    return Verdict.UNSURE, "directive.no-year", "several acts of this title; one has no year"


def _named_alike(one: Node, other: Node) -> tuple[Verdict, str, str] | None:
    """Return what is decided of two directives without a number: of one session, or of congresses of one body."""
    if one.key == other.key:
        return Verdict.SAME, "directive.named", "named by session and term, or by congress; the year is a detail"
    both = sorted(_terms(one) & _terms(other))
    if both:
        return Verdict.SAME, "directive.one-congress", f"of one body's congress: {both[0].replace('/', '-')}"
    if _kinds(one) & _kinds(other) or not (_terms(one) and _terms(other)):
        return None
    return Verdict.UNSURE, "directive.congress-unsaid", "of congresses of one body, one by its number, one by its years"


def _kinds(node: Node) -> set[bool]:
    """Return in which ways a congress is told: by years, by a number."""
    return {"/" in term for term in _terms(node)}


def nameless_directives(nodes: Nodes) -> Iterator[Decision]:
    """Yield the decisions on directives of a province or district that the article leaves out."""
    citings = _citings(nodes)
    known = {c.node.id: c for c in citings if c.unit is not None and c.number and c.node.about}
    index = SubjectIndex({name: citing.node.about for name, citing in known.items()}, _NEAR)
    for name, citing in sorted(known.items()):
        index.add(name, (citing.type, citing.number, citing.level))
    for citing in citings:
        if is_local(citing.node.key) and citing.number and citing.level and citing.node.about:
            near = index.like(citing.node.about, (citing.type, citing.number, citing.level))
            yield from _nameless(citing, [known[name] for name in near])


def is_near(subject: str, other: str) -> bool:
    """Say whether one subject may tell whose directive the other is of."""
    return alike(subject, other, _NEAR)


def _nameless(citing: Citing, near: Sequence[Citing]) -> Iterator[Decision]:
    near = [other for other in near if _fits(citing, other)]
    best = {other.unit: 0.0 for other in near}
    for other in near:
        best[other.unit] = max(best[other.unit], likeness(citing.node.about, other.node.about))
    units = sorted(best, key=lambda unit: (-best[unit], unit or ""))
    sure = len(units) == 1 or (len(units) > 1 and best[units[0]] - best[units[1]] >= _CLEARLY)
    chosen = [other for other in near if other.unit == units[0]] if sure else near[:_ASKED]
    for other in chosen:
        reason = (
            f"type, number, level and subject are the same: {citing.node.about!r} and {other.node.about!r}"
            if sure
            else f"number, level and subject fit directives of {len(units)} places"
        )
        verdict = Verdict.SAME if sure else Verdict.UNSURE
        ids = citing.node.id, other.node.id
        articles = _articles(citing, other)
        yield decide(*ids, verdict, "directive.nameless-place", reason, inferred=True, articles=articles)


def _fits(citing: Citing, other: Citing) -> bool:
    if citing.symbol and other.symbol and citing.symbol != other.symbol:
        return False
    if citing.organ and not other.symbol and not _organ_fits(citing.organ, other.issuer):
        return False
    return not (citing.year and other.year and citing.year != other.year)


def _organ_fits(organ: str, issuer: str) -> bool:
    """Say whether the organ of a symbol is that issuer: "tu" is of a committee."""
    return (issuer == "committee") == (organ in {"tu", "hu", "qu", "thu", "đu"})


def _articles(one: Citing, other: Citing) -> tuple[str, ...]:
    return (*one.node.articles, *other.node.articles)
