"""Materials of an item one by one: taken away, and back again until something else is done."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from handlers.due import beside_screens, entry, materials_screens, screens
from handlers.due.callbacks import ListMaterials, PutBack, RemoveMaterial
from handlers.due.entry import DROPPED, FLOW, ITEM, MATERIALS, MATERIALS_LIST, REMOVED, SENT
from handlers.filters import NO_COMMAND, Expects, Numbers
from handlers.screen import Screen
from handlers.turn import Turn
from services.items import materials, reading

router = Router(name=f"{FLOW}.materials")


@router.callback_query(ListMaterials.filter())
async def list_materials(_press: CallbackQuery, callback_data: ListMaterials, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    if not reading.takes_materials(page) or not page.materials:
        await turn.shows(FLOW, item_id)
        return await ITEM.changed(turn, item_id)
    number = callback_data.page
    await turn.shows(FLOW, item_id, screen=MATERIALS_LIST, detail=str(number))
    return materials_screens.listed(turn.t, page, number)


@router.message(Expects(MATERIALS, REMOVED), F.text, Numbers(), NO_COMMAND)
async def name_several(_message: Message, turn: Turn, numbers: tuple[int, ...]) -> Screen:
    """One press takes one away, so that one press brings it back."""
    if len(numbers) == 1:
        raise SkipHandler
    screen = await entry.resume(turn, turn.awaited_id)
    return screen.headed(turn.t("due-materials-one"))


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
            elif sent:
                await turn.awaits_button(tx)
            else:
                number = materials_screens.page_of(page, removed[0])
                await turn.awaits_button(tx, MATERIALS_LIST, detail=str(number))
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    if asks:
        return beside_screens.ask_sent(turn.t, page)
    if sent:
        return screens.item(turn.t, page).with_toast(turn.t.plain("due-toast-put-back"))
    shown = materials_screens.listed(turn.t, page, number)
    return shown.with_toast(turn.t.plain("due-toast-put-back"))
