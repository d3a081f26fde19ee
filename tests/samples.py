"""Records made by hand, and from gold annotations, for the tests of everything that reads records."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from kg.intake import read_article
from kg.model import (
    Article,
    Block,
    BlockKind,
    Entity,
    EntityClass,
    Evidence,
    Figure,
    PartialDate,
    Predicate,
    Qualifier,
    Record,
    Span,
    Stance,
    Statement,
)
from kg.text import fold

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"

CELL_TEXT = """\
Chi bộ thôn Nà Lại làm đường hoa

Sáng 12/5, Chi bộ thôn Nà Lại, xã Quảng Khê cùng Hội Phụ nữ xã trồng hai km đường hoa. Ông Hoàng Văn Dìn, \
Bí thư Chi bộ thôn Nà Lại cho biết Chi bộ thực hiện Chỉ thị số 05-CT/TW. Hộ nghèo được tặng trên 20 triệu \
đồng. Tháng tới Chi bộ sẽ làm cầu dân sinh. Chi bộ không bỏ buổi sinh hoạt nào.
"""
NEWS_TEXT = """Học tập Chỉ thị 05

Ngày 3/6/2022, Chi bộ thôn Nà Lại, xã Quảng Khê học tập Chỉ thị số 05-CT/TW của Bộ Chính trị.
"""


class RecordMaker:
    """Builds a record from a text and the quotes that say things in it."""

    def __init__(self, text: str, title: str = "", published: str | None = None, source: str = "a.txt") -> None:
        digest = hashlib.sha256(text.encode()).hexdigest()
        blocks = (Block(Span(0, len(text)), BlockKind.PROSE),)
        self.article = Article(source, digest, title, text, blocks, published=published, byline=("Thu Hà",))
        self.entities: list[Entity] = []
        self.statements: list[Statement] = []

    def span(self, quote: str) -> Span:
        start = self.article.text.index(quote)
        return Span(start, start + len(quote))

    def name(self, entity_id: str, cls: EntityClass, name: str, quote: str = "", key: str = "", **more: Any) -> str:
        made = key.replace("@", f"@{self.article.id}:") or f"{cls.value}|{fold(name)}"
        self.entities.append(Entity(entity_id, cls, name, made, (self.span(quote or name),), **more))
        return entity_id

    def say(
        self, subject: str, predicate: Predicate, quote: str, stance: Stance = Stance.ASSERTED, **what: Any
    ) -> None:
        evidence = Evidence(self.span(quote), f"test.{predicate.value}", stance)
        self.statements.append(Statement(subject, predicate, (evidence,), **what))

    def record(self) -> Record:
        return Record(self.article, tuple(self.entities), tuple(self.statements))


def cell_record() -> Record:
    """A record with every kind of statement: post, figure, date, place with a unit, plan, denial."""
    make = RecordMaker(CELL_TEXT, "Chi bộ thôn Nà Lại làm đường hoa", "2022-05-13T08:30")
    make.name("c", EntityClass.PARTY_CELL, "Chi bộ thôn Nà Lại")
    make.name("w", EntityClass.MASS_ORGANIZATION, "Hội Phụ nữ xã Quảng Khê", "Hội Phụ nữ xã")
    make.name("v", EntityClass.VILLAGE, "thôn Nà Lại")
    make.name("x", EntityClass.COMMUNE, "xã Quảng Khê", unit="01924-2022")
    make.name("p", EntityClass.PERSON, "Hoàng Văn Dìn")
    make.name("d", EntityClass.DIRECTIVE, "Chỉ thị số 05-CT/TW", key="Directive|chỉ thị|05|05-ct/tw")
    make.name("a1", EntityClass.ACTIVITY, "trồng hai km đường hoa", key="@a1")
    make.name("a2", EntityClass.ACTIVITY, "tặng", key="@a2")
    make.name("a3", EntityClass.ACTIVITY, "làm cầu dân sinh", key="@a3")
    make.name("a4", EntityClass.ACTIVITY, "bỏ buổi sinh hoạt", key="@a4")
    first, second = "Sáng 12/5, Chi bộ thôn Nà Lại", "Ông Hoàng Văn Dìn, Bí thư Chi bộ thôn Nà Lại"
    plan, denial = "Chi bộ sẽ làm cầu dân sinh", "Chi bộ không bỏ buổi sinh hoạt nào"
    planned, denied = Stance.PLANNED, Stance.DENIED
    make.say("c", Predicate.JURISDICTION, "Chi bộ thôn Nà Lại", object="v")
    make.say("v", Predicate.WITHIN, "thôn Nà Lại, xã Quảng Khê", object="x")
    make.say("p", Predicate.HOLDS_POST, second, object="c", role="Bí thư")
    make.say("c", Predicate.IMPLEMENTS, "Chi bộ thực hiện Chỉ thị số 05-CT/TW", object="d")
    make.say("d", Predicate.SYMBOL, "05-CT/TW", value="05-CT/TW")
    make.say("a1", Predicate.ACTIVITY_TYPE, "trồng hai km đường hoa", value="tree-planting")
    make.say("a1", Predicate.CARRIED_OUT_BY, first, object="c")
    make.say("a1", Predicate.COOPERATES_WITH, "cùng Hội Phụ nữ xã", object="w")
    make.say("a1", Predicate.LOCATED_IN, "xã Quảng Khê", object="x")
    make.say("a1", Predicate.OCCURRED_ON, first, value=PartialDate("2022-05-12"))
    make.say("a1", Predicate.HAS_FIGURE, "trồng hai km đường hoa", value=Figure(Decimal(2), "km", "đường hoa"))
    make.say("a2", Predicate.ACTIVITY_TYPE, "Hộ nghèo được tặng", value="gift-giving")
    money = Figure(Decimal("20E6"), "VND", qualifier=Qualifier.OVER)
    make.say("a2", Predicate.HAS_FIGURE, "tặng trên 20 triệu đồng", value=money)
    make.say("a3", Predicate.ACTIVITY_TYPE, plan, planned, value="road-building")
    make.say("a3", Predicate.CARRIED_OUT_BY, plan, planned, object="c")
    make.say("a4", Predicate.ACTIVITY_TYPE, denial, denied, value="cell-meeting")
    make.say("a4", Predicate.CARRIED_OUT_BY, denial, denied, object="c")
    make.say("c", Predicate.IMPLEMENTS, plan, planned, object="d")
    return make.record()


def news_record() -> Record:
    """A second article that names some of the same things."""
    make = RecordMaker(NEWS_TEXT, "Học tập Chỉ thị 05", "2022-06-03", "b.txt")
    make.name("c", EntityClass.PARTY_CELL, "Chi bộ thôn Nà Lại")
    make.name("x", EntityClass.COMMUNE, "xã Quảng Khê", unit="01924-2022")
    make.name(
        "d",
        EntityClass.DIRECTIVE,
        "Chỉ thị 05 của Bộ Chính trị",
        "Chỉ thị số 05",
        "Directive|chỉ thị|05|05-ct/tw",
    )
    make.name("b", EntityClass.PARTY_COMMITTEE, "Bộ Chính trị")
    make.name("a1", EntityClass.ACTIVITY, "học tập", key="@a1")
    sentence = NEWS_TEXT.splitlines()[2]
    make.say("d", Predicate.ISSUED_BY, "Chỉ thị số 05-CT/TW của Bộ Chính trị", object="b")
    make.say("a1", Predicate.ACTIVITY_TYPE, sentence, Stance.REPORTED, value="directive-study")
    make.say("a1", Predicate.CARRIED_OUT_BY, sentence, Stance.REPORTED, object="c")
    make.say("a1", Predicate.UNDER, sentence, Stance.REPORTED, object="d")
    return make.record()


def gold_records() -> tuple[Record, ...]:
    """Return the gold annotations of the seeds as records."""
    return tuple(
        record_of_gold(
            read_article((SEEDS / path.name).with_suffix(".txt").read_bytes(), f"seeds/{path.stem}.txt"),
            json.loads(path.read_text(encoding="utf-8")),
        )
        for path in sorted((HERE / "gold" / "seeds").glob("*.json"))
    )


def record_of_gold(article: Article, gold: dict[str, Any]) -> Record:
    """Return a gold annotation as a record: names are looked up, evidence is a whole paragraph."""
    maker = _GoldReader(article)
    entities = tuple(maker.entity(data) for data in gold["entities"])
    activities = tuple(maker.activity(data) for data in gold["activities"])
    statements = [
        *(maker.relation(*relation) for relation in gold["relations"]),
        *(statement for data in gold["activities"] for statement in maker.statements(data)),
        *(maker.figure(data) for data in gold["figures"] if data["of"] is not None),
    ]
    return Record(article, (*entities, *activities), tuple(statements))


class _GoldReader:
    def __init__(self, article: Article) -> None:
        self.article = article
        self.folded = fold(article.text)
        self.paragraphs = article.spans(BlockKind.PROSE, BlockKind.TITLE, BlockKind.CAPTION)
        self.where: dict[str, Span] = {}

    def entity(self, data: dict[str, Any]) -> Entity:
        span = self.find([data["name"], *data.get("aliases", ())])
        self.where[data["id"]] = span
        cls = EntityClass(data["class"])
        return Entity(data["id"], cls, data["name"], f"{cls}|{fold(data['name'])}", (span,))

    def activity(self, data: dict[str, Any]) -> Entity:
        span = self.where[data["id"]] = self.find([data["trigger"]])
        key = f"@{self.article.id}:{data['id']}"
        return Entity(data["id"], EntityClass.ACTIVITY, data["trigger"] or data["type"], key, (span,))

    def find(self, names: Sequence[str]) -> Span:
        for name in filter(None, names):
            start = self.folded.find(fold(name))
            if start >= 0:
                return Span(start, start + len(name))
        return self.paragraphs[0]

    def around(self, entity_id: str) -> Span:
        at = self.where[entity_id]
        return next((span for span in self.paragraphs if span.overlaps(at)), at)

    def statement(self, subject: str, predicate: str, **what: Any) -> Statement:
        evidence = Evidence(self.around(subject), f"gold.{predicate}")
        return Statement(subject, Predicate(predicate), (evidence,), **what)

    def relation(self, subject: str, predicate: str, target: str, *more: str) -> Statement:
        if target in self.where:
            role = more[0] if predicate == "holdsPost" else None
            return self.statement(subject, predicate, object=target, role=role)
        value = PartialDate(target) if predicate == "issuedOn" else target
        return self.statement(subject, predicate, value=value)

    def statements(self, data: dict[str, Any]) -> Iterator[Statement]:
        subject = data["id"]
        yield self.statement(subject, "activityType", value=data["type"])
        if data.get("status"):
            yield self.statement(subject, "status", value=data["status"])
        if data.get("occurredOn"):
            yield self.statement(subject, "occurredOn", value=PartialDate(data["occurredOn"]))
        for predicate in ("carriedOutBy", "cooperatesWith", "locatedIn", "under", "fundedBy", "beneficiary"):
            for target in data.get(predicate, ()):
                if target in self.where:
                    yield self.statement(subject, predicate, object=target)

    def figure(self, data: dict[str, Any]) -> Statement:
        qualifier = Qualifier(data.get("qualifier") or "exact")
        value = Figure(Decimal(str(data["value"])), data["unit"], qualifier=qualifier)
        return self.statement(data["of"], "hasFigure", value=value)
