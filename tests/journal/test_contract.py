"""What every journal does, whatever its store."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from lantern.journal import Commit, Conflict, Entry, Replayed, Snapshot
from lantern.journal.protocol import MOST_ENTRIES

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOME = "household-of-this-test"
NEW_HOME = "household-of-this-test-under-another-salt"
NEIGHBOURS = "household-next-door"


def turn(state, read=None, *entries, request="request-1", answer=None, removed=()):
    """Return the commit of a turn that read *read* and leaves *state*."""
    version = read.version if read else 0
    return Commit(state, version, entries, request, answer or {"version": "1.0", "to": request}, removed)


def entry(at=NOON, name="entry-1", kind="gratitude", **body):
    """Return an entry with id *name*."""
    return Entry(kind, at, body, name)


def test_nothing_is_stored_at_first(journal):
    """A household that was never seen has no state, version 0, no entries."""
    assert journal.load(HOME) == Snapshot(None, 0, ())
    assert journal.load(HOME, NOON) == Snapshot(None, 0, ())


def test_what_was_committed_is_loaded(journal):
    """The state comes back as it was, under a version; entries only when they are asked for."""
    kept = entry(text="the tea")
    journal.commit(HOME, turn({"launches": 1}, None, kept))

    loaded = journal.load(HOME)

    assert (loaded.state, loaded.entries) == ({"launches": 1}, ())
    assert loaded.version > 0
    assert journal.load(HOME, NOON) == Snapshot({"launches": 1}, loaded.version, (kept,))


def test_a_second_commit_replaces_the_state_and_adds_entries(journal):
    """The state is the latest one, under a higher version; entries pile up."""
    first, second = entry(), entry(NOON + timedelta(hours=1), "entry-2")
    journal.commit(HOME, turn({"launches": 1, "old": True}, None, first))
    before = journal.load(HOME)
    journal.commit(HOME, turn({"launches": 2}, before, second, request="request-2"))

    after = journal.load(HOME, NOON)

    assert after.state == {"launches": 2}
    assert after.version > before.version
    assert after.entries == (first, second)


def test_another_process_sees_what_was_committed(open_journal):
    """What one journal committed, another on the same store reads."""
    open_journal().commit(HOME, turn({"launches": 1}))

    assert open_journal().load(HOME).state == {"launches": 1}


def test_two_devices_lose_nothing(open_journal):
    """Of two devices that read the same state the second is told, reloads, and both changes are kept."""
    kitchen, bedroom = open_journal(), open_journal()
    kitchen.commit(HOME, turn({"count": 0}))
    at_kitchen, at_bedroom = kitchen.load(HOME), bedroom.load(HOME)

    kitchen.commit(HOME, turn({"count": 1}, at_kitchen, entry(name="kitchen"), request="kitchen"))
    with pytest.raises(Conflict):
        bedroom.commit(HOME, turn({"count": 1}, at_bedroom, entry(name="bedroom"), request="bedroom"))
    again = bedroom.load(HOME)
    bedroom.commit(
        HOME, turn({"count": again.state["count"] + 1}, again, entry(name="bedroom"), request="bedroom")
    )

    after = kitchen.load(HOME, NOON)
    assert after.state == {"count": 2}
    assert [each.id for each in after.entries] == ["bedroom", "kitchen"]


def test_two_devices_begin_at_once(open_journal):
    """Of two first turns of a household one is kept, the other is told."""
    kitchen, bedroom = open_journal(), open_journal()
    kitchen.commit(HOME, turn({"by": "kitchen"}, request="kitchen"))

    with pytest.raises(Conflict):
        bedroom.commit(HOME, turn({"by": "bedroom"}, request="bedroom"))

    assert bedroom.load(HOME).state == {"by": "kitchen"}


def test_a_conflict_writes_nothing(journal):
    """A commit that comes too late leaves neither its entries nor its request id."""
    journal.commit(HOME, turn({"count": 1}))
    stale = turn({"count": 9}, None, entry(name="late"), request="late")

    for _ in range(2):
        with pytest.raises(Conflict):
            journal.commit(HOME, stale)

    assert journal.load(HOME, NOON) == journal.load(HOME)


def test_a_repeated_request_is_answered_with_the_same_words(journal):
    """The same request id is applied once, and brings the answer that was given then."""
    answer = {"version": "1.0", "response": {"say": "Well done, you two.", "open": False, "n": [1, 2.5]}}
    journal.commit(HOME, turn({"count": 1}, None, entry(), answer=answer))
    read = journal.load(HOME)

    with pytest.raises(Replayed) as replayed:
        journal.commit(HOME, turn({"count": 2}, read, entry(name="twice"), answer={"other": "words"}))

    assert replayed.value.answer == answer
    after = journal.load(HOME, NOON)
    assert (after.state, after.version, len(after.entries)) == ({"count": 1}, read.version, 1)


def test_replayed_goes_before_conflict(journal):
    """A request that was committed, and comes again with what it had read then, is a replay."""
    commit = turn({"count": 1}, answer={"the": "first"})
    journal.commit(HOME, commit)
    journal.commit(HOME, turn({"count": 2}, journal.load(HOME), request="request-2"))

    with pytest.raises(Replayed) as replayed:
        journal.commit(HOME, commit)

    assert replayed.value.answer == {"the": "first"}
    assert journal.load(HOME).state == {"count": 2}


def test_request_ids_are_a_household_s_own(journal):
    """The same request id in another household is another request."""
    journal.commit(HOME, turn({"count": 1}))
    journal.commit(NEIGHBOURS, turn({"count": 5}))

    assert journal.load(NEIGHBOURS).state == {"count": 5}


def test_households_do_not_see_each_other(journal):
    """State and entries belong to one household."""
    journal.commit(HOME, turn({"ours": True}, None, entry()))

    assert journal.load(NEIGHBOURS, NOON) == Snapshot(None, 0, ())


def test_a_commit_removes_entries(journal):
    """What a turn takes back goes, found by its moment in whatever zone; the others stay, new ones come."""
    tokyo = timezone(timedelta(hours=9))
    gone, stays = entry(NOON.astimezone(tokyo), "gone"), entry(name="stays")
    journal.commit(HOME, turn({"count": 2}, None, gone, stays))
    new = entry(NOON + timedelta(hours=1), "new")

    journal.commit(HOME, turn({"count": 1}, journal.load(HOME), new, request="request-2", removed=(gone,)))

    after = journal.load(HOME, NOON)
    assert (after.state, after.entries) == ({"count": 1}, (stays, new))


def test_removing_what_is_gone_is_no_mistake(journal):
    """An entry that another device removed, or that never was, can be removed; the rest is written."""
    journal.commit(HOME, turn({"count": 1}, None, entry()))
    for request in ("request-2", "request-3"):
        removal = turn({"by": request}, journal.load(HOME), request=request, removed=(entry(),))
        journal.commit(HOME, removal)

    after = journal.load(HOME, NOON)
    assert (after.state, after.entries) == ({"by": "request-3"}, ())


def test_a_removal_spares_the_neighbours(journal):
    """An entry of the same moment and id in another household stays."""
    for household in (HOME, NEIGHBOURS):
        journal.commit(household, turn({}, None, entry()))

    journal.commit(HOME, turn({}, journal.load(HOME), request="request-2", removed=(entry(),)))

    assert journal.load(HOME, NOON).entries == ()
    assert journal.load(NEIGHBOURS, NOON).entries == (entry(),)


def test_a_conflict_removes_nothing(journal):
    """A commit that comes too late leaves the entries that it would have removed."""
    journal.commit(HOME, turn({"count": 1}, None, entry()))

    with pytest.raises(Conflict):
        journal.commit(HOME, turn({}, None, request="late", removed=(entry(),)))

    assert journal.load(HOME, NOON).entries == (entry(),)


def test_a_replay_removes_nothing(journal):
    """A request that was answered before removes nothing more, and brings its answer."""
    journal.commit(HOME, turn({}, None, entry(), answer={"the": "first"}))

    with pytest.raises(Replayed) as replayed:
        journal.commit(HOME, turn({}, journal.load(HOME), removed=(entry(),)))

    assert replayed.value.answer == {"the": "first"}
    assert journal.load(HOME, NOON).entries == (entry(),)


def test_a_full_commit_adds_and_removes(journal):
    """As many entries as a commit takes may be partly new and partly removed."""
    half = MOST_ENTRIES // 2
    old = tuple(entry(name=f"old-{number}") for number in range(half))
    new = tuple(entry(name=f"new-{number:02}") for number in range(MOST_ENTRIES - half))
    journal.commit(HOME, turn({}, None, *old))

    journal.commit(HOME, turn({}, journal.load(HOME), *new, request="request-2", removed=old))

    assert journal.load(HOME, NOON).entries == new


@pytest.mark.parametrize("request_id", ["", "r" * 5000, "half an emoji \ud83d", "# \x00 ' \" % 🕯️"])
def test_any_request_id_will_do(journal, request_id):
    """A request id of whatever length and letters is remembered."""
    journal.commit(HOME, turn({"count": 1}, request=request_id, answer={"the": "first"}))

    with pytest.raises(Replayed) as replayed:
        journal.commit(HOME, turn({"count": 2}, journal.load(HOME), request=request_id))

    assert replayed.value.answer == {"the": "first"}


def test_any_words_come_back_as_they_were(journal):
    """Quotes, emoji, other scripts, control characters and half an emoji survive wherever they stand."""
    words = '"it\'s" <b>Tom & Jerry</b> \\ %s {x} 🕯️👩‍❤️‍👨 सुनो Zoë \n\t\x00 \ud83d end'
    data = {"words": words, words: None, "deep": [{"n": 1, "x": 0.1, "yes": True, "no": None}, [], {}, ""]}
    journal.commit(HOME, turn(data, None, Entry("kind", NOON, data, "id#with#signs"), answer=data))

    loaded = journal.load(HOME, NOON)

    assert loaded.state == data
    assert loaded.entries == (Entry("kind", NOON, data, "id#with#signs"),)
    with pytest.raises(Replayed) as replayed:
        journal.commit(HOME, turn({}, loaded))
    assert replayed.value.answer == data


def test_what_was_loaded_is_one_s_own(journal):
    """Changing a loaded state changes nothing in the store."""
    journal.commit(HOME, turn({"list": [1]}))
    journal.load(HOME).state["list"].append(2)

    assert journal.load(HOME).state == {"list": [1]}


def test_the_window_begins_at_its_time(journal):
    """Entries from `since` on, itself included to the microsecond, oldest first."""
    tick = timedelta(microseconds=1)
    moments = [NOON - timedelta(days=400), NOON - tick, NOON, NOON + tick, NOON + timedelta(days=400)]
    entries = [entry(at, f"entry-{number}") for number, at in enumerate(moments)]
    journal.commit(HOME, turn({"kept": True}, None, *reversed(entries)))

    def window(since):
        return [each.at for each in journal.load(HOME, since).entries]

    assert window(NOON) == moments[2:]
    assert window(NOON - tick) == moments[1:]
    assert window(NOON + tick) == moments[3:]
    assert window(moments[-1] + tick) == []
    assert window(datetime.min.replace(tzinfo=UTC)) == moments
    assert journal.load(HOME, moments[-1] + tick).state == {"kept": True}


def test_the_window_knows_time_zones(journal):
    """The order is that of the moments, whatever the zones in which they were told."""
    tokyo, denver = timezone(timedelta(hours=9)), timezone(timedelta(hours=-7))
    early = entry(datetime(2026, 3, 2, 1, 0, tzinfo=tokyo), "tokyo")  # 16:00 UTC on the day before
    late = entry(datetime(2026, 3, 1, 20, 0, tzinfo=denver), "denver")  # 03:00 UTC
    journal.commit(HOME, turn({}, None, late, early))

    loaded = journal.load(HOME, datetime(2026, 3, 1, 9, 0, tzinfo=denver)).entries

    assert loaded == (early, late)
    assert [each.at.tzinfo for each in loaded] == [UTC, UTC]
    assert journal.load(HOME, datetime(2026, 3, 2, 1, 1, tzinfo=tokyo)).entries == (late,)


def test_a_window_without_time_zone_is_refused(journal):
    """A naive time can't be compared, so it is a mistake of the caller."""
    with pytest.raises(ValueError, match="time zone"):
        journal.load(HOME, datetime(2026, 3, 1))  # noqa: DTZ001


def test_entries_of_the_same_moment_are_all_kept(journal):
    """Entries of one moment are kept apart by their ids."""
    journal.commit(HOME, turn({}, None, entry(name="b"), entry(name="a")))

    assert [each.id for each in journal.load(HOME, NOON).entries] == ["a", "b"]


def test_a_thousand_entries(journal):
    """After years of use a load without entries, a window, an export and an erase still work."""
    entries = [entry(NOON + timedelta(minutes=n), f"entry-{n}", text="the tea") for n in range(1000)]
    turns = range(0, 1000, MOST_ENTRIES)
    read = journal.load(HOME)
    for start in turns:
        some = entries[start : start + MOST_ENTRIES]
        journal.commit(HOME, turn({"from": start}, read, *some, request=str(start)))
        read = journal.load(HOME)

    assert (read.state, read.entries) == ({"from": turns[-1]}, ())
    assert journal.load(HOME, NOON).entries == tuple(entries)
    assert journal.load(HOME, entries[990].at).entries == tuple(entries[990:])
    assert len(journal.export(HOME)["entries"]) == 1000
    assert journal.erase(HOME) == 1000 + len(turns) + 1
    assert journal.load(HOME, NOON) == Snapshot(None, 0, ())


def test_export_is_all_of_a_household(journal):
    """Export holds state and entries as JSON, oldest first, and nothing of others."""
    journal.commit(HOME, turn({"count": 1}, None, entry(text="the tea"), entry(NOON - timedelta(1), "old")))
    journal.commit(NEIGHBOURS, turn({"count": 5}, None, entry(name="theirs")))

    assert journal.export(HOME) == {
        "state": {"count": 1},
        "entries": [
            {"id": "old", "kind": "gratitude", "at": "2026-02-28T12:00:00+00:00", "body": {}},
            {
                "id": "entry-1",
                "kind": "gratitude",
                "at": "2026-03-01T12:00:00+00:00",
                "body": {"text": "the tea"},
            },
        ],
    }


def test_export_of_nobody_is_empty(journal):
    """There is nothing to take along for a household that was never seen."""
    assert journal.export(HOME) == {"state": None, "entries": []}


def test_erase_leaves_nothing_of_one_household(journal):
    """Erase removes state, entries and request ids of one household, says how many, and spares the others."""
    commit = turn({"count": 1}, None, entry(), entry(name="entry-2"))
    journal.commit(HOME, commit)
    journal.commit(NEIGHBOURS, turn({"count": 5}, None, entry()))
    neighbours = journal.load(NEIGHBOURS, NOON)

    assert journal.erase(HOME) == 4
    assert journal.load(HOME, NOON) == Snapshot(None, 0, ())
    assert journal.load(NEIGHBOURS, NOON) == neighbours
    journal.commit(HOME, commit)
    assert journal.load(HOME).state == {"count": 1}


def test_erase_can_be_repeated(journal):
    """A second erase finds nothing and does no harm."""
    journal.commit(HOME, turn({"count": 1}))

    assert [journal.erase(HOME), journal.erase(HOME)] == [2, 0]


def test_what_was_erased_stays_erased(open_journal):
    """A device that read before an erase can't bring back what it read, even if others began anew."""
    kitchen, bedroom = open_journal(), open_journal()
    kitchen.commit(HOME, turn({"secret": True}))
    before = bedroom.load(HOME)
    kitchen.erase(HOME)

    with pytest.raises(Conflict):
        bedroom.commit(HOME, turn({"secret": True}, before, request="late"))
    kitchen.commit(HOME, turn({}, request="anew"))
    with pytest.raises(Conflict):
        bedroom.commit(HOME, turn({"secret": True}, before, request="late"))

    assert kitchen.load(HOME).state == {}


def test_a_household_moves_with_all_it_has(journal):
    """State, 250 entries and the answers of requests are under the new key, and nothing under the old one."""
    entries = [entry(NOON + timedelta(minutes=n), f"entry-{n}", text="the tea") for n in range(250)]
    read = journal.load(HOME)
    for start in range(0, 250, MOST_ENTRIES):
        some = entries[start : start + MOST_ENTRIES]
        journal.commit(HOME, turn({"from": start}, read, *some, request=str(start), answer={"to": start}))
        read = journal.load(HOME)
    journal.commit(NEIGHBOURS, turn({"count": 5}, None, entry()))

    assert journal.move(HOME, NEW_HOME) is True

    moved = journal.load(NEW_HOME, NOON)
    assert (moved.state, moved.entries) == (read.state, tuple(entries))
    assert journal.load(NEW_HOME) == Snapshot(moved.state, moved.version, ())
    for start in range(0, 250, MOST_ENTRIES):
        with pytest.raises(Replayed) as replayed:
            journal.commit(NEW_HOME, turn({}, moved, request=str(start)))
        assert replayed.value.answer == {"to": start}
    assert journal.load(HOME, NOON) == Snapshot(None, 0, ())
    assert journal.erase(HOME) == 0
    assert len(journal.load(NEIGHBOURS, NOON).entries) == 1
    journal.commit(NEW_HOME, turn({"goes": "on"}, moved, request="next"))
    assert journal.load(NEW_HOME).state == {"goes": "on"}


def test_there_is_nothing_to_move_of_nobody(journal):
    """Nor of a household that was moved before; what it has under its new key stays."""
    assert journal.move(HOME, NEW_HOME) is False
    assert journal.load(NEW_HOME, NOON) == Snapshot(None, 0, ())
    journal.commit(HOME, turn({"count": 1}, None, entry()))
    journal.move(HOME, NEW_HOME)
    moved = journal.load(NEW_HOME, NOON)

    assert journal.move(HOME, NEW_HOME) is False

    assert journal.load(NEW_HOME, NOON) == moved


def test_a_household_moves_back(journal):
    """There and back again, with what was kept meanwhile; a version that was read before is of no use."""
    journal.commit(HOME, turn({"count": 1}, None, entry()))
    before = journal.load(HOME)
    journal.move(HOME, NEW_HOME)
    journal.commit(NEW_HOME, turn({"count": 2}, journal.load(NEW_HOME), entry(name="new"), request="new"))

    assert journal.move(NEW_HOME, HOME) is True

    after = journal.load(HOME, NOON)
    assert (after.state, [each.id for each in after.entries]) == ({"count": 2}, ["entry-1", "new"])
    assert journal.erase(NEW_HOME) == 0
    with pytest.raises(Conflict):
        journal.commit(HOME, turn({"count": 9}, before, request="late"))


def test_a_move_overwrites_nobody(journal):
    """Where the new key has something, both stay as they are, and the caller is told."""
    journal.commit(HOME, turn({"count": 1}, None, entry()))
    journal.commit(NEW_HOME, turn({"count": 7}, None, entry(name="theirs")))
    both = [journal.load(key, NOON) for key in (HOME, NEW_HOME)]

    with pytest.raises(Conflict):
        journal.move(HOME, NEW_HOME)

    assert [journal.load(key, NOON) for key in (HOME, NEW_HOME)] == both


def test_a_household_begins_under_one_of_its_keys_only(journal):
    """A first turn that found it under neither is told if it is under the other one by now."""
    first = Commit({"count": 1}, 0, (entry(),), "first", {}, unless=HOME)
    journal.commit(NEW_HOME, first)
    journal.erase(NEW_HOME)
    journal.commit(HOME, turn({"count": 7}))

    with pytest.raises(Conflict):
        journal.commit(NEW_HOME, first)

    assert journal.load(NEW_HOME, NOON) == Snapshot(None, 0, ())
    assert journal.load(HOME).state == {"count": 7}


def test_who_read_before_a_move_cannot_commit_after_it(open_journal):
    """A device that still holds the state of the old key is told, and so makes no second one of it."""
    kitchen, bedroom = open_journal(), open_journal()
    kitchen.commit(HOME, turn({"count": 1}, None, entry()))
    read = bedroom.load(HOME)
    kitchen.move(HOME, NEW_HOME)

    with pytest.raises(Conflict):
        bedroom.commit(HOME, turn({"count": 2}, read, entry(name="late"), request="late"))

    assert bedroom.load(HOME, NOON) == Snapshot(None, 0, ())
    assert [each.id for each in kitchen.load(NEW_HOME, NOON).entries] == ["entry-1"]
