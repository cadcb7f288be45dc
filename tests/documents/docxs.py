"""Reads and makes files of Word, as another program would."""

import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed: no file is opened by it"
)


def text(content: bytes) -> str:
    """All words, a paragraph or a row a line; headers and footers first."""
    document = Document(BytesIO(content))
    lines = [
        f"[{where}] {paragraph.text}"
        for section in document.sections[:1]
        for where, block in (
            ("title header", section.first_page_header),
            ("title footer", section.first_page_footer),
            ("header", section.header),
            ("footer", section.footer),
        )
        for paragraph in block.paragraphs
        if paragraph.text
    ]
    lines += body(content)
    return "\n".join(lines).replace("\u00a0", " ") + "\n"


def body(content: bytes) -> list[str]:
    return list(_lines(Document(BytesIO(content))))


def _lines(container: Any) -> Iterator[str]:
    for block in container.iter_inner_content():
        match block:
            case Paragraph() if block.text:
                yield block.text.replace("\n", " / ")
            case Table():
                for row in block.rows:
                    cells = ["\n".join(_lines(cell)).replace("\n", " / ") for cell in row.cells]
                    yield "| " + " | ".join(cells) + " |"


def tables_with_repeated_head(content: bytes) -> int:
    found = Document(BytesIO(content)).element.body.iter(qn("w:tblHeader"))
    return len(list(found))


def part(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name)


def made(*paragraphs: str) -> bytes:
    """A new file with these paragraphs."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def changed(content: bytes, parts: dict[str, bytes | None]) -> bytes:
    """With other parts: put in, replaced, or (None) left out."""
    file = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as source,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, body in parts.items():
            if body is not None:
                target.writestr(name, body)
    return file.getvalue()


def as_pdf(content: bytes, folder: Path) -> bytes:
    """By LibreOffice; a file that it can't open fails the test."""
    file = folder / "paper.docx"
    file.write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=100)
    return file.with_suffix(".pdf").read_bytes()
