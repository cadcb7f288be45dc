"""Diagnoses, their answers and frozen results."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.campaigns import CampaignState
from domain.diagnosis import DiagnosisState, Form, Reopening
from domain.people import Audience, Position, Role, SchoolKind
from domain.scoring import Score, Thresholds
from domain.self_diagnosis import (
    SELF_KIND,
    SELF_QUESTIONNAIRE,
    Diagnosis,
    DiagnosisLine,
    DiagnosisOwner,
    DiagnosisPost,
)
from storage.repositories.answers import GIVEN
from storage.repositories.diagnosis_rows import OWNER, diagnoses, diagnosis_of, owner_of
from storage.tables import (
    AccountRow,
    AnswerRow,
    CampaignRow,
    DiagnosisResultRow,
    DiagnosisRow,
    MunicipalityRow,
    PersonRow,
    PostRow,
    RouteRow,
    SchoolRow,
)

_newer = aliased(DiagnosisRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A finished diagnosis with its result."""

    diagnosis: Diagnosis
    score: Score | None


class DiagnosisRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find_post(self, post_id: int, *, lock: bool = False) -> DiagnosisPost | None:
        """`lock`: whoever else begins a diagnosis at this post waits for this transaction."""
        query = (
            select(
                PostRow.id,
                PostRow.person_id,
                PostRow.role,
                PostRow.audience,
                PostRow.position,
                PostRow.subjects,
                PostRow.offline,
                PersonRow.pedagogical_since_year,
                SchoolRow.kind,
                MunicipalityRow.thresholds,
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
            .outerjoin(MunicipalityRow, MunicipalityRow.id == SchoolRow.municipality_id)
            .where(PostRow.id == post_id)
        )
        if lock:
            query = query.with_for_update(of=PostRow)
        row = (await self._connection.execute(query)).one_or_none()
        if row is None:
            return None
        return DiagnosisPost(
            id=row.id,
            person_id=row.person_id,
            role=Role(row.role),
            school_kind=None if row.kind is None else SchoolKind(row.kind),
            audience=None if row.audience is None else Audience(row.audience),
            thresholds=Thresholds.from_dict(row.thresholds or {}),
            position=None if row.position is None else Position(row.position),
            subjects=tuple(row.subjects or ()),
            pedagogical_since_year=row.pedagogical_since_year,
            offline=row.offline,
        )

    async def find_owner(self, post_id: int) -> DiagnosisOwner | None:
        query: Select[*tuple[Any, ...]] = (
            select(*OWNER)
            .select_from(PostRow)
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(PostRow.id == post_id)
        )
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else owner_of(row)

    async def add(
        self,
        *,
        post_id: int,
        assessor_id: int,
        content_version_id: int,
        variant: str,
        at: datetime,
        questionnaire: str = SELF_QUESTIONNAIRE,
        form: Form = Form.FULL,
        campaign_id: int | None = None,
        entered_by: int | None = None,
    ) -> int:
        made = await self._connection.execute(
            insert(DiagnosisRow)
            .values(
                post_id=post_id,
                assessor_id=assessor_id,
                kind=SELF_KIND,
                content_version_id=content_version_id,
                questionnaire=questionnaire,
                form=form.value,
                variant=variant,
                campaign_id=campaign_id,
                entered_by=entered_by,
                state=DiagnosisState.OPEN.value,
                started_at=at,
            )
            .returning(DiagnosisRow.id)
        )
        return made.scalar_one()

    async def find(self, diagnosis_id: int, *, lock: bool = False) -> Diagnosis | None:
        """`lock`: an answer and a finish of the same diagnosis go one after the other."""
        found = await self._connection.execute(_one(lock=lock), {"of_diagnosis": diagnosis_id})
        return diagnosis_of(found.one_or_none())

    async def find_latest(
        self,
        post_id: int,
        state: DiagnosisState,
        questionnaire: str = SELF_QUESTIONNAIRE,
    ) -> Diagnosis | None:
        """The newest of the questionnaire at the post in this state."""
        query = (
            diagnoses()
            .where(
                DiagnosisRow.post_id == post_id,
                DiagnosisRow.kind == SELF_KIND,
                DiagnosisRow.questionnaire == questionnaire,
                DiagnosisRow.state == state.value,
            )
            .order_by(DiagnosisRow.id.desc())
            .limit(1)
        )
        return diagnosis_of((await self._connection.execute(query)).one_or_none())

    async def list_newest(self, post_id: int) -> tuple[tuple[Diagnosis, Score], ...]:
        """The newest finished one of each questionnaire at the post, with its frozen result."""
        newest = (
            select(func.max(DiagnosisRow.id))
            .where(
                DiagnosisRow.post_id == post_id,
                DiagnosisRow.kind == SELF_KIND,
                DiagnosisRow.state == DiagnosisState.FINISHED.value,
            )
            .group_by(DiagnosisRow.questionnaire)
        )
        rows = await self._connection.execute(
            diagnoses()
            .add_columns(DiagnosisResultRow.score)
            .join(DiagnosisResultRow, DiagnosisResultRow.diagnosis_id == DiagnosisRow.id)
            .where(DiagnosisRow.id.in_(newest))
            .order_by(DiagnosisRow.id.desc())
        )
        found = [(diagnosis_of(row), Score.from_dict(row.score)) for row in rows]
        return tuple((diagnosis, score) for diagnosis, score in found if diagnosis is not None)

    async def find_of_plan(
        self, post_id: int, diagnosis_id: int | None, *, until: datetime | None = None
    ) -> tuple[Frozen | None, Frozen | None]:
        """Finished ones: the one that a plan was begun from, and the newest of questionnaire 1 at
        the plan's post, finished by `until`; the same one twice where no other has come since."""
        of_post = select(func.max(_newer.id)).where(
            _newer.post_id == post_id,
            _newer.kind == SELF_KIND,
            _newer.questionnaire == SELF_QUESTIONNAIRE,
            _newer.state == DiagnosisState.FINISHED.value,
        )
        if until is not None:
            of_post = of_post.where(_newer.finished_at <= until)
        newest = of_post.scalar_subquery()
        rows = await self._connection.execute(
            diagnoses()
            .add_columns(DiagnosisResultRow.score, (DiagnosisRow.id == newest).label("newest"))
            .outerjoin(DiagnosisResultRow, DiagnosisResultRow.diagnosis_id == DiagnosisRow.id)
            .where(
                or_(DiagnosisRow.id == diagnosis_id, DiagnosisRow.id == newest),
                DiagnosisRow.state == DiagnosisState.FINISHED.value,
            )
        )
        first = last = None
        for row in rows:
            found = diagnosis_of(row)
            if found is None:
                continue
            frozen = Frozen(
                diagnosis=found, score=None if row.score is None else Score.from_dict(row.score)
            )
            first = frozen if row.id == diagnosis_id else first
            last = frozen if row.newest else last
        return first, last

    async def find_of_campaign(self, post_id: int, campaign_id: int) -> Diagnosis | None:
        """What the teacher at the post finished for this diagnosis of the school."""
        query = (
            diagnoses()
            .where(
                DiagnosisRow.post_id == post_id,
                DiagnosisRow.campaign_id == campaign_id,
                DiagnosisRow.state == DiagnosisState.FINISHED.value,
            )
            .order_by(DiagnosisRow.id.desc())
            .limit(1)
        )
        return diagnosis_of((await self._connection.execute(query)).one_or_none())

    async def find_before(
        self, diagnosis_id: int, *, post_id: int, questionnaire: str
    ) -> Diagnosis | None:
        """The one of the same questionnaire that was finished last before this one began."""
        query = (
            diagnoses()
            .where(
                DiagnosisRow.post_id == post_id,
                DiagnosisRow.kind == SELF_KIND,
                DiagnosisRow.questionnaire == questionnaire,
                DiagnosisRow.state == DiagnosisState.FINISHED.value,
                DiagnosisRow.id < diagnosis_id,
            )
            .order_by(DiagnosisRow.id.desc())
            .limit(1)
        )
        return diagnosis_of((await self._connection.execute(query)).one_or_none())

    async def list_of_post(self, post_id: int) -> tuple[DiagnosisLine, ...]:
        """All but the cancelled ones, the newest first."""
        rows = await self._connection.execute(_of_post(), {"of_post": post_id})
        return tuple(
            DiagnosisLine(
                id=row.id,
                questionnaire=row.questionnaire,
                form=Form(row.form),
                variant=row.variant,
                subjects=None if row.subjects is None else tuple(row.subjects),
                campaign_id=row.campaign_id,
                state=DiagnosisState(row.state),
                finished_at=row.finished_at,
                answered=row.answered,
            )
            for row in rows
        )

    async def set_course(
        self, diagnosis_id: int, *, form: Form, campaign_id: int | None, entered_by: int | None
    ) -> None:
        """What an open one is answered for and by whom."""
        await self._connection.execute(
            update(DiagnosisRow)
            .where(DiagnosisRow.id == diagnosis_id)
            .values(form=form.value, campaign_id=campaign_id, entered_by=entered_by)
        )

    async def set_subjects(self, diagnosis_id: int, subjects: Sequence[str]) -> None:
        await self._connection.execute(
            update(DiagnosisRow)
            .where(DiagnosisRow.id == diagnosis_id)
            .values(subjects=list(subjects))
        )

    async def cancel(self, diagnosis_id: int) -> None:
        await self._connection.execute(
            update(DiagnosisRow)
            .where(DiagnosisRow.id == diagnosis_id)
            .values(state=DiagnosisState.CANCELLED.value)
        )

    async def finish(self, diagnosis_id: int, score: Score, at: datetime) -> None:
        """The result is frozen in the same transaction as the state."""
        await self._connection.execute(
            update(DiagnosisRow)
            .where(DiagnosisRow.id == diagnosis_id)
            .values(state=DiagnosisState.FINISHED.value, finished_at=at)
        )
        await self._connection.execute(
            insert(DiagnosisResultRow).values(
                diagnosis_id=diagnosis_id,
                score=score.to_dict(),
                thresholds=score.thresholds.to_dict(),
                at=at,
            )
        )

    async def reopen(self, diagnosis_id: int) -> None:
        """The frozen result goes: the next finish makes it anew."""
        await self._connection.execute(
            delete(DiagnosisResultRow).where(DiagnosisResultRow.diagnosis_id == diagnosis_id)
        )
        await self._connection.execute(
            update(DiagnosisRow)
            .where(DiagnosisRow.id == diagnosis_id)
            .values(state=DiagnosisState.OPEN.value, finished_at=None)
        )

    async def find_reopening(self, diagnosis_id: int) -> Reopening | None:
        """None where the diagnosis is not finished."""
        built_on = exists().where(
            RouteRow.post_id == DiagnosisRow.post_id, RouteRow.diagnosis_id == DiagnosisRow.id
        )
        over = exists().where(
            CampaignRow.id == DiagnosisRow.campaign_id,
            CampaignRow.state != CampaignState.OPEN.value,
        )
        another = exists().where(
            and_(
                _newer.post_id == DiagnosisRow.post_id,
                _newer.kind == DiagnosisRow.kind,
                _newer.questionnaire == DiagnosisRow.questionnaire,
                _newer.state == DiagnosisState.OPEN.value,
            )
        )
        row = (
            await self._connection.execute(
                select(
                    DiagnosisRow.finished_at,
                    built_on.label("built_on"),
                    over.label("over"),
                    another.label("another"),
                ).where(
                    DiagnosisRow.id == diagnosis_id,
                    DiagnosisRow.state == DiagnosisState.FINISHED.value,
                )
            )
        ).one_or_none()
        if row is None:
            return None
        return Reopening(
            finished_at=row.finished_at,
            built_on=bool(row.built_on),
            campaign_over=bool(row.over),
            another_open=bool(row.another),
        )

    async def find_score(self, diagnosis_id: int) -> Score | None:
        """The frozen result; None until the diagnosis is finished."""
        return (await self.find_scores([diagnosis_id])).get(diagnosis_id)

    async def find_scores(self, diagnosis_ids: Collection[int]) -> dict[int, Score]:
        """As `find_score`, of several; those that are not finished are left out."""
        rows = await self._connection.execute(
            select(DiagnosisResultRow.diagnosis_id, DiagnosisResultRow.score).where(
                DiagnosisResultRow.diagnosis_id.in_(diagnosis_ids)
            )
        )
        return {row.diagnosis_id: Score.from_dict(row.score) for row in rows}

    async def find_person_of_chat(self, platform: str, chat_id: int) -> int | None:
        """The person who speaks from this chat; None for an unknown chat or a stranger's."""
        found: int | None = (
            await self._connection.execute(
                select(AccountRow.person_id).where(
                    AccountRow.platform == platform, AccountRow.chat_id == chat_id
                )
            )
        ).scalar_one_or_none()
        return found


@cache
def _one(*, lock: bool) -> Select[*tuple[Any, ...]]:
    """Built once: every answer asks it."""
    query = diagnoses().where(DiagnosisRow.id == bindparam("of_diagnosis"))
    return query.with_for_update(of=DiagnosisRow) if lock else query


@cache
def _of_post() -> Select[*tuple[Any, ...]]:
    """Built once: the first screen asks it."""
    answered = (
        select(func.count())
        .where(AnswerRow.diagnosis_id == DiagnosisRow.id, GIVEN)
        .correlate(DiagnosisRow)
        .scalar_subquery()
    )
    return (
        select(
            DiagnosisRow.id,
            DiagnosisRow.questionnaire,
            DiagnosisRow.form,
            DiagnosisRow.variant,
            DiagnosisRow.subjects,
            DiagnosisRow.campaign_id,
            DiagnosisRow.state,
            DiagnosisRow.finished_at,
            answered.label("answered"),
        )
        .where(
            DiagnosisRow.post_id == bindparam("of_post"),
            DiagnosisRow.kind == SELF_KIND,
            DiagnosisRow.state != DiagnosisState.CANCELLED.value,
        )
        .order_by(DiagnosisRow.id.desc())
    )
