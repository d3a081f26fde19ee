"""Which activities were done, which are planned, and which statements become triples."""

from collections.abc import Iterator

from kg.model import EntityClass, Evidence, Predicate, Record, Stance, Statement

_TOLD = (Stance.ASSERTED, Stance.REPORTED)


class ActivityStances:
    """The stance of every activity of a record; anything else that is named is asserted."""

    __slots__ = ("_stances",)

    def __init__(self, record: Record) -> None:
        said: dict[str, list[Statement]] = {}
        for statement in record.statements:
            said.setdefault(statement.subject, []).append(statement)
        self._stances = {
            entity.id: _stance_of(said.get(entity.id, []))
            for entity in record.entities
            if entity.cls is EntityClass.ACTIVITY
        }

    def of(self, entity_id: str) -> Stance:
        """Return how the article stands to an entity."""
        return self._stances.get(entity_id, Stance.ASSERTED)

    def is_denied(self, entity_id: str) -> bool:
        """Say whether the article only says that it was not done."""
        return self.of(entity_id) is Stance.DENIED

    def told(self, statement: Statement) -> Iterator[Evidence]:
        """Yield the evidence by which a statement becomes triples; none for what is denied or only intended.

        What is planned is said of planned activities alone, because their class tells it apart.
        """
        if any(self.is_denied(end) for end in (statement.subject, statement.object) if end is not None):
            return
        is_plan = self.of(statement.subject) is Stance.PLANNED
        for evidence in statement.evidence:
            if evidence.stance in _TOLD or (is_plan and evidence.stance is Stance.PLANNED):
                yield evidence


def _stance_of(statements: list[Statement]) -> Stance:
    """Return an activity's stance: its status, else the strongest stance of its type, else of all it says."""
    if any(statement.predicate is Predicate.STATUS and statement.value == Stance.PLANNED for statement in statements):
        return Stance.PLANNED
    typing = [statement for statement in statements if statement.predicate is Predicate.ACTIVITY_TYPE]
    stances = [statement.stance for statement in typing or statements]
    return min(stances, key=list(Stance).index, default=Stance.ASSERTED)
