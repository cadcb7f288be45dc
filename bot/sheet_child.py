"""The process in which a sent table is opened: whatever the file does, it does it here.

Started by path, alone, with the file on its input; prints one line of JSON: {"grids": …} or
{"refused": code}. Nothing of the project is imported, no file is opened, no formula is computed:
a spreadsheet's last values are what is read.
"""

import csv
import datetime as dt
import io
import json
import re
import resource
import sys
import zipfile
from typing import Any

MEMORY = 1 << 30
CPU_SECONDS = 5
RATIO = 100
UNPACKED = 200 << 20
ENTRIES = 2000
ROWS = 6000
"""More than any staff has; a list with something further down is not taken by halves."""
COLUMNS = 60
SHEETS = 20
CELL = 2000
SAID = 32 << 20
"""Characters of the answer: whoever started this process has to hold it."""
CHUNK = 1 << 18

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ACTIVE = re.compile(
    rb"(?i)xl/(?:externallinks/|connections\.xml|querytables/|vbaproject|activex/|embeddings/"
    rb"|macrosheets/|ctrlprops/)"
)
"""Parts of a workbook by which it reaches outside or runs something."""
_CALLS = re.compile(
    rb"(?is)<f\b[^>]*>[^<]*(?:\||\bDDE|WEBSERVICE|FILTERXML|CALL\(|REGISTER|EXEC\(|HYPERLINK|"
    rb"IMPORTDATA|\[\d*\]|\[[^\]<]*\.xl)"
)
"""Formulas that call a program, a page or another file; sums and numbering are no harm."""
_DOCTYPE = re.compile(rb"(?i)<!(?:DOCTYPE|ENTITY)")


class Refused(Exception):
    """The file is not taken; the code says why."""


def main() -> None:
    # A child that may not write a file nor grow can only fail.
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    content = sys.stdin.buffer.read()
    try:
        answer: dict[str, Any] = {"grids": read(content)}
    except Refused as refusal:
        answer = {"refused": str(refusal)}
    except MemoryError:
        answer = {"refused": "sheet.too_heavy"}
    said = json.dumps(answer, ensure_ascii=True)
    if len(said) > SAID:
        said = json.dumps({"refused": "sheet.too_heavy"})
    sys.stdout.write(said)


def read(content: bytes) -> list[dict[str, Any]]:
    if not content:
        raise Refused("sheet.empty")
    if content.startswith(_OLE):
        # Excel wraps a workbook with a password into the old container.
        raise Refused("sheet.password" if _ENCRYPTED in content else "sheet.old_xls")
    if content.startswith(b"PK"):
        check_archive(content)
        return workbook(content)
    return [separated(content)]


def check_archive(content: bytes) -> None:
    """Unpacks everything once without keeping it: what the directory of the file promises is not
    believed before its checksum."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError) as error:
        raise Refused("sheet.broken") from error
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("sheet.password")
    if "xl/workbook.xml" not in names:
        raise Refused("sheet.not_table")
    size = sum(part.file_size for part in parts)
    if size > RATIO * len(content) or size > UNPACKED or len(parts) > ENTRIES:
        raise Refused("sheet.bomb")
    if any(_ACTIVE.match(part.filename.encode("utf-8", "replace")) for part in parts):
        raise Refused("sheet.active")
    try:
        for part in parts:
            with archive.open(part) as stream:
                tail = b""
                while chunk := stream.read(CHUNK):
                    window = tail + chunk
                    if _DOCTYPE.search(window):
                        raise Refused("sheet.bomb")
                    if part.filename.startswith("xl/worksheets/") and _CALLS.search(window):
                        raise Refused("sheet.active")
                    tail = chunk[-512:]
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError) as error:
        raise Refused("sheet.broken") from error
    except Exception as error:
        if type(error).__module__ in ("zlib", "lzma"):
            raise Refused("sheet.broken") from error
        raise


def workbook(content: bytes) -> list[dict[str, Any]]:
    # Here, not above: a file that is refused before is refused without loading it.
    import python_calamine as calamine

    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        visible = [
            meta.name
            for meta in book.sheets_metadata
            if meta.visible == calamine.SheetVisibleEnum.Visible
            and meta.typ == calamine.SheetTypeEnum.WorkSheet
        ]
        return [grid(book.get_sheet_by_name(name)) for name in visible[:SHEETS]]
    except calamine.PasswordError as error:
        raise Refused("sheet.password") from error
    except (calamine.CalamineError, ValueError, OSError, KeyError) as error:
        raise Refused("sheet.broken") from error


def grid(sheet: Any) -> dict[str, Any]:
    rows = [
        [plain(cell) for cell in row[:COLUMNS]]
        for row in sheet.to_python(skip_empty_area=False, nrows=ROWS)
    ]
    if sheet.total_height > ROWS and any(
        cell != "" for number, row in enumerate(sheet.iter_rows()) if number >= ROWS for cell in row
    ):
        raise Refused("sheet.too_many")
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top >= len(rows) or left >= len(rows[top]):
            continue
        value = rows[top][left]
        for row in rows[top : bottom + 1]:
            for column in range(left, min(right + 1, len(row))):
                row[column] = value
    return {"title": str(sheet.name)[:100], "rows": trimmed(rows)}


def plain(cell: object) -> Any:
    if isinstance(cell, bool) or cell == "" or cell is None:
        return None
    if isinstance(cell, int | float):
        return cell
    if isinstance(cell, dt.datetime):
        return {"day": cell.date().isoformat()}
    if isinstance(cell, dt.date):
        return {"day": cell.isoformat()}
    return str(cell)[:CELL]


def separated(content: bytes) -> dict[str, Any]:
    """A table as text: commas, semicolons or tabs, in UTF-8, UTF-16 or the old Windows coding."""
    text = decoded(content)
    sample = text[:4000]
    delimiter = max(";,\t", key=sample.count)
    if not sample.count(delimiter):
        raise Refused("sheet.not_table")
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        rows = [
            [cell[:CELL] or None for cell in line[:COLUMNS]]
            for line, _ in zip(lines, range(ROWS + 1), strict=False)
        ]
    except csv.Error as error:
        raise Refused("sheet.broken") from error
    if len(rows) > ROWS:
        raise Refused("sheet.too_many")
    return {"title": "", "rows": trimmed(rows)}


def decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        coding = "utf-16"
    elif b"\0" in content:
        raise Refused("sheet.not_table")
    else:
        coding = "utf-8-sig"
    try:
        return content.decode(coding)
    except UnicodeDecodeError:
        pass
    try:
        text = content.decode("cp1251")
    except UnicodeDecodeError as error:
        raise Refused("sheet.not_table") from error
    if sum(char < " " and char not in "\r\n\t" for char in text[:4000]) > 5:
        raise Refused("sheet.not_table")
    return text


def trimmed(rows: list[list[Any]]) -> list[list[Any]]:
    while rows and not any(cell is not None for cell in rows[-1]):
        rows.pop()
    return rows


if __name__ == "__main__":
    main()
