"""When deeds are done, as the day of the article leaves it."""

import pytest

from kg.model import Predicate
from tests.relate.said import said

WHEN = (Predicate.OCCURRED_ON, Predicate.STATUS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ngày 9/6, Đoàn xã Mường Phăng trồng 90 cây xanh.", {"2023-06-09"}),
        # What is planned takes the next year of its day.
        ("Ngày 12/9, Đoàn xã Mường Phăng sẽ trồng 90 cây xanh.", {"2023-09-12", "planned"}),
        # What is dated later is planned, whatever the verb says.
        ("Tháng 8 tới, Đoàn xã Mường Phăng trồng 90 cây xanh.", {"2023-08", "planned"}),
        ("Ngày 30/6/2023, Đoàn xã Mường Phăng trồng 90 cây xanh.", {"2023-06-30", "planned"}),
        ("Trong tháng 6, Đoàn xã Mường Phăng trồng 90 cây xanh.", {"2023-06"}),
    ],
)
def test_the_year_and_what_is_still_to_come(text: str, found: set[str]) -> None:
    lines = said(f"Xã Mường Phăng ra quân\n\n{text}", *WHEN)
    assert {line.rpartition("--> ")[2] for line in lines} == found


def test_without_the_day_of_the_article_nothing_is_later() -> None:
    text = "Xã Mường Phăng ra quân\n\nNgày 30/6/2023, Đoàn xã Mường Phăng trồng 90 cây xanh."
    assert {line.rpartition("--> ")[2] for line in said(text, *WHEN, published=None)} == {"2023-06-30"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hội LHPN xã Mường Phăng giúp 6 hộ nghèo, giảm hộ nghèo từ 4,7% năm 2018 xuống còn 2,5% năm 2022.", set()),
        ("Hội LHPN xã Mường Phăng giúp 6 hộ nghèo, đưa tỷ lệ hộ nghèo xuống 3% vào cuối năm 2022.", set()),
        ("Hội LHPN xã Mường Phăng giúp 6 hộ nghèo, tỷ lệ nghèo còn 3,1% (năm 2021).", set()),
        ("Hội LHPN xã Mường Phăng giúp 6 hộ nghèo trong năm 2022.", {"2022"}),
        ("Năm 2022, Hội LHPN xã Mường Phăng giúp 6 hộ nghèo, giảm hộ nghèo từ 4% xuống 3%.", {"2022"}),
        ("Hội LHPN xã Mường Phăng giúp 6 hộ nghèo, đạt 120% năm 2022.", {"2022"}),
    ],
)
def test_years_of_rates_date_no_deed(text: str, found: set[str]) -> None:
    assert {line.rpartition("--> ")[2] for line in said(f"Xã Mường Phăng\n\n{text}", *WHEN)} == found
