"""A document of headings, lines and tables: whatever has no form of its own."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTable:
    """`widths` in millimetres, 170 together, 257 on a landscape page. A row of one text is a
    heading over all columns."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPart:
    """Under one heading; a part without anything below it is not printed. `level` 2: of the part
    before it."""

    heading: str
    lines: tuple[str, ...] = ()
    table: PaperTable | None = None
    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPaper:
    """`approval`: lines of the stamp above the title; `signatures`: who signs below, each with the
    name, where it is known."""

    title: str
    day: date
    parts: tuple[PaperPart, ...]
    subtitle: tuple[str, ...] = ()
    landscape: bool = False
    approval: tuple[str, ...] = ()
    signatures: tuple[tuple[str, str], ...] = ()
