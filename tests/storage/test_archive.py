"""Damaged, foreign and malicious archives are refused with a code, and write nothing outside."""

import hashlib
import io
import os
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from domain.errors import DomainError
from storage import archive
from tests.cast import START

CONTENT = b"evidence" * 5000


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    files = tmp_path / "files"
    files.mkdir()
    (files / hashlib.sha256(CONTENT).hexdigest()).write_bytes(CONTENT)
    database = tmp_path / "iom.db"
    database.write_bytes(b"database" * 3000)
    archive.pack(
        tmp_path / "copy.tar", database, files, engine="sqlite", revision="0001", made_at=START
    )
    return tmp_path / "copy.tar"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "staging"
    made.mkdir()
    return made


def flip(path: Path, needle: bytes) -> None:
    """One byte after `needle` becomes another."""
    body = bytearray(path.read_bytes())
    body[body.index(needle) + len(needle)] ^= 0xFF
    path.write_bytes(bytes(body))


def test_an_archive_gives_back_what_was_put_in(packed: Path, folder: Path) -> None:
    manifest = archive.unpack(packed, folder)
    assert manifest.made_at == START
    assert (folder / "database").read_bytes() == b"database" * 3000
    assert [path.read_bytes() for path in (folder / "files").iterdir()] == [CONTENT]


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda path: flip(path, b"databasedata"), "backup.corrupt"),
        (lambda path: flip(path, b"evidenceevi"), "backup.corrupt"),
        (lambda path: path.write_bytes(b""), "backup.not_a_backup"),
        (lambda path: path.write_bytes(b"PK\x03\x04" + os.urandom(5000)), "backup.not_a_backup"),
        (lambda path: path.unlink(), "backup.missing"),
    ],
    ids=["database", "evidence", "empty", "zip", "absent"],
)
def test_damage_is_refused(
    packed: Path, folder: Path, damage: Callable[[Path], None], code: str
) -> None:
    damage(packed)
    with pytest.raises(DomainError) as raised:
        archive.unpack(packed, folder)
    assert raised.value.code == code


def test_an_archive_cut_short_anywhere_is_refused(packed: Path, tmp_path: Path) -> None:
    """A download that broke off: nowhere may a part pass for the whole."""
    body = packed.read_bytes()
    with tarfile.open(packed) as whole:
        ends = [member.offset_data + member.size for member in whole]
    padded = (ends[-1] + 511) // 512 * 512
    cuts = sorted({*range(0, padded, 4096), *(end // 512 * 512 for end in ends), ends[-1] - 1})
    for number, cut in enumerate(cuts):
        packed.write_bytes(body[:cut])
        folder = tmp_path / f"staging{number}"
        folder.mkdir()
        with pytest.raises(DomainError, match=r"backup\.(corrupt|not_a_backup)"):
            archive.unpack(packed, folder)


@pytest.mark.parametrize("name", ["../escaped", "/tmp/escaped", "files/../../escaped", "files/x"])
def test_a_member_with_a_name_of_its_own_is_refused(packed: Path, folder: Path, name: str) -> None:
    with tarfile.open(packed, "a") as more:
        info = tarfile.TarInfo(name)
        info.size = 4
        more.addfile(info, io.BytesIO(b"evil"))
    with pytest.raises(DomainError, match=r"backup\.not_a_backup"):
        archive.unpack(packed, folder)
    assert not (folder.parent / "escaped").exists()


def test_a_link_instead_of_the_database_is_refused(tmp_path: Path, folder: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("not for the archive")
    path = tmp_path / "link.tar"
    with tarfile.open(path, "w") as made:
        info = tarfile.TarInfo("database")
        info.type = tarfile.SYMTYPE
        info.linkname = str(secret)
        made.addfile(info)
    with pytest.raises(DomainError, match=r"backup\.not_a_backup"):
        archive.unpack(path, folder)


def test_nothing_is_left_when_packing_fails(tmp_path: Path) -> None:
    target = tmp_path / "out" / "copy.tar"
    target.parent.mkdir()
    with pytest.raises(FileNotFoundError):
        archive.pack(
            target, tmp_path / "absent", tmp_path, engine="sqlite", revision="1", made_at=START
        )
    assert list(target.parent.iterdir()) == []
