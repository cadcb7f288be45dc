"""A document of lines and tables as a PDF: what `plain_docx` writes for Word."""

from documents.typesetting import pdf as typeset_pdf
from domain.plain_paper import PaperPart, PlainPaper


def pdf(view: PlainPaper) -> bytes:
    return typeset_pdf(
        "table_paper",
        {
            "title": view.title,
            "subtitle": list(view.subtitle),
            "landscape": view.landscape,
            "approval": list(view.approval),
            "parts": [_part(one) for one in view.parts],
            "signatures": [[one.role, one.name] for one in view.signatures],
        },
        day=view.day,
    )


def _part(one: PaperPart) -> dict[str, object]:
    table = one.table if one.table is not None and one.table.rows else None
    return {
        "heading": one.heading,
        "lines": list(one.lines),
        "head": [] if table is None else list(table.head),
        "widths": [] if table is None else list(table.widths),
        "rows": [] if table is None else [list(row) for row in table.rows],
    }
