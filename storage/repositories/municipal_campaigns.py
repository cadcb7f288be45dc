"""Diagnoses that a municipality opens for its schools."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.campaigns import CampaignState
from domain.diagnosis import Form
from domain.municipal import MunicipalCampaign, MunicipalState
from domain.organisation import Municipality
from storage.tables import CampaignRow, MunicipalCampaignRow, MunicipalityRow

_COLUMNS = tuple(MunicipalCampaignRow.__table__.columns)


class MunicipalCampaignRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find(self, municipal_id: int) -> MunicipalCampaign | None:
        query = select(*_COLUMNS).where(MunicipalCampaignRow.id == municipal_id)
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else _campaign(row)

    async def find_placed(
        self, municipal_id: int, *, lock: bool = False
    ) -> tuple[MunicipalCampaign, Municipality] | None:
        """With its municipality. `lock`: two methodists' presses on one of them go one after the
        other."""
        query: Select[Any] = (
            select(
                *_COLUMNS,
                MunicipalityRow.name.label("municipality_name"),
                MunicipalityRow.zone.label("municipality_zone"),
            )
            .join(MunicipalityRow, MunicipalityRow.id == MunicipalCampaignRow.municipality_id)
            .where(MunicipalCampaignRow.id == municipal_id)
        )
        if lock:
            query = query.with_for_update(of=MunicipalCampaignRow)
        row = (await self._connection.execute(query)).one_or_none()
        if row is None:
            return None
        place = Municipality(
            id=row.municipality_id, name=row.municipality_name, zone=row.municipality_zone
        )
        return _campaign(row), place

    async def find_draft(self, municipality_id: int, person_id: int) -> MunicipalCampaign | None:
        """The newest one that the person is putting together."""
        row = (
            await self._connection.execute(
                select(*_COLUMNS)
                .where(
                    MunicipalCampaignRow.municipality_id == municipality_id,
                    MunicipalCampaignRow.state == MunicipalState.DRAFT.value,
                    MunicipalCampaignRow.created_by == person_id,
                )
                .order_by(MunicipalCampaignRow.id.desc())
                .limit(1)
            )
        ).one_or_none()
        return None if row is None else _campaign(row)

    async def list_opened(
        self, municipality_id: int, *, limit: int, offset: int
    ) -> tuple[tuple[MunicipalCampaign, ...], int]:
        """The newest first, and how many there are."""
        total = func.count().over().label("total")
        query: Select[Any] = (
            select(*_COLUMNS, total)
            .where(
                MunicipalCampaignRow.municipality_id == municipality_id,
                MunicipalCampaignRow.state == MunicipalState.OPEN.value,
            )
            .order_by(MunicipalCampaignRow.opens_on.desc(), MunicipalCampaignRow.id.desc())
            .limit(limit)
            .offset(offset)
        )
        rows = (await self._connection.execute(query)).all()
        return tuple(_campaign(row) for row in rows), rows[0].total if rows else 0

    async def list_running(self, municipality_id: int) -> frozenset[str]:
        """Questionnaires that the municipality asks in some school, or will."""
        rows = await self._connection.execute(
            select(MunicipalCampaignRow.questionnaire)
            .join(CampaignRow, CampaignRow.municipal_id == MunicipalCampaignRow.id)
            .where(
                MunicipalCampaignRow.municipality_id == municipality_id,
                CampaignRow.state.in_((CampaignState.PLANNED.value, CampaignState.OPEN.value)),
            )
        )
        return frozenset(rows.scalars())

    async def add(
        self,
        *,
        municipality_id: int,
        questionnaire: str,
        form: Form,
        term: tuple[date, date],
        created_by: int,
        now: datetime,
    ) -> int:
        """A draft for all schools."""
        made = await self._connection.execute(
            insert(MunicipalCampaignRow)
            .values(
                municipality_id=municipality_id,
                questionnaire=questionnaire,
                form=form.value,
                audience=_audience(None),
                opens_on=term[0],
                closes_on=term[1],
                state=MunicipalState.DRAFT.value,
                rev=1,
                created_by=created_by,
                created_at=now,
            )
            .returning(MunicipalCampaignRow.id)
        )
        return made.scalar_one()

    async def choose_questionnaire(self, municipal_id: int, key: str, form: Form) -> None:
        await self._change(municipal_id, questionnaire=key, form=form.value)

    async def choose_schools(self, municipal_id: int, schools: frozenset[int] | None) -> None:
        await self._change(municipal_id, audience=_audience(schools))

    async def choose_term(self, municipal_id: int, first: date, last: date) -> None:
        await self._change(municipal_id, opens_on=first, closes_on=last)

    async def pass_step(self, municipal_id: int, by: int, rev: int) -> None:
        """At least that revision, where it is a draft of that person's."""
        await self._connection.execute(
            update(MunicipalCampaignRow)
            .where(
                MunicipalCampaignRow.id == municipal_id,
                MunicipalCampaignRow.created_by == by,
                MunicipalCampaignRow.state == MunicipalState.DRAFT.value,
                MunicipalCampaignRow.rev < rev,
            )
            .values(rev=rev)
        )

    async def set_state(self, municipal_id: int, state: MunicipalState) -> None:
        await self._change(municipal_id, state=state.value)

    async def _change(self, municipal_id: int, **values: Any) -> None:
        """Another revision with what is given; the rest stays."""
        await self._connection.execute(
            update(MunicipalCampaignRow)
            .where(MunicipalCampaignRow.id == municipal_id)
            .values(**values, rev=MunicipalCampaignRow.rev + 1)
        )


def _audience(schools: frozenset[int] | None) -> dict[str, Any]:
    return {"schools": None if schools is None else sorted(schools)}


def _campaign(row: Row[Any]) -> MunicipalCampaign:
    schools = row.audience["schools"]
    return MunicipalCampaign(
        id=row.id,
        municipality_id=row.municipality_id,
        questionnaire=row.questionnaire,
        form=Form(row.form),
        schools=None if schools is None else frozenset(schools),
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        state=MunicipalState(row.state),
        rev=row.rev,
        created_by=row.created_by,
    )
