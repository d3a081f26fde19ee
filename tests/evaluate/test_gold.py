import json
from pathlib import Path

import pytest

from kg.errors import InputError, KgError
from kg.evaluate import gold_from_json, load_gold
from kg.model import Predicate

GOLD = Path(__file__).parents[1] / "gold"


@pytest.mark.parametrize("path", sorted(GOLD.glob("*/*.json")), ids=lambda path: path.stem)
def test_every_gold_file_is_sound(path):
    gold = load_gold(path)
    assert gold.name == path.stem
    assert gold.entities
    assert gold.relations


def test_held_out_numbers_are_articles():
    numbers = (GOLD / "held_out.txt").read_text(encoding="utf-8").split()
    assert numbers == sorted(set(numbers))
    for number in numbers:
        folder = next(GOLD / name for name in ("articles", "own") if (GOLD / name / f"{number}.json").is_file())
        assert (folder / f"{number}.txt").is_file()


def test_a_role_and_a_mark_of_option_are_told_apart(gold_json):
    gold = gold_from_json(gold_json, "a")
    posts = [r for r in gold.relations if r.predicate is Predicate.HOLDS_POST]
    assert [(post.role, post.optional) for post in posts] == [
        ("Phó Bí thư Thường trực", False),
        ("nguyên Trưởng đoàn", True),
    ]


def test_an_article_may_have_no_title(gold_json):
    gold_json["article"]["title"] = None
    assert gold_from_json(gold_json, "a").title == ""


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda g: g.pop("figures"), "gold a lacks the field 'figures'"),
        (lambda g: g["entities"][0].update({"class": "Party"}), "'Party' is not a valid EntityClass"),
        (lambda g: g["entities"].append(g["entities"][0]), "share an id"),
        (lambda g: g["relations"].append(["o1", "jurisdiction", "p9"]), "jurisdiction names 'p9'"),
        (lambda g: g["relations"].append(["o1", "likes", "p1"]), "'likes' is not a valid Predicate"),
        (lambda g: g["relations"].append(["h1", "holdsPost", "o1"]), "with a role for holdsPost only"),
        (lambda g: g["relations"].append(["o1"]), "malformed"),
        (
            lambda g: g["activities"][0].update(type="dancing"),
            "'dancing' is no activity type; there are cell-",
        ),
        (lambda g: g["activities"][0].update(under=["d9"]), "activity a1 names 'd9'"),
        (lambda g: g["figures"][0].update(of="a9"), "figure names 'a9'"),
        (lambda g: g["figures"][0].update(value="viele"), "gold a is malformed"),
        (lambda g: g.update(entities=5), "gold a is malformed"),
        (lambda g: g["entities"][0].update(name=None), "gold a is malformed: a name is None, and should be text"),
        (lambda g: g["article"].update(title=7), "gold a is malformed: the title is 7, and should be text"),
        (lambda g: g["article"].update(published=2021), "published is 2021, and should be text"),
    ],
)
def test_malformed_gold_is_a_clear_error(gold_json, spoil, message):
    spoil(gold_json)
    with pytest.raises(KgError, match=message):
        gold_from_json(gold_json, "a")


def test_unreadable_files_are_clear_errors(tmp_path):
    with pytest.raises(InputError, match="cannot read gold"):
        load_gold(tmp_path / "none.json")
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match="is no JSON"):
        load_gold(broken)
    broken.write_text(json.dumps([]), encoding="utf-8")
    with pytest.raises(InputError, match="malformed"):
        load_gold(broken)
