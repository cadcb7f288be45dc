"""Persons and their posts: made, moved, ended."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    and_,
    delete,
    exists,
    func,
    insert,
    null,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people import Audience, ChannelPolicy, PersonName, PostHolder, PostStatus, Role
from domain.staff import WORKING, Absence, LeavingReason
from storage.repositories.conditions import held
from storage.tables import (
    AccountRow,
    CardRow,
    ConsentRow,
    DelegationRow,
    DiagnosisRow,
    EventRow,
    InvitationRow,
    ItemRow,
    MeasureRow,
    MentoringRow,
    OutboxRow,
    PersonRow,
    PostRow,
    SchoolRow,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRecord:
    """A post as it stands, ended ones included."""

    id: int
    person_id: int
    municipality_id: int | None
    school_id: int | None
    role: Role
    department_id: int | None
    staff_no: int | None
    until: date | None
    removed_at: datetime | None
    name: PersonName
    zone: frozenset[int] | None = None
    absence: Absence = WORKING
    offline: bool = False
    main: bool = True
    ended_reason: LeavingReason | None = None


class PostRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find_holder(self, post_id: int) -> PostHolder | None:
        """Of a post that may have ended."""
        row = (
            await self._connection.execute(
                select(
                    PostRow.id,
                    PostRow.person_id,
                    PostRow.staff_no,
                    PersonRow.surname,
                    PersonRow.given,
                    PersonRow.patronymic,
                    SchoolRow.channel_policy,
                )
                .join(PersonRow, PersonRow.id == PostRow.person_id)
                .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
                .where(PostRow.id == post_id)
            )
        ).one_or_none()
        if row is None:
            return None
        return PostHolder(
            post_id=row.id,
            person_id=row.person_id,
            name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
            staff_no=row.staff_no,
            channel_policy=(
                ChannelPolicy.FULL
                if row.channel_policy is None
                else ChannelPolicy(row.channel_policy)
            ),
        )

    async def add_persons(self, names: Sequence[PersonName], now: datetime) -> tuple[int, ...]:
        """Ids in the order of the names, all of them different; one statement for all.

        Rows come back in any order and are told apart by their keys: asking for the order of the
        parameters makes a statement of each row on SQLite.
        """
        if not names:
            return ()
        made = await self._connection.execute(
            insert(PersonRow).returning(PersonRow.id, PersonRow.name_key),
            [
                {
                    "surname": name.surname,
                    "given": name.given,
                    "patronymic": name.patronymic,
                    "name_key": name.key,
                    "created_at": now,
                }
                for name in names
            ],
        )
        ids = {row.name_key: row.id for row in made}
        return tuple(ids[name.key] for name in names)

    async def add_posts(
        self,
        persons: Sequence[tuple[int, int | None]],
        *,
        role: Role,
        school_id: int | None,
        municipality_id: int | None,
        since: date,
        department_id: int | None = None,
        main: bool = True,
    ) -> tuple[int, ...]:
        """A post for each (person, staff number), all of them different; ids in that order."""
        if not persons:
            return ()
        made = await self._connection.execute(
            insert(PostRow).returning(PostRow.id, PostRow.person_id),
            [
                {
                    "person_id": person_id,
                    "municipality_id": municipality_id,
                    "school_id": school_id,
                    "role": role.value,
                    "department_id": department_id,
                    "main": main,
                    "staff_no": staff_no,
                    "since": since,
                }
                for person_id, staff_no in persons
            ],
        )
        ids = {row.person_id: row.id for row in made}
        return tuple(ids[person_id] for person_id, _ in persons)

    async def next_staff_no(self, school_id: int) -> int:
        """Numbers are never used again, so ended posts count.

        Holds the school till the transaction ends: of two that number people at once, the second
        waits and goes on from the first one's numbers. On SQLite there is one writer anyway.
        """
        if self._connection.dialect.name != "sqlite":
            await self._connection.execute(
                select(SchoolRow.id).where(SchoolRow.id == school_id).with_for_update()
            )
        last = await self._connection.execute(
            select(func.max(PostRow.staff_no)).where(PostRow.school_id == school_id)
        )
        return int(last.scalar_one() or 0) + 1

    async def list_name_keys(self, school_id: int, today: date) -> frozenset[str]:
        """Of everybody with a post in the school today."""
        rows = await self._connection.execute(
            select(PersonRow.name_key)
            .join(PostRow, PostRow.person_id == PersonRow.id)
            .where(PostRow.school_id == school_id, held(today))
        )
        return frozenset(rows.scalars())

    async def find(self, post_id: int) -> PostRecord | None:
        return (await self.find_many([post_id])).get(post_id)

    async def find_many(self, post_ids: Collection[int]) -> dict[int, PostRecord]:
        """By id; ids that nobody has are left out."""
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.person_id,
                PostRow.municipality_id,
                PostRow.school_id,
                PostRow.role,
                PostRow.department_id,
                PostRow.staff_no,
                PostRow.until,
                PostRow.removed_at,
                PostRow.zone,
                PostRow.status,
                PostRow.away_since,
                PostRow.away_until,
                PostRow.offline,
                PostRow.main,
                PostRow.ended_reason,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(PostRow.id.in_(post_ids))
        )
        return {
            row.id: PostRecord(
                id=row.id,
                person_id=row.person_id,
                municipality_id=row.municipality_id,
                school_id=row.school_id,
                role=Role(row.role),
                department_id=row.department_id,
                staff_no=row.staff_no,
                until=row.until,
                removed_at=row.removed_at,
                name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
                zone=None if row.zone is None else frozenset(row.zone),
                absence=Absence(
                    status=PostStatus(row.status), since=row.away_since, until=row.away_until
                ),
                offline=row.offline,
                main=row.main,
                ended_reason=(
                    None if row.ended_reason is None else LeavingReason(row.ended_reason)
                ),
            )
            for row in rows
        }

    async def find_held(
        self,
        person_id: int,
        role: Role,
        *,
        school_id: int | None,
        municipality_id: int | None,
        department_id: int | None,
        today: date,
    ) -> int | None:
        """The post with which the person holds this role in this place today."""
        return (
            await self._connection.execute(
                select(PostRow.id)
                .where(
                    PostRow.person_id == person_id,
                    PostRow.role == role.value,
                    PostRow.school_id.is_not_distinct_from(school_id),
                    PostRow.municipality_id.is_not_distinct_from(municipality_id),
                    PostRow.department_id.is_not_distinct_from(department_id),
                    held(today),
                )
                .limit(1)
            )
        ).scalar_one_or_none()

    async def has_any(self, person_id: int, today: date, *, school_id: int | None = None) -> bool:
        """Whether the person holds a post today, anywhere or in this school."""
        conditions = [PostRow.person_id == person_id, held(today)]
        if school_id is not None:
            conditions.append(PostRow.school_id == school_id)
        found = await self._connection.execute(select(PostRow.id).where(*conditions).limit(1))
        return found.scalar_one_or_none() is not None

    async def schools_of(self, person_id: int, today: date) -> frozenset[int | None]:
        """Schools where the person holds a post today; None stands for a post outside of any."""
        rows = await self._connection.execute(
            select(PostRow.school_id).where(PostRow.person_id == person_id, held(today)).distinct()
        )
        return frozenset(rows.scalars())

    async def end(
        self, post_id: int, *, until: date, at: datetime, reason: LeavingReason | None = None
    ) -> bool:
        """False where the post has ended already."""
        changed = await self._connection.execute(
            update(PostRow)
            .where(PostRow.id == post_id, PostRow.until.is_(None))
            .values(
                until=until,
                removed_at=at,
                ended_reason=None if reason is None else reason.value,
            )
        )
        return changed.rowcount == 1

    async def end_heads(
        self, department_id: int, *, besides: int, until: date, at: datetime
    ) -> None:
        """Ends the posts of the department's heads, but that of one person."""
        await self._connection.execute(
            update(PostRow)
            .where(
                PostRow.department_id == department_id,
                PostRow.role == Role.HEAD.value,
                PostRow.person_id != besides,
                PostRow.until.is_(None),
            )
            .values(until=until, removed_at=at)
        )

    async def restore(self, post_id: int) -> None:
        await self._connection.execute(
            update(PostRow)
            .where(PostRow.id == post_id)
            .values(until=None, removed_at=None, ended_reason=None)
        )

    async def ids_in_school(self, person_id: int, school_id: int, today: date) -> tuple[int, ...]:
        """All that the person holds in the school today."""
        rows = await self._connection.execute(
            select(PostRow.id)
            .where(PostRow.person_id == person_id, PostRow.school_id == school_id, held(today))
            .order_by(PostRow.id)
        )
        return tuple(rows.scalars())

    async def set_absence(self, post_ids: Collection[int], absence: Absence) -> None:
        await self._connection.execute(
            update(PostRow)
            .where(PostRow.id.in_(post_ids))
            .values(status=absence.status.value, away_since=absence.since, away_until=absence.until)
        )

    async def set_offline(self, post_ids: Collection[int], offline: bool) -> None:
        await self._connection.execute(
            update(PostRow).where(PostRow.id.in_(post_ids)).values(offline=offline)
        )

    async def joins_with_bot(self, person_id: int) -> bool:
        """Nobody enters for the person any more; False where nobody did."""
        changed = await self._connection.execute(
            update(PostRow)
            .where(PostRow.person_id == person_id, PostRow.offline.is_(True))
            .values(offline=False)
        )
        return changed.rowcount > 0

    async def keep_main(self, person_id: int, today: date) -> None:
        """Of the posts held exactly one is the main one: the oldest of those that were, else the
        oldest of all."""
        rows = await self._connection.execute(
            select(PostRow.id, PostRow.main)
            .where(PostRow.person_id == person_id, held(today))
            .order_by(PostRow.main.desc(), PostRow.id)
        )
        found = rows.all()
        wrong = [row.id for row in found[1:] if row.main]
        if wrong:
            await self._connection.execute(
                update(PostRow).where(PostRow.id.in_(wrong)).values(main=False)
            )
        if found and not found[0].main:
            await self._connection.execute(
                update(PostRow).where(PostRow.id == found[0].id).values(main=True)
            )

    async def set_zone(self, post_id: int, zone: frozenset[int] | None) -> None:
        await self._connection.execute(
            update(PostRow)
            .where(PostRow.id == post_id)
            .values(zone=null() if zone is None else sorted(zone))
        )

    async def rename(self, person_id: int, name: PersonName) -> None:
        await self._connection.execute(
            update(PersonRow)
            .where(PersonRow.id == person_id)
            .values(
                surname=name.surname,
                given=name.given,
                patronymic=name.patronymic,
                name_key=name.key,
            )
        )

    async def move_department(
        self, department_id: int, to: int | None, today: date
    ) -> tuple[int, ...]:
        """Puts everybody of a department but its head into another one; ids of the posts."""
        moved = await self._connection.execute(
            update(PostRow)
            .where(
                PostRow.department_id == department_id,
                PostRow.role != Role.HEAD.value,
                held(today),
            )
            .values(department_id=to)
            .returning(PostRow.id)
        )
        return tuple(sorted(moved.scalars()))

    async def set_department(self, post_id: int, department_id: int | None) -> None:
        await self._connection.execute(
            update(PostRow).where(PostRow.id == post_id).values(department_id=department_id)
        )

    async def set_teaching_since(self, person_id: int, year: int | None) -> None:
        await self._connection.execute(
            update(PersonRow).where(PersonRow.id == person_id).values(pedagogical_since_year=year)
        )

    async def set_audience(self, post_id: int, audience: Audience) -> None:
        await self._connection.execute(
            update(PostRow).where(PostRow.id == post_id).values(audience=audience.value)
        )

    async def admin_joined(self, today: date) -> bool:
        """Whether somebody with an account administers the bot today."""
        account = exists().where(AccountRow.person_id == PostRow.person_id)
        found = await self._connection.execute(
            select(PostRow.id)
            .where(and_(PostRow.role == Role.ADMIN.value, held(today), account))
            .limit(1)
        )
        return found.scalar_one_or_none() is not None

    async def name_of(self, person_id: int) -> PersonName:
        row = (
            await self._connection.execute(
                select(PersonRow.surname, PersonRow.given, PersonRow.patronymic).where(
                    PersonRow.id == person_id
                )
            )
        ).one()
        return PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)

    async def merge(self, newcomer_id: int, person_id: int) -> None:
        """Hands everything of a staff-list row without an account to the person it turned out
        to be. Whoever has no account has not acted himself: what names him was done for him.

        A refusal that outlived its account goes: what stands is the word of who is known.
        """
        await self._connection.execute(
            update(PostRow)
            .where(PostRow.person_id == newcomer_id)
            .values(person_id=person_id, main=False)
        )
        # The card of who is known stays; a card typed for the list goes over where he has none.
        kept = await self._connection.execute(
            select(CardRow.person_id).where(CardRow.person_id == person_id)
        )
        if kept.first() is None:
            await self._connection.execute(
                update(CardRow).where(CardRow.person_id == newcomer_id).values(person_id=person_id)
            )
        for gone in (CardRow, ConsentRow):
            await self._connection.execute(delete(gone).where(gone.person_id == newcomer_id))
        for column in (
            DiagnosisRow.assessor_id,
            DelegationRow.to_person_id,
            MentoringRow.mentor_person_id,
            InvitationRow.person_id,
            ItemRow.confirmer_id,
            ItemRow.visited_id,
            EventRow.organiser_id,
            MeasureRow.responsible_id,
            OutboxRow.recipient_id,
        ):
            await self._connection.execute(
                update(column.class_).where(column == newcomer_id).values({column: person_id})
            )
        await self._connection.execute(delete(PersonRow).where(PersonRow.id == newcomer_id))
