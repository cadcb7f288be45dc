"""Departments that a school can have by one press, as such institutions usually name them.

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

FILE = "departments.toml"


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


def read_departments(root: Path) -> UsualDepartments:
    return read_ready(root, FILE, UsualDepartments)


@cache
def load_departments() -> UsualDepartments:
    return read_departments(ROOT)
