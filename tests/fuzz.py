"""Fuzzes the skill in as many processes as there are cores, and tells what was found: `make fuzz`.

Usage: fuzz.py [TURNS] [SEED]; 100,000 turns and seed 0 by default. Exits with 1 if anything was found.
"""

import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from importlib import import_module
from multiprocessing import get_context

from fuzzing import Found

SHARES = {"test_fuzz_sessions": 0.6, "test_fuzz_envelopes": 0.2, "test_fuzz_states": 0.2}
"""Which part of all turns each module takes."""
PIECE = 2_500
"""Turns that a process takes before it tells what it found."""


def piece(module: str, seed: int, turns: int) -> Found:
    """Take so many turns in a process of its own."""
    found: Found = import_module(module).fuzz(seed, turns)
    return found


def main(turns: int = 100_000, seed: int = 0) -> int:
    """Take so many turns in all, and print what came of it."""
    started = time.monotonic()
    pieces = [
        (module, (seed + number) * 1_000_000, PIECE)
        for module, share in SHARES.items()
        for number in range(-int(-turns * share // PIECE))
    ]
    total = Found()
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        for done in as_completed(pool.submit(piece, *each) for each in pieces):
            found = done.result()
            total.turns += found.turns
            total.wrong += found.wrong
            print(f"{total.turns:,} turns, {len(total.wrong)} found", flush=True)  # noqa: T201
    for each in total.wrong:
        print(f"\n{each}")  # noqa: T201
    print(f"{total.turns:,} turns in {time.monotonic() - started:.0f} s: {len(total.wrong)} found")  # noqa: T201
    return bool(total.wrong)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
