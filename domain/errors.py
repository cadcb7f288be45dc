"""The one exception that rules of the domain raise; edges turn its code into words."""

from collections.abc import Mapping
from types import MappingProxyType


class DomainError(Exception):
    """A rule was broken.

    ``code`` is "area.what" ("route.already_approved"), the key under which an edge finds the
    sentence; ``params`` are the values that sentence may name.
    """

    code: str
    params: Mapping[str, object]

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = MappingProxyType(dict(params))

    @property
    def denied(self) -> bool:
        """Whoever speaks may not do or see it, or it is gone: nothing else is said about it."""
        return self.code.startswith("access.")

    def __repr__(self) -> str:
        given = "".join(f", {name}={value!r}" for name, value in sorted(self.params.items()))
        return f"DomainError({self.code!r}{given})"

    def __str__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in sorted(self.params.items()))
        return f"{self.code} ({given})" if given else self.code

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, DomainError):
            return NotImplemented
        return self.code == other.code and dict(self.params) == dict(other.params)

    def __hash__(self) -> int:
        # Params may hold unhashable values; equal errors still hash alike.
        return hash(self.code)
