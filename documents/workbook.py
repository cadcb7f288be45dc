"""Spreadsheets: a head that stays in sight, filters, widths, and every string a string."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from documents.text import brief, clean
from documents.words import midnight

Cell = str | int | float | date | None

_LONGEST = 32_767
"""Characters of a cell; the format holds no more."""
_LINE, _TALLEST = 13.0, 400.0
"""Points of a line, and of the tallest row: the format's limit is 409."""
_HEADER = 200
"""Characters of a page's header, which may have 255 with its codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`widths` in characters, one a column. `percents` are columns coloured as the map is, `totals`
    rows in bold; `quiet` rows are grey: examples, not data. Without a `head` it is a legend.
    """

    title: str
    widths: tuple[int, ...]
    rows: Sequence[Sequence[Cell]]
    head: tuple[str, ...] = ()
    percents: frozenset[int] = frozenset()
    quiet: bool = False
    totals: frozenset[int] = frozenset()


def build(sheets: Sequence[Sheet], *, header: str, day: date) -> bytes:
    """The file in memory; `header` is printed above every page."""
    file = io.BytesIO()
    # Loaded with the first table: many a bot is never asked for one.
    import xlsxwriter

    book = xlsxwriter.Workbook(file, {"in_memory": True})
    # else the file names the moment of its making, and equal views give unequal bytes
    book.set_properties({"created": midnight(day).replace(tzinfo=None)})
    styles = _Styles(book)
    for sheet in sheets:
        _draw(book.add_worksheet(sheet.title), sheet, styles, header)
    book.close()
    return file.getvalue()


class _Styles:
    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}
        self.head = self.of(
            bold=True, valign="vcenter", bg_color="#E3E7EB", border=1, border_color="#B8C0C8"
        )

    def of(self, **how: object) -> Any:
        """One format for one look: a file may hold 64,000 of them at most."""
        key = tuple(sorted(how.items()))
        if key not in self._made:
            look = {"font_name": "Arial", "font_size": 10, "valign": "top", "text_wrap": True}
            self._made[key] = self._book.add_format({**look, **how})
        return self._made[key]


def _draw(page: Any, sheet: Sheet, styles: _Styles, header: str) -> None:
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    first = 1 if sheet.head else 0
    if sheet.head:
        page.set_row(0, _height(sheet.head, sheet.widths))
    for column, title in enumerate(sheet.head):
        page.write_string(0, column, _fitting(title), styles.head)
    for number, row in enumerate(sheet.rows):
        page.set_row(first + number, _height(row, sheet.widths))
        for column, value in enumerate(row):
            look: dict[str, object] = {}
            if number in sheet.totals or (column == 0 and not sheet.head):
                look["bold"] = True
            if sheet.quiet:
                look |= {"font_color": "#7A848F", "italic": True}
            _write(page, first + number, column, value, styles, look, sheet)
    if sheet.head:
        page.freeze_panes(1, 1)
        page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.head) - 1)
        page.repeat_rows(0)
    for column in sorted(sheet.percents):
        _colour(page, column, len(sheet.rows))
    page.hide_gridlines(0)  # printed, too: long rows are read by them
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.set_header("&L&9" + brief(header, _HEADER).replace("&", "&&") + "&R&9&P / &N")


def _write(
    page: Any,
    row: int,
    column: int,
    value: Cell,
    styles: _Styles,
    look: dict[str, object],
    sheet: Sheet,
) -> None:
    """Strings by `write_string` alone: «=1+1» as a name stays a name."""
    match value:
        case None:
            page.write_blank(row, column, None, styles.of(**look))
        case str():
            page.write_string(row, column, _fitting(value), styles.of(**look))
        case int():
            shown = '0" %"' if column in sheet.percents else "0"
            page.write_number(
                row, column, value, styles.of(**look, num_format=shown, align="center")
            )
        case float():
            page.write_number(
                row, column, value, styles.of(**look, num_format="0.##", align="center")
            )
        case date():
            page.write_datetime(
                row, column, value, styles.of(**look, num_format="dd.mm.yyyy", align="center")
            )


def _height(row: Sequence[Cell], widths: Sequence[int]) -> float:
    """Points for the cell with most lines: not every program measures wrapped text itself."""
    lines = max(
        sum(-(-max(1, len(line)) // width) for line in value.split("\n"))
        if isinstance(value, str)
        else 1
        for value, width in zip(row, widths, strict=True)
    )
    return min(_LINE * lines + 2, _TALLEST)


def _fitting(text: str) -> str:
    text = clean(text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _colour(page: Any, column: int, rows: int) -> None:
    """The ramp of the picture: the lower, the darker, so that it is seen in grey, too."""
    page.conditional_format(
        1,
        column,
        max(1, rows),
        column,
        {
            "type": "3_color_scale",
            "min_type": "num",
            "mid_type": "num",
            "max_type": "num",
            "min_value": 0,
            "mid_value": 50,
            "max_value": 100,
            "min_color": "#E8896F",
            "mid_color": "#F2D274",
            "max_color": "#D3EFC4",
        },
    )
