"""Schema: bringing a database to the newest revision, which `storage/revision` names.

Foreign keys are off while migrating on SQLite: a batch rebuild of a table drops the old one, and
with them on that would delete cascading children.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import create_async_engine

_FOLDER = Path(__file__).parent / "migrations"


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    if connection is not None:
        config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection, revision: str = "head") -> None:
    command.upgrade(_config(connection), revision)


def upgrade_sqlite(path: Path, revision: str = "head") -> None:
    """Brings a SQLite file to the newest revision, or to the one named; makes it where there is
    none."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}")
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            _upgrade(connection, revision)
    finally:
        engine.dispose()


async def upgrade(url: str | URL, revision: str = "head") -> None:
    """Brings the database to the newest revision, or to the one named."""
    engine = create_async_engine(make_url(url))
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade, revision)
    finally:
        await engine.dispose()
