"""Our copies: told by their first bytes, kept once, within the quota."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from bot.files import FileStore, is_what_it_says
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
    ],
)
def test_file_is_refused_when_it_is_not_what_its_name_says(name: str, content: bytes) -> None:
    assert not is_what_it_says(name, content)


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
