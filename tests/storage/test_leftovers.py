"""What was packed, or made by halves, goes; what is kept and what is under way stays."""

import os
import time
from datetime import timedelta
from pathlib import Path

import pytest

from bot.files import FileStore
from domain.evidence import Proof, ProofForm
from services.items import report
from storage import leftovers
from storage.backup import Place
from storage.engine import Database
from tests.cast import Cast
from tests.services.doing import plan

NOW = 2_000_000_000.0
HOUR, DAY = timedelta(hours=1).total_seconds(), timedelta(days=1).total_seconds()
NAME = "a" * 64


def put(path: Path, age: float) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix:
        path.write_bytes(b"x")
    else:
        path.mkdir()
        (path / "database").write_bytes(b"everybody")
    os.utime(path, (NOW - age, NOW - age))
    return path


@pytest.fixture
def place(database: Database, tmp_path: Path) -> Place:
    return Place(url=database.url, files=tmp_path / "files", backups=tmp_path / "backups")


async def test_an_archive_and_halves_of_copies_go_and_nothing_else(
    database: Database, place: Place
) -> None:
    beside = place.database.parent
    gone = [
        put(place.files / "packed" / "one.zip", HOUR + 1),
        put(place.files / f"{NAME}.new", DAY + 1),
        put(place.files / f".{NAME}.part", DAY + 1),
        put(place.backups / ".backup-x1", DAY + 1),
        put(place.backups / ".iom-20270317-230000.tar.part", DAY + 1),
        put(beside / ".restore-x1", DAY + 1),
    ]
    stays = [
        put(place.files / "packed" / "two.zip", HOUR - 1),
        put(place.files / f"{NAME}2.new", HOUR + 1),
        put(place.backups / ".backup-x2", HOUR + 1),
        put(place.backups / "iom-20270317-230000.tar", 30 * DAY),
        put(beside / "erasures.jsonl", 30 * DAY),
        place.database,
    ]
    assert await leftovers.clear(database, place, NOW) == len(gone)
    assert [path for path in gone if path.exists()] == []
    assert all(path.exists() for path in stays)


async def test_a_copy_goes_a_day_after_its_report_was_taken_back(cast: Cast, place: Place) -> None:
    store = FileStore(folder=place.files, quota=1 << 20)
    spoken_of, taken_back = store.keep(b"%PDF-1"), store.keep(b"%PDF-2")
    assert spoken_of is not None
    assert taken_back is not None
    made = await plan(cast, cast.anna)
    proof = Proof(form=ProofForm.FILE, file_id="f", file_name="a.pdf", size=6)
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, made.items[0], 1, (proof,))
        (evidence,) = await tx.evidence.list_of_item(made.items[0])
        await tx.evidence.mark_kept(evidence.id, sha256=spoken_of, size=6)
    for name in (spoken_of, taken_back):
        os.utime(place.files / name, (NOW, NOW))
    assert await leftovers.clear(cast.database, place, NOW + DAY - 1) == 0
    aside = put(place.backups / "replaced-20270317-230000.db", 0)
    assert await leftovers.clear(cast.database, place, NOW + DAY + 1) == 0
    aside.unlink()
    assert await leftovers.clear(cast.database, place, NOW + DAY + 1) == 1
    assert (place.files / spoken_of).exists()
    assert not (place.files / taken_back).exists()


async def test_the_same_file_sent_again_is_as_new(cast: Cast, place: Place) -> None:
    store = FileStore(folder=place.files, quota=1 << 20)
    name = store.keep(b"%PDF-1")
    assert name is not None
    os.utime(place.files / name, (0, 0))
    assert store.keep(b"%PDF-1") == name
    assert await leftovers.clear(cast.database, place, time.time()) == 0


async def test_a_place_that_has_nothing_yet_has_no_leftovers(
    database: Database, place: Place
) -> None:
    assert await leftovers.clear(database, place, NOW) == 0
