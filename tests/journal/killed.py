"""Commits turn after turn until it is killed, beginning with the one that it was at when it was killed.

Usage: killed.py FILE FIRST. Prints the number of each turn that is kept.
"""

import sys
from datetime import UTC, datetime

from lantern.journal import Commit, Conflict, Entry, Replayed, SqliteJournal

path, number = sys.argv[1], int(sys.argv[2])
with SqliteJournal(path) as journal:
    while True:
        read = journal.load("home")
        count = int((read.state or {"count": 0})["count"])
        entry = Entry("turn", datetime(2026, 3, 1, tzinfo=UTC), {"words": "x" * 2000}, str(number))
        try:
            journal.commit("home", Commit({"count": count + 1}, read.version, (entry,), str(number), {}))
        except Conflict:
            continue
        except Replayed:
            pass
        print(number, flush=True)  # noqa: T201  (its only way to tell)
        number += 1
