"""What is read of a post: the role, and where it is held."""

from dataclasses import dataclass

from kg.model.making import quick

STEERING = "ban chỉ đạo"
"""Implied by "làm Trưởng ban": the chief of the steering committee told of."""


@quick
@dataclass(frozen=True, slots=True)
class Post:
    """A post as written: the role, and the index of the body or of the place in which it is held.

    `implied` is the head of a body that the role itself names ("Huyện ủy viên" → "huyện ủy", "Chủ tịch xã X" →
    "ubnd"), `committee` of which committee such a body is ("TVTU" → "tỉnh ủy"), `tail` the kind of role as the table
    has it. `names_other` says that a name follows which was not read and is no person's ("Chỉ huy trưởng Cụm kho 5").
    `reach` is where the larger places behind the body end ("Chủ tịch UBND xã X, huyện Y"), 0 where none is named.
    """

    role: str
    tail: str
    body: int | None = None
    place: int | None = None
    implied: str = ""
    level_word: str = ""
    former: bool = False
    names_other: bool = False
    committee: str = ""
    reach: int = 0
