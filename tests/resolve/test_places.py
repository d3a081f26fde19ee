"""Which names are one place, in which it lies, and which one a level word means."""

import pytest

from kg.model import PLACE_CLASSES, EntityClass
from kg.resolve.places import Places, add_bare_names
from tests.extract.reading import Reading
from tests.relate.said import record_of


def places(text):
    return Reading(text).places_of


def names(text):
    return [place.full_name for place in places(text).all]


def test_a_bare_name_in_parentheses_is_the_typed_place():
    assert names("Xã Nậm Cha (Sìn Hồ) họp. Huyện Sìn Hồ khen.") == ["xã Nậm Cha", "huyện Sìn Hồ"]


def test_a_village_is_one_under_two_type_words():
    assert names("Bản Nà Lạn đẹp. Thôn Nà Lạn sạch.") == ["bản Nà Lạn"]


def test_a_type_word_may_belong_to_the_name_of_a_village():
    assert names("Làng Vạc vui. Bà con thôn Làng Vạc họp.") == ["thôn Làng Vạc"]


def test_namesakes_in_two_communes_are_two_places():
    found = places("Thôn 5, xã Quảng Tín; thôn 5, xã Nhân Cơ; thôn 5, xã Quảng Tín cùng làm.")
    villages = [(p.full_name, p.parent.full_name, len(p.mentions)) for p in found.all if p.level == "Village"]
    assert villages == [("thôn 5", "xã Quảng Tín", 2), ("thôn 5", "xã Nhân Cơ", 1)]


def test_a_former_commune_is_another_than_its_namesake():
    assert names("Xã Tân Lập cũ nay là một phần của xã Tân Lập.") == ["xã Tân Lập (cũ)", "xã Tân Lập"]


def test_a_former_commune_alone_needs_no_mark():
    assert names("Xã Hòa Thuận cũ đã sáp nhập.") == ["xã Hòa Thuận"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "Phường Hòa Cường (trước là phường Hòa Thuận Tây) có 12 tổ.",
            {"phường Hòa Cường": "20257-2025-07", "phường Hòa Thuận Tây": "20245-2022"},
        ),
        (
            "Dân phường Khuê Mỹ, nay là phường Ngũ Hành Sơn, dọn biển.",
            {"phường Khuê Mỹ": "20285-2022", "phường Ngũ Hành Sơn": "20285-2025-07"},
        ),
        # Neither of two that the tables do not join.
        ("Xã Tân Lập (nay là xã Tân Minh) có chợ.", {"xã Tân Lập": None, "xã Tân Minh": None}),
    ],
)
def test_a_place_and_what_it_became_decide_each_other(text, units):
    found = places(text).all
    assert {p.full_name: p.unit.id if p.unit is not None else None for p in found} == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # Two names of one district, and with them one of several namesakes.
        (
            "Xã Phan Sào Nam và xã Đình Cao giúp nhau; xã Minh Tân cũng vậy.",
            {"xã Phan Sào Nam": "12397-2022", "xã Đình Cao": "12412-2022", "xã Minh Tân": "12394-2022"},
        ),
        # One name alone, and two of two districts.
        ("Xã Đình Cao được mùa.", {"xã Đình Cao": None}),
        ("Xã Đình Cao và xã Lũng Cao kết nghĩa.", {"xã Đình Cao": None, "xã Lũng Cao": None}),
    ],
)
def test_communes_of_one_district_decide_each_other(text, units):
    found = record_of(text, "2022-05-04").entities
    assert {place.name: place.unit for place in found if place.cls in PLACE_CLASSES} == units


def test_units_of_the_gazetteer_lie_in_each_other():
    found = {p.full_name: p for p in places("Tỉnh Cao Bằng có mưa. Huyện Bảo Lạc và xã Sơn Lộ sạt lở.").all}
    assert found["huyện Bảo Lạc"].parent is found["tỉnh Cao Bằng"]
    assert found["xã Sơn Lộ"].parent is found["huyện Bảo Lạc"]
    assert found["xã Sơn Lộ"].parent_rule == "place.gazetteer"


def test_a_village_lies_in_the_commune_of_its_paragraph():
    found = places("Ở xã Mường Lống, đường mới mở. Bản Huồi Khe vui lắm.\nXã Na Ngoi thì khác.")
    assert [p.parent.full_name for p in found.all if p.level == "Village"] == ["xã Mường Lống"]


def test_a_group_of_houses_lies_in_its_quarter():
    found = places("Khu phố 4, phường An Lạc ra quân. Tổ 12 dọn rác.")
    assert [p.parent.full_name for p in found.all if p.kind == "tổ"] == ["khu phố 4"]


@pytest.mark.parametrize(
    ("text", "position", "name"),
    [
        ("Xã Tả Phìn và xã Sín Chải. UBND xã họp.", 27, "xã Tả Phìn"),
        ("Xã Tả Phìn họp. Xã Sín Chải và UBND xã.", 31, "xã Sín Chải"),
    ],
)
def test_a_level_word_means_the_topic_of_its_paragraph(text, position, name):
    assert places(text).focus("Commune", position).full_name == name


def test_a_level_word_means_what_an_earlier_paragraph_is_about():
    text = "Xã Tam Gia tách ra từ xã Tam Quang.\nĐảng ủy xã họp."
    assert places(text).focus("Commune", text.index("Đảng")).full_name == "xã Tam Gia"


def test_a_level_word_means_no_place_abroad():
    text = "Tỉnh Xiêng Khoảng (Lào) và tỉnh Nghệ An ký kết.\nĐoàn tỉnh Xiêng Khoảng về; UBND tỉnh tiễn."
    assert places(text).focus("Province", text.index("UBND")).full_name == "tỉnh Nghệ An"


def test_a_level_word_means_nothing_where_no_place_is_named():
    assert places("UBND xã họp.").focus("Commune", 0) is None


def test_bare_names_are_mentions_of_typed_places():
    reading = Reading("Xã Nậm Cần có 8 bản. Giờ Nậm Cần đổi mới; ông Trần Nậm Cần Thơ thì không.")
    found: Places = reading.places_of
    add_bare_names(found, reading.words, reading.words.inside(m.span for m in reading.place_mentions))
    assert [reading.document.quote(span) for span in found.all[0].mentions] == ["Xã Nậm Cần", "Nậm Cần"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Huyện Tiên Yên họp. Bà con nuôi gà Tiên Yên.", 1),
        ("Huyện Tiên Yên họp. Hộ ông Sáu bán lợn Tiên Yên, mật Tiên Yên.", 1),
        ("Huyện Tiên Yên họp. Bà con ở Tiên Yên nuôi gà.", 2),
    ],
)
def test_a_bare_name_behind_what_is_bred_is_no_mention(text, count):
    reading = Reading(text)
    add_bare_names(reading.places_of, reading.words, reading.words.inside(m.span for m in reading.place_mentions))
    assert len(reading.places_of.all[0].mentions) == count


def test_the_province_of_an_article_is_told_by_its_districts():
    assert places("Huyện Tương Dương và huyện Kỳ Sơn có lũ.").province_unit.name == "Nghệ An"
    assert places("Huyện Tương Dương và huyện Ba Tri có lũ.").province_unit is None


def test_places_are_resolved_in_a_time_that_grows_with_the_text():
    many = places("Thôn 5, xã Quảng Tín; thôn 5, xã Nhân Cơ; " * 3_000)
    assert len(many.all) == 4
    assert len(places("Xã Tân Kim (" * 3_000).all) == 1
    assert len(places("Các xã " + "Tân Kim, Tân Đức, " * 3_000).all) == 2


def units(text):
    return {place.full_name: place.unit.id if place.unit else None for place in places(text).all}


def test_a_district_and_a_commune_that_fit_in_one_way_decide_each_other():
    assert units("Huyện đoàn phát quà ở huyện Bảo Lâm, sau đó ở thị trấn Lộc Thắng từ năm 2021.") == {
        "huyện Bảo Lâm": "680-2022",
        "thị trấn Lộc Thắng": "25054-2022",
    }


def test_a_commune_decides_of_which_district_its_own_is():
    assert units("Đoàn về xã Vĩnh Thuận, huyện Vĩnh Thạnh thăm bà con, rồi đi các nơi khác của huyện Vĩnh Thạnh.") == {
        "xã Vĩnh Thuận": "21804-2022",
        "huyện Vĩnh Thạnh": "546-2022",
    }


def test_the_day_of_which_is_told_dates_an_undated_article():
    assert units("Chiều ngày 10/8/2025, xã Xuân Lộc, tỉnh Hà Tĩnh họp.")["xã Xuân Lộc"] == "18481-2025-07"
    assert units("Sáng 20/5/2025, xã Xuân Lộc, tỉnh Hà Tĩnh họp.")["xã Xuân Lộc"] == "18475-2022"
    assert units("Từ 1/7/2025, xã Xuân Lộc, tỉnh Hà Tĩnh đổi khác.")["xã Xuân Lộc"] is None


def test_years_before_the_mergers_date_an_undated_article():
    assert units("Tỉnh Lâm Đồng tổng kết hè 2022, tăng so với năm 2021.") == {"tỉnh Lâm Đồng": "68-2022"}
    assert units("Tỉnh Lâm Đồng tổng kết hè 2022, đề ra việc đến năm 2030.") == {"tỉnh Lâm Đồng": None}
    assert units("Tỉnh Lâm Đồng tổng kết hè.") == {"tỉnh Lâm Đồng": None}


@pytest.mark.parametrize(
    ("text", "published", "units"),
    [
        ("Phường Tây Hồ ra quân.", "2025-11-20", ["00103-2025-07"]),  # others of the name are no phường
        ("Phường Tây Hồ ra quân.", "2022-11-20", [None]),
        ("Phường Quy Nhơn Đông ra quân.", "2025-11-20", ["21601-2025-07"]),
        ("Ngày 3/2/2026, phường Quy Nhơn Đông ra quân.", None, ["21601-2025-07"]),
        ("Xã Mường Nhé ra quân.", "2025-09-02", ["03160-2025-07"]),
        ("Phường Quy Nhơn Đông ra quân.", None, [None]),  # the years before the tables are not known
        ("Phường Quy Nhơn Đông ra quân.", "2019-11-20", [None]),
        ("Xã Tân Hội ra quân.", "2025-11-20", [None]),  # of three
        ("Xã Quy Nhơn Đông ra quân.", "2025-11-20", [None]),  # no xã
        ("Xã Đắk Ơ ở tỉnh Sơn La ra quân.", "2025-11-20", [None, "14-2022"]),
    ],
)
def test_a_commune_alone_is_the_only_one_of_its_name_since_the_mergers(text, published, units):
    found = record_of(text, published).entities
    assert [entity.unit for entity in found if entity.cls in PLACE_CLASSES] == units


@pytest.mark.parametrize(
    ("text", "is_anywhere"),
    [
        ("Đoàn xã Yên Thọ và Đoàn xã Xuân Du, huyện Như Thanh, tỉnh Thanh Hóa họp. Đoàn xã Tân Trào trồng cây.", False),
        ("Đoàn xã Tân Trào trồng cây. Công ty ở thành phố Hồ Chí Minh tài trợ.", True),
    ],
)
def test_a_commune_that_no_table_has_in_the_province_of_the_article_is_none_elsewhere(text, is_anywhere):
    (found,) = [place for place in places(text).all if place.name == "Tân Trào"]
    assert bool(found.candidates) is is_anywhere


def test_a_city_of_the_centre_lies_in_no_province():
    found = places("Nhà ở TP Đà Nẵng, Quảng Nam tốc mái. Mưa ở TP Vinh, Nghệ An.").all
    assert {place.name: place.parent.name for place in found if place.parent is not None} == {"Vinh": "Nghệ An"}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # Of several communes of one name the one that these became, and with it those of several namesakes.
        (
            "Xã Hòa An được thành lập trên cơ sở hợp nhất các xã Tân Thịnh và Nhân Lý cũ.",
            {"xã Hòa An": "02353-2025-07", "xã Tân Thịnh": "02344-2022", "xã Nhân Lý": "02362-2022"},
        ),
        (
            "Sau khi sáp nhập các xã Văn Phú, Chi Thiết, xã Hồng Sơn có 41 chi bộ.",
            {"xã Văn Phú": "02596-2022", "xã Chi Thiết": "02599-2022", "xã Hồng Sơn": "02608-2025-07"},
        ),
        # One of them alone may be named by chance.
        ("Xã Hòa An và xã Tân Thịnh giao lưu.", {"xã Hòa An": None, "xã Tân Thịnh": None}),
        ("Xã Quang Trung, xã Đồng Lạc và xã Phú Thịnh họp.", {"xã Quang Trung": None}),
    ],
)
def test_a_new_commune_and_those_that_became_it_decide_each_other(text, units):
    record = record_of(text, published="2025-08-05")
    found = {entity.name: entity.unit for entity in record.entities if entity.cls is EntityClass.COMMUNE}
    assert {name: found[name] for name in units} == units
