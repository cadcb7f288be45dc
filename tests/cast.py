"""The named cast: a teacher, her mentor, the deputy, … and an outsider who may see nothing.

School № 1 (Europe/Moscow) and School № 2 of one municipality, School № 3 of another one. Rows are
written as enrolment leaves them; enrolment itself has its own tests.
"""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import insert, literal, select

from domain.people import Audience, ChannelPolicy, PersonName, Role, SchoolKind
from services.call import Call
from storage import tables
from storage.engine import Database
from storage.tables import Table
from storage.transaction import Transaction
from storage.types import UtcDateTime

MOSCOW = ZoneInfo("Europe/Moscow")
START = datetime(2027, 3, 17, 11, 20, tzinfo=UTC)
"""Wednesday 17 March 2027, 14:20 in Moscow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """One of the cast. `post_id` is the main post; the outsider has none."""

    person_id: int
    account_id: int
    chat_id: int
    post_id: int
    name: PersonName


@dataclass(slots=True, kw_only=True)
class Cast:
    database: Database
    municipality_id: int
    school_id: int
    other_school_id: int
    anna: Player
    """Teacher of 5-11 in school 1; Boris is her mentor."""
    boris: Player
    """Teacher of school 1, the mentor of Anna."""
    vera: Player
    """Deputy of school 1."""
    galina: Player
    """Director of school 1."""
    dina: Player
    """Head of Anna's department, a teacher too."""
    egor: Player
    """Municipal methodist."""
    zoya: Player
    """Teacher of 1-4 in school 1, nobody's mentee."""
    irina: Player
    """Teacher of school 2."""
    klim: Player
    """Deputy of school 2."""
    lev: Player
    """The outsider: a person with an account, without a post."""
    mila: Player
    """Administrator."""
    nina: Player
    """Route officer of school 1."""
    oleg: Player
    """Was a deputy of school 1 until yesterday."""
    now: datetime = START

    def call(self, player: Player, now: datetime | None = None) -> "CallMaker":
        return CallMaker(cast=self, player=player, now=now or self.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallMaker:
    """`async with cast.call(cast.anna).write() as (tx, call)`."""

    cast: Cast
    player: Player
    now: datetime

    @asynccontextmanager
    async def write(self) -> AsyncIterator[tuple[Transaction, Call]]:
        async with self.cast.database.write() as tx:
            yield tx, await self._call(tx)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[tuple[Transaction, Call]]:
        async with self.cast.database.read() as tx:
            yield tx, await self._call(tx)

    async def _call(self, tx: Transaction) -> Call:
        who = await tx.who.find(self.player.account_id, self.now.astimezone(MOSCOW).date())
        assert who is not None
        return Call(actor=who.actor, now=self.now, zone=MOSCOW)


_INVITED: dict[bytes, tuple[bytes, Cast]] = {}
"""Contents of a database file before and after: most tests begin with the same empty one."""


async def turn_weekly_lists_off(cast: Cast) -> None:
    """For tests of what months bring: each Monday's lists to everybody cost more than the rest."""
    people = select(tables.PersonRow.id, literal(False), literal(cast.now, UtcDateTime()))
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(tables.PreferenceRow).from_select(["person_id", "weekly", "updated_at"], people)
        )


async def invite_everybody(database: Database) -> Cast:
    """Writes the cast; a file that holds what another one held gets a copy of what became of it."""
    path = _unopened(database)
    before = path.read_bytes() if path is not None else b""
    if path is not None and before in _INVITED:
        after, known = _INVITED[before]
        path.write_bytes(after)
        return replace(known, database=database)
    async with database.write() as tx:
        cast = await _Stage(tx, database).build()
    if path is not None:
        with closing(sqlite3.connect(path)) as connection:
            _INVITED[before] = connection.serialize(), cast
    return cast


def _unopened(database: Database) -> Path | None:
    """The SQLite file, where nobody has it open: only then may it be read and written as bytes."""
    if not database.is_sqlite or database.url.database is None:
        return None
    path = Path(database.url.database)
    pools = (database.writer.pool, database.reader.pool)
    opened = any(pool.checkedin() + pool.checkedout() for pool in pools)  # type: ignore[attr-defined]
    return None if opened or path.with_name(f"{path.name}-wal").exists() else path


class _Stage:
    def __init__(self, tx: Transaction, database: Database) -> None:
        self._tx = tx
        self._database = database
        self._chats = iter(range(1001, 2000))

    async def _row(self, table: type[Table], **values: object) -> int:
        made = await self._tx.connection.execute(
            insert(table).values(**values).returning(table.__table__.c.id)
        )
        return int(made.scalar_one())

    async def _school(self, municipality_id: int, name: str) -> int:
        return await self._row(
            tables.SchoolRow,
            municipality_id=municipality_id,
            name=name,
            kind=SchoolKind.SCHOOL.value,
            zone="Europe/Moscow",
            channel_policy=ChannelPolicy.FULL.value,
            route_title="iom",
        )

    async def _player(
        self,
        full: str,
        role: Role | None,
        *,
        school_id: int | None = None,
        municipality_id: int | None = None,
        department_id: int | None = None,
        audience: Audience | None = None,
        until: date | None = None,
    ) -> Player:
        surname, given, patronymic = full.split()
        name = PersonName(surname=surname, given=given, patronymic=patronymic)
        person_id = await self._row(
            tables.PersonRow,
            surname=surname,
            given=given,
            patronymic=patronymic,
            name_key=name.key,
            created_at=START,
        )
        chat_id = next(self._chats)
        account_id = await self._row(
            tables.AccountRow,
            platform="telegram",
            chat_id=chat_id,
            person_id=person_id,
            language="ru",
            reachable=True,
            created_at=START,
            joined_at=START,
        )
        await self._row(
            tables.ConsentRow,
            person_id=person_id,
            kind="diagnosis_messages",
            text_version=1,
            account_id=account_id,
            given_at=START,
        )
        post_id = 0
        if role is not None:
            post_id = await self._row(
                tables.PostRow,
                person_id=person_id,
                municipality_id=municipality_id,
                school_id=school_id,
                role=role.value,
                department_id=department_id,
                main=True,
                audience=None if audience is None else audience.value,
                staff_no=person_id,
                since=date(2026, 9, 1),
                until=until,
            )
        return Player(
            person_id=person_id, account_id=account_id, chat_id=chat_id, post_id=post_id, name=name
        )

    async def build(self) -> Cast:
        town = await self._row(
            tables.MunicipalityRow, name="Первый район", zone="Europe/Moscow", thresholds=None
        )
        one = await self._school(town, "Школа № 1")
        two = await self._school(town, "Школа № 2")
        languages = await self._row(
            tables.DepartmentRow, school_id=one, name="ШМО учителей русского языка"
        )
        anna = await self._player(
            "Смирнова Анна Игоревна",
            Role.TEACHER,
            school_id=one,
            department_id=languages,
            audience=Audience.SOO,
        )
        boris = await self._player(
            "Кузнецов Борис Львович", Role.TEACHER, school_id=one, audience=Audience.SOO
        )
        cast = Cast(
            database=self._database,
            municipality_id=town,
            school_id=one,
            other_school_id=two,
            anna=anna,
            boris=boris,
            vera=await self._player("Орлова Вера Павловна", Role.DEPUTY, school_id=one),
            galina=await self._player("Лебедева Галина Юрьевна", Role.DIRECTOR, school_id=one),
            dina=await self._player(
                "Фомина Дина Олеговна", Role.HEAD, school_id=one, department_id=languages
            ),
            egor=await self._player("Зуев Егор Ильич", Role.METHODIST, municipality_id=town),
            zoya=await self._player(
                "Ёлкина Зоя Петровна", Role.TEACHER, school_id=one, audience=Audience.NOO
            ),
            irina=await self._player(
                "Соколова Ирина Марковна", Role.TEACHER, school_id=two, audience=Audience.SOO
            ),
            klim=await self._player("Титов Клим Андреевич", Role.DEPUTY, school_id=two),
            lev=await self._player("Чужой Лев Сергеевич", None),
            mila=await self._player("Админова Мила Денисовна", Role.ADMIN),
            nina=await self._player("Павлова Нина Ильинична", Role.ROUTE_OFFICER, school_id=one),
            oleg=await self._player(
                "Бывалов Олег Иванович", Role.DEPUTY, school_id=one, until=date(2027, 3, 16)
            ),
        )
        await self._row(
            tables.MentoringRow,
            mentor_person_id=boris.person_id,
            mentee_post_id=anna.post_id,
            school_id=one,
            state="active",
            rev=3,
            proposed_by=cast.vera.person_id,
            proposed_at=START,
            mentor_agreed_at=START,
            mentee_agreed_at=START,
        )
        return cast
