"""Pairs of mentor and mentee."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    false,
    func,
    insert,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import InstrumentedAttribute, aliased

from domain.card import Category
from domain.diagnosis import DiagnosisState
from domain.mentoring import (
    REMIND_AHEAD,
    Candidate,
    Colleague,
    EndReason,
    MentoringState,
    Merit,
    Pair,
    Side,
)
from domain.pairs import TermNumbers
from domain.people import ChannelPolicy, PersonName, Position
from domain.scopes import Scope
from domain.scoring import Score
from domain.self_diagnosis import SELF_QUESTIONNAIRE
from domain.staff import Without
from storage.repositories.conditions import found_by, held, joined, why_without_bot, within
from storage.repositories.pair_words import said
from storage.tables import (
    CardRow,
    CommentRow,
    DepartmentRow,
    DiagnosisResultRow,
    DiagnosisRow,
    MentoringRow,
    PersonRow,
    PostRow,
    SchoolRow,
)

_mentor = aliased(PersonRow)
_mentee = aliased(PersonRow)
_own = aliased(PostRow)
_alike = aliased(PostRow)

_OPEN = (MentoringState.PROPOSED.value, MentoringState.ACTIVE.value)
_OVER = (MentoringState.ENDED.value, MentoringState.COMPLETED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateFacts:
    """What may speak for somebody at his post; `score` of his last self-diagnosis there."""

    post_id: int
    person_id: int
    department_id: int | None
    teaching_since: int | None
    category: Category | None
    score: Score | None


class MentoringRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        *,
        mentor_person_id: int,
        mentee_post_id: int,
        school_id: int,
        proposed_by: int,
        now: datetime,
        mentor_agreed_at: datetime | None = None,
    ) -> int:
        made = await self._connection.execute(
            insert(MentoringRow)
            .values(
                mentor_person_id=mentor_person_id,
                mentee_post_id=mentee_post_id,
                school_id=school_id,
                state=MentoringState.PROPOSED.value,
                rev=1,
                proposed_by=proposed_by,
                proposed_at=now,
                mentor_agreed_at=mentor_agreed_at,
            )
            .returning(MentoringRow.id)
        )
        return made.scalar_one()

    async def find(self, mentoring_id: int) -> Pair | None:
        found = await self._pairs(MentoringRow.id == mentoring_id)
        return found[0] if found else None

    async def find_open_of(self, mentee_post_id: int) -> Pair | None:
        """The proposed or working pair of a teacher."""
        found = await self._pairs(
            and_(MentoringRow.mentee_post_id == mentee_post_id, MentoringRow.state.in_(_OPEN))
        )
        return found[0] if found else None

    async def list_of_person(self, person_id: int) -> tuple[Pair, ...]:
        """Proposed and working pairs in which the person is one of the two."""
        own = select(PostRow.id).where(PostRow.person_id == person_id)
        return await self._pairs(
            and_(
                MentoringRow.state.in_(_OPEN),
                or_(
                    MentoringRow.mentor_person_id == person_id,
                    MentoringRow.mentee_post_id.in_(own),
                ),
            )
        )

    async def list_ended_of(
        self, person_id: int, since: datetime, *, limit: int
    ) -> tuple[Pair, ...]:
        """Pairs of the person that have worked and have ended since then, or with words that he
        has not read: these first, then the latest."""
        own = select(PostRow.id).where(PostRow.person_id == person_id)
        unread = exists().where(
            said(), CommentRow.author_id != person_id, CommentRow.read_at.is_(None)
        )
        return await self._pairs(
            and_(
                MentoringRow.state.in_(_OVER),
                MentoringRow.mentor_agreed_at.is_not(None),
                MentoringRow.mentee_agreed_at.is_not(None),
                or_(
                    MentoringRow.mentor_person_id == person_id,
                    MentoringRow.mentee_post_id.in_(own),
                ),
                or_(unread, MentoringRow.ended_at >= since),
            ),
            order=(case((unread, 0), else_=1), MentoringRow.ended_at.desc()),
            limit=limit,
        )

    async def set_agreed(self, mentoring_id: int, side: Side, now: datetime) -> None:
        column = (
            MentoringRow.mentor_agreed_at if side is Side.MENTOR else MentoringRow.mentee_agreed_at
        )
        await self._connection.execute(
            update(MentoringRow)
            .where(MentoringRow.id == mentoring_id)
            .values({column: now, MentoringRow.rev: MentoringRow.rev + 1})
        )

    async def change(
        self,
        mentoring_id: int,
        before: MentoringState,
        after: MentoringState,
        *,
        ended_at: datetime | None,
        reason: str | None = None,
    ) -> bool:
        """False where the pair is no longer in the state it was read in."""
        changed = await self._connection.execute(
            update(MentoringRow)
            .where(MentoringRow.id == mentoring_id, MentoringRow.state == before.value)
            .values(
                state=after.value,
                ended_at=ended_at,
                end_reason=reason,
                rev=MentoringRow.rev + 1,
            )
        )
        return changed.rowcount == 1

    async def set_order(self, mentoring_id: int, **values: str | date | None) -> None:
        """Of `order_no`, `order_on`, `since_on`, `until_on`, `pay` what is given."""
        await self._connection.execute(
            update(MentoringRow)
            .where(MentoringRow.id == mentoring_id)
            .values({**values, "rev": MentoringRow.rev + 1})
        )

    async def set_term_told(self, mentoring_ids: Collection[int]) -> None:
        """Whoever leads has been reminded of these last days."""
        await self._connection.execute(
            update(MentoringRow)
            .where(MentoringRow.id.in_(mentoring_ids))
            .values(term_told=MentoringRow.until_on)
        )

    async def list_with_mentee_in(
        self, scopes: Collection[Scope], *, limit: int, offset: int = 0
    ) -> tuple[Pair, ...]:
        """Working pairs whose mentee is in one of the scopes: those whose term ends first, then
        those without one."""
        return await self._pairs(
            _in_scopes(scopes),
            order=(MentoringRow.until_on.is_(None), MentoringRow.until_on),
            limit=limit,
            offset=offset,
        )

    async def term_numbers(self, scopes: Collection[Scope], today: date) -> TermNumbers:
        """Of the working pairs with a mentee in one of the scopes."""
        soon = MentoringRow.until_on <= today + REMIND_AHEAD
        row = (
            await self._connection.execute(
                select(
                    func.count().label("pairs"),
                    func.coalesce(func.sum(case((soon, 1), else_=0)), 0).label("ending"),
                    func.coalesce(
                        func.sum(case((MentoringRow.order_no.is_(None), 1), else_=0)), 0
                    ).label("unordered"),
                )
                .select_from(MentoringRow)
                .join(PostRow, PostRow.id == MentoringRow.mentee_post_id)
                .where(_in_scopes(scopes))
            )
        ).one()
        return TermNumbers(pairs=row.pairs, ending=row.ending, unordered=row.unordered)

    async def list_ending(self, until: date, *, limit: int) -> tuple[Pair, ...]:
        """Working pairs whose last day is not after `until` and was not told of."""
        return await self._pairs(
            and_(
                MentoringRow.state == MentoringState.ACTIVE.value,
                MentoringRow.until_on <= until,
                _untold(),
            ),
            limit=limit,
        )

    async def list_over(self, today: date, *, limit: int) -> tuple[Pair, ...]:
        """Working pairs whose last day is before this one."""
        return await self._pairs(
            and_(MentoringRow.state == MentoringState.ACTIVE.value, MentoringRow.until_on < today),
            limit=limit,
        )

    async def next_last_day(self) -> date | None:
        """The earliest last day of a working pair."""
        found: date | None = (await self._connection.execute(_next_last_day())).scalar_one_or_none()
        return found

    async def next_untold_day(self) -> date | None:
        """As `next_last_day`, of those that nobody was told of."""
        found: date | None = (
            await self._connection.execute(_next_last_day().where(_untold()))
        ).scalar_one_or_none()
        return found

    async def list_active_of_mentor(
        self, person_id: int, school_id: int | None = None
    ) -> tuple[Pair, ...]:
        """His working pairs, in the school or in all, by the mentee's name."""
        return await self._pairs(
            and_(
                MentoringRow.mentor_person_id == person_id,
                MentoringRow.state == MentoringState.ACTIVE.value,
                true() if school_id is None else MentoringRow.school_id == school_id,
            )
        )

    async def list_proposed(self, mentee_post_ids: Collection[int]) -> frozenset[int]:
        """Those of the posts for which somebody is asked already."""
        rows = await self._connection.execute(
            select(MentoringRow.mentee_post_id).where(
                MentoringRow.mentee_post_id.in_(mentee_post_ids),
                MentoringRow.state == MentoringState.PROPOSED.value,
            )
        )
        return frozenset(rows.scalars())

    async def end_others(
        self, mentee_post_id: int, *, besides: int, now: datetime
    ) -> tuple[tuple[int, int], ...]:
        """A teacher has one mentor: the one who took over ends the former one's work.

        (pair, its mentor) of those that ended.
        """
        ended = await self._connection.execute(
            update(MentoringRow)
            .where(
                MentoringRow.mentee_post_id == mentee_post_id,
                MentoringRow.id != besides,
                MentoringRow.state.in_(_OPEN),
            )
            .values(
                state=MentoringState.ENDED.value,
                ended_at=now,
                end_reason=EndReason.ANOTHER.value,
                rev=MentoringRow.rev + 1,
            )
            .returning(MentoringRow.id, MentoringRow.mentor_person_id)
        )
        return tuple(sorted((row.id, row.mentor_person_id) for row in ended))

    async def end_of_post(
        self, post_id: int, person_id: int, school_id: int | None, *, leaves: bool, now: datetime
    ) -> tuple[Pair, ...]:
        """Ends the pairs of a removed post; those of the person as a mentor in the school, too,
        if he leaves it altogether. The pairs that worked, as they were."""
        whose = MentoringRow.mentee_post_id == post_id
        if leaves:
            whose = or_(
                whose,
                and_(
                    MentoringRow.mentor_person_id == person_id,
                    MentoringRow.school_id == school_id,
                ),
            )
        worked = await self._pairs(and_(whose, MentoringRow.state == MentoringState.ACTIVE.value))
        await self._connection.execute(
            update(MentoringRow)
            .where(whose, MentoringRow.state.in_(_OPEN))
            .values(state=MentoringState.ENDED.value, ended_at=now, rev=MentoringRow.rev + 1)
        )
        return worked

    async def restore_ended(self, post_id: int, person_id: int, ended_at: datetime) -> None:
        """Working pairs that a removal ended at this moment work again; proposals stay ended."""
        await self._connection.execute(
            update(MentoringRow)
            .where(
                or_(
                    MentoringRow.mentee_post_id == post_id,
                    MentoringRow.mentor_person_id == person_id,
                ),
                MentoringRow.state == MentoringState.ENDED.value,
                MentoringRow.ended_at == ended_at,
                MentoringRow.mentor_agreed_at.is_not(None),
                MentoringRow.mentee_agreed_at.is_not(None),
            )
            .values(state=MentoringState.ACTIVE.value, ended_at=None, rev=MentoringRow.rev + 1)
        )

    async def list_candidates(
        self,
        school_id: int,
        *,
        besides: int,
        today: date,
        query: str,
        offset: int,
        limit: int,
        in_bot: bool = False,
        as_mentors: bool = False,
        merits: Mapping[int, Merit] = MappingProxyType({}),
    ) -> tuple[tuple[Candidate, ...], int]:
        """(people of the school but `besides`, by name; how many in all). One line a person: his
        first post in the school. `in_bot`: only who can answer there. `as_mentors`: whom the bot
        can't ask come last, and among equals whoever has fewer mentees comes first. `merits`: of
        people who come before the others, or after them."""
        conditions: list[ColumnElement[bool]] = [
            PostRow.school_id == school_id,
            held(today),
            PostRow.person_id != besides,
        ]
        if query:
            conditions.append(found_by(query))
        if in_bot:
            conditions.append(joined(PostRow.person_id))
        first = (
            select(
                func.min(PostRow.id).label("post_id"), func.min(PostRow.staff_no).label("staff_no")
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(*conditions)
            .group_by(PostRow.person_id)
            .subquery()
        )
        total = await self._connection.execute(select(func.count()).select_from(first))
        mentees = (
            select(func.count())
            .where(
                MentoringRow.mentor_person_id == PostRow.person_id,
                MentoringRow.school_id == school_id,
                MentoringRow.state == MentoringState.ACTIVE.value,
            )
            .correlate(PostRow)
            .scalar_subquery()
        )
        why = why_without_bot()
        order: list[ColumnElement[Any]] = list(_by_merit(merits))
        if as_mentors:
            order = [why.is_not(None), *order, mentees]
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.person_id,
                why.label("without"),
                first.c.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                mentees.label("mentees"),
            )
            .join(first, first.c.post_id == PostRow.id)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .order_by(*order, PersonRow.name_key, PostRow.id)
            .offset(offset)
            .limit(limit)
        )
        found = tuple(
            Candidate(
                post_id=row.id,
                person_id=row.person_id,
                name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
                staff_no=row.staff_no,
                mentees=row.mentees,
                merit=merits.get(row.person_id, Merit()),
                without=None if row.without is None else Without(row.without),
            )
            for row in rows
        )
        return found, total.scalar_one()

    async def describe(
        self, post_ids: Collection[int], today: date, *, besides: int
    ) -> dict[int, tuple[Position | None, str | None, int]]:
        """By post: the position, the department, and how many but `besides` hold it there."""
        alike = (
            select(func.count(func.distinct(_alike.person_id)))
            .where(
                _alike.department_id == PostRow.department_id,
                _alike.role == PostRow.role,
                _alike.position.is_not_distinct_from(PostRow.position),
                _alike.since <= today,
                or_(_alike.until.is_(None), _alike.until > today),
                _alike.person_id != besides,
            )
            .correlate(PostRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(PostRow.id, PostRow.position, DepartmentRow.name, alike.label("alike"))
            .outerjoin(DepartmentRow, DepartmentRow.id == PostRow.department_id)
            .where(PostRow.id.in_(post_ids))
        )
        return {
            row.id: (
                None if row.position is None else Position(row.position),
                row.name,
                row.alike,
            )
            for row in rows
        }

    async def describe_mentors(
        self, mentoring_ids: Collection[int], today: date
    ) -> dict[int, Colleague]:
        """By the mentee's post: the mentor at his main place in the school of the pair."""
        rows = await self._connection.execute(
            select(
                MentoringRow.mentee_post_id,
                PostRow.position,
                PostRow.subjects,
                DepartmentRow.name,
            )
            .join(
                PostRow,
                and_(
                    PostRow.person_id == MentoringRow.mentor_person_id,
                    PostRow.school_id == MentoringRow.school_id,
                    held(today),
                ),
            )
            .outerjoin(DepartmentRow, DepartmentRow.id == PostRow.department_id)
            .where(MentoringRow.id.in_(mentoring_ids))
            .order_by(PostRow.main, PostRow.id.desc())
        )
        # The last of several is the main one.
        return {
            row.mentee_post_id: Colleague(
                position=None if row.position is None else Position(row.position),
                department=row.name,
                subjects=tuple(row.subjects or ()),
            )
            for row in rows
        }

    async def list_facts_of_staff(
        self, school_id: int, *, besides: int, today: date
    ) -> tuple[CandidateFacts, ...]:
        """What may speak for each at the school, by post."""
        last = (
            select(func.max(DiagnosisRow.id))
            .where(
                DiagnosisRow.post_id == PostRow.id,
                DiagnosisRow.kind == "self",
                DiagnosisRow.questionnaire == SELF_QUESTIONNAIRE,
                DiagnosisRow.state == DiagnosisState.FINISHED.value,
            )
            .correlate(PostRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.person_id,
                PostRow.department_id,
                PersonRow.pedagogical_since_year,
                CardRow.category,
                DiagnosisResultRow.score,
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .outerjoin(CardRow, CardRow.person_id == PostRow.person_id)
            .outerjoin(DiagnosisResultRow, DiagnosisResultRow.diagnosis_id == last)
            .where(PostRow.school_id == school_id, held(today), PostRow.person_id != besides)
            .order_by(PostRow.id)
        )
        return tuple(
            CandidateFacts(
                post_id=row.id,
                person_id=row.person_id,
                department_id=row.department_id,
                teaching_since=row.pedagogical_since_year,
                category=None if row.category is None else Category(row.category),
                score=None if row.score is None else Score.from_dict(row.score),
            )
            for row in rows
        )

    async def _pairs(
        self,
        condition: ColumnElement[bool],
        *,
        order: tuple[ColumnElement[Any] | InstrumentedAttribute[Any], ...] = (),
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[Pair, ...]:
        rows = await self._connection.execute(
            _all_pairs()
            .where(condition)
            .order_by(*order, _mentee.name_key, MentoringRow.id)
            .limit(limit)
            .offset(offset)
        )
        return tuple(
            Pair(
                id=row.id,
                state=MentoringState(row.state),
                rev=row.rev,
                school_id=row.school_id,
                channel_policy=ChannelPolicy(row.channel_policy),
                proposed_by=row.proposed_by,
                mentor_person_id=row.mentor_person_id,
                mentor=PersonName(
                    surname=row.mentor_surname,
                    given=row.mentor_given,
                    patronymic=row.mentor_patronymic,
                ),
                mentor_no=row.mentor_no,
                mentor_agreed_at=row.mentor_agreed_at,
                mentee_post_id=row.mentee_post_id,
                mentee_person_id=row.mentee_person_id,
                mentee=PersonName(
                    surname=row.mentee_surname,
                    given=row.mentee_given,
                    patronymic=row.mentee_patronymic,
                ),
                mentee_no=row.mentee_no,
                mentee_agreed_at=row.mentee_agreed_at,
                ended_at=row.ended_at,
                order_no=row.order_no,
                order_on=row.order_on,
                since_on=row.since_on,
                until_on=row.until_on,
                pay=row.pay,
                end_reason=row.end_reason,
            )
            for row in rows
        )


def _in_scopes(scopes: Collection[Scope]) -> ColumnElement[bool]:
    """Needs the post of the mentee in the query."""
    return and_(
        MentoringRow.state == MentoringState.ACTIVE.value,
        or_(false(), *(within(scope) for scope in scopes)),
    )


def _by_merit(merits: Mapping[int, Merit]) -> tuple[ColumnElement[int], ...]:
    if not merits:
        return ()
    ranks = sorted({Merit().rank, *(one.rank for one in merits.values())})
    places = {person_id: ranks.index(one.rank) for person_id, one in merits.items()}
    return (case(places, value=PostRow.person_id, else_=ranks.index(Merit().rank)),)


@cache
def _next_last_day() -> Select[*tuple[Any, ...]]:
    return select(func.min(MentoringRow.until_on)).where(
        MentoringRow.state == MentoringState.ACTIVE.value
    )


@cache
def _untold() -> ColumnElement[bool]:
    """Nobody was told of this last day."""
    return or_(MentoringRow.term_told.is_(None), MentoringRow.term_told != MentoringRow.until_on)


@cache
def _all_pairs() -> Select[*tuple[Any, ...]]:
    mentor_no = (
        select(func.min(_own.staff_no))
        .where(
            _own.person_id == MentoringRow.mentor_person_id,
            _own.school_id == MentoringRow.school_id,
        )
        .correlate(MentoringRow)
        .scalar_subquery()
    )
    return (
        select(
            MentoringRow.id,
            MentoringRow.state,
            MentoringRow.rev,
            MentoringRow.school_id,
            SchoolRow.channel_policy,
            MentoringRow.proposed_by,
            MentoringRow.mentor_person_id,
            _mentor.surname.label("mentor_surname"),
            _mentor.given.label("mentor_given"),
            _mentor.patronymic.label("mentor_patronymic"),
            mentor_no.label("mentor_no"),
            MentoringRow.mentor_agreed_at,
            MentoringRow.mentee_post_id,
            PostRow.person_id.label("mentee_person_id"),
            _mentee.surname.label("mentee_surname"),
            _mentee.given.label("mentee_given"),
            _mentee.patronymic.label("mentee_patronymic"),
            PostRow.staff_no.label("mentee_no"),
            MentoringRow.mentee_agreed_at,
            MentoringRow.ended_at,
            MentoringRow.order_no,
            MentoringRow.order_on,
            MentoringRow.since_on,
            MentoringRow.until_on,
            MentoringRow.pay,
            MentoringRow.end_reason,
        )
        .join(SchoolRow, SchoolRow.id == MentoringRow.school_id)
        .join(_mentor, _mentor.id == MentoringRow.mentor_person_id)
        .join(PostRow, PostRow.id == MentoringRow.mentee_post_id)
        .join(_mentee, _mentee.id == PostRow.person_id)
    )
