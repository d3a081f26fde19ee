import json

from kg.evaluate import render, score

LINE = "  PartyCommittee                    1      0       0   1.000   1.000   1.000"


def test_table_shows_every_section(gold, answer):
    text = render(score([(gold, answer.json)]))
    assert LINE in text.splitlines()
    headings = [line.split("  ")[0] for line in text.splitlines() if line.endswith("F1")]
    assert headings == [
        "Entities",
        "Relations",
        "Activity triples",
        "Figures",
        "What figures are of",
        "Title, date, byline, publisher",
    ]


def test_details_name_what_is_missed_and_extra(gold, answer):
    answer.entity("p2").update(name="xã Suối Mơ", mentions=[{"text": "Suối Mơ"}])
    scores = score([(gold, answer.json)])
    assert "Suối Mơ" not in render(scores)
    lines = [" ".join(line.split()) for line in render(scores, details=True).splitlines()]
    assert lines[lines.index("a") + 1 : lines.index("a") + 5] == [
        "Entities",
        "- Commune xã Suối Reo",
        "+ Commune xã Suối Mơ",
        "« Suối Mơ »",
    ]
    assert "- within xã Suối Reo → within → huyện Tân Lập" in lines
    assert "+ within ?xã Suối Mơ → within → huyện Tân Lập" in lines
    assert "- locatedIn road-building → locatedIn → xã Suối Reo (“bê tông hóa đường”)" in lines


def test_scores_as_json(gold, answer):
    answer.drop("p2", "within")
    data = json.loads(json.dumps(score([(gold, answer.json)]).to_json()))
    assert data["articles"] == 1
    assert data["sections"]["relations"]["by"]["within"] == {
        "right": 0,
        "extra": 0,
        "missed": 1,
        "precision": 1.0,
        "recall": 0.0,
        "f1": 0.0,
    }
    assert data["sections"]["entities"]["all"]["f1"] == 1.0
    assert data["findings"] == [
        {
            "article": "a",
            "section": "relations",
            "label": "within",
            "side": "missed",
            "what": "xã Suối Reo → within → huyện Tân Lập",
            "evidence": "",
        }
    ]
