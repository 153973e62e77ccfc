"""Makes what is trained, from the corpus and public data; nothing of it runs in the skill."""
