"""Of which board or steering committee a chief is of whom only "Trưởng ban" is said."""

from collections.abc import Sequence

from kg.extract.posts.values import Post
from kg.model import EntityClass, Mention
from kg.resolve.bodies import Body, BodyResolver
from kg.resolve.places import Places

_STEERING = EntityClass.STEERING_COMMITTEE
_BOARDS = (EntityClass.PARTY_COMMISSION, _STEERING)
_STEERING_WORDS = "chỉ đạo"  # of a chief who is none of another board
_TOLD = 500
"""How far behind a steering committee those who lead it are told of."""


def board_before(bodies: BodyResolver, places: Places, start: int) -> Body | None:
    """Return the one board that the sentence names before "Phó Trưởng ban" ("đoàn của Ban Dân vận X do …")."""
    begin = places.sentence_at(start).start
    near = [bodies.nearest(cls, start) for cls in _BOARDS]
    named = [b for b in near if b is not None and any(begin <= span.start < start for span in b.mentions)]
    return named[0] if len(named) == 1 and named[0].head_text.startswith("Ban ") else None


def board_led(bodies: BodyResolver, places: Places, post: Mention[Post], group: Sequence[Mention[Post]]) -> Body | None:
    """Return what is led by who is said to be made its chief ("đồng chí A, Trưởng Ban Dân vận X làm Phó Trưởng ban"):
    the steering committee told of right before, else the board of the sentence, never one of the person's own.
    """
    start = post.span.start
    steering = bodies.nearest(_STEERING, start)
    if steering is not None and any(start - _TOLD <= span.start < start for span in steering.mentions):
        return steering
    if post.surface.lower().endswith(_STEERING_WORDS):
        return None
    board = board_before(bodies, places, start)
    own = any(other.value.body is not None and bodies.of_mention[other.value.body] is board for other in group)
    return None if own else board
