"""A portfolio: what shows that the work of a plan was done, as a list and as an archive."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.evidence import Evidence
from domain.item import EvidenceKind, ItemKind
from domain.record import RecordKind

PART_BYTES = 45 * 1024 * 1024
"""Of one archive: the messenger takes 50 MB from a bot; the list and the archive need some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioEntry:
    """Something that was done, with its proofs: an item of the plan, an entry of the record
    (`record`), or an independent result, which is neither."""

    title: str
    done_on: date | None
    kind: ItemKind | None = None
    record: RecordKind | None = None
    evidence_kind: EvidenceKind = EvidenceKind.NONE
    confirmed: bool = False
    proofs: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioProof:
    """A line of the list. `file` is the name in the archive; `lost`: there is no copy of ours."""

    text: str
    file: str | None = None
    lost: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioLine:
    number: str
    title: str
    about: str
    proofs: tuple[PortfolioProof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioIndex:
    """The list that goes into every part: words as they are printed."""

    name: str
    school: str
    years: str
    day: date
    lines: tuple[PortfolioLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedFile:
    """`path` of our copy counts from the files folder; `size` in bytes."""

    path: str
    name: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What is to be packed. `name` without an extension; the index is in every part."""

    name: str
    index_name: str
    index: bytes
    files: tuple[PackedFile, ...]


def parts_of(
    files: Sequence[PackedFile], limit: int = PART_BYTES
) -> tuple[tuple[PackedFile, ...], ...]:
    """In their order, each part at most `limit` bytes; a file larger than that is alone in its
    part. No files: one part without any."""
    parts: list[list[PackedFile]] = [[]]
    held = 0
    for file in files:
        if parts[-1] and held + file.size > limit:
            parts.append([])
            held = 0
        parts[-1].append(file)
        held += file.size
    return tuple(tuple(part) for part in parts)
