"""How events for a shared difficulty are called. Raises ContentError for a broken file."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict

from content.loader import ROOT
from content.ready import read_ready
from content.versioned import STRICT

FILE = "offer_texts.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferTexts:
    """By kind, the beginning of a name that the difficulty ends."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    seminar: str
    master_class: str
    round_table: str
    lesson_visit: str

    def named(self, kind: str, difficulty: str) -> str:
        return f"{getattr(self, kind)}: {difficulty}"


def read_offer_texts(root: Path) -> OfferTexts:
    return read_ready(root, FILE, OfferTexts)


@cache
def load_offer_texts() -> OfferTexts:
    return read_offer_texts(ROOT)
