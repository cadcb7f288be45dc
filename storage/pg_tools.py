"""pg_dump and pg_restore, where they are found."""

import asyncio
import os
import shutil
from pathlib import Path

from sqlalchemy import MetaData
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import create_async_engine

from domain.errors import DomainError


async def dump(url: URL, target: Path) -> None:
    """Custom format. DomainError: backup.no_tool, backup.tool_failed(tool, reason)."""
    await _run("pg_dump", url, "--format=custom", "--no-owner", "--no-privileges", "-f", target)


async def load(url: URL, source: Path) -> None:
    """Replaces all tables of the database by those of the dump, the loading itself as a whole.

    Tables are dropped first, the dump's and others: one restored over a newer schema would
    otherwise meet tables that its migrations are still to make.
    """
    _found("pg_restore")
    engine = create_async_engine(url)
    try:
        async with engine.begin() as connection:
            present = MetaData()
            await connection.run_sync(present.reflect)
            await connection.run_sync(present.drop_all)
    finally:
        await engine.dispose()
    await _run(
        "pg_restore",
        url,
        "--single-transaction",
        "--exit-on-error",
        "--no-owner",
        "--no-privileges",
        f"--dbname={url.database}",
        source,
    )


async def check(url: URL, source: Path) -> None:
    """The dump can be read by the tool that is here."""
    await _run("pg_restore", url, "--list", source)


def _found(tool: str) -> str:
    path = shutil.which(tool)
    if path is None:
        raise DomainError("backup.no_tool", tool=tool)
    return path


async def _run(tool: str, url: URL, *args: str | Path) -> None:
    """The connection goes through the environment: a command line is seen by everybody."""
    process = await asyncio.create_subprocess_exec(
        _found(tool),
        *map(str, args),
        env=os.environ | _connection(url),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    _, complaint = await process.communicate()
    if process.returncode != 0:
        lines = complaint.decode(errors="replace").strip().splitlines()
        raise DomainError("backup.tool_failed", tool=tool, reason=lines[-1] if lines else "")


def _connection(url: URL) -> dict[str, str]:
    given = {
        "PGHOST": url.host,
        "PGPORT": None if url.port is None else str(url.port),
        "PGUSER": url.username,
        "PGPASSWORD": None if url.password is None else str(url.password),
        "PGDATABASE": url.database,
        "PGSSLMODE": _text(url.query.get("ssl") or url.query.get("sslmode")),
    }
    return {name: value for name, value in given.items() if value}


def _text(value: str | tuple[str, ...] | None) -> str | None:
    return value[-1] if isinstance(value, tuple) else value
