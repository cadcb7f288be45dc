"""Proposals to plans: whose plan, who proposed, what was said of items; handing over."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, false, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.errors import DomainError
from domain.handover import HandedLine
from domain.pair_words import WordAudience
from domain.people import (
    Audience,
    ChannelPolicy,
    PersonName,
    Position,
    Role,
    SchoolKind,
    person_label,
    variant_for,
)
from domain.proposals import LedTeacher
from domain.route import FINAL_STATES, RouteState
from storage.repositories.conditions import (
    agrees_to_methodist,
    binding,
    found_by,
    handed_over,
    held,
    to_all_of_plan,
)
from storage.repositories.items import label
from storage.tables import AuditRow, CommentRow, ItemRow, PersonRow, PostRow, RouteRow, SchoolRow

_methodist = aliased(PostRow)
_item = aliased(ItemRow)
_comment = aliased(CommentRow)
_route = aliased(RouteRow)
_staff = aliased(PostRow)

_FINAL = tuple(sorted(state.value for state in FINAL_STATES))


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFor:
    route_id: int
    by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Analyst:
    """Somebody whose word about a plan comes before its conclusion: its mentor, a methodist, or
    both."""

    person_id: int
    label: str
    mentors: bool
    advises: bool


class ProposalRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get_teacher(self, post_id: int) -> LedTeacher:
        """Raises DomainError("access.gone") for a post that is none of a school's."""
        current = (
            select(func.max(_route.id))
            .where(_route.post_id == PostRow.id, _route.state.not_in(_FINAL))
            .correlate(PostRow)
            .scalar_subquery()
        )
        row = (
            await self._connection.execute(
                select(
                    PostRow.person_id,
                    PostRow.school_id,
                    PostRow.staff_no,
                    PostRow.audience,
                    PostRow.position,
                    PersonRow.surname,
                    PersonRow.given,
                    PersonRow.patronymic,
                    SchoolRow.municipality_id,
                    SchoolRow.channel_policy,
                    SchoolRow.kind,
                    RouteRow.id.label("route_id"),
                    RouteRow.state,
                    RouteRow.handed_over_at,
                    agrees_to_methodist(PostRow.person_id).label("agrees"),
                    handed_over().label("handed_over"),
                    _acted().label("acted"),
                )
                .join(PersonRow, PersonRow.id == PostRow.person_id)
                .join(SchoolRow, SchoolRow.id == PostRow.school_id)
                .outerjoin(RouteRow, RouteRow.id == current)
                .where(PostRow.id == post_id)
            )
        ).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        variant = variant_for(
            SchoolKind(row.kind),
            None if row.audience is None else Audience(row.audience),
            None if row.position is None else Position(row.position),
        )
        return LedTeacher(
            post_id=post_id,
            person_id=row.person_id,
            school_id=row.school_id,
            municipality_id=row.municipality_id,
            name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
            staff_no=row.staff_no,
            policy=ChannelPolicy(row.channel_policy),
            # Nobody has said whom he teaches: the words of 5-11 cover both levels.
            variant=variant or "soo",
            route_id=row.route_id,
            route_state=None if row.state is None else RouteState(row.state),
            agrees=bool(row.agrees),
            handed_over=bool(row.handed_over),
            handed_over_at=row.handed_over_at,
            acted=bool(row.acted),
        )

    async def list_labels(
        self, person_ids: Collection[int], school_id: int, policy: ChannelPolicy
    ) -> dict[int, str]:
        """By id, as the school's chat prints them."""
        if not person_ids:
            return {}
        rows = await self._connection.execute(
            select(*_labelled(school_id)).where(PersonRow.id.in_(person_ids))
        )
        return {row.id: label(row, policy) for row in rows}

    async def list_analysts(
        self,
        mentors: Collection[int],
        municipality_id: int | None,
        school_id: int,
        policy: ChannelPolicy,
        today: date,
    ) -> tuple[Analyst, ...]:
        """These people and the methodists of the municipality (None: of none), labelled as by
        `list_labels`."""
        advises: ColumnElement[bool] = false()
        if municipality_id is not None:
            advises = exists().where(
                PostRow.person_id == PersonRow.id,
                PostRow.municipality_id == municipality_id,
                PostRow.role == Role.METHODIST.value,
                held(today),
            )
        rows = await self._connection.execute(
            select(*_labelled(school_id), advises.label("advises"))
            .where(or_(PersonRow.id.in_(mentors), advises))
            .order_by(PersonRow.id)
        )
        return tuple(
            Analyst(
                person_id=row.id,
                label=label(row, policy),
                mentors=row.id in mentors,
                advises=bool(row.advises),
            )
            for row in rows
        )

    async def list_item_words(self, route_id: int, author_id: int) -> dict[int, str]:
        """The author's last word on each item."""
        rows = await self._connection.execute(
            select(CommentRow.item_id, CommentRow.text)
            .where(
                CommentRow.route_id == route_id,
                CommentRow.author_id == author_id,
                CommentRow.item_id.is_not(None),
                to_all_of_plan(),
            )
            .order_by(CommentRow.id)
        )
        return {row.item_id: row.text for row in rows if row.item_id is not None}

    async def add_item_words(
        self, *, route_id: int, item_id: int, author_id: int, text: str, now: datetime
    ) -> None:
        await self._connection.execute(
            insert(CommentRow).values(
                route_id=route_id, item_id=item_id, author_id=author_id, text=text, at=now
            )
        )

    async def remove_item_words(self, item_id: int, author_id: int) -> bool:
        """False where the author had said none."""
        gone = await self._connection.execute(
            delete(CommentRow).where(
                CommentRow.item_id == item_id, CommentRow.author_id == author_id, to_all_of_plan()
            )
        )
        return gone.rowcount > 0

    async def set_handed_over(self, route_id: int, by: int | None, at: datetime | None) -> None:
        """None, None: handed over no more."""
        await self._connection.execute(
            update(RouteRow)
            .where(RouteRow.id == route_id)
            .values(handed_over_by=by, handed_over_at=at)
        )

    async def list_asked(self, person_id: int, action: str) -> tuple[AskedFor, ...]:
        """Who has done the action about plans of this person, each once a plan."""
        rows = await self._connection.execute(
            select(AuditRow.object_id, AuditRow.actor_id)
            .join(RouteRow, RouteRow.id == AuditRow.object_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .where(
                AuditRow.object_kind == "route",
                AuditRow.action == action,
                AuditRow.actor_id.is_not(None),
                PostRow.person_id == person_id,
                RouteRow.state.not_in(_FINAL),
            )
            .distinct()
            .order_by(AuditRow.object_id, AuditRow.actor_id)
        )
        return tuple(AskedFor(route_id=row.object_id, by=row.actor_id) for row in rows)

    async def list_methodists(self, municipality_id: int, today: date) -> tuple[int, ...]:
        """Ids of the people."""
        rows = await self._connection.execute(
            select(PostRow.person_id)
            .where(
                PostRow.municipality_id == municipality_id,
                PostRow.role == Role.METHODIST.value,
                held(today),
            )
            .order_by(PostRow.id)
        )
        return tuple(dict.fromkeys(rows.scalars()))

    async def list_handed(
        self, municipality_ids: Collection[int], query: str, *, limit: int, offset: int
    ) -> tuple[HandedLine, ...]:
        """Plans handed over, by school, then by name. `query` is folded as name keys are."""
        items = (
            select(func.count())
            .where(ItemRow.route_id == RouteRow.id, ItemRow.state != "dropped", binding())
            .correlate(RouteRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                RouteRow.id,
                RouteRow.state,
                PostRow.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                SchoolRow.name,
                SchoolRow.channel_policy,
                items.label("items"),
            )
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(_handed_in(municipality_ids, query))
            .order_by(SchoolRow.name, SchoolRow.id, PersonRow.name_key, RouteRow.id)
            .limit(limit)
            .offset(offset)
        )
        return tuple(
            HandedLine(
                route_id=row.id,
                school=row.name,
                owner=person_label(
                    PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
                    ChannelPolicy(row.channel_policy),
                    row.staff_no,
                ),
                state=RouteState(row.state),
                items=row.items,
            )
            for row in rows
        )

    async def count_handed(self, municipality_ids: Collection[int], query: str) -> int:
        counted = await self._connection.execute(
            select(func.count())
            .select_from(RouteRow)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(_handed_in(municipality_ids, query))
        )
        return counted.scalar_one()


def _handed_in(municipality_ids: Collection[int], query: str) -> ColumnElement[bool]:
    if not municipality_ids:
        return false()
    return and_(
        SchoolRow.municipality_id.in_(municipality_ids),
        RouteRow.state.not_in(_FINAL),
        handed_over(),
        found_by(query),
    )


def _acted() -> ColumnElement[bool]:
    """A methodist of the municipality has added to the route or commented on it."""
    people = select(_methodist.person_id).where(
        _methodist.role == Role.METHODIST.value,
        _methodist.municipality_id == SchoolRow.municipality_id,
    )
    return or_(
        exists().where(_item.route_id == RouteRow.id, _item.added_by.in_(people)),
        exists().where(
            _comment.route_id == RouteRow.id,
            _comment.author_id.in_(people),
            _comment.audience == WordAudience.PLAN.value,
            _comment.at >= RouteRow.handed_over_at,
        ),
    )


def _labelled(school_id: int) -> tuple[ColumnElement[Any], ...]:
    """Of a person: what a label at the school is made of, by `_label`."""
    staff_no = (
        select(func.min(_staff.staff_no))
        .where(_staff.person_id == PersonRow.id, _staff.school_id == school_id)
        .correlate(PersonRow)
        .scalar_subquery()
    )
    return (
        PersonRow.id.expression,
        PersonRow.surname.expression,
        PersonRow.given.expression,
        PersonRow.patronymic.expression,
        staff_no.label("staff_no"),
    )
