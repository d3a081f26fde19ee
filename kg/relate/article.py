"""From one article to its record: the whole way, a pure function of the article and the shipped tables."""

from collections.abc import Sequence
from operator import attrgetter

from kg.extract.bodies.finding import find_bodies
from kg.extract.dates.finding import find_dates
from kg.extract.directives.finding import find_directives
from kg.extract.directives.groups import group_directives
from kg.extract.persons import find_persons
from kg.extract.places.finding import find_places
from kg.extract.posts.finding import find_posts
from kg.model import BODY_CLASSES, Article, EntityClass, Record, Span
from kg.relate.activities.deeds import deed_dates, state_deeds
from kg.relate.builder import Node, RecordBuilder
from kg.relate.campaigns import add_campaigns, state_campaigns, state_places_of_deeds, state_places_of_owners
from kg.relate.directive_issuers import issuers_of
from kg.relate.directives import directive_key, spans_of, state_bases, state_directive
from kg.relate.duties.relating import state_done_by, state_duties
from kg.relate.figures.relating import state_figures
from kg.relate.held_posts import (
    post_evidence,
    posts_beside,
    role_of,
    seat_mentions,
    seated_as_led,
    seated_together,
    told_once,
)
from kg.relate.mentions import Mentioned
from kg.relate.posts import Seat, Seats
from kg.relate.recalled import recall_schemes
from kg.relate.stances import Stances
from kg.relate.structure import state_bodies, state_places
from kg.relate.succession import state_succession
from kg.relate.tables import phrase_tables
from kg.resolve.bodies import BodyResolver
from kg.resolve.holdings import Holding, hold_posts
from kg.resolve.keys import Keys
from kg.resolve.persons import resolve_persons, without_places
from kg.resolve.places import Places, add_bare_names, is_known
from kg.text.document import document_of
from kg.text.words import words_of

_SPAN = attrgetter("span")
_YEAR = 4  # digits of an ISO date's year
_YEAR_WORD = " năm "  # "Ban Vận động ủng hộ bão lũ năm 2025" dates no deed
_NAMED = frozenset({EntityClass.CAMPAIGN, EntityClass.MODEL}) | BODY_CLASSES
"""A word in such a name asks for nothing, a number counts nothing: Quỹ Hy Vọng, Bệnh viện Quân y 17."""


def extract_article(article: Article) -> Record:
    """Return all that `article` says."""
    return _Extraction(article).record()


class _Extraction:
    """The steps in their order; each reads what the ones before have found."""

    def __init__(self, article: Article) -> None:
        self.document = document_of(article)
        self.words = words_of(self.document, phrase_tables())
        self.builder = RecordBuilder(article)
        if not self.document.sentences:
            self.builder.issue("no sentence in Vietnamese stands in it; nothing was read")
        self.nodes: dict[int, Node] = {}
        self.cited: list[Span] = []
        self.titles: list[Span] = []
        typed = find_places(self.document, self.words, is_known)
        self.bodies = find_bodies(self.document, self.words, is_known, typed)
        self.place_mentions = (*typed, *self.bodies.places)
        self.places = Places(self.document, self.place_mentions)
        self.resolver = BodyResolver(self.bodies, self.places)
        self.keys = Keys(article.id, self.places.province_unit)

    def record(self) -> Record:
        taken = self.words.inside(map(_SPAN, (*self.bodies.mentions, *self.place_mentions)))
        persons = find_persons(self.document, self.words, taken)
        names = without_places(persons, (place.name for place in self.places.all), is_known)
        add_bare_names(self.places, self.words, self.words.inside(map(_SPAN, names), taken))
        self.resolver.add_short_forms(self.words, taken, {m.span.start for m in names})
        people, of_mention = resolve_persons(names, self.document.text)
        posts = find_posts(self.document, self.words, self.bodies, self.place_mentions)
        holdings = hold_posts(self.document, names, of_mention, posts)
        seats = Seats(self.resolver, self.places)
        groups = seat_mentions(holdings)
        found = [(h, seats.of(h.post, posts_beside(groups[id(h.person)], h.post))) for h in holdings]
        found = seated_as_led(found, self.resolver.all, self.places, self.document.folded)
        held = told_once(seated_together(found, self.places), self.places)
        self._add_places()
        self._add_bodies()
        owners: dict[int, str] = {}
        for holding, seat in held:
            if seat is not None:
                owners.setdefault(id(holding.person), self.nodes[id(seat)].key)
        for person in people:
            key = self.keys.person(person.name, owners.get(id(person)))
            self.nodes[id(person)] = self.builder.entity(EntityClass.PERSON, person.name, key, person.mentions)
        state_places(self.builder, self.places, self.nodes)
        state_bodies(self.builder, self.resolver.all, self.places, self.nodes)
        self._state_posts(held)
        known = self.builder.nodes()
        mentioned = Mentioned(self.document, known)
        self._add_directives(mentioned)
        add_campaigns(self.builder, self.document, self.words, mentioned, self.keys)
        schemes = self.builder.nodes()[len(known) :]
        recall_schemes(self.document, self.words, schemes)
        mentioned = Mentioned(self.document, schemes, self.titles, mentioned)
        state_campaigns(self.builder, self.document, mentioned)
        stances = self._stances(mentioned)
        state_duties(self.builder, self.document, self.words, mentioned, stances)
        state_done_by(self.builder, self.document, mentioned, stances)
        state_succession(self.builder, self.document, self.words, mentioned, stances)
        dated = [mention.span for mention in self.bodies.mentions if _YEAR_WORD in mention.surface]
        dates = deed_dates(self.document, find_dates(self.document, self.words), [*self.cited, *dated])
        deeds = state_deeds(self.builder, self.document, self.words, mentioned, self.keys, dates)
        state_places_of_deeds(self.builder, mentioned, deeds)
        state_places_of_owners(self.builder, mentioned)
        state_figures(self.builder, self.document, self.words, mentioned, deeds, stances)
        return self.builder.record()

    def _stances(self, mentioned: Mentioned) -> Stances:
        named = self.words.inside(map(_SPAN, mentioned.of(_NAMED)))
        published = self.builder.article.published
        return Stances(self.words, named, None if published is None else int(published[:_YEAR]))

    def _add_directives(self, mentioned: Mentioned) -> None:
        groups = group_directives(find_directives(self.document, self.words))
        nodes = []
        for group, issuers in zip(groups, issuers_of(mentioned, groups), strict=True):
            said_by = [node for node, _ in issuers]
            key = directive_key(self.keys, group, said_by, self.builder.article.published)
            node = self.builder.entity(EntityClass.DIRECTIVE, group[0].value.name, key, spans_of(group))
            state_directive(self.builder, mentioned, group, node, issuers)
            nodes.append(node)
            self.cited += [mention.value.full.span for mention in group]
            self.titles += [mention.value.about.span for mention in group if mention.value.about is not None]
        state_bases(self.builder, self.document, groups, nodes)

    def _add_places(self) -> None:
        for place in self.places.all:
            unit = place.unit.id if place.unit is not None else None
            candidates = tuple(sorted(unit.id for unit in place.candidates)) if unit is None else ()
            node = self.builder.entity(
                place.cls, place.full_name, self.keys.place(place), place.mentions, unit, candidates
            )
            self.nodes[id(place)] = node

    def _add_bodies(self) -> None:
        for body in self.resolver.all:
            key = self.keys.body(body)
            self.nodes[id(body)] = self.builder.entity(body.cls, body.name, key, body.mentions)

    def _state_posts(self, held: Sequence[tuple[Holding, Seat | None]]) -> None:
        told: dict[tuple[int, int, str], str] = {}
        for holding, seat in held:
            if seat is None:
                continue
            role = role_of(holding, seat)
            role = told.setdefault((id(holding.person), id(seat), role.lower()), role)
            predicate, evidence = post_evidence(holding, self.places.sentence_at(holding.post.span.start))
            self.builder.state(
                self.nodes[id(holding.person)],
                predicate,
                evidence,
                object=self.nodes[id(seat)],
                role=role,
            )
