"""Where the flow of papers stands: a plan's papers, or a form's template that is awaited."""

from domain.errors import DomainError
from domain.people import LEADING
from domain.plan_rules import RouteForm
from handlers.approval.callbacks import OpenCard
from handlers.home.entrance import entrance
from handlers.plan_rules.callbacks import Back
from handlers.route.callbacks import OpenRoute
from handlers.route_papers import screens
from handlers.screen import Button, Screen
from handlers.turn import Turn
from services import route_papers
from services.route_papers import PaperHead

FLOW = "route_papers"
TEMPLATES = "route_templates"

TEMPLATE = "route_papers.template"
"""The awaited file is a template; `object_id` is the school, `detail` the form."""


async def resume(turn: Turn, object_id: int | None) -> Screen:
    if object_id is None:
        return await entrance(turn)
    try:
        return await papers(turn, object_id)
    except DomainError:
        return await entrance(turn)


async def resume_templates(turn: Turn, object_id: int | None) -> Screen:
    """The form whose template is awaited, else all of them."""
    if object_id is None:
        return await entrance(turn)
    try:
        awaited = turn.expectation
        if awaited is not None and awaited.expects == TEMPLATE and awaited.object_id == object_id:
            return await template(turn, object_id, RouteForm(awaited.detail or ""))
        return await templates(turn, object_id)
    except DomainError:
        return await entrance(turn)


async def papers(turn: Turn, route_id: int) -> Screen:
    async with turn.read() as tx:
        return drawn(turn, await route_papers.head(tx, turn.call, route_id))


def drawn(turn: Turn, view: PaperHead) -> Screen:
    """The way back leads to one's own plan, or to the card of another's."""
    route = view.route
    own = route.person_id == turn.who.account.person_id
    target = OpenRoute() if own else OpenCard(route_id=route.id)
    back = Button(text=turn.t.plain("button-back"), data=target.pack())
    return screens.papers(turn.t, view, back)


async def templates(turn: Turn, school_id: int) -> Screen:
    async with turn.read() as tx:
        view = await route_papers.list_templates(tx, turn.call, school_id)
    leads = turn.call.actor.has(*LEADING)
    return screens.templates(turn.t, view, Back.PEOPLE if leads else Back.ADMIN)


async def template(turn: Turn, school_id: int, form: RouteForm) -> Screen:
    async with turn.read() as tx:
        view = await route_papers.list_templates(tx, turn.call, school_id)
    return screens.template(turn.t, view, form)
