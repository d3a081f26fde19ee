"""What a deed is done under: the directive, campaign or model that the sentence says it carries out."""

from collections.abc import Iterator

from kg.model import EntityClass
from kg.relate.activity_parts import Part, Role
from kg.relate.activity_view import Deed, View

# For these the document or model named right after the deed is what it is under: "tuyên truyền Luật …".
_OBJECT_TYPES = frozenset({"propaganda", "directive-study", "conference", "model-registration", "supervision"})
_NEAR = 6
"""An object stands at most so many words after the deed."""

_BACK_REFERENCES = ("theo đó", "trên cơ sở đó", "thực hiện kế hoạch trên")


def schemes_of(view: View, deed: Deed, clause: int, end: int) -> Iterator[tuple[Part, str]]:
    """Yield what the deed is under, each with the rule that says so."""
    spoken = view.spoken_from(deed.first)
    for part in view.parts:
        if not part.is_scheme:
            continue
        if spoken <= part.first < deed.first and part.role is Role.UNDER:
            yield part, "activity.under.preface"
        elif deed.first <= part.first < end and part.role is Role.UNDER:
            yield part, "activity.under.after"
        elif deed.type in _OBJECT_TYPES and deed.first <= part.first < min(end, deed.stop + _NEAR):
            yield part, "activity.under.object"


def refers_back(view: View) -> bool:
    """Say whether the sentence begins with "Theo đó", "Trên cơ sở đó"."""
    opening = " ".join(view.words.folded[view.first : view.first + 4])
    return opening.startswith(_BACK_REFERENCES)


def issued_in(view: View, deed: Deed, end: int) -> Part | None:
    """Return the directive that a deed of policy-making issues, None for other deeds."""
    if deed.type != "policy-making":
        return None
    return next(
        (
            part
            for part in view.parts
            if part.anchor.cls is EntityClass.DIRECTIVE and deed.first <= part.first < end and part.role is not Role.UNDER
        ),
        None,
    )
