"""What a sentence without a deed of its own says of those told before: their scheme, their place, who held them."""

from collections.abc import Sequence

from kg.relate.activities.frames import ActivityFrame
from kg.relate.activities.names import Part, Role, ids_of
from kg.relate.activities.setting import PLACELESS
from kg.relate.activities.subjects import SubjectKind
from kg.relate.activities.view import View
from kg.relate.activities.words import by_first_word

_THIS_IS = by_first_word(
    (
        *("đây là", "đây cũng là", "hoạt động này", "hoạt động nằm trong", "chương trình nằm trong"),
        *("việc làm này", "việc làm trên", "hoạt động trên"),
    )
)
_THIS_IS_MODEL = by_first_word(("đây là mô hình", "đây cũng là mô hình"))
_MODEL_TYPE = "model-registration"
_BELONGING = frozenset({"thuộc", "hưởng", "khuôn", "theo"})
"""The first words of "thuộc", "hưởng ứng", "khuôn khổ", "theo", that join a deed to its scheme."""
_CARRYING_OUT = ("thực", "hiện")
_HELPING = "góp"
"""After "góp phần" a scheme is only what a deed helps: "góp phần hoàn thành xây dựng nông thôn mới"."""
_PLACE_HEADS = by_first_word(("nơi thực hiện", "địa điểm", "địa bàn thực hiện", "nơi triển khai"))
_EXAMPLES = by_first_word(
    ("điển hình", "tiêu biểu", "nhất là ở", "nhất là tại", "trong đó có xã", "cụ thể ở", "cụ thể tại")
)
_TELLING = ("đã", "có", "được", "với", "là")
"""Behind the last place these tell more than its name."""
_EVENTS = ("chương trình", "buổi lễ", "lễ", "hội nghị", "hội thảo", "hội thi", "ngày hội", "lớp", "giải", "cuộc thi")
_EVENT_REACH = 16
"""Between the head of an event and "do" stand at most so many words: "Chương trình “A” lần thứ ba do …"."""
_HELD = frozenset({"tổ", "phối", "chủ", "đồng", "phát"})
"""The first words of "tổ chức", "phối hợp (tổ chức)", "chủ trì", "đồng tổ chức", "phát động"."""

_MONEY = by_first_word(
    (
        *("tổng kinh phí", "kinh phí", "toàn bộ kinh phí", "nguồn kinh phí", "tổng trị giá", "tổng giá trị"),
        *("tổng số tiền", "số tiền", "toàn bộ số tiền"),
    )
)
"""How sentences begin that tell what the gifts before have cost."""
_PAID = frozenset({("tài", "trợ"), ("ủng", "hộ"), ("hỗ", "trợ"), ("đóng", "góp"), ("trao", "tặng")})
_PAID_FOR = frozenset(
    {"gift-giving", "education-support", "medical-care", "livelihood-support", "merit-family-support"}
)


def says_what_it_was(view: View) -> bool:
    """Say whether a sentence begins as one that tells what the deeds before it were."""
    return view.words[view.first] in _THIS_IS and view.opens(_THIS_IS)


def put_under(view: View, frames: Sequence[ActivityFrame]) -> list[ActivityFrame]:
    """Return the deeds told before under what "Đây là hoạt động thuộc chương trình “A”" says of them.

    "Đây là mô hình …" says it of models alone.
    """
    schemes = ids_of([part for part in view.schemes if _belongs(view, part)])
    if not schemes:
        return list(frames)
    of_models = view.opens(_THIS_IS_MODEL)
    return [
        frame._replace(
            under=_joined(frame.under, schemes),
            evidence=(*frame.evidence, view.span),
            rules=(*frame.rules, "activity.under.this-is"),
        )
        if not of_models or _MODEL_TYPE in frame.types
        else frame
        for frame in frames
    ]


def _belongs(view: View, part: Part) -> bool:
    words = view.words
    if _HELPING in words[view.first : part.first]:
        return False
    for index in range(part.first - 1, view.first, -1):
        if words[index] in _BELONGING or words[index : index + 2] == _CARRYING_OUT:
            return True
        # "nằm trong chương trình", but "là một trong những việc …"
        if words[index] == "trong" and words[index - 1] != "một":
            return True
    return False


def names_a_place(view: View) -> bool:
    """Say whether a sentence only says where: "Nơi thực hiện là thôn A"."""
    return view.opens(_PLACE_HEADS)


def examples_of(view: View) -> tuple[str, ...]:
    """Return the places of "Điển hình là tại các xã A, B", where the deeds before it are done; none for bodies."""
    if view.words[view.first] not in _EXAMPLES or not view.opens(_EXAMPLES):
        return ()
    if any(part.is_actor or part.is_scheme for part in view.parts):
        return ()
    if any(subject.kind is not SubjectKind.PLACE for subject in view.subjects) or view.has(*_end(view), *_TELLING):
        return ()
    chains = {part.chain for part in view.places}
    return ids_of(view.places) if len(chains) == 1 else ()


def placed_in(view: View, frames: Sequence[ActivityFrame], places: tuple[str, ...]) -> list[ActivityFrame]:
    """Return deeds told before, those of no place of their own with the places that a later sentence says."""
    return [
        frame
        if frame.located_in or frame.types[0] in PLACELESS
        else frame._replace(
            located_in=places,
            evidence=(*frame.evidence, view.span),
            rules=(*frame.rules, "activity.place.examples"),
        )
        for frame in frames
    ]


def _end(view: View) -> tuple[int, int]:
    return view.places[-1].stop if view.places else view.first, view.stop


def held_by(view: View, frame: ActivityFrame) -> ActivityFrame:
    """Return an event with who held it: "Chương trình do A và B phối hợp với C tổ chức, hưởng ứng phong trào D"."""
    heads = [head for head in _EVENTS if view.opening.startswith(head)]
    agents = view.actors.get(Role.AGENT, ())
    if not heads or not agents or agents[0].cue > view.first + _EVENT_REACH or view.words[agents[0].cue] != "do":
        return frame
    if not any(head in " ".join(frame.trigger.surface.lower().split()) for head in heads):
        return frame
    by = [part for part in agents if part.chain == agents[0].chain]
    if not _HELD.intersection(view.words[by[-1].stop : by[-1].stop + 1]):
        return frame
    partners = ids_of([part for part in view.actors.get(Role.WITH, ()) if part.first > by[-1].stop])
    under = ids_of([part for part in view.schemes if part.role is Role.UNDER and _belongs(view, part)])
    return frame._replace(
        carried_out_by=_joined(frame.carried_out_by, ids_of(by)),
        cooperates_with=_joined(frame.cooperates_with, partners),
        under=_joined(frame.under, under),
        evidence=(*frame.evidence, view.span),
        rules=(*frame.rules, "activity.actor.held-by"),
    )


def tells_the_cost(view: View) -> bool:
    """Say whether a sentence begins as one that tells what gifts have cost."""
    return view.words[view.first] in _MONEY and view.opens(_MONEY)


def paid_by(view: View, frame: ActivityFrame) -> ActivityFrame:
    """Return gifts with who paid for them: "Tổng kinh phí 51 triệu đồng do Công ty A, Công ty B tài trợ"."""
    agents = view.actors.get(Role.AGENT, ())
    if not agents or not _PAID_FOR.issuperset(frame.types) or view.words[agents[0].cue] != "do":
        return frame
    chain = [part for part in agents if part.chain == agents[0].chain]
    paying = [part for part in chain if part.anchor.entity_id not in frame.carried_out_by]
    if not paying or view.words[chain[-1].stop : chain[-1].stop + 2] not in _PAID:
        return frame
    return frame._replace(
        funded_by=_joined(frame.funded_by, ids_of(paying)),
        evidence=(*frame.evidence, view.span),
        rules=(*frame.rules, "activity.funding.cost"),
    )


def _joined(known: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *more)))
