"""Who is speaking: account, person, posts and places in two statements.

Duties that somebody handed over count as posts of the colleague for their time.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Date,
    Select,
    and_,
    bindparam,
    cast,
    exists,
    insert,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.access import Actor, Post
from domain.conversation import Account, Place, Who
from domain.people import Audience, ChannelPolicy, PersonName, Platform, Position, Role, SchoolKind
from domain.plan_rules import RouteTitle
from storage.tables import (
    AccountRow,
    ConsentRow,
    DelegationRow,
    MentoringRow,
    MunicipalityRow,
    PersonRow,
    PostRow,
    PreferenceRow,
    SchoolRow,
)
from storage.tables.base import BIG_ID

_here = aliased(PostRow)

_PostLine = Any
"""A row of a statement with two dozen columns: its tuple type says less than its names."""

DIAGNOSIS_CONSENT = "diagnosis_messages"


class WhoRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def account_for_chat(
        self, chat_id: int, *, language: str, now: datetime, platform: Platform = Platform.TELEGRAM
    ) -> int:
        """Id of the chat's account; made at the first word."""
        found = (
            await self._connection.execute(
                select(AccountRow.id).where(
                    AccountRow.platform == platform.value, AccountRow.chat_id == chat_id
                )
            )
        ).scalar_one_or_none()
        if found is not None:
            return found
        made = await self._connection.execute(
            insert(AccountRow)
            .values(
                platform=platform.value,
                chat_id=chat_id,
                language=language,
                reachable=True,
                created_at=now,
            )
            .returning(AccountRow.id)
        )
        return made.scalar_one()

    async def find(self, account_id: int, today: date) -> Who | None:
        """The speaker with the posts held today: those of the current place first, the main one
        first where nobody chose a place, duties of others last."""
        row = (await self._connection.execute(_speaker(), {"account_id": account_id})).one_or_none()
        if row is None:
            return None
        account = Account(
            id=row.id,
            chat_id=row.chat_id,
            language=row.language,
            person_id=row.person_id,
            reachable=row.reachable,
        )
        if row.person_id is None:
            return Who(account=account, actor=Actor(person_id=None, account_id=row.id))
        posts, places = await self._posts(row.person_id, today, row.current_post_id)
        return Who(
            account=account,
            actor=Actor(person_id=row.person_id, posts=posts, account_id=row.id),
            name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
            consented=bool(row.consented),
            is_mentor=bool(row.is_mentor),
            weekly=bool(row.weekly),
            places=places,
        )

    async def find_by_person(self, person_id: int, today: date) -> Who | None:
        """The person through his newest reachable account; None where he has no account."""
        account_id = (
            await self._connection.execute(_newest_account(), {"person_id": person_id})
        ).scalar_one_or_none()
        return None if account_id is None else await self.find(account_id, today)

    async def _posts(
        self, person_id: int, today: date, current_post_id: int | None
    ) -> tuple[tuple[Post, ...], tuple[Place, ...]]:
        rows = (
            await self._connection.execute(_posts_held(), {"person_id": person_id, "today": today})
        ).all()
        rows = _current_first(rows, person_id, current_post_id)
        posts = tuple(
            Post(
                id=row.id,
                role=Role(row.role),
                municipality_id=row.municipality_id or row.school_municipality_id,
                school_id=row.school_id,
                department_id=row.department_id,
                zone=None if row.departments is None else frozenset(row.departments),
                main=row.main,
                since=row.since,
                until=row.until,
                delegated=row.person_id != person_id,
            )
            for row in rows
        )
        places = tuple(
            Place(
                post_id=row.id,
                role=row.role,
                zone=row.school_zone or row.municipality_zone or "Europe/Moscow",
                school_id=row.school_id,
                school_name=row.name,
                school_kind=None if row.kind is None else SchoolKind(row.kind),
                channel_policy=(
                    ChannelPolicy.FULL
                    if row.channel_policy is None
                    else ChannelPolicy(row.channel_policy)
                ),
                audience=None if row.audience is None else Audience(row.audience),
                position=None if row.position is None else Position(row.position),
                title=(RouteTitle.IOM if row.route_title is None else RouteTitle(row.route_title)),
                offline=row.offline,
                municipality_id=row.municipality_id,
                municipality_name=row.municipality_name,
                main=row.main,
                deputises_for=(
                    None
                    if row.person_id == person_id
                    else PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
                ),
                deputises_no=row.staff_no,
                deputises_until=row.lent_until,
            )
            for row in rows
        )
        return posts, places

    async def set_current_post(self, account_id: int, post_id: int) -> None:
        await self._connection.execute(
            update(AccountRow).where(AccountRow.id == account_id).values(current_post_id=post_id)
        )

    async def set_language(self, account_id: int, language: str) -> None:
        await self._connection.execute(
            update(AccountRow).where(AccountRow.id == account_id).values(language=language)
        )

    async def set_reachable(self, account_id: int, reachable: bool) -> None:
        await self._connection.execute(
            update(AccountRow).where(AccountRow.id == account_id).values(reachable=reachable)
        )


@cache
def _newest_account() -> Select[int]:
    """Of `person_id`, those that receive messages first."""
    return (
        select(AccountRow.id)
        .where(AccountRow.person_id == bindparam("person_id", type_=BIG_ID))
        .order_by(AccountRow.reachable.desc(), AccountRow.id.desc())
        .limit(1)
    )


@cache
def _speaker() -> Select[*tuple[Any, ...]]:
    """An account and its person, by `account_id`. Built once: every update asks it."""
    consent = exists().where(
        ConsentRow.person_id == AccountRow.person_id,
        ConsentRow.kind == DIAGNOSIS_CONSENT,
        ConsentRow.given_at.is_not(None),
        ConsentRow.withdrawn_at.is_(None),
    )
    mentor = exists().where(
        MentoringRow.mentor_person_id == AccountRow.person_id, MentoringRow.state == "active"
    )
    unsummed = exists().where(
        PreferenceRow.person_id == AccountRow.person_id, PreferenceRow.weekly.is_(False)
    )
    return (
        select(
            AccountRow.id,
            AccountRow.chat_id,
            AccountRow.language,
            AccountRow.person_id,
            AccountRow.reachable,
            AccountRow.current_post_id,
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
            consent.label("consented"),
            mentor.label("is_mentor"),
            (~unsummed).label("weekly"),
        )
        .outerjoin(PersonRow, PersonRow.id == AccountRow.person_id)
        .where(AccountRow.id == bindparam("account_id"))
    )


@cache
def _posts_held() -> Select[*tuple[Any, ...]]:
    """Posts held by `person_id` on the day `today`, lent ones too. Built once, as `_speaker`."""
    person_id = bindparam("person_id", type_=BIG_ID)
    today = bindparam("today", type_=Date())
    own = select(PostRow.id, cast(None, Date).label("until")).where(PostRow.person_id == person_id)
    lent = select(DelegationRow.post_id, DelegationRow.until).where(
        DelegationRow.to_person_id == person_id, delegation_stands(today)
    )
    mine = union_all(own, lent).subquery("mine")
    works_there = exists().where(
        _here.person_id == person_id,
        _here.school_id == PostRow.school_id,
        _here.since <= today,
        or_(_here.until.is_(None), _here.until > today),
    )
    return (
        select(
            PostRow.id,
            PostRow.person_id,
            PostRow.staff_no,
            mine.c.until.label("lent_until"),
            PostRow.role,
            PostRow.municipality_id,
            SchoolRow.municipality_id.label("school_municipality_id"),
            PostRow.school_id,
            PostRow.department_id,
            PostRow.zone.label("departments"),
            PostRow.main,
            PostRow.audience,
            PostRow.position,
            PostRow.offline,
            PostRow.since,
            PostRow.until,
            SchoolRow.name,
            SchoolRow.kind,
            SchoolRow.zone.label("school_zone"),
            SchoolRow.channel_policy,
            SchoolRow.route_title,
            MunicipalityRow.zone.label("municipality_zone"),
            MunicipalityRow.name.label("municipality_name"),
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
        )
        .join(mine, mine.c.id == PostRow.id)
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
        .outerjoin(MunicipalityRow, MunicipalityRow.id == PostRow.municipality_id)
        .where(
            and_(
                or_(PostRow.person_id == person_id, works_there),
                PostRow.since <= today,
                or_(PostRow.until.is_(None), PostRow.until > today),
            )
        )
        .order_by(PostRow.main.desc(), PostRow.id)
    )


def delegation_stands(day: date | BindParameter[date]) -> ColumnElement[bool]:
    """`until` is the last day on which the duties are the colleague's."""
    return and_(
        DelegationRow.ended_at.is_(None), DelegationRow.since <= day, DelegationRow.until >= day
    )


def _current_first(
    rows: Sequence[_PostLine], person_id: int, current_post_id: int | None
) -> list[_PostLine]:
    """Own posts before lent ones; those of the chosen place before the others."""
    chosen = next((row for row in rows if row.id == current_post_id), None)

    def rank(row: _PostLine) -> tuple[bool, bool]:
        elsewhere = chosen is not None and (row.school_id, row.municipality_id) != (
            chosen.school_id,
            chosen.municipality_id,
        )
        return elsewhere, row.person_id != person_id

    return sorted(rows, key=rank)


def utc_day(now: datetime) -> date:
    """The day by which posts are judged where no zone is known yet."""
    return now.astimezone(UTC).date()
