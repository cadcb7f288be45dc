"""Our copies: told by their first bytes, kept once, within the quota."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from bot.files import FileStore, has_macros, is_what_it_says
from tests.emulator.pictures import png


def _docx() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Сертификат.PDF", b"%PDF-1.7"),
        ("фото.png", png()),
        ("план.docx", _docx()),
        ("заметки.txt", "Заметки".encode()),
        (None, b"\xff\xd8\xff\xe0"),
    ],
)
def test_file_is_kept_when_its_bytes_fit_its_name(name: str | None, content: bytes) -> None:
    assert is_what_it_says(name, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"MZ\x90\x00"),
        ("a.pdf", b"\xff\xd8\xff"),
        ("a.txt", b"MZ\x90\x00"),
        ("a", b"\x7fELF"),
        ("a.docx", b"%PDF-1.7"),
        ("a.pdf", b""),
        ("a.webp", b"RIFF\x00\x00\x00\x00WAVEfmt "),
    ],
)
def test_file_is_refused_when_it_is_not_what_its_name_says(name: str, content: bytes) -> None:
    assert not is_what_it_says(name, content)


def _office(part: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w/>")
        archive.writestr(part, "x" * 500)
    return buffer.getvalue()


def test_office_file_with_macros_is_known_whatever_its_name_says() -> None:
    """Renamed from docm to docx it is a zip as any other; nothing is unpacked to find it."""
    assert has_macros(_office("word/vbaProject.bin"))
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert has_macros(old + "_VBA_PROJECT".encode("utf-16-le"))


def test_usual_files_have_no_macros() -> None:
    assert not has_macros(_office("word/media/image1.png"))
    assert not has_macros(b"%PDF-1.7 an article about vbaProject.bin")
    assert not has_macros(png())


def test_archive_that_grows_without_end_is_kept_as_it_is(tmp_path: Path) -> None:
    """It is never opened: a few kilobytes stay a few kilobytes."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", bytes(64 * 1024 * 1024))
    bomb = buffer.getvalue()
    assert is_what_it_says("отчёт.zip", bomb)
    assert not has_macros(bomb)
    store = FileStore(folder=tmp_path / "files", quota=1024 * 1024)
    name = store.keep(bomb)
    assert name is not None
    assert (store.folder / name).stat().st_size == len(bomb) < 1024 * 1024


def test_same_content_is_kept_once_under_its_hash(tmp_path: Path) -> None:
    store = FileStore(folder=tmp_path / "files", quota=100)
    first, second = store.keep(b"x" * 60), store.keep(b"x" * 60)
    assert first is not None
    assert first == second
    assert [entry.name for entry in store.folder.iterdir()] == [first]


def test_nothing_is_kept_beyond_the_quota(tmp_path: Path) -> None:
    store = FileStore(folder=tmp_path / "files", quota=100)
    assert store.keep(b"x" * 60) is not None
    assert store.keep(b"y" * 60) is None
    assert store.keep(b"x" * 60) is not None
