"""A fault found in content: a code for the locales, where it is, and what to fill in."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`file` is relative to `content/`; `key` names the statement, suggestion or field."""

    code: str
    file: str
    key: str = ""
    params: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        params = " ".join(f"{name}={value}" for name, value in self.params.items())
        return " ".join(part for part in (self.code, self.file, self.key, params) if part)
