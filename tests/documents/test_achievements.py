"""«Мои достижения» on paper: in Word and as PDF, read back."""

import os
import textwrap
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from docx import Document

from documents import achievements_docx, achievements_pdf
from documents.file_names import achievements_file_name
from domain.achievements import Achievements
from tests.documents import docxs, pdfs
from tests.documents.achievement_views import VIEWS, whole
from tests.documents.test_hostile import TEXTS

GOLDEN = Path(__file__).parent / "golden"
DRAWN: dict[str, Callable[[Achievements], bytes]] = {
    "pdf": achievements_pdf.pdf,
    "docx": achievements_docx.docx,
}
each_format = pytest.mark.parametrize("kind", DRAWN)


def text_of(kind: str, view: Achievements) -> str:
    content = DRAWN[kind](view)
    if kind == "docx":
        return docxs.text(content)
    return "\n".join(textwrap.wrap(pdfs.text(content), 100, break_on_hyphens=False)) + "\n"


@pdfs.needs_poppler
@pytest.mark.parametrize(("name", "kind"), list(product(VIEWS, DRAWN)))
def test_words_of_a_record_are_as_they_were_approved(name: str, kind: str) -> None:
    """`UPDATE_GOLDEN=1 pytest tests/documents` rewrites the files; read the difference."""
    text = text_of(kind, VIEWS[name]())
    path = GOLDEN / f"achievements_{name}_{kind}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"no golden file {path.name}: run with UPDATE_GOLDEN=1 and read it"
    assert text == path.read_text(encoding="utf-8")
    assert "None" not in text
    assert "{" not in text


@pdfs.needs_poppler
@each_format
def test_paper_has_no_empty_section_and_no_empty_column(kind: str) -> None:
    text = text_of(kind, VIEWS["year"]())
    assert "Повышение квалификации" in text
    for absent in ("конкурсах", "Публикации", "Экспертная", "объединениях", "Часы", "Всего"):
        assert absent not in text
    assert "администрацией не подтверждено" in text


def test_in_word_rows_stay_whole_and_heads_repeat() -> None:
    *tables, _ = Document(BytesIO(achievements_docx.docx(whole()))).tables
    assert all(table._tbl.tr_lst[0].xpath("./w:trPr/w:tblHeader") for table in tables)
    rows = [row for table in tables for row in table._tbl.tr_lst]
    assert rows
    assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)


@each_format
def test_nothing_confirmed_needs_a_note(kind: str) -> None:
    view = replace(whole(), rows=tuple(replace(one, confirmed=True) for one in whole().rows))
    assert "не подтверждено" not in text_of(kind, view)


@each_format
@pytest.mark.parametrize("name", TEXTS)
def test_text_from_outside_stays_text(name: str, kind: str) -> None:
    hostile = TEXTS[name]
    row = replace(
        whole().rows[0], title=hostile, organiser=hostile, document=hostile, proofs=(hostile,)
    )
    view = replace(whole(), rows=(row,), institution=hostile)
    assert DRAWN[kind](view)


@each_format
def test_equal_records_give_equal_bytes(kind: str) -> None:
    assert DRAWN[kind](whole()) == DRAWN[kind](whole())


def test_file_is_named_as_a_deputy_files_it() -> None:
    assert achievements_file_name(whole(), "docx") == "Достижения Иванова М. П. за 5 лет.docx"
    assert (
        achievements_file_name(VIEWS["year"](), "pdf") == "Достижения Кубикова А. Д. 2026-2027.pdf"
    )
