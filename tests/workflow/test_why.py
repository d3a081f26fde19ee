from kg.intake import read_article
from kg.model import Article
from kg.workflow.why import SentenceReading, explain_text
from tests.samples import SEEDS


def readings(text: str) -> tuple[SentenceReading, ...]:
    return explain_text(Article.of_text(text, published="2023-04-05"))


def test_what_is_urged_or_denied_is_named_with_the_reason() -> None:
    (first, second) = readings(
        "Sáng 3/4, Hội Nông dân xã Mường Lống trồng 500 cây xanh. "
        "Thời gian tới, các cấp hội cần tiếp tục tuyên truyền, vận động nhân dân."
    )
    assert any("Trồng hoa, cây xanh" in said for said, *_ in first.said)
    assert any("urged" in near.why for near in second.nearly)


def test_every_sentence_is_there_and_quotes_the_article() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        article = read_article(path.read_bytes(), path.name)
        for reading in explain_text(article):
            assert reading.text == " ".join(reading.span.quote(article.text).split())
            for near in reading.nearly:
                assert near.span.quote(article.text) == near.surface
                assert reading.span.contains(near.span)


def test_a_body_whose_place_is_left_out_is_said_to_be_open() -> None:
    (reading,) = readings("Ban Dân vận Tỉnh ủy ban hành kế hoạch.")
    assert any("does not say whose" in near.why for near in reading.nearly)


def test_names_begin_with_any_capital_and_no_small_letter() -> None:
    (reading,) = readings("Hôm ấy Quán Đá Ước và Ứng Đạo Ầm Ĩ mở cửa, đông ăn ầm ĩ.")
    assert {near.surface for near in reading.nearly} == {"Quán Đá Ước", "Ứng Đạo Ầm Ĩ"}
