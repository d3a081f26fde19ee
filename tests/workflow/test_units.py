import pytest

from kg.gazetteer import Gazetteer, load
from kg.graph import Iris
from kg.model import Entity, EntityClass, Span
from kg.view.model import ViewUnit
from kg.workflow.units import UnitFacts, months_of


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load()


@pytest.fixture(scope="module")
def facts(gazetteer: Gazetteer) -> UnitFacts:
    return UnitFacts(gazetteer, Iris(lambda unit: gazetteer.get(unit).full_name))


def place(cls: EntityClass, unit: str | None = None, candidates: tuple[str, ...] = ()) -> Entity:
    return Entity("e1", cls, "một nơi", "key", (Span(0, 1),), unit, candidates)


def known(facts: UnitFacts, entity: Entity) -> ViewUnit:
    unit = facts.of(entity)
    assert unit is not None
    return unit


def test_a_commune_that_was_merged_says_what_it_is_now(gazetteer: Gazetteer, facts: UnitFacts) -> None:
    (old,) = gazetteer.find("Nam Mẫu", "xã", period="2022")
    unit = known(facts, place(EntityClass.COMMUNE, old.id))
    assert unit.code == old.code
    (now,) = unit.became
    assert (now.name, now.since, now.until, now.partly) == ("xã Ba Bể, tỉnh Thái Nguyên", "2025-07", "", False)
    assert now.id.startswith("https://w3id.org/danvan/id/place/")
    assert months_of(old) == ("", "2025-06")


def test_a_new_commune_says_out_of_what_it_was_made(gazetteer: Gazetteer, facts: UnitFacts) -> None:
    (new,) = gazetteer.find("Ba Bể", level="commune", period="2025-07")
    unit = known(facts, place(EntityClass.COMMUNE, new.id))
    assert "xã Nam Mẫu, huyện Ba Bể, tỉnh Bắc Kạn" in [each.name for each in unit.made_of]
    assert unit.became == ()
    assert months_of(new) == ("2025-07", "")


def test_two_mergers_are_followed_to_the_end(gazetteer: Gazetteer, facts: UnitFacts) -> None:
    (district,) = gazetteer.find("Gò Vấp", "quận")
    first = next(unit for unit in gazetteer.children(district) if unit.name == "01")
    unit = known(facts, place(EntityClass.COMMUNE, first.id))
    # First written "phường 1", then one with two others.
    assert [each.name for each in unit.became] == ["phường Hạnh Thông, thành phố Hồ Chí Minh"]


def test_a_district_names_the_communes_on_its_area(gazetteer: Gazetteer, facts: UnitFacts) -> None:
    (district,) = gazetteer.find("Ba Bể", "huyện")
    unit = known(facts, place(EntityClass.DISTRICT, district.id))
    assert "xã Ba Bể, tỉnh Thái Nguyên" in [each.name for each in unit.became]
    assert all(each.partly for each in unit.became)


def test_what_stays_open_names_its_candidates(gazetteer: Gazetteer, facts: UnitFacts) -> None:
    ids = tuple(unit.id for unit in gazetteer.find("Tân Lập", "xã", period="2022")[:2])
    unit = known(facts, place(EntityClass.COMMUNE, candidates=ids))
    assert (unit.code, unit.became) == ("", ())
    assert [each.name.split(",")[0] for each in unit.candidates] == ["xã Tân Lập"] * 2


def test_other_things_have_no_unit(facts: UnitFacts) -> None:
    assert facts.of(place(EntityClass.VILLAGE)) is None
