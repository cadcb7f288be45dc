"""Content that the database keeps: canonical body, hash, strict rebuilding.

`body` is canonical JSON (keys sorted, no spaces) and `sha256` is taken over it, so the same
content has the same hash on every machine, and a stored body rebuilds an equal value.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

STRICT = ConfigDict(extra="forbid", strict=True)


def unless(default: Any) -> Any:
    """A field that is written into a body only where it differs from `default`."""
    return Field(exclude_if=lambda value: value == default)


class ContentError(Exception):
    """A content file or a stored body that doesn't hold what it must.

    `place` is the path of the field inside the file, `line` where it stands (from 1; None: not
    known), `reason` the machine's word for the fault.
    """

    def __init__(
        self,
        code: str,
        *,
        file: str,
        place: str = "",
        reason: str = "",
        line: int | None = None,
    ) -> None:
        where = file if line is None else f"{file}:{line}"
        super().__init__(f"{code}: {where} {place} {reason}".rstrip())
        self.code = code
        self.file = file
        self.place = place
        self.reason = reason
        self.line = line


_ADAPTERS: dict[str, TypeAdapter[Any]] = {}


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    """Built once a class: that costs more than the validation itself."""
    adapter = _ADAPTERS.get(kind.__qualname__)
    if adapter is None:
        adapter = _ADAPTERS[kind.__qualname__] = TypeAdapter(kind)
    return adapter


def invalid(error: ValidationError, file: str) -> ContentError:
    """The first fault that validation found."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return ContentError("content.invalid", file=file, place=place, reason=first["type"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Versioned:
    """Content that the database keeps by (kind, key, version, sha256, body)."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    content_kind: ClassVar[str]

    key: str
    version: int

    @property
    def body(self) -> str:
        """Canonical JSON of the whole content."""
        plain = _adapter(type(self)).dump_python(self, mode="json")
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @property
    def sha256(self) -> str:
        """64 hexadecimal digits over `body` in UTF-8."""
        return hashlib.sha256(self.body.encode()).hexdigest()

    @classmethod
    def from_body(cls, body: str, *, file: str = "body") -> Self:
        """Rebuild from `body`; `file` only names the origin in a ContentError."""
        try:
            value = _adapter(cls).validate_json(body)
        except ValidationError as error:
            raise invalid(error, file) from error
        if not isinstance(value, cls):  # the adapter of cls gives only cls
            raise TypeError(type(value))
        return value


def canonical(value: Mapping[str, Any]) -> str:
    """JSON of plain data, ready for `Versioned.from_body`."""
    return json.dumps(value, ensure_ascii=False)
