"""Bodies that posts name by themselves ("Huyện ủy viên", "Chủ tịch xã X")."""

from dataclasses import dataclass

from kg.model import EntityClass


@dataclass(frozen=True, slots=True)
class ImpliedBody:
    """How a body is named that only a post implies: class, head and tail as in the table of heads."""

    cls: EntityClass
    head_text: str
    tail: str


IMPLIED = {
    "tỉnh ủy": ImpliedBody(EntityClass.PARTY_COMMITTEE, "Tỉnh ủy", "bare"),
    "thành ủy": ImpliedBody(EntityClass.PARTY_COMMITTEE, "Thành ủy", "bare"),
    "huyện ủy": ImpliedBody(EntityClass.PARTY_COMMITTEE, "Huyện ủy", "bare"),
    "thị ủy": ImpliedBody(EntityClass.PARTY_COMMITTEE, "Thị ủy", "bare"),
    "quận ủy": ImpliedBody(EntityClass.PARTY_COMMITTEE, "Quận ủy", "bare"),
    "đảng ủy": ImpliedBody(EntityClass.PARTY_COMMITTEE, "Đảng ủy", "host"),
    "chi bộ": ImpliedBody(EntityClass.PARTY_CELL, "Chi bộ", "host"),
    "chi ủy": ImpliedBody(EntityClass.PARTY_COMMITTEE, "Chi ủy", "host"),
    "ban chấp hành trung ương": ImpliedBody(EntityClass.PARTY_COMMITTEE, "Ban Chấp hành Trung ương Đảng", "none"),
    "ban thường vụ": ImpliedBody(EntityClass.STANDING_COMMITTEE, "Ban Thường vụ", "committee"),
    "bộ tư lệnh bộ đội biên phòng": ImpliedBody(EntityClass.MILITARY_UNIT, "Bộ Tư lệnh Bộ đội Biên phòng", "none"),
    "chính phủ": ImpliedBody(EntityClass.STATE_BODY, "Chính phủ", "none"),
    "ubnd": ImpliedBody(EntityClass.STATE_BODY, "UBND", "place"),
}
"""By the key of the head."""

UNION_NAMES = {
    "đoàn thanh niên": "Đoàn Thanh niên",
    "hội phụ nữ": "Hội LHPN",
    "hội nông dân": "Hội Nông dân",
    "hội cựu chiến binh": "Hội Cựu chiến binh",
}
"""The union after which a metonym is named ("tuổi trẻ xã X")."""
