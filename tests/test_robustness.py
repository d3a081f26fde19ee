"""Inputs that are no articles: nothing breaks, nothing is invented, and what is refused is refused in a sentence."""

import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.intake import read_article
from kg.model import Article, Record
from kg.relate import extract_article
from kg.text import document_of

ROOT = Path(__file__).parent.parent
CASES = sorted((Path(__file__).parent / "cases").rglob("*.txt"))
_SIZE = 6_000
_CLAUSE = "xã Đông Hải đã vận động 25 hộ dân thôn Hạ hiến 1.200m2 đất làm đường, "

FOREIGN = {
    "english": "The committee built 12 bridges in the district in 2025, said chairman John Smith of TT4. ",
    "chinese": "县委书记在会议上强调,要认真学习贯彻上级精神。2021年5月3日,某乡组织三百名群众植树。",
    "minified html": '<div class="m" id="x1"><a href="/t/a-1.html"><b>Menu</b></a><ul><li>1</li></ul></div>',
    "script": "function a(b){return b.x1?b.y2:{kp5:3,tt4:0}};var p=[1,2,3];",
    "numbers": "1.234,5 ",
    "letters": "p4midfp.tt4fe kp5-ut zis x2 tx1c/kp9d ",
    "marks": "\u0301\u0309\u0323a\u0302\u0301 \u031b",
}
ODD = {
    "one name": "Ủy ban nhân dân xã Đông Hải, ",
    "one sentence": _CLAUSE,
    "quotes": 'mô hình "Đường hoa, “ ',
    "brackets": "xã A (huyện B ((",
    "symbols": "số 12-KH/HU ngày 3/4/2021, ",
    "capitals": "ĐẢNG BỘ XÃ ĐÔNG HẢI ",
    "no blanks": "khôngdấucách",
}
# Words of the rules in any order, with the signs that they look for: more telling than any characters.
_WORDS = [*"xã thôn huyện tỉnh UBND các Đảng ủy Bí thư đồng chí ông Nguyễn Văn An Hải 12 3/4 số -KH/HU".split()]
_SIGNS = [*',.;:()"“”-/%', "\n", "\n\n", " ", " của ", " tại ", " trồng ", " mô hình ", " ngày ", " K'Đăm"]
# The marks of the case files, and one word of so many behind which their sentences are cut.
_MARKS, _WORD, _EACH = re.compile(r"\{[^}]*\}|[\[\]]"), re.compile(r"\S+"), 2
PIECES = st.lists(st.sampled_from([*_WORDS, *_SIGNS]), max_size=60).map(" ".join)


def _read(text: str) -> Record:
    return extract_article(read_article(text.encode("utf-8", "replace"), "page.txt"))


def _check(record: Record) -> None:
    """Every span quotes the text, every id exists, nothing is said without the characters that say it."""
    text, ids = record.article.text, {entity.id for entity in record.entities}
    for entity in record.entities:
        assert all(span.quote(text).strip() for span in entity.mentions)
    for statement in record.statements:
        assert statement.subject in ids
        assert statement.object is None or statement.object in ids
        assert statement.evidence
        assert all(evidence.span.quote(text).strip() for evidence in statement.evidence)
    as_json = record.to_json()
    assert all(text[m["start"] : m["stop"]] == m["text"] for e in as_json["entities"] for m in e["mentions"])


@pytest.mark.parametrize("name", FOREIGN)
def test_nothing_is_found_where_nothing_is(name: str) -> None:
    record = _read(FOREIGN[name] * (_SIZE // len(FOREIGN[name])))
    assert (record.entities, record.statements) == ((), ())


@pytest.mark.parametrize("name", ODD)
def test_endless_inputs_are_read(name: str) -> None:
    _check(_read(ODD[name] * (_SIZE // len(ODD[name]))))


def test_an_endless_sentence_is_cut_between_clauses() -> None:
    document = document_of(Article.of_text(_CLAUSE * 200))
    assert max(len(sentence.span) for sentence in document.sentences) <= 2_000
    assert all(document.quote(sentence.span).endswith(",") for sentence in document.sentences)


def test_an_endless_sentence_is_not_cut_inside_a_name() -> None:
    record = extract_article(Article.of_text("Xã Tân Hải ( " * 400))
    assert {entity.name.lower() for entity in record.entities} == {"xã tân hải"}


def test_what_is_not_vietnamese_is_an_issue() -> None:
    (issue,) = _read(FOREIGN["english"] * 3).issues
    assert "Vietnamese" in issue.message


@pytest.mark.parametrize(
    "text",
    [
        *("lập mô hình “Camera an ninh”.", "UBND", "Hôm qua có UBND các", "xã", "Bí thư", "mô hình “", "số", "ngày 3/"),
        *("tặng quà 6/2, T.Ư Hội", "đã có 9.500 hộ", "Trưởng Đoàn đại biểu Quốc hội khóa", "tháng\n02-NQ/TW"),
        "tặng huy hiệu Lộc Đảng Cộng sản Nam, huyện Lộc Hà",
        "Đoàn về thôn) Tân An 12/5 vừa qua; ấp Phú Hòa 2,5 ",
        "Ông Lê Văn Hà đến thăm bà Võ Thị Lan (SN 1940), bà Lò Thị Na (SN 1939) và ông Vi Văn Bun",
        "Agribank (VBA) tặng quà, VBA (Agribank) vui. Vietcombank (Vietcombank)",
        "UBMTTQVN PHƯỜNG ĐIỆN BÀN phường Thường Đảng uỷ Hà Thanh Thủy, Ủy viên Thường vụ, Chủ tịch UBMTTQ",
    ],
)
def test_a_text_may_end_anywhere(text: str) -> None:
    _check(extract_article(Article.of_text(text)))


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_case_sentences_may_be_cut_behind_any_word(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] not in "#="]
    for number, line in enumerate(lines):
        text = _MARKS.sub("", line)
        ends = [word.end() for word in _WORD.finditer(text)]
        for end in ends[number % _EACH :: _EACH]:
            _check(extract_article(Article.of_text(text[:end])))
            if text[end:].strip():
                _check(extract_article(Article.of_text(text[end:])))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\n", "no text"),
        (bytes(5_000), "binary"),
        (b"\xff\xfe\x00\xd8" * 50, "UTF-16"),
        (b"Xa \xe9\xe8 B", "not valid UTF-8"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"a" * 10_000_001, "more than an article has"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        read_article(data, "page.txt")
    assert str(caught.value).startswith("page.txt: ")
    assert "\n" not in str(caught.value)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PIECES)
def test_words_of_the_rules_in_any_order(text: str) -> None:
    if text.strip():
        _check(extract_article(Article.of_text(text)))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    with suppress(InputError):  # blanks only, or more control characters than a page has
        _check(_read(text))


def test_the_hash_seed_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("Làm đường ở thôn Hạ\n\n" + _CLAUSE * 12 + "cùng Hội LHPN và Đoàn xã.\n", encoding="utf-8")
    command = [sys.executable, "-c", "from kg.cli import main; main()", "extract", str(path)]
    outputs = {
        subprocess.run(
            command,
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(outputs) == 1


def test_a_bad_file_costs_the_others_nothing(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(bytes(400))
    (tmp_path / "good.txt").write_text("Xã Đông Hải làm đường ở thôn Hạ.\n", encoding="utf-8")
    command = [sys.executable, "-c", "from kg.cli import main; main()", "extract", str(tmp_path)]
    result = subprocess.run(
        command, check=False, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert (result.returncode, result.stdout.count("\n")) == (1, 1)
    assert "bad.txt" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("text", ["Tại thôn 15,1² và tổ 3,²", "Họp ở thôn 19-² xã Na Ư", "tổ 15,1², 16"])
def test_a_raised_digit_is_no_number(text: str) -> None:
    _check(extract_article(Article.of_text(text)))
