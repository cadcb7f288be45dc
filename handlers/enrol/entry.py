"""Screens of enrolment as they are now."""

from domain.errors import DomainError
from handlers.enrol import hub_screens, link_screens, sheet_screens
from handlers.people.entry import led_school
from handlers.screen import Screen
from handlers.turn import Turn
from services import joining, people
from services.transaction import Transaction

FLOW = "enrol"
SHEET_FLOW = "enrol_sheet"
LINK_FLOW = "enrol_link"
"""While a common link is on the screen: drawn again, it is issued again."""
CARDS_FLOW = "enrol_cards"
REQUEST_FLOW = "enrol_request"

SHEET = "enrol.sheet"
NAME = "enrol.name"


async def resume(turn: Turn, object_id: int | None) -> Screen:
    return await hub(turn, object_id or led_school(turn))


async def resume_sheet(turn: Turn, object_id: int | None) -> Screen:
    """The list as it stands; the school's page where it was taken or given up."""
    if object_id is not None:
        try:
            async with turn.read() as tx:
                return await drawn_preview(tx, turn, object_id)
        except DomainError as error:
            if error.code == "access.denied":
                raise
    return await hub(turn, led_school(turn))


async def resume_link(turn: Turn, object_id: int | None) -> Screen:
    """A link that may never have reached the reader is issued anew; that one dies."""
    school_id = object_id or led_school(turn)
    async with turn.data.write() as tx:
        made = await joining.issue_link(tx, turn.call, school_id)
    return drawn_link(turn, made)


async def resume_cards(turn: Turn, object_id: int | None) -> Screen:
    """The bot stopped while it drew: the links issued then are on no paper."""
    shown = await hub(turn, object_id or led_school(turn))
    return shown.headed(turn.t("enrol-cards-again"))


async def resume_request(turn: Turn, object_id: int | None) -> Screen:
    """The request, if it still waits; else the others of the school."""
    if object_id is not None:
        try:
            return await request(turn, object_id)
        except DomainError as error:
            if error.code == "access.denied":
                raise
    return await requests(turn, led_school(turn))


async def hub(turn: Turn, school_id: int) -> Screen:
    async with turn.read() as tx:
        return await drawn_hub(tx, turn, school_id)


async def drawn_hub(tx: Transaction, turn: Turn, school_id: int) -> Screen:
    view = await people.get_enrolment(tx, turn.call, school_id)
    return hub_screens.hub(view, turn.t, zone=turn.zone, today=turn.today)


async def drawn_preview(tx: Transaction, turn: Turn, import_id: int, page: int = 0) -> Screen:
    view = await people.preview_sheet(tx, turn.call, import_id, page=page)
    return sheet_screens.preview(view, turn.t)


def drawn_link(turn: Turn, made: joining.IssuedLink) -> Screen:
    address = turn.start_link(made.payload)
    return link_screens.issued(made.link, address, turn.t, zone=turn.zone, today=turn.today)


async def request(turn: Turn, request_id: int) -> Screen:
    async with turn.read() as tx:
        card = await joining.get_card(tx, turn.call, request_id)
    return link_screens.request(card, turn.t, zone=turn.zone, today=turn.today)


async def requests(turn: Turn, school_id: int, page: int = 0) -> Screen:
    async with turn.read() as tx:
        view = await joining.list_requests(tx, turn.call, school_id, page=page)
    return link_screens.requests(view, turn.t)
