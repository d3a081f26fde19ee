"""Pages that are a directive themselves: its number, type and title at the head."""

import pytest

from kg.extract.directives.basis import find_based_on
from kg.extract.directives.groups import group_directives
from kg.model import Article
from kg.text import document_of
from tests.extract.citing import cited, described


def letter() -> str:
    return (
        "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM\nSố: 31/TB-UBND\nĐồng Tâm, ngày 07 tháng 4 năm 2022\n\n"
        "THÔNG BÁO\nVề việc nạo vét mương và trồng cây\n\n"
        "Căn cứ Kế hoạch số 20/KH-UBND của UBND huyện; thực hiện Nghị quyết số 02-NQ/ĐU, UBND xã thông báo:\n"
    )


def test_a_page_can_be_the_directive_itself():
    document = document_of(Article.of_text(letter()))
    groups = group_directives(cited(document))
    page = groups[0][0].value
    assert described(page) == [
        "Thông báo số 31/TB-UBND",
        "2022-04-07",
        "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM",
        "nạo vét mương và trồng cây",
    ]
    bases = {(basis.later, groups[basis.earlier][0].value.name) for basis in find_based_on(document, groups)}
    assert bases == {(0, "Kế hoạch số 20/KH-UBND"), (0, "Nghị quyết số 02-NQ/ĐU")}


def plan(head: str, opening: str) -> str:
    return f"ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG\n-----\n|\n{head}\n|\nHà Giang, ngày 06 tháng 5 năm 2019\n|\n{opening}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            plan(
                "Số: 52/KH-UBND",
                "KẾ HOẠCH\nPHÁT TRIỂN CHÈ SẠCH\nGIAI ĐOẠN 2019 - 2021\n"
                "Căn cứ Nghị quyết số 7-NQ/TU của Tỉnh ủy về chè, "
                "Ủy ban nhân dân tỉnh ban hành kế hoạch phát triển chè sạch giai đoạn 2019 - 2021, cụ thể như sau:\n",
            ),
            ["Kế hoạch số 52/KH-UBND", "Ủy ban nhân dân tỉnh", "phát triển chè sạch giai đoạn 2019 - 2021"],
        ),
        (
            "HỘI NÔNG DÂN TỈNH LÀO CAI\nBAN THƯỜNG VỤ\n*\nSố 14-HD/HNDT\n\nHƯỚNG DẪN\n\n"
            "xây dựng chi hội nghề nghiệp\n\n"
            "Thực hiện Kế hoạch số 3-KH/HNDT, Ban Thường vụ Hội Nông dân tỉnh hướng dẫn xây dựng chi hội nghề nghiệp "
            "như sau:\n",
            ["Hướng dẫn số 14-HD/HNDT", "Ban Thường vụ Hội Nông dân tỉnh", "xây dựng chi hội nghề nghiệp"],
        ),
        (
            plan(
                "Số:  9 -\nCT/UBND",
                "CHỈ THỊ\nVỀ VIỆC PHÒNG CHÁY RỪNG\nMÙA KHÔ NĂM 2019\nMùa khô năm nay đến sớm, nắng nóng kéo dài.\n",
            ),
            ["Chỉ thị số 9-CT/UBND", "ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG", "PHÒNG CHÁY RỪNG MÙA KHÔ NĂM 2019"],
        ),
        (
            plan(
                "Số: 77/KH-UBND",
                "KẾ HOẠCH\nỦy ban nhân dân tỉnh ban hành kế hoạch rà soát hộ nghèo ở các xã; các phường.\n",
            ),
            ["Kế hoạch số 77/KH-UBND", "Ủy ban nhân dân tỉnh"],
        ),
        (
            plan("Số: 78/KH-UBND", "KẾ HOẠCH\n" + "Mưa đến sớm, nhiều thôn bị cô lập, " * 8 + "xã lo gạo.\n"),
            ["Kế hoạch số 78/KH-UBND", "ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG"],
        ),
        (
            "SỞ NỘI VỤ\n-----\n\nSố: 612/SNV-TCBC\nV/v sắp xếp thôn, bản\n\nKính gửi: Các huyện\n\n"
            "Sở Nội vụ đề nghị các huyện rà soát thôn, bản.\n",
            ["Công văn số 612/SNV-TCBC", "SỞ NỘI VỤ", "sắp xếp thôn, bản"],
        ),
        (
            "PHÒNG NỘI VỤ\nSố: 31/PNV Bắc Yên, ngày 5 tháng 6 năm 2020\nV/v rà soát trưởng bản\n\nKính gửi: Các xã\n\n"
            "Phòng Nội vụ đề nghị các xã rà soát.\n",
            ["Công văn số 31/PNV", "PHÒNG NỘI VỤ", "rà soát trưởng bản"],
        ),
        (
            "TỈNH ỦY PHÚ YÊN\n*\nSố 88-KL/TU\nKẾT LUẬN\nHỘI NGHỊ LẦN THỨ CHÍN\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XV)\n"
            "về phát triển nghề cá\nTỉnh ủy họp ngày 3/4/2018.\n",
            ["Kết luận số 88-KL/TU", "TỈNH ỦY PHÚ YÊN", "phát triển nghề cá"],
        ),
        (
            "QUỐC HỘI\n-----\nNghị quyết số: 41/2016/QH13\n\nHà Nội, ngày 06 tháng 4 năm 2016\n\n"
            "NGHỊ QUYẾT\n\nVỀ VIỆC TRỒNG RỪNG VEN BIỂN\n\nQUỐC HỘI\n\nCăn cứ Hiến pháp;\n",
            ["Nghị quyết số 41/2016/QH13", "QUỐC HỘI", "TRỒNG RỪNG VEN BIỂN"],
        ),
        (
            "ỦY BAN THƯỜNG VỤ\nQUỐC HỘI\n-----\nSố: 12/2003/PL-UBTVQH11\nPHÁP LỆNH\nVỀ CÂY GIỐNG\nĐiều 1. Cây giống.\n",
            ["Pháp lệnh số 12/2003/PL-UBTVQH11", "ỦY BAN THƯỜNG VỤ\nQUỐC HỘI", "CÂY GIỐNG"],
        ),
        (
            "ỦY BAN NHÂN DÂN\nHỘI NÔNG DÂN\nTỈNH TRÀ VINH\n|\nSố: 7/CTPH-UBND-HND\n|\nCHƯƠNG TRÌNH\n"
            "VỀ NUÔI NGHÊU SẠCH VEN BIỂN\nĐiều 1. Nuôi nghêu.\n",
            [
                "Chương trình số 7/CTPH-UBND-HND",
                "ỦY BAN NHÂN DÂN + HỘI NÔNG DÂN\nTỈNH TRÀ VINH",
                "NUÔI NGHÊU SẠCH VEN BIỂN",
            ],
        ),
        (
            "TỈNH ỦY BẾN TRE\nBAN DÂN VẬN\n*\nSố 31-HD/BDVTU\nHƯỚNG DẪN\nvề tổ dân vận ở ấp\nBan họp với các huyện.\n",
            ["Hướng dẫn số 31-HD/BDVTU", "BAN DÂN VẬN", "tổ dân vận ở ấp"],
        ),
        (
            "SỞ Y TẾ TỈNH LONG AN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 77/KH-SYT | Long An, ngày 5/6/2020 |\n"
            "KẾ HOẠCH\nVỀ PHÒNG SỐT XUẤT HUYẾT\nSở họp.\n",
            ["Kế hoạch số 77/KH-SYT", "SỞ Y TẾ TỈNH LONG AN", "PHÒNG SỐT XUẤT HUYẾT"],
        ),
        (
            "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 88/QĐ-UBND | Yên Bái, ngày 5/6/2020 |\n"
            "VỀ VIỆC LẬP ĐỘI CỨU HỘ\nỞ VÙNG CAO\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH YÊN BÁI\nCăn cứ Luật Đê điều;\n",
            ["Quyết định số 88/QĐ-UBND", "ỦY BAN NHÂN DÂN TỈNH YÊN BÁI", "LẬP ĐỘI CỨU HỘ Ở VÙNG CAO"],
        ),
        (
            "HỘI ĐỒNG NHÂN DÂN\nSố:\n89/NQ-HĐND\nNGHỊ QUYẾT\nVỀ MỨC THU PHÍ CHỢ\nUBND TỈNH YÊN BÁI\nXét tờ trình;\n",
            ["Nghị quyết số 89/NQ-HĐND", "HỘI ĐỒNG NHÂN DÂN", "MỨC THU PHÍ CHỢ"],
        ),
        (
            plan(
                "Số: 92/KH-UBND",
                "KẾ HOẠCH\nTổ chức ngày hội, tiến tới Hội thi\nHội Nông dân tỉnh lần thứ XIV,\nnhiệm kỳ 2012 - 2017\n"
                "Triển khai lệnh của tỉnh " + "các xã nuôi ong và trồng cam trên đồi cao, " * 8 + "xã họp.\n",
            ),
            [
                "Kế hoạch số 92/KH-UBND",
                "ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG",
                "Tổ chức ngày hội, tiến tới Hội thi Hội Nông dân tỉnh lần thứ XIV, nhiệm kỳ 2012 - 2017",
            ],
        ),
        (
            "TIN TỨC SỰ KIỆN\n-----\nSố: 78/KH-UBND\nKẾ HOẠCH\nVỀ NUÔI ONG Ở XÃ\nXã họp.\n",
            ["Kế hoạch số 78/KH-UBND", "-", "NUÔI ONG Ở XÃ"],
        ),
        (
            "ỦY BAN NHÂN DÂN XÃ TÂN PHÚ\nTin bão trên biển\nSố: 79/TB-UBND\nTHÔNG BÁO\nVỀ NGÀY TIÊM TRÂU\nXã họp.\n",
            ["Thông báo số 79/TB-UBND", "-", "NGÀY TIÊM TRÂU"],
        ),
        (
            plan(
                "Số: 91/KH-UBND",
                "KẾ HOẠCH\nTHỰC HIỆN CHỈ THỊ SỐ 7-CT/TU VỀ CHÈ\nỦy ban nhân dân tỉnh ban hành kế hoạch "
                "triển khai thực hiện trên địa bàn tỉnh như sau:\n",
            ),
            ["Kế hoạch số 91/KH-UBND", "Ủy ban nhân dân tỉnh", "THỰC HIỆN CHỈ THỊ SỐ 7-CT/TU VỀ CHÈ"],
        ),
        (
            plan(
                "Số: 90/KH-UBND",
                "KẾ HOẠCH\nTHỰC HIỆN NGHỊ QUYẾT SỐ 7-NQ/TU VỀ CHÈ\n"
                "Ủy ban nhân dân tỉnh ban hành kế hoạch triển khai thực hiện như sau:\n",
            ),
            ["Kế hoạch số 90/KH-UBND", "Ủy ban nhân dân tỉnh", "THỰC HIỆN NGHỊ QUYẾT SỐ 7-NQ/TU VỀ CHÈ"],
        ),
    ],
)
def test_a_document_says_below_its_number_what_it_is(text, said):
    document = document_of(Article.of_text(text))
    page = group_directives(cited(document))[0]
    of_page = [mention.value for mention in page if mention.value.name == said[0]]
    issuers = [issuer.text for citation in of_page for issuer in citation.issuers]
    subjects = [" ".join(citation.about.text.split()) for citation in of_page if citation.about is not None]
    assert [of_page[0].name, " + ".join(issuers) or "-", *subjects] == said


def test_the_day_of_issue_may_stand_above_the_number():
    text = "ĐOÀN THANH NIÊN\n* Kon Tum, ngày 04 tháng 6 năm 2020\nSố 15-KH/TĐTN\nKẾ HOẠCH\nvề trồng cây\nĐoàn họp.\n"
    page = group_directives(cited(document_of(Article.of_text(text))))[0][0].value
    assert page.issued_on is not None
    assert page.issued_on.iso == "2020-06-04"


def test_the_day_of_issue_may_stand_on_a_line_below_the_number():
    text = "HUYỆN ỦY SA PA\nSố: 31-HD/HU\n\nNgày 05 tháng 6 năm 2014\n\nHƯỚNG DẪN\nVỀ SINH HOẠT CHI BỘ\nHuyện ủy họp.\n"
    page = group_directives(cited(document_of(Article.of_text(text))))[0][0].value
    assert page.issued_on is not None
    assert page.issued_on.iso == "2014-06-05"


def test_recitals_before_the_first_article_are_what_a_document_is_based_on():
    text = plan(
        "Số: 18/QĐ-UBND",
        "QUYẾT ĐỊNH\nTHÀNH LẬP BAN QUẢN LÝ CHỢ\n\nCăn cứ Nghị định số 02/2003/NĐ-CP của Chính phủ;\n\n"
        "Căn cứ Nghị quyết số 31/NQ-HĐND của HĐND tỉnh;\n\nĐiều 1. Thành lập Ban Quản lý chợ.\n\n"
        "Thực hiện Kế hoạch số 40/KH-UBND của UBND tỉnh;\n",
    )
    document = document_of(Article.of_text(text))
    groups = group_directives(cited(document))
    bases = {groups[basis.earlier][0].value.name for basis in find_based_on(document, groups)}
    assert bases == {"Nghị định số 02/2003/NĐ-CP", "Nghị quyết số 31/NQ-HĐND"}


@pytest.mark.parametrize(
    "text",
    [
        "Số: 5/GP-STTTT\n\nPhường Cam Phú họp dân bàn việc làm đường.\n",
        "Phường Cam Phú họp dân bàn việc làm đường.\n\nTổng đài số: 18/24 giờ mỗi ngày.\n",
        "Lô hàng số: 25-AB/XY được trao cho trạm y tế xã.\n",
    ],
)
def test_other_numbers_are_no_letterhead(text):
    assert cited(document_of(Article.of_text(text))) == ()


def test_what_a_page_brings_into_force_is_no_other_paper():
    text = plan("Số: 93/QĐ-UBND", "QUYẾT ĐỊNH\nVỀ NUÔI ONG MẬT\n") + (
        "Điều 1. Ban hành kèm theo Quyết định này Quy định “mức hỗ trợ các hộ nuôi ong mật ở huyện Vị Xuyên”.\n"
    )
    assert [group[0].value.name for group in group_directives(cited(document_of(Article.of_text(text))))] == [
        "Quyết định số 93/QĐ-UBND"
    ]
