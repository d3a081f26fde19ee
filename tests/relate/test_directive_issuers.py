"""Which body issued a directive where no "của" says it."""

import pytest

from kg.model import Predicate
from tests.relate.said import said


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (
            "Huyện ủy Nậm Pồ ban hành 02 nghị quyết, gồm: Nghị quyết số 12-NQ/HU "
            "về chăn nuôi và Nghị quyết số 13-NQ/HU.",
            {"Nghị quyết số 12-NQ/HU": "Huyện ủy Nậm Pồ", "Nghị quyết số 13-NQ/HU": "Huyện ủy Nậm Pồ"},
        ),
        (
            "Thời gian qua, UBND tỉnh Trà Vinh đã ban hành nhiều văn bản chỉ đạo, cụ thể: Kế hoạch số 15/KH-UBND; "
            "Chỉ thị số 4/CT-UBND; Quyết định số 7/QĐ-TTg.",
            {"Kế hoạch số 15/KH-UBND": "UBND tỉnh Trà Vinh", "Chỉ thị số 4/CT-UBND": "UBND tỉnh Trà Vinh"},
        ),
        ("Tỉnh ủy, HĐND, UBND tỉnh Trà Vinh đã ban hành các văn bản như: Kế hoạch số 86-KH/TU.", {}),
        ("UBND huyện Nậm Pồ đã ban hành 3 kế hoạch: Nghị quyết số 5-NQ/TU được cụ thể hóa.", {}),
        (
            "Xã nhận Nghị quyết số 88 của Ủy ban ATGT Quốc gia về an toàn giao thông.",
            {"Nghị quyết số 88 của Ủy ban ATGT Quốc gia": "Ủy ban ATGT Quốc gia"},
        ),
        ("Sở Nội vụ nêu các văn bản của tỉnh, gồm: Kế hoạch số 15/KH-UBND; Kế hoạch số 16/KH-UBND.", {}),
        (
            "Trường nhận Thông tư 01/2021/TT-BYT, Thông tư 02/2021/TT-BYT của Bộ Y tế.",
            {"Thông tư số 01/2021/TT-BYT": "Bộ Y tế", "Thông tư số 02/2021/TT-BYT": "Bộ Y tế"},
        ),
        (
            "Xã nhận Nghị định 5/2020/NĐ-CP và Thông tư 02/2021/TT-BYT của Bộ Y tế.",
            {"Thông tư số 02/2021/TT-BYT": "Bộ Y tế"},
        ),
        (
            "Ngày 22/2/1989, Hội đồng Bộ trưởng (nay là Chính phủ) ban hành Quyết định số 16/HĐBT.",
            {"Quyết định số 16/HĐBT": "Hội đồng Bộ trưởng"},
        ),
        (
            "Xã làm theo Quyết định số 2540/QĐ-TTg Thủ tướng Chính phủ ban hành ngày 30-12-2016.",
            {"Quyết định số 2540/QĐ-TTg": "Thủ tướng Chính phủ"},
        ),
        ("1. Văn phòng Chính phủ: Thông báo số 9/TB-VPCP về lúa.", {"Thông báo số 9/TB-VPCP": "Văn phòng Chính phủ"}),
        ("- UBND tỉnh Gia Lai: Công văn số 12/UBND-NC.", {"Công văn số 12/UBND-NC": "UBND tỉnh Gia Lai"}),
        ("- Sở Nội vụ: Quyết định số 12/QĐ-UBND, Kế hoạch số 4-KH/TU.", {}),
        (
            "Thực hiện các nội dung UBND tỉnh Phú Yên đã chỉ đạo tại Công văn số 411/UBND-KT ngày 8/9/2021, Công văn "
            "số 523/UBND-KT ngày 9/9/2021; Chỉ thị số 6/CT-UBND ngày 3/7/2021.",
            {
                "Công văn số 411/UBND-KT": "UBND tỉnh Phú Yên",
                "Công văn số 523/UBND-KT": "UBND tỉnh Phú Yên",
                "Chỉ thị số 6/CT-UBND": "UBND tỉnh Phú Yên",
            },
        ),
        (
            "Hội học Nghị quyết Hội nghị lần thứ 5 Ban Chấp hành Trung ương Hội Nông dân Việt Nam khóa VII.",
            {
                "Nghị quyết Hội nghị lần thứ 5 Ban Chấp hành Trung ương Hội Nông dân Việt Nam khóa VII": (
                    "Ban Chấp hành Trung ương Hội Nông dân Việt Nam"
                )
            },
        ),
        (
            "Xã học Nghị quyết Đại hội Đảng bộ Quỳnh Phụ lần thứ XVI.",
            {"Nghị quyết Đại hội Đảng bộ Quỳnh Phụ lần thứ XVI": "Đại hội Đảng bộ huyện Quỳnh Phụ lần thứ XVI"},
        ),
        (
            "Năm 1962, Bộ Chính trị Ban Chấp hành Trung ương Đảng (khóa III) đã ban hành Nghị quyết số 71 về giữ biển.",
            {"Nghị quyết số 71": "Bộ Chính trị"},
        ),
        (
            "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Kon Tum lần thứ XV được học. Nghị quyết Đại hội tỉnh Đảng bộ "
            "lần thứ XV đi vào cuộc sống.",
            {
                "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Kon Tum lần thứ XV": (
                    "Đại hội đại biểu Đảng bộ tỉnh Kon Tum lần thứ XV"
                )
            },
        ),
        (
            "Ủy ban Thường vụ Quốc hội ban hành Nghị quyết số 911/NQ-UBTVQH15, Nghị quyết số 912/NQ-UBTVQH15.",
            {
                "Nghị quyết số 911/NQ-UBTVQH15": "Ủy ban Thường vụ Quốc hội",
                "Nghị quyết số 912/NQ-UBTVQH15": "Ủy ban Thường vụ Quốc hội",
            },
        ),
        ("UBND tỉnh Phú Yên họp bàn tại Quyết định số 411/QĐ-TTg.", {}),
        (
            "Tại Kết luận số 88-KL/TW, Ban Bí thư giao tỉnh ủy rà soát; chỉ đạo của Chủ tịch UBND tỉnh Phú Yên tại "
            "Công văn số 6/UBND-NC, các xã đã họp.",
            {"Kết luận số 88-KL/TW": "Ban Bí thư", "Công văn số 6/UBND-NC": "UBND tỉnh Phú Yên"},
        ),
        ("Theo Kết luận số 88-KL/TW, Ban Thường vụ Tỉnh ủy Phú Yên đã họp.", {}),
        (
            "Ngày 12/9/2019, BCH phòng chống thiên tai và TKCN tỉnh Phú Yên có Công điện số 13/CĐ-TW.",
            {"Công điện số 13/CĐ-TW": "BCH phòng chống thiên tai và TKCN tỉnh Phú Yên"},
        ),
        (
            "Luật Cư trú được Quốc hội khóa XIV thông qua ngày 13/11/2020. UBND tỉnh Phú Yên họp.",
            {"Luật Cư trú": "Quốc hội"},
        ),
        (
            "Trong nội dung Công văn số 61/UBND-KT, ban hành ngày 4/9, UBND tỉnh Phú Yên yêu cầu các xã gặt lúa.",
            {"Công văn số 61/UBND-KT": "UBND tỉnh Phú Yên"},
        ),
        (
            "Xã học các văn bản hướng dẫn của Sở Nội vụ Phú Yên: Kế hoạch số 15/KH-SNV; Quyết định số 7/QĐ-TTg.",
            {"Kế hoạch số 15/KH-SNV": "Sở Nội vụ tỉnh Phú Yên"},
        ),
        (
            "Năm 1998, Thủ tướng Chính phủ đã ra Nghị quyết số 9/1998/NQ-CP, Quyết định số 138/1998/QĐ-TTg.",
            {
                "Nghị quyết số 9/1998/NQ-CP": "Thủ tướng Chính phủ",
                "Quyết định số 138/1998/QĐ-TTg": "Thủ tướng Chính phủ",
            },
        ),
        (
            "UBND tỉnh Phú Yên nhận Quyết định số 62/QĐ-TTg về hòa giải ở cơ sở. HĐND tỉnh Phú Yên đã ban hành Nghị "
            "quyết số 16/NQ-HĐND.",
            {"Nghị quyết số 16/NQ-HĐND": "HĐND tỉnh Phú Yên"},
        ),
        ("UBND tỉnh Phú Yên thực hiện Quyết định phê duyệt Đề án trồng lê giai đoạn 2021 - 2025.", {}),
        ("Tại Kết luận số 88-KL/TW có 5 nhiệm vụ, Ban Thường vụ Tỉnh ủy Phú Yên yêu cầu làm ngay.", {}),
    ],
)
def test_issuer_is_said_otherwise(text: str, issuers: dict[str, str]) -> None:
    lines = {f"{name} --issuedBy--> {body}" for name, body in issuers.items()}
    assert said(text, Predicate.ISSUED_BY) == lines


def test_page_that_is_an_official_letter_is_one() -> None:
    text = (
        "HỘI LHPN TỈNH KON TUM\n\nBAN THƯỜNG VỤ\n\nSố: 318/BTV-VP\n\nV/v tổ chức ngày hội áo dài\n\n"
        "Kon Tum, ngày 12 tháng 2 năm 2023\n\nKính gửi: Hội LHPN các huyện, thành phố\n\n"
        "Ban Thường vụ Hội LHPN tỉnh đề nghị các đơn vị tổ chức ngày hội áo dài trong tháng 3.\n"
    )
    assert said(text, Predicate.SYMBOL, Predicate.ABOUT, Predicate.ISSUED_BY, Predicate.ISSUED_ON) == {
        "Công văn số 318/BTV-VP --symbol--> 318/BTV-VP",
        "Công văn số 318/BTV-VP --about--> tổ chức ngày hội áo dài",
        "Công văn số 318/BTV-VP --issuedBy--> Hội LHPN tỉnh Kon Tum",
        "Công văn số 318/BTV-VP --issuedOn--> 2023-02-12",
    }


def test_page_that_is_a_plan_issues_no_other_one() -> None:
    text = (
        "ĐẢNG ỦY XÃ ĐẮK LONG\n\nSố 47-KH/ĐU\n\nĐắk Long, ngày 5 tháng 1 năm 2023\n\nKẾ HOẠCH\nVề việc giữ rừng\n\n"
        "Thực hiện Kế hoạch số 24-KH/HU của Huyện ủy Đắk Hà về giữ rừng; Đảng ủy xã Đắk Long ban hành Kế hoạch thực "
        "hiện Kế hoạch số 24-KH/HU, như sau:\n\nCác chi bộ họp dân trong tháng 3 và phân công đảng viên đi tuần rừng.\n"
    )
    assert {line.split(" --")[0] for line in said(text, Predicate.DIRECTIVE_TYPE)} == {
        "Kế hoạch số 47-KH/ĐU",
        "Kế hoạch số 24-KH/HU",
    }


def test_the_government_issues_nothing_that_its_head_signs():
    text = "Thủ tướng Chính phủ Lê Văn Sơn vừa ký Quyết định số 1250/QĐ-TTg về việc công nhận huyện Nho Quan."
    assert said(text, Predicate.ISSUED_BY) == set()
    text = "Chính phủ vừa ban hành Nghị định số 125/2019/NĐ-CP về hộ tịch."
    assert said(text, Predicate.ISSUED_BY) == {"Nghị định số 125/2019/NĐ-CP --issuedBy--> Chính phủ"}


def test_a_list_of_directives_names_their_issuer_before_them() -> None:
    text = "Xã học các chỉ thị của Tỉnh ủy Hà Nam, gồm: Chỉ thị số 4-CT/TU về Tết; Chỉ thị số 9-CT/TU về đất đai."
    assert said(text, Predicate.ISSUED_BY) == {
        "Chỉ thị số 4-CT/TU --issuedBy--> Tỉnh ủy Hà Nam",
        "Chỉ thị số 9-CT/TU --issuedBy--> Tỉnh ủy Hà Nam",
    }


ISSUED = {
    "Thay mặt Bộ Chính trị, ông Võ Văn Tám, Thường trực Ban Bí thư, vừa ký ban hành Kết luận số 84-KL/TW.": {
        "Kết luận số 84-KL/TW --issuedBy--> Bộ Chính trị",
    },
    "Theo định hướng của Bộ Chính trị tại Nghị quyết số 82-NQ/TW, xã lập tổ.": {
        "Nghị quyết số 82-NQ/TW --issuedBy--> Bộ Chính trị",
    },
    "Theo Quyết định số 44-QĐ/TU, Ban Thường vụ Tỉnh ủy Hà Nam điều động ông Lê Văn Tám.": {
        "Quyết định số 44-QĐ/TU --issuedBy--> Ban Thường vụ Tỉnh ủy Hà Nam",
    },
    "Hội Nông dân huyện Ea Súp ký Chương trình phối hợp số 5/CTPH với Công an huyện Ea Súp.": {
        "Chương trình phối hợp số 5/CTPH --issuedBy--> Hội Nông dân huyện Ea Súp",
        "Chương trình phối hợp số 5/CTPH --issuedBy--> Công an huyện Ea Súp",
    },
    "Thực hiện Kế hoạch số 8-KH/TU của Tỉnh ủy Hà Nam, Huyện ủy Lý Nhân đã ban hành Kế hoạch số 9-KH/HU.": {
        "Kế hoạch số 8-KH/TU --issuedBy--> Tỉnh ủy Hà Nam",
        "Kế hoạch số 9-KH/HU --issuedBy--> Huyện ủy Lý Nhân",
    },
    "Triển khai Đề án 12 “Phát triển đảng viên vùng cao” của Tỉnh ủy Lai Châu.": {
        "Đề án 12 của Tỉnh ủy Lai Châu --issuedBy--> Tỉnh ủy Lai Châu",
    },
    "Huyện ủy Lý Nhân đã ban hành nhiều văn bản như: Chỉ thị số 12-CT/HU về vườn đồi, Quy định số 5-QĐ/HU.": {
        "Chỉ thị số 12-CT/HU --issuedBy--> Huyện ủy Lý Nhân",
        "Quy định số 5-QĐ/HU --issuedBy--> Huyện ủy Lý Nhân",
    },
    "Xã làm theo chỉ đạo của Thủ tướng Chính phủ tại các Công điện: số 71/CĐ-TTg về hạn; số 73/CĐ-TTg về mặn.": {
        "Công điện số 71/CĐ-TTg --issuedBy--> Thủ tướng Chính phủ",
        "Công điện số 73/CĐ-TTg --issuedBy--> Thủ tướng Chính phủ",
    },
    "Huyện ủy Lý Nhân ban hành Nghị quyết số 5-NQ/HU, Kế hoạch số 21/KH-UBND và Chỉ thị số 6-CT/TW.": {
        "Nghị quyết số 5-NQ/HU --issuedBy--> Huyện ủy Lý Nhân",
    },
    "Huyện ủy Lý Nhân ban hành Nghị quyết số 5-NQ/HU thực hiện Kế hoạch số 21-KH/HU.": {
        "Nghị quyết số 5-NQ/HU --issuedBy--> Huyện ủy Lý Nhân",
    },
}


@pytest.mark.parametrize(("text", "expected"), ISSUED.items())
def test_who_issued_a_directive(text: str, expected: set[str]) -> None:
    assert said(text, Predicate.ISSUED_BY) == expected


def test_page_is_of_the_body_named_above_its_number() -> None:
    text = (
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH HÒA BÌNH\n-------\n|\nSố: 41/NQ-HĐND\n|\nHòa Bình, ngày 09 tháng 7 năm 2018\n|\n"
        "NGHỊ QUYẾT\nVỀ VIỆC HỖ TRỢ TRỒNG CAM\n\nCăn cứ Luật Đầu tư công\nngày 18/6/2014;\n\n"
        "Điều 1. Hỗ trợ các hộ trồng cam.\n"
    )
    assert said(text, Predicate.ISSUED_BY, Predicate.ISSUED_ON) == {
        "Nghị quyết số 41/NQ-HĐND --issuedBy--> HỘI ĐỒNG NHÂN DÂN tỉnh Hòa Bình",
        "Nghị quyết số 41/NQ-HĐND --issuedOn--> 2018-07-09",
        "Luật Đầu tư công --issuedOn--> 2014-06-18",
    }


def test_page_without_number_is_the_plan_that_a_body_issues_below() -> None:
    text = (
        "UBND XÃ NẬM LÚC\nSố:    /KH-UBND\nNậm Lúc, ngày 5 tháng 6 năm 2023\n\nKẾ HOẠCH\n"
        "Trồng cây phân tán\n\nnăm 2023 ở các thôn\n\nCăn cứ Kế hoạch số 5/KH-UBND của huyện;\n\n"
        "Thực hiện Quyết định ban hành Kế hoạch của tỉnh, UBND xã Nậm Lúc (gọi tắt là xã) ban hành Kế hoạch trồng cây "
        "như sau:\n\n1. Mục tiêu\n\nTrồng 5 ha quế.\n"
    )
    assert said(text, Predicate.ISSUED_BY, Predicate.ISSUED_ON, Predicate.BASED_ON) == {
        "Kế hoạch Trồng cây phân tán năm 2023 ở các thôn --issuedBy--> UBND xã Nậm Lúc",
        "Kế hoạch Trồng cây phân tán năm 2023 ở các thôn --issuedOn--> 2023-06-05",
        "Kế hoạch Trồng cây phân tán năm 2023 ở các thôn --basedOn--> Kế hoạch số 5/KH-UBND",
    }


@pytest.mark.parametrize(
    "text",
    [
        "KẾ HOẠCH\nTrồng cây năm 2023\n\nXã họp bàn trồng cây ở các thôn.\n",
        "KẾ HOẠCH\nTrồng cây năm 2023\n\nUBND xã Nậm Lúc ban hành Kế hoạch số 8/KH-UBND như sau:\n",
    ],
)
def test_page_is_no_plan_that_nobody_issues_or_that_has_its_number(text: str) -> None:
    assert not [name for name in said(text, Predicate.ABOUT) if name.startswith("Kế hoạch Trồng")]
