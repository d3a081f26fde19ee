import unicodedata
from collections import defaultdict

import pytest

from kg.errors import InvalidValueError, NotFoundError
from kg.gazetteer import Level, Period, Unit, normal_name, period_of
from kg.model import PartialDate


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("2008", "2022"),
        ("2022-03-18", "2022"),
        ("2025-02-28", "2022"),
        ("2025-02", "2022"),
        ("2025-03", "2025-03"),
        ("2025-06-30", "2025-03"),
        ("2025-07-01", "2025-07"),
        ("2026", "2025-07"),
        ("2025", None),
        ("--10-18", None),
        ("--10", None),
    ],
)
def test_period_of_a_date(when, period):
    assert period_of(PartialDate(when)) == period


def test_no_date_has_no_period():
    assert period_of(None) is None


@pytest.mark.parametrize(
    ("period", "provinces", "districts", "communes"),
    [("2022", 63, 705, 10599), ("2025-03", 63, 696, 10035), ("2025-07", 34, 0, 3321)],
)
def test_every_period_is_complete(gazetteer, period, provinces, districts, communes):
    levels = [unit.level for unit in gazetteer.units if period in unit.periods]
    assert [levels.count(level) for level in Level] == [provinces, districts, communes]


def test_every_unit_hangs_in_a_hierarchy_of_its_period(gazetteer):
    for unit in gazetteer.units:
        assert unit.periods == tuple(sorted(unit.periods))
        for period, parent in unit.parents:
            assert (parent is None) == (unit.level is Level.PROVINCE)
            line = gazetteer.ancestors(unit, period)
            assert all(period in other.periods for other in line)
            assert not line or line[-1].level is Level.PROVINCE
            assert not line or unit in gazetteer.children(line[0], period)


def test_texts_are_composed_and_ids_say_code_and_first_period(gazetteer):
    for unit in gazetteer.units:
        assert unit.id == f"{unit.code}-{unit.valid_from}"
        assert unicodedata.is_normalized("NFC", unit.full_name)
        assert unit.name == " ".join(unit.name.split())


def test_the_names_index_agrees_with_the_normal_form(gazetteer):
    for name, ids in gazetteer.names():
        assert normal_name(name) == name
        for unit_id in ids:
            unit = gazetteer.get(unit_id)
            assert gazetteer.bears(unit, name)
            assert unit in gazetteer.find(unit.name, unit.kind, unit.level, unit.valid_from)


@pytest.mark.parametrize(
    ("name", "code", "line", "heir", "province"),
    [
        ("Thổ Bình", "02296", ["huyện Lâm Bình", "tỉnh Tuyên Quang"], "xã Bình An", "tỉnh Tuyên Quang"),
        ("Phúc Lộc", "01894", ["huyện Ba Bể", "tỉnh Bắc Kạn"], "xã Phúc Lộc", "tỉnh Thái Nguyên"),
        ("Thượng Giáo", "01912", ["huyện Ba Bể", "tỉnh Bắc Kạn"], "xã Chợ Rã", "tỉnh Thái Nguyên"),
    ],
)
def test_a_commune_until_july_2025_and_its_heir(gazetteer, name, code, line, heir, province):
    unit = gazetteer.get(f"{code}-2022")
    assert unit.full_name == f"xã {name}"
    assert (unit.valid_from, unit.valid_to) == ("2022", "2025-03")
    assert [other.full_name for other in gazetteer.ancestors(unit)] == line
    assert [(s.unit.full_name, s.default) for s in gazetteer.successors(unit)] == [(heir, True)]
    assert gazetteer.province(unit, Period.JULY_2025).full_name == province
    assert unit.centroid is not None


def test_a_commune_merged_before_march_2025_leads_on_through_its_heir(gazetteer):
    unit = gazetteer.get("08863-2022")
    assert unit.full_name == "xã Triệu Đề"
    assert unit.periods == (Period.Y2022,)
    (step,) = gazetteer.successors(unit)
    assert (step.unit.id, step.unit.full_name, step.default, step.note) == (
        "08863-2025-03",
        "xã Tây Sơn",
        True,
        "name",
    )
    (last,) = gazetteer.at(unit, Period.JULY_2025)
    assert last.full_name == "xã Sơn Đông"
    assert gazetteer.province(last).full_name == "tỉnh Phú Thọ"
    assert unit in [step.unit for step in gazetteer.predecessors(step.unit)]
    assert unit in gazetteer.at(last, Period.Y2022)


def test_an_abolished_district_has_no_heir_but_its_communes_have(gazetteer):
    district = gazetteer.get("804-2022")
    assert district.full_name == "huyện Thủ Thừa"
    assert gazetteer.successors(district) == ()
    assert gazetteer.province(district, Period.JULY_2025).full_name == "tỉnh Tây Ninh"
    heirs = gazetteer.at(district, Period.JULY_2025)
    assert "xã Thủ Thừa" in [unit.full_name for unit in heirs]
    assert {unit.level for unit in heirs} == {Level.COMMUNE}


def test_an_island_district_became_a_special_zone(gazetteer):
    for code in ("536", "755", "602", "318"):
        (step,) = gazetteer.successors(gazetteer.get(f"{code}-2022"))
        assert (step.unit.kind, step.note) == ("đặc khu", "kind")


def test_a_divided_commune_keeps_all_heirs_and_one_default(gazetteer):
    divided = [unit for unit in gazetteer.units if len(gazetteer.successors(unit)) > 1]
    assert len(divided) > 400
    for unit in divided:
        steps = gazetteer.successors(unit)
        assert [step.default for step in steps] == [True] + [False] * (len(steps) - 1)
        assert {step.note for step in steps} == {"divided"}


def test_namesakes_of_merged_provinces_do_not_inherit_from_each_other(gazetteer):
    heirs = {
        code: [step.unit.full_name for step in gazetteer.successors(gazetteer.get(f"{code}-2022"))]
        for code in ("27691", "25462")
    }
    assert heirs == {"27691": ["phường Long An"], "25462": ["phường Tân Ninh"]}


def test_all_but_four_units_that_ended_have_heirs(gazetteer):
    ended = (unit for unit in gazetteer.units if unit.valid_to is not None)
    without = [
        unit.full_name
        for unit in ended
        if not gazetteer.successors(unit) and (unit.level is not Level.DISTRICT or unit.valid_to == "2022")
    ]
    # The sources do not say what became of these.
    assert without == ["xã Phúc Thành A", "xã Tiền Tiến", "phường Hải Châu II", "xã Phú An Hòa"]


def test_every_new_unit_was_made_of_older_ones(gazetteer):
    assert all(gazetteer.predecessors(unit) for unit in gazetteer.units if unit.valid_from == "2025-07")


def test_a_unit_that_nothing_happened_to_is_one_unit(gazetteer):
    unit = gazetteer.get("01-2022")
    assert (unit.full_name, unit.periods, unit.valid_to) == ("thành phố Hà Nội", tuple(Period), None)
    assert gazetteer.get("25-2022").valid_to == "2025-03"
    assert gazetteer.get("25-2025-07").full_name == "tỉnh Phú Thọ"


def test_names_that_occur_twice_in_a_province_are_two_units(gazetteer):
    found = defaultdict(set)
    for unit in gazetteer.units:
        if unit.level is Level.COMMUNE and Period.MARCH_2025 in unit.periods:
            province = gazetteer.ancestors(unit, Period.MARCH_2025)[-1]
            found[unit.full_name, province.id].add(unit.id)
    twice = {key: ids for key, ids in found.items() if len(ids) > 1}
    assert len(twice) == 156
    for (_, province), ids in twice.items():
        unit = gazetteer.get(min(ids))
        alike = gazetteer.find(unit.name, unit.kind, period="2025-03")
        assert {u.id for u in alike if gazetteer.within(u, gazetteer.get(province), Period.MARCH_2025)} == ids


def test_pairs_that_differ_in_a_tone_only_are_found_apart(gazetteer):
    found = defaultdict(set)
    for unit in gazetteer.units:
        if unit.level is Level.COMMUNE and Period.MARCH_2025 in unit.periods:
            district = gazetteer.parent(unit, Period.MARCH_2025)
            found[district.id, unit.kind, _without_marks(unit.name)].add(unit)
    pairs = [units for units in found.values() if len(units) > 1]
    assert len(pairs) == 22
    for (district, *_), units in found.items():
        for unit in units if len(units) > 1 else ():
            alike = gazetteer.find(unit.name, unit.kind, period="2025-03")
            assert [u for u in alike if gazetteer.within(u, gazetteer.get(district))] == [unit]


def _without_marks(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(char for char in decomposed if char.isalnum() and not unicodedata.combining(char))


def test_find_narrows_by_kind_level_and_period(gazetteer):
    assert {unit.id for unit in gazetteer.find("Cao Bằng", "tỉnh")} == {"04-2022"}
    assert {unit.kind for unit in gazetteer.find("Cao Bằng", level="district")} == {"thành phố"}
    assert gazetteer.find("Cao Bằng", period="2025-07", level="district") == ()
    assert gazetteer.find("Cao Bang") == ()


def test_find_knows_spellings_and_kinds_of_other_years(gazetteer):
    assert [unit.id for unit in gazetteer.find("Nà Ơt", level="commune")] == ["04162-2022"]
    assert [unit.full_name for unit in gazetteer.find("Mù Căng Chải", "thị trấn")] == ["thị trấn Mù Cang Chải"]
    assert [unit.full_name for unit in gazetteer.find("Gia Nghĩa", "thị xã")] == ["thành phố Gia Nghĩa"]
    assert [unit.id for unit in gazetteer.find("Đồng Nai", "thành phố")] == ["75-2025-07"]


def test_unknown_ids_are_an_error(gazetteer):
    assert "00000-2022" not in gazetteer
    with pytest.raises(NotFoundError, match="00000-2022"):
        gazetteer.get("00000-2022")


def test_a_unit_checks_itself():
    with pytest.raises(InvalidValueError, match="no period"):
        Unit("1-2022", "1", Level.COMMUNE, "xã", "A", ())
    with pytest.raises(InvalidValueError, match="none of a commune"):
        Unit("1-2022", "1", Level.COMMUNE, "huyện", "A", ((Period.Y2022, "001-2022"),))


def test_points_lie_in_the_country(gazetteer):
    points = [unit.centroid for unit in gazetteer.units if unit.centroid is not None]
    assert all(7.5 < latitude < 23.5 and 102 < longitude < 115.5 for latitude, longitude in points)
    now = [unit for unit in gazetteer.units if unit.valid_to is None]
    assert all(unit.centroid is not None for unit in now)
