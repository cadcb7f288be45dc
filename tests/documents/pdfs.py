"""Reads our PDF back with poppler, as another program would."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.documents import pngs

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler-utils is not installed: no PDF is read back"
)


def text(data: bytes) -> str:
    """All words in the order of the content; no-break and zero-width signs as people see them."""
    return " ".join(raw(data).replace("\u200b", "").replace("\u00a0", " ").split())


def raw(data: bytes) -> str:
    """As it would be copied."""
    return _run(["pdftotext", "-raw", "-", "-"], data).decode()


def pages(data: bytes) -> int:
    found = re.search(rb"Pages:\s+(\d+)", _run(["pdfinfo", "-"], data))
    assert found is not None
    return int(found[1])


def page_texts(data: bytes) -> list[str]:
    """Words of each page, as people see them."""
    whole = raw(data).replace("\u200b", "").replace("\u00a0", " ")
    return [" ".join(page.split()) for page in whole.split("\f")[:-1]]


def page_sizes(data: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in whole points."""
    lines = _run(["pdfinfo", "-l", "999", "-"], data).decode().splitlines()
    found = [re.search(r"size:\s+([\d.]+) x ([\d.]+)", line) for line in lines]
    return [(round(float(size[1])), round(float(size[2]))) for size in found if size]


def fonts(data: bytes) -> set[str]:
    """Families without the prefix of a subset."""
    lines = _run(["pdffonts", "-"], data).decode().splitlines()[2:]
    return {line.split()[0].split("+")[-1].split("-")[0] for line in lines}


def page_picture(data: bytes, page: int, dpi: int, folder: Path) -> pngs.Picture:
    file = folder / "page"
    number = str(page)
    command = ["pdftoppm", "-png", "-singlefile", "-r", str(dpi), "-f", number, "-", str(file)]
    _run(command, data)
    return pngs.read(file.with_suffix(".png").read_bytes())


def _run(command: list[str], data: bytes) -> bytes:
    return subprocess.run(command, input=data, capture_output=True, check=True, timeout=60).stdout
