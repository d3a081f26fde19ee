"""The bodies that a citation names as issuers: "của Ban Thường vụ Huyện ủy", "giữa A và B", "do X ban hành".

Only the stretch of text is read here; which body of the article it is, is for the resolver.
"""

import re
from functools import cache

from kg.extract.directives.citation_words import words
from kg.extract.directives.values import Phrase
from kg.extract.directives.words import head_at
from kg.lexicon.phrases import PhraseTree
from kg.lexicon.tables import read_table
from kg.model import Span
from kg.text import fold

_TOKEN = re.compile(r"[^\s,;:()\[\]\"“”…!?]+")
_GAP = re.compile(r"(?:\s+-\s+|-|\s+)")
_AND = re.compile(r"\s+(?:và|với|cùng)\s+")
_COMMA = re.compile(r",\s+")
# "của liên Bộ Lao động - Thương binh và Xã hội - Bộ Tài chính"
_DASH = re.compile(r"\s+[-–]\s+(?=(?:bộ|sở)\s)")
_HEADS = frozenset({"B", "S"})
"""The first letters of those heads, in capitals."""
# Of a joint paper a comma joins those who issue it, whatever follows.
_JOINT = re.compile(r"liên\s+tịch|nqlt|ttlt")
_JOINT_REACH = 90
_GAPS = (_AND, _COMMA, _DASH)
_AFTER_LIST = re.compile(r"\s*(?:$|\s(?:về|khóa|ngày|ban\s+hành\s*(?:$|[,.;)]|về|ngày|năm))(?!\w)|[(.;])")
_OF = re.compile(
    r"\s*,?\s*(?:(?P<of>của(?:\s+liên(?=\s+(?:bộ|ngành|sở)\s))?|(?:được\s+)?ban\s+hành\s+bởi)|(?P<between>(?:được\s+)?(?:ký\s+kết\s+)?giữa)|(?P<by>do))\s+"
)
_ISSUED = re.compile(r"\s+(?:đã\s+)?(?:ký\s+)?(?:ban\s+hành|phê\s+duyệt|ký|xây\s+dựng|chủ\s+trì)(?!\w)")
_WORD_NEXT = re.compile(r"\s+([^\W\d_]+)")
_SCHEME_NEXT = re.compile(r"\s+(?:cuộc\s+vận\s+động|phong\s+trào|chương\s+trình|mô\s+hình)(?!\w)")
# "UBND huyện và các xã", but "Đảng ủy khối Mặt trận và các đoàn thể".
_SEVERAL_NEXT = re.compile(r"\s+(?:các|những)(?!\w|\s+đoàn\s+thể(?!\w))")
# "của Thủ tướng Chính phủ Phê duyệt quy hoạch …": the title begins with a capital.
_CAPITAL_VERB = re.compile(r"(?:Phê duyệt|Ban hành|Quy định|Triển khai|Thực hiện|Về việc|Về|Sửa đổi)\s")
_BLANK = re.compile(r"\s+")
_ISSUED_ON = re.compile(r"\s*,?\s+(?:về|ngày|khóa|ban\s+hành\s+ngày)(?!\w)")
_TRAIL = re.compile(r"(?:[./]+|\s+(?:các|và))$")
# Ends of names that "và" never goes on.
_COMPLETE = ("bộ chính trị ", "ban bí thư ", "chính phủ ", "quốc hội ", "trung ương ", "trung ương đảng ", "ủy ")
# Bodies that are one only, in whatever letters they are written.
_OF_CENTRE = ("ban bí thư ", "bộ chính trị", "ban chấp hành trung ương", "thủ tướng chính phủ", "quốc hội")
# Boards that no other words begin with, which are written in small letters as well.
_BOARDS = ("thường trực hđnd", "thường trực hội đồng nhân dân", "thường trực tỉnh ủy", "thường trực huyện ủy")
_IN_SMALL = (*_OF_CENTRE, *_BOARDS)
_LONGEST = 110
_MOST = 8


def issuers_at(text: str, folded: str, position: int, stop: int) -> tuple[tuple[Phrase, ...], int] | None:
    """Return the bodies after "của", "giữa" or "do … ban hành" at `position`, and where the phrase ends."""
    lead = _OF.match(folded, position, stop)
    if lead is None:
        return _directly(text, folded, position, stop)
    joint = _JOINT.search(folded, max(0, position - _JOINT_REACH), position) is not None
    bodies, end = bodies_at(text, folded, lead.end(), stop, joint=joint)
    if not bodies:
        return None
    if lead["by"]:
        issued = _ISSUED.match(folded, end, stop)
        return None if issued is None else (bodies, issued.end())
    return bodies, end


def _directly(text: str, folded: str, position: int, stop: int) -> tuple[tuple[Phrase, ...], int] | None:
    """Read the issuer of "Nghị quyết 08 HĐND tỉnh về …", which only a subject or date behind it tells."""
    blank = _BLANK.match(folded, position, stop)
    bodies, end = bodies_at(text, folded, blank.end(), stop) if blank is not None else ((), position)
    return (bodies, end) if len(bodies) == 1 and _ISSUED_ON.match(folded, end, stop) else None


def bodies_at(
    text: str, folded: str, position: int, stop: int, *, joint: bool = False
) -> tuple[tuple[Phrase, ...], int]:
    """Return the bodies listed from `position` on, joined by "và" or, with one subject for all, by commas."""
    first = _body_end(text, folded, position, stop)
    if first is None:
        return (), position
    bodies = [_phrase(text, position, first)]
    end = first
    while (
        gap := next((m for m in (gap.match(folded, end, stop) for gap in _GAPS) if m is not None), None)
    ) is not None:
        if len(bodies) == _MOST:
            break
        after = _body_end(text, folded, gap.end(), stop)
        if after is None or (gap[0].startswith(",") and not (joint or _goes_on(text, folded, after, stop))):
            break
        bodies.append(_phrase(text, gap.end(), after))
        end = after
    return tuple(bodies), end


def _goes_on(text: str, folded: str, position: int, stop: int) -> bool:
    """Say whether a list of bodies ends here as a list, not as the subject of the next clause ("của Chính phủ, Công an
    tỉnh và Bộ CHQS tỉnh ký …").
    """
    joined = _AND.match(folded, position, stop)
    if joined is None:
        return _AFTER_LIST.match(folded, position, stop) is not None
    last = _body_end(text, folded, joined.end(), stop)
    return last is not None and (folded.startswith(",", last) or _goes_on(text, folded, last, stop))


def _phrase(text: str, start: int, stop: int) -> Phrase:
    return Phrase(Span(start, stop), text[start:stop])


def head_end(folded: str, position: int, stop: int) -> int | None:
    """Return where the words end with which the name of a body begins at `position`."""
    return _starts().end(folded, position, stop)


def _body_end(text: str, folded: str, position: int, stop: int) -> int | None:
    """Return where the name of the body that starts at `position` ends."""
    limit = min(stop, position + _LONGEST)
    named = text[position : position + 1].isupper() or folded.startswith(_IN_SMALL, position)
    head = _starts().end(folded, position, limit) if named else None
    if head is None:
        return None
    end, small = head, 1
    while (gap := _GAP.match(text, end, limit)) is not None:
        if text[gap.end() : gap.end() + 1] in _HEADS and _DASH.match(folded, end, limit) is not None:
            break
        token = _TOKEN.match(text, gap.end(), limit)
        if token is None or _ends_name(text, folded, token, small, limit):
            break
        small = 0 if text[token.start()].isupper() or token[0][0].isdigit() else small + 1
        end = token.end()
    trail = _TRAIL.search(text, max(position, end - 6), end)
    return trail.start() if trail else end


def _ends_name(text: str, folded: str, token: re.Match[str], small: int, limit: int) -> bool:
    """Say whether a name cannot go on with `token`, after `small` words in small letters."""
    start = token.start()
    if _CAPITAL_VERB.match(text, start, limit):
        return True
    if text[start].isupper() or text[start].isdigit():
        return False
    if words("«name-stop»").match(folded, start, limit):
        return True
    word = folded[start : token.end()].rstrip("./")
    if word == "và" and folded.endswith(_COMPLETE, 0, start):
        return True
    if word == "và":
        return _starts_another(text, folded, start, limit) or not _names_more(folded, token.end(), limit)
    return not word.isalpha() or (small >= 1 and word not in _name_words())


def _names_more(folded: str, position: int, limit: int) -> bool:
    """Say whether a word that names have follows "và": not so in "Thủ tướng Chính phủ và cuộc vận động …", "UBND huyện
    và các xã".
    """
    follows = _WORD_NEXT.match(folded, position, limit)
    if follows is None or follows[1] not in _name_words():
        return False
    return not any(others.match(folded, position, limit) for others in (_SCHEME_NEXT, _SEVERAL_NEXT))


def _starts_another(text: str, folded: str, position: int, limit: int) -> bool:
    """Say whether "và" at `position` joins another body or directive, not two words of one name."""
    after = _AND.match(folded, position - 1, limit)
    if after is None or head_at(text, folded, after.end(), limit) is not None:
        return True
    return text[after.end()].isupper() and _starts().end(folded, after.end(), limit) is not None


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    rows = [(row["phrase"], row["family"], row["level"]) for row in read_table("issuer_words")]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


@cache
def _starts() -> PhraseTree:
    heads = {row["head"] for row in read_table("organisation_heads")}
    return PhraseTree({phrase for phrase, family, _ in _rows() if family} | heads)


@cache
def _name_words() -> frozenset[str]:
    """Return the words of bodies' names, which may stand there in small letters."""
    names = [row["head"] for row in read_table("organisation_heads")] + [row[0] for row in _rows()]
    return frozenset(word for name in names for word in re.findall(r"[^\W\d_]+", name))


@cache
def profile(name: str) -> tuple[str, str]:
    """Return family (party, state, mass, army) and level of a body by the words of its name; empty if open.

    >>> profile("Ban Thường vụ Huyện ủy")
    ('party', 'district')
    """
    words = fold(name).split()
    own = f" {' '.join(words)} "
    families = _families().get(words[0], ()) if words else ()
    family = next((family for phrase, family in families if own.startswith(phrase)), "")
    return family, next((level for phrase, level in _levels() if phrase in own), "")


@cache
def _families() -> dict[str, list[tuple[str, str]]]:
    """Return the words with which bodies of a family begin, each between blanks, and the family, by the first word."""
    by_word: dict[str, list[tuple[str, str]]] = {}
    for phrase, family, _ in _rows():
        if family:
            by_word.setdefault(phrase.split()[0], []).append((f" {phrase} ", family))
    return by_word


@cache
def _levels() -> tuple[tuple[str, str], ...]:
    """Return the words that tell a level, each between blanks, and the level."""
    return tuple((f" {phrase} ", level) for phrase, _, level in _rows() if level)
