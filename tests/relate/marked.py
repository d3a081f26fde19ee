"""Sentences with their names marked, "[Hội A]{a MassOrganization} …", and what `relate_activities` makes of them."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from kg.extract.activities import find_triggers
from kg.model import Article, Block, BlockKind, EntityClass, PartialDate, Span
from kg.relate.activities.frames import Anchor, Dated
from kg.relate.activities.relating import ActivityFrame, relate_activities
from kg.text import document_of
from kg.text.words import words_of

CASES = Path(__file__).parent.parent / "cases"
_MARKED = re.compile(r"\[(?P<surface>[^\[\]]+)\]\{(?P<mark>[^{}]+)\}")
_KINDS = {"Title: ": BlockKind.TITLE, "Heading: ": BlockKind.HEADING, "Caption: ": BlockKind.CAPTION}
_ENDS = {
    "by": "carried_out_by",
    "with": "cooperates_with",
    "funded": "funded_by",
    "for": "beneficiary",
    "at": "located_in",
    "under": "under",
}


def cases(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the texts of a case file, one block a line, and what they say (the lines that begin with "=")."""
    lines: list[str] = []
    said: list[str] = []
    for line in [*(CASES / name).read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("= "):
            said.append(line[2:].strip())
        elif line.strip() and not line.startswith("#"):
            lines.append(line)
        elif lines:
            yield "\n".join(lines), tuple(sorted(s for s in said if s != "none"))
            lines, said = [], []


def read(marked: str) -> tuple[Article, tuple[Anchor, ...], tuple[Dated, ...]]:
    """Return the article that a marked text stands for, its names and its dates."""
    text, blocks, anchors, dates = "", [], [], []
    classes: dict[str, EntityClass] = {}
    for line in marked.split("\n"):
        label = next((k for k in _KINDS if line.startswith(k)), "")
        start, at = len(text), len(label)
        for match in _MARKED.finditer(line):
            text += line[at : match.start()]
            span = Span(len(text), len(text) + len(match["surface"]))
            name, _, cls = match["mark"].partition(" ")
            if name[0].isdigit():
                dates.append((span, PartialDate(name)))
            else:
                if cls:
                    classes[name] = EntityClass(cls)
                anchors.append(Anchor(span, name, classes[name]))
            text, at = text + match["surface"], match.end()
        text += line[at:]
        blocks.append(Block(Span(start, len(text)), _KINDS.get(label, BlockKind.PROSE)))
        text += "\n\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article("text", digest, "", text, tuple(blocks)), tuple(anchors), tuple(dates)


def frames_of(marked: str) -> tuple[ActivityFrame, ...]:
    """Return the activities of a marked text."""
    article, anchors, dates = read(marked)
    document = document_of(article)
    words = words_of(document)
    names = [anchor.span for anchor in anchors if anchor.cls is not EntityClass.DIRECTIVE]
    return relate_activities(document, words, find_triggers(document, words, names), anchors, dates)


def described(frame: ActivityFrame) -> str:
    """Return "gift-giving (planned) by a, b at c" for a frame."""
    stance = "" if frame.stance.value == "asserted" else f" ({frame.stance.value})"
    ends = [f" {word} {', '.join(ids)}" for word, field in _ENDS.items() if (ids := getattr(frame, field))]
    date = f" on {frame.occurred_on.iso}" if frame.occurred_on else ""
    return ", ".join(frame.types) + stance + "".join(ends) + date
