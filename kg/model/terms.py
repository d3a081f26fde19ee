"""The local names of the ontology that code refers to; a test compares them with `ontology/`."""

from collections.abc import Mapping
from enum import StrEnum


class EntityClass(StrEnum):
    """Classes of things that articles name."""

    PARTY_ORGANIZATION = "PartyOrganization"
    PARTY_COMMITTEE = "PartyCommittee"
    STANDING_COMMITTEE = "StandingCommittee"
    PARTY_COMMISSION = "PartyCommission"
    PARTY_CELL = "PartyCell"
    STEERING_COMMITTEE = "SteeringCommittee"
    PARTY_CONGRESS = "PartyCongress"
    STATE_BODY = "StateBody"
    MASS_ORGANIZATION = "MassOrganization"
    MILITARY_UNIT = "MilitaryUnit"
    ORGANIZATION = "Organization"
    PERSON = "Person"
    DIRECTIVE = "Directive"
    PROVINCE = "Province"
    DISTRICT = "District"
    COMMUNE = "Commune"
    VILLAGE = "Village"
    CAMPAIGN = "Campaign"
    MODEL = "Model"
    ACTIVITY = "Activity"


PLACE_CLASSES = frozenset({EntityClass.PROVINCE, EntityClass.DISTRICT, EntityClass.COMMUNE, EntityClass.VILLAGE})
GRASSROOTS_PLACES = frozenset({EntityClass.COMMUNE, EntityClass.VILLAGE})
"""Where things are done among the people ("cơ sở")."""
PLACE_SIZES: Mapping[EntityClass, int] = {
    EntityClass.VILLAGE: 0,
    EntityClass.COMMUNE: 1,
    EntityClass.DISTRICT: 2,
    EntityClass.PROVINCE: 3,
}
"""The places by what lies in what: a smaller number in a larger one."""
SCHEME_CLASSES = frozenset({EntityClass.DIRECTIVE, EntityClass.CAMPAIGN, EntityClass.MODEL})
"""What an activity can be under, and a body can implement."""
BODY_CLASSES = frozenset(
    {
        EntityClass.PARTY_ORGANIZATION,
        EntityClass.PARTY_COMMITTEE,
        EntityClass.STANDING_COMMITTEE,
        EntityClass.PARTY_COMMISSION,
        EntityClass.PARTY_CELL,
        EntityClass.STEERING_COMMITTEE,
        EntityClass.PARTY_CONGRESS,
        EntityClass.STATE_BODY,
        EntityClass.MASS_ORGANIZATION,
        EntityClass.MILITARY_UNIT,
        EntityClass.ORGANIZATION,
    }
)


class Predicate(StrEnum):
    """Relations; the comment at the end of a group says what the object is."""

    SUBORDINATE_TO = "subordinateTo"
    JURISDICTION = "jurisdiction"
    WITHIN = "within"
    SUCCEEDED_BY = "succeededBy"
    HOLDS_POST = "holdsPost"
    ISSUED_BY = "issuedBy"
    BASED_ON = "basedOn"
    IMPLEMENTS = "implements"
    ASSIGNED_TO = "assignedTo"
    CARRIED_OUT_BY = "carriedOutBy"
    COOPERATES_WITH = "cooperatesWith"
    FUNDED_BY = "fundedBy"
    BENEFICIARY = "beneficiary"
    LOCATED_IN = "locatedIn"
    UNDER = "under"  # an entity
    DIRECTIVE_TYPE = "directiveType"
    NUMBER = "number"
    SYMBOL = "symbol"
    ISSUED_ON = "issuedOn"
    ABOUT = "about"
    ACTIVITY_TYPE = "activityType"
    OCCURRED_ON = "occurredOn"
    STATUS = "status"
    HAS_FIGURE = "hasFigure"  # a literal


class Stance(StrEnum):
    """How the text stands to what it says."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    PLANNED = "planned"
    DENIED = "denied"


class Qualifier(StrEnum):
    """How exact a figure is: trên/hơn is over, gần/dưới is under, khoảng is about."""

    EXACT = "exact"
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"


class Scope(StrEnum):
    """What a figure's number covers; only those of scope amount can be added up.

    whole is the 40 of "27/40 căn nhà", part what a total of the sentence has in it already ("213 mô hình, gồm:
    kinh tế 87"), each a rate ("mỗi hộ 5 triệu đồng"), range an end of one ("5 đến 10"), change the difference
    from before ("tăng 12 so với"), size how wide, thick or high something is.
    """

    AMOUNT = "amount"
    WHOLE = "whole"
    PART = "part"
    EACH = "each"
    RANGE = "range"
    CHANGE = "change"
    SIZE = "size"


class BlockKind(StrEnum):
    """What a part of an article's text is; whatever lies in no block is page furniture."""

    TITLE = "title"
    HEADING = "heading"
    PROSE = "prose"
    CAPTION = "caption"


ACTIVITY_TYPES: dict[str, tuple[str, ...]] = {
    "infrastructure": ("road-building", "rural-lighting", "public-works", "land-donation"),
    "environment": ("environmental-cleanup", "tree-planting", "environmental-protection"),
    "welfare": (
        "house-building",
        "gift-giving",
        "poor-household-support",
        "merit-family-support",
        "fundraising",
        "education-support",
        "visit",
    ),
    "health": ("epidemic-prevention", "medical-care"),
    "economy": ("technology-transfer", "livelihood-support", "farm-labour"),
    "communication": ("propaganda", "dialogue", "conference", "training", "culture-sport"),
    "party-building": (
        "cell-meeting",
        "directive-study",
        "member-recruitment",
        "congress",
        "moral-emulation",
        "personnel",
    ),
    "oversight": ("supervision", "survey", "policy-making"),
    "emulation": ("model-registration", "commendation"),
    "security": ("public-security", "disaster-relief"),
    "digital": ("digital-transformation",),
    "cooperation": ("twinning",),
    "gathering": ("festival",),
    "recognition": ("standard-award",),
}
"""Concepts of the activity type scheme by group."""
