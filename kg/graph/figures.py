"""Figures as quads, and as a person reads them."""

from collections.abc import Iterator

from kg.graph.terms import Iri, Quad, decimal, plain, text_vi
from kg.graph.vocabulary import TYPE, dv, term
from kg.model import Figure, Qualifier, Scope

_MONEY = "VND"
_DONG = "đồng"  # the currency as people say it
_QUALIFIERS = {
    Qualifier.EXACT: "",
    Qualifier.OVER: "trên ",
    Qualifier.UNDER: "gần ",
    Qualifier.ABOUT: "khoảng ",
}
# What is no amount of its own says so; what each one gets has it in what is counted.
_SCOPES = {Scope.WHOLE: "tổng số ", Scope.PART: "trong đó ", Scope.CHANGE: "chênh lệch "}


def figure_label(figure: Figure) -> str:
    """Return a figure in Vietnamese, with points between thousands and a comma before decimals.

    >>> from decimal import Decimal
    >>> figure_label(Figure(Decimal("6000000000"), "VND", qualifier=Qualifier.OVER))
    'trên 6.000.000.000 đồng'
    >>> figure_label(Figure(Decimal("47.25"), "m2", "đất"))
    '47,25 m2 đất'
    >>> figure_label(Figure(Decimal("40"), "căn nhà", scope=Scope.WHOLE))
    'tổng số 40 căn nhà'
    """
    whole, _, fraction = figure.plain.partition(".")
    number = f"{int(whole):,}".replace(",", ".") + (f",{fraction}" if fraction else "")
    unit = _DONG if figure.unit == _MONEY else figure.unit
    said = f"{_SCOPES.get(figure.scope, '')}{_QUALIFIERS[figure.qualifier]}{number} {unit}"
    return f"{said} {figure.counted}" if figure.counted else said


def figure_quads(iri: Iri, figure: Figure, named: Iri) -> Iterator[Quad]:
    """Yield a figure's classes and parts in the graph `named`: once, however many sentences give the figure."""
    is_money = figure.unit == _MONEY
    yield Quad(iri, TYPE, dv("Figure"), named)
    yield Quad(iri, TYPE, term("schema:MonetaryAmount" if is_money else "schema:QuantitativeValue"), named)
    yield Quad(iri, term("schema:value"), decimal(figure.value), named)
    yield (
        Quad(iri, term("schema:currency"), plain(figure.unit), named)
        if is_money
        else Quad(iri, term("schema:unitText"), text_vi(figure.unit), named)
    )
    yield Quad(iri, dv("qualifier"), plain(figure.qualifier), named)
    yield Quad(iri, dv("scope"), plain(figure.scope), named)
    if figure.counted is not None:
        yield Quad(iri, dv("counted"), text_vi(figure.counted), named)
