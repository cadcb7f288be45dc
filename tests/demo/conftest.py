"""The seeded school, made once a session and copied by tests."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.demo.seed import seed
from bot.demo.stage import Stage
from bot.settings import Settings
from storage.engine import Database
from tests.once import made_once, run_apart


@pytest.fixture(scope="session")
def seeded(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    async def fill(path: Path) -> None:
        database = Database(f"sqlite+aiosqlite:///{path}")
        try:
            await seed(database, Settings(_env_file=None, data_dir=path.parent))
        finally:
            await database.close()

    def make(path: Path) -> None:
        shutil.copy(template, path)
        run_apart(fill(path))

    return made_once(tmp_path_factory, "seeded", make)


@pytest.fixture
async def school(seeded: Path, tmp_path: Path) -> AsyncIterator[Database]:
    path = tmp_path / "iom.db"
    shutil.copy(seeded, path)
    opened = Database(f"sqlite+aiosqlite:///{path}")
    yield opened
    await opened.close()


@pytest.fixture
async def stage(seeded: Path, tmp_path: Path) -> AsyncIterator[Stage]:
    folder = tmp_path / "stage"
    folder.mkdir()
    shutil.copy(seeded, folder / "seeded.db")
    async with Stage(folder, 0, beats=False) as opened:
        yield opened
        assert not opened.emulator.refusal_counts()
        assert not opened.emulator.unanswered_presses()
