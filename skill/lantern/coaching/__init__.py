"""The know-how: pure functions and dataclasses that do no I/O and know no SDK."""
