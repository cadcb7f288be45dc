"""Ready texts of a plan: bases without a statement, goals, words of a return.

Raises ContentError when the shipped file is broken.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar, Literal

from pydantic import ConfigDict, TypeAdapter, ValidationError

from content.model import STRICT, ContentError

FILE = Path(__file__).parent / "route_texts.toml"


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

    def bases(self, kind: str) -> tuple[ReadyBasis, ...]:
        return tuple(one for one in self.basis if one.kind == kind)

    def ready_basis(self, key: str) -> ReadyBasis | None:
        return next((one for one in self.basis if one.key == key), None)

    def ready_goal(self, key: str) -> ReadyText | None:
        return next((one for one in self.goal if one.key == key), None)

    def ready_reply(self, key: str) -> ReadyText | None:
        return next((one for one in self.reply if one.key == key), None)


@cache
def load_route_texts() -> RouteTexts:
    plain = tomllib.loads(FILE.read_text(encoding="utf-8"))
    try:
        return TypeAdapter(RouteTexts).validate_python(plain, strict=False)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ContentError(
            "content.invalid", file=FILE.name, place=place, reason=first["type"]
        ) from error
