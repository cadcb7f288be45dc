"""A school's rules of reminders, as a part of its settings, and what persons made of them."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.errors import DomainError
from domain.people import SchoolKind
from domain.reminder_rules import (
    USUAL_PREFERENCE,
    Preference,
    ReminderRules,
    RemindersOfSchool,
    Thinning,
)
from storage.repositories.upsert import upsert
from storage.tables import PreferenceRow, SchoolRow

_KEY = "reminders"
_SATURDAY = "saturday_works"
"""Beside the others: plans are drawn up by it, too."""


class ReminderRulesRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_school(
        self, school_id: int, now: datetime, *, to_change: bool = False
    ) -> RemindersOfSchool:
        """`to_change`: whoever else changes them waits for this transaction. "access.gone"."""
        query = select(SchoolRow.name, SchoolRow.kind, SchoolRow.zone, SchoolRow.settings).where(
            SchoolRow.id == school_id
        )
        row = (
            await self._connection.execute(query.with_for_update() if to_change else query)
        ).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        return RemindersOfSchool(
            school_id=school_id,
            school=row.name,
            kind=SchoolKind(row.kind),
            rules=reminder_rules_of(row.settings),
            today=now.astimezone(ZoneInfo(row.zone)).date(),
        )

    async def set(self, school_id: int, rules: ReminderRules) -> None:
        """Beside whatever else the school has set."""
        kept = (
            await self._connection.execute(
                select(SchoolRow.settings).where(SchoolRow.id == school_id)
            )
        ).scalar_one_or_none()
        settings = {**(kept or {}), _KEY: _packed(rules), _SATURDAY: rules.saturday_works}
        await self._connection.execute(
            update(SchoolRow).where(SchoolRow.id == school_id).values(settings=settings)
        )

    async def preference_of(self, person_id: int) -> Preference:
        row = (
            await self._connection.execute(
                select(PreferenceRow.list_at, PreferenceRow.steps, PreferenceRow.weekly).where(
                    PreferenceRow.person_id == person_id
                )
            )
        ).one_or_none()
        return (
            USUAL_PREFERENCE if row is None else preference_from(row.list_at, row.steps, row.weekly)
        )

    async def set_preference(self, person_id: int, own: Preference, now: datetime) -> None:
        values = {
            "list_at": None if own.list_at is None else _minutes(own.list_at),
            "steps": None if own.steps is Thinning.SCHOOL else own.steps.value,
            "weekly": own.weekly,
            "updated_at": now,
        }
        await upsert(
            self._connection,
            PreferenceRow,
            keys=["person_id"],
            values={"person_id": person_id, **values},
            changed=values,
        )


def reminder_rules_of(settings: Mapping[str, Any] | None) -> ReminderRules:
    """From a school's settings; what is not set is as usual."""
    saturday = saturday_works(settings)
    kept = (settings or {}).get(_KEY)
    if kept is None:
        return ReminderRules(saturday_works=saturday)
    return ReminderRules(
        registration=tuple(kept["registration"]),
        others=tuple(kept["others"]),
        after=tuple(kept["after"]),
        weekly=kept["weekly"],
        list_at=_time(kept["list_at"]),
        saturday_works=saturday,
        exam_weeks=kept["exam_weeks"],
    )


def saturday_works(settings: Mapping[str, Any] | None) -> bool:
    """Of a school with these settings."""
    return bool((settings or {}).get(_SATURDAY, True))


def preference_from(list_at: int | None, steps: str | None, weekly: bool | None) -> Preference:
    """From columns of a row that may not be there."""
    return Preference(
        list_at=None if list_at is None else _time(list_at),
        steps=Thinning.SCHOOL if steps is None else Thinning(steps),
        weekly=weekly is not False,
    )


def _packed(rules: ReminderRules) -> dict[str, Any]:
    return {
        "registration": list(rules.registration),
        "others": list(rules.others),
        "after": list(rules.after),
        "weekly": rules.weekly,
        "list_at": _minutes(rules.list_at),
        "exam_weeks": rules.exam_weeks,
    }


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _time(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)
