"""Models that a sentence is about, or that it means by their kind alone: "Đến nay, mô hình đã giúp 9 hộ"."""

from kg.model import EntityClass
from kg.relate.activities.names import Part
from kg.relate.activities.view import Deed, View

_MODEL = EntityClass.MODEL
_A_MODEL, _REACH = ("mô", "hình"), 2
_SEVERAL = frozenset({"các", "những", "nhiều", "số", "mỗi", "một", "từng"})


def model_told_of(view: View) -> Part | None:
    """Return the model that a sentence is about: "Mô hình “A” được triển khai từ năm 2021 …"."""
    first = view.parts[0] if view.parts else None
    is_topic = first is not None and first.anchor.cls is _MODEL and first.cue == view.first and not view.deeds
    return first if is_topic else None


def only_model(view: View) -> tuple[Part, int] | None:
    """Return the one model that a sentence names, with its paragraph."""
    models = {part.anchor.entity_id: part for part in view.schemes if part.anchor.cls is _MODEL}
    return (next(iter(models.values())), view.sentence.block) if len(models) == 1 else None


def counts_models(view: View, deed: Deed) -> bool:
    """Say whether a deed is done for several models of its own: "hỗ trợ 2 mô hình khởi nghiệp"."""
    words = view.words[deed.first : deed.stop + len(_A_MODEL)]
    return any(words[at - 1].isdigit() and words[at : at + 2] == _A_MODEL for at in range(1, len(words)))


def names_other_model(view: View, model: Part) -> bool:
    """Say whether a sentence names a model that is not `model`: what it tells is of that one."""
    models = [part for part in view.schemes if part.anchor.cls is _MODEL]
    return any(part.anchor.entity_id != model.anchor.entity_id for part in models)


def model_meant(last: tuple[Part, int] | None, view: View, deed: Deed) -> Part | None:
    """Return the model named shortly before that is the subject of a deed: "Đến nay, mô hình đã giúp 9 hộ"."""
    if last is None or view.sentence.block - last[1] > _REACH:
        return None
    before = [subject for subject in view.subjects if subject.first < deed.first]
    meant = bool(before) and view.words[before[-1].first : before[-1].stop] == _A_MODEL
    done = meant and "đã" in view.words[before[-1].stop : deed.first]
    return last[0] if done and view.words[before[-1].first - 1] not in _SEVERAL else None
