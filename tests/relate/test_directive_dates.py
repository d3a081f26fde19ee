"""Whose day of issue it is: of the directive before it, of the one issued then, or of a deed."""

import pytest

from kg.model import Predicate
from tests.relate.said import said


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Thực hiện Chỉ thị số 9-CT/TU của Ban Thường vụ Tỉnh ủy Sơn La ngày 14/8/2021, Huyện ủy Mai Sơn ban hành "
            "Kế hoạch số 31-KH/HU.",
            {"Chỉ thị số 9-CT/TU": "2021-08-14"},
        ),
        (
            "Thực hiện Chỉ thị số 9-CT/TU của Ban Thường vụ Tỉnh ủy Sơn La, ngày 14/5, Huyện ủy Mai Sơn ban hành "
            "Kế hoạch số 31-KH/HU.",
            {"Kế hoạch số 31-KH/HU": "2023-05-14"},
        ),
        (
            "Thực hiện Chỉ thị của Ban Thường vụ Tỉnh ủy Sơn La, ngày 14/5/2022, Huyện ủy Mai Sơn ban hành Kế hoạch số "
            "31-KH/HU.",
            {"Kế hoạch số 31-KH/HU": "2022-05-14"},
        ),
        (
            "Đảng ủy học Kết luận số 31-KL/TW, ngày 18/5/2021 của Bộ Chính trị. Xã học Kết luận 31-KL/TW năm 2022.",
            {"Kết luận số 31-KL/TW": "2021-05-18"},
        ),
        (
            "Thực hiện Kế hoạch số 31-KH/HU, ngày 14/5, Đoàn xã Mường Bú trồng 300 cây tại bản Lướt.",
            {},
        ),
        (
            "Kế hoạch số 31-KH/HU, ngày 14/5, của Huyện ủy Mai Sơn nêu rõ nhiệm vụ.",
            {"Kế hoạch số 31-KH/HU": "2023-05-14"},
        ),
        (
            "Các chi bộ học Nghị quyết số 25-NQ/TW ngày 3/6/2013 và 43-NQ/TW, ngày 24/11/2023 của Trung ương Đảng.",
            {"Nghị quyết số 25-NQ/TW": "2013-06-03", "Nghị quyết số 43-NQ/TW": "2023-11-24"},
        ),
        (
            "Theo Kế hoạch số 31-KH/HU ngày 3/6/2021 và 12 xã khác cùng làm.",
            {"Kế hoạch số 31-KH/HU": "2021-06-03"},
        ),
        (
            "Vào ngày 15/5/2023, Đảng ủy xã Mường Bú ban hành Kế hoạch số 12-KH/ĐU.",
            {"Kế hoạch số 12-KH/ĐU": "2023-05-15"},
        ),
    ],
)
def test_a_day_of_issue_is_of_its_own_directive(text, days):
    assert said(text, Predicate.ISSUED_ON) == {f"{name} --issuedOn--> {day}" for name, day in days.items()}


def test_an_issuer_ends_before_what_else_is_studied():
    lines = said("Hội nghị học Chỉ thị 05 của Bộ Chính trị và chuyên đề năm 2023.", Predicate.ISSUED_BY)
    assert lines == {"Chỉ thị 05 của Bộ Chính trị --issuedBy--> Bộ Chính trị"}


def test_no_directive_is_based_on_a_later_one():
    text = (
        "Kế hoạch số 9-KH/TU ngày 4/5/2015 của Tỉnh ủy thực hiện Kết luận số 70-KL/TW ngày 2/3/2014 của Ban Bí thư"
        " và Kết luận số 88-KL/TU ngày 6/7/2016 của Tỉnh ủy được tổng kết."
    )
    assert said(text, Predicate.BASED_ON) == {"Kế hoạch số 9-KH/TU --basedOn--> Kết luận số 70-KL/TW"}
