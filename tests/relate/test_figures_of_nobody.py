"""Figures that are of nobody told of, or not of whom they stand beside."""

import pytest

from kg.intake import read_article
from kg.model import Article, Figure, Predicate, Scope
from kg.relate import extract_article
from tests.relate.said import said


@pytest.mark.parametrize(
    "sentence",
    [
        "Cả nước hiện có 8.200 xã đạt chuẩn nông thôn mới.",
        "Theo Bộ Nông nghiệp, đến nay trên cả nước có 12 người chết.",
        "Ở Hàn Quốc, phong trào làng mới có 33.000 làng tham gia.",
        "Bão đi qua Philippines, làm 12 người chết.",
        "Khu vực Tây Nguyên có dân số hơn 5 triệu người.",
        "Chất độc da cam ảnh hưởng sức khỏe của 4 triệu người Việt Nam.",
        "Theo báo cáo, đồng bằng sông Cửu Long có 12 đô thị loại I.",
    ],
)
def test_figure_of_elsewhere_is_of_no_place_of_the_article(sentence: str) -> None:
    assert not said(f"Xã Tân Xuân, huyện Ba Tri, tỉnh Bến Tre ra quân. {sentence}", Predicate.HAS_FIGURE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Còn thiếu 40 căn, 12 phòng.",
        "Trong đó, quỹ do các dòng họ quản lý là hơn 6 tỷ đồng, quỹ do các trường quản lý 4 tỷ đồng.",
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


def test_figure_is_not_of_a_province_that_only_says_where_the_place_told_of_lies() -> None:
    text = "Năm qua, 90% hộ ở Thanh Lâm (Bến Tre) thoát nghèo. Toàn huyện còn 3 xã chưa về đích."
    assert not said(text, Predicate.HAS_FIGURE)


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


def test_what_is_counted_all_over_the_country_is_of_no_province() -> None:
    text = "Đến nay đã có hơn 840 ổ dịch, chiếm 17% số xã trên {} có dịch. Lực lượng tỉnh Phú Thọ đã kiểm tra."
    assert not [line for line in said(text.format("cả nước"), Predicate.HAS_FIGURE) if "840" in line or "17 %" in line]
    assert [line for line in said(text.format("địa bàn"), Predicate.HAS_FIGURE) if "17 %" in line]


def test_children_of_somebody_not_named_are_not_of_the_commune() -> None:
    text = "Xã Tân Xuân còn khó khăn. Chồng chị đau yếu nên mọi chi phí nuôi 2 con {} dựa vào đồng lương."
    assert not said(text.format("ăn học"), Predicate.HAS_FIGURE)


def test_ruined_houses_of_two_men_are_of_neither() -> None:
    text = "Xã Tân Xuân có bão. Bão làm sập 2 căn nhà của ông Võ Văn Tám và ông Lê Văn Sáu."
    assert {line.partition(" --")[0] for line in said(text, Predicate.HAS_FIGURE)} == {"xã Tân Xuân"}


def test_family_that_the_article_does_not_name_is_nobody_told_of() -> None:
    text = "Đồn Biên phòng A thăm em Hồ Thị Mận. Xã Tân Thủy nghèo. Gia đình {} (bà nội) chỉ có 3 sào ruộng."
    assert not said(text.format("bà Lài"), Predicate.HAS_FIGURE)
    assert "Hồ Thị Mận --hasFigure--> 3 sào" in said(text.format("em Mận"), Predicate.HAS_FIGURE)


def test_those_named_next_are_no_count_and_none_when_told_of_again() -> None:
    text = "Người dân 2 {} của phường Nguyễn Trãi góp tiền. Đèn đã sáng trên các tuyến đường của 2 tổ."
    assert not said(text.format("tổ 7 và tổ 8"), Predicate.HAS_FIGURE)
    assert said(text.format("tổ"), Predicate.HAS_FIGURE)


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


def test_what_is_contended_in_is_nothing_of_the_place() -> None:
    text = "Xã Tân Xuân vui mừng. Ngày ấy có hơn 45 {} tranh tài."
    assert not said(text.format("vận động viên"), Predicate.HAS_FIGURE)
    assert said(text.format("thôn"), Predicate.HAS_FIGURE)


def test_what_goes_on_with_what_nobody_named_has_is_of_nobody() -> None:
    text = "Huyện Ba Tri có mưa. Theo đó, {} có 240 hộ bị ngập, 12 hộ di dời."
    assert not said(text.format("Hòa Tịnh"), Predicate.HAS_FIGURE)
    assert len(said(text.format("nơi này"), Predicate.HAS_FIGURE)) == 2


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


def test_those_who_take_part_in_something_else_are_not_of_the_deed() -> None:
    text = "Hội LHPN xã Đức Long trồng hoa. Đến nay có 900 hội viên tham gia bảo hiểm y tế."
    assert "trồng hoa --hasFigure--> 900 hội viên" not in said(text, Predicate.HAS_FIGURE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong ngày, Việt Nam ghi nhận 90 ca mắc mới.",
        "Hiện Việt Nam có 12 ca mắc mới, thêm 4 ca khỏi bệnh.",
        "Theo báo cáo, nước ta đã có 31 ca mắc mới.",
        "Việt Nam phát hiện 31 ca mắc mới, trong đó có 4 ca nhập cảnh.",
    ],
)
def test_figure_of_the_country_is_of_no_place_of_the_article(sentence: str) -> None:
    assert not said(f"Tỉnh Bến Tre, xã Tân Xuân, huyện Ba Tri ra quân.\n\n{sentence}", Predicate.HAS_FIGURE)


@pytest.mark.parametrize(
    "text",
    [
        "Hội Cựu chiến binh tỉnh về dự.\n\nToàn huyện có 13 tổ chức hội ở cơ sở, 64 chi hội với 1.210 hội viên.",
        "Hội Cựu chiến binh tỉnh về dự.\n\nToàn huyện có 13 tổ chức hội. Năm qua phát triển 210 hội viên, đạt 96%.",
        "Hội Nông dân tỉnh về dự. Toàn huyện thi đua. Hội viên nông dân gương mẫu đạt 96%.",
        "Trung ương Hội Nông dân chuyển vốn. Quỹ cấp tỉnh trên 31 tỷ đồng, tăng 4 tỷ đồng; cấp huyện gần 12 tỷ đồng.",
        "Xã Tân Xuân trồng hoa. Các hoạt động đã thu hút hơn 900 đoàn viên tham gia.",
        "Xã Tân Xuân trồng hoa. Các hoạt động trên với tổng kinh phí 90 triệu đồng.",
        "Đoàn xã tổ chức lễ ra quân tại huyện Ba Tri, một trong 34 huyện nghèo.",
        "Đoàn công tác khảo sát. Theo khảo sát, có hơn 310 ha lúa bị ngập.",
        "Hội Chữ thập đỏ tỉnh Bến Tre lo cho đồng bào tại 21 tỉnh, thành phố.",
        "Bộ đội Biên phòng tỉnh Bến Tre gọi tàu của ông Tư, ngụ huyện Ba Tri làm thuyền trưởng cùng 5 thuyền viên.",
        "Theo UBND tỉnh Bến Tre, đê che cho các huyện Ba Tri và Bình Đại, với dân số khoảng 160.000 người.",
        "Đảng ủy xã Tân Xuân họp. 21 đảng viên nhận Huy hiệu 30 năm. Đảng ủy xã truy tặng Huy hiệu Đảng cho bà Tư.",
        "Đồn Biên phòng Hàm Luông cho biết 7 ngư dân vừa vào bờ.",
        "Báo Đồng Khởi mở quỹ. Thời gian qua, mưa lũ đã khiến 2 huyện ven biển thiệt hại nặng.",
        "Lốc quét qua xã Tân Xuân. Hộ thiệt hại nặng nhất khoảng 35 triệu đồng.",
        "Trong năm, các cấp đã chi 41 tỷ đồng, xây nhà cho hộ nghèo; tặng quà cho người già.",
        "Huyện Ba Tri giải quyết việc làm. Trong năm tuyển sinh 970 người (cao đẳng 170 người, trung cấp 800 người).",
        "Xã Tân Xuân bị lũ.\n\nTheo đó, gia đình có người chết được hỗ trợ 7 triệu đồng.",
        "Tại xã Tân Xuân có cháy.\n\nBáo cáo nhanh của Chi cục Kiểm lâm cho biết rừng bị thiệt hại hơn 80 ha.",
    ],
)
def test_figure_of_a_level_or_sum_not_named_is_not_stated(text: str) -> None:
    assert not said(text, Predicate.HAS_FIGURE)


@pytest.mark.parametrize(
    "text",
    [
        "Huyện ủy Ba Tri thi hành kỷ luật 4 đảng viên. Các chi bộ thi hành kỷ luật 12 đảng viên.",
        "Huyện ủy Ba Tri thi hành kỷ luật 4 đảng viên; Đảng ủy cơ sở thi hành kỷ luật 12 đảng viên.",
        "Hội Nông dân huyện Ba Tri kiểm tra vốn vay. Các cấp hội đã tổ chức được 12 cuộc kiểm tra.",
        "Huyện ủy Ba Tri thi hành kỷ luật 4 đảng viên. UBKT Đảng ủy cơ sở thi hành kỷ luật 12 đảng viên.",
    ],
)
def test_figure_of_what_bodies_not_named_did_is_not_stated(text: str) -> None:
    counted = [fact for fact in said(text, Predicate.HAS_FIGURE) if " 12 " in f" {fact} "]
    assert not counted


@pytest.mark.parametrize(
    "again",
    [
        "Bà bán hàng kể rằng trong chợ có 6 chiếc ghe.",
        "Thầy giáo cũ hay nhắc chuyện 6 chiếc ghe.",
        "Sáng ấy, 6 chiếc ghe bị đánh chìm.",
    ],
)
def test_small_number_is_not_taken_for_the_same_of_something_told_elsewhere(again: str) -> None:
    page = f"Chuyện ở chợ\n\nXã Tân Xuân có 6 chiếc ghe.\n\nTrời trong.\n\n{again}\n"
    article = read_article(page.encode(), "page.txt")
    told = [
        each
        for row in extract_article(article).statements
        if row.predicate is Predicate.HAS_FIGURE
        for each in row.evidence
    ]
    assert len(told) == 1
