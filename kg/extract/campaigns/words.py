"""The words that announce a campaign or a model, as patterns over the folded text before a name."""

import re
from functools import cache

from kg.lexicon.tables import read_table
from kg.model import EntityClass

_BETWEEN = re.compile(r"(?P<words>(?:\s+[^\W_]+){0,7})\s*:?\s*$")
NAMING = re.compile(r"[\s\"]*(?:về|là|:|-|(?:với|có|mang)\s+tên(?:\s+gọi)?(?:\s+là)?|với)[\s\"]*")
"""Between a movement and the own name of a model in it: mô hình “Dân vận khéo” về “…”."""
_SINGLE_BLANK = re.compile(r" ")


@cache
def words_of_role(role: str) -> frozenset[str]:
    """Return the folded forms of `campaign_words.tsv` with this role."""
    return frozenset(row["form"] for row in read_table("campaign_words") if row["role"] == role)


def _any_of(*roles: str) -> str:
    """Return the forms of some roles as a pattern, none inside a longer word, the longest of the first role first.

    Each begins with its letter, and what stands before is looked at only behind it: a search skips to the letters.
    """
    by_letter: dict[str, list[str]] = {}
    for role in roles:
        for form in sorted(words_of_role(role), key=lambda form: (-len(form), form)):
            rest = _SINGLE_BLANK.sub(r"\\s+", re.escape(form[1:]).replace(r"\ ", " "))
            # "mũi" is a spearhead of volunteers, but also the cape of many a place.
            by_letter.setdefault(form[0], []).append(r"(?<!đất\sm)ũi" if form == "mũi" else rest)
    return "|".join(rf"{letter}(?<!\w.)(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


@cache
def head_pattern() -> re.Pattern[str]:
    """Return the pattern of an announcing word."""
    return re.compile(rf"(?:{_any_of('model', 'campaign')})(?!\w)")


@cache
def head_directly_pattern() -> re.Pattern[str]:
    """Return the pattern of an announcing word that ends, but for blanks, where the search ends."""
    return re.compile(rf"{head_pattern().pattern}\s+$")


@cache
def other_head_pattern() -> re.Pattern[str]:
    """Return the pattern of a word that says the quotation after it is something else (a fund, a contest)."""
    return re.compile(rf"(?:{_any_of('other')})(?:\s+[^\W_]+){{0,2}}\s*$")


@cache
def verb_pattern() -> re.Pattern[str]:
    """Return the pattern of a verb directly before a quoted title."""
    return re.compile(rf"(?:{_any_of('model verb', 'campaign verb')})\s+$")


@cache
def example_pattern() -> re.Pattern[str]:
    """Return the pattern of "nổi bật là" and the like directly before a quoted title."""
    return re.compile(rf"(?:{_any_of('example')})\s*:?\s*$")


def class_of(match: re.Match[str]) -> EntityClass:
    """Return the class that an announcing word or verb gives to its name."""
    said = " ".join(match[0].split())
    is_model = said in words_of_role("model") or said in words_of_role("model verb")
    return EntityClass.MODEL if is_model else EntityClass.CAMPAIGN


def head_before(folded: str, begin: int, stop: int) -> tuple[re.Match[str], str] | None:
    """Return the last announcing word between two positions and the up to seven words that follow it."""
    heads = list(head_pattern().finditer(folded, begin, stop))
    if not heads or (between := _BETWEEN.match(folded, heads[-1].end(), stop)) is None:
        return None
    return heads[-1], between[0].strip()
