"""A citation put together from what identifies it, what follows it, and its scene."""

import re

from kg.extract.directives.forms import Ident
from kg.extract.directives.issuer import issuers_at, profile
from kg.extract.directives.scene import Scene, with_date
from kg.extract.directives.subject import subject_at
from kg.extract.directives.symbols import default_issuer
from kg.extract.directives.tail import Tail, aliased_behind, dated_behind, issued_behind, tail_at
from kg.extract.directives.values import Citation, CitationForm, Phrase
from kg.extract.directives.words import Head, names_kind
from kg.model import PartialDate, Span
from kg.text import fold
from kg.text.quotes import MAY_CLOSE, MAY_OPEN

_TITLE_LEAD = re.compile(r":?\s+\"?(?:về\s+)?(?=\S)")
# "Đề án 06 năm 2023" is carried out in that year.
_OF_YEARS = frozenset({"Đề án"})
_IN_YEAR = re.compile(r"\s+năm\s+\d{4}")
_SAID_IN_BRACKETS = re.compile(r"\s*\(về\s+(?P<title>[^()\n]{4,120})\)")
_NEXT_QUOTED = re.compile(r"\s*(?:,|;|và)\s+(?:về\s+)?\"(?P<title>[^\"\n]{8,300})\"")
_HERE = re.compile(r"\s+trên\s+địa\s+bàn(?:\s+(?:toàn\s+)?(?:tỉnh|huyện|quận|thị\s+xã|thành\s+phố|xã|phường))?$")
_OTHER_NUMBER = re.compile(r"\s+(?:số:?\s*)?0*(?P<number>\d+[a-z]?)[/\-]")
# A law's or statute's name says what it is about.
_ABOUT_ITS_TITLE = frozenset({"Đề án", "Quy định"})


def citations_of(scene: Scene, head: Head, idents: tuple[Ident, ...]) -> list[Citation]:
    """Return a citation for each identification; date, issuer and subject after the last hold for all."""
    last = idents[-1]
    in_brackets = "(" in scene.folded[head.stop : last.stop] and scene.folded[last.stop - 1] != ")"
    said = _SAID_IN_BRACKETS.match(scene.folded, last.stop, scene.stop) if last.number is not None else None
    tail = tail_at(scene.text, scene.folded, said.end() if said else last.stop, scene.stop, in_brackets)
    of_year = last.form in {CitationForm.NUMBER, CitationForm.TITLE} and _IN_YEAR.match(scene.folded, last.stop)
    if head.kind.type in _OF_YEARS and of_year:
        tail = tail._replace(issued_on=None, dated=None)
    about = _title(scene, head, last) if last.form is CitationForm.TITLE else None
    if last.form is not CitationForm.TITLE:
        about = subject_at(scene, tail.stop, head.kind.type)
    if about is not None and last.form is CitationForm.CONGRESS and scene.text[about.span.start - 1] not in MAY_OPEN:
        about = None  # "Nghị quyết Đại hội … về du lịch" is what it says of that, among much else.
    if about is not None and not tail.issuers and scene.text[about.span.stop : about.span.stop + 1] in MAY_CLOSE:
        found = issuers_at(scene.text, scene.folded, about.span.stop + 1, scene.stop)
        tail = tail._replace(issuers=found[0]) if found is not None else tail
    end = about.span.stop if about is not None else tail.stop
    tail = issued_behind(scene.text, scene.folded, end, scene.stop, tail)
    if about is not None:
        tail = aliased_behind(scene.text, scene.folded, about.span.stop, scene.stop, tail)
    dated = with_date(scene, tail if about is None else dated_behind(scene.folded, about.span.stop, scene.stop, tail))
    about = _of_centre(about, tail, last)
    subjects = [
        _in_brackets(scene, ident) or said
        for ident, said in zip(idents, _each_subject(scene, about, idents), strict=True)
    ]
    return [
        citation_of(scene, head, ident, _own(dated, ident, ident is last), subject)
        for ident, subject in zip(idents, subjects, strict=True)
    ]


def _of_centre(about: Phrase | None, tail: Tail, ident: Ident) -> Phrase | None:
    """Leave off where it is carried out: no paper of the centre is about "… trên địa bàn tỉnh" without saying which."""
    carried = _HERE.search(about.text) if about is not None else None
    if about is None or carried is None:
        return about
    default = default_issuer(ident.symbol)
    levels = {default.level if default is not None else "", *(profile(issuer.text)[1] for issuer in tail.issuers)}
    if "central" not in levels:
        return about
    return Phrase(Span(about.span.start, about.span.start + carried.start()), about.text[: carried.start()])


def _in_brackets(scene: Scene, ident: Ident) -> Phrase | None:
    """Return the subject of "Nghị quyết 57 (về khoa học, công nghệ)"."""
    said = _SAID_IN_BRACKETS.match(scene.folded, ident.stop, scene.stop) if ident.number is not None else None
    return None if said is None else _phrase(scene.text, *said.span("title"))


def _each_subject(scene: Scene, about: Phrase | None, idents: tuple[Ident, ...]) -> list[Phrase | None]:
    """Give each of "Đề án 5, 6 về “A” và “B”" its own quoted subject; one that is said once is of all."""
    count = len(idents)
    shared = [about] * count
    if about is None or count == 1 or scene.text[about.span.stop : about.span.stop + 1] not in MAY_CLOSE:
        return shared
    found, position = [about], about.span.stop + 1
    while (quoted := _NEXT_QUOTED.match(scene.folded, position, scene.stop)) is not None:
        found.append(_phrase(scene.text, *quoted.span("title")))
        position = quoted.end()
    return list(found) if len(found) == count else shared


def _own(tail: Tail, ident: Ident, is_last: bool) -> Tail:
    """Return the tail with the day of one of a series of dated numbers; it stands behind the last."""
    tail = tail if is_last or ident.label is not None else tail._replace(stop=ident.stop)
    return tail if ident.issued is None else tail._replace(issued_on=ident.issued.date, dated=ident.issued.span)


def _title(scene: Scene, head: Head, ident: Ident) -> Phrase | None:
    # "Đề án xây dựng “A”" keeps the mark that closes the quotation in it.
    quoted = scene.folded[ident.stop - 1] == '"' and scene.folded[head.stop : ident.stop].lstrip(" \n:").startswith('"')
    if head.kind.type not in _ABOUT_ITS_TITLE and not quoted:
        return None
    lead = _TITLE_LEAD.match(scene.folded, head.stop, ident.stop)
    return None if lead is None else _phrase(scene.text, lead.end(), ident.stop - quoted)


def citation_of(scene: Scene, head: Head, ident: Ident, tail: Tail, about: Phrase | None) -> Citation:
    """Return the citation of one identification."""
    issued_on = tail.issued_on
    if issued_on is None and ident.form is CitationForm.TITLE and ident.years is not None:
        issued_on = PartialDate(ident.years)
    return Citation(
        type=head.kind.type,
        name=_name(scene, head, ident, tail, about),
        form=ident.form,
        short=_phrase(scene.text, ident.start, ident.stop),
        full=_phrase(scene.text, ident.start, max(ident.stop, tail.stop)),
        number=ident.number,
        symbol=ident.symbol,
        issued_on=issued_on,
        dated=tail.dated,
        issuers=tail.issuers,
        issuing=scene.issuing,
        default_issuer=default_issuer(ident.symbol),
        identity=ident.identity,
        ordinal=ident.ordinal or tail.ordinal,
        years=ident.years or tail.years,
        about=about,
        aliases=tuple(alias for alias in tail.aliases if _may_be_called(head, ident, alias.text)),
        bracketed=scene.text[ident.start - 1 : ident.start] == "(",
    )


def _may_be_called(head: Head, ident: Ident, alias: str) -> bool:
    """Say whether a short name is this document's: "… (gọi tắt là Nghị quyết số 69/NQ-CP)" is none of number 46."""
    numbered = _OTHER_NUMBER.match(fold(alias), len(head.kind.head)) if names_kind(head.kind, alias) else None
    if numbered is None or ident.number is None:
        return names_kind(head.kind, alias)
    return numbered["number"] == ident.number.lstrip("0").lower()


def _phrase(text: str, start: int, stop: int) -> Phrase:
    return Phrase(Span(start, stop), text[start:stop])


def _name(scene: Scene, head: Head, ident: Ident, tail: Tail, about: Phrase | None) -> str:
    """Return "Type số symbol"; a bare number goes with its issuer, everything else stands as written."""
    if ident.symbol is not None and ident.form is not CitationForm.TITLE:
        return f"{_type_as_written(scene, head)} số {ident.symbol}"
    if ident.number is not None and ident.form is not CitationForm.TITLE:
        marked = "số " if "số" in scene.folded[head.stop : ident.stop] else ""
        issuer = f" của {_headline(tail.issuers[0].text)}" if len(tail.issuers) == 1 else ""
        return f"{_type_as_written(scene, head)} {marked}{ident.number}{issuer}"
    words = _headline(ident.label or scene.text[ident.start : ident.stop])
    if ident.form is CitationForm.SUBJECT and about is not None and about.span.start >= ident.stop:
        return _headline(scene.text[ident.start : _after_quote(scene.text, ident.start, about.span.stop)])
    return words


def _after_quote(text: str, start: int, stop: int) -> int:
    """Return the end of a name with the mark that closes a quotation in it ("Kế hoạch … về “…”")."""
    opened = text.count("“", start, stop) > text.count("”", start, stop) or text.count('"', start, stop) % 2 == 1
    return stop + (opened and text[stop : stop + 1] in {"”", '"'})


def _type_as_written(scene: Scene, head: Head) -> str:
    """Return the head with its modifiers ("Nghị quyết chuyên đề"), which belong to the name."""
    written = scene.text[head.start : head.stop]
    if head.abbreviated:
        return head.kind.type
    return _headline(written.lower() if written.isupper() else written)


def _headline(words: str) -> str:
    joined = " ".join(words.split())
    return joined[:1].upper() + joined[1:]
