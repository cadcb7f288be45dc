"""The card of somebody at a post: columns of the post, of the person and of his card."""

from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Select,
    bindparam,
    insert,
    null,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.card import Card, Category, ExtraCategory
from domain.people import (
    Audience,
    ChannelPolicy,
    Employment,
    PersonName,
    Position,
    Role,
    SchoolKind,
)
from storage.tables import CardRow, PersonRow, PostRow, SchoolRow
from storage.tables.base import BIG_ID

_OF_CARD = (
    "education",
    "birth_year",
    "working_since_year",
    "category",
    "category_on",
    "extra_categories",
    "fitness_on",
    "attestation_on",
    "theme",
    "theme_since_year",
    "theme_until_year",
    "theme_report_on",
    "associations",
)
_OF_POST = (
    "position",
    "audience",
    "subjects",
    "classes",
    "employment",
    "rate_hundredths",
    "hired_on",
)

Value = str | int | date | list[str] | None


class CardRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find(self, post_id: int) -> Card | None:
        """Of a post that may have ended; what nobody has entered is empty."""
        row = (await self._connection.execute(_whole_card(), {"of_post": post_id})).one_or_none()
        return None if row is None else _card(row)

    async def set_of_post(self, post_id: int, **values: Value) -> None:
        """Columns of the post: position, audience, subjects and the like."""
        await self._connection.execute(
            update(PostRow).where(PostRow.id == post_id).values(**_stored(values))
        )

    async def set_of_person(self, person_id: int, now: datetime, **values: Value) -> None:
        """Columns of the person's card, which is made at the first of them."""
        known = await self._connection.execute(
            update(CardRow)
            .where(CardRow.person_id == person_id)
            .values(updated_at=now, **_stored(values))
        )
        if known.rowcount == 0:
            await self._connection.execute(
                insert(CardRow).values(person_id=person_id, updated_at=now, **_stored(values))
            )

    async def set_teaching_since(self, person_id: int, year: int | None) -> None:
        await self._connection.execute(
            update(PersonRow).where(PersonRow.id == person_id).values(pedagogical_since_year=year)
        )


def _stored(values: dict[str, Value]) -> dict[str, Any]:
    """An absent list is a database's NULL, not JSON's."""
    return {name: null() if value is None else value for name, value in values.items()}


def _card(row: Any) -> Card:
    return Card(
        post_id=row.id,
        person_id=row.person_id,
        name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
        staff_no=row.staff_no,
        role=Role(row.role),
        school_id=row.school_id,
        school_name=row.school_name,
        school_kind=None if row.school_kind is None else SchoolKind(row.school_kind),
        channel_policy=(
            ChannelPolicy.FULL if row.channel_policy is None else ChannelPolicy(row.channel_policy)
        ),
        department_id=row.department_id,
        offline=row.offline,
        position=None if row.position is None else Position(row.position),
        audience=None if row.audience is None else Audience(row.audience),
        subjects=tuple(row.subjects or ()),
        classes=row.classes,
        employment=None if row.employment is None else Employment(row.employment),
        rate_hundredths=row.rate_hundredths,
        hired_on=row.hired_on,
        education=row.education,
        teaching_since=row.pedagogical_since_year,
        working_since=row.working_since_year,
        category=None if row.category is None else Category(row.category),
        category_on=row.category_on,
        extra=tuple(ExtraCategory(one) for one in row.extra_categories or ()),
        fitness_on=row.fitness_on,
        attestation_on=row.attestation_on,
        theme=row.theme,
        theme_since=row.theme_since_year,
        theme_until=row.theme_until_year,
        theme_report_on=row.theme_report_on,
        associations=row.associations,
        birth_year=row.birth_year,
    )


@cache
def _whole_card() -> Select[*tuple[Any, ...]]:
    return (
        select(
            PostRow.id,
            PostRow.person_id,
            PostRow.staff_no,
            PostRow.role,
            PostRow.school_id,
            PostRow.department_id,
            PostRow.offline,
            *(getattr(PostRow, name) for name in _OF_POST),
            *(getattr(CardRow, name) for name in _OF_CARD),
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
            PersonRow.pedagogical_since_year,
            SchoolRow.name.label("school_name"),
            SchoolRow.kind.label("school_kind"),
            SchoolRow.channel_policy,
        )
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .outerjoin(CardRow, CardRow.person_id == PostRow.person_id)
        .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
        .where(PostRow.id == bindparam("of_post", type_=BIG_ID))
    )
