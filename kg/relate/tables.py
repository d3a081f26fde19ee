"""The tables of phrases that the steps look for among the words of an article."""

from functools import cache

from kg.extract.activity_rules import lexicon
from kg.extract.bodies.names import heads, level_words, roles
from kg.extract.campaigns.finding import campaign_anchors
from kg.extract.campaigns.names import known_starts
from kg.extract.dates.relative import last_words
from kg.extract.directives.words import head_phrases, short_heads
from kg.extract.figures.pattern import number_words
from kg.extract.person_titles import honorifics
from kg.extract.places.bare_provinces import dateline_signs, openings
from kg.extract.places.words import place_types
from kg.relate.activities.governments import government_heads
from kg.relate.activities.levels import body_kinds, unit_kinds
from kg.relate.activities.signs import subject_heads
from kg.relate.activities.words import Cue, table_of
from kg.relate.duties.relating import duty_verbs
from kg.relate.figures.damage import damage_phrases
from kg.relate.figures.levels import level_phrases
from kg.relate.recalled import scheme_kinds
from kg.relate.stance import marker_phrases, quote_signs
from kg.relate.succession import merger_cues
from kg.resolve.short_forms import short_forms
from kg.text.words import Tables


@cache
def phrase_tables() -> Tables:
    """Return the tables, to be found in one pass; a table that is left out is only found more slowly."""
    return Tables(
        (
            place_types(),
            openings(),
            dateline_signs(),
            heads(),
            roles(),
            level_words(),
            short_forms(),
            honorifics(),
            number_words(),
            last_words(),
            head_phrases(),
            short_heads(),
            lexicon(),
            marker_phrases(),
            quote_signs(),
            level_phrases(),
            damage_phrases(),
            table_of(Cue.POST),
            table_of(Cue.SPEECH),
            table_of(Cue.PLACE_SUBJECT),
            table_of(Cue.PRONOUN),
            subject_heads(),
            merger_cues(),
            body_kinds(),
            unit_kinds(),
            government_heads(),
            scheme_kinds(),
            known_starts(),
            campaign_anchors(),
            duty_verbs(),
        )
    )
