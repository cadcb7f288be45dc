"""`seed load`: many schools of obviously invented people, to see how the bot bears a whole region.

Rows are written as the services leave them, in large batches and without playing the days between.
The same numbers give the same schools; one school does not depend on how many there are. Chats are
ones that no messenger has given to anybody, so that nobody is written to by mistake.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import insert, text

from content.departments import load_departments
from content.loader import load_questionnaire
from domain.calendar import school_year
from domain.errors import DomainError
from domain.item import ItemKind, ItemState
from domain.people import PersonName, Role
from domain.plan_rules import ChangeKind
from domain.route import RouteState
from domain.route_changes import Before, ChangeState, Wanted
from domain.scoring import AnswerValue, StatementRef, Thresholds, score
from services import content_versions
from storage import tables
from storage.engine import Database
from storage.tables import Table
from storage.transaction import Transaction

REGION = (600, 50_000)
"""Schools and teachers; other numbers of teachers have schools of that size."""
BATCH_OF_SCHOOLS = 20
ROWS_AT_ONCE = 5_000
FIRST_CHAT = 1_000_000_000_000_000
SCHOOLS_OF_A_TOWN = 30
DEPARTMENTS = 6
PATTERNS = 8
"""Different results of the self-diagnosis."""

_GIVEN = ("Проба", "Модель", "Схема", "Выборка")
_PATRONYMIC = ("Тестовна", "Примеровна", "Образцовна")
_TITLES = (
    ("Вебинар «Критериальное оценивание»", ItemKind.WEBINAR),
    ("Курсы по оцениванию, 36 ч", ItemKind.KPK),
    ("Посетить занятие коллеги", ItemKind.LESSON_VISIT),
    ("Выступить на заседании ШМО", ItemKind.TALK),
    ("Прочитать методическое пособие", ItemKind.READING),
    ("Провести мастер-класс", ItemKind.MASTER_CLASS),
)
_UNCONFIRMED = frozenset({ItemKind.READING})
_ROUTES = (
    (RouteState.ACTIVE, 55),
    (RouteState.APPROVED, 8),
    (RouteState.SUBMITTED, 8),
    (RouteState.DRAFT, 10),
    (RouteState.COMPLETED, 15),
    (RouteState.CLOSING, 4),
)
_ITEMS = (
    (ItemState.PLANNED, 45),
    (ItemState.IN_PROGRESS, 5),
    (ItemState.DONE, 15),
    (ItemState.CONFIRMED, 28),
    (ItemState.POSTPONED, 4),
    (ItemState.DROPPED, 3),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    schools: int
    teachers: int
    rows: int


@dataclass(slots=True)
class _Rows:
    """Rows waiting to be written, and the next id of each table."""

    waiting: dict[type[Table], list[dict[str, Any]]] = field(default_factory=dict)
    last: dict[type[Table], int] = field(default_factory=dict)
    written: int = 0

    def add(self, table: type[Table], **values: Any) -> int:
        made = self.last[table] = self.last.get(table, 0) + 1
        self.waiting.setdefault(table, []).append({"id": made, **values})
        return made

    def add_keyed(self, table: type[Table], **values: Any) -> None:
        """A row whose key is another's id."""
        self.waiting.setdefault(table, []).append(values)


def shares(teachers: int, schools: int) -> Iterator[int]:
    """As even as it goes."""
    for number in range(schools):
        yield teachers * (number + 1) // schools - teachers * number // schools


async def load(
    database: Database, now: datetime, *, teachers: int, schools: int | None = None
) -> Loaded:
    """Fills an empty, migrated database; DomainError("demo.not_empty") for any other."""
    async with database.read() as tx:
        if not await tx.doctor.is_empty():
            raise DomainError("demo.not_empty")
    count = schools or max(1, teachers * REGION[0] // REGION[1])
    async with database.write() as tx:
        version = await content_versions.publish(tx, load_questionnaire("self"))
    maker = _Maker(now=now, version=version)
    for number, people in enumerate(shares(teachers, count), start=1):
        maker.school(number, people)
        if number % BATCH_OF_SCHOOLS == 0 or number == count:
            async with database.write() as tx:
                await _written(tx, maker.rows)
    async with database.write() as tx:
        await _go_on_after(tx, maker.rows)
    return Loaded(schools=count, teachers=teachers, rows=maker.rows.written)


# That of foreign keys.
_ORDER: Sequence[type[Table]] = (
    tables.MunicipalityRow,
    tables.SchoolRow,
    tables.DepartmentRow,
    tables.PersonRow,
    tables.CardRow,
    tables.AccountRow,
    tables.ConsentRow,
    tables.PostRow,
    tables.MentoringRow,
    tables.DiagnosisRow,
    tables.DiagnosisResultRow,
    tables.RouteRow,
    tables.BasisRow,
    tables.ItemRow,
    tables.RouteChangeRow,
)


async def _written(tx: Transaction, rows: _Rows) -> None:
    for table in _ORDER:
        waiting = rows.waiting.pop(table, [])
        rows.written += len(waiting)
        # Rows of one statement name the same columns.
        alike: dict[frozenset[str], list[dict[str, Any]]] = {}
        for one in waiting:
            alike.setdefault(frozenset(one), []).append(one)
        for same in alike.values():
            for start in range(0, len(same), ROWS_AT_ONCE):
                await tx.connection.execute(insert(table), same[start : start + ROWS_AT_ONCE])


async def _go_on_after(tx: Transaction, rows: _Rows) -> None:
    """A server counts ids by itself: the next one is after those that were given here."""
    if tx.connection.dialect.name == "sqlite":
        return
    for table, last in rows.last.items():
        name = table.__tablename__
        await tx.connection.execute(
            text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :last)"),
            {"name": name, "last": last},
        )


class _Maker:
    def __init__(self, *, now: datetime, version: int) -> None:
        self.rows = _Rows()
        self._now = now
        self._today = now.date()
        self._first = date(school_year(self._today)[0], 9, 1)
        self._version = version
        self._names = [one.name for one in load_departments().of_kind("school")]
        self._scores, self._keys = _results()
        self._people = 0
        self._town = 0

    def school(self, number: int, teachers: int) -> None:
        """Its dice are its own."""
        dice = random.Random(number)
        if (number - 1) % SCHOOLS_OF_A_TOWN == 0:
            name = f"Условный район № {1 + (number - 1) // SCHOOLS_OF_A_TOWN}"
            self._town = self.rows.add(
                tables.MunicipalityRow, name=name, zone="Europe/Moscow", thresholds=None
            )
        school = self.rows.add(
            tables.SchoolRow,
            municipality_id=self._town,
            name=f"Условная школа № {number}",
            kind="school",
            zone="Europe/Moscow",
            channel_policy="full",
            route_title="iom",
        )
        departments = [
            self.rows.add(tables.DepartmentRow, school_id=school, name=name)
            for name in self._names[:DEPARTMENTS]
        ]
        deputy = self._person(dice, school, Role.DEPUTY, None)
        self._person(dice, school, Role.DIRECTOR, None)
        mentor: int | None = None
        for _ in range(teachers):
            mentor = self._teacher(dice, school, dice.choice(departments), deputy, mentor)

    def _person(
        self, dice: random.Random, school: int, role: Role, department: int | None
    ) -> tuple[int, int]:
        """(person, post)."""
        self._people += 1
        name = PersonName(
            surname=f"Выдумкина{self._people}",
            given=dice.choice(_GIVEN),
            patronymic=dice.choice(_PATRONYMIC),
        )
        began = self._today.year - dice.randrange(40)
        person = self.rows.add(
            tables.PersonRow,
            surname=name.surname,
            given=name.given,
            patronymic=name.patronymic,
            name_key=name.key,
            pedagogical_since_year=began,
            created_at=self._now,
        )
        if role is not Role.TEACHER or dice.random() < 0.85:
            account = self.rows.add(
                tables.AccountRow,
                platform="telegram",
                chat_id=FIRST_CHAT + person,
                person_id=person,
                language="ru",
                reachable=dice.random() < 0.97 or role is not Role.TEACHER,
                created_at=self._now,
                joined_at=self._now,
            )
            self.rows.add(
                tables.ConsentRow,
                person_id=person,
                kind="diagnosis_messages",
                text_version=1,
                account_id=account,
                given_at=self._now,
            )
        post = self.rows.add(
            tables.PostRow,
            person_id=person,
            school_id=school,
            role=role.value,
            department_id=department,
            main=True,
            audience="soo" if role is Role.TEACHER else None,
            staff_no=self._people,
            since=self._first - timedelta(days=400),
            status="works",
        )
        return person, post

    def _teacher(
        self,
        dice: random.Random,
        school: int,
        department: int,
        deputy: tuple[int, int],
        mentor: int | None,
    ) -> int:
        """Id of the person, who may be the next one's mentor."""
        person, post = self._person(dice, school, Role.TEACHER, department)
        planned = self._today + timedelta(days=dice.randrange(900))
        self.rows.add_keyed(
            tables.CardRow,
            person_id=person,
            attestation_on=planned if dice.random() < 0.4 else None,
            updated_at=self._now,
        )
        if mentor is not None and dice.random() < 0.08:
            self.rows.add(
                tables.MentoringRow,
                mentor_person_id=mentor,
                mentee_post_id=post,
                school_id=school,
                state="active",
                proposed_by=deputy[0],
                proposed_at=self._now,
                mentor_agreed_at=self._now,
                mentee_agreed_at=self._now,
            )
        diagnosis = self._diagnosis(dice, person, post) if dice.random() < 0.75 else None
        if dice.random() < 0.7:
            self._route(dice, post, diagnosis, deputy[0])
        return person

    def _moment(self, dice: random.Random) -> datetime:
        """Of this school year, before now."""
        past = max(1, (self._today - self._first).days)
        return self._now - timedelta(days=dice.randrange(past), minutes=dice.randrange(1, 600))

    def _diagnosis(self, dice: random.Random, person: int, post: int) -> int:
        at = self._moment(dice)
        made = self.rows.add(
            tables.DiagnosisRow,
            post_id=post,
            assessor_id=person,
            kind="self",
            content_version_id=self._version,
            variant="soo",
            state="finished",
            started_at=at - timedelta(minutes=20),
            finished_at=at,
        )
        self.rows.add_keyed(
            tables.DiagnosisResultRow,
            diagnosis_id=made,
            score=dice.choice(self._scores),
            thresholds=Thresholds().to_dict(),
            at=at,
        )
        return made

    def _route(self, dice: random.Random, post: int, diagnosis: int | None, by: int) -> None:
        (state,) = dice.choices(*zip(*_ROUTES, strict=True))
        waits = state in (RouteState.DRAFT, RouteState.SUBMITTED)
        at = self._moment(dice)
        route = self.rows.add(
            tables.RouteRow,
            post_id=post,
            diagnosis_id=diagnosis,
            state=state.value,
            rev=2,
            first_on=self._first,
            last_on=self._first + timedelta(days=272),
            created_at=at - timedelta(days=3),
            submitted_at=None if state is RouteState.DRAFT else at - timedelta(days=1),
            decided_at=None if waits else at,
            decided_by=None if waits else by,
        )
        keys = dice.sample(self._keys, dice.randrange(1, 4))
        bases = [
            self.rows.add(
                tables.BasisRow,
                route_id=route,
                position=position,
                kind="deficit",
                statement_key=key,
                text=key,
            )
            for position, key in enumerate(keys, start=1)
        ]
        for position in range(1, dice.randrange(4, 9)):
            self._item(dice, route, dice.choice(bases), position, planned=waits)

    def _item(
        self, dice: random.Random, route: int, basis: int, position: int, *, planned: bool
    ) -> None:
        title, kind = dice.choice(_TITLES)
        (state,) = (ItemState.PLANNED,) if planned else dice.choices(*zip(*_ITEMS, strict=True))
        due = self._first + timedelta(days=dice.randrange(10, 270))
        reported = state in (ItemState.DONE, ItemState.CONFIRMED)
        at = self._moment(dice) if reported else None
        item = self.rows.add(
            tables.ItemRow,
            route_id=route,
            basis_id=basis,
            position=position,
            section="internal",
            kind=kind.value,
            title=title,
            due_on=due,
            evidence_kind="none",
            state=state.value,
            confirmable=kind not in _UNCONFIRMED,
            reported_at=at,
            reported_on=None if at is None else at.date(),
            finished_at=at,
        )
        if state is ItemState.PLANNED and not planned and dice.random() < 0.05:
            self._change(dice, route, item, title, due)

    def _change(self, dice: random.Random, route: int, item: int, title: str, due: date) -> None:
        """Another date is asked for, or was told."""
        state = dice.choice((ChangeState.WAITING, ChangeState.SHOWN))
        self.rows.add(
            tables.RouteChangeRow,
            route_id=route,
            item_id=item,
            kind=ChangeKind.DATE.value,
            before=Before(title=title, due_on=due).packed(),
            after=Wanted(due_on=due + timedelta(days=14)).packed(),
            state=state.value,
            by=self._people,
            at=self._moment(dice),
        )


def _results() -> tuple[list[dict[str, Any]], list[str]]:
    """Results to choose from, and keys of statements."""
    statements = load_questionnaire("self").for_variant("soo")
    refs = [StatementRef(key=one.key, group=one.group) for one in statements]
    values = (
        AnswerValue.NOT_YET,
        AnswerValue.WITH_SUPPORT,
        AnswerValue.INDEPENDENT,
        AnswerValue.STRENGTH,
    )
    dice = random.Random(0)
    found = [
        score(refs, {one.key: dice.choice(values) for one in refs}, Thresholds()).to_dict()
        for _ in range(PATTERNS)
    ]
    return found, [one.key for one in refs[:12]]
