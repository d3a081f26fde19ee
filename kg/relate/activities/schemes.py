"""What a deed is done under: the directive, campaign or model that the sentence says it carries out."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.model import SCHEME_CLASSES, EntityClass
from kg.relate.activities.document_titles import is_subject_matter
from kg.relate.activities.listings import chain_start
from kg.relate.activities.names import Part, Role
from kg.relate.activities.view import Deed, View
from kg.relate.activities.words import is_number

# For these the document or model named right after the deed is what it is under: "tuyên truyền Luật …".
_OBJECT_TYPES = frozenset({"propaganda", "directive-study", "conference", "model-registration", "supervision"})
_OWNER, _UNDER = Role.OWNER, Role.UNDER
_DIRECTIVE, _MODEL, _CAMPAIGN = EntityClass.DIRECTIVE, EntityClass.MODEL, EntityClass.CAMPAIGN
_HEAD = 6
"""A scheme so few words after the head of a sentence opens it."""
_NEAR = 6
"""An object stands at most so many words after the deed."""
_FURTHER = 10
"""So many, where what of a directive is told of ("về nội dung cơ bản của Chỉ thị A"), or where it is a model."""

# After a deed only these say that it is done under what follows; "trong" does where a campaign is called one.
_PAYING = frozenset({"nguồn", "vốn", "phí", "quỹ"})
_AFTER = frozenset({"theo", "thuộc", "khổ", "ứng", "hiện", "khai", "động"}) | _PAYING
_CARRYING_OUT = frozenset({"quân", "động", "ứng", "khai"})
_SETTING_OUT = ("ra", "quân")
_CALLED = frozenset({"phong", "cuộc", "chương", "chiến", "đợt", "tháng", "mô"})
_TAKING_ON = frozenset({"hiện", "khai", "triệt", "ứng", "hành", "sát", "hóa", "đưa"})
"""Words of "thực hiện", "triển khai", "quán triệt", "hưởng ứng", "chấp hành", "bám sát", "cụ thể hóa", "đưa"."""
_ON_OTHERS = frozenset({"commendation", "supervision", "survey", "standard-award", "personnel"})
_TAKING_UP_MODELS = "model-registration"
_VISITING = frozenset({"visit", "gift-giving"})
_REPORTED = frozenset({"hình", "quả"})
"""The last words of "tình hình", "kết quả"."""
_TAKING_UP = frozenset({"dựng", "ký", "mắt", "rộng", "trì"})
"""The last words of "xây dựng", "đăng ký", "ra mắt", "nhân rộng", "duy trì"."""
_WITHIN = frozenset({"activity.under.after", "activity.under.named", "activity.under.preface"})
_SPELLING = frozenset({":", "gồm", "như", "là"})
_SPELLED = frozenset({("directive-study", EntityClass.DIRECTIVE), ("model-registration", EntityClass.MODEL)})
_SPELLED_REACH = 20
_CONTENT = ("về", "nội", "dung")
_OCCASIONS = frozenset({"ngày", "dịp", "lễ"})
_STEERING = frozenset({EntityClass.STEERING_COMMITTEE})
_LIST_SIGNS, _CLAUSE_STARTS = frozenset({",", "và", ";"}), frozenset(",;:.(-")
_DONE, _HELD = "đã", ("được", "tổ")
_BESIDES = frozenset({"cùng", "bên", "cạnh", "ngoài", "song"})
_OUT_OF = frozenset({"trong", "từ", "qua"})


def schemes_of(view: View, deed: Deed, clause: int, end: int) -> Iterator[tuple[Part, str]]:
    """Yield what the deed is under, each with the rule that says so."""
    spoken = view.spoken_from(deed.first)
    following = min([other.first for other in view.deeds if other.first >= deed.stop], default=end)
    named: Part | None = None  # the scheme last found as what the deed is about
    for part in view.schemes:
        if deed.way == "by-agent" and part.anchor.cls is _MODEL:
            if part.stop <= deed.first and ";" not in view.words[part.stop : deed.first]:
                yield part, "activity.under.named"
        elif spoken <= part.first < deed.first and part.role is _UNDER:
            if _is_preface(view, part, deed, clause, spoken) or _is_explained(view, part, deed):
                yield part, "activity.under.preface"
        elif part.stop < deed.first and _is_explained(view, part, deed):
            yield part, "activity.under.explained"
        elif part.stop <= deed.first and _opens(view, part) and _is_topic(view, part, deed):
            yield part, "activity.under.topic"
        elif (
            deed.first <= part.first < end and _says_under(view, part, following) and not _is_told_of(view, part, deed)
        ):
            named = part if deed.type in _OBJECT_TYPES else named
            yield part, "activity.under.after"
        elif deed.type == "propaganda" and deed.stop <= part.cue and part.first < end and _is_joined(view, part, deed):
            yield part, "activity.under.object"
        elif deed.stop <= part.cue <= deed.stop + 4 and part.first < end and _is_named_by(view, part, deed):
            yield part, "activity.under.named"
        elif deed.type in _OBJECT_TYPES and (
            deed.first <= part.first < min(end, following, deed.stop + _reach(view, deed, part))
            or _is_listed(view, deed, named, part)
            or (named is None and part.first < end and _is_spelled_out(view, deed, part, following))
        ):
            named = part
            yield part, "activity.under.object"
        elif deed.first < part.first < deed.stop and part.anchor.cls is _CAMPAIGN:
            yield part, "activity.under.object"  # tổ chức chương trình “…”: the trigger reaches into the name


def _reach(view: View, deed: Deed, part: Part) -> int:
    """Return how many words after a deed its object may stand."""
    is_model = deed.type == "model-registration" and part.anchor.cls is _MODEL
    if is_model and _OCCASIONS.isdisjoint(view.words[deed.stop : part.first]):
        return _FURTHER
    return _FURTHER if view.words[deed.stop : deed.stop + 3] == _CONTENT else _NEAR


def _is_listed(view: View, deed: Deed, named: Part | None, part: Part) -> bool:
    """Say whether a list of schemes goes on: "quán triệt Nghị quyết số 5 của A về B; Chỉ thị số 8 của C"."""
    if named is None or part.anchor.cls is not named.anchor.cls:
        return False
    if part.anchor.cls is not _DIRECTIVE:
        return part.chain == named.chain  # "xây dựng các mô hình “A”, “B”, “C”"
    between = [other for other in view.deeds if deed.stop <= other.first < part.first]
    if not all(is_subject_matter(view, other) for other in between):
        return False
    numbered = any(is_number(word) for word in view.words[part.first : part.stop])
    if deed.type == "conference" and view.words[part.cue - 1] == "năm" and view.words[part.cue - 3] in _LIST_SIGNS:
        return numbered  # "tổng kết 10 năm thực hiện A; 5 năm thực hiện B"
    anew = part.role is _UNDER and part.chain != named.chain
    return numbered and view.words[part.cue - 1] in _LIST_SIGNS and not anew


def _is_spelled_out(view: View, deed: Deed, part: Part, following: int) -> bool:
    """Say whether the directives studied are told behind: "quán triệt các chỉ thị của Ban Bí thư, gồm: Chỉ thị 5",
    or the models taken up: "xây dựng nhiều mô hình giúp dân làm ăn, như: “A”, “B”".
    """
    lead = view.words[deed.stop : part.cue]
    if part.anchor.cls is _DIRECTIVE and part.first >= following:
        return False
    is_lead = (deed.type, part.anchor.cls) in _SPELLED and len(lead) <= _SPELLED_REACH
    return is_lead and ";" not in lead and not _SPELLING.isdisjoint(lead[-2:])


def _is_preface(view: View, part: Part, deed: Deed, clause: int, spoken: int) -> bool:
    """Say whether a scheme before a deed reaches it: as head of the sentence, or as what the subject does."""
    words = view.words
    if _is_in_title(view, part):
        return False
    between = words[part.stop : deed.first]
    if chain_start(view.schemes, part) > spoken + _HEAD and ";" in between and ":" not in between:
        return False  # "… cắt tóc theo mô hình A; tặng quà": the model is that of the deed before
    if part.anchor.cls is _MODEL and ";" in between and ":" not in between and _is_object(view, part):
        return False  # "Ra mắt mô hình A được 9 hộ theo; tặng 4 suất quà"
    if not any(spoken <= subject.first <= part.first for subject in view.subjects):
        # "… xây dựng 12 mô hình A, mở 2 lớp": the model is what the first deed takes up.
        return part.cue <= spoken + _HEAD or "," not in between or not _TAKING_UP & set(words[part.cue : part.first])
    # After the subject a scheme reaches the deed if it is a model or is carried out by it: "thực hiện A, như: …".
    if part.first < clause or "trong" in words[part.cue : part.first]:
        return False
    if part.anchor.cls is _MODEL and is_left_behind(view, part, deed):
        return False
    if part.anchor.cls is _MODEL or words[part.cue - 2 : part.cue] == _SETTING_OUT:
        return True
    if not _CARRYING_OUT.isdisjoint(words[part.cue : part.first]):
        return True
    return ":" in between


def _is_object(view: View, part: Part) -> bool:
    """Say whether a model is what the deed right before it takes up."""
    before = (other for other in view.deeds if other.type == _TAKING_UP_MODELS and other.first < part.first)
    return any(part.first - other.stop <= 1 for other in before)


def _is_explained(view: View, part: Part, deed: Deed) -> bool:
    """Say whether a deed is told behind the colon after a campaign or model: "chương trình “A”: các đồn nuôi 9 em"."""
    if (
        view.words[part.stop : part.stop + 1] != (":",)
        or part.anchor.cls is _DIRECTIVE
        or ";" in view.words[part.stop : deed.first]
    ):
        return False
    return not any(part.stop < other.first < deed.first for other in view.schemes)


def _opens(view: View, part: Part) -> bool:
    """Say whether a sentence begins with a name, but for a time word: "Đến nay, mô hình “A” …"."""
    if not _BESIDES.isdisjoint(view.words[part.cue : part.first]):
        return False
    if part.cue == view.first:
        return True
    if view.words[part.cue - 1] != "," or part.cue > view.first + _HEAD:
        return False
    before = all(other.is_place for other in view.parts if other.first < part.first)
    return before and all(subject.first >= part.first for subject in view.subjects)


def _is_topic(view: View, part: Part, deed: Deed) -> bool:
    """Say whether a campaign or model with which a sentence begins is what a deed was done in: "Mô hình “A” của Hội B
    đã giúp 9 hộ", "Tháng Thanh niên 2024, Đoàn xã C trồng 300 cây".
    """
    if part.anchor.cls is _DIRECTIVE or any(part.stop <= other.first < deed.first for other in view.schemes):
        return False
    words = view.words
    behind = part.stop
    while behind < deed.first and (words[behind] == "năm" or is_number(words[behind])):
        behind += 1
    acting = [s for s in view.subjects if part.stop <= s.first < deed.first]
    if words[behind] == ",":
        return bool(acting) and acting[0].first == behind + 1
    done = words[part.stop : deed.first]
    is_told = _DONE in words[part.stop : deed.first + 1] or _HELD in pairwise(done)
    return not acting and is_told and ";" not in done and "." not in done


def is_left_behind(view: View, model: Part, deed: Deed) -> bool:
    """Say whether a list goes on from a model to other work: "làm mô hình “A”, cắt tóc cho 9 cụ, đào mương"."""
    words = view.words
    signs = [words[index] for index in range(model.stop, deed.first) if words[index] in {":", ";"}]
    if signs:
        return ":" not in signs
    commas = (index for index in range(model.stop, deed.first) if words[index] == ",")
    return any(not any(one < other.first < two for other in view.deeds) for one, two in pairwise(commas))


def _is_in_title(view: View, part: Part) -> bool:
    """Say whether a scheme is only what a directive is about: "Triển khai Kế hoạch 5 về thực hiện Nghị quyết 9"."""
    words = view.words
    before = [other for other in view.schemes if other.anchor.cls is _DIRECTIVE and other.stop <= part.cue]
    if not before or before[-1].role is not _UNDER or part.chain == before[-1].chain:
        return False
    between = words[before[-1].stop : part.cue]
    return "về" in between and ";" not in between and ":" not in between


def _is_joined(view: View, part: Part, deed: Deed) -> bool:
    """Say whether people are moved to join a campaign: "vận động hội viên, nhân dân tham gia phong trào A"."""
    if part.anchor.cls is not _CAMPAIGN or "gia" not in view.words[part.cue : part.first]:
        return False
    return not any(index in view.semicolons for index in range(deed.stop, part.cue))


def _is_named_by(view: View, part: Part, deed: Deed) -> bool:
    """Say whether a deed bears the name of a campaign or model: lắp bóng đèn “Thắp sáng đường quê”."""
    words = view.words
    quoted = words[part.first] == '"' or words[part.first - 1] == '"'
    between = words[deed.stop : part.first]
    return part.anchor.cls is not _DIRECTIVE and quoted and not _CLAUSE_STARTS & set(between)


def _says_under(view: View, part: Part, following: int) -> bool:
    if part.role is not _UNDER:
        return False
    words = view.words
    lead = words[part.cue : part.first]
    if not lead:  # "thực hiện Nghị quyết A và Chương trình B": joined to one with a lead
        lead = next((words[p.cue : p.first] for p in view.schemes if p.chain == part.chain), lead)
    if "theo" in lead:
        return part.first < following
    return not _AFTER.isdisjoint(lead) or (
        not _OUT_OF.isdisjoint(lead) and not _CALLED.isdisjoint(words[part.cue : part.first + 1])
    )


def _is_told_of(view: View, part: Part, deed: Deed) -> bool:
    """Say whether others report on a scheme: "thăm và làm việc với A về tình hình thực hiện Nghị quyết 5"."""
    if deed.type not in _VISITING:
        return False
    return any(view.words[p.cue - 1] in _REPORTED for p in view.schemes if p is part or p.chain == part.chain)


def taken_on(view: View, deed: Deed, clause: int, schemes: Sequence[tuple[Part, str]]) -> tuple[str, ...]:
    """Return the ids of the schemes that who does a deed carries out with it.

    "Theo" and "căn cứ" a directive only say that the deed is under it; who praises or inspects carries nothing out.
    """
    if deed.type in _ON_OTHERS:
        return ()
    found: list[str] = []
    for part, rule in schemes:
        fronted = rule == "activity.under.preface" and not _TAKING_ON.isdisjoint(view.words[part.cue : part.first])
        fronted = fronted and ";" not in view.words[part.stop : clause]
        within = rule in _WITHIN and part.anchor.cls is not _DIRECTIVE
        within = within and _PAYING.isdisjoint(view.words[part.cue : part.first])  # who is paid may be another
        taken_up = deed.type == _TAKING_UP_MODELS and part.anchor.cls is _MODEL
        if fronted or within or taken_up:
            found.append(part.anchor.entity_id)
    return tuple(dict.fromkeys(found))


def schemes_in_names(view: View, parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Return the ids of schemes inside the names of steering committees: what they are there to carry out."""
    found: list[str] = []
    for part in parts:
        if part.anchor.cls in _STEERING:
            found += [anchor.entity_id for anchor in view.inside(part, SCHEME_CLASSES)]
    return tuple(found)
