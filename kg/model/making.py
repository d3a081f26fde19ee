"""Frozen dataclasses that are made in half the time: only the type checker keeps them frozen."""

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, TypeVar, cast

C = TypeVar("C", bound=type)


def quick(cls: C) -> C:
    """Return a frozen dataclass that is made in half the time; see `quick_if`."""
    return _quick(cls, "")


def quick_if(sound: str) -> Callable[[C], C]:
    """Return what makes a frozen, slotted dataclass one without the guard that `dataclass` sets on every assignment.

    The guard costs most where values are made, and hundreds of spans, evidences and statements are made of every
    article. Fields, defaults, checks, comparison and hash stay as they are, and the type checker still refuses to
    assign to a field. `sound` is an expression of the fields that holds where `__post_init__` finds nothing to refuse,
    which is then not called. A field whose default is made anew each time (`default_factory`) is refused with
    TypeError.

    >>> from dataclasses import dataclass
    >>> @quick_if("left <= right")
    ... @dataclass(frozen=True, slots=True)
    ... class Pair:
    ...     left: int
    ...     right: int = 2
    ...     def __post_init__(self) -> None:
    ...         raise ValueError("in no order")
    >>> Pair(1)
    Pair(left=1, right=2)
    """
    return lambda cls: _quick(cls, sound)


def _quick(cls: C, sound: str) -> C:
    if any(field.default_factory is not MISSING for field in fields(cls)):
        raise TypeError(f"{cls.__name__} has a field with a default_factory")
    names = [field.name for field in fields(cls)]
    lines = [f"def __init__(self, {', '.join(names)}):"]
    lines += [f"    self.{name} = {name}" for name in names]
    if hasattr(cls, "__post_init__"):
        lines.append(f"    if not ({sound}): self.__post_init__()" if sound else "    self.__post_init__()")
    scope: dict[str, Any] = {}
    exec("\n".join(lines), scope)  # as `dataclass` itself does
    made, target = scope["__init__"], cast(Any, cls)
    for name in ("__defaults__", "__annotations__", "__qualname__"):
        setattr(made, name, getattr(target.__init__, name))
    target.__init__ = made
    del target.__setattr__, target.__delattr__  # the guard
    return cls
