"""Options and arguments that several commands have."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class NamedPath(click.Path):
    """A path that is not empty: `kg build "$FOLDER"` with no such variable would read the folder one stands in."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path that `value` names; an empty one is a usage error."""
        if value == "":
            self.fail("the path is empty; write . for the folder you are in", param, ctx)
        return super().convert(value, param, ctx)


SOURCE = NamedPath(path_type=Path)
"""A file or folder to read."""


def workspace_option(function: F) -> F:
    """Add `-w`: the workspace to read."""
    return click.option(
        "-w",
        "--workspace",
        "out",
        type=NamedPath(path_type=Path),
        default="out",
        show_default=True,
        help="Folder that `kg build` made.",
    )(function)


def output_option(function: F) -> F:
    """Add `-o`: the file to write, standard output without it."""
    return click.option(
        "-o",
        "--output",
        type=NamedPath(path_type=Path, allow_dash=True),
        default="-",
        help="File to write; standard output without it.",
    )(function)
