"""What the extractors and resolvers of names make of a sentence, as marks."""

from kg.extract.bodies.finding import find_bodies
from kg.extract.persons import find_persons
from kg.extract.places.finding import find_places
from kg.extract.posts.finding import find_posts
from kg.model import Article, Block, BlockKind, Span
from kg.relate.held_posts import role_of, seat_mentions, seated_as_led, seated_together
from kg.relate.posts import Seats
from kg.resolve.bodies import BodyResolver
from kg.resolve.holdings import hold_posts
from kg.resolve.persons import resolve_persons
from kg.resolve.places import Places, is_known
from kg.text import document_of
from kg.text.words import words_of
from tests.extract.marks import Mark


def article(text: str) -> Article:
    """Return an article with a paragraph for each line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(start, start + len(line)), BlockKind.PROSE))
        start += len(line) + 1
    whole = Article.of_text(text)
    return Article(whole.source, whole.sha256, "", text, tuple(blocks))


class Reading:
    """A text read as far as posts."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.document = document_of(article(text))
        self.words = words_of(self.document)
        typed = find_places(self.document, self.words, is_known)
        self.found = find_bodies(self.document, self.words, is_known, typed)
        self.place_mentions = (*typed, *self.found.places)
        self.places_of = Places(self.document, self.place_mentions)
        self.resolver = BodyResolver(self.found, self.places_of)
        taken = self.words.inside(m.span for m in (*self.found.mentions, *self.place_mentions))
        self.names = find_persons(self.document, self.words, taken)
        for mention in (*self.found.mentions, *self.place_mentions, *self.names):
            mention.check(text)

    def bodies(self) -> list[Mark]:
        """Return the bodies: class and canonical name."""
        pairs = zip(self.found.mentions, self.resolver.of_mention, strict=True)
        return _sorted(_mark(m.span, f"{b.cls} = {b.name}") for m, b in pairs if b is not None)

    def places(self) -> list[Mark]:
        """Return the places: class, name, and the larger place."""
        pairs = zip(self.place_mentions, self.places_of.of_mention, strict=True)
        return _sorted(
            _mark(m.span, f"{p.cls} = {p.full_name}" + (f" < {p.parent.full_name}" if p.parent else ""))
            for m, p in pairs
        )

    def persons(self) -> list[Mark]:
        """Return the persons: the full name that a mention stands for."""
        people, of_mention = resolve_persons(self.names, self.text)
        assert len({id(p) for p in people}) == len(people)
        pairs = zip(self.names, of_mention, strict=True)
        return _sorted(_mark(m.span, f"Person = {p.name}") for m, p in pairs if p is not None)

    def posts(self) -> list[Mark]:
        """Return the posts that persons hold: who, what, where."""
        posts = find_posts(self.document, self.words, self.found, self.place_mentions)
        for post in posts:
            post.check(self.text)
        _, of_mention = resolve_persons(self.names, self.text)
        holdings = hold_posts(self.document, self.names, of_mention, posts)
        taken = self.words.inside(m.span for m in (*self.found.mentions, *self.place_mentions))
        self.resolver.add_short_forms(self.words, taken, {m.span.start for m in self.names})
        seats, groups = Seats(self.resolver, self.places_of), seat_mentions(holdings)
        marks = []
        found = [(held, seats.of(held.post, groups[id(held.person)])) for held in holdings]
        found = seated_as_led(found, self.resolver.all, self.places_of, self.document.folded)
        for held, seat in seated_together(found, self.places_of):
            where = getattr(seat, "full_name", None) or getattr(seat, "name", "?")
            marks.append(_mark(held.post.span, f"{held.person.name}: {role_of(held, seat)} @ {where}"))
        return _sorted(marks)


def _mark(span: Span, value: str) -> Mark:
    return Mark(span.start, span.stop, value)


def _sorted(marks: object) -> list[Mark]:
    return sorted(set(marks), key=lambda mark: (mark.start, -mark.stop, mark.value))  # type: ignore[call-overload]
