"""How many chose what, as a table: a line an option; what fewer than five answered stays blank."""

from collections.abc import Iterator

from documents.words import long_day, words
from documents.workbook import Cell, Sheet, build
from domain.summary import SMALL_GROUP
from domain.tables import TotalsTable

_COLUMNS = ("question", "answered", "option", "chose")
_WIDTHS = (60, 12, 44, 12)


def xlsx(view: TotalsTable) -> bytes:
    t = words()
    return build(
        [
            Sheet(
                title=t.plain("document-sheet-totals"),
                head=tuple(t.plain(f"document-column-{column}") for column in _COLUMNS),
                widths=_WIDTHS,
                rows=list(_lines(view)),
            ),
            Sheet(
                title=t.plain("document-sheet-legend"),
                widths=(28, 90),
                rows=list(_legend(view)),
            ),
        ],
        header=f"{view.school} · {view.title}",
        day=view.day,
    )


def _lines(view: TotalsTable) -> Iterator[tuple[Cell, ...]]:
    """The question stands in every line of it: a filter would else lose it."""
    for question in view.questions:
        if question.answered is None:
            yield (question.text, None, None, None)
        for option, people in question.options:
            yield (question.text, question.answered, option, people)


def _legend(view: TotalsTable) -> Iterator[tuple[Cell, ...]]:
    t = words()
    yield (t.plain("document-legend-school"), view.school)
    if view.of:
        yield (t.plain("document-legend-of"), view.of)
    yield (t.plain("document-report-diagnosis"), view.title)
    yield (t.plain("document-legend-day"), long_day(view.day))
    counted = t.plain("document-legend-counted-explained", people=view.people, all=view.finished)
    yield (t.plain("document-legend-counted"), counted)
    yield (t.plain("document-column-answered"), t.plain("document-legend-answered"))
    yield (t.plain("document-column-chose"), t.plain("document-legend-chose"))
    blank = t.plain("document-legend-few-answered", count=SMALL_GROUP)
    yield (t.plain("document-legend-blank"), blank)
    yield (t.plain("document-legend-words"), t.plain("document-legend-no-words"))
