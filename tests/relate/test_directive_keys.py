"""By what a resolution of a congress is the same in another article."""

import pytest

from kg.link.forms import UNIT
from kg.model import EntityClass, Predicate
from tests.relate.said import record_of, said

COMMITTEE = "Huyện ủy Mường Ảng, tỉnh Điện Biên học tập"


def key(text: str) -> str:
    record = record_of(f"Học tập nghị quyết\n\n{text}")
    (found,) = {entity.key for entity in record.entities if entity.cls is EntityClass.DIRECTIVE}
    return found


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        # How much of the congress's name is repeated is no matter.
        (
            "Nghị quyết Đại hội Đảng bộ huyện Mường Ảng lần thứ XVIII, nhiệm kỳ 2020-2025",
            "Nghị quyết Đại hội đại biểu Đảng bộ huyện Mường Ảng lần thứ XVIII",
            True,
        ),
        (
            "Nghị quyết Đại hội Đảng bộ huyện Mường Ảng nhiệm kỳ 2020 - 2025",
            "Nghị quyết Đại hội Đảng bộ huyện Mường Ảng (nhiệm kỳ 2020-2025)",
            True,
        ),
        # Each congress adopts its own.
        (
            "Nghị quyết Đại hội Đảng bộ huyện Mường Ảng nhiệm kỳ 2015-2020",
            "Nghị quyết Đại hội Đảng bộ huyện Mường Ảng nhiệm kỳ 2020-2025",
            False,
        ),
        (
            "Nghị quyết Đại hội Đảng bộ huyện Mường Ảng lần thứ XVII",
            "Nghị quyết Đại hội Đảng bộ huyện Mường Ảng lần thứ XVIII",
            False,
        ),
        ("Nghị quyết Đại hội XII của Đảng", "Nghị quyết Đại hội lần thứ XII của Đảng", True),
        ("Nghị quyết Đại hội XI của Đảng", "Nghị quyết Đại hội XII của Đảng", False),
    ],
)
def test_a_resolution_is_that_of_one_congress(one: str, other: str, are_one: bool) -> None:
    assert (key(f"{COMMITTEE} {one}.") == key(f"{COMMITTEE} {other}.")) is are_one
    assert not key(f"{COMMITTEE} {one}.").startswith("@")


def test_the_years_of_a_term_are_not_taken_for_a_unit() -> None:
    named = key(f"{COMMITTEE} Nghị quyết Đại hội Đảng bộ huyện Mường Ảng nhiệm kỳ 2020-2025.")
    units = [part for part in named.split("|") if UNIT.fullmatch(part)]
    assert len(units) == 1


@pytest.mark.parametrize("symbol", ["03-HDLB/TC-DVTW", "12-HD/BTCTW", "7-TT/VPTW"])
def test_a_paper_of_the_centre_is_one_with_and_without_its_issuer(symbol: str) -> None:
    with_issuer = key(f"Hướng dẫn số {symbol} của Ban Tổ chức Trung ương được {COMMITTEE}.")
    assert key(f"Hướng dẫn số {symbol} được {COMMITTEE}.") == with_issuer
    assert not with_issuer.startswith("@")


def test_statutes_are_one_written_out_or_abbreviated() -> None:
    written_out = "Hội nghị thực hiện theo Điều lệ Mặt trận Tổ quốc Việt Nam và Hướng dẫn mới."
    assert key(written_out) == key("Điều lệ MTTQ Việt Nam quy định việc hiệp thương.")


@pytest.mark.parametrize(
    ("printed", "stated"),
    [
        ("Kế hoạch số 77 KH/ĐU", "Kế hoạch số 77 KH/ĐU --symbol--> 77KH/ĐU"),
        ("Nghị quyết số 152 NQ-ĐUQSTW", "Nghị quyết số 152 NQ-ĐUQSTW --symbol--> 152NQ-ĐUQSTW"),
        ("Kế hoạch số 77- KH/ĐU", "Kế hoạch số 77-KH/ĐU --symbol--> 77-KH/ĐU"),
    ],
)
def test_a_symbol_is_stated_without_blanks(printed: str, stated: str) -> None:
    assert said(f"{COMMITTEE} {printed}.", Predicate.SYMBOL) == {stated}


def test_each_plan_without_number_of_a_body_is_its_own() -> None:
    record = record_of(
        "Kế hoạch của huyện\n\nUBND huyện Bắc Hà (tỉnh Lào Cai) ban hành Kế hoạch về nuôi ong mật trong vườn. "
        "Ngày 5/6/2023, UBND huyện Bắc Hà ban hành Kế hoạch về trồng chè ở vùng cao."
    )
    keys = {entity.key.split("|")[5] for entity in record.entities if entity.cls is EntityClass.DIRECTIVE}
    assert keys == {"nuôi ong mật trong vườn", "trồng chè ở vùng cao"}
