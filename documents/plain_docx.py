"""A document of headings, lines and tables, in Word."""

import re
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from documents import stacked_bars
from documents.archive import repacked
from documents.docx_parts import repeated, whole
from documents.typography import typographic
from documents.words import LANGUAGE, long_day, midnight, words
from domain.charts import StackedBars
from domain.plain_paper import PaperPart, PaperTable, PlainPaper, Signature

FONT = "Times New Roman"
TOGETHER = 12
"""Lines of a table that is read as a whole: it stays on one page, as in the template of the PDF."""
_INDENT, _CHART, _TEXT, _LANDSCAPE = 12.5, 165, 170, 257
"""Millimetres of a paragraph's first line, of a picture, of the text on either sheet."""
_SIGN = 2
"""Millimetres of a sign."""
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def docx(view: PlainPaper) -> bytes:
    document = Document()
    made = words().plain("document-made", day=long_day(view.day))
    _page(document, made, numbered=view.formal, landscape=view.landscape)
    for text in view.institution:
        _line(document, text, after=2).alignment = WD_ALIGN_PARAGRAPH.CENTER
    if view.register is not None:
        register = _line(document, "", before=10, after=10)
        register.paragraph_format.tab_stops.add_tab_stop(Mm(_TEXT), WD_TAB_ALIGNMENT.RIGHT)
        register.add_run("\t".join(view.register)).font.size = Pt(12)
    for text in view.approval:
        _line(document, text, size=11, after=2).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    title = _line(document, view.title, size=16, bold=True, after=4)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text in view.subtitle:
        _line(document, text, after=2).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for part in view.parts:
        _part(document, part, formal=view.formal)
    signatures(document, view.signatures)
    properties = document.core_properties
    properties.title = _text(view.title)
    properties.author, properties.language = "", LANGUAGE
    properties.created = properties.modified = midnight(view.day)
    file = BytesIO()
    document.save(file)
    return repacked(file.getvalue(), view.day)


def _page(document: Any, made: str, *, numbered: bool, landscape: bool) -> None:
    section = document.sections[0]
    paragraph = section.footer.paragraphs[0]
    paragraph.style = "Normal"
    paragraph.add_run(_text(made)).font.size = Pt(9)
    if numbered:
        width = _LANDSCAPE if landscape else _TEXT
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run("\t")
        paragraph._p.append(_page_number())
    section.page_width, section.page_height = Mm(210), Mm(297)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin, section.right_margin = Mm(25), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(12)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), FONT)
    fonts.set(qn("w:cs"), FONT)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), "ru-RU")
    normal.element.get_or_add_rPr().append(spoken)


def _page_number() -> Any:
    """The field that Word fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    return field


def _part(document: Any, part: PaperPart, *, formal: bool = False) -> None:
    if part.empty:
        return
    top = part.level == 1
    if part.heading:
        heading = _line(
            document,
            part.heading,
            size=14 if top else 12,
            bold=True,
            before=14 if top else 8,
            after=4,
        )
        heading.paragraph_format.keep_with_next = True
    for number, text in enumerate(part.lines, start=1):
        line = _line(document, f"{number}. {text}" if part.numbered else text, after=3)
        if formal:
            line.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            line.paragraph_format.first_line_indent = Mm(_INDENT)
    shown = part.chart is not None or (part.table is not None and part.table.rows)
    if part.lines and shown:
        # A sentence and what it speaks of are on one page.
        _hold_last(document)
    if part.chart is not None:
        _chart(document, part.chart)
    if part.table is not None and part.table.rows:
        _table(document, part.table, centred=formal)


def _chart(document: Any, view: StackedBars) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(4)
    shape = paragraph.add_run().add_picture(BytesIO(stacked_bars.png(view)), width=Mm(_CHART))
    # What a screen reader says of the picture.
    shape._inline.docPr.set("descr", _text(stacked_bars.told(view)))


def signatures(document: Any, signed: tuple[Signature, ...]) -> None:
    """All of them on one page, with the last lines of what they stand under."""
    if not signed:
        return
    _hold_last(document)
    _line(document, "", size=12).paragraph_format.keep_with_next = True
    table = document.add_table(rows=0, cols=3)
    table.autofit = False
    for one in signed:
        row = table.add_row()
        whole(row)
        for cell, text, width in zip(
            row.cells, (one.role, "_" * 18, one.name or "_" * 22), (75, 45, 50), strict=True
        ):
            cell.width = Mm(width)
            cell.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_before = Pt(8)
            paragraph.paragraph_format.keep_with_next = one is not signed[-1]
            paragraph.add_run(_text(text)).font.size = Pt(12)


def _hold_last(document: Any) -> None:
    """The last row of a table, or the last paragraph, goes along with what comes."""
    last = list(document.iter_inner_content())[-1]
    paragraphs = (
        [last]
        if isinstance(last, Paragraph)
        else [paragraph for cell in last.rows[-1].cells for paragraph in cell.paragraphs]
    )
    for paragraph in paragraphs:
        paragraph.paragraph_format.keep_with_next = True


def _table(document: Any, view: PaperTable, *, centred: bool = False) -> None:
    table = document.add_table(rows=1, cols=len(view.head))
    table.style, table.autofit = "Table Grid", False
    if centred:
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, view.widths, strict=True):
        # Word goes by the cells, other programs by the grid.
        column.width = Mm(width)
    _cells(table.rows[0], view.head, view.widths, bold=True)
    repeated(table.rows[0])
    for row in view.rows:
        if len(row) == 1:
            _heading_row(table.add_row(), row[0], view.widths)
        else:
            _cells(table.add_row(), row, view.widths)
    # Of a longer one the head is not left alone.
    for made in table.rows[:-1] if _is_short(view) else table.rows[:1]:
        for cell in made.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _is_short(view: PaperTable) -> bool:
    lines = sum(
        max(
            1 + len(text) * _SIGN // width
            for text, width in zip(row, view.widths if len(row) > 1 else (_TEXT,), strict=True)
        )
        for row in view.rows
    )
    return lines <= TOGETHER


def _heading_row(row: Any, text: str, widths: tuple[int, ...]) -> None:
    """Over all columns, on the page of what follows."""
    whole(row)
    cell = row.cells[0].merge(row.cells[-1])
    cell.width = Mm(sum(widths))
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(_text(text))
    run.font.size, run.bold = Pt(11), True
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_after = Pt(0)


def _cells(
    row: Any, texts: tuple[str, ...], widths: tuple[int, ...], *, bold: bool = False
) -> None:
    whole(row)
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Mm(width)
        paragraph = cell.paragraphs[0]
        run = paragraph.add_run(_text(text))
        run.font.size, run.bold = Pt(11), bold or None
        paragraph.paragraph_format.space_after = Pt(0)
        if bold or text.isdecimal():
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _line(
    document: Any,
    text: str,
    *,
    size: float = 12,
    bold: bool = False,
    before: float = 0,
    after: float = 0,
) -> Any:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(_text(text))
    run.font.size, run.bold = Pt(size), bold or None
    paragraph.paragraph_format.space_before = Pt(before)
    paragraph.paragraph_format.space_after = Pt(after)
    return paragraph


def _text(text: str) -> str:
    return _NO_XML.sub("", typographic(text))
