from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from kg.link import choose_name

NAMES = st.dictionaries(st.text(min_size=1), st.integers(1, 50), min_size=1)


@given(NAMES, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_matter(counts: dict[str, int], random: object) -> None:
    items = list(counts.items())
    random.shuffle(items)  # type: ignore[attr-defined]
    assert choose_name(dict(items)) == choose_name(counts)
    assert choose_name(counts) in counts


def test_a_full_but_rare_name_is_taken_for_a_slip() -> None:
    counts = Counter({"Huyện ủy Mường Ảng": 30, "Huyện ủy Mường Ảng trong nhiệm kỳ": 1})
    assert choose_name(counts) == "Huyện ủy Mường Ảng"
