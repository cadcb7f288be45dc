"""Where the flow of nudges stands, drawn from the database."""

from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.lists import ListKind
from domain.nudges import NudgeDraft, RoundPage
from handlers import errors, finding
from handlers.campaigns.callbacks import ListMembers, OpenCampaign
from handlers.lists import entry as lists_entry
from handlers.lists.callbacks import OpenList
from handlers.nudges import screens
from handlers.nudges.callbacks import BeginNudge
from handlers.screen import Screen
from handlers.summary.callbacks import OpenPeopleList
from handlers.turn import Turn
from services import nudges
from services.nudges.reading import Held
from services.transaction import Transaction

FLOW = "nudge"
PEOPLE = "nudge.people"
"""A part of a name is awaited; `object_id` is the round, `detail` what was typed of a name."""


MEMBERS = f"campaigns.{BUTTON}.{ListMembers.__prefix__}"
"""A list of those who have not passed a diagnosis is open; `detail` is the way back to it."""
CAMPAIGN = "campaigns.shown"
"""The page of a diagnosis is open; `object_id` is the diagnosis."""


async def begun(turn: Turn, one: BeginNudge) -> Screen:
    """A draft that shows whom it reaches; what waits, where it can't be begun."""
    try:
        async with turn.write(FLOW) as tx:
            round_id = await nudges.begin(
                tx,
                turn.call,
                one.matter,
                campaign_id=one.campaign_id or None,
                post_id=one.post_id or None,
            )
            return await stands(tx, turn, round_id, about=round_id)
    except DomainError as error:
        if error.denied:
            raise
        if error.code == "nudge.which":
            return await _which(turn)
        return (await hub(turn)).headed(errors.sentence(turn, error))


async def _which(turn: Turn) -> Screen:
    """Which diagnosis is chosen among all that waits; the way back to the list stays."""
    async with turn.write(FLOW) as tx:
        await awaits_button(tx, turn)
        return await hub_of(tx, turn)


async def hub(turn: Turn, post_id: int | None = None) -> Screen:
    async with turn.read() as tx:
        return screens.hub(turn.t, await nudges.hub(tx, turn.call, post_id), turn.zone)


async def hub_of(tx: Transaction, turn: Turn) -> Screen:
    """What waits, with the way back to the list from which it was asked for."""
    view = await nudges.hub(tx, turn.call)
    return screens.hub(turn.t, view, turn.zone, origin=await origin_of(tx, turn))


async def drawn(tx: Transaction, turn: Turn, round_id: int, at: int = 0) -> Screen:
    """The draft, or what came of it once it was sent."""
    return await _drawn(tx, turn, round_id, at, await origin_of(tx, turn))


async def stands(
    tx: Transaction, turn: Turn, round_id: int, at: int = 0, *, about: int | None = None
) -> Screen:
    """As `drawn`, and a button of it is awaited."""
    origin = await awaits_button(tx, turn, about=about)
    return await _drawn(tx, turn, round_id, at, origin)


async def stands_after(tx: Transaction, turn: Turn, one: Held) -> Screen:
    """As `stands`, of a round that was read to change it."""
    origin = await awaits_button(tx, turn)
    return _screen(turn, await nudges.shown_after(tx, turn.call, one), origin)


async def _drawn(tx: Transaction, turn: Turn, round_id: int, at: int, origin: str | None) -> Screen:
    return _screen(turn, await nudges.shown(tx, turn.call, round_id, at), origin)


def _screen(turn: Turn, view: NudgeDraft | RoundPage, origin: str | None) -> Screen:
    if isinstance(view, NudgeDraft):
        return screens.draft(
            turn.t, view, turn.zone, origin=origin, of_year=origin is not None and _of_year(origin)
        )
    return screens.result(turn.t, view, origin=origin)


async def origin_of(tx: Transaction, turn: Turn) -> str | None:
    """The data of a button to the list, or the page of a diagnosis, from which this was begun; None
    where it was another way. It stands in what is awaited, as the open list does, and stays there
    while people are chosen."""
    awaited = await tx.conversation.find_expectation(turn.account_id)
    opened = lists_entry.open_list(awaited)
    if opened is not None:
        return lists_entry.way_back(opened).pack()
    if awaited is not None and awaited.expects == PEOPLE:
        return finding.origin(awaited)
    if awaited is not None and awaited.expects == CAMPAIGN and awaited.object_id is not None:
        return OpenCampaign(campaign_id=awaited.object_id).pack()
    beside = awaited is not None and awaited.expects in (f"{FLOW}.{BUTTON}", MEMBERS)
    return awaited.detail if awaited is not None and beside else None


def _of_year(origin: str) -> bool:
    """Whether the list is of those without any diagnosis of the year: fewer than those who have not
    passed the one that runs."""
    return any(
        origin.startswith(f"{way.__prefix__}:")
        and way.unpack(origin).which.value == ListKind.NOT_DIAGNOSED.value
        for way in (OpenList, OpenPeopleList)
    )


async def awaits_button(tx: Transaction, turn: Turn, about: int | None = None) -> str | None:
    """As `Turn.awaits_button`; the way back to the list stays, and is returned."""
    origin = await origin_of(tx, turn)
    await turn.awaits_button(tx, about=about, detail=origin)
    return origin


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The list of people while a name is looked for, else the round, else what waits."""
    if object_id is None:
        return await hub(turn)
    try:
        async with turn.read() as tx:
            if not turn.applied and turn.expectation and turn.expectation.expects == PEOPLE:
                query = finding.typed(turn.expectation, PEOPLE, object_id)
                view = await nudges.people(tx, turn.call, object_id, query=query)
                return screens.people(turn.t, view, object_id)
            return await drawn(tx, turn, object_id)
    except DomainError:
        return await hub(turn)
