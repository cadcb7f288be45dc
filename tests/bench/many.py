"""What the bot weighs and spends after a hundred people, and after a hundred thousand.

Each writes once, /menu; then a sample of them writes again, and that is what is measured.
"""

import random
from collections.abc import Sequence
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
from tests.cast import START

FEW, MANY = 100, 100_000
SAMPLE = 1_500
"""Updates whose cost is measured."""
AT_ONCE = 100
A_SCHOOL = 80
FIRST = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """`grown`: MiB since the first hundred had written."""

    cpu_ms: float
    memory_mb: float
    grown: float


async def lines(folder: Path, many: int = MANY) -> list[Line]:
    few = await _weighed(folder / "few.db", FEW)
    crowd = await _weighed(folder / "many.db", many)
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
            measured=f"{crowd.grown:.1f} MiB",
            against="20 MiB",
            ratio=crowd.grown / 20,
            most=1,
        ),
    ]


async def _weighed(database: Path, people: int) -> Weighed:
    await _build(database, people)
    chats = range(FIRST, FIRST + people)
    async with Emulator(token=TOKEN) as emulator:
        for chat_id in chats:
            emulator.add_user(id=chat_id, first_name="Анна", last_name="Учителева")
        async with target("bot", emulator, database) as measured:
            await _write(emulator, chats[:FEW])
            before = measured.memory_mb
            await _write(emulator, chats[FEW:])
            dice = random.Random(people)
            again = dice.sample(chats, SAMPLE) if people > SAMPLE else [*chats] * (SAMPLE // people)
            spent = measured.cpu_seconds
            await _write(emulator, again)
            spent = measured.cpu_seconds - spent
            memory = measured.memory_mb
    return Weighed(cpu_ms=spent / len(again) * 1000, memory_mb=memory, grown=memory - before)


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
