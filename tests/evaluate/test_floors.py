import json
from pathlib import Path

import pytest

from kg.errors import InputError, InvalidValueError
from kg.evaluate import Count, Scores, Section
from kg.evaluate.floors import checks, load_floors, pinned, write_floors

GOLD = Path(__file__).parents[1] / "gold"


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / f"{name}.json").write_text("{}", encoding="utf-8")
    (tmp_path / "out.txt").write_text("b\n", encoding="utf-8")
    row = {"gold": ["*.json"], "texts": ".", "floors": {"entities": 0.5}, "digest": ""}
    groups = {"in": {**row, "except": "out.txt"}, "out": {**row, "only": "out.txt"}}
    path = tmp_path / "floors"
    path.write_text(json.dumps(groups), encoding="utf-8")
    return path


def scores(right: int, missed: int) -> Scores:
    return Scores(1, counts={section: {"all": Count(right, 0, missed)} for section in Section}, findings=())


def test_groups_take_the_annotations_that_they_name(floors: Path) -> None:
    groups = {group.name: [path.stem for path in group.gold] for group in load_floors(floors)}
    assert groups == {"in": ["a"], "out": ["b"]}


def test_a_score_below_the_floor_does_not_hold(floors: Path) -> None:
    group = load_floors(floors)[0]
    assert [check.holds for check in checks(group, scores(9, 1))] == [True]
    assert [check.holds for check in checks(group, scores(1, 9))] == [False]


def test_pinning_raises_and_lowers_only_when_told(floors: Path) -> None:
    group = load_floors(floors)[0]
    raised = pinned(group, scores(9, 1), lower=False)
    assert raised.floors == ((Section.ENTITIES, 0.947),)
    write_floors(floors, (raised,))
    again = load_floors(floors)[0]
    assert again == raised
    assert again.digest == again.digest_now
    with pytest.raises(InvalidValueError, match=r"would fall from 0.947 to 0.181; say --lower"):
        pinned(again, scores(1, 9), lower=False)
    assert pinned(again, scores(1, 9), lower=True).floors == ((Section.ENTITIES, 0.181),)


@pytest.mark.parametrize(("name", "text"), [("a.json", '{"x": 1}'), ("texts/a.txt", "Tiêu đề")])
def test_what_is_scored_changes_the_digest(floors: Path, name: str, text: str) -> None:
    (floors.parent / "texts").mkdir()
    (floors.parent / "texts/other.txt").write_text("Bài khác", encoding="utf-8")
    before = load_floors(floors)[0].digest_now
    (floors.parent / name).write_text(text, encoding="utf-8")
    after = load_floors(floors)[0].digest_now
    assert after != before
    (floors.parent / "texts/other.txt").write_text("Bài khác nữa", encoding="utf-8")
    assert load_floors(floors)[0].digest_now == after


def test_a_group_without_annotations_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text(json.dumps({"x": {"gold": ["no/*.json"], "texts": ".", "floors": {}, "digest": ""}}))
    with pytest.raises(InputError, match="no annotations like no/"):
        load_floors(path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "cannot be read"),
        ("[]", "is malformed"),
        ('{"x": 1}', "is malformed"),
        ('{"x": {}}', "lacks the field 'gold'"),
    ],
)
def test_what_is_no_floors_file_is_said(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(text)
    with pytest.raises(InputError, match=message):
        load_floors(path)


def test_the_committed_floors_cover_every_annotation() -> None:
    groups = load_floors(GOLD / "floors.json")
    assert sum(len(group.gold) for group in groups) == len(list(GOLD.glob("*/*.json")))
    assert all(group.digest == group.digest_now for group in groups)
