"""The names of a sentence and the part that each plays in it, read off the words before them."""

from collections.abc import Iterable, Sequence

from kg.relate.activities.company import PREDICATES, SUCH_AS, company_of, is_handed_over, is_of_meeting, role_in
from kg.relate.activities.holders import OPENERS, fellow_of, is_membership, is_of_person, office_before, role_of_title
from kg.relate.activities.leads import LINKS, leads, role_of
from kg.relate.activities.listings import acts_helped, are_owners, counts, is_among_things, listed_with
from kg.relate.activities.names import Part, Placed, Role, are_kin
from kg.relate.activities.openings import after_aside, at_venue, tells_of_person
from kg.relate.activities.ranks import Unit, outranks
from kg.relate.activities.words import is_number

# The members that are asked for of every name: Python 3.11 is slow to find one by its class.
_SUBJECT, _OBJECT, _POST, _OWNER, _CAUSED = Role.SUBJECT, Role.OBJECT, Role.POST, Role.OWNER, Role.CAUSED
_RECIPIENT = Role.RECIPIENT

_SEPARATORS = frozenset({",", "và", "cùng", ";", "hoặc", '"', "-"})
# After these a comma begins a new clause with the next body, unless a subject has begun the sentence.
_FRONTED = frozenset({Role.OWNER, Role.POST, Role.FUND, Role.OBJECT, Role.RECIPIENT})
# What begins so ends at the comma before the first body.
_PURPOSES = frozenset({"nhằm", "để", "vì", "với", "mong"})
_HEAD = 4  # words of a name tell its rank
_COMRADE = frozenset({"đồng", "đ"})
"""First words of "đồng chí", "đ/c": officials, to whom no house is handed."""
_TOGETHER = frozenset({"hợp", "cùng", "kết", "chẽ", "đồng"})
"""The words before "với" behind which partners stand: "phối hợp với", "cùng với", "chặt chẽ với"."""
_TOGETHER_WITH = ("phối", "hợp")
_ABOVE_ALL = "nhất"
"""The first word of "nhất là", with which the last of a list is named."""
_FORCES = frozenset(
    {"bộ đội", "bộ đội biên phòng", "biên phòng", "dân quân", "dân quân tự vệ", "lực lượng dân quân", "kiểm lâm"}
    | {"công an", "quân đội", "cảnh sát cơ động", "lực lượng an ninh cơ sở", "người dân", "các lực lượng chức năng"}
)
_GROUPS = frozenset({"nhóm", "clb", "câu", "cơ", "đội", "tập", "đoàn", "chùa", "các", "quỹ", "doanh", "cửa", "bạn"})
"""The first words of groups: "nhóm", "câu lạc bộ", "cơ sở", "đội", "tập thể", "doanh nghiệp", "cửa hàng" …"""
_ACTS = frozenset(
    {"đã", "sẽ", "tổ", "trao", "tặng", "tại", "cho", "ở", "để", "được", "có", "do", "thăm", "hỗ", ",", "("}
)
_LISTED_FORCE, _LONGEST_GROUP = 3, 10
_GOING_ON = ("tiếp", "tục")
_ACTING = frozenset({Role.SUBJECT, Role.WITH, Role.AGENT})

_Reading = tuple[Role, int, int]
"""The role of a name, where the words begin that say it, and its chain."""


def _without_forces(between: Sequence[str], *, are_partners: bool) -> Sequence[str]:
    """Return what stands between two names without a force of none in particular: "Công an xã, bộ đội, Hội A"; between
    partners without a group whose name is not known: "phối hợp với Hội A, nhóm Hoa Sen và UBND xã B".
    """
    if between[0] != "," or between[-1] not in {",", "và"}:
        return between
    if " ".join(between[1:-1]) in _FORCES:
        return between[-1:]
    unknown = are_partners and between[1] in _GROUPS and len(between) <= _LONGEST_GROUP
    return between[-1:] if unknown and _ACTS.isdisjoint(between[1:-1]) else between


class PartReader:
    """Reads the names of an article's sentences, one sentence after the other, each from left to right."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.first = 0
        self.has_brackets = False
        self.parts: list[Part] = []
        self.branches = -1  # the chain of a list of those whose branches act
        self.leads = leads()

    def parts_of(self, first: int, stop: int, names: Iterable[Placed], *, has_brackets: bool) -> tuple[Part, ...]:
        """Return the parts of the sentence with the words `first` to `stop`, of the names in it, in order."""
        self.first, self.has_brackets = first, has_brackets
        self.parts, self.branches = [], -1
        after = first
        for name in names:
            if after <= name.first < stop:
                self._read(name if name.stop <= stop else Placed(name.anchor, name.first, stop))
                after = name.stop
        return tuple(self.parts)

    def _read(self, name: Placed) -> None:
        """Add the part of a name."""
        if self.has_brackets:
            before, left = self._before(name.first)
            bracket = self._bracket(left, name.first)
        else:
            before = self.parts[-1] if self.parts else None
            left = before.stop if before is not None else self.first
            bracket = None
        cue = self._lead(left, name)
        role, cue, chain = self._role(before, left, name, cue, bracket)
        self.parts.append(Part(name.anchor, name.first, name.stop, cue, role, chain, bracket))

    def _before(self, index: int) -> tuple[Part | None, int]:
        """Return the name before a word, and the word after it.

        What a bracket says of a name does not part that name from the next.
        """
        if not self.parts:
            return None, self.first
        last = self.parts[-1]
        if last.bracket is not None:
            closed = next((i for i in range(last.stop, index) if self.words[i] == ")"), None)
            outer = [part for part in self.parts if part.bracket is None]
            if closed is not None and outer:
                return outer[-1], closed + 1
        return last, last.stop if last.bracket is not None else after_aside(self.words, last.stop, index)

    def _bracket(self, left: int, index: int) -> int | None:
        """Return the word index of the bracket that is open at `index`, None outside brackets."""
        between = self.words[left:index]
        if "(" in between or ")" in between:
            for position in range(index - 1, left - 1, -1):
                if self.words[position] == ")":
                    return None
                if self.words[position] == "(":
                    return position
        last = self.parts[-1] if self.parts else None
        return last.bracket if last is not None and last.stop == left else None

    def _lead(self, left: int, name: Placed) -> int:
        """Return where words begin that only lead to a name: "hơn 200 cán bộ, chiến sĩ (của)", "mô hình"."""
        words, index, leads_ = self.words, name.first, self.leads
        if index <= left or not (name.is_person or (word := words[index - 1]) in leads_.near or word.isdigit()):
            return index
        if name.is_actor:
            kinds = leads_.people
            if words[index - 1] in leads_.honorifics.last_words:
                index -= leads_.honorifics.size(words, left, index)
            if name.is_person:
                index = office_before(words, leads_, left, index)
        else:
            kinds = leads_.to_place if name.is_place else leads_.to_scheme
        ends, quantities = leads_.ends, leads_.quantities
        while index > left:
            word = words[index - 1]
            if word not in ends and not word.isdigit():
                break
            if word in kinds.last_words and (size := kinds.size(words, left, index)):
                index -= size
            elif word in quantities.last_words and (size := quantities.size(words, left, index)):
                index -= size  # "hàng chục (cán bộ)"
            elif (
                (word in LINKS and self._links(kinds.size(words, left, index - 1), index, name))
                or word.isdigit()
                or (word == '"' and name.is_scheme)
            ):
                index -= 1
            else:
                break
        return index

    def _links(self, size: int, index: int, name: Placed) -> bool:
        """Say whether a sign or preposition joins people of that many words to a name: not "giúp 12 hộ, (Hội A)",
        "Nhằm giúp hộ nghèo, (Hội A)".
        """
        if size == 0 or self.words[index - 1] != "," or index != name.first:
            return size > 0
        behind = after_aside(self.words, name.stop, len(self.words) - 1)
        if name.is_actor and not name.is_person and self.words[min(behind, len(self.words) - 1)] == "đã":
            return False  # "với sự chung tay của giáo viên và phụ huynh, Trường A (tỉnh B) đã quyên góp"
        is_front = not self.parts and name.is_actor and self.words[self.first] in _PURPOSES
        word = self.words[index - size - 2]
        if name.is_person and self.words[index] in _COMRADE:
            return False  # "Tại lễ bàn giao nhà cho hộ nghèo, đồng chí A …"
        if word == "với" and name.is_actor:  # "thực hiện “3 cùng” với nhân dân, (Lữ đoàn A)"
            return self.words[index - size - 3] in _TOGETHER
        return not is_front and not word.isdigit()

    def _role(self, before: Part | None, left: int, name: Placed, cue: int, bracket: int | None) -> _Reading:
        """Return how a name is to be read whose lead begins at `cue`."""
        chain = self.parts[-1].chain + 1 if self.parts else 0
        if bracket is not None and not (before is not None and before.bracket == bracket and are_kin(before, name)):
            return _OBJECT, cue, chain
        if name.is_actor and (
            is_membership(self.words, name)
            or (
                before is not None
                and before.is_person
                and is_of_person(self.words, self.leads, before, left, name, cue)
            )
        ):
            return _POST, cue, chain
        joined = self._joined(before, left, name, cue) if before is not None else None
        if joined is not None:
            return joined[0], cue, joined[1]
        if cue == self.first and name.is_scheme and self.words[cue : cue + 2] == _GOING_ON:
            return Role.UNDER, cue, chain  # "Tiếp tục chương trình “A”, Hội B đã …"
        if cue == left:
            begins = before is None or (before.is_scheme and self._begins_behind(name))
            return (_SUBJECT if begins else _OBJECT), cue, chain
        if name.is_scheme and cue == self.first + 1 and self.words[self.first] == "với":
            return Role.UNDER, self.first, chain  # "Với mô hình “A”, …"; in a sentence "với" is of other verbs
        words, cues = self.words, self.leads.cues
        found = cues.before(words, left, cue) if words[cue - 1] in cues.last_words else None
        role = role_of(found[1], name) if found is not None else None
        if name.is_scheme and (role is None or (found is not None and words[found[0]] == _ABOVE_ALL)):
            listed = listed_with(words, self.first, self.parts, name, cue)
            if listed is not None:
                return Role.UNDER, cue, listed
        if found is not None and role is not None:
            if role is _RECIPIENT and words[found[0] - 1] == "quỹ":
                role = _OWNER  # "Quỹ Hỗ trợ nông dân của A"
            if (
                name.is_actor
                and words[found[0]] == SUCH_AS
                and self.parts
                and (company := company_of(words, left, cue))
            ):
                return role_in(company, name, words), cue, chain
            is_handed = role is _CAUSED and is_handed_over(words, self.first, found[0], name)
            return (_RECIPIENT if is_handed else role), found[0], chain
        if name.is_actor and is_of_meeting(words, left, cue):
            return _OWNER, cue, chain
        opens = words[cue - 1] in OPENERS or is_number(words[cue - 1])
        if name.is_place and at_venue(words, left, cue, name):
            return Role.PLACE, cue, chain
        may_act = name.is_actor or (name.is_place and cue < name.first)  # "các đoàn thể và nhân dân (thôn A)"
        acts = opens and may_act and any(part.role is _SUBJECT for part in self.parts)
        if acts and (company := company_of(words, left, cue)):
            return role_in(company, name, words), cue, chain
        if name.is_actor and cue == name.first and is_among_things(words, self.first, name):
            return _OBJECT, cue, chain
        if opens and name.is_actor and words[cue - 1] == ":":
            if are_owners(words, self.first, cue - 1):
                self.branches = chain
                return _OWNER, cue, chain
            opens = not counts(words, self.first, cue)
        return (_SUBJECT if opens else _OBJECT), cue, chain

    def _next_chain(self) -> int:
        return self.parts[-1].chain + 1 if self.parts else 0

    def _joined(self, before: Part, left: int, name: Placed, cue: int) -> tuple[Role, int] | None:
        """Return role and chain of a name joined to another by a comma, "và" or nothing; None at a fresh start."""
        between = self.words[left:cue]
        if before.is_person and name.is_place and tells_of_person(between):
            return _OBJECT, self._next_chain()
        if not _SEPARATORS.issuperset(between):
            if len(between) < _LISTED_FORCE:
                return None
            between = _without_forces(between, are_partners=before.role is Role.WITH)
            if not _SEPARATORS.issuperset(between):
                return None
        if "cùng" in between:
            return None
        if before.role is _OWNER and len(self.parts) > 1 and outranks(self._unit(before), self._unit(self.parts[-2])):
            before = self.parts[-2]  # "Bệnh viện quân y A, Quân khu 9 và Hội B"
        if before.role is _POST and name.is_person:
            return self._after_title()
        if before.is_actor and name.is_place and between == (",",):
            # "Chi hội thôn A, xã B": the place belongs to the name; where a person lives may be where it is done.
            acts = not before.is_person and before.role in _ACTING
            if before.role is Role.WITH and acts_helped(self.words, self.parts, before, name):
                return None
            return (_OWNER if acts else _OBJECT), self._next_chain()
        if (
            before.role is _POST
            and name.is_actor
            and cue < name.first
            and (fellow := fellow_of(self.parts)) is not None
        ):
            return fellow.role, fellow.chain  # "ông A, Chủ tịch Hội B và lãnh đạo Đồn C đã thăm"
        if not are_kin(before, name) or ("-" in between and (name.is_person or before.is_person)):
            return None
        if not between and name.is_person and not before.is_person:
            # "Thủ tướng Nguyễn Văn A": the office only says who he is.
            said, before.role = before.role, _POST
            return self._after_title() if said is _OBJECT else (said, before.chain)
        if "và" not in between and outranks(self._unit(name), self._unit(before)):
            if between == (",",) and self.words[before.cue - 1] == "tại" and self._goes_on(name):
                return None  # "Tại Đồn Biên phòng A, Bộ Chỉ huy Biên phòng tỉnh B tổ chức …"
            return _OWNER, self._next_chain()
        if name.is_place and between == (";",) and self._goes_on(name):
            return None  # "… cho tổ dân phố 3; phường A đã tặng …"
        if name.is_actor and before.role in _FRONTED and before.chain != self.branches:
            if "," in between and (self._goes_on(name) or all(earlier.role is not _SUBJECT for earlier in self.parts)):
                return None
            if ";" in between and not name.is_person:
                return None  # "… cho hộ bà A; Hội B mở lớp": a clause of its own
        return before.role, before.chain

    def _begins_behind(self, name: Placed) -> bool:
        """Say whether a body acts behind what opens the sentence: "Từ mô hình “A” Hội B đã …", "Thực hiện chương trình
        “A” Hội B phối hợp …", not "… đã phát động".
        """
        follows = self.words[name.stop : name.stop + 2]
        if not name.is_actor or (follows != _TOGETHER_WITH and (follows[:1] != ("đã",) or follows[1:] == ("phát",))):
            return False
        return all(part.role is not _SUBJECT for part in self.parts)

    def _goes_on(self, name: Placed) -> bool:
        """Say whether a verb follows a name."""
        return name.stop < len(self.words) and self.words[name.stop] in PREDICATES

    def _after_title(self) -> tuple[Role, int]:
        """Return role and chain of a person after an office: the person takes the office's place."""
        role = role_of_title(self.words, self.leads, self.first, self.parts)
        fellow = fellow_of(self.parts) if role is _SUBJECT else None
        return role, self._next_chain() if fellow is None else fellow.chain

    def _unit(self, name: Placed) -> Unit:
        return name.anchor.cls, self.words[name.first : name.first + _HEAD]
