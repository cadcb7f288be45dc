"""What files of Word need and the library has no words for."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph


def whole(row: Any) -> None:
    """The row is not torn between pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def repeated(row: Any) -> None:
    """The row is the head of every page of its table."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def added_row(table: Any) -> _Row:
    row: _Row = table.add_row()
    return row


def counted(paragraph: Paragraph, code: str) -> None:
    """A number that Word counts itself; 1 stands there until it has."""
    for kind in ("begin", "", "separate", "1", "end"):
        run = paragraph.add_run()
        run.font.size = Pt(9)
        if kind == "":
            element = OxmlElement("w:instrText")
            element.text = code
        elif kind == "1":
            element = OxmlElement("w:t")
            element.text = kind
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def padded(table: Table) -> None:
    """Room above and below the words of a cell; the left rule under the edge of the text."""
    properties: Any = table._tbl.tblPr
    margins = OxmlElement("w:tblCellMar")
    for side, twips in (("top", 45), ("left", 90), ("bottom", 45), ("right", 90)):
        margins.append(measured(f"w:{side}", twips))
    properties.append(measured("w:tblInd", 90))
    properties.append(margins)


def measured(name: str, twips: int) -> Any:
    element = OxmlElement(name)
    element.set(qn("w:w"), str(twips))
    element.set(qn("w:type"), "dxa")
    return element
