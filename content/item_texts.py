"""Ready texts of an item of a plan. Raises ContentError when the shipped file is broken."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict

from content.loader import ROOT
from content.ready import read_ready
from content.route_texts import ReadyText
from content.versioned import STRICT

FILE = "item_texts.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTexts:
    """In the order in which they are offered; keys are unique within each."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    result: tuple[ReadyText, ...]
    practice: tuple[ReadyText, ...]
    direction: tuple[ReadyText, ...]
    note: tuple[ReadyText, ...]

    def of(self, field: str) -> tuple[ReadyText, ...]:
        """By the name of the text; a title has no ready ones."""
        match field:
            case "result":
                return self.result
            case "practice":
                return self.practice
            case "direction":
                return self.direction
            case "note":
                return self.note
            case _:
                return ()


def read_item_texts(root: Path) -> ItemTexts:
    return read_ready(root, FILE, ItemTexts)


@cache
def load_item_texts() -> ItemTexts:
    return read_item_texts(ROOT)
