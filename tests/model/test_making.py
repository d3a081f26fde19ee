"""A class made quickly behaves as the frozen dataclass that it is, but for the guard at run time."""

import copy
import inspect
import pickle
from dataclasses import dataclass, replace

import pytest

from kg.model.making import quick, quick_if


@quick
@dataclass(frozen=True, slots=True, order=True)
class Height:
    """Metres, with who measured them."""

    metres: int
    by: str = "hand"

    def __post_init__(self) -> None:
        if self.metres < 0:
            raise ValueError("below the ground")


def test_fields_and_defaults_are_those_of_the_dataclass():
    assert Height(3) == Height(metres=3, by="hand")
    assert repr(Height(3, "eye")) == "Height(metres=3, by='eye')"
    assert list(inspect.signature(Height).parameters) == ["metres", "by"]
    with pytest.raises(TypeError):
        Height()


def test_it_has_its_fields_only_and_stays_checked():
    with pytest.raises(AttributeError):
        Height(3).feet = 4
    with pytest.raises(ValueError, match="below the ground"):
        Height(-1)
    with pytest.raises(ValueError, match="below the ground"):
        replace(Height(3), metres=-1)


def test_the_check_is_not_called_where_it_finds_nothing():
    asked = []

    @quick_if("low <= high")
    @dataclass(frozen=True, slots=True)
    class Range:
        low: int
        high: int = 5

        def __post_init__(self) -> None:
            asked.append(self.low)

    assert Range(3) == Range(low=3, high=5)
    assert asked == []
    Range(6)
    assert asked == [6]


def test_it_can_be_hashed_ordered_copied_and_pickled():
    assert len({Height(3), Height(3), Height(4)}) == 2
    assert sorted([Height(4), Height(3)]) == [Height(3), Height(4)]
    assert pickle.loads(pickle.dumps(Height(3))) == copy.copy(Height(3)) == Height(3)
