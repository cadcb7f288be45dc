"""A school of many teachers, a diagnosis opened in it, and what became of each of them."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, update

from content.loader import load_questionnaire
from domain.campaigns import AudienceKind
from domain.diagnosis import Form
from domain.people import PersonName
from domain.scoring import AnswerValue, StatementRef, Thresholds, score
from services import campaigns
from storage import tables
from storage.engine import Database
from storage.tables import Table
from tests.cast import START, Cast, Player

LAST = date(2027, 4, 15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Teacher:
    person_id: int
    post_id: int
    department_id: int | None
    account_id: int | None


async def row(database: Database, table: type[Table], **values: Any) -> int:
    async with database.write() as tx:
        made = await tx.connection.execute(
            insert(table).values(**values).returning(next(iter(table.__table__.primary_key)))
        )
        return int(made.scalar_one())


async def department(cast: Cast, name: str, school_id: int | None = None) -> int:
    return await row(
        cast.database,
        tables.DepartmentRow,
        school_id=school_id or cast.school_id,
        name=name,
    )


async def hire(
    cast: Cast,
    count: int,
    *,
    department_id: int | None = None,
    school_id: int | None = None,
    surname: str = "Учитель",
    joined: bool = True,
    since_year: int | None = None,
    **post: Any,
) -> list[Teacher]:
    """Teachers with an account and a consent, or without either."""
    found = []
    async with cast.database.write() as tx:

        async def one(table: type[Table], **values: Any) -> int:
            made = await tx.connection.execute(
                insert(table).values(**values).returning(table.__table__.c.id)
            )
            return int(made.scalar_one())

        for number in range(count):
            name = PersonName(surname=f"{surname}{number:03}", given="Имя", patronymic="О")
            person_id = await one(
                tables.PersonRow,
                surname=name.surname,
                given=name.given,
                patronymic=name.patronymic,
                name_key=name.key,
                pedagogical_since_year=since_year,
                created_at=START,
            )
            account_id = None
            if joined:
                account_id = await one(
                    tables.AccountRow,
                    platform="telegram",
                    chat_id=10_000_000 + person_id,
                    person_id=person_id,
                    language="ru",
                    reachable=True,
                    created_at=START,
                    joined_at=START,
                )
                await one(
                    tables.ConsentRow,
                    person_id=person_id,
                    kind="diagnosis_messages",
                    text_version=1,
                    account_id=account_id,
                    given_at=START,
                )
            values = {
                "role": "teacher",
                "audience": "soo",
                "main": True,
                "since": date(2026, 9, 1),
                **post,
            }
            post_id = await one(
                tables.PostRow,
                person_id=person_id,
                school_id=school_id or cast.school_id,
                department_id=department_id,
                staff_no=person_id,
                **values,
            )
            found.append(
                Teacher(
                    person_id=person_id,
                    post_id=post_id,
                    department_id=department_id,
                    account_id=account_id,
                )
            )
    return found


async def opened(
    cast: Cast,
    leader: Player | None = None,
    *,
    questionnaire: str = "self",
    kind: AudienceKind = AudienceKind.ALL,
    first: date | None = None,
    last: date = LAST,
    now: datetime | None = None,
) -> int:
    """A draft made and opened by a leader of the school, the deputy if nobody is named."""
    maker = cast.call(leader or cast.vera, now)
    async with maker.write() as (tx, call):
        id_ = await campaigns.begin(tx, call)
        await campaigns.choose_questionnaire(tx, call, id_, questionnaire, Form.FULL)
        await campaigns.choose_audience(tx, call, id_, kind)
        await campaigns.choose_term(tx, call, id_, first or call.today, last)
        draft = await campaigns.get_draft(tx, call, id_)
        await campaigns.open_(tx, call, id_, draft.campaign.rev)
    return id_


async def begins(
    cast: Cast,
    campaign_id: int | None,
    post_id: int,
    values: Mapping[str, AnswerValue] | None = None,
    *,
    finished: bool = True,
    at: datetime = START,
    variant: str = "soo",
) -> int:
    """A row as the teacher's own flow leaves it, with the frozen result when it is finished."""
    questionnaire = load_questionnaire("self")
    statements = questionnaire.for_variant("noo" if variant == "noo" else "soo")
    given = values or {one.key: AnswerValue.INDEPENDENT for one in statements}
    async with cast.database.write() as tx:
        version = await tx.connection.execute(
            insert(tables.ContentVersionRow)
            .values(
                kind="questionnaire",
                key=f"self-{random.random()}",
                version=1,
                sha256="x",
                body="{}",
            )
            .returning(tables.ContentVersionRow.id)
        )
        made = await tx.connection.execute(
            insert(tables.DiagnosisRow)
            .values(
                post_id=post_id,
                assessor_id=cast.anna.person_id,
                kind="self",
                content_version_id=version.scalar_one(),
                variant=variant,
                campaign_id=campaign_id,
                state="finished" if finished else "open",
                started_at=at,
                finished_at=at if finished else None,
            )
            .returning(tables.DiagnosisRow.id)
        )
        diagnosis_id = int(made.scalar_one())
        if finished:
            refs = [StatementRef(key=one.key, group=one.group) for one in statements]
            await tx.connection.execute(
                insert(tables.DiagnosisResultRow).values(
                    diagnosis_id=diagnosis_id,
                    score=score(refs, given, Thresholds()).to_dict(),
                    thresholds=Thresholds().to_dict(),
                    at=at,
                )
            )
    return diagnosis_id


async def change_post(cast: Cast, post_id: int, **values: Any) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(tables.PostRow).where(tables.PostRow.id == post_id).values(**values)
        )
