"""A games is called "đại hội" too: in an article about one it is sport, and no congress of an organisation."""

import re
from collections.abc import Sequence

from kg.extract.activities import Trigger
from kg.model import Mention
from kg.text.document import Document

_GAMES = re.compile(r"(?<!\w)đại hội (?:thể dục|thể thao|tdtt|điền kinh)(?!\w)")
_CONGRESS = re.compile(
    r"(?<!\w)đại hội (?:đại biểu|điểm|đảng|chi bộ|chi đoàn|chi hội|đoàn|hội|công đoàn|mặt trận|liên hiệp)(?!\w)"
)


def as_sport(document: Document, triggers: Sequence[Mention[Trigger]]) -> Sequence[Mention[Trigger]]:
    """Return the triggers, congresses read as sport where the article tells of games and of no congress."""
    if "congress" not in [trigger.value.type for trigger in triggers]:
        return triggers
    if _GAMES.search(document.folded) is None or _CONGRESS.search(document.folded) is not None:
        return triggers
    return [_sport(trigger) if trigger.value.type == "congress" else trigger for trigger in triggers]


def _sport(trigger: Mention[Trigger]) -> Mention[Trigger]:
    rule = "activity.culture-sport.games"
    return Mention(trigger.span, trigger.surface, trigger.kind, Trigger("culture-sport"), rule)
