"""What a document is about: deeds that are only named in its title."""

from kg.model import EntityClass
from kg.relate.activities.names import Part, Role
from kg.relate.activities.papers import DECIDED
from kg.relate.activities.view import Deed, View

_DIRECTIVE, _OWNER, _UNDER = EntityClass.DIRECTIVE, Role.OWNER, Role.UNDER
_BY_DECISION, _DECISION = frozenset({"standard-award", "commendation"}), ("quyết", "định")
_NEAR, _TITLE = 6, 10
"""An issuer stands within so many words behind its directive, and what it is about within so many behind the issuer."""
_ENDS = frozenset({",", ";", ":", ".", "đã"})


def is_subject_matter(view: View, deed: Deed) -> bool:
    """Say whether the deed is only what a document is about: "Kế hoạch số 5 … về hỗ trợ nhà ở"."""
    words = view.words
    issuers = [part for part in view.actors.get(_OWNER, ()) if part.stop == deed.first]
    for part in view.schemes:
        if part.anchor.cls is not _DIRECTIVE or part.stop > deed.first:
            continue
        issues = part.stop == deed.first or any(_issues(view, part, issuer) for issuer in issuers)
        if deed.type == "policy-making" and issues:
            return True
        if part.role is _UNDER and deed.type not in DECIDED and _goes_on(view, part, deed):
            return True
        about = next((i for i in range(part.stop, deed.first) if words[i] == "về"), None)
        if about == deed.first - 2 and deed.type in _BY_DECISION and words[part.first] == _DECISION[0]:
            continue  # "Quyết định số 9/QĐ-UBND về việc công nhận xã A …" is the act itself
        if about is not None and not _leaves_title(view, part.stop, about, deed.first):
            return True
    return False


def _goes_on(view: View, directive: Part, deed: Deed) -> bool:
    """Say whether the title goes on behind the number and who issued it, before somebody acts: "Thực hiện Kế hoạch số 5
    của A (phê duyệt Đề án), B đã …".
    """
    issuers = [part for part in view.actors.get(_OWNER, ()) if _issues(view, directive, part)]
    stop = issuers[0].stop if issuers and directive.stop <= issuers[0].first < deed.first else directive.stop
    if deed.first > stop + _TITLE or not _ENDS.isdisjoint(view.words[stop : deed.first]):
        return False
    following = [subject for subject in view.subjects if subject.first >= stop]
    return bool(following) and following[0].first >= deed.stop and view.words[following[0].first - 1] == ","


def _issues(view: View, directive: Part, issuer: Part) -> bool:
    """Say whether what an issuer does is what its directive is for: "Quyết định số 5 của A ban hành Quy chế"."""
    between = view.words[directive.stop : issuer.cue]
    return len(between) <= _NEAR and "," not in between


def _leaves_title(view: View, start: int, about: int, index: int) -> bool:
    """Say whether the clause of a document's title has ended before `index`."""
    words = view.words
    if any(words[i] in {";", ":"} for i in range(start, index)) or "," in words[start:about]:
        return True
    if words[about + 1 : about + 2] == ('"',) and '"' in words[about + 2 : index]:
        return True  # a title in quotes is over where they close
    starts = {subject.first for subject in view.subjects}
    return any(words[i] == "," and (view.opens_clause(i + 1) or i + 1 in starts) for i in range(about, index))
