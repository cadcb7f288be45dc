"""The queue and the card as screens, as things stand now; what several routers do alike."""

from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.plan_views import CardView, EditedItemView
from domain.route import RouteState
from handlers import errors
from handlers.approval import batch_screens, editing_screens, history_screens, screens
from handlers.batches import unpacked
from handlers.route import entry as route_entry
from handlers.screen import Screen
from handlers.turn import Turn
from services import changes, routes
from services.transaction import Transaction

FLOW = "approval"

COMMENT = "approval.comment"
"""The awaited words of a return; `object_id` is the route, `detail` the revision."""
REMARK = "approval.remark"
"""Of this and the next two `object_id` is the item, `detail` the plan's revision."""
NEW_TITLE = "approval.title"
NEW_DATE = "approval.date"

OBJECTION = "objection"
"""The owner is asked whether he means it; `detail` is the approved version."""
BATCH = "batch"
OF_BATCH = "of_batch"
"""Screens of buttons that are not a card: plans without remarks (`detail` is what is shown), one of
them whole, the items of a plan and one of them, what waits for an agreement."""
# "desk" stands in rows of what is awaited.
EDITING = "desk"
EDITED_ITEM = "item"
AWAITED = "awaited"

DECIDED_OTHERWISE = frozenset(
    {
        "route.acted",
        "route.decided",
        "route.edits_changed",
        "route.not_your_decision",
        "route.not_yours_to_decide",
        "route.remarks_pending",
        "route.stale",
        "route.step_first",
        "route.step_passed",
    }
)
"""The card as it is now says more than a sentence."""


async def entry(turn: Turn, page: int = 0) -> Screen:
    """The queue of whoever decides; for others what waits for their agreement."""
    async with turn.read() as tx:
        if not routes.leads(turn.call) and routes.may_endorse_somewhere(turn.call.actor):
            lines = await routes.awaited(tx, turn.call)
            return screens.awaited(turn.t, lines, leads=False)
        view = await routes.queue(tx, turn.call, page)
        return screens.queue(turn.t, view, await _beside(turn, tx))


async def _beside(turn: Turn, tx: Transaction) -> tuple[screens.Beside, ...]:
    """What else waits for the reader, above his queue: a line and a row of buttons each."""
    found: list[screens.Beside] = []
    awaited = await routes.awaited(tx, turn.call)
    if awaited:
        found.append(screens.awaited_beside(turn.t, awaited))
    waiting = await changes.count_waiting(tx, turn.call)
    if waiting:
        found.append(screens.changes_beside(turn.t, waiting))
    return tuple(found)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The question for words while they are awaited, else the screen whose buttons were pressed
    last; the queue where it is gone."""
    try:
        found = await _awaited(turn)
        if found is not None:
            return found
        if object_id is not None:
            return await _whose(turn, object_id)
    except DomainError:
        return await entry(turn)
    return await entry(turn, turn.page_shown(FLOW))


async def _whose(turn: Turn, route_id: int) -> Screen:
    """The owner is led back to his own plan: a card is how others see it."""
    async with turn.read() as tx:
        own = await routes.is_own(tx, turn.call, route_id)
    return await (route_entry.show(turn, route_id) if own else card(turn, route_id))


async def edits(turn: Turn, route_id: int) -> Screen:
    """To the owner: what his plan was approved with."""
    async with turn.read() as tx:
        view = await routes.view(tx, turn.call, route_id)
    return history_screens.edits(turn.t, view.edits, view.today)


async def asking_objection(turn: Turn, route_id: int, no: int) -> Screen:
    """The edits as they are where there is nothing to object to any more."""
    async with turn.read() as tx:
        view = await routes.view(tx, turn.call, route_id)
    if view.edits is None or view.edits.no != no or not view.edits.may_object:
        return history_screens.edits(turn.t, view.edits, view.today)
    return history_screens.ask_objection(turn.t, view.edits)


async def _awaited(turn: Turn) -> Screen | None:
    expected = turn.expectation
    if expected is None:
        return None
    about, rev = expected.object_id, expected.detail
    match expected.expects:
        case _ if turn.applied:
            return None
        case "approval.comment" if about is not None:
            async with turn.read() as tx:
                view = await routes.card(tx, turn.call, about)
            return screens.ask_return(turn.t, view) if view.judges else None
        case "approval.remark" | "approval.title" | "approval.date" if about is not None:
            return await asking(turn, expected.expects, about)
        case found if found == f"{FLOW}.{BUTTON}.{OBJECTION}" and about is not None:
            return await asking_objection(turn, about, int(rev or 0))
        case found if found == f"{FLOW}.{BUTTON}.{BATCH}":
            async with turn.read() as tx:
                _, skipped = unpacked(rev)
                shown = await routes.batch(tx, turn.call, skipped)
            return batch_screens.batch(turn.t, shown)
        case found if found == f"{FLOW}.{BUTTON}.{OF_BATCH}" and about is not None:
            return batch_screens.of_batch(turn.t, await card(turn, about))
        case found if found == f"{FLOW}.{BUTTON}.{EDITING}" and about is not None:
            return await editing(turn, about, int(rev or 0))
        case found if found == f"{FLOW}.{BUTTON}.{EDITED_ITEM}" and about is not None:
            return await edited_item(turn, about)
        case found if found == f"{FLOW}.{BUTTON}.{AWAITED}":
            return await awaited(turn)
        case _:
            return None


async def awaited(turn: Turn) -> Screen:
    async with turn.read() as tx:
        lines = await routes.awaited(tx, turn.call)
    return screens.awaited(turn.t, lines, leads=routes.leads(turn.call))


async def card(
    turn: Turn,
    route_id: int,
    *,
    seen_rev: int | None = None,
    page: int = 0,
    told: bool = False,
) -> Screen:
    """With what changed since the revision the reader saw. `told`: he was invited to decide, so it
    is said where somebody has decided meanwhile."""
    try:
        async with turn.read() as tx:
            view = await routes.card(tx, turn.call, route_id, seen_rev=seen_rev)
    except DomainError as error:
        if error.code == "route.withdrawn":
            return screens.withdrawn(turn.t)
        raise
    drawn = screens.card(turn.t, view, page)
    decided = view.plan.route.decided_at is not None and not view.may_decide
    if told and decided and view.decided_by is not None and not view.may_revoke:
        return drawn.headed(turn.t("error-route-decided"))
    return drawn


async def editing(turn: Turn, route_id: int, page: int = 0) -> Screen:
    """The items of a plan to be judged; the card where there is nothing to judge any more."""
    async with turn.read() as tx:
        view = await routes.card(tx, turn.call, route_id)
    if is_decided(view):
        return await decided(turn, view)
    if not view.judges:
        return screens.card(turn.t, view)
    return editing_screens.editing(turn.t, view, page)


async def edited_item(turn: Turn, item_id: int) -> Screen:
    """An item of a plan to be judged; the card, and why, where somebody has decided."""
    async with turn.read() as tx:
        view = await routes.edited_item(tx, turn.call, item_id)
    if is_decided(view.card):
        return await decided(turn, view.card)
    return editing_screens.item(turn.t, view)


async def asking(turn: Turn, expects: str, item_id: int) -> Screen:
    """What is awaited about the item; the item itself where it is not judged any more, the card,
    and why, where somebody has decided."""
    async with turn.read() as tx:
        view = await routes.edited_item(tx, turn.call, item_id)
    if is_decided(view.card):
        return await decided(turn, view.card)
    return drawn_asking(turn, expects, view)


def drawn_asking(turn: Turn, expects: str, view: EditedItemView) -> Screen:
    if not view.card.judges:
        return editing_screens.item(turn.t, view)
    draw = {
        REMARK: editing_screens.ask_remark,
        NEW_TITLE: editing_screens.ask_title,
        NEW_DATE: editing_screens.dates,
    }[expects]
    return draw(turn.t, view)


async def asking_return(turn: Turn, route_id: int) -> Screen:
    """The words of a return; the card, and why, where there is nothing to return any more."""
    async with turn.read() as tx:
        view = await routes.card(tx, turn.call, route_id)
    return await decided(turn, view) if is_decided(view) else screens.ask_return(turn.t, view)


def is_decided(view: CardView) -> bool:
    return view.plan.route.state is not RouteState.SUBMITTED


async def decided(turn: Turn, view: CardView) -> Screen:
    """Who has decided and when, and that what the reader wrote down is kept."""
    route = view.plan.route
    return await overtaken(turn, DomainError("route.decided"), route.id, route.rev - 1)


async def overtaken(turn: Turn, error: DomainError, route_id: int, rev: int) -> Screen:
    """The press came too late or meant another text: the card as it is now, and why."""
    if error.code == "route.withdrawn":
        return screens.withdrawn(turn.t)
    if error.code not in DECIDED_OTHERWISE:
        raise error
    shown = await card(turn, route_id, seen_rev=rev)
    return shown.headed(errors.sentence(turn, error))
