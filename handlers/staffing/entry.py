"""Screens about people as things stand now."""

from datetime import date

from domain.conversation import Expectation
from domain.errors import DomainError
from domain.people import Role
from domain.staff import PersonCard
from handlers.admin.callbacks import OpenLeader
from handlers.calendar_keyboard import unpacked_day
from handlers.lists import entry as lists_entry
from handlers.people.entry import BESIDE, SEARCH, led_school, may_appoint, may_keep
from handlers.people.entry import resume as people_resume
from handlers.screen import Screen
from handlers.staffing import duty_screens, role_screens, status_screens
from handlers.turn import Turn
from services import organisation, people
from services.transaction import Transaction

FLOW = "staffing"
LEADERS = "staffing_leaders"
"""The flow while the leaders of a school are on the screen; its object is the school."""
_FORMER, _LEADERS = "former", "leaders"
"""Lists beside the staff's, as the row of what is awaited names them."""


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The page of the post."""
    return await people_resume(turn, object_id)


async def resume_leaders(turn: Turn, object_id: int | None) -> Screen:
    if object_id is None:
        return await people_resume(turn, None)
    async with turn.read() as tx:
        return await leaders(tx, turn, object_id)


async def drawn_leaders(tx: Transaction, turn: Turn, school_id: int) -> Screen:
    """Kept for the way back."""
    await tx.conversation.expect(
        turn.account_id, BESIDE, now=turn.now, detail=f"{_LEADERS}:{school_id}"
    )
    return await leaders(tx, turn, school_id)


async def drawn_former(tx: Transaction, turn: Turn, page: int) -> Screen:
    """Kept for the way back."""
    await tx.conversation.expect(turn.account_id, BESIDE, now=turn.now, detail=f"{_FORMER}:{page}")
    view = await people.list_former(tx, turn.call, led_school(turn), page=page)
    return status_screens.former(view, turn.t)


async def drawn_beside(tx: Transaction, turn: Turn, awaited: Expectation | None) -> Screen | None:
    """The list beside the staff's from which a page was opened; None where it was another."""
    if awaited is None or awaited.expects != BESIDE:
        return None
    which, _, number = (awaited.detail or "").partition(":")
    drawn = {_FORMER: drawn_former, _LEADERS: drawn_leaders}.get(which)
    return None if drawn is None else await drawn(tx, turn, int(number))


async def asks_nothing(tx: Transaction, turn: Turn) -> None:
    """No answer is awaited any more; a list that the person was opened from stays open."""
    awaited = await tx.conversation.find_expectation(turn.account_id)
    if awaited is not None and awaited.expects not in (SEARCH, BESIDE, lists_entry.SEARCH):
        await tx.conversation.expect_nothing(turn.account_id)


async def leaders(tx: Transaction, turn: Turn, school_id: int) -> Screen:
    """With the names of departments for whoever answers for a part."""
    page = await people.list_leading(tx, turn.call, school_id)
    zones: dict[int, str] = {}
    if any(line.zone for line in page.lines):
        names = {
            one.id: one.name for one in await organisation.list_names(tx, turn.call, school_id)
        }
        zones = {
            line.post_id: ", ".join(names[one] for one in sorted(line.zone) if one in names)
            for line in page.lines
            if line.zone
        }
    return role_screens.leaders(page, zones, turn.t, may_appoint=may_appoint(turn, school_id))


def more(turn: Turn, card: PersonCard) -> Screen:
    return status_screens.more(
        card,
        turn.t,
        may_keep=may_keep(turn, card.school_id),
        may_appoint=may_appoint(turn, card.school_id),
        oneself=is_own(turn, card),
    )


async def duties(tx: Transaction, turn: Turn, post_id: int) -> Screen:
    card, facts = await people.get_duties(tx, turn.call, post_id)
    return duty_screens.duties(card, facts, turn.t, turn.today, oneself=is_own(turn, card))


async def zone(tx: Transaction, turn: Turn, post_id: int) -> Screen:
    card, departments = await people.get_zone(tx, turn.call, post_id)
    back = None if may_keep(turn, card.school_id) else OpenLeader(post_id=post_id)
    return role_screens.zone(card, departments, turn.t, back)


def offered_roles(card: PersonCard) -> tuple[Role, ...]:
    """A further role in the same school; the director's is filled by the administrator."""
    return tuple(role for role in (Role.DEPUTY, Role.ROUTE_OFFICER) if role is not card.role)


def is_own(turn: Turn, card: PersonCard) -> bool:
    return card.person_id == turn.who.account.person_id


def chosen_day(value: int) -> date:
    """DomainError("access.gone") for a button that carries no day."""
    day = unpacked_day(value)
    if day is None:
        raise DomainError("access.gone")
    return day
