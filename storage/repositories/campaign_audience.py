"""Who is to be asked: teachers of a school who fit, members of a diagnosis, whom to write to."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    delete,
    exists,
    func,
    insert,
    literal,
    not_,
    or_,
    select,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.campaign_views import Candidate
from domain.campaigns import AudienceKind, Campaign, CampaignAudience
from domain.people import (
    LEADING,
    Audience,
    ChannelPolicy,
    Employment,
    Position,
    Role,
    SchoolKind,
    variant_for,
)
from domain.staff import Without
from storage.repositories.conditions import (
    away,
    found_by,
    held,
    why_without_bot,
)
from storage.repositories.items import label
from storage.tables import (
    CampaignMemberRow,
    DiagnosisRow,
    PersonRow,
    PostRow,
    SchoolRow,
)

_elsewhere = aliased(PostRow)
_asked = aliased(PostRow)

_YOUNG_YEARS = 3
_LEADING = tuple(role.value for role in LEADING)


@dataclass(frozen=True, slots=True, kw_only=True)
class FittingPost:
    """A post that an audience names. `away` are not asked; `without`: why the bot does not write.

    `variant`: whose words the questionnaire would speak; None where nobody has said yet.
    """

    post_id: int
    person_id: int
    away: bool
    without: Without | None
    variant: str | None

    @property
    def with_bot(self) -> bool:
        return self.without is None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberStanding:
    """A member as a message to him needs it. `away`: he is not to be written to."""

    passed: bool
    begun: bool
    away: bool


class CampaignAudienceRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_fitting(
        self, school_id: int, audience: CampaignAudience, today: date
    ) -> tuple[FittingPost, ...]:
        """One post a person: whoever holds two in the school is asked at the main one."""
        return (await self.list_fitting_of([school_id], audience, today))[school_id]

    async def list_newcomers(self, campaign: Campaign, today: date) -> tuple[FittingPost, ...]:
        """As `list_fitting`, of people who are not asked in it at any post."""
        asked = exists().where(
            CampaignMemberRow.campaign_id == campaign.id,
            CampaignMemberRow.post_id == _asked.id,
            _asked.person_id == PostRow.person_id,
        )
        school_id = campaign.school_id
        return (await self._fitting([school_id], campaign.audience, today, ~asked))[school_id]

    async def list_fitting_of(
        self, school_ids: Collection[int], audience: CampaignAudience, today: date
    ) -> dict[int, tuple[FittingPost, ...]]:
        """As `list_fitting`, of several schools."""
        return await self._fitting(school_ids, audience, today)

    async def list_fitting_each(
        self, campaigns: Collection[Campaign], today: date
    ) -> dict[int, tuple[FittingPost, ...]]:
        """By diagnosis: as `list_fitting`, each its own audience, in one statement."""
        queries = [
            _fitting([one.school_id], one.audience, today).add_columns(
                literal(one.id).label("campaign_id")
            )
            for one in campaigns
        ]
        each = union_all(*queries).subquery()
        rows = await self._connection.execute(
            select(each).order_by(each.c.person_id, each.c.main.desc(), each.c.id)
        )
        return _posts_by([one.id for one in campaigns], rows, lambda row: row.campaign_id)

    async def _fitting(
        self,
        school_ids: Collection[int],
        audience: CampaignAudience,
        today: date,
        *conditions: ColumnElement[bool],
    ) -> dict[int, tuple[FittingPost, ...]]:
        rows = await self._connection.execute(
            _fitting(school_ids, audience, today)
            .where(*conditions)
            .order_by(PostRow.person_id, PostRow.main.desc(), PostRow.id)
        )
        return _posts_by(school_ids, rows, lambda row: row.school_id)

    async def list_candidates(
        self,
        school_id: int,
        audience: CampaignAudience,
        today: date,
        *,
        query: str,
        limit: int,
        offset: int,
    ) -> tuple[tuple[Candidate, ...], int]:
        """Teachers who may be chosen by name, found by a part of it (a key), and how many."""
        everybody = CampaignAudience(kind=AudienceKind.ALL, within=audience.within)
        conditions = [*_fits([school_id], everybody, today), not_(away(today))]
        if query:
            conditions.append(found_by(query))
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                SchoolRow.channel_policy,
                func.count().over().label("total"),
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(*conditions)
            .order_by(PersonRow.name_key, PostRow.id)
            .limit(limit)
            .offset(offset)
        )
        found = rows.all()
        chosen = audience.ids if audience.kind is AudienceKind.CHOSEN else frozenset()
        lines = tuple(
            Candidate(
                post_id=row.id,
                label=label(row, ChannelPolicy(row.channel_policy)),
                chosen=row.id in chosen,
            )
            for row in found
        )
        return lines, found[0].total if found else 0

    async def list_left_out(
        self, school_id: int, audience: CampaignAudience, *, limit: int
    ) -> tuple[Candidate, ...]:
        """Those whom somebody left out by hand."""
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                SchoolRow.channel_policy,
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(PostRow.school_id == school_id, PostRow.id.in_(sorted(audience.without)))
            .order_by(PersonRow.name_key, PostRow.id)
            .limit(limit)
        )
        return tuple(
            Candidate(
                post_id=row.id,
                label=label(row, ChannelPolicy(row.channel_policy)),
                chosen=False,
            )
            for row in rows
        )

    async def list_people_of(self, campaign_ids: Collection[int]) -> dict[int, frozenset[int]]:
        """Who is asked in each of them."""
        rows = await self._connection.execute(
            select(CampaignMemberRow.campaign_id, PostRow.person_id)
            .join(PostRow, PostRow.id == CampaignMemberRow.post_id)
            .where(CampaignMemberRow.campaign_id.in_(campaign_ids))
        )
        people: dict[int, set[int]] = {campaign_id: set() for campaign_id in campaign_ids}
        for row in rows:
            people[row.campaign_id].add(row.person_id)
        return {campaign_id: frozenset(found) for campaign_id, found in people.items()}

    async def add_members(self, campaigns: Mapping[int, Collection[int]], now: datetime) -> None:
        """campaign → posts, in one statement."""
        rows = [
            {"campaign_id": campaign_id, "post_id": post_id, "added_at": now}
            for campaign_id, post_ids in campaigns.items()
            for post_id in sorted(post_ids)
        ]
        if rows:
            await self._connection.execute(insert(CampaignMemberRow), rows)

    async def remove_members(
        self, campaign_ids: Collection[int], post_ids: Collection[int] | None = None
    ) -> None:
        """These, or all of them with None."""
        conditions: list[ColumnElement[bool]] = [CampaignMemberRow.campaign_id.in_(campaign_ids)]
        if post_ids is not None:
            conditions.append(CampaignMemberRow.post_id.in_(sorted(post_ids)))
        await self._connection.execute(delete(CampaignMemberRow).where(*conditions))

    async def is_member(self, campaign_id: int, post_id: int) -> bool:
        found = await self._connection.execute(
            select(
                exists().where(
                    CampaignMemberRow.campaign_id == campaign_id,
                    CampaignMemberRow.post_id == post_id,
                )
            )
        )
        return bool(found.scalar_one())

    async def anybody_began(
        self, campaign_ids: Collection[int], post_id: int | None = None
    ) -> bool:
        """Whether anybody (at this post) has an open or finished diagnosis of one of them."""
        began = [*_began(campaign_ids)]
        if post_id is not None:
            began.append(DiagnosisRow.post_id == post_id)
        found = await self._connection.execute(select(exists().where(*began)))
        return bool(found.scalar_one())

    async def standing_of(
        self, campaign_id: int, person_id: int, today: date
    ) -> MemberStanding | None:
        """Of a person who is asked and still works here; None for anybody else."""
        rows = (
            await self._connection.execute(
                select(
                    away(today).label("away"),
                    PostRow.offline,
                    _diagnosis_in("finished").label("passed"),
                    _diagnosis_in("open").label("begun"),
                )
                .join(CampaignMemberRow, CampaignMemberRow.post_id == PostRow.id)
                .where(
                    CampaignMemberRow.campaign_id == campaign_id,
                    PostRow.person_id == person_id,
                    held(today),
                )
            )
        ).all()
        if not rows:
            return None
        return MemberStanding(
            passed=any(row.passed for row in rows),
            begun=any(row.begun for row in rows),
            away=all(row.away or row.offline for row in rows),
        )

    async def list_leaders(
        self, school_ids: Collection[int], today: date
    ) -> dict[int, frozenset[int]]:
        """People who lead each of the schools today."""
        rows = await self._connection.execute(
            select(PostRow.school_id, PostRow.person_id).where(
                PostRow.school_id.in_(school_ids), PostRow.role.in_(_LEADING), held(today)
            )
        )
        found: dict[int, set[int]] = {school_id: set() for school_id in school_ids}
        for row in rows:
            found[row.school_id].add(row.person_id)
        return {school_id: frozenset(people) for school_id, people in found.items()}


def _began(campaign_ids: Collection[int]) -> tuple[ColumnElement[bool], ...]:
    return (
        DiagnosisRow.campaign_id.in_(campaign_ids),
        DiagnosisRow.state.in_(("open", "finished")),
    )


def _diagnosis_in(state: str) -> ColumnElement[bool]:
    return (
        exists()
        .where(
            DiagnosisRow.post_id == CampaignMemberRow.post_id,
            DiagnosisRow.campaign_id == CampaignMemberRow.campaign_id,
            DiagnosisRow.state == state,
        )
        .correlate(CampaignMemberRow)
    )


def _fitting(
    school_ids: Collection[int], audience: CampaignAudience, today: date
) -> Select[*tuple[Any, ...]]:
    return (
        select(
            PostRow.id,
            PostRow.person_id,
            PostRow.school_id,
            PostRow.main,
            away(today).label("away"),
            PostRow.audience,
            PostRow.position,
            SchoolRow.kind,
            why_without_bot().label("without"),
        )
        .join(PersonRow, PersonRow.id == PostRow.person_id)
        .join(SchoolRow, SchoolRow.id == PostRow.school_id)
        .where(*_fits(school_ids, audience, today))
    )


def _posts_by(
    keys: Collection[int], rows: Iterable[Any], key_of: Callable[[Any], int]
) -> dict[int, tuple[FittingPost, ...]]:
    """Of each person of a key his first row."""
    found: dict[int, dict[int, FittingPost]] = {key: {} for key in keys}
    for row in rows:
        found[key_of(row)].setdefault(
            row.person_id,
            FittingPost(
                post_id=row.id,
                person_id=row.person_id,
                away=bool(row.away),
                without=None if row.without is None else Without(row.without),
                variant=variant_for(
                    SchoolKind(row.kind),
                    None if row.audience is None else Audience(row.audience),
                    None if row.position is None else Position(row.position),
                ),
            ),
        )
    return {key: tuple(posts.values()) for key, posts in found.items()}


def _fits(
    school_ids: Collection[int], audience: CampaignAudience, today: date
) -> tuple[ColumnElement[bool], ...]:
    """Teachers at posts of today, by the audience; those who are away included."""
    conditions: list[ColumnElement[bool]] = [
        PostRow.school_id.in_(school_ids),
        PostRow.role == Role.TEACHER.value,
        held(today),
        # An external part-timer is asked at his main place only.
        or_(PostRow.employment.is_(None), PostRow.employment != Employment.EXTERNAL.value),
        or_(
            PostRow.main.is_(True),
            not_(
                exists().where(
                    _elsewhere.person_id == PostRow.person_id,
                    _elsewhere.main.is_(True),
                    _elsewhere.school_id != PostRow.school_id,
                    _elsewhere.since <= today,
                    or_(_elsewhere.until.is_(None), _elsewhere.until > today),
                )
            ),
        ),
    ]
    if audience.within is not None:
        conditions.append(PostRow.department_id.in_(sorted(audience.within)))
    if audience.without:
        conditions.append(PostRow.id.not_in(sorted(audience.without)))
    match audience.kind:
        case AudienceKind.ALL:
            pass
        case AudienceKind.DEPARTMENTS:
            conditions.append(PostRow.department_id.in_(sorted(audience.ids)))
        case AudienceKind.YOUNG:
            conditions += [
                PersonRow.pedagogical_since_year.is_not(None),
                PersonRow.pedagogical_since_year > today.year - _YOUNG_YEARS,
            ]
        case AudienceKind.CHOSEN:
            conditions.append(PostRow.id.in_(sorted(audience.ids)))
    return tuple(conditions)
