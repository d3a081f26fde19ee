"""The tables of phrases that are looked for at once."""

from kg.model import Article
from kg.relate.tables import phrase_tables
from kg.text import document_of
from kg.text.words import words_of


def test_each_table_is_found_as_it_is_alone():
    text = (
        "Hội Nông dân xã Tân Lập (huyện Hạ Sơn) sẽ trao 12 suất quà theo Kế hoạch số 4-KH/HU, ông Lê Văn Dũng cho biết."
    )
    document = document_of(Article.of_text(text))
    at_once, one_by_one = words_of(document, phrase_tables()), words_of(document)
    for table in phrase_tables():
        assert dict(at_once.hits(table)) == dict(one_by_one.hits(table))
    assert len(list(phrase_tables())) == len(set(phrase_tables()))
