import pytest

from kg.intake.furniture import Mark, mark_of
from kg.intake.lines import lines_of
from kg.intake.wording import phrases
from kg.lexicon.tables import read_table
from kg.text import fold

FURNITURE = [
    "Kế hoạch ra quân trồng rừng Tải về",
    "Kế hoạch ra quân trồng rừng (tải về)",
    "Tiếng Việt | English",
    "0:00 / 0:00",
    "Cỡ chữ: A- A A+",
    "28/10/2024 09:15   |   Lượt xem: 1.204",
    "Trang chủ » Tin tức » Hoạt động",
    "Home > News > Party",
    "Chia sẻ: Facebook Zalo",
    "Bình luận (0) | In trang",
    "| Thống kê truy cập | Truy cập tổng 12.406 Truy cập hiện tại 7 |",
    "  • Nội dung bình luận*",
    "Tags: Trấn Yên  dân vận khéo",
    "IMG_0021.JPG (211 KB)",
    "hop so ket.png",
    "Tập tin đính kèm: kh12.pdf (80 KB)",
    "x2",
    "%image_alt%",
    "dd/mm/yyyy",
    "{title}",
    "2 giờ trước",
    "https://example.org/tin/12",
    "Nguồn: https://example.org/video/12",
    "Cổng thông tin điện tử huyện Mộc Châu",
    "<div class='a'><a href='b'>Tin</a></div>",
    "Email của bạn sẽ không được hiển thị công khai.",
    "NHIỆT LIỆT CHÀO MỪNG ĐẠI HỘI ĐẢNG BỘ XÃ",
    "Độc lập - Tự do - Hạnh phúc",
    "»  Bảo Yên: Ra mắt mô hình mới",
    "* * *",
    "Giới thiệu | Tin tức | Văn bản",
    "Tin tức / Chính trị",
    "Trang chủ / Tin tức / Xây dựng Đảng",
    "Theo dõi Báo Hà Giang trên Google News",
    "Đà Lạt, 21°C/ 18°C - 24°C Icon thời tiết nắng",
    "Theo dõi Báo Hà Giang trên",
    "Thời gian đọc: 3 phút",
    "Nữ miền Nam",
    "+ aa -",
    "#nôngthônmới #dân vận",
    "Chào mừng bạn đến với Cổng thông tin điện tử xã Nam Tân",
    "Địa chỉ: thôn 2, xã Nam Tân",
    *("Tăng", "Giảm"),
    "Hội liên hiệp Phụ nữ tỉnh Hà Nam https://phunu.vn/uploads/banner-2023.jpg",
    "Thứ ba 25/11/2025 06:23 Hotline: 0200.000.000 Hotline: 0200.000.000 Email: toasoan@bao.vn",
    "BẠN ĐỌC PHẢN HỒI",
]
TAILS = [
    "Tin cùng chuyên mục",
    "CÁC TIN ĐÃ ĐĂNG",
    "Xem thêm",
    "Tin liên quan:",
    "[Trở về]   Các tin đã đưa ngày:",
    "ĐỌC NHIỀU",
    "Bài tiếp theo",
    "Tin, bài khác",
]
TEXT = [
    "Xem thêm nhiều mô hình hay ở xã Mường Lói",
    "Tin tưởng vào Đảng",
    "Nội dung sinh hoạt chi bộ",
    "Trang phục truyền thống của người Dao",
    "- Thời gian: 7h00, ngày 10/4/2021.",
    "Ngày 20/9/2021, Chi bộ họp",
    "Bình luận của người dân về dự án",
    "Thẻ bảo hiểm y tế cho hộ nghèo",
    "In dấu chân người chiến sĩ",
    "Tăng cường công tác dân vận",
    "Giảm nghèo ở Mường Lói",
    "Mới đây",
    "1.200m2 đất được hiến",
    "Cổng thông tin điện tử xã vận hành ổn định",
    "Website của xã được nâng cấp",
    "Theo dõi sức khỏe người dân trên địa bàn",
    "Địa chỉ đỏ của tuổi trẻ",
    "Hội và phong trào phụ nữ xã nhà",
    "Lập làng | giữ bon",
    "# Tuổi trẻ giữ rừng",
    "Ứng dụng của xã Mường Lói có 9.000 lượt tải về",
    "ỨNG DỤNG CỦA XÃ CÓ 9.000 LƯỢT TẢI VỀ",
]


def mark(text):
    (line,) = lines_of(text, fold(text))
    return mark_of(line)


@pytest.mark.parametrize("text", FURNITURE)
def test_furniture(text):
    assert mark(text) is Mark.FURNITURE


@pytest.mark.parametrize("text", TAILS)
def test_head_of_a_list_of_other_articles(text):
    assert mark(text) is Mark.TAIL


@pytest.mark.parametrize("text", TEXT)
def test_text(text):
    assert mark(text) is Mark.TEXT


@pytest.mark.parametrize(
    "text",
    [
        "XÂY DỰNG ĐẢNG",
        "Giám sát - Phản biện",
        "HOẠT ĐỘNG ĐẢNG, ĐOÀN THỂ",
        "Mặt trận và các đoàn thể",
        "CHUYÊN MỤC NÔNG THÔN",
    ],
)
def test_name_of_a_section(text):
    assert mark(text) is Mark.SECTION


@pytest.mark.parametrize("table", ["furniture", "page_words"])
def test_phrases_are_folded(table):
    assert [row["phrase"] for row in read_table(table) if row["phrase"] != fold(row["phrase"])] == []


def test_an_unknown_kind_has_no_phrases():
    assert phrases("nothing") == frozenset()
