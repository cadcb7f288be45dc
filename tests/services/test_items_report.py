"""Reporting items, taking it back, and the word of whoever confirms."""

from datetime import date, timedelta

import pytest
from sqlalchemy import delete, insert, update

from domain.doing import SendBackReason
from domain.errors import DomainError
from domain.evidence import Proof, ProofForm
from domain.item import ItemAction, ItemKind, ItemState
from domain.people import Role
from domain.route import RouteState
from services.items import confirm, reading, report, silence
from storage.tables import AccountRow, MentoringRow, PostRow
from tests.cast import Cast, Player
from tests.services.doing import Planned, item_of, outbox_of, plan

TEXT = Proof(form=ProofForm.TEXT, text="Посмотрела и применила на уроке")
PHOTO = Proof(form=ProofForm.PHOTO, file_id="photo-1", size=2000, mime="image/jpeg")


async def reported(cast: Cast, *proofs: Proof, kind: ItemKind = ItemKind.WEBINAR) -> int:
    """Anna's item that waits for its confirmer, revision 2."""
    made = await plan(cast, cast.anna, [Planned(kind=kind)])
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, made.items[0], 1, proofs)
    return made.items[0]


async def end_mentoring(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(delete(MentoringRow))


async def leave(cast: Cast, *players: Player) -> None:
    """The posts of these end today."""
    async with cast.database.write() as tx:
        for player in players:
            await tx.connection.execute(
                update(PostRow).where(PostRow.id == player.post_id).values(until=date(2027, 3, 17))
            )


async def test_mentor_is_asked_when_teacher_reports(cast: Cast) -> None:
    item_id = await reported(cast, TEXT, PHOTO)
    item = await item_of(cast.database, item_id)
    assert (item.state, item.rev, item.confirmer_id) == (ItemState.DONE, 2, cast.boris.person_id)
    assert item.reported_on == date(2027, 3, 17)
    assert item.next_fire_at is None
    assert [row[0] for row in await outbox_of(cast.database, cast.boris)] == ["item_reported"]
    assert await outbox_of(cast.database, cast.vera) == []
    async with cast.call(cast.boris).read() as (tx, call):
        page = await reading.item_page(tx, call, item_id)
        waiting = await reading.waiting(tx, call)
    assert [one.proof.form for one in page.evidence] == [ProofForm.TEXT, ProofForm.PHOTO]
    assert page.may_confirm
    assert not page.own
    assert [line.evidence_count for line in waiting.lines] == [2]


async def test_report_without_document_is_accepted(cast: Cast) -> None:
    item_id = await reported(cast)
    assert (await item_of(cast.database, item_id)).state is ItemState.DONE


async def test_item_is_finished_at_once_when_nobody_confirms_its_kind(cast: Cast) -> None:
    item_id = await reported(cast, kind=ItemKind.READING)
    item = await item_of(cast.database, item_id)
    assert item.state is ItemState.DONE
    assert not item.confirmable
    assert item.confirmer_id is None
    assert await outbox_of(cast.database, cast.boris) == []


@pytest.mark.parametrize("name", ["boris", "vera", "galina", "zoya", "irina", "klim", "lev"])
async def test_nobody_else_reports_for_the_teacher(cast: Cast, name: str) -> None:
    made = await plan(cast, cast.anna)
    player: Player = getattr(cast, name)
    async with cast.call(player).write() as (tx, call):
        with pytest.raises(DomainError, match="access"):
            await report.report(tx, call, made.items[0], 1)


@pytest.mark.parametrize("name", ["anna", "zoya", "irina", "klim", "lev", "egor", "mila"])
async def test_confirming_is_denied_to_the_owner_and_to_outsiders(cast: Cast, name: str) -> None:
    item_id = await reported(cast)
    player: Player = getattr(cast, name)
    async with cast.call(player).write() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await confirm.confirm(tx, call, item_id, 2)
        assert refused.value.code == "access.denied"
    assert (await item_of(cast.database, item_id)).state is ItemState.DONE


@pytest.mark.parametrize("name", ["zoya", "irina", "klim", "lev", "egor", "mila"])
async def test_item_and_its_evidence_are_closed_to_outsiders(cast: Cast, name: str) -> None:
    item_id = await reported(cast, PHOTO)
    async with cast.call(getattr(cast, name)).read() as (tx, call):
        for look in (reading.item_page, reading.evidence_of):
            with pytest.raises(DomainError, match="access"):
                await look(tx, call, item_id)
        assert (await reading.waiting(tx, call)).total == 0


async def test_deputy_with_her_own_item_does_not_confirm_it(cast: Cast) -> None:
    """A deputy's own item goes to the director; she herself is refused whatever her posts."""
    made = await plan(cast, cast.vera)
    async with cast.call(cast.vera).write() as (tx, call):
        await report.report(tx, call, made.items[0], 1)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await confirm.confirm(tx, call, made.items[0], 2)
    item = await item_of(cast.database, made.items[0])
    assert item.confirmer_id == cast.galina.person_id


async def test_teacher_is_told_when_mentor_confirms(cast: Cast) -> None:
    item_id = await reported(cast)
    async with cast.call(cast.boris).write() as (tx, call):
        await confirm.confirm(tx, call, item_id, 2)
    item = await item_of(cast.database, item_id)
    assert (item.state, item.rev) == (ItemState.CONFIRMED, 3)
    assert [row[0] for row in await outbox_of(cast.database, cast.anna)] == ["item_confirmed"]


async def test_item_is_reminded_of_again_when_sent_back(cast: Cast) -> None:
    item_id = await reported(cast)
    async with cast.call(cast.boris).write() as (tx, call):
        await confirm.send_back(tx, call, item_id, 2, SendBackReason.TELL_MORE)
    item = await item_of(cast.database, item_id)
    assert item.state is ItemState.SENT_BACK
    assert item.next_fire_at is not None
    async with cast.call(cast.anna).read() as (tx, call):
        page = await reading.item_page(tx, call, item_id)
    assert page.events[-1].reason == "tell_more"
    assert page.events[-1].by == "Кузнецов\u00a0Б.\u00a0Л."


async def test_typed_comment_is_kept_as_written(cast: Cast) -> None:
    item_id = await reported(cast)
    async with cast.call(cast.boris).write() as (tx, call):
        await confirm.send_back(tx, call, item_id, 2, "  <b>А где</b> выводы?\0 ")
    async with cast.call(cast.anna).read() as (tx, call):
        page = await reading.item_page(tx, call, item_id)
    assert page.events[-1].reason == "<b>А где</b> выводы?"


async def test_empty_comment_is_refused(cast: Cast) -> None:
    item_id = await reported(cast)
    async with cast.call(cast.boris).write() as (tx, call):
        with pytest.raises(DomainError, match=r"item\.comment_empty"):
            await confirm.send_back(tx, call, item_id, 2, " \0 ")


async def test_old_button_changes_nothing_when_revision_moved(cast: Cast) -> None:
    item_id = await reported(cast)
    async with cast.call(cast.anna).write() as (tx, call):
        await report.recall(tx, call, item_id, 2)
        await report.report(tx, call, item_id, 3, (TEXT,))
    async with cast.call(cast.boris).write() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await confirm.confirm(tx, call, item_id, 2)
        assert refused.value.code == "item.changed"
    assert (await item_of(cast.database, item_id)).state is ItemState.DONE


async def test_report_taken_back_leaves_no_message_and_keeps_its_evidence(cast: Cast) -> None:
    item_id = await reported(cast, PHOTO)
    async with cast.call(cast.anna).write() as (tx, call):
        await report.recall(tx, call, item_id, 2)
    assert await outbox_of(cast.database, cast.boris) == []
    item = await item_of(cast.database, item_id)
    assert item.state is ItemState.IN_PROGRESS
    assert item.reported_at is None
    assert item.next_fire_at is not None
    async with cast.call(cast.anna).read() as (tx, call):
        page = await reading.item_page(tx, call, item_id)
    assert [one.proof for one in page.evidence] == [PHOTO]
    assert [event.action for event in page.events] == [ItemAction.REPORT, ItemAction.RECALL]


async def test_report_is_not_taken_back_once_confirmed(cast: Cast) -> None:
    item_id = await reported(cast)
    async with cast.call(cast.boris).write() as (tx, call):
        await confirm.confirm(tx, call, item_id, 2)
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"item\.wrong_state"):
            await report.recall(tx, call, item_id, 3)


async def test_decision_is_taken_back_unheard(cast: Cast) -> None:
    item_id = await reported(cast)
    async with cast.call(cast.boris).write() as (tx, call):
        await confirm.confirm(tx, call, item_id, 2)
        await confirm.revoke(tx, call, item_id, 3)
    assert (await item_of(cast.database, item_id)).state is ItemState.DONE
    assert await outbox_of(cast.database, cast.anna) == []


async def test_decision_of_somebody_else_is_not_taken_back(cast: Cast) -> None:
    item_id = await reported(cast)
    async with cast.call(cast.boris).write() as (tx, call):
        await confirm.confirm(tx, call, item_id, 2)
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"item\.not_your_decision"):
            await confirm.revoke(tx, call, item_id, 3)


async def test_more_evidence_joins_a_report_until_it_is_decided(cast: Cast) -> None:
    item_id = await reported(cast, TEXT)
    async with cast.call(cast.anna).write() as (tx, call):
        await report.attach(tx, call, item_id, 2, (PHOTO,))
    async with cast.call(cast.boris).write() as (tx, call):
        await confirm.confirm(tx, call, item_id, 2)
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"item\.wrong_state"):
            await report.attach(tx, call, item_id, 3, (PHOTO,))
        assert len(await reading.evidence_of(tx, call, item_id)) == 2


async def test_item_of_a_plan_that_is_not_under_way_is_left_alone(cast: Cast) -> None:
    made = await plan(cast, cast.anna, state=RouteState.SUBMITTED)
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"item\.route_closed"):
            await report.report(tx, call, made.items[0], 1)


@pytest.mark.parametrize(
    ("proof", "code"),
    [
        (Proof(form=ProofForm.FILE, file_id="f", file_name="a.pdf", size=0), "evidence.empty"),
        (
            Proof(form=ProofForm.FILE, file_id="f", file_name="a.pdf", size=25 * 1024 * 1024),
            "evidence.too_big",
        ),
        (
            Proof(form=ProofForm.FILE, file_id="f", file_name="Отчёт.PDF.exe", size=5),
            "evidence.forbidden_type",
        ),
        (Proof(form=ProofForm.TEXT, text=" \0 "), "evidence.empty"),
        (Proof(form=ProofForm.TEXT, text="я" * 4001), "evidence.too_long"),
    ],
)
async def test_bad_proof_is_refused_and_nothing_changes(
    cast: Cast, proof: Proof, code: str
) -> None:
    made = await plan(cast, cast.anna)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await report.report(tx, call, made.items[0], 1, (TEXT, proof))
    assert refused.value.code == code
    assert (await item_of(cast.database, made.items[0])).state is ItemState.PLANNED


async def test_head_is_asked_when_there_is_no_mentor(cast: Cast) -> None:
    await end_mentoring(cast)
    item = await item_of(cast.database, await reported(cast))
    assert item.confirmer_id == cast.dina.person_id


async def test_deputy_is_asked_when_mentor_and_head_are_vacant(cast: Cast) -> None:
    await end_mentoring(cast)
    await leave(cast, cast.dina)
    item = await item_of(cast.database, await reported(cast))
    assert item.confirmer_id == cast.vera.person_id


async def test_director_is_asked_when_there_is_no_deputy(cast: Cast) -> None:
    await end_mentoring(cast)
    await leave(cast, cast.dina, cast.vera)
    item = await item_of(cast.database, await reported(cast))
    assert item.confirmer_id == cast.galina.person_id


async def test_nothing_waits_when_every_role_is_vacant(cast: Cast) -> None:
    await end_mentoring(cast)
    await leave(cast, cast.dina, cast.vera, cast.galina)
    item = await item_of(cast.database, await reported(cast))
    assert not item.confirmable
    assert item.confirmer_id is None


async def test_whoever_has_not_joined_is_passed_over(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(AccountRow)
            .where(AccountRow.id == cast.boris.account_id)
            .values(person_id=cast.lev.person_id)
        )
    item = await item_of(cast.database, await reported(cast))
    assert item.confirmer_id == cast.dina.person_id


async def test_course_goes_to_all_deputies_and_the_first_press_wins(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(PostRow).values(
                person_id=cast.zoya.person_id,
                school_id=cast.school_id,
                role=Role.DEPUTY.value,
                main=False,
                since=date(2026, 9, 1),
            )
        )
    item_id = await reported(cast, kind=ItemKind.KPK)
    for player in (cast.vera, cast.zoya):
        assert [row[0] for row in await outbox_of(cast.database, player)] == ["item_reported"]
        async with cast.call(player).read() as (tx, call):
            assert (await reading.waiting(tx, call)).total == 1
    async with cast.call(cast.zoya).write() as (tx, call):
        await confirm.confirm(tx, call, item_id, 2)
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"item\.changed"):
            await confirm.confirm(tx, call, item_id, 2)


async def test_next_in_the_chain_is_asked_after_seven_silent_days(cast: Cast) -> None:
    item_id = await reported(cast)

    async def tick(days: int) -> None:
        async with cast.database.write() as tx:
            assert await silence.ask_next(tx, cast.now + timedelta(days=days)) is None

    await tick(6)
    assert (await item_of(cast.database, item_id)).confirmer_id == cast.boris.person_id
    await tick(7)
    await tick(7)
    item = await item_of(cast.database, item_id)
    assert item.confirmer_id == cast.dina.person_id
    assert item.rev == 2
    assert len(await outbox_of(cast.database, cast.dina)) == 1
    async with cast.call(cast.anna).read() as (tx, call):
        page = await reading.item_page(tx, call, item_id)
    assert [one.action for one in page.events] == [ItemAction.REPORT, ItemAction.ASK]
    assert page.events[-1].after["asked"] == "head"
    assert page.events[-1].by is None
    await tick(14)
    assert (await item_of(cast.database, item_id)).confirmer_id == cast.vera.person_id
    async with cast.call(cast.boris).write() as (tx, call):
        await confirm.confirm(tx, call, item_id, 2)
    await tick(30)
    assert await outbox_of(cast.database, cast.galina) == []


async def test_somebody_else_is_asked_when_the_confirmer_has_left(cast: Cast) -> None:
    item_id = await reported(cast)
    await end_mentoring(cast)
    async with cast.database.write() as tx:
        await silence.ask_next(tx, cast.now + timedelta(days=1))
    assert (await item_of(cast.database, item_id)).confirmer_id == cast.dina.person_id
