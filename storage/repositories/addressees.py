"""People to whom a word may go, with whether it can reach them: in one statement for any number."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.addressing import Addressee, Fact
from domain.people import ChannelPolicy, Employment, PersonName, Role, person_label
from domain.scopes import Scope
from domain.staff import Without
from storage.repositories.conditions import away, held, reachable, why_without_bot, within
from storage.tables import NudgeMarkRow, PersonRow, PostRow, SchoolRow


def teachers(scope: Scope, today: date) -> tuple[ColumnElement[bool], ...]:
    """At their main place, at posts of today: as the summary of a school counts them."""
    return (
        within(scope),
        PostRow.role == Role.TEACHER.value,
        PostRow.main.is_(True),
        or_(PostRow.employment.is_(None), PostRow.employment != Employment.EXTERNAL.value),
        held(today),
    )


def addressees(today: date, *facts: Any) -> Select[*tuple[Any, ...]]:
    """Posts with what `addressee` reads; `facts` are labelled columns of the matter."""
    return (
        select(
            PostRow.id.label("post_id"),
            PostRow.person_id,
            PostRow.staff_no,
            PostRow.department_id,
            away(today).label("away"),
            why_without_bot().label("without"),
            reachable(PostRow.person_id).label("reachable"),
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
            SchoolRow.channel_policy,
            NudgeMarkRow.free_on,
            *facts,
        )
        .select_from(PostRow)
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .join(SchoolRow, SchoolRow.id == PostRow.school_id)
        .outerjoin(NudgeMarkRow, NudgeMarkRow.person_id == PostRow.person_id)
        .order_by(PersonRow.name_key, PostRow.id)
    )


def addressee(row: Row[*tuple[Any, ...]], fact: Fact | None = None) -> Addressee:
    name = PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
    policy = ChannelPolicy(row.channel_policy)
    return Addressee(
        post_id=row.post_id,
        person_id=row.person_id,
        label=person_label(name, policy, row.staff_no),
        name=name,
        polite=name.polite if policy is ChannelPolicy.FULL else None,
        department_id=row.department_id,
        without=None if row.without is None else Without(row.without),
        reachable=bool(row.reachable),
        away=bool(row.away),
        free_on=row.free_on,
        fact=fact or Fact(),
    )


class AddresseeRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_teachers(
        self, scope: Scope, today: date, *, but: int, conditions: Sequence[ColumnElement[bool]] = ()
    ) -> tuple[Addressee, ...]:
        """Without the person `but`: whoever writes."""
        rows = await self._connection.execute(
            addressees(today).where(*teachers(scope, today), PostRow.person_id != but, *conditions)
        )
        return tuple(addressee(row) for row in rows)
