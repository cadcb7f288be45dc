"""Ready texts of a plan: bases without a statement, goals, words of a return, reasons of a
proposal.

Raises ContentError when the shipped file is broken.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar, Literal

from pydantic import ConfigDict

from content.loader import ROOT
from content.ready import read_ready
from content.versioned import STRICT

FILE = "route_texts.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyText:
    """`short` stands on the button, `text` goes into the plan."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    short: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyBasis(ReadyText):
    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    kind: Literal["strength", "task", "request"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteTexts:
    """In the order in which they are offered; keys are unique within each."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    basis: tuple[ReadyBasis, ...]
    goal: tuple[ReadyText, ...]
    reply: tuple[ReadyText, ...]
    reason: tuple[ReadyText, ...]

    def bases(self, kind: str) -> tuple[ReadyBasis, ...]:
        return tuple(one for one in self.basis if one.kind == kind)

    def ready_basis(self, key: str) -> ReadyBasis | None:
        return next((one for one in self.basis if one.key == key), None)

    def ready_goal(self, key: str) -> ReadyText | None:
        return next((one for one in self.goal if one.key == key), None)

    def ready_reply(self, key: str) -> ReadyText | None:
        return next((one for one in self.reply if one.key == key), None)

    def ready_reason(self, key: str) -> ReadyText | None:
        return next((one for one in self.reason if one.key == key), None)


def read_route_texts(root: Path) -> RouteTexts:
    return read_ready(root, FILE, RouteTexts)


@cache
def load_route_texts() -> RouteTexts:
    return read_route_texts(ROOT)
