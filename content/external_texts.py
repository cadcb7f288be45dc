"""Ready words of independent results: what need not be typed.

Raises ContentError when the shipped file is broken.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict

from content.loader import ROOT
from content.ready import read_ready
from content.versioned import STRICT

FILE = "external_texts.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalTexts:
    """In the order in which they are offered; a button carries the place, so the lists only
    grow."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    operator: tuple[str, ...]
    kind: tuple[str, ...]
    level_name: tuple[str, ...]


def read_external_texts(root: Path) -> ExternalTexts:
    return read_ready(root, FILE, ExternalTexts)


@cache
def load_external_texts() -> ExternalTexts:
    return read_external_texts(ROOT)
