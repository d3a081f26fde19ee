"""Sentences with their names marked: "Ông [Nguyễn Văn A]{Person}, [Bí thư]{role} [Chi bộ thôn Đoài]{PartyCell}".

A mark is "[text]{value}"; marks nest, as names do. A "|" stands for a line end, so that one line of a case file can
hold a heading and its paragraph.
"""

from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent.parent / "cases"


@dataclass(frozen=True, order=True)
class Mark:
    """A stretch of the text and what is said of it."""

    start: int
    stop: int
    value: str


def lines(kind: str, name: str) -> list[str]:
    """Return the cases of a file, without comments and blank lines."""
    rows = (CASES / kind / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row.strip() and not row.startswith("#")]


def read(line: str) -> tuple[str, list[Mark]]:
    """Return the text of a case, and its marks in the order of the text, the outer before the inner.

    >>> read("[Chi bộ [thôn Đoài]{Village}]{PartyCell}")
    ('Chi bộ thôn Đoài', [Mark(start=0, stop=16, value='PartyCell'), Mark(start=7, stop=16, value='Village')])
    """
    text: list[str] = []
    marks: list[Mark] = []
    opened: list[int] = []
    at = 0
    while at < len(line):
        sign = line[at]
        if sign == "[":
            opened.append(len(text))
        elif sign == "]":
            end = line.index("}", at)
            assert line[at + 1] == "{", f"a mark without value: {line}"
            marks.append(Mark(opened.pop(), len(text), line[at + 2 : end]))
            at = end
        else:
            text.append("\n" if sign == "|" else sign)
        at += 1
    assert not opened, f"a mark without end: {line}"
    return "".join(text), sorted(marks, key=lambda mark: (mark.start, -mark.stop))


def write(text: str, marks: list[Mark]) -> str:
    """Return the case of a text and its marks: what `read` reads."""
    out: list[str] = []
    for position in range(len(text) + 1):
        closing = [mark for mark in marks if mark.stop == position]
        for mark in sorted(closing, key=lambda mark: -mark.start):
            out.append(f"]{{{mark.value}}}")
        out.extend("[" for mark in marks if mark.start == position)
        if position < len(text):
            out.append("|" if text[position] == "\n" else text[position])
    return "".join(out)
