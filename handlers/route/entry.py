"""Where a person's plan stands, as a screen; what several handlers of the flow do alike."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from domain.conversation import BUTTON, Expectation
from domain.errors import DomainError
from domain.plan import BasisKind
from domain.plan_texts import ItemText
from domain.plan_views import BasesView, FrameView, ItemView, PlanView, StartView
from handlers.route import (
    choice_screens,
    date_screens,
    frame_screens,
    item_screens,
    screens,
    text_screens,
)
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Translator
from services import routes
from services.transaction import Transaction

FLOW = "route"

BASIS = "route.basis"
"""Awaited texts. `object_id` is the route, `detail` the kind of basis."""
GOAL = "route.goal"
"""Of this and the next two `object_id` is the route."""
TASK = "route.task"
TERM = "route.term"
OWN_ITEM = "route.own_item"
"""`object_id` is the basis."""
DATE = "route.item_date"
"""Of this and of `TEXTS` `object_id` is the item."""
TEXTS = {f"route.item_{field.value}": field for field in ItemText}

ITEM = "item"
"""Screens of buttons that are not the plan as a whole. Of this and the next four `object_id` is
the item."""
MORE = "more"
SECTIONS = "sections"
EVIDENCE = "evidence"
KINDS = "kinds"
"""`detail` is the page."""
OFFERS = "offers"
"""What a basis is offered; `object_id` is the basis."""
BASES = "bases"
"""What may be worked on. Of this and the next two `object_id` is the route; `detail` is the kind
of basis."""
BY_DATE = "by_date"
DROPPED = "dropped"

LEFT_OUT = "\n"
"""Behind it `detail` keeps the text that was left out on this screen: one press brings it back."""
OF_GOAL = "goal"
OF_TASK = "own_task"
"""What was left out, in front of it; of a basis its kind."""

Drawn = Callable[[Translator, ItemView], Screen]


def text_screen(field: ItemText) -> Drawn:
    return lambda t, view: text_screens.ask_text(t, view, field)


ITEM_SCREENS: dict[str, Drawn] = {
    **{expects: text_screen(field) for expects, field in TEXTS.items()},
    DATE: date_screens.dates,
    f"{FLOW}.{BUTTON}.{ITEM}": item_screens.item,
    f"{FLOW}.{BUTTON}.{MORE}": item_screens.more,
    f"{FLOW}.{BUTTON}.{SECTIONS}": item_screens.sections,
    f"{FLOW}.{BUTTON}.{EVIDENCE}": item_screens.evidence,
}


async def left_out(turn: Turn, route_id: int, what: str) -> str | None:
    """The text that was left out on the screen of the plan the button stands on."""
    async with turn.read() as tx:
        expected = await tx.conversation.find_expectation(turn.account_id)
    if expected is None or expected.object_id != route_id:
        return None
    of, _, text = (expected.detail or "").partition(LEFT_OUT)
    return text if of == what and text else None


def remembered(what: str, text: str | None) -> str | None:
    """As `detail` keeps it."""
    return f"{what}{LEFT_OUT}{text}" if text else None


async def entry(turn: Turn) -> Screen:
    """The plan under way, or what one may be begun with."""
    post = routes.own_post(turn.who.actor)
    if post is None:
        return screens.no_post(turn.t)
    async with turn.read() as tx:
        found = await routes.own_or_start(tx, turn.call, post)
        if isinstance(found, StartView):
            return screens.start(turn.t, found)
        return screens.plan(turn.t, await routes.view(tx, turn.call, found.id))


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The screen on which a text or a button is awaited, else the plan that was worked on.

    The entry where it is gone or another's.
    """
    if object_id is None:
        return await entry(turn)
    try:
        return await _awaited(turn, object_id) or await show(turn, object_id)
    except DomainError:
        return await entry(turn)


async def _awaited(turn: Turn, object_id: int) -> Screen | None:
    """None where the plan as a whole is shown: what is awaited is about `object_id` of it."""
    expected = turn.expectation
    if expected is None or turn.applied or expected.object_id != object_id:
        return None
    if expected.expects in ITEM_SCREENS:
        return await item_screen(turn, object_id, ITEM_SCREENS[expected.expects])
    if expected.expects == f"{FLOW}.{BUTTON}.{KINDS}":
        return await kinds_screen(turn, object_id, int(expected.detail or 0))
    if expected.expects in (OWN_ITEM, f"{FLOW}.{BUTTON}.{OFFERS}"):
        return await offers_screen(turn, object_id)
    if expected.expects in (BASIS, f"{FLOW}.{BUTTON}.{BASES}"):
        return await bases_screen(turn, object_id, kind_in(expected))
    if expected.expects == TASK:
        return await frame_screen(turn, object_id, frame_screens.tasks)
    if expected.expects == GOAL:
        return await frame_screen(turn, object_id, frame_screens.goals)
    if expected.expects == TERM:
        return await frame_screen(turn, object_id, frame_screens.terms)
    if expected.expects == f"{FLOW}.{BUTTON}.{BY_DATE}":
        return await show(turn, object_id, int(expected.detail or 0), screens.by_date)
    if expected.expects == f"{FLOW}.{BUTTON}.{DROPPED}":
        return await show(turn, object_id, int(expected.detail or 0), screens.left_out)
    return None


def kind_in(expected: Expectation) -> BasisKind:
    """Of the bases beside which the text was written."""
    kind, _, _ = (expected.detail or "").partition(LEFT_OUT)
    return BasisKind(kind or BasisKind.TASK)


async def frame_screen(
    turn: Turn, route_id: int, draw: Callable[[Translator, FrameView], Screen]
) -> Screen:
    """The plan itself once it can't be edited."""
    async with turn.read() as tx:
        view = await routes.frame(tx, turn.call, route_id)
    if not view.plan.route.editable:
        return await show(turn, route_id)
    return draw(turn.t, view)


async def bases_screen(
    turn: Turn, route_id: int, kind: BasisKind, page: int = 0, *, key: str | None = None
) -> Screen:
    """`key`: the page on which this basis stands."""
    async with turn.read() as tx:
        view = await routes.choices(tx, turn.call, route_id, kind)
    if not view.plan.route.editable:
        return await show(turn, route_id)
    return drawn_bases(turn, view, page, key=key)


def drawn_bases(turn: Turn, view: BasesView, page: int = 0, *, key: str | None = None) -> Screen:
    """As `bases_screen`, of what is read already."""
    keys = [choice.key for choice in view.choices]
    if key in keys:
        page = keys.index(key) // choice_screens.CHOICES_A_PAGE
    return choice_screens.bases(turn.t, view, page)


async def offers_screen(
    turn: Turn, basis_id: int, page: int = 0, *, key: str | None = None
) -> Screen:
    """`key`: the page on which this suggestion stands."""
    async with turn.read() as tx:
        view = await routes.offers(tx, turn.call, basis_id)
        if not view.plan.route.editable:
            return screens.plan(turn.t, await routes.view(tx, turn.call, view.plan.route.id))
    keys = [offer.key for offer in view.offers]
    if key in keys:
        page = keys.index(key) // choice_screens.OFFERS_A_PAGE
    return choice_screens.items(turn.t, view, page)


async def item_screen(turn: Turn, item_id: int, draw: Drawn = item_screens.item) -> Screen:
    """Another screen than the item itself only while the plan is being drawn up."""
    async with turn.read() as tx:
        view = await routes.item(tx, turn.call, item_id)
    return drawn_item(turn, view, draw)


def drawn_item(turn: Turn, view: ItemView, draw: Drawn) -> Screen:
    if view.plan.route.editable and not view.item.dropped:
        return draw(turn.t, view)
    return item_screens.item(turn.t, view)


async def kinds_screen(turn: Turn, item_id: int, page: int) -> Screen:
    return await item_screen(turn, item_id, lambda t, view: item_screens.kinds(t, view, page))


async def show(
    turn: Turn,
    route_id: int,
    page: int = 0,
    draw: Callable[[Translator, PlanView, int], Screen] = screens.plan,
) -> Screen:
    async with turn.read() as tx:
        view = await routes.view(tx, turn.call, route_id)
    return shown(turn, view, page, draw)


def shown(
    turn: Turn,
    view: PlanView,
    page: int = 0,
    draw: Callable[[Translator, PlanView, int], Screen] = screens.plan,
) -> Screen:
    if view.plan.route.person_id != turn.who.actor.person_id:
        # Others read a plan on its card; the owner's buttons are not theirs.
        return screens.gone(turn.t)
    return draw(turn.t, view, page)


@asynccontextmanager
async def change(
    turn: Turn,
    route_id: int | None = None,
    *,
    screen: str = "",
    about: int | None = None,
    detail: str | None = None,
) -> AsyncIterator[Transaction]:
    """The turn's write; a text written after it leads back to the plan, or to the `screen`."""
    async with turn.write(FLOW, route_id) as tx:
        await turn.awaits_button(tx, screen, about=about, detail=detail)
        yield tx
