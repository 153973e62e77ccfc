"""One device of a household, as a process of its own: commits some turns, and starts over on each conflict.

Usage: one_device.py FILE NAME TURNS
"""

import sys
from datetime import UTC, datetime

from lantern.journal import Commit, Conflict, Entry, SqliteJournal

path, name, turns = sys.argv[1], sys.argv[2], int(sys.argv[3])
with SqliteJournal(path) as journal:
    for number in range(turns):
        request = f"{name}-{number}"
        entry = Entry("turn", datetime.now(UTC), {"by": name}, request)
        while True:
            read = journal.load("home")
            count = int((read.state or {"count": 0})["count"])
            try:
                journal.commit("home", Commit({"count": count + 1}, read.version, (entry,), request, {}))
            except Conflict:
                continue
            break
