"""Where the flow of what a school finds hard stands, drawn from the database."""

from domain.calendar import add_months, quick_dates
from domain.errors import DomainError
from domain.people import LEADING, Role
from handlers import finding
from handlers.deficits import offer_screens, screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import calendars, deficits
from services.transaction import Transaction

FLOW = "deficits"
QUESTION = "deficits_lead"
"""Of whoever is asked to lead."""
DAY = "deficits.day"
LEADER = "deficits.leader"
"""Of the awaited ones `object_id` is the event; of the last one `detail` is what was typed of a
name."""

_LOOKING = (*LEADING, Role.HEAD)
MONTHS = 4
"""How far ahead days of an event are offered; any other one is typed."""


async def overview(turn: Turn, school_id: int = 0, page: int = 0) -> Screen:
    """A methodist without a school of his own chooses one first."""
    actor = turn.who.actor
    if not school_id and not actor.has(*_LOOKING) and actor.has(Role.METHODIST):
        return await schools(turn)
    async with turn.read() as tx:
        return screens.overview(turn.t, await deficits.overview(tx, turn.call, school_id, page))


async def schools(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        return screens.schools(turn.t, await deficits.schools(tx, turn.call, page))


async def statement(turn: Turn, key: str, school_id: int = 0) -> Screen:
    async with turn.read() as tx:
        return screens.statement(turn.t, await deficits.statement(tx, turn.call, key, school_id))


async def offer(turn: Turn, event_id: int) -> Screen:
    async with turn.read() as tx:
        return offer_screens.page(turn.t, await deficits.page(tx, turn.call, event_id))


async def drawn_day(tx: Transaction, turn: Turn, event_id: int) -> Screen:
    """The days that are offered are those on which the school works."""
    view = await deficits.page(tx, turn.call, event_id)
    event = view.offer.event
    local = await calendars.of_school(tx, event.school_id, turn.today)
    last = add_months(turn.today, MONTHS)
    quick = quick_dates(turn.today, turn.today, last, local.calendar)
    return offer_screens.ask_day(turn.t, view.offer, quick, turn.today)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The question while a text is awaited, else the event, else the numbers."""
    if object_id is None:
        return await overview(turn, page=turn.page_shown(FLOW))
    awaited = turn.expectation
    asked = None if awaited is None or turn.applied else awaited.expects
    try:
        async with turn.read() as tx:
            if asked == DAY:
                return await drawn_day(tx, turn, object_id)
            if asked == LEADER:
                query = finding.typed(awaited, LEADER, object_id)
                view = await deficits.leaders(tx, turn.call, object_id, query=query)
                return offer_screens.leaders(turn.t, view)
        return await offer(turn, object_id)
    except DomainError:
        return await overview(turn)


async def question(turn: Turn, event_id: int) -> Screen:
    async with turn.read() as tx:
        return offer_screens.question(turn.t, await deficits.question(tx, turn.call, event_id))


async def resume_question(turn: Turn, object_id: int | None) -> Screen:
    if object_id is None:
        raise DomainError("access.gone")
    return await question(turn, object_id)
