"""Immutable snapshots of routes and the words said about them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    ScalarSelect,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import InstrumentedAttribute, aliased

from domain.people import ChannelPolicy, PersonName, person_label
from domain.plan import VersionCause
from storage.repositories.conditions import to_all_of_plan
from storage.tables import (
    AuditRow,
    BasisRow,
    CommentRow,
    ItemRow,
    PersonRow,
    PostRow,
    RouteRow,
    RouteVersionRow,
)

_owner = aliased(PostRow)
_staff = aliased(PostRow)
_plan = aliased(RouteRow)


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
class RouteComment:
    """`of_return`: it went with a return of the plan."""

    id: int
    author_id: int
    author_name: PersonName
    author_staff_no: int | None
    text: str
    at: datetime
    of_return: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVersion:
    route_id: int
    cause: VersionCause
    rev: int
    body: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteWord:
    """What was said about a plan, or about one of its items. `author` is a label."""

    item_id: int | None
    title: str | None
    """The item's, as it is now."""
    author: str
    author_id: int
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteDeed:
    """A line of the audit about a plan. `who` is a label; None: the bot itself. `about`: what was
    proposed."""

    action: str
    who: str | None
    before: str | None
    after: str | None
    at: datetime
    about: str | None = None


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
        return tuple(_version(row) for row in rows)

    async def find_last_approval(self, route_id: int) -> tuple[RouteVersion, RouteVersion] | None:
        """The version that was approved last and the one before it: what was decided about.

        None where something came after it: it was undone or objected to.
        """
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
            .order_by(RouteVersionRow.no.desc())
            .limit(2)
        )
        found = [_version(row) for row in rows]
        if len(found) < 2 or found[0].cause is not VersionCause.APPROVE:
            return None
        return found[1], found[0]

    async def comment(
        self,
        *,
        route_id: int,
        author_id: int,
        text: str,
        now: datetime,
        item_id: int | None = None,
    ) -> int:
        """Id of the word."""
        made = await self._connection.execute(
            insert(CommentRow)
            .values(route_id=route_id, author_id=author_id, text=text, at=now, item_id=item_id)
            .returning(CommentRow.id)
        )
        return made.scalar_one()

    async def comment_items(
        self, *, route_id: int, author_id: int, texts: Mapping[int, str], now: datetime
    ) -> None:
        """A word about each of several items, in one statement."""
        if not texts:
            return
        await self._connection.execute(
            insert(CommentRow),
            [
                {
                    "route_id": route_id,
                    "author_id": author_id,
                    "text": text,
                    "at": now,
                    "item_id": item_id,
                }
                for item_id, text in texts.items()
            ],
        )

    async def take_back_comment(self, *, route_id: int, author_id: int, at: datetime) -> None:
        """The words of a return that was undone, those about single items too."""
        await self._connection.execute(
            delete(CommentRow).where(
                CommentRow.route_id == route_id,
                CommentRow.author_id == author_id,
                CommentRow.at == at,
                to_all_of_plan(),
            )
        )

    async def remove_comment(self, comment_id: int) -> None:
        await self._connection.execute(delete(CommentRow).where(CommentRow.id == comment_id))

    async def list_words(self, route_id: int, policy: ChannelPolicy) -> tuple[RouteWord, ...]:
        """All that was said."""
        return await self._words(route_id, policy)

    async def list_words_undecided(
        self, route_id: int, policy: ChannelPolicy
    ) -> tuple[RouteWord, ...]:
        """What was said at the last return; nothing once the plan was approved after it."""
        word = aliased(CommentRow)
        # Others say a word about a plan that they do not return.
        newest = (
            select(func.max(word.at))
            .join(AuditRow, AuditRow.at == word.at)
            .where(
                word.route_id == route_id,
                to_all_of_plan(word),
                AuditRow.object_kind == "route",
                AuditRow.object_id == route_id,
                AuditRow.action == "route.return",
            )
            .scalar_subquery()
        )
        approved = exists().where(
            RouteVersionRow.route_id == route_id,
            RouteVersionRow.cause == VersionCause.APPROVE.value,
            RouteVersionRow.at > CommentRow.at,
        )
        return await self._words(route_id, policy, CommentRow.at == newest, ~approved)

    async def _words(
        self, route_id: int, policy: ChannelPolicy, *conditions: ColumnElement[bool]
    ) -> tuple[RouteWord, ...]:
        rows = await self._connection.execute(
            select(
                CommentRow.item_id,
                CommentRow.author_id,
                CommentRow.text,
                CommentRow.at,
                ItemRow.title,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                _staff_no(CommentRow.author_id, CommentRow.route_id).label("staff_no"),
            )
            .join(PersonRow, PersonRow.id == CommentRow.author_id)
            .outerjoin(ItemRow, ItemRow.id == CommentRow.item_id)
            .where(CommentRow.route_id == route_id, to_all_of_plan(), *conditions)
            .order_by(CommentRow.id)
        )
        return tuple(
            RouteWord(
                item_id=row.item_id,
                title=row.title,
                author=person_label(_name(row), policy, row.staff_no),
                author_id=row.author_id,
                text=row.text,
                at=row.at,
            )
            for row in rows
        )

    async def list_deeds(
        self, route_id: int, policy: ChannelPolicy, actions: Collection[str]
    ) -> tuple[RouteDeed, ...]:
        """Who did what with the plan as a whole, oldest first."""
        rows = await self._connection.execute(
            select(
                AuditRow.action,
                AuditRow.before,
                AuditRow.after,
                AuditRow.at,
                AuditRow.actor_id,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                _staff_no(AuditRow.actor_id, AuditRow.object_id).label("staff_no"),
            )
            .outerjoin(PersonRow, PersonRow.id == AuditRow.actor_id)
            .where(
                AuditRow.object_kind == "route",
                AuditRow.object_id == route_id,
                AuditRow.action.in_(actions),
            )
            .order_by(AuditRow.id)
        )
        return tuple(
            RouteDeed(
                action=row.action,
                who=None if row.surname is None else person_label(_name(row), policy, row.staff_no),
                before=row.before,
                after=row.after,
                at=row.at,
            )
            for row in rows
        )

    async def list_proposal_deeds(
        self, route_id: int, policy: ChannelPolicy, actions: Collection[str]
    ) -> tuple[RouteDeed, ...]:
        """Who proposed what to the plan, and who answered, oldest first."""
        of_basis, of_item = (AuditRow.object_kind == kind for kind in ("basis", "item"))
        basis = and_(of_basis, BasisRow.id == AuditRow.object_id)
        item = and_(of_item, ItemRow.id == AuditRow.object_id)
        bases = select(BasisRow.id).where(BasisRow.route_id == route_id)
        items = select(ItemRow.id).where(ItemRow.route_id == route_id)
        owner = (
            select(PostRow.school_id)
            .join(RouteRow, RouteRow.post_id == PostRow.id)
            .where(RouteRow.id == route_id)
            .scalar_subquery()
        )
        staff_no = (
            select(func.max(_staff.staff_no))
            .where(_staff.person_id == AuditRow.actor_id, _staff.school_id == owner)
            .correlate(AuditRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                AuditRow.action,
                AuditRow.before,
                AuditRow.after,
                AuditRow.at,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                func.coalesce(BasisRow.text, ItemRow.title).label("about"),
                staff_no.label("staff_no"),
            )
            .outerjoin(PersonRow, PersonRow.id == AuditRow.actor_id)
            .outerjoin(BasisRow, basis)
            .outerjoin(ItemRow, item)
            .where(
                AuditRow.action.in_(actions),
                # By the journal's index of objects: the journal only grows.
                or_(
                    and_(of_basis, AuditRow.object_id.in_(bases)),
                    and_(of_item, AuditRow.object_id.in_(items)),
                ),
            )
            .order_by(AuditRow.id)
        )
        return tuple(
            RouteDeed(
                action=row.action,
                who=None if row.surname is None else person_label(_name(row), policy, row.staff_no),
                before=row.before,
                after=row.after,
                at=row.at,
                about=row.about,
            )
            for row in rows
        )

    async def list_comments(self, route_id: int) -> tuple[RouteComment, ...]:
        """Words about the plan as a whole, newest first; an author's number is that of its
        school."""
        of_return = exists().where(
            AuditRow.object_kind == "route",
            AuditRow.object_id == route_id,
            AuditRow.action == "route.return",
            AuditRow.actor_id == CommentRow.author_id,
            AuditRow.at == CommentRow.at,
        )
        rows = await self._connection.execute(
            select(
                CommentRow.id,
                CommentRow.author_id,
                CommentRow.text,
                CommentRow.at,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                _staff_no(CommentRow.author_id, CommentRow.route_id).label("staff_no"),
                of_return.label("of_return"),
            )
            .join(PersonRow, PersonRow.id == CommentRow.author_id)
            .where(
                CommentRow.route_id == route_id,
                CommentRow.item_id.is_(None),
                to_all_of_plan(),
            )
            .order_by(CommentRow.id.desc())
        )
        return tuple(
            RouteComment(
                id=row.id,
                author_id=row.author_id,
                author_name=_name(row),
                author_staff_no=row.staff_no,
                text=row.text,
                at=row.at,
                of_return=row.of_return,
            )
            for row in rows
        )


def _staff_no(
    person: InstrumentedAttribute[int] | InstrumentedAttribute[int | None],
    route: InstrumentedAttribute[int] | InstrumentedAttribute[int | None],
) -> ScalarSelect[Any]:
    """The person's number in the school of the plan's owner."""
    return (
        select(func.max(_staff.staff_no))
        .where(
            _staff.person_id == person,
            _staff.school_id == _owner.school_id,
            _owner.id == _plan.post_id,
            _plan.id == route,
        )
        .correlate(person.class_)
        .scalar_subquery()
    )


def _name(row: Row[*tuple[Any, ...]]) -> PersonName:
    return PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)


def _version(row: Row[*tuple[Any, ...]]) -> RouteVersion:
    return RouteVersion(
        no=row.no,
        cause=VersionCause(row.cause),
        rev=row.rev,
        body=row.body,
        sha256=row.sha256,
        by=row.by,
        at=row.at,
    )
