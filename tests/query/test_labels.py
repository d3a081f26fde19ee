import contextlib
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import NotFoundError
from kg.query import Named, find

PLACE = "https://w3id.org/danvan/ontology#Commune"
THINGS = tuple(
    sorted(
        [
            Named("xã Quảng Khê", "https://x/1", PLACE),
            Named("xã Quảng Khê", "https://x/2", PLACE),
            Named("xã Hòa Bình", "https://x/3", PLACE),
            Named("xã Hoa Binh", "https://x/4", PLACE),
            Named("Huyện ủy Mường Ảng", "https://x/5", PLACE),
            Named("Ban Dân vận Huyện ủy Mường Ảng", "https://x/6", PLACE),
            Named("phong trào “Dân vận khéo”", "https://x/7", PLACE),
            Named("Hội LHPN bản Nà Sáy", "https://x/8", PLACE),
            Named("Ủy ban nhân dân bản Phiêng", "https://x/9", PLACE),
        ]
    )
)


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("xã Quảng Khê", "12"),
        ("XÃ QUẢNG KHÊ", "12"),
        ("Quảng Khê", "12"),
        ("xã Hoà Bình", "3"),
        (normalize("NFD", "xã Hòa Bình"), "3"),
        ("Hoa Binh", "4"),
        ("Huyện uỷ Mường Ảng", "5"),
        ("huyen uy muong ang", "5"),
        ("ban dân vận huyện ủy", "6"),
        ("ban dan van", "6"),
        ('phong trào "dân vận khéo"', "7"),
        ("dan van kheo", "7"),
        ("https://x/6", "6"),
        ("Hội Liên hiệp Phụ nữ bản Nà Sáy", "8"),
        ("hoi lien hiep phu nu ban na say", "8"),
        ("UBND bản Phiêng", "9"),
        ("ubnd ban phieng", "9"),
    ],
)
def test_names_are_found_as_people_write_them(name: str, numbers: str) -> None:
    assert find(THINGS, name, "thing") == tuple(f"https://x/{number}" for number in numbers)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Mường", "may mean several.*Ban Dân vận Huyện ủy Mường Ảng; Huyện ủy Mường Ảng"),
        ("Quảng Trị", "no thing 'Quảng Trị' in this graph; the nearest are: xã Quảng Khê$"),
        ("xã Quang Khe B", "the nearest are: xã Quảng Khê$"),
        ("Huyện ủy Mương Anh", "the nearest are: Huyện ủy Mường Ảng; Ban Dân vận Huyện ủy Mường Ảng$"),
        ("zzz", "nothing is like it among 8 names, such as Ban Dân vận Huyện ủy Mường Ảng; Huyện ủy"),
        ("", "no thing ''"),
        ("\n\"'", "no thing"),
    ],
)
def test_a_name_that_means_nothing_or_several_is_answered_with_what_there_is(name: str, message: str) -> None:
    with pytest.raises(NotFoundError, match=message):
        find(THINGS, name, "thing")


def test_an_empty_graph_says_so() -> None:
    with pytest.raises(NotFoundError, match="has no place at all"):
        find((), "xã A", "place")


@given(st.text())
def test_whatever_is_asked_is_found_or_refused(name: str) -> None:
    with contextlib.suppress(NotFoundError):
        assert find(THINGS, name, "thing")
