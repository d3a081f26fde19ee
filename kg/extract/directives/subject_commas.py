"""The commas of a title, of which one may prove to be its end: what stands behind each of them."""

import re
from dataclasses import dataclass

from kg.extract.directives.citation_words import words
from kg.extract.directives.scene import Scene

_WORK = re.compile(r"(?:công\s+tác|việc|tình\s+hình|phong\s+trào|hoạt\s+động|đời\s+sống|diện\s+mạo|nhận\s+thức)(?!\w)")
# "…, huyện A, tỉnh B đã …": the comma within a place ends no clause.
_CLAUSE_END = re.compile(r"[,;](?!\s(?:tỉnh|huyện|quận|thị\s+xã|thành\s+phố|xã|phường|thị\s+trấn)\s)")
_LEVEL = r"(?:tỉnh|thành\s+phố|thành|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn)"
_LEVELS = re.compile(rf"{_LEVEL}(?=\s+(?:trực\s+thuộc|thuộc|đạt|trên|có|thành|trong|giai|đến|và)\s|,\s|\s*$)")
_OF_LEVEL = re.compile(rf"\s(?:cấp|các|từng|những|mỗi)\s+(?:{_LEVEL},\s)+$")
# "… giai đoạn 2021 - 2025, tỉnh Lào Cai.": where, and nothing behind it.
_PLACE_BEHIND = re.compile(
    r",\s+(?:tỉnh|huyện|xã|phường|thị xã|thành phố|thị trấn)\s[A-ZĐ][^\W\d_]*(?:\s[A-ZĐ][^\W\d_]*){0,3}\s*[.;]?\s*$"
)
_LEVELS_REACH = 40
_LONGEST_CLAUSE = 200
_OPENINGS, _MOST_OF_ITEM = ("thực hiện", "triển khai"), 4
"""A clause of its own has more words than the last item of a list."""


@dataclass(slots=True)
class Commas:
    """The commas passed in a title that may prove to be its end.

    `last` is any, `other` the last before no verb of titles, `clause` the first before what may open a
    clause; `several` the first of a row of subjects that lasts, `first_several` of any; `work` before the noun of what
    is done ("công tác …").
    """

    last: int | None = None
    other: int | None = None
    clause: int | None = None
    several: int | None = None
    first_several: int | None = None
    work: int | None = None

    def best(self, scene: Scene) -> int | None:
        """Return the likeliest end of a title after which nothing sure was found."""
        if not scene.opening:
            return self.clause if scene.fronted else None
        end = self.clause or self.first_several or self.other
        if end is not None and _PLACE_BEHIND.match(scene.text, end, scene.stop) is not None:
            return None
        return None if end is not None and (_is_recital(scene, end) or _is_last_item(scene, end)) else end


def _is_recital(scene: Scene, position: int) -> bool:
    """Say whether the sentence is only "Căn cứ Nghị định … của tổ chức, cá nhân.", which no main clause follows."""
    recital = scene.folded.startswith("căn cứ", scene.start) and not is_group(scene, position + 2)
    return recital and words(r"\s(?:«finite»|«tensed»|«break»)").search(scene.folded, position, scene.stop) is None


def _is_last_item(scene: Scene, comma: int) -> bool:
    """Say whether a sentence that only names what it rests on ends with a list: "Thực hiện Quy định số 9 về việc xử lý
    những phản ánh, (kiến nghị của dân)."
    """
    rest = scene.folded[comma + 1 : scene.stop].split()
    if len(rest) > _MOST_OF_ITEM or not scene.folded.startswith(_OPENINGS, scene.start):
        return False
    if is_group(scene, comma + 2) or scene.text[comma + 2 : comma + 3].isupper():
        return False
    return words(r"\s(?:«finite»|«tensed»|«break»)").search(scene.folded, comma, scene.stop) is None


def pass_comma(scene: Scene, mark: re.Match[str], commas: Commas) -> None:
    """Take note of the comma at `mark` and of what stands behind it."""
    if is_of_levels(scene, mark.end()):
        return
    if not words("«title-verb»|«within»").match(scene.folded, mark.end(), scene.stop):
        commas.other = mark.start()
    commas.last = mark.start()
    if commas.work is None and _WORK.match(scene.folded, mark.end(), scene.stop):
        commas.work = commas.last
    if commas.clause is None and _opens_clause(scene, mark.end()):
        commas.clause = commas.last
    # "…, các cấp ủy, chính quyền, UBND huyện đã …": the row of subjects goes on with any group.
    rows = "«several»|«group»" if commas.several is not None else "«several»"
    several = words(rows).match(scene.folded, mark.end(), scene.stop)
    commas.several = commas.several or commas.last if several else None
    commas.first_several = commas.first_several or commas.several


def is_of_levels(scene: Scene, position: int) -> bool:
    """Say whether a row of levels goes on at `position`: "sắp xếp các đơn vị cấp phường, [xã]"."""
    before = scene.folded[max(scene.start, position - _LEVELS_REACH) : position]
    return _LEVELS.match(scene.folded, position, scene.stop) is not None and _OF_LEVEL.search(before) is not None


def _opens_clause(scene: Scene, after: int) -> bool:
    """Say whether a main clause may begin here, for a sentence in which nothing surer does."""
    if words(r"«counted-group»\s|\d+\s").match(scene.folded, after, scene.stop):
        return True
    return is_group(scene, after) and has_verb(scene, after, r"\s(?:«finite»|«tensed»)")


def is_group(scene: Scene, after: int) -> bool:
    """Say whether a group of people or bodies begins at `after`."""
    return words(r"«group»|«several»|«counted-group»|\d").match(scene.folded, after, scene.stop) is not None


def has_verb(scene: Scene, start: int, verbs: str) -> bool:
    """Say whether the stretch up to the next comma has such a verb."""
    end = _CLAUSE_END.search(scene.folded, start, min(scene.stop, start + _LONGEST_CLAUSE))
    stop = end.start() if end else min(scene.stop, start + _LONGEST_CLAUSE)
    return words(verbs).search(scene.folded, start, stop) is not None
