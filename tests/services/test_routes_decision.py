"""From the submission to the decision: who decides, about which text, and once."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, select, update

from domain.errors import DomainError
from domain.notices.routes import RouteApproved, RouteReturned, RouteSubmitted
from domain.people import Role
from domain.plan import VersionCause, sha256, snapshot
from domain.route import RouteState
from services import routes
from storage.repositories.route_versions import RouteVersion
from storage.tables import ItemRow, OutboxRow, PostRow
from tests.cast import START, Cast, Player
from tests.services import planning


async def told(cast: Cast, kind: str) -> list[int]:
    """Recipients of notices of this kind, in order."""
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(OutboxRow.recipient_id).where(OutboxRow.kind == kind).order_by(OutboxRow.id)
        )
        return [person_id for person_id in rows.scalars() if person_id is not None]


async def versions(cast: Cast, route_id: int) -> tuple[RouteVersion, ...]:
    async with cast.database.read() as tx:
        return await tx.route_versions.list_of_route(route_id)


async def appoint(cast: Cast, player: Player, role: Role, *, zone: list[int] | None = None) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(PostRow).values(
                person_id=player.person_id,
                school_id=cast.school_id,
                role=role.value,
                zone=zone,
                main=False,
                since=date(2026, 9, 1),
            )
        )


async def dismiss(cast: Cast, *players: Player) -> None:
    posts = [player.post_id for player in players]
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id.in_(posts)).values(until=date(2027, 3, 1))
        )


async def approve(cast: Cast, player: Player, route_id: int, rev: int) -> None:
    async with cast.call(player).write() as (tx, call):
        await routes.approve(tx, call, route_id, rev)


async def test_deputy_and_route_officer_are_told_once_when_submit_is_pressed_twice(
    cast: Cast,
) -> None:
    route_id = await planning.drafted(cast, cast.anna)
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    for _ in range(2):
        async with cast.call(cast.anna).write() as (tx, call):
            view = await routes.submit(tx, call, route_id, rev)
    assert view.plan.route.state is RouteState.SUBMITTED
    assert view.deciders == ("Орлова\u00a0В.\u00a0П.", "Павлова\u00a0Н.\u00a0И.")
    assert await told(cast, RouteSubmitted.kind) == [cast.vera.person_id, cast.nina.person_id]
    assert [one.cause for one in await versions(cast, route_id)] == [VersionCause.SUBMIT]


async def test_empty_plan_is_not_submitted(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=0)
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.submit(tx, call, route_id, rev)
    assert refused.value.code == "route.empty"


async def test_submit_is_refused_when_the_plan_changed_behind_the_button(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna)
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    (item, *_) = await planning.items(cast, cast.anna, route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.rename(tx, call, item.id, "Иначе")
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.submit(tx, call, route_id, rev)
    assert refused.value.code == "route.stale"


async def test_approval_fixes_period_text_and_who_is_reminded(cast: Cast) -> None:
    card = await planning.approved(cast, cast.anna, cast.vera)
    route = card.plan.route
    assert route.state is RouteState.APPROVED
    assert (route.first_on, route.last_on) == (date(2027, 3, 17), date(2027, 12, 31))
    assert all(date(2027, 3, 17) <= day <= date(2027, 12, 31) for day in card.plan.days)
    assert not card.may_decide
    assert await told(cast, RouteApproved.kind) == [cast.anna.person_id]
    async with cast.database.read() as tx:
        rows = (
            await tx.connection.execute(
                select(ItemRow.next_fire_at, ItemRow.confirmable).where(
                    ItemRow.route_id == route.id
                )
            )
        ).all()
    assert all(row.next_fire_at is not None for row in rows)
    # Own items are self-education, which nobody confirms.
    assert not any(row.confirmable for row in rows)


async def test_versions_keep_text_and_hash_when_the_plan_goes_on_changing(cast: Cast) -> None:
    route_id, rev = await planning.submitted(cast, cast.anna)
    (first,) = await versions(cast, route_id)
    submitted = (await planning.view(cast, cast.anna, route_id)).plan
    assert first.body == snapshot(submitted)
    assert first.sha256 == sha256(first.body)
    assert str(cast.anna.person_id) in first.body
    assert "Смирнова" not in first.body
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.send_back(tx, call, route_id, rev, "Уточните название")
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.rename(tx, call, submitted.items[0].id, "Другое название")
    now = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.submit(tx, call, route_id, now)
    kept, second = await versions(cast, route_id)
    assert kept == first
    assert "Другое название" in second.body
    assert second.sha256 == sha256(second.body)


async def test_return_brings_the_comment_to_the_owner(cast: Cast) -> None:
    route_id, rev = await planning.submitted(cast, cast.anna)
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.send_back_ready(tx, call, route_id, rev, "spread")
    view = await planning.view(cast, cast.anna, route_id)
    assert view.plan.route.state is RouteState.RETURNED
    assert view.comment is not None
    assert view.comment.author == "Орлова\u00a0В.\u00a0П."
    assert view.comment.text.startswith("Распределите сроки")
    assert await told(cast, RouteReturned.kind) == [cast.anna.person_id]


async def test_return_needs_words(cast: Cast) -> None:
    route_id, rev = await planning.submitted(cast, cast.anna)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.vera).write() as (tx, call):
            await routes.send_back(tx, call, route_id, rev, " \u202e\x00 ")
    assert refused.value.code == "text.empty"


async def test_deputy_is_told_what_changed_when_another_text_was_seen(cast: Cast) -> None:
    route_id, seen = await planning.submitted(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.withdraw(tx, call, route_id, seen)
    (item, other, _) = await planning.items(cast, cast.anna, route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_due(tx, call, item.id, item.rev, date(2027, 10, 12))
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_dropped(tx, call, other.id, other.rev, True)
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.submit(tx, call, route_id, rev)
    with pytest.raises(DomainError) as refused:
        await approve(cast, cast.vera, route_id, seen)
    assert refused.value.code == "route.stale"
    async with cast.call(cast.vera).read() as (tx, call):
        card = await routes.card(tx, call, route_id, seen_rev=seen)
    assert card.changes is not None
    assert card.changes.removed == (other.title,)
    assert card.changes.moved == ((item.title, item.due_on, date(2027, 10, 12)),)
    assert card.plan.route.state is RouteState.SUBMITTED


async def test_withdrawn_plan_is_its_owners_alone_and_unsaid_notices_go(cast: Cast) -> None:
    route_id, rev = await planning.submitted(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        view = await routes.withdraw(tx, call, route_id, rev)
    assert view.plan.route.state is RouteState.DRAFT
    assert await told(cast, RouteSubmitted.kind) == []
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.vera).read() as (tx, call):
            await routes.card(tx, call, route_id)
    assert refused.value.code == "route.withdrawn"
    with pytest.raises(DomainError) as refused:
        await approve(cast, cast.vera, route_id, rev)
    assert refused.value.code == "route.withdrawn"


async def test_plan_cannot_be_withdrawn_when_it_was_decided(cast: Cast) -> None:
    card = await planning.approved(cast, cast.anna, cast.vera)
    route = card.plan.route
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.withdraw(tx, call, route.id, route.rev - 1)
    assert refused.value.code == "route.decided"


async def test_first_of_two_deputies_decides_and_the_other_sees_who(cast: Cast) -> None:
    await appoint(cast, cast.boris, Role.DEPUTY)
    route_id, rev = await planning.submitted(cast, cast.anna)
    assert set(await told(cast, RouteSubmitted.kind)) == {
        cast.vera.person_id,
        cast.nina.person_id,
        cast.boris.person_id,
    }
    await approve(cast, cast.vera, route_id, rev)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.boris).write() as (tx, call):
            await routes.send_back(tx, call, route_id, rev, "Поздно")
    assert refused.value.code == "route.decided"
    async with cast.call(cast.boris).read() as (tx, call):
        card = await routes.card(tx, call, route_id, seen_rev=rev)
    assert card.decided_by == "Орлова\u00a0В.\u00a0П."
    assert not card.may_decide
    assert await told(cast, RouteApproved.kind) == [cast.anna.person_id]


@pytest.mark.parametrize(
    "name", ["anna", "boris", "dina", "egor", "zoya", "irina", "klim", "lev", "mila", "oleg"]
)
async def test_decision_is_refused_to_whoever_does_not_lead_the_school(
    cast: Cast, name: str
) -> None:
    route_id, rev = await planning.submitted(cast, cast.anna)
    with pytest.raises(DomainError) as refused:
        await approve(cast, getattr(cast, name), route_id, rev)
    assert refused.value.code == "access.denied"
    view = await planning.view(cast, cast.anna, route_id)
    assert view.plan.route.state is RouteState.SUBMITTED


async def test_deputy_of_another_department_neither_sees_nor_decides(cast: Cast) -> None:
    await dismiss(cast, cast.vera, cast.nina)
    await appoint(cast, cast.zoya, Role.DEPUTY, zone=[999])
    route_id, rev = await planning.submitted(cast, cast.anna)
    assert await told(cast, RouteSubmitted.kind) == [cast.galina.person_id]
    with pytest.raises(DomainError) as refused:
        await approve(cast, cast.zoya, route_id, rev)
    assert refused.value.code == "access.denied"
    async with cast.call(cast.zoya).read() as (tx, call):
        assert (await routes.queue(tx, call)).total == 0


async def test_deputys_own_plan_goes_to_the_director(cast: Cast) -> None:
    await appoint(cast, cast.anna, Role.DEPUTY)
    route_id, rev = await planning.submitted(cast, cast.anna)
    assert await told(cast, RouteSubmitted.kind) == [cast.galina.person_id]
    with pytest.raises(DomainError) as refused:
        await approve(cast, cast.anna, route_id, rev)
    assert refused.value.code == "access.denied"
    with pytest.raises(DomainError) as refused:
        await approve(cast, cast.vera, route_id, rev)
    assert refused.value.code == "route.not_yours_to_decide"
    await approve(cast, cast.galina, route_id, rev)
    view = await planning.view(cast, cast.anna, route_id)
    assert view.decided_by == "Лебедева\u00a0Г.\u00a0Ю."


async def test_plan_waits_and_is_offered_when_nobody_holds_the_post(cast: Cast) -> None:
    await dismiss(cast, cast.vera, cast.nina, cast.galina)
    route_id, rev = await planning.submitted(cast, cast.anna)
    assert (await planning.view(cast, cast.anna, route_id)).deciders == ()
    assert await told(cast, RouteSubmitted.kind) == []
    await appoint(cast, cast.zoya, Role.DEPUTY)
    async with cast.call(cast.zoya).read() as (tx, call):
        queue = await routes.queue(tx, call)
    assert [line.route_id for line in queue.lines] == [route_id]
    await approve(cast, cast.zoya, route_id, rev)


@pytest.mark.parametrize(("name", "seen"), [("vera", 1), ("nina", 1), ("galina", 1), ("klim", 0)])
async def test_queue_holds_the_leaders_own_school_alone(cast: Cast, name: str, seen: int) -> None:
    await planning.submitted(cast, cast.anna)
    async with cast.call(getattr(cast, name)).read() as (tx, call):
        assert (await routes.queue(tx, call)).total == seen


@pytest.mark.parametrize("name", ["anna", "boris", "dina", "egor", "lev", "mila", "oleg"])
async def test_queue_is_refused_to_others(cast: Cast, name: str) -> None:
    with pytest.raises(DomainError) as refused:
        async with cast.call(getattr(cast, name)).read() as (tx, call):
            await routes.queue(tx, call)
    assert refused.value.code == "access.denied"


async def test_dates_move_inside_when_the_plan_waited_too_long(cast: Cast) -> None:
    route_id, rev = await planning.submitted(cast, cast.anna)
    (item, *_) = await planning.items(cast, cast.anna, route_id)
    async with cast.database.write() as tx:
        await tx.plan_items.set_days({item.id: date(2027, 4, 1)})
    later = START + timedelta(days=40)
    async with cast.call(cast.vera, later).write() as (tx, call):
        card = await routes.approve(tx, call, route_id, rev)
    assert card.moved == 1
    assert card.plan.route.first_on == date(2027, 4, 26)
    assert min(card.plan.days) >= date(2027, 4, 26)


async def test_plan_of_may_begins_in_september_by_a_tick_once(cast: Cast) -> None:
    may = START + timedelta(days=60)
    route_id, rev = await planning.submitted(cast, cast.anna)
    async with cast.call(cast.vera, may).write() as (tx, call):
        card = await routes.approve(tx, call, route_id, rev)
    assert card.plan.route.first_on == date(2027, 9, 1)
    assert min(card.plan.days) >= date(2027, 9, 1)
    # 31 August 20:59 in Moscow, then one minute past midnight.
    eve = START.replace(month=8, day=31, hour=17, minute=59)
    morning = START.replace(month=8, day=31, hour=21, minute=1)
    began = []
    for now in (eve, morning, morning):
        async with cast.database.write() as tx:
            began.append(await routes.begin_due(tx, now))
    assert began == [0, 1, 0]
    view = await planning.view(cast, cast.anna, route_id)
    assert view.plan.route.state is RouteState.ACTIVE


async def test_tick_begins_in_batches(cast: Cast) -> None:
    await planning.approved(cast, cast.anna, cast.vera)
    await planning.approved(cast, cast.zoya, cast.vera)
    began = []
    told = START + timedelta(minutes=2)
    for _ in range(3):
        async with cast.database.write() as tx:
            began.append(await routes.begin_due(tx, told, limit=1))
    assert began == [1, 1, 0]


async def test_approved_plan_is_not_edited(cast: Cast) -> None:
    card = await planning.approved(cast, cast.anna, cast.vera)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.rename(tx, call, card.plan.items[0].id, "Тихая правка")
    assert refused.value.code == "route.not_editable"
