"""The school's year on paper: in Word and as PDF, read back."""

import os
import textwrap
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from docx import Document

from documents import measures, plain_docx, plain_pdf
from domain.people import ChannelPolicy, SchoolKind
from domain.roadmap import MeasureState
from domain.roadmap_paper import RoadmapPaper
from tests.documents import docxs, pdfs
from tests.documents.roadmap_views import AHEAD, DONE, MEASURES, SCHOOL, course, methodical

GOLDEN = Path(__file__).parent / "golden"
VIEWS = {
    "course": course(),
    "course_kindergarten": course(
        *MEASURES, school=replace(SCHOOL, kind=SchoolKind.KINDERGARTEN, name="Детский сад № 2")
    ),
    "methodical": methodical(),
}
DRAWN = {"docx": plain_docx.docx, "pdf": plain_pdf.pdf}


def text_of(kind: str, view: RoadmapPaper) -> str:
    content = DRAWN[kind](measures.paper(view))
    if kind == "docx":
        return docxs.text(content)
    return "\n".join(textwrap.wrap(pdfs.text(content), 100, break_on_hyphens=False)) + "\n"


@pdfs.needs_poppler
@pytest.mark.parametrize(("name", "kind"), list(product(VIEWS, DRAWN)))
def test_words_of_a_roadmap_are_as_they_were_approved(name: str, kind: str) -> None:
    """`UPDATE_GOLDEN=1 pytest tests/documents` rewrites the files; read the difference."""
    text = text_of(kind, VIEWS[name])
    path = GOLDEN / f"roadmap_{name}_{kind}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"no golden file {path.name}: run with UPDATE_GOLDEN=1 and read it"
    assert text == path.read_text(encoding="utf-8")
    assert "None" not in text
    assert "{" not in text


@pdfs.needs_poppler
@pytest.mark.parametrize("rows", range(6, 22))
def test_row_is_not_torn_between_pages_nor_a_heading_left_behind(rows: int) -> None:
    """Wherever the pages end."""
    note = "Справка составлена, выводы доведены до коллектива, " * 3
    made = [replace(DONE, id=100 + one, note=f"{note}№{one}") for one in range(rows)]
    last = replace(AHEAD, id=99)
    pages = pdfs.page_texts(plain_pdf.pdf(measures.paper(course(*made, last))))
    for one in range(rows):
        said = f"{' '.join(note.split())} № {one} "
        assert sum(said in f"{page} " for page in pages) == 1
    (where,) = [page for page in pages if "Подведение итогов" in page]
    assert "Представление результатов работы" in where


@pdfs.needs_poppler
def test_row_longer_than_a_page_goes_on_with_nothing_lost() -> None:
    long = " ".join(f"слово{number}" for number in range(900))
    words = pdfs.text(plain_pdf.pdf(measures.paper(course(replace(DONE, note=long)))))
    assert all(f"слово{number}" in words for number in range(900))


@pdfs.needs_poppler
@pytest.mark.parametrize("kind", DRAWN)
def test_channel_without_personal_data_has_no_full_name_on_paper(kind: str) -> None:
    school = replace(SCHOOL, policy=ChannelPolicy.NO_PERSONAL_DATA)
    numbered = replace(DONE, responsible="С. А. И., № 12")
    text = text_of(kind, course(numbered, school=school))
    assert "Смирнова" not in text
    assert "№ 12" in text.replace("\u00a0", " ")


def test_signatures_in_word_stay_together_with_the_last_row() -> None:
    *tables, signed = Document(BytesIO(plain_docx.docx(measures.paper(course())))).tables
    last = [*tables[-1].rows[-1].cells, *signed.rows[0].cells]
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in last)
    assert not signed.rows[-1].cells[0].paragraphs[0].paragraph_format.keep_with_next


def test_in_word_rows_stay_whole() -> None:
    """Headings over all columns, too; the head of each table is on every page of it."""
    *tables, signed = Document(BytesIO(plain_docx.docx(measures.paper(course())))).tables
    assert all(table._tbl.tr_lst[0].xpath("./w:trPr/w:tblHeader") for table in tables)
    rows = [row for table in (*tables, signed) for row in table._tbl.tr_lst]
    assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)


def test_paper_counts_what_is_done_and_what_has_passed() -> None:
    text = docxs.text(plain_docx.docx(measures.paper(course())))
    assert "Выполнено мероприятий: 1 из 5, просрочено: 1." in text
    assert "Сформировано автоматически" in text


@pytest.mark.parametrize("kind", DRAWN)
def test_leaders_sign_by_name_as_far_as_they_are_known_and_names_are_sent(kind: str) -> None:
    """Where no name can be printed there is a line for it."""
    numbers = replace(SCHOOL, policy=ChannelPolicy.NO_PERSONAL_DATA)
    for view, named in (
        (course(), True),
        (methodical(), True),
        (replace(course(), deputy=None, director=None), False),
        (replace(methodical(), school=numbers), False),
    ):
        made = measures.paper(view)
        said = " ".join([*made.approval, *(one.name for one in made.signatures)])
        assert ("П.\u00a0И.\u00a0Орлов" in said) is named
        assert all(bool(one.name) is named for one in made.signatures)
        assert DRAWN[kind](made)
    assert "______________ ____________________" in made.approval[1]


def test_file_is_named_as_a_deputy_files_it() -> None:
    assert measures.file_name(course(), "docx") == "Дорожная карта Школа № 1 2026-2027.docx"
    plan = measures.file_name(methodical(), "docx")
    assert plan == "План методической работы Школа № 1 2027-2028.docx"


@pdfs.needs_poppler
def test_signatures_are_never_alone_on_a_page() -> None:
    """However many decisions there are, the last one is on their page, under the head."""
    view = measures.paper(course())
    decisions = view.parts[-1]
    assert decisions.table is not None
    for count in range(1, 16):
        rows = tuple((str(number), *decisions.table.rows[0][1:]) for number in range(1, count + 1))
        ending = replace(decisions, table=replace(decisions.table, rows=rows))
        *_, signed = pdfs.page_texts(plain_pdf.pdf(replace(view, parts=(*view.parts[:-1], ending))))
        assert "Директор" in signed
        assert "Отметка" in signed
        assert f" {count} Провести" in signed


def test_plan_marks_what_is_done_and_keeps_titles_bare() -> None:
    """Why a measure is there stands in a column of its own."""
    first, second = methodical().measures
    done = replace(first, state=MeasureState.DONE, done_on=date(2027, 10, 20))
    table = measures.paper(replace(methodical(), measures=(done, second))).parts[0].table
    assert table is not None
    rows = [row for row in table.rows if len(row) > 1]
    assert [row[1] for row in rows] == [first.title, second.title]
    assert "Выполнено 20.10.2027" in rows[0][4]
    assert rows[1][4] == second.result
    assert rows[1][5] == "молодые специалисты без наставника — 3 чел."
