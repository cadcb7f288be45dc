"""Where a person's plan stands, as a screen; what several handlers of the flow do alike."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram.types import Message

from domain.errors import DomainError
from handlers import errors
from handlers.route import screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import routes
from services.transaction import Transaction

FLOW = "route"

BASIS = "route.basis"
"""Awaited texts. `object_id` is the route, `detail` the kind of basis."""
GOAL = "route.goal"
"""`object_id` is the route."""
OWN_ITEM = "route.own_item"
"""`object_id` is the basis."""
TITLE = "route.item_title"
"""Of this and the next two `object_id` is the item."""
RESULT = "route.item_result"
DATE = "route.item_date"


def is_no_command(message: Message) -> bool:
    """Commands work while a text is awaited, unknown ones too."""
    return not (message.text or "").startswith("/")


async def entry(turn: Turn) -> Screen:
    """The plan under way, or what one may be begun with."""
    post = routes.own_post(turn.who.actor)
    if post is None:
        return screens.no_post(turn.t)
    async with turn.read() as tx:
        current = await routes.find_own(tx, turn.call)
        if current is None:
            return screens.start(turn.t, await routes.start(tx, turn.call, post.id))
        return screens.plan(turn.t, await routes.view(tx, turn.call, current.id))


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The plan that was worked on; the entry where it is gone or another's."""
    if object_id is None:
        return await entry(turn)
    try:
        return await show(turn, object_id)
    except DomainError:
        return await entry(turn)


async def show(turn: Turn, route_id: int, page: int = 0) -> Screen:
    async with turn.read() as tx:
        view = await routes.view(tx, turn.call, route_id)
    if view.plan.route.person_id != turn.who.actor.person_id:
        # Others read a plan on its card; the owner's buttons are not theirs.
        return screens.gone(turn.t)
    return screens.plan(turn.t, view, page)


def explained(turn: Turn, error: DomainError, shown: Screen) -> Screen:
    """What went otherwise, in a line over the screen as it is now."""
    return shown.headed(errors.sentence(turn, error))


@asynccontextmanager
async def change(turn: Turn, route_id: int | None = None) -> AsyncIterator[Transaction]:
    """The turn's write; a text awaited before is awaited no more."""
    async with turn.write(FLOW, route_id) as tx:
        await tx.conversation.expect_nothing(turn.account_id)
        yield tx
