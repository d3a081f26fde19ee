import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.store.codec import pack_lines, pack_record, unpack_lines, unpack_record
from tests.samples import cell_record, gold_records, news_record


@pytest.mark.parametrize(
    "record", [cell_record(), news_record(), *gold_records()], ids=lambda record: record.article.source
)
def test_a_record_comes_back_as_it_was(record: object) -> None:
    assert unpack_record(pack_record(record)) == record  # type: ignore[arg-type]


@given(st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])).map("{}\n".format)))
def test_lines_come_back_as_they_were(lines: list[str]) -> None:
    assert unpack_lines(pack_lines(lines)) == lines
