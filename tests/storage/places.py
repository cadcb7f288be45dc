"""A place with data to back up, and looking into it."""

import hashlib

from sqlalchemy import insert, select, text

from storage.backup import Place
from storage.engine import Database
from storage.tables import SchoolRow, Table
from tests.cast import invite_everybody


async def populate(place: Place) -> None:
    """The cast, two files of evidence, one half fetched."""
    database = Database(place.url)
    await invite_everybody(database)
    await database.close()
    place.files.mkdir(parents=True)
    keep(place, b"a certificate")
    keep(place, b"a photo" * 100_000)
    (place.files / "1234.part").write_bytes(b"still coming")


def keep(place: Place, content: bytes) -> str:
    name = hashlib.sha256(content).hexdigest()
    (place.files / name).write_bytes(content)
    return name


def kept(place: Place) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in place.files.iterdir() if path.suffix == ""}


async def rows(place: Place) -> dict[str, list[str]]:
    """All rows of all tables."""
    database = Database(place.url)
    try:
        async with database.read() as tx:
            return {
                table.name: sorted(str(row) for row in await tx.connection.execute(select(table)))
                for table in Table.metadata.sorted_tables
            }
    finally:
        await database.close()


async def execute(place: Place, *statements: str) -> None:
    database = Database(place.url)
    try:
        async with database.write() as tx:
            for statement in statements:
                await tx.connection.execute(text(statement))
    finally:
        await database.close()


async def add_school(place: Place, name: str) -> None:
    database = Database(place.url)
    try:
        async with database.write() as tx:
            await tx.connection.execute(
                insert(SchoolRow).values(
                    municipality_id=1, name=name, kind="school", zone="UTC", channel_policy="full"
                )
            )
    finally:
        await database.close()
