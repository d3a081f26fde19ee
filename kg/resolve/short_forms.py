"""First words of names that alone stand for a body named before."""

from collections.abc import Sequence, Set
from functools import cache
from itertools import pairwise

from kg.extract.bodies.names import follows_role, name_stops
from kg.model import EntityClass, Span
from kg.resolve.body import Body
from kg.resolve.body_index import BodyIndex
from kg.text.words import Phrases, Words

# Of which an article often names several: only a chief's, of the one that was named.
_DEPARTMENT = "sở"
# The first word of army groups that only with their number stands for them ("Đoàn 338"), and their key.
_NUMBERED = "đoàn"
_UNION, _OF_PROVINCE, _WHOLE_DISTRICT = "hội", "tỉnh", ("toàn", "huyện")
_GROUPS = ("đoàn kinh tế - quốc phòng", EntityClass.MILITARY_UNIT)


@cache
def short_forms() -> Phrases[str]:
    """Return the first words of names that alone stand for the whole ("Hội", "Đồn")."""
    words = (
        "hội",
        "đồn",
        "đại hội",
        "trung tâm",
        "công ty",
        "ngân hàng",
        "quỹ",
        "trường",
        "chùa",
        "huyện đoàn",
        "chi hội",
        "chi đoàn",
        _DEPARTMENT,
        _NUMBERED,
    )
    return Phrases((word, word) for word in words)


def ends_name(words: Words, index: int, stop: int) -> bool:
    """Say whether the word at `index` cannot go on a name or compound ("Hội nghị", "Trường hợp")."""
    if index >= stop or not words.folded[index].isalnum():
        return True
    return not words.capital[index] and name_stops().match(words.folded, index, stop) is not None


def _whole_district(words: Words) -> int:
    """Return the index of the first "toàn huyện", behind which "Hội" is not that of the province; past all without."""
    pairs = enumerate(pairwise(words.folded))
    return next((index for index, pair in pairs if pair == _WHOLE_DISTRICT), len(words.folded))


class ShortForms:
    """Adds the short forms of an article to the bodies that they stand for."""

    def __init__(self, index: BodyIndex) -> None:
        self._index = index
        self._bodies: dict[int, Body] = {}

    def at(self, position: int) -> Body | None:
        """Return the body whose short form begins at `position`."""
        return self._bodies.get(position)

    def add(self, words: Words, covered: Sequence[int], names: Set[int]) -> None:
        """Add those outside the words marked in `covered`, each for the body of such a name named most before; one
        before the name of a person, which begins at one of `names`, is that of the post before it.
        """
        district = 0
        for index, after, stop, head in words.matches(short_forms()):
            if covered[index] or not words.capital[index]:
                continue
            if head == _NUMBERED:
                self._add_numbered(words, index, stop)
            elif ends_name(words, after, stop) or (words.starts[after] in names and follows_role(words, index)):
                span = words.span(index, after)
                if head == _DEPARTMENT:
                    if follows_role(words, index):
                        self._add(self._index.only_before(span.start, head), span)
                    continue
                body = self._index.most_before(span.start, head)
                if body is not None and head == _UNION and body.level == _OF_PROVINCE:
                    district = district or _whole_district(words)
                    body = body if index < district else None
                self._add(body, span)

    def _add_numbered(self, words: Words, index: int, stop: int) -> None:
        """Add "Đoàn 338", where "Đoàn Kinh tế - Quốc phòng 338" was named before."""
        if index + 1 < stop and words.folded[index + 1].isdigit():
            span = words.span(index, index + 2)
            body = self._index.before(span.start, _GROUPS)
            self._add(body if body is not None and body.core == words.folded[index + 1] else None, span)

    def _add(self, body: Body | None, span: Span) -> None:
        if body is None:
            return
        body.mentions.append(span)
        self._index.name(body, span.start)
        self._bodies[span.start] = body
