"""Who is asked when somebody leaves or is away meanwhile; several at once; a witness's word."""

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from domain.doing import BY_DOCUMENT_REASON, SendBackReason, TellPhrase
from domain.errors import DomainError
from domain.evidence import Proof, ProofForm
from domain.item import ItemAction, ItemKind, ItemState
from domain.notices.items import ItemReported
from domain.people import PostStatus, Role
from domain.plan_rules import ConfirmRule
from domain.route import RouteState
from domain.staff import Absence
from services import copies, mentoring, overview, people, plan_rules, record
from services.items import batch, confirm, memo, reading, report, silence, tell, witness
from services.mentoring import terms
from services.notices import items as loaders
from storage.tables import MentoringRow, PostRow, RouteRow
from tests.cast import Cast, Player
from tests.counting import counting
from tests.services.asking import hire
from tests.services.doing import Planned, item_of, outbox_of, plan

FILE = Proof(form=ProofForm.FILE, file_id="f", file_name="Удостоверение.pdf", size=9)
TEXT = Proof(form=ProofForm.TEXT, text="Посмотрено и применено")
COURSE = Planned(title="курсы", kind=ItemKind.KPK)
VISIT = Planned(title="посетить урок", kind=ItemKind.LESSON_VISIT)


async def reported(cast: Cast, item: Planned, *proofs: Proof, visited: Player | None = None) -> int:
    made = await plan(cast, cast.anna, [item])
    item_id = made.items[0]
    async with cast.call(cast.anna).write() as (tx, call):
        if visited is not None:
            await witness.choose_visited(tx, call, item_id, 1, visited.person_id)
        await report.report(tx, call, item_id, 1, proofs)
    return item_id


async def tick(cast: Cast, days: float) -> None:
    async with cast.database.write() as tx:
        await silence.ask_next(tx, cast.now + timedelta(days=days))


async def asked(cast: Cast, item_id: int) -> int | None:
    return (await item_of(cast.database, item_id)).confirmer_id


async def test_head_has_seven_days_of_her_own_after_the_mentor_has_gone(cast: Cast) -> None:
    """Silence is counted from when each was asked, not from the report."""
    item_id = await reported(cast, Planned())
    async with cast.database.write() as tx:
        await tx.connection.execute(update(MentoringRow).values(state="ended"))
    await tick(cast, 6)
    assert await asked(cast, item_id) == cast.dina.person_id
    await tick(cast, 8)
    assert await asked(cast, item_id) == cast.dina.person_id
    await tick(cast, 13)
    assert await asked(cast, item_id) == cast.vera.person_id


async def test_next_is_asked_when_the_mentor_goes_on_leave_meanwhile(cast: Cast) -> None:
    item_id = await reported(cast, Planned())
    away = Absence(status=PostStatus.ON_LEAVE, since=date(2027, 3, 17), until=date(2027, 4, 30))
    async with cast.call(cast.boris).write() as (tx, call):
        await people.set_absence(tx, call, cast.boris.post_id, away)
    await tick(cast, 1)
    assert await asked(cast, item_id) == cast.dina.person_id


async def test_next_is_asked_when_the_mentor_is_removed_meanwhile(cast: Cast) -> None:
    item_id = await reported(cast, Planned())
    async with cast.call(cast.vera).write() as (tx, call):
        await people.remove(tx, call, cast.boris.post_id)
    await tick(cast, 1)
    assert await asked(cast, item_id) == cast.dina.person_id
    assert "item_reported" in [row[0] for row in await outbox_of(cast.database, cast.dina)]


async def test_next_is_asked_when_the_mentoring_ends_meanwhile(cast: Cast) -> None:
    item_id = await reported(cast, Planned())
    async with cast.call(cast.vera).write() as (tx, call):
        await mentoring.end(tx, call, 1)
    await tick(cast, 0.1)
    assert await asked(cast, item_id) == cast.dina.person_id


async def test_visit_passes_on_when_the_visited_one_keeps_silent_or_leaves(cast: Cast) -> None:
    silent = await reported(cast, VISIT, visited=cast.zoya)
    await tick(cast, 7)
    assert await asked(cast, silent) == cast.boris.person_id
    async with cast.call(cast.zoya).write() as (tx, call):
        await witness.vouch(tx, call, silent, 2)
    left = await reported(cast, VISIT, visited=cast.zoya)
    async with cast.call(cast.vera).write() as (tx, call):
        await people.remove(tx, call, cast.zoya.post_id)
    await tick(cast, 1)
    assert await asked(cast, left) == cast.boris.person_id
    async with cast.call(cast.zoya).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await witness.vouch(tx, call, left, 2)


@pytest.mark.parametrize("name", ["anna", "boris", "vera", "nina", "klim", "lev", "egor"])
async def test_nobody_else_is_a_witness(cast: Cast, name: str) -> None:
    item_id = await reported(cast, VISIT, visited=cast.zoya)
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        for act in (witness.vouch, witness.deny):
            with pytest.raises(DomainError, match=r"access\.denied"):
                await act(tx, call, item_id, 2)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await witness.view(tx, call, item_id)


async def test_witness_takes_his_word_back_and_says_it_again(cast: Cast) -> None:
    item_id = await reported(cast, VISIT, visited=cast.zoya)
    async with cast.call(cast.zoya).write() as (tx, call):
        await witness.deny(tx, call, item_id, 2)
        await witness.revoke(tx, call, item_id, 3)
        await witness.vouch(tx, call, item_id, 4)
        seen = await witness.view(tx, call, item_id)
    assert (seen.state, seen.may_revoke) == (ItemState.CONFIRMED, True)
    async with cast.call(cast.anna).read() as (tx, call):
        page = await reading.item_page(tx, call, item_id)
    assert page.visited == "Ёлкина\u00a0З.\u00a0П."
    assert page.events[1].reason == SendBackReason.NOT_THERE.value


@pytest.mark.parametrize("name", ["irina", "lev", "anna"])
async def test_only_a_colleague_of_the_school_is_named(cast: Cast, name: str) -> None:
    made = await plan(cast, cast.anna, [VISIT])
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.gone"):
            await witness.choose_visited(tx, call, made.items[0], 1, getattr(cast, name).person_id)


async def test_batch_confirms_what_waits_as_it_was_shown_and_names_the_rest(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [COURSE] * 3)
    async with cast.call(cast.anna).write() as (tx, call):
        for item_id in made.items:
            await report.report(tx, call, item_id, 1, (TEXT,))
    async with cast.call(cast.vera).write() as (tx, call):
        shown = [(one.line.id, one.line.rev) for one in (await batch.batch(tx, call)).shown]
    async with cast.call(cast.anna).write() as (tx, call):
        await report.recall(tx, call, made.items[0], 2)
        await report.report(tx, call, made.items[0], 3)
    async with cast.call(cast.vera).write() as (tx, call):
        outcome, rest = await batch.confirm_shown(tx, call, shown)
    assert (len(outcome.confirmed), outcome.left) == (2, ("курсы",))
    assert [one.line.id for one in rest.shown] == [made.items[0]]
    states = [(await item_of(cast.database, one)).state for one in made.items]
    assert states == [ItemState.DONE, ItemState.CONFIRMED, ItemState.CONFIRMED]
    kinds = [row[0] for row in await outbox_of(cast.database, cast.anna)]
    assert kinds == ["item_confirmed", "item_confirmed"]
    async with cast.call(cast.vera).write() as (tx, call):
        again, _ = await batch.confirm_shown(tx, call, shown)
    assert (again.confirmed, again.left, len(again.before)) == ((), ("курсы",), 2)


@pytest.mark.parametrize("name", ["anna", "zoya", "klim", "lev", "egor"])
async def test_batch_of_others_is_empty_and_confirms_nothing(cast: Cast, name: str) -> None:
    item_id = await reported(cast, COURSE)
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        assert (await batch.batch(tx, call)).shown == ()
        outcome, _ = await batch.confirm_shown(tx, call, [(item_id, 2)])
    assert outcome.confirmed == ()
    assert (await item_of(cast.database, item_id)).state is ItemState.DONE


async def test_batch_of_five_costs_as_many_statements_as_one(cast: Cast) -> None:
    costs = []
    for count in (1, 5):
        made = await plan(cast, cast.anna, [COURSE] * count)
        async with cast.call(cast.anna).write() as (tx, call):
            for item_id in made.items:
                await report.report(tx, call, item_id, 1)
        with counting(cast.database) as cost:
            async with cast.call(cast.vera).write() as (tx, call):
                outcome, _ = await batch.confirm_shown(tx, call, [(one, 2) for one in made.items])
        assert len(outcome.confirmed) == count
        costs.append(len(cost.statements))
    assert costs[0] == costs[1]


async def keep(cast: Cast, item_id: int) -> None:
    async with cast.database.write() as tx:
        for one in await tx.evidence.list_of_item(item_id):
            await copies.keep(tx, one.id, sha256="0" * 64, size=9, now=cast.now)


@pytest.mark.parametrize(
    ("kind", "proof", "on", "state"),
    [
        (ItemKind.KPK, FILE, True, ItemState.CONFIRMED),
        (ItemKind.PUBLICATION, FILE, True, ItemState.CONFIRMED),
        (ItemKind.KPK, FILE, False, ItemState.DONE),
        (ItemKind.WEBINAR, FILE, True, ItemState.DONE),
    ],
)
async def test_kept_document_confirms_what_it_proves_where_the_school_wants_it(
    cast: Cast, kind: ItemKind, proof: Proof, on: bool, state: ItemState
) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await plan_rules.set_confirming(tx, call, cast.school_id, ConfirmRule.DOCUMENTS_AT_ONCE, on)
    item_id = await reported(cast, Planned(kind=kind), proof)
    assert (await item_of(cast.database, item_id)).state is ItemState.DONE
    await keep(cast, item_id)
    item = await item_of(cast.database, item_id)
    assert item.state is state
    told = [row[0] for row in await outbox_of(cast.database, cast.vera)]
    if state is ItemState.CONFIRMED:
        assert told == []
        async with cast.call(cast.anna).read() as (tx, call):
            last = (await reading.item_page(tx, call, item_id)).events[-1]
        assert (last.action, last.reason, last.by) == (
            ItemAction.CONFIRM,
            BY_DOCUMENT_REASON,
            None,
        )


async def test_confirmation_by_a_document_is_taken_back_by_the_deputy_or_with_the_report(
    cast: Cast,
) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await plan_rules.set_confirming(
            tx, call, cast.school_id, ConfirmRule.DOCUMENTS_AT_ONCE, True
        )
    item_id = await reported(cast, COURSE, FILE)
    await keep(cast, item_id)
    async with cast.call(cast.vera).write() as (tx, call):
        assert (await reading.item_page(tx, call, item_id)).may_revoke
        await confirm.revoke(tx, call, item_id, 3)
        await confirm.send_back(tx, call, item_id, 4, SendBackReason.OTHER_EVENT)
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, item_id, 5, (FILE,))
    await keep(cast, item_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await report.recall(tx, call, item_id, 7)
    item = await item_of(cast.database, item_id)
    assert (item.state, item.reported_at) == (ItemState.IN_PROGRESS, None)


async def test_self_education_is_confirmed_where_the_school_wants_it(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await plan_rules.set_confirming(tx, call, cast.school_id, ConfirmRule.SELF_EDUCATION, True)
    item = await item_of(cast.database, await reported(cast, Planned(kind=ItemKind.READING)))
    assert (item.confirmable, item.confirmer_id) == (True, cast.boris.person_id)


@pytest.mark.parametrize("name", ["boris", "vera", "dina", "klim", "lev"])
async def test_note_and_word_are_the_owners_alone(cast: Cast, name: str) -> None:
    item_id = await reported(cast, Planned())
    async with cast.call(cast.anna).write() as (tx, call):
        await memo.set_memo(tx, call, item_id, "Тайна")
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await memo.set_memo(tx, call, item_id, None)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await tell.tell(tx, call, item_id, TellPhrase.ADVICE.value)
    async with cast.call(cast.boris).read() as (tx, call):
        assert (await reading.item_page(tx, call, item_id)).memo is None


async def test_word_without_a_mentor_is_refused_and_not_kept(cast: Cast) -> None:
    item_id = await reported(cast, Planned())
    async with cast.database.write() as tx:
        await tx.connection.execute(update(MentoringRow).values(state="ended"))
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"item\.no_mentor"):
            await tell.tell(tx, call, item_id, "Посмотрите, пожалуйста")


@pytest.mark.parametrize(
    "state", [RouteState.COMPLETED, RouteState.TERMINATED, RouteState.TRANSFERRED]
)
async def test_nobody_is_to_confirm_what_a_plan_that_is_over_left_done(
    cast: Cast, state: RouteState
) -> None:
    """The item stays done; its entry of the record waits for who leads."""
    item_id = await reported(cast, COURSE)
    asked_then = (await item_of(cast.database, item_id)).confirmer_id
    asked_of = next(one for one in (cast.vera, cast.boris) if one.person_id == asked_then)
    assert await numbers(cast, asked_of) == (1, 1, True)
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await record.queue(tx, call)).total == 0
    async with cast.database.write() as tx:
        await tx.connection.execute(update(RouteRow).values(state=state.value))
    assert await numbers(cast, asked_of) == (0, 0, False)
    await tick(cast, 30)
    item = await item_of(cast.database, item_id)
    assert (item.state, item.confirmer_id) == (ItemState.DONE, asked_then)
    notice = ItemReported(item_id=item_id, rev=item.rev)
    async with cast.call(asked_of).read() as (tx, call):
        who = await tx.who.find_by_person(asked_of.person_id, call.today)
        assert who is not None
        assert await loaders.reported(tx, who, notice, call.now) is None
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await record.queue(tx, call)).total == 1


async def test_menu_counts_what_the_queue_shows_where_two_deputies_are_asked(cast: Cast) -> None:
    item_id = await reported(cast, COURSE)
    (other,) = await hire(cast, 1, school_id=cast.school_id, role=Role.DEPUTY.value)
    async with cast.database.write() as tx:
        await tx.items.ask(item_id, other.person_id, cast.now)
    assert (await numbers(cast, cast.vera))[:2] == (1, 1)


async def numbers(cast: Cast, player: Player) -> tuple[int, int, bool]:
    """In the menu and in the queue of what waits for him; whether the first of it may be
    confirmed."""
    async with cast.call(player).read() as (tx, call):
        who = await tx.who.find_by_person(player.person_id, call.today)
        assert who is not None
        counted = (await overview.of_person(tx, call, who)).to_confirm
        waiting = await reading.waiting(tx, call)
        page = await reading.item_page(tx, call, 1)
        return counted, waiting.total, page.may_confirm


async def ended(cast: Cast, player: Player) -> None:
    async with cast.call(player).write() as (tx, call):
        await mentoring.end(tx, call, 1)


async def somebody_asked(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await silence.ask_somebody(tx, cast.now + timedelta(minutes=1))


async def waits_for(cast: Cast, player: Player) -> int:
    async with cast.call(player).read() as (tx, call):
        return await reading.count_waiting(tx, call)


async def test_what_waited_for_a_mentor_waits_for_the_next_once_the_pair_has_ended(
    cast: Cast,
) -> None:
    item_id = await reported(cast, Planned())
    assert await waits_for(cast, cast.boris) == 1
    await ended(cast, cast.boris)
    assert await waits_for(cast, cast.boris) == 0
    await somebody_asked(cast)
    assert await asked(cast, item_id) == cast.dina.person_id
    assert "item_reported" in [row[0] for row in await outbox_of(cast.database, cast.dina)]
    async with cast.call(cast.dina).write() as (tx, call):
        page = await reading.item_page(tx, call, item_id)
        assert [one.action for one in page.events] == [ItemAction.REPORT, ItemAction.ASK]
        assert page.events[-1].after["asked"] == "head"
        await confirm.confirm(tx, call, item_id, page.item.rev)


async def test_former_mentor_who_leads_the_department_keeps_what_waited_for_him(
    cast: Cast,
) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(MentoringRow).values(mentor_person_id=cast.dina.person_id)
        )
    item_id = await reported(cast, Planned())
    assert await asked(cast, item_id) == cast.dina.person_id
    await ended(cast, cast.vera)
    await somebody_asked(cast)
    assert await waits_for(cast, cast.dina) == 1
    async with cast.call(cast.dina).read() as (tx, call):
        assert (await reading.item_page(tx, call, item_id)).may_confirm
    told = [row for row in await outbox_of(cast.database, cast.dina) if row[0] == "item_reported"]
    assert len(told) == 1


async def test_colleague_who_was_silent_is_not_asked_again_when_the_mentor_goes(
    cast: Cast,
) -> None:
    item_id = await reported(cast, VISIT, visited=cast.zoya)
    await tick(cast, 8)
    assert await asked(cast, item_id) == cast.boris.person_id
    await ended(cast, cast.boris)
    await somebody_asked(cast)
    assert await asked(cast, item_id) == cast.dina.person_id


async def test_what_nobody_can_confirm_after_the_mentor_waits_until_somebody_is_there(
    cast: Cast,
) -> None:
    item_id = await reported(cast, Planned())
    leading = [Role.HEAD.value, Role.DEPUTY.value, Role.DIRECTOR.value]
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.role.in_(leading)).values(until=cast.now.date())
        )
    await ended(cast, cast.boris)
    await somebody_asked(cast)
    assert await asked(cast, item_id) is None
    assert await waits_for(cast, cast.boris) == 0
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.dina.post_id).values(until=None)
        )
    await somebody_asked(cast)
    assert await asked(cast, item_id) == cast.dina.person_id


async def test_new_mentor_is_asked_what_the_former_one_had_not_said(cast: Cast) -> None:
    item_id = await reported(cast, Planned())
    async with cast.call(cast.vera).write() as (tx, call):
        await mentoring.pass_on(tx, call, post_id=cast.boris.post_id, to_post_id=cast.zoya.post_id)
    for player in (cast.zoya, cast.anna):
        async with cast.call(player).write() as (tx, call):
            await mentoring.agree(tx, call, 2)
    assert await waits_for(cast, cast.boris) == 0
    await somebody_asked(cast)
    assert await asked(cast, item_id) == cast.zoya.person_id


async def test_term_that_is_over_passes_on_what_waited_for_the_mentor(cast: Cast) -> None:
    item_id = await reported(cast, Planned())
    async with cast.database.write() as tx:
        await tx.mentoring.set_order(1, until_on=cast.now.date() - timedelta(days=1))
        assert await terms.complete_over(tx, cast.now) == 1
    await somebody_asked(cast)
    assert await asked(cast, item_id) == cast.dina.person_id
