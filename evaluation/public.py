"""Fetches the public data that some figures need: `python -m evaluation.public FOLDER`.

PAIR (Min et al. 2022, Apache-2.0) and CLINC150 (Larson et al. 2019, CC BY 3.0) come from their authors'
repositories at fixed commits. Of each only the rows that `public.json` lists are used, so that the rest stays
unseen for whoever wants to test on it.
"""

import csv
import hashlib
import io
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final
from urllib.request import urlopen

__all__ = ["clinc", "fetch", "pair"]

_HOST: Final = "https://raw.githubusercontent.com"
_PAIR: Final = (
    f"{_HOST}/MichiganNLP/dynaopt/9eba2158853cc1539129ca68dcf3a53d9c763515/topic_clean_umich.csv",
    "d7657d76a0199a68eb7281fe46c436f8b4e2bcd1ffbdac8d73fe65122521640c",
)
_CLINC: Final = (
    f"{_HOST}/clinc/oos-eval/828f8093932c8fe6ca7936c3d2e52903b1c523de/data/data_full.json",
    "36923c3705a59e08fe9c3883d8bc2dd966ef93e22cb78ac41171782a698d56e0",
)
_KEPT: Final = json.loads(Path(__file__).with_name("public.json").read_text("utf-8"))
_COLUMNS: Final = (  # of PAIR's replies, in its own order: the kind, and how much of a reflection it is
    *(("complex_reflection", 2),) * 2,
    ("simple_reflection", 1),
    ("advice_or_confront", 0),
    ("question", 0),
    *(("nonreflective", 0),) * 3,
)
_FIELDS: Final = ("prompt_id", "topic", "kind", "level", "prompt", "response")
_TIMEOUT: Final = 20.0


def fetch(folder: Path) -> None:
    """Put both files into *folder*, unless they are there.

    Raises OSError where the network doesn't let us, ValueError where a file isn't the one we know.
    """
    table, listing = folder / "pair" / "reflections.csv", folder / "clinc150" / "out_of_scope.txt"
    if not table.is_file():
        rows = pair(_download(*_PAIR))
        table.parent.mkdir(parents=True, exist_ok=True)
        with table.open("w", encoding="utf-8", newline="") as opened:
            csv.writer(opened).writerows((_FIELDS, *rows))
    if not listing.is_file():
        texts = clinc(_download(*_CLINC))
        listing.parent.mkdir(parents=True, exist_ok=True)
        listing.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")


def pair(source: bytes) -> Iterable[Sequence[object]]:
    """Return the rows of PAIR's own *source*, a reply each."""
    prompts = list(csv.reader(io.StringIO(source.decode("utf-8"))))
    for place in _KEPT["pair"]:
        prompt, *replies, topic = prompts[place]
        for (kind, level), reply in zip(_COLUMNS, replies, strict=True):
            if reply.strip():
                yield place, topic, kind, level, prompt.strip(), reply.strip()


def clinc(source: bytes) -> list[str]:
    """Return the questions of CLINC150's own *source* that are about anything but couples."""
    data = json.loads(source)
    return [*(data["val"][place][0] for place in _KEPT["clinc150"]), *(text for text, _ in data["oos_val"])]


def _download(address: str, digest: str) -> bytes:
    with urlopen(address, timeout=_TIMEOUT) as answer:  # noqa: S310
        content: bytes = answer.read()
    if hashlib.sha256(content).hexdigest() != digest:
        raise ValueError(f"{address} isn't the file that this was written for")
    return content


if __name__ == "__main__":
    try:
        fetch(Path(sys.argv[1]))
    except (OSError, ValueError) as failure:
        print(f"The public data can't be fetched ({failure}); the figures that need it are left out.")
