"""An approved plan changes: asked for, decided, shown; reminders follow what is in the plan."""

from datetime import timedelta

from sqlalchemy import select, update

from domain.item import ItemState
from domain.plan_rules import ChangeKind, Standing
from domain.route_changes import ChangeState
from handlers.changes.callbacks import (
    Accept,
    AcceptSeen,
    AddTo,
    AskDecline,
    ChangeItem,
    Choose,
    OpenChange,
    OpenPlanChanges,
    OpenQueue,
    OpenTold,
    PickItem,
    Propose,
    Replace,
    Revoke,
    SetReason,
    Withdraw,
)
from services import changes
from storage.tables import ItemRow, OutboxRow, RouteChangeRow
from tests.cast import START, turn_weekly_lists_off
from tests.counting import counting
from tests.scenario.world import World
from tests.services import changing, planning
from tests.services.doing import Planned, item_of, plan

MOST = 20
"""Statements of a press."""


async def test_webinar_becomes_a_lesson_visit_once_the_deputy_accepts(world: World) -> None:
    """The old item is reminded of while the change waits, then the new one is."""
    _, items = await changing.approved(world.cast)
    await world.passes(minutes=5)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await anna.says("/route")
    await anna.taps("✏️ Изменить план")
    await anna.sees(
        "С утверждения ничего не менялось", "По решению администрации: замена, новое мероприятие"
    )
    await anna.taps("✏️ Изменить мероприятие")
    await anna.taps(f"1. {items[0].title}")
    await anna.sees("📅 Другой срок", "🔄 Заменить", "🗑 Убрать", "➕ Добавить мероприятие")
    await anna.taps("🔄 Заменить")
    await anna.sees("Замена мероприятия", "Что подойдёт?")
    await anna.taps("✏️ Своими словами")
    await anna.says("Посетить урок Петровой О. С.")
    await anna.sees("Почему меняем план?")
    await anna.sees_not("Пропустить")
    await anna.taps("Есть вариант лучше")
    await anna.sees("Вместо него: Посетить урок", "Причина: Появилась возможность")
    await anna.taps("📅 Срок")
    await anna.says("через неделю")
    await anna.taps("✅ Да, поставить")
    await anna.sees("ср, 24 марта", "в плане остаётся прежнее мероприятие")
    await anna.taps("✅ Отправить на решение")
    assert anna.toast == "Отправлено на решение"
    await anna.sees("Ждёт решения с 17 марта", "↩️ Отозвать изменение")
    old = await item_of(world.database, items[0].id)
    assert (old.state, old.next_fire_at is None) == (ItemState.PLANNED, False)

    await world.passes(minutes=3)
    await vera.sees_anywhere("изменение плана: замена", "Посетить урок Петровой", "Причина:")
    await vera.says("/menu")
    await vera.sees("Изменения планов ждут решения: 1")
    await vera.taps("✏️ Изменения (1)")
    await vera.taps("🔎 1")
    await vera.taps("✅ Принять")
    await vera.sees("Принято 17 марта: Орлова В. П.", "↩️ Отменить решение")
    await world.passes(minutes=3)
    await anna.sees_anywhere("Изменение плана принято (Орлова В. П.)")

    await anna.says("/due")
    await anna.sees("ср, 24 марта — Посетить урок Петровой О. С.")
    await anna.sees_not(items[0].title)
    await world.passes(days=6)
    await anna.sees_anywhere("На этой неделе", "Посетить урок Петровой О. С.")
    world.assert_quiet()


async def test_date_is_only_shown_until_the_policy_is_switched(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [Planned(), Planned(title="Семинар")])
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("⏭ Перенести")
    await anna.taps("Через две недели")
    await anna.sees("В плане, срок перенесён")
    await vera.says("/summary")
    await vera.sees("за неделю внесено 1")
    await vera.taps("✏️ Изменения")
    await vera.sees("Смирнова А. И. · новый срок", "24 марта → ср, 31 марта", "Внесено 17 марта")

    await changing.rules(cast, ChangeKind.DATE)
    await anna.says("/due")
    await anna.taps("Семинар")
    await anna.taps("⏭ Перенести")
    await anna.sees("О новом сроке решает тот, кто утверждает планы")
    await anna.taps("Через две недели")
    await anna.taps("Болезнь")
    assert anna.toast == "Отправлено на решение"
    await anna.sees("Срок: ср, 24 марта", "Ждёт решения: новый срок ср, 31 марта")
    await anna.taps("↩️ Отозвать изменение")
    await anna.sees("новый срок")
    async with world.database.read() as tx:
        assert await tx.route_changes.find_waiting(made.items[1]) is None


async def test_deputy_declines_in_her_own_words_and_the_teacher_reads_them(world: World) -> None:
    _, items = await changing.approved(world.cast)
    change = await changing.proposed(
        world.cast, await changing.replacement(world.cast, items[0].id)
    )
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("✏️ Изменения (1)")
    await vera.taps("🔎 1")
    await vera.taps("↩️ Не принимать")
    await vera.says("я" * 400)
    await vera.sees("Слишком длинно", "Оставить как в плане")
    await vera.says("Курс <важнее> & скоро")
    await vera.sees("Не принято 17 марта: Орлова В. П.", "«Курс <важнее> & скоро»")
    await world.passes(minutes=3)
    await anna.says("/menu")
    await anna.sees_anywhere("Изменение плана не принято", "Курс <важнее> & скоро")
    # A button of before the decision.
    await vera.taps_foreign(Accept(change_id=change.id, rev=change.rev).pack())
    await vera.sees("Решение уже принято: изменение отклонено")
    await vera.taps("↩️ Отменить решение")
    await vera.sees("Ждёт решения", "✅ Принять")
    world.assert_quiet()


async def test_several_are_accepted_at_once_and_only_those_that_were_seen(world: World) -> None:
    cast = world.cast
    _, items = await changing.approved(cast, count=3)
    for item in items[:2]:
        draft = await changing.replacement(cast, item.id, title=f"Вместо: {item.title}")
        await changing.proposed(cast, draft)
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps("✏️ Изменения (2)")
    await vera.sees("ждут решения: 2", "✅ Принять эти 2")
    await changing.proposed(cast, await changing.replacement(cast, items[2].id))
    await vera.taps("✅ Принять эти 2")
    await vera.sees("здесь кое-что изменилось", "✅ Принять эти 3")
    await vera.taps("✅ Принять эти 3")
    assert vera.toast == "Принято: 3"
    await vera.sees("Сейчас решения ничего не ждёт")
    await vera.taps("📄 Что уже изменено")
    await vera.sees("Принято 17 марта: Орлова В. П.")


async def test_change_is_taken_back_before_anybody_decides(world: World) -> None:
    route_id, items = await changing.approved(world.cast)
    change = await changing.proposed(
        world.cast, await changing.replacement(world.cast, items[0].id)
    )
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("✏️ Изменения (1)")
    await vera.taps("🔎 1")
    await anna.says("/route")
    await anna.taps("✏️ Изменить план")
    await anna.taps("🔎 1")
    await anna.taps("↩️ Отозвать изменение")
    assert anna.toast == "Изменение отозвано"
    await vera.taps("✅ Принять")
    await vera.sees("Изменение отозвано")
    assert await changing.states(world.cast, route_id) == []
    assert (await changing.again(world.cast, change)).state is ChangeState.WITHDRAWN


async def test_typed_text_is_answered_on_every_screen_of_a_change(world: World) -> None:
    route_id, items = await changing.approved(world.cast)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.taps("✏️ Изменить план")
    await anna.says("просто так")
    await anna.sees("отвечают кнопками", "Изменения плана")
    await anna.taps("➕ Добавить мероприятие")
    await anna.sees("Для чего оно?")
    await anna.taps("Подготовка к аттестации")
    await anna.sees("Новое мероприятие")
    await anna.taps("1")
    await anna.sees("Почему меняем план?")
    await anna.says("я" * 500)
    await anna.sees("Слишком длинно", "Почему меняем план?")
    await anna.says("Скоро <экзамены>")
    await anna.sees("Причина: Скоро <экзамены>", "✅ Отправить на решение")
    await anna.taps("📅 Срок")
    await anna.says("когда-нибудь")
    await anna.sees("Не получилось понять дату", "Когда закончить?")
    await anna.taps("📅 Календарь")
    await anna.taps("20")
    await anna.taps("🗑 Не менять")
    assert anna.toast == "Изменение убрано"
    await anna.sees_not("▶️ Продолжить изменение")
    assert await changing.states(world.cast, route_id) == []
    assert items


async def test_presses_about_changes_cost_few_statements(world: World) -> None:
    """Whatever there is to show, and however many are accepted at once."""
    cast = world.cast
    await planning.diagnosed(cast, cast.anna)
    route_id, items = await changing.approved(cast, count=9)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await anna.says("/menu")
    await vera.says("/menu")
    costs: dict[str, int] = {}
    with counting(world.app.database) as cost:

        async def press(who: str, data: str) -> None:
            cost.clear()
            phone = anna if who == "anna" else vera
            await phone.taps_foreign(data)
            costs[data] = len(cost.statements)
            assert cost.write_transactions <= 1, data

        await press("anna", OpenPlanChanges(route_id=route_id).pack())
        await press("anna", PickItem(route_id=route_id).pack())
        await press("anna", ChangeItem(item_id=items[0].id).pack())
        await press("anna", AddTo(route_id=route_id).pack())
        await press("anna", Replace(item_id=items[0].id).pack())
        async with world.database.read() as tx:
            draft = await tx.route_changes.find_draft(route_id)
        assert draft is not None
        async with cast.call(cast.anna).read() as (tx, call):
            key = (await changes.draft(tx, call, draft.id)).offers[0].key or ""
        await press("anna", Choose(change_id=draft.id, key=key).pack())
        await press("anna", SetReason(change_id=draft.id, key="better").pack())
        draft = await changing.again(cast, draft)
        await press("anna", Propose(change_id=draft.id, rev=draft.rev).pack())
        for item in items[1:7]:
            await changing.proposed(
                cast, await changing.replacement(cast, item.id, title=f"Вместо {item.id}")
            )
        await press("vera", OpenQueue().pack())
        await press("vera", OpenTold().pack())
        await press("vera", OpenChange(change_id=draft.id).pack())
        waits = await changing.again(cast, draft)
        await press("vera", Accept(change_id=waits.id, rev=waits.rev).pack())
        done = await changing.again(cast, draft)
        await press("vera", Revoke(change_id=done.id, rev=done.rev).pack())
        waits = await changing.again(cast, draft)
        assert waits.state is ChangeState.WAITING
        await press("vera", AskDecline(change_id=waits.id, rev=waits.rev).pack())
        async with cast.call(cast.vera).read() as (tx, call):
            seen = changes.seen_of((await changes.waiting(tx, call)).changes)
        await press("vera", AcceptSeen(page=0, seen=seen).pack())
        last = await changing.proposed(cast, await changing.replacement(cast, items[8].id))
        await press("anna", Withdraw(change_id=last.id, rev=last.rev).pack())
    assert {data: count for data, count in costs.items() if count > MOST} == {}


async def test_plan_of_may_is_offered_for_correction_once(world: World) -> None:
    """One message at the end of August, a line in the plan until 15 September, no reminder."""
    cast = world.cast
    await turn_weekly_lists_off(cast)
    await world.passes(days=64)
    cast.now = world.now
    _, items = await changing.approved(cast)
    anna = world.phone(cast.anna)
    await anna.says("/route")
    await anna.sees("утверждён", "1 сентября")
    await anna.sees_not("можно поправить")
    await world.passes(days=(START.replace(month=8, day=25, hour=12) - world.now).days + 1)
    await anna.sees_anywhere("ИОМ начинается 1 сентября", "до 15 сентября план можно поправить")
    told = sum("Если за лето" in one.text for one in anna.user.messages)
    assert told == 1
    await anna.says("/route")
    await anna.sees("До 15 сентября план можно поправить")
    await anna.taps("✏️ Изменить план")
    await anna.sees("До 15 сентября план можно поправить", "✏️ Изменить мероприятие")
    await world.passes(days=24)
    assert sum("Если за лето" in one.text for one in anna.user.messages) == 1
    await anna.says("/route")
    await anna.sees_not("план можно поправить")
    assert items[0].due_on is not None
    assert items[0].due_on - timedelta(days=14) >= world.now.date().replace(month=9, day=1)


async def test_proposals_taken_into_a_plan_are_accepted_together_at_the_cost_of_one(
    world: World,
) -> None:
    """Whoever proposed them is told of each; dates that have passed meanwhile are put inside."""
    cast = world.cast
    await changing.rules(cast, *ChangeKind)
    _, items = await changing.approved(cast, count=6)
    taken = [one.id for one in items[:5]]
    for item_id in taken:
        await changing.proposed(cast, await changing.replacement(cast, item_id))
    async with world.database.write() as tx:
        await tx.connection.execute(
            update(RouteChangeRow)
            .where(RouteChangeRow.item_id.in_(taken))
            .values(kind=ChangeKind.ADD.value, by=cast.egor.person_id)
        )
        await tx.connection.execute(
            update(ItemRow).where(ItemRow.id.in_(taken)).values(standing=Standing.ASKED.value)
        )
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps_foreign(OpenQueue().pack())
    async with cast.call(cast.vera).read() as (tx, call):
        waiting = (await changes.waiting(tx, call)).changes
    assert [one.joins for one in waiting] == [True] * 5
    with counting(world.app.database) as cost:
        await vera.taps_foreign(AcceptSeen(page=0, seen=changes.seen_of(waiting)).pack())
    shown = [one.replace("\n", " ")[:150] for one in cost.statements]
    assert len(shown) <= MOST, "\n".join(shown)
    async with world.database.read() as tx:
        told = await tx.connection.execute(
            select(OutboxRow.key).where(
                OutboxRow.recipient_id == cast.egor.person_id,
                OutboxRow.kind == "proposal_answered",
            )
        )
        assert len(set(told.scalars())) == 5
