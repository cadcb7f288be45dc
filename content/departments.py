"""Departments that a school can have by one press, as such institutions usually name them.

Raises ContentError when the shipped file is broken.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar, Literal

from pydantic import ConfigDict, TypeAdapter, ValidationError

from content.model import STRICT, ContentError

FILE = Path(__file__).parent / "departments.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualDepartment:
    """`short` stands on the button, `name` goes into the list of the school."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    kind: Literal["school", "kindergarten", "additional"]
    short: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualDepartments:
    """In the order in which they are offered; keys are unique."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    department: tuple[UsualDepartment, ...]

    def of_kind(self, kind: str) -> tuple[UsualDepartment, ...]:
        return tuple(one for one in self.department if one.kind == kind)

    def find(self, key: str) -> UsualDepartment | None:
        return next((one for one in self.department if one.key == key), None)


@cache
def load_departments() -> UsualDepartments:
    plain = tomllib.loads(FILE.read_text(encoding="utf-8"))
    try:
        return TypeAdapter(UsualDepartments).validate_python(plain, strict=False)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ContentError(
            "content.invalid", file=FILE.name, place=place, reason=first["type"]
        ) from error
