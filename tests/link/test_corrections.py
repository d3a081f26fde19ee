from dataclasses import replace
from decimal import Decimal

from kg.link.corrections import statement_id, value_text
from kg.model import Figure, Predicate, Qualifier, Scope
from tests.samples import cell_record


def test_every_part_of_a_figure_tells_it_from_another():
    figure = Figure(Decimal(9), "căn nhà", "tình nghĩa", Qualifier.OVER, Scope.WHOLE)
    others = (
        replace(figure, value=Decimal(90)),
        replace(figure, unit="căn"),
        replace(figure, counted=None),
        replace(figure, qualifier=Qualifier.EXACT),
        replace(figure, scope=Scope.AMOUNT),
        replace(figure, scope=Scope.PART),
    )
    assert len({value_text(other) for other in (figure, *others)}) == 7


def test_a_whole_and_an_amount_are_two_statements_to_reject():
    record = cell_record()
    amount = next(s for s in record.statements if s.predicate is Predicate.HAS_FIGURE)
    assert isinstance(amount.value, Figure)
    whole = replace(amount, value=replace(amount.value, scope=Scope.WHOLE))
    assert statement_id(record, amount) != statement_id(record, whole)
