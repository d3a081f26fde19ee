"""The patterns around the verbs of duties, made of the table `duty_words`; all match folded text."""

import re
from functools import cache

from kg.lexicon.phrases import any_of, last_words_of, one_of, pattern
from kg.lexicon.tables import read_table

FEW_WORDS = 4
"""So many words between comma and body leave it the subject, if none of them is a verb."""
COMMA = re.compile(r"[,;]\s")
PART = re.compile(r"\s*(?:,| - | – |\(|\bvà\b|\bkiêm\b)\s*")
"""Between the posts of one person."""
OF_PEOPLE = re.compile(r"(?:của|thuộc)\s*$")
"""Ends "cán bộ, chiến sĩ của": the people of a body stand for it."""
BY = re.compile(
    r"[^.;:]{0,160}?\s*(?:do|được|mà)\s*(?:(?:các|cán bộ|chiến s[ĩỹ]|hội viên|đoàn viên|đảng viên|của|,|và)\s*)*"
)
"""Between a directive, campaign or model and the agent of a passive clause."""
RECEIVER = re.compile(
    r"(?<!\w)cho\s+(?:các\s+)?(?:\d|hộ|người|bà con|nhân dân|thành viên|hội viên|em)"
    r"(?:(?!\b(?:và|để|nhằm)\b)[^,;]){0,40}$"
)
"""Ends "… cho 10 hộ dân (tham gia)": others than the subject before do it."""
_SUMMED_UP = r"(?:(?:sơ kết|tổng kết|đánh giá|kết quả|việc|\d+ năm|\w+ năm|triển khai|thực hiện|căn cứ|và)\s*){0,6}"
NEXT_DIRECTIVE = re.compile(rf"[^.;]{{0,240}};\s*{_SUMMED_UP}")
"""Between two directives of a list, the first with its issuer and subject: "… A của B; 5 năm thực hiện C"."""
LAST_OF_LIST = re.compile(
    rf"(?:của|về|ngày|,)[^.;]{{0,240}}\bvà\s*(?:cuộc vận động|phong trào|chương trình|{_SUMMED_UP})?"
)
"""Between a directive with its issuer and subject and the last thing of a list."""
DONE = re.compile(r"(?<!\w)đã(?!\w)")
"""Tells of what is done."""
ISSUED_WITH = re.compile(r"(?:được )?(?:ban hành )?kèm theo")
"""Between regulations and the decision that only puts them in force."""
TITLE = re.compile(r"(?:của|về|ngày|,|khóa)[^;]*$")
"""Begins what says more of a directive: its date, issuer and subject."""
ABOUT = re.compile(r"(?<!\w)về (?:việc )?[^,;]*$")
"""Leads to a verb in a directive's title: "Kế hoạch số 5 về (triển khai …)"."""
CARRIED = re.compile(
    r",\s*(?P<word>đơn vị|đồn|hội|chi hội|chi bộ|chi đoàn|đoàn|trung tâm|ban|phòng|sở|trường)\s"
    r"(?:đã|cũng|còn|luôn|tích|tổ|phối|chủ|triển|xây|tham|thành|quyết)"
)
"""Ends the clause of a duty whose subject is a body named before by its kind alone: "Thực hiện …, đơn vị đã …"."""
SPOKEN = re.compile(r"\s(?:cho biết|cho hay|chia sẻ|nói|trao đổi|thông tin)(?: thêm)?[,:]\s")
"""Ends the words before what a speaker says, who speaks of his body."""
TO_LIFE = re.compile(r"[^;:.]{0,160}? (?:đi )?vào (?:cuộc sống|thực tiễn|thực tế|đời sống)")
"""After what a body puts to work: "đưa Nghị quyết số 5 vào cuộc sống"."""
UNIT_FOR = re.compile(r"(?<!\w)(?:phòng|đội|cục|tổ)\s$")
"""Before a verb that only names what a unit is for: "Phòng Xây dựng phong trào …"."""
SHOWN = ("báo cáo", "trình bày", "dự thảo", "thảo luận", "góp ý", "xem xét", "thẩm định")
"""With one of these begins all that `ON_PAPER` finds."""
ON_PAPER = re.compile(
    r"(?<!\w)(?:báo cáo|trình bày|dự thảo|thảo luận|góp ý|xem xét|thẩm định) (?:về |vào )?(?:dự thảo )?"
    r"(?:kế hoạch|chương trình|đề án|dự án|phương án) (?:[^\W\d_]+,? ){0,8}$"
)
"""Before a verb that is only in a plan shown: "báo cáo dự thảo kế hoạch học tập và (triển khai) …"."""
STRESSED = re.compile(r"(?<!\w)nhấn mạnh (?:về |đến |tới )?(?:việc|công tác) [^;:.]*$")
"""Before a verb that somebody only speaks of: "nhấn mạnh việc tổ chức học tập, (quán triệt) …"."""
PRAISES = re.compile(
    r"(?:(?!\b(?:được|nhận|đạt)\b)[^;.])*?\b(?:khen thưởng|biểu dương|tuyên dương|vinh danh|(?:giấy|bằng) khen)\b"
    r"[^;.]*\b(?:do|vì|trong|đã|có)\b[^;.]*"
)
"""Between who praises and what the praised have done."""
OF = re.compile(r"\s*(?:của|\(|- ?)\s*")
"""Between a model and the body that runs it."""


_FRONTED = re.compile(
    r"\s*(?:và\s+)?(?:lập thành tích|chào mừng|hướng tới|hưởng ứng|thực hiện|triển khai|căn cứ|phát huy|đẩy mạnh"
    r"|thiết thực"
    r"|nhân dịp|kỷ niệm|nhằm|tiếp tục|được sự)\b[^,]*,?\s*"
)


def still_fronted(text: str) -> bool:
    """Say whether the parts between semicolons only go on with what opens the sentence.

    >>> still_fronted(" năm 2023; lập thành tích chào mừng Đại hội")
    True
    """
    first, *parts = text.split(";")
    return not parts or ("," not in first and all(_FRONTED.fullmatch(part) is not None for part in parts))


LACKING = re.compile(
    r"[,;]\s(?:nhận thức|ý thức|trách nhiệm|vai trò|vị trí|năng lực|chất lượng|hiệu quả)[^;:.]{0,40}? của\s[^;:.]*$"
)
"""Before a body that is only told of: "…, nhận thức của cấp ủy, (Mặt trận Tổ quốc) được nâng lên"."""


def _pattern(template: str) -> re.Pattern[str]:
    return pattern("duty_words", template)


@cache
def filler() -> re.Pattern[str]:
    """Return what may stand between a verb and what it takes on: quantifiers and words for the kind of thing."""
    of_level = r"với [^,;]{0,40}?(?:xã|phường|huyện|tỉnh|thị trấn)"
    to_people = r"(?:đến|tới) [^.;]{0,80}?(?:hội viên|đảng viên|nhân dân)"
    papers = r"(?:các )?văn bản (?:của|chỉ đạo) [^;:.\"]{0,60}?(?:và|,)"
    above_all = r"(?:trong đó có|bao gồm|gồm|(?:điển hình|tiêu biểu|trọng tâm|nhất|đặc biệt|cụ thể) là)"
    several = rf"(?:các|nhiều|một số|\d+) [^;:.\"]{{0,120}}?,? {above_all}"
    lead = rf"(?:(?:(?:sâu sắc|nghiêm túc|nghiêm|tốt)\s+)?(?:{several}|{papers})\s*)?"
    return _pattern(rf"{lead}(?:(?:{of_level}|{to_people}|«filler»|,|:|\"|'|-|\d+)\s*)*")


@cache
def territory() -> re.Pattern[str]:
    """Return what may stand between a verb and the communes that a body is put in charge of."""
    return _pattern(r"(?:[^.;]{0,70}(?:trên địa bàn|địa bàn)\s)?(?:(?:«territory»|\d+)(?:[:,]| ?\(?gồm:?)?\s)*")


@cache
def not_done() -> re.Pattern[str]:
    """Return what before a verb says that it is urged, planned or denied."""
    return _pattern(r"\b«not-done»\s(?:\w+\s){0,3}$")


@cache
def asks() -> re.Pattern[str]:
    """Return what asks others for what follows, after which only "đã" tells of what is done."""
    # "tham mưu, đề xuất UBND ban hành …": what is advised is done.
    advised = r"(?<!tham mưu )(?<!tham mưu, )"
    others = r"(?<!theo )(?<!ứng )(?<!các )(?<!những )(?<!quyết )"
    return _pattern(others + advised + r"\b«asks»\s(?!của|nhiệm vụ)(?!.*\bđã\b)")


@cache
def asking() -> tuple[str, ...]:
    """Return the last words of the phrases that ask others, of which one stands in all that `asks` finds."""
    return last_words_of("duty_words", "asks")


@cache
def front() -> re.Pattern[str]:
    """Return what may open a sentence before a duty whose subject follows: a date, a reason, an adverb."""
    return _pattern(r"^[\s\"(*•+-]*(?:[\w./ -]{0,50},\s*)?(?:«opener»\s+)*$")


@cache
def goes_on() -> re.Pattern[str]:
    """Return how a clause ends before a verb that has the same subject: "…; phối hợp (thực hiện)"."""
    return _pattern(r";\s*(?:«adverb»\s+|(?:sơ kết|tổng kết)\s+(?:(?:việc|\d+\s+năm)\s+)*)*$")


@cache
def joined() -> re.Pattern[str]:
    """Return what stands between the things of a list."""
    return _pattern(r"(?:\([^()]{0,60}\)\s*)?(?:[,;]|và|[,;] và|hay|cùng)\s*(?:«also»\s*)*")


@cache
def no_other() -> re.Pattern[str]:
    """Return what opens a sentence that goes on with the subject of the one before: nothing, or an adverb."""
    return _pattern(r"^[\s*]*(?:«adverb»\s+)*$")


@cache
def others() -> re.Pattern[str]:
    """Return a comma with a subject that has no name behind it: ", các chi bộ", ", địa phương"."""
    cues = ("generic", "member", "carried", "meeting", "people", "quantity")
    return re.compile(r"[,;:]\s" + one_of(row["form"] for row in read_table("activity_roles") if row["role"] in cues))


@cache
def not_yet() -> re.Pattern[str]:
    """Return what makes of the sentences after it a plan or a request."""
    effects = ("planned", "aimed", "urged")
    return re.compile(any_of(row["form"] for row in read_table("stance_markers") if row["effect"] in effects))


@cache
def lead() -> re.Pattern[str]:
    """Return what may stand between a comma and the subject of the main clause: times and people."""
    people = r"«people»[^,;]{0,20} (?:của|thuộc|trực thuộc)"
    return _pattern(rf"\s*(?:(?:{people}|«people»|«lead»|,|\d[\d/.-]*)\s*)*")


@cache
def does() -> re.Pattern[str]:
    """Return what the agent of a passive clause does."""
    return _pattern(r"\s*(?:\S+ ){0,2}?«does»")


@cache
def having() -> re.Pattern[str]:
    """Return what stands between a body and its model: "Hội Nông dân xã A có mô hình “B”"."""
    return _pattern(r"\s*(?:«having»|:)\s*(?:\d+\s*)?(?:các|những|nhiều)?\s*")


@cache
def verb_words() -> frozenset[str]:
    """Return the first words of verbs and prepositions at which a name ends."""
    times = {row["phrase"] for row in read_table("duty_words") if row["role"] == "time"}
    return frozenset(row["word"].split()[0] for row in read_table("name_stops")) - times
