"""Builds the templates for Word that are shipped: `python -m documents.docx_templates`.

Their words come from `locales/`, the names of their fields from `content/paper_fields.toml`, so
that a template, its page in `docs/` and what is filled in can't part ways. A test compares the
files of `templates/` with what is built here.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from content.paper_fields import load_paper_fields
from documents.archive import repacked
from documents.docx_parts import added_row, counted, padded, repeated, whole
from documents.route_labels import columns, labels
from domain.plan_rules import RouteForm

FOLDER = Path(__file__).parent / "templates"
FONT = "Times New Roman"
_MADE = datetime(2026, 1, 1, tzinfo=UTC)
_ONE = "x"
"""The name of one entry of a list; Latin, so that it is never taken for a field."""

_WIDE, _NARROW = Mm(261), Mm(170)
"""Widths of the text on a lying and on a standing sheet."""


def path(form: RouteForm) -> Path:
    return FOLDER / f"route_form{form.value}.docx"


def build(form: RouteForm) -> bytes:
    file = BytesIO()
    _Builder(form).document().save(file)
    return repacked(file.getvalue(), _MADE.date())


def main() -> None:
    for form in RouteForm:
        path(form).write_bytes(build(form))


class _Builder:
    """One template. What may be absent stands between «if» and «endif» with its heading."""

    def __init__(self, form: RouteForm) -> None:
        self._form = form
        self._labels = labels(form)
        self._fields = load_paper_fields()
        self._docx = Document()
        self._body: Any = self._docx

    def document(self) -> Any:
        self._styles()
        self._standing()
        self._title_page()
        self._facts()
        self._diagnosed()
        if self._form is RouteForm.FORM_1:
            self._aims()
            self._self_analysis()
        else:
            self._self_analysis()
            self._aims()
        self._lying()
        self._plan()
        self._reviews()
        self._results()
        self._signatures()
        self._properties()
        return self._docx

    # What stands where

    def _title_page(self) -> None:
        self._line(self._value("institution"), bold=True, size=13, centred=True)
        with _Optional(self, "municipality"):
            self._line(self._value("municipality"), size=11, centred=True)
        self._space(10)
        table = self._table(1, 3, _NARROW, grid=False)
        for cell, key in zip(table.rows[0].cells, ("reviewed", "agreed", "approved"), strict=True):
            self._in_cell(cell)
            with _Optional(self, key):
                self._line(self._labels[key], bold=True, size=11, left=True)
                self._line(self._value(key), size=11, left=True)
            self._out_of_cell(cell)
        self._space(150)
        title = self._line(self._value("title"), bold=True, size=20, centred=True, after=12)
        title.runs[0].font.all_caps = True
        self._line(self._value("full_name_genitive"), bold=True, size=16, centred=True, after=8)
        name, subjects = self._fields.name("position_genitive"), self._fields.name("subjects")
        place = f"{{{{ {name} }}}}{{% if {subjects} %}} ({{{{ {subjects} }}}}){{% endif %}}"
        with _Optional(self, "position_genitive", "subjects"):
            self._line(place, size=13, centred=True)
        with _Optional(self, "years"):
            self._line(self._value("years"), size=13, centred=True)

    def _facts(self) -> None:
        self._heading(self._labels["facts"]).paragraph_format.page_break_before = True
        self._rows("facts", ("title", "value"), (62, 108))
        with _Optional(self, "courses"):
            self._subheading(self._labels["courses"])
            self._listed("courses", "line")

    def _diagnosed(self) -> None:
        several = (
            "diagnosis",
            "results",
            "external",
            "passive_methods",
            "active_methods",
            "bases",
        )
        with _Optional(self, *several):
            self._heading(self._labels["diagnosed"])
        with _Optional(self, "diagnosis"):
            self._line(self._value("diagnosis"))
        with _Optional(self, "results"):
            heads = (self._labels["group"], self._labels["level"])
            self._rows("results", ("title", "level"), (108, 62), heads)
        with _Optional(self, "external"):
            self._subheading(self._labels["external"])
            self._listed("external", "line", "errors")
        for key, label in (("passive_methods", "passive"), ("active_methods", "active")):
            with _Optional(self, key):
                self._labelled(self._labels[label], self._value(key))
        with _Optional(self, "bases"):
            self._subheading(self._labels["bases"])
            self._listed("bases", "line")

    def _aims(self) -> None:
        with _Optional(self, "goal"):
            self._heading(f"{self._labels['goal']} {self._value('title_genitive')}")
            self._line(self._value("goal"))
        with _Optional(self, "tasks"):
            self._subheading(self._labels["tasks"])
            self._listed("tasks", "text")
        with _Optional(self, "term"):
            self._labelled(self._labels["term"], self._value("term"))
        with _Optional(self, "planned_results"):
            self._subheading(self._labels["planned"])
            self._listed("planned_results", "text")

    def _self_analysis(self) -> None:
        with _Optional(self, "numbers", "analysis"):
            self._heading(f"{self._labels['self_analysis']} {self._value('learners')}")
        with _Optional(self, "numbers"):
            heads = (self._labels["number"], self._labels["values"])
            self._rows("numbers", ("title", "values"), (85, 85), heads)
        with _Optional(self, "analysis"):
            self._line(self._value("analysis")).paragraph_format.space_before = Pt(6)

    def _plan(self) -> None:
        match self._form:
            case RouteForm.FORM_1:
                self._plan_by_items()
            case RouteForm.FORM_2:
                self._plan_by_bases()

    def _plan_by_items(self) -> None:
        """KYRA: a row an item, what it serves merged over the rows that belong together."""
        widths = (40, 24, 97, 40, 30, 30)
        group = "y"
        with _Optional(self, "competencies"):
            self._heading(self._labels["plan"])
            table = self._headed(columns(self._form), widths)
            self._loop(table, group, self._fields.name("competencies"))
            self._loop(table, _ONE, f"{group}.{self._fields.inner('competencies', 'items')}")
            row = self._row(table, widths)
            heading = self._fields.inner("competencies", "heading")
            self._cell(row.cells[0], f"{{% vm %}}{{{{ {group}.{heading} }}}}")
            self._cell(row.cells[1], self._inner("items", "due"))
            self._cell(row.cells[2], self._inner("items", "title"))
            details = row.cells[2].add_paragraph()
            self._run(details, self._inner("items", "details"), size=9.5)
            details.paragraph_format.space_before = Pt(2)
            for number, key in enumerate(("evidence", "mark", "note"), start=3):
                self._cell(row.cells[number], self._inner("items", key))
            self._tag_row(table, "endfor")
            self._tag_row(table, "endfor")

    def _plan_by_bases(self) -> None:
        """LANG: a row a basis, a column a section."""
        widths = (40, 39, 39, 40, 40, 39, 24)
        with _Optional(self, "plan"):
            self._heading(self._labels["plan"])
            heads = [
                (key, self._value("internal_title") if key == "internal" else heading)
                for key, heading in columns(self._form)
            ]
            table = self._headed(heads, widths)
            self._loop(table, _ONE, self._fields.name("plan"))
            row = self._row(table, widths)
            for cell, (key, _) in zip(row.cells, heads, strict=True):
                self._cell(cell, self._inner("plan", key))
            self._tag_row(table, "endfor")

    def _reviews(self) -> None:
        """Years of a longer plan that were summed up, each under its heading."""
        year = "y"
        inner = {
            key: f"{year}.{self._fields.inner('reviews', key)}"
            for key in ("heading", "outcomes", "said", "signed")
        }
        self.tag(f"for {year} in {self._fields.name('reviews')}")
        self._heading(f"{{{{ {inner['heading']} }}}}")
        self.tag(f"if {inner['outcomes']}")
        heads = tuple(self._labels[key] for key in ("outcome_basis", "outcome", "comment"))
        self._rows(
            "outcomes",
            ("basis", "outcome", "comment"),
            (110, 50, 101),
            heads,
            of=inner["outcomes"],
        )
        self.tag("endif")
        self.tag(f"if {inner['said']}")
        self._subheading(self._labels["review_said"])
        self._line(f"{{{{ {inner['said']} }}}}")
        self._line(f"{{{{ {inner['signed']} }}}}")
        self.tag("endif")
        self.tag("endfor")

    def _results(self) -> None:
        with _Optional(self, "outcomes", "reflection", "mentor_said", "methodist_said"):
            self._heading(self._labels["reflection"])
        with _Optional(self, "outcomes"):
            heads = tuple(self._labels[key] for key in ("outcome_basis", "outcome", "comment"))
            self._rows("outcomes", ("basis", "outcome", "comment"), (110, 50, 101), heads)
        with _Optional(self, "reflection"):
            self._line(self._value("reflection"))
        with _Optional(self, "mentor_said"):
            self._subheading(self._labels["mentor_said"])
            self._line(self._value("mentor_said"))
        with _Optional(self, "methodist_said"):
            self._subheading(self._labels["methodist_said"])
            self._line(self._value("methodist_said"))
        with _Optional(self, "reached_results"):
            self._subheading(self._labels["reached"])
            heads = (self._labels["reached_text"], self._labels["reached_mark"])
            self._rows("reached_results", ("text", "reached"), (211, 50), heads)
        with _Optional(self, "conclusion"):
            self._heading(f"{self._labels['conclusion']} {self._value('title_genitive')}")
            self._line(self._value("conclusion"))
        with _Optional(self, "concluded"):
            self._line(self._value("concluded"))
        with _Optional(self, "reply"):
            self._subheading(self._labels["reply"])
            self._line(self._value("reply"))
        with _Optional(self, "presented"):
            self._subheading(self._labels["presented"])
            self._lines("presented", "line")

    def _signatures(self) -> None:
        self._subheading(self._labels["signatures"])
        widths = (85, 48, 64, 64)
        table = self._table(0, 4, _WIDE, grid=False)
        self._loop(table, _ONE, self._fields.name("signers"))
        row = self._row(table, widths)
        texts = (
            self._inner("signers", "position"),
            "_" * 20,
            self._inner("signers", "name"),
            self._labels["day"],
        )
        for cell, text in zip(row.cells, texts, strict=True):
            self._cell(cell, text, size=12)
            cell.paragraphs[0].paragraph_format.space_before = Pt(8)
            # signatures are not parted between pages
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        self._tag_row(table, "endfor")
        last = self._line("", size=1, after=0)
        last.paragraph_format.line_spacing = Pt(1)

    # Paragraphs

    def tag(self, what: str) -> None:
        """A paragraph that is only an order to the template, and vanishes."""
        self._line(f"{{%p {what} %}}")

    def condition(self, keys: Sequence[str]) -> str:
        return " or ".join(self._fields.name(key) for key in keys)

    def _value(self, key: str) -> str:
        return f"{{{{ {self._fields.name(key)} }}}}"

    def _inner(self, key: str, inner: str) -> str:
        return f"{{{{ {_ONE}.{self._fields.inner(key, inner)} }}}}"

    def _line(
        self,
        text: str,
        *,
        bold: bool = False,
        size: float = 12,
        centred: bool = False,
        left: bool = False,
        after: float = 4,
    ) -> Paragraph:
        paragraph: Paragraph = self._body.add_paragraph()
        self._run(paragraph, text, bold=bold, size=size)
        paragraph.paragraph_format.space_after = Pt(0 if left else after)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    def _run(
        self, paragraph: Paragraph, text: str, *, bold: bool = False, size: float = 12
    ) -> None:
        run = paragraph.add_run(text)
        run.bold = bold or None
        run.font.size = Pt(size)

    def _heading(self, text: str) -> Paragraph:
        paragraph = self._line(text, bold=True, size=13, centred=True, after=6)
        paragraph.paragraph_format.space_before = Pt(14)
        paragraph.paragraph_format.keep_with_next = True
        return paragraph

    def _subheading(self, text: str) -> None:
        paragraph = self._line(text, bold=True)
        paragraph.paragraph_format.space_before = Pt(8)
        paragraph.paragraph_format.keep_with_next = True

    def _labelled(self, label: str, text: str) -> None:
        paragraph = self._line(f"{label}: ", bold=True)
        paragraph.paragraph_format.space_before = Pt(4)
        self._run(paragraph, text)

    def _space(self, points: float) -> Paragraph:
        return self._line("", after=points)

    def _lines(self, key: str, inner: str) -> None:
        self.tag(f"for {_ONE} in {self._fields.name(key)}")
        self._line(self._inner(key, inner))
        self.tag("endfor")

    def _listed(self, key: str, inner: str, below: str | None = None) -> None:
        self.tag(f"for {_ONE} in {self._fields.name(key)}")
        paragraph = self._line(f"{{{{ loop.index }}}}.\t{self._inner(key, inner)}")
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.left_indent = Mm(7)
        paragraph.paragraph_format.first_line_indent = Mm(-7)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(7))
        if below is not None:
            name = f"{_ONE}.{self._fields.inner(key, below)}"
            self.tag(f"if {name}")
            self._line(f"{{{{ {name} }}}}").paragraph_format.left_indent = Mm(7)
            self.tag("endif")
        self.tag("endfor")

    # Tables

    def _rows(
        self,
        key: str,
        inner: Sequence[str],
        widths: Sequence[int],
        heads: Sequence[str] = (),
        *,
        of: str | None = None,
    ) -> None:
        """A table with a row for every entry of the list; `of`: of one like it, inside another."""
        if heads:
            table = self._headed([("", head) for head in heads], widths, size=11)
        else:
            table = self._table(0, len(widths), Mm(sum(widths)))
        self._loop(table, _ONE, of or self._fields.name(key))
        row = self._row(table, widths)
        for cell, one in zip(row.cells, inner, strict=True):
            self._cell(cell, self._inner(key, one), size=11)
        self._tag_row(table, "endfor")

    def _headed(
        self, heads: Sequence[tuple[str, str]], widths: Sequence[int], size: float = 10.5
    ) -> Table:
        table = self._table(0, len(widths), Mm(sum(widths)))
        row = self._row(table, widths)
        for cell, (_, text) in zip(row.cells, heads, strict=True):
            self._cell(cell, text, bold=True, size=size)
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        repeated(row)
        return table

    def _table(self, rows: int, width: int, total: Length, *, grid: bool = True) -> Table:
        table: Table = self._docx.add_table(rows, width)
        table.style = "Table Grid" if grid else "Normal Table"
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        table.autofit = False
        if grid:
            padded(table)
        for column in table.columns:
            column.width = Length(total // width)
        for row in table.rows:
            whole(row)
            for cell in row.cells:
                cell.width = Length(total // width)
        return table

    def _row(self, table: Table, widths: Sequence[int]) -> _Row:
        """A row that is not torn between pages."""
        row = added_row(table)
        for cell, column, width in zip(row.cells, table.columns, widths, strict=True):
            cell.width = column.width = Mm(width)
        whole(row)
        return row

    def _loop(self, table: Table, one: str, several: str) -> None:
        self._tag_row(table, f"for {one} in {several}")

    def _tag_row(self, table: Table, what: str) -> None:
        self._cell(added_row(table).cells[0], f"{{%tr {what} %}}")

    def _cell(self, cell: _Cell, text: str, *, bold: bool = False, size: float = 10.5) -> None:
        paragraph = cell.paragraphs[0]
        self._run(paragraph, text, bold=bold, size=size)
        paragraph.paragraph_format.space_after = Pt(0)

    def _in_cell(self, cell: _Cell) -> None:
        self._body = cell

    def _out_of_cell(self, cell: _Cell) -> None:
        """The paragraph that a cell begins with goes behind: there a cell must have one."""
        first = cell.paragraphs[0]._p
        cell._tc.append(first)
        self._body = self._docx

    # Sheets

    def _standing(self) -> None:
        section = self._docx.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(25), Mm(15)
        section.top_margin, section.bottom_margin = Mm(20), Mm(20)
        section.different_first_page_header_footer = True
        draft = self._fields.name("draft")
        mark = f"{{% if {draft} %}}{self._labels['draft']}{{% endif %}}"
        for header in (section.first_page_header, section.header):
            self._run(header.paragraphs[0], mark, size=11)
            header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self._title_foot(section.first_page_footer)
        self._foot(section.footer.paragraphs[0], _NARROW)

    def _lying(self) -> None:
        section = self._docx.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        section.left_margin = section.right_margin = Mm(18)
        section.top_margin, section.bottom_margin = Mm(17), Mm(16)
        section.header_distance = section.footer_distance = Mm(9)
        section.different_first_page_header_footer = False
        section.footer.is_linked_to_previous = False
        self._foot(section.footer.paragraphs[0], _WIDE)

    def _title_foot(self, footer: Any) -> None:
        """The place and the year stand at the foot of the title page, however full it is."""
        place = self._fields.name("place")
        line = f"{{% if {place} %}}{{{{ {place} }}}}, {{% endif %}}{self._value('year')}"
        first, second = footer.paragraphs[0], footer.add_paragraph()
        for paragraph, text, size in ((first, line, 12), (second, self._value("made"), 9)):
            paragraph.style = "Normal"
            self._run(paragraph, text, size=size)
        first.alignment = WD_ALIGN_PARAGRAPH.CENTER
        first.paragraph_format.space_after = Pt(14)

    def _foot(self, paragraph: Paragraph, width: Length) -> None:
        paragraph.style = "Normal"
        paragraph.paragraph_format.tab_stops.add_tab_stop(width, alignment=2)
        self._run(paragraph, f"{self._value('made')}\t{self._labels['page']} ", size=9)
        counted(paragraph, "PAGE")
        self._run(paragraph, f" {self._labels['of']} ", size=9)
        counted(paragraph, "NUMPAGES")

    def _styles(self) -> None:
        style = self._docx.styles["Normal"]
        style.font.name = FONT
        style.font.size = Pt(12)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(kind), FONT)
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), "ru-RU")
        style.element.get_or_add_rPr().append(language)
        style.paragraph_format.space_after = Pt(4)

    def _properties(self) -> None:
        properties = self._docx.core_properties
        properties.author = properties.comments = properties.keywords = ""
        properties.last_modified_by = ""
        properties.title = self._value("title_short")
        properties.language = "ru"
        properties.created = properties.modified = _MADE


class _Optional:
    """What is printed only if one of the fields is known."""

    def __init__(self, builder: _Builder, *keys: str) -> None:
        self._builder, self._keys = builder, keys

    def __enter__(self) -> None:
        self._builder.tag(f"if {self._builder.condition(self._keys)}")

    def __exit__(self, *_: object) -> None:
        self._builder.tag("endif")


if __name__ == "__main__":
    main()
