"""A town for the walk: the cast, a stranger and newcomers, the emulator and the bot in one process.

Time stands still until somebody moves it; nothing waits for real seconds.
"""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from sqlalchemy import update

from bot.app import App
from bot.clock import FrozenClock
from bot.limits import NoLimit
from bot.settings import Settings
from bot.worker import Tempo
from domain.item import ItemKind
from emulator import Emulator, User
from services import content_versions
from services.doctor import examine
from storage.engine import Database
from storage.tables import ItemRow
from tests.cast import START, Cast, Player, invite_everybody
from tests.services import planning

STRANGER = 9001
NEWCOMERS = (9101, 9102, 9103)


class Side(StrEnum):
    """Whose secrets a person may see."""

    ONE = "one"
    """School 1."""
    TWO = "two"
    """School 2."""
    NEITHER = "neither"
    """The outsider, the stranger, who was removed."""
    ANY = "any"
    """The methodist, the administrator, and newcomers, who may be invited anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walker:
    """A person who acts. `surname` must not reach the other sides."""

    name: str
    user: User
    side: Side
    surname: str = ""


@dataclass(slots=True, kw_only=True)
class Town:
    emulator: Emulator
    app: App
    clock: FrozenClock
    database: Database
    walkers: tuple[Walker, ...]

    async def settled(self) -> None:
        """Until every update is confirmed, handled and answered."""
        await self.emulator.settled(30)
        await self.app.idle()
        await self.emulator.settled(30)

    async def broken(self) -> list[str]:
        """Invariants of the data that don't hold once what is due has been done."""
        await self.passes(timedelta(hours=26))
        await self.settled()
        settings = self.app.settings
        async with self.database.read() as tx:
            findings = await examine(
                tx, now=self.clock.now(), files=settings.files_dir, backups=settings.backups_dir
            )
        return [f"doctor: {one.code}: {one.count}" for one in findings if not one.ok]

    async def passes(self, time: timedelta) -> None:
        """The clock goes on, and everything due meanwhile is done at its moment."""
        start = self.clock.now()
        await self.app.metronome.walk(start, start + time, self.clock.set)
        self.clock.set(start + time)


@asynccontextmanager
async def town(folder: Path, template: Path) -> AsyncIterator[Town]:
    """`template` is a migrated empty database file, which is copied."""
    path = folder / "iom.db"
    shutil.copy(template, path)
    database = Database(f"sqlite+aiosqlite:///{path}")
    clock = FrozenClock(START)
    emulator = Emulator(now=clock.now)
    cast = await invite_everybody(database)
    async with database.write() as tx:
        await content_versions.ensure_published(tx)
    await _plans(cast)
    settings = Settings(
        _env_file=None,
        bot_token=emulator.token,
        database_url=f"sqlite+aiosqlite:///{path}",
        data_dir=folder / "data",
    )
    async with emulator:
        settings = settings.model_copy(update={"telegram_api_url": emulator.base_url})
        app = App(settings, clock, tempo=Tempo(grace=0.01), limiter=NoLimit(), beats=False)
        async with app:
            yield Town(
                emulator=emulator,
                app=app,
                clock=clock,
                database=database,
                walkers=_walkers(emulator, cast),
            )
    await database.close()


async def _plans(cast: Cast) -> None:
    """Something to report, to vouch for, to confirm and to mark from the first deed on."""
    kinds = (ItemKind.LESSON_VISIT, ItemKind.SEMINAR, ItemKind.KPK, ItemKind.CONTEST)
    for player in (cast.boris, cast.zoya):
        await planning.approved(cast, player, cast.vera, count=len(kinds))
    async with cast.database.write() as tx:
        for number, kind in enumerate(kinds, start=1):
            await tx.connection.execute(
                update(ItemRow)
                .where(ItemRow.title == f"Мероприятие {number}")
                .values(kind=kind.value)
            )


def _walkers(emulator: Emulator, cast: Cast) -> tuple[Walker, ...]:
    def known(name: str, player: Player, side: Side) -> Walker:
        user = emulator.add_user(
            id=player.chat_id, first_name=player.name.given, last_name="", started=True
        )
        return Walker(name=name, user=user, side=side, surname=player.name.surname)

    def unknown(name: str, id: int, side: Side) -> Walker:
        return Walker(name=name, user=emulator.add_user(id=id, first_name="Гость"), side=side)

    return (
        known("anna", cast.anna, Side.ONE),
        known("boris", cast.boris, Side.ONE),
        known("vera", cast.vera, Side.ONE),
        known("galina", cast.galina, Side.ONE),
        known("dina", cast.dina, Side.ONE),
        known("zoya", cast.zoya, Side.ONE),
        known("nina", cast.nina, Side.ONE),
        known("irina", cast.irina, Side.TWO),
        known("klim", cast.klim, Side.TWO),
        known("egor", cast.egor, Side.ANY),
        known("mila", cast.mila, Side.ANY),
        known("lev", cast.lev, Side.NEITHER),
        known("oleg", cast.oleg, Side.NEITHER),
        unknown("stranger", STRANGER, Side.NEITHER),
        *(unknown(f"newcomer{n}", id, Side.ANY) for n, id in enumerate(NEWCOMERS, 1)),
    )
