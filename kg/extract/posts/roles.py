"""Posts as they are shortened, and the committees that the titles of members name."""

SHORT_ROLES = {
    "ct": "Chủ tịch",
    "pbt": "Phó Bí thư",
    "pct": "Phó Chủ tịch",
    "phó bt": "Phó Bí thư",
    "phó ct": "Phó Chủ tịch",
    "phó ct thường trực": "Phó Chủ tịch Thường trực",
    "pct thường trực": "Phó Chủ tịch Thường trực",
    "phó bttt": "Phó Bí thư Thường trực",
    "pbttt": "Phó Bí thư Thường trực",
    "pbt thường trực": "Phó Bí thư Thường trực",
    "phó bt thường trực": "Phó Bí thư Thường trực",
    "phó bí thư tt": "Phó Bí thư Thường trực",
    "phó bí thư tt .": "Phó Bí thư Thường trực",
    "pbt tt": "Phó Bí thư Thường trực",
    "pbt tt .": "Phó Bí thư Thường trực",
    "thường vụ": "Ủy viên",
    "ct .": "Chủ tịch",
    "pct .": "Phó Chủ tịch",
    "btđu": "Bí thư",
    "bthu": "Bí thư",
    "pbtđu": "Phó Bí thư",
    "pbthu": "Phó Bí thư",
    "pbttđu": "Phó Bí thư Thường trực",
}
"""What short forms of posts stand for, with the full stop where one belongs to them."""

# A member's title names the committee: which head its body has.
COMMITTEES = {
    "tỉnh": "tỉnh ủy",
    "tuv": "tỉnh ủy",
    "thành": "thành ủy",
    "huyện": "huyện ủy",
    "huv": "huyện ủy",
    "quv": "quận ủy",
    "thị": "thị ủy",
    "quận": "quận ủy",
    "đảng": "đảng ủy",
    "đuv": "đảng ủy",
    "chi": "chi ủy",
    **dict.fromkeys(("btđu", "pbtđu", "pbttđu"), "đảng ủy"),
    **dict.fromkeys(("bthu", "pbthu"), "huyện ủy"),
}
MEMBER_ROLES = {
    "tuv": "Tỉnh ủy viên",
    "huv": "Huyện ủy viên",
    "quv": "Quận ủy viên",
    "đuv": "Đảng ủy viên",
    "uvbch": "Ủy viên",
    "uv": "Ủy viên",
}
# With and without the committee: "UVBTV", "UVBTVHU", "TVTU", "Ủy viên Ban TVTU".
SIGNED = {"tu": "tỉnh ủy", "hu": "huyện ủy", "đu": "đảng ủy"}
STANDING_MEMBERS = frozenset(
    {"uvbtv", "uvtv"} | {f"{member}{committee}" for member in ("uvbtv", "uvtv", "btv", "tv") for committee in SIGNED}
)
MEMBER_ROLES |= dict.fromkeys(STANDING_MEMBERS, "Ủy viên")

SHORT_SEATS = frozenset({"đồn", "sở"})
"""Words that between a post and who holds it stand for a body named before: "Giám đốc Sở Lê Văn A"."""
