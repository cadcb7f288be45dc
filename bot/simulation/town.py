"""The invented people of a simulation: schools in several zones, plans of all kinds, calendars."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from domain.calendar import DayKind
from domain.confirmation import UNCONFIRMED
from domain.item import ItemKind, ItemState
from domain.people import Role
from domain.route import RouteState
from services import calendars
from services.reminders.schedule import reschedule_routes
from storage import tables
from storage.engine import Database
from storage.tables import Table
from storage.transaction import Transaction

ZONES = (
    "Europe/Moscow",
    "Europe/Kaliningrad",
    "Asia/Yekaterinburg",
    "Asia/Vladivostok",
    "Asia/Kamchatka",
)
TEACHERS = 10
"""Of one school, besides its deputy and its head."""
ITEMS = (4, 8)
"""Of one plan: the load that is recommended."""
FIRST_CHAT = 1001


@dataclass(slots=True, kw_only=True)
class Inhabitant:
    """`leaves`: first and last days of being away, both included; `told`: when the bot was."""

    person_id: int
    account_id: int
    post_id: int
    chat_id: int
    role: Role
    school_id: int
    zone: ZoneInfo
    habit: str = "does"
    leaves: list[tuple[date, date]] = field(default_factory=list)
    told: list[tuple[datetime, date, date]] = field(default_factory=list)

    def known_away(self, moment: datetime) -> bool:
        """In a leave that the bot had been told of by then."""
        day = moment.astimezone(self.zone).date()
        return any(at < moment and first <= day <= last for at, first, last in self.told)

    def away(self, day: date) -> bool:
        return any(first <= day <= last for first, last in self.leaves)


@dataclass(slots=True, kw_only=True)
class Town:
    """`closed`: days on which a school is not written to, as they were entered."""

    people: list[Inhabitant]
    closed: dict[int, frozenset[date]]

    def of_chat(self, chat_id: int) -> Inhabitant:
        return self.people[chat_id - FIRST_CHAT]


async def build(database: Database, chance: Random, *, people: int, start: date, days: int) -> Town:
    """Writes it as enrolment and approval leave it."""
    async with database.write() as tx:
        builder = _Builder(tx, chance, start, days)
        return await builder.town(people)


class _Builder:
    def __init__(self, tx: Transaction, chance: Random, start: date, days: int) -> None:
        self._tx = tx
        self._chance = chance
        self._start = start
        self._days = days
        self._now = datetime(start.year, start.month, start.day, tzinfo=UTC)
        self._people: list[Inhabitant] = []

    async def town(self, people: int) -> Town:
        closed: dict[int, frozenset[date]] = {}
        number = 0
        while len(self._people) < people:
            zone = ZONES[number % len(ZONES)]
            school_id = await self._row(
                tables.SchoolRow,
                name=f"School {number + 1}",
                kind="school",
                zone=zone,
                settings={"saturday_works": number % 3 != 2},
                municipality_id=await self._row(
                    tables.MunicipalityRow, name=f"Town {number + 1}", zone=zone
                ),
                channel_policy="full",
            )
            closed[school_id] = await self._calendar(school_id, number)
            await self._staff(school_id, ZoneInfo(zone), min(people - len(self._people), 12))
            number += 1
        return Town(people=self._people, closed=closed)

    async def _staff(self, school_id: int, zone: ZoneInfo, size: int) -> None:
        department_id = await self._row(
            tables.DepartmentRow, school_id=school_id, name="Department"
        )
        roles = [Role.TEACHER] * size
        if size > 2:
            roles[-1], roles[-2] = Role.DEPUTY, Role.HEAD
        hired = [await self._person(school_id, department_id, zone, role) for role in roles]
        teachers = [one for one in hired if one.role is Role.TEACHER]
        for mentor, mentee in zip(teachers[::3], teachers[1::3], strict=False):
            await self._row(
                tables.MentoringRow,
                mentor_person_id=mentor.person_id,
                mentee_post_id=mentee.post_id,
                school_id=school_id,
                state="active",
                proposed_by=hired[-1].person_id,
                proposed_at=self._now,
                mentor_agreed_at=self._now,
                mentee_agreed_at=self._now,
            )
        routes = [await self._plan(one) for one in teachers]
        local = await calendars.of_people(
            self._tx, [one.person_id for one in teachers], self._start
        )
        await reschedule_routes(self._tx, routes, self._now, local)

    async def _person(
        self, school_id: int, department_id: int, zone: ZoneInfo, role: Role
    ) -> Inhabitant:
        number = len(self._people) + 1
        person_id = await self._row(
            tables.PersonRow,
            surname=f"Person{number:03}",
            given="A",
            patronymic="B",
            name_key=f"person{number:03}",
            created_at=self._now,
        )
        chat_id = FIRST_CHAT + len(self._people)
        account_id = await self._row(
            tables.AccountRow,
            platform="telegram",
            chat_id=chat_id,
            person_id=person_id,
            language="ru",
            created_at=self._now,
            joined_at=self._now,
        )
        await self._row(
            tables.ConsentRow,
            person_id=person_id,
            kind="diagnosis_messages",
            text_version=1,
            account_id=account_id,
            given_at=self._now,
        )
        post_id = await self._row(
            tables.PostRow,
            person_id=person_id,
            school_id=school_id,
            role=role.value,
            department_id=None if role is Role.DEPUTY else department_id,
            main=True,
            staff_no=number,
            since=self._start - timedelta(days=30),
        )
        one = Inhabitant(
            person_id=person_id,
            account_id=account_id,
            post_id=post_id,
            chat_id=chat_id,
            role=role,
            school_id=school_id,
            zone=zone,
            habit=self._chance.choice(("does", "does", "late", "postpones", "ignores")),
        )
        self._people.append(one)
        return one

    async def _plan(self, one: Inhabitant) -> int:
        route_id = await self._row(
            tables.RouteRow,
            post_id=one.post_id,
            state=RouteState.ACTIVE.value,
            rev=2,
            first_on=self._start,
            last_on=self._start + timedelta(days=max(self._days, 60)),
            created_at=self._now,
        )
        kinds = self._chance.choices(tuple(ItemKind), k=self._chance.randint(*ITEMS))
        for position, kind in enumerate(kinds):
            await self._row(
                tables.ItemRow,
                route_id=route_id,
                position=position,
                section="internal",
                kind=kind.value,
                title=f"Item {position + 1}",
                due_on=self._start
                + timedelta(days=self._chance.randint(5, max(self._days - 20, 6))),
                evidence_kind="none",
                state=ItemState.PLANNED.value,
                confirmable=kind not in UNCONFIRMED,
            )
        return route_id

    async def _calendar(self, school_id: int, number: int) -> frozenset[date]:
        """Four holidays, two exam weeks, a quiet week; a school's own by a few days."""
        runs = [
            (DayKind.HOLIDAYS, 55, 9),
            (DayKind.HOLIDAYS, 118, 12),
            (DayKind.HOLIDAYS, 205, 9),
            (DayKind.HOLIDAYS, 272, 92),
            (DayKind.VPR, 220, 14),
            (DayKind.GIA, 262, 10),
            (DayKind.QUIET, 150, 7),
        ]
        found: set[date] = set()
        for kind, after, length in runs:
            first = self._start + timedelta(days=after + number % 4)
            run = [first + timedelta(days=shift) for shift in range(length)]
            await self._tx.calendar.add_days(school_id, kind.value, run)
            found.update(run)
        return frozenset(found)

    async def _row(self, table: type[Table], **values: Any) -> int:
        made = await self._tx.connection.execute(
            insert(table).values(**values).returning(table.__table__.c.id)
        )
        found: int = made.scalar_one()
        return found
