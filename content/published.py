"""What has been published: the same (kind, key, version) must keep the same sha256 for ever.

People answered those very words, so a change of any letter takes a new version.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, ValidationError

from content import lines
from content.problem import Problem
from content.sources import read_toml, text_of
from content.versioned import ContentError, Versioned

PUBLISHED = "published.toml"


class _Entry(BaseModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True, frozen=True)

    kind: str
    key: str
    version: int
    sha256: str


class _File(BaseModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True, frozen=True)

    content: list[_Entry]


def read_published(root: Path) -> dict[tuple[str, str, int], str]:
    """(kind, key, version) → sha256. Raises ContentError when a version is listed twice."""
    try:
        entries = _File.model_validate(read_toml(root, PUBLISHED)).content
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ContentError(
            "content.invalid",
            file=PUBLISHED,
            place=place,
            reason=first["type"],
            line=lines.of_place(text_of(root, PUBLISHED), place),
        ) from error
    hashes = {(entry.kind, entry.key, entry.version): entry.sha256 for entry in entries}
    if len(hashes) != len(entries):
        raise ContentError("content.invalid", file=PUBLISHED, reason="listed_twice")
    return hashes


def published_problems(
    contents: Iterable[Versioned], hashes: dict[tuple[str, str, int], str]
) -> Iterator[Problem]:
    """A version that isn't listed is a problem too: it would be free to change unnoticed."""
    for content in contents:
        known = hashes.get((content.content_kind, content.key, content.version))
        if known == content.sha256:
            continue
        yield Problem(
            code="published.unlisted" if known is None else "published.changed",
            file=PUBLISHED,
            key=f"{content.content_kind}/{content.key}",
            params={"version": content.version, "sha256": content.sha256},
        )
