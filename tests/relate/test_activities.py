"""Who did what, where and under what: every block of the case files is its own expectation."""

import pytest

from kg.intake import read_article
from kg.model import EntityClass, Predicate
from kg.relate import extract_article
from tests.relate.marked import cases, described, frames_of
from tests.relate.said import said

_PARTS = (Predicate.CARRIED_OUT_BY, Predicate.BENEFICIARY)

DONE = list(cases("activity_frames.pass.txt"))
NOT_DONE = [text for text, _ in cases("activity_frames.none.txt")]


@pytest.mark.parametrize(("marked", "said"), DONE)
def test_activities_are_related(marked, said):
    assert tuple(sorted(described(frame) for frame in frames_of(marked))) == said


@pytest.mark.parametrize("marked", NOT_DONE)
def test_nothing_is_done(marked):
    assert [described(frame) for frame in frames_of(marked)] == []


def test_every_activity_has_evidence_and_rules():
    for marked, _ in DONE:
        for frame in frames_of(marked):
            assert any(span.contains(frame.trigger.span) for span in frame.evidence), marked
            assert frame.rules[0].startswith("activity."), marked


def test_the_same_activity_told_twice_is_one_with_both_sentences():
    (frame,) = frames_of(
        "[Đoàn xã Ngọc Chiến]{a MassOrganization} trồng 300 cây tại [bản Lướt]{b Village}.\n"
        "[Đoàn xã Ngọc Chiến]{a} trồng 300 cây ở [bản Lướt]{b}."
    )
    assert len(frame.evidence) == 2


def test_a_list_inherits_subject_and_scheme_only_while_it_lasts():
    frames = frames_of(
        "Thực hiện [Chỉ thị số 05-CT/TW]{d Directive}, [Đảng ủy xã Ẳng Cang]{a PartyCommittee} đã:\n"
        "- Kết nạp 6 đảng viên.\n"
        "Nhân dân [bản Co Sản]{b Village} làm 2km đường."
    )
    assert [described(frame) for frame in frames] == [
        "member-recruitment by a under d",
        "road-building at b",
    ]


def test_a_contribution_is_named_by_its_verb():
    text = (
        "[Đoàn xã Mỹ Hòa]{a MassOrganization} xây 1 căn nhà tình thương, trong đó "
        "[Công ty Hoa Mai]{b Organization} đã hỗ trợ 50 triệu đồng."
    )
    assert [frame.trigger.surface for frame in frames_of(text)][-1] == "hỗ trợ 50 triệu đồng"


def test_a_piece_of_one_line_is_told_by_its_title():
    deed = "Lữ đoàn 417 tặng 50 suất quà cho học sinh nghèo"
    assert activities_of(f"{deed}.\n") == ["tặng 50 suất quà"]
    assert activities_of(f"{deed}\n\nTrời hôm ấy mưa rất to và gió thổi mạnh suốt từ sáng đến tối.\n") == []


def test_the_unit_of_a_page_is_the_body_that_its_title_begins_with():
    page = "{} trong nửa năm gian khó\n\nTrong nửa năm qua, đơn vị đã bắt giữ 17 đối tượng trộm xe trên địa bàn.\n"
    assert actors_of(page.format("Công an phường Trường Vinh")) == ["Công an phường Trường Vinh"]
    assert actors_of(page.format("Một ngày ở Công an phường Trường Vinh")) == []


def test_who_comes_to_open_a_course_does_not_take_it():
    text = (
        "Sáng 7/5, Huyện đội Lạc Sơn mở lớp tập huấn. "
        "Trung tá Bùi Văn Thiệm, Phó Chủ tịch UBND huyện Lạc Sơn, {} lớp tập huấn."
    )
    assert not any("Bùi Văn Thiệm" in line for line in said(text.format("dự và khai mạc"), *_PARTS))
    assert any("Bùi Văn Thiệm" in line for line in said(text.format("tham gia"), *_PARTS))


def actors_of(page):
    record = extract_article(read_article(page.encode(), "a.txt"))
    names = {entity.id: entity.name for entity in record.entities}
    return [names[each.object] for each in record.statements if each.predicate is Predicate.CARRIED_OUT_BY]


def activities_of(page):
    record = extract_article(read_article(page.encode(), "a.txt"))
    return [entity.name for entity in record.entities if entity.cls is EntityClass.ACTIVITY]


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        ("Hội Nông dân các xã Na Ư, Pa Thơm và Mường Lói tặng 20 suất quà.", {"Na Ư", "Pa Thơm", "Mường Lói"}),
        ("Công an huyện Mai Sơn và Yên Châu phối hợp tuần tra.", {"Mai Sơn", "Yên Châu"}),
        ("Đảng ủy xã Na Ư, Pa Thơm thực hiện Chỉ thị số 05-CT/TW.", {"Na Ư", "Pa Thơm"}),
    ],
)
def test_each_body_of_a_list_with_one_head_acts(text, acting):
    lines = said(text, Predicate.CARRIED_OUT_BY, Predicate.IMPLEMENTS)
    names = {name for name in acting if any(name in line for line in lines)}
    assert names == acting
    assert len(lines) == len(acting)


def test_the_commune_of_a_paragraph_is_meant_by_its_level():
    text = """Giúp dân vùng biên

Bộ đội làm công tác dân vận tại xã Na Ư và xã Pa Thơm; xã Na Ư có 4 bản.

Hội Nông dân huyện Điện Biên đến xã Pa Thơm, đã tặng 20 suất quà cho hộ nghèo trên địa bàn xã."""
    record = extract_article(read_article(text.encode(), "a.txt"))
    names = {entity.id: entity.name for entity in record.entities}
    placed = {
        names[statement.object or ""]
        for statement in record.statements
        if statement.predicate is Predicate.LOCATED_IN and "suất quà" in names[statement.subject]
    }
    assert placed == {"xã Pa Thơm"}


def test_branches_at_another_place_are_not_those_of_the_body_told_of():
    text = "Hội Phụ nữ xã Bình Hòa đã trồng 300 cây hoa. {} đã thu gom rác thải. "
    own, other = "Các chi hội phụ nữ ở xã Bình Hòa", "Nhiều chi hội phụ nữ ở các xã Vĩnh Bình, An Hòa"
    by = {"thu gom rác thải --carriedOutBy--> Hội Phụ nữ xã Bình Hòa"}
    assert by <= said(text.format(own), *_PARTS)
    assert not by & said(text.format(other), *_PARTS)
