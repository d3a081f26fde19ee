"""Campaigns and models as entities: where a model is, and which campaign it is part of."""

import re
from collections.abc import Sequence

from kg.extract.campaigns.finding import CampaignValue, find_campaigns, group_campaigns
from kg.extract.campaigns.words import NAMING
from kg.model import BODY_CLASSES, PLACE_CLASSES, BlockKind, EntityClass, Evidence, Mention, Predicate, Span
from kg.relate.activities.deeds import Deed
from kg.relate.builder import Node, RecordBuilder
from kg.relate.mentions import At, Mentioned
from kg.resolve.keys import Keys
from kg.text.document import Document
from kg.text.words import Words

# "mô hình “A” trong phong trào …", "phong trào “B” … mô hình “A”": a preposition or verb joins the two.
_PART_OF = re.compile(r"(?:trong|thuộc|của|từ|hưởng ứng|thực hiện)\s*$")
# Between a model and its place stand only a preposition and words for a spot.
_PLACED = re.compile(
    r"[^.;:]{0,80}?(?:ở|tại|trên địa bàn|nơi thực hiện là)\s*"
    r"(?:(?:hẻm|chợ|tuyến đường|khu vực)\s+(?:\w+\s*,?\s*){0,2})?(?:(?:các|\d+|hai|ba|bốn|năm)\s+)?"
    r"(?:(?:ấp|thôn|bản|xóm|khóm|khu phố|tổ dân phố|khu dân cư)\s+(?:của|thuộc|trên địa bàn|ở|tại)\s+)?$"
)
_DIRECTLY = re.compile(r"[\s\"]*(?:\([^()]*\)\s*)?(?:ở|tại|trên địa bàn)(?!\w)")
_OF_PLACE = re.compile(r"[\s\"]*(?:của|thuộc|\()\s*")
"""Between a model and the place named right behind it: "mô hình “A” của xã B", "mô hình “A” (thôn C)"."""
_LISTED = re.compile(r"\s*(?:,|và|, và)\s*")
_CHOSEN = re.compile(r"\s*(?:làm|là) (?:điểm|nơi|địa bàn)")
_SCENE = re.compile(
    r"[\s\"*•+-]*(?:còn |riêng |điển hình |cụ thể,? |như )?"
    r"(?:tại|ở|trên địa bàn|về|(?:chúng tôi )?(?:đến|đến với|có mặt (?:tại|ở)|về thăm|đến thăm))\s*"
)
_TOLD_HEADS = ("nơi", "địa", "mô hình")
_TOLD_PLACE = re.compile(
    r"(?:nơi|địa điểm|địa bàn|địa chỉ)\s+(?:thực hiện|triển khai|áp dụng|làm điểm)\s*"
    r"(?:mô hình\s*)?(?:là|tại|:|ở)"
    r"|mô hình (?:này )?(?:được|đã được) (?:thực hiện|triển khai|xây dựng|áp dụng|ra mắt) (?:tại|ở|trên)(?!\w)"
)
_TAKES = re.compile(
    r"\s*(?:(?:hiện|đã|cũng|còn|tiếp tục|vừa)\s+)*"
    r"(?:có|đăng ký|xây dựng|ra mắt|triển khai|duy trì|thành lập|thực hiện|chọn)"
    r"(?:\s+(?:thực hiện|thành công|được|các|một|hiệu quả|\d+))*\s*|\s*với\s+(?:các\s+|\d+\s+)?"
)
_LED_IN = re.compile(r'(?:.*[;:]|[\s"*•+-]*(?:tiêu biểu|điển hình|nổi bật|đó)\s+(?:là|như|có)|)\s*', re.DOTALL)
"""Before a place that takes up a model: nothing, or what leads to it."""
_FUND = "quỹ "
_LEVELS = tuple(frozenset({cls}) for cls in (EntityClass.DISTRICT, EntityClass.COMMUNE, EntityClass.PROVINCE))
_MODELS = frozenset({EntityClass.MODEL})
_CAMPAIGNS = frozenset({EntityClass.CAMPAIGN})
_SKILFUL = "dân vận khéo"
"""The emulation movement to which bodies sign up with models; an article about it tells of its models."""


def add_campaigns(
    builder: RecordBuilder, document: Document, words: Words, mentioned: Mentioned, keys: Keys
) -> list[Node]:
    """Add the campaigns and models of the article; a model is known by its place or by the article's."""
    nodes = []
    found = (mention for mention in find_campaigns(document, words) if not _is_body(mention, mentioned))
    for group in group_campaigns(found):
        value = group[0].value
        spans = [mention.span for mention in group]
        if value.cls is EntityClass.CAMPAIGN:
            key = keys.campaign(value.core)
        else:
            key = keys.model(value.core, _owner(mentioned))
        nodes.append(builder.entity(value.cls, value.name, key, spans))
    return nodes


def _is_body(mention: Mention[CampaignValue], mentioned: Mentioned) -> bool:
    """Say whether what follows "mô hình" without quotes begins like a body ("mô hình Hội LHPN xã đăng ký"), or a fund
    is started: "phát động Quỹ “A”", but not "mô hình Quỹ đồng đội".
    """
    if mention.value.cls is EntityClass.CAMPAIGN and mention.value.core.startswith(_FUND):
        return True
    if mention.rule != "campaign.unquoted":
        return False
    bodies = mentioned.within(mention.span.start, mention.span.stop, BODY_CLASSES)
    return bool(bodies)


def _owner(mentioned: Mentioned) -> str | None:
    """Return the key of the largest unit below a province that the article names: a model is local to it."""
    for level in _LEVELS:
        keys = {at.node.key for at in mentioned.of(level)}
        if len(keys) == 1:
            return keys.pop()
    return None


def state_campaigns(builder: RecordBuilder, document: Document, mentioned: Mentioned) -> None:
    """State `locatedIn` of models and `under` between model and campaign, sentence by sentence."""
    named = mentioned.of(_MODELS)
    if not named:
        return
    naming = {mentioned.sentence(model.span.start).start for model in named}
    for sentence in document.sentences:
        span = sentence.span
        if span.stop <= named[0].span.start:
            continue
        models = mentioned.within(span.start, span.stop, _MODELS) if span.start in naming else ()
        if models:
            _state_place(builder, document, span, mentioned, models)
        if document.folded.startswith(_TOLD_HEADS, span.start):
            _state_told_place(builder, document, span, mentioned)
        if models:
            _state_parts(builder, document, span, mentioned.within(span.start, span.stop, _CAMPAIGNS), models)
    _state_skilful(builder, document, mentioned)


def _state_place(
    builder: RecordBuilder, document: Document, sentence: Span, mentioned: Mentioned, models: Sequence[At]
) -> None:
    """State where models are: behind them, at the spot chosen for them, or where the sentence opens."""
    places = mentioned.within(sentence.start, sentence.stop, PLACE_CLASSES)
    for number, model in enumerate(models):
        stop = models[number + 1].span.start if number + 1 < len(models) else sentence.stop
        before = _place_before(document, places, model, sentence)
        behind = _places_behind(builder, document, mentioned, model, stop)
        # "Tại xã A, Hội B có mô hình “C” giúp các hộ ở bản D": a deed stands between the model and the bản.
        if before is not None and not _DIRECTLY.match(document.folded, model.span.stop, stop):
            behind = []
        for node in behind or ([before.node] if before else []):
            builder.state(model.node, Predicate.LOCATED_IN, Evidence(sentence, "model.place"), object=node)


def _places_behind(
    builder: RecordBuilder, document: Document, mentioned: Mentioned, model: At, stop: int
) -> list[Node]:
    """Return the places of "mô hình “A” tại thôn B và thôn C", also through a body ("ở Chi hội Phụ nữ thôn B")."""
    found: list[Node] = []
    last = model.span.stop
    for at in mentioned.within(model.span.stop, stop, BODY_CLASSES | PLACE_CLASSES):
        gap = document.folded[last : at.span.start]
        is_of = at.node.cls in PLACE_CLASSES and _OF_PLACE.fullmatch(gap) is not None
        if not (_LISTED.fullmatch(gap) if found else is_of or _PLACED.fullmatch(gap)):
            if at.node.cls in BODY_CLASSES and not found:
                continue
            break
        places = [at.node] if at.node.cls in PLACE_CLASSES else builder.objects(at.node, Predicate.JURISDICTION)
        found += [place for place in places if not any(_lies_in(builder, small, place) for small in found)]
        last = at.span.stop
    return found


def _lies_in(builder: RecordBuilder, place: Node, larger: Node) -> bool:
    """Say whether `place` lies in `larger`, at once or through others ("thôn A, xã B, huyện C")."""
    above = builder.objects(place, Predicate.WITHIN)
    while above and larger not in above:
        above = [node for each in above if each.cls is not EntityClass.PROVINCE for node in _larger(builder, each)]
    return bool(above)


def _larger(builder: RecordBuilder, place: Node) -> list[Node]:
    return [node for node in builder.objects(place, Predicate.WITHIN) if node.cls is not place.cls]


def _place_before(document: Document, places: Sequence[At], model: At, sentence: Span) -> At | None:
    """Return the place of "chọn ấp A làm điểm thực hiện mô hình", else that of "Tại xã B, … mô hình"."""
    before = [place for place in places if place.span.stop <= model.span.start]
    for place in reversed(before):
        if _CHOSEN.match(document.folded[place.span.stop : place.span.stop + 40]):
            return place
    if before and _SCENE.fullmatch(document.folded[sentence.start : before[0].span.start]):
        return before[0]
    # "Xã A đăng ký mô hình “B”": the place itself takes it on.
    if before and _TAKES.fullmatch(document.folded, before[-1].span.stop, model.span.start):
        led_in = _LED_IN.fullmatch(document.folded, sentence.start, before[-1].span.start)
        return before[-1] if led_in is not None else None
    return None


def _state_told_place(builder: RecordBuilder, document: Document, sentence: Span, mentioned: Mentioned) -> None:
    """Read "Nơi thực hiện là thôn A" of the model named last before."""
    if _TOLD_PLACE.match(document.folded, sentence.start, sentence.stop) is None:
        return
    models = mentioned.within(max(0, sentence.start - 400), sentence.start, _MODELS)
    places = mentioned.within(sentence.start, sentence.stop, PLACE_CLASSES)
    for place in _first_list(document, places) if models else ():
        evidence = Evidence(sentence, "model.told-place")
        builder.state(models[-1].node, Predicate.LOCATED_IN, evidence, object=place.node)


def _first_list(document: Document, places: Sequence[At]) -> list[At]:
    """Return the first place and those of its kind listed with it: "trên tuyến đường liên ấp A và B"."""
    listed = list(places[:1])
    for place in places[1:]:
        gap = document.folded[listed[-1].span.stop : place.span.start]
        if place.node.cls is not listed[-1].node.cls or not _LISTED.fullmatch(gap):
            break
        listed.append(place)
    return listed


def _state_parts(
    builder: RecordBuilder, document: Document, sentence: Span, campaigns: Sequence[At], models: Sequence[At]
) -> None:
    for model in models:
        for campaign in campaigns:
            lead = document.folded[max(0, campaign.span.start - 16) : campaign.span.start]
            gap = document.folded[campaign.span.stop : model.span.start]
            if _PART_OF.search(lead) or NAMING.fullmatch(gap):
                evidence = Evidence(sentence, "model.campaign")
                builder.state(model.node, Predicate.UNDER, evidence, object=campaign.node)


def _state_skilful(builder: RecordBuilder, document: Document, mentioned: Mentioned) -> None:
    """State that the models of an article about the movement are part of it."""
    campaign = next((at for at in mentioned.of(_CAMPAIGNS) if _SKILFUL in at.node.key), None)
    if campaign is None or not _is_about(document, campaign):
        return
    for at in mentioned.of(_MODELS):
        if not builder.says(at.node, Predicate.UNDER):
            evidence = Evidence(mentioned.sentence(at.span.start), "model.movement")
            builder.state(at.node, Predicate.UNDER, evidence, object=campaign.node)


def state_places_of_deeds(builder: RecordBuilder, mentioned: Mentioned, deeds: Sequence[Deed]) -> None:
    """State that a model without a place of its own is where the sentence says that it was founded."""
    for span, deed in deeds if mentioned.of(_MODELS) else ():
        places = builder.objects(deed, Predicate.LOCATED_IN)
        if len(places) != 1 or "model-registration" not in builder.values(deed, Predicate.ACTIVITY_TYPE):
            continue
        sentence = mentioned.sentence(span.start)
        for at in mentioned.within(sentence.start, sentence.stop, _MODELS):
            under = at.node in builder.objects(deed, Predicate.UNDER)
            if under and not builder.says(at.node, Predicate.LOCATED_IN):
                stance = builder.stance(deed, Predicate.LOCATED_IN, places[0])
                evidence = Evidence(sentence, "model.place-of-deed", stance)
                builder.state(at.node, Predicate.LOCATED_IN, evidence, object=places[0])


def state_places_of_owners(builder: RecordBuilder, mentioned: Mentioned) -> None:
    """State that a model without a place of its own is where the village or commune body lies that carries it out."""
    for at in mentioned.of(_MODELS):
        if builder.says(at.node, Predicate.LOCATED_IN):
            continue
        for body in builder.subjects(Predicate.IMPLEMENTS, at.node):
            for place in builder.objects(body, Predicate.JURISDICTION):
                if place.cls in {EntityClass.VILLAGE, EntityClass.COMMUNE}:
                    stance = builder.stance(body, Predicate.IMPLEMENTS, at.node)
                    evidence = Evidence(mentioned.sentence(at.span.start), "model.place-of-body", stance)
                    builder.state(at.node, Predicate.LOCATED_IN, evidence, object=place)


def _is_about(document: Document, campaign: At) -> bool:
    """Say whether the movement stands in the title, or is named twice."""
    blocks = document.article.blocks
    title = next((block.span for block in blocks if block.kind is BlockKind.TITLE), blocks[0].span if blocks else None)
    spans = campaign.node.mentions_in_order()
    return len(spans) >= 2 or (title is not None and any(title.contains(span) for span in spans))
