"""Where changes of plans stand, as screens drawn from the database."""

from collections.abc import Callable

from domain.change_views import Draft
from domain.errors import DomainError
from domain.route_changes import ChangeState
from handlers.approval import entry as approval_entry
from handlers.changes import draft_screens, queue_screens, screens
from handlers.errors import explained
from handlers.route import entry as route_entry
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Translator
from services import changes, routes

FLOW = "changes"
"""One change: `object_id` is it."""
PLAN = "plan_changes"
"""Changes of one plan: `object_id` is the route."""
PICK = "pick"
"""What of a plan is to be changed. Of this and the next one `detail` is the page."""
ADDITIONS = "additions"
ITEM = "item"
"""What of an item is to be changed; `detail` is the item."""
QUEUE = "change_queue"
"""Those of all plans the speaker decides about."""

OWN = "changes.own"
"""Awaited texts; `object_id` is the change, `detail` of a decline the revision."""
DAY = "changes.day"
REASON = "changes.reason"
DECLINE = "changes.decline"
TOLD = "told"
"""The part of the queue that is decided already."""

Drawn = Callable[[Translator, Draft], Screen]

ASKING: dict[str, Drawn] = {
    OWN: draft_screens.ask_own,
    DAY: draft_screens.ask_day,
    REASON: draft_screens.ask_reason,
}


async def plan_entry(turn: Turn, route_id: int, page: int = 0) -> Screen:
    async with turn.read() as tx:
        return screens.plan_changes(turn.t, await changes.of_plan(tx, turn.call, route_id, page))


async def queue_entry(turn: Turn, page: int = 0, *, told: bool = False) -> Screen:
    async with turn.read() as tx:
        if told:
            return queue_screens.changes(turn.t, await changes.told(tx, turn.call, page))
        view = await changes.waiting(tx, turn.call, page)
    return queue_screens.changes(turn.t, view, seen=changes.seen_of(view.changes))


async def draft_screen(turn: Turn, change_id: int, draw: Drawn = draft_screens.draft) -> Screen:
    """What is written, or the change itself once it is handed over."""
    try:
        async with turn.read() as tx:
            view = await changes.draft(tx, turn.call, change_id)
    except DomainError as error:
        if not error.code.startswith("change."):
            raise
        return explained(turn, error, await change_screen(turn, change_id))
    if draw is draft_screens.draft and not view.change.wanted.title:
        return draft_screens.offers(turn.t, view)
    return draw(turn.t, view)


async def change_screen(turn: Turn, change_id: int) -> Screen:
    async with turn.read() as tx:
        page = await changes.change_page(tx, turn.call, change_id)
    if page.change.state is ChangeState.WITHDRAWN and page.own:
        return await plan_entry(turn, page.change.route_id)
    return screens.change(turn.t, page)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The screen on which a text is awaited, else the draft or the change; its plan's where it is
    gone."""
    if object_id is None:
        return await _nowhere(turn)
    awaited = turn.expectation
    asked = None if awaited is None or turn.applied else awaited.expects
    try:
        async with turn.read() as tx:
            page = await changes.change_page(tx, turn.call, object_id)
        if asked == DECLINE and page.may_decide:
            return queue_screens.ask_decline(turn.t, page)
        if page.change.state is ChangeState.DRAFT:
            return await draft_screen(turn, object_id, ASKING.get(asked or "", draft_screens.draft))
        return await change_screen(turn, object_id)
    except DomainError:
        return await _nowhere(turn)


async def resume_plan(turn: Turn, object_id: int | None) -> Screen:
    """The changes of the plan; the plan itself where it takes none any more."""
    if object_id is None:
        return await _nowhere(turn)
    try:
        return await _beside(turn, object_id) or await plan_entry(turn, object_id)
    except DomainError as error:
        if error.code == "change.plan_closed":
            return await _plan_itself(turn, object_id)
        return await _nowhere(turn)


async def _beside(turn: Turn, route_id: int) -> Screen | None:
    """The screen on which something of the plan is chosen; None where the whole list is shown."""
    awaited = turn.expectation
    if awaited is None or turn.applied or awaited.object_id != route_id or not awaited.detail:
        return None
    screen, number = awaited.expects.rpartition(".")[2], int(awaited.detail)
    async with turn.read() as tx:
        if screen == ITEM:
            return screens.item(turn.t, await changes.item_to_change(tx, turn.call, number))
        if screen == ADDITIONS:
            view = await changes.additions(tx, turn.call, route_id)
            return screens.additions(turn.t, view, number)
        if screen == PICK:
            plan = await changes.of_plan(tx, turn.call, route_id)
            return screens.pick_item(turn.t, plan, number) if plan.own else None
    return None


async def _plan_itself(turn: Turn, route_id: int) -> Screen:
    """Its owner's screen, for others the card on which they read it."""
    async with turn.read() as tx:
        view = await routes.view(tx, turn.call, route_id)
    if view.plan.route.person_id == turn.who.actor.person_id:
        return route_entry.shown(turn, view)
    return await approval_entry.card(turn, route_id)


async def resume_queue(turn: Turn, _object_id: int | None) -> Screen:
    awaited = turn.expectation
    told = awaited is not None and awaited.expects.endswith(f".{TOLD}")
    page = int(awaited.detail or 0) if awaited is not None and awaited.is_button else 0
    return await queue_entry(turn, page, told=told)


async def _nowhere(turn: Turn) -> Screen:
    """The speaker's own plan under way, else what waits for whoever leads."""
    async with turn.read() as tx:
        own = await routes.find_own(tx, turn.call)
    if own is not None:
        try:
            return await plan_entry(turn, own.id)
        except DomainError:
            pass
    return await queue_entry(turn)
