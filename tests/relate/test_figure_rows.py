"""Rows of places each with its figure, names that were not read, losses that offices tell of, levels without a name."""

import pytest

from kg.model import Predicate
from tests.relate.said import said

_ROW = "Bão làm sập 9 căn nhà (Hà Nam 4 nhà, Hưng Yên 3 nhà, Bắc Ninh 2 nhà); "

OWNED = [
    (_ROW, "4 nhà", "tỉnh Hà Nam"),
    (_ROW, "3 nhà", "tỉnh Hưng Yên"),
    (_ROW, "2 nhà", "tỉnh Bắc Ninh"),
    ("Mưa đá ở các tỉnh: Hà Nam 40 ha, Hưng Yên 30 ha, Bắc Ninh 20 ha.", "30 ha", "tỉnh Hưng Yên"),
    (
        "Lúa bị ngập như sau: Hà Nam (40 ha), Hưng Yên (30 ha), Bắc Ninh (20 ha).",
        "20 ha",
        "tỉnh Bắc Ninh",
    ),
    ("Lốc làm tốc mái 9 nhà (xã Đức Long 5 nhà, xã Cô Ngân 4 nhà).", "4 nhà", "xã Cô Ngân"),
    # rows with colons and brackets, and lines that begin with a province each
    (
        "Hà Nam: 9 người chết (do bão 8 người; lũ cuốn 1 người); Hưng Yên: 3 người chết do lũ, sạt lở; Bắc Ninh: 2 "
        "người chết.",
        "2 người chết",
        "tỉnh Bắc Ninh",
    ),
    (
        "Hà Nam: 9 người chết; Hưng Yên: 3 người (2 người chết, 1 người mất tích); Bắc Ninh: 4 người chết.",
        "1 người mất tích",
        "tỉnh Hưng Yên",
    ),
    ("Hà Nam có 9 người chết.\n\nHưng Yên có 3 người chết.\n\nBắc Ninh 2 người chết.", "3 người chết", "tỉnh Hưng Yên"),
    ("Trong đó, Hà Nam hơn 9 nhà; Hưng Yên 3 nhà; Bắc Ninh 2 nhà sập.", "9 nhà", "tỉnh Hà Nam"),
    # a rate goes with what is counted right before it, and both numbers of a ratio with one
    (
        "Trong đó: Đảng bộ huyện Thạch An kết nạp 21 đảng viên, đạt 105%; Đảng bộ huyện Hạ Lang kết nạp 5 đảng viên, "
        "đạt 50%.",
        "50 %",
        "kết nạp 5 đảng viên",
    ),
    (
        "Năm qua có 4 trường được công nhận đạt chuẩn, nâng số trường đạt chuẩn của huyện Thạch An lên 29/46 trường.",
        "46 trường",
        "huyện Thạch An",
    ),
    # a province and the city of its name
    (
        "Hưng Yên: 40 người chết, gồm: TP Hưng Yên 20, huyện Kim Động 20.\n\nHà Nam: 9 người chết.\n\nBắc Ninh: 7 "
        "người chết.",
        "40 người chết",
        "tỉnh Hưng Yên",
    ),
    # at sea too
    (
        "Theo thống kê, 1 người mất tích trên vùng biển tỉnh Quảng Bình, 2 người tử vong và mất tích trên vùng biển "
        "tỉnh Quảng Trị.",
        "2 người",
        "tỉnh Quảng Trị",
    ),
    # what is merged is not what the sentence is about
    (
        "Tỉnh Cao Bằng nhập huyện Trà Lĩnh vào huyện Trùng Khánh và sắp xếp 16 đơn vị cấp xã.",
        "16 đơn vị cấp xã",
        "tỉnh Cao Bằng",
    ),
    (
        "Huyện Thạch An họp. Tổng thu ngân sách trên địa bàn huyện trong 9 tháng đạt 22,5 tỷ đồng.",
        "22500000000 VND",
        "huyện Thạch An",
    ),
    # a level without a name is the one that the article names
    (
        "Huyện Thạch An thăm. Thu nhập bình quân đầu người của xã đạt 40 triệu đồng. UBND xã Đức Long nhận bằng khen.",
        "40000000 VND",
        "xã Đức Long",
    ),
    (
        "Huyện Thạch An thăm. Đến nay, 100% hộ dân trên địa bàn xã có điện. UBND xã Đức Long nhận bằng khen.",
        "100 %",
        "xã Đức Long",
    ),
    # an office tells of its place
    (
        "Theo báo cáo nhanh, Ban Chỉ huy Phòng chống thiên tai huyện Thạch An có 3 người bị thương.",
        "3 người bị thương",
        "huyện Thạch An",
    ),
    # cases are no school
    ("Trường THCS Đức Long có 3 trường hợp nghỉ học.", "3 trường hợp", "Trường THCS Đức Long"),
    # parts of losses, at the place of a list behind a dash
    (
        "Ngày 3/9, sạt lở ở xã Đức Long. - Ngày 4/9, tại thôn Nà Pù, xã Vinh Quý xảy ra sạt lở vùi lấp 9 người. "
        "Trong số này, 4 người chết, 5 người mất tích.",
        "5 người mất tích",
        "thôn Nà Pù",
    ),
    ("Sạt lở đoạn qua thôn Nà Pù, xã Đức Long đe dọa 12 hộ.", "12 hộ", "thôn Nà Pù"),
    (
        "Huyện Thạch An có 70/98 thôn đạt chuẩn thôn văn hóa nhiều năm liền, chiếm tỷ lệ 71,4%.",
        "71.4 %",
        "huyện Thạch An",
    ),
    # how far from where, communes of a district, losses of the place told of
    ("Xã Đức Long cách trung tâm huyện Thạch An 40 km.", "40 km", "xã Đức Long"),
    ("Xã Đức Long cách trung tâm huyện Thạch An, tỉnh Cao Bằng 40 km.", "40 km", "xã Đức Long"),
    (
        "Xã Đức Long nằm cách huyện Thạch An, tỉnh Cao Bằng 40 km. Đây là địa bàn có diện tích 71 km2.",
        "71 km2",
        "xã Đức Long",
    ),
    ("Huyện Thạch An có 5 xã đạt chuẩn.", "5 xã", "huyện Thạch An"),
    ("Tỉnh Cà Mau có bão.\n\nTại tỉnh Cà Mau, bão khiến hơn 90 nhà hư hỏng.", "90 nhà", "tỉnh Cà Mau"),
    ("(Lạng Sơn 9 nhà; Hà Nam 7 nhà; Hải Phòng 5 nhà; TP Huế 1).", "5 nhà", "thành phố Hải Phòng"),
    (
        "Hội Nông dân xã Đức Long phát động ủng hộ xây dựng Mái ấm, thu hút sự hưởng ứng của trên 900 hội viên.",
        "900 hội viên",
        "xây dựng Mái ấm",
    ),
    ("Chi cục Thú y tỉnh Cà Mau cho biết, dịch đã xuất hiện ở 150 hộ của 9 xã.", "9 xã", "tỉnh Cà Mau"),
    ("Lốc làm 12 người bị thương ở tỉnh Lai Châu (huyện Than Uyên 9 người).", "9 người", "huyện Than Uyên"),
    # what adds up to the whole before the brackets, and rows behind "trong số đó", "tại"
    ("Bão làm 45 căn nhà bị sập (Hà Nam 17, Hưng Yên 26, Bắc Ninh 2); 9 tàu chìm.", "26 căn", "tỉnh Hưng Yên"),
    ("Bão làm 45 căn nhà bị sập (Hà Nam 17, Hưng Yên 26, Bắc Ninh 2); 9 tàu chìm.", "2 căn", "tỉnh Bắc Ninh"),
    (
        "Bão làm 12 người chết, mất tích. Trong số đó, Hà Nam 7 người (4 người chết, 3 người mất tích); Hưng Yên 3 "
        "người do lũ cuốn; Bắc Ninh 2 người.",
        "3 người mất tích",
        "tỉnh Hà Nam",
    ),
    (
        "Bão làm 12 người chết, mất tích. Trong số đó, Hà Nam 7 người (4 người chết, 3 người mất tích); Hưng Yên 3 "
        "người do lũ cuốn; Bắc Ninh 2 người.",
        "2 người",
        "tỉnh Bắc Ninh",
    ),
    ("Lúa bị ngập nhiều (tập trung tại Hà Nam 40 ha; Hưng Yên 30 ha; Bắc Ninh 20 ha).", "20 ha", "tỉnh Bắc Ninh"),
    (
        "Mưa lớn ở các tỉnh Hà Nam, Hưng Yên. Diện tích bị ngập là 90 ha. Trong đó, diện tích lúa là 70 ha (Hà Nam 40 "
        "ha, Hưng Yên 30 ha).",
        "40 ha",
        "tỉnh Hà Nam",
    ),
    ("Cả nước có 90.000 hộ nghèo, trong đó tỉnh Cà Mau có 900 hộ.", "900 hộ", "tỉnh Cà Mau"),
]

NOT_OWNED = [
    # parts of losses whose place was not read
    ("Lốc làm sập 9 căn nhà (Hà Nam 2, Hưng Yên 3, Đông Phố 4).", "4 căn"),
    (
        "Công an xã Đức Long tìm kiếm nạn nhân. Về tài sản, 9 ngôi nhà bị ảnh hưởng (Đông Phố 2, Tây Phố 7).",
        "7 ngôi nhà",
    ),
    (
        "Bão làm 6 người bị thương (tỉnh Hà Nam 1 người, tỉnh Hưng Yên 5 người), 9 căn nhà sập (Hà Nam 2, Đông Phố 7).",
        "7 căn",
    ),
    # names that were not read have what stands beside them, and no place of the article
    ("Tỉnh Hà Nam có 9 nhà sập (Kim Bảng 4 nhà, Thanh Liêm 5 nhà).", "tỉnh Hà Nam --hasFigure--> 5 nhà"),
    ("Xã Đức Long có 9 hộ nghèo. Trong đó Nà Pù (4 hộ), Khuổi Tẩu (5 hộ).", "xã Đức Long --hasFigure--> 5 hộ"),
    # behind a row in brackets something else is counted
    (
        "Bão làm sập 9 căn nhà (xã Đức Long 4 nhà, xã Vinh Quý 5 nhà); tổng thiệt hại ước 9 tỷ đồng.",
        "xã Vinh Quý --hasFigure--> 9000000000 VND",
    ),
    # an article that begins with a row of provinces is about none of them
    ("Mưa lớn ở các tỉnh: Hà Nam, Hưng Yên và Bắc Ninh. Trong đó, 2 người chết do sét.", "2 người chết"),
    (
        "Theo thống kê sơ bộ, bão làm 58 người chết. Nhà bị hư hỏng gồm: Hà Nam 4 nhà, Hưng Yên 3 nhà, Bắc Ninh 2 nhà, "
        "Hòa Bình 1 nhà.",
        "58 người chết",
    ),
    (
        "Bão làm 3 người chết. Cụ thể, 1 người chết ở tỉnh Hà Nam; 1 người chết ở tỉnh Hưng Yên; 1 người chết ở tỉnh "
        "Bắc Ninh.",
        "3 người chết",
    ),
    (
        "Mưa đá tại đèo Bông Lau (huyện Thạch An, tỉnh Cao Bằng). Tỉnh Hà Nam, tỉnh Hưng Yên cũng có mưa đá. Ngoài ra "
        "còn có thêm 900 ngôi nhà bị sập.",
        "900 ngôi nhà",
    ),
    ("Tỉnh Quảng Trị có 2 tàu chìm, Thừa Thiên-Huế 1 tàu chìm.", "1 tàu"),
    # where a giver lives, through whom a gift goes, what another gives, whom a hospital cares for
    (
        "Bà Lê Thị Sáu (xóm Nà Pù, xã Đức Long, huyện Thạch An) ủng hộ 10 triệu đồng.",
        "huyện Thạch An --hasFigure--> 10000000 VND",
    ),
    (
        "Nhiều nhà hảo tâm ủng hộ qua Ủy ban Trung ương MTTQ Việt Nam số tiền 500 tỷ đồng.",
        "Ủy ban Trung ương MTTQ Việt Nam --hasFigure--> 500000000000 VND",
    ),
    (
        "Công ty Hoa Mai tặng 3.000 phần quà và nhóm bạn trẻ ủng hộ 1 tỷ đồng.",
        "tặng 3.000 phần quà --hasFigure--> 1000000000 VND",
    ),
    (
        "Hiện 22 học sinh đang điều trị tại Bệnh viện Đa khoa huyện Thạch An.",
        "Bệnh viện Đa khoa huyện Thạch An --hasFigure--> 22 học sinh",
    ),
    # cells of a whole province are of none of its organisations, new totals of no office
    (
        "Đảng bộ huyện Thạch An kết nạp 52 đảng viên. Nâng tổng số đảng viên của tỉnh lên 20.952 đồng chí, sinh hoạt "
        "tại 434 tổ chức cơ sở đảng.",
        "434 tổ chức cơ sở đảng",
    ),
    (
        "Tin từ Ban Tổ chức Tỉnh ủy Cao Bằng, tỉnh kết nạp 603 đảng viên, đưa tổng số đảng viên trong toàn Đảng bộ đạt "
        "74.108 đảng viên.",
        "Ban Tổ chức Tỉnh ủy Cao Bằng --hasFigure--> 74108 đảng viên",
    ),
    # whose session it is
    ("Qua 9 kỳ họp Quốc hội, đoàn công tác đã gửi 788 ý kiến.", "788 ý kiến"),
    # what is told in brackets is not what leads in to it
    (
        "Lốc ở xã Đức Long làm 2 phụ nữ mất tích (ngày 22/4 lực lượng chức năng đã tìm kiếm cứu nạn).",
        "tìm kiếm --hasFigure--> 2 phụ nữ",
    ),
    # nor is what stands behind the figure of a name that was not read
    (
        "Xã Đức Long có 9 người chết; Khuổi Tẩu: 2 người (1 người do lũ).",
        "xã Đức Long --hasFigure--> 1 người",
    ),
    # whose plan it is, who is named behind, how many members there are by now
    ("Thu ngân sách được 24 tỷ đồng, đạt 43% kế hoạch tỉnh giao, đạt 34% kế hoạch HĐND huyện giao.", "34 %"),
    ("Trong đó, thực hiện 3 chương trình và chỉ đạo Đại hội Hội Nông dân huyện.", "3 chương trình"),
    (
        "Trong quý, huyện kết nạp 32 đảng viên mới, nâng tổng số đảng viên trong toàn huyện lên 2.866 đảng viên.",
        "kết nạp 32 đảng viên mới --hasFigure--> 2866 đảng viên",
    ),
    (
        "Năm 2021, xóm Nà Pù xóa được 4 nhà tạm, nâng tổng số nhà kiên cố lên 60 nhà.",
        "xóa được 4 nhà tạm --hasFigure--> 60 nhà",
    ),
    # others of the same level, households of several, members of a club, a share behind a deed
    (
        "Huyện Thạch An có dịch.\n\nDịch xảy ra tại 35 hộ của 2 xã gồm: xã Đức Long thuộc huyện Hạ Lang; xã Cô Ngân "
        "thuộc huyện Quảng Hòa.",
        "35 hộ",
    ),
    (
        "Hộ gia đình ông Lê Văn Sáu, ông Nông Văn Bảy, bà Lý Thị Tám có thu nhập từ 200 đến 300 triệu đồng/năm.",
        "Lê Văn Sáu --hasFigure--> 200000000 VND",
    ),
    (
        "Hội CCB tỉnh Cao Bằng họp. Riêng CLB làm kinh tế của huyện đã tập hợp được 34 hội viên.",
        "Hội CCB tỉnh Cao Bằng --hasFigure--> 34 hội viên",
    ),
    (
        "Xã Đức Long chưa tổ chức đối thoại; 5/12 chỉ tiêu phát triển đoàn viên, hội viên đạt dưới 50%.",
        "tổ chức đối thoại --hasFigure--> 5 chỉ tiêu",
    ),
    # places that are not named
    ("Xã Đức Long có lốc. Tại 2 xã chịu lốc, hơn 90 nhà bị tốc mái.", "90 nhà"),
    ("Lốc ở xã Đức Long, xã Vinh Quý, huyện Thạch An, mưa đá trút xuống 2 xã này.", "2 xã"),
    # the whole is of none of the parts
    ("Lốc làm tốc mái 9 nhà (xã Đức Long 5 nhà, xã Cô Ngân 4 nhà).", "9 nhà"),
    # rain falls on no office, hail is no part of a place
    ("Trung tâm Dự báo khí tượng thủy văn Quốc gia cho biết khu vực Đông Bắc có mưa 90 mm.", "90 mm"),
    ("Mưa đá xảy ra ở xã Đức Long với những hạt mưa đá kích thước khá lớn (3 cm).", "3 cm"),
    # losses all over a country are no national office's
    ("Theo Ban Chỉ đạo Quốc gia về phòng, chống thiên tai, đã có 4 người chết.", "4 người chết"),
    # the level that is said is not that of the place
    (
        "Huyện Thạch An thăm. Tỷ lệ hộ nghèo của xã còn 4%. Dự có UBND xã Đức Long, UBND xã Vinh Quý.",
        "4 %",
    ),
    # what several have together
    ("Tại các tỉnh Lào Cai, Yên Bái và Hà Giang đã có 2.100 ha lúa; 40 ha ao bị ngập.", "2100 ha"),
    ("Tại các tỉnh Lào Cai, Yên Bái và Hà Giang đã có 2.100 ha lúa; 40 ha ao bị ngập.", "40 ha"),
    # criteria of communes that are counted, communes of no commune
    ("Xã Đức Long đạt 15 tiêu chí, 5 xã đạt 14 tiêu chí.", "14 tiêu chí"),
    ("Xã Đức Long đạt 15 tiêu chí; 3 xã đạt 13 tiêu chí là Vinh Quý, Cô Ngân.", "3 xã"),
    # out of how many, how far, what a survey finds
    ("Trong số 4 người chết thì tại tỉnh Lào Cai có 1 người.", "4 người chết"),
    ("Mất liên lạc 8 người tại tỉnh Cà Mau: Tàu mất liên lạc tại khu vực cách bờ biển khoảng 90 hải lý.", "90 hải lý"),
    (
        "Rà soát thiệt hại tại xã Đức Long, bão khiến hơn 90 nhà hư hỏng; 30 nhà ngập.",
        "thiệt hại --hasFigure--> 90 nhà",
    ),
    ("Dự có lãnh đạo Huyện ủy Thạch An và 120 đại biểu.", "Huyện ủy Thạch An --hasFigure--> 120 đại biểu"),
    # a province named once where others are told of
    (
        "Sau đợt gặp mặt ở tỉnh Cà Mau, bão làm 49 người chết.\n\nTại tỉnh Lào Cai có mưa. Tỉnh Lào Cai, tỉnh Yên Bái "
        "mưa to.\n\nBão gây hư hại 11.500 ngôi nhà.",
        "Cà Mau --hasFigure--> 11500 ngôi nhà",
    ),
    # what a whole province has, though a programme is told of
    (
        "Thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững, toàn tỉnh có 900 hộ thoát nghèo. Tỷ lệ hộ nghèo "
        "từ 7% còn 3%.",
        "900 hộ thoát nghèo",
    ),
    (
        "Chương trình mục tiêu quốc gia giảm nghèo bền vững có kết quả. Tỷ lệ hộ nghèo từ 7,5% năm 2015 nay giảm.",
        "7.5 %",
    ),
    # an office of the country that only tells
    ("Cục Thú y cho biết, dịch đã xuất hiện ở 150 hộ chăn nuôi thuộc 9 tỉnh, thành phố.", "150 hộ"),
    # the whole before a bracket of its parts, and a region
    (
        "Mưa lũ làm 8 người mất tích ở tỉnh Lai Châu do lũ, 12 người bị thương (tỉnh Lai Châu: 9 người; tỉnh Sơn La: "
        "3 người).",
        "12 người bị thương",
    ),
    ("Tỉnh Lai Châu có mưa. Lũ làm 14 người chết ở các tỉnh miền núi.", "14 người chết"),
    ("Thiên tai trên địa bàn tỉnh Cà Mau làm 700 căn nhà sập, tốc mái.", "căn nhà --hasFigure--> 700 căn"),
    # what a whole country has, and the provinces of which one is one
    ("Đến nay, cả nước có 5.700 xã (70%) được công nhận đạt chuẩn nông thôn mới.", "5700 xã"),
    ("Đến nay, cả nước có 5.700 xã (70%) được công nhận đạt chuẩn nông thôn mới.", "70 %"),
    ("Tỉnh Cà Mau đã tiêm 90.000 mũi cho trẻ em, là 1 trong 5 tỉnh có tỷ lệ tiêm cao.", "5 tỉnh"),
    # what is done beside a deed
    ("UBND xã Đức Long dọn vệ sinh và 40 hộ dân ven suối phải di chuyển.", "dọn vệ sinh --hasFigure--> 40 hộ dân"),
    ("Kế hoạch thu ở Lạng Sơn cần tăng. Phấn đấu đạt mục tiêu BHXH Việt Nam giao là 5.200 người.", "5200 người"),
    # what a survey shows
    ("Sở Y tế tỉnh Hà Nam rà soát hộ nghèo cho thấy tỷ lệ nghèo chung cả nước là 4%.", "4 %"),
]


def _figures(text: str) -> set[str]:
    return said(text, Predicate.HAS_FIGURE)


@pytest.mark.parametrize(("text", "figure", "owner"), OWNED)
def test_each_of_a_row_has_its_figure(text: str, figure: str, owner: str) -> None:
    owners = {line.partition(" --")[0] for line in _figures(text) if line.endswith(f"> {figure}")}
    assert owners == {owner}


@pytest.mark.parametrize(("text", "figure"), NOT_OWNED)
def test_what_is_of_no_place_read_has_no_owner(text: str, figure: str) -> None:
    assert not [line for line in _figures(text) if line.endswith(figure)]
