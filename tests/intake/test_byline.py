import pytest

from kg.intake.byline import read_byline
from kg.intake.publisher import read_prefix, read_title_prefix


def readings(table):
    return [(meant, written) for meant, forms in table.items() for written in forms]


BYLINES = {
    ("Thu Hà",): [
        "Thu Hà",
        "Bài, ảnh: Thu Hà",
        "Tin và ảnh: Thu Hà",
        "CTV Thu Hà",
        "Thu Hà (CTV)",
        "PV: Thu Hà",
        "Thu Hà.",
        "                         Thu Hà",
        "Thu Hà (tổng hợp)",
        "Thu Hà tổng hợp",
        "Thu Hà - CTV",
        "Thu Hà và nhóm CTV",
        "Thu Hà TTXVN",
        "Người đưa tin: Thu Hà",
        "Ghi chép của Thu Hà",
        "Phóng sự của Thu Hà",
    ],
    ("Thu Hà", "Lê Vũ"): [
        "Thu Hà - Lê Vũ",
        "Thu Hà – Lê Vũ (thực hiện)",
        "Tin, ảnh: Thu Hà, Lê Vũ",
        "Thu Hà và Lê Vũ",
        "Thu Hà-Lê Vũ",
    ],
    ("THU HÀ", "ĐỨC VŨ"): ["THU HÀ-ĐỨC VŨ", "THU HÀ - ĐỨC VŨ"],
    ("Trung tâm VH-TĐ huyện Ba Tơ",): ["Trung tâm VH-TĐ huyện Ba Tơ"],
    ("Ban TG-ĐN tỉnh",): ["Ban TG-ĐN tỉnh"],
    ("Hà An Bình", "Lê Văn Vũ"): ["Hà An Bình-Lê Văn Vũ", "Bài, ảnh: Hà An Bình–Lê Văn Vũ"],
    ("K'Brơi",): ["K'Brơi", "Bài: K'Brơi - Ảnh: Lê Vũ", "Tác giả bài viết: K'Brơi"],
    ("NG.THU",): ["NG.THU"],
    ("T.H.",): ["T.H."],
    ("ĐUK",): ["ĐUK"],
    ("THẠCH SA RÂY",): ["THẠCH SA RÂY"],
    ("Lê Vũ",): [
        "Lê Vũ – MTTQVN xã Hòa Hội",
        "Lê Vũ (Đài TT-TH huyện)",
        "Lê Vũ - Văn phòng Huyện ủy",
        "Lê Vũ, Ban Dân vận",
        "Lê Vũ (Ban Dân vận)",
        "Lê Vũ – Hội LHPN tỉnh",
        "Lê Vũ - CC Văn hoá",
        "Lê Vũ - Công chức Văn hóa - Xã hội",
        "Tác giả: Lê Vũ - CC VH-XH thị trấn",
        "Lê Vũ - cán bộ văn hóa xã",
        "Lê Vũ - Phó Chủ tịch Hội Nông dân xã",
        "Lê Vũ - GV Trường THCS Hòa Hội",
        "Lê Vũ - BTGTU",
        "Lê Vũ – QK9",
        "Lê Vũ-VHTT",
        "Lê Vũ-UBND xã Ba Tơ",
        "Lê Vũ-HĐND xã Ba Tơ",
        "Lê Vũ - TT VHTT&TT huyện",
        "Trung úy Lê Vũ - Công an huyện",
        "Tin, ảnh: Lê Vũ - Ban Biên tập",
    ],
    ("P.V",): ["P.V", "P.V (t/h)"],
    ("N.H",): ["N.H (tổng hợp)", "N.H - Văn phòng Tỉnh ủy"],
    ("BBT",): ["BBT", "Tác giả bài viết: BBT"],
    ("Nhóm phóng viên",): ["Nhóm phóng viên"],
    ("Văn phòng - Thống kê",): ["Văn phòng - Thống kê"],
    ("Phòng Văn hóa - Thông tin huyện",): ["Phòng Văn hóa - Thông tin huyện"],
    ("Thu Hà", "Văn Nam"): ["Thu Hà (CTV) - Văn Nam (Huyện ủy)", "Thu Hà - Văn Nam - Đài TT-TH huyện"],
    ("Huyện đoàn Đông Giang",): ["Huyện đoàn Đông Giang"],
    ("Ban Dân vận Tỉnh ủy",): ["Ban Dân vận Tỉnh ủy", "Tin, bài: Ban Dân vận Tỉnh ủy"],
    (): ["Theo TTXVN", "Theo", "Theo ", "Back", "Nguồn: Báo Nhân Dân", "Ảnh: Lê Vũ", "Admin"],
}
NOT_BYLINES = [
    "Chùm ảnh: Tân binh lên đường",
    "Quang cảnh hội nghị",
    "Ông Lê Vũ",
    "Đồng chí Lê Vũ",
    "Đoàn xã tặng quà",
    "Hội nghị tại Huế",
    "Theo đó, hội nghị",
    "Lê Vũ, Bí thư Chi bộ thôn 3",
    "Lê Vũ 2021",
    "Thiếu tá Lê Vũ",
    "XÃ HÒA HỘI - HUYỆN XUYÊN MỘC",
    "Xã Hòa Hội",
    "THÔNG BÁO",
    "Lê Vũ, Chủ tịch Hội Nông dân xã trao quà",
    "Đoàn xã, Hội Nông dân xã",
    "Phòng Văn hóa - Thông tin trao giải",
    "Người dân xã Ia Lâu",
    "Đảng ủy xã Ia Lâu, huyện Chư Prông triển khai Đề án 06/CP.",
    "Ảnh: Bàn giao nhà cho hộ nghèo",
    "",
    "A" * 100,
]


@pytest.mark.parametrize(("writers", "line"), [(who, line) for who, lines in BYLINES.items() for line in lines])
def test_a_line_of_writers(writers, line):
    assert read_byline(line) == writers


@pytest.mark.parametrize("line", NOT_BYLINES)
def test_no_line_of_writers(line):
    assert read_byline(line) is None


PREFIXES = {
    "BKG": ["BKG - Sáng", "(BKG) - Sáng", "BKG– Sáng", "BKG: Sáng"],
    "LĐ online": ["(LĐ online) - Sáng", "LĐ online - Sáng"],
    "Chinhphu.vn": ["(Chinhphu.vn) - Sáng", "(Chinhphu.vn) – Sáng"],
    "Baonghean": ["(Baonghean) - Sáng"],
    "Mặt trận": ["(Mặt trận) - Sáng"],
    "Web.QĐT": ["Web.QĐT: Sáng"],
    "Dân trí": ["Dân trí Sáng", "(Dân trí) - Sáng", "Dân trí - Sáng"],
    "Báo Sơn La": ["Báo Sơn La Thực hiện", "Báo Sơn La - Thực hiện"],
    "YBĐT": ["YBĐT - UBND huyện"],
    "VOV.VN": ["VOV.VN - Sáng"],
    "TTXVN/Tin tức": ["TTXVN/Tin tức - Sáng", "(TTXVN/Tin tức) - Sáng"],
    "TTXVN/Vietnam+": ["(TTXVN/Vietnam+) - Sáng", "TTXVN/Vietnam+ - Sáng"],
    "HTO": ["(HTO) Sáng", "[HTO] - Sáng", "(HTO) “Sáng"],
    "VH&TT": ["(VH&TT) - Sáng", "VH&TT - Sáng"],
    "Baohagiang.vn": ["(Baohagiang.vn) Sáng"],
    "Cổng TTĐT Hội CCB tỉnh": [
        "(Cổng TTĐT Hội CCB tỉnh) - Sáng",
        "(Cổng TTĐT Hội CCB tỉnh) Sáng",
        "Cổng TTĐT Hội CCB tỉnh - Sáng",
    ],
    "Báo Hà Giang": ["Báo Hà Giang - Sáng", "(Báo Hà Giang)- Sáng", "(Báo Hà Giang) Sáng"],
}


@pytest.mark.parametrize(("paper", "text"), [(paper, text) for paper, texts in PREFIXES.items() for text in texts])
def test_the_paper_before_the_text(paper, text):
    name, start = read_prefix(text)
    assert name == paper
    assert text[start:].startswith(("Sáng", "“Sáng", "Thực hiện", "UBND"))


@pytest.mark.parametrize(
    "text",
    [
        "UBND - HĐND xã",
        "KT - XH phát triển",
        "QP-AN được giữ vững",
        "Báo Sơn La đưa tin",
        "Dân trí được nâng lên",
        "Sáng 5/6 - ngày hội",
        "(Ảnh minh họa)",
        "(CCB) Sáng nay",
        "(NTM) được nâng lên",
        "(NTM) ấp Bình Hòa",
        "HĐND&UBND - Sáng",
        "KT/XH - Sáng",
        "Báo Hà Giang đưa tin: Sáng",
        "Báo cáo - Tham luận",
        "Cổng trường - Nơi gửi gắm",
        "Cổng thông tin điện tử xã hoạt động tốt - Người dân hài lòng",
        "A - B",
        "Hội LHPN - nơi gửi gắm",
        "TP. Vinh - Nghệ An",
        "",
    ],
)
def test_no_paper_before_the_text(text):
    assert read_prefix(text) is None


def test_the_paper_before_a_title():
    assert read_title_prefix("(TTV) Đổi mới sinh hoạt") == ("TTV", 6)
    assert read_title_prefix("[Ảnh] Ra quân") is None
