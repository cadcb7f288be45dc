"""The staff list of a school and the card of a post."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    bindparam,
    case,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.people import (
    Audience,
    ChannelPolicy,
    PersonName,
    Position,
    PostStatus,
    Role,
    SchoolKind,
    is_young_specialist,
)
from domain.staff import (
    WORKING,
    Absence,
    LeavingReason,
    PairFact,
    PersonCard,
    Reach,
    StaffLine,
    Without,
)
from storage.repositories.conditions import (
    consented,
    found_by,
    has_account,
    held,
    outside,
    reachable,
    unheard,
    why_unasked,
)
from storage.tables import (
    ConsentRow,
    DepartmentRow,
    InvitationRow,
    MentoringRow,
    PersonRow,
    PostRow,
    SchoolRow,
)
from storage.tables.base import BIG_ID
from storage.types import UtcDateTime

_earlier = aliased(PostRow)
_person = aliased(PersonRow)


@cache
def reach_code() -> ColumnElement[str]:
    """Of a post, whoever keeps it «без бота» or not: «не в боте» is `outside`."""
    person = PostRow.person_id
    return case(
        (unheard(person), literal(Reach.NOT_JOINED.value)),
        (not_(consented(person)), literal(Reach.NO_CONSENT.value)),
        (not_(reachable(person)), literal(Reach.BLOCKED.value)),
        else_=literal(Reach.OK.value),
    )


_LINES = (
    select(
        PostRow.id,
        PostRow.person_id,
        PostRow.role,
        PostRow.staff_no,
        PersonRow.surname,
        PersonRow.given,
        PersonRow.patronymic,
        PostRow.department_id,
        PostRow.status,
        PostRow.away_since,
        PostRow.away_until,
        PostRow.offline,
        PostRow.zone,
        reach_code().label("reach"),
        DepartmentRow.name.label("department"),
    )
    .join(PersonRow, PersonRow.id == PostRow.person_id)
    .outerjoin(DepartmentRow, DepartmentRow.id == PostRow.department_id)
)


_Line = Row[*tuple[Any, ...]]


def _lines(rows: Iterable[_Line], today: date) -> tuple[StaffLine, ...]:
    return tuple(
        StaffLine(
            post_id=row.id,
            person_id=row.person_id,
            name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
            staff_no=row.staff_no,
            role=Role(row.role),
            reach=Reach(row.reach),
            department_id=row.department_id,
            department=row.department,
            status=_absence(row, today).status,
            offline=row.offline,
            zone=None if row.zone is None else frozenset(row.zone),
        )
        for row in rows
    )


def _absence(row: Row[*tuple[Any, ...]], today: date) -> Absence:
    """One whose days are over is none."""
    absence = Absence(status=PostStatus(row.status), since=row.away_since, until=row.away_until)
    return WORKING if absence.is_over(today) else absence


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffCount:
    """`lines` of the list, the `people` in them, and lines of those who are still to join;
    `former`: somebody's post has ended there."""

    lines: int
    people: int
    not_joined: int
    former: bool


class StaffRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count(
        self,
        school_id: int,
        today: date,
        *,
        departments: Collection[int] | None = None,
        query: str = "",
        roles: Collection[Role] | None = None,
    ) -> StaffCount:
        ended = select(PostRow.id).where(*_former(school_id, today, departments))
        former = ended.correlate(None).exists()
        row = (
            await self._connection.execute(
                select(
                    func.count(),
                    func.count(PostRow.person_id.distinct()),
                    func.coalesce(func.sum(case((outside(), 1), else_=0)), 0),
                    former,
                )
                .select_from(PostRow)
                .join(PersonRow, PersonRow.id == PostRow.person_id)
                .where(*_lined(school_id, today, departments, query, roles))
            )
        ).one()
        return StaffCount(
            lines=int(row[0]), people=int(row[1]), not_joined=int(row[2]), former=bool(row[3])
        )

    async def count_by_reach(
        self, school_id: int, today: date, *, departments: Collection[int] | None = None
    ) -> dict[Reach, int]:
        """People of the school by whether the bot can talk to them. Those who are kept «без бота»
        are out of it: nobody waits for them."""
        reach = reach_code().label("reach")
        rows = await self._connection.execute(
            select(reach, func.count())
            .select_from(PostRow)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(*_once(school_id, today, departments))
            .group_by(reach)
        )
        return {Reach(row[0]): int(row[1]) for row in rows}

    async def list_reach(
        self,
        school_id: int,
        today: date,
        reach: Reach,
        *,
        departments: Collection[int] | None = None,
        offset: int,
        limit: int,
    ) -> tuple[StaffLine, ...]:
        """Those of one reach by name; counted as `count_by_reach` counts them."""
        rows = await self._connection.execute(
            _LINES.where(
                *_once(school_id, today, departments),
                reach_code() == reach.value,
            )
            .order_by(PersonRow.name_key, PostRow.id)
            .offset(offset)
            .limit(limit)
        )
        return _lines(rows, today)

    async def list_page(
        self,
        school_id: int,
        today: date,
        *,
        departments: Collection[int] | None = None,
        query: str = "",
        offset: int,
        limit: int,
        roles: Collection[Role] | None = None,
        first: int | None = None,
    ) -> tuple[StaffLine, ...]:
        """By name; those whose surname begins with the query come first, and before them those of
        the department `first`."""
        begins = case((PersonRow.name_key.startswith(query, autoescape=True), 0), else_=1)
        order = [begins, PersonRow.name_key, PostRow.id]
        if first is not None:
            order.insert(0, case((PostRow.department_id == first, 0), else_=1))
        rows = await self._connection.execute(
            _LINES.where(*_lined(school_id, today, departments, query, roles))
            .order_by(*order)
            .offset(offset)
            .limit(limit)
        )
        return _lines(rows, today)

    async def list_posts_of(
        self, school_id: int, person_ids: Collection[int], today: date
    ) -> tuple[StaffLine, ...]:
        """Posts of these people in the school, one a person and role, in the order of posts."""
        rows = await self._connection.execute(
            _LINES.where(
                *_staff(school_id, today, None, ""), PostRow.person_id.in_(person_ids)
            ).order_by(PostRow.id)
        )
        return _lines(rows, today)

    async def list_not_joined(
        self,
        school_id: int,
        today: date,
        *,
        departments: Collection[int] | None,
        limit: int,
    ) -> tuple[StaffLine, ...]:
        """Teachers `outside`, to be given links: without those who have once decided on consent."""
        rows = await self._connection.execute(
            _LINES.where(
                *_staff(school_id, today, departments, ""),
                PostRow.role == Role.TEACHER.value,
                outside(),
                ~exists().where(ConsentRow.person_id == PostRow.person_id),
            )
            .order_by(PersonRow.name_key, PostRow.id)
            .limit(limit)
        )
        return _lines(rows, today)

    async def count_former(
        self, school_id: int, today: date, *, departments: Collection[int] | None
    ) -> int:
        found = await self._connection.execute(
            select(func.count()).select_from(PostRow).where(*_former(school_id, today, departments))
        )
        return found.scalar_one()

    async def list_former(
        self,
        school_id: int,
        today: date,
        *,
        departments: Collection[int] | None,
        offset: int,
        limit: int,
    ) -> tuple[StaffLine, ...]:
        """Ended posts of the school, the last first."""
        rows = await self._connection.execute(
            _LINES.where(*_former(school_id, today, departments))
            .order_by(PostRow.until.desc(), PersonRow.name_key, PostRow.id)
            .offset(offset)
            .limit(limit)
        )
        return _lines(rows, today)

    async def find_card(self, post_id: int, now: datetime) -> PersonCard | None:
        row = (
            await self._connection.execute(_of_card(), {"of_post": post_id, "now": now})
        ).one_or_none()
        if row is None:
            return None
        mentors = await self._mentors(post_id, now.date())
        return PersonCard(
            post_id=row.id,
            person_id=row.person_id,
            name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
            staff_no=row.staff_no,
            role=Role(row.role),
            school_id=row.school_id,
            school_name=row.school_name,
            school_kind=None if row.school_kind is None else SchoolKind(row.school_kind),
            channel_policy=(
                ChannelPolicy.FULL
                if row.channel_policy is None
                else ChannelPolicy(row.channel_policy)
            ),
            department_id=row.department_id,
            department=row.department,
            audience=None if row.audience is None else Audience(row.audience),
            reach=Reach(row.reach),
            opened=row.opened,
            link_until=row.link_until,
            until=row.until,
            removed_at=row.removed_at,
            mentor=mentors[0] if mentors else None,
            next_mentor=mentors[1] if len(mentors) > 1 else None,
            mentees=row.mentees,
            position=None if row.position is None else Position(row.position),
            absence=_absence(row, now.date()),
            offline=row.offline,
            young=row.role == Role.TEACHER.value
            and is_young_specialist(row.pedagogical_since_year, now.year),
            ended_reason=None if row.ended_reason is None else LeavingReason(row.ended_reason),
            zone=None if row.zone_departments is None else frozenset(row.zone_departments),
            other_role=None if row.other_role is None else Role(row.other_role),
        )

    async def _mentors(self, post_id: int, today: date) -> tuple[PairFact, ...]:
        """The mentor of the post, then who is asked to be; with the numbers of his own school."""
        number = (
            select(func.min(PostRow.staff_no))
            .where(
                PostRow.person_id == MentoringRow.mentor_person_id,
                PostRow.school_id == MentoringRow.school_id,
            )
            .correlate(MentoringRow)
            .scalar_subquery()
        )
        rows = (
            await self._connection.execute(
                select(
                    MentoringRow.id,
                    MentoringRow.state,
                    MentoringRow.mentor_agreed_at,
                    why_unasked(today).label("unasked"),
                    PersonRow.surname,
                    PersonRow.given,
                    PersonRow.patronymic,
                    number.label("staff_no"),
                )
                .join(PersonRow, PersonRow.id == MentoringRow.mentor_person_id)
                .where(
                    MentoringRow.mentee_post_id == post_id,
                    MentoringRow.state.in_(("proposed", "active")),
                )
                .order_by(MentoringRow.state == "proposed", MentoringRow.id.desc())
                .limit(2)
            )
        ).all()
        return tuple(
            PairFact(
                mentoring_id=row.id,
                name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
                staff_no=row.staff_no,
                active=row.state == "active",
                agreed=row.mentor_agreed_at is not None,
                unasked=None if row.unasked is None else Without(row.unasked),
            )
            for row in rows
        )


def _once(
    school_id: int, today: date, departments: Collection[int] | None
) -> tuple[ColumnElement[bool], ...]:
    """Each person by his first post of those that `_staff` finds: a head who teaches is one."""
    same = [
        _earlier.person_id == PostRow.person_id,
        _earlier.school_id == school_id,
        _earlier.since <= today,
        or_(_earlier.until.is_(None), _earlier.until > today),
        _earlier.id < PostRow.id,
    ]
    if departments is not None:
        same.append(_earlier.department_id.in_(departments))
    return (
        *_staff(school_id, today, departments, ""),
        PostRow.offline.is_(False),
        ~exists().where(*same),
    )


def _lined(
    school_id: int,
    today: date,
    departments: Collection[int] | None,
    query: str,
    roles: Collection[Role] | None,
) -> tuple[ColumnElement[bool], ...]:
    """As `_staff`, but a head of several departments is one line."""
    same = [
        _earlier.person_id == PostRow.person_id,
        _earlier.school_id == school_id,
        _earlier.role == Role.HEAD.value,
        _earlier.since <= today,
        or_(_earlier.until.is_(None), _earlier.until > today),
        _earlier.id < PostRow.id,
    ]
    if departments is not None:
        same.append(_earlier.department_id.in_(departments))
    return (
        *_staff(school_id, today, departments, query, roles),
        or_(PostRow.role != Role.HEAD.value, ~exists().where(*same)),
    )


def _former(
    school_id: int, today: date, departments: Collection[int] | None
) -> tuple[ColumnElement[bool], ...]:
    # Of whoever is erased there is nobody to show.
    named = PostRow.person_id.in_(select(_person.id).where(_person.name_key != ""))
    conditions = [PostRow.school_id == school_id, PostRow.until <= today, named]
    if departments is not None:
        conditions.append(PostRow.department_id.in_(departments))
    return tuple(conditions)


def _staff(
    school_id: int,
    today: date,
    departments: Collection[int] | None,
    query: str,
    roles: Collection[Role] | None = None,
) -> tuple[ColumnElement[bool], ...]:
    """Posts held today in the school, within a deputy's departments, found by name."""
    conditions = [PostRow.school_id == school_id, held(today)]
    if departments is not None:
        conditions.append(PostRow.department_id.in_(departments))
    if query:
        conditions.append(found_by(query))
    if roles is not None:
        conditions.append(PostRow.role.in_([role.value for role in roles]))
    return tuple(conditions)


@cache
def _of_card() -> Select[*tuple[Any, ...]]:
    """Of the post `of_post`, with the link that is open at `now`."""
    link = (
        select(func.max(InvitationRow.expires_at))
        .where(
            InvitationRow.person_id == PostRow.person_id,
            InvitationRow.used_at.is_(None),
            InvitationRow.revoked_at.is_(None),
            InvitationRow.expires_at > bindparam("now", type_=UtcDateTime()),
        )
        .correlate(PostRow)
        .scalar_subquery()
    )
    mentees = (
        select(func.count())
        .where(
            MentoringRow.mentor_person_id == PostRow.person_id,
            MentoringRow.school_id == PostRow.school_id,
            MentoringRow.state == "active",
        )
        .correlate(PostRow)
        .scalar_subquery()
    )
    beside = aliased(PostRow)
    other = (
        select(beside.role)
        .where(
            beside.person_id == PostRow.person_id,
            beside.school_id == PostRow.school_id,
            beside.id != PostRow.id,
            beside.until.is_(None),
        )
        .order_by(beside.main.desc(), beside.id)
        .limit(1)
        .correlate(PostRow)
        .scalar_subquery()
    )
    return (
        select(
            PostRow.id,
            PostRow.person_id,
            PostRow.staff_no,
            PostRow.role,
            PostRow.school_id,
            PostRow.department_id,
            PostRow.audience,
            PostRow.until,
            PostRow.removed_at,
            PostRow.position,
            PostRow.status,
            PostRow.away_since,
            PostRow.away_until,
            PostRow.offline,
            PostRow.ended_reason,
            PostRow.zone.label("zone_departments"),
            PersonRow.pedagogical_since_year,
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
            SchoolRow.name.label("school_name"),
            SchoolRow.kind.label("school_kind"),
            SchoolRow.channel_policy,
            DepartmentRow.name.label("department"),
            reach_code().label("reach"),
            has_account(PostRow.person_id).label("opened"),
            link.label("link_until"),
            mentees.label("mentees"),
            other.label("other_role"),
        )
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
        .outerjoin(DepartmentRow, DepartmentRow.id == PostRow.department_id)
        .where(PostRow.id == bindparam("of_post", type_=BIG_ID))
    )
