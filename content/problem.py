"""A fault found in content: a code for the locales, where it is, and what to fill in."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`file` is relative to `content/`, `line` counts from 1 (None: nowhere in particular);
    `key` names the statement, suggestion or field."""

    code: str
    file: str
    key: str = ""
    line: int | None = None
    params: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        params = " ".join(f"{name}={value}" for name, value in self.params.items())
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return " ".join(part for part in (self.code, where, self.key, params) if part)
