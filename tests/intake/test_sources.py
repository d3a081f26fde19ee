import os
import sys
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.intake import Source, bytes_of, find_sources, list_files, skipped_note


@pytest.fixture
def press(tmp_path):
    folder = tmp_path / "press"
    for name in ("b.txt", "a.TXT", "2021/c.txt", ".hidden.txt", ".git/d.txt", "notes.docx"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Xã Quảng Khê làm đường hoa.", encoding="utf-8")
    return folder


def names(sources):
    return [source.name for source in sources]


def test_a_folder_is_searched_and_named_from_its_parent(press):
    assert names(find_sources([press])) == ["press/2021/c.txt", "press/a.TXT", "press/b.txt"]


def test_names_do_not_depend_on_the_working_directory(press, monkeypatch):
    monkeypatch.chdir(press)
    assert names(find_sources([Path()])) == names(find_sources([press]))
    assert names(find_sources([Path("../press/2021")])) == ["2021/c.txt"]


def test_a_file_is_called_by_its_name(press):
    (source,) = find_sources([press / "b.txt"])
    assert source == Source("b.txt", str((press / "b.txt").resolve()))


def test_what_is_given_twice_is_found_once_in_any_order(press):
    paths = [press / "b.txt", press, press / "2021"]
    assert find_sources(paths) == find_sources(paths[::-1]) == find_sources([press])


def test_files_of_the_same_name_are_told_apart(tmp_path):
    for folder in ("nam/2020", "bac/2020"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "x.txt").write_text("Xã", encoding="utf-8")
    found = find_sources([tmp_path / "nam" / "2020", tmp_path / "bac" / "2020"])
    assert names(found) == ["bac/2020/x.txt", "nam/2020/x.txt"]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("nowhere", r"nowhere: no such file or folder"),
        ("press/notes.docx", r"notes\.docx: files with \.docx are not read; articles are files with \.txt"),
        ("press/.git/empty", r"empty: no articles in this folder; expected files with \.txt"),
    ],
)
def test_what_cannot_be_read_is_refused_with_reason(press, given, reason):
    (press / ".git" / "empty").mkdir()
    with pytest.raises(InputError, match=reason):
        find_sources([press.parent / given])


def test_a_file_that_went_away_is_an_input_error(press):
    (source,) = find_sources([press / "b.txt"])
    source.path.unlink()
    with pytest.raises(InputError, match=r"b\.txt: cannot be read: No such file"):
        bytes_of(source)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_an_unreadable_file_is_an_input_error(press):
    (press / "b.txt").chmod(0)
    with pytest.raises(InputError, match="Permission denied"):
        bytes_of(find_sources([press / "b.txt"])[0])


def test_a_huge_file_is_refused_before_it_is_read(press):
    path = press / "b.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(InputError, match="50,000,000 bytes are more than an article has"):
        bytes_of(find_sources([path])[0])


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes among files")
def test_a_pipe_is_no_article_and_a_link_that_leads_nowhere_is_reported(press):
    os.mkfifo(press / "pipe.txt")
    (press / "gone.txt").symlink_to(press / "nothing")
    (press / "link.txt").symlink_to(press / "b.txt")
    found = find_sources([press])
    assert names(found) == ["press/2021/c.txt", "press/a.TXT", "press/gone.txt", "press/link.txt"]
    with pytest.raises(InputError, match=r"gone\.txt: cannot be read: No such file"):
        bytes_of(found[2])
    with pytest.raises(InputError, match=r"pipe\.txt: is no regular file"):
        find_sources([press / "pipe.txt"])


def test_files_of_other_endings_are_listed_but_not_read(press: Path) -> None:
    before = list_files([press]).sources
    for name in ("k.docx", "2021/K.DOCX", "m.pdf", "README", ".hidden.pdf"):
        (press / name).write_bytes(b"")
    found = list_files([press, press / "2021"])
    assert found.sources == before
    skipped = names(found.skipped)
    assert {"press/2021/K.DOCX", "press/README", "press/k.docx", "press/m.pdf"} <= set(skipped)
    assert not any("hidden" in name for name in skipped)
    assert skipped_note(found.skipped).startswith("not read: 3 files with .docx, 1 file with .pdf, 1 file with no")
    assert skipped_note(()) == ""


def test_a_folder_of_other_files_says_how_many_there_are(tmp_path: Path) -> None:
    for name in ("a.docx", "b.html"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(InputError, match=r"no articles in this folder; .*; there are 2 files of other endings$"):
        find_sources([tmp_path])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_utf_8_is_spelled_out(tmp_path):
    (tmp_path / os.fsdecode(b"b\xe1o.txt")).write_text("Xã Quảng Khê làm đường hoa.", encoding="utf-8")
    (source,) = find_sources([tmp_path])
    assert source.name == rf"{tmp_path.name}/b\xe1o.txt"
    assert bytes_of(source).decode() == "Xã Quảng Khê làm đường hoa."
