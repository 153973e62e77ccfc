"""What was trained is small, read late, and the same whoever speaks."""

import subprocess
import sys

import pytest

from lantern.coaching.linear import Linear, bucket
from lantern.coaching.safety import evidence
from lantern.coaching.safety.tokens import sentences
from lantern.coaching.stored import TRAINED
from lantern.coaching.vectors import cluster, similarity, vector


def test_all_of_it_is_at_most_three_megabytes() -> None:
    """A Lambda's package stays small."""
    assert sum(file.stat().st_size for file in TRAINED.iterdir()) <= 3_000_000


def test_it_is_read_at_its_first_use() -> None:
    """Nothing trained is opened by importing the skill: a launch needs none of it."""
    program = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import lantern.app
print([name for name in opened if "trained" in name and not name.endswith((".py", ".pyc"))])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_linear_judgement_adds_up_what_it_finds() -> None:
    """The log-odds are the bias and the weights found, over the root of the number of features."""
    weights = bytearray(8)
    weights[bucket("one", 8)] = 10
    weights[bucket("two", 8)] = 20
    plain = Linear(-1.0, 0.5, memoryview(weights).cast("b"))

    assert bucket("one", 8) != bucket("two", 8)
    assert plain.log_odds([]) == -1.0
    assert plain.log_odds(["one"]) == 4.0
    assert plain.log_odds(["one", "two"]) == pytest.approx(-1 + 0.5 * 30 / 2**0.5)


def test_words_near_in_meaning_have_near_vectors() -> None:
    """A feeling is nearer to its like than to a thing, and an unknown word is near nothing."""
    assert similarity("angry", "furious") > similarity("angry", "table")
    assert similarity("angry", "angry") == 1.0
    assert similarity("angry", "qwxz") == 0.0
    assert vector("qwxz") is None
    assert cluster("qwxz", 300) is None
    assert cluster("punch", 100) in range(100)


@pytest.mark.parametrize(
    ("said", "swapped"),
    [
        ("he took my keys again", "she took my keys again"),
        ("my husband reads every message I get", "my wife reads every message I get"),
        ("I'm scared of him when he drinks", "I'm scared of her when she drinks"),
        ("my girlfriend pays for everything", "my boyfriend pays for everything"),
    ],
)
def test_the_safety_model_hears_no_difference_between_men_and_women(said: str, swapped: str) -> None:
    """Whether it is a man or a woman who does something, the features are the same."""
    assert evidence(sentences(said)) == evidence(sentences(swapped))
