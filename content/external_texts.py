"""Ready words of independent results: what need not be typed.

Raises ContentError when the shipped file is broken.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from content.model import STRICT, ContentError

FILE = Path(__file__).parent / "external_texts.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalTexts:
    """In the order in which they are offered; a button carries the place, so the lists only
    grow."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    operator: tuple[str, ...]
    kind: tuple[str, ...]
    level_name: tuple[str, ...]


@cache
def load_external_texts() -> ExternalTexts:
    plain = tomllib.loads(FILE.read_text(encoding="utf-8"))
    try:
        return TypeAdapter(ExternalTexts).validate_python(plain, strict=False)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ContentError(
            "content.invalid", file=FILE.name, place=place, reason=first["type"]
        ) from error
