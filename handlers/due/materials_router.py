"""Materials of an item one by one: taken away, and back again until something else is done."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.errors import DomainError
from handlers.due import beside_screens, entry, materials_screens, screens, words
from handlers.due.callbacks import ListMaterials, PutBack, RemoveMaterial
from handlers.due.entry import DROPPED, FLOW, ITEM, REMOVED, SENT
from handlers.screen import Screen
from handlers.turn import Turn
from services.items import materials, reading

router = Router(name=f"{FLOW}.materials")


@router.callback_query(ListMaterials.filter())
async def list_materials(_press: CallbackQuery, callback_data: ListMaterials, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    await turn.shows(FLOW, item_id)
    if not reading.takes_materials(page) or not page.evidence:
        return await ITEM.changed(turn, item_id)
    return materials_screens.listed(turn.t, page, callback_data.page)


@router.callback_query(RemoveMaterial.filter())
async def remove_material(
    _press: CallbackQuery, callback_data: RemoveMaterial, turn: Turn
) -> Screen:
    one, item_id = callback_data, callback_data.item_id
    try:
        async with turn.write(FLOW, item_id) as tx:
            gone = await materials.remove(tx, turn.call, item_id, one.evidence_id, at=one.at)
            await entry.may_come_back(tx, turn, REMOVED, item_id, (gone,))
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    return materials_screens.removed(turn.t, page, words.unmarked(words.handed_in(turn.t, gone)))


@router.callback_query(PutBack.filter())
async def put_back(_press: CallbackQuery, callback_data: PutBack, turn: Turn) -> Screen:
    """To where it was taken from: to what is handed in, or to what waits beside the item."""
    item_id = callback_data.item_id
    try:
        async with turn.write(FLOW, item_id) as tx:
            awaited = await tx.conversation.find_expectation(turn.account_id)
            removed = entry.taken_away(awaited, REMOVED, item_id)
            sent = entry.taken_away(awaited, DROPPED, item_id)
            if removed:
                await materials.put_back(tx, turn.call, item_id, removed)
                await turn.awaits_button(tx)
            elif sent:
                await materials.hold(tx, turn.call, item_id, sent)
                await tx.conversation.expect(turn.account_id, SENT, now=turn.now, object_id=item_id)
            else:
                raise DomainError("item.changed")
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    if sent:
        return beside_screens.ask_sent(turn.t, page)
    return screens.item(turn.t, page).with_toast(turn.t.plain("due-toast-put-back"))
