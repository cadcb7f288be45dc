"""Where and when a person receives messages; the days that people enter."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Date, Select, and_, bindparam, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people import PostStatus
from domain.reminder_rules import (
    USUAL_PREFERENCE,
    USUAL_REMINDERS,
    Preference,
    ReminderRules,
)
from domain.staff import WORKING, Absence
from storage.repositories.reminder_rules import preference_from, reminder_rules_of
from storage.repositories.upsert import insert_new
from storage.tables import CalendarDayRow, MunicipalityRow, PostRow, PreferenceRow, SchoolRow
from storage.tables.base import BIG_ID

Days = frozenset[tuple[date, str]]
_BESIDE = timedelta(days=1)
"""Read besides: whoever asks next may count the day by another zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """Zone and school of a person's main post, and how that school wants to be reminded.

    `away`: the person's absence from this post, whenever it is or was; `own`: what he made of the
    rules for himself. Of a school both are as usual.
    """

    name: str
    school_id: int | None
    rules: ReminderRules = USUAL_REMINDERS
    away: Absence = WORKING
    own: Preference = USUAL_PREFERENCE


class CalendarRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._closed: dict[tuple[int | None, date, date], Days] = {}
        self._zones: dict[int, Zone] = {}
        self._own: dict[int, Zone | None] = {}

    async def zone_of_person(self, person_id: int) -> Zone | None:
        """By the main post (ended ones last); None for a person without any post."""
        return (await self.zones_of_people([person_id])).get(person_id)

    async def zones_of_people(self, person_ids: Collection[int]) -> dict[int, Zone]:
        """As `zone_of_person`, of many people at once; those without posts are left out. Read once
        a transaction, as zones of schools are."""
        wanted = sorted(set(person_ids) - self._own.keys())
        if wanted:
            rows = await self._connection.execute(_OF_PEOPLE, {"of_people": wanted})
            found: dict[int, Zone] = {}
            for row in rows:
                found.setdefault(row.person_id, _zone(row))
            self._own |= {one: found.get(one) for one in wanted}
        known = {one: self._own[one] for one in person_ids}
        return {one: zone for one, zone in known.items() if zone is not None}

    async def zone_of_school(self, school_id: int) -> Zone:
        """Read once a transaction, as closed days are."""
        if school_id not in self._zones:
            await self.fetch_zones([school_id])
        return self._zones[school_id]

    async def fetch_zones(self, school_ids: Collection[int]) -> None:
        """Of several schools at once: `zone_of_school` then asks no more."""
        rows = await self._connection.execute(
            select(
                SchoolRow.id.label("school_id"),
                SchoolRow.zone.label("school_zone"),
                SchoolRow.settings,
                SchoolRow.zone.label("municipality_zone"),
            ).where(SchoolRow.id.in_(school_ids))
        )
        self._zones |= {row.school_id: _zone(row) for row in rows}

    def forget(self) -> None:
        """What was read of schools and of people is not so any more."""
        self._closed.clear()
        self._zones.clear()
        self._own.clear()

    async def fetch_closed_days(
        self, school_ids: Collection[int | None], first: date, last: date
    ) -> None:
        """Of several schools at once: `list_closed_days` then asks no more."""
        wanted = {one for one in school_ids if self._known(one, first, last) is None}
        if len(wanted) < 2:
            return
        begins, ends = first - _BESIDE, last + _BESIDE
        days = await self._days_of(wanted - {None}, begins, ends)
        for one in wanted:
            found = (*days.get(None, ()), *(days.get(one, ()) if one is not None else ()))
            self._closed[one, begins, ends] = frozenset(found)

    def _known(self, school_id: int | None, first: date, last: date) -> Days | None:
        for (school, begins, ends), days in self._closed.items():
            if school == school_id and begins <= first and last <= ends:
                return days
        return None

    async def list_marked_days_of(
        self, school_ids: Collection[int], first: date, last: date
    ) -> dict[int, tuple[tuple[date, str], ...]]:
        """As `list_marked_days`, of several schools at once."""
        days = await self._days_of(school_ids, first, last)
        shared = days.get(None, ())
        return {one: tuple(sorted((*shared, *days.get(one, ())))) for one in school_ids}

    async def _days_of(
        self, school_ids: Collection[int | None], first: date, last: date
    ) -> dict[int | None, list[tuple[date, str]]]:
        """Under None those of all schools."""
        rows = await self._connection.execute(
            _DAYS_OF,
            {
                "of_schools": [one for one in school_ids if one is not None],
                "first": first,
                "last": last,
            },
        )
        found: dict[int | None, list[tuple[date, str]]] = {}
        for row in rows:
            found.setdefault(row.school_id, []).append((row.day, row.kind))
        return found

    async def list_closed_days(self, school_id: int | None, first: date, last: date) -> Days:
        """Days entered by people (of all schools and of this one) without messages, with kinds;
        perhaps some beside these, too.

        Read once a transaction: a notice and the reminders of one decision ask for the same.
        """
        known = self._known(school_id, first, last)
        if known is not None:
            return known
        begins, ends = first - _BESIDE, last + _BESIDE
        found = self._closed[school_id, begins, ends] = await self._entered(school_id, begins, ends)
        return found

    async def _entered(self, school_id: int | None, first: date, last: date) -> Days:
        rows = await self._connection.execute(
            _DAYS, {"of_school": school_id, "first": first, "last": last}
        )
        return frozenset((row.day, row.kind) for row in rows)

    async def list_marked_days(
        self, school_id: int, first: date, last: date
    ) -> tuple[tuple[date, str], ...]:
        """Days entered by people, of all schools and of this one, with their kinds; out of those
        that this transaction has read as closed ones, where they reach as far."""
        known = self._known(school_id, first, last)
        if known is not None:
            return tuple(sorted(one for one in known if first <= one[0] <= last))
        found = self._closed[school_id, first, last] = await self._entered(school_id, first, last)
        return tuple(sorted(found))

    async def list_entered_days(
        self, school_id: int, first: date, last: date
    ) -> tuple[tuple[date, str, bool], ...]:
        """(day, kind, whether it is this school's own) of this school and of all schools."""
        rows = await self._connection.execute(
            select(CalendarDayRow.day, CalendarDayRow.kind, CalendarDayRow.school_id)
            .where(
                or_(CalendarDayRow.school_id.is_(None), CalendarDayRow.school_id == school_id),
                CalendarDayRow.day >= first,
                CalendarDayRow.day <= last,
            )
            .order_by(CalendarDayRow.day, CalendarDayRow.kind)
        )
        return tuple((row.day, row.kind, row.school_id is not None) for row in rows)

    async def add_days(self, school_id: int, kind: str, days: Collection[date]) -> None:
        """In one statement; days that are there already stay."""
        if not days:
            return
        self._closed.clear()
        await insert_new(
            self._connection,
            CalendarDayRow,
            keys=["school_id", "day", "kind"],
            rows=[{"school_id": school_id, "day": day, "kind": kind} for day in sorted(days)],
            returning=[CalendarDayRow.id],
        )

    async def remove_days(
        self, school_id: int, kind: str, first: date, last: date, *, keep: Collection[date] = ()
    ) -> None:
        """The school's own ones of the kind, both ends included; those to `keep` stay."""
        self._closed.clear()
        await self._connection.execute(
            delete(CalendarDayRow).where(
                CalendarDayRow.school_id == school_id,
                CalendarDayRow.kind == kind,
                CalendarDayRow.day >= first,
                CalendarDayRow.day <= last,
                CalendarDayRow.day.not_in(sorted(keep)),
            )
        )


_OWN = (
    PreferenceRow.list_at.label("own_list_at"),
    PreferenceRow.steps.label("own_steps"),
    PreferenceRow.weekly.label("own_weekly"),
)


def _by_post() -> Select[*tuple[Any, ...]]:
    """What makes a zone, of each post: a person's main one first, ended ones last."""
    return (
        select(
            PostRow.person_id,
            PostRow.school_id,
            SchoolRow.zone.label("school_zone"),
            SchoolRow.settings,
            PostRow.status,
            PostRow.away_since,
            PostRow.away_until,
            MunicipalityRow.zone.label("municipality_zone"),
            *_OWN,
        )
        .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
        .outerjoin(MunicipalityRow, MunicipalityRow.id == PostRow.municipality_id)
        .outerjoin(PreferenceRow, PreferenceRow.person_id == PostRow.person_id)
        .order_by(PostRow.until.is_(None).desc(), PostRow.main.desc(), PostRow.id)
    )


_OF_PEOPLE = _by_post().where(
    PostRow.person_id.in_(bindparam("of_people", expanding=True, type_=BIG_ID))
)
"""Built once, as what follows: every notice asks for both."""

_IN_DAYS = and_(
    CalendarDayRow.day >= bindparam("first", type_=Date()),
    CalendarDayRow.day <= bindparam("last", type_=Date()),
)
_DAYS = select(CalendarDayRow.day, CalendarDayRow.kind).where(
    or_(
        CalendarDayRow.school_id.is_(None),
        CalendarDayRow.school_id == bindparam("of_school", type_=BIG_ID),
    ),
    _IN_DAYS,
)
_DAYS_OF = select(CalendarDayRow.school_id, CalendarDayRow.day, CalendarDayRow.kind).where(
    or_(
        CalendarDayRow.school_id.is_(None),
        CalendarDayRow.school_id.in_(bindparam("of_schools", expanding=True)),
    ),
    _IN_DAYS,
)


def _zone(row: object) -> Zone:
    settings = getattr(row, "settings", None) or {}
    return Zone(
        name=getattr(row, "school_zone", None)
        or getattr(row, "municipality_zone", None)
        or "Europe/Moscow",
        school_id=getattr(row, "school_id", None),
        rules=reminder_rules_of(settings),
        own=preference_from(
            getattr(row, "own_list_at", None),
            getattr(row, "own_steps", None),
            getattr(row, "own_weekly", None),
        ),
        away=Absence(
            status=PostStatus(getattr(row, "status", PostStatus.WORKS)),
            since=getattr(row, "away_since", None),
            until=getattr(row, "away_until", None),
        ),
    )
