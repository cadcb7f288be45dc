"""The database of a trial: teachers in the middle of their diagnosis, and people to be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import insert

from content.loader import load_questionnaire
from domain.notices.coding import encode
from domain.notices.people import DataExported
from domain.people import Audience, ChannelPolicy, PersonName, Role, SchoolKind
from services.call import Call
from services.diagnosis.opening import begin
from storage import tables
from storage.engine import Database
from storage.migrate import upgrade_sqlite
from storage.tables import Table
from storage.transaction import Transaction
from tests.cast import MOSCOW, START

FIRST_TEACHER = 5001
FIRST_LISTENER = 6001


@dataclass(frozen=True, slots=True, kw_only=True)
class Teacher:
    """Presses answers. `keys` are the statements of the variant."""

    chat_id: int
    diagnosis_id: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Is told things and never writes, so that every message in the chat was sent unasked."""

    chat_id: int
    person_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    path: Path
    teachers: tuple[Teacher, ...]
    listeners: tuple[Listener, ...]


async def build(path: Path, *, teachers: int, listeners: int) -> Stage:
    upgrade_sqlite(path)
    database = Database(f"sqlite+aiosqlite:///{path}")
    try:
        async with database.write() as tx:
            school_id = await _school(tx)
            return Stage(
                path=path,
                teachers=tuple(
                    [await _teacher(tx, school_id, FIRST_TEACHER + n) for n in range(teachers)]
                ),
                listeners=tuple(
                    [await _listener(tx, school_id, FIRST_LISTENER + n) for n in range(listeners)]
                ),
            )
    finally:
        await database.close()


async def tell_all(stage: Stage, listeners: Sequence[Listener], mark: str, now: datetime) -> None:
    """A fan-out: one message to each, due now. Only while no bot runs: it would not be woken."""
    database = Database(f"sqlite+aiosqlite:///{stage.path}")
    try:
        async with database.write() as tx:
            for listener in listeners:
                notice = DataExported()
                await tx.outbox.put(
                    key=f"trial:{mark}:{listener.person_id}",
                    recipient_id=listener.person_id,
                    kind=notice.kind,
                    payload=encode(notice),
                    group=None,
                    now=now,
                    due_at=now,
                )
    finally:
        await database.close()


async def _row(tx: Transaction, table: type[Table], **values: object) -> int:
    made = await tx.connection.execute(
        insert(table).values(**values).returning(table.__table__.c.id)
    )
    return int(made.scalar_one())


async def _school(tx: Transaction) -> int:
    town = await _row(tx, tables.MunicipalityRow, name="Район", zone="Europe/Moscow")
    return await _row(
        tx,
        tables.SchoolRow,
        municipality_id=town,
        name="Школа испытаний",
        kind=SchoolKind.SCHOOL.value,
        zone="Europe/Moscow",
        channel_policy=ChannelPolicy.FULL.value,
        route_title="iom",
    )


async def _person(tx: Transaction, school_id: int, chat_id: int) -> tuple[int, int, int]:
    """(person, account, post) of a teacher who has consented."""
    name = PersonName(surname=f"Учителева{chat_id}", given="Анна", patronymic="Игоревна")
    person_id = await _row(
        tx,
        tables.PersonRow,
        surname=name.surname,
        given=name.given,
        patronymic=name.patronymic,
        name_key=name.key,
        created_at=START,
    )
    account_id = await _row(
        tx,
        tables.AccountRow,
        platform="telegram",
        chat_id=chat_id,
        person_id=person_id,
        language="ru",
        reachable=True,
        created_at=START,
        joined_at=START,
    )
    await _row(
        tx,
        tables.ConsentRow,
        person_id=person_id,
        kind="diagnosis_messages",
        text_version=1,
        account_id=account_id,
        given_at=START,
    )
    post_id = await _row(
        tx,
        tables.PostRow,
        person_id=person_id,
        school_id=school_id,
        role=Role.TEACHER.value,
        main=True,
        audience=Audience.SOO.value,
        since=date(2026, 9, 1),
    )
    return person_id, account_id, post_id


async def _teacher(tx: Transaction, school_id: int, chat_id: int) -> Teacher:
    _, account_id, post_id = await _person(tx, school_id, chat_id)
    who = await tx.who.find(account_id, START.date())
    assert who is not None
    view = await begin(tx, Call(actor=who.actor, now=START, zone=MOSCOW), post_id)
    statements = load_questionnaire("self").for_variant("soo")
    return Teacher(
        chat_id=chat_id,
        diagnosis_id=view.diagnosis.id,
        keys=tuple(statement.key for statement in statements),
    )


async def _listener(tx: Transaction, school_id: int, chat_id: int) -> Listener:
    person_id, _, _ = await _person(tx, school_id, chat_id)
    return Listener(chat_id=chat_id, person_id=person_id)
