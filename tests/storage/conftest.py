"""A database of each kind, the same test on both."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import make_url
from sqlalchemy.engine import URL

from storage.engine import Database
from tests.cast import Cast, invite_everybody


@pytest.fixture(params=["sqlite", "postgresql"])
def any_url(request: pytest.FixtureRequest) -> URL:
    """A migrated database of the test's own, of either kind."""
    if request.param == "postgresql":
        url: URL = request.getfixturevalue("server_copy")
        return url
    path: Path = request.getfixturevalue("database_path")
    return make_url(f"sqlite+aiosqlite:///{path}")


@pytest.fixture
async def any_database(any_url: URL) -> AsyncIterator[Database]:
    opened = Database(any_url)
    yield opened
    await opened.close()


@pytest.fixture
async def any_cast(any_database: Database) -> Cast:
    return await invite_everybody(any_database)
