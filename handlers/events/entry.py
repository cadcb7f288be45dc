"""Where the flow of events stands, drawn from the database."""

from domain.errors import DomainError
from domain.events import EventState
from handlers import finding
from handlers.events import screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import events
from services.transaction import Transaction

FLOW = "event"
KIND = "event.kind"
"""What is held is awaited: a press, or its name typed. Nothing stands behind it yet."""
TITLE = "event.title"
DAY = "event.day"
ORGANISER = "event.organiser"
PEOPLE = "event.people"
"""Of the awaited ones `object_id` is the event; of the last two `detail` is what was typed of a
name."""


async def listing(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        return screens.listing(turn.t, await events.listing(tx, turn.call, page))


async def card(turn: Turn, event_id: int) -> Screen:
    async with turn.read() as tx:
        return screens.event_page(turn.t, await events.page(tx, turn.call, event_id))


async def next_step(turn: Turn, event_id: int) -> Screen:
    """What is not known of a draft yet is asked; else the event."""
    async with turn.write(FLOW, event_id) as tx:
        return await drawn_next(tx, turn, event_id)


async def drawn_next(tx: Transaction, turn: Turn, event_id: int) -> Screen:
    view = await events.page(tx, turn.call, event_id)
    event = view.event
    if event.state is not EventState.DRAFT or not view.may_manage:
        await turn.awaits_button(tx)
        return screens.event_page(turn.t, view)
    asked = TITLE if event.title is None else DAY
    await tx.conversation.expect(turn.account_id, asked, now=turn.now, object_id=event.id)
    if asked == TITLE:
        found = await events.suggest_of(tx, turn.call, event)
        return screens.ask_title(turn.t, event, found)
    return screens.ask_day(turn.t, event, turn.today)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The question while an answer is awaited, else the event, else the list."""
    awaited = turn.expectation
    asked = None if awaited is None or turn.applied else awaited.expects
    if object_id is None and asked == KIND:
        events.check_holds(turn.call)
        return screens.ask_kind(turn.t)
    if object_id is None:
        return await listing(turn, turn.page_shown(FLOW))
    try:
        async with turn.read() as tx:
            view = await events.page(tx, turn.call, object_id)
            if asked == TITLE:
                found = await events.suggest_of(tx, turn.call, view.event)
                return screens.ask_title(turn.t, view.event, found)
            if asked == DAY:
                return screens.ask_day(turn.t, view.event, turn.today)
            if asked == ORGANISER:
                query = finding.typed(awaited, ORGANISER, object_id)
                chosen = await events.organisers_of(tx, turn.call, view.event, query=query)
                return screens.ask_organiser(turn.t, view.event, chosen, turn.today)
    except DomainError:
        return await listing(turn)
    return screens.event_page(turn.t, view)
