"""What a games is called."""

import pytest

from kg.intake import read_article
from kg.model import Predicate
from kg.relate import extract_article

GAMES = "UBND xã Yên Đổ khai mạc Đại hội Thể dục thể thao. Trong tháng này, đại hội diễn ra với 12 môn."


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        (GAMES, {"culture-sport"}),
        (f"{GAMES} Đại hội Đoàn xã Yên Đổ đã diễn ra hôm qua.", {"culture-sport", "congress"}),
        ("Tháng này, đại hội diễn ra tại xã Yên Đổ với 120 đại biểu.", {"congress"}),
    ],
)
def test_games_are_no_congress(text: str, concepts: set[str]) -> None:
    record = extract_article(read_article(text.encode(), "games.txt"))
    types = {statement.value for statement in record.statements if statement.predicate is Predicate.ACTIVITY_TYPE}
    assert types >= concepts
    assert "congress" not in types - concepts
