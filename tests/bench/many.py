"""What the bot weighs and spends after a hundred people, and after a hundred thousand.

Each writes once, /menu; then some of the hundred and some of the many write again in turns, and
that is what is measured.
"""

import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import insert

from domain.people import ChannelPolicy, PersonName, SchoolKind
from emulator import Emulator
from services.content_versions import ensure_published
from storage import tables
from storage.engine import Database
from storage.migrate import upgrade_sqlite
from storage.transaction import Transaction
from tests.bench.answering import TOKEN, target
from tests.bench.crowd import Crowd, Phone
from tests.bench.lines import Line
from tests.bench.running import Measured
from tests.cast import START

FEW, MANY = 100, 100_000
SAMPLE = 1_500
"""Updates whose cost is measured."""
TURNS = 5
"""Both are asked in turns: a machine of which others take a part is not the same ten minutes on."""
AT_ONCE = 100
A_SCHOOL = 80
FIRST = 1_000_000


@dataclass(slots=True)
class Town:
    """`people` of whom each has written once. `before`: MiB after the first hundred of them;
    `spent`: seconds of CPU of the sample."""

    people: int
    emulator: Emulator
    bot: Measured
    before: float
    spent: float = 0.0

    @property
    def cpu_ms(self) -> float:
        return self.spent / SAMPLE * 1000

    async def asked(self, dice: random.Random, updates: int) -> None:
        chats = range(FIRST, FIRST + self.people)
        some = [one for _ in range(updates // AT_ONCE) for one in dice.sample(chats, AT_ONCE)]
        spent = self.bot.cpu_seconds
        await _write(self.emulator, some)
        self.spent += self.bot.cpu_seconds - spent


async def lines(folder: Path, many: int = MANY) -> list[Line]:
    async with _town(folder / "few.db", FEW) as few, _town(folder / "many.db", many) as crowd:
        dice = random.Random(many)
        for _ in range(TURNS):
            for town in (few, crowd):
                await town.asked(dice, SAMPLE // TURNS)
        grown = crowd.bot.memory_mb - crowd.before
    return [
        Line(
            what=f"CPU of an update at {many:,} people",
            measured=f"{crowd.cpu_ms:.2f} ms",
            against=f"{few.cpu_ms:.2f} ms at {FEW}",
            ratio=crowd.cpu_ms / few.cpu_ms,
            most=1.3,
        ),
        Line(
            what=f"memory grown by {many:,} distinct people",
            measured=f"{grown:.1f} MiB",
            against="20 MiB",
            ratio=grown / 20,
            most=1,
        ),
    ]


@asynccontextmanager
async def _town(database: Path, people: int) -> AsyncIterator[Town]:
    await _build(database, people)
    chats = range(FIRST, FIRST + people)
    async with Emulator(token=TOKEN) as emulator:
        for chat_id in chats:
            emulator.add_user(id=chat_id, first_name="Анна", last_name="Учителева")
        async with target("bot", emulator, database) as bot:
            await _write(emulator, chats[:FEW])
            before = bot.memory_mb
            await _write(emulator, chats[FEW:])
            yield Town(people=people, emulator=emulator, bot=bot, before=before)


async def _write(emulator: Emulator, chats: Sequence[int]) -> None:
    """Each writes /menu, so many at once; returns when all are answered."""
    for start in range(0, len(chats), AT_ONCE):
        some = chats[start : start + AT_ONCE]
        shown = len(emulator.calls)
        for chat_id in some:
            await emulator.user(chat_id).says("/menu")
        await Crowd(emulator, [Phone(chat_id=one, presses=iter(())) for one in some]).told(shown)


async def _build(path: Path, people: int) -> None:
    upgrade_sqlite(path)
    database = Database(f"sqlite+aiosqlite:///{path}")
    try:
        async with database.write() as tx:
            await ensure_published(tx)
            town = {"id": 1, "name": "Район", "zone": "Europe/Moscow"}
            await tx.connection.execute(insert(tables.MunicipalityRow), [town])
        for first in range(0, people, A_SCHOOL * 100):
            async with database.write() as tx:
                await _schools(tx, range(first, min(people, first + A_SCHOOL * 100)))
    finally:
        await database.close()


async def _schools(tx: Transaction, numbers: Sequence[int]) -> None:
    schools = sorted({number // A_SCHOOL + 1 for number in numbers})
    names = [
        PersonName(surname=f"Учителева{number}", given="Анна", patronymic="Игоревна")
        for number in numbers
    ]
    rows = {
        tables.SchoolRow: [
            {
                "id": school,
                "municipality_id": 1,
                "name": f"Школа {school}",
                "kind": SchoolKind.SCHOOL.value,
                "zone": "Europe/Moscow",
                "channel_policy": ChannelPolicy.FULL.value,
                "route_title": "iom",
            }
            for school in schools
        ],
        tables.PersonRow: [
            {
                "id": number + 1,
                "surname": name.surname,
                "given": name.given,
                "patronymic": name.patronymic,
                "name_key": name.key,
                "created_at": START,
            }
            for number, name in zip(numbers, names, strict=True)
        ],
        tables.AccountRow: [
            {
                "id": number + 1,
                "platform": "telegram",
                "chat_id": FIRST + number,
                "person_id": number + 1,
                "language": "ru",
                "reachable": True,
                "created_at": START,
                "joined_at": START,
            }
            for number in numbers
        ],
        tables.ConsentRow: [
            {
                "person_id": number + 1,
                "kind": "diagnosis_messages",
                "text_version": 1,
                "account_id": number + 1,
                "given_at": START,
            }
            for number in numbers
        ],
        tables.PostRow: [
            {
                "person_id": number + 1,
                "school_id": number // A_SCHOOL + 1,
                "role": "teacher",
                "main": True,
                "audience": "soo",
                "since": date(2026, 9, 1),
            }
            for number in numbers
        ],
    }
    for table, of_table in rows.items():
        await tx.connection.execute(insert(table), of_table)
