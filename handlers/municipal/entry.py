"""Where a municipality's diagnosis stands now, drawn; and one way to change it."""

from collections.abc import Awaitable, Callable

from domain.errors import DomainError
from domain.municipal_views import MunicipalDraft
from handlers import errors
from handlers.municipal import draft_screens, screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import municipal
from services.transaction import Transaction

FLOW = "municipal"
SHOWN = "municipal.shown"
"""Nothing is asked: a typed text leads back to the screen."""

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
    async with turn.read() as tx:
        view = await municipal.list_opened(tx, turn.call, page)
    return screens.listing(turn.t, view)


async def shown(turn: Turn, municipal_id: int, page: int = 0) -> Screen:
    """The draft before it opens, how it goes after it has; the way back of what was thrown away."""
    try:
        async with turn.read() as tx:
            view = await municipal.get(tx, turn.call, municipal_id, page)
        return screens.page(turn.t, view)
    except DomainError as error:
        if error.code != "municipal.wrong_state":
            raise
    return await drafted(turn, municipal_id)


async def drafted(
    turn: Turn, municipal_id: int, draw: Callable[[MunicipalDraft], Screen] | None = None
) -> Screen:
    """A step of the draft; what has become of it where it is a draft no more."""
    try:
        async with turn.read() as tx:
            draft = await municipal.get_draft(tx, turn.call, municipal_id)
    except DomainError as error:
        if error.code != "municipal.wrong_state":
            raise
        if error.params["state"] == "cancelled":
            return screens.thrown_away(turn.t, municipal_id)
        return (await shown(turn, municipal_id)).headed(errors.sentence(turn, error))
    return draw(draft) if draw else draft_screens.preview(turn.t, draft)


async def stand(turn: Turn, municipal_id: int | None = None, *awaits: str) -> None:
    """A text typed on this screen answers what is asked here, or leads back to it."""
    async with turn.write(FLOW, municipal_id) as tx:
        await _expect(tx, turn, municipal_id, *(awaits or (SHOWN, "")))


async def _expect(
    tx: Transaction, turn: Turn, municipal_id: int | None, expects: str, detail: str
) -> None:
    await tx.conversation.expect(
        turn.account_id, expects, now=turn.now, object_id=municipal_id, detail=detail
    )


async def attempt(
    turn: Turn,
    municipal_id: int,
    act: Act,
    otherwise: Shown | None = None,
    *,
    awaits: tuple[str, str] = (SHOWN, ""),
) -> Screen | None:
    """Changes it. None where it was done; else what stood in the way, over the screen as it is."""
    try:
        async with turn.write(FLOW, municipal_id) as tx:
            await act(tx)
            await _expect(tx, turn, municipal_id, *awaits)
    except DomainError as error:
        if error.code.startswith("access."):
            raise
        screen = await (otherwise() if otherwise else shown(turn, municipal_id))
        return screen.headed(errors.sentence(turn, error))
    return None
