"""Who is speaking: account, person, posts and places in two statements."""

from datetime import UTC, date, datetime

from sqlalchemy import and_, exists, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.access import Actor, Post
from domain.conversation import Account, Place, Who
from domain.people import Audience, ChannelPolicy, PersonName, Platform, Position, Role, SchoolKind
from storage.tables import (
    AccountRow,
    ConsentRow,
    MentoringRow,
    MunicipalityRow,
    PersonRow,
    PostRow,
    SchoolRow,
)

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
        """The speaker with the posts held today, the main post first."""
        consent = exists().where(
            ConsentRow.person_id == AccountRow.person_id,
            ConsentRow.kind == DIAGNOSIS_CONSENT,
            ConsentRow.given_at.is_not(None),
            ConsentRow.withdrawn_at.is_(None),
        )
        mentor = exists().where(
            MentoringRow.mentor_person_id == AccountRow.person_id, MentoringRow.state == "active"
        )
        row = (
            await self._connection.execute(
                select(
                    AccountRow.id,
                    AccountRow.chat_id,
                    AccountRow.language,
                    AccountRow.person_id,
                    AccountRow.reachable,
                    PersonRow.surname,
                    PersonRow.given,
                    PersonRow.patronymic,
                    consent.label("consented"),
                    mentor.label("is_mentor"),
                )
                .outerjoin(PersonRow, PersonRow.id == AccountRow.person_id)
                .where(AccountRow.id == account_id)
            )
        ).one_or_none()
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
        posts, places = await self._posts(row.person_id, today)
        return Who(
            account=account,
            actor=Actor(person_id=row.person_id, posts=posts, account_id=row.id),
            name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
            consented=bool(row.consented),
            is_mentor=bool(row.is_mentor),
            places=places,
        )

    async def find_by_person(self, person_id: int, today: date) -> Who | None:
        """The person through his newest reachable account; None where he has no account."""
        account_id = (
            await self._connection.execute(
                select(AccountRow.id)
                .where(AccountRow.person_id == person_id)
                .order_by(AccountRow.reachable.desc(), AccountRow.id.desc())
                .limit(1)
            )
        ).scalar_one_or_none()
        return None if account_id is None else await self.find(account_id, today)

    async def _posts(
        self, person_id: int, today: date
    ) -> tuple[tuple[Post, ...], tuple[Place, ...]]:
        rows = (
            await self._connection.execute(
                select(
                    PostRow.id,
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
                    MunicipalityRow.zone.label("municipality_zone"),
                )
                .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
                .outerjoin(MunicipalityRow, MunicipalityRow.id == PostRow.municipality_id)
                .where(
                    and_(
                        PostRow.person_id == person_id,
                        PostRow.since <= today,
                        or_(PostRow.until.is_(None), PostRow.until > today),
                    )
                )
                .order_by(PostRow.main.desc(), PostRow.id)
            )
        ).all()
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
                offline=row.offline,
            )
            for row in rows
        )
        return posts, places

    async def set_language(self, account_id: int, language: str) -> None:
        await self._connection.execute(
            update(AccountRow).where(AccountRow.id == account_id).values(language=language)
        )

    async def set_reachable(self, account_id: int, reachable: bool) -> None:
        await self._connection.execute(
            update(AccountRow).where(AccountRow.id == account_id).values(reachable=reachable)
        )


def utc_day(now: datetime) -> date:
    """The day by which posts are judged where no zone is known yet."""
    return now.astimezone(UTC).date()
