"""A head's department and a methodist's schools as they stand."""

from domain.summary_filters import parse_period
from handlers.screen import Screen
from handlers.summary import own_screens, town_screens
from handlers.turn import Turn
from services.summary import department
from services.summary import town as towns


async def own(turn: Turn, department_id: int | None = None, period: str = "") -> Screen:
    """Of the first department that the speaker heads, where none is named."""
    async with turn.read() as tx:
        view = await department.department(tx, turn.call, department_id, parse_period(period))
    return own_screens.department(turn.t, view)


async def town(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        return town_screens.town(turn.t, await towns.town(tx, turn.call, page))
