"""Fixtures that every test may use: a migrated database, a cast, a frozen clock."""

import gc
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import handlers  # noqa: F401 - before aiogram, as in a bot that runs

# isort: split
import pytest
from hypothesis import settings
from sqlalchemy.engine import URL

from storage.engine import Database
from storage.migrate import upgrade_sqlite
from tests.cast import Cast, invite_everybody
from tests.compiled import share_compiled
from tests.inline import run_inline
from tests.once import made_once
from tests.server import migrated_database, own_database

# The same examples everywhere: what passes here passes in CI. `python -m tests.soak --scenario
# properties` looks for others, and what it finds becomes an @example.
settings.register_profile("check", derandomize=True, database=None)
settings.register_profile("soak", database=None, print_blob=True)
settings.load_profile(os.environ.get("PROPERTIES", "check"))

share_compiled()
run_inline()

# A test leaves little that only the collector can take away; asked as often as Python does by
# itself, it takes a twentieth of the time.
gc.set_threshold(500_000, 10, 10)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that may take longest first, so that no worker begins a trial when others are done."""

    def patience(item: pytest.Item) -> float:
        mark = item.get_closest_marker("timeout")
        return 0.0 if mark is None else float(mark.args[0])

    items.sort(key=patience, reverse=True)


def pytest_collection_finish() -> None:
    """What the imports made stays: the collector need not look at all of aiogram again and again
    (a tenth of the time of the tests of services)."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated empty SQLite file, made once and copied by tests."""
    return made_once(tmp_path_factory, "template", upgrade_sqlite)


@pytest.fixture
def database_path(template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "iom.db"
    shutil.copy(template, path)
    return path


@pytest.fixture(scope="session")
def server_template() -> Iterator[URL]:
    """A migrated empty PostgreSQL database, to be copied."""
    with migrated_database() as url:
        yield url


@pytest.fixture
def server_copy(server_template: URL) -> Iterator[URL]:
    """A migrated PostgreSQL database of the test's own."""
    with own_database(server_template) as url:
        yield url


@pytest.fixture
async def database(request: pytest.FixtureRequest) -> AsyncIterator[Database]:
    """On SQLite; `TEST_ENGINE=postgresql pytest tests/services` tries the same on a server."""
    if os.environ.get("TEST_ENGINE") == "postgresql":
        opened = Database(request.getfixturevalue("server_copy"))
    else:
        opened = Database(f"sqlite+aiosqlite:///{request.getfixturevalue('database_path')}")
    yield opened
    await opened.close()


@pytest.fixture
def database_file(database: Database) -> Path:
    """Where `database` is a file; tests of what only a file can suffer skip on a server."""
    if not database.is_sqlite or database.url.database is None:
        pytest.skip("a server has no file of ours")
    return Path(database.url.database)


@pytest.fixture
async def cast(database: Database) -> Cast:
    return await invite_everybody(database)


@pytest.fixture
def server_url() -> str:
    """A PostgreSQL server for tests; they say that they skip where there is none."""
    url = os.environ.get("TEST_DATABASE_URL")
    if not url:
        pytest.skip("TEST_DATABASE_URL is not set: no PostgreSQL to test on")
    return url
