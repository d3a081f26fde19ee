"""Varied articles of about 3 KB, made from templates: the same seed gives the same bytes everywhere.

The units are real (drawn from the gazetteer), everything else is invented. `sentences.tsv` has the templates
by the part of an article or the activity type that they tell, `words.tsv` what fills some of their slots.

    python -m bench.articles FOLDER [COUNT] [SEED]
"""

import re
import unicodedata
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from kg.gazetteer import Level, Period, Unit, load

SEED = 20211
SIZE = 3_000
"""Bytes of UTF-8 at which an article ends."""
DEEDS = 3
"""Sentences of an article that tell of an activity: about what the seeds and pages of the press have at this size."""
DENSE = 14
"""The same for articles in which nearly every sentence does, as in reports of a year's work."""
_SENTENCES = 26

_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{(\w+)\}")
_ABBREVIATED = {"huyện": "Huyện", "thị xã": "Thị", "thành phố": "Thành", "quận": "Quận"}
_VILLAGE_KINDS = ("thôn", "bản", "ấp", "xóm", "buôn", "khu phố", "tổ dân phố")
# Parts with a place of their own in the article, and sentences that tell of no deed; the others do.
_APART = frozenset({"head", "title", "lead", "dating", "caption", "foot"})
_RATHER = frozenset({"background", "plan", "quote"})
_DIRECTIVES = (
    "Kế hoạch số {n}-KH/{office}",
    "Nghị quyết số {n}-NQ/{office}, ngày {date}",
    "Chỉ thị số {n}-CT/TU ngày {date} của Ban Thường vụ Tỉnh ủy",
    "Chỉ thị 05-CT/TW của Bộ Chính trị",
    "Quyết định số {n3}/QĐ-UBND ngày {date} của UBND {province}",
    "Kế hoạch {n2}/KH-UBND của {ubnd_district}",
    "Hướng dẫn số {n}-HD/BDV{office}",
    "Kết luận {n2}-KL/TW, ngày {date} của Ban Bí thư",
    "Đề án {n} về xây dựng chi bộ bốn tốt",
    "Chương trình hành động số {n}-CTr/{office}",
)


@cache
def _table(name: str) -> dict[str, tuple[str, ...]]:
    """Return a table of two columns as the second by the first."""
    rows = defaultdict(list)
    for line in (_HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        key, _, value = line.partition("\t")
        rows[key].append(value)
    return {key: tuple(values) for key, values in rows.items()}


@cache
def _districts() -> tuple[Unit, ...]:
    """Return the districts of 2022 with communes enough to tell of several."""
    gazetteer = load()
    units = (unit for unit in gazetteer.units if unit.level is Level.DISTRICT and unit.stands_at(Period.Y2022))
    return tuple(unit for unit in units if len(gazetteer.children(unit, Period.Y2022)) > 3)


@dataclass(frozen=True, slots=True)
class _Scene:
    """What stays the same through one article: the slots with one filling."""

    slots: dict[str, str]

    def fill(self, template: str, random: Random) -> str:
        """Return a template with its slots filled, again and again, since fillings have slots themselves."""
        while (slot := _SLOT.search(template)) is not None:
            filling = self.slots.get(slot[1]) or _loose(slot[1], random)
            template = template[: slot.start()] + filling + template[slot.end() :]
        return template[:1].upper() + template[1:]


def _loose(slot: str, random: Random) -> str:
    """Return a filling for what is another each time: numbers, money, days, persons."""
    year = random.randint(2016, 2024)
    day, month = random.randint(1, 28), random.randint(1, 12)
    word = {key: random.choice(values) for key, values in _table("words").items()}
    name_m = f"{{surname}} {word['middle_m']} {word['given_m']}"
    name_f = f"{{surname}} {word['middle_f']} {word['given_f']}"
    fillings = {
        "n": str(random.randint(2, 9)) if random.random() < 0.7 else f"0{random.randint(1, 9)}",
        "n2": str(random.randint(11, 98)),
        "n3": f"{random.randint(1, 9)}.{random.randint(100, 999)}",
        "km": f"{random.randint(1, 9)},{random.randint(1, 9)}",
        "area": str(random.randint(2, 40)),
        "m2": f"{random.randint(1, 9)}{random.choice(('50', '.200', '.450', '00'))}",
        "money": random.choice(("hơn {n2} triệu đồng", "{n},{n} tỷ đồng", "gần {n2}0 triệu đồng", "{n3}.000.000 đồng")),
        "money_small": random.choice(("500.000 đồng", "300 nghìn đồng", "1 triệu đồng")),
        "date": f"{day:02}/{month}/{year}" if random.random() < 0.8 else f"{day:02}-{month:02}-{year}",
        "day": f"{day}/{month}",
        "day2": f"{min(day + 1, 28)}/{month}",
        "month": str(month),
        "hour": f"{random.randint(6, 22):02}:{random.randint(0, 59):02}",
        "year": str(year),
        "next_year": str(year + 1),
        "term": f"{year}-{year + 5}",
        "period": f"{year} - {year + 3}",
        "person_m": name_m,
        "person_f": name_f,
        "surname": random.choice(("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Hoàng", "Lò", "Đinh", "Bùi", "Nông", "Đặng")),
        "initials": f"{random.choice('BDHKLNT')}.{random.choice('ABCHMTV')}",
    }
    return fillings[slot] if slot in fillings else word[slot]


def _scene(random: Random) -> _Scene:
    district = random.choice(_districts())
    communes = random.sample(load().children(district, Period.Y2022), 3)
    province = load().ancestors(district, Period.Y2022)[-1]
    kind, word = random.choice(_VILLAGE_KINDS), _table("words")
    villages = random.sample(word["village_name"], 2)
    commune, name = communes[0].full_name, district.name
    head = _ABBREVIATED[district.kind]
    committee = f"{head} ủy {name}"
    youth = random.choice((f"Đoàn Thanh niên {commune}", f"Đoàn {commune}", f"{head} đoàn {name}"))
    women = random.choice((f"Hội Liên hiệp Phụ nữ {commune}", f"Hội LHPN {commune}", f"Hội LHPN {district.full_name}"))
    office = random.choice(("Trường THCS", "Quân sự", "Công an", "Trạm Y tế"))
    post_name = random.choice(word["village_name"]).strip("0123456789") or "Suối Vàng"
    person = f"{{surname}} {random.choice(word['middle_m'])} {random.choice(word['given_m'])}"
    return _Scene(
        {
            "commune": commune,
            "commune_cap": commune[:1].upper() + commune[1:],
            "commune2": communes[1].full_name,
            "commune3": communes[2].full_name,
            "district": district.full_name,
            "district_cap": district.full_name[:1].upper() + district.full_name[1:],
            "province": province.full_name,
            "kind_district": district.kind,
            "kind_village": kind,
            "village": f"{kind} {villages[0]}",
            "village2": f"{kind} {villages[1]}",
            "party": random.choice((f"Đảng ủy {commune}", committee, f"Đảng bộ {commune}")),
            "commission": f"Ban Dân vận {committee}",
            "district_committee": committee,
            "standing": f"Ban Thường vụ {committee}",
            "cell_office": f"Chi bộ {office} {commune}",
            "ubnd_commune": f"UBND {commune}",
            "ubnd_district": f"UBND {district.full_name}",
            "front_commune": random.choice((f"Ủy ban MTTQ Việt Nam {commune}", f"Mặt trận Tổ quốc {commune}")),
            "front_district": f"Ủy ban MTTQ Việt Nam {district.full_name}",
            "front_province": f"Ủy ban MTTQ Việt Nam {province.full_name}",
            "youth": youth,
            "women": women,
            "women_short": random.choice(("Hội viên phụ nữ", "Hội Phụ nữ")),
            "farmers": f"Hội Nông dân {commune}",
            "veterans": random.choice((f"Hội Cựu chiến binh {commune}", f"Hội CCB {commune}")),
            "police": f"Công an {commune}",
            "military": random.choice(
                (f"Ban Chỉ huy Quân sự {district.full_name}", f"Trung đoàn {random.randint(11, 98)}")
            ),
            "border": f"Đồn Biên phòng {post_name}",
            "person": person.replace("{surname}", random.choice(("Nguyễn", "Trần", "Lê", "Hà", "Lương"))),
            "post_party": random.choice((f"Bí thư Đảng ủy {commune}", f"Phó Bí thư Thường trực Đảng ủy {commune}")),
            "post_district": random.choice((f"Phó Bí thư Thường trực {committee}", f"Trưởng Ban Dân vận {committee}")),
            "post_old": random.choice((f"Chủ tịch UBND {commune}", f"Phó Trưởng Ban Tổ chức {committee}")),
            "post_village": random.choice((f"Trưởng {kind} {villages[0]}", f"Bí thư Chi bộ {kind} {villages[0]}")),
            "office": {"Huyện": "HU", "Thị": "TU", "Thành": "TU", "Quận": "QU"}[head],
            "directive": random.choice(_DIRECTIVES),
            "directive2": random.choice(_DIRECTIVES),
            "model2": random.choice(word["model"]),
        }
    )


def article(number: int, seed: int = SEED, deeds: int = DEEDS) -> bytes:
    """Return one article; `number`, `seed` and how many sentences tell of `deeds` decide everything in it."""
    random = Random(f"{seed} {number}")
    scene, parts = _scene(random), _table("sentences")

    def one(part: str) -> str:
        return scene.fill(random.choice(parts[part]), random)

    lines = [one("head")] if random.random() < 0.4 else []
    lines += [one("title"), ""]
    lines += [one("dating"), ""] if random.random() < 0.9 else []
    lines += [one("lead"), ""]
    told = [sentence for part in sorted(set(parts) - _APART - _RATHER) for sentence in parts[part]]
    rest = [sentence for part in sorted(_RATHER) for sentence in parts[part]]
    chosen = random.sample(told, deeds) + random.sample(rest, _SENTENCES - deeds)
    random.shuffle(chosen)
    while chosen and sum(len(line.encode()) + 1 for line in lines) < SIZE - 150:
        paragraph = [scene.fill(chosen.pop(), random) for _ in range(min(len(chosen), random.randint(1, 3)))]
        lines += [" ".join(paragraph), ""]
        if random.random() < 0.15:
            lines += [one("caption"), ""]
    lines += [random.choice(_table("words")["writer"])]
    lines += ["", one("foot")] if random.random() < 0.5 else []
    return unicodedata.normalize("NFC", "\n".join(lines) + "\n").encode()


def articles(count: int, seed: int = SEED, deeds: int = DEEDS) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of `count` articles."""
    for number in range(count):
        yield f"{number:05}.txt", article(number, seed, deeds)


def main() -> None:
    """Write articles into a folder."""
    parser = ArgumentParser(description="Write made-up articles into a folder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int, nargs="?", default=500)
    parser.add_argument("seed", type=int, nargs="?", default=SEED)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    for name, data in articles(given.count, given.seed):
        (given.folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
