"""Evening Lantern: a voice skill for couples who are mending a relationship."""

__version__ = "0.1.0"
