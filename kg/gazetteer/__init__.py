"""Administrative units of Viet Nam by period, with look-up and successors."""

from kg.gazetteer.gazetteer import Gazetteer, period_of
from kg.gazetteer.model import Level, Period, PlaceName, Resolution, Succession, Unit
from kg.gazetteer.names import normal_name, place_name
from kg.gazetteer.resolve import is_only_one, likeliest, periods_of, resolve
from kg.gazetteer.tables import load

__all__ = [
    "Gazetteer",
    "Level",
    "Period",
    "PlaceName",
    "Resolution",
    "Succession",
    "Unit",
    "is_only_one",
    "likeliest",
    "load",
    "normal_name",
    "period_of",
    "periods_of",
    "place_name",
    "resolve",
]
