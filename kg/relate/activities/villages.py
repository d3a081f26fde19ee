"""The village of an article, as its sentences speak of it: "nhân dân trong thôn", "Thôn hiện còn 20 hộ nghèo"."""

from itertools import compress

from kg.relate.activities.view import View

HAMLETS = frozenset({"thôn", "ấp", "bản", "buôn", "xóm", "làng", "khóm", "bon"})
_OF_VILLAGE = frozenset({"của", "trong", "toàn", "cả"})
"""Words before "thôn", "ấp" … that stand for the village told of."""


def names_own_village(view: View) -> bool:
    """Say whether a sentence speaks of the village of the article: "nhân dân trong thôn", "Thôn hiện còn 20 hộ"."""
    if HAMLETS.isdisjoint(view.said):
        return False
    words, capital = view.words, view.source.words.capital
    if words[view.first] not in HAMLETS and _OF_VILLAGE.isdisjoint(view.said):
        return False
    are_hamlets = map(HAMLETS.__contains__, words[view.first : view.stop - 1])
    for index in compress(range(view.first, view.stop - 1), are_hamlets):
        is_common = not capital[index + 1] and not words[index + 1][0].isdigit()
        if is_common and (index == view.first or words[index - 1] in _OF_VILLAGE):
            return True
    return False
