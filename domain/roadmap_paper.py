"""What the papers of the school's year are made of."""

from dataclasses import dataclass
from datetime import date

from domain.roadmap import Measure, MeasureKind, Roadmap, School


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapPaper:
    """`measures` in the order of lists, dropped ones left out."""

    school: School
    roadmap: Roadmap
    kind: MeasureKind
    measures: tuple[Measure, ...]
    day: date

    @property
    def year(self) -> int:
        return self.roadmap.year
