"""Ready names of events that many attend. Raises ContentError when the shipped file is broken."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict

from content.loader import ROOT
from content.ready import read_ready
from content.route_texts import ReadyText
from content.versioned import STRICT

FILE = "event_texts.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTexts:
    """By kind, in the order in which they are offered; keys are unique within each."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    seminar: tuple[ReadyText, ...]
    pedsovet: tuple[ReadyText, ...]
    master_class: tuple[ReadyText, ...]
    training: tuple[ReadyText, ...]
    webinar: tuple[ReadyText, ...]
    readings: tuple[ReadyText, ...]
    conference: tuple[ReadyText, ...]
    round_table: tuple[ReadyText, ...]
    open_lesson: tuple[ReadyText, ...]
    business_game: tuple[ReadyText, ...]

    def of(self, kind: str) -> tuple[ReadyText, ...]:
        """By the value of the kind, each of which has its names here."""
        found: tuple[ReadyText, ...] = getattr(self, kind)
        return found


def read_event_texts(root: Path) -> EventTexts:
    return read_ready(root, FILE, EventTexts)


@cache
def load_event_texts() -> EventTexts:
    return read_event_texts(ROOT)
