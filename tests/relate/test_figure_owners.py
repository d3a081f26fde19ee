"""What counts go with: those who take part, works told anew, parts of those counted, states, and what nobody has."""

import pytest

from kg.model import Predicate
from tests.relate.said import said

OWNED = [
    # where a speaker says that it is, and not where he holds his post
    (
        "Ông Lê Văn Sáu, Chủ tịch UBND huyện Thạch An, cho biết tại xã Đức Long, 90% hộ dân có điện.",
        "90 %",
        "xã Đức Long",
    ),
    (
        "Ông Lê Văn Sáu, Chủ tịch UBND huyện Thạch An, cho biết đến nay, ở xã Đức Long có 5 trường học.",
        "5 trường học",
        "xã Đức Long",
    ),
    # a city may be a province, and an item may begin with one
    (
        "Toàn thành phố Hải Phòng có 7 huyện. Huyện Tiên Lãng đạt chuẩn. Toàn thành phố đã có 137 xã đạt chuẩn.",
        "137 xã",
        "thành phố Hải Phòng",
    ),
    (
        "Cao Bằng: 98% cử tri đi bầu. Hai huyện của tỉnh Cao Bằng bầu sớm. Sơn La: cử tri 31 xã vùng cao đã đi bầu.",
        "31 xã vùng cao",
        "tỉnh Sơn La",
    ),
    # of what somebody tells, not of him
    ("Cũng theo ông Lê Văn Sáu, xóm Nà Pù có 6 hộ dân.", "6 hộ dân", "xóm Nà Pù"),
    (
        "Hội viên Hội Nông dân xã Đức Long hiến 400 m2 đất trị giá 90 triệu đồng.",
        "90000000 VND",
        "hiến 400 m2",
    ),
    # what each house is worth is of the houses, whoever has raised it
    (
        "Hội CCB huyện Thạch An bàn giao 3 căn nhà. Mỗi căn nhà trị giá 90 triệu đồng do ông Lê Văn Sáu vận động công "
        "ty tài trợ.",
        "90000000 VND",
        "bàn giao 3 căn nhà",
    ),
    (
        "Hội LHPN xã Đức Long đăng ký 42 mô hình (gồm tập thể 30 mô hình, cá nhân 12 mô hình).",
        "30 mô hình",
        "đăng ký 42 mô hình",
    ),
    # money for so many households, what the police found
    (
        "Hội LHPN xã Đức Long trao 120 triệu đồng cho 12 hộ; các nhà hảo tâm ủng hộ 300 bộ áo ấm.",
        "12 hộ",
        "trao 120 triệu đồng cho 12 hộ",
    ),
    ("Công an huyện Thạch An bắt giữ đối tượng Lê Văn Sáu, thu giữ 2 khẩu súng.", "2 khẩu súng", "bắt giữ đối tượng"),
    # embankments are mended over their length
    (
        "Ban Chỉ huy Quân sự huyện Thạch An khắc phục sự cố đê dài 80 m ở xã Đức Long.",
        "80 m",
        "khắc phục sự cố",
    ),
    ("Trường THCS Đức Long có 548 học sinh.", "548 học sinh", "Trường THCS Đức Long"),
    # what a group gives that is no body of ours is not of the gift before
    (
        "Hội LHPN xã Đức Long tặng 20 suất quà cho hộ nghèo. Cụm thi đua số 4 tặng 10 phần quà, mỗi phần 500.000 đồng.",
        "10 phần quà",
        "tặng 10 phần quà",
    ),
    (
        "Hội LHPN xã Đức Long tặng 20 suất quà cho hộ nghèo. Khối thi đua số 2 trao 15 xe đạp trị giá 30 triệu đồng.",
        "30000000 VND",
        "trao 15 xe đạp",
    ),
    # named givers have what they give, those counted who get it go with the gift
    ("Hội Nông dân xã Đức Long tặng 9 suất quà cho 9 hội viên.", "9 suất quà", "tặng 9 suất quà"),
    (
        "Hội LHPN xã Đức Long tặng 8 suất quà, Hội Nông dân xã Đức Long tặng 9 suất quà.",
        "8 suất quà",
        "tặng 8 suất quà",
    ),
    # what may still befall houses, and what was done against the law
    (
        "Chính quyền xã Đức Long vận động các hộ di dời khỏi vùng sạt lở. Hiện còn 5 ngôi nhà có nguy cơ sập.",
        "5 ngôi nhà",
        "xã Đức Long",
    ),
    ("Bí thư Đảng ủy xã Đức Long đã bán trái thẩm quyền 38 lô đất.", "38 lô đất", "xã Đức Long"),
    # the total of a programme in which one thing was done is of that
    (
        "Hội Chữ thập đỏ xã Đức Long trao 60 suất quà cho hộ nghèo. Tổng trị giá chương trình hơn 18 triệu đồng.",
        "18000000 VND",
        "trao 60 suất quà",
    ),
    (
        "Hội LHPN xã Đức Long trồng 3 km đường hoa. Tổng kinh phí thực hiện là 12 triệu đồng.",
        "12000000 VND",
        "trồng 3 km đường hoa",
    ),
    ("Đoàn xã Đức Long thăm 7 gia đình chính sách.", "7 gia đình chính sách", "thăm"),
    # who takes part in what the clause tells
    ("Chi hội Phụ nữ thôn Pác Rằng trồng hoa, có 38 lượt hội viên tham gia.", "38 lượt hội viên", "trồng hoa"),
    (
        "Chi hội Nông dân xóm Nà Pù phát quang tuyến đường dài 700 m để chuẩn bị đổ bê tông, có 25 hội viên tham gia.",
        "25 hội viên",
        "phát quang",
    ),
    (
        "Hội Nông dân xã Đức Long làm đường dài 90 m rộng 4 m có 31 người tham gia; Đoàn xã trồng cây.",
        "31 người tham gia",
        "làm đường",
    ),
    (
        "Ngày 4/5, Hội LHPN xã Đức Long tổ chức tuyên truyền về nước sạch. Gần 120 hội viên đã tham gia.",
        "120 hội viên",
        "tuyên truyền",
    ),
    # works of the same body, told anew with another number
    (
        "Đoàn xã Đức Long sửa chữa 5 km đường. Đoàn xã Đức Long khởi công 2 cầu giao thông nông thôn, kinh phí "
        "300 triệu đồng.",
        "300000000 VND",
        "khởi công 2 cầu giao thông nông thôn",
    ),
    (
        "Hội Nông dân xã Đức Long cho 30 hội viên vay vốn. Hội Nông dân xã Đức Long cho 75 hội viên vay vốn nuôi bò.",
        "75 hội viên",
        "cho 75 hội viên vay vốn",
    ),
    # some of those who were counted
    (
        "Huyện ủy Thạch An kết nạp 90 đảng viên mới.\n\nTrong số các đảng viên mới có 7 đồng chí là trưởng xóm.",
        "7 đồng chí",
        "kết nạp 90 đảng viên mới",
    ),
    (
        "Huyện ủy Thạch An kết nạp 90 đảng viên.\n\nTrong số 90 đảng viên có 21 đoàn viên, 14 nữ.",
        "21 đoàn viên",
        "kết nạp 90 đảng viên",
    ),
    # days of labour go into the one work that is told
    (
        "Chi hội Nông dân xóm Nà Pù huy động hơn 400 ngày công san lấp, đào đắp làm đường nội đồng.",
        "400 ngày công",
        "đào đắp làm đường nội đồng",
    ),
    # states of households are of the place of a cell
    ("Chi bộ xóm Nà Pù lãnh đạo tốt. Tỷ lệ hộ nghèo giảm còn 4%.", "4 %", "xóm Nà Pù"),
    ("Chi bộ xóm Nà Pù có 12 đảng viên, tỷ lệ hộ nghèo còn 6%.", "6 %", "xóm Nà Pù"),
    ("Chi bộ xóm Nà Pù vững mạnh, thu nhập bình quân đạt 39 triệu đồng/người.", "39000000 VND", "xóm Nà Pù"),
    (
        "Bí thư Chi bộ xóm Nà Pù vận động bà con.\n\nChi bộ xóm Nà Pù có 3 tổ đảng. Qua đó, trên 90% hộ đạt văn hóa.",
        "90 %",
        "xóm Nà Pù",
    ),
    # what its people earn is of the place that the article is about
    (
        "Xã Đức Long đón bằng nông thôn mới\n\nNhiều đổi thay đã đến. Qua đó nâng mức bình quân thu nhập đầu người "
        "năm 2021 đạt trên 42 triệu đồng/năm.",
        "42000000 VND",
        "xã Đức Long",
    ),
    # parts of places that are only named
    (
        "Mưa lớn ở huyện Thạch An làm sập 9 căn nhà, trong đó xã Đức Long 4, xã Lê Lai 5.",
        "5 căn",
        "xã Lê Lai",
    ),
    # a movement that does it, told behind a deed like it
    (
        "Hội LHPN xã Đức Long quyên góp được 90 triệu đồng. Phong trào “Ống tiền nghĩa tình” quyên góp được 12 triệu "
        "đồng, giúp cho 8 chị.",
        "12000000 VND",
        "Ống tiền nghĩa tình",
    ),
    # cells founded are the party organisation's
    (
        "Đảng bộ xã Đức Long họp đánh giá.\n\nXã Đức Long đổi thay nhiều. Đảng bộ thành lập mới được 3 chi bộ.",
        "3 chi bộ",
        "Đảng bộ xã Đức Long",
    ),
    # parts of a work are the work's, states of a place its own
    (
        "Ủy ban MTTQ huyện Thạch An triển khai xây mới 9 nhà tình thương, trong đó xã Đức Long 3 nhà, xã Lê Lai 6 nhà.",
        "6 nhà",
        "xây mới 9 nhà tình thương",
    ),
    (
        "Đồn Biên phòng Nà Lạn có 30 cán bộ. Dân số của xã Đức Long có 86% là đồng bào dân tộc Nùng.",
        "86 %",
        "xã Đức Long",
    ),
    (
        "Hội CCB xã Đức Long cho 84 hộ vay vốn. Hội CCB xã Đức Long duy trì 6 hợp tác xã.\nHội vui.",
        "6 hợp tác xã",
        "duy trì 6 hợp tác xã",
    ),
    # what a chaired meeting is about is not what inspectors did
    (
        "Đồng chí Lê Văn Sáu, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy chủ trì Hội nghị giao ban công tác kiểm tra, giám sát."
        "\n\nSáu tháng qua, cấp ủy các cấp đã kiểm tra 120 tổ chức đảng và 64 đảng viên.",
        "64 đảng viên",
        "đã kiểm tra",
    ),
]

NOT_OWNED = [
    # of all of a list, of a city that is not named, in the name of a package
    ("Sáng 21/5, 2.180 cử tri tại 16 thôn thuộc các huyện Trùng Khánh, Hạ Lang đã đi bầu cử.", "2180 cử tri"),
    ("Huyện Tiên Lãng đạt chuẩn nông thôn mới. Đến nay, toàn thành phố đã có 137 xã đạt chuẩn.", "137 xã"),
    (
        "UBND huyện Thạch An ban hành kết luận về sai phạm trong gói hỗ trợ 62.000 tỷ đồng ở xã Đức Long.",
        "62000000000000 VND",
    ),
    # seats of a car
    ("Ở xã Đức Long có tai nạn. Một chiếc xe ô tô 16 chỗ lật.", "16 chỗ"),
    # money and roads beside land that is given
    (
        "Hội Nông dân xã Đức Long đóng góp trên 90 triệu đồng và hiến 400 m2 đất.",
        "hiến 400 m2 đất --hasFigure--> 90000000 VND",
    ),
    (
        "Hội Nông dân xã Đức Long vận động hội viên hiến 2.000 m2 đất, góp tiền sửa nhà văn hóa, bê tông hóa 900 m "
        "đường giao thông.",
        "hiến 2.000 m2 --hasFigure--> 900 m",
    ),
    # parts of a whole that nobody has
    (
        "Hội LHPN xã Đức Long đăng ký 42 mô hình; qua thẩm định đạt được 25 mô hình (gồm tập thể 18 mô hình, cá nhân 7 "
        "mô hình).",
        "đăng ký 42 mô hình --hasFigure--> 18 mô hình",
    ),
    # what donors gave, what somebody took
    (
        "Hội LHPN xã Đức Long trao 120 triệu đồng cho 12 hộ; các nhà hảo tâm ủng hộ 300 bộ áo ấm.",
        "300 bộ áo ấm",
    ),
    ("Công an huyện Thạch An bắt giữ Lê Văn Sáu. Trước đó, Sáu lừa bán 12 lô đất.", "12 lô đất"),
    ("Công an huyện Thạch An bắt giữ Lê Văn Sáu. Trước đó, Sáu chiếm đoạt 8 tỷ đồng của 9 người.", "8000000000 VND"),
    # schools are of no school, walls in a saying, spots that are listed, cracks are of no removal
    (
        "Sân Trường THCS Đức Long rộn ràng tiếng cười của 50 học sinh thuộc 2 trường THCS Đức Long và Vinh Quý.",
        "2 trường THCS",
    ),
    ("Bão làm nhà bà Lê Thị Sáu ở xã Đức Long trơ bốn bức tường.", "4 bức tường"),
    ("Huyện đội Thạch An khám bệnh cho dân tại 2 điểm: xã Đức Long và xã Vinh Quý.", "2 điểm"),
    (
        "UBND xã Đức Long di dời 9 hộ dân. Vụ sạt lở làm sụp bờ sông dài hơn 35 mét.",
        "di dời 9 hộ dân --hasFigure--> 35 m",
    ),
    (
        "Vết nứt ở xã Đức Long làm ảnh hưởng đến 11 căn nhà, hiện các hộ này đã di dời tài sản.",
        "di dời tài sản --hasFigure--> 11 căn nhà",
    ),
    # what somebody gives at a place is not the place's
    ("Tại huyện Thạch An, ông Lê Văn Sáu đã trao cho các trường 7 màn chiếu.", "7 màn chiếu"),
    # givers who are not named, how large hail is
    (
        "Trong đó, 7 cá nhân đã hỗ trợ 42 triệu đồng, Hội Nông dân xã Đức Long tặng 9 suất quà.",
        "42000000 VND",
    ),
    ("Trong đó, 7 cá nhân đã hỗ trợ 42 triệu đồng, Hội Nông dân xã Đức Long tặng 9 suất quà.", "7 cá nhân"),
    ("Hơn 12 doanh nghiệp ủng hộ 300 triệu đồng, Đoàn xã Đức Long tặng 9 suất quà.", "300000000 VND"),
    ("Huyện Thạch An thống kê thiệt hại sau khi có mưa đá đường kính từ 2 đến 4 cm.", "4 cm"),
    (
        "Hội LHPN xã Đức Long trao những món quà từ Thủ đô Hà Nội gồm: 1.200 quyển vở.",
        "Hà Nội --hasFigure--> 1200 quyển vở",
    ),
    # the total of a programme in which several things were done is of none of them
    (
        "Hội Chữ thập đỏ huyện Thạch An khám bệnh cho 90 người ở xã Đức Long, trao 60 suất quà. Tổng trị giá chương "
        "trình hơn 85 triệu đồng.",
        "85000000 VND",
    ),
    (
        "Đoàn xã Đức Long trồng 300 cây xanh, sửa 2 nhà cho hộ nghèo. Tổng kinh phí đợt ra quân là 40 triệu đồng.",
        "40000000 VND",
    ),
    # what is given on a visit is not of the visit
    ("Đoàn xã Đức Long thăm và trao tặng 3 bếp nấu cho Trường Mầm non Đức Long.", "3 bếp nấu"),
    # what a rule demands, what a deed only helps to reach, whom a founded team has
    ("Xã Đức Long còn 9 hộ nghèo, chiếm 0,9% (quy định 4% trở xuống).", "4 %"),
    ("Xã Đức Long có tỷ lệ hộ nghèo 0,9% (theo quy định dưới 3%).", "3 %"),
    (
        "Hội Nông dân huyện Thạch An đổ bê tông đường làng ở xã Đức Long, góp phần cùng xã hoàn thành 19 tiêu chí.",
        "19 tiêu chí",
    ),
    (
        "Ban Thường vụ Huyện đoàn Thạch An quyết định thành lập đội hình trí thức trẻ gồm 15 thành viên.",
        "15 thành viên",
    ),
    # land is nothing of a collection
    (
        "Chi bộ xóm Nà Pù vận động nhân dân đóng góp 350 triệu đồng thực hiện dồn điền, đổi thửa được 90 ha đất.",
        "90 ha",
    ),
    # how large a shed is and how far a car from it, those told of again, gifts of an unread deed, a list of places
    ("Cháy lớn ở huyện Thạch An. Vụ cháy xảy ra tại lán tạm của ông Lê Văn Sáu, diện tích khoảng 300 m2.", "300 m2"),
    ("Cháy lớn ở huyện Thạch An. Một xe chở gas đỗ cách lán bị cháy 20m không bị ảnh hưởng.", "20 m"),
    ("Huyện Thạch An có cháy. Hiện, cả ba nạn nhân được cấp cứu tại Bệnh viện Bỏng Quốc gia.", "3 nạn nhân"),
    ("Xã Đức Long vui hội. Dịp này, UBND xã Đức Long tặng 2 gia đình văn hóa tiêu biểu.", "2 gia đình văn hóa"),
    (
        "Huyện Hạ Lang vui.\n\nVốn vay cho 110 hộ tại xã Đức Long, huyện Thạch An và xã Vinh Quý, xã Cô Ngân.",
        "xã Đức Long --hasFigure--> 110 hộ",
    ),
    # how deep a crack is, and whose share nobody told
    ("Tại tỉnh Cao Bằng, 600 m bờ sông bị sạt lở. Vết lở ăn sâu 4-5m vào đường.", "5 m"),
    (
        "Nhà ông Lê Văn Sáu ở xã Đức Long bị thiệt hại 250 triệu đồng. Bốn hộ còn lại bị thiệt hại từ 20 - 70%.",
        "Lê Văn Sáu --hasFigure--> 70 %",
    ),
]


def _figures(text: str) -> set[str]:
    return said(text, Predicate.HAS_FIGURE)


@pytest.mark.parametrize(("text", "figure", "owner"), OWNED)
def test_figure_is_of_its_deed_or_place(text: str, figure: str, owner: str) -> None:
    owners = {line.partition(" --")[0] for line in _figures(text) if line.endswith(f"> {figure}")}
    assert owners == {owner}


@pytest.mark.parametrize(("text", "figure"), NOT_OWNED)
def test_figure_is_of_nothing_that_was_named(text: str, figure: str) -> None:
    assert not [line for line in _figures(text) if line.endswith(figure)]


def test_those_who_take_part_in_something_else_are_not_of_the_deed() -> None:
    text = "Hội LHPN xã Đức Long trồng hoa. Đến nay có 900 hội viên tham gia bảo hiểm y tế."
    assert "trồng hoa --hasFigure--> 900 hội viên" not in _figures(text)


@pytest.mark.parametrize(
    "going_on",
    ["Đồng thời sửa chữa 2 nhà.", "Ngoài ra sửa chữa 2 nhà.", "Hội CCB huyện Thạch An xây 6 nhà."],
)
def test_works_that_go_on_without_their_body_are_one(going_on: str) -> None:
    text = f"Hội CCB huyện Thạch An xây 6 nhà ở. {going_on}"
    kinds = said(text, Predicate.ACTIVITY_TYPE)
    assert len([line for line in kinds if line.endswith("house-building")]) == 1


def test_both_ends_of_a_range_are_of_the_same() -> None:
    lines = _figures("Hội Nông dân xã Đức Long cho mỗi hộ vay 10 - 15 triệu đồng để nuôi bò.")
    assert len({line.partition(" --")[0] for line in lines}) == 1
