"""How it is said: loads the words of a language and renders replies to SSML and cards."""
