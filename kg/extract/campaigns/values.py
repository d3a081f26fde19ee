"""What a campaign or model is named, as a mention, and which mentions of an article are one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from kg.extract.campaigns.names import Bare, KnownName, core_of, known_names
from kg.model import EntityClass, Mention, Span
from kg.model.making import quick
from kg.text import Document

_IN_TEXT = attrgetter("span.start", "span.stop")
_OPENING = re.compile(r"[\"“]\s*$")
# By these rules the text itself says that the name is a campaign's or a model's.
_HEADED = frozenset({"campaign.headed", "campaign.list", "campaign.unquoted"})


@quick
@dataclass(frozen=True, slots=True)
class CampaignValue:
    """A campaign or model as named: `name` without head and quotes, in the known wording where there is one.

    `core` is the name for comparison; `is_headed` says that the text itself calls it a campaign or a model.
    """

    cls: EntityClass
    name: str
    core: str
    is_headed: bool


def known_as(name: str) -> KnownName | None:
    """Return the known name that a name stands for; one listed only to be passed over is none."""
    known = known_names().get(core_of(name))
    return None if known is None or known.bare is Bare.NEVER else known


def mention_of(
    document: Document, span: Span, name: str, cls: EntityClass, rule: str, known: KnownName | None
) -> Mention[CampaignValue]:
    """Return the mention of a name; a known campaign is no model, and goes without the head that says so."""
    is_headed = rule in _HEADED
    if known is not None and known.fixed and cls is EntityClass.MODEL:
        cls = EntityClass.CAMPAIGN
        span = _without_head(document, span, name)
    written = " ".join(name.strip(" .,;:").split())
    value = CampaignValue(
        cls, written if known is None else known.name, core_of(known.name if known else written), is_headed
    )
    return Mention(span, document.quote(span), "campaign", value, rule)


def _without_head(document: Document, span: Span, name: str) -> Span:
    start = document.text.rindex(name, span.start, span.stop)
    opening = _OPENING.search(document.text, span.start, start)
    return Span(start if opening is None else opening.start(), span.stop)


def group_campaigns(
    mentions: Iterable[Mention[CampaignValue]],
) -> tuple[tuple[Mention[CampaignValue], ...], ...]:
    """Return the mentions by campaign or model, the best named first, in the order of first mention.

    What the text calls a model in one place is that model wherever it stands in the article.
    """
    groups: dict[str, list[Mention[CampaignValue]]] = {}
    for mention in sorted(mentions, key=_IN_TEXT):
        groups.setdefault(mention.value.core, []).append(mention)
    return tuple([tuple(sorted(group, key=_rank)) for group in groups.values()])


def _rank(mention: Mention[CampaignValue]) -> tuple[bool, bool, int, int]:
    return not mention.value.is_headed, mention.surface.isupper(), mention.span.start, mention.span.stop
