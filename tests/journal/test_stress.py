"""All devices of one household at once, through the whole skill: what is acknowledged is there, once."""

import sys
import uuid
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))

from stress_load import Load, stress
from stress_sdk_skill import SdkSkill
from stress_skills import LanternOnDynamoDB, LanternOnSqlite

LOAD = Load(turns=112, households=1, hot=1, devices=16, others=0, processes=2, twice=0.25, again=0.25)
"""Seven waves: each device says all of its evening. Every fourth request comes twice at once or later."""


@pytest.fixture(params=["sqlite", pytest.param("dynamodb_local", marks=pytest.mark.slow)])
def skill(request, tmp_path):
    """Evening Lantern over an empty store."""
    if request.param == "sqlite":
        return LanternOnSqlite(tmp_path / "journal.db")
    made = LanternOnDynamoDB(request.getfixturevalue("dynamodb_endpoint"), f"stress-{uuid.uuid4()}")
    made.create_table()
    return made


def test_what_sixteen_devices_hear_is_kept_is_there_once(skill):
    """Conflicts and repeated requests lose nothing and double nothing; counters agree with the entries."""
    result = stress(skill, LOAD)

    assert (result.lost, result.doubled, result.unsure) == (Counter(), Counter(), Counter())
    assert result.disagreements == []
    assert result.unclear == Counter()
    assert result.conflicts > 0
    assert result.repeats > 0
    assert result.acknowledged > result.sorry.total()


@pytest.mark.slow
def test_the_same_look_finds_what_the_sdks_adapter_loses(dynamodb_endpoint):
    """Where the last writer wins, acknowledged changes are missing, and the comparison says so."""
    skill = SdkSkill(dynamodb_endpoint, f"stress-{uuid.uuid4()}")
    skill.create_table()

    result = stress(skill, replace(LOAD, turns=48, processes=1))

    assert result.lost
    assert result.unclear == Counter()
