"""What is said at the end of plans, and which of them wait for whose word."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.closing import (
    WHOLE,
    Outcome,
    Part,
    Reflection,
    Verdict,
    Word,
)
from domain.item import ItemFact, ItemState
from domain.mentoring import MentoringState
from domain.people import ChannelPolicy, PersonName, person_label
from domain.plan import Basis, Route
from domain.route import RouteState
from domain.scopes import QueueScope
from storage.repositories.approvals import ApprovalRepository
from storage.repositories.conditions import Someone, binding, handed_over, held
from storage.repositories.plan_bases import BASIS, basis_of
from storage.repositories.routes import HEADS, head
from storage.repositories.upsert import upsert, upsert_each
from storage.tables import (
    BasisRow,
    ConclusionRow,
    ItemRow,
    MentoringRow,
    PersonRow,
    PostRow,
    ReflectionRow,
    RouteRow,
    SchoolRow,
)
from storage.tables.base import BIG_ID

_held_there = PostRow.__table__.alias("speaker_post")

PLACE = ("route_id", "year", "basis_id")

_REFLECTION = (
    ReflectionRow.basis_id,
    ReflectionRow.outcome,
    ReflectionRow.helped,
    ReflectionRow.hindered,
    ReflectionRow.next,
    ReflectionRow.carry,
)
_REFLECTIONS = select(ReflectionRow.route_id, ReflectionRow.year, *_REFLECTION)
_SAID = ("verdict", "text", "by", "at", "reply", "replied_at")
"""Columns of a word that another one, said in its place, replaces."""


class ClosingRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    # Reflection

    async def list_reflections(
        self, route_ids: Collection[int], year: int = WHOLE
    ) -> dict[int, dict[int, Reflection]]:
        """By route and basis."""
        rows = await self._connection.execute(
            _REFLECTIONS.where(ReflectionRow.route_id.in_(route_ids), ReflectionRow.year == year)
        )
        found: dict[int, dict[int, Reflection]] = defaultdict(dict)
        for row in rows:
            found[row.route_id][row.basis_id] = _reflection(row)
        return dict(found)

    async def list_reflections_by_year(self, route_id: int) -> dict[int, dict[int, Reflection]]:
        """Of the whole plan and of each of its years that was summed up, by year and basis."""
        rows = await self._connection.execute(
            _REFLECTIONS.where(ReflectionRow.route_id == route_id)
        )
        found: dict[int, dict[int, Reflection]] = defaultdict(dict)
        for row in rows:
            found[row.year][row.basis_id] = _reflection(row)
        return dict(found)

    async def list_summed_up(
        self, route_ids: Collection[int], year: int = WHOLE
    ) -> dict[int, tuple[tuple[Basis, Reflection | None], ...]]:
        """Bases by route, in their order, each with what its owner says of it."""
        rows = await self._connection.execute(
            _summed_up(), {"of_routes": list(route_ids), "of_year": year}
        )
        found: dict[int, list[tuple[Basis, Reflection | None]]] = defaultdict(list)
        for row in rows:
            said = None if row.basis_id is None else _reflection(row)
            found[row.route_id].append((basis_of(row), said))
        return {route_id: tuple(bases) for route_id, bases in found.items()}

    async def put_reflection(
        self,
        route_id: int,
        basis_id: int,
        year: int,
        values: Mapping[str, Any],
        *,
        by: int,
        now: datetime,
    ) -> None:
        """Sets these columns of the owner's word about a basis."""
        said = {**values, "by": by, "at": now}
        place = {"route_id": route_id, "year": year, "basis_id": basis_id}
        whole = {"carry": False, **place, **said}
        await upsert(self._connection, ReflectionRow, keys=PLACE, values=whole, changed=said)

    # Words of others

    async def list_words(
        self, route_ids: Collection[int], year: int = WHOLE
    ) -> dict[int, tuple[Word, ...]]:
        """By route, in the order in which they were said."""
        rows = await self._connection.execute(
            self._words().where(ConclusionRow.route_id.in_(route_ids), ConclusionRow.year == year)
        )
        found: dict[int, list[Word]] = defaultdict(list)
        for row in rows:
            found[row.route_id].append(_word(row))
        return {route_id: tuple(words) for route_id, words in found.items()}

    async def list_words_by_year(self, route_id: int) -> dict[int, tuple[Word, ...]]:
        """About the whole plan and each of its years."""
        rows = await self._connection.execute(
            self._words().where(ConclusionRow.route_id == route_id)
        )
        found: dict[int, list[Word]] = defaultdict(list)
        for row in rows:
            found[row.year].append(_word(row))
        return {year: tuple(words) for year, words in found.items()}

    def _words(self) -> Select[*tuple[Any, ...]]:
        return (
            select(
                ConclusionRow.route_id,
                ConclusionRow.year,
                ConclusionRow.part,
                ConclusionRow.verdict,
                ConclusionRow.text,
                ConclusionRow.by,
                ConclusionRow.at,
                ConclusionRow.reply,
                ConclusionRow.replied_at,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                SchoolRow.channel_policy,
                self._staff_no().label("staff_no"),
            )
            .join(PersonRow, PersonRow.id == ConclusionRow.by)
            .join(RouteRow, RouteRow.id == ConclusionRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .order_by(ConclusionRow.at, ConclusionRow.id)
        )

    def _staff_no(self) -> ColumnElement[int | None]:
        """The number in the staff list of whoever spoke, at the school of the plan."""
        return (
            select(func.min(_held_there.c.staff_no))
            .where(
                _held_there.c.person_id == ConclusionRow.by,
                _held_there.c.school_id == PostRow.school_id,
            )
            .correlate(ConclusionRow, PostRow)
            .scalar_subquery()
        )

    async def put_word(
        self,
        route_id: int,
        year: int,
        part: Part,
        *,
        by: int,
        now: datetime,
        text: str | None,
        verdict: Verdict | None = None,
    ) -> None:
        await self._put_words({route_id: (verdict, text)}, year, part, by=by, now=now)

    async def _put_words(
        self,
        words: Mapping[int, tuple[Verdict | None, str | None]],
        year: int,
        part: Part,
        *,
        by: int,
        now: datetime,
    ) -> None:
        """By route, in one statement."""
        await upsert_each(
            self._connection,
            ConclusionRow,
            keys=("route_id", "year", "part"),
            rows=[
                {
                    "route_id": route_id,
                    "year": year,
                    "part": part.value,
                    "verdict": None if verdict is None else verdict.value,
                    "text": text,
                    "by": by,
                    "at": now,
                    "reply": None,
                    "replied_at": None,
                }
                for route_id, (verdict, text) in sorted(words.items())
            ],
            changed=_SAID,
        )

    async def remove_word(self, route_id: int, year: int, part: Part) -> None:
        await self._connection.execute(
            delete(ConclusionRow).where(
                ConclusionRow.route_id == route_id,
                ConclusionRow.year == year,
                ConclusionRow.part == part.value,
            )
        )

    async def set_reply(self, route_id: int, reply: str | None, now: datetime) -> bool:
        """The owner's answer to the conclusion; False where there is none."""
        changed = await self._connection.execute(
            update(ConclusionRow)
            .where(
                ConclusionRow.route_id == route_id,
                ConclusionRow.year == WHOLE,
                ConclusionRow.part == Part.DEPUTY.value,
            )
            .values(reply=reply, replied_at=None if reply is None else now)
        )
        return changed.rowcount == 1

    # What waits

    async def list_to_conclude(
        self,
        scopes: Collection[QueueScope],
        *,
        actor: int,
        today: date,
        skip: int = 0,
        limit: int,
    ) -> tuple[Route, ...]:
        """The longest waiting first."""
        query = HEADS.where(_to_conclude(scopes, actor, today))
        rows = await self._connection.execute(
            query.order_by(RouteRow.concluding_since, RouteRow.id).offset(skip).limit(limit)
        )
        return tuple(head(row) for row in rows)

    async def count_to_conclude(
        self, scopes: Collection[QueueScope], *, actor: int, today: date
    ) -> int:
        found: int = (
            await self._connection.execute(self.counted_to_conclude(scopes, actor, today))
        ).scalar_one()
        return found

    @staticmethod
    def counted_to_conclude(
        scopes: Collection[QueueScope], actor: Someone, today: date
    ) -> Select[int]:
        """For the numbers of the first screen and of the summary."""
        return (
            select(func.count())
            .select_from(RouteRow)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .where(_to_conclude(scopes, actor, today))
        )

    async def list_to_analyse(
        self, person_id: int, municipality_ids: Collection[int], limit: int
    ) -> tuple[Route, ...]:
        """Plans whose owners wait for this mentor's or methodist's analysis."""
        rows = await self._connection.execute(
            HEADS.where(_to_analyse(person_id, municipality_ids))
            .order_by(RouteRow.reflected_at, RouteRow.id)
            .limit(limit)
        )
        return tuple(head(row) for row in rows)

    @staticmethod
    def counted_to_analyse(person_id: Someone, municipality_ids: Collection[int]) -> Select[int]:
        return (
            select(func.count())
            .select_from(RouteRow)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(_to_analyse(person_id, municipality_ids))
        )

    async def list_facts(self, route_ids: Collection[int]) -> dict[int, tuple[ItemFact, ...]]:
        """By route, of what belongs to the plan."""
        rows = await self._connection.execute(
            select(
                ItemRow.route_id,
                ItemRow.state,
                ItemRow.due_on,
                ItemRow.confirmable,
                ItemRow.reported_on,
            ).where(ItemRow.route_id.in_(route_ids), binding(), ItemRow.due_on.is_not(None))
        )
        found: dict[int, list[ItemFact]] = defaultdict(list)
        for row in rows:
            found[row.route_id].append(
                ItemFact(
                    state=ItemState(row.state),
                    due_on=row.due_on,
                    confirmable=row.confirmable,
                    reported_on=row.reported_on,
                )
            )
        return {route_id: tuple(facts) for route_id, facts in found.items()}

    async def conclude_all(
        self,
        routes: Sequence[Route],
        texts: Mapping[int, tuple[Verdict, str]],
        *,
        by: int,
        now: datetime,
    ) -> frozenset[int]:
        """Completes those that still stand as they were read; ids of them."""
        if not routes:
            return frozenset()
        rows = await self._connection.execute(
            update(RouteRow)
            .where(
                RouteRow.state == RouteState.CLOSING.value,
                or_(*(and_(RouteRow.id == one.id, RouteRow.rev == one.rev) for one in routes)),
            )
            .values(state=RouteState.COMPLETED.value, rev=RouteRow.rev + 1, closed_at=now)
            .returning(RouteRow.id)
        )
        done = frozenset(rows.scalars())
        said = {route_id: texts[route_id] for route_id in done}
        await self._put_words(said, WHOLE, Part.DEPUTY, by=by, now=now)
        return done

    async def list_silent(self, until: datetime, limit: int) -> tuple[Route, ...]:
        """Plans that were handed over for their analysis by then and still wait for it."""
        rows = await self._connection.execute(
            HEADS.where(
                RouteRow.state == RouteState.CLOSING.value,
                RouteRow.reflected_at <= until,
                RouteRow.concluding_since.is_(None),
            )
            .order_by(RouteRow.reflected_at, RouteRow.id)
            .limit(limit)
        )
        return tuple(head(row) for row in rows)


def _to_conclude(
    scopes: Collection[QueueScope], actor: Someone, today: date
) -> ColumnElement[bool]:
    decides = ApprovalRepository.decided_by(scopes, actor=actor, today=today)
    return and_(
        RouteRow.state == RouteState.CLOSING.value,
        RouteRow.concluding_since.is_not(None),
        decides,
        held(today),
    )


def _to_analyse(person_id: Someone, municipality_ids: Collection[int]) -> ColumnElement[bool]:
    def said(part: Part) -> ColumnElement[bool]:
        return exists().where(
            ConclusionRow.route_id == RouteRow.id,
            ConclusionRow.year == WHOLE,
            ConclusionRow.part == part.value,
        )

    mentors = exists().where(
        MentoringRow.mentee_post_id == RouteRow.post_id,
        MentoringRow.mentor_person_id == person_id,
        MentoringRow.state == MentoringState.ACTIVE.value,
    )
    advises = and_(SchoolRow.municipality_id.in_(municipality_ids), handed_over())
    return and_(
        RouteRow.state == RouteState.CLOSING.value,
        RouteRow.reflected_at.is_not(None),
        RouteRow.concluding_since.is_(None),
        PostRow.person_id != person_id,
        or_(
            and_(mentors, ~said(Part.MENTOR)),
            and_(advises, ~said(Part.METHODIST)),
        ),
    )


@cache
def _summed_up() -> Select[*tuple[Any, ...]]:
    """Built once: every press on a plan at its end asks it."""
    said = and_(
        ReflectionRow.basis_id == BasisRow.id,
        ReflectionRow.route_id == BasisRow.route_id,
        ReflectionRow.year == bindparam("of_year", type_=BIG_ID),
    )
    return (
        select(BasisRow.route_id, *BASIS, *_REFLECTION)
        .outerjoin(ReflectionRow, said)
        .where(BasisRow.route_id.in_(bindparam("of_routes", expanding=True, type_=BIG_ID)))
        .order_by(BasisRow.position, BasisRow.id)
    )


def _reflection(row: Row[*tuple[Any, ...]]) -> Reflection:
    return Reflection(
        basis_id=row.basis_id,
        outcome=None if row.outcome is None else Outcome(row.outcome),
        helped=row.helped,
        hindered=row.hindered,
        next=row.next,
        carry=row.carry,
    )


def _word(row: Row[*tuple[Any, ...]]) -> Word:
    name = PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
    return Word(
        part=Part(row.part),
        by=row.by,
        who=person_label(name, ChannelPolicy(row.channel_policy), row.staff_no),
        at=row.at,
        text=row.text,
        verdict=None if row.verdict is None else Verdict(row.verdict),
        reply=row.reply,
        replied_at=row.replied_at,
        name=name,
    )
