"""Citations: every line of the case files is its own expectation (the notation is explained at their top)."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.directives.basis import find_based_on
from kg.extract.directives.groups import group_directives
from kg.extract.directives.values import Citation, CitationForm
from kg.lexicon.tables import read_table
from kg.model import Article, Mention
from kg.text import document_of, fold
from tests.extract.citing import cited

CASES = Path(__file__).parent.parent / "cases"
MARKED = re.compile(r"\[(?P<surface>[^\[\]]+)\](?P<values>(?:\{[^{}]+\})+)")
PUBLISHED = "2024-10-20"


def lines(name: str) -> list[str]:
    rows = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row.strip() and not row.startswith("#")]


def found(text: str) -> list[Mention[Citation]]:
    mentions = cited(document_of(Article.of_text(text, published=PUBLISHED)))
    for mention in mentions:
        mention.check(text)
        citation = mention.value
        phrases = [citation.short, citation.full, citation.about, *citation.issuers, *citation.aliases]
        assert all(phrase.span.quote(text) == phrase.text for phrase in phrases if phrase is not None)
        assert citation.full.span.contains(citation.short.span)
    return [mention for mention in mentions if mention.value.form is not CitationForm.REFERENCE]


def described(citation: Citation) -> list[str]:
    return [
        citation.name,
        citation.issued_on.iso if citation.issued_on else "-",
        " + ".join(issuer.text for issuer in citation.issuers) or "-",
        citation.about.text if citation.about else "-",
    ]


def expected(line: str) -> list[tuple[str, list[str]]]:
    said = []
    for match in MARKED.finditer(line):
        for values in match["values"].strip("{}").split("}{"):
            fields = [field.strip() for field in values.split("|")]
            said.append((match["surface"], fields + ["-"] * (4 - len(fields))))
    return said


def read(line: str) -> list[tuple[str, list[str]]]:
    text = MARKED.sub(lambda match: match["surface"], line)
    return [(mention.surface, described(mention.value)) for mention in found(text)]


@pytest.mark.parametrize(
    "row", [row for row in read_table("directive_titles") if row["type"] in {"Luật", "Bộ luật", "Pháp lệnh"}]
)
def test_every_act_is_read_with_its_whole_title(row):
    name = row["type"] + " " + row["title"][len(row["type"]) + 1 :].capitalize()
    text = f"Xã phổ biến {name}, Luật Thủ đô và nhiều văn bản khác."
    assert [mention.surface for mention in found(text)] == [name, "Luật Thủ đô"]


@pytest.mark.parametrize("line", lines("directives.pass.txt"))
def test_directives_are_read(line):
    assert read(line) == expected(line)


@pytest.mark.parametrize("line", lines("directives.none.txt"))
def test_other_uses_of_the_words_are_none(line):
    assert [mention.surface for mention in found(line)] == []


@pytest.mark.xfail(reason="known failures, kept to see when they are mended")
@pytest.mark.parametrize("line", lines("directives.known_failures.txt"))
def test_known_failures(line):
    assert read(line) == expected(line)


def test_type_number_and_symbol_are_apart():
    (mention,) = found("Nghị quyết chuyên đề số 04 -NQ/ĐU của Đảng ủy thị trấn.")
    citation = mention.value
    assert (citation.type, citation.number, citation.symbol) == ("Nghị quyết", "04", "04-NQ/ĐU")
    assert citation.full.text == "Nghị quyết chuyên đề số 04 -NQ/ĐU của Đảng ủy thị trấn"


def test_the_verb_that_issues_is_reported():
    (mention,) = found("Ban Dân vận Huyện ủy đã ban hành Hướng dẫn số 09-HD/BDVHU.")
    citation = mention.value
    assert citation.issuing is not None
    assert citation.issuing.text == "ban hành"
    assert citation.default_issuer is not None
    assert (citation.default_issuer.organ, citation.default_issuer.level) == (
        "Ban Dân vận Huyện ủy",
        "district",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 5/QĐ-UBND ngày 3/3/2020 của UBND tỉnh về việc phê duyệt Đề án số 6.",
        "Quyết định số 5/QĐ-UBND ngày 3/3/2020 của UBND tỉnh phê duyệt Đề án số 6.",
    ],
)
def test_a_verb_in_the_title_of_another_directive_issues_nothing(text):
    decision, scheme = found(text)
    assert decision.value.issuing is None
    assert scheme.value.issuing is None


def test_terms_are_compared_in_figures():
    for form in (
        "Nghị quyết Trung ương 6 khóa X",
        "Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa 10",
    ):
        (mention,) = found(form)
        assert (mention.value.identity, mention.value.ordinal) == ("trung ương 6", "10")


def test_a_wrapped_line_does_not_part_a_citation():
    (mention,) = found("Thực hiện Kế hoạch\nsố 12-KH/HU, ngày\n04/5/2023 của Ban Thường vụ\nHuyện ủy, xã họp.")
    assert described(mention.value)[:2] == ["Kế hoạch số 12-KH/HU", "2023-05-04"]
    assert [issuer.text.split() for issuer in mention.value.issuers] == [["Ban", "Thường", "vụ", "Huyện", "ủy"]]


def test_text_outside_the_blocks_is_not_read():
    text = "Tin liên quan: Kế hoạch số 12-KH/HU"
    assert cited(document_of(Article("text", "0" * 64, "", text, ()))) == ()


def letter() -> str:
    return (
        "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM\nSố: 31/TB-UBND\nĐồng Tâm, ngày 07 tháng 4 năm 2022\n\n"
        "THÔNG BÁO\nVề việc nạo vét mương và trồng cây\n\n"
        "Căn cứ Kế hoạch số 20/KH-UBND của UBND huyện; thực hiện Nghị quyết số 02-NQ/ĐU, UBND xã thông báo:\n"
    )


def test_a_page_can_be_the_directive_itself():
    document = document_of(Article.of_text(letter()))
    groups = group_directives(cited(document))
    page = groups[0][0].value
    assert described(page) == [
        "Thông báo số 31/TB-UBND",
        "2022-04-07",
        "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM",
        "nạo vét mương và trồng cây",
    ]
    bases = {(basis.later, groups[basis.earlier][0].value.name) for basis in find_based_on(document, groups)}
    assert bases == {(0, "Kế hoạch số 20/KH-UBND"), (0, "Nghị quyết số 02-NQ/ĐU")}


PIECES = (
    *(
        "Kế hoạch ",
        "Nghị quyết ",
        "Đề án “",
        "Luật ",
        "số ",
        "Số: ",
        "12-KH/HU",
        "05",
        "18, 19",
        "-NQ/TW",
        "/QĐ-UBND",
    ),
    *(
        " ngày 3/4/2021",
        " của Huyện ủy",
        " giữa ",
        "Chi bộ",
        " về việc ",
        " và ",
        ", ",
        "; ",
        "(",
        ")",
        "”",
        '"',
        "\n",
    ),
    *(
        "Đại hội Đảng bộ xã",
        " lần thứ XX",
        " Trung ương 4",
        " khóa XI, XII",
        " đã ",
        "ban hành ",
        "xã làm đường",
        ".",
    ),
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25))
@settings(max_examples=40, deadline=None)
def test_whatever_stands_together_quotes_the_text(pieces):
    text = "".join(pieces)
    found(text)
    document = document_of(Article.of_text(text))
    groups = group_directives(cited(document))
    assert all(mention.surface for group in groups for mention in group)
    find_based_on(document, groups)


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("citation_words", "phrase"),
        ("directive_titles", "title"),
        ("directive_types", "head"),
        ("issuer_words", "phrase"),
    ],
)
def test_tables_are_folded(name, column):
    assert all(row[column] == fold(row[column]) for row in read_table(name))


def plan(head: str, opening: str) -> str:
    return f"ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG\n-----\n|\n{head}\n|\nHà Giang, ngày 06 tháng 5 năm 2019\n|\n{opening}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            plan(
                "Số: 52/KH-UBND",
                "KẾ HOẠCH\nPHÁT TRIỂN CHÈ SẠCH\nGIAI ĐOẠN 2019 - 2021\n"
                "Căn cứ Nghị quyết số 7-NQ/TU của Tỉnh ủy về chè, "
                "Ủy ban nhân dân tỉnh ban hành kế hoạch phát triển chè sạch giai đoạn 2019 - 2021, cụ thể như sau:\n",
            ),
            ["Kế hoạch số 52/KH-UBND", "Ủy ban nhân dân tỉnh", "phát triển chè sạch giai đoạn 2019 - 2021"],
        ),
        (
            "HỘI NÔNG DÂN TỈNH LÀO CAI\nBAN THƯỜNG VỤ\n*\nSố 14-HD/HNDT\n\nHƯỚNG DẪN\n\n"
            "xây dựng chi hội nghề nghiệp\n\n"
            "Thực hiện Kế hoạch số 3-KH/HNDT, Ban Thường vụ Hội Nông dân tỉnh hướng dẫn xây dựng chi hội nghề nghiệp "
            "như sau:\n",
            ["Hướng dẫn số 14-HD/HNDT", "Ban Thường vụ Hội Nông dân tỉnh", "xây dựng chi hội nghề nghiệp"],
        ),
        (
            plan(
                "Số:  9 -\nCT/UBND",
                "CHỈ THỊ\nVỀ VIỆC PHÒNG CHÁY RỪNG\nMÙA KHÔ NĂM 2019\nMùa khô năm nay đến sớm, nắng nóng kéo dài.\n",
            ),
            ["Chỉ thị số 9-CT/UBND", "-", "PHÒNG CHÁY RỪNG MÙA KHÔ NĂM 2019"],
        ),
        (
            plan(
                "Số: 77/KH-UBND",
                "KẾ HOẠCH\nỦy ban nhân dân tỉnh ban hành kế hoạch rà soát hộ nghèo ở các xã; các phường.\n",
            ),
            ["Kế hoạch số 77/KH-UBND", "Ủy ban nhân dân tỉnh"],
        ),
        (
            plan("Số: 78/KH-UBND", "KẾ HOẠCH\n" + "Mưa đến sớm, nhiều thôn bị cô lập, " * 8 + "xã lo gạo.\n"),
            ["Kế hoạch số 78/KH-UBND", "-"],
        ),
        (
            "SỞ NỘI VỤ\n-----\n\nSố: 612/SNV-TCBC\nV/v sắp xếp thôn, bản\n\nKính gửi: Các huyện\n\n"
            "Sở Nội vụ đề nghị các huyện rà soát thôn, bản.\n",
            ["Công văn số 612/SNV-TCBC", "SỞ NỘI VỤ", "sắp xếp thôn, bản"],
        ),
        (
            "PHÒNG NỘI VỤ\nSố: 31/PNV Bắc Yên, ngày 5 tháng 6 năm 2020\nV/v rà soát trưởng bản\n\nKính gửi: Các xã\n\n"
            "Phòng Nội vụ đề nghị các xã rà soát.\n",
            ["Công văn số 31/PNV", "PHÒNG NỘI VỤ", "rà soát trưởng bản"],
        ),
        (
            "TỈNH ỦY PHÚ YÊN\n*\nSố 88-KL/TU\nKẾT LUẬN\nHỘI NGHỊ LẦN THỨ CHÍN\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XV)\n"
            "về phát triển nghề cá\nTỉnh ủy họp ngày 3/4/2018.\n",
            ["Kết luận số 88-KL/TU", "TỈNH ỦY PHÚ YÊN", "phát triển nghề cá"],
        ),
        (
            plan(
                "Số: 90/KH-UBND",
                "KẾ HOẠCH\nTHỰC HIỆN NGHỊ QUYẾT SỐ 7-NQ/TU VỀ CHÈ\n"
                "Ủy ban nhân dân tỉnh ban hành kế hoạch triển khai thực hiện như sau:\n",
            ),
            ["Kế hoạch số 90/KH-UBND", "Ủy ban nhân dân tỉnh", "THỰC HIỆN NGHỊ QUYẾT SỐ 7-NQ/TU VỀ CHÈ"],
        ),
    ],
)
def test_a_document_says_below_its_number_what_it_is(text, said):
    document = document_of(Article.of_text(text))
    page = group_directives(cited(document))[0]
    of_page = [mention.value for mention in page if mention.value.name == said[0]]
    issuers = [issuer.text for citation in of_page for issuer in citation.issuers]
    subjects = [" ".join(citation.about.text.split()) for citation in of_page if citation.about is not None]
    assert [of_page[0].name, " + ".join(issuers) or "-", *subjects] == said


def test_the_day_of_issue_may_stand_above_the_number():
    text = "ĐOÀN THANH NIÊN\n* Kon Tum, ngày 04 tháng 6 năm 2020\nSố 15-KH/TĐTN\nKẾ HOẠCH\nvề trồng cây\nĐoàn họp.\n"
    page = group_directives(cited(document_of(Article.of_text(text))))[0][0].value
    assert page.issued_on is not None
    assert page.issued_on.iso == "2020-06-04"


def test_the_day_of_issue_may_stand_on_a_line_below_the_number():
    text = "HUYỆN ỦY SA PA\nSố: 31-HD/HU\n\nNgày 05 tháng 6 năm 2014\n\nHƯỚNG DẪN\nVỀ SINH HOẠT CHI BỘ\nHuyện ủy họp.\n"
    page = group_directives(cited(document_of(Article.of_text(text))))[0][0].value
    assert page.issued_on is not None
    assert page.issued_on.iso == "2014-06-05"


def test_recitals_before_the_first_article_are_what_a_document_is_based_on():
    text = plan(
        "Số: 18/QĐ-UBND",
        "QUYẾT ĐỊNH\nTHÀNH LẬP BAN QUẢN LÝ CHỢ\n\nCăn cứ Nghị định số 02/2003/NĐ-CP của Chính phủ;\n\n"
        "Căn cứ Nghị quyết số 31/NQ-HĐND của HĐND tỉnh;\n\nĐiều 1. Thành lập Ban Quản lý chợ.\n\n"
        "Thực hiện Kế hoạch số 40/KH-UBND của UBND tỉnh;\n",
    )
    document = document_of(Article.of_text(text))
    groups = group_directives(cited(document))
    bases = {groups[basis.earlier][0].value.name for basis in find_based_on(document, groups)}
    assert bases == {"Nghị định số 02/2003/NĐ-CP", "Nghị quyết số 31/NQ-HĐND"}


@pytest.mark.parametrize(
    "text",
    [
        "Số: 5/GP-STTTT\n\nPhường Cam Phú họp dân bàn việc làm đường.\n",
        "Phường Cam Phú họp dân bàn việc làm đường.\n\nTổng đài số: 18/24 giờ mỗi ngày.\n",
        "Lô hàng số: 25-AB/XY được trao cho trạm y tế xã.\n",
    ],
)
def test_other_numbers_are_no_letterhead(text):
    assert cited(document_of(Article.of_text(text))) == ()
