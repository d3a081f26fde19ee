"""A review file read and checked: what is wrong is said with its line, and nothing of the file is used."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from kg.errors import InputError
from kg.gazetteer import load
from kg.link import Verdict, unite
from kg.link.forms import unit_of_place
from kg.review.entries import Judgement, LinkEntry, NameEntry, PlaceEntry, Review, StatementEntry
from kg.review.write import VERSION

_ID = re.compile(r"[0-9a-f]{16}")
_SECTIONS = ("links", "statements", "places", "names")
# What a key never looks like: an IRI in full, or with one of the prefixes of things.
_IRI = re.compile(r"\w+://.*|[a-z]+(?:-[a-z]+)*:[\w-]+")
_HINT = "`kg explain NAME --ids` prints it"
E = TypeVar("E", bound=StrEnum)


def load_review(path: Path) -> Review:
    """Return the review in a file; raises InputError with the line of what is wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is no text in UTF-8") from error
    return parse_review(text, str(path))


def parse_review(text: str, source: str = "review") -> Review:
    """Return the review in the text of a file called `source`; raises InputError with the line."""
    return _Reader(source).review(text)


class _Reader:
    """Walks through the nodes of the YAML, which know their lines."""

    def __init__(self, source: str) -> None:
        self._source = source

    def _error(self, line: int, message: str) -> InputError:
        return InputError(f"{self._source}, line {line}: {message}")

    def review(self, text: str) -> Review:
        try:
            root = yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            line = (error.problem_mark or error.context_mark or yaml.Mark("", 0, 0, 0, "", 0)).line + 1
            raise self._error(line, f"is no YAML: {error.problem or error.context}") from error
        except yaml.YAMLError as error:
            raise InputError(f"{self._source}: is no YAML: {error}") from error
        sections = self._mapping(root) if root is not None else {}
        self._check_head(sections)
        review = Review(
            tuple(map(self._link, self._rows(sections, "links"))),
            tuple(map(self._statement, self._rows(sections, "statements"))),
            tuple(map(self._place, self._rows(sections, "places"))),
            tuple(map(self._name, self._rows(sections, "names"))),
        )
        self._check(review)
        return review

    def _check_head(self, sections: Mapping[str, yaml.Node]) -> None:
        for name, node in sections.items():
            if name not in (*_SECTIONS, "version"):
                raise self._error(_line(node), f"unknown section {name!r}; there is {', '.join(_SECTIONS)}")
        if "version" in sections and self._text(sections["version"]) != str(VERSION):
            raise self._error(_line(sections["version"]), f"this version reads review files of version {VERSION}")

    def _mapping(self, node: yaml.Node) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self._error(_line(node), "names with values were expected here")
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = self._text(key)
            if name in found:
                raise self._error(_line(key), f"{name!r} is given twice")
            found[name] = value
        return found

    def _text(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise self._error(_line(node), "one value was expected here")
        return str(node.value)

    def _rows(self, sections: Mapping[str, yaml.Node], name: str) -> Iterator[yaml.Node]:
        node = sections.get(name)
        if node is None or (isinstance(node, yaml.ScalarNode) and node.value in ("", "null", "~")):
            return
        if not isinstance(node, yaml.SequenceNode):
            raise self._error(_line(node), f"{name} should be a list")
        yield from node.value

    def _needed(self, row: Mapping[str, yaml.Node], name: str, node: yaml.Node) -> str:
        if name not in row:
            raise self._error(_line(node), f"this entry has no {name!r}")
        text = self._text(row[name])
        if not text:
            raise self._error(_line(row[name]), f"{name!r} is empty")
        return text

    def _key(self, row: Mapping[str, yaml.Node], name: str, node: yaml.Node) -> str:
        text = self._needed(row, name, node)
        if _IRI.fullmatch(text):
            raise self._error(_line(row[name]), f"{text!r} is an IRI, and a key was expected; {_HINT}")
        return text

    def _one_of(self, kind: type[E], row: Mapping[str, yaml.Node], node: yaml.Node) -> E:
        text = self._needed(row, "verdict", node)
        if text not in {member.value for member in kind}:
            raise self._error(_line(row["verdict"]), f"{text!r} is none of {', '.join(kind)}")
        return kind(text)

    def _optional(self, row: Mapping[str, yaml.Node], name: str) -> str:
        return self._text(row[name]) if name in row else ""

    def _link(self, node: yaml.Node) -> LinkEntry:
        row = self._mapping(node)
        left, right = self._key(row, "left", node), self._key(row, "right", node)
        if left == right:
            raise self._error(_line(node), "left and right are the same key")
        for name, key in (("left", left), ("right", right)):
            if (unit := unit_of_place(key)) is not None and unit not in load():
                raise self._error(_line(row[name]), f"unknown id {unit!r}; units are like '00658-2022'")
        left, right = sorted((left, right))
        verdict = self._one_of(Verdict, row, node)
        about, rule, reason = (self._optional(row, name) for name in ("about", "rule", "reason"))
        sentences = row.get("sentences")
        quotes = tuple(map(self._text, sentences.value)) if isinstance(sentences, yaml.SequenceNode) else ()
        entry = LinkEntry(left, right, verdict, about, rule, reason, quotes, _line(node))
        if "id" in row and self._text(row["id"]) != entry.decision.id:
            raise self._error(_line(row["id"]), f"unknown id {self._text(row['id'])!r}: it belongs to other keys")
        return entry

    def _statement(self, node: yaml.Node) -> StatementEntry:
        row = self._mapping(node)
        ids = {name: self._needed(row, name, node) for name in ("id", "article")}
        for name, text in ids.items():
            if not _ID.fullmatch(text):
                raise self._error(_line(row[name]), f"unknown {name} {text!r}: 16 hex digits were expected; {_HINT}")
        judgement = self._one_of(Judgement, row, node)
        says, rule, sentence = (self._optional(row, name) for name in ("says", "rule", "sentence"))
        return StatementEntry(ids["id"], ids["article"], judgement, says, rule, sentence, _line(node))

    def _place(self, node: yaml.Node) -> PlaceEntry:
        row = self._mapping(node)
        key, choose = self._key(row, "key", node), self._optional(row, "choose")
        known = self._mapping(row["candidates"]) if "candidates" in row else {}
        if choose and choose not in load():
            raise self._error(_line(row["choose"]), f"unknown id {choose!r}; units are like '00658-2022'")
        if choose and known and choose not in known:
            raise self._error(_line(row["choose"]), f"{choose} is no candidate; there is {', '.join(known)}")
        candidates = tuple((unit, self._text(name)) for unit, name in known.items())
        name, sentence = self._optional(row, "name"), self._optional(row, "sentence")
        return PlaceEntry(key, choose, name, candidates, sentence, _line(node))

    def _name(self, node: yaml.Node) -> NameEntry:
        row = self._mapping(node)
        return NameEntry(self._key(row, "key", node), self._needed(row, "rename", node), _line(node))

    def _check(self, review: Review) -> None:
        """Raise InputError where entries contradict each other."""
        lines: dict[str, tuple[int, str]] = {}
        entries = [
            *((link.decision.id, link.verdict.value, link.line) for link in review.links),
            *((f"{s.article} {s.id}", s.judgement.value, s.line) for s in review.statements),
            *((place.key, place.choose, place.line) for place in review.places),
            *((f"name {name.key}", name.rename, name.line) for name in review.names),
        ]
        for name, said, line in entries:
            first, before = lines.setdefault(name, (line, said))
            if before != said:
                raise self._error(line, f"contradicts line {first}: {said!r} here, {before!r} there")
        decided = review.corrections.decisions
        for conflict in unite(decided).conflicts:
            line, against = _line_of(review, conflict.dropped.id), _line_of(review, conflict.against.id)
            raise self._error(
                line, f"with the others, this makes one of two things that line {against} calls different"
            )


def _line_of(review: Review, decision_id: str) -> int:
    """Return the line of the entry with a decision, 0 where there is none."""
    found = [entry.line for entry in review.links if entry.decision.id == decision_id]
    found += [entry.line for entry in review.places if entry.choose and entry.decision.id == decision_id]
    return found[0] if found else 0


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
