"""`kg review --ask`, as a person answers it."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from kg.cli import review as cli
from kg.link import Verdict
from kg.review import LinkEntry, PlaceEntry, Review, StatementEntry, load_review
from kg.review.entries import Judgement

OPEN = Review(
    (LinkEntry("a", "b", about="A / B"), LinkEntry("c", "d", about="C / D")),
    (StatementEntry("0" * 16, "1" * 16, says="A → b → C"), StatementEntry("2" * 16, "1" * 16, says="D → e → F")),
    (PlaceEntry("k", "", "xã Đoài", (("01-2022", "xã Đoài, huyện A"), ("02-2022", "xã Đoài, huyện B"))),),
)


@pytest.fixture(autouse=True)
def _open_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "reviewed", lambda *_: OPEN)


def answered(path: Path, text: str) -> Result:
    return CliRunner().invoke(cli.command, ["--file", str(path), "--ask"], input=text)


def test_each_word_that_is_offered_is_an_answer_and_so_is_enter(tmp_path: Path) -> None:
    result = answered(tmp_path / "r.yaml", "same\ndifferent\n02-2022\naccept\nreject\n")
    assert (result.exit_code, "Error" in result.output) == (0, False)
    review = load_review(tmp_path / "r.yaml")
    assert [link.verdict for link in review.links] == [Verdict.SAME, Verdict.DIFFERENT]
    assert [place.choose for place in review.places] == ["02-2022"]
    assert [s.judgement for s in review.statements] == [Judgement.ACCEPT, Judgement.REJECT]
    result = answered(tmp_path / "r.yaml", "\nunsure\n\n\nopen\n")
    assert (result.exit_code, "Error" in result.output) == (0, False)
    assert load_review(tmp_path / "r.yaml") == OPEN


def test_a_number_does_for_a_word_and_how_far_one_is_stands_above(tmp_path: Path) -> None:
    result = answered(tmp_path / "r.yaml", "1\n2\n1\n2\n\n")
    review = load_review(tmp_path / "r.yaml")
    assert [link.verdict for link in review.links] == [Verdict.SAME, Verdict.DIFFERENT]
    assert [place.choose for place in review.places] == ["01-2022"]
    assert [s.judgement for s in review.statements] == [Judgement.REJECT, Judgement.OPEN]
    assert "Enter: để sau; Ctrl-C: dừng" in result.output
    assert "\n3/5\nxã Đoài" in result.output
    assert "1 01-2022 (xã Đoài, huyện A), 2 02-2022 (xã Đoài, huyện B), 3 open (để sau)" in result.output


def test_a_word_that_is_not_offered_is_asked_again_with_those_that_are(tmp_path: Path) -> None:
    result = answered(tmp_path / "r.yaml", "SAME\nsame\n\n\n\n\n")
    assert "Error: 'SAME' is not one of 'same', 'different', 'unsure', '1', '2', '3'." in result.output
    assert load_review(tmp_path / "r.yaml").links[0].verdict is Verdict.SAME


@pytest.mark.parametrize("interrupt", [click.Abort, KeyboardInterrupt])
def test_answers_before_an_interrupt_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, interrupt: type[BaseException]
) -> None:
    answers = iter(["same", "different", "01-2022"])

    def prompt(*_: object, **__: object) -> str:
        try:
            return next(answers)
        except StopIteration:
            raise interrupt from None

    monkeypatch.setattr(click, "prompt", prompt)
    result = answered(tmp_path / "r.yaml", "")
    assert result.exit_code == 130
    assert "stopped; the answers so far are kept\n" in result.output
    assert "0 cặp tên · links, 0 địa danh · places, 2 điều được nói · statements" in result.output
    assert [place.choose for place in load_review(tmp_path / "r.yaml").places] == ["01-2022"]


def test_the_end_of_standard_input_is_an_interrupt_too(tmp_path: Path) -> None:
    assert answered(tmp_path / "r.yaml", "same\n").exit_code == 130
    assert [link.verdict for link in load_review(tmp_path / "r.yaml").links] == [Verdict.SAME, Verdict.UNSURE]
