"""School subjects that a teacher is offered where the school has not named his own."""

import tomllib
from pathlib import Path


def _read() -> tuple[str, ...]:
    text = (Path(__file__).parent / "subjects.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["subjects"])


COMMON_SUBJECTS = _read()
