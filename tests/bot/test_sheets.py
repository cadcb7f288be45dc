"""Tables as they come, and files that mean harm: read or refused in words, within seconds."""

import io
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
import xlsxwriter

from bot.sheets import SheetReader
from content.staff_sheet import load_sheet_words
from documents import staff_template_xlsx
from domain.errors import DomainError
from domain.sheet_rows import recognise
from domain.tables import StaffTemplate

HEADING = ("ФИО", "Стаж", "Дата")


def book(fill: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as workbook:
        fill(workbook)
    return made.getvalue()


def plain(workbook: xlsxwriter.Workbook) -> None:
    sheet = workbook.add_worksheet("Кадры")
    day = workbook.add_format({"num_format": "dd.mm.yyyy"})
    sheet.merge_range(0, 0, 0, 2, "Список")
    sheet.write_row(1, 0, HEADING)
    sheet.write_row(2, 0, ("Белова Анна Ильинична", 12))
    sheet.write_datetime(2, 2, datetime(2021, 9, 1), day)
    workbook.add_worksheet("Спрятан").hide()


def with_part(name: str, body: bytes, *, base: bytes | None = None) -> bytes:
    """The book with one more part, or with a part replaced."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(base or book(plain))) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, body)
    return made.getvalue()


def formula(text: str) -> bytes:
    def fill(workbook: xlsxwriter.Workbook) -> None:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, HEADING)
        sheet.write_formula(1, 0, text, None, "Белова Анна Ильинична")

    return book(fill)


def far_cell(workbook: xlsxwriter.Workbook) -> None:
    sheet = workbook.add_worksheet()
    sheet.write_row(0, 0, HEADING)
    sheet.write(1_048_575, 16_383, "край")


def deep_cell(workbook: xlsxwriter.Workbook) -> None:
    sheet = workbook.add_worksheet()
    sheet.write_row(0, 0, HEADING)
    sheet.write(1_048_575, 0, "дно")


def endless_text(workbook: xlsxwriter.Workbook) -> None:
    """One long string in every cell: small as a file, large as an answer."""
    sheet = workbook.add_worksheet()
    for row in range(1000):
        for column in range(60):
            sheet.write_string(row, column, "Я" * 2000)


def empty_rows() -> bytes:
    """A million rows with nothing in them but a style."""
    rows = b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (n, n) for n in range(1, 1_000_001))
    sheet = (
        b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/'
        b'spreadsheetml/2006/main"><sheetData>' + rows + b"</sheetData></worksheet>"
    )
    return with_part("xl/worksheets/sheet1.xml", sheet)


def bomb() -> bytes:
    return with_part("xl/media/image1.bin", b"\0" * (64 << 20))


def lying_bomb() -> bytes:
    """The directory says a part is small; it is not."""
    content = bytearray(bomb())
    real = (64 << 20).to_bytes(4, "little")
    small = (1000).to_bytes(4, "little")
    assert content.count(real) >= 1
    return bytes(content.replace(real, small))


def entities() -> bytes:
    body = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><sst>&b;</sst>'
    return with_part("xl/sharedStrings.xml", body)


def password() -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le")
    )


HOSTILE = {
    "bomb": (bomb, {"sheet.bomb"}),
    "lying bomb": (lying_bomb, {"sheet.bomb", "sheet.broken"}),
    "entities": (entities, {"sheet.bomb"}),
    "a cell at the far corner": (lambda: book(far_cell), {"sheet.too_heavy", "sheet.too_slow"}),
    "a cell a million rows down": (lambda: book(deep_cell), {"sheet.too_many", "sheet.too_slow"}),
    "one string everywhere": (
        lambda: book(endless_text),
        {"sheet.too_heavy", "sheet.too_slow", "sheet.bomb"},
    ),
    "a call of a program": (lambda: formula("=cmd|'/C calc'!A0"), {"sheet.active"}),
    "a page": (lambda: formula('=WEBSERVICE("http://x")'), {"sheet.active"}),
    "another file": (
        lambda: with_part("xl/externalLinks/externalLink1.xml", b"<x/>"),
        {"sheet.active"},
    ),
    "macros": (lambda: with_part("xl/vbaProject.bin", b"x"), {"sheet.active"}),
    "password": (password, {"sheet.password"}),
    "an old book under a new name": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000,
        {"sheet.old_xls"},
    ),
    "a document": (lambda: zipped({"word/document.xml": b"<x/>"}), {"sheet.not_table"}),
    "half a book": (lambda: book(plain)[:2000], {"sheet.broken"}),
    "a book of nonsense": (lambda: zipped({"xl/workbook.xml": b"<x"}), {"sheet.broken"}),
    "a picture": (lambda: b"\xff\xd8\xff\xe0" + b"\0" * 900, {"sheet.not_table"}),
    "a text": (lambda: "Добрый день".encode(), {"sheet.not_table"}),
    "nothing": (lambda: b"", {"sheet.empty"}),
}


def zipped(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return made.getvalue()


async def test_book_is_read_with_its_types_and_merged_cells() -> None:
    (grid,) = await SheetReader().read_sheet(book(plain))
    assert grid.title == "Кадры"
    assert grid.rows == (
        ("Список", "Список", "Список"),
        HEADING,
        ("Белова Анна Ильинична", 12.0, date(2021, 9, 1)),
    )


async def test_our_own_template_is_understood_whole() -> None:
    """Its examples are nobody, and each of its columns is known."""
    view = StaffTemplate(school="Школа № 1", day=date(2027, 3, 17), departments=("ШМО химии",))
    first, *others = await SheetReader().read_sheet(staff_template_xlsx.xlsx(view))
    row = ("Белова Анна Ильинична", "учитель химии", "ШМО химии", "химия", "5А, 7Б")
    filled = replace(first, rows=(*first.rows, row))
    draft = recognise([filled, *others], load_sheet_words(), date(2027, 3, 17))
    assert [one.name.surname for one in draft.people] == ["Белова"]
    assert (draft.unknown, draft.remarks) == ((), ())
    assert draft.people[0].department == "ШМО химии"
    assert draft.people[0].classes == "5А, 7Б"


async def test_usual_formula_gives_the_value_last_computed() -> None:
    (grid,) = await SheetReader().read_sheet(formula('=CONCATENATE("Белова ",B1)'))
    assert grid.rows[1][0] == "Белова Анна Ильинична"


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
async def test_table_as_text_is_read_in_every_usual_coding(coding: str, delimiter: str) -> None:
    text = f"ФИО{delimiter}Стаж\r\n=1+1{delimiter}\r\n"
    (grid,) = await SheetReader().read_sheet(text.encode(coding))
    assert grid.rows == (("ФИО", "Стаж"), ("=1+1", None))


@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_file_is_refused_within_seconds(name: str) -> None:
    make, codes = HOSTILE[name]
    content = make()
    begun = time.monotonic()
    with pytest.raises(DomainError) as refused:
        await SheetReader().read_sheet(content)
    assert refused.value.code in codes
    # The wall of five seconds, and a moment for a machine that does other work besides.
    assert time.monotonic() - begun < 7


async def test_million_empty_rows_are_no_table_and_cost_seconds() -> None:
    begun = time.monotonic()
    grids = await SheetReader().read_sheet(empty_rows())
    assert time.monotonic() - begun < 7
    with pytest.raises(DomainError) as refused:
        recognise(grids, load_sheet_words(), date(2027, 3, 17))
    assert refused.value.code == "sheet.empty"


async def test_file_that_takes_too_long_is_given_up_and_its_process_ended() -> None:
    with pytest.raises(DomainError) as refused:
        await SheetReader(wall=0.01).read_sheet(book(plain))
    assert refused.value.code == "sheet.too_slow"
