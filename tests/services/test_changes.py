"""Changes of an approved plan: what is asked for waits, what is shown is there at once."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from domain.doing import DropReason, PostponeReason
from domain.errors import DomainError
from domain.item import ItemAction, ItemState
from domain.plan import BasisKind, VersionCause
from domain.plan_rules import ChangeKind
from domain.route_changes import ChangeState
from services import changes, routes
from services.items import plan as item_plan
from services.items import reading, report
from storage.tables import AuditRow, ItemEventRow
from tests.cast import Cast
from tests.services import changing, planning
from tests.services.doing import item_of, outbox_of

NEW = "Посетить урок коллеги"


async def test_old_item_goes_on_until_its_replacement_is_accepted(cast: Cast) -> None:
    """While a replacement waits the plan and its reminders are as they were."""
    route_id, items = await changing.approved(cast)
    before = await item_of(cast.database, items[0].id)
    change = await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    assert change.state is ChangeState.WAITING
    assert await item_of(cast.database, items[0].id) == before
    assert NEW not in await changing.plan_items(cast, route_id)

    await changing.accepted(cast, change, cast.vera)
    now = await changing.plan_items(cast, route_id)
    old = await item_of(cast.database, items[0].id)
    new = await item_of(cast.database, now[NEW].id)
    assert (old.state, old.next_fire_at) == (ItemState.DROPPED, None)
    assert (new.state, new.due_on) == (ItemState.PLANNED, before.due_on)
    assert new.next_fire_at == before.next_fire_at is not None
    assert now[NEW].replaces == items[0].id
    async with cast.database.read() as tx:
        reason = select(ItemEventRow.reason).where(ItemEventRow.item_id == items[0].id)
        assert (await tx.connection.execute(reason)).scalars().all() == [changing.REASON]


async def test_declined_change_leaves_the_plan_and_its_owner_hears_why(cast: Cast) -> None:
    route_id, items = await changing.approved(cast)
    before = await changing.plan_items(cast, route_id)
    change = await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    async with cast.call(cast.vera).write() as (tx, call):
        await changes.decline(tx, call, change.id, change.rev, "Пусть останется курс")
    after = await changing.again(cast, change)
    assert (after.state, after.reply) == (ChangeState.DECLINED, "Пусть останется курс")
    assert await changing.plan_items(cast, route_id) == before
    told = [kind for kind, _, _ in await outbox_of(cast.database, cast.anna)]
    assert "change_decided" in told


async def test_addition_brings_its_item_and_a_new_difficulty(cast: Cast) -> None:
    """A later diagnosis offers what the plan does not have; only what was added is decided."""
    await planning.diagnosed(cast, cast.anna)
    route_id, _ = await changing.approved(cast)
    async with cast.call(cast.anna).read() as (tx, call):
        offered = await changes.additions(tx, call, route_id)
    assert [one.source for one in offered.fresh][:1] == [planning.DEFICITS[0]]
    async with cast.call(cast.anna).write() as (tx, call):
        change_id = await changes.begin_with_basis(
            tx, call, route_id, BasisKind.DEFICIT, planning.DEFICITS[0]
        )
        shown = await changes.draft(tx, call, change_id)
        await changes.choose(tx, call, change_id, shown.offers[0].key or "")
        await changes.set_reason(tx, call, change_id, key="diagnosis")
        draft = await tx.route_changes.get(change_id)
    change = await changing.accepted(cast, await changing.proposed(cast, draft), cast.vera)
    view = await planning.view(cast, cast.anna, route_id)
    basis = next(one for one in view.plan.bases if one.source == planning.DEFICITS[0])
    (item,) = view.plan.of_basis(basis.id)
    assert (item.id, item.suggestion) == (change.item_id, shown.offers[0].key)
    assert (await item_of(cast.database, item.id)).next_fire_at is not None
    async with cast.call(cast.anna).read() as (tx, call):
        left = await changes.additions(tx, call, route_id)
    assert planning.DEFICITS[0] not in [one.source for one in left.fresh]


async def test_date_is_only_shown_until_the_school_decides_about_dates(cast: Cast) -> None:
    route_id, items = await changing.approved(cast)
    first, second = items
    assert first.due_on is not None
    assert second.due_on is not None
    async with cast.call(cast.anna).write() as (tx, call):
        moved = await item_plan.postpone(
            tx, call, first.id, first.rev, first.due_on + timedelta(days=7)
        )
    assert moved is not None
    assert await changing.states(cast, route_id) == [(ChangeKind.DATE, ChangeState.SHOWN)]
    assert "change_asked" not in [kind for kind, _, _ in await outbox_of(cast.database, cast.vera)]

    await changing.rules(cast, ChangeKind.DATE)
    later = second.due_on + timedelta(days=7)
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"item\.reason_needed"):
            await item_plan.postpone(tx, call, second.id, second.rev, later)
        asked = await item_plan.postpone(
            tx, call, second.id, second.rev, later, PostponeReason.LOAD
        )
        page = await reading.item_page(tx, call, second.id)
    assert asked is None
    assert (page.item.due_on, page.item.rev) == (second.due_on, second.rev)
    assert page.asked_change is not None
    assert "change_asked" in [kind for kind, _, _ in await outbox_of(cast.database, cast.vera)]

    await changing.accepted(cast, page.asked_change, cast.vera)
    now = await item_of(cast.database, second.id)
    assert (now.due_on, now.state, now.postponed_times) == (later, ItemState.POSTPONED, 1)
    async with cast.call(cast.anna).write() as (tx, call):
        assert (await reading.item_page(tx, call, second.id)).last_move is None
        with pytest.raises(DomainError, match=r"item\.changed"):
            await item_plan.undo_postponement(tx, call, second.id, now.rev)


async def test_drop_waits_where_the_school_decides_about_it(cast: Cast) -> None:
    await changing.rules(cast, ChangeKind.DROP)
    route_id, items = await changing.approved(cast)
    async with cast.call(cast.anna).write() as (tx, call):
        assert (
            await item_plan.drop(tx, call, items[0].id, items[0].rev, DropReason.CANCELLED) is None
        )
        asked = await tx.route_changes.find_waiting(items[0].id)
    assert asked is not None
    assert (await item_of(cast.database, items[0].id)).state is ItemState.PLANNED
    await changing.accepted(cast, asked, cast.vera)
    dropped = await item_of(cast.database, items[0].id)
    assert dropped.state is ItemState.DROPPED
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"item\.left_for_good"):
            await item_plan.restore(tx, call, items[0].id, dropped.rev)
    assert await changing.states(cast, route_id) == [(ChangeKind.DROP, ChangeState.ACCEPTED)]


async def test_undone_move_and_drop_are_no_changes_any_more(cast: Cast) -> None:
    route_id, items = await changing.approved(cast)
    assert items[0].due_on is not None
    later = items[0].due_on + timedelta(days=3)
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, items[0].id, items[0].rev, later)
        await item_plan.undo_postponement(tx, call, items[0].id, items[0].rev + 1)
        await item_plan.drop(tx, call, items[1].id, items[1].rev, DropReason.NOT_RELEVANT)
        await item_plan.restore(tx, call, items[1].id, items[1].rev + 1)
    assert await changing.states(cast, route_id) == []


async def test_replacement_is_there_at_once_where_nobody_decides(cast: Cast) -> None:
    await changing.rules(cast)
    route_id, items = await changing.approved(cast)
    draft = await changing.replacement(cast, items[0].id, reason="")
    change = await changing.proposed(cast, draft)
    assert change.state is ChangeState.SHOWN
    assert (await changing.plan_items(cast, route_id))[NEW].state is ItemState.PLANNED
    async with cast.call(cast.anna).write() as (tx, call):
        dropped = await tx.items.get(items[0].id)
        with pytest.raises(DomainError, match=r"item\.left_for_good"):
            await item_plan.restore(tx, call, items[0].id, dropped.rev)
    async with cast.call(cast.anna).write() as (tx, call):
        await changes.withdraw(tx, call, change.id, change.rev)
    now = await changing.plan_items(cast, route_id)
    assert NEW not in now
    assert now[items[0].title].state is ItemState.PLANNED
    assert (await item_of(cast.database, items[0].id)).next_fire_at is not None


async def test_first_of_two_deciders_is_heard(cast: Cast) -> None:
    route_id, items = await changing.approved(cast)
    change = await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    await changing.accepted(cast, change, cast.vera)
    async with cast.call(cast.nina).write() as (tx, call):
        with pytest.raises(DomainError, match=r"change\.accepted"):
            await changes.decline(tx, call, change.id, change.rev, "Нет")
        with pytest.raises(DomainError, match=r"change\.accepted"):
            await changes.accept(tx, call, change.id, change.rev)
    titles = list(await changing.plan_items(cast, route_id))
    assert titles.count(NEW) == 1


async def test_change_read_before_another_decided_is_not_decided_twice(cast: Cast) -> None:
    """The row itself refuses: whoever read it as waiting finds it decided."""
    _, items = await changing.approved(cast)
    change = await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    await changing.accepted(cast, change, cast.vera)
    async with cast.call(cast.nina).write() as (tx, _):
        assert not await tx.route_changes.set_state(change, ChangeState.DECLINED)
        with pytest.raises(DomainError, match=r"change\.stale"):
            await tx.route_changes.accept_each(
                [(change, None)], by=cast.nina.person_id, at=cast.now
            )


async def test_page_is_accepted_whole_only_as_it_was_seen(cast: Cast) -> None:
    route_id, items = await changing.approved(cast, count=3)
    basis_id = items[0].basis_id
    assert basis_id is not None
    first = await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    async with cast.call(cast.vera).read() as (tx, call):
        seen = changes.seen_of((await changes.waiting(tx, call)).changes)
    await changing.proposed(cast, await changing.addition(cast, basis_id))
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"change\.stale"):
            await changes.accept_seen(tx, call, 0, seen)
    assert (await changing.again(cast, first)).state is ChangeState.WAITING
    async with cast.call(cast.vera).write() as (tx, call):
        page = await changes.waiting(tx, call)
        assert await changes.accept_seen(tx, call, 0, changes.seen_of(page.changes)) == 2
    now = await changing.plan_items(cast, route_id)
    assert now[NEW].state is ItemState.PLANNED
    assert now["Выступить на ШМО"].basis_id == basis_id
    async with cast.database.read() as tx:
        versions = await tx.route_versions.list_of_route(route_id)
    assert [one.cause for one in versions] == [
        VersionCause.SUBMIT,
        VersionCause.APPROVE,
        VersionCause.CHANGE,
    ]


async def test_approved_text_stays_and_each_accepted_change_adds_a_version(cast: Cast) -> None:
    route_id, items = await changing.approved(cast)
    async with cast.database.read() as tx:
        approved = (await tx.route_versions.list_of_route(route_id))[-1]
    change = await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    await changing.accepted(cast, change, cast.vera)
    async with cast.database.read() as tx:
        *earlier, last = await tx.route_versions.list_of_route(route_id)
        route = await tx.routes.get(route_id)
    assert earlier[-1] == approved
    assert (last.cause, last.rev, last.by) == (
        VersionCause.CHANGE,
        route.rev,
        cast.vera.person_id,
    )
    assert NEW in last.body
    assert NEW not in approved.body


async def test_decision_is_undone_until_something_came_of_it(cast: Cast) -> None:
    """Undone, the old item is reminded of again, and the change waits as before."""
    route_id, items = await changing.approved(cast)
    before = await item_of(cast.database, items[0].id)
    change = await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    done = await changing.accepted(cast, change, cast.vera)
    async with cast.call(cast.nina).write() as (tx, call):
        with pytest.raises(DomainError, match=r"change\.not_your_decision"):
            await changes.revoke(tx, call, done.id, done.rev)
    async with cast.call(cast.vera).write() as (tx, call):
        await changes.revoke(tx, call, done.id, done.rev)
    assert NEW not in await changing.plan_items(cast, route_id)
    back = await item_of(cast.database, items[0].id)
    assert (back.state, back.next_fire_at) == (before.state, before.next_fire_at)
    waits = await changing.again(cast, change)
    assert (waits.state, waits.decided_by) == (ChangeState.WAITING, None)

    again = await changing.accepted(cast, waits, cast.vera)
    new = (await changing.plan_items(cast, route_id))[NEW]
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, new.id, new.rev)
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"change\.acted"):
            await changes.revoke(tx, call, again.id, again.rev)


@pytest.mark.parametrize(("days", "times"), [(7, 1), (-7, 0)])
async def test_undone_date_goes_back_to_the_one_before(cast: Cast, days: int, times: int) -> None:
    """An earlier one has put nothing off."""
    await changing.rules(cast, ChangeKind.DATE)
    _, items = await changing.approved(cast)
    assert items[0].due_on is not None
    day = items[0].due_on + timedelta(days=days)
    async with cast.call(cast.anna).write() as (tx, call):
        await item_plan.postpone(tx, call, items[0].id, items[0].rev, day, PostponeReason.ILLNESS)
        asked = await tx.route_changes.find_waiting(items[0].id)
    assert asked is not None
    done = await changing.accepted(cast, asked, cast.vera)
    moved = await item_of(cast.database, items[0].id)
    assert (moved.due_on, moved.postponed_times) == (day, times)
    async with cast.call(cast.vera).write() as (tx, call):
        await changes.revoke(tx, call, done.id, done.rev)
    now = await item_of(cast.database, items[0].id)
    assert (now.due_on, now.state, now.postponed_times) == (
        items[0].due_on,
        ItemState.PLANNED,
        0,
    )


async def test_withdrawn_change_is_not_heard_of(cast: Cast) -> None:
    _, items = await changing.approved(cast)
    change = await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    async with cast.call(cast.anna).write() as (tx, call):
        await changes.withdraw(tx, call, change.id, change.rev)
        await changes.withdraw(tx, call, change.id, change.rev)
    assert "change_asked" not in [kind for kind, _, _ in await outbox_of(cast.database, cast.vera)]
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"change\.withdrawn"):
            await changes.accept(tx, call, change.id, change.rev)
        assert (await changes.waiting(tx, call)).total == 0


async def test_change_of_what_is_done_meanwhile_waits_for_nobody(cast: Cast) -> None:
    _, items = await changing.approved(cast)
    change = await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, items[0].id, items[0].rev)
    async with cast.call(cast.vera).write() as (tx, call):
        assert (await changes.waiting(tx, call)).total == 0
        with pytest.raises(DomainError, match=r"change\.overtaken"):
            await changes.accept(tx, call, change.id, change.rev)


async def test_one_change_of_an_item_waits_at_a_time(cast: Cast) -> None:
    _, items = await changing.approved(cast)
    await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"change\.asked_already"):
            await changes.begin_replacement(tx, call, items[0].id)


async def test_what_waits_needs_a_reason_and_a_title(cast: Cast) -> None:
    _, items = await changing.approved(cast)
    async with cast.call(cast.anna).write() as (tx, call):
        change_id = await changes.begin_replacement(tx, call, items[0].id)
        draft = await tx.route_changes.get(change_id)
        with pytest.raises(DomainError, match=r"change\.incomplete"):
            await changes.propose(tx, call, change_id, draft.rev)
        await changes.write_own(tx, call, change_id, NEW)
        draft = await tx.route_changes.get(change_id)
        with pytest.raises(DomainError, match=r"change\.reason_needed"):
            await changes.propose(tx, call, change_id, draft.rev)


async def test_draft_goes_on_where_it_was_left_and_gives_way_to_another(cast: Cast) -> None:
    _, items = await changing.approved(cast)
    draft = await changing.replacement(cast, items[0].id)
    async with cast.call(cast.anna).write() as (tx, call):
        assert await changes.begin_replacement(tx, call, items[0].id) == draft.id
        assert (await tx.route_changes.get(draft.id)).wanted.title == NEW
        assert await changes.begin_replacement(tx, call, items[1].id) == draft.id
        assert (await tx.route_changes.get(draft.id)).wanted.title == ""


async def test_date_that_passed_while_it_waited_is_put_inside_the_period(cast: Cast) -> None:
    route_id, items = await changing.approved(cast)
    async with cast.call(cast.anna).write() as (tx, call):
        change_id = await changes.begin_replacement(tx, call, items[0].id)
        await changes.write_own(tx, call, change_id, NEW)
        await changes.set_reason(tx, call, change_id, typed="Так удобнее")
        rev = (await tx.route_changes.get(change_id)).rev
        await changes.set_day(tx, call, change_id, rev, date(2027, 3, 20))
        draft = await tx.route_changes.get(change_id)
    change = await changing.proposed(cast, draft)
    late = cast.call(cast.vera, now=cast.now + timedelta(days=10))
    async with late.write() as (tx, call):
        await changes.accept(tx, call, change.id, change.rev)
    new = (await changing.plan_items(cast, route_id))[NEW]
    assert new.due_on is not None
    assert new.due_on > date(2027, 3, 27)


async def test_approval_is_not_undone_over_an_asked_change(cast: Cast) -> None:
    """The owner has gone on with the plan: it is no longer only the approver's word."""
    route_id, items = await changing.approved(cast)
    await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    async with cast.call(cast.vera).write() as (tx, call):
        rev = (await tx.routes.get(route_id)).rev
        with pytest.raises(DomainError, match=r"route\.acted"):
            await routes.revoke(tx, call, route_id, rev)


@pytest.mark.parametrize("name", ["boris", "zoya", "irina", "klim", "lev", "dina", "anna", "oleg"])
async def test_nobody_else_decides_about_the_teachers_change(cast: Cast, name: str) -> None:
    """Nor does she herself."""
    _, items = await changing.approved(cast)
    change = await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access|not_yours"):
            await changes.accept(tx, call, change.id, change.rev)
        with pytest.raises(DomainError, match=r"access|not_yours"):
            await changes.decline(tx, call, change.id, change.rev, "Нет")


async def test_everything_about_a_change_is_in_the_journal(cast: Cast) -> None:
    _, items = await changing.approved(cast)
    change = await changing.proposed(cast, await changing.replacement(cast, items[0].id))
    await changing.accepted(cast, change, cast.vera)
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(AuditRow.action, AuditRow.actor_id)
            .where(AuditRow.object_kind == "route_change", AuditRow.object_id == change.id)
            .order_by(AuditRow.id)
        )
        found = [tuple(row) for row in rows]
        events = await tx.connection.execute(
            select(ItemEventRow.action).where(ItemEventRow.item_id == items[0].id)
        )
        actions = list(events.scalars())
    assert found == [
        ("change.ask", cast.anna.person_id),
        ("change.accept", cast.vera.person_id),
    ]
    assert actions == [ItemAction.DROP.value]
