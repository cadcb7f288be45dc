"""A document of headings, lines and tables: whatever has no form of its own."""

from dataclasses import dataclass
from datetime import date

from domain.charts import StackedBars


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
    before it. `numbered`: each line is a point of its own."""

    heading: str
    lines: tuple[str, ...] = ()
    table: PaperTable | None = None
    level: int = 1
    chart: StackedBars | None = None
    numbered: bool = False

    @property
    def empty(self) -> bool:
        return not self.lines and self.table is None and self.chart is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """`name` is empty where it is written by hand, too."""

    role: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPaper:
    """`institution`: lines above; `register`: the place for a date and a number; `approval`: lines
    of the stamp above the title; `signatures`: who signs below. A paper that is `formal` is set as
    those that are filed: justified, with indented paragraphs."""

    title: str
    day: date
    parts: tuple[PaperPart, ...]
    subtitle: tuple[str, ...] = ()
    institution: tuple[str, ...] = ()
    register: tuple[str, str] | None = None
    signatures: tuple[Signature, ...] = ()
    formal: bool = False
    landscape: bool = False
    approval: tuple[str, ...] = ()
