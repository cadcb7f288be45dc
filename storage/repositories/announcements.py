"""Announcements: texts of people to many, and who has read them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.addressing import Addressee
from domain.announcements import Announcement, AnnouncementState, Group
from domain.errors import DomainError
from domain.evidence import Proof, ProofForm
from domain.people import LEADING, ChannelPolicy, PersonName, Role, SchoolKind, person_label
from storage.repositories.addressees import addressee, addressees
from storage.repositories.conditions import held
from storage.tables import (
    AnnouncementRecipientRow,
    AnnouncementRow,
    CampaignMemberRow,
    MentoringRow,
    PersonRow,
    PostRow,
    SchoolRow,
)

_YOUNG_YEARS = 3
_AUTHORS = (*LEADING, Role.HEAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    label: str
    role: Role
    kind: SchoolKind


class AnnouncementRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self, *, school_id: int, within: Collection[int] | None, by: int, now: datetime
    ) -> int:
        """A draft to everybody; an earlier one of the same person goes."""
        await self._connection.execute(
            delete(AnnouncementRow).where(
                AnnouncementRow.by == by, AnnouncementRow.state == AnnouncementState.DRAFT.value
            )
        )
        made = await self._connection.execute(
            insert(AnnouncementRow)
            .values(
                school_id=school_id,
                within=None if within is None else sorted(within),
                audience={"group": Group.ALL.value, "ids": []},
                state=AnnouncementState.DRAFT.value,
                rev=1,
                by=by,
                created_at=now,
            )
            .returning(AnnouncementRow.id)
        )
        return made.scalar_one()

    async def find(self, announcement_id: int) -> Announcement | None:
        row = (
            await self._connection.execute(
                select(AnnouncementRow.__table__).where(AnnouncementRow.id == announcement_id)
            )
        ).one_or_none()
        return None if row is None else _announcement(row)

    async def find_draft(self, by: int) -> int | None:
        found = await self._connection.execute(
            select(AnnouncementRow.id)
            .where(AnnouncementRow.by == by, AnnouncementRow.state == AnnouncementState.DRAFT.value)
            .order_by(AnnouncementRow.id.desc())
            .limit(1)
        )
        return found.scalar_one_or_none()

    async def change(self, announcement_id: int, rev: int, **values: Any) -> None:
        """DomainError("announcement.changed") where the revision is another one."""
        changed = await self._connection.execute(
            update(AnnouncementRow)
            .where(AnnouncementRow.id == announcement_id, AnnouncementRow.rev == rev)
            .values(rev=AnnouncementRow.rev + 1, **values)
            .returning(AnnouncementRow.id)
        )
        if changed.scalar_one_or_none() is None:
            raise DomainError("announcement.changed")

    async def drop(self, announcement_id: int) -> None:
        await self._connection.execute(
            delete(AnnouncementRow).where(
                AnnouncementRow.id == announcement_id,
                AnnouncementRow.state == AnnouncementState.DRAFT.value,
            )
        )

    async def list_sent(
        self, by: int, *, limit: int, offset: int
    ) -> tuple[tuple[Announcement, int, int], ...]:
        """Of the person, the latest first; each with how many people it went to and have read."""
        mine = AnnouncementRecipientRow.announcement_id == AnnouncementRow.id
        people = select(func.count()).where(mine).correlate(AnnouncementRow).scalar_subquery()
        read = (
            select(func.count())
            .where(mine, AnnouncementRecipientRow.read_at.is_not(None))
            .correlate(AnnouncementRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(AnnouncementRow.__table__, people.label("people"), read.label("read"))
            .where(AnnouncementRow.by == by, AnnouncementRow.state != AnnouncementState.DRAFT.value)
            .order_by(AnnouncementRow.sent_at.desc(), AnnouncementRow.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return tuple((_announcement(row), row.people, row.read) for row in rows)

    async def count_sent(self, by: int) -> int:
        counted = await self._connection.execute(
            select(func.count()).where(
                AnnouncementRow.by == by, AnnouncementRow.state != AnnouncementState.DRAFT.value
            )
        )
        return counted.scalar_one()

    def in_group(self, group: Group, ids: Collection[int], today: date) -> ColumnElement[bool]:
        """Of a post with its person."""
        match group:
            case Group.ALL:
                return PostRow.id > 0
            case Group.DEPARTMENTS:
                return PostRow.department_id.in_(sorted(ids))
            case Group.YOUNG:
                return PersonRow.pedagogical_since_year > today.year - _YOUNG_YEARS
            case Group.MENTORS:
                return exists().where(
                    MentoringRow.mentor_person_id == PostRow.person_id,
                    MentoringRow.state == "active",
                )
            case Group.DIAGNOSIS:
                return exists().where(
                    CampaignMemberRow.post_id == PostRow.id,
                    CampaignMemberRow.campaign_id.in_(sorted(ids)),
                )

    async def add_recipients(self, announcement_id: int, people: Sequence[Addressee]) -> None:
        await self._connection.execute(
            insert(AnnouncementRecipientRow),
            [
                {
                    "announcement_id": announcement_id,
                    "person_id": one.person_id,
                    "post_id": one.post_id,
                    "read_at": None,
                }
                for one in people
            ],
        )

    async def remove_recipients(self, announcement_id: int, person_ids: Collection[int]) -> None:
        await self._connection.execute(
            delete(AnnouncementRecipientRow).where(
                AnnouncementRecipientRow.announcement_id == announcement_id,
                AnnouncementRecipientRow.person_id.in_(sorted(person_ids)),
            )
        )

    async def list_recipients(
        self, announcement_id: int, today: date
    ) -> tuple[tuple[Addressee, bool], ...]:
        """By name, each with whether he has read it."""
        rows = await self._connection.execute(
            addressees(today, AnnouncementRecipientRow.read_at)
            .join(AnnouncementRecipientRow, AnnouncementRecipientRow.post_id == PostRow.id)
            .where(AnnouncementRecipientRow.announcement_id == announcement_id)
        )
        return tuple((addressee(row), row.read_at is not None) for row in rows)

    async def find_read(
        self, announcement_id: int, person_id: int
    ) -> tuple[datetime | None] | None:
        """(when it was read,) of a recipient; None of anybody else."""
        row = (
            await self._connection.execute(
                select(AnnouncementRecipientRow.read_at).where(
                    AnnouncementRecipientRow.announcement_id == announcement_id,
                    AnnouncementRecipientRow.person_id == person_id,
                )
            )
        ).one_or_none()
        return None if row is None else (row.read_at,)

    async def mark_read(self, announcement_id: int, person_id: int, now: datetime) -> bool:
        """False where he had read it before."""
        changed = await self._connection.execute(
            update(AnnouncementRecipientRow)
            .where(
                AnnouncementRecipientRow.announcement_id == announcement_id,
                AnnouncementRecipientRow.person_id == person_id,
                AnnouncementRecipientRow.read_at.is_(None),
            )
            .values(read_at=now)
            .returning(AnnouncementRecipientRow.person_id)
        )
        return changed.scalar_one_or_none() is not None

    async def find_author(self, by: int, school_id: int, today: date) -> Author | None:
        """As the school's chat prints him, with the first of his posts that lead there."""
        rows = (
            await self._connection.execute(
                select(
                    PersonRow.surname,
                    PersonRow.given,
                    PersonRow.patronymic,
                    PostRow.staff_no,
                    PostRow.role,
                    SchoolRow.channel_policy,
                    SchoolRow.kind,
                )
                .join(PostRow, PostRow.person_id == PersonRow.id)
                .join(SchoolRow, SchoolRow.id == PostRow.school_id)
                .where(PersonRow.id == by, PostRow.school_id == school_id, held(today))
            )
        ).all()
        if not rows:
            return None
        order = {role.value: place for place, role in enumerate(_AUTHORS)}
        row = min(rows, key=lambda one: order.get(one.role, len(order)))
        name = PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
        return Author(
            label=person_label(name, ChannelPolicy(row.channel_policy), row.staff_no),
            role=Role(row.role),
            kind=SchoolKind(row.kind),
        )


def _announcement(row: Any) -> Announcement:
    file = None
    if row.file_kind is not None:
        form = ProofForm(row.file_kind)
        file = Proof(form=form, file_id=row.file_id, file_name=row.file_name)
    return Announcement(
        id=row.id,
        school_id=row.school_id,
        within=None if row.within is None else frozenset(row.within),
        group=Group(row.audience["group"]),
        ids=frozenset(row.audience["ids"]),
        chosen=None if row.chosen is None else frozenset(row.chosen),
        text=row.text,
        file=file,
        state=AnnouncementState(row.state),
        rev=row.rev,
        by=row.by,
        created_at=row.created_at,
        sent_at=row.sent_at,
    )
