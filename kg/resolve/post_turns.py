"""What the order of names and posts tells: who is led by whom, who takes which of several, who acts."""

from collections.abc import Sequence

from kg.resolve.post_items import (
    Item,
    gap_between,
    joins,
)
from kg.resolve.post_signs import (
    ACTING,
    LEADING_IN,
    TIMES,
    is_apposition,
)
from kg.text.document import Document

MEMBERS = frozenset({"self", "member"})
"""The kinds of roles that several have in a body."""
_BY, _MADE = "do ", "làm"


def leads_to_name(document: Document, items: list[Item], index: int) -> bool:
    """Say whether the posts from `index` on stand right before a name: "…; Phó Chủ tịch UBND tỉnh Lê Văn A"."""
    while index + 1 < len(items) and items[index].post is not None and items[index + 1].post is not None:
        if ";" in gap_between(document, items[index], items[index + 1]):
            return False
        index += 1
    after = items[index + 1] if index + 1 < len(items) else None
    return after is not None and after.person is not None and gap_between(document, items[index], after) == ""


def begins_anew(document: Document, name: Item, post: Item) -> bool:
    """Say whether who holds the post acts, and the name only ends what leads in: "Ghi nhận hành động của anh A, Chủ
    tịch UBND tỉnh B đã tặng …".
    """
    start = document.sentence_at(name.span.start).span.start
    lead = document.folded[start : name.span.start]
    leads_in = lead.startswith(LEADING_IN) and not lead.startswith(TIMES) and "," not in lead
    return leads_in and document.folded.startswith(ACTING, post.span.stop)


def is_led_by(document: Document, first: Item, last: Sequence[Item]) -> bool:
    """Say whether what is named before is led by them: "Hợp tác xã X [do] ông A, Bí thư Chi bộ, [làm] Giám đốc"."""
    made = gap_between(document, *last).lstrip(", ")
    return made == _MADE and document.folded.endswith(_BY, 0, first.span.start)


def is_in_turn(document: Document, posts: Sequence[Item], people: Sequence[Item]) -> bool:
    """Say whether each of several takes one post in turn: "A và B giữ chức Bí thư và Phó Bí thư Thành ủy X"."""
    if len(posts) != len(people) or len(posts) == 1 or can_be_shared(posts):
        return False
    return "và" in gap_between(document, posts[-2], posts[-1]).split()


def can_be_shared(posts: Sequence[Item]) -> bool:
    """Say whether each post is one that several hold in a body: deputies and members."""
    values = [item.post.value for item in posts if item.post is not None]
    return all(value.tail in MEMBERS or value.role.lower().startswith("phó ") for value in values)


def has_own(document: Document, items: list[Item], index: int) -> bool:
    """Say whether a post of his own follows the name at `index`: "A, Bí thư Huyện ủy B" names B's post, unless B has
    one; of "…, Bí thư Huyện ủy A, Chủ tịch UBND huyện B" neither has.
    """
    after = items[index + 1] if index + 1 < len(items) else None
    gap = gap_between(document, items[index], after) if after is not None and after.post is not None else ""
    if gap[:1] not in {",", "-", "–", "(", ":"} or not is_apposition(gap):
        return False
    last = index + 1
    while last + 1 < len(items) and items[last + 1].post is not None and joins(document, items[last], items[last + 1]):
        last += 1
    name = items[last + 1] if last + 1 < len(items) else None
    led = gap == "," and name is not None and name.person is not None and gap_between(document, items[last], name) == ""
    return not (led and not has_own(document, items, last + 1))
