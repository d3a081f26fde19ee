"""Which bodies issued a directive: named behind "của", before the verb of issuing, or around the citation."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.extract.directives.issuer import profile
from kg.extract.directives.sessions import ordinal_value
from kg.extract.directives.values import Citation, CitationForm
from kg.model import BODY_CLASSES, EntityClass, Mention, Span
from kg.relate.builder import Node
from kg.relate.mentions import At, Mentioned
from kg.resolve.keys import normal

Group = Sequence[Mention[Citation]]

# Between issuer and verb stand a date and an adverb, not a clause.
_GOVERNMENT, _PREMIER, _PREMIER_REACH = "Chính phủ", "thủ tướng", 12
_MAX_GAP = 60
_WITH = re.compile(r"[^;:.\"]{0,30}\bvới\s+")
_JOINT = re.compile(r"\b(?:phối hợp|liên tịch|liên ngành)\b")
_DECIDES = re.compile(
    r"\s+(?:đã\s+)?(?:quyết định|điều động|bổ nhiệm|phân công|chỉ định|luân chuyển|chuẩn y|phê duyệt|kỷ luật|công nhận)"
)
_AT = ("tại", "trong", "trong nội dung", "tại nội dung")
_TELLS = re.compile(
    r"\s+(?:đã\s+|cũng\s+)?(?:yêu cầu|giao|chỉ đạo|đề nghị|nêu|quyết định|xác định|nhấn mạnh|quy định|đồng ý)(?!\w)"
)
# Between the body whose directives are listed and the list.
_LISTING = re.compile(r"[^;:.()]{0,24}:")
# Whose papers a list behind a colon tells: "X đã ban hành 2 nghị quyết, gồm: Nghị quyết số 1 …; …".
_ISSUES_SEVERAL = re.compile(
    r"\s+(?:đã\s+|vừa\s+|cũng\s+|kịp thời\s+)*(?:ban hành|ra)\s+(?:\d+|các|nhiều|một số|những|hàng loạt|hệ thống)\s"
    r"[^;:.()\"]{2,90}:"
)
# "các văn bản của X: Quyết định số 1/QĐ-X; Kế hoạch số 2/KH-X", where each symbol is of X.
_LISTS_PAPERS = re.compile(r"\bcác văn bản[^;:.]{0,40} của\s*$")
# Before it stands no other body or paper that it may only be part of.
_ALONE = re.compile(r"(?:^|[,;]\s)\s*$")
_FURTHER = re.compile(r"\s*(?:,|và|;)\s*(?:các\s+)?")
_FOR = frozenset({"thay mặt", "tm.", "thừa lệnh"})
# Between a body and the name that it has today: "Hội đồng Bộ trưởng (nay là Chính phủ) ban hành …".
_NOW = frozenset({" (nay là ", " (nay là: ", " - nay là "})
_PARTS = re.compile(r"[/-]")
_SEPARATE = {"party", "state"}
# Between the body that says it and the document in which it does.
_VOICED = frozenset({"tại", "trong", "nêu tại", "nêu trong"})
_OF = re.compile(r" của (?:(?:phó )?(?:chủ tịch|giám đốc|bí thư|bộ trưởng|trưởng ban|thường trực)\s)?\s*$")
_DIRECTED = re.compile(r"\s+(?:đã\s+)?(?:chỉ đạo|yêu cầu|giao|ban hành|quy định)\s+tại\s+")
# What a body directs in several papers is told before them: "chỉ đạo của X tại các Công điện: số 4 …; số 5 …".
_VOICED_IN_SEVERAL = re.compile(r"\s+(?:tại|trong) các (?:\w+ ){1,3}?\w+(?::|: số| số)\s")
# "Quy chế do X ban hành theo Quyết định số 5"
_ENACTED = re.compile(r"\s+ban hành (?:kèm )?theo\s+")
_NUMBER_OF = re.compile(r"lần thứ (\w+)")
_ADOPTED = frozenset({CitationForm.CONGRESS, CitationForm.PLENUM})
"""Of these the name tells who adopted it."""
_NATIONAL = "đại hội đảng"  # of the whole party, not of a Đảng bộ
_CENTRAL_TYPES = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Điều lệ", "Nghị định", "Thông tư"})
# "01-HDLB/TC-DVTW" is of two commissions of the centre, though no table has their joint sign.
_CENTRE = ("tw", "tư", "t.ư", "t.w")
_CENTRAL_SYMBOLS = ("/tw", "-cp", "/qđ-ttg", "-ttg", "/qh", "-bca", "-bqp", "-bnv")


def issuers_of(mentioned: Mentioned, groups: Sequence[Group]) -> list[list[tuple[Node, Span]]]:
    """Return the issuers of each group, those listed behind a verb of issuing having the first one's."""
    cited = [(mention.value, index) for index, group in enumerate(groups) for mention in group]
    cited.sort(key=lambda pair: pair[0].short.span)
    found: list[list[tuple[Node, Span]]] = [[] for _ in groups]
    own = [issuer_nodes(mentioned, citation) for citation, _ in cited]
    for at, (left, right) in enumerate(pairwise([citation for citation, _ in cited])):
        if own[at] and not own[at + 1] and not left.issuers and _issued_together(mentioned, left, right, own[at][0][0]):
            own[at + 1] = own[at]
    for (_, index), nodes in zip(cited, own, strict=True):
        found[index] += nodes
    return found


def _issued_together(mentioned: Mentioned, left: Citation, right: Citation, issuer: Node) -> bool:
    """Say whether `right` is listed behind `left`, which is the issuer's, and may be too: "ban hành A và B"."""
    end = (left.about or left.full).span.stop
    if right.number is None or end > right.short.span.start:
        return False
    told = right.default_issuer is not None and normal(right.default_issuer.organ) == normal(issuer.name)
    if not told and is_central(right) and (left.default_issuer is None or left.default_issuer != right.default_issuer):
        return False
    organs = {_organ(citation) for citation in (left, right) if citation.symbol}
    return (told or len(organs) < 2) and _FURTHER.fullmatch(mentioned.folded(end, right.short.span.start)) is not None


def _organ(citation: Citation) -> str:
    """Return the body that a symbol tells, else its end: "12-CT/HU" is of a Huyện ủy."""
    if citation.default_issuer is not None:
        return citation.default_issuer.organ
    return normal((citation.symbol or "").rpartition("/")[2].rpartition("-")[2])


def issuer_nodes(mentioned: Mentioned, citation: Citation) -> list[tuple[Node, Span]]:
    """Return the bodies that issued what is cited, each with the sentence that says so."""
    sentence = mentioned.sentence(citation.short.span.start)
    found = []
    for phrase in citation.issuers:
        at = mentioned.body_in(phrase.span)
        if at is not None:
            found.append((at.node, sentence))
    if not found and citation.issuing is not None:
        at = _represented(mentioned, sentence) or _issuing_body(mentioned, citation.issuing.span.start)
        at = at or _adviser_target(mentioned, citation.issuing.span)
        at = at if at is None or not (_is_premier(mentioned, at) or _is_of_others(citation, at)) else None
        signed = at is not None and mentioned.folded(sentence.start, at.span.start).strip() in _FOR
        if at is not None and (signed or citation.issuing.span.start - at.span.stop <= _MAX_GAP):
            found += [(each.node, sentence) for each in _signers(mentioned, citation, at, sentence)]
    if not found and citation.type == "Quyết định" and citation.number is not None:
        decider = _decider(mentioned, citation, sentence)
        found += [(decider.node, sentence)] if decider is not None else []
    if not found and citation.number is not None:
        telling = _telling(mentioned, citation, sentence)
        found += [(telling.node, sentence)] if telling is not None else []
    if not found and citation.number is not None:
        listed = _lister(mentioned, citation, sentence) or _heading_body(mentioned, citation, sentence)
        found += [(listed.node, sentence)] if listed is not None else []
    if not found and citation.number is not None:
        voiced = _voiced(mentioned, citation, sentence)
        found += [(voiced.node, sentence)] if voiced is not None else []
    if not found and citation.form in _ADOPTED:
        at = mentioned.body_in(citation.full.span)
        if at is not None and _adopted(citation, at.node):
            found.append((at.node, sentence))
    return found


def _adopted(citation: Citation, body: Node) -> bool:
    """Say whether a body is the board or the congress that the name of a resolution tells."""
    if citation.form is CitationForm.PLENUM:
        return True
    number = _NUMBER_OF.search(body.name)
    told = number is None or citation.ordinal is None or ordinal_value(number[1].lower()) == citation.ordinal
    return told and body.cls is EntityClass.PARTY_CONGRESS


def _is_premier(mentioned: Mentioned, at: At) -> bool:
    """Say whether the head of the government signs, not the government: "Thủ tướng Chính phủ Lê Văn A vừa ký …"."""
    before = mentioned.folded(max(0, at.span.start - _PREMIER_REACH), at.span.stop)
    return at.node.name == _GOVERNMENT and _PREMIER in before


def _signers(mentioned: Mentioned, citation: Citation, at: At, sentence: Span) -> list[At]:
    """Return who issued it: of what is signed jointly also the body before "và" and the partner behind "với"."""
    found = [at]
    if not _JOINT.search(citation.name.lower()):
        return found
    for other in reversed(mentioned.within(sentence.start, at.span.start, BODY_CLASSES)):
        if mentioned.folded(other.span.stop, found[-1].span.start).strip() not in {"và", ","}:
            break
        found.append(other)
    start = citation.short.span.stop
    partners = mentioned.within(start, sentence.stop, BODY_CLASSES)[:1]
    return found + [p for p in partners if _WITH.fullmatch(mentioned.folded(start, p.span.start))]


def _decider(mentioned: Mentioned, citation: Citation, sentence: Span) -> At | None:
    """Return X of "Theo Quyết định số 5-QĐ/TU, X điều động ông A …"."""
    if not mentioned.folded(sentence.start, citation.short.span.start).strip().endswith(("theo", "tại", "bằng")):
        return None
    bodies = mentioned.within(citation.full.span.stop, sentence.stop, BODY_CLASSES)[:1]
    for at in bodies:
        gap = mentioned.folded(citation.full.span.stop, at.span.start)
        if gap.strip() == "," and _DECIDES.match(mentioned.folded(at.span.stop, sentence.stop)):
            return at
    return None


def _telling(mentioned: Mentioned, citation: Citation, sentence: Span) -> At | None:
    """Return X of "Tại Kết luận số 5-KL/TW, X yêu cầu …"."""
    before = mentioned.folded(sentence.start, citation.short.span.start)
    stop = (citation.about or citation.full).span.stop
    if not before.rstrip().endswith(_AT) or mentioned.folded(stop, stop + 2) != ", ":
        return None
    for at in mentioned.within(stop, sentence.stop, BODY_CLASSES)[:1]:
        if at.span.start == stop + 2 and _TELLS.match(mentioned.folded(at.span.stop, sentence.stop)):
            return at
    return None


def _lister(mentioned: Mentioned, citation: Citation, sentence: Span) -> At | None:
    """Return X of "các chỉ thị của X gồm: Chỉ thị số 1; Chỉ thị số 2"."""
    start = citation.short.span.start
    bodies = mentioned.within(sentence.start, start, BODY_CLASSES)
    if bodies and not is_central(citation) and _of_family(citation, bodies[0]):
        lead = mentioned.folded(sentence.start, bodies[0].span.start)
        if _ISSUES_SEVERAL.match(mentioned.folded(bodies[0].span.stop, start)) and _ALONE.search(lead):
            return bodies[0]
    for at in bodies:
        lead = mentioned.folded(sentence.start, at.span.start)
        opens = _LISTING.match(mentioned.folded(at.span.stop, start)) is not None
        if opens and _LISTS_PAPERS.search(lead) and _signs(citation, at):
            return at
        if opens and re.search(rf"\bcác {re.escape(citation.type.lower())}[^;:.]{{0,40}} của\s*$", lead):
            return at
    return None


def _heading_body(mentioned: Mentioned, citation: Citation, sentence: Span) -> At | None:
    """Return X of "1. X: Thông báo số 5/TB-VP", an item of a list by bodies."""
    start = citation.short.span.start
    if mentioned.folded(start - 2, start) != ": ":
        return None
    for at in mentioned.within(sentence.start, start, BODY_CLASSES)[:1]:
        lead = mentioned.folded(sentence.start, at.span.start)
        if at.span.stop == start - 2 and not any(map(str.isalpha, lead)) and _signs(citation, at):
            return at
    return None


def _signs(citation: Citation, at: At) -> bool:
    """Say whether the symbol names the body: "12/UBND-NC" UBND tỉnh A, "4/CV-SNV" Sở Nội vụ B."""
    if citation.symbol is None or citation.default_issuer is None:
        return False
    name = normal(at.node.name)
    return name.startswith(normal(citation.default_issuer.organ)) or name.split()[0] in _PARTS.split(
        citation.symbol.lower()
    )


def _is_of_others(citation: Citation, at: At) -> bool:
    """Say whether the symbol is the Party's and the body the State's, or the other way round."""
    if citation.default_issuer is None or at.node.cls is EntityClass.STEERING_COMMITTEE:
        return False
    return {profile(citation.default_issuer.organ)[0], profile(at.node.name)[0]} == _SEPARATE


def _of_family(citation: Citation, at: At) -> bool:
    """Say whether the symbol leaves it open or tells that a body of this kind, party or state, issued it."""
    if citation.symbol is None or citation.default_issuer is None:
        return False
    return profile(citation.default_issuer.organ)[0] == profile(at.node.name)[0]


def _issuing_body(mentioned: Mentioned, position: int) -> At | None:
    """Return who issues at `position`: of "Bộ Chính trị Ban Chấp hành Trung ương" the first, part of the other."""
    at = mentioned.subject_before(position)
    if at is None:
        return None
    before = mentioned.within(mentioned.sentence(position).start, at.span.start, BODY_CLASSES)[-1:]
    if before and mentioned.folded(before[0].span.stop, at.span.start) in _NOW:
        return before[0]
    whole = all(not mentioned.folded(body.span.stop, at.span.start).strip() for body in before)
    return before[0] if before and whole else at


def _represented(mentioned: Mentioned, sentence: Span) -> At | None:
    """Return X of "Thay mặt X, đồng chí A, … đã ký ban hành …"."""
    for at in mentioned.within(sentence.start, sentence.stop, BODY_CLASSES)[:1]:
        if mentioned.folded(sentence.start, at.span.start).strip() in _FOR:
            return at
    return None


def _voiced(mentioned: Mentioned, citation: Citation, sentence: Span) -> At | None:
    """Return X of "theo định hướng của X tại Nghị quyết số 5", "nội dung X đã chỉ đạo tại Công văn số 6"."""
    for at in mentioned.within(sentence.start, citation.short.span.start, BODY_CLASSES)[-1:]:
        gap = mentioned.folded(at.span.stop, citation.short.span.start)
        if _DIRECTED.fullmatch(gap):
            return at
        if _ENACTED.fullmatch(gap) and mentioned.folded(sentence.start, at.span.start).rstrip().endswith(" do"):
            return at
        if gap.strip() in _VOICED and _OF.search(mentioned.folded(sentence.start, at.span.start)):
            return at
    for at in mentioned.within(sentence.start, citation.short.span.start, BODY_CLASSES):
        gap = mentioned.folded(at.span.stop, citation.short.span.start)
        if _signs(citation, at) and _VOICED_IN_SEVERAL.match(gap):
            return at
    return None


def _adviser_target(mentioned: Mentioned, verb: Span) -> At | None:
    """Return Y of "X tham mưu cho Y ban hành …"."""
    sentence = mentioned.sentence(verb.start)
    bodies = mentioned.within(sentence.start, verb.start, BODY_CLASSES)
    return bodies[-1] if bodies else None


def is_central(citation: Citation) -> bool:
    """Say whether the directive is of the centre, where type and number identify it."""
    symbol = (citation.symbol or "").lower().replace(" ", "")
    if citation.form is CitationForm.CONGRESS and citation.identity == _NATIONAL and citation.ordinal:
        return True
    if citation.form is CitationForm.PLENUM or any(map(symbol.__contains__, _CENTRAL_SYMBOLS)):
        return True
    if symbol.endswith(_CENTRE):
        return True
    if citation.type in _CENTRAL_TYPES:
        return True
    default = citation.default_issuer
    return default is not None and default.level == "central"
