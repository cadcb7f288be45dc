"""Where a municipality's diagnosis stands now, drawn; and one way to change it."""

from collections.abc import Awaitable, Callable

from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.municipal_views import MunicipalDraft, MunicipalPage
from handlers.diagnosis_flow import DiagnosisFlow
from handlers.municipal import draft_screens, screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import municipal
from services.transaction import Transaction

FLOW = "municipal"
QUESTIONNAIRE = f"{FLOW}.{BUTTON}.questionnaire"
"""The first step of a draft: buttons alone."""


async def resume(turn: Turn, object_id: int | None) -> Screen:
    if object_id is not None:
        try:
            if turn.expectation and turn.expectation.expects == QUESTIONNAIRE and not turn.applied:
                return await MUNICIPAL.drafted(
                    turn, object_id, lambda draft: draft_screens.ask_questionnaire(turn.t, draft)
                )
            return await left_off(turn, object_id)
        except DomainError:
            pass
    return await entrance(turn)


async def entrance(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        view = await municipal.list_opened(tx, turn.call, page)
    return screens.listing(turn.t, view)


async def left_off(turn: Turn, municipal_id: int, page: int = 0) -> Screen:
    """The draft at the step it was left on, else as `shown`."""
    return await shown(
        turn, municipal_id, page, draw=lambda draft: draft_screens.left_off(turn.t, draft)
    )


async def shown(
    turn: Turn,
    municipal_id: int,
    page: int = 0,
    *,
    draw: Callable[[MunicipalDraft], Screen] | None = None,
) -> Screen:
    """The draft before it opens, how it goes after it has; the way back of what was thrown away."""
    try:
        async with turn.read() as tx:
            view = await municipal.get(tx, turn.call, municipal_id, page)
        return screens.page(turn.t, view)
    except DomainError as error:
        if error.code != "municipal.wrong_state":
            raise
    return await MUNICIPAL.drafted(turn, municipal_id, draw)


def _gone(turn: Turn, municipal_id: int, error: DomainError) -> Screen | None:
    if error.params["state"] != "cancelled":
        return None
    return screens.thrown_away(turn.t, municipal_id)


MUNICIPAL: DiagnosisFlow[MunicipalDraft] = DiagnosisFlow(
    name=FLOW,
    no_draft="municipal.wrong_state",
    shown=shown,
    get_draft=municipal.get_draft,
    preview=lambda turn, draft: draft_screens.preview(turn.t, draft),
    pass_step=municipal.pass_step,
    gone=_gone,
)


async def done(
    turn: Turn,
    municipal_id: int,
    act: Callable[[Transaction], Awaitable[MunicipalPage]],
    said: str,
) -> Screen:
    """What came of it under a word."""

    async def drawn(tx: Transaction) -> Screen:
        return screens.page(turn.t, await act(tx)).with_toast(turn.t.plain(said))

    return await MUNICIPAL.change(turn, municipal_id, drawn)
