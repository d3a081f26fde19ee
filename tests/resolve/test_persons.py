"""Which mentions are one person, and which post is whose."""

import pytest

from kg.resolve.persons import resolve_persons, without_places
from kg.resolve.places import is_known
from tests.extract.reading import Reading


def people(text):
    return [(p.name, len(p.mentions)) for p in resolve_persons(Reading(text).names)[0]]


def held(text):
    return [mark.value for mark in Reading(text).posts()]


def test_a_given_name_is_the_last_person_who_bears_it():
    text = "Bà Lê Thị Hoa và chị Ngô Thị Hoa nuôi dê. Chị Hoa bán sữa."
    assert people(text) == [("Lê Thị Hoa", 1), ("Ngô Thị Hoa", 2)]


def test_a_given_name_that_nobody_bears_is_nobody():
    assert people("Anh Tư kể chuyện. Ông Lê Văn Ba nghe.") == [("Lê Văn Ba", 1)]


def test_spellings_of_a_name_are_one_person():
    assert people("Ông Hoà Văn Thuỷ đến. Ông Hòa Văn Thủy về.") == [("Hoà Văn Thuỷ", 2)]


def test_a_minority_name_in_two_parts():
    assert people("Bà H'Lim Niê và ông K’Brêu cùng bà H'Lim.") == [("H'Lim Niê", 2), ("K’Brêu", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Đảng ủy xã Ea Bar Lê Văn Ba nói.",
        "Lê Văn Ba, Bí thư Đảng ủy xã Ea Bar, nói.",
        "Ông Lê Văn Ba (Bí thư Đảng ủy xã Ea Bar) nói.",
        "Ông Lê Văn Ba - Bí thư Đảng ủy xã Ea Bar nói.",
        "Ông Lê Văn Ba hiện là Bí thư Đảng ủy xã Ea Bar.",
        "Ông Lê Văn Ba được bầu giữ chức Bí thư Đảng ủy xã Ea Bar.",
        "Bí thư Đảng ủy xã Ea Bar: Lê Văn Ba.",
    ],
)
def test_a_post_stands_before_or_after_its_holder(text):
    assert held(text) == ["Lê Văn Ba: Bí thư @ Đảng ủy xã Ea Bar"]


def test_each_of_two_names_has_its_own_post():
    text = "Ông Lê Văn Ba, Bí thư Đảng ủy xã Ea Bar và bà Hồ Thị Tư, Chủ tịch Hội LHPN xã Ea Nuôl dự."
    assert held(text) == [
        "Lê Văn Ba: Bí thư @ Đảng ủy xã Ea Bar",
        "Hồ Thị Tư: Chủ tịch @ Hội LHPN xã Ea Nuôl",
    ]


def test_a_new_post_is_that_of_who_held_the_old_one():
    text = "Ông Lê Văn Ba, Bí thư Đảng ủy xã Ea Bar giữ chức Phó Chủ tịch UBND huyện Buôn Đôn."
    assert held(text)[1] == "Lê Văn Ba: Phó Chủ tịch @ UBND huyện Buôn Đôn"


def test_posts_of_others_are_nobody_s():
    assert held("Ông Lê Văn Ba gặp Chủ tịch UBND xã Ea Bar để góp ý.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trao quà cho ngư dân Vũng Tàu, nông dân Sóc Trăng và cựu chiến binh Lục Nam.", []),
        ("Nông dân Tân Kim dự họp ở xã Tân Kim.", []),
        ("Trao quà cho ngư dân Lê Văn Lợi và ông Lục Nam.", ["Lê Văn Lợi", "Lục Nam"]),
    ],
)
def test_the_home_of_many_people_is_nobody(text, names):
    reading = Reading(text)
    found = without_places(reading.names, [place.value.name for place in reading.place_mentions], is_known)
    assert [mention.value.name for mention in found] == names
