"""What the papers of the school's year are made of."""

from dataclasses import dataclass
from datetime import date

from domain.people import PersonName
from domain.roadmap import Decision, Measure, MeasureKind, Roadmap, School


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapPaper:
    """`measures` in the order of lists, dropped ones left out; `decisions` of the same year.

    `deputy` and `director` sign; None where the name is written by hand, too.
    """

    school: School
    roadmap: Roadmap
    kind: MeasureKind
    measures: tuple[Measure, ...]
    day: date
    decisions: tuple[tuple[Measure, Decision], ...] = ()
    deputy: PersonName | None = None
    director: PersonName | None = None

    @property
    def year(self) -> int:
        return self.roadmap.year
