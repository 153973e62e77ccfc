"""The figures of the scoreboard are what their names say."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.figures import bootstrap, f1, roc_auc, share
from evaluation.public import clinc, pair


@pytest.mark.parametrize(
    ("hits", "size", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (81, 100, 0.7222, 0.8749)],
)
def test_a_share_has_wilsons_interval(hits: int, size: int, low: float, high: float) -> None:
    """The ends agree with those of published tables of the Wilson score interval."""
    figure = share("part", "what", hits, size)

    assert figure.value == hits / size
    assert (figure.low, figure.high) == pytest.approx((low, high), abs=5e-4)


def test_a_share_of_nothing_has_no_value() -> None:
    """Where there's no example, no figure is made up."""
    assert share("part", "what", 0, 0).value is None


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 5)), min_size=1, max_size=40))
def test_the_area_is_the_share_of_pairs_in_the_right_order(judged: list[tuple[bool, int]]) -> None:
    """The area under the curve counts pairs of one example of each class; ties count half."""
    above = [(so - other) for label, so in judged if label for wrong, other in judged if not wrong]
    expected = (
        sum(1.0 if gap > 0 else 0.5 if gap == 0 else 0.0 for gap in above) / len(above) if above else 0.5
    )

    assert roc_auc(judged) == pytest.approx(expected)


def test_f1_balances_what_is_found_and_what_is_claimed() -> None:
    """Two hits, one miss and one false claim make two thirds."""
    assert f1([(True, True), (True, True), (True, False), (False, True), (False, False)]) == pytest.approx(
        2 / 3
    )
    assert f1([(False, False)]) == 0.0


def test_a_bootstrap_holds_groups_together() -> None:
    """Rows of one group come and go as one, so the interval is as wide as the groups are few."""
    rows = [("one", 1.0)] * 50 + [("two", 0.0)] * 50
    mean = lambda drawn: sum(value for _, value in drawn) / len(drawn)  # noqa: E731

    apart, together = (
        bootstrap("p", "w", rows, mean),
        bootstrap("p", "w", rows, mean, group=lambda row: row[0]),
    )

    assert (apart.value, apart.size) == (together.value, together.size) == (0.5, 100)
    assert (together.low, together.high) == (0.0, 1.0)
    assert 0.35 < apart.low < 0.5 < apart.high < 0.65


def test_pair_is_read_reply_by_reply_and_only_where_it_is_ours_to_use() -> None:
    """Each reply comes with its kind and level; prompts that aren't listed stay unseen."""
    prompts = [
        [f"prompt {at}", *(f"reply {at}.{reply} " for reply in range(8)), "sleep"] for at in range(318)
    ]
    written = io.StringIO()
    csv.writer(written).writerows(prompts)

    rows = list(pair(written.getvalue().encode()))

    assert len(rows) == 237 * 8
    assert rows[0] == (0, "sleep", "complex_reflection", 2, "prompt 0", "reply 0.0")
    assert [row[2] for row in rows[2:5]] == ["simple_reflection", "advice_or_confront", "question"]
    assert "prompt 1" not in {row[4] for row in rows}


def test_clinc_gives_the_questions_about_anything_else() -> None:
    """The listed questions of other subjects come first, then all that are out of its scope."""
    data = {"val": [[f"question {at}", "x"] for at in range(3000)], "oos_val": [["what is love", "oos"]]}

    texts = clinc(json.dumps(data).encode())

    assert (len(texts), texts[-1]) == (501, "what is love")
