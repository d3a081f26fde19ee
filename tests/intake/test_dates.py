import pytest

from kg.intake.dates import read_crawler_mark, read_stamp
from kg.text import fold

# Forms of the date line by the date that they mean.
MEANT = {
    "2022-03-18T15:00": [
        "Thứ Sáu, ngày 18/3/2022 - 15:00",
        "15:00 | 18-03-2022",
        "18.3.2022 15h00",
        "15 giờ 00 18/3/2022",
        "Thứ sáu, 18/03/2022 | 15:0 GMT+7",
    ],
    "2024-03-16T17:12": [
        "Thứ bảy, 16/3/2024 | 5:12:37 PM",
        "16/03/2024 05:12 CH",
        "17:12, Thứ Bảy, 16/3/2024 (GMT+7)",
    ],
    "2020-01-05T00:30": ["05/01/2020 12:30 AM", "CN, 05/01/2020 12:30 SA", "2020-01-05 00:30:59"],
    "2022-11-14T06:15": ["Thứ Hai, ngày 14 tháng 11 năm 2022, 06:15:09", "06:15 14 tháng 11, 2022"],
    "2019-04-26T11:21": ["Thứ sáu, 26/04/2019 - 11:21'"],
    "2021-09-20": ["Ngày đăng: 20/09/2021", "20 - 09 - 2021", "20 09 2021", "ngày 20 tháng 9 năm 2021"],
}


@pytest.mark.parametrize(("iso", "line"), [(iso, line) for iso, lines in MEANT.items() for line in lines])
def test_a_date_of_publication(iso, line):
    stamp = read_stamp(fold(line))
    assert stamp is not None
    assert stamp.iso == iso
    assert len(stamp.rest) == len(line)


@pytest.mark.parametrize(
    "line",
    [
        "31/02/2021",
        "18/11/1930",
        "Nghị quyết 05/2021",
        "tháng 9/2021",
        "ngày 18/3",
        "12/34/2020",
        "2.300.2021 đồng",
    ],
)
def test_no_date_of_publication(line):
    assert read_stamp(fold(line)) is None


def test_an_impossible_time_is_no_time():
    assert read_stamp("20/09/2021 27:80").iso == "2021-09-20"


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        (" date 2022-11 (lđ online) - sáng", ("2022-11", 13)),
        ("date 2024-02-08 hội", ("2024-02-08", 15)),
        ("date 2022-13 a", None),
        ("update 2022-11", None),
    ],
)
def test_the_mark_of_a_crawler(line, mark):
    assert read_crawler_mark(line) == mark
