"""Offices of persons in a sentence: where one begins before a name, which bodies only say what somebody is."""

from collections.abc import Sequence

from kg.relate.activities.leads import Leads, role_of
from kg.relate.activities.names import Part, Placed, Role

_SUBJECT, _POST, _RECIPIENT = Role.SUBJECT, Role.POST, Role.RECIPIENT
OPENERS = frozenset(",;:.)-\"'*+•/…!?")
"""Behind these a name stands at the head of what it is said in."""
_JOINING = frozenset({"và", "cùng", "với"})
"""Words between one who acts and the office of another: "A và Phó Chủ tịch nước (B)"."""
# "HUV", "UVBTV Tỉnh ủy", "Tỉnh ủy viên": a body named in somebody's membership.
_MEMBERS = frozenset({"huv", "tuv", "đuv", "uvbtv", "uvbch", "tvhu", "tvtu", "uv", "cuv"})
_OFFICE_REACH = 9
_MEMBER = ("ủy", "viên")  # ends "Tỉnh ủy viên"; "Đảng ủy xã Đào Viên" is a body
_OF_BODY = frozenset({"hội", "đoàn", "đảng", "cán", "công", "học", "giáo", "bác", "chiến", "nhân", "thành", "chủ"})
"""The first words of "hội viên", "đoàn viên", "đảng viên", "cán bộ", "công nhân" …"""
_OF_UNION = frozenset({"hội", "đoàn", "đảng"})
_BEHIND_PERSON = ((",",), ("-",))


def office_before(words: Sequence[str], leads: Leads, left: int, index: int) -> int:
    """Return where the office begins that stands before a person: "Bí thư Tỉnh ủy (A)"."""
    posts = leads.posts
    first = max(left, index - _OFFICE_REACH)
    heads = posts.root
    for start in range(first, index):
        if words[start] not in heads:
            continue
        head = start - leads.honorifics.size(words, left, start)
        at_head = head == left or words[head - 1] in OPENERS or words[head - 1] in _JOINING
        if at_head and posts.match(words, start, index) is not None:
            return head if OPENERS.isdisjoint(words[start:index]) else index
    return index


def is_membership(words: Sequence[str], name: Placed) -> bool:
    """Say whether a body is only named in what somebody is: "Tỉnh ủy viên", "UVBTV Huyện ủy"."""
    first, last = words[name.first], words[name.stop - 1]
    if last in _MEMBER:
        if last == _MEMBER[1] and words[name.first : name.stop][-2:] == _MEMBER:
            return True
        if last == _MEMBER[0] and name.stop < len(words) and words[name.stop] == _MEMBER[1]:
            return first != "đoàn"
    return first in _MEMBERS or (first[0] == "u" and first.startswith(("uvb", "ubv", "uvtv")))


def is_of_person(words: Sequence[str], leads: Leads, before: Part, left: int, name: Placed, cue: int) -> bool:
    """Say whether a body only says who a person is: "ông A, hội viên Chi hội B vừa hiến 96m2"."""
    if name.is_person or words[left:cue] not in _BEHIND_PERSON:
        return False
    if leads.posts.match(words, name.first, name.stop) is not None:
        return True  # the office names the body: "ông A, Ủy viên Trung ương Đảng, đã …", "ông A - Phó Bí thư, …"
    if words[left:cue] != (",",):
        return False
    of_body = cue < name.first and words[cue] in _OF_BODY
    return of_body and (before.role is _SUBJECT or (before.role is _RECIPIENT and words[cue] in _OF_UNION))


def role_of_title(words: Sequence[str], leads: Leads, first: int, parts: Sequence[Part]) -> Role:
    """Return the role of the office that the last part names, as if the office were the name."""
    title = parts[-1]
    left = parts[-2].stop if len(parts) > 1 else first
    index = title.cue
    while size := leads.titles.size(words, left, index):
        index -= size
    if index <= left or words[index - 1] in OPENERS:
        return _SUBJECT
    found = leads.cues.before(words, left, index)
    role = role_of(found[1], title) if found is not None else None
    return role if role is not None and role is not _POST else _SUBJECT


def fellow_of(parts: Sequence[Part]) -> Part | None:
    """Return the person before an office who acts too: "A, Chủ tịch X; B, Bí thư Y đã đến thăm"."""
    for earlier in reversed(parts):
        if earlier.role is not _POST:
            return earlier if earlier.is_person and earlier.role is _SUBJECT else None
    return None
