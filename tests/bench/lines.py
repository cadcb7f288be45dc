"""Lines of the report: what was measured, against what, and how far it may go."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`ratio` of what was measured to what it is held against; `most` and `least` bound it."""

    what: str
    measured: str
    against: str = "—"
    ratio: float | None = None
    most: float | None = None
    least: float | None = None

    @property
    def holds(self) -> bool:
        if self.ratio is None:
            return True
        above = self.least is None or self.ratio >= self.least
        return above and (self.most is None or self.ratio <= self.most)

    @property
    def bar(self) -> str:
        if self.least is not None:
            return f"≥ {self.least:g}"
        return "—" if self.most is None else f"≤ {self.most:g}"

    def row(self) -> str:
        ratio = "—" if self.ratio is None else f"{self.ratio:.2f}"
        mark = "" if self.holds else " ✗"
        return f"| {self.what} | {self.measured} | {self.against} | {ratio}{mark} | {self.bar} |"


HEAD = "| what | measured | against | ratio | bar |\n| --- | --- | --- | --- | --- |"
