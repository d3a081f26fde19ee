"""Directives as entities, with what their citations say of them."""

from collections.abc import Container, Sequence

from kg.extract.directives.basis import find_based_on
from kg.extract.directives.values import CitationForm, Phrase
from kg.lexicon.programmes import programme_of
from kg.model import Evidence, PartialDate, Predicate, Span
from kg.relate.builder import Node, RecordBuilder
from kg.relate.directive_issuers import Group, is_central
from kg.relate.mentions import Mentioned
from kg.resolve.keys import Keys, normal
from kg.text.document import Document
from kg.text.fold import fold

_NUMBERED = "lần thứ "  # what the number of a congress begins with, in its key
_SEVERAL = 2
_SHORT_TITLE = 4
"""Titles of so few words may be the beginning of a longer one."""
_LONG_TITLE = 9
"""So many words say all that a title does."""
_REFERENCE = CitationForm.REFERENCE
_CITED = (Predicate.DIRECTIVE_TYPE, Predicate.NUMBER, Predicate.SYMBOL, Predicate.ISSUED_ON)
"""What a citation says of its directive."""


def spans_of(group: Group) -> list[Span]:
    """Return every span that names the directive: short and full forms, declared short names."""
    spans = [span for m in group for span in (m.value.short.span, m.value.full.span)]
    return spans + [alias.span for m in group for alias in m.value.aliases]


def directive_key(keys: Keys, group: Group, issuers: Sequence[Node], published: str | None) -> str:
    """Return the key of a directive: type, number and symbol with the level, place or body that issued it.

    `published` is the ISO date of the article.
    """
    main = group[0].value
    number = (main.number or "").lstrip("0")
    symbol = normal((main.symbol or "").partition("-")[2] or (main.symbol or "").partition("/")[2])
    by_number = number and main.form is CitationForm.TITLE  # an act told with its number, which says enough
    parts = [normal(main.type), number, symbol, _term(group), "" if by_number else normal(main.identity or "")]
    if main.form is CitationForm.SUBJECT and not main.identity:
        parts[4] = _subject(group)  # of the many plans of a body the one about this, or of that day
    year = main.issued_on.iso[:4] if main.issued_on is not None and main.issued_on.year is not None else ""
    if main.number is not None and symbol and ("/" in (main.symbol or "")) and _is_state_year(main.symbol or ""):
        parts[2] = normal(main.symbol or "")
    name = "|".join(["directive", *parts])
    if is_central(main):
        return name
    if not symbol and (known := _programme(group, issuers, published)) is not None:
        return known
    owner = next((issuer.key for issuer in issuers if not issuer.key.startswith("@")), None)
    if owner is not None and main.form is CitationForm.CONGRESS:
        # Body and place of the congress say it; how much of them a citation repeats is no matter.
        return "|".join(["directive", *parts[:4], "đại hội", _without_term(owner)])
    if owner is None:
        return keys.local(name, normal(main.name) if not main.number else "")
    return f"{name}|{year}|{owner}" if main.number and not symbol else f"{name}|{owner}"


def _subject(group: Group) -> str:
    """Return what a directive without number is about, else when it was issued."""
    about = next((m.value.about.text for m in group if m.value.about is not None), None)
    if about is not None:
        return normal(about).removeprefix("về ").removeprefix("việc ")
    return next((m.value.issued_on.iso for m in group if m.value.issued_on is not None), "").replace("-", "/")


def _programme(group: Group, issuers: Sequence[Node], published: str | None) -> str | None:
    """Return the key of a programme of the whole country that is cited by number or title."""
    kind = normal(group[0].value.type)
    number = next((m.value.number for m in group if m.value.number), "").lstrip("0")
    titles = [normal(m.value.identity or (m.value.about.text if m.value.about else "")) for m in group]
    names = frozenset(normal(issuer.name) for issuer in issuers)
    title = max(titles, key=len).removeprefix(f"{kind} ").removeprefix("về ")
    found = programme_of(kind, number, title, issuers=names, published=published)
    return None if found is None else found.key


def _term(group: Group) -> str:
    """Return the number of the congress or session, of a congress else its years; "" where no citation has one."""
    ordinals = [mention.value.ordinal for mention in group if mention.value.ordinal]
    # With a stroke: "2020-2025" would be the id of a unit in a key.
    years = [m.value.years.replace("-", "/") for m in group if m.value.years and m.value.form is CitationForm.CONGRESS]
    return next(iter(ordinals or years), "")


def _without_term(owner: str) -> str:
    """Return the key of a congress without its number, which the key of what it adopted has already."""
    cls, _, rest = owner.partition("|")
    name, _, place = rest.partition("|")
    return f"{cls}|{name}|{place.partition('|')[2]}" if place.startswith(_NUMBERED) else owner


def _is_state_year(symbol: str) -> bool:
    """Say whether the symbol carries its year ("22/2019/NQ-HĐND"), which then identifies it."""
    middle = symbol.split("/")[1:2]
    return bool(middle) and middle[0].isdigit()


def _days(group: Group) -> list[PartialDate]:
    """Return when it was issued: a year beside a whole day is that of what is done with it ("Kết luận 5 năm 2022")."""
    found = [mention.value.issued_on for mention in group if mention.value.issued_on is not None]
    whole = [date for date in found if date.precision == "day"]
    return whole or found


def state_directive(
    builder: RecordBuilder, mentioned: Mentioned, group: Group, node: Node, issuers: Sequence[tuple[Node, Span]]
) -> None:
    """State type, number, symbol, date, subject and issuer of one directive."""
    days = _days(group)
    for mention in group:
        citation = mention.value
        if citation.form is _REFERENCE:
            continue
        evidence = Evidence(mentioned.sentence(mention.span.start), f"directive.{citation.form}")
        issued_on = citation.issued_on if citation.issued_on in days else None
        # The name keeps the blank of "77 KH/ĐU"; a symbol has none.
        symbol = "".join(citation.symbol.split()) if citation.symbol is not None else None
        values = citation.type, citation.number, symbol, issued_on
        for predicate, value in zip(_CITED, values, strict=True):
            if value is not None:
                builder.state(node, predicate, evidence, value=value)
    about = _fullest([m.value.about for m in group if m.value.about])
    if about is not None:
        evidence = Evidence(mentioned.sentence(about.span.start), "directive.subject")
        builder.state(node, Predicate.ABOUT, evidence, value=" ".join(about.text.split()))
    for issuer, sentence in issuers:
        builder.state(node, Predicate.ISSUED_BY, Evidence(sentence, "directive.issuer"), object=issuer)


def _fullest(titles: Sequence[Phrase]) -> Phrase | None:
    """Return the longest title that does not run on where another ends: "… trên địa bàn huyện(, các cấp ủy …)"."""
    if len(titles) < _SEVERAL:
        return titles[0] if titles else None
    said = [fold(" ".join(title.text.split())) for title in titles]
    whole = {each for each in said if len(each.split()) > _SHORT_TITLE}
    kept = [title for title, text in zip(titles, said, strict=True) if not _runs_on(text, whole)]
    return max(kept, key=lambda title: len(title.text), default=None)


def _runs_on(title: str, whole: Container[str]) -> bool:
    """Say whether another title ends at a comma of this one, or a long one before "và"."""
    for sign, fewest in ((",", 0), (" và ", _LONG_TITLE)):
        end = title.find(sign)
        while end >= 0:
            if title[:end] in whole and title.count(" ", 0, end) >= fewest:
                return True
            end = title.find(sign, end + 1)
    return False


def state_bases(builder: RecordBuilder, document: Document, groups: Sequence[Group], nodes: Sequence[Node]) -> None:
    """State which directive was issued in order to carry another out."""
    for basis in find_based_on(document, groups):
        if _is_later(groups[basis.earlier], groups[basis.later]):
            continue  # "Kế hoạch số 25 ngày 1/3/2016 thực hiện Kết luận số 10 và Kết luận số 90 ngày 1/6/2017"
        evidence = Evidence(basis.evidence, basis.rule)
        builder.state(nodes[basis.later], Predicate.BASED_ON, evidence, object=nodes[basis.earlier])


def _is_later(group: Group, other: Group) -> bool:
    """Say whether the directive of `group` was issued after that of `other`, as far as both dates are told."""
    first, second = (next((m.value.issued_on.iso for m in each if m.value.issued_on), "") for each in (group, other))
    size = min(len(first), len(second))
    return size > 0 and first[0] != "-" and second[0] != "-" and first[:size] > second[:size]
