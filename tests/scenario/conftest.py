"""`world`: the shipped bot, its cast with phones, Wednesday 17 March 2027, 14:20 in Moscow."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from services import content_versions
from storage.engine import Database
from tests.once import made_once, run_apart
from tests.scenario.world import World


@pytest.fixture(scope="session")
def template(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file as the first start of a bot leaves it: with its content."""

    async def publish(path: Path) -> None:
        database = Database(f"sqlite+aiosqlite:///{path}")
        async with database.write() as tx:
            await content_versions.ensure_published(tx)
        await database.close()

    def make(path: Path) -> None:
        shutil.copy(template, path)
        run_apart(publish(path))

    return made_once(tmp_path_factory, "published", make)


@pytest.fixture
async def world(database_path: Path) -> AsyncIterator[World]:
    async with World.open(database_path) as opened:
        yield opened
        opened.assert_quiet()
