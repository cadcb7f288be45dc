"""A file that could not be kept: its owner is told, unless nothing is left to be said."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from domain.conversation import Who
from domain.doing import SendBackReason
from domain.evidence import FetchState, Proof, ProofForm
from domain.item import ItemState
from domain.notice_views.items import LostFileNotice
from domain.notices.coding import decode
from domain.notices.items import FileLost
from services import copies
from services.items import confirm, materials, report
from services.notices import items as notices
from storage.tables import AuditRow, ConsentRow, OutboxRow
from tests.cast import MOSCOW, Cast, Player
from tests.services.doing import outbox_of, plan

PDF = Proof(form=ProofForm.FILE, file_id="f", file_name="Сертификат.pdf", size=9)
PHOTO = Proof(form=ProofForm.PHOTO, file_id="p", size=9)


async def handed_in(cast: Cast, *proofs: Proof) -> tuple[int, tuple[int, ...]]:
    """Anna's reported item and the ids of what she handed in."""
    made = await plan(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, made.items[0], 1, proofs or (PDF,))
        found = await tx.evidence.list_of_item(made.items[0])
    return made.items[0], tuple(one.id for one in found)


async def give_up(
    cast: Cast, evidence_id: int, problem: FetchState = FetchState.REFUSED
) -> FileLost | None:
    """What Anna is to be told."""
    async with cast.database.write() as tx:
        await copies.give_up(tx, evidence_id, problem, cast.now)
        row = (
            await tx.connection.execute(
                select(OutboxRow.payload).where(
                    OutboxRow.kind == FileLost.kind,
                    OutboxRow.recipient_id == cast.anna.person_id,
                )
            )
        ).first()
    if row is None:
        return None
    told = decode(FileLost.kind, row.payload)
    assert isinstance(told, FileLost)
    return told


async def who(cast: Cast, player: Player) -> Who:
    async with cast.database.read() as tx:
        found = await tx.who.find(player.account_id, cast.now.astimezone(MOSCOW).date())
    assert found is not None
    return found


async def said(cast: Cast, notice: FileLost | None, player: Player) -> LostFileNotice | None:
    assert notice is not None
    recipient = await who(cast, player)
    async with cast.database.read() as tx:
        return await notices.file_lost(tx, recipient, notice, cast.now)


@pytest.mark.parametrize("problem", [FetchState.REFUSED, FetchState.FAILED])
async def test_owner_is_told_of_the_file_and_why_in_the_marks_transaction(
    cast: Cast, problem: FetchState
) -> None:
    item_id, (evidence_id,) = await handed_in(cast)
    notice = await give_up(cast, evidence_id, problem)
    view = await said(cast, notice, cast.anna)
    assert view == LostFileNotice(
        item_id=item_id,
        rev=2,
        title="вебинар «Критериальное оценивание»",
        name="Сертификат.pdf",
        state=problem,
        again=ItemState.DONE,
    )
    async with cast.database.read() as tx:
        (kept,) = await tx.evidence.list_of_item(item_id)
        audit = await tx.connection.scalar(
            select(AuditRow.after).where(AuditRow.action == "item.file_lost")
        )
    assert (kept.fetch_state, audit) == (problem, problem.value)


async def test_each_file_is_told_of_once(cast: Cast) -> None:
    _, ids = await handed_in(cast, PDF, PHOTO)
    for one in (*ids, ids[0]):
        await give_up(cast, one)
    told = [row for row in await outbox_of(cast.database, cast.anna) if row[0] == FileLost.kind]
    assert len(told) == 2


async def test_nobody_is_told_when_it_was_taken_away(cast: Cast) -> None:
    item_id, (evidence_id,) = await handed_in(cast)
    async with cast.call(cast.anna).write() as (tx, call):
        at = int(cast.now.timestamp())
        await materials.remove(tx, call, item_id, evidence_id, at=at)
    assert await give_up(cast, evidence_id) is None


async def test_notice_is_moot_once_it_was_taken_away(cast: Cast) -> None:
    item_id, (evidence_id,) = await handed_in(cast)
    notice = await give_up(cast, evidence_id)
    async with cast.call(cast.anna).write() as (tx, call):
        at = int(cast.now.timestamp())
        await materials.remove(tx, call, item_id, evidence_id, at=at)
    assert await said(cast, notice, cast.anna) is None


async def test_notice_is_moot_once_another_file_was_attached(cast: Cast) -> None:
    item_id, (evidence_id,) = await handed_in(cast)
    notice = await give_up(cast, evidence_id)
    later = cast.now + timedelta(minutes=1)
    async with cast.call(cast.anna, later).write() as (tx, call):
        await report.attach(tx, call, item_id, 2, (PHOTO,))
    assert await said(cast, notice, cast.anna) is None


async def test_words_or_another_lost_file_replace_nothing(cast: Cast) -> None:
    item_id, (evidence_id, beside) = await handed_in(cast, PDF, PHOTO)
    notice = await give_up(cast, evidence_id)
    later = cast.now + timedelta(minutes=1)
    words = Proof(form=ProofForm.TEXT, text="Выводы")
    async with cast.call(cast.anna, later).write() as (tx, call):
        await report.attach(tx, call, item_id, 2, (words, PDF))
        lost = (await tx.evidence.list_of_item(item_id))[-1]
        await copies.give_up(tx, lost.id, FetchState.FAILED, later)
    assert beside != evidence_id
    assert await said(cast, notice, cast.anna) is not None


async def test_way_to_attach_again_fits_the_state_of_the_item(cast: Cast) -> None:
    item_id, (evidence_id,) = await handed_in(cast)
    notice = await give_up(cast, evidence_id)
    async with cast.call(cast.boris).write() as (tx, call):
        await confirm.send_back(tx, call, item_id, 2, SendBackReason.UNREADABLE)
    sent_back = await said(cast, notice, cast.anna)
    assert sent_back is not None
    assert (sent_back.again, sent_back.rev) == (ItemState.SENT_BACK, 3)
    async with cast.call(cast.boris).write() as (tx, call):
        await confirm.revoke(tx, call, item_id, 3)
        await confirm.confirm(tx, call, item_id, 4)
    confirmed = await said(cast, notice, cast.anna)
    assert confirmed is not None
    assert confirmed.again is None


@pytest.mark.parametrize("name", ["boris", "vera", "zoya", "irina", "egor", "lev"])
async def test_nobody_else_is_told_of_the_file(cast: Cast, name: str) -> None:
    _, (evidence_id,) = await handed_in(cast)
    notice = await give_up(cast, evidence_id)
    assert await said(cast, notice, getattr(cast, name)) is None
    rows = await outbox_of(cast.database, getattr(cast, name))
    assert FileLost.kind not in [kind for kind, _, _ in rows]


async def test_notice_is_moot_once_consent_was_withdrawn(cast: Cast) -> None:
    _, (evidence_id,) = await handed_in(cast)
    notice = await give_up(cast, evidence_id)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ConsentRow)
            .where(ConsentRow.person_id == cast.anna.person_id)
            .values(withdrawn_at=cast.now)
        )
    assert await said(cast, notice, cast.anna) is None
