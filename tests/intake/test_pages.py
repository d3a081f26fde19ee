"""Whole pages, each its own expectation.

The first characters of a line of `pages/*.txt` say what it is: "T " title, "P " prose, "H " heading,
"C " caption, ". " page furniture, "+ " more of the block before, "& " another block on the same line;
"= " gives date, writers and paper. In a line, ⟨…⟩ belongs to no block. Names and figures are invented.
"""

from pathlib import Path

import pytest

from kg.intake import read_article

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
KINDS = {"T": "title", "P": "prose", "H": "heading", "C": "caption"}


def expected_of(page):
    facts, lines, blocks = {}, [], []
    for row in page.splitlines():
        sign, written = row[:1], row[2:]
        if sign == "=":
            key, _, value = written.partition(" ")
            facts[key] = value
            continue
        if sign == "&":
            lines[-1] += f" {written}"
            blocks.append((blocks[-1][0], written))
            continue
        lines.append(written.replace("⟨", "").replace("⟩", ""))
        if sign in KINDS:
            blocks.append((KINDS[sign], without_furniture(written)))
        elif sign == "+":
            blocks[-1] = (blocks[-1][0], f"{blocks[-1][1]}\n{without_furniture(written)}")
    return facts, "\n".join(lines), blocks


def without_furniture(written):
    while "⟨" in written:
        before, _, rest = written.partition("⟨")
        written = before + rest.partition("⟩")[2]
    return written.strip(" |")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page(path):
    facts, text, blocks = expected_of(path.read_text(encoding="utf-8"))
    article = read_article(text.encode(), path.name)
    assert article.text == text
    assert [(block.kind.value, block.span.quote(text)) for block in article.blocks] == blocks
    assert article.title == " ".join(" ".join(said for kind, said in blocks if kind == "title").split())
    assert (article.published or "none") == facts.get("published", "none")
    assert "; ".join(article.byline) == facts.get("byline", "")
    assert (article.publisher or "") == facts.get("publisher", "")


def test_there_are_pages():
    assert len(PAGES) >= 20
