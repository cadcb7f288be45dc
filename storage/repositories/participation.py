"""Who has passed a diagnosis, and what came of it: counts, facts by name, frozen results."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    not_,
    or_,
    select,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.selectable import Subquery

from domain.campaign_views import MemberList
from domain.campaigns import Counts, Participation
from domain.people import ChannelPolicy, PersonName, Position
from domain.scoring import Score
from domain.staff import Without
from storage.repositories.conditions import away, held, why_without_bot, without_bot
from storage.repositories.items import label
from storage.repositories.sent import begins, went_out
from storage.tables import (
    CampaignMemberRow,
    DepartmentRow,
    DiagnosisResultRow,
    DiagnosisRow,
    NudgeRoundRow,
    NudgeRow,
    OutboxRow,
    PersonRow,
    PostRow,
    SchoolRow,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentCounts:
    department_id: int | None
    name: str | None
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberFact:
    post_id: int
    person_id: int
    label: str
    printed: str
    """For a file: whole where the school lets the bot write names."""
    standing: Participation
    without: Without | None
    away: bool
    department: str | None
    position: Position | None
    passed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenResult:
    department_id: int | None
    variant: str
    score: Score


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolResult:
    """As `FrozenResult`, of one of several diagnoses; whose it is nobody is told."""

    campaign_id: int
    variant: str
    score: Score
    finished_at: datetime


class ParticipationRepository:
    """`departments`: only people of these; None is everybody.

    Whoever has left the school without passing is counted nowhere; who passed before, stays.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def counts(
        self, campaign_ids: Sequence[int], departments: Collection[int] | None, today: date
    ) -> dict[int, Counts]:
        """Of each diagnosis; all zero where nobody is asked."""
        standing = _standing(campaign_ids)
        rows = await self._connection.execute(
            select(CampaignMemberRow.campaign_id, *_sums(standing, today))
            .join(PostRow, PostRow.id == CampaignMemberRow.post_id)
            .outerjoin(standing, _same_member(standing))
            .where(
                CampaignMemberRow.campaign_id.in_(campaign_ids),
                *_counted(standing, departments, today),
            )
            .group_by(CampaignMemberRow.campaign_id)
        )
        return dict.fromkeys(campaign_ids, Counts()) | {
            row.campaign_id: _counts(row) for row in rows
        }

    async def counts_by_department(
        self, campaign_id: int, departments: Collection[int] | None, today: date
    ) -> tuple[DepartmentCounts, ...]:
        """By name; people of no department last."""
        standing = _standing([campaign_id])
        rows = await self._connection.execute(
            select(PostRow.department_id, DepartmentRow.name, *_sums(standing, today))
            .select_from(CampaignMemberRow)
            .join(PostRow, PostRow.id == CampaignMemberRow.post_id)
            .outerjoin(DepartmentRow, DepartmentRow.id == PostRow.department_id)
            .outerjoin(standing, _same_member(standing))
            .where(
                CampaignMemberRow.campaign_id == campaign_id,
                *_counted(standing, departments, today),
            )
            .group_by(PostRow.department_id, DepartmentRow.name)
            .order_by(DepartmentRow.name.is_(None), DepartmentRow.name, PostRow.department_id)
        )
        return tuple(
            DepartmentCounts(department_id=row.department_id, name=row.name, counts=_counts(row))
            for row in rows
        )

    async def list_members(
        self,
        campaign_id: int,
        departments: Collection[int] | None,
        today: date,
        which: MemberList,
        *,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[tuple[MemberFact, ...], int]:
        """By name, and how many there are in all."""
        standing = _standing([campaign_id])
        rows = (
            await self._connection.execute(
                select(
                    PostRow.id,
                    PostRow.person_id,
                    PostRow.staff_no,
                    away(today).label("away"),
                    PostRow.position,
                    PersonRow.surname,
                    PersonRow.given,
                    PersonRow.patronymic,
                    SchoolRow.channel_policy,
                    DepartmentRow.name.label("department"),
                    why_without_bot().label("without"),
                    standing.c.finished,
                    standing.c.open,
                    standing.c.finished_at,
                    func.count().over().label("total"),
                )
                .select_from(CampaignMemberRow)
                .join(PostRow, PostRow.id == CampaignMemberRow.post_id)
                .join(PersonRow, PersonRow.id == PostRow.person_id)
                .join(SchoolRow, SchoolRow.id == PostRow.school_id)
                .outerjoin(DepartmentRow, DepartmentRow.id == PostRow.department_id)
                .outerjoin(standing, _same_member(standing))
                .where(
                    CampaignMemberRow.campaign_id == campaign_id,
                    *_counted(standing, departments, today),
                    *_listed(standing, which),
                )
                .order_by(PersonRow.name_key, PostRow.id)
                .limit(limit)
                .offset(offset)
            )
        ).all()
        return tuple(_member(row) for row in rows), rows[0].total if rows else 0

    async def last_reminded(self, campaign_id: int) -> dict[int, datetime]:
        """person → when he was last reminded of it, by the bot or at a leader's word."""
        by_bot = select(OutboxRow.recipient_id, OutboxRow.sent_at).where(
            begins(f"campaign:{campaign_id}:"),
            OutboxRow.kind.in_(("campaign_reminder", "campaign_nudged")),
            went_out(),
        )
        round_, person = (cast(one, String) for one in (NudgeRow.round_id, NudgeRow.person_id))
        by_leader = (
            select(OutboxRow.recipient_id, OutboxRow.sent_at)
            .select_from(NudgeRoundRow)
            .join(NudgeRow, NudgeRow.round_id == NudgeRoundRow.id)
            .join(OutboxRow, OutboxRow.key == literal("nudge:") + round_ + ":" + person)
            .where(NudgeRoundRow.campaign_id == campaign_id, went_out())
        )
        each = union_all(by_bot, by_leader).subquery()
        rows = await self._connection.execute(
            select(each.c.recipient_id, func.max(each.c.sent_at).label("at")).group_by(
                each.c.recipient_id
            )
        )
        return {row.recipient_id: row.at for row in rows}

    async def list_results(
        self, campaign_id: int, departments: Collection[int] | None
    ) -> tuple[FrozenResult, ...]:
        """The last finished diagnosis of each member, in no order that tells whose it is."""
        last = _last_finished([campaign_id])
        query = (
            select(PostRow.department_id, DiagnosisRow.variant, DiagnosisResultRow.score)
            .select_from(DiagnosisRow)
            .join(last, last.c.id == DiagnosisRow.id)
            .join(DiagnosisResultRow, DiagnosisResultRow.diagnosis_id == DiagnosisRow.id)
            .join(PostRow, PostRow.id == DiagnosisRow.post_id)
        )
        if departments is not None:
            query = query.where(PostRow.department_id.in_(sorted(departments)))
        rows = await self._connection.execute(query)
        return tuple(
            FrozenResult(
                department_id=row.department_id,
                variant=row.variant,
                score=Score.from_dict(row.score),
            )
            for row in rows
        )

    async def list_results_of(self, campaign_ids: Collection[int]) -> tuple[SchoolResult, ...]:
        """Of several diagnoses, the last finished one of each member, in the order of finishing."""
        last = _last_finished(campaign_ids)
        rows = await self._connection.execute(
            select(
                DiagnosisRow.campaign_id,
                DiagnosisRow.variant,
                DiagnosisRow.finished_at,
                DiagnosisResultRow.score,
            )
            .join(last, last.c.id == DiagnosisRow.id)
            .join(DiagnosisResultRow, DiagnosisResultRow.diagnosis_id == DiagnosisRow.id)
            .order_by(DiagnosisRow.finished_at, DiagnosisRow.id)
        )
        return tuple(
            SchoolResult(
                campaign_id=row.campaign_id,
                variant=row.variant,
                score=Score.from_dict(row.score),
                finished_at=row.finished_at,
            )
            for row in rows
        )


def _last_finished(campaign_ids: Collection[int]) -> Subquery:
    """Ids of the last finished diagnosis of each member of each campaign."""
    return (
        select(func.max(DiagnosisRow.id).label("id"))
        .join(
            CampaignMemberRow,
            and_(
                CampaignMemberRow.campaign_id == DiagnosisRow.campaign_id,
                CampaignMemberRow.post_id == DiagnosisRow.post_id,
            ),
        )
        .where(DiagnosisRow.campaign_id.in_(campaign_ids), DiagnosisRow.state == "finished")
        .group_by(DiagnosisRow.campaign_id, DiagnosisRow.post_id)
        .subquery()
    )


def _standing(campaign_ids: Sequence[int]) -> Subquery:
    """(campaign, post) → whether a diagnosis is finished or open there."""

    def any_in(state: str) -> ColumnElement[int]:
        return func.max(case((DiagnosisRow.state == state, 1), else_=0))

    finished_at = func.max(case((DiagnosisRow.state == "finished", DiagnosisRow.finished_at)))
    return (
        select(
            DiagnosisRow.campaign_id,
            DiagnosisRow.post_id,
            any_in("finished").label("finished"),
            any_in("open").label("open"),
            finished_at.label("finished_at"),
        )
        .where(DiagnosisRow.campaign_id.in_(campaign_ids))
        .group_by(DiagnosisRow.campaign_id, DiagnosisRow.post_id)
        .subquery()
    )


def _same_member(standing: Subquery) -> ColumnElement[bool]:
    return and_(
        standing.c.campaign_id == CampaignMemberRow.campaign_id,
        standing.c.post_id == CampaignMemberRow.post_id,
    )


def _passed(standing: Subquery) -> ColumnElement[bool]:
    return func.coalesce(standing.c.finished, 0) == 1


def _begun(standing: Subquery) -> ColumnElement[bool]:
    return and_(not_(_passed(standing)), func.coalesce(standing.c.open, 0) == 1)


def _counted(
    standing: Subquery, departments: Collection[int] | None, today: date
) -> tuple[ColumnElement[bool], ...]:
    conditions: list[ColumnElement[bool]] = [or_(held(today), _passed(standing))]
    if departments is not None:
        conditions.append(PostRow.department_id.in_(sorted(departments)))
    return tuple(conditions)


def _listed(standing: Subquery, which: MemberList) -> tuple[ColumnElement[bool], ...]:
    match which:
        case MemberList.ALL:
            return ()
        case MemberList.PASSED:
            return (_passed(standing),)
        case MemberList.NOT_PASSED:
            return (not_(_passed(standing)),)


def _sums(standing: Subquery, today: date) -> tuple[Any, ...]:
    passed, begun = _passed(standing), _begun(standing)
    return (
        func.count().label("asked"),
        _sum(passed, "passed"),
        _sum(begun, "begun"),
        _sum(and_(not_(passed), not_(begun), without_bot()), "without_bot"),
        _sum(and_(not_(passed), away(today)), "away"),
    )


def _sum(condition: ColumnElement[bool], name: str) -> Any:
    return func.coalesce(
        func.sum(cast(case((condition, literal(1)), else_=literal(0)), Integer)), 0
    ).label(name)


def _counts(row: Any) -> Counts:
    return Counts(
        asked=row.asked,
        passed=row.passed,
        begun=row.begun,
        without_bot=row.without_bot,
        away=row.away,
    )


def _member(row: Any) -> MemberFact:
    if row.finished:
        standing = Participation.PASSED
    else:
        standing = Participation.BEGUN if row.open else Participation.NOT_BEGUN
    policy = ChannelPolicy(row.channel_policy)
    said = label(row, policy)
    name = PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
    return MemberFact(
        post_id=row.id,
        person_id=row.person_id,
        label=said,
        printed=name.full if policy is ChannelPolicy.FULL else said,
        standing=standing,
        without=None if row.without is None else Without(row.without),
        away=bool(row.away),
        department=row.department,
        position=None if row.position is None else Position(row.position),
        passed_at=row.finished_at,
    )
