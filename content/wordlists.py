"""Lists of Russian words that the wording rules need, by name (`wording.toml`)."""

import tomllib
from pathlib import Path


def _read() -> dict[str, frozenset[str]]:
    text = (Path(__file__).parent / "wording.toml").read_text(encoding="utf-8")
    return {name: frozenset(value.split()) for name, value in tomllib.loads(text).items()}


WORDLISTS = _read()
