"""Who has passed a diagnosis and when, by name: facts of participation, no results."""

from documents.words import long_day, words
from documents.workbook import Cell, Sheet, build
from domain.tables import ParticipationLine, ParticipationTable

_COLUMNS = ("name", "department", "position", "state", "finished", "reminded")
_WIDTHS = (44, 38, 32, 16, 14, 16)


def xlsx(view: ParticipationTable) -> bytes:
    t = words()
    return build(
        [
            Sheet(
                title=t.plain("document-sheet-participation"),
                head=tuple(t.plain(f"document-column-{column}") for column in _COLUMNS),
                widths=_WIDTHS,
                rows=[_row(line) for line in view.lines],
            ),
            Sheet(
                title=t.plain("document-sheet-legend"),
                widths=(28, 90),
                rows=[
                    (t.plain("document-legend-school"), view.school),
                    (t.plain("document-report-diagnosis"), view.title),
                    (t.plain("document-legend-day"), long_day(view.day)),
                    (
                        t.plain("document-column-reminded"),
                        t.plain("document-legend-reminded"),
                    ),
                    (t.plain("document-legend-answers"), t.plain("document-legend-no-answers")),
                ],
            ),
        ],
        header=f"{view.school} · {view.title}",
        day=view.day,
    )


def _row(line: ParticipationLine) -> tuple[Cell, ...]:
    state = words().plain(f"document-state-{line.state.value}")
    return (line.name, line.department, line.position, state, line.finished, line.reminded)
