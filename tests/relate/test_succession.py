"""Places and bodies that became part of others."""

import pytest

from kg.model import Predicate, Stance
from tests.relate.said import record_of, said

SUCCESSION = {
    "Xã Quảng Phong được thành lập trên cơ sở sáp nhập xã Quảng Hòa, xã Quảng Minh và xã Quảng Tân.": {
        "xã Quảng Hòa --succeededBy--> xã Quảng Phong",
        "xã Quảng Minh --succeededBy--> xã Quảng Phong",
        "xã Quảng Tân --succeededBy--> xã Quảng Phong",
    },
    "Từ năm 2020, sáp nhập xã Kim Tân và xã Thượng Cốc thành xã Vinh Quang.": {
        "xã Kim Tân --succeededBy--> xã Vinh Quang",
        "xã Thượng Cốc --succeededBy--> xã Vinh Quang",
    },
    "Thành lập huyện Sông Trà trên cơ sở nhập toàn bộ diện tích của huyện Trà Bồng và huyện Tây Trà.": {
        "huyện Trà Bồng --succeededBy--> huyện Sông Trà",
        "huyện Tây Trà --succeededBy--> huyện Sông Trà",
    },
    "Các xã Kim Tân, Kim Sơn của huyện Lập Thạch sáp nhập thành xã Vinh Quang.": {
        "xã Kim Tân --succeededBy--> xã Vinh Quang",
        "xã Kim Sơn --succeededBy--> xã Vinh Quang",
    },
    "Nhập xã Kim Tân vào xã Thượng Cốc.": {"xã Kim Tân --succeededBy--> xã Thượng Cốc"},
    "Đảng bộ xã Phú Lạc trực thuộc Đảng bộ tỉnh Hòa Bình được thành lập trên cơ sở sáp nhập Đảng bộ xã Kim Tân.": {
        "Đảng bộ xã Kim Tân --succeededBy--> Đảng bộ xã Phú Lạc",
    },
    "Theo Đảng ủy xã Phú Lạc, xã được thành lập trên cơ sở sáp nhập xã Kim Tân và xã Thượng Cốc.": {
        "xã Kim Tân --succeededBy--> xã Phú Lạc",
        "xã Thượng Cốc --succeededBy--> xã Phú Lạc",
    },
    "Xã Vinh Quang thành lập trên cơ sở toàn bộ diện tích tự nhiên, dân số của xã Kim Tân và xã Kim Sơn.": {
        "xã Kim Tân --succeededBy--> xã Vinh Quang",
        "xã Kim Sơn --succeededBy--> xã Vinh Quang",
    },
    "Sáp nhập Ban Dân vận và Ban Tuyên giáo Tỉnh ủy Hà Nam thành Ban Tuyên giáo và Dân vận Tỉnh ủy Hà Nam.": {
        "Ban Dân vận Tỉnh ủy Hà Nam --succeededBy--> Ban Tuyên giáo và Dân vận Tỉnh ủy Hà Nam",
        "Ban Tuyên giáo Tỉnh ủy Hà Nam --succeededBy--> Ban Tuyên giáo và Dân vận Tỉnh ủy Hà Nam",
    },
    "Chi bộ thôn Đoài và Chi bộ thôn Đông được sáp nhập thành Chi bộ thôn Trung.": {
        "Chi bộ thôn Đoài --succeededBy--> Chi bộ thôn Trung",
        "Chi bộ thôn Đông --succeededBy--> Chi bộ thôn Trung",
    },
    "Đổi tên Trường THCS Vinh Quang thành Trường TH&THCS Vinh Quang.": {
        "Trường THCS Vinh Quang --succeededBy--> Trường TH&THCS Vinh Quang",
    },
    "Xã Yên Thổ được thành lập trên cơ sở sáp nhập 03 xã: Yên Thổ (cũ), Yên Mỹ và Cao Phong.": {
        "xã Yên Thổ (cũ) --succeededBy--> xã Yên Thổ",
        "xã Yên Mỹ --succeededBy--> xã Yên Thổ",
        "xã Cao Phong --succeededBy--> xã Yên Thổ",
    },
    "Xã Vinh Quang vốn là hai xã Kim Tân và Kim Sơn hợp lại.": {
        "xã Kim Tân --succeededBy--> xã Vinh Quang",
        "xã Kim Sơn --succeededBy--> xã Vinh Quang",
    },
    "Thôn Bồ Lũng, thuộc xã Kim Tân trước khi sáp nhập vào xã Vinh Quang.": {
        "xã Kim Tân --succeededBy--> xã Vinh Quang",
    },
    "Gia đình bà ở xã Tân Lập cũ, nay thuộc xã Phú Lạc.": {"xã Tân Lập --succeededBy--> xã Phú Lạc"},
    "Xã Hoa Mai (được sáp nhập từ xã Hoa Lâm cũ và xã Mai Thượng) có 12 thôn.": {
        "xã Hoa Lâm --succeededBy--> xã Hoa Mai",
        "xã Mai Thượng --succeededBy--> xã Hoa Mai",
    },
    "Thôn Đồng Tâm được nhập từ thôn Đồng Lạc và thôn Đồng Minh cũ.": {
        "thôn Đồng Lạc --succeededBy--> thôn Đồng Tâm",
        "thôn Đồng Minh --succeededBy--> thôn Đồng Tâm",
    },
    "Xã Hoa Mai (mới) chính thức đi vào hoạt động sau khi sáp nhập hai xã Hoa Lâm, Mai Thượng.": {
        "xã Hoa Lâm --succeededBy--> xã Hoa Mai",
        "xã Mai Thượng --succeededBy--> xã Hoa Mai",
    },
}


@pytest.mark.parametrize(("text", "expected"), SUCCESSION.items())
def test_merged_places_have_a_successor(text: str, expected: set[str]) -> None:
    assert said(text, Predicate.SUCCEEDED_BY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Xã Tân Lập giáp xã Phú Lạc.",
        "Hai xã Kim Tân và Thượng Cốc cùng làm đường.",
        "Dự kiến năm tới mới bàn việc sáp nhập.",
        "Xã Hoa Mai đề nghị tỉnh sáp nhập xã Hoa Lâm và xã Mai Thượng.",
        "Cán bộ xã Hoa Mai đến thăm bà con sau khi sáp nhập xã Hoa Lâm và xã Mai Thượng.",
        "Từ xã Hoa Lâm cũ và xã Mai Thượng, đoàn công tác đến thăm xã Tân Sơn.",
        "Phụ huynh phản đối sáp nhập phân hiệu 2 (xóm Lạc Trung) vào phân hiệu 1 (xóm Lạc Thượng).",
        "Sáp nhập trạm y tế cũ (thôn Đông) vào trạm y tế mới (thôn Đoài).",
        "Sáp nhập điểm trường lẻ (bản Nà Pen) với điểm trường chính (bản Nà Lốc).",
        "Trên cơ sở kết quả của xã Kim Tân, xã Phú Lạc rút kinh nghiệm.",
        "Hội Nông dân xã Kim Tân và Hội Nông dân xã Phú Lạc thành lập quỹ trên cơ sở góp vốn.",
    ],
)
def test_neighbours_are_no_successors(text: str) -> None:
    assert said(text, Predicate.SUCCEEDED_BY) == set()


def test_passive_mergers_are_told_too() -> None:
    found = said("Xóm 2 và xóm 4 được sáp nhập thành xóm 1, xã Bình Xa.", Predicate.SUCCEEDED_BY)
    assert found == {"xóm 2 --succeededBy--> xóm 1", "xóm 4 --succeededBy--> xóm 1"}


def test_a_bracket_tells_from_what_a_commune_was_made() -> None:
    found = said("Xã Mường Than (hợp nhất từ xã Phúc Than và xã Mường Mít) ra quân.", Predicate.SUCCEEDED_BY)
    assert found == {
        "xã Phúc Than --succeededBy--> xã Mường Than",
        "xã Mường Mít --succeededBy--> xã Mường Than",
    }


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("HĐND xã Chiềng Khoa tán thành chủ trương thành lập xã Vân Hồ trên cơ sở nhập xã Suối Bàng.", Stance.PLANNED),
        ("Cử tri xã Suối Bàng được hỏi về việc thành lập xã Vân Hồ trên cơ sở nhập xã Suối Bàng.", Stance.PLANNED),
        ("Xã Suối Bàng và xã Chiềng Khoa sẽ được sáp nhập thành xã Vân Hồ.", Stance.PLANNED),
        ("Xã Suối Bàng và xã Chiềng Khoa được sáp nhập thành xã Vân Hồ.", Stance.ASSERTED),
        ("Theo Đề án, xã Suối Bàng và xã Chiềng Khoa đã chính thức sáp nhập thành xã Vân Hồ.", Stance.ASSERTED),
    ],
)
def test_merger_that_is_proposed_is_planned(text: str, stance: Stance) -> None:
    found = [s for s in record_of(text).statements if s.predicate is Predicate.SUCCEEDED_BY]
    assert {statement.stance for statement in found} == {stance}
