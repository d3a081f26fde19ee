from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.store import sorted_unique

LINE = st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])).map("{}\n".format)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINE), st.integers(1, 5), st.integers(2, 4))
def test_lines_are_sorted_once_each_however_small_the_runs(
    tmp_path: Path, lines: list[str], chunk: int, merged: int
) -> None:
    assert list(sorted_unique(lines, tmp_path, chunk, merged)) == sorted(set(lines))


def test_more_runs_than_a_process_may_have_files_are_merged_in_rounds(tmp_path: Path) -> None:
    lines = [f"{number:04}\n" for number in reversed(range(40))]
    sorted_lines = sorted_unique(lines, tmp_path, chunk=1, merged=3)
    assert next(sorted_lines) == "0000\n"
    assert len(list(tmp_path.iterdir())) <= 3
    assert list(sorted_lines) == sorted(lines)[1:]


def test_few_lines_need_no_files(tmp_path: Path) -> None:
    assert list(sorted_unique(["b\n", "a\n", "b\n"], tmp_path)) == ["a\n", "b\n"]
    assert not list(tmp_path.iterdir())
