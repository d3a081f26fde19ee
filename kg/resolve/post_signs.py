"""What stands between the names of persons and posts, and what it says of who holds them."""

import re
from functools import lru_cache

# What may stand between a name and the post that follows it: "A, Bí thư …", "A - Bí thư …", "A (Bí thư …)",
# "A, 62 tuổi, dân tộc Tày, Trưởng thôn …".
_HOME = (
    r"(?:thôn|xóm|bản|ấp|buôn|bon|làng|plei|tổ|khu|khóm|khối|tiểu khu|số nhà|đường|xã|phường|thị|đặc khu"
    r"|huyện|quận|tp|thành phố|tỉnh)\b[^,;:()]{1,30}(?:\([^()]{0,40}\))?"
)
_LIVES = r"(?:(?:hiện |đang )?(?:(?:cư |thường |tạm )?(?:trú|ngụ)|sinh sống|sống|ở)(?: tại| ở)? )?"
_ABOUT_PERSON = (
    r"(?:,?\s*\(?(?:sinh (?:năm|ngày) [\d/.-]{4,10}|sn:? ?\d{4}|\d{2,3} tuổi"
    r"|(?:là )?(?:người )?dân tộc [^\W\d]+(?:[ '\-][^\W\d]+)?"
    r"|(?:là )?người [^\W\d]+(?:[ '\-][^\W\d]+)?|quê (?:ở )?[^;:.,()]{2,40}"
    r"|(?:là )?(?:thiếu|trung|thượng|đại) (?:tướng|tá|úy)"
    rf"|{_LIVES}{_HOME}(?:, ?{_HOME}){{0,3}})\)?(?=\s*,)){{0,3}}"
)
_YEARS = r"(?:nhiệm k[ỳì]|giai đoạn) \(?\d{4} ?[-–] ?\d{4}\)?"
_TERM = rf"(?:,?\s*khóa \w+)?(?:,?\s*{_YEARS})?"
# A seat in an assembly between posts: no post of its own, it parts none ("A, đại biểu Quốc hội khóa XV, Bí thư …").
_DELEGATE = (
    r"(?:[,\-–]\s*(?:là )?(?:đại biểu (?:quốc hội|hội đồng nhân dân|hđnd)|đbqh)"
    r"(?:(?! khóa| nhiệm)[^,;:.()–-]){0,50}" + _TERM + r"(?: (?:tỉnh|thành phố) [^,;:.()–-]{2,25})?\s*)?"
)
_APPOSITION = re.compile(
    _ABOUT_PERSON + _DELEGATE + r"(?:[\-–]\s*,|[,\-–(:])?\s*(?:đảng viên [^;:.]{0,120}[,;]\s*)?"
    r"(?:\([^()]{0,80}\)\s*[,\-–]?)?\s*(?:hiện\s+)?(?:là|đang là|kiêm|tân)?\s*"
)
# Where who holds the post stands in a picture: "Chủ tịch Hội Nông dân xã X (bên phải) A".
_IN_PICTURE = r"\((?:(?:đứng|ngồi|hàng|áo|bên|bìa|ngoài) [^()]{1,40}|(?:người )?thứ [^()]{1,40}|(?:ở )?giữa)\)"
# Between a post and the name that follows it: "Bí thư Huyện ủy: A", "Trưởng ban - A", "Bí thư là đồng chí A".
_LEADING = re.compile(rf"(?:{_IN_PICTURE}|{_TERM}\s*[\-–:]?|[,\-–:(]?)\s*(?:là|gồm(?: có)?)?\s*:?\s*")
_COORDINATION = re.compile(
    rf"(?:\([^()]{{0,40}}\)\s*|{_YEARS}(?: và {_YEARS})?\s*)?"
    + _DELEGATE
    + r"[,;\-–(/]?\s*(?:và|kiêm|đồng thời là|vừa là|rồi|làm)?\s*(?:xóa tư cách(?: chức vụ)?)?\s*"
)
_APPOINTMENT = re.compile(
    _DELEGATE + r"[,\-–]?\s*"
    r"(?:.{0,20}\btham gia (?:ban [^.;]{0,60})?|(?:khóa \w+,? ?)?(?:nhiệm kỳ \d{4} ?[-–] ?\d{4})?;?\s*"
    r"(?:(?:quyết định|phân công|điều động|luân chuyển|biệt phái|bổ nhiệm"
    r"|giới thiệu|chỉ định|và|đến|về)\b[,\s]*){1,6}(?:tham gia (?:bch|ban) [^.;]{0,60})?)?.{0,40}"
    r"\b(?:giữ (?:chức|nhiệm)(?: vụ| danh)?|giữ vị trí|giữ các chức vụ|kiêm nhiệm|kiêm giữ|làm"
    r"|đảm nhiệm|đảm nhận|nhận (?:nhiệm vụ|công tác|chức)"
    r"|tái cử|trúng cử|đắc cử"
    r"|tái đắc cử|giữ cương vị|(?:kinh qua|trải qua)(?: các| nhiều)?|là)"
    r"(?:(?: các| nhiều)? chức(?: danh| vụ)?| nhiệm vụ)?(?: như)?\s*:?\s*",
    re.DOTALL,
)
# "A được luân chuyển đến công tác tại xã X, chỉ định tham gia Ban Chấp hành, Ban Thường vụ, giữ chức …"; who hands
# over or reads a decision takes no post.
_TRANSFER = re.compile(
    r"(?!.*\b(?:trao|công bố|tặng|chúc mừng|chủ trì|thông qua|thay|cho|với|cùng|đề nghị|giao)\b)[^;:.\"]{0,40}"
    r"\b(?:được|điều động|luân chuyển|biệt phái|chuyển|chỉ định|bổ nhiệm|tham gia)\b[^;:.\"]{0,160}"
    r"\b(?:(?:giữ|nhận) (?:các )?chức(?: vụ| danh)?|tham gia vào)\s*",
    re.DOTALL,
)
# "A được HĐND tỉnh miễn nhiệm chức …", "A được 100% đại biểu bầu vào chức danh …".
_DECIDED = re.compile(
    r"(?!.*\b(?:giới thiệu|đề nghị|dự kiến|để|thay|cùng|trao|công bố)\b)[^;:.\"]{0,20}\bđược\b[^;:.\"]{0,80}"
    r"\b(?:miễn nhiệm|bãi nhiệm|cho thôi(?: giữ)?|bầu|cử|bổ nhiệm|chỉ định|phê chuẩn)(?: bổ sung)?(?: vào)?"
    r"(?: các)? chức(?: vụ| danh)?\s*",
    re.DOTALL,
)
# "A từng giữ …", "A trải qua nhiều vị trí công tác ở tỉnh như: …".
_OFFICE_WORDS = r" (?:chức vụ|chức danh|cương vị|vị trí|trọng trách)(?:[^,;:.\"]{0,60}?|[^;:.\"]{0,60}?(?=:| như))"
_OFFICES = rf"(?: (?:các|nhiều|những|một số))?(?:{_OFFICE_WORDS})?"
_MANY_OFFICES = rf" (?:các|nhiều|những|một số){_OFFICE_WORDS}"
_CAREER = (
    r"\b(?:(?:kinh qua|trải qua|từng (?:nắm )?giữ|từng đảm nhiệm|từng đảm nhận|từng công tác(?: qua)?)"
    + _OFFICES
    + r"(?:"
    r" như)?|(?:đã|lần lượt) (?:nắm giữ|giữ|đảm nhiệm|đảm nhận)" + _MANY_OFFICES + r"(?: như)?)\s*:?\s*"
    # Its first posts may be ones that were not read: "kinh qua các chức vụ: cán bộ phòng A, Phó phòng B; …".
    r"(?:(?:phó |trưởng |bí thư |chủ tịch |chủ nhiệm |giám đốc |chánh |ủy viên |cán bộ |chuyên viên |giáo viên )"
    r"[^.:\"]{2,60}[,;]\s*)?"
)
_CAREER_BEHIND = re.compile(r"[^;.\"]{0,80}?" + _CAREER, re.DOTALL)
_JOINING = re.compile(r"[^;:.\"]{0,20}\btham gia vào\s*")
# "… A và các đồng chí là Ủy viên …": who stands between takes it.
_OTHERS = re.compile(
    r"\b(?:và|cùng(?: với)?) (?:(?:các|những|một số) (?:đồng chí|đ/c|đại biểu|thành viên|ông|bà|vị)"
    r"|đại diện|lãnh đạo|toàn thể)\b"
)
_SOME = re.compile(r"\b(?:các|những|nhiều|một số) (?:đồng chí|đ/c|đại biểu|thành viên|ông|bà|vị)\b")
# "Trên cương vị là Bí thư Chi bộ, nhiều năm qua ông A …", "Là Bí thư Chi bộ, bà B …": as what the subject acts.
_AS = re.compile(
    r"(?:(?:\A|[.!?\n]\s*)là|\b(?:trên|với|ở|trong) (?:cương vị|vai trò|tư cách|trọng trách|trách nhiệm)"
    r"(?: mới)?(?: là| của)?(?: (?:một|người))?"
    r"|\bđược (?:[^,;.]{0,30} )?(?:bầu|giao|cử|tín nhiệm)(?: giữ)?(?: chức| chức vụ| nhiệm vụ)?(?: làm| là)?"
    r"|\bnăm (?:liền |liên tục )?(?:làm|là|giữ chức|đảm nhiệm|đảm nhận)(?: chức vụ| cương vị| vai trò)?)\s*$"
)
_AS_SUBJECT = re.compile(
    r"(?:\([^()]{0,60}\))?"
    + _TERM
    + rf"(?:(?:, ?{_HOME}){{1,3}}|,[^,;:.\"]{{0,60}})?"
    + r",\s*(?:(?:\d+|nhiều|những|mấy|hơn|gần|suốt|trong|từ|hằng|hàng|ngoài|bên cạnh)\b"
    r"(?:(?! (?:của|cho|theo|với|và|về|như|cùng)$)[^,;:.\"]){0,40})?"
)
# "Bí thư Tỉnh ủy X, nhiệm kỳ 2015-2020, ông A": the term stands between.
_TERM_BETWEEN = re.compile(_TERM + r",")
_ELECTS = re.compile(r"\b(?:bầu|kiện toàn|bổ nhiệm|chỉ định|giới thiệu|dự kiến)\b[^,;.]{0,20}$")
# "cách chức Chủ tịch UBND xã X đối với ông A", the office with its years.
_AGAINST = re.compile(
    r"(?:[^;.]{0,80}\bđối|,? ?(?:và )?cho thôi (?:làm )?nhiệm vụ đại biểu [^;.]{0,120}\bđối|"
    + _TERM
    + r")\s*với(?: các)?(?: (?:ông|bà)(?:,| và))?\s*:?|"
    + _TERM
    + r"\s*\b(?:của|cho)(?: các)?"
)
_COUNT = r"(?: (?:các|0?\d{1,2}))?"
_VOTES = re.compile(
    r"\b(?:(?:miễn|bãi) nhiệm|cách chức|bầu(?: bổ sung)?|bổ nhiệm|chỉ định|phê chuẩn(?: kết quả bầu)?|cho thôi"
    r"|xóa tư cách)" + _COUNT + r"\s*$"
)
_SEVERAL = re.compile(r"\b(?:các|hai|ba|bốn|0?\d)(?: (?:đồng chí|đ/c|ông|bà|vị))?(?: là| đều là| tân)?\s*$")
_NEXT = re.compile(r"\)?(?:[^;:.]{0,80};|,)?\s*(?:(?:để [^,;:.]{0,40} )?và)?\s*")
# Before the first of several: ", nhiệm kỳ 2004-2011, gồm các ông: ".
_FIRST = re.compile(
    _TERM
    + r"[,:;]?\s*(?:(?:khác |đó )?là|gồm(?: có)?)?(?:\s*(?:các )?(?:đồng chí|đ/c|ông,? bà|ông|bà),?| các)?\s*:?\s*"
)
# A name of a list that begins with its own title is of another group ("…; đồng chí A, Giám đốc Sở X").
_STARTS_LIST = re.compile(r"(?:[:;]|\b(?:các|hai|ba|0?[23]))\s*$")
_OWN_TITLE = ("đồng chí", "đ/c", "các đồng chí", "ông ", "bà ")
_REPLACING = frozenset({"thay", "thay cho", "thay thế", "thay thế cho"})
_BEHALF = ("thay mặt ", "thừa ủy quyền ", "được ủy quyền của ", "thừa lệnh ")
_ASSOCIATION = re.compile(r"\b(?:hội|câu lạc bộ|clb|quỹ)\b(?! đồng)")
_OFFICE = re.compile(r"\b(?:chức(?: vụ| danh)?|cương vị|vị trí)" + _COUNT + r"\s*$")
_FORMERLY = re.compile(
    r"(?:\b(?:từng (?:là|làm|giữ chức)"
    r"|(?:thời|khi|lúc|hồi)(?: gian)?(?: (?:ông|bà|anh|chị|đồng chí)(?: [^,;.]{1,24})?)? còn(?: đang)?"
    r" (?:là|làm|giữ chức(?: vụ)?)"
    r"|trước (?:đây|đó|khi [^.;]{3,80},)(?:,? (?:ông|bà|anh|chị|đồng chí)(?: [^,;.]{1,24})?)? (?:là|làm)"
    r"|(?<!thái )nguyên là|(?:từ (?:tháng |năm )?\d[^;.]{0,20}|\btháng \d\d?[/-]\d{4}) ?(?:đến|-|–) ?"
    r"(?:tháng |năm )?\d[\d/-]{1,6}"
    r"\s*[,:]?(?: (?:ông|bà|anh|chị|đồng chí)(?: [^,;.]{1,24})?)?(?: (?:giữ chức(?: vụ)?|làm|là))?"
    r"|(?:thôi|nghỉ) (?:giữ|làm|đảm nhiệm)(?: (?:các )?chức(?: vụ| danh)?| nhiệm vụ)?"
    r"|(?:miễn|bãi) nhiệm(?: chức(?: vụ| danh)?)?|(?<!tư )cách (?:hết )?(?:các )?chức(?: vụ| danh)?"
    r"|xóa tư cách(?: chức(?: vụ| danh)?)?)" + _COUNT + r"\s*|" + _CAREER + r")$"
)
LEADING_IN = ("ghi nhận ", "trước ", "sau khi ", "nhân ", "để ", "với ", "từ ", "nhận ", "cảm ")
"""How a sentence begins before who acts: "Ghi nhận hành động của anh A, Chủ tịch …"."""
TIMES = ("trước đó ", "trước đây ", "từ đó ", "từ đầu ", "từ lâu ", "từ năm ", "từ ngày ", "từ tháng ", "nhân dịp này ")
"""Times before who acts, of which nobody else is told: "Trước đây ông A, Bí thư Chi bộ thôn B đã …"."""
ACTING = (" đã ", " vừa ", " cũng ", " quyết định ")
"""What stands behind who acts."""


@lru_cache(maxsize=4096)
def is_apposition(gap: str) -> bool:
    """Say whether what stands between a name and a post makes it the person's: ", 62 tuổi, "."""
    return _APPOSITION.fullmatch(gap) is not None


@lru_cache(maxsize=4096)
def is_leading(gap: str) -> bool:
    """Say whether what stands between a post and a name makes it the person's: ": ", " là "."""
    return _LEADING.fullmatch(gap) is not None


@lru_cache(maxsize=4096)
def is_coordination(gap: str) -> bool:
    """Say whether what stands between two posts joins them: ", ", " kiêm "."""
    return _COORDINATION.fullmatch(gap) is not None


def is_appointment(gap: str) -> bool:
    """Say whether what stands before a post says that it is taken.

    >>> is_appointment("được điều động đến xã Bình Minh, chỉ định tham gia Ban Thường vụ, giữ chức vụ")
    True
    >>> is_appointment("trao quyết định điều động cán bộ đến nhận công tác và công bố việc chỉ định người giữ chức")
    False
    """
    if gap.count('"') % 2:
        return False  # "A kể: “Chị là …": in what A says another holds it
    taken = any(
        form.fullmatch(gap) is not None for form in (_APPOINTMENT, _TRANSFER, _DECIDED, _CAREER_BEHIND, _JOINING)
    )
    return taken and _OTHERS.search(gap) is None


def is_of_others(gap: str) -> bool:
    """Say whether what stands between two posts names others who hold the second: "các đồng chí nguyên là"."""
    return _SOME.search(gap) is not None


def is_of_several(lead: str) -> bool:
    """Say whether several hold the posts behind: "các đồng chí [Ủy viên Ban Thường vụ Tỉnh ủy]: A, …; B, …".

    >>> is_of_several("dự hội nghị có các đồng chí là "), is_of_several("dự hội nghị có đồng chí ")
    (True, False)
    """
    return _SEVERAL.search(lead) is not None


def is_before_first(gap: str) -> bool:
    """Say whether the first of a list follows a post that several hold: ", nhiệm kỳ 2021-2026, gồm các ông"."""
    return _FIRST.fullmatch(gap) is not None


def is_next_in_list(gap: str, name: str, *, titled: bool) -> bool:
    """Say whether what stands before a name makes it the next of a list: "; ", ", ", " và "; where all have a title
    of their own, `titled`, one starts no other group.
    """
    return gap != "" and _NEXT.fullmatch(gap) is not None and (titled or not has_own_title(name))


def is_further(gap: str) -> bool:
    """Say whether those named behind a post hold it beside others told of: "3 Phó Bí thư [khác là] A, B, C"."""
    return gap.startswith("khác")


def is_in_place_of(gap: str) -> bool:
    """Say whether the name before takes the post of the name behind: "A thay B làm Bí thư"."""
    return gap in _REPLACING


def has_own_title(name: str) -> bool:
    """Say whether a name is written with a title: "đồng chí Nguyễn Văn A"."""
    return name.startswith(_OWN_TITLE)


def starts_list(lead: str) -> bool:
    """Say whether the first name of a list of people follows: "các [đồng chí A, B, …]", "…; [A, B, …]"."""
    return _STARTS_LIST.search(lead) is not None


def is_against(gap: str) -> bool:
    """Say whether a post is taken from the person behind: "… đối với"."""
    return _AGAINST.fullmatch(gap) is not None


def is_vote(lead: str) -> bool:
    """Say whether it is told who takes or leaves the post behind: "miễn nhiệm [Trưởng Ban Pháp chế] đối với …"."""
    return _VOTES.search(lead) is not None


def is_office(lead: str) -> bool:
    """Say whether the office is meant, not who holds it ("… kiện toàn chức vụ Bí thư Huyện ủy X, đồng chí A …")."""
    return _OFFICE.search(lead) is not None


def is_subject_as(lead: str, gap: str) -> bool:
    """Say whether the subject behind acts as what the post says, from what stands before it and after it.

    >>> is_subject_as("Năm qua, trên cương vị là".lower(), "nhiệm kỳ 2020-2025, với trách nhiệm người đứng đầu,")
    True
    """
    return _AS.search(lead) is not None and _AS_SUBJECT.fullmatch(gap) is not None


def is_term_between(lead: str, gap: str) -> bool:
    """Say whether only the term stands between a post and who holds it: ", nhiệm kỳ 2015-2020,"."""
    return (
        gap.endswith(",") and len(gap) > 1 and _TERM_BETWEEN.fullmatch(gap) is not None and _ELECTS.search(lead) is None
    )


def is_genitive(lead: str) -> bool:
    """Say whether the post behind says whose something is: "được sự ủy quyền của [Giám đốc Sở], ông A, …"."""
    return lead.endswith((" của ", *_BEHALF))


def is_on_behalf(lead: str) -> bool:
    """Say whether somebody acts for who holds the post behind: "thay mặt [Thủ tướng], Phó Thủ tướng A"."""
    return lead.endswith(_BEHALF)


def is_of_retired(post: str) -> bool:
    """Say whether those who left office hold such a post: "nguyên Tỉnh ủy viên, [Chủ tịch Hội Khuyến học tỉnh]"."""
    return _ASSOCIATION.search(post) is not None


def is_formerly(lead: str) -> bool:
    """Say whether what stands before a post says that it was held before ("từng là", "thôi giữ chức")."""
    return _FORMERLY.search(lead) is not None
