"""A small gold and the records that answer it."""

import copy
from typing import Any

import pytest

from kg.evaluate import Gold, gold_from_json

GOLD: dict[str, Any] = {
    "article": {
        "title": "Tân Lập: Đảng viên đi trước",
        "published": "2023-04-05T08:30",
        "byline": ["Hải Yến"],
        "publisher": "Báo Bình Minh",
    },
    "entities": [
        {
            "id": "o1",
            "class": "PartyCommittee",
            "name": "Huyện ủy Tân Lập",
            "aliases": ["Huyện uỷ", "HU Tân Lập"],
        },
        {
            "id": "o2",
            "class": "StandingCommittee",
            "name": "Ban Thường vụ Huyện ủy Tân Lập",
            "aliases": ["Ban Thường vụ Huyện ủy"],
        },
        {"id": "o3", "class": "StateBody", "name": "UBND huyện Tân Lập", "optional": True},
        {"id": "h1", "class": "Person", "name": "Đỗ Hoà Bình"},
        {"id": "d1", "class": "Directive", "name": "Chỉ thị số 07-CT/HU"},
        {"id": "p1", "class": "District", "name": "huyện Tân Lập"},
        {"id": "p2", "class": "Commune", "name": "xã Suối Reo"},
        {"id": "c1", "class": "Campaign", "name": "Ngày thứ Bảy vì dân"},
    ],
    "relations": [
        ["o2", "subordinateTo", "o1"],
        ["o1", "jurisdiction", "p1"],
        ["o2", "jurisdiction", "p1", "optional"],
        ["p2", "within", "p1"],
        ["h1", "holdsPost", "o1", "Phó Bí thư Thường trực"],
        ["h1", "holdsPost", "p2", "nguyên Trưởng đoàn", "optional"],
        ["d1", "number", "07"],
        ["d1", "symbol", "07-CT/HU"],
        ["d1", "directiveType", "Chỉ thị"],
        ["d1", "issuedOn", "2023-01-09"],
        ["d1", "about", "tăng cường công tác vận động nhân dân làm đường"],
        ["d1", "issuedBy", "o2"],
    ],
    "activities": [
        {
            "id": "a1",
            "type": "road-building",
            "trigger": "bê tông hóa đường",
            "carriedOutBy": ["o1"],
            "locatedIn": ["p2"],
            "under": ["d1"],
        },
        {"id": "a2", "type": "gift-giving", "trigger": "tặng quà", "carriedOutBy": ["o1"], "optional": True},
        {"id": "a3", "type": "road-building", "trigger": "làm đường", "locatedIn": ["p2"], "optional": True},
    ],
    "figures": [
        {"of": "a1", "value": 1.5, "unit": "km", "qualifier": "over"},
        {"of": "o1", "value": 42, "unit": "chi, đảng bộ", "qualifier": "exact"},
        {"of": None, "value": 9, "unit": "lần", "qualifier": "exact", "optional": True},
    ],
}


class Answer:
    """A record's JSON that answers `GOLD`, with the means to spoil it."""

    def __init__(self, json: dict[str, Any]) -> None:
        self.json = json

    def entity(self, entity_id: str) -> dict[str, Any]:
        return next(entity for entity in self.json["entities"] if entity["id"] == entity_id)

    def add_entity(self, entity_id: str, cls: str, name: str, *mentions: str) -> None:
        texts = [{"start": 0, "stop": 1, "text": text} for text in mentions or (name,)]
        self.json["entities"].append({"id": entity_id, "class": cls, "name": name, "mentions": texts})

    def say(self, subject: str, predicate: str, start: int = 0, **rest: Any) -> None:
        evidence = [{"start": start, "stop": start + 1}]
        row = {"subject": subject, "predicate": predicate, "stance": "asserted", "evidence": evidence}
        self.json["statements"].append(row | rest)

    def statement(self, subject: str, predicate: str) -> dict[str, Any]:
        rows = self.json["statements"]
        return next(row for row in rows if (row["subject"], row["predicate"]) == (subject, predicate))

    def drop(self, subject: str, predicate: str) -> None:
        self.json["statements"].remove(self.statement(subject, predicate))


def _answer() -> Answer:
    data = copy.deepcopy(GOLD)
    answer = Answer({"article": data["article"] | {"source": "news/a.txt"}, "entities": [], "statements": []})
    for entity in data["entities"]:
        answer.add_entity(entity["id"], entity["class"], entity["name"])
    for subject, predicate, end, *rest in data["relations"]:
        literal = predicate in {"number", "symbol", "directiveType", "issuedOn", "about"}
        role = {"role": rest[0]} if predicate == "holdsPost" else {}
        answer.say(subject, predicate, **{"value" if literal else "object": end}, **role)
    for activity in data["activities"]:
        answer.add_entity(activity["id"], "Activity", activity["trigger"])
        answer.say(activity["id"], "activityType", value=activity["type"])
        for relation in ("carriedOutBy", "locatedIn", "under"):
            for end in activity.get(relation, ()):
                answer.say(activity["id"], relation, object=end)
    for place, figure in enumerate(data["figures"]):
        value = {"value": str(figure["value"]), "unit": figure["unit"]}
        answer.say(figure["of"] or "o1", "hasFigure", 10 * place, figure=value)
    return answer


@pytest.fixture
def gold() -> Gold:
    return gold_from_json(copy.deepcopy(GOLD), "a")


@pytest.fixture
def gold_json() -> dict[str, Any]:
    return copy.deepcopy(GOLD)


@pytest.fixture
def answer() -> Answer:
    """An answer that says all of the gold, its optional part included."""
    return _answer()
