from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.store import sorted_unique

LINE = st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"])).map("{}\n".format)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINE), st.integers(1, 5))
def test_lines_are_sorted_once_each_however_small_the_runs(
    tmp_path: Path, lines: list[str], chunk: int
) -> None:
    assert list(sorted_unique(lines, tmp_path, chunk)) == sorted(set(lines))


def test_few_lines_need_no_files(tmp_path: Path) -> None:
    assert list(sorted_unique(["b\n", "a\n", "b\n"], tmp_path)) == ["a\n", "b\n"]
    assert not list(tmp_path.iterdir())
