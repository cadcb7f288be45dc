"""A teacher of the cast at her questionnaire."""

from collections.abc import Mapping

from sqlalchemy import update

from domain.people import SchoolKind
from domain.scoring import AnswerValue
from services import diagnosis
from services.diagnosis import DiagnosisOutcome, DiagnosisView
from storage.tables import PostRow, SchoolRow
from tests.cast import Cast, Player


async def begin(cast: Cast, player: Player) -> DiagnosisView:
    async with cast.call(player).write() as (tx, call):
        return await diagnosis.begin(tx, call, player.post_id)


async def answer(
    cast: Cast, player: Player, diagnosis_id: int, key: str, value: AnswerValue
) -> DiagnosisView:
    async with cast.call(player).write() as (tx, call):
        return await diagnosis.answer(tx, call, diagnosis_id, key, value)


async def view_of(cast: Cast, player: Player, diagnosis_id: int) -> DiagnosisView:
    async with cast.call(player).read() as (tx, call):
        return await diagnosis.get(tx, call, diagnosis_id)


async def answer_all(
    cast: Cast,
    player: Player,
    diagnosis_id: int,
    values: Mapping[str, AnswerValue] | None = None,
    default: AnswerValue = AnswerValue.INDEPENDENT,
) -> DiagnosisView:
    """All statements in one transaction; `values` by statement key, the rest are `default`."""
    given = values or {}
    async with cast.call(player).write() as (tx, call):
        view = await diagnosis.get(tx, call, diagnosis_id)
        for one in view.asked:
            view = await diagnosis.answer(
                tx, call, diagnosis_id, one.key, given.get(one.key, default), one.code
            )
    return view


async def finish(cast: Cast, player: Player, diagnosis_id: int) -> DiagnosisOutcome:
    async with cast.call(player).write() as (tx, call):
        return await diagnosis.finish(tx, call, diagnosis_id)


async def works(cast: Cast, kind: SchoolKind, **values: object) -> None:
    """Anna's place of work becomes another one: it decides whose words she reads."""
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(SchoolRow).where(SchoolRow.id == cast.school_id).values(kind=kind.value)
        )
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.anna.post_id).values(**values)
        )
