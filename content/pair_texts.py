"""Ready words of mentoring. Raises ContentError when the shipped file is broken."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict

from content.loader import ROOT
from content.ready import read_ready
from content.route_texts import ReadyText
from content.versioned import STRICT

FILE = "pair_texts.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairTexts:
    """In the order in which they are offered; keys are unique within each. `mentor`, `mentee`:
    what each of the two may say; `topic`: what a meeting may be about."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    mentor: tuple[ReadyText, ...]
    mentee: tuple[ReadyText, ...]
    topic: tuple[ReadyText, ...]


def read_pair_texts(root: Path) -> PairTexts:
    return read_ready(root, FILE, PairTexts)


@cache
def load_pair_texts() -> PairTexts:
    return read_pair_texts(ROOT)
