"""Which names are one body, and whose a relative name is."""

import pytest

from tests.extract.reading import Reading


def bodies(text):
    """Return the surfaces of each body, by its name."""
    reading = Reading(text)
    found = {}
    for mention, body in zip(reading.found.mentions, reading.resolver.of_mention, strict=True):
        if body is not None:
            found.setdefault(body.name, []).append(mention.surface)
    return found


def test_spellings_and_short_forms_are_one_body():
    assert bodies("Uỷ ban nhân dân huyện Tủa Chùa họp. UBND huyện Tủa Chùa giao xã. UBND huyện theo dõi.") == {
        "Uỷ ban nhân dân huyện Tủa Chùa": [
            "Uỷ ban nhân dân huyện Tủa Chùa",
            "UBND huyện Tủa Chùa",
            "UBND huyện",
        ]
    }


def test_the_committee_of_a_place_is_one_body_under_both_its_names():
    found = bodies("Ban Chấp hành Đảng bộ huyện Mường Chà họp. Huyện ủy Mường Chà kết luận.")
    assert list(found.values()) == [["Ban Chấp hành Đảng bộ huyện Mường Chà", "Huyện ủy Mường Chà"]]


def test_the_party_organisation_is_not_its_committee():
    assert len(bodies("Đảng bộ xã Pú Nhung có 9 chi bộ. Đảng ủy xã Pú Nhung chỉ đạo.")) == 2


def test_bodies_of_two_places_stay_apart():
    found = bodies("Hội LHPN xã Sín Thầu và Hội LHPN xã Leng Su Sìn ký kết.")
    assert list(found) == ["Hội LHPN xã Sín Thầu", "Hội LHPN xã Leng Su Sìn"]


def test_a_relative_name_means_the_place_of_its_sentence():
    found = bodies("Tại xã Chế Tạo, Hội CCB xã trồng cây. Ở xã Púng Luông, Hội CCB xã dọn đường.")
    assert list(found) == ["Hội CCB xã Chế Tạo", "Hội CCB xã Púng Luông"]


def test_the_committee_of_a_command_is_that_of_the_forces_of_its_place():
    found = bodies("Đảng ủy, Bộ CHQS tỉnh Nam Định họp. Sau đó, Đảng ủy Quân sự tỉnh ra nghị quyết.")
    assert found["Đảng ủy Quân sự tỉnh Nam Định"] == ["Đảng ủy", "Đảng ủy Quân sự tỉnh"]


def test_a_committee_of_a_force_that_is_named_nowhere_is_no_commune_s():
    assert "Đảng ủy" not in [
        surface
        for surfaces in bodies("Tại xã Yên Thọ, Bí thư Đảng ủy, Chính ủy BĐBP phát biểu.").values()
        for surface in surfaces
    ]


def test_a_title_may_leave_out_the_number_of_a_congress():
    found = bodies("Đại hội Đảng bộ xã Yên Thọ. Ngày 5/3, Đại hội Đảng bộ xã Yên Thọ lần thứ XXI khai mạc.")
    assert "Đại hội Đảng bộ xã Yên Thọ lần thứ XXI" in found
    assert "Đại hội Đảng bộ xã Yên Thọ" not in found
    two = bodies("Sau Đại hội Đảng bộ xã Yên Thọ lần thứ XX là Đại hội Đảng bộ xã Yên Thọ lần thứ XXI.")
    assert len(two) == 2


def test_boards_of_two_committees_without_a_place_stay_apart():
    text = (
        "Ủy viên Ban Thường vụ Huyện ủy, thừa ủy quyền của Ban Thường vụ Tỉnh ủy, trao huy hiệu. Ban Dân vận Huyện ủy \
và Ban Dân vận Tỉnh ủy dự."
    )
    boards = [name for name in bodies(text) if name.startswith("Ban")]
    assert boards == ["Ban Thường vụ Huyện ủy", "Ban Thường vụ Tỉnh ủy", "Ban Dân vận Huyện ủy", "Ban Dân vận Tỉnh ủy"]


def test_the_committee_of_a_command_of_an_unnamed_province_is_one():
    found = bodies("Đảng ủy, Bộ CHQS tỉnh họp. Đảng ủy Quân sự tỉnh ra nghị quyết.")
    assert found["Đảng ủy Quân sự tỉnh"] == ["Đảng ủy", "Đảng ủy Quân sự tỉnh"]


def test_a_relative_commune_lies_in_the_district_of_its_sentence():
    text = "Lũ về các xã Chiềng Ân, Chiềng Công (huyện Mường La). Nhà mới ở xã Nà Ớt, huyện Mai Sơn.\n\n"
    found = bodies(text + "UBND huyện Mường La đưa dân đến trụ sở UBND xã, nhà văn hóa xã.")
    assert list(found) == ["UBND huyện Mường La"]
    assert "UBND xã Nà Ớt" in bodies(text + "Dân đến trụ sở UBND xã, nhà văn hóa xã.")


def test_a_relative_commune_is_the_last_one_where_the_text_has_gone_on_to_another_district():
    text = "UBND xã Ngọk Bay (huyện Sa Thầy) họp. Xã Ngọk Bay có 9 thôn, xã Ngọk Bay đã thoát nghèo.\n\n"
    other = "Trước đó, Huyện ủy Tu Mơ Rông kỷ luật 4 cán bộ xã Đăk Hà.\n\n"
    assert "HĐND xã Đăk Hà" in bodies(text + other + "Đó là ông Hà Văn Tú, Phó Chủ tịch HĐND xã.")
    assert "HĐND xã Ngọk Bay" in bodies(text + "Đó là ông Hà Văn Tú, Phó Chủ tịch HĐND xã.")
    same = "Huyện Sa Thầy khen xã Ya Xiêr.\n\n"
    assert "HĐND xã Ngọk Bay" in bodies(text + same + "Đó là ông Hà Văn Tú, Phó Chủ tịch HĐND xã.")


def test_the_committee_of_a_province_has_its_short_name_in_those_of_its_boards():
    found = bodies("Ban Chấp hành Đảng bộ tỉnh Hậu Giang họp. Ban Thường vụ Tỉnh ủy Hậu Giang kết luận.")
    assert list(found) == ["Tỉnh ủy Hậu Giang", "Ban Thường vụ Tỉnh ủy Hậu Giang"]


def test_a_relative_name_in_a_list_of_several_provinces_is_that_of_its_item():
    people = "Kỷ luật các ông: Lê Văn Tài, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Gia Lai; Hà Văn Mạnh, nguyên Phó Bí \
thư Tỉnh ủy, nguyên Chủ tịch UBND tỉnh Phú Yên; Ngô Văn Lợi, Ủy viên Ban Thường vụ Tỉnh ủy."
    assert list(bodies(people)) == [
        "Tỉnh ủy Gia Lai",
        "UBND tỉnh Gia Lai",
        "Tỉnh ủy Phú Yên",
        "UBND tỉnh Phú Yên",
        "Tỉnh ủy",
        "Ban Thường vụ Tỉnh ủy",
    ]
    one = people.replace("Gia Lai", "Phú Yên")
    assert "Ban Thường vụ Tỉnh ủy Phú Yên" in bodies(one)


def test_an_open_name_is_the_one_named_last():
    found = bodies("Hội Nông dân huyện Sa Pa họp. Hội Nông dân tỉnh Lào Cai dự. Hội Nông dân trao vốn.")
    assert found["Hội Nông dân tỉnh Lào Cai"] == ["Hội Nông dân tỉnh Lào Cai", "Hội Nông dân"]


def test_a_body_that_nothing_names_in_full_keeps_its_level():
    assert list(bodies("Ban Thường vụ Tỉnh ủy giao HĐND tỉnh và UBND huyện.")) == [
        "Tỉnh ủy",
        "Ban Thường vụ Tỉnh ủy",
        "HĐND tỉnh",
        "UBND huyện",
    ]


def test_an_open_name_that_was_never_named_is_none():
    assert bodies("Hội Nông dân trao vốn cho bà con.") == {}


def test_the_country_s_union_is_not_the_commune_s():
    found = bodies("Hội LHPN xã Ta Gia phát động theo Hội LHPN Việt Nam. Hội LHPN xã hưởng ứng.")
    assert list(found) == ["Hội LHPN xã Ta Gia", "Hội LHPN Việt Nam"]


def test_the_front_s_short_name_with_the_country_is_the_local_one():
    found = bodies("Ủy ban MTTQ Việt Nam huyện Than Uyên họp. Ủy ban MTTQ Việt Nam vận động.")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("Tổ Dân vận ấp Tân Hòa (gọi tắt là Tổ) ra mắt.", "Tổ"),
        ("Hội Cựu chiến binh phường Bình Thủy (CCB) họp.", "CCB"),
        ("Công ty CP Sữa Đồng Cỏ (Vinamilk) tặng quà.", "Vinamilk"),
    ],
)
def test_a_short_name_in_parentheses_is_another_mention(text, alias):
    reading = Reading(text)
    assert [reading.document.quote(span) for span, _ in reading.found.aliases] == [alias]
    assert len(reading.resolver.all) == 1


def test_a_bloc_s_short_name_is_completed():
    found = bodies("Đảng bộ Khối các cơ quan tỉnh Kon Tum họp. Đảng ủy Khối chỉ đạo. Đảng bộ Khối thi đua.")
    assert list(found) == ["Đảng bộ Khối các cơ quan tỉnh Kon Tum", "Đảng ủy Khối các cơ quan tỉnh Kon Tum"]


def test_units_of_the_army_stand_under_the_next():
    resolver = Reading("Tiểu đoàn 7, Trung đoàn 209, Sư đoàn 312 (Quân đoàn 12) hành quân.").resolver
    above = {body.name: [superior.name for superior, _ in body.superiors] for body in resolver.all}
    assert above == {
        "Tiểu đoàn 7": ["Trung đoàn 209"],
        "Trung đoàn 209": ["Sư đoàn 312"],
        "Sư đoàn 312": ["Quân đoàn 12"],
        "Quân đoàn 12": [],
    }


def test_what_a_body_is_of_may_be_told():
    text = "Đảng bộ xã Yên Thọ là tổ chức cơ sở đảng trực thuộc Đảng bộ huyện Ý Yên. Trung tâm Y tế huyện Ý Yên là \
đơn vị sự nghiệp thuộc Sở Y tế tỉnh Nam Định."
    above = {body.name: [superior.name for superior, _ in body.superiors] for body in Reading(text).resolver.all}
    assert above["Đảng bộ xã Yên Thọ"] == ["Đảng bộ huyện Ý Yên"]
    assert above["Trung tâm Y tế huyện Ý Yên"] == ["Sở Y tế tỉnh Nam Định"]
    other = "Đảng bộ xã Yên Thọ là nơi sinh hoạt của 300 đảng viên, Đảng bộ huyện Ý Yên có 9.000."
    assert not any(body.superiors for body in Reading(other).resolver.all)


def test_commands_side_by_side_are_a_list():
    resolver = Reading("Bộ CHQS tỉnh Quảng Trị, Lữ đoàn 384, Quân khu 4 cùng dự.").resolver
    assert [body.name for body in resolver.all if body.superiors] == ["Lữ đoàn 384"]


def test_names_are_found_in_a_time_that_grows_with_the_text():
    # Ten thousand relative names, and as many different firms: a quadratic way would take minutes.
    text = "Huyện ủy Nậm Pồ họp. " + "Ban Dân vận Huyện ủy và UBND huyện cùng dự. " * 5_000
    assert len(Reading(text).resolver.all) == 3
    letters = [chr(65 + i % 26) + chr(97 + i // 26 % 26) for i in range(2_000)]
    firms = "".join(f"Công ty Hoa Mai {name} tặng quà. " for name in letters)
    assert len(Reading(firms).resolver.all) > 500


@pytest.mark.parametrize(
    "piece", ["UBND-", "Đảng bộ Công đoàn ", 'Quỹ "', "Ban Chỉ đạo phòng chống ", "(TDV) Hội LHPN ("]
)
def test_strange_repetitions_do_no_harm(piece):
    Reading(piece * 3_000)


def test_a_district_committee_is_never_that_of_a_town():
    assert list(bodies("Thành phố Lào Cai họp. Huyện ủy dự.")) == ["Huyện ủy"]


def test_a_province_is_no_city():
    found = bodies("UBND TP. Hồ Chí Minh giúp huyện Tuy Đức. Hội Cựu chiến binh tỉnh và Tỉnh ủy cảm ơn.")
    assert list(found) == [
        "UBND thành phố Hồ Chí Minh",
        "Hội Cựu chiến binh tỉnh Đắk Nông",
        "Tỉnh ủy Đắk Nông",
    ]


def test_small_letters_name_no_body_of_a_commune_told_later():
    text = "Tỉnh cử 30 người làm trưởng công an xã. Xã Quế Phú và xã Quế Mỹ đã có đủ. Trưởng Công an xã Quế Mỹ dự."
    assert bodies(text) == {"Công an xã Quế Mỹ": ["Công an xã Quế Mỹ"]}


def test_a_unit_of_the_army_is_one_with_and_without_its_arm():
    text = "Trung đoàn Bộ binh 896 dọn đường. Trung đoàn 896 bộ binh tặng quà. Chiến sĩ Trung đoàn 896 trồng cây."
    assert list(bodies(text)) == ["Trung đoàn Bộ binh 896"]
    assert len(bodies("Trung đoàn 896 và Trung đoàn 98 hành quân. Lữ đoàn Pháo binh 896 bắn.")) == 3


def test_youth_unions_of_two_levels_without_a_place_stay_apart():
    found = bodies(
        "Theo Ban Thường vụ Tỉnh đoàn, Ban Thường vụ Huyện đoàn họp. Đoàn Thanh niên huyện tặng cờ. Tỉnh Đoàn khen."
    )
    assert found == {
        "Tỉnh đoàn": ["Tỉnh đoàn", "Tỉnh Đoàn"],
        "Ban Thường vụ Tỉnh đoàn": ["Ban Thường vụ Tỉnh đoàn"],
        "Huyện đoàn": ["Huyện đoàn", "Đoàn Thanh niên huyện"],
        "Ban Thường vụ Huyện đoàn": ["Ban Thường vụ Huyện đoàn"],
    }
    assert len(bodies("Thành đoàn và Quận đoàn cùng Thị đoàn ra quân. Xã đoàn dọn đường.")) == 4
    assert bodies("Huyện đoàn Mường Ảng họp. Huyện đoàn ra quân.") == {
        "Huyện đoàn Mường Ảng": ["Huyện đoàn Mường Ảng", "Huyện đoàn"]
    }


@pytest.mark.parametrize(
    "guest",
    ["Hội đồng hương tại Lâm Đồng", "đoàn từ thiện ở Lâm Đồng", "nhóm bạn trẻ đến từ Lâm Đồng"],
)
def test_a_province_without_its_type_is_passing_through_where_the_districts_are_of_another(guest):
    found = bodies(f"Hội LHPN tỉnh cùng {guest} trao quà ở huyện Ba Tri và huyện Giồng Trôm.")
    assert "Hội LHPN tỉnh Bến Tre" in found


def test_a_province_with_its_type_is_the_one_meant():
    found = bodies("Hội LHPN tỉnh Lâm Đồng trao quà ở huyện Ba Tri. Hội LHPN tỉnh cảm ơn.")
    assert list(found) == ["Hội LHPN tỉnh Lâm Đồng"]


@pytest.mark.parametrize("border", ["giáp", "giáp với", "giáp ranh với", "tiếp giáp"])
def test_a_province_on_which_others_border_is_not_the_one_meant(border):
    found = bodies(f"Công an tỉnh tặng quà xã Đồng Tâm. Xã {border} tỉnh Tuyên Quang.")
    assert list(found) == ["Công an tỉnh"]


def test_a_province_is_meant_that_borders_on_another():
    found = bodies("Công an tỉnh Lai Châu họp. Xã giáp tỉnh Sơn La. Công an tỉnh tặng quà.")
    assert list(found) == ["Công an tỉnh Lai Châu"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Hội LHPN tỉnh Lai Châu thăm tỉnh Nghệ An. Tại tỉnh Nghệ An, Hội LHPN tỉnh trao quà.",
            "Hội LHPN tỉnh Lai Châu",
        ),
        ("Tỉnh Lai Châu đón bão. Ở tỉnh Nghệ An cũng vậy. Hội LHPN tỉnh trao quà.", "Hội LHPN tỉnh Nghệ An"),
        ("UBND tỉnh Lai Châu thăm tỉnh Nghệ An. Tại tỉnh Nghệ An, UBND tỉnh trao quà.", "UBND tỉnh Nghệ An"),
    ],
)
def test_the_union_of_a_province_that_goes_visiting_stays_its_own(text, name):
    assert bodies(text)[name][-1] in {"Hội LHPN tỉnh", "UBND tỉnh"}


def test_a_cell_is_not_under_its_own_board():
    text = "Ngày 4/9, Chi bộ thôn Đông, xã Yên Bình họp. Sau khi nêu tình hình của đảng viên Chi bộ, Chi ủy đã báo cáo."
    reading = Reading(text)
    assert not [body for body in reading.resolver.all if body.superiors]
