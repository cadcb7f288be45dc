"""Materials of an item one by one: taken away, and back again until something else is done."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.errors import DomainError
from handlers.due import beside_screens, entry, materials_screens, screens
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
    if not reading.takes_materials(page) or not page.materials:
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
            page = await reading.item_page(tx, turn.call, item_id)
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    return materials_screens.removed(turn.t, page, gone)


@router.callback_query(PutBack.filter())
async def put_back(_press: CallbackQuery, callback_data: PutBack, turn: Turn) -> Screen:
    """To where it was taken from: the list again, or the question what it was sent for."""
    item_id = callback_data.item_id
    try:
        async with turn.write(FLOW, item_id) as tx:
            awaited = await tx.conversation.find_expectation(turn.account_id)
            removed = entry.taken_away(awaited, REMOVED, item_id)
            sent = entry.taken_away(awaited, DROPPED, item_id)
            if not removed and not sent:
                raise DomainError("item.changed")
            await materials.put_back(tx, turn.call, item_id, removed or sent)
            page = await reading.item_page(tx, turn.call, item_id)
            asks = bool(sent) and reading.takes_materials(page)
            if asks:
                await tx.conversation.expect(turn.account_id, SENT, now=turn.now, object_id=item_id)
            else:
                await turn.awaits_button(tx)
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    if asks:
        return beside_screens.ask_sent(turn.t, page)
    if sent:
        return screens.item(turn.t, page).with_toast(turn.t.plain("due-toast-put-back"))
    shown = materials_screens.listed_at(turn.t, page, removed[0])
    return shown.with_toast(turn.t.plain("due-toast-put-back"))
