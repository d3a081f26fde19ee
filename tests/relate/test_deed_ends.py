"""The ends of an activity are of the classes that its relations lead to."""

import pytest

from kg.model import Article, Predicate
from kg.relate import extract_article


def ends(text: str, predicate: Predicate) -> list[str]:
    record = extract_article(Article.of_text(text, published="2023-04-05"))
    found = [statement.object for statement in record.statements if statement.predicate is predicate]
    return [record.entity(end).name for end in found if end is not None]


@pytest.mark.parametrize(
    ("partner", "bodies"),
    [
        ("Đoàn xã Mường Lống", ["Đoàn xã Mường Lống"]),
        ("ông Vừ Bá Xồng và Đoàn xã Mường Lống", ["Đoàn xã Mường Lống"]),
        ("ông Vừ Bá Xồng", []),
    ],
)
def test_who_stands_beside_the_partners_is_none(partner: str, bodies: list[str]) -> None:
    text = f"Sáng 3/4, Hội Nông dân xã Mường Lống phối hợp với {partner} trồng 500 cây xanh."
    assert ends(text, Predicate.COOPERATES_WITH) == bodies
    assert ends(text, Predicate.CARRIED_OUT_BY) == ["Hội Nông dân xã Mường Lống"]


def test_a_person_acts_and_receives() -> None:
    text = "Sáng 3/4, bà Lầu Y Dở, Chủ tịch Hội Phụ nữ xã Mường Lống trao 20 triệu đồng cho hộ ông Vừ Bá Xồng."
    assert ends(text, Predicate.BENEFICIARY) == ["Vừ Bá Xồng"]


def test_who_hands_over_a_decision_is_not_the_one_it_is_on() -> None:
    text = "Huyện ủy Tam Bình tổ chức hội nghị. Đồng chí Lê Văn Sáu trao quyết định bổ nhiệm cho đồng chí Hà Thị Tư."
    assert ends(text, Predicate.BENEFICIARY) == ["Hà Thị Tư"]


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban Kiểm tra Trung ương đã công bố quyết định kỷ luật khiển trách Bí thư Tỉnh ủy Nam Định Trần Công Tửu.",
        "Ủy ban Kiểm tra Trung ương làm việc với Tỉnh ủy Nam Định, kỷ luật cảnh cáo Chủ tịch UBND tỉnh Nam Định.",
    ],
)
def test_whose_post_it_is_does_not_discipline_him(text: str) -> None:
    assert set(ends(text, Predicate.CARRIED_OUT_BY)) == {"Ủy ban Kiểm tra Trung ương"}


@pytest.mark.parametrize("opens", ["Đại hội đã thông qua", "Hội nghị đã thống nhất thông qua"])
def test_whose_decision_a_congress_hears_appoints(opens: str) -> None:
    text = (
        "Hội Người cao tuổi xã Mường Lống tổ chức Đại hội Hội Người cao tuổi xã Mường Lống lần thứ II. "
        f"{opens} quyết định của Ủy ban MTTQ xã Mường Lống chỉ định Ban Chấp hành Hội gồm 15 ủy viên."
    )
    assert "Ủy ban MTTQ xã Mường Lống" in ends(text, Predicate.CARRIED_OUT_BY)


def test_who_reads_the_decision_of_another_is_not_appointed() -> None:
    text = "Đồng chí Lê Văn Sáu trao quyết định của Chủ tịch UBND tỉnh Nam Định bổ nhiệm ông Hà Văn Tư."
    assert ends(text, Predicate.BENEFICIARY) == ["Hà Văn Tư"]


def test_who_is_joined_does_not_appoint() -> None:
    text = (
        "Trao Quyết định chỉ định đồng chí Hà Văn Tư, Phó Giám đốc Sở Tài chính tham gia Ban Chấp hành, Ban Thường vụ, "
        "giữ chức vụ Phó Bí thư Huyện ủy Ba Chẽ."
    )
    assert ends(text, Predicate.CARRIED_OUT_BY) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("UBND xã Mường Lống lắp 14 camera an ninh trên địa bàn.", ["xã Mường Lống"]),
        ("UBND tỉnh Nam Định lắp 14 camera an ninh trên địa bàn.", []),
        ("UBND xã Mường Lống lắp 14 camera an ninh trên địa bàn tỉnh.", []),
    ],
)
def test_the_ground_of_a_commune_is_meant_where_no_other_is_named(text: str, places: list[str]) -> None:
    assert ends(text, Predicate.LOCATED_IN) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Hội Nông dân huyện Hòn Đất tổ chức quán triệt Nghị quyết số 9-NQ/TU về phát triển thành phố Phú Quốc.", []),
        ("Huyện ủy Đầm Dơi mở hội nghị học tập Kết luận số 8-KL/TU về xây dựng xã Tân Đức kiểu mẫu.", []),
        ("Huyện ủy Đầm Dơi mở hội nghị sơ kết Chỉ thị số 8-CT/TU về giữ rừng ở xã Tân Tiến cho 90 cán bộ.", []),
        (
            "Tại xã Tân Đức, Huyện ủy Đầm Dơi mở hội nghị sơ kết Chỉ thị số 8-CT/TU về giữ rừng ở xã Tân Tiến.",
            ["xã Tân Đức"],
        ),
        ("Huyện ủy Đầm Dơi tổ chức quán triệt Chỉ thị số 8-CT/TU về giữ rừng tràm tại xã Tân Đức.", []),
        ("Huyện ủy Đầm Dơi tổ chức quán triệt Chỉ thị số 8-CT/TU tại xã Tân Đức.", ["xã Tân Đức"]),
        ("Thực hiện Chỉ thị số 8-CT/TU về giữ rừng, Huyện đoàn Đầm Dơi trồng 900 cây tại xã Tân Đức.", ["xã Tân Đức"]),
        ("Sáng 3/4, Huyện đoàn Đầm Dơi trồng 900 cây tại xã Tân Đức theo Kế hoạch số 5-KH/HĐ.", ["xã Tân Đức"]),
    ],
)
def test_a_place_in_the_subject_of_a_directive_is_not_where_it_is_studied(text: str, places: list[str]) -> None:
    assert ends(text, Predicate.LOCATED_IN) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Tại trụ sở UBND xã Tân Đức (huyện Đầm Dơi), Huyện đoàn Đầm Dơi trao 90 suất quà.", ["xã Tân Đức"]),
        ("Tại hội trường UBND xã Tân Đức (huyện Đầm Dơi, tỉnh Cà Mau), Tỉnh đoàn trao 90 suất quà.", ["xã Tân Đức"]),
        ("Tại chợ Cái Keo (huyện Đầm Dơi), Huyện đoàn Đầm Dơi trao 90 suất quà.", ["huyện Đầm Dơi"]),
        ("Hội Nông dân tỉnh Cà Mau tại Hà Nội đã trao 90 suất quà cho hội viên.", []),
        ("Hội Nông dân tỉnh Cà Mau trao 90 suất quà tại Hà Nội.", ["thành phố Hà Nội"]),
    ],
)
def test_rooms_place_a_deed_and_the_seat_of_a_body_does_not(text: str, places: list[str]) -> None:
    assert ends(text, Predicate.LOCATED_IN) == places


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "Ngày 3/4, Đại hội đại biểu Hội Nông dân xã Mường Lống lần thứ IX, nhiệm kỳ 2023 - 2028 đã khai mạc.",
            ["Hội Nông dân xã Mường Lống"],
        ),
        ("Ngày 3/4, Đại hội Hội LHPN huyện Kỳ Sơn lần thứ XII đã diễn ra.", ["Hội LHPN huyện Kỳ Sơn"]),
        ("Chào mừng Đại hội Hội LHPN huyện Kỳ Sơn lần thứ XII được tổ chức.", []),
    ],
)
def test_a_congress_that_has_a_name_is_held_by_its_body(text: str, holders: list[str]) -> None:
    assert ends(text, Predicate.CARRIED_OUT_BY) == holders
