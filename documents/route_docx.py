"""A plan (ИОМ) in Word: by a shipped template, or by the school's own."""

import re
from io import BytesIO
from itertools import pairwise
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.simpletypes import ST_Merge
from docx.text.paragraph import Paragraph
from docxtpl import DocxTemplate

from content.paper_fields import load_paper_fields
from documents.archive import repacked
from documents.docx_templates import path
from documents.route_fields import fields
from documents.route_labels import labels
from documents.route_words import Fields
from documents.template_grammar import Grammar
from documents.words import midnight
from domain.route_paper import RoutePaper

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What the file format has no place for."""


def docx(view: RoutePaper) -> bytes:
    return docx_by(path(view.form).read_bytes(), view)


def docx_by(template: bytes, view: RoutePaper) -> bytes:
    """By a template that `route_template.check` found no fault with.

    One with a fault is not filled in: jinja2's TemplateError is raised.
    """
    filled = filled_in(template, fields(view))
    _merged_rows_together(filled.docx)
    _with_signatures(filled.docx, labels(view.form)["signatures"])
    filled.core_properties.created = filled.core_properties.modified = midnight(view.day)
    file = BytesIO()
    filled.save(file)
    return repacked(file.getvalue(), view.day)


def _merged_rows_together(document: Any) -> None:
    """Rows that share a cell stay on one page, so that its words are not torn from them."""
    for table in document.element.body.iter(qn("w:tbl")):
        for row, following in pairwise(table.tr_lst):
            if any(_goes_on(cell) for cell in following.tc_lst):
                for paragraph in row.iter(qn("w:p")):
                    Paragraph(paragraph, document).paragraph_format.keep_with_next = True


def _goes_on(cell: Any) -> bool:
    """Whether it is a part of the cell above."""
    return bool(cell.vMerge == ST_Merge.CONTINUE)


def _with_signatures(document: Any, heading: str) -> None:
    """Keeps what stands before the signatures on their page: a paragraph, or the last row of a
    table. Where a school's own template has no such heading, nothing is held."""
    blocks = list(document.element.body.iterchildren())
    at = [number for number, block in enumerate(blocks) if _text(block) == heading]
    for block in reversed(blocks[: at[-1]] if at else []):
        if block.tag == qn("w:tbl"):
            for paragraph in block.tr_lst[-1].iter(qn("w:p")):
                Paragraph(paragraph, document).paragraph_format.keep_with_next = True
        elif block.tag == qn("w:p"):
            Paragraph(block, document).paragraph_format.keep_with_next = True
        if block.tag == qn("w:tbl") or _text(block):
            return


def _text(block: Any) -> str:
    return "".join(one.text or "" for one in block.iter(qn("w:t"))).strip()


def filled_in(template: bytes, values: Fields) -> DocxTemplate:
    """The template with the values in the places of their fields."""
    document = DocxTemplate(BytesIO(template))
    document.render(
        load_paper_fields().named(_fit_for_xml(values)), jinja_env=Grammar(), autoescape=True
    )
    return document


def _fit_for_xml(values: Fields) -> Fields:
    return {key: _fitting(value) for key, value in values.items()}


def _fitting(value: object) -> object:
    match value:
        case str():
            return _NO_XML.sub("", value)
        case list():
            return [_fit_for_xml(entry) for entry in value]
        case _:
            return value
