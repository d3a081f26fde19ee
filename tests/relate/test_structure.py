"""Whose bodies are, where places lie, which model belongs where: what articles say of structure."""

from dataclasses import replace

import pytest

from kg.intake import read_article
from kg.model import Article, EntityClass, Predicate
from kg.relate import extract_article
from tests.relate.said import record_of, said

STRUCTURE = {
    "Ban Thường vụ Huyện ủy Tủa Chùa họp.": {
        "Ban Thường vụ Huyện ủy Tủa Chùa --subordinateTo--> Huyện ủy Tủa Chùa",
        "Ban Thường vụ Huyện ủy Tủa Chùa --jurisdiction--> huyện Tủa Chùa",
        "Huyện ủy Tủa Chùa --jurisdiction--> huyện Tủa Chùa",
    },
    "Chi bộ Hội Người cao tuổi xã Tam Thanh thành lập.": {
        "Chi bộ Hội Người cao tuổi xã Tam Thanh --subordinateTo--> Hội Người cao tuổi xã Tam Thanh",
        "Chi bộ Hội Người cao tuổi xã Tam Thanh --jurisdiction--> xã Tam Thanh",
        "Hội Người cao tuổi xã Tam Thanh --jurisdiction--> xã Tam Thanh",
    },
    "Đảng ủy, HĐND, UBND xã Ea Kiết về thăm.": {
        "Đảng ủy xã Ea Kiết --jurisdiction--> xã Ea Kiết",
        "HĐND xã Ea Kiết --jurisdiction--> xã Ea Kiết",
        "UBND xã Ea Kiết --jurisdiction--> xã Ea Kiết",
    },
    "Đoàn thị trấn Ea Súp và Đoàn thị xã Buôn Hồ dọn vệ sinh.": {
        "Đoàn thị trấn Ea Súp --jurisdiction--> thị trấn Ea Súp",
        "Đoàn thị xã Buôn Hồ --jurisdiction--> thị xã Buôn Hồ",
    },
    "Đồn Biên phòng Cửa Việt, BĐBP tỉnh Quảng Trị giúp dân.": {
        "Đồn Biên phòng Cửa Việt --subordinateTo--> Bộ đội Biên phòng tỉnh Quảng Trị",
        "BĐBP tỉnh Quảng Trị --jurisdiction--> tỉnh Quảng Trị",
    },
    "Tại Đồn Biên phòng Cửa Việt, BĐBP tỉnh Quảng Trị tổ chức lớp học.": {
        "BĐBP tỉnh Quảng Trị --jurisdiction--> tỉnh Quảng Trị",
    },
    "Tại Đồn Biên phòng Cửa Việt, BĐBP tỉnh Quảng Trị diễn ra lễ kỷ niệm.": {
        "Đồn Biên phòng Cửa Việt --subordinateTo--> Bộ đội Biên phòng tỉnh Quảng Trị",
        "BĐBP tỉnh Quảng Trị --jurisdiction--> tỉnh Quảng Trị",
    },
    "Trung đoàn 66 (Sư đoàn 10, Quân đoàn 34) và Sư đoàn 15, Bộ CHQS tỉnh Kon Tum về.": {
        "Trung đoàn 66 --subordinateTo--> Sư đoàn 10",
        "Sư đoàn 10 --subordinateTo--> Quân đoàn 34",
        "Bộ CHQS tỉnh Kon Tum --jurisdiction--> tỉnh Kon Tum",
    },
    "Mừng ngày thành lập Hội LHPN Việt Nam, Chi hội Phụ nữ ấp Rạch Đùi họp mặt.": {
        "Chi hội Phụ nữ ấp Rạch Đùi --jurisdiction--> ấp Rạch Đùi",
    },
    "Ban Chỉ huy Phòng thủ khu vực 2 - Mỹ Tú (Bộ Chỉ huy Quân sự tỉnh Sóc Trăng) và Cục Viễn thông, Bộ Công an họp.": {
        "Ban Chỉ huy Phòng thủ khu vực 2 - Mỹ Tú --subordinateTo--> Bộ Chỉ huy Quân sự tỉnh Sóc Trăng",
        "Cục Viễn thông --subordinateTo--> Bộ Công an",
        "Bộ Chỉ huy Quân sự tỉnh Sóc Trăng --jurisdiction--> tỉnh Sóc Trăng",
    },
    "Đảng bộ Sở Tài chính tỉnh Gia Lai trực thuộc Đảng bộ UBND tỉnh Gia Lai.": {
        "Đảng bộ Sở Tài chính tỉnh Gia Lai --subordinateTo--> Sở Tài chính tỉnh Gia Lai",
        "Đảng bộ Sở Tài chính tỉnh Gia Lai --subordinateTo--> Đảng bộ UBND tỉnh Gia Lai",
        "Đảng bộ Sở Tài chính tỉnh Gia Lai --jurisdiction--> tỉnh Gia Lai",
        "Sở Tài chính tỉnh Gia Lai --jurisdiction--> tỉnh Gia Lai",
        "Đảng bộ UBND tỉnh Gia Lai --subordinateTo--> UBND tỉnh Gia Lai",
        "Đảng bộ UBND tỉnh Gia Lai --jurisdiction--> tỉnh Gia Lai",
        "UBND tỉnh Gia Lai --jurisdiction--> tỉnh Gia Lai",
    },
    "Đảng ủy UBND tỉnh Gia Lai họp. Đảng bộ UBND tỉnh có 12 chi bộ.": {
        "Đảng ủy UBND tỉnh Gia Lai --subordinateTo--> Đảng bộ UBND tỉnh Gia Lai",
        "Đảng ủy UBND tỉnh Gia Lai --subordinateTo--> UBND tỉnh Gia Lai",
        "Đảng ủy UBND tỉnh Gia Lai --jurisdiction--> tỉnh Gia Lai",
        "Đảng bộ UBND tỉnh Gia Lai --subordinateTo--> UBND tỉnh Gia Lai",
        "Đảng bộ UBND tỉnh Gia Lai --jurisdiction--> tỉnh Gia Lai",
        "UBND tỉnh Gia Lai --jurisdiction--> tỉnh Gia Lai",
    },
    "Đại hội đại biểu Đảng bộ UBND tỉnh Gia Lai lần thứ I khai mạc.": {
        "Đại hội đại biểu Đảng bộ UBND tỉnh Gia Lai lần thứ I --jurisdiction--> tỉnh Gia Lai",
        "UBND tỉnh Gia Lai --jurisdiction--> tỉnh Gia Lai",
    },
    "Hai phòng thuộc UBND huyện Đam Rông gồm: Phòng Y tế, Phòng Nội vụ.": {
        "Phòng Y tế huyện Đam Rông --subordinateTo--> UBND huyện Đam Rông",
        "Phòng Nội vụ huyện Đam Rông --subordinateTo--> UBND huyện Đam Rông",
        "Phòng Y tế huyện Đam Rông --jurisdiction--> huyện Đam Rông",
        "Phòng Nội vụ huyện Đam Rông --jurisdiction--> huyện Đam Rông",
        "UBND huyện Đam Rông --jurisdiction--> huyện Đam Rông",
    },
    "UBND huyện Đam Rông gồm: Phòng Y tế, Phòng Nội vụ.": {
        "Phòng Y tế huyện Đam Rông --jurisdiction--> huyện Đam Rông",
        "Phòng Nội vụ huyện Đam Rông --jurisdiction--> huyện Đam Rông",
        "UBND huyện Đam Rông --jurisdiction--> huyện Đam Rông",
    },
    "Chi bộ bản Tà Ghênh, Đảng bộ xã Tà Hộc có 12 đảng viên.": {
        "Chi bộ bản Tà Ghênh --subordinateTo--> Đảng bộ xã Tà Hộc",
        "Chi bộ bản Tà Ghênh --jurisdiction--> bản Tà Ghênh",
        "Đảng bộ xã Tà Hộc --jurisdiction--> xã Tà Hộc",
    },
}


@pytest.mark.parametrize(("text", "expected"), STRUCTURE.items())
def test_names_say_whose_a_body_is(text: str, expected: set[str]) -> None:
    found = said(text, Predicate.SUBORDINATE_TO, Predicate.JURISDICTION)
    assert {line.replace("BĐBP", "Bộ đội Biên phòng") for line in found} == {
        line.replace("BĐBP", "Bộ đội Biên phòng") for line in expected
    }


WITHIN = {
    "Đường vào thôn Nà Lụng, xã Kim Thượng, huyện Tân Sơn, tỉnh Phú Thọ.": {
        "thôn Nà Lụng --within--> xã Kim Thượng",
        "xã Kim Thượng --within--> huyện Tân Sơn",
        "huyện Tân Sơn --within--> tỉnh Phú Thọ",
    },
    "Các xã Mỹ Thạnh, Hàm Cần (huyện Hàm Thuận Nam) cùng làm.": {
        "xã Mỹ Thạnh --within--> huyện Hàm Thuận Nam",
        "xã Hàm Cần --within--> huyện Hàm Thuận Nam",
    },
    "Ấp Phú Lợi, xã Phú Vĩnh (TX. Tân Châu) có 300 hộ.": {
        "ấp Phú Lợi --within--> xã Phú Vĩnh",
        "xã Phú Vĩnh --within--> thị xã Tân Châu",
    },
    # items of a list have each their own commune, be it named behind them, and what names none lies in none
    "Huyện tiếp 5 người: bà Lò Thị Mai, bản 2, xã Púng Bính; ông Lò Văn Ún, bản 9 và bà Lò Thị Xa bản 7 cùng ở xã Sam "
    "Kha; ông Vàng A Mua, tổ dân phố 4, thị trấn.": {
        "bản 2 --within--> xã Púng Bính",
        "bản 9 --within--> xã Sam Kha",
        "bản 7 --within--> xã Sam Kha",
    },
    # those in one bracket lie in what stands at its end; outside, and with no larger place behind, nothing is shared
    "Quà đến tay bà Mai (ấp Bàu, xã Thanh Lương); ông Tư và ông Năm (ấp 2, ấp 4, xã Lộc Tấn).": {
        "ấp Bàu --within--> xã Thanh Lương",
        "ấp 2 --within--> xã Lộc Tấn",
        "ấp 4 --within--> xã Lộc Tấn",
    },
    "Bà Mai (thôn Tân Lập, xã Ia Pia); ông Siu Blăk (làng Bang, làng Xung, xã Ia Lâu) vay vốn.": {
        "thôn Tân Lập --within--> xã Ia Pia",
        "làng Bang --within--> xã Ia Lâu",
        "làng Xung --within--> xã Ia Lâu",
    },
    "Bà Mai (thôn Tân Lập, xã Ia Pia), ông Ba (thôn 2, xã Ia Lâu) vay vốn.": {
        "thôn Tân Lập --within--> xã Ia Pia",
        "thôn 2 --within--> xã Ia Lâu",
    },
    "Hai hộ ở thôn 1 (xã Ia Pia, xã Ia Lâu, huyện Chư Prông cùng lo).": {
        "thôn 1 --within--> xã Ia Pia",
        "xã Ia Pia --within--> huyện Chư Prông",
        "xã Ia Lâu --within--> huyện Chư Prông",
    },
    "Đoàn đến thôn 3 của xã Ia Pia; thôn 5; thôn 6.": {
        "thôn 3 --within--> xã Ia Pia",
        "thôn 5 --within--> xã Ia Pia",
        "thôn 6 --within--> xã Ia Pia",
    },
    "Xã Đắk Sôi và xã Nam Đà, huyện Krông Nô họp. Bà Liên (ngụ thôn 9, Nam Đà) dự. Đường đến thôn 4, Nam Đà thông.": {
        "xã Đắk Sôi --within--> huyện Krông Nô",
        "xã Nam Đà --within--> huyện Krông Nô",
        "thôn 9 --within--> xã Nam Đà",
        "thôn 4 --within--> xã Nam Đà",
    },
    "Thôn 9, xã Đắk Sôi, huyện Krông Nô họp với xã Nam Đà. Đường từ thôn 9, Nam Đà đã thông.": {
        "thôn 9 --within--> xã Đắk Sôi",
        "xã Đắk Sôi --within--> huyện Krông Nô",
        "xã Nam Đà --within--> huyện Krông Nô",
    },
}


@pytest.mark.parametrize(("text", "expected"), WITHIN.items())
def test_chains_say_what_lies_where(text: str, expected: set[str]) -> None:
    assert {line[0].lower() + line[1:] for line in said(text, Predicate.WITHIN)} == expected


def test_relative_forms_stand_for_the_bodies_of_the_article() -> None:
    text = (
        "Huyện ủy Mộc Châu mở hội nghị. Ban Dân vận Huyện ủy báo cáo. "
        "Tại xã Lóng Sập, Đảng ủy xã và Hội Nông dân xã nêu cách làm."
    )
    names = {entity.name for entity in record_of(text).entities}
    assert {
        "Huyện ủy Mộc Châu",
        "Ban Dân vận Huyện ủy Mộc Châu",
        "Đảng ủy xã Lóng Sập",
        "Hội Nông dân xã Lóng Sập",
    } <= names


def test_the_unit_is_that_of_the_period() -> None:
    units = {
        published: {e.name: e.unit for e in record_of("Xã Thổ Bình, huyện Lâm Bình.", published).entities}
        for published in ("2022-01-05", "2023-05-05")
    }
    assert all(by_name["huyện Lâm Bình"] == "071-2022" for by_name in units.values())
    assert {by_name["xã Thổ Bình"] for by_name in units.values()} == {"02296-2022"}


def test_a_commune_that_many_districts_have_stays_undecided() -> None:
    commune = next(e for e in record_of("Nhân dân xã Tân Tiến góp công.").entities if e.cls == "Commune")
    assert commune.unit is None
    assert len(commune.candidates) > 5
    assert commune.is_local


@pytest.mark.parametrize(
    "text",
    [
        "Nâng cao đời sống xã hội, phát triển kinh tế, xây dựng đời sống văn hóa.",
        "Các cấp ủy, chính quyền địa phương và bà con đoàn kết.",
        "Thị trường bất động sản quý này trầm lắng, giá vàng tăng nhẹ.",
        "The quick brown fox jumps over the lazy dog. 1234567890",
        "新华社北京电 记者从有关部门获悉",
        "<div class='a'><script>var x = 1;</script></div>",
        "lorem ipsum dolor sit amet, consectetur adipiscing elit",
    ],
)
def test_general_and_foreign_text_names_nothing(text: str) -> None:
    assert record_of(text).entities == ()


def test_a_meeting_of_a_cell_is_in_its_village() -> None:
    found = said("Ông Hà Văn Núi dự sinh hoạt chi bộ thôn Nà Pài, xã Vũ Chấn.", Predicate.LOCATED_IN)
    assert found == {"dự sinh hoạt --locatedIn--> thôn Nà Pài"}


def test_a_village_lies_in_none_of_several_communes() -> None:
    assert said("Các xã Trà Cang, Trà Linh làm tốt; đoàn đến thôn Tu Lung.", Predicate.WITHIN) == set()


def test_a_place_told_of_is_no_person() -> None:
    names = {e.name for e in record_of("Thôn Lùng Thị Pao đổi mới. Đến Lùng Thị Pao là thấy.").entities}
    assert names == {"thôn Lùng Thị Pao"}


def test_bodies_of_two_unknown_places_are_two() -> None:
    names = {
        e.name
        for e in record_of("UBND tỉnh và UBND huyện cùng họp. Hội Nông dân Việt Nam, Hội Nông dân tỉnh dự.").entities
    }
    assert names == {"UBND tỉnh", "UBND huyện", "Hội Nông dân Việt Nam", "Hội Nông dân tỉnh"}


def test_a_tinh_is_no_municipality():
    text = "UBND huyện Hải Hậu cấp xi măng theo Quyết định 1140/QĐ-UBND của UBND tỉnh. Đồng hương tại Hà Nội góp tiền."
    lines = said(text)
    assert "Quyết định số 1140/QĐ-UBND --issuedBy--> UBND tỉnh Nam Định" in lines
    assert not any("UBND thành phố Hà Nội" in line for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "Xã Đào Viên họp. 4/22 khối dân vận xã, thị trấn họp không đều.",
        "Thôn Đoài góp công. 3/5 Ban Công tác Mặt trận thôn chưa có quỹ.",
    ],
)
def test_a_share_of_bodies_is_none_of_them(text):
    assert not said(text, Predicate.JURISDICTION)


def test_the_youth_union_behind_a_date_is_one():
    text = "Sáng 12/4 Huyện đoàn Tràng Định ra quân; chiều 12/4/2023 Xã đoàn Đào Viên họp."
    lines = said(text, Predicate.JURISDICTION)
    assert {line.partition(" --")[0] for line in lines} == {"Huyện đoàn Tràng Định", "Xã đoàn Đào Viên"}


@pytest.mark.parametrize(("published", "is_province"), [("2025-09-20", True), ("2021-09-20", False)])
def test_bare_parent_of_a_ward_is_the_province_since_districts_are_gone(published: str, is_province: bool) -> None:
    text = "Hội Nông dân phường Kinh Bắc (Bắc Ninh) tặng 20 suất quà."
    lines = said(text, Predicate.WITHIN, published=published)
    assert ("phường Kinh Bắc --within--> tỉnh Bắc Ninh" in lines) is is_province


def test_a_union_s_first_word_alone_is_the_one_that_the_article_is_about():
    text = "Hội LHPN huyện Giồng Trôm sơ kết. Hội LHPN huyện Giồng Trôm khen Hội LHPN xã Châu Hòa. Hội tặng 300 quà."
    assert any(line.endswith("--carriedOutBy--> Hội LHPN huyện Giồng Trôm") and "300" in line for line in said(text))


def test_an_office_that_every_commune_has_is_that_of_the_commune_since_july_2025() -> None:
    text = "UBND xã Đạ Tẻh họp. Trung tâm Phục vụ hành chính công tiếp 40 lượt người."
    held = "Trung tâm Phục vụ hành chính công xã Đạ Tẻh --jurisdiction--> xã Đạ Tẻh"
    assert held in said(text, Predicate.JURISDICTION, published="2025-09-03")
    assert held not in said(text, Predicate.JURISDICTION, published="2024-09-03")


def test_party_organisation_in_brackets_is_the_one_above() -> None:
    lines = said("Đảng bộ Sở Y tế (Đảng bộ Khối các cơ quan tỉnh Gia Lai) họp.", Predicate.SUBORDINATE_TO)
    assert "Đảng bộ Sở Y tế tỉnh Gia Lai --subordinateTo--> Đảng bộ Khối các cơ quan tỉnh Gia Lai" in lines, lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dự có lãnh đạo Ban Tổ chức, Ủy ban Kiểm tra, Văn phòng Huyện ủy Tủa Chùa.",
            "Ban Tổ chức Huyện ủy Tủa Chùa --subordinateTo--> Huyện ủy Tủa Chùa",
        ),
        (
            "HĐND xã Sín Chải lập Phòng Kinh tế, Phòng Văn hóa - Xã hội thuộc UBND xã Sín Chải.",
            "Phòng Kinh tế --subordinateTo--> UBND xã Sín Chải",
        ),
    ],
)
def test_each_of_a_list_is_under_the_body_at_its_end(text: str, expected: str) -> None:
    assert expected in said(text, Predicate.SUBORDINATE_TO)


@pytest.mark.parametrize(
    ("publisher", "text", "committee"),
    [
        ("BBK", "Ngày 5/6, Tỉnh ủy họp.", "Tỉnh ủy Bắc Kạn"),
        ("Baosonla.org.vn", "Ngày 5/6, Tỉnh ủy họp.", "Tỉnh ủy Sơn La"),
        ("Cổng TTĐT tỉnh Trà Vinh", "Ngày 5/6, Tỉnh ủy họp.", "Tỉnh ủy Trà Vinh"),
        ("BBK", "Ngày 5/6, Tỉnh ủy họp với đoàn của tỉnh Cao Bằng.", "Tỉnh ủy Cao Bằng"),
        ("TTXVN", "Ngày 5/6, Tỉnh ủy họp.", "Tỉnh ủy"),
    ],
)
def test_the_paper_tells_the_province_of_a_text_that_names_none(publisher: str, text: str, committee: str) -> None:
    record = extract_article(replace(Article.of_text(text, published="2023-06-15"), publisher=publisher))
    assert [e.name for e in record.entities if e.cls is EntityClass.PARTY_COMMITTEE] == [committee]


def test_an_elder_of_a_village_is_not_called_as_it_is() -> None:
    record = record_of("Làng Kon Chăh đẹp.\n\nDân làng bầu ông Hreng làm già làng Kon Chăh từ năm 1990.\n")
    assert not [entity.name for entity in record.entities if entity.name == "Kon Chăh"]


def test_bodies_of_a_province_are_of_the_one_whose_body_the_paragraph_tells_of() -> None:
    text = (
        "Hai đại hội\n\n"
        "Sáng 22/10, Đại hội Đảng bộ tỉnh Lạng Sơn họp. Ông Hoàng Văn Mến làm Bí thư Tỉnh ủy Lạng Sơn.\n\n"
        "Chiều 22/10, Đại hội Đảng bộ tỉnh Cà Mau bế mạc. Bà Lục Thị Quỳnh làm Bí thư Tỉnh ủy.\n\n"
        "Ông Mông Văn Thắng quê ở tỉnh Trà Vinh. Ông làm việc với UBND tỉnh.\n"
    )
    record = extract_article(read_article(text.encode(), "a.txt"))
    names = {entity.id: entity.name for entity in record.entities}
    posts = {(names[s.subject], names[s.object or ""]) for s in record.statements if s.role}
    assert ("Lục Thị Quỳnh", "Tỉnh ủy Cà Mau") in posts
    assert "UBND tỉnh Trà Vinh" not in names.values()


GUESTS = {
    "Trao nhà tại huyện Lộc Bình\n\nHội CCB tỉnh cùng Hội Doanh nhân trẻ tỉnh Hà Nam họp.": "Hội CCB tỉnh Lạng Sơn",
    "Huyện Quỳ Hợp đón nhà mới\n\nTỉnh đoàn cùng Hội Doanh nhân trẻ tỉnh Nam Định trao nhà.": "Tỉnh đoàn Nghệ An",
    "Nhà mới ở huyện Sông Mã\n\nHội CCB tỉnh Hà Nam trao nhà. Hội CCB tỉnh rất vui.": "Hội CCB tỉnh Hà Nam",
    "Hội CCB tỉnh Hà Nam trao nhà ở huyện Sông Mã\n\nHội CCB tỉnh rất vui.": "Hội CCB tỉnh Hà Nam",
    "Trao nhà tại huyện Lộc Bình\n\nTỉnh đoàn tỉnh Lạng Sơn, Tỉnh đoàn Hải Dương trao nhà.": "Tỉnh đoàn Hải Dương",
}


@pytest.mark.parametrize(("text", "body"), GUESTS.items())
def test_the_province_of_a_guest_has_not_the_bodies_of_the_district_in_the_title(text: str, body: str) -> None:
    record = extract_article(read_article(text.encode(), "a.txt"))
    assert body in {entity.name for entity in record.entities}
