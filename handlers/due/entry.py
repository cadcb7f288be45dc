"""Where the flow of what is to be done stands, drawn from the database."""

from collections.abc import Awaitable, Callable
from datetime import date

from domain.conversation import BUTTON, Expectation
from domain.doing import ItemPage
from domain.errors import DomainError
from domain.evidence import Evidence
from handlers import finding, proofs
from handlers.calendar_keyboard import unpacked_day
from handlers.due import beside_screens, materials_screens, move_screens, screens, words
from handlers.item_flow import ItemFlow
from handlers.screen import Screen
from handlers.turn import Turn
from services.items import plan, reading, witness
from services.transaction import Transaction

FLOW = "due"
PROOF = "due.proof"
"""Of the awaited ones `object_id` is the item, `detail` the revision they are about."""
MORE = "due.more"
DATE = "due.date"
WHY = "due.why"
"""Why the date is moved: a button of the list, or words. Of this and the next one `detail` is the
revision, and after a blank the new day."""
OWN_WHY = "due.own_why"
"""The same, asked for in its owner's words."""
VISITED = "due.visited"
"""`detail`: the revision, and after a blank what was typed of a name."""
SENT = "due.sent"
"""The question what was sent beside an item is for."""
MATERIALS_LIST = "materials"
MATERIALS = f"{FLOW}.{BUTTON}.{MATERIALS_LIST}"
"""The list from which one is taken away; `detail` is its page."""
REMOVED = "due.removed"
"""A material was taken away and may come back; `detail` is what it was, packed."""
DROPPED = "due.sent_dropped"
"""The same of what was sent beside an item."""
DROP_WHY = "due.drop_why"
"""Why the item is dropped: a button of the list, or words."""
MEMO = "due.memo"
TELL = "due.tell"
REASON = "due.reason"
"""Why the item is dropped, in its owner's words."""


async def listing(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        return screens.due(turn.t, await reading.due(tx, turn.call, page))


async def awaits(turn: Turn, item_id: int, rev: int, expects: str) -> None:
    """The next text is about the item as it is at this revision."""
    async with turn.write(FLOW, item_id) as tx:
        await tx.conversation.expect(
            turn.account_id, expects, now=turn.now, object_id=item_id, detail=str(rev)
        )


def visited_query(detail: str) -> str:
    """What was typed of a name while a colleague is looked for."""
    return detail.partition(" ")[2]


async def may_come_back(
    tx: Transaction, turn: Turn, expects: str, item_id: int, gone: tuple[Evidence, ...]
) -> None:
    """What was taken away is remembered until something else is done."""
    await tx.conversation.expect(
        turn.account_id, expects, now=turn.now, object_id=item_id, detail=proofs.packed(gone)
    )


def taken_away(awaited: Expectation | None, expects: str, item_id: int) -> tuple[Evidence, ...]:
    """What may still come back to the item, or beside it."""
    return proofs.unpacked(finding.typed(awaited, expects, item_id))


def new_day(awaited: Expectation | None) -> date | None:
    """The day to which an item is moved while the reason is asked."""
    if awaited is None or awaited.expects not in (WHY, OWN_WHY):
        return None
    return unpacked_day(int((awaited.detail or "0").rpartition(" ")[2]))


async def ask_drop(turn: Turn, tx: Transaction, page: ItemPage) -> Screen:
    """Another date is offered besides, where it would be a later one."""
    later = await plan.week_later(tx, turn.call, page.item)
    useful = later > max(page.item.due_on, page.today)
    return screens.ask_drop(turn.t, page.item, later if useful else None, page.today)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The screen that awaits a proof or a date while one is awaited, else the item, or the list."""
    if object_id is None:
        return await listing(turn, turn.page_shown(FLOW))
    awaited = turn.expectation
    asked = None if awaited is None or turn.applied else awaited.expects
    try:
        async with turn.read() as tx:
            page = await reading.item_page(tx, turn.call, object_id)
            if not page.own:
                return await listing(turn)
            if asked == VISITED and reading.awaits_report(page):
                query = visited_query(finding.typed(awaited, VISITED, object_id))
                hosts = await witness.hosts_of(tx, turn.call, page.item, query=query)
                return screens.ask_visited(turn.t, page.item, hosts)
            if asked == DROP_WHY and reading.awaits_report(page):
                return await ask_drop(turn, tx, page)
            if asked == DATE and reading.awaits_report(page):
                return move_screens.ask_date(
                    turn.t, await plan.new_dates_of(tx, turn.call, page.item)
                )
    except DomainError:
        return await listing(turn)
    day = new_day(awaited) if asked in (WHY, OWN_WHY) else None
    if day is not None and reading.awaits_report(page):
        if asked == OWN_WHY:
            return move_screens.ask_move_reason(turn.t, page.item, day, page.today)
        return move_screens.ask_reason(turn.t, page.item, day, page.today)
    if asked == REASON and reading.awaits_report(page):
        return screens.ask_drop_reason(turn.t, page.item)
    if asked in (PROOF, MORE):
        return screens.ask_proof(turn.t, page, more=asked == MORE)
    # Drawn again after the turn that kept it, too.
    asks = awaited is not None and awaited.expects == SENT
    if asks and page.held and reading.takes_materials(page):
        return beside_screens.ask_sent(turn.t, page)
    if asked in (MATERIALS, REMOVED) and reading.takes_materials(page):
        return _materials(turn, page)
    if asked == MEMO:
        return screens.ask_memo(turn.t, page)
    if asked == TELL and page.mentored:
        return screens.ask_tell(turn.t, page.item)
    return screens.item(turn.t, page)


def _materials(turn: Turn, page: ItemPage) -> Screen:
    """The list, and what was just taken away from it may still come back."""
    gone = taken_away(turn.expectation, REMOVED, page.item.id)
    if gone:
        return materials_screens.removed(turn.t, page, gone[0])
    number = finding.typed(turn.expectation, MATERIALS, page.item.id)
    return materials_screens.listed(turn.t, page, int(number or 0))


ITEM = ItemFlow(name=FLOW, page=screens.item, resume=resume)


async def note(
    turn: Turn, item_id: int, work: Callable[[Transaction], Awaitable[str | None]]
) -> Screen:
    """Keeps a note; over another says what that was, as `work` returns it."""
    try:
        async with turn.write(FLOW, item_id) as tx:
            before = await work(tx)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    kept = [turn.t("due-memo-kept")]
    if before is not None:
        kept.append(turn.t("due-memo-before", text=words.memo(turn.t, before)))
    return (await ITEM.show(turn, item_id)).headed(turn.t.lines(kept))
