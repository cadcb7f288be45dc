"""Databases of one's own on the PostgreSQL server for tests: made, copied and dropped.

Each run makes a migrated template once and copies it for every test, as the SQLite tests copy a
file; nothing else on the server is touched.
"""

import asyncio
import os
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.migrate import upgrade


def server() -> URL:
    """The server's address from TEST_DATABASE_URL; the test skips where there is none."""
    url = os.environ.get("TEST_DATABASE_URL")
    if not url:
        pytest.skip("TEST_DATABASE_URL is not set: no PostgreSQL to test on")
    return make_url(url)


@contextmanager
def own_database(template: URL | None = None) -> Iterator[URL]:
    """A new database, empty or a copy; dropped with whoever is still connected."""
    home = server()
    url = home.set(database=f"iom_test_{uuid4().hex[:12]}")
    source = "" if template is None else f' TEMPLATE "{template.database}"'
    run(_execute(home, f'CREATE DATABASE "{url.database}"{source}'))
    try:
        yield url
    finally:
        run(_execute(home, f'DROP DATABASE IF EXISTS "{url.database}" WITH (FORCE)'))


@contextmanager
def migrated_database() -> Iterator[URL]:
    with own_database() as url:
        run(upgrade(url))
        yield url


def run(work: Coroutine[Any, Any, None]) -> None:
    """In a loop of its own thread: the test's loop must not be touched by a plain fixture."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(asyncio.run, work).result()


async def _execute(url: URL, statement: str) -> None:
    engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    try:
        async with engine.connect() as connection:
            await connection.execute(text(statement))
    finally:
        await engine.dispose()
