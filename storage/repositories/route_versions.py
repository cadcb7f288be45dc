"""Immutable snapshots of routes and the words said about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.people import PersonName
from domain.plan import VersionCause
from storage.tables import CommentRow, PersonRow, PostRow, RouteRow, RouteVersionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteVersion:
    """`rev`: the revision of the route that shows this text."""

    no: int
    cause: VersionCause
    rev: int
    body: str
    sha256: str
    by: int | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVersion:
    route_id: int
    cause: VersionCause
    rev: int
    body: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteComment:
    author_id: int
    author_name: PersonName
    author_staff_no: int | None
    text: str
    at: datetime


class RouteVersionRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        *,
        route_id: int,
        cause: VersionCause,
        rev: int,
        body: str,
        sha256: str,
        by: int,
        now: datetime,
    ) -> None:
        """There is no way to change one: nothing here updates."""
        number = select(func.coalesce(func.max(RouteVersionRow.no), 0) + 1).where(
            RouteVersionRow.route_id == route_id
        )
        await self._connection.execute(
            insert(RouteVersionRow).values(
                route_id=route_id,
                no=number.scalar_subquery(),
                cause=cause.value,
                rev=rev,
                body=body,
                sha256=sha256,
                by=by,
                at=now,
            )
        )

    async def add_all(self, versions: Sequence[NewVersion], *, by: int, now: datetime) -> None:
        """As `add`, one for each of several plans, in one statement."""
        if not versions:
            return
        number = select(func.coalesce(func.max(RouteVersionRow.no), 0) + 1).where(
            RouteVersionRow.route_id == bindparam("of_route")
        )
        await self._connection.execute(
            insert(RouteVersionRow).values(no=number.scalar_subquery()),
            [
                {
                    "of_route": one.route_id,
                    "route_id": one.route_id,
                    "cause": one.cause.value,
                    "rev": one.rev,
                    "body": one.body,
                    "sha256": one.sha256,
                    "by": by,
                    "at": now,
                }
                for one in versions
            ],
        )

    async def list_of_route(self, route_id: int) -> tuple[RouteVersion, ...]:
        """Oldest first."""
        rows = await self._connection.execute(
            select(
                RouteVersionRow.no,
                RouteVersionRow.cause,
                RouteVersionRow.rev,
                RouteVersionRow.body,
                RouteVersionRow.sha256,
                RouteVersionRow.by,
                RouteVersionRow.at,
            )
            .where(RouteVersionRow.route_id == route_id)
            .order_by(RouteVersionRow.no)
        )
        return tuple(
            RouteVersion(
                no=row.no,
                cause=VersionCause(row.cause),
                rev=row.rev,
                body=row.body,
                sha256=row.sha256,
                by=row.by,
                at=row.at,
            )
            for row in rows
        )

    async def comment(self, *, route_id: int, author_id: int, text: str, now: datetime) -> None:
        await self._connection.execute(
            insert(CommentRow).values(
                route_id=route_id, author_id=author_id, text=text, at=now, item_id=None
            )
        )

    async def take_back_comment(self, *, route_id: int, author_id: int, at: datetime) -> None:
        """The words of a return that was undone."""
        await self._connection.execute(
            delete(CommentRow).where(
                CommentRow.route_id == route_id,
                CommentRow.item_id.is_(None),
                CommentRow.author_id == author_id,
                CommentRow.at == at,
            )
        )

    async def find_last_comment(self, route_id: int) -> RouteComment | None:
        """The newest word about the plan as a whole; the author's number is that of its school."""
        owner, staff = aliased(PostRow), aliased(PostRow)
        staff_no = (
            select(func.max(staff.staff_no))
            .where(
                staff.person_id == CommentRow.author_id,
                staff.school_id == owner.school_id,
                owner.id == RouteRow.post_id,
                RouteRow.id == CommentRow.route_id,
            )
            .correlate(CommentRow)
            .scalar_subquery()
        )
        row = (
            await self._connection.execute(
                select(
                    CommentRow.author_id,
                    CommentRow.text,
                    CommentRow.at,
                    PersonRow.surname,
                    PersonRow.given,
                    PersonRow.patronymic,
                    staff_no.label("staff_no"),
                )
                .join(PersonRow, PersonRow.id == CommentRow.author_id)
                .where(CommentRow.route_id == route_id, CommentRow.item_id.is_(None))
                .order_by(CommentRow.id.desc())
                .limit(1)
            )
        ).one_or_none()
        if row is None:
            return None
        return RouteComment(
            author_id=row.author_id,
            author_name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
            author_staff_no=row.staff_no,
            text=row.text,
            at=row.at,
        )
