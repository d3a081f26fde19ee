"""Figures as quads, and as a person reads them."""

from collections.abc import Iterator

from kg.graph.terms import Iri, Quad, decimal, plain, text_vi
from kg.graph.vocabulary import TYPE, dv, term
from kg.model import Figure, Qualifier

_MONEY = "VND"
_DONG = "đồng"  # the currency as people say it
_QUALIFIERS = {
    Qualifier.EXACT: "",
    Qualifier.OVER: "trên ",
    Qualifier.UNDER: "gần ",
    Qualifier.ABOUT: "khoảng ",
}


def figure_label(figure: Figure) -> str:
    """Return a figure in Vietnamese, with points between thousands and a comma before decimals.

    >>> from decimal import Decimal
    >>> figure_label(Figure(Decimal("6000000000"), "VND", qualifier=Qualifier.OVER))
    'trên 6.000.000.000 đồng'
    >>> figure_label(Figure(Decimal("47.25"), "m2", "đất"))
    '47,25 m2 đất'
    """
    whole, _, fraction = figure.plain.partition(".")
    number = f"{int(whole):,}".replace(",", ".") + (f",{fraction}" if fraction else "")
    unit = _DONG if figure.unit == _MONEY else figure.unit
    return f"{_QUALIFIERS[figure.qualifier]}{number} {unit}{f' {figure.counted}' if figure.counted else ''}"


def figure_quads(iri: Iri, figure: Figure, named: Iri, graph: Iri) -> Iterator[Quad]:
    """Yield the figure's classes in the graph `named` and its parts in `graph`."""
    is_money = figure.unit == _MONEY
    yield Quad(iri, TYPE, dv("Figure"), named)
    yield Quad(iri, TYPE, term("schema:MonetaryAmount" if is_money else "schema:QuantitativeValue"), named)
    yield Quad(iri, term("schema:value"), decimal(figure.value), graph)
    yield (
        Quad(iri, term("schema:currency"), plain(figure.unit), graph)
        if is_money
        else Quad(iri, term("schema:unitText"), text_vi(figure.unit), graph)
    )
    yield Quad(iri, dv("qualifier"), plain(figure.qualifier), graph)
    if figure.counted is not None:
        yield Quad(iri, dv("counted"), text_vi(figure.counted), graph)
