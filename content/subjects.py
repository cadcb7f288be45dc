"""School subjects that a teacher is offered where the school has not named his own.

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

FILE = "subjects.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonSubjects:
    """In the order in which they are offered."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    subjects: tuple[str, ...]


def read_subjects(root: Path) -> CommonSubjects:
    return read_ready(root, FILE, CommonSubjects)


@cache
def load_subjects() -> tuple[str, ...]:
    return read_subjects(ROOT).subjects
