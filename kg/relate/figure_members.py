"""Figures that count the members, parts or votes of a body."""

import re

from kg.model import EntityClass
from kg.relate.builder import Node
from kg.relate.figure_scene import FAR, Place, Told

_ORGANISATIONS = frozenset({EntityClass.PARTY_ORGANIZATION, EntityClass.PARTY_CELL})
_PARTY_UNITS = ("đảng viên", "chi bộ", "đảng bộ", "chi, đảng bộ", "tổ chức đảng", "tổ chức cơ sở đảng")
# "165 đại biểu đại diện cho trên 1.800 đảng viên": these are the organisation's, not the congress's.
_REPRESENTED = re.compile(r"(?<!\w)đại diện cho\s(?:(?:ý chí|tiếng nói|toàn thể|gần|hơn|trên|khoảng|tổng số|của)\s)*$")
_REPRESENTS = "đại diện "
_WITH = re.compile(r"(?<!\w)(?:với|và|gồm|của)\s(?:(?:gần|hơn|trên|khoảng|tổng số)\s)*$")
_VOTES = re.compile(r"(?<!\w)(?:số phiếu|phiếu bầu|phiếu tín nhiệm|tín nhiệm|phiếu)(?!\w)[^.;]{0,50}$")
_ELECTION = "personnel"
# "150 cán bộ, chiến sĩ Trung đoàn 3", "9 chi bộ của Đảng bộ xã B": parts of the body named next.
_PART = re.compile(
    r"(?<!\w)(?:cán bộ|chiến s[ĩỹ]|đảng viên|hội viên|đoàn viên|thanh niên|công nhân|thành viên|ủy viên|chi bộ|chi hội|"
    r"xã|thôn|thị trấn|phường|ấp|bản)(?:, [^\W\d_]+(?: [^\W\d_]+)?)?(?: trực thuộc)?$"
)
_WHOSE = re.compile(r"\s*(?:(?:[^\W\d_]+ ){0,2}(?:của|thuộc) )?$")


def of_party(place: Place, _: Told) -> Node | None:
    """Return the party organisation whose members or cells are counted, where its place or congress is nearer."""
    if not (place.unit or "").startswith(_PARTY_UNITS):
        return None
    mentioned, sentence, start = place.topics.mentioned, place.sentence, place.figure.span.start
    represented = _REPRESENTS in place.lead and _REPRESENTED.search(place.lead) is not None
    if not represented and not (_WITH.search(place.lead) and not place.before):
        return None
    named = mentioned.within(sentence.start, start, _ORGANISATIONS)
    if represented:
        after = mentioned.within(place.figure.span.stop, place.clause.stop, _ORGANISATIONS)
        named = after[:1] or named or mentioned.within(0, start, _ORGANISATIONS)
    subjects = [at for at in named if not mentioned.is_object(at)]
    return (subjects or named)[-1].node if named else None


def of_votes(place: Place, told: Told) -> Node | None:
    """Return the election in which so many votes were given: "bỏ phiếu bầu …, đạt 100% số phiếu"."""
    if place.unit not in {"%", "phiếu"} or not place.deeds or _VOTES.search(place.lead) is None:
        return None
    stop = place.figure.span.start
    held = [node for span, node in place.deeds if span.stop <= stop and _ELECTION in told.types[node]]
    return held[-1] if held else None


def of_whole(place: Place, _: Told) -> Node | None:
    """Return the body or place of which the figure counts parts: "26 đảng viên của Chi bộ thôn A"."""
    folded, span = place.document.folded, place.figure.span
    if _PART.search(folded, span.start, span.stop) is None:
        return None
    named = place.topics.named_after(span.stop, place.clause.stop)
    if named is None or not _WHOSE.fullmatch(folded, span.stop, named.span.start):
        return None
    return _done_next(place, named.span.stop) or named.node


def _done_next(place: Place, position: int) -> Node | None:
    """Return the deed that those counted go on to do: "60 cán bộ, chiến sĩ Trung đoàn 3 … giúp dân gặt lúa"."""
    if not place.after or not place.opens_clause():
        return None
    deed, node = place.after[0]
    return node if 0 <= deed.start - position <= FAR else None
