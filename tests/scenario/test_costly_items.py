"""What is done to one item at its fullest, and is decided about it, costs no more than any press:
a visit of a colleague who is asked, with materials, when another report waits for who decides."""

from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.doing import DropReason
from domain.evidence import Proof, ProofForm
from domain.item import ItemKind
from handlers.calendar_keyboard import packed_day
from handlers.confirm.callbacks import ConfirmItem, ReturnFor, RevokeDecision
from handlers.due.callbacks import DropFor, FinishBare, MoveTo, Recall, Restore, UndoMove
from services.items import report, witness
from tests.cast import Cast, Player
from tests.scenario.costs import costs
from tests.scenario.world import World
from tests.services.doing import Planned, item_of, plan

VISIT = Planned(title="урок коллеги", kind=ItemKind.LESSON_VISIT)
TALK = Planned(title="выступление на ШМО", kind=ItemKind.TALK)
LINK = Proof(form=ProofForm.LINK, url="https://example.org/video")


async def _visits(cast: Cast, *visited: Player) -> tuple[int, ...]:
    """Anna's visits of these, and a talk of hers, each reported of with a link."""
    made = await plan(cast, cast.anna, [*([VISIT] * len(visited)), TALK])
    async with cast.call(cast.anna).write() as (tx, call):
        for item_id, one in zip(made.items, visited, strict=False):
            await witness.choose_visited(tx, call, item_id, 1, one.person_id)
        for item_id in made.items:
            await report.report(tx, call, item_id, 1, (LINK,))
    return made.items


async def _rev(cast: Cast, item_id: int) -> int:
    return (await item_of(cast.database, item_id)).rev


async def test_visit_is_finished_dropped_and_moved_by_its_owner(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [VISIT, TALK])
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    async with cast.call(cast.anna).write() as (tx, call):
        await witness.choose_visited(tx, call, made.items[0], 1, cast.zoya.person_id)
    for item_id in made.items:

        async def press(button: CallbackData, said: str) -> None:
            await costs(world, anna, button.pack())
            await anna.sees(said)
            await world.passes(minutes=5)

        rev = await _rev(cast, item_id)
        day = packed_day(date(2027, 4, 20))
        await press(MoveTo(item_id=item_id, rev=rev, day=day), "20 апреля")
        await press(UndoMove(item_id=item_id, rev=rev + 1), "24 марта")
        await press(
            DropFor(item_id=item_id, rev=rev + 2, reason=DropReason.NOT_RELEVANT), "Вернуть"
        )
        await press(Restore(item_id=item_id, rev=rev + 3), "24 марта")
        await press(FinishBare(item_id=item_id, rev=rev + 4), "ждёт подтверждения")
        await press(Recall(item_id=item_id, rev=rev + 5), "24 марта")
    world.assert_quiet()


async def test_report_is_confirmed_returned_and_taken_back_while_another_waits(
    world: World,
) -> None:
    cast = world.cast
    visit, _, talk = await _visits(cast, cast.zoya, cast.boris)
    await world.passes(minutes=5)
    boris = world.phone(cast.boris)
    await boris.says("/menu")
    for item_id in (visit, talk):
        rev = await _rev(cast, item_id)
        back = ReturnFor(item_id=item_id, rev=rev, reason="tell_more").pack()
        await costs(world, boris, back)
        await boris.sees("На доработке", "▶️ Дальше")
        await world.passes(minutes=5)
        for press in (RevokeDecision, ConfirmItem, RevokeDecision):
            rev = await _rev(cast, item_id)
            await costs(world, boris, press(item_id=item_id, rev=rev).pack())
            await world.passes(minutes=5)
        assert await _rev(cast, item_id) > rev
    world.assert_quiet()
