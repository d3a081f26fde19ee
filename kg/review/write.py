"""A review as YAML that a person edits."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from kg.review.entries import LinkEntry, NameEntry, PlaceEntry, Review, StatementEntry

VERSION = 1
"""The version of the form below."""

_HEAD = f"""\
# Điều cần người xem · What deserves a look.
# Sửa, lưu rồi chạy lại kg build như lần trước; tệp nằm ngoài thư mục kết quả thì thêm --review TỆP.
# Edit, save and run kg build again as before; with --review FILE where this is not review.yaml of the workspace.
#   links:      verdict: same (là một) | different (khác nhau) | unsure (để sau, giữ như hiện nay · later, as it is now)
#   statements: verdict: accept (đúng) | reject (sai) | open (chưa xem)
#   places:     choose:  một trong các mã ở candidates · one of the candidates' ids
#   names:      - key: …    rename: tên đúng · a better name
# Khóa và mã của những điều khác: · keys and ids of anything else: kg explain TÊN --ids
version: {VERSION}
"""


def review_yaml(review: Review) -> str:
    """Return a review as the text of its file."""
    parts = {
        "links": [_link(entry) for entry in review.links],
        "statements": [_statement(entry) for entry in review.statements],
        "places": [_place(entry) for entry in review.places],
        "names": [_name(entry) for entry in review.names],
    }
    return _HEAD + "".join(_section(name, rows) for name, rows in parts.items())


def _section(name: str, rows: Sequence[Mapping[str, Any]]) -> str:
    text = yaml.safe_dump({name: rows}, allow_unicode=True, sort_keys=False, width=110)
    return f"\n{text}"


def _link(entry: LinkEntry) -> dict[str, Any]:
    return {
        "verdict": entry.verdict.value,
        "about": entry.about,
        "rule": entry.rule,
        "reason": entry.reason,
        "left": entry.left,
        "right": entry.right,
        "id": entry.decision.id,
        "sentences": list(entry.sentences),
    }


def _statement(entry: StatementEntry) -> dict[str, Any]:
    return {
        "verdict": entry.judgement.value,
        "says": entry.says,
        "rule": entry.rule,
        "sentence": entry.sentence,
        "article": entry.article,
        "id": entry.id,
    }


def _place(entry: PlaceEntry) -> dict[str, Any]:
    return {
        "choose": entry.choose,
        "name": entry.name,
        "candidates": dict(entry.candidates),
        "sentence": entry.sentence,
        "key": entry.key,
    }


def _name(entry: NameEntry) -> dict[str, str]:
    return {"key": entry.key, "rename": entry.rename}
