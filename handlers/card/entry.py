"""Cards as they are now, one's own and those of people whose list one keeps."""

from domain.card import Card, CardField
from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.people import Role
from handlers.card import screens
from handlers.people.entry import may_keep
from handlers.screen import Screen
from handlers.turn import Turn
from services import people
from services.transaction import Transaction

FLOW = "card"
STEP = f"{FLOW}.{BUTTON}"


async def resume(turn: Turn, object_id: int | None) -> Screen:
    post_id = object_id or own_post_id(turn)
    if post_id is None:
        return screens.nothing_to_keep(turn.t)
    try:
        return await _at(turn, post_id)
    except DomainError:
        # Another's card that may not be read (any more): one's own is what there is to show.
        own = own_post_id(turn)
        return screens.nothing_to_keep(turn.t) if own is None else await _at(turn, own)


async def _at(turn: Turn, post_id: int) -> Screen:
    """The card, or the choice beside which a text was written."""
    awaited = turn.expectation
    async with turn.read() as tx:
        if awaited is not None and awaited.expects == STEP and awaited.object_id == post_id:
            code, _, mode = (awaited.detail or "").partition(":")
            if code:
                return await asked(tx, turn, post_id, CardField(code), guided=mode == "guided")
        return shown(turn, await people.read_card(tx, turn.call, post_id))


def shown(turn: Turn, card: Card) -> Screen:
    return screens.card(
        card,
        turn.t,
        turn.today,
        oneself=is_own(turn, card),
        may_rename=may_keep(turn, card.school_id),
    )


async def asked(
    tx: Transaction, turn: Turn, post_id: int, field: CardField, *, guided: bool, month: int = 0
) -> Screen:
    card = await people.read_card(tx, turn.call, post_id)
    return screens.ask(
        card,
        field,
        turn.t,
        turn.today,
        guided=guided,
        month=month,
        oneself=is_own(turn, card),
    )


def is_own(turn: Turn, card: Card) -> bool:
    return card.person_id == turn.who.account.person_id


def own_post_id(turn: Turn) -> int | None:
    """Where the speaker teaches at the current place, else his first post there."""
    own = [
        place
        for place in turn.who.here
        if place.school_id is not None and place.deputises_for is None
    ]
    teaching = [place for place in own if place.role == Role.TEACHER]
    return next((place.post_id for place in [*teaching, *own]), None)
