"""Where models are, and of which movement they are part."""

import pytest

from kg.model import EntityClass, Predicate
from tests.relate.said import record_of, said

PLACED = {
    "Xã Cẩm Bình đăng ký mô hình “Cổng nhà có hoa”.": "xã Cẩm Bình",
    "Huyện nhân rộng mô hình “Cổng nhà có hoa” của xã Cẩm Bình.": "xã Cẩm Bình",
    "Có nhiều mô hình hay, như mô hình “Cổng nhà có hoa” (thôn Đông Hà, xã Cẩm Bình).": "thôn Đông Hà",
    "Sáng 5/3, tại thôn Đông Hà, Hội LHPN xã Cẩm Bình ra mắt mô hình “Cổng nhà có hoa”.": "thôn Đông Hà",
    "Đến thôn Đông Hà (xã Cẩm Bình), chúng tôi thấy mô hình “Cổng nhà có hoa” rất đẹp.": "thôn Đông Hà",
    "Tiêu biểu là xã Cẩm Bình với mô hình “Cổng nhà có hoa”.": "xã Cẩm Bình",
    "Các nơi làm tốt như: xã Cẩm Bình với mô hình “Cổng nhà có hoa”; thôn Đông Hà.": "xã Cẩm Bình",
    "Mô hình “Cổng nhà có hoa” được triển khai tại 5 thôn của xã Cẩm Bình.": "xã Cẩm Bình",
}
UNPLACED = [
    "Đoàn công tác thăm xã Cẩm Bình với mô hình “Cổng nhà có hoa” trong sổ tay.",
    "Đoàn công tác của xã Cẩm Bình đến học mô hình “Cổng nhà có hoa”.",
    "Người dân xã Cẩm Bình biết đến mô hình “Cổng nhà có hoa” qua báo chí.",
]


@pytest.mark.parametrize(("text", "place"), PLACED.items())
def test_model_is_where_the_text_puts_it(text: str, place: str) -> None:
    assert said(text, Predicate.LOCATED_IN) >= {f"Cổng nhà có hoa --locatedIn--> {place}"}


@pytest.mark.parametrize("text", UNPLACED)
def test_model_is_not_where_others_come_from(text: str) -> None:
    assert not [line for line in said(text, Predicate.LOCATED_IN) if line.startswith("Cổng")]


def test_deed_that_goes_on_with_a_model_is_at_its_villages() -> None:
    text = (
        "Mô hình “Cổng nhà có hoa” được triển khai tại các thôn Đông Hà, Yên Bình, xã Cẩm Bình. "
        "Hội viên phụ nữ đã trồng 3 km đường hoa."
    )
    lines = said(text, Predicate.LOCATED_IN)
    assert {f"trồng 3 km đường hoa --locatedIn--> thôn {name}" for name in ("Đông Hà", "Yên Bình")} <= lines
    assert "trồng 3 km đường hoa --locatedIn--> xã Cẩm Bình" not in lines


def test_model_is_in_all_villages_of_its_stretch_of_road() -> None:
    text = (
        "Hội LHPN xã Cẩm Bình ra mắt mô hình “Cổng nhà có hoa”. "
        "Mô hình được thực hiện trên tuyến đường liên thôn Đông Hà và Yên Bình, dài 2km."
    )
    placed = {line for line in said(text, Predicate.LOCATED_IN) if line.startswith("Cổng")}
    assert placed == {f"Cổng nhà có hoa --locatedIn--> {thon}" for thon in ("thôn Đông Hà", "thôn Yên Bình")}


def test_own_name_behind_the_movement_is_a_model_of_it() -> None:
    text = "Chi bộ thôn Đông Hà (xã Cẩm Bình) đăng ký mô hình “Dân vận khéo” về “Cổng nhà có hoa”."
    lines = said(text)
    assert "Cổng nhà có hoa --under--> Dân vận khéo" in lines
    assert "Chi bộ thôn Đông Hà --implements--> Cổng nhà có hoa" in lines


def test_body_chooses_a_piece_of_work() -> None:
    text = "Hội LHPN xã Cẩm Bình chọn phần việc “Cổng nhà có hoa”."
    assert "Hội LHPN xã Cẩm Bình --implements--> Cổng nhà có hoa" in said(text, Predicate.IMPLEMENTS)


def test_event_of_a_programme_is_under_it() -> None:
    text = "Đồn Biên phòng Sơn Lập tổ chức chương trình “Xuân Biên phòng ấm lòng dân bản” tại xã Cẩm Bình."
    assert any(line.endswith("--under--> Xuân Biên phòng ấm lòng dân bản") for line in said(text, Predicate.UNDER))


def test_a_fund_is_a_model_where_it_is_called_one_and_no_campaign() -> None:
    record = record_of("Ông đề xuất thực hiện mô hình Quỹ đồng đội ở xã Khánh Hưng.")
    assert [entity.cls for entity in record.entities if entity.name == "Quỹ đồng đội"] == [EntityClass.MODEL]
    record = record_of("Huyện đoàn Cần Giờ phát động Quỹ “Vì biển đảo quê hương”.")
    assert EntityClass.CAMPAIGN not in [entity.cls for entity in record.entities]


MODELS = {
    "Hội LHPN xã Yên Khê ra mắt mô hình “Tuyến đường hoa kiểu mẫu” tại thôn Trung Chính.": (
        Predicate.LOCATED_IN,
        "Tuyến đường hoa kiểu mẫu --locatedIn--> thôn Trung Chính",
    ),
    "Tại xã Hòa Phong, Hội Nông dân xã đăng ký mô hình “Cánh đồng không rác”.": (
        Predicate.LOCATED_IN,
        "Cánh đồng không rác --locatedIn--> xã Hòa Phong",
    ),
    "Mô hình “Bữa cơm đoàn kết” của Chi bộ thôn Đông, xã Đức Hòa được khen.": (
        Predicate.IMPLEMENTS,
        "Chi bộ thôn Đông --implements--> Bữa cơm đoàn kết",
    ),
    "Năm 2022, Hội CCB xã làm mô hình “Sân chơi xanh” hưởng ứng phong trào thi đua “Dân vận khéo”.": (
        Predicate.UNDER,
        "Sân chơi xanh --under--> Dân vận khéo",
    ),
}


@pytest.mark.parametrize(("text", "expected"), MODELS.items())
def test_models_have_a_place_a_body_and_a_movement(text: str, expected: tuple[Predicate, str]) -> None:
    predicate, line = expected
    assert line in said(text, predicate)


def test_a_model_is_only_in_the_smallest_place_of_a_chain() -> None:
    found = said("Mô hình “Ánh sáng vùng biên” ở bản Pa Ủ, xã Tà Tổng, huyện Mường Tè.", Predicate.LOCATED_IN)
    assert found == {"Ánh sáng vùng biên --locatedIn--> bản Pa Ủ"}
