"""Cells of CSV that a spreadsheet shows as they are, whatever an article says."""

import csv
import io
import re

# A cell that begins so is a formula to spreadsheets; a quote before it makes it text. A day of no year ("--01-18")
# would be reckoned up, a sentence behind a dash is an error; a number stays one.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")


def as_text(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> as_text("--01-18"), as_text("-5"), as_text("Chi bộ")
    ("'--01-18", '-5', 'Chi bộ')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell


def for_spreadsheets(text: str) -> str:
    """Return CSV in which no cell is a formula; what has none stays as it is, to the character."""
    rows = list(csv.reader(io.StringIO(text, newline="")))
    safe = [[as_text(cell) for cell in row] for row in rows]
    if safe == rows:
        return text
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\r\n" if "\r\n" in text else "\n").writerows(safe)
    return file.getvalue()
