"""What each figure is of."""

import pytest

from kg.intake import read_article
from kg.model import Article, Figure, Predicate, Scope, Stance
from kg.relate import extract_article
from tests.relate.said import said

FIGURES = {
    "Chi bộ ấp Mỹ An có tổng số 21 đảng viên.": [
        "Chi bộ ấp Mỹ An --hasFigure--> 21 đảng viên",
    ],
    "Hội Nông dân tỉnh chỉ đạo sát.\n\nToàn tỉnh hiện có 910 hội viên nông dân. Trong đó, 32 hội viên là nữ.": [
        "Hội Nông dân tỉnh --hasFigure--> 910 hội viên nông dân",
        "Hội Nông dân tỉnh --hasFigure--> 32 hội viên",
    ],
    "Ủy ban MTTQ huyện Tam Bình họp. Trong đó, Quyết định số 217-QĐ/TW gồm 5 chương, 19 điều về giám sát.": [
        "Quyết định số 217-QĐ/TW --hasFigure--> 5 chương",
        "Quyết định số 217-QĐ/TW --hasFigure--> 19 điều",
    ],
    "Luật Thực hiện dân chủ ở cơ sở có 6 chương và 91 điều được phổ biến ở xã Bình Ninh.": [
        "Luật Thực hiện dân chủ ở cơ sở --hasFigure--> 6 chương",
        "Luật Thực hiện dân chủ ở cơ sở --hasFigure--> 91 điều",
    ],
    "Đảng ủy xã Bình Ninh tổ chức hội nghị. Theo đó, Kết luận số 21-KL/TW có 04 điểm mới so với trước.": [
        "Kết luận số 21-KL/TW --hasFigure--> 4 điểm",
    ],
    "Thực hiện Kế hoạch số 5-KH/HU, xã Bình Ninh có 4 điểm trường.": [
        "xã Bình Ninh --hasFigure--> 4 điểm trường",
    ],
    "UBND xã Bình Ninh khánh thành cầu Rạch Dừa. Cầu kênh ấy dài 24m, rộng 3m, kinh phí 310 triệu đồng.": [
        "khánh thành cầu --hasFigure--> 24 m",
        "khánh thành cầu --hasFigure--> 310000000 VND",
    ],
    "Hội Cựu chiến binh xã Bình Ninh có hội viên Lê Văn Sáu, ấp Mỹ An tổ chức gia đình nuôi 900 con gà, 4 ao cá.": [
        "Lê Văn Sáu --hasFigure--> 900 con gà",
        "Lê Văn Sáu --hasFigure--> 4 ao cá",
    ],
    "Huyện Tam Bình họp.\n\nQua phong trào “Bảo vệ an ninh xóm ấp”, nhân dân đã báo 150 nguồn tin.": [
        "Bảo vệ an ninh xóm ấp --hasFigure--> 150 nguồn tin",
    ],
    "Đồng chí Lê Văn Sáu cho biết, Bình Ninh là xã nghèo của huyện Tam Bình, có 910 hộ dân.": [
        "huyện Tam Bình --hasFigure--> 910 hộ dân",
    ],
    "Hội LHPN xã Bình Ninh ra mắt mô hình “Sân sạch” tại ấp Mỹ An. Tham gia mô hình có 24 thành viên.": [
        "Sân sạch --hasFigure--> 24 thành viên",
    ],
    "Hội Chữ thập đỏ huyện Tam Bình tổ chức hiến máu. Với tên “Giọt hồng”, ngày hội thu hút gần 310 đoàn viên.": [
        "tổ chức hiến máu --hasFigure--> 310 đoàn viên",
    ],
    "Hội Nông dân xã Bình Ninh họp. Kết quả, phát triển mới 52 hội viên, đổ bê tông 2 tuyến đường.": [
        "Hội Nông dân xã Bình Ninh --hasFigure--> 52 hội viên",
    ],
    "Huyện Tam Bình đổi mới. Hơn 85% số hộ khá giả. Đó là ấp Mỹ An của xã Bình Ninh.": [
        "ấp Mỹ An --hasFigure--> 85 %",
    ],
    "Vận động bà con, năm đầu có 40/107 gia đình ấp Mỹ An nhận đất.": [
        "ấp Mỹ An --hasFigure--> 40 gia đình",
    ],
    "Chi bộ ấp Mỹ An vững mạnh, thu nhập bình quân đạt 36 triệu đồng/người.": [
        "ấp Mỹ An --hasFigure--> 36000000 VND",
    ],
    "Đại hội Đảng bộ xã Bình Ninh lần thứ II khai mạc với 140 đại biểu trong toàn xã, cùng 25 khách mời.": [
        "Đại hội Đảng bộ xã Bình Ninh lần thứ II --hasFigure--> 25 khách mời",
    ],
    "Đồng chí Bí thư Huyện ủy Tam Bình cho biết, đã kết nạp 61 đảng viên, nâng tổng số đảng viên toàn huyện lên 1.310 "
    "đồng chí.": [
        "huyện Tam Bình --hasFigure--> 1310 đồng chí",
    ],
    "Tại xã Bình Ninh, Đồn Biên phòng Sơn Lập đã chuẩn bị 14 xuồng máy.": [
        "Đồn Biên phòng Sơn Lập --hasFigure--> 14 xuồng máy",
    ],
    "Mô hình “Tủ thuốc xóm” của Hội LHPN xã Bình Ninh có 12 tủ thuốc.\n\nMỗi tủ thuốc có 15 loại thuốc.": [
        "Tủ thuốc xóm --hasFigure--> 12 tủ thuốc",
        "Tủ thuốc xóm --hasFigure--> 15 loại",
    ],
    "Ban Thường vụ Huyện ủy Tam Bình luân chuyển 12 cán bộ; 9/14 xã có bí thư là nữ.": [
        "huyện Tam Bình --hasFigure--> 9 xã",
        "huyện Tam Bình --hasFigure--> 14 xã",
    ],
    "Đảng bộ xã Bình Ninh tổ chức Đại hội. Về dự có ông Lê Văn Sáu và 120 đại biểu, đại diện cho 640 đảng viên của 21 "
    "chi bộ trực thuộc.": [
        "Đảng bộ xã Bình Ninh --hasFigure--> 640 đảng viên",
        "Đảng bộ xã Bình Ninh --hasFigure--> 21 chi bộ trực thuộc",
    ],
    "Đoàn xã Bình Ninh dọn vệ sinh đường ấp Mỹ An.\n- Lực lượng: Hội LHPN xã Bình Ninh 50 người.": [
        "dọn vệ sinh đường --hasFigure--> 50 người",
    ],
    "Đồn Biên phòng Sơn Lập phụ trách xã Bình Ninh với 7 ấp, 1.310 hộ.": [
        "xã Bình Ninh --hasFigure--> 1310 hộ",
    ],
    "Tỉnh Vĩnh Long hỗ trợ 90 tỷ đồng cho các huyện, trong đó huyện Tam Bình 30 tỷ đồng.": [
        "huyện Tam Bình --hasFigure--> 30000000000 VND",
    ],
    "Chi bộ ấp Mỹ An đăng ký mô hình “Cánh đồng lớn”; đến nay 52 hộ trong ấp góp ruộng.": [
        "Cánh đồng lớn --hasFigure--> 52 hộ",
    ],
    "Mô hình “Bạn nhà nông” mà Đảng ủy xã Bình Ninh chọn nay có 310 cặp hộ.": [
        "Bạn nhà nông --hasFigure--> 310 cặp hộ",
    ],
    "Huyện Tam Bình họp.\n\nĐến nay, 38 hộ đã tham gia mô hình “Bạn nhà nông”.": [
        "Bạn nhà nông --hasFigure--> 38 hộ",
    ],
    "Đảng bộ xã Bình Ninh kết nạp 31 đảng viên, nâng tổng số đảng viên toàn Đảng bộ lên 214 đồng chí. Bình quân có 70% "
    "chi bộ hoàn thành tốt nhiệm vụ. Tỷ lệ hộ nghèo còn 3%.": [
        "Đảng bộ xã Bình Ninh --hasFigure--> 214 đồng chí",
        "Đảng bộ xã Bình Ninh --hasFigure--> 70 %",
        "xã Bình Ninh --hasFigure--> 3 %",
    ],
    "Huyện Tam Bình họp. Hội Nông dân huyện Tam Bình có 80 chi hội. Nay toàn huyện còn 11 hộ hội viên nghèo.": [
        "Hội Nông dân huyện Tam Bình --hasFigure--> 11 hộ hội viên",
    ],
    "Năm 2021, toàn tỉnh có 812 mô hình “Dân vận khéo” được nhân rộng, trong đó có 40 mô hình về kinh tế.": [
        "Dân vận khéo --hasFigure--> 812 mô hình",
        "Dân vận khéo --hasFigure--> 40 mô hình",
    ],
    "Hội Nông dân xã Bình Ninh họp. Trong phong trào thi đua “Nông dân sản xuất giỏi” có 415 hộ đạt danh hiệu.": [
        "Nông dân sản xuất giỏi --hasFigure--> 415 hộ",
    ],
    "Sáng 3/5, UBND xã Bình Ninh tổ chức Ngày hội văn hóa các dân tộc.\n\nTại đêm khai mạc, có 12 đội với hơn 300 nghệ "
    "nhân góp mặt.": [
        "tổ chức Ngày hội --hasFigure--> 12 đội",
        "tổ chức Ngày hội --hasFigure--> 300 nghệ nhân",
    ],
    "Ông Lê Văn Sáu ở ấp Mỹ An, xã Bình Ninh nuôi dê. Dê mau lớn, đến nay ông Sáu đã bán 16 con, giá bán từ 70-90.000 "
    "đồng/kg.": [
        "Lê Văn Sáu --hasFigure--> 16 con",
        "Lê Văn Sáu --hasFigure--> 70000 VND",
    ],
    "Hội đồng hương làm đường ở ấp Mỹ An. Hội LHPN xã Bình Ninh đổ bê tông tuyến đường dài 600 m; Đoàn xã Bình Ninh "
    "gửi về 75 triệu đồng.": [
        "đổ bê tông tuyến đường --hasFigure--> 75000000 VND",
    ],
    "Chi bộ ấp Mỹ An họp. Ấp Mỹ An xã Bình Ninh huyện Tam Bình hiện có 640 hộ dân, chi bộ ấp có 38 đảng viên, 9 đảng "
    "viên miễn sinh hoạt.": [
        "ấp Mỹ An --hasFigure--> 640 hộ dân",
        "Chi bộ ấp Mỹ An --hasFigure--> 38 đảng viên",
        "Chi bộ ấp Mỹ An --hasFigure--> 9 đảng viên",
    ],
    "Ấp Mỹ An họp. Ấp giữ vững danh hiệu ấp văn hóa, tỷ lệ gia đình văn hóa đạt 93%.": [
        "ấp Mỹ An --hasFigure--> 93 %",
    ],
    "Đại biểu HĐND tỉnh tiếp xúc cử tri tại xã Bình Ninh. Về dự có ông Lê Văn Sáu và có hơn 70 cử tri tham dự.": [
        "tiếp xúc cử tri --hasFigure--> 70 cử tri",
    ],
    "Hội Nông dân xã Bình Ninh cho hội viên vay vốn. Làm ăn giỏi là: Lê Văn Sáu – nuôi ếch; Trần Văn Ba – làm dịch vụ "
    "sửa xe doanh thu 80 triệu đồng.": [
        "Trần Văn Ba --hasFigure--> 80000000 VND",
    ],
    "Đoàn xã Bình Ninh đổ bê tông tuyến đường ấp Mỹ An. Ông Lê Văn Sáu hiến 90 m2 đất. Giờ thì lộ rộng tới 4 m.": [
        "đổ bê tông tuyến đường --hasFigure--> 4 m",
    ],
    "Đoàn xã Bình Ninh xây dựng được 9 công trình, cụ thể: 03 sân bê tông nhà họp thôn; 02 cầu dân sinh, 04 cổng chào "
    "ở các ấp.": [
        "xây dựng được 9 công trình --hasFigure--> 3 sân",
        "xây dựng được 9 công trình --hasFigure--> 2 cầu dân sinh",
        "xây dựng được 9 công trình --hasFigure--> 4 cổng",
    ],
    "Cách thị trấn Tam Bình gần 14 km, xã Bình Ninh còn nhiều khó khăn.": [
        "xã Bình Ninh --hasFigure--> 14 km",
    ],
    "Đồn Biên phòng Sơn Lập cử 25 cán bộ, chiến sĩ cùng dân quân khẩn trương giúp dân xã Tân Xuân gặt lúa.": [
        "giúp dân xã Tân Xuân gặt lúa --hasFigure--> 25 cán bộ, chiến sĩ",
    ],
    "Hội Nông dân xã Bình Ninh bàn giao 5 căn nhà với kinh phí 300 triệu đồng (bao gồm: 4 căn được hỗ trợ 60 triệu "
    "đồng/căn); tặng 90 phần quà với số tiền 45 triệu đồng.": [
        "bàn giao 5 căn nhà --hasFigure--> 4 căn",
        "tặng 90 phần quà --hasFigure--> 45000000 VND",
    ],
    "UBND huyện Tam Bình lưu ý xã, bởi còn 12 hộ ở ấp Bình Quý chưa có nước sạch.": [
        "ấp Bình Quý --hasFigure--> 12 hộ",
    ],
    "Hội LHPN xã Bình Ninh nhận ủy thác với ngân hàng, đang quản lý 14 tổ tiết kiệm và vay vốn, dư nợ 21 tỷ đồng.": [
        "Hội LHPN xã Bình Ninh --hasFigure--> 14 tổ tiết kiệm và vay vốn",
        "Hội LHPN xã Bình Ninh --hasFigure--> 21000000000 VND",
    ],
    "Đoàn đến khu dân cư Hợp Thành, xã Bình Ninh. Đến nay, toàn khu có 7 camera, tổ dân phố có 40 hộ.": [
        "khu dân cư Hợp Thành --hasFigure--> 7 camera",
    ],
    "HĐND huyện Tam Bình làm việc tại xã Bình Ninh. Theo báo cáo của UBND xã Bình Ninh, đời sống ổn định. Thu ngân "
    "sách ước đạt 730 triệu đồng.": [
        "xã Bình Ninh --hasFigure--> 730000000 VND",
    ],
    "Xã Bình Ninh, huyện Tam Bình họp. Trong công tác phòng chống thiên tai - tìm kiếm cứu nạn, xảy ra 4 vụ sạt lở, "
    "làm ảnh hưởng đến 9 hộ dân, ước thiệt hại 60 triệu đồng.": [
        "xã Bình Ninh --hasFigure--> 4 vụ",
        "xã Bình Ninh --hasFigure--> 9 hộ dân",
        "xã Bình Ninh --hasFigure--> 60000000 VND",
    ],
    "Huyện Tam Bình họp. Phong trào “Nông dân sản xuất giỏi” năm 2021 có 1.900 hộ đăng ký.": [
        "Nông dân sản xuất giỏi --hasFigure--> 1900 hộ",
    ],
    "Đoàn xã Bình Ninh tập huấn kỹ năng cho đoàn viên.\n\nHọc viên được nghe 3 chuyên đề.": [
        "tập huấn --hasFigure--> 3 chuyên đề",
    ],
    "Hội LHPN xã Bình Ninh đã góp quỹ để sửa 6 căn nhà tình thương, trao 40 suất quà, tặng 15 suất học bổng.": [
        "sửa 6 căn nhà --hasFigure--> 6 căn",
        "trao 40 suất quà --hasFigure--> 40 suất quà",
        "tặng 15 suất học bổng --hasFigure--> 15 suất học bổng",
    ],
    "Dịp này, 17 tập thể, 8 cá nhân được UBND huyện Tam Bình khen thưởng.": [
        "tập thể, 8 cá nhân được UBND huyện Tam Bình khen thưởng --hasFigure--> 17 tập thể",
        "tập thể, 8 cá nhân được UBND huyện Tam Bình khen thưởng --hasFigure--> 8 cá nhân",
    ],
    "Xã Tân Xuân được thành lập trên cơ sở 3 xã cũ.": [
        "xã Tân Xuân --hasFigure--> 3 xã",
    ],
    "Trung tâm Y tế huyện Tam Bình phát hiện 3 ca mắc sởi tại xã Bình Ninh, huyện Tam Bình.": [
        "xã Bình Ninh --hasFigure--> 3 ca mắc",
    ],
    "Sau sắp xếp, tỉnh Vĩnh Long còn 87 xã. Trong đó, thành lập mới 61 xã.": [
        "tỉnh Vĩnh Long --hasFigure--> 61 xã",
    ],
    "Ông Lê Văn Sáu, ấp Mỹ An, xã Bình Ninh, huyện Tam Bình trồng quýt. Gia đình ông có 3 ha quýt.": [
        "Lê Văn Sáu --hasFigure--> 3 ha",
    ],
    "Nhờ 200 gốc quýt, gia đình ông Lê Văn Sáu (xã Bình Ninh, huyện Tam Bình) thoát nghèo.": [
        "Lê Văn Sáu --hasFigure--> 200 gốc",
    ],
    "Tỉnh Vĩnh Long có 9.000 ha quýt. Trong đó, huyện Tam Bình có 4.000 ha.": [
        "huyện Tam Bình --hasFigure--> 4000 ha",
    ],
    "Cây quýt trồng nhiều ở huyện Tam Bình: xã Bình Ninh (1.200 ha), xã Mỹ Lộc (hơn 800 ha).": [
        "xã Bình Ninh --hasFigure--> 1200 ha",
        "xã Mỹ Lộc --hasFigure--> 800 ha",
    ],
    "Đảng bộ xã Bình Ninh tổ chức Đại hội đại biểu lần thứ II. Tham dự Đại hội có 142 đại biểu đại diện cho hơn 900 "
    "đảng viên trong toàn Đảng bộ. Kinh tế tăng trưởng 9,4%/năm.": [
        "tổ chức Đại hội đại biểu --hasFigure--> 142 đại biểu",
        "Đảng bộ xã Bình Ninh --hasFigure--> 900 đảng viên",
        "xã Bình Ninh --hasFigure--> 9.4 %",
    ],
    "Đảng bộ xã Bình Ninh được lập từ Đảng bộ của 2 xã Bình Ninh, Mỹ Lộc với 18 chi bộ trực thuộc và 510 đảng viên.": [
        "Đảng bộ xã Bình Ninh --hasFigure--> 18 chi bộ trực thuộc",
        "Đảng bộ xã Bình Ninh --hasFigure--> 510 đảng viên",
    ],
    "HĐND xã Bình Ninh bầu ông Lê Văn Sáu giữ chức Chủ tịch UBND xã với số phiếu tuyệt đối, đạt 100%.": [
        "bầu ông Lê Văn Sáu giữ chức --hasFigure--> 100 %",
    ],
    "Huyện ủy Tam Bình phân công 18 đảng viên dự sinh hoạt chi bộ và 40 cán bộ phụ trách 95 hộ nghèo.": [
        "phụ trách 95 hộ nghèo --hasFigure--> 40 cán bộ",
    ],
    "Đại hội đại biểu Đảng bộ phường Tân Giang bế mạc. Cùng dự có ông Lê Văn Sáu, Phó Chủ tịch UBND tỉnh Cao Bằng và "
    "200 đại biểu tiêu biểu cho 1.450 đảng viên. Đảng bộ phường Tân Giang đoàn kết.": [
        "Đại hội đại biểu Đảng bộ phường Tân Giang --hasFigure--> 200 đại biểu",
        "Đảng bộ phường Tân Giang --hasFigure--> 1450 đảng viên",
    ],
    "Theo kết quả phiên họp thứ nhất, Ban Thường vụ Huyện ủy Tam Bình khóa XI gồm 11 đồng chí.": [
        "Ban Thường vụ Huyện ủy Tam Bình --hasFigure--> 11 đồng chí",
    ],
    "Ủy ban Kiểm tra Huyện ủy Tam Bình gồm 7 ủy viên, đồng chí Lê Văn Sáu giữ chức Chủ nhiệm.": [
        "Ủy ban Kiểm tra Huyện ủy Tam Bình --hasFigure--> 7 ủy viên",
    ],
    "Xã Bình Ninh có 12 chi bộ với 300 đảng viên.": [
        "xã Bình Ninh --hasFigure--> 12 chi bộ",
    ],
    "Thủ tướng Chính phủ duyệt quy hoạch khu kinh tế ở tỉnh Vĩnh Long với quy mô hơn 9.000 ha.": [
        "tỉnh Vĩnh Long --hasFigure--> 9000 ha",
    ],
    "Huyện Tam Bình, tỉnh Vĩnh Long được công nhận đạt chuẩn nông thôn mới. Tổng diện tích tự nhiên 290,6 km2, có 17 "
    "đơn vị hành chính.": [
        "huyện Tam Bình --hasFigure--> 290.6 km2",
        "huyện Tam Bình --hasFigure--> 17 đơn vị hành chính",
    ],
    "Xã Bình Ninh cách thị trấn Tam Bình hơn 14 km.": [
        "xã Bình Ninh --hasFigure--> 14 km",
    ],
    "UBND tỉnh Vĩnh Long chỉ đạo chống hạn, nhất là tại 4 huyện ven sông.": [
        "tỉnh Vĩnh Long --hasFigure--> 4 huyện",
    ],
    "Huyện đoàn Tam Bình tổ chức giải bóng chuyền. Giải bóng chuyền có sự tham gia của 16 đội đến từ 9 xã.": [
        "tổ chức giải bóng --hasFigure--> 16 đội",
        "tổ chức giải bóng --hasFigure--> 9 xã",
    ],
    "Theo Hội Nông dân tỉnh Bến Tre, toàn tỉnh hiện có 1.240 chi hội.": [
        "Hội Nông dân tỉnh Bến Tre --hasFigure--> 1240 chi hội",
    ],
    "Huyện Ba Tri, tỉnh Bến Tre mưa to. Tại xã Tân Xuân, 27 căn nhà bị ngập.": [
        "xã Tân Xuân --hasFigure--> 27 căn",
    ],
    "Huyện Ba Tri bị bão. Mưa lớn làm ngập 31 ngôi nhà ở xã Tân Xuân.": [
        "xã Tân Xuân --hasFigure--> 31 ngôi nhà",
    ],
    "Gần 300 cán bộ, chiến sĩ Lữ đoàn Công binh 550 về xã Tân Xuân, huyện Ba Tri.": [
        "Lữ đoàn Công binh 550 --hasFigure--> 300 cán bộ, chiến sĩ",
    ],
    "Huyện ủy Ba Tri gặp 26 đảng viên của Chi bộ ấp Giồng Lân.": [
        "Chi bộ ấp Giồng Lân --hasFigure--> 26 đảng viên",
    ],
    "Kết quả ở xã Tân Xuân: Thôn Bình Yên: 60 bóng điện, kinh phí 15 triệu đồng.": [
        "thôn Bình Yên --hasFigure--> 60 bóng điện",
        "thôn Bình Yên --hasFigure--> 15000000 VND",
    ],
    "Mô hình “Sân sạch, cổng đẹp” của Hội LHPN xã Tân Xuân có tổng kinh phí 40 triệu đồng, trong đó Hội LHPN xã "
    "góp 10 triệu đồng; Công an xã góp 5 triệu đồng.": [
        "Sân sạch, cổng đẹp --hasFigure--> 40000000 VND",
        "Sân sạch, cổng đẹp --hasFigure--> 10000000 VND",
        "Sân sạch, cổng đẹp --hasFigure--> 5000000 VND",
    ],
    "Hội Nông dân xã Tân Xuân mở lớp tập huấn chăn nuôi. Lớp ấy có 35 học viên.": [
        "mở lớp tập huấn --hasFigure--> 35 học viên",
    ],
    "UBND xã Tân Xuân đối thoại với 120 hội viên.": [
        "đối thoại --hasFigure--> 120 hội viên",
    ],
    "Trong năm, 1.126 hộ ở 17 xã, thị trấn trên địa bàn huyện Ba Tri đã hiến 48.000m2 đất.": [
        "hiến 48.000m2 --hasFigure--> 1126 hộ",
    ],
    "Bằng nguồn quỹ 44 triệu đồng, Hội LHPN xã Tân Xuân đã tặng 80 suất quà.": [
        "tặng 80 suất quà --hasFigure--> 44000000 VND",
    ],
    "Xã Tân Xuân hiện có 96 mô hình đăng ký, trong đó có 10 mô hình cá nhân.": [
        "xã Tân Xuân --hasFigure--> 96 mô hình",
        "xã Tân Xuân --hasFigure--> 10 mô hình cá nhân",
    ],
    "Chi bộ ấp Giồng Lân đối thoại với Nhân dân ở xã Tân Xuân. UBND xã đã giải quyết 14 kiến nghị.": [
        "đối thoại --hasFigure--> 14 kiến nghị",
    ],
    "Huyện ủy Ba Tri tổ chức hội nghị quán triệt Nghị quyết số 15-NQ/TW với 320 đại biểu.": [
        "hội nghị quán triệt Nghị quyết --hasFigure--> 320 đại biểu",
    ],
    "Bà Lê Thị Mai, Bí thư Chi bộ ấp Giồng Lân (xã Tân Xuân), cho biết ấp có 214 hộ.": [
        "ấp Giồng Lân --hasFigure--> 214 hộ",
    ],
    "Theo đồng chí Bí thư Huyện đoàn Ba Tri, toàn huyện huy động 560 lượt thanh niên.": [
        "huyện Ba Tri --hasFigure--> 560 lượt thanh niên",
    ],
    "Chi bộ ấp Giồng Lân (xã Tân Xuân) họp. Đến nay, chi bộ có 31 đảng viên.": [
        "Chi bộ ấp Giồng Lân --hasFigure--> 31 đảng viên",
    ],
    "Đảng ủy xã Tân Xuân lãnh đạo tốt, thu nhập bình quân đạt 52 triệu đồng/người.": [
        "xã Tân Xuân --hasFigure--> 52000000 VND",
    ],
    "Huyện ủy Ba Tri kết nạp 240 đảng viên, đạt 80% chỉ tiêu.": [
        "kết nạp 240 đảng viên --hasFigure--> 80 %",
    ],
    "Đồn Biên phòng Sơn Lập quản lý, bảo vệ 21,5km đường biên giới, 4 cột mốc.": [
        "Đồn Biên phòng Sơn Lập --hasFigure--> 21.5 km",
        "Đồn Biên phòng Sơn Lập --hasFigure--> 4 cột mốc",
    ],
    "Ủy ban MTTQ huyện Ba Tri mở 3 lớp tập huấn kỹ năng giám sát cho 75 cán bộ Mặt trận.": [
        "mở 3 lớp tập huấn --hasFigure--> 75 cán bộ mặt trận",
    ],
    "80 cán bộ, chiến sĩ Trung đoàn 9 về xã Tân Xuân, huyện Ba Tri giúp dân gặt lúa.": [
        "giúp dân gặt lúa --hasFigure--> 80 cán bộ, chiến sĩ",
    ],
    "Đảng ủy xã Tân Xuân ban hành Nghị quyết số 04-NQ/ĐU với 5 nhiệm vụ.": [
        "Nghị quyết số 04-NQ/ĐU --hasFigure--> 5 nhiệm vụ",
    ],
    "Đồn Biên phòng Sơn Lập đỡ đầu 12 cháu. Năm 2020 tăng lên 19 cháu, năm 2021 lên 24 cháu.": [
        "đỡ đầu 12 cháu --hasFigure--> 19 cháu",
        "đỡ đầu 12 cháu --hasFigure--> 24 cháu",
    ],
    "Ông Lê Văn Năm, Chủ tịch UBND xã Tân Xuân, cho biết có 14 người đang chờ cứu.": [
        "xã Tân Xuân --hasFigure--> 14 người",
    ],
    "Chi bộ ấp Giồng Lân (xã Tân Xuân) vận động nhân dân hiến đất mở lộ. Đến nay, 21 hộ dân đã hiến 900m2 đất.": [
        "hiến đất --hasFigure--> 21 hộ dân",
        "hiến đất --hasFigure--> 900 m2",
    ],
    "Sau tai nạn ở huyện Ba Tri, xã Tân Xuân hỗ trợ 2 triệu đồng, huyện hỗ trợ 3 triệu đồng.": [
        "xã Tân Xuân --hasFigure--> 2000000 VND",
        "huyện Ba Tri --hasFigure--> 3000000 VND",
    ],
    "Các hộ đã hiến 640m2 đất. Chi bộ ấp Giồng Lân (xã Tân Xuân) vận động nhân dân hiến đất từ đầu năm.": [
        "hiến đất --hasFigure--> 640 m2",
    ],
    "Hội LHPN xã Tân Xuân ra mắt mô hình “Sân sạch, cổng đẹp” tại ấp Giồng Lân với 45 thành viên.": [
        "Sân sạch, cổng đẹp --hasFigure--> 45 thành viên",
    ],
    "Nổi bật là mô hình “Sân sạch, cổng đẹp” của Hội LHPN xã Tân Xuân, đặt tại 7 ấp.": [
        "Sân sạch, cổng đẹp --hasFigure--> 7 ấp",
    ],
    "Chi bộ ấp Giồng Lân (xã Tân Xuân) phân công mỗi đảng viên phụ trách 6 hộ.": [
        "Chi bộ ấp Giồng Lân --hasFigure--> 6 hộ",
    ],
    "Chi bộ ấp Giồng Lân (xã Tân Xuân) kết nạp 3 đảng viên; mỗi đảng viên phụ trách 6 hộ.": [
        "Chi bộ ấp Giồng Lân --hasFigure--> 6 hộ",
    ],
    "Đảng bộ xã Tân Xuân hoàn thành 15 chỉ tiêu. Hộ nghèo còn 2,4%.": [
        "Đảng bộ xã Tân Xuân --hasFigure--> 15 chỉ tiêu",
        "xã Tân Xuân --hasFigure--> 2.4 %",
    ],
    "Ấp Giồng Lân (xã Tân Xuân) mở lộ. Xã Tân Xuân đã xây 3 nhà văn hóa. Thu nhập bình quân đạt 48 triệu đồng.": [
        "xã Tân Xuân --hasFigure--> 48000000 VND",
    ],
    "Đảng bộ xã Tân Xuân tổ chức Đại hội. Dự đại hội có 130 đại biểu đại diện cho 380 đảng viên.": [
        "tổ chức Đại hội --hasFigure--> 130 đại biểu",
        "Đảng bộ xã Tân Xuân --hasFigure--> 380 đảng viên",
    ],
    "Hội Nông dân huyện Tam Bình tổ chức đại hội. Dự đại hội có 150 đại biểu đại diện hơn 9.000 hội viên.": [
        "Hội Nông dân huyện Tam Bình --hasFigure--> 9000 hội viên",
    ],
    "Đồn Biên phòng Tân Hà dành 900 triệu đồng cho hai chương trình, trong đó chương trình “Nâng bước em tới trường” "
    "gần 600 triệu đồng.": [
        "Nâng bước em tới trường --hasFigure--> 600000000 VND",
    ],
    "Đoàn xã Bình Ninh, huyện Tam Bình thành lập Câu lạc bộ Sáng tạo với 28 thành viên.": [
        "Câu lạc bộ Sáng tạo --hasFigure--> 28 thành viên",
    ],
    "Hội Nông dân huyện Ba Tri họp. Hạn chế: 12 chi hội sinh hoạt chưa đều.": [
        "Hội Nông dân huyện Ba Tri --hasFigure--> 12 chi hội",
    ],
    "Hội Nông dân huyện Ba Tri họp. Hạn chế: 12 xã làm chậm.": [
        "huyện Ba Tri --hasFigure--> 12 xã",
    ],
    "Huyện Ba Tri hiện có 96 mô hình đăng ký (70 mô hình tập thể, 26 mô hình cá nhân).": [
        "huyện Ba Tri --hasFigure--> 70 mô hình tập thể",
        "huyện Ba Tri --hasFigure--> 26 mô hình cá nhân",
    ],
    "Xã Tân Xuân hiện có 40 mô hình, gồm: kinh tế 18; văn hóa 12; an ninh 10.": [
        "xã Tân Xuân --hasFigure--> 18 mô hình",
        "xã Tân Xuân --hasFigure--> 10 mô hình",
    ],
    "Đảng ủy xã Tân Xuân ban hành 2 nghị quyết, trong đó có Nghị quyết số 05-NQ/ĐU; kiện toàn Ban Chỉ đạo gồm 17 thành "
    "viên.": [
        "kiện toàn Ban Chỉ đạo --hasFigure--> 17 thành viên",
    ],
    "HĐND huyện Ba Tri ban hành Nghị quyết về việc thành lập 3 phòng chuyên môn.": [
        "Nghị quyết về việc thành lập 3 phòng chuyên môn --hasFigure--> 3 phòng",
    ],
    "Ở Đảng bộ xã Tân Xuân, nơi có 11 chi bộ, các đồng chí cấp ủy bám ấp.": [
        "Đảng bộ xã Tân Xuân --hasFigure--> 11 chi bộ",
    ],
    "Chi bộ ấp Giồng Lân, xã Tân Xuân, huyện Ba Tri có 17 đảng viên.": [
        "Chi bộ ấp Giồng Lân --hasFigure--> 17 đảng viên",
    ],
    "Xã Tân Xuân, huyện Ba Tri có 9 ấp.": [
        "xã Tân Xuân --hasFigure--> 9 ấp",
    ],
    "Lốc xảy ra trên địa bàn các xã Tân Xuân, Bình Ninh và Mỹ Lộc, huyện Ba Tri làm sập 12 căn nhà.": [
        "huyện Ba Tri --hasFigure--> 12 căn",
    ],
    "Huyện Ba Tri, tỉnh Bến Tre mưa to. Còn ở tỉnh Trà Vinh, mưa lớn làm hư 12 căn nhà.": [
        "tỉnh Trà Vinh --hasFigure--> 12 căn",
    ],
    "Xã Tân Xuân (huyện Ba Tri) mưa to. 42 hộ với 147 nhân khẩu sinh sống ở ấp Giồng Lân bị cô lập.": [
        "ấp Giồng Lân --hasFigure--> 42 hộ",
    ],
    "Anh Trần Đại Phúc, xã Tân Xuân, huyện Ba Tri, có hơn 2,5ha dừa. Năm nay, anh thu được 25 tấn.": [
        "Trần Đại Phúc --hasFigure--> 2.5 ha",
        "Trần Đại Phúc --hasFigure--> 25 tấn",
    ],
    "Ông Trần Đại Phúc, Chủ tịch UBND xã Tân Xuân, huyện Ba Tri cho biết, xã có 2 trường học.": [
        "xã Tân Xuân --hasFigure--> 2 trường học",
    ],
    "Huyện Ba Tri, tỉnh Bến Tre mưa to. Tại Lào Cai, 12 căn nhà bị ngập.": [
        "tỉnh Lào Cai --hasFigure--> 12 căn",
    ],
    "Huyện Ba Tri, tỉnh Bến Tre cùng cả nước thi đua, đến nay có 12 xã đạt chuẩn.": [
        "huyện Ba Tri --hasFigure--> 12 xã",
    ],
    "UBND xã Tân Xuân tiếp 30 lượt công dân, giải quyết 9 đơn.": [
        "tiếp 30 lượt công dân --hasFigure--> 30 lượt công dân",
        "UBND xã Tân Xuân --hasFigure--> 9 đơn",
    ],
    "Lộ làm xong, 38 hộ ấp Giồng Lân, xã Tân Xuân thoát cảnh lầy lội.": [
        "ấp Giồng Lân --hasFigure--> 38 hộ",
    ],
    "Đoàn xã Tân Xuân mở lớp tập huấn kỹ năng cho 40 thanh niên ấp Giồng Lân.": [
        "mở lớp tập huấn --hasFigure--> 40 thanh niên",
    ],
    "Đoàn xã Tân Xuân tặng quà hộ nghèo. Tổng trị giá là 40 triệu đồng do Hội Chữ thập đỏ xã vận động.": [
        "tặng quà --hasFigure--> 40000000 VND",
    ],
    "Chị Trần Thị Út, ấp Giồng Lân, xã Tân Xuân thoát nghèo. Mỗi năm chị thu lãi 60 triệu đồng.": [
        "Trần Thị Út --hasFigure--> 60000000 VND",
    ],
    "Ông Lê Văn Năm, ấp Giồng Lân, xã Tân Xuân trồng hơn 3 ha dừa, mỗi năm thu lãi 200 triệu đồng.": [
        "Lê Văn Năm --hasFigure--> 3 ha",
        "Lê Văn Năm --hasFigure--> 200000000 VND",
    ],
    "Ông Lê Văn Năm, Chủ tịch UBND xã Tân Xuân cho biết, bà con trồng 300 ha dừa.": [
        "xã Tân Xuân --hasFigure--> 300 ha",
    ],
    "Hợp tác xã Nông nghiệp Tân Xuân họp ở xã Tân Xuân, huyện Ba Tri. Đến nay, hợp tác xã có 46 thành viên.": [
        "Hợp tác xã Nông nghiệp Tân Xuân --hasFigure--> 46 thành viên",
    ],
    "Công an xã Tân Xuân còn góp 20 triệu đồng.": [
        "Công an xã Tân Xuân --hasFigure--> 20000000 VND",
    ],
}
NOT_OF = {
    "Gia đình ông Lê Văn Sáu hỗ trợ 70 triệu đồng làm cầu ở xã Bình Ninh.": "Lê Văn Sáu",
    "Chào mừng Đại hội Đảng bộ huyện Ba Tri, xã Tân Xuân thi đua. Đến nay đã có 29 tập thể tiêu biểu.": "huyện Ba Tri",
    "Huyện Tam Bình họp. Đoàn chỉ rõ hạn chế: Đảng ủy xã Bình Ninh chưa sơ kết; còn 4/22 tổ chưa họp.": "xã Bình Ninh",
    "Đoàn xã Tân Xuân trao 60 suất quà. Quỹ nội bộ đã hỗ trợ 53 công nhân.": "trao 60 suất quà --hasFigure--> 53",
    "Hội Nông dân xã Tân Xuân đối thoại với hội viên. Xã An Hiệp có 30 hộ nuôi bò.": "đối thoại",
    "Ông Lê Văn Sáu ở xã Tân Xuân hiến 90 m2 đất. Giờ thì ngõ rộng tới 4 m.": "hiến 90 m2 --hasFigure--> 4",
    "Xã Tân Xuân đón khách. Chương trình trao xe máy cho 13 xã bị thiệt hại do bão.": "xã Tân Xuân",
    "Cách xã Tân Xuân 9 km, hội thi ở xã An Hiệp đã bế mạc.": "xã An Hiệp",
    "Đoàn xã Tân Xuân sửa 6 căn nhà. Hội Nông dân xã gặt: 4 tấn lúa, 2 tấn cam.": "sửa 6 căn nhà --hasFigure--> 4",
    "Toàn huyện Ba Tri huy động 900 lượt người, đổ 2 km đường, sửa 5 căn nhà.": "đổ 2 km đường --hasFigure--> 900",
    "Xã Tân Xuân ra quân ở khu dân cư Hợp Thành. Toàn khu vực có 30 camera.": "khu dân cư Hợp Thành",
    "Ngân hàng cho vay qua Hội Nông dân xã Tân Xuân. Xã An Hiệp có dư nợ 9 tỷ đồng.": "Hội Nông dân xã Tân Xuân",
    "Xã Tân Xuân, huyện Ba Tri họp. Mỗi xã, phường có 1 trưởng trạm.": "xã Tân Xuân",
    "Huyện Ba Tri, tỉnh Bến Tre họp. Mỗi quận, huyện chọn tối thiểu 1 xã làm thí điểm.": "huyện Ba Tri",
    "Đoàn xã Tân Xuân khánh thành nhà văn hóa. Bão làm hỏng công trình, gây thiệt hại 2 tỷ đồng.": "khánh thành",
    "Hội Nông dân huyện Ba Tri trao 2 nhà tình thương; 45 suất quà.": "trao 2 nhà tình thương --hasFigure--> 45",
    "Đoàn xã Tân Xuân gói 90 bánh chưng. Hội đã trao 2 nhà tình thương và 15 con dê giống.": "gói 90 bánh chưng "
    "--hasFigure--> 15",
    "Chủ tịch UBND tỉnh chủ trì cuộc họp. Theo thống kê, toàn tỉnh có 4 người chết do mưa lũ.": "UBND tỉnh",
    "Huyện Tủa Chùa họp. Trong số 6 huyện có dịch, xã nghèo chịu nhiều thiệt hại.": "huyện Tủa Chùa",
    "Đoàn xã Tân Xuân tặng quà hộ nghèo.\n\nSau 2 tháng, cả huyện đã dựng được 31 công trình.": "tặng quà",
    "Đoàn xã Tân Xuân tổ chức Lễ kỷ niệm. Tổng số tiền tiết kiệm là 90 triệu đồng.": "tổ chức Lễ kỷ niệm",
    "Đoàn xã Tân Xuân sửa 3 căn nhà, lắp 2 km lộ, giúp gần 700 học sinh khó khăn.": "sửa 3 căn nhà --hasFigure--> 700",
    "Hội LHPN xã Tân Xuân tổ chức Ngày thành lập Hội LHPN Việt Nam. Quỹ thu 9 triệu đồng.": "Hội LHPN Việt Nam",
    "Xã Tân Xuân, huyện Ba Tri họp. Đại biểu dự phong trào “Nhà sạch” có 90 người.": "Nhà sạch",
    "Bão gây thiệt hại ở 15 tỉnh. Huyện Ba Tri, tỉnh Bến Tre mưa to.": "huyện Ba Tri",
    "Chị Trần Thị Út, ấp Giồng Lân, xã Tân Xuân thoát nghèo. Các chị em trồng 3 km hoa.": "Trần Thị Út",
    "Đồn Biên phòng Sơn Lập quản lý địa bàn, cùng dân mở 2 km lộ.": "Đồn Biên phòng",
    "Hội Nông dân huyện Ba Tri (tỉnh Bến Tre) tổ chức hội nghị. Mới 31% doanh nghiệp có quy chế.": "tổ chức hội nghị",
    "Bão quét qua xã Bình Ninh. Nhà bà Trần Thị Út là một trong 6 căn bị sập.": "Trần Thị Út",
    "Ông Lê Văn Sáu ở xã Bình Ninh vui mừng. Gia đình ông được Đoàn xã Bình Ninh tặng 5 kg gạo.": "Lê Văn Sáu",
    "Huyện Ba Tri họp dân. Nhà tài trợ từ tỉnh Long An, tỉnh Trà Vinh ủng hộ 4 tỷ đồng.": "tỉnh Trà Vinh",
    "Đoàn xã Tân Xuân sửa 3 căn nhà. Bão đã làm tốc mái 45 căn nhà.": "sửa 3 căn nhà --hasFigure--> 45",
    "Huyện ủy Ba Tri tổ chức hội nghị quán triệt Nghị quyết số 15-NQ/TW với 320 đại biểu.": "Huyện ủy",
    "Đoàn xã Tân Xuân tặng quà hộ nghèo. Tuyến lộ ấy dài 1,4km.": "tặng quà",
    "Theo đồng chí Bí thư Huyện đoàn Ba Tri, toàn huyện huy động 560 lượt thanh niên.": "Huyện đoàn",
    "Đoàn xã Tân Xuân trồng 200 cây xanh; tổng trị giá 5 triệu đồng.": "Đoàn xã",
    "Đoàn xã Tân Xuân đến thăm 2 chùa và khởi công đường nông thôn.": "khởi công đường",
    "Hội Nông dân huyện Ba Tri (tỉnh Bến Tre) có 312 hội viên.": "tỉnh Bến Tre",
}


@pytest.mark.parametrize(("text", "expected"), FIGURES.items())
def test_figure_is_of_what_its_clause_is_about(text: str, expected: list[str]) -> None:
    assert set(expected) <= said(text, Predicate.HAS_FIGURE)


@pytest.mark.parametrize(("text", "other"), NOT_OF.items())
def test_figure_is_not_of_what_is_only_named(text: str, other: str) -> None:
    assert not [line for line in said(text, Predicate.HAS_FIGURE) if line.startswith(other)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cả nước hiện có 8.200 xã đạt chuẩn nông thôn mới.",
        "Theo Bộ Nông nghiệp, đến nay trên cả nước có 12 người chết.",
        "Ở Hàn Quốc, phong trào làng mới có 33.000 làng tham gia.",
        "Bão đi qua Philippines, làm 12 người chết.",
        "Khu vực Tây Nguyên có dân số hơn 5 triệu người.",
        "Theo báo cáo, đồng bằng sông Cửu Long có 12 đô thị loại I.",
    ],
)
def test_figure_of_elsewhere_is_of_no_place_of_the_article(sentence: str) -> None:
    assert not said(f"Xã Tân Xuân, huyện Ba Tri, tỉnh Bến Tre ra quân. {sentence}", Predicate.HAS_FIGURE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Còn thiếu 40 căn, 12 phòng.",
        "Cả 2 chị đều phấn khởi.",
        "Hai đơn vị thống nhất nội dung.",
        "Hai người này thường đi cùng nhau.",
        "Phiên chợ của 2 xã Bảo Thạnh và An Hòa rất vui.",
        "Hiện chị có 30 con dê.",
        "Mưa to ở nhiều nơi, như: Lộc Hòa 240 mm, Mỹ Thạnh hơn 180 mm.",
    ],
)
def test_figure_without_a_defensible_owner_is_not_stated(sentence: str) -> None:
    assert not said(f"Xã Tân Xuân, huyện Ba Tri, tỉnh Bến Tre ra quân.\n\n{sentence}", Predicate.HAS_FIGURE)


@pytest.mark.parametrize(
    "text",
    [
        "Sau một năm phát động phong trào nuôi heo đất, Hội LHPN xã Bình Ninh vừa mổ 16 con heo đất.",
        "Huyện Tam Bình họp.\n\nHội CCB xã Bình Ninh luôn vững mạnh. Qua đó, đã có 29 tập thể tiêu biểu.",
        "Hội Nông dân xã Bình Ninh (huyện Tam Bình) tổng kết. Ai nấy phấn khởi. Đã thu hút 1.700 lượt hộ.",
        "Bộ đội Biên phòng tỉnh Bến Tre giữ biển\n\nĐến nay, đã lập 30 tổ/210 thành viên tự quản bến bãi.",
        "Quán triệt Nghị quyết số 15-NQ/TW, Đảng ủy xã Tân Xuân đã phân công 41 đảng viên.",
        "Huyện Ba Tri có nhiều trẻ mồ côi. Từ năm 2019 đến nay, 64 em được Đồn Biên phòng Tân Hà nuôi.",
        "Anh Lê Văn Sáu (51 tuổi, ở xã Tân Xuân, huyện Ba Tri) lái xe chở 19 khách đi nghỉ mát.",
        "Hội Nông dân tỉnh chỉ đạo sát.\n\nToàn huyện hiện có 910 hội viên nông dân. Trong đó, 32 hội viên là nữ.",
        "Dự có Chi bộ ấp Mỹ An, Chi bộ ấp Tân Mỹ và Chi bộ Trạm Y tế xã Tân Xuân với tổng số 21 đảng viên.",
        "Huyện mở 13 lớp tập huấn.\n\nBà Hà Thị Tư, Chủ tịch Hội LHPN xã Bình Ninh chia sẻ: “Hội đã tập huấn”.",
        "Xã Tân Xuân có chợ mới. Bà con bán cho thương lái với giá 7.200 đồng/kg.",
        "Trường Tiểu học Tân Xuân, xã Tân Xuân họp. Xét nghiệm cho thấy một trong ba mẫu nước nhiễm khuẩn.",
    ],
)
def test_figure_is_not_given_to_what_was_only_told_of_before(text: str) -> None:
    assert not said(text, Predicate.HAS_FIGURE)


def test_figure_of_a_headline_is_of_what_the_text_says() -> None:
    text = "Tặng 42 bể nước cho người nghèo\n\nNgày 3/5/2023, Đoàn xã Tân Xuân tặng 42 bể nước cho hộ nghèo."
    assert len(said(text, Predicate.HAS_FIGURE)) == 1


def test_damage_is_not_of_a_deed_that_counts_as_many() -> None:
    text = "Công an xã Tân Xuân (tỉnh Bến Tre) dựng lại 4 nhà cho dân. Dân lo.\n\nTrước đó, mưa lớn làm sập 4 nhà."
    lines = said(text, Predicate.HAS_FIGURE)
    assert "xã Tân Xuân --hasFigure--> 4 nhà" in lines


def test_who_came_to_a_meeting_is_not_what_the_paragraph_is_about() -> None:
    text = (
        "Hội Nông dân huyện Ba Tri tổng kết năm. Ai cũng vui.\n\nHội Nông dân tỉnh Bến Tre và đại biểu về dự. Nay đã "
        "có 29 tập thể tiêu biểu."
    )
    assert "Hội Nông dân tỉnh Bến Tre --hasFigure--> 29 tập thể" not in said(text, Predicate.HAS_FIGURE)


def test_people_who_go_on_by_themselves_are_not_of_the_deed_before() -> None:
    text = "Hội Nông dân xã Tân Xuân tặng 12 suất quà cho dân. Cuối cùng, 27 hộ đồng ý chuyển đi nơi khác."
    assert "tặng 12 suất quà --hasFigure--> 27 hộ" not in said(text, Predicate.HAS_FIGURE)


def test_what_a_meeting_finds_wanting_is_none_of_its_own() -> None:
    text = "Đảng ủy xã Tân Xuân tổ chức hội nghị.\n\nHội nghị cũng chỉ ra, đến nay 5 tổ chưa kiện toàn."
    assert "tổ chức hội nghị --hasFigure--> 5 tổ" not in said(text, Predicate.HAS_FIGURE)


def test_figure_goes_on_with_the_clause_or_sentence_before() -> None:
    text = "Đoàn xã Tân Xuân tặng hộ nghèo 12 suất quà; 100 cuốn sách. Các đội mang đến 6 tiểu phẩm."
    lines = said(text, Predicate.HAS_FIGURE)
    assert {line.partition(" --")[0] for line in lines} == {"tặng hộ nghèo 12 suất quà"}


def test_figure_with_a_verb_of_its_own_is_not_of_the_deed_of_the_part_before() -> None:
    lines = said("Đoàn xã Tân Xuân tặng 3 bộ máy tính; 9/14 ấp có nhà văn hóa.", Predicate.HAS_FIGURE)
    assert {"xã Tân Xuân --hasFigure--> 9 ấp", "tặng 3 bộ máy --hasFigure--> 3 bộ máy tính"} <= lines


def test_what_is_wide_elsewhere_tells_no_more_of_the_work_before() -> None:
    text = "Đoàn xã Tân Xuân tặng 12 suất quà. Công an xã Bảo Thạnh lo địa bàn rộng và phức tạp, 6 đồng chí bám bản."
    assert "tặng 12 suất quà --hasFigure--> 6 đồng chí" not in said(text, Predicate.HAS_FIGURE)


def test_figure_of_a_new_time_is_not_of_the_deed_before() -> None:
    text = "Hội Nông dân xã Tân Xuân tặng 12 suất quà cho hộ nghèo. Năm 2021, có 900 hộ đăng ký."
    assert "tặng 12 suất quà --hasFigure--> 900 hộ" not in said(text, Predicate.HAS_FIGURE)


def test_deed_of_nobody_that_counts_more_of_the_same_is_another() -> None:
    text = "Gia đình ông Lê Văn Sáu, xã Tân Xuân, hiến 45m2 đất.\n\nMười bốn hộ dân hiến 730m2 đất."
    assert {"hiến 45m2 --hasFigure--> 45 m2", "hiến 730m2 --hasFigure--> 730 m2"} <= said(text, Predicate.HAS_FIGURE)
    again = "Đoàn xã Tân Xuân tặng 30 suất quà cho hộ nghèo.\n\nDịp này, đã tặng 30 suất quà, tặng 5 xe đạp."
    assert {line.partition(" --")[0] for line in said(again, Predicate.HAS_FIGURE)} == {"tặng 30 suất quà"}


def test_deed_is_not_of_the_one_it_has_as_a_part() -> None:
    text = (
        "Hội Nông dân xã Tân Xuân vận động nhân dân hiến đất làm đường. Qua đó, có 21 hộ hiến 2.300 m2 đất, riêng "
        "gia đình ông Lê Văn Sáu, ấp Tân Thị đã hiến 190 m2 đất."
    )
    lines = said(text, Predicate.HAS_FIGURE)
    owners = [line.partition(" --")[0] for line in lines if line.endswith((" 190 m2", " 2300 m2"))]
    assert len(set(owners)) == 2


def test_figure_is_of_the_outer_of_two_deeds_told_in_the_same_words() -> None:
    text = "Hội Nông dân xã Tân Xuân vận động hội viên đóng góp 2 tỷ đồng, gần 3.000 ngày công và trên 200m2 đất."
    assert len({line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)}) == 1


def test_figure_is_not_of_a_province_that_only_says_where_the_place_told_of_lies() -> None:
    text = "Năm qua, 90% hộ ở Thanh Lâm (Bến Tre) thoát nghèo. Toàn huyện còn 3 xã chưa về đích."
    assert not said(text, Predicate.HAS_FIGURE)


def test_figure_of_a_work_is_of_the_last_deed_of_its_kind() -> None:
    text = (
        "Ngày 3/5/2023, Đoàn xã Tân Xuân tặng 12 suất quà cho hộ nghèo, tuyên truyền Luật Đất đai. "
        "Tổng trị giá các phần quà là 6 triệu đồng."
    )
    assert "tặng 12 suất quà --hasFigure--> 6000000 VND" in said(text, Predicate.HAS_FIGURE)


def test_number_in_the_name_of_a_campaign_is_no_figure() -> None:
    text = "Hội LHPN xã Tân Xuân phát động phong trào “Ba ngày góp 1.000 đồng”. Toàn xã đã có 12 tổ góp vốn."
    assert {line.partition("--> ")[2] for line in said(text, Predicate.HAS_FIGURE)} == {"12 tổ"}


def test_the_whole_province_is_no_part_of_it() -> None:
    text = (
        "Trong 6 tháng, toàn tỉnh kết nạp được 817 đảng viên. "
        "Đảng bộ huyện Chiêm Hóa kết nạp được 121 đảng viên, Đảng bộ huyện Na Hang kết nạp được 80 đảng viên."
    )
    assert not [
        line for line in said(text, Predicate.HAS_FIGURE) if "817" in line.partition("-->")[2] and "121" in line
    ]
    named = "Tỉnh Tuyên Quang họp. Toàn tỉnh kết nạp được 817 đảng viên. Đảng bộ huyện Na Hang kết nạp 80 đảng viên."
    assert "kết nạp được 817 đảng viên --hasFigure--> 817 đảng viên" in said(named, Predicate.HAS_FIGURE)


def test_the_whole_commune_is_the_one_its_paragraph_names() -> None:
    text = (
        "Xã Tân Xuân (tỉnh Bến Tre) đã mở lộ. Xã Tân Xuân xây cầu. Xã Tân Xuân lắp đèn.\n"
        "Ở xã Bảo Thạnh (tỉnh Bến Tre), dân góp công làm đường. Chỉ sau một năm, toàn xã đạt 63%."
    )
    assert "xã Bảo Thạnh --hasFigure--> 63 %" in said(text, Predicate.HAS_FIGURE)


def test_what_is_counted_all_over_the_country_is_of_no_province() -> None:
    text = "Đến nay đã có hơn 840 ổ dịch, chiếm 17% số xã trên {} có dịch. Lực lượng tỉnh Phú Thọ đã kiểm tra."
    assert not [line for line in said(text.format("cả nước"), Predicate.HAS_FIGURE) if "840" in line or "17 %" in line]
    assert [line for line in said(text.format("địa bàn"), Predicate.HAS_FIGURE) if "17 %" in line]


@pytest.mark.parametrize(
    ("text", "figure", "owner"),
    [
        (
            "Hội Nông dân xã Tân Xuân đang quản lý 1 dự án chăn nuôi bò, 4 dự án trồng hoa hồng.",
            "4 dự án",
            "Hội Nông dân xã Tân Xuân",
        ),
        (
            "Hội Nông dân xã Tân Xuân phấn đấu giảm thêm 3% hội viên nghèo và giúp hội viên làm mới 18 nhà.",
            "3 %",
            "Hội Nông dân xã Tân Xuân",
        ),
        (
            "Năm qua, Hội Nông dân xã Tân Xuân đã giảm 36 hộ hội viên nghèo, 21 hộ hội viên cận nghèo.",
            "21 hộ hội viên",
            "Hội Nông dân xã Tân Xuân",
        ),
        (
            "Bà Lâm Thị Cúc, ấp Tân Thị, xã Tân Xuân là hội viên được hỗ trợ 15 triệu đồng từ quỹ.",
            "15000000 VND",
            "Lâm Thị Cúc",
        ),
        (
            "Xã Tân Xuân ngập sâu. Diện tích ruộng 18 mẫu của ông Võ Văn Tám nằm gần biên giới.",
            "18 mẫu",
            "Võ Văn Tám",
        ),
        (
            "Hội Nông dân huyện Ba Tri họp. Ông Ngô Văn Bảy cho biết, toàn huyện có mức tiết kiệm 2.000 đồng/hội viên.",
            "2000 VND",
            "Hội Nông dân huyện Ba Tri",
        ),
        (
            "Hội LHPN xã Tân Xuân vận động chị em. Với 3 tổ ban đầu, mô hình “Ống heo tiết kiệm” đã lan rộng. "
            "Đến nay, có 19 tổ tham gia với 270 chị em.",
            "19 tổ",
            "Ống heo tiết kiệm",
        ),
        (
            "Hội LHPN xã Tân Xuân vận động chị em. Với 3 tổ ban đầu, mô hình “Ống heo tiết kiệm” đã lan rộng.",
            "3 tổ",
            "Ống heo tiết kiệm",
        ),
        (
            "Bà Lê Thị Nhạn, Chi hội trưởng Chi hội Phụ nữ ấp Tân Thị cho biết, hiện nay ấp có 164 hội viên.",
            "164 hội viên",
            "Chi hội Phụ nữ ấp Tân Thị",
        ),
        (
            "Đoàn xã Tân Xuân sửa chữa 3,5 km đường, thu hoạch nhanh 4.000 m2 lúa và phát dọn 900 m2 đất rẫy.",
            "4000 m2",
            "sửa chữa 3,5 km đường",
        ),
        (
            "Quân khu 9 đã xây dựng được 190 trụ sở. Trụ sở Ban CHQS xã Tân Xuân rộng hơn 140 m2.",
            "140 m2",
            "Ban CHQS xã Tân Xuân",
        ),
    ],
)
def test_figure_is_of_whoever_has_what_it_counts(text: str, figure: str, owner: str) -> None:
    owners = {
        line.partition(" --")[0]
        for line in said(text, Predicate.HAS_FIGURE)
        if line.partition("--> ")[2].startswith(figure)
    }
    assert owners == {owner}


def test_whoever_does_it_is_counted_of_the_deed() -> None:
    text = "Hội Nông dân xã Tân Xuân vận động. Đã có 40 hộ dân tự nguyện hiến 1.000 m2 đất."
    assert len({line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)}) == 1
    two = "Đoàn xã Tân Xuân xây dựng 35 dự án cho 57 đoàn viên vay vốn."
    assert len({line.partition(" --")[0] for line in said(two, Predicate.HAS_FIGURE)}) == 1


def test_children_of_somebody_not_named_are_not_of_the_commune() -> None:
    text = "Xã Tân Xuân còn khó khăn. Chồng chị đau yếu nên mọi chi phí nuôi 2 con {} dựa vào đồng lương."
    assert not said(text.format("ăn học"), Predicate.HAS_FIGURE)


def test_ruined_houses_of_two_men_are_of_neither() -> None:
    text = "Xã Tân Xuân có bão. Bão làm sập 2 căn nhà của ông Võ Văn Tám và ông Lê Văn Sáu."
    assert {line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)} == {"xã Tân Xuân"}


def test_headline_counts_of_the_deed_that_the_text_counts_so() -> None:
    page = (
        "Hội CCB huyện Ba Tri hỗ trợ xây dựng mới {} nhà nghĩa tình đồng đội\n\n"
        "Năm 2019, Hội CCB huyện đã hỗ trợ xây dựng được 37 nhà cho các hội viên nghèo. Trong tháng 1, Hội CCB huyện "
        "đã hỗ trợ xây mới thêm 4 nhà cho hội viên tại xã Tân Xuân với số tiền 80 triệu đồng.\n"
    )
    assert _houses(page.format(4))["4"] == {"hỗ trợ xây mới thêm 4 nhà"}
    assert _houses(page.format(3))["3"] != {"hỗ trợ xây mới thêm 4 nhà"}


def _houses(page: str) -> dict[str, set[str]]:
    record = extract_article(read_article(page.encode(), "a.txt"))
    names = {entity.id: entity.name for entity in record.entities}
    found: dict[str, set[str]] = {}
    for statement in record.statements:
        if statement.predicate is Predicate.HAS_FIGURE and isinstance(statement.value, Figure):
            found.setdefault(statement.value.plain, set()).add(names[statement.subject])
    return found


def test_family_that_the_article_does_not_name_is_nobody_told_of() -> None:
    text = "Đồn Biên phòng A thăm em Hồ Thị Mận. Xã Tân Thủy nghèo. Gia đình {} (bà nội) chỉ có 3 sào ruộng."
    assert not said(text.format("bà Lài"), Predicate.HAS_FIGURE)
    assert "Hồ Thị Mận --hasFigure--> 3 sào" in said(text.format("em Mận"), Predicate.HAS_FIGURE)


def test_those_named_next_are_no_count_and_none_when_told_of_again() -> None:
    text = "Người dân 2 {} của phường Nguyễn Trãi góp tiền. Đèn đã sáng trên các tuyến đường của 2 tổ."
    assert not said(text.format("tổ 7 và tổ 8"), Predicate.HAS_FIGURE)
    assert said(text.format("tổ"), Predicate.HAS_FIGURE)


@pytest.mark.parametrize("free", ["không lấy lãi", "không lãi", "không thế chấp"])
def test_loan_free_of_interest_is_lent(free: str) -> None:
    record = extract_article(Article.of_text(f"Hội Phụ nữ xã Tân Xuân đã cho chị vay {free} số tiền 2 triệu đồng."))
    assert [each.stance for each in record.statements if each.predicate is Predicate.HAS_FIGURE] == [Stance.ASSERTED]


@pytest.mark.parametrize(
    ("sentence", "is_of_event"),
    [
        ("130 đoàn viên Công an tỉnh và một số giáo viên (huyện Ba Tri) cùng tham gia.", True),
        ("130 đoàn viên Công an tỉnh Bến Tre đã trực đêm.", False),
    ],
)
def test_those_who_take_part_are_of_the_event_told_right_before(sentence: str, is_of_event: bool) -> None:
    text = f"Đoàn thanh niên Công an tỉnh Bến Tre tổ chức Ngày hội hiến máu tình nguyện. {sentence}"
    owners = {line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)}
    assert any(owner.startswith("tổ chức") for owner in owners) is is_of_event


def test_blood_is_of_the_day_on_which_it_was_given() -> None:
    text = "Hội Chữ thập đỏ huyện Ba Tri tổ chức hiến máu. Kết quả tiếp nhận được 210 đơn vị, tương đương 73.500ml máu."
    assert "tổ chức hiến máu --hasFigure--> 73500 ml" in said(text, Predicate.HAS_FIGURE)


def test_rate_of_what_is_paved_is_of_the_place() -> None:
    text = "Xã Tân Xuân đổi mới. Tỷ lệ đường đến trụ sở được cứng hóa đạt 100%, đường trục thôn đạt 95%."
    assert {line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)} == {"xã Tân Xuân"}


@pytest.mark.parametrize(
    ("text", "figure", "owner"),
    [
        (
            "Huyện Ba Tri chống lũ. Lũ quét khiến 17 ngôi nhà ở xã Tân Xuân (huyện Ba Tri) sập hoàn toàn.",
            "17 ngôi nhà",
            "xã Tân Xuân",
        ),
        (
            "Huyện Ba Tri chống lũ. Có 3 người ở xã Tân Thủy (huyện Ba Tri) mất tích; 6 người xã Tân Xuân bị thương.",
            "6 người",
            "xã Tân Xuân",
        ),
        (
            "Hội Chữ thập đỏ huyện Ba Tri khắc phục hậu quả lốc xoáy. Lốc xoáy đã khiến 24 ngôi nhà của người dân "
            "xã Tân Xuân (huyện Ba Tri) bị tốc mái.",
            "24 ngôi nhà",
            "xã Tân Xuân",
        ),
        (
            "Ở xã Tân Xuân (huyện Ba Tri) có 9 thôn bị ngập; xã Tân Thủy (huyện Ba Tri) có 7 thôn bị ngập. "
            "Ngoài ra, mưa lớn làm ngập 310 ha lúa.",
            "310 ha",
            "huyện Ba Tri",
        ),
        (
            "Xã Tân Xuân hay ngập. Anh Đinh Văn Lộc cho biết: Năm nào gia đình tôi cũng lụt. Có năm lũ lên nhanh, "
            "toàn bộ 5 sào lúa bị trôi.",
            "5 sào",
            "Đinh Văn Lộc",
        ),
    ],
)
def test_damage_is_of_the_place_or_person_that_suffers_it(text: str, figure: str, owner: str) -> None:
    lines = said(text, Predicate.HAS_FIGURE)
    assert {line.partition(" --")[0] for line in lines if line.partition("--> ")[2].startswith(figure)} == {owner}


def test_what_a_name_not_read_has_is_nothing_of_the_place_told_of() -> None:
    text = "Huyện Ba Tri có mưa. Theo đó, {} có 240 hộ bị ngập."
    assert not said(text.format("Hòa Tịnh"), Predicate.HAS_FIGURE)
    assert said(text.format("nơi này"), Predicate.HAS_FIGURE)


def test_marks_of_pupils_are_no_average() -> None:
    text = "Trường Tiểu học Tân Xuân có học sinh giỏi đạt 18%; khá đạt 42%; trung bình đạt 40%."
    record = extract_article(Article.of_text(text))
    values = [each.value for each in record.statements if isinstance(each.value, Figure)]
    assert {value.scope for value in values} == {Scope.AMOUNT}
    mean = extract_article(Article.of_text("Xã Tân Xuân có thu nhập trung bình đạt 40 triệu đồng."))
    assert [each.value.scope for each in mean.statements if isinstance(each.value, Figure)] == [Scope.EACH]


@pytest.mark.parametrize(
    ("text", "figure", "owner"),
    [
        (
            "Bà Huỳnh Thị Sen, ngụ xã Tân Xuân cho biết: “Trồng rau, mỗi tháng tôi có thu nhập hơn 6 triệu đồng”.",
            "6000000 VND",
            "Huỳnh Thị Sen",
        ),
        (
            "Hội Khuyến học huyện Ba Tri trao 60 suất học bổng, tổng kinh phí 84 triệu đồng. Trong đó, 70 triệu đồng "
            "từ Quỹ Khuyến học Trung ương Hội Khuyến học Việt Nam và 14 triệu đồng do ông Lê Văn Sáu góp.",
            "14000000 VND",
            "trao 60 suất học bổng",
        ),
        (
            "Hội Khuyến học huyện Ba Tri trao 60 suất học bổng. Mỗi suất học bổng bậc THCS trị giá 1 triệu đồng/đợt; "
            "học bổng khuyến tài 3 triệu đồng/đợt.",
            "3000000 VND",
            "trao 60 suất học bổng",
        ),
        (
            "Hội Khuyến học huyện Ba Tri cấp 900 suất học bổng. Trong đó, Hội Khuyến học xã Tân Xuân cấp 36 suất "
            "học bổng.",
            "36 suất học bổng",
            "cấp 36 suất học bổng",
        ),
    ],
)
def test_figure_goes_on_with_what_was_counted(text: str, figure: str, owner: str) -> None:
    lines = said(text, Predicate.HAS_FIGURE)
    assert {line.partition(" --")[0] for line in lines if line.partition("--> ")[2].startswith(figure)} == {owner}


def test_children_who_suffer_are_of_the_place() -> None:
    assert not said("Xã Tân Xuân họp. Chị Mơ là mẹ đơn thân, nuôi 2 con (1 cháu bệnh).", Predicate.HAS_FIGURE)
    assert said("Xã Tân Xuân có lũ. Khi người dân tới nơi thì 2 cháu nhỏ đã tử vong.", Predicate.HAS_FIGURE)


def test_what_is_contended_in_is_nothing_of_the_place() -> None:
    text = "Xã Tân Xuân vui mừng. Ngày ấy có hơn 45 {} tranh tài."
    assert not said(text.format("vận động viên"), Predicate.HAS_FIGURE)
    assert said(text.format("thôn"), Predicate.HAS_FIGURE)


def test_what_goes_on_with_what_nobody_named_has_is_of_nobody() -> None:
    text = "Huyện Ba Tri có mưa. Theo đó, {} có 240 hộ bị ngập, 12 hộ di dời."
    assert not said(text.format("Hòa Tịnh"), Predicate.HAS_FIGURE)
    assert len(said(text.format("nơi này"), Predicate.HAS_FIGURE)) == 2


def test_land_and_people_that_are_merged_are_of_the_commune_that_had_them() -> None:
    text = "Huyện Ba Tri sắp xếp: nhập toàn bộ 13 km2 diện tích và 1.240 người của xã Tân Thủy vào xã Tân Xuân."
    assert {line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)} == {"xã Tân Thủy"}


def test_papers_read_are_of_the_congress() -> None:
    text = "Hội Nông dân xã Tân Xuân tổ chức Đại hội đại biểu lần thứ V.\nĐã có 7 đoàn tham gia tham luận tại Đại hội."
    assert {line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)} != {"xã Tân Xuân"}


def test_those_told_of_again_are_no_members_of_whoever_visits_them() -> None:
    text = "Tỉnh ủy Bến Tre họp. {} đều cao tuổi. Tỉnh ủy vui vì điều kiện sống của 2 cụ."
    assert not said(text.format("Cả 2 cụ"), Predicate.HAS_FIGURE)


def test_the_head_of_government_has_no_provinces() -> None:
    text = "Thủ tướng Chính phủ họp.\n\nSáng nay, có {} cùng dự."
    assert not said(text.format("48 tỉnh, thành phố"), Predicate.HAS_FIGURE)


def test_hospitals_named_next_are_no_count_of_one_of_them() -> None:
    text = "Thầy thuốc khó khăn tại 3 bệnh viện: Bệnh viện Đa khoa Ba Tri, Bệnh viện Tâm thần Bến Tre đã quen thầy."
    assert not said(text, Predicate.HAS_FIGURE)


def test_voters_of_the_country_are_of_no_province() -> None:
    text = "Có 98,42% người dân {} đã bỏ phiếu. Tỉnh Hà Giang họp."
    assert not said(text.format("cả nước"), Predicate.HAS_FIGURE)
    assert said(text.format("đăng ký"), Predicate.HAS_FIGURE)


def test_those_whom_an_activity_drew_are_of_it() -> None:
    text = "Đoàn thanh niên Công an tỉnh Bến Tre dọn dẹp vệ sinh cơ quan. {} thu hút trên 350 đoàn viên tham gia."
    assert {line.partition(" --")[0] for line in said(text.format("Hoạt động đã"), Predicate.HAS_FIGURE)} == {
        "dọn dẹp vệ sinh"
    }
    drawn = said(text.format("Năm qua, các cấp bộ Đoàn đã"), Predicate.HAS_FIGURE)
    assert "dọn dẹp vệ sinh" not in {line.partition(" --")[0] for line in drawn}


def test_land_of_a_member_is_hers() -> None:
    text = "Xã Tân Xuân trồng rau. Chị Mai Thị Xuân là một trong những thành viên của tổ có 6 sào trồng rau."
    assert "Mai Thị Xuân --hasFigure--> 6 sào" in said(text, Predicate.HAS_FIGURE)
