"""When to come back from a time-out, whether a talk is heated, and the weekly talk's words."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lantern.coaching.talk import LEAST, Fit, in_a_while, is_heated, is_late, read_back, usual_end

CONTENT = Path(__file__).parents[2] / "content" / "en" / "talk.yaml"
TALK = yaml.safe_load(CONTENT.read_text(encoding="utf-8"))
CHICAGO = ZoneInfo("America/Chicago")
EVENING = datetime(2026, 3, 2, 19, 30, tzinfo=CHICAGO)
"""A Monday evening."""


def back(said, now=EVENING):
    """Return when *said* means to come back, as "Mon 20:00", and how it fits."""
    found = read_back(said, now)
    return found and (f"{found.at:%a %H:%M}", found.fit)


class TestUsualEnd:
    """When a time-out ends for which nobody names a time."""

    @pytest.mark.parametrize(
        ("hour", "minute", "end"),
        [
            (19, 30, "Mon 19:50"),
            (21, 59, "Mon 22:19"),
            (22, 0, "Tue 09:00"),
            (23, 59, "Tue 09:00"),
            (0, 20, "Mon 09:00"),
            (6, 59, "Mon 09:00"),
            (7, 0, "Mon 07:20"),
        ],
    )
    def test_examples(self, hour, minute, end):
        """Twenty minutes, but at night the morning."""
        now = EVENING.replace(hour=hour, minute=minute)
        assert f"{usual_end(now):%a %H:%M}" == end
        assert is_late(now) == end.endswith("09:00")

    @given(st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2040, 1, 1)))  # noqa: DTZ001
    def test_within_the_rules(self, now):
        """Never sooner than a body needs, never later than tomorrow."""
        now = now.replace(tzinfo=CHICAGO)
        end = usual_end(now)
        assert end.astimezone(UTC) - now.astimezone(UTC) >= LEAST
        assert end.date() - now.date() <= timedelta(days=1)


class TestReadBack:
    """What is read out of the time that was named."""

    @pytest.mark.parametrize(
        ("said", "at"),
        [
            ("in twenty minutes", "Mon 19:50"),
            ("twenty five minutes", "Mon 19:55"),
            ("45 minutes", "Mon 20:15"),
            ("half an hour", "Mon 20:00"),
            ("in an hour and a half", "Mon 21:00"),
            ("one and a half hours", "Mon 21:00"),
            ("maybe in a couple of hours", "Mon 21:30"),
            ("thirty", "Mon 20:00"),
            ("at eight thirty", "Mon 20:30"),
            ("8:30", "Mon 20:30"),
            ("let's say nine", "Mon 21:00"),
            ("quarter to nine", "Mon 20:45"),
            ("9 pm", "Mon 21:00"),
            ("at seven", "Tue 07:00"),
            ("at two", "Tue 14:00"),
            ("tomorrow", "Tue 19:30"),
            ("tomorrow at ten in the morning", "Tue 10:00"),
            ("tomorrow after dinner", "Tue 19:30"),
            ("after breakfast", "Tue 09:00"),
            ("noon", "Tue 12:00"),
            ("after the kids are asleep", "Mon 20:30"),
            ("before bed", "Mon 21:30"),
            ("tonight", "Mon 20:00"),
        ],
    )
    def test_a_time_that_fits(self, said, at):
        """Minutes, hours, the clock, days and what people call a time of day."""
        assert back(said) == (at, Fit.FITS)

    @pytest.mark.parametrize(
        "said", ["in five minutes", "ten minutes", "in a few minutes", "a quarter of an hour"]
    )
    def test_too_soon_becomes_as_soon_as_may_be(self, said):
        """A body needs twenty minutes to settle."""
        assert back(said) == ("Mon 19:50", Fit.TOO_SOON)

    @pytest.mark.parametrize("said", ["on Friday", "next week", "in three days"])
    def test_too_late(self, said):
        """A time-out ends by tomorrow."""
        assert back(said)[1] is Fit.TOO_LATE

    @pytest.mark.parametrize("said", ["", "later", "never", "I don't know", "purple elephants"])
    def test_no_time(self, said):
        """Nothing is made up where no time is told."""
        assert back(said) is None

    @pytest.mark.parametrize(
        ("said", "at"), [("at eight thirty", "Tue 08:30"), ("tonight", "Mon 22:30"), ("at ten", "Mon 22:00")]
    )
    def test_late_in_the_evening(self, said, at):
        """What is over for today is the next time round, and tonight is soon."""
        assert back(said, EVENING.replace(hour=21)) == (at, Fit.FITS)

    def test_the_night_the_clocks_change(self):
        """Two hours are two hours, also when the clocks go forward in between."""
        night = datetime(2026, 3, 8, 1, 0, tzinfo=CHICAGO)
        found = read_back("in two hours", night)
        assert found.at.astimezone(UTC) - night.astimezone(UTC) == timedelta(hours=2)
        assert f"{found.at:%H:%M}" == "04:00"

    @given(
        st.text(max_size=120),
        st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2040, 1, 1)),  # noqa: DTZ001
    )
    def test_any_text(self, said, moment):
        """Whatever is said whenever, a time given back is never sooner than the least."""
        now = moment.replace(tzinfo=CHICAGO)
        found = read_back(said, now)
        assert found is None or found.at >= in_a_while(now, LEAST)


class TestIsHeated:
    """Whether an insult or shouting was overheard."""

    @pytest.mark.parametrize(
        "said",
        [
            "you idiot",
            "you are such a liar",
            "you're being ridiculous",
            "I hate you",
            "stop yelling at me",
            "why are you shouting",
            "go to hell",
            "I'm so sick of you",
            "what is wrong with you",
        ],
    )
    def test_heated(self, said):
        """Names, contempt and shouting."""
        assert is_heated(said)

    @pytest.mark.parametrize(
        "said",
        [
            "",
            "I felt stupid",
            "I feel hurt when you leave",
            "you never listen to me",
            "I hate it when we're late",
            "you're crazy about soccer",
            "I was so sick of work",
            "you are right",
        ],
    )
    def test_hard_but_not_heated(self, said):
        """A complaint, a hurt or a word about oneself is no insult."""
        assert not is_heated(said)


class TestContent:
    """What content/en/talk.yaml holds."""

    def test_order(self):
        """Appreciations come first, then what goes right, one issue, one plan."""
        assert [each["id"] for each in TALK["stages"]] == ["appreciate", "right", "issue", "plan"]

    def test_timing(self):
        """The short form takes twenty minutes, the long one an hour at most."""
        assert sum(each["minutes"]["short"] for each in TALK["stages"]) == 20
        assert sum(each["minutes"]["long"] for each in TALK["stages"]) <= 60

    def test_every_part_has_a_source(self):
        """Whatever comes from research or a program says which."""
        parts = [*TALK["stages"], TALK["rules"], TALK["honest"], TALK["time_out"]]
        assert all(each["source"] for each in parts)

    def test_speakable(self):
        """Sentences are short, and none is a question, which belongs into the templates."""
        texts = [text for each in TALK["stages"] for text in each["text"].values()]
        texts += [TALK["rules"][key] for key in ("speaker", "listener", "both")]
        texts += [TALK["honest"]["text"], TALK["time_out"]["text"]]
        for text in texts:
            assert "?" not in text
            assert all(len(each.split()) <= 22 for each in re.split(r"(?<=\.) ", text)), text
