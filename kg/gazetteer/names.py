"""Normal forms of place names: spellings of one name are equal, names that differ in a tone stay apart."""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from kg.gazetteer.model import PlaceName
from kg.lexicon.tables import read_rows
from kg.text.fold import fold

_FOLDER = Path(__file__).parent
# An apostrophe belongs to the letter before it, a blank after it is an accident: "Ia H' Drai", "Ia H'Drai".
_APOSTROPHE = re.compile(r"'\s*")
_SEPARATOR = re.compile(r"[\s\-.,_]+")
_ZEROS = re.compile(r"0+(?=\d)")
# After these consonants a final y spells i: Mỹ/Mĩ, Quy/Qui, Kỳ/Kì. Elsewhere it is another sound (Thủy).
_FINAL_Y = re.compile(r"(?<=^[hklmstv])[yýỳỷỹỵ]$|(?<=^qu)[yýỳỷỹỵ]$")
_I_OF_Y = dict(zip("yýỳỷỹỵ", "iíìỉĩị", strict=True))
# Names from other languages are written as one word too: ĐăkGlei, ĐắkHà. No Vietnamese syllable goes on behind "đắc".
_GLUED = re.compile(r"^đ[ăắ][ck](?=[^\W\d_])")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_SHORT_KIND = re.compile(r"(?P<kind>tp|tx|tt|[hpqx])(?:\s*\.\s*|(?<=tp|tx|tt)\s+|(?<=[pq])(?=\d)|(?<=tp)(?=hcm))(?=\S)")
_KIND = re.compile(r"(?P<kind>thành phố|thị trấn|thị xã|đặc khu|phường|huyện|tỉnh|quận|xã)\s+(?=\S)")


@lru_cache(maxsize=65536)
def normal_name(name: str) -> str:
    """Return what all spellings of a place's name (without its kind) have in common; every tone is kept.

    >>> normal_name("Đắk R'Lấp") == normal_name("Đăk  R’ Lấp")
    True
    >>> normal_name("05"), normal_name("Mĩ Đức") == normal_name("Mỹ Đức")
    ('5', True)
    >>> normal_name("Tân Lập") == normal_name("Tân Lấp")
    False
    """
    folded = fold(unicodedata.normalize("NFC", name))
    if "'" in folded:
        folded = _APOSTROPHE.sub("", folded)
    plain = folded.replace(" ", "").isalpha()
    tokens = [_normal_token(token) for token in (folded.split() if plain else _SEPARATOR.split(folded)) if token]
    if len(tokens) > 1:
        tokens[-1] = _ROMAN.get(tokens[-1], tokens[-1])
    words, phrases = _spellings()
    spelt = " ".join([words.get(token, token) for token in tokens])
    return spelt if _first_words().isdisjoint(spelt.split()) else _replace_phrases(spelt, phrases)


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Return the normal form without blanks, for look-up: names from other languages are written either way.

    >>> name_key("Ea Bar") == name_key("EaBar")
    True
    """
    return normal_name(name).replace(" ", "")


@lru_cache(maxsize=8192)
def _normal_token(token: str) -> str:
    token = _FINAL_Y.sub(lambda match: _I_OF_Y[match[0]], _ZEROS.sub("", token))
    # No Vietnamese syllable ends in k: it spells the final c of names from other languages (Pắk, Pắc).
    token = f"{token[:-1]}c" if len(token) > 1 and token.endswith("k") else token
    return _GLUED.sub("đăc ", token)


@cache
def _spellings() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    rows = [(row["variant"], row["normal"]) for row in read_rows(_FOLDER / "spellings.tsv")]
    words = {variant: normal for variant, normal in rows if " " not in variant}
    return words, tuple((f" {variant} ", f" {normal} ") for variant, normal in rows if " " in variant)


@cache
def _first_words() -> frozenset[str]:
    """Return the words with which a name of several words begins that is spelt in several ways."""
    return frozenset(variant.split()[0] for variant, _ in _spellings()[1])


def _replace_phrases(text: str, phrases: tuple[tuple[str, str], ...]) -> str:
    padded = f" {text} "
    for variant, normal in phrases:
        if variant in padded:
            padded = padded.replace(variant, normal)
    return padded.strip()


def place_name(text: str) -> PlaceName:
    """Return `text` with its kind word read off: "TX. Kỳ Anh" is Kỳ Anh, a thị xã.

    >>> place_name("TX. Kỳ Anh")
    PlaceName(name='Kỳ Anh', kind='thị xã')
    >>> place_name("Quảng Nam")
    PlaceName(name='Quảng Nam', kind=None)
    """
    text = unicodedata.normalize("NFC", text).strip()
    folded = fold(text)
    match = _KIND.match(folded) or _SHORT_KIND.match(folded)
    if match is None:
        return PlaceName(text)
    return PlaceName(text[match.end() :], kinds_of_words()[match["kind"]])


@cache
def kinds_of_words() -> dict[str, str]:
    """Return the kind by the word or abbreviation that an article writes, folded and without full stop."""
    return {row["written"]: row["kind"] for row in read_rows(_FOLDER / "kinds.tsv")}
