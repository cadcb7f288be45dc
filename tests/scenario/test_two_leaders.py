"""Two leaders about one plan: neither decides about what he has not seen, nobody's words go."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from domain.notices.routes import RouteLeftOut, RouteReturned, RouteRevoked
from domain.outbox import OutboxState
from domain.plan_rules import ApprovalStep
from domain.route import RouteState
from handlers.approval.callbacks import (
    AskNewDate,
    AskNewTitle,
    AskRemark,
    ForgetNotes,
    OpenEditedItem,
    OpenEditing,
    SetLeftOut,
    ShowNewEvidence,
    ShowNewMonth,
    ShowNewSections,
)
from services import routes
from storage.tables import OutboxRow
from tests.cast import Cast, Player
from tests.scenario.costs import change_route, costs, typing_costs
from tests.scenario.test_approval import asks_for
from tests.scenario.world import Phone, World
from tests.services import planning

LATE = "Решение уже принято, вот оно"
CHANGED = "правки или замечания к плану изменились"
WRITES = "Павлова Н. И. пишет замечания: 1."


async def opens(phone: Phone) -> None:
    await phone.says("/approve")
    await phone.taps("🧭 Смирнова")


async def opens_item(phone: Phone, number: int = 1) -> None:
    await opens(phone)
    await phone.taps("✏️ Правки и замечания")
    await phone.taps(f"✏️ {number}")


async def remarks(cast: Cast, player: Player, route_id: int, text: str | None) -> None:
    """About the first item; None takes it away."""
    plan = (await planning.view(cast, cast.anna, route_id)).plan
    async with cast.call(player).write() as (tx, call):
        await routes.set_remark(tx, call, plan.items[0].id, plan.route.rev, text)


async def state(world: World, route_id: int) -> RouteState:
    async with world.database.read() as tx:
        return (await tx.routes.get(route_id)).state


async def test_first_remark_of_another_is_told_before_an_approval(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    await opens(vera)
    await opens_item(nina)
    await nina.taps("💬 Написать замечание")
    await nina.says("Уточните тему")
    await costs(world, vera, vera.data_of("✅ Утвердить"))
    await vera.sees(CHANGED, WRITES, "до педагога это не дойдёт", "[✅ Утвердить]")
    assert await state(world, route_id) is RouteState.SUBMITTED
    # What is seen may be decided over; and it may change once more.
    await remarks(cast, cast.nina, route_id, "Уточните тему и класс")
    await vera.taps("✅ Утвердить")
    await vera.sees(CHANGED, WRITES)
    await costs(world, vera, vera.data_of("✅ Утвердить"))
    await vera.sees("Утверждено: Орлова В. П.")
    assert await state(world, route_id) is RouteState.APPROVED


async def test_remark_taken_back_is_told_before_an_approval(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    vera = world.phone(cast.vera)
    await opens(vera)
    await vera.sees(WRITES)
    await remarks(cast, cast.nina, route_id, None)
    await vera.taps("✅ Утвердить")
    await vera.sees(CHANGED)
    await vera.sees_not("пишет замечания")
    await vera.taps("✅ Утвердить")
    assert await state(world, route_id) is RouteState.APPROVED


async def test_remark_of_another_is_told_before_an_approval_with_edits(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera = world.phone(cast.vera)
    await opens_item(vera, 2)
    await vera.taps("✏️ Название")
    await vera.sees("Напишите другое название, до 200 знаков.")
    await vera.says("Новое название")
    await vera.taps("◀️ Мероприятия")
    await vera.sees_not("пишет замечания")
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    await costs(world, vera, vera.data_of("✅ Утвердить с правками"))
    await vera.sees(CHANGED, WRITES, "Новое название")
    await vera.taps("✏️ Правки и замечания")
    await vera.sees(WRITES)
    await vera.taps("✅ Утвердить с правками")
    await vera.sees("Утверждено: Орлова В. П.")
    _, second, *_ = await planning.items(cast, cast.anna, route_id)
    assert second.title == "Новое название"


async def test_remark_of_another_is_told_before_a_return_with_remarks(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    await remarks(cast, cast.vera, route_id, "Уточните класс")
    vera = world.phone(cast.vera)
    await opens(vera)
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    await costs(world, vera, vera.data_of("↩️ Вернуть, замечаний: 1"))
    await vera.sees(CHANGED, WRITES)
    await vera.taps("💬 Вернуть с комментарием")
    await vera.sees(WRITES)
    await vera.taps("↩️ Вернуть, замечаний: 1")
    await vera.sees("Возвращено: Орлова В. П.")
    assert await state(world, route_id) is RouteState.RETURNED


async def test_remarks_of_two_who_agree_do_not_hold_each_other_up(world: World) -> None:
    """Whoever agrees is told of nobody else's remarks, and is not asked about them."""
    cast = world.cast
    await asks_for(cast, ApprovalStep.DEPARTMENT)
    route_id, rev = await planning.submitted(cast, cast.anna)
    item, *_ = await planning.items(cast, cast.anna, route_id)
    dina = world.phone(cast.dina)
    await dina.says("/approve")
    await dina.taps("🧭 Смирнова")
    await dina.taps("💬 Замечания")
    await dina.taps("✏️ 1")
    await dina.taps("💬 Написать замечание")
    await dina.says("Уточните тему")
    async with cast.database.write() as tx:
        (edit,) = await tx.approval_edits.list_of(route_id, rev, cast.dina.person_id)
        place = {"route_id": route_id, "rev": rev, "by": cast.egor.person_id}
        await tx.approval_edits.set(**place, edit=edit, now=cast.now)
    assert edit.item_id == item.id
    await dina.taps("◀️ Мероприятия")
    await dina.taps("↩️ Вернуть, замечаний: 1")
    assert await state(world, route_id) is RouteState.RETURNED


@pytest.mark.parametrize("approved", [True, False])
@pytest.mark.parametrize(
    ("asks", "text"),
    [("💬 Написать замечание", "Уточните тему"), ("✏️ Название", "Новое название")],
)
async def test_words_typed_while_another_decides_come_back_when_it_is_undone(
    world: World, approved: bool, asks: str, text: str
) -> None:
    cast = world.cast
    await planning.submitted(cast, cast.anna)
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    await opens_item(nina, 2)
    await nina.taps("💬 Написать замечание")
    await nina.says("Какой именно?")
    await nina.taps("◀️ Мероприятия")
    await nina.taps("✏️ 1")
    await nina.taps(asks)
    await decides(vera, approved)
    await typing_costs(world, nina, text)
    who = "Утверждено: Орлова В. П." if approved else "Возвращено: Орлова В. П."
    await nina.sees(LATE, who, "Ваши правки и замечания (2) сохранены")
    await nina.sees_not("[✅ Утвердить]", "[↩️ Отменить решение]")
    await vera.taps("↩️ Отменить решение")
    await vera.sees("Павлова Н. И.", "до педагога это не дойдёт")
    await opens(nina)
    await nina.sees(text, "Какой именно?")


async def decides(phone: Phone, approved: bool) -> None:
    await opens(phone)
    if approved:
        await phone.taps("✅ Утвердить")
    else:
        await phone.taps("↩️ Вернуть")
        await phone.says("Уточните сроки")
    await phone.sees("↩️ Отменить решение")


async def test_words_about_an_item_that_was_left_out_come_back_with_it(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    await opens_item(nina)
    await nina.taps("💬 Написать замечание")
    await opens_item(vera)
    await vera.taps("🗑 Убрать из плана")
    await vera.taps("◀️ Мероприятия")
    await vera.taps("✅ Утвердить с правками")
    await nina.says("Уточните тему")
    await nina.sees(LATE, "Утверждено: Орлова В. П.", "Ваши правки и замечания (1) сохранены")
    await vera.taps("↩️ Отменить решение")
    await opens(nina)
    await nina.sees("Уточните тему")
    assert len(await planning.items(cast, cast.anna, route_id)) == 3


async def test_every_late_press_and_word_of_a_writer_tells_who_has_decided(world: World) -> None:
    cast = world.cast
    route_id, rev = await planning.submitted(cast, cast.anna)
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    first, *_ = await planning.items(cast, cast.anna, route_id)
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    await opens_item(nina, 2)
    await nina.taps("📅 Срок")
    await decides(vera, approved=True)
    told = (LATE, "Утверждено: Орлова В. П.", "Ваши правки и замечания (1) сохранены")
    await typing_costs(world, nina, "через две недели")
    await nina.sees(*told)
    address = {"item_id": first.id, "rev": rev}
    for press in (
        OpenEditing(route_id=route_id, rev=rev),
        OpenEditedItem(**address),
        AskRemark(**address),
        AskNewTitle(**address),
        AskNewDate(**address),
        ShowNewMonth(**address, month=202704),
        ShowNewEvidence(**address),
        ShowNewSections(**address),
        SetLeftOut(**address, out=True),
        ForgetNotes(**address),
    ):
        await nina.says("/menu")
        await costs(world, nina, press.pack())
        await nina.sees(*told)
    await vera.says("/menu")
    await vera.taps_foreign(OpenEditedItem(**address).pack())
    await vera.sees(LATE, "[↩️ Отменить решение]")
    await vera.sees_not("сохранены")


async def test_words_of_a_return_tell_who_has_decided_even_when_they_are_none(
    world: World,
) -> None:
    await planning.submitted(world.cast, world.cast.anna)
    vera, nina = world.phone(world.cast.vera), world.phone(world.cast.nina)
    await opens(nina)
    await nina.taps("↩️ Вернуть")
    await decides(vera, approved=True)
    for text in ("о" * 4000, "Уточните сроки"):
        await nina.says(text)
        await nina.sees(LATE, "Утверждено: Орлова В. П.")
        await nina.sees_not("Почему вы возвращаете")


async def test_nothing_is_promised_once_the_plan_has_begun(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    await opens_item(nina)
    await nina.taps("💬 Написать замечание")
    await decides(vera, approved=True)
    await world.passes(minutes=5)
    assert await state(world, route_id) is RouteState.ACTIVE
    await nina.says("Уточните тему")
    await nina.sees(LATE, "Утверждено: Орлова В. П.")
    await nina.sees_not("сохранены")


LEFT_OUT = "Ваши правки и замечания (1) в решение не вошли."
KEPT = "они сохранены: если решение отменят, они вернутся"


async def test_writer_is_told_that_an_approval_has_left_his_words_out(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    await opens(vera)
    await costs(world, vera, vera.data_of("✅ Утвердить"))
    await world.passes(minutes=3)
    assert await state(world, route_id) is RouteState.ACTIVE
    await nina.sees("Смирнова", "ИОМ утверждён (Орлова В. П.).", LEFT_OUT, "«Уточните тему»")
    await nina.sees_not("сохранены")
    await nina.taps("🧭 Посмотреть ИОМ")
    await nina.sees(LATE, "Утверждено: Орлова В. П.")
    assert "в решение не вошли" not in world.phone(cast.anna).screen
    assert "в решение не вошли" not in vera.screen


async def test_words_about_a_plan_that_begins_later_are_said_to_be_kept(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    await decides(vera, approved=True)
    later = world.now.date() + timedelta(days=30)
    await change_route(cast, route_id, first_on=later)
    await world.passes(minutes=3)
    await nina.sees("ИОМ утверждён (Орлова В. П.).", LEFT_OUT, f"Пока план не начался, {KEPT}")
    await nina.taps("🧭 Посмотреть ИОМ")
    await nina.sees("Ваши правки и замечания (1) сохранены")


async def test_writer_is_told_that_a_return_has_left_his_words_out(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    await opens(vera)
    await vera.taps("↩️ Вернуть")
    await typing_costs(world, vera, "Уточните сроки")
    await world.passes(minutes=3)
    await nina.sees("ИОМ возвращён на доработку (Орлова В. П.).", LEFT_OUT, KEPT)
    await nina.taps("🧭 Посмотреть ИОМ")
    await nina.sees("Возвращено: Орлова В. П.", "Ваши правки и замечания (1) сохранены")


async def test_nothing_is_promised_of_a_return_that_its_owner_works_on(world: World) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    await decides(vera, approved=False)
    first, *_ = await planning.items(cast, cast.anna, route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_dropped(tx, call, first.id, first.rev, True)
    await world.passes(minutes=3)
    await nina.sees("ИОМ возвращён на доработку", LEFT_OUT)
    await nina.sees_not("сохранены")


@pytest.mark.parametrize("approved", [True, False])
async def test_writer_hears_nothing_of_a_decision_that_is_undone_in_time(
    world: World, approved: bool
) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera, nina = world.phone(cast.vera), world.phone(cast.nina)
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    await decides(vera, approved)
    assert await waiting_of(world, RouteLeftOut.kind) == [cast.nina.person_id]
    await costs(world, vera, vera.data_of("↩️ Отменить решение"))
    assert await waiting_of(world, RouteLeftOut.kind) == []
    await world.passes(minutes=3)
    assert not any("в решение не вошли" in one.text for one in nina.user.messages)


async def test_owner_who_has_heard_is_told_of_the_undoing_though_a_writer_has_not(
    world: World,
) -> None:
    cast = world.cast
    route_id, _ = await planning.submitted(cast, cast.anna)
    vera = world.phone(cast.vera)
    await remarks(cast, cast.nina, route_id, "Уточните тему")
    await decides(vera, approved=False)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(OutboxRow)
            .where(OutboxRow.kind == RouteReturned.kind)
            .values(state=OutboxState.SENT.value)
        )
    await costs(world, vera, vera.data_of("↩️ Отменить решение"))
    assert await waiting_of(world, RouteLeftOut.kind) == []
    assert await waiting_of(world, RouteRevoked.kind) == [cast.anna.person_id]


async def waiting_of(world: World, kind: str) -> list[int | None]:
    """Whom a notice of this kind waits for."""
    async with world.database.read() as tx:
        rows = await tx.connection.execute(
            select(OutboxRow.recipient_id).where(
                OutboxRow.kind == kind, OutboxRow.state == OutboxState.WAITING.value
            )
        )
        return list(rows.scalars())
