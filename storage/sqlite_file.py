"""A SQLite database as a file: a copy while it is written, a check, a swap. Blocking calls."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from domain.errors import DomainError
from storage.archive import sync_folder

_SIDES = ("-wal", "-shm")
"""What SQLite keeps beside the file: a write-ahead log of another database would spoil it."""


def snapshot(source: Path, target: Path) -> None:
    """A consistent copy in one file; writers go on meanwhile.

    All pages in one go: step by step SQLite begins anew whenever somebody writes.
    DomainError: backup.no_database; backup.broken_database where the copy fails its check.
    """
    if not source.is_file():
        raise DomainError("backup.no_database", file=source.name)
    try:
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True)) as old,
            closing(sqlite3.connect(target)) as new,
        ):
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.DatabaseError as error:
        raise DomainError("backup.broken_database", file=source.name) from error
    if not is_sound(target):
        raise DomainError("backup.broken_database", file=source.name)
    with target.open("rb+") as stream:
        os.fsync(stream.fileno())


def is_sound(path: Path) -> bool:
    """integrity_check says ok and no foreign key points nowhere."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            checked = database.execute("PRAGMA integrity_check").fetchall()
            dangling = database.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError:
        return False
    return checked == [("ok",)] and dangling is None


def put_aside(path: Path, aside: Path) -> bool:
    """Keeps what is about to be replaced; the database stays where it is. False: there is none.

    Where the file is too broken to be copied whole, its parts are kept as they are.
    """
    if not path.exists():
        return False
    aside.parent.mkdir(parents=True, exist_ok=True)
    try:
        with (
            closing(sqlite3.connect(path)) as old,
            closing(sqlite3.connect(aside)) as new,
        ):
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.DatabaseError:
        for side in ("", *_SIDES):
            if (part := Path(f"{path}{side}")).exists():
                shutil.copyfile(part, f"{aside}{side}")
    os.chmod(aside, 0o600)
    sync_folder(aside.parent)
    return True


def swap_in(fresh: Path, path: Path) -> None:
    """`fresh` becomes the database. Whoever holds the old one open goes on in a deleted file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for side in _SIDES:
        Path(f"{path}{side}").unlink(missing_ok=True)
    with fresh.open("rb+") as stream:
        os.fsync(stream.fileno())
    os.replace(fresh, path)
    sync_folder(path.parent)
