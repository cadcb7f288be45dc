"""What revision a database has, and the newest this code knows.

Apart from `storage/migrate`: a bot whose schema is as it should be needs nothing that migrates.
"""

from sqlalchemy import Connection, inspect, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import create_async_engine

KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""As in `storage/migrations/versions`: a test compares them."""
NEWEST = KNOWN[-1]

_TABLE = "alembic_version"


def revision_of(connection: Connection) -> str | None:
    """None where nothing has been made yet."""
    if not inspect(connection).has_table(_TABLE):
        return None
    found: str | None = connection.execute(text(f"SELECT version_num FROM {_TABLE}")).scalar()
    return found


async def current(url: str | URL) -> str | None:
    """The revision of the database; None where it is empty. Raises what connecting raises."""
    engine = create_async_engine(make_url(url))
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(revision_of)
    finally:
        await engine.dispose()
