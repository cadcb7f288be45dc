"""Ready words: what people press instead of typing. Files that the database keeps no version of."""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from content.sources import lines_named, read_toml
from content.versioned import invalid

T = TypeVar("T")


def read_ready(root: Path, file: str, kind: type[T]) -> T:
    """Raises ContentError, with the line where it is known, when the file isn't as `kind` is."""
    plain = read_toml(root, file)
    with lines_named(root, file):
        try:
            return _adapter(kind).validate_python(plain, strict=False)
        except ValidationError as error:
            raise invalid(error, file) from error


_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(kind: type[T]) -> TypeAdapter[T]:
    """Built once a class: that costs more than the validation itself."""
    adapter: TypeAdapter[T] | None = _ADAPTERS.get(kind)
    if adapter is None:
        adapter = _ADAPTERS[kind] = TypeAdapter(kind)
    return adapter
