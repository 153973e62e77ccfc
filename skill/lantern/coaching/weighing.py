"""How likely a reply is a reflection: its manner and its fit to the statement, weighed as was trained."""

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from lantern.coaching.linear import Linear, load
from lantern.coaching.stored import TRAINED

__all__ = ["Weighing", "logistic", "trained"]

# Chosen where, over all tuning authors, each judged by the others, reflections were told both from other
# replies and from reflections of something else.
_ENOUGH: Final = 0.3
_PLAINLY_NOT: Final = -1.0
_BEYOND: Final = 0.2
# Less tells reflections a little better from other replies, and worse from reflections of something else.
_FIT_SHARE: Final = 0.8
_FITS: Final = 1.0


@dataclass(frozen=True)
class Weighing:
    """The weights of two logistic regressions, and how they are put together."""

    style: Linear
    """Of the reply's word patterns, see `coaching.style`."""
    signals: Mapping[str, float]
    """Of `reflection.Signals`, which are added to the style: together they are the manner."""
    fit: Mapping[str, float]
    """Of `coaching.alignment.Alignment.features`."""
    fit_bias: float
    threshold: float = 0.0
    """The weighed sum that is taken as even."""
    praise: float = 0.0
    """The manner from which on a reflection is praised; passing needs less."""

    def manner(self, style: Collection[str], signals: Mapping[str, float]) -> float:
        """Return the log-odds that somebody who talks so reflects, whatever was said before."""
        return self.style.log_odds(style) + _sum(self.signals, signals)

    def fitting(self, features: Mapping[str, float]) -> float:
        """Return the log-odds that a reflection with these features is of this statement."""
        return self.fit_bias + _sum(self.fit, features)

    def weigh(self, manner: float, fitting: float) -> float:
        """Return the two as one sum.

        Once the manner is a reflection's, it's mostly the fit that decides, and no fit makes good for advice
        or contempt.
        """
        sure, plain = max(0.0, manner - _ENOUGH), max(0.0, _PLAINLY_NOT - manner)
        close = max(0.0, fitting - _FITS)
        return manner - (1 - _BEYOND) * sure - plain + _FIT_SHARE * (fitting - (1 - _BEYOND) * close)

    def log_odds(self, manner: float, fitting: float) -> float:
        """Return the log-odds that the reply reflects the statement."""
        return self.weigh(manner, fitting) - self.threshold


def _sum(weights: Mapping[str, float], values: Mapping[str, float]) -> float:
    return math.fsum(weight * values[name] for name, weight in weights.items())


def logistic(log_odds: float) -> float:
    """Return the probability of *log_odds*."""
    bounded = max(-30.0, min(30.0, log_odds))
    return 1 / (1 + math.exp(-bounded))


@cache
def trained() -> Weighing:
    """Return the weights that `training.listening` stored; read at first use, not at import."""
    told = json.loads((TRAINED / "listening.json").read_text("utf-8"))
    return Weighing(style=load("listening"), **told)
