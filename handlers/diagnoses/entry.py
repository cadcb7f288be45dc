"""Where a diagnosis stands now, drawn; and one way to change it and say what stood in the way."""

from collections.abc import Awaitable, Callable

from domain.campaign_views import Draft
from domain.campaigns import CampaignState
from domain.errors import DomainError
from domain.people import Role
from handlers import errors
from handlers.diagnoses import draft_screens, result_screens, screens
from handlers.municipal import entry as municipal_entry
from handlers.screen import Screen
from handlers.turn import Turn
from services import campaigns
from services.transaction import Transaction

FLOW = "diagnoses"
SHOWN = "diagnoses.shown"
"""Nothing is asked: a typed text leads back to the screen."""
LEADING = (Role.DEPUTY, Role.DIRECTOR, Role.ROUTE_OFFICER)

Act = Callable[[Transaction], Awaitable[object]]
Shown = Callable[[], Awaitable[Screen]]


async def resume(turn: Turn, object_id: int | None) -> Screen:
    if object_id is not None:
        try:
            return await shown(turn, object_id)
        except DomainError:
            pass
    return await entrance(turn)


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


async def shown(turn: Turn, campaign_id: int) -> Screen:
    """The draft before it opens, or the page of what has opened."""
    async with turn.read() as tx:
        try:
            draft = await campaigns.get_draft(tx, turn.call, campaign_id)
        except DomainError as error:
            # Opened since, or somebody else's to handle: the page says what he may see of it.
            view = await campaigns.get(tx, turn.call, campaign_id)
            if view.campaign.state is CampaignState.DRAFT:
                raise error
            return screens.page(turn.t, view)
    return draft_screens.preview(turn.t, draft, turn.zone)


async def drafted(
    turn: Turn, campaign_id: int, draw: Callable[[Draft], Screen] | None = None
) -> Screen:
    """A step of the draft; what has become of it where it is a draft no more."""
    try:
        async with turn.read() as tx:
            draft = await campaigns.get_draft(tx, turn.call, campaign_id)
    except DomainError as error:
        if error.code != "campaign.wrong_state":
            raise
        return (await shown(turn, campaign_id)).headed(errors.sentence(turn, error))
    return draw(draft) if draw else draft_screens.preview(turn.t, draft, turn.zone)


async def stand(turn: Turn, campaign_id: int | None = None, *awaits: str) -> None:
    """A text typed on this screen answers what is asked here, or leads back to it."""
    async with turn.write(FLOW, campaign_id) as tx:
        await _expect(tx, turn, campaign_id, *(awaits or (SHOWN, "")))


async def _expect(
    tx: Transaction, turn: Turn, campaign_id: int | None, expects: str, detail: str
) -> None:
    await tx.conversation.expect(
        turn.account_id, expects, now=turn.now, object_id=campaign_id, detail=detail
    )


async def attempt(
    turn: Turn,
    campaign_id: int,
    act: Act,
    otherwise: Shown | None = None,
    *,
    awaits: tuple[str, str] = (SHOWN, ""),
) -> Screen | None:
    """Changes it. None where it was done; else what stood in the way, over the screen as it is.

    `awaits`: what the next text answers, with its detail.
    """
    try:
        async with turn.write(FLOW, campaign_id) as tx:
            await act(tx)
            await _expect(tx, turn, campaign_id, *awaits)
    except DomainError as error:
        if error.code.startswith("access."):
            raise
        screen = await (otherwise() if otherwise else shown(turn, campaign_id))
        return screen.headed(errors.sentence(turn, error))
    return None
