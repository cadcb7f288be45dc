"""Ready words of entries of a record: what need not be typed.

Raises ContentError when the shipped file is broken.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict

from content.loader import ROOT
from content.ready import read_ready
from content.versioned import STRICT
from domain.record import RecordGroup, RecordKind

FILE = "record_texts.toml"
SCHOOL_PLACES = 100
"""Places of words for schools begin here: both lists grow, and buttons remember places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTexts:
    """Lists only grow; a button carries the place."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    titles: Mapping[RecordKind, tuple[str, ...]]
    school_titles: Mapping[RecordKind, tuple[str, ...]]
    organisers: Mapping[RecordGroup, tuple[str, ...]]

    def titles_of(self, kind: RecordKind, *, school: bool) -> tuple[tuple[int, str], ...]:
        """(place, words); those of schools first where they are for the reader."""
        common = tuple(enumerate(self.titles.get(kind, ())))
        if not school:
            return common
        return (*enumerate(self.school_titles.get(kind, ()), start=SCHOOL_PLACES), *common)

    def title_at(self, kind: RecordKind, place: int) -> str | None:
        """None for a forged place."""
        return dict(self.titles_of(kind, school=True)).get(place)

    def organisers_of(self, group: RecordGroup) -> tuple[str, ...]:
        return self.organisers.get(group, ())


def read_record_texts(root: Path) -> RecordTexts:
    return read_ready(root, FILE, RecordTexts)


@cache
def load_record_texts() -> RecordTexts:
    return read_record_texts(ROOT)
