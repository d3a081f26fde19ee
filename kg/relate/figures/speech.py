"""Where begins what somebody says: whose post he holds is not what he tells of."""

import re

from kg.lexicon.phrases import any_of
from kg.model import EntityClass, Span
from kg.relate.mentions import Mentioned

_PERSONS = frozenset({EntityClass.PERSON})
_THUS = "theo đó"
_ACCORDING = ("theo ", "cũng theo ", "còn theo ", "vẫn theo ")
_SAYING = "cho biết|cho hay|chia sẻ|khẳng định|báo cáo|phấn khởi|nhẩm|nói|kể|thông tin".split("|")
_SPEECH = re.compile(any_of(_SAYING) + r":?")


def said_from(folded: str, mentioned: Mentioned, clause: Span, position: int) -> int:
    """Return where in a clause, up to `position`, begins what somebody says; its own beginning where nobody speaks."""
    said = clause.start
    if folded.startswith(_ACCORDING, clause.start):
        thus = folded.startswith(_THUS, clause.start)
        colon = -1 if thus else folded.find(": ", clause.start, position)
        persons = mentioned.within(clause.start, position if colon < 0 else colon, _PERSONS)
        said = max([said, colon])
        said = max([said, *(_after_post(folded, at.span.stop, position) for at in persons[:1])])
    if any(map(folded[clause.start : position].__contains__, _SAYING)):
        for match in _SPEECH.finditer(folded, clause.start, position):
            said = match.end()
    return said


def _after_post(folded: str, start: int, position: int) -> int:
    """Return where the posts end that are named after a person at `start`, at the last comma before `position`."""
    comma = folded.rfind(",", start, position)
    return start if comma < 0 else comma
