"""«Мои достижения» in Word: a file that a person goes on correcting."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from documents.achievements import Section, sheet
from documents.archive import repacked
from documents.docx_parts import repeated, whole
from documents.plain_docx import signatures
from documents.text import clean
from documents.words import midnight
from domain.achievements import Achievements
from domain.plain_paper import Signature

FONT = "Times New Roman"


def docx(view: Achievements) -> bytes:
    drawn = sheet(view)
    document = Document()
    _page(document, drawn.made)
    _line(document, drawn.institution, size=12)
    if drawn.municipality:
        _line(document, drawn.municipality, size=11)
    _line(document, drawn.title, size=15, bold=True, before=14)
    _line(document, drawn.name, size=13, bold=True)
    for text in (drawn.place, drawn.period):
        if text:
            _line(document, text, size=12)
    for section in drawn.sections:
        _section(document, section)
    if drawn.note:
        note = _line(document, drawn.note, size=10, before=14)
        note.alignment = WD_ALIGN_PARAGRAPH.LEFT
    signatures(document, tuple(Signature(role=role, name=name) for role, name in drawn.signers))
    properties = document.core_properties
    properties.title = f"{drawn.title}: {view.name.full}"[:255]
    properties.author = drawn.institution[:255]
    properties.created = properties.modified = midnight(view.day)
    file = BytesIO()
    document.save(file)
    return repacked(file.getvalue(), view.day)


def _page(document: Any, made: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(20), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(12)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.paragraph_format.space_after = Pt(3)
    style.paragraph_format.line_spacing = 1
    _run(section.footer.paragraphs[0], made, size=9)


def _line(
    document: Any, text: str, *, size: float, bold: bool = False, before: float = 0
) -> Paragraph:
    paragraph: Paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before = Pt(before)
    _run(paragraph, text, size=size, bold=bold)
    return paragraph


def _section(document: Any, section: Section) -> None:
    heading = _line(document, section.title, size=12, bold=True, before=14)
    heading.alignment = WD_ALIGN_PARAGRAPH.LEFT
    heading.paragraph_format.keep_with_next = True
    table = document.add_table(rows=0, cols=len(section.heads))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    head = table.add_row()
    whole(head)
    repeated(head)
    for cell, text, width in zip(head.cells, section.heads, section.widths, strict=True):
        _cell(cell, text, width, centred=True, bold=True)
    for values in section.rows:
        row = table.add_row()
        whole(row)
        for cell, text, width, centred in zip(
            row.cells, values, section.widths, section.centred, strict=True
        ):
            _cell(cell, text, width, centred=centred)
    for column, width in zip(table.columns, section.widths, strict=True):
        # Word goes by the cells, other programs by the grid.
        column.width = Mm(width)
    if section.total:
        total = _line(document, section.total, size=11, before=4)
        total.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _cell(cell: Any, text: str, width: int, *, centred: bool, bold: bool = False) -> None:
    cell.width = Mm(width)
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _run(paragraph, line, size=10.5, bold=bold)


def _run(paragraph: Paragraph, text: str, *, size: float, bold: bool = False) -> None:
    run = paragraph.add_run(clean(text))
    run.bold = bold or None
    run.font.size = Pt(size)
