"""The conversations that the documents show are true, word for word."""

import pytest

from lantern.speech.content import data_root
from lantern.testing.transcripts import held_again


@pytest.mark.parametrize("document", ["README.md", "docs/evenings.md"])
def test_the_skill_says_what_is_shown(document: str) -> None:
    """Held again, the evening goes as written; `tools/evenings` writes it anew."""
    text = (data_root() / document).read_text(encoding="utf-8")
    assert "<!-- evening:" in text
    assert held_again(text) == text
