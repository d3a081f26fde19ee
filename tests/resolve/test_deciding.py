"""Communes of several names, decided by the communes of the article that became them."""

from kg import gazetteer as gz
from kg.resolve.deciding import decide_together
from kg.resolve.place import Place

NEW, OLD = "Đại An", "Định An"
"""A commune since July 2025, and the name of a town and of a commune that both became it."""


def commune(name: str, kind: str = "") -> Place:
    """Return a place of which only its name is known."""
    return Place(name, kind, "Commune", former=False, candidates=gz.load().find(name, level=gz.Level.COMMUNE))


def decided(*places: Place) -> str | None:
    """Return the id of the unit that the first of some places is in an article of 2026."""
    decide_together(places, gz.Period.JULY_2025, lambda place: ())
    return None if places[0].unit is None else places[0].unit.id


def test_two_communes_that_became_one_decide_of_it():
    assert decided(commune(NEW, "xã"), commune(OLD, "thị trấn"), commune(OLD, "xã")) == "29491-2025-07"


def test_one_name_counts_once_though_two_of_its_units_became_the_same():
    assert decided(commune(NEW, "xã"), commune(OLD)) is None
