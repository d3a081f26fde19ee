"""Options and arguments that several commands have."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def workspace_option(function: F) -> F:
    """Add `-w`: the workspace to read."""
    return click.option(
        "-w",
        "--workspace",
        "out",
        type=click.Path(path_type=Path),
        default="out",
        show_default=True,
        help="Folder that `kg build` made.",
    )(function)


def output_option(function: F) -> F:
    """Add `-o`: the file to write, standard output without it."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, allow_dash=True),
        default="-",
        help="File to write; standard output without it.",
    )(function)
