"""Where the title of a directive ends because the next item of a list of directives begins."""

import re

from kg.extract.directives.issuer import issuers_at
from kg.extract.directives.scene import Scene
from kg.extract.directives.words import head_at

ABOUT = re.compile(r"\s*[,:\-]?\s*(?:v/v|về)\s*:?\s+(?=\S)")
"""What stands before a title."""
_ITEM_LEAD = re.compile(
    r"(?:và\s+)?(?P<done>(?:việc\s+)?thực\s+hiện\s+)?(?:tốt\s+|nghiêm\s+)?(?P<all>các\s+|những\s+|một\s+số\s+(?=văn\s+bản\s))?"
)
_DIRECTED = re.compile(
    r"(?:và\s+)?(?:ý\s+kiến\s+)?(?:chỉ\s+đạo|hướng\s+dẫn|yêu\s+cầu|đề\s+nghị|kết\s+luận)(?=\s+của\s)"
)
# "… về A và triển khai Chỉ thị B": another deed, unless its verb goes on with one that has the same object.
# "… về trồng rừng và các chỉ đạo của tỉnh về đất đai", "… và một số văn bản liên quan": further papers, unnamed.
_UNNAMED = re.compile(
    r"(?:và\s+)?(?:các|những|một\s+số)\s+(?:(?:chỉ\s+đạo|ý\s+kiến\s+chỉ\s+đạo|báo\s+cáo|tờ\s+trình|tài\s+liệu)(?=\s+(?:của|tháng|quý|số)\s)"
    r"|(?:văn\s+bản|nội\s+dung|quy\s+định|tài\s+liệu)(?=\s+(?:có\s+)?(?:liên\s+quan|khác|chỉ\s+đạo|hướng\s+dẫn)(?!\w)))"
)
# "… về huấn luyện và triển khai đến toàn thể chiến sĩ": to whom it is taught.
_TAUGHT_TO = re.compile(
    r"(?:và\s+)?(?:tổ\s+chức\s+)?(?:triển\s+khai|quán\s+triệt|phổ\s+biến|tuyên\s+truyền)(?:\s+\w+){0,3}?\s+(?:đến|tới)\s+"
    r"(?:tất|toàn|từng|các|cán|đảng|đoàn|hội|mọi|100)(?!\w)"
)
_DOING = re.compile(
    r"(?:việc\s+)?(?:tiếp\s+tục\s+)?(?:triển\s+khai(?:\s+thực\s+hiện)?|quán\s+triệt|công\s+bố|tổng\s+kết|sơ\s+kết)\s+"
)
_TEACHING = re.compile(
    r"(?:nghiên\s+cứu|học\s+tập|quán\s+triệt|tuyên\s+truyền|phổ\s+biến|triển\s+khai|tổ\s+chức|cụ\s+thể\s+hóa|sơ\s+kết|tổng\s+kết)"
    r"(?:,|\s+và)?\s+$"
)
# "… về xây dựng và thực hiện Quy chế dân chủ": what is made and what is carried out are one thing.
_MAKING = re.compile(r"(?:xây\s+dựng|ban\s+hành|sửa\s+đổi|bổ\s+sung|hoàn\s+thiện|rà\s+soát)(?:,|\s+và)?\s*$")
# "quy định chi tiết một số điều của Luật A và Luật B"
_LAW = "Luật"
_ONE_LAW = r"luật\s(?:(?!\sluật\s)[^,;:()]){3,90}"
_OF_LAWS = re.compile(
    rf"(?:điều\s+của|theo\s+quy\s+định\s+(?:tại|của)|thi\s+hành|theo)\s+(?:các\s+)?{_ONE_LAW}(?:,|\s{_ONE_LAW})*\s*$"
)
_LAWS_REACH = 200
_REACH = 24
_AT = re.compile(r"\s+tại\s+(?:các\s+)?")
# "… hằng năm và Kế hoạch 5 năm 2021 - 2025": what is planned for so long is no paper cited by number.
_FOR_YEARS = re.compile(r"\s+\d{1,2}\s+năm(?!\w)")
_PLANNED = frozenset({"kế hoạch", "chương trình"})
_NUMBER_NEXT = re.compile(r"\s+(?:số\s*)?\d")


def next_item(scene: Scene, position: int) -> bool:
    """Say whether the next item of the list that the citation stands in begins at `position`."""
    if any(read.match(scene.folded, position, scene.stop) for read in (_UNNAMED, _TAUGHT_TO)):
        return True
    before = max(scene.start, position - _REACH)
    lead = _ITEM_LEAD.match(scene.folded, position, scene.stop)
    if (
        lead is not None
        and lead["done"]
        and any(verb.search(scene.folded, before, position) for verb in (_MAKING, _TEACHING))
    ):
        return False
    doing = _DOING.match(scene.folded, position, scene.stop)
    if doing is not None and _TEACHING.search(scene.folded, before, position) is None:
        lead = doing
    head = head_at(scene.text, scene.folded, lead.end() if lead else position, scene.stop)
    if head is None:
        return _is_directed(scene, position)
    if head.kind.type == _LAW and _OF_LAWS.search(scene.folded, max(scene.start, position - _LAWS_REACH), position):
        return False
    if head.kind.head in _PLANNED and _FOR_YEARS.match(scene.folded, head.stop, scene.stop) is not None:
        return False
    if head.capital or (lead is not None and lead.re is _ITEM_LEAD and lead["all"]):
        return True
    if _NUMBER_NEXT.match(scene.folded, head.stop, scene.stop) is not None:
        return True
    # "… về việc lập 5 phường và quyết định của Giám đốc Công an tỉnh về công tác cán bộ"
    issued = issuers_at(scene.text, scene.folded, head.stop, scene.stop)
    return issued is not None and ABOUT.match(scene.folded, issued[1], scene.stop) is not None


def _is_directed(scene: Scene, position: int) -> bool:
    """Say whether what a body says in a further document follows: "[và] chỉ đạo của UBND tỉnh tại Công văn số 5"."""
    said = _DIRECTED.match(scene.folded, position, scene.stop)
    issued = issuers_at(scene.text, scene.folded, said.end(), scene.stop) if said is not None else None
    place = _AT.match(scene.folded, issued[1], scene.stop) if issued is not None else None
    return place is not None and head_at(scene.text, scene.folded, place.end(), scene.stop) is not None
