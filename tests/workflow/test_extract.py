from pathlib import Path

import pytest

import kg
from kg.errors import InputError
from kg.workflow.extract import extract_all
from tests.conftest import write_samples


def test_a_file_is_one_record(tmp_path: Path) -> None:
    record = kg.extract_file(write_samples(tmp_path / "news") / "a.txt")
    assert record.article.source == "a.txt"
    assert record.entities


def test_a_folder_of_one_article_is_that_article_and_of_several_is_refused(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    with pytest.raises(InputError, match="news: a folder of 2 articles; give the file of one"):
        kg.extract_file(news)
    (news / "b.txt").unlink()
    assert kg.extract_file(str(news)).article.source == "news/a.txt"


def test_what_cannot_be_read_stands_in_its_place(tmp_path: Path) -> None:
    news = write_samples(tmp_path / "news")
    (news / "aa.txt").write_bytes(b"")
    assert [isinstance(result, InputError) for result in extract_all([news])] == [False, True, False]
