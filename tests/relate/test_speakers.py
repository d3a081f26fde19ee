"""In whose name somebody speaks."""

import pytest

from kg.model import Predicate
from tests.relate.said import said

INTRO = "UBND xã Tân Lễ mới họp. "


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Trung tá Lê Văn Quý, Đồn trưởng Đồn Biên phòng Na Ư, cho hay sang năm, đơn vị sẽ mở 2 lớp xóa mù chữ.",
            "Đồn Biên phòng Na Ư",
        ),
        (
            "Theo ông Lê Văn Quý - Tỉnh ủy viên, Chủ tịch Hội Nông dân tỉnh Bến Tre, vẫn còn khó. "
            "“Từ nay, chúng tôi sẽ mở 2 lớp xóa mù chữ.”",
            "Hội Nông dân tỉnh Bến Tre",
        ),
        (
            "Anh Lê Văn Quý, Bí thư Huyện đoàn Ba Tri cho biết, thanh niên trong huyện làm được nhiều việc.\n"
            "Cụ thể, từ đầu năm đã trồng 300 cây xanh. Trao tặng 2 giếng nước; lắp 40 bóng đèn đường.",
            "Huyện đoàn Ba Tri",
        ),
        (
            "Anh Lê Văn Quý, Bí thư Huyện đoàn Ba Tri cho biết, thanh niên trong huyện làm được nhiều việc.\n"
            "Bên cạnh đó, các cấp bộ đoàn đã trồng 300 cây xanh.",
            "Huyện đoàn Ba Tri",
        ),
    ],
)
def test_what_a_speaker_tells_of_is_done_by_his_body(text: str, body: str) -> None:
    done_by = said(INTRO + text, Predicate.CARRIED_OUT_BY)
    assert {line.partition("--> ")[2] for line in done_by} == {body}


def test_a_reporter_who_meets_somebody_is_no_actor() -> None:
    text = "Chúng tôi gặp tổ công tác đang tặng quà cho hộ nghèo ở xã Na Ư."
    assert said(text, Predicate.CARRIED_OUT_BY) == set()


def test_we_are_the_body_of_the_person_told_of() -> None:
    text = (
        "Chị Lê Thị Ngân, Bí thư Huyện đoàn Ba Tri, rất vui. “Đến tháng 12, chúng tôi phấn đấu kết nạp 120 đảng viên.”"
    )
    assert {line.partition("--> ")[2] for line in said(text, Predicate.CARRIED_OUT_BY)} == {"Huyện đoàn Ba Tri"}


def test_unit_is_the_body_of_the_person_told_of_and_no_person():
    text = (
        "Thượng úy Lò Văn Ính, Chính trị viên Đồn Biên phòng Chiềng Khương, đến từng nhà. "
        "Nhờ vậy, đơn vị đã trồng 300 cây xanh."
    )
    assert said(text, Predicate.CARRIED_OUT_BY) == {
        "trồng 300 cây xanh --carriedOutBy--> Đồn Biên phòng Chiềng Khương",
    }


def test_a_branch_of_a_union_alone_is_the_one_told_of():
    text = "Chi hội Phụ nữ thôn Trung Mỹ trồng hoa. Ngày 3/4/2024 Chi hội cũng tặng 4 suất quà. Chi hội trưởng cảm ơn."
    assert "tặng 4 suất quà --carriedOutBy--> Chi hội Phụ nữ thôn Trung Mỹ" in said(text, Predicate.CARRIED_OUT_BY)
