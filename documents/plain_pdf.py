"""A document of headings, lines, tables and bars, as a PDF: the twin of `plain_docx`."""

from documents import stacked_bars
from documents.typesetting import pdf as typeset_pdf
from documents.typography import typographic
from domain.plain_paper import PaperPart, PlainPaper


def pdf(view: PlainPaper) -> bytes:
    return typeset_pdf(
        "plain_paper",
        {
            "title": typographic(view.title),
            "institution": [typographic(line) for line in view.institution],
            "register": list(view.register or ()),
            "approval": [typographic(line) for line in view.approval],
            "landscape": view.landscape,
            "subtitle": [typographic(line) for line in view.subtitle],
            "parts": [_part(part) for part in view.parts if not part.empty],
            "signatures": [
                {"role": typographic(one.role), "name": one.name} for one in view.signatures
            ],
            "formal": view.formal,
        },
        day=view.day,
    )


def _part(part: PaperPart) -> dict[str, object]:
    return {
        "heading": typographic(part.heading),
        "top": part.level == 1,
        "lines": [typographic(line) for line in part.lines],
        "numbered": part.numbered,
        "chart": None if part.chart is None else stacked_bars.data(part.chart),
        "table": None
        if part.table is None or not part.table.rows
        else {
            "head": [typographic(cell) for cell in part.table.head],
            "widths": list(part.table.widths),
            "rows": [[typographic(cell) for cell in row] for row in part.table.rows],
        },
    }
