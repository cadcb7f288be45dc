"""The administrator's screens as things are now."""

from domain.errors import DomainError
from domain.people import Role
from handlers.admin import leader_screens, municipality_screens, school_screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import invitations, organisation

FLOW = "admin"
LINKS = "admin_links"
"""The flow's name while links are on the screen: drawn again, they are issued again."""


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The page of the school; the municipalities where it is gone or none was named."""
    if object_id is not None:
        try:
            return await school(turn, object_id)
        except DomainError:
            pass
    return await municipalities(turn)


async def resume_links(turn: Turn, object_id: int | None) -> Screen:
    if object_id is None:
        return await municipalities(turn)
    async with turn.data.write() as tx:
        issued = await invitations.reissue_last(tx, turn.call, object_id)
        page = await organisation.get_school_page(tx, turn.call, object_id)
    return leader_screens.leader_links(issued, page, turn.t, turn.start_link)


async def municipalities(turn: Turn) -> Screen:
    if not turn.who.actor.has(Role.ADMIN):
        raise DomainError("access.denied")
    async with turn.read() as tx:
        found = await organisation.list_municipalities(tx, turn.call)
    return municipality_screens.municipalities(found, turn.t)


async def municipality(turn: Turn, municipality_id: int) -> Screen:
    async with turn.read() as tx:
        one = await organisation.get_municipality(tx, turn.call, municipality_id)
        schools = await organisation.list_schools(tx, turn.call, municipality_id)
    return municipality_screens.municipality(one, schools, turn.t)


async def school(turn: Turn, school_id: int) -> Screen:
    async with turn.read() as tx:
        page = await organisation.get_school_page(tx, turn.call, school_id)
    return school_screens.school(page, turn.t)
