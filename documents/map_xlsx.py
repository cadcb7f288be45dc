"""The map as numbers: per cent, people, and how many are on each level."""

from collections.abc import Callable, Iterator

from documents.words import long_day, whole_label, words
from documents.workbook import Cell, Sheet, build
from domain.charts import DeficitMap, MapCell, MapRow
from domain.summary import SMALL_GROUP

_DEPARTMENT, _GROUP, _NUMBER = 42, 16, 14


def xlsx(view: DeficitMap) -> bytes:
    """Blank cells are blank on every sheet: nothing of them is written anywhere."""
    t = words()
    return build(
        [
            _matrix(view, "document-sheet-percents", lambda cell: cell.percent, coloured=True),
            _matrix(view, "document-sheet-people", lambda cell: cell.people, coloured=False),
            Sheet(
                title=t.plain("document-sheet-levels"),
                head=(
                    _places(view),
                    t.plain("document-report-group"),
                    t.plain("document-column-people"),
                    t.plain("document-column-percent"),
                    *(t.plain(f"diagnosis-level-{level}") for level in _LEVELS),
                ),
                widths=(_DEPARTMENT, 32, *(_NUMBER,) * 6),
                rows=list(_levels(view)),
                percents=frozenset({3}),
            ),
            _legend(view),
        ],
        header=f"{view.school} · {view.title}",
        day=view.day,
    )


_LEVELS = ("support", "growth", "confident", "strength")


def _places(view: DeficitMap) -> str:
    return view.places or words().plain("document-department")


def _rows(view: DeficitMap) -> Iterator[tuple[str, MapRow]]:
    for row in view.rows:
        yield row.label, row
    yield whole_label(view.school_row.label), view.school_row


def _matrix(
    view: DeficitMap, title: str, number: Callable[[MapCell], int], *, coloured: bool
) -> Sheet:
    t = words()
    groups = view.titles or view.groups
    columns = len(groups) + 1
    return Sheet(
        title=t.plain(title),
        head=(_places(view), *groups, t.plain("document-map-all-groups")),
        widths=(_DEPARTMENT, *(_GROUP,) * columns),
        rows=[
            (label, *(number(cell) if cell else None for cell in (*row.cells, row.total)))
            for label, row in _rows(view)
        ],
        percents=frozenset(range(1, columns + 1)) if coloured else frozenset(),
        totals=frozenset({len(view.rows)}),
    )


def _levels(view: DeficitMap) -> Iterator[tuple[Cell, ...]]:
    groups = (*(view.titles or view.groups), words().plain("document-map-all-groups"))
    for label, row in _rows(view):
        for group, cell in zip(groups, (*row.cells, row.total), strict=True):
            if cell is None:
                yield (label, group, *(None,) * 6)
            else:
                levels = (cell.support, cell.growth, cell.confident, cell.strength)
                yield (label, group, cell.people, cell.percent, *levels)


def _legend(view: DeficitMap) -> Sheet:
    t = words()
    return Sheet(
        title=t.plain("document-sheet-legend"),
        widths=(28, 90),
        rows=[
            (view.owner or t.plain("document-legend-school"), view.school),
            (t.plain("document-report-diagnosis"), view.title),
            (t.plain("document-legend-day"), long_day(view.day)),
            (t.plain("document-column-percent"), view.scale or t.plain("document-map-scale")),
            *_counted(view),
            (t.plain("document-column-people"), t.plain("document-legend-people")),
            (
                t.plain("document-legend-blank"),
                t.plain("document-map-few-explained", count=SMALL_GROUP, first=view.first or 0),
            ),
        ],
    )


def _counted(view: DeficitMap) -> Iterator[tuple[Cell, ...]]:
    if view.counted is not None:
        people, finished = view.counted
        t = words()
        told = t.plain("document-legend-counted-explained", people=people, all=finished)
        yield (t.plain("document-legend-counted"), told)
