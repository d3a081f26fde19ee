import unicodedata

import pytest

from kg.gazetteer import PlaceName, normal_name, place_name

SAME = [
    ("Đắk Lắk", "Đăk Lăk", "Đắc Lắc", "Đak Lak", "Dak Lak", "Daklak", "ĐẮK LẮK"),
    ("Krông Pắc", "Krông Pắk", "Krông Păk"),
    ("Đăk Đoa", "Đak Đoa"),
    ("Ia H'Drai", "Ia H’Drai", "Ia H' Drai", "Ia H`Drai", "Ia HDrai"),
    ("Mỹ Đức", "Mĩ Đức"),
    ("Quy Nhơn", "Qui Nhơn"),
    ("Kỳ Anh", "Kì Anh"),
    ("Đất Mũi", "Ðất Mũi"),
    ("5", "05"),
    ("Tam Xuân I", "Tam Xuân 1"),
    ("Hòa Bình", "Hoà Bình"),
    ("Thủy Nguyên", "Thuỷ Nguyên"),
    ("Phan Rang - Tháp Chàm", "Phan Rang-Tháp Chàm", "Phan Rang – Tháp Chàm", "Phan Rang Tháp Chàm"),
    ("Thừa Thiên Huế", "Thừa Thiên - Huế", "TT-Huế"),
    ("Bà Rịa - Vũng Tàu", "Bà Rịa Vũng Tàu", "BR-VT"),
    ("Hồ Chí Minh", "HCM"),
    ("Mù Căng Chải", "Mù Cang Chải"),
    ("M'Đrắk", "M’Drắk", "M'Đrăk", "MĐrắk"),
    ("Đắk Glei", "ĐăkGlei", "Đăk Glei"),
    ("Đa Krông", "Đăkrông", "ĐaKrông"),
    ("Kông Chro", "Kong Chro"),
    ("Buôn Ma Thuột", "Buôn Mê Thuột", "Ban Mê Thuột"),
    ("Bắc Kạn", "Bắc Cạn"),
]


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_spellings_of_one_name_have_one_normal_form(spellings):
    assert len({normal_name(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tân Thành", "Tân Thạnh"),
        ("Sa Pa", "Sa Pả"),
        ("Hoằng Quý", "Hoằng Quỳ"),
        ("Thúy Lôi", "Thủy Lôi"),
        ("Đông Thành", "Đồng Thành"),
        ("Tam Xuân 1", "Tam Xuân 2"),
        ("Ia Bang", "Ia Băng"),
        ("Đăk Mil", "Đăk Min"),
    ],
)
def test_names_that_differ_in_a_tone_or_letter_stay_apart(one, other):
    assert normal_name(one) != normal_name(other)


def test_normal_form_is_stable_and_takes_decomposed_text():
    for spellings in SAME:
        for spelling in spellings:
            normal = normal_name(spelling)
            assert normal_name(normal) == normal
            assert normal_name(unicodedata.normalize("NFD", spelling)) == normal


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("xã Mường Lát", "Mường Lát", "xã"),
        ("Thành phố Vinh", "Vinh", "thành phố"),
        ("TP. Vinh", "Vinh", "thành phố"),
        ("TP.HCM", "HCM", "thành phố"),
        ("TPHCM", "HCM", "thành phố"),
        ("TX Kỳ Anh", "Kỳ Anh", "thị xã"),
        ("TT. Vĩnh Bảo", "Vĩnh Bảo", "thị trấn"),
        ("P.5", "5", "phường"),
        ("Q1", "1", "quận"),
        ("H. Sóc Sơn", "Sóc Sơn", "huyện"),
        ("X. Tân Lập", "Tân Lập", "xã"),
        ("Đặc khu Phú Quý", "Phú Quý", "đặc khu"),
        ("Quảng Nam", "Quảng Nam", None),
        ("Phường Đúc", "Đúc", "phường"),
        ("Tỉnhgia", "Tỉnhgia", None),
        ("Huyện", "Huyện", None),
        ("Hà Nam", "Hà Nam", None),
        ("TT-Huế", "TT-Huế", None),
    ],
)
def test_the_kind_word_is_read_off(text, name, kind):
    assert place_name(text) == PlaceName(name, kind)
