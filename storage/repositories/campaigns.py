"""Diagnoses of schools: what is asked, from when to when."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, and_, case, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.campaigns import Campaign, CampaignAudience, CampaignState
from domain.diagnosis import Form
from domain.municipal import MunicipalCampaign
from domain.municipal_views import Busy
from storage.tables import CampaignMemberRow, CampaignRow, SchoolRow

_COLUMNS = tuple(CampaignRow.__table__.columns)
_ORDER = case(
    {
        CampaignState.OPEN.value: 0,
        CampaignState.PLANNED.value: 1,
        CampaignState.CLOSED.value: 2,
    },
    value=CampaignRow.state,
    else_=3,
)
_SHOWN = tuple(
    state.value for state in (CampaignState.OPEN, CampaignState.PLANNED, CampaignState.CLOSED)
)

_GOING_ON = (CampaignState.PLANNED.value, CampaignState.OPEN.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolOpening:
    """How one school begins what the municipality opens: at once, or on its first day."""

    school_id: int
    opens_on: date
    state: CampaignState


class CampaignRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find(self, campaign_id: int, *, lock: bool = False) -> Campaign | None:
        """`lock`: two leaders' presses on one diagnosis go one after the other."""
        query = select(*_COLUMNS).where(CampaignRow.id == campaign_id)
        if lock:
            query = query.with_for_update()
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else _campaign(row)

    async def find_many(self, campaign_ids: Collection[int]) -> dict[int, Campaign]:
        if not campaign_ids:
            return {}
        rows = await self._connection.execute(
            select(*_COLUMNS).where(CampaignRow.id.in_(sorted(campaign_ids)))
        )
        return {row.id: _campaign(row) for row in rows}

    async def list_asked(self, post_id: int) -> tuple[Campaign, ...]:
        """Open diagnoses in which the teacher at the post is asked, the one closing first first."""
        rows = await self._connection.execute(
            select(*_COLUMNS)
            .join(CampaignMemberRow, CampaignMemberRow.campaign_id == CampaignRow.id)
            .where(
                CampaignMemberRow.post_id == post_id,
                CampaignRow.state == CampaignState.OPEN.value,
            )
            .order_by(CampaignRow.closes_on, CampaignRow.id)
        )
        return tuple(_campaign(row) for row in rows)

    async def find_draft(self, school_id: int, person_id: int) -> Campaign | None:
        """The newest one that the person is putting together for the school."""
        row = (
            await self._connection.execute(
                select(*_COLUMNS)
                .where(
                    CampaignRow.school_id == school_id,
                    CampaignRow.state == CampaignState.DRAFT.value,
                    CampaignRow.created_by == person_id,
                )
                .order_by(CampaignRow.id.desc())
                .limit(1)
            )
        ).one_or_none()
        return None if row is None else _campaign(row)

    async def list_of_school(
        self, school_id: int, *, limit: int, offset: int = 0
    ) -> tuple[Campaign, ...]:
        """Open ones first, then planned, then closed; the newest first. No drafts."""
        rows = await self._connection.execute(
            select(*_COLUMNS)
            .where(CampaignRow.school_id == school_id, CampaignRow.state.in_(_SHOWN))
            .order_by(_ORDER, CampaignRow.opens_on.desc(), CampaignRow.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return tuple(_campaign(row) for row in rows)

    async def list_open(self, school_id: int) -> tuple[Campaign, ...]:
        """Those that run now, in order of their ids."""
        rows = await self._connection.execute(
            select(*_COLUMNS)
            .where(
                CampaignRow.school_id == school_id, CampaignRow.state == CampaignState.OPEN.value
            )
            .order_by(CampaignRow.id)
        )
        return tuple(_campaign(row) for row in rows)

    async def list_going_on(self, school_id: int, questionnaire: str) -> tuple[Campaign, ...]:
        """Those of this questionnaire that are open or planned, in order of their ids."""
        rows = await self._connection.execute(
            select(*_COLUMNS)
            .where(
                CampaignRow.school_id == school_id,
                CampaignRow.questionnaire == questionnaire,
                CampaignRow.state.in_(_GOING_ON),
            )
            .order_by(CampaignRow.id)
        )
        return tuple(_campaign(row) for row in rows)

    async def list_open_in(self, municipality_id: int) -> tuple[Campaign, ...]:
        """Those that run now in the schools of the municipality, whoever opened them."""
        rows = await self._connection.execute(
            select(*_COLUMNS)
            .join(SchoolRow, SchoolRow.id == CampaignRow.school_id)
            .where(
                SchoolRow.municipality_id == municipality_id,
                CampaignRow.state == CampaignState.OPEN.value,
            )
            .order_by(CampaignRow.id)
        )
        return tuple(_campaign(row) for row in rows)

    async def list_of_municipal(self, municipal_ids: Collection[int]) -> tuple[Campaign, ...]:
        """What schools were given; what was taken back is left out."""
        rows = await self._connection.execute(
            select(*_COLUMNS)
            .where(CampaignRow.municipal_id.in_(municipal_ids), CampaignRow.state.in_(_SHOWN))
            .order_by(CampaignRow.id)
        )
        return tuple(_campaign(row) for row in rows)

    async def list_busy_schools(
        self, school_ids: Collection[int], questionnaire: str
    ) -> dict[int, Busy]:
        """Of the schools in which this questionnaire is planned or asked now."""
        planned = CampaignRow.state == CampaignState.PLANNED.value
        rows = await self._connection.execute(
            select(
                CampaignRow.school_id,
                planned.label("planned"),
                CampaignRow.opens_on,
                CampaignRow.closes_on,
            )
            .where(
                CampaignRow.school_id.in_(school_ids),
                CampaignRow.questionnaire == questionnaire,
                CampaignRow.state.in_(_GOING_ON),
            )
            # The one to be named comes last.
            .order_by(planned.desc(), CampaignRow.opens_on.desc(), CampaignRow.id)
        )
        return {
            row.school_id: Busy(planned=bool(row.planned), first=row.opens_on, last=row.closes_on)
            for row in rows
        }

    async def count_of_school(self, school_id: int) -> int:
        counted = await self._connection.execute(
            select(func.count()).where(
                CampaignRow.school_id == school_id, CampaignRow.state.in_(_SHOWN)
            )
        )
        return counted.scalar_one()

    async def latest_of_schools(self, school_ids: Sequence[int]) -> dict[int, Campaign]:
        """Of each school that has one: the open one that was begun last, else the last closed."""
        place = (
            func.row_number()
            .over(
                partition_by=CampaignRow.school_id,
                order_by=(_ORDER, CampaignRow.opens_on.desc(), CampaignRow.id.desc()),
            )
            .label("place")
        )
        ranked = (
            select(*_COLUMNS, place)
            .where(
                CampaignRow.school_id.in_(school_ids),
                CampaignRow.state.in_((CampaignState.OPEN.value, CampaignState.CLOSED.value)),
            )
            .subquery()
        )
        rows = await self._connection.execute(select(ranked).where(ranked.c.place == 1))
        return {row.school_id: _campaign(row) for row in rows}

    async def add(
        self,
        *,
        school_id: int,
        questionnaire: str,
        form: Form,
        audience: CampaignAudience,
        opens_on: date,
        closes_on: date,
        created_by: int,
        now: datetime,
    ) -> int:
        made = await self._connection.execute(
            insert(CampaignRow)
            .values(
                school_id=school_id,
                questionnaire=questionnaire,
                form=form.value,
                audience=audience.to_dict(),
                opens_on=opens_on,
                closes_on=closes_on,
                state=CampaignState.DRAFT.value,
                rev=1,
                created_by=created_by,
                created_at=now,
            )
            .returning(CampaignRow.id)
        )
        return made.scalar_one()

    async def add_of_municipal(
        self, municipal: MunicipalCampaign, schools: Sequence[SchoolOpening], now: datetime
    ) -> tuple[Campaign, ...]:
        """One for each school, in one statement."""
        rows = await self._connection.execute(
            insert(CampaignRow).returning(*_COLUMNS),
            [
                {
                    "school_id": one.school_id,
                    "municipal_id": municipal.id,
                    "questionnaire": municipal.questionnaire,
                    "form": municipal.form.value,
                    "audience": municipal.audience.to_dict(),
                    "opens_on": one.opens_on,
                    "closes_on": municipal.closes_on,
                    "state": one.state.value,
                    "rev": 1,
                    "created_by": municipal.created_by,
                    "created_at": now,
                    "opened_at": now if one.state is CampaignState.OPEN else None,
                }
                for one in schools
            ],
        )
        return tuple(_campaign(row) for row in rows)

    async def set_state_of(
        self, campaign_ids: Collection[int], state: CampaignState, *, closed_at: datetime | None
    ) -> None:
        """Of several; when each was opened stays."""
        values = {"state": state.value, "closed_at": closed_at}
        await self._change_several(campaign_ids, values)

    async def set_last_day(self, campaign_ids: Collection[int], last: date) -> None:
        await self._change_several(campaign_ids, {"closes_on": last})

    async def _change_several(self, campaign_ids: Collection[int], values: dict[str, Any]) -> None:
        await self._connection.execute(
            update(CampaignRow)
            .where(CampaignRow.id.in_(campaign_ids))
            .values(**values, rev=CampaignRow.rev + 1)
        )

    async def change(
        self,
        campaign_id: int,
        *,
        questionnaire: str | None = None,
        form: Form | None = None,
        audience: CampaignAudience | None = None,
        term: tuple[date, date] | None = None,
    ) -> None:
        """Another revision with what is given; the rest stays."""
        values: dict[str, Any] = {}
        if questionnaire is not None:
            values["questionnaire"] = questionnaire
        if form is not None:
            values["form"] = form.value
        if audience is not None:
            values["audience"] = audience.to_dict()
        if term is not None:
            values["opens_on"], values["closes_on"] = term
        await self._change(campaign_id, values)

    async def pass_step(self, campaign_id: int, by: int, rev: int) -> None:
        """At least that revision, where it is a draft of that person's."""
        await self._connection.execute(
            update(CampaignRow)
            .where(
                CampaignRow.id == campaign_id,
                CampaignRow.created_by == by,
                CampaignRow.state == CampaignState.DRAFT.value,
                CampaignRow.rev < rev,
            )
            .values(rev=rev)
        )

    async def set_state(
        self,
        campaign_id: int,
        state: CampaignState,
        *,
        opened_at: datetime | None,
        closed_at: datetime | None,
    ) -> None:
        values = {"state": state.value, "opened_at": opened_at, "closed_at": closed_at}
        await self._change(campaign_id, values)

    async def open_(
        self, campaign_id: int, state: CampaignState, *, opens_on: date, now: datetime
    ) -> None:
        """`opens_on`: its first day, which may have passed while it was a draft."""
        await self._change(
            campaign_id,
            {"state": state.value, "opens_on": opens_on, "opened_at": now, "closed_at": None},
        )

    async def _change(self, campaign_id: int, values: dict[str, Any]) -> None:
        await self._connection.execute(
            update(CampaignRow)
            .where(CampaignRow.id == campaign_id)
            .values(**values, rev=CampaignRow.rev + 1)
        )

    async def list_zones(self) -> tuple[str, ...]:
        """Zones of the schools in which a diagnosis is planned or open."""
        rows = await self._connection.execute(_zones())
        return tuple(rows.scalars())

    async def find_to_begin(self, days: Sequence[tuple[date, Sequence[str]]]) -> int | None:
        """A planned diagnosis whose first day has come, by the days it is in the zones."""
        return await self._first(
            CampaignState.PLANNED,
            *(and_(SchoolRow.zone.in_(zones), CampaignRow.opens_on <= day) for day, zones in days),
        )

    async def find_to_close(self, days: Sequence[tuple[date, Sequence[str]]]) -> int | None:
        """An open diagnosis whose last day is over."""
        return await self._first(
            CampaignState.OPEN,
            *(and_(SchoolRow.zone.in_(zones), CampaignRow.closes_on < day) for day, zones in days),
        )

    async def _first(self, state: CampaignState, *due: Any) -> int | None:
        if not due:
            return None
        found: int | None = (
            await self._connection.execute(
                select(CampaignRow.id)
                .join(SchoolRow, SchoolRow.id == CampaignRow.school_id)
                .where(CampaignRow.state == state.value, or_(*due))
                .order_by(CampaignRow.id)
                .limit(1)
            )
        ).scalar_one_or_none()
        return found

    async def next_first_day(self) -> date | None:
        """The earliest first day of a planned diagnosis."""
        found: date | None = (
            await self._connection.execute(
                select(func.min(CampaignRow.opens_on)).where(
                    CampaignRow.state == CampaignState.PLANNED.value
                )
            )
        ).scalar_one_or_none()
        return found

    async def next_last_day(self) -> date | None:
        """The earliest last day of an open one."""
        found: date | None = (
            await self._connection.execute(
                select(func.min(CampaignRow.closes_on)).where(
                    CampaignRow.state == CampaignState.OPEN.value
                )
            )
        ).scalar_one_or_none()
        return found


def _campaign(row: Row[Any]) -> Campaign:
    return Campaign(
        id=row.id,
        school_id=row.school_id,
        questionnaire=row.questionnaire,
        form=Form(row.form),
        audience=CampaignAudience.from_dict(row.audience),
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        state=CampaignState(row.state),
        rev=row.rev,
        created_by=row.created_by,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        municipal_id=row.municipal_id,
    )


@cache
def _zones() -> Select[str]:
    return (
        select(SchoolRow.zone)
        .join(CampaignRow, CampaignRow.school_id == SchoolRow.id)
        .where(CampaignRow.state.in_(_GOING_ON))
        .distinct()
        .order_by(SchoolRow.zone)
    )
