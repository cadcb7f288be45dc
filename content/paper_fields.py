"""Fields of the templates of a plan: what people write between braces in Word.

Raises ContentError when the shipped file is broken. A published name is never changed: templates
that schools have edited use it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar, Literal

from pydantic import ConfigDict

from content.loader import ROOT
from content.ready import read_ready
from content.versioned import STRICT

FILE = "paper_fields.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class InnerField:
    """What one entry of a list has. `same_as`: it is a list of what that list is of."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    name: str
    about: str
    kind: Literal["text", "list"] = "text"
    same_as: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperField:
    """`key` is its name in our code, `name` the one in a template."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    name: str
    about: str
    kind: Literal["text", "flag", "list"] = "text"
    each: tuple[InnerField, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFields:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    field: tuple[PaperField, ...]

    def named(self, values: Mapping[str, object]) -> dict[str, object]:
        """Values by key as values by the names of templates, entries of lists, too."""
        return {field.name: self._of_field(field, values[field.key]) for field in self.field}

    def name(self, key: str) -> str:
        return self.find(key).name

    def inner(self, key: str, inner: str) -> str:
        """The name that an entry of the list has for it."""
        return next(one.name for one in self.find(key).each if one.key == inner)

    def find(self, key: str) -> PaperField:
        return next(field for field in self.field if field.key == key)

    def by_name(self) -> dict[str, PaperField]:
        return {field.name: field for field in self.field}

    def _of_field(self, field: PaperField, value: object) -> object:
        return self._entries(field.each, value) if field.kind == "list" else value

    def _entries(self, each: Sequence[InnerField], value: object) -> list[dict[str, object]]:
        assert isinstance(value, list)
        return [
            {
                one.name: (
                    self._entries(self.find(one.same_as).each, entry[one.key])
                    if one.same_as
                    else entry[one.key]
                )
                for one in each
            }
            for entry in value
        ]


def read_paper_fields(root: Path) -> PaperFields:
    return read_ready(root, FILE, PaperFields)


@cache
def load_paper_fields() -> PaperFields:
    return read_paper_fields(ROOT)
