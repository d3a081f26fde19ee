"""The names of things: IRIs that depend on what a thing is, never on what else is in the graph.

An IRI is computed from the identity alone, so that articles can be turned into quads one by one, on any
machine, and a later article never renames what is there. The slug is for people, the hash is the identity.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from kg.errors import InvalidValueError
from kg.graph.terms import Iri
from kg.graph.vocabulary import DEFAULT_BASE
from kg.model import Entity, EntityClass, Figure, Scope, Span
from kg.text import fold

_SLUG_LENGTH = 60
_WORD = re.compile(r"[a-z0-9]+")
_UNIT = re.compile(r"\d{2,5}-\d{4}(?:-\d\d)?")
_UNIT_FIRST = re.compile(r"(\d{2,5}-\d{4}(?:-\d\d)?)-[a-z]")
# Parts of a key that only say what kind of thing comes next.
_KINDS = frozenset({"place", *EntityClass, *(cls.lower() for cls in EntityClass)})
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# A thing shared by articles is alone with its slug in its class, so that 32 bits are plenty. Things of one
# article ("tang-qua"), posts ("bi-thu") and figures ("12-ho") share slugs with those of a million others.
_SHARED_DIGITS, _MANY_DIGITS = 8, 16


@lru_cache(maxsize=100_000)
def slug(text: str) -> str:
    """Return `text` in ASCII words joined by hyphens, at most 60 characters, cut between words.

    >>> slug("Đảng uỷ xã Ea H'leo, 05-CT/TW")
    'dang-uy-xa-ea-h-leo-05-ct-tw'
    """
    marks_apart = unicodedata.normalize("NFD", fold(text)).replace("đ", "d")
    bare = "".join(char for char in marks_apart if not unicodedata.combining(char))
    joined = "-".join(_WORD.findall(bare))
    return joined if len(joined) <= _SLUG_LENGTH else joined[: _SLUG_LENGTH + 1].rpartition("-")[0]


def kebab(name: str) -> str:
    """Return a local name of the ontology as it stands in an IRI's path.

    >>> kebab("PartyCell")
    'party-cell'
    """
    return _CAMEL.sub("-", name).lower()


def _scope_of(figure: Figure) -> tuple[str, ...]:
    return () if figure.scope is Scope.AMOUNT else (figure.scope,)


@dataclass(frozen=True, slots=True)
class Iris:
    """The IRIs under one base; `unit_name` gives the full name of a gazetteer unit by its id."""

    unit_name: Callable[[str], str]
    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if not self.base.endswith(("/", "#")):
            raise InvalidValueError(f"base IRI {self.base!r} must end in / or #")
        Iri(self.base)

    def entity(self, entity: Entity) -> Iri:
        """Return the IRI of a thing that an article names: by its gazetteer unit, else by class and key."""
        if entity.unit is not None:
            return self.unit(entity.unit)
        readable = entity.name if entity.is_local else self._words_of(entity.key)
        digits = _MANY_DIGITS if entity.is_local else _SHARED_DIGITS
        return self._thing(kebab(entity.cls), readable, self.identity(entity), digits)

    def unit(self, unit_id: str) -> Iri:
        """Return the IRI of an administrative unit."""
        return Iri(f"{self.base}id/place/{unit_id}-{slug(self.unit_name(unit_id))}")

    def unit_of(self, iri: str) -> str | None:
        """Return the id of the administrative unit that `unit` gave this IRI, None for other things."""
        match = _UNIT_FIRST.match(iri.removeprefix(f"{self.base}id/place/"))
        return None if match is None else match[1]

    def post(self, person: Entity, body: Entity, role: str) -> Iri:
        """Return the IRI of a person's post in a body (or village)."""
        identity = "\n".join((fold(role), self.identity(person), self.identity(body)))
        return self._thing("post", role, identity, _MANY_DIGITS)

    def figure(self, subject: Entity, figure: Figure) -> Iri:
        """Return the IRI of what is counted of a thing."""
        what = (figure.plain, fold(figure.unit), fold(figure.counted or ""), figure.qualifier, *_scope_of(figure))
        return self._thing("figure", " ".join(what[:2]), "\n".join((*what, self.identity(subject))), _MANY_DIGITS)

    def _words_of(self, key: str) -> str:
        """Return the parts of a key that say something to people, gazetteer units by name."""
        parts = (part for part in key.split("|") if part not in _KINDS)
        return " ".join(self.unit_name(part) if _UNIT.fullmatch(part) else part for part in parts)

    @staticmethod
    def identity(entity: Entity) -> str:
        """Return what makes two mentions one thing."""
        return f"unit\n{entity.unit}" if entity.unit is not None else f"{entity.cls}\n{entity.key}"

    def article(self, article_id: str) -> Iri:
        """Return the IRI of an article."""
        return Iri(f"{self.base}article/{article_id}")

    def evidence(self, article_id: str, span: Span) -> Iri:
        """Return the IRI of a stretch of an article, which is also the graph of what it says."""
        return Iri(f"{self.base}evidence/{article_id}-{span.start}-{span.stop}")

    def graph(self, name: str) -> Iri:
        """Return the IRI of one of the graphs beside the evidence."""
        return Iri(f"{self.base}graph/{name}")

    def _thing(self, path: str, readable: str, identity: str, digits: int) -> Iri:
        digest = sha256(identity.encode()).hexdigest()[:digits]
        return Iri(f"{self.base}id/{path}/{'-'.join(filter(None, (slug(readable), digest)))}")

    def prefixes(self) -> dict[str, str]:
        """Return the prefixes of this base: one for each kind of thing that has IRIs of its own."""
        kinds = [*(kebab(cls) for cls in EntityClass), "post", "figure", "place"]
        paths = {kind: f"{self.base}id/{kind}/" for kind in kinds}
        others = {name: f"{self.base}{name}/" for name in ("article", "decision", "evidence", "graph")}
        return paths | others
