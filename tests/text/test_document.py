"""Sentences: where they end, and where they do not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Article, Block, BlockKind, Span
from kg.text import document_of


def sentences(text):
    document = document_of(Article.of_text(text))
    return [document.quote(sentence.span) for sentence in document.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị kết thúc.|Bà con ra về.",
        "Ai làm?|Xã làm!|Xong rồi…",
        "Ông nói: “Làm đi.”|Mọi người gật đầu.",
        "Đường đã xong.|Ảnh: Minh Châu",
        "Ngày 3.2, xã Tân Phú ra quân.",
        "UBND TP. Vĩnh Long và KP.5 cùng làm.",
        "Đ/c. Lê Văn A dự.|ThS. Trần B nói.",
        "Theo T.Ư và v.v. là đủ.",
        "Anh làm việc ở Ban Nội chính T.Ư.|Chị Mai cũng vậy.",
        "Thu 1.250.000 đồng.|5 hộ được vay.",
        "Dân trồng ngô, khoai… để bán.|Chợ đông.",
        "Làm đường, làm cầu... và nhiều việc khác.|Xã vui.",
        "Cả bản vui lắm…|Đường đã xong.",
        "Bà khen: “Tốt lắm!” rồi về.|Ai cũng cười.",
        "Bà khen: “Tốt lắm!”|Ai cũng cười.",
        "HT. Thích Tâm An, TT. Thích Tâm Bình và ĐĐ. Thích Tâm Chính đến thăm.|NS. Thích Nữ Tâm Diệu phát quà.",
        "Hòa thượng (HT.) Sơn Minh phát quà.|BS.CKII. Mai Hà khám bệnh.",
        "TM. ban liên lạc, KTS. Lê Hưng phát biểu.",
        "Xã có 2 vụ.|- Ngày 3/9, một người chết.|- 4 người bị thương.",
        "“Đường tốt lắm!” - Bà Mai ở thôn 3 nói.",
        "Đường đi TP. Vinh. - dài 3 km.",
        "Làng có 40 hộ.|có 3 hộ nghèo.",
    ],
)
def test_sentences_end_where_they_do(text):
    parts = text.split("|")
    assert sentences(text.replace("|", " ")) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Đường đã xong.|Bà con phấn khởi.",
        "Xã họp ở nhà cũ.|Ảnh treo đầy nhà.|Đông lắm.",
        "Mưa lớn làm sập 2 nhà (ở bản Nà Khoang).|Hiện bà con ở tạm.",
        "Dân góp 300m2.|Trong tháng 5 đường xong.",
        "Chi bộ có từ năm 2019.|Nay đã có 12 đảng viên.",
    ],
)
def test_a_missing_blank_ends_a_sentence_too(text):
    assert sentences(text.replace("|", "")) == text.split("|")


@pytest.mark.parametrize("text", ["Đường đã xong.đông người đến.", "Bà con về.ăn tết.", "Xem tại baoxa.vn.đang mở"])
def test_a_missing_blank_before_a_small_letter_ends_none(text):
    assert sentences(text) == [text]


def test_a_wrapped_line_goes_on_and_a_list_item_begins():
    assert sentences("UBND xã Tân\nPhú họp.\n- Trao quà\n- Dọn đường") == [
        "UBND xã Tân\nPhú họp.",
        "- Trao quà",
        "- Dọn đường",
    ]


def test_only_blocks_are_read():
    text = "Menu\n\nXã họp. Bà con về.\n\nLượt xem: 5"
    article = Article("a", "0" * 64, "", text, (Block(Span(6, 24), BlockKind.PROSE),))
    document = document_of(article)
    assert [document.quote(s.span) for s in document.sentences] == ["Xã họp.", "Bà con về."]
    assert {s.block for s in document.sentences} == {0}


@given(st.text("aĐ .!?…\n-“”12()", max_size=200))
def test_sentences_are_in_order_inside_the_text_and_leave_no_word_out(text):
    document = document_of(Article.of_text(text)) if text else None
    if document is None:
        return
    spans = [sentence.span for sentence in document.sentences]
    assert all(left.stop <= right.start for left, right in pairwise(spans))
    covered = {i for span in spans for i in range(span.start, span.stop)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
    assert all(not document.quote(span)[0].isspace() and not document.quote(span)[-1].isspace() for span in spans)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Yên BáiTrận mưa lớn làm sập cầu.", ["Yên Bái", "Trận mưa lớn làm sập cầu."]),
        ("Bà Rịa - Vũng TàuBa tàu cá vào bờ.", ["Bà Rịa - Vũng Tàu", "Ba tàu cá vào bờ."]),
        ("YouTube và TikTok bị nhắc.", ["YouTube và TikTok bị nhắc."]),
        ("Tập đoàn VinaTrồng rừng giúp dân.", ["Tập đoàn VinaTrồng rừng giúp dân."]),
        ("Sở GDĐT họp.", ["Sở GDĐT họp."]),
    ],
)
def test_a_place_stuck_to_the_first_sentence_stands_apart(text, sentences):
    document = document_of(Article.of_text(text))
    assert [document.quote(sentence.span) for sentence in document.sentences] == sentences


def test_a_number_goes_on_behind_its_sign_only():
    text = "Theo Quyết định số. 12 thì xã đẩy mạnh chuyển đổi số. Nhờ đó hộ nghèo giảm. Có ngô v.v. và sắn v.v. Tốt."
    document = document_of(Article.of_text(text))
    assert [document.quote(sentence.span) for sentence in document.sentences] == [
        "Theo Quyết định số. 12 thì xã đẩy mạnh chuyển đổi số.",
        "Nhờ đó hộ nghèo giảm.",
        "Có ngô v.v. và sắn v.v.",
        "Tốt.",
    ]
