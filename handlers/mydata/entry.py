"""The screens of one's own data as they are now."""

from domain.errors import DomainError
from domain.people import Role
from handlers.mydata import screens
from handlers.privacy.screens import stranger
from handlers.screen import Screen
from handlers.turn import Turn
from services import personal_data

FLOW = "mydata"
ERASING = "mydata_erasing"
"""The administrator's list."""


async def resume(turn: Turn, object_id: int | None) -> Screen:
    if turn.who.account.person_id is None:
        return stranger(turn.t)
    async with turn.read() as tx:
        standing = await personal_data.standing(tx, turn.call)
    has_card = turn.who.consented and any(place.school_id for place in turn.who.places)
    return screens.own(standing, turn.t, has_card=has_card)


async def resume_erasing(turn: Turn, object_id: int | None) -> Screen:
    return await erasing(turn, 0)


async def erasing(turn: Turn, page: int) -> Screen:
    """Administrators alone: others find who has left in the staff list of their school."""
    if not turn.who.actor.has(Role.ADMIN):
        raise DomainError("access.denied")
    page = max(0, page)
    async with turn.read() as tx:
        former = await personal_data.list_former(
            tx, turn.call, limit=screens.PAGE + 1, offset=page * screens.PAGE
        )
        made = () if page else await personal_data.list_erasures(tx, turn.call, limit=3)
    return screens.erasing(
        former[: screens.PAGE],
        made,
        turn.t,
        turn.zone,
        turn.today,
        page=page,
        more=len(former) > screens.PAGE,
    )
