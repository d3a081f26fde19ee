"""Who takes on which directive or campaign."""

import pytest

from kg.model import Predicate, Stance
from tests.relate.said import record_of, said

IMPLEMENTS = {
    "Ông Nguyễn Văn Hà đề nghị các xã hưởng ứng phong trào “Chủ nhật xanh” do UBND huyện Mai Châu phát động.": [
        "UBND huyện Mai Châu --implements--> Ngày Chủ nhật xanh",
    ],
    "Triển khai Nghị quyết số 09-NQ/TU, chương trình của Tỉnh ủy Hòa Bình, Huyện ủy Mai Châu, nhất là về du lịch.": [],
    "Triển khai Nghị quyết số 09-NQ/TU của Tỉnh ủy Hòa Bình, Huyện ủy Mai Châu, các xã đã mở 3 lớp.": [
        "Huyện ủy Mai Châu --implements--> Nghị quyết số 09-NQ/TU",
    ],
    "Đẩy mạnh thực hiện Chỉ thị số 5-CT/HU\n\nĐoàn Giám sát số 2 của Huyện ủy Tri Tôn kiểm tra Đảng ủy xã Lê Trì.": [],
    "Đẩy mạnh thực hiện Chỉ thị số 5-CT/HU\n\nHuyện ủy Tri Tôn đã mở 3 lớp tập huấn cho 90 người.": [
        "Huyện ủy Tri Tôn --implements--> Chỉ thị số 5-CT/HU",
    ],
    "Thực hiện Nghị quyết số 09-NQ/TU của Tỉnh ủy Hòa Bình về du lịch, Huyện ủy Mai Châu đã mở 3 lớp.": [
        "Huyện ủy Mai Châu --implements--> Nghị quyết số 09-NQ/TU",
    ],
    "Tiêu biểu là mô hình “Đường cờ”, “Thu gom rác hằng tuần” của Hội LHPN huyện Tri Tôn; “Vườn ươm”.": [
        "Hội LHPN huyện Tri Tôn --implements--> Thu gom rác hằng tuần",
        "Hội LHPN huyện Tri Tôn --implements--> Đường cờ",
    ],
    "Thực hiện Kế hoạch số 12/KH-HU; lập thành tích chào mừng Đại hội, Hội LHPN huyện Tri Tôn trồng hoa.": [
        "Hội LHPN huyện Tri Tôn --implements--> Kế hoạch số 12/KH-HU",
    ],
    "Thực hiện Kế hoạch số 12/KH-HU, dân góp công; mưa lớn kéo dài, Hội LHPN huyện Tri Tôn trồng hoa.": [],
    "Đảng ủy xã Ya Tăng quán triệt văn bản của Trung ương, của tỉnh và Nghị quyết số 08-NQ/TU.": [
        "Đảng ủy xã Ya Tăng --implements--> Nghị quyết số 08-NQ/TU",
    ],
    "Đồn Biên phòng Ea H'Leo nuôi em A Lim (học sinh Trường THCS Ia Lốp) theo mô hình “Con nuôi đồn biên phòng”.": [
        "Đồn Biên phòng Ea H'Leo --implements--> Con nuôi đồn biên phòng",
    ],
    "Hội LHPN xã Cẩm Bình, huyện Cẩm Xuyên triển khai Kế hoạch số 12/KH-BTV ngày 3/2/2023.": [
        "Hội LHPN xã Cẩm Bình --implements--> Kế hoạch số 12/KH-BTV",
    ],
    "Đảng ủy xã Ia Mơ ban hành kế hoạch thực hiện Chỉ thị số 40-CT/TW.": [
        "Đảng ủy xã Ia Mơ --implements--> Chỉ thị số 40-CT/TW",
    ],
    "Đảng ủy xã Ia Mơ, huyện Chư Prông quán triệt Chỉ thị số 40-CT/TW của Ban Bí thư.": [
        "Đảng ủy xã Ia Mơ --implements--> Chỉ thị số 40-CT/TW",
    ],
    "Hưởng ứng Chỉ thị số 18/CT-UBND của UBND tỉnh Bến Tre, Công an huyện Ba Tri tổ chức ra quân.": [
        "Công an huyện Ba Tri --implements--> Chỉ thị số 18/CT-UBND",
    ],
    "Để thực hiện tốt Kết luận số 21-KL/TW, Ban Thường vụ Thị ủy Bỉm Sơn đã họp bàn.": [
        "Ban Thường vụ Thị ủy Bỉm Sơn --implements--> Kết luận số 21-KL/TW",
    ],
    "Nhiệm kỳ qua, thực hiện Nghị quyết Đại hội Đảng bộ xã lần thứ XII, Đảng bộ xã Hải Lý đạt 15 chỉ tiêu.": [
        "Đảng bộ xã Hải Lý --implements--> Nghị quyết Đại hội Đảng bộ xã lần thứ XII",
    ],
    "Ngày 4/5, Huyện đoàn Vị Xuyên phối hợp với Đồn Biên phòng Thanh Thủy triển khai Chỉ thị số 42-CT/TW.": [
        "Huyện đoàn Vị Xuyên --implements--> Chỉ thị số 42-CT/TW",
    ],
    "Bám sát Quy định số 124-QĐ/TW của Ban Bí thư, Ủy ban MTTQ Việt Nam huyện Đức Trọng giám sát 6 công trình.": [
        "Ủy ban MTTQ Việt Nam huyện Đức Trọng --implements--> Quy định số 124-QĐ/TW",
    ],
    "Chi bộ thôn Trung, xã Thái Hòa duy trì thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị.": [
        "Chi bộ thôn Trung --implements--> Chỉ thị số 05-CT/TW",
    ],
    "Bà Lê Thị Tám, cán bộ hội, cho biết: Triển khai Chỉ thị số 18/CT-UBND, Hội LHPN huyện Ba Tri đã mở 2 lớp.": [
        "Hội LHPN huyện Ba Tri --implements--> Chỉ thị số 18/CT-UBND",
    ],
    "Tiếp tục thực hiện Đề án số 06/ĐA-CP, Công an phường Đông Vĩnh, thành phố Vinh đến từng nhà.": [
        "Công an phường Đông Vĩnh --implements--> Đề án số 06/ĐA-CP",
    ],
    "Thực hiện Kế hoạch số 21-KH/ĐTN của Huyện đoàn Vị Xuyên về Tháng Thanh niên. Sáng 3/4, Đoàn xã Phú Linh ra "
    "quân dọn rác.": [
        "Đoàn xã Phú Linh --implements--> Kế hoạch số 21-KH/ĐTN",
    ],
    "Thực hiện Nghị quyết số 30-NQ/TU của Tỉnh ủy Hòa Bình về xây dựng nông thôn mới đến năm 2030; Kế hoạch số "
    "8-KH/HU, Đảng ủy xã Chiềng Châu họp dân.": [
        "Đảng ủy xã Chiềng Châu --implements--> Nghị quyết số 30-NQ/TU",
        "Đảng ủy xã Chiềng Châu --implements--> Kế hoạch số 8-KH/HU",
    ],
    "Để đưa Nghị quyết số 14-NQ/HU vào cuộc sống, Chi bộ thôn Trung đã giúp 8 hộ thoát nghèo.": [
        "Chi bộ thôn Trung --implements--> Nghị quyết số 14-NQ/HU",
    ],
    "Đảng ủy xã Ia Mơ đưa Nghị quyết số 14-NQ/HU ra thảo luận tại hội nghị.": [],
    "Chỉ thị số 40-CT/TW đã được Đảng ủy xã Ia Mơ, huyện Chư Prông quán triệt đến 12 chi bộ.": [
        "Đảng ủy xã Ia Mơ --implements--> Chỉ thị số 40-CT/TW",
    ],
    "Đảng bộ huyện Chư Prông đã học tập, quán triệt xong Chỉ thị số 40-CT/TW.": [
        "Đảng bộ huyện Chư Prông --implements--> Chỉ thị số 40-CT/TW",
    ],
    "Chi bộ thôn Trung đã tổ chức cho đảng viên học tập Chỉ thị số 40-CT/TW.": [
        "Chi bộ thôn Trung --implements--> Chỉ thị số 40-CT/TW",
    ],
    "Chi bộ thôn Trung đến học tập mô hình “Cổng nhà có hoa”.": [],
    "Hội LHPN huyện Ba Tri tặng 9 con dê cho hộ nghèo để thực hiện Nghị quyết số 14-NQ/HU.": [
        "Hội LHPN huyện Ba Tri --implements--> Nghị quyết số 14-NQ/HU",
    ],
    "Hội LHPN xã Cẩm Bình với 12 câu lạc bộ; phối hợp thực hiện hiệu quả mô hình “Cổng nhà có hoa”.": [
        "Hội LHPN xã Cẩm Bình --implements--> Cổng nhà có hoa",
    ],
    "Đồn Biên phòng Ia O, BĐBP tỉnh Gia Lai giúp dân. Thực hiện Chỉ thị số 1/CT-TTg của Thủ tướng Chính phủ, đơn vị "
    "đã tham mưu cho Đảng ủy, UBND xã Ia O.": [
        "Đồn Biên phòng Ia O --implements--> Chỉ thị số 1/CT-TTg",
    ],
    "Theo bà Bùi Thị An, Chủ tịch Hội Nông dân huyện Mai Châu, thực hiện Quyết định số 673/QĐ-TTg, Hội đã họp.": [
        "Hội Nông dân huyện Mai Châu --implements--> Quyết định số 673/QĐ-TTg",
    ],
    "Thực hiện Quyết định số 218-QĐ/TW của Bộ Chính trị, Đảng ủy, UBND phường An Bình tổ chức gặp gỡ.": [
        "Đảng ủy phường An Bình --implements--> Quyết định số 218-QĐ/TW",
        "UBND phường An Bình --implements--> Quyết định số 218-QĐ/TW",
    ],
    "Mô hình “Cổng nhà có hoa” do Công an xã Cẩm Bình và Hội LHPN xã Cẩm Bình duy trì.": [
        "Công an xã Cẩm Bình --implements--> Cổng nhà có hoa",
        "Hội LHPN xã Cẩm Bình --implements--> Cổng nhà có hoa",
    ],
    "Đảng ủy xã Tân Lễ mở 3 lớp. Triển khai thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị về học tập Bác.": [
        "Đảng ủy xã Tân Lễ --implements--> Chỉ thị số 05-CT/TW",
    ],
    "Đảng ủy xã Tân Lễ trao quà cho 3 đảng viên và sơ kết 3 năm thực hiện Nghị quyết số 09-NQ/TU.": [
        "Đảng ủy xã Tân Lễ --implements--> Nghị quyết số 09-NQ/TU",
    ],
    "Triển khai Thông tri số 05/TTr-MTTQ của Ủy ban MTTQ tỉnh Bến Tre về tổ chức Ngày hội và Công văn số 21-CV/ĐU của "
    "Đảng ủy xã Tân Lễ, Hội LHPN xã Tân Lễ họp bàn.": [
        "Hội LHPN xã Tân Lễ --implements--> Thông tri số 05/TTr-MTTQ",
        "Hội LHPN xã Tân Lễ --implements--> Công văn số 21-CV/ĐU",
    ],
    "Trung đoàn 95 đứng chân ở Bến Tre. Thực hiện Chỉ lệnh số 3/CL-TM, bộ đội đã làm 2km đường ở xã Tân Lễ.": [
        "Trung đoàn 95 --implements--> Chỉ lệnh số 3/CL-TM",
    ],
    "Hội LHPN xã Tân Lễ đỡ đầu 3 học sinh trong chương trình “Mẹ đỡ đầu”.": [
        "Hội LHPN xã Tân Lễ --implements--> Mẹ đỡ đầu",
    ],
    "Mô hình “Cổng nhà có hoa” mà Hội LHPN xã Tân Lễ phát động nay có 90 hộ.": [
        "Hội LHPN xã Tân Lễ --implements--> Cổng nhà có hoa",
    ],
    "Chi hội Phụ nữ thôn Đoài dựng mô hình “Cổng nhà có hoa”.": [
        "Chi hội Phụ nữ thôn Đoài --implements--> Cổng nhà có hoa",
    ],
    "Hội LHPN huyện Ba Tri đã triển khai nhiều văn bản của cấp trên về công tác hội, trong đó có Chỉ thị số 18/CT-UBND "
    "ngày 3/2/2019 của UBND tỉnh Bến Tre về an toàn; Kế hoạch số 12/KH-BTV.": [
        "Hội LHPN huyện Ba Tri --implements--> Chỉ thị số 18/CT-UBND",
        "Hội LHPN huyện Ba Tri --implements--> Kế hoạch số 12/KH-BTV",
    ],
    "Công an xã Cẩm Bình đã tham mưu Đảng ủy xã Cẩm Bình họp dân; đồng thời cùng Hội LHPN xã Cẩm Bình ra mắt mô hình "
    "“Cổng nhà có hoa”.": [
        "Công an xã Cẩm Bình --implements--> Cổng nhà có hoa",
    ],
    "Ngày 9/5, Huyện ủy Mai Châu tổng kết 10 năm thực hiện Nghị quyết số 09-NQ/TU của Tỉnh ủy Hòa Bình về du lịch; 5 "
    "năm thực hiện Kết luận số 21-KL/TU.": [
        "Huyện ủy Mai Châu --implements--> Nghị quyết số 09-NQ/TU",
        "Huyện ủy Mai Châu --implements--> Kết luận số 21-KL/TU",
    ],
    "Huyện ủy Mai Châu tổng kết công tác dân vận năm 2022; tổng kết 7 năm thực hiện Chỉ thị số 18-CT/HU.": [
        "Huyện ủy Mai Châu --implements--> Chỉ thị số 18-CT/HU",
    ],
    "Đảng ủy xã Ya Tăng quán triệt sâu sắc các văn bản của cấp trên về dân vận, trọng tâm là Nghị quyết số 08-NQ/TU.": [
        "Đảng ủy xã Ya Tăng --implements--> Nghị quyết số 08-NQ/TU",
    ],
    "UBND huyện Ba Tri tổ chức hội nghị triển khai Đề án 771 và 772 của Thủ tướng Chính phủ.": [
        "UBND huyện Ba Tri --implements--> Đề án 771 của Thủ tướng Chính phủ",
        "UBND huyện Ba Tri --implements--> Đề án 772 của Thủ tướng Chính phủ",
    ],
    "Công an huyện Ba Tri tổ chức hội nghị tổng kết Chương trình phối hợp số 14/CTr-CA-MT.": [
        "Công an huyện Ba Tri --implements--> Chương trình phối hợp số 14/CTr-CA-MT"
    ],
    "Thực hiện Chỉ thị số 40-CT/TW của Ban Bí thư “Về việc giữ rừng”; Đảng ủy xã Ia Mơ đã họp dân.": [
        "Đảng ủy xã Ia Mơ --implements--> Chỉ thị số 40-CT/TW"
    ],
    "UBND huyện Ba Tri triển khai thi hành Luật Đất đai.": ["UBND huyện Ba Tri --implements--> Luật Đất đai"],
    "Hội LHPN huyện Ba Tri học Chỉ thị số 18/CT-UBND. Tháng 9, Hội LHPN huyện Ba Tri mở lớp quán triệt Chỉ thị tới 90 "
    "hội viên.": ["Hội LHPN huyện Ba Tri --implements--> Chỉ thị số 18/CT-UBND"],
    "Hội Nông dân huyện Mai Châu tổ chức hội nghị tổng kết 5 năm phong trào thi đua “Dân vận khéo”.": [
        "Hội Nông dân huyện Mai Châu --implements--> Dân vận khéo",
    ],
    "Ông Lò Văn Pâng, Phó Trưởng ban Ban Dân vận Huyện ủy Mai Châu cho biết, quán triệt Chỉ thị số 40-CT/TW, Ban đã "
    "họp 9 xã.": ["Ban Dân vận Huyện ủy Mai Châu --implements--> Chỉ thị số 40-CT/TW"],
}
IMPLEMENTS |= {
    "Hội CCB xã Ya Tăng được tặng Bằng khen vì thực hiện tốt phong trào “Ngõ xóm bình yên”.": [
        "Hội CCB xã Ya Tăng --implements--> Ngõ xóm bình yên",
    ],
    "Tiêu biểu là Hội LHPN xã Ya Tăng triển khai phong trào “Nhà sạch, vườn xanh”.": [
        "Hội LHPN xã Ya Tăng --implements--> Nhà sạch, vườn xanh",
    ],
    "Công an xã Ya Tăng là lực lượng nòng cốt trong phong trào “Toàn dân bảo vệ an ninh Tổ quốc”.": [
        "Công an xã Ya Tăng --implements--> Toàn dân bảo vệ an ninh Tổ quốc",
    ],
    "Đảng ủy xã Ya Tăng tập trung thực hiện các nhiệm vụ, giải pháp của Nghị quyết số 05-NQ/HU.": [
        "Đảng ủy xã Ya Tăng --implements--> Nghị quyết số 05-NQ/HU",
    ],
    "Đảng bộ xã Ya Tăng thực hiện thắng lợi Nghị quyết Đại hội Đảng bộ xã lần thứ IX.": [
        "Đảng bộ xã Ya Tăng --implements--> Nghị quyết Đại hội Đảng bộ xã lần thứ IX",
    ],
    "Đảng ủy xã Ya Tăng tổ chức hội nghị quán triệt, triển khai thực hiện Nghị quyết Đại hội Đảng bộ huyện.": [
        "Đảng ủy xã Ya Tăng --implements--> Nghị quyết Đại hội Đảng bộ huyện",
    ],
    "Từ mô hình “Hũ gạo nghĩa tình”, Hội LHPN xã Ya Tăng đã giúp 20 hộ nghèo.": [
        "Hội LHPN xã Ya Tăng --implements--> Hũ gạo nghĩa tình",
    ],
    "Hội CCB xã Ya Tăng củng cố, mở rộng mô hình “Tuyến đường tự quản”.": [
        "Hội CCB xã Ya Tăng --implements--> Tuyến đường tự quản",
    ],
}

PLANNED = [
    "Thời gian tới, Hội CCB xã Ya Tăng tập trung thực hiện Kế hoạch số 15-KH/HU.",
    "Thời gian tới, Hội CCB xã Ya Tăng đi từng nhà, gặp từng đối tượng; xây dựng mô hình “Tổ tự quản”.",
    "Mô hình “Tổ tự quản” sẽ được Hội CCB xã Ya Tăng triển khai trong năm sau.",
]
TOLD = [
    "Thời gian qua, Hội CCB xã Ya Tăng tập trung thực hiện Kế hoạch số 15-KH/HU.",
    "Hội CCB xã Ya Tăng đi từng nhà, gặp từng đối tượng; xây dựng mô hình “Tổ tự quản”.",
    "Mô hình “Tổ tự quản” được Hội CCB xã Ya Tăng triển khai trong năm qua.",
]

STUDIED = {
    "Sáng 4/3, Huyện ủy Mai Châu tổ chức hội nghị quán triệt các văn bản mới của Trung ương. Dự có 90 cán bộ. Tại hội "
    "nghị, các đại biểu được nghe báo cáo viên truyền đạt Nghị quyết số 61-NQ/TW về giữ rừng; Kết luận số 21-KL/TW về "
    "giữ nước.": [
        "Huyện ủy Mai Châu --implements--> Nghị quyết số 61-NQ/TW",
        "Huyện ủy Mai Châu --implements--> Kết luận số 21-KL/TW",
    ],
    "Đảng ủy xã Ya Tăng mở lớp học tập nghị quyết. Tại lớp học, đảng viên đã được quán triệt nội dung cơ bản của Nghị "
    "quyết số 08-NQ/TU.": ["Đảng ủy xã Ya Tăng --implements--> Nghị quyết số 08-NQ/TU"],
    "Huyện ủy Mai Châu tổ chức hội nghị giao ban. Tại hội nghị, các đại biểu được quán triệt Kết luận số 21-KL/TW.": [],
    "Huyện ủy Mai Châu tổ chức hội nghị quán triệt văn bản mới. Tại hội nghị, đại biểu đề nghị được quán triệt Kết "
    "luận số 21-KL/TW.": [],
    "Huyện ủy Mai Châu tổ chức hội nghị quán triệt văn bản mới. Tại hội nghị, các đại biểu được nghe triển khai Luật "
    "Đất đai.": [],
}
IMPLEMENTS |= {
    "Huyện đoàn Tri Tôn phối hợp với Hội CCB huyện Tri Tôn, các đoàn thể, Hội LHPN huyện Tri Tôn triển khai phong trào "
    "“Ngõ xóm bình yên”.": ["Huyện đoàn Tri Tôn --implements--> Ngõ xóm bình yên"],
    "Huyện đoàn Tri Tôn phối hợp Hội CCB huyện Tri Tôn triển khai phong trào “Ngõ xóm bình yên”.": [
        "Huyện đoàn Tri Tôn --implements--> Ngõ xóm bình yên",
    ],
    "Sáng 7/5, tại Trụ sở UBND huyện Sa Thầy, Huyện ủy Sa Thầy tổ chức hội nghị quán triệt Quy định số 96-QĐ/TW.": [
        "Huyện ủy Sa Thầy --implements--> Quy định số 96-QĐ/TW",
    ],
    "Tại phòng họp số 1, Nhà Quốc hội, Ban Bí thư tổ chức hội nghị quán triệt Quy định số 96-QĐ/TW.": [
        "Ban Bí thư --implements--> Quy định số 96-QĐ/TW",
    ],
    "Chủ tịch UBND huyện Sa Thầy Lê Văn Ba ký kế hoạch triển khai Quy định số 96-QĐ/TW.": [
        "UBND huyện Sa Thầy --implements--> Quy định số 96-QĐ/TW",
    ],
    "Huyện ủy Sa Thầy, UBND huyện Sa Thầy tổ chức hội nghị quán triệt Quy định số 96-QĐ/TW.": [
        "Huyện ủy Sa Thầy --implements--> Quy định số 96-QĐ/TW",
        "UBND huyện Sa Thầy --implements--> Quy định số 96-QĐ/TW",
    ],
}

IMPLEMENTS_NOTHING = [
    "Báo cáo của Đoàn giám sát HĐND tỉnh Gia Lai thực hiện Nghị quyết số 88-NQ/TU đã nêu 3 hạn chế.",
    "Sở Nội vụ đề xuất UBND tỉnh Gia Lai tiếp tục thực hiện Quyết định số 290/QĐ-UBND.",
    "Chủ tịch UBND huyện Sa Thầy Lê Văn Ba chủ trì hội nghị sơ kết 3 năm thực hiện Quy định số 96-QĐ/TW.",
    "Bí thư Huyện ủy Sa Thầy Lê Văn Ba dự hội nghị quán triệt Quy định số 96-QĐ/TW.",
    "Công an huyện Sa Thầy khen thưởng các hộ ở xã Ya Tăng do thực hiện tốt phong trào “Ngõ xóm bình yên”.",
    "Huyện ủy Sa Thầy yêu cầu Hội CCB xã Ya Tăng đi đầu trong phong trào “Dân vận khéo”.",
    "Hội CCB xã Ya Tăng mở rộng diện tích trồng cà phê.",
    "Triển khai Nghị quyết số 61-NQ/TW, Ủy viên Ban Chấp hành Đảng bộ tỉnh Kon Tum, Bí thư Huyện ủy Sa Thầy Lê Văn Ba "
    "nói.",
    "Thực hiện Kết luận số 31-KL/TW tại Hội nghị lần thứ 6, Ban Chấp hành Trung ương Đảng khóa XIV, các xã đã họp.",
    "Qua 3 năm thực hiện Chỉ thị số 40-CT/TW, nhận thức của cấp ủy, chính quyền, Mặt trận Tổ quốc huyện Ba Tri đổi.",
    "Hội LHPN huyện Ba Tri học Chỉ thị số 18/CT-UBND. Công an huyện Ba Tri thực hiện Chỉ thị, Nghị quyết của cấp trên.",
    "Huyện ủy Mai Châu khen 5 tập thể tại hội nghị tổng kết 5 năm phong trào thi đua “Dân vận khéo”.",
    "Thực hiện Chỉ thị số 40-CT/TW của Ban Bí thư, đồng chí Lò Văn Pâng, Bí thư Huyện ủy Mai Châu đã trao quà.",
    "Ông Lò Văn Pâng, Phó Trưởng ban Ban Dân vận Huyện ủy Mai Châu cho biết, quán triệt Chỉ thị số 40-CT/TW, phòng đã "
    "họp 9 xã.",
    "Đảng ủy xã Tân Lễ phấn đấu kết nạp 20 đảng viên; xây dựng 9 mô hình “Dân vận khéo”.",
    "UBND huyện Ba Tri tặng Giấy khen cho 4 tập thể trong phong trào thi đua “Dân vận khéo”.",
    "Thực hiện Nghị quyết số 18-NQ/TW, đến nay Lộc Ninh giảm 4 đầu mối; Ủy ban MTTQ xã Tân Lễ có 3 cán bộ.",
    "Đảng ủy xã Tân Lễ mở 3 lớp. Triển khai thực hiện Chỉ thị số 05-CT/TW, các địa phương họp bàn.",
    "Thời gian tới, Đảng ủy xã Tân Lễ mở 3 lớp. Triển khai thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị.",
    "Bà Lê Thị Tám đề nghị cấp ủy bám sát cơ sở; hỗ trợ Công an xã Tân Lễ xây dựng mô hình “Cổng nhà có hoa”.",
    "Huyện ủy Mai Châu xây dựng Kế hoạch số 31-KH/HU.",
    "Đại biểu nghe ông Lò Văn Pâng, Bí thư Đảng ủy, Chủ tịch UBND xã Noong Luống triển khai Chỉ thị số 40-CT/TW.",
    "Huyện ủy Mai Châu ban hành Kế hoạch số 34-KH/HU về việc vận động dân tham gia xây dựng nông thôn mới.",
    "Hội Nông dân xã Cẩm Bình cho 10 hộ tham gia mô hình “Cổng nhà có hoa” vay vốn.",
    "Công an huyện Ba Tri gặp Phòng Xây dựng phong trào Toàn dân bảo vệ an ninh Tổ quốc.",
    "Huyện ủy Mai Châu yêu cầu các xã thực hiện Nghị quyết số 09-NQ/TU.",
    "Căn cứ Nghị quyết số 09-NQ/TU, Huyện ủy Mai Châu ban hành văn bản.",
    "Xã Ia Mơ chưa triển khai Chỉ thị số 40-CT/TW.",
    "UBND huyện Ba Tri cần thực hiện Chỉ thị số 18/CT-UBND sớm hơn.",
    "Theo Quyết định số 217-QĐ/TW, việc giám sát do Mặt trận chủ trì.",
    "Quý III, Huyện ủy Mai Châu sẽ triển khai Nghị quyết số 09-NQ/TU.",
    "Bí thư Đảng ủy xã Ya Tăng A Lưới nhấn mạnh việc tổ chức học tập, quán triệt Nghị quyết số 08-NQ/TU.",
    "Đảng ủy xã Ya Tăng báo cáo dự thảo kế hoạch học tập và triển khai thực hiện Nghị quyết số 08-NQ/TU.",
    "Nghe báo cáo kết quả Hội nghị lần thứ 9, Ban Chấp hành Đảng bộ tỉnh Kon Tum; quán triệt Chỉ thị số 12-CT/TU.",
]


@pytest.mark.parametrize(("text", "expected"), IMPLEMENTS.items())
def test_body_takes_on_a_directive(text: str, expected: list[str]) -> None:
    assert said(text, Predicate.IMPLEMENTS) == set(expected)


@pytest.mark.parametrize(
    ("text", "stance"), [(text, Stance.PLANNED) for text in PLANNED] + [(text, Stance.ASSERTED) for text in TOLD]
)
def test_a_duty_is_told_or_planned(text: str, stance: Stance) -> None:
    stated = [s for s in record_of(text).statements if s.predicate in {Predicate.IMPLEMENTS, Predicate.LOCATED_IN}]
    assert stated
    assert {evidence.stance for statement in stated for evidence in statement.evidence} == {stance}


@pytest.mark.parametrize(("text", "expected"), STUDIED.items())
def test_host_of_a_conference_takes_on_what_is_studied_there(text: str, expected: list[str]) -> None:
    assert said(text, Predicate.IMPLEMENTS) == set(expected)


@pytest.mark.parametrize("text", IMPLEMENTS_NOTHING)
def test_nobody_takes_on_what_is_urged_planned_or_only_named(text: str) -> None:
    assert said(text, Predicate.IMPLEMENTS) == set()
