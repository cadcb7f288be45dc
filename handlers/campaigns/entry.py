"""Where a diagnosis stands now, drawn; and one way to change it and say what stood in the way."""

from collections.abc import Awaitable, Callable
from functools import partial
from zoneinfo import ZoneInfo

from domain.campaign_views import CampaignPage, Draft
from domain.campaigns import FIRST_PASSED, UNTOUCHED, AudienceKind
from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.people import LEADING, Role
from handlers.campaigns import draft_screens, result_screens, screens
from handlers.campaigns.callbacks import ListMembers
from handlers.diagnosis_flow import DiagnosisFlow
from handlers.municipal import entry as municipal_entry
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Translator
from services import campaigns

FLOW = "campaigns"
QUESTIONNAIRE = f"{FLOW}.{BUTTON}.questionnaire"
"""Steps of a draft that are buttons alone."""
AUDIENCE = f"{FLOW}.{BUTTON}.audience"
DEPARTMENTS = f"{FLOW}.{BUTTON}.departments"
"""A name of a department ticks it."""
OF_ASKED = "asked"
ASKED = f"{FLOW}.{BUTTON}.{OF_ASKED}"
"""Whom not to ask of a diagnosis that runs: a name is looked for; `detail` is the page."""
MEMBERS = f"{FLOW}.{BUTTON}.{ListMembers.__prefix__}"
"""A list of its people is open: a name is looked for there; `detail` is the press that drew it."""
EARLIER = "diagnoses"
"""What releases up to 0.6.0 called it: what they awaited may still stand in the database."""


async def resume(turn: Turn, object_id: int | None) -> Screen:
    if object_id is not None:
        try:
            listed = members_shown(turn)
            if not turn.applied and listed is not None:
                async with turn.read() as tx:
                    view = await campaigns.members(
                        tx, turn.call, listed.campaign_id, listed.which, listed.page
                    )
                return screens.members(turn.t, view)
            if not turn.applied and is_at(turn, ASKED):
                return await whom_it_asks(turn, object_id, turn.page_shown(FLOW, OF_ASKED))
            return await (_step(turn, object_id) or shown(turn, object_id, draft_screens.left_off))
        except DomainError:
            pass
    return await entrance(turn)


def members_shown(turn: Turn) -> ListMembers | None:
    """The list of people of a diagnosis beside which a text was written."""
    awaited = turn.expectation
    if awaited is None or awaited.expects != MEMBERS:
        return None
    try:
        return ListMembers.unpack(awaited.detail or "")
    except (TypeError, ValueError):
        return None


def is_at(turn: Turn, screen: str) -> bool:
    return turn.expectation is not None and turn.expectation.expects == screen


async def whom_it_asks(turn: Turn, campaign_id: int, page: int) -> Screen:
    async with turn.read() as tx:
        view, out = await campaigns.whom_it_asks(tx, turn.call, campaign_id, page)
    if not view.manages:
        return await shown(turn, campaign_id)
    return screens.leave_out(turn.t, view, out)


def _step(turn: Turn, campaign_id: int) -> Awaitable[Screen] | None:
    """The step of the draft beside which a text was written."""
    awaited = turn.expectation
    draw = STEPS.get(awaited.expects) if awaited is not None and not turn.applied else None
    if draw is None:
        return None
    return DIAGNOSES.drafted(turn, campaign_id, partial(draw, turn.t))


async def entrance(turn: Turn, page: int = 0) -> Screen:
    """A leader's school, a methodist's municipality, a head's department: the first that fits."""
    actor = turn.who.actor
    if not actor.has(*LEADING):
        if actor.has(Role.METHODIST):
            return await municipal_entry.entrance(turn, page)
        if actor.has(Role.HEAD):
            return await own_department(turn)
    async with turn.read() as tx:
        view = await campaigns.list_campaigns(tx, turn.call, page=page)
    return screens.listing(turn.t, view)


async def school(turn: Turn, school_id: int, page: int) -> Screen:
    async with turn.read() as tx:
        view = await campaigns.list_campaigns(tx, turn.call, school_id, page)
    return screens.listing(turn.t, view, of_town=not view.manages)


async def town(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        view = await campaigns.town(tx, turn.call, page)
    return result_screens.town(turn.t, view)


async def own_department(turn: Turn, department_id: int | None = None) -> Screen:
    headed = [
        post.department_id
        for post in turn.who.actor.posts
        if post.role is Role.HEAD and post.department_id is not None
    ]
    async with turn.read() as tx:
        view = await campaigns.own_department(tx, turn.call, department_id)
    shown_one = department_id or (headed[0] if headed else None)
    others = tuple(one for one in headed if one != shown_one)
    return result_screens.own_department(turn.t, view, others)


async def shown(
    turn: Turn,
    campaign_id: int,
    draw: Callable[[Translator, Draft, ZoneInfo], Screen] = draft_screens.preview,
) -> Screen:
    """The draft before it opens, or the page of what has opened."""
    async with turn.read() as tx:
        found = await campaigns.get_either(tx, turn.call, campaign_id)
    return drawn(turn, found, draw)


def drawn(
    turn: Turn,
    found: Draft | CampaignPage,
    draw: Callable[[Translator, Draft, ZoneInfo], Screen] = draft_screens.preview,
) -> Screen:
    if isinstance(found, Draft):
        return draw(turn.t, found, turn.zone)
    return screens.page(turn.t, found)


def awaited_at(view: Draft) -> str:
    """Which step a text leads back to where a draft is opened as it was left."""
    if view.campaign.rev == UNTOUCHED:
        return QUESTIONNAIRE
    if (
        view.campaign.audience.kind is AudienceKind.DEPARTMENTS
        and not view.campaign.audience.complete
    ):
        return DEPARTMENTS
    settled = view.campaign.audience.complete and view.campaign.rev > FIRST_PASSED
    return DIAGNOSES.nothing[0] if settled else AUDIENCE


STEPS: dict[str, Callable[[Translator, Draft], Screen]] = {
    QUESTIONNAIRE: draft_screens.ask_questionnaire,
    AUDIENCE: draft_screens.ask_audience,
    DEPARTMENTS: draft_screens.departments,
}

DIAGNOSES: DiagnosisFlow[Draft] = DiagnosisFlow(
    name=FLOW,
    no_draft="campaign.wrong_state",
    shown=shown,
    get_draft=campaigns.get_draft,
    preview=lambda turn, draft: draft_screens.preview(turn.t, draft, turn.zone),
    pass_step=campaigns.pass_step,
)
