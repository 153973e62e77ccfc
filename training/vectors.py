"""Makes `trained/words.*`: WordLlama's static vectors (MIT licence), cut down to few words and numbers.

The words are WordLlama's own whole tokens, the commonest first, and those of `words.txt`: what the corpus and
the content used five times when all was last trained in one go. They are written down because one word more
changes every vector a little, and with them what all else was trained on. A vector is the mean of its tokens'
vectors, centred and turned onto its principal axes.
"""

import json
import re
from pathlib import Path
from typing import Final

import numpy as np
import wordllama
from numpy.typing import NDArray
from safetensors.numpy import load_file
from sklearn.cluster import KMeans
from tokenizers import Tokenizer

from training.storing import store

__all__ = ["CLUSTERS", "SIZE", "main"]

SIZE: Final = 64
"""Numbers in a vector: fewer lose a hundredth of AUC at telling statements apart, more gain little."""
CLUSTERS: Final = (100, 300, 800)
_WORDS: Final = Path(__file__).with_name("words.txt")
_WORD: Final = re.compile(r"[a-z]{2,}")


def main() -> None:
    """Write the file anew."""
    package = Path(wordllama.__file__).parent
    tokenizer = Tokenizer.from_file(str(package / "tokenizers" / "l2_supercat_tokenizer_config.json"))
    (embedding,) = load_file(package / "weights" / "l2_supercat_256.safetensors").values()
    words = _words(tokenizer)
    encoded = [tokenizer.encode(word, add_special_tokens=False).ids for word in words]
    vectors = np.array([embedding[ids].astype(np.float64).mean(axis=0) for ids in encoded])
    vectors -= vectors.mean(axis=0)
    clusters = [_clusters(vectors, number) for number in CLUSTERS]
    small = _small(vectors)
    header = json.dumps({"size": SIZE, "clusters": CLUSTERS})
    store("words.clusters", b"\n".join((header.encode(), " ".join(words).encode(), b"".join(clusters))))
    store("words.vectors", small.tobytes())


def _words(tokenizer: Tokenizer) -> list[str]:
    """Return the words that get a vector, the tokenizer's own first."""
    whole = sorted((place, token[1:]) for token, place in tokenizer.get_vocab().items() if token[:1] == "▁")
    used = _WORDS.read_text("utf-8").split()
    return list(dict.fromkeys([*(word for _, word in whole if _WORD.fullmatch(word)), *used]))


def _clusters(vectors: NDArray[np.float64], number: int) -> bytes:
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    found = KMeans(number, n_init=1, max_iter=30, random_state=0).fit_predict(unit)
    return bytes(found.astype("<u2").tobytes())


def _small(vectors: NDArray[np.float64]) -> NDArray[np.int8]:
    """Return the vectors on their first principal axes, each of length 127."""
    _, _, axes = np.linalg.svd(vectors, full_matrices=False)
    turned = vectors @ axes[:SIZE].T
    return np.rint(127 * turned / np.linalg.norm(turned, axis=1, keepdims=True)).astype(np.int8)


if __name__ == "__main__":
    main()
