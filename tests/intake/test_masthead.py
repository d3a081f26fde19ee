import pytest

from kg.intake import read_article
from kg.intake.lines import lines_of
from kg.intake.masthead import is_masthead, is_site, site_of
from kg.text import fold

MASTHEADS = [
    "CỔNG THÔNG TIN ĐIỆN TỬ XÃ NAM TÂN - TỈNH NINH THUẬN",
    "UBND XÃ NAM TÂN - HUYỆN TRÀ ÔN - TỈNH VĨNH LONG",
    "UBND xã Nam Tân - Huyện Trà Ôn",
    "ỦY BAN NHÂN DÂN XÃ NAM TÂN",
    "XÃ NAM TÂN, HUYỆN TRÀ ÔN",
    "TRANG THÔNG TIN ĐIỆN TỬ HUYỆN ỦY TRÀ ÔN",
    "ĐẢNG BỘ TỈNH BÀ RỊA - VŨNG TÀU",
    "ĐẢNG UỶ KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH HÀ GIANG",
    "BÁO VĨNH LONG ĐIỆN TỬ",
    "BÁO VÀ PHÁT THANH, TRUYỀN HÌNH VĨNH LONG",
    "HỘI LIÊN HIỆP PHỤ NỮ TỈNH VĨNH LONG",
    "CÔNG AN TỈNH HÀ GIANG",
    "Công an tỉnh Hà Giang",
    "MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH HÀ GIANG",
    "ĐOÀN TNCS HỒ CHÍ MINH TỈNH HÀ GIANG",
    "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH HÀ GIANG",
    "QUÂN KHU 9",
    "Tỉnh đoàn Hà Giang - Tuổi trẻ Hà Giang",
    "UBND XÃ NAM TÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "TIẾNG NÓI CỦA ĐẢNG BỘ, CHÍNH QUYỀN VÀ NHÂN DÂN TỈNH HÀ GIANG",
]
NO_MASTHEADS = [
    "CÔNG AN XÃ NAM TÂN RA MẮT MÔ HÌNH CAMERA AN NINH",
    "HỘI PHỤ NỮ XÃ NAM TÂN TẶNG QUÀ",
    "HUYỆN ỦY TRÀ ÔN TỔNG KẾT NĂM 2022",
    "Huyện ủy Trà Ôn họp phiên thứ 12",
    "Hội Nông dân xã Nam Tân: Giúp nhau thoát nghèo",
    "Đảng bộ tỉnh Hà Giang - 30 năm đổi mới",
    "XÃ NAM TÂN - ĐIỂM SÁNG DÂN VẬN",
    "Công an xã Nam Tân (Trà Ôn)",
    "Nam Tân làm đường",
    "Lê Thu - Văn Nam",
]


def the_line(text):
    (line,) = lines_of(text, fold(text))
    return line


@pytest.mark.parametrize("text", MASTHEADS)
def test_a_masthead(text):
    assert is_masthead(the_line(text))


@pytest.mark.parametrize("text", NO_MASTHEADS)
def test_no_masthead(text):
    assert not is_masthead(the_line(text))


def test_a_body_is_no_site():
    assert is_site(the_line("Cổng TTĐT huyện Trà Ôn"))
    assert not is_site(the_line("UBND huyện Trà Ôn"))


SITES = {
    "CỔNG THÔNG TIN ĐIỆN TỬ XÃ NAM TÂN - TỈNH NINH THUẬN": "Cổng thông tin điện tử xã Nam Tân",
    "CỔNG THÔNG TIN ĐIỆN TỬ\nXÃ NAM TÂN, TỈNH NINH THUẬN": "Cổng thông tin điện tử xã Nam Tân",
    "Cổng TTĐT xã Nam Tân - tỉnh Ninh Thuận": "Cổng TTĐT xã Nam Tân",
    "TRANG THÔNG TIN ĐIỆN TỬ HUYỆN UỶ TRÀ ÔN": "Trang thông tin điện tử Huyện uỷ Trà Ôn",
    "CỔNG THÔNG TIN ĐIỆN TỬ - UBND XÃ NAM TÂN": "Cổng thông tin điện tử UBND xã Nam Tân",
    "BÁO VĨNH LONG ĐIỆN TỬ": "Báo Vĩnh Long điện tử",
    "Cổng thông tin điện tử huyện Trà Ôn": None,
    "CỔNG THÔNG TIN ĐIỆN TỬ\n\nXÃ NAM TÂN": None,
    "TIẾNG NÓI CỦA ĐẢNG BỘ TỈNH HÀ GIANG": None,
    "CÔNG AN TỈNH HÀ GIANG": None,
}


@pytest.mark.parametrize(("text", "site"), SITES.items())
def test_the_site_of_a_page(text, site):
    assert site_of(lines_of(text, fold(text)), 0) == site


MENUS = ["", "Giới thiệu | Tin tức | Văn bản", "Trang chủ  Giới thiệu  Tin tức  Văn bản pháp luật"]
TITLES = ["Nam Tân ra quân làm đường nông thôn mới", "NAM TÂN RA QUÂN LÀM ĐƯỜNG NÔNG THÔN MỚI"]
PROSE = "Sáng 5/6, Đoàn xã Nam Tân ra quân làm đường bê tông ở thôn Đá Trắng, dài 1,2 km."


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("menu", MENUS)
@pytest.mark.parametrize("head", MASTHEADS)
def test_a_masthead_is_no_title(head, menu, title):
    page = f"{head}\n{menu}\n\n{title}\n\n05/06/2023 08:15\n\n{PROSE}\n\nLê Thu\n"
    article = read_article(page.encode(), "a.txt")
    assert article.title == title
    assert [block.span.quote(article.text) for block in article.blocks] == [title, PROSE]


def test_a_masthead_is_a_title_where_no_other_follows():
    page = f"Hội Nông dân xã Nam Tân\n\n05/06/2023\n\n{PROSE}\n"
    assert read_article(page.encode(), "a.txt").title == "Hội Nông dân xã Nam Tân"


LINKS = (
    "Chủ đề nóng\n\nMiền Bắc rét đậm từ đêm nay\nLễ hội hoa ban mở cửa đón khách\nHai huyện chung một cây cầu\nNhà nông"
)


@pytest.mark.parametrize("above", [LINKS, "Bà con thôn Đá Trắng gặt lúa - Ảnh: T.H"])
def test_links_and_a_caption_are_no_title(above):
    page = f"{above}\n\n05/06/2023 08:15\n\n{TITLES[0]}\n\n{PROSE}\n\nLê Thu\n"
    assert read_article(page.encode(), "a.txt").title == TITLES[0]


def test_a_long_sentence_is_no_title():
    long = f"{PROSE[:-1]}, với sự tham gia của hơn 120 đoàn viên, hội viên và bà con các dân tộc trong xã."
    assert read_article(f" date 2023-06-05 {long}\n\n{PROSE}\n".encode(), "a.txt").title == ""


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("above", ["Bộ đội Biên phòng tỉnh Kon Tum:", "Đảng bộ xã Nam Tân, huyện Nam Sách:"])
def test_a_line_that_ends_in_a_colon_begins_the_title(above, between):
    page = f"{above}{between}{TITLES[0]}\n\n05/06/2023 08:15\n\n{PROSE}\n"
    assert read_article(page.encode(), "a.txt").title == f"{above} {TITLES[0]}"
