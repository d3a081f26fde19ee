import pytest

from kg.gazetteer import Period, is_only_one, likeliest, periods_of, place_name, resolve

OLD, MARCH, JULY = Period


@pytest.fixture
def named(gazetteer):
    """Resolve a chain written with semicolons to a unit's id, or to its candidates' ids."""

    def named(chain, period=OLD, hint=None):
        names = [place_name(name) for name in chain.split("; ")]
        result = resolve(gazetteer, names, period, gazetteer.get(hint) if hint else None)
        assert result.unit is None or not result.candidates
        assert result.reason
        return result.unit.id if result.unit else [unit.id for unit in result.candidates]

    return named


@pytest.mark.parametrize(
    ("chain", "unit"),
    [
        ("xã Triệu Đề; huyện Lập Thạch; tỉnh Vĩnh Phúc", "08863-2022"),
        ("xã Triệu Đề; huyện Lập Thạch", "08863-2022"),
        ("xã Triệu Đề; Lập Thạch; Vĩnh Phúc", "08863-2022"),
        ("xã Triệu Đề; tỉnh Vĩnh Phúc", "08863-2022"),
        ("xã Thổ Bình; huyện Lâm Bình", "02296-2022"),
        ("phường 05; Quận 3; TPHCM", "27151-2022"),
        ("P.5; Q.3; TP. Hồ Chí Minh", "27151-2022"),
        ("huyện Châu Thành; Tiền Giang", "821-2022"),
        ("huyện Krông Pắk; tỉnh Đắc Lắc", "654-2022"),
        ("xã Quảng Phương; huyện Quảng Trạch", "19057-2022"),
    ],
)
def test_a_chain_names_one_unit(named, chain, unit):
    assert named(chain) == unit


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("huyện Lâm Bình", "071-2022"),
        ("huyện Ba Bể", "061-2022"),
        ("huyện Thủ Thừa", "804-2022"),
        ("huyện Lập Thạch", "246-2022"),
        ("TP. Hồ Chí Minh", "79-2022"),
        ("TP.HCM", "79-2022"),
        ("TPHCM", "79-2022"),
        ("Thừa Thiên Huế", "46-2022"),
        ("tỉnh Thừa Thiên - Huế", "46-2022"),
        ("Bà Rịa - Vũng Tàu", "77-2022"),
        ("Đắk Lắk", "66-2022"),
        ("Cao Bằng", "04-2022"),
        ("thành phố Cao Bằng", "040-2022"),
    ],
)
def test_a_province_or_the_only_district_of_its_name_needs_no_chain(named, name, unit):
    assert named(name) == unit


@pytest.mark.parametrize(
    "chain",
    [
        "xã Triệu Đề; huyện Lập Thạnh",  # the district is misspelled
        "xã Triệu Đế; huyện Lập Thạch",  # the commune is
        "xã Triệu Đề; huyện Tam Đảo",
        "xã Trieu De; huyện Lap Thach",
        "tỉnh Vĩnh Phúc; xã Triệu Đề",
        "thôn Đoài; huyện Lập Thạch",
        "huyện Từ Liêm",
    ],
)
def test_what_no_table_has_is_never_bent_to_something_similar(named, chain):
    assert named(chain) == []


def test_an_empty_chain_is_nothing(gazetteer):
    assert resolve(gazetteer, [], OLD).unit is None


def test_several_fits_are_candidates(named):
    assert len(named("huyện Châu Thành")) == 10
    assert named("xã Vĩnh Quang; tỉnh Cao Bằng") == ["01300-2022", "01693-2022"]
    assert named("xã Vĩnh Quang; tỉnh Cao Bằng", hint="040-2022") == "01693-2022"


def test_a_lone_commune_needs_a_hint(named):
    assert named("xã Triệu Đề") == ["08863-2022"]
    assert named("xã Triệu Đề", hint="26-2022") == "08863-2022"
    assert named("xã Triệu Đề", hint="246-2022") == "08863-2022"
    assert named("xã Triệu Đề", hint="25-2022") == []


def test_a_commune_is_the_only_one_where_all_its_namesakes_became_it(gazetteer):
    def of(*ids):
        return is_only_one(gazetteer, [gazetteer.get(unit_id) for unit_id in ids])

    assert of("21601-2025-07")
    assert of("03160-2025-07")  # a smaller commune of the name became part of it
    assert not of()
    assert not of("21601-2025-07", "03160-2025-07")
    assert not of("24976-2025-07")  # communes of the name in other provinces became others
    assert not of("52-2025-07")


def test_a_bare_name_is_at_most_a_province(named):
    assert named("Lập Thạch", hint="26-2022") == ["08761-2022", "246-2022"]
    assert named("Vĩnh Phúc") == "26-2022"


def test_a_hint_decides_between_several_and_may_be_of_another_period(named):
    assert named("huyện Châu Thành", hint="82-2022") == "821-2022"
    assert named("xã Thượng Giáo", MARCH, hint="19-2025-07") == "01912-2022"
    assert named("xã Chợ Rã", JULY, hint="06-2022") == "01912-2025-07"
    assert named("xã Chợ Rã", JULY, hint="061-2022") == "01912-2025-07"


def test_a_hint_does_not_move_the_only_district_of_a_name(named):
    assert named("huyện Ba Bể", hint="80-2022") == "061-2022"


def test_a_name_of_before_the_merger_is_known_in_later_articles(named):
    assert named("xã Triệu Đề; huyện Lập Thạch", JULY) == "08863-2022"
    assert named("huyện Lập Thạch", JULY) == "246-2022"
    assert named("tỉnh Bắc Kạn", JULY) == "06-2022"
    assert named("Bắc Kạn", JULY) == "06-2022"
    # With the province that the place is in now.
    assert named("xã Triệu Đề; tỉnh Phú Thọ", JULY) == "08863-2022"
    assert named("huyện Ba Bể; tỉnh Thái Nguyên", JULY) == "061-2022"
    assert named("xã Triệu Đề; tỉnh Phú Thọ", OLD) == []
    assert named("xã Triệu Đề; tỉnh Phú Thọ", None) == []
    # The district became a town before March 2025, and another province has a district of its name.
    assert named("huyện Phong Điền", MARCH, hint="46-2025-03") == "476-2022"


def test_a_name_of_2024_is_known_though_the_table_of_2022_has_it_not(named):
    assert named("xã Tây Sơn; huyện Lập Thạch", OLD) == "08863-2025-03"
    assert named("xã Tây Sơn", OLD, hint="26-2022") == []  # an older article means another one


def test_names_of_july_2025_are_unknown_in_old_articles(named):
    assert named("xã Sơn Đông; tỉnh Phú Thọ", OLD) == []
    assert named("xã Sơn Đông; tỉnh Phú Thọ", MARCH) == "08866-2025-07"  # announced before it was in force


def test_a_former_kind_fits_a_larger_place_unless_another_unit_has_it(named):
    assert named("phường Sông Cầu; thị xã Bắc Kạn") == "01837-2022"
    assert named("thị xã Gia Nghĩa; tỉnh Đắk Nông") == "660-2022"
    assert named("xã Mỹ Tân; huyện Cao Lãnh") == []


def test_another_kind_is_a_candidate_only(named):
    assert named("phường Triệu Đề; huyện Lập Thạch") == ["08863-2022"]
    assert named("thị xã Bắc Kạn") == ["058-2022"]


def test_the_period_tells_units_of_one_name_apart(named):
    assert named("tỉnh Phú Thọ", OLD) == "25-2022"
    assert named("tỉnh Phú Thọ", JULY) == "25-2025-07"
    assert named("thành phố Huế", OLD) == "474-2022"
    assert named("thành phố Huế", MARCH) == "46-2025-03"
    assert named("thành phố Đồng Nai", JULY) == "75-2025-07"


def test_without_a_date_a_chain_has_to_name_one_unit(named):
    assert named("xã Thổ Bình; huyện Lâm Bình", None) == "02296-2022"
    assert named("xã Triệu Đề; tỉnh Vĩnh Phúc", None) == "08863-2022"
    assert named("huyện Thủ Thừa", None) == "804-2022"
    assert named("thành phố Hà Nội", None) == "01-2022"
    assert named("tỉnh Phú Thọ", None) == ["25-2022", "25-2025-07"]
    assert named("xã Không Có; huyện Lâm Bình", None) == []


def test_the_chains_of_an_undated_article_tell_its_period(gazetteer):
    old = [place_name("xã Thượng Giáo"), place_name("huyện Ba Bể")]
    new = [place_name("xã Chợ Rã"), place_name("tỉnh Thái Nguyên")]
    both = [place_name("tỉnh Cao Bằng")]
    assert periods_of(gazetteer, old) == (OLD, MARCH)
    assert periods_of(gazetteer, new) == (JULY,)
    of_both, of_old, of_new = (periods_of(gazetteer, chain) for chain in (both, old, new))
    assert likeliest([of_both, of_old]) is OLD
    assert likeliest([of_both, of_new]) is JULY
    assert likeliest([of_both]) is None
    assert likeliest([]) is None
