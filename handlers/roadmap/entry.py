"""Where the flow of the school's year stands, drawn from the database."""

from collections.abc import Sequence
from datetime import date

from content.roadmaps import RoadmapTemplate
from domain.conversation import Expectation
from domain.errors import DomainError
from domain.roadmap import MeasureKind, School, Shown
from handlers.calendar_keyboard import unpacked_day
from handlers.roadmap import decision_screens, measure_screens, plan_screens, screens
from handlers.screen import Screen
from handlers.turn import Turn
from services.roadmap import editing, making, proposing, reading
from services.roadmap.scope import year_of
from services.transaction import Transaction

FLOW = "roadmap"
MEASURE = "measure"
OWN = "roadmap_own"
NOTE = "measure.note"
DAY = "measure.day"
WHY = "measure.why"
"""Why another date; `detail`: the day."""
TITLE = "measure.title"
DUE = "measure.due"
DOCUMENT = "measure.document"
PERSON = "measure.person"
"""`detail`: what was typed of a name."""
ADD = "roadmap.add"
"""`detail`: of which kind."""
DECISION = "roadmap.decision"
SOURCE = "measure.source"
EFFECT = "measure.effect"
OFFICE = "roadmap.office"
"""`detail`: the office, and after a blank what was typed of a name."""


async def roadmap(
    tx: Transaction,
    turn: Turn,
    *,
    year: int = 0,
    kind: MeasureKind = MeasureKind.ROADMAP,
    shown: Shown = Shown.ALL,
    page: int = reading.NOW,
) -> Screen:
    """The roadmap of the year, or the templates to begin it from."""
    found = await reading.page(tx, turn.call, year=year, kind=kind, shown=shown, page=page)
    return await drawn(tx, turn, found, year, kind)


async def drawn(
    tx: Transaction, turn: Turn, found: reading.Year, year: int, kind: MeasureKind
) -> Screen:
    if found.view is not None:
        return screens.listing(turn.t, found.view, found.years)
    if kind is MeasureKind.METHODICAL:
        offered = await proposing.proposals_of(tx, turn.call, found.school)
        return plan_screens.proposals(turn.t, offered, 0)
    if kind is MeasureKind.DECISION:
        return decision_screens.ask(turn.t)
    return _templates(turn, found.school, making.templates_of(found.school), year)


async def templates(tx: Transaction, turn: Turn, year: int) -> Screen:
    return _templates(turn, *await making.templates(tx, turn.call), year)


def _templates(turn: Turn, school: School, offered: Sequence[RoadmapTemplate], year: int) -> Screen:
    return screens.choose_template(turn.t, school, offered, year_of(turn.call, year))


async def proposals(tx: Transaction, turn: Turn, page: int) -> Screen:
    return plan_screens.proposals(turn.t, await proposing.proposals(tx, turn.call), page)


async def measure(tx: Transaction, turn: Turn, measure_id: int) -> Screen:
    return measure_screens.page(turn.t, await reading.measure(tx, turn.call, measure_id))


async def resume(turn: Turn, _object_id: int | None) -> Screen:
    async with turn.read() as tx:
        return await roadmap(tx, turn)


async def resume_own(turn: Turn, _object_id: int | None) -> Screen:
    async with turn.read() as tx:
        return screens.own(turn.t, await reading.own(tx, turn.call))


async def resume_measure(turn: Turn, object_id: int | None) -> Screen:
    """The question while a text is awaited, else the measure, else one's own list."""
    if object_id is None:
        return await resume_own(turn, None)
    awaited = turn.expectation
    asked = None if awaited is None or turn.applied else awaited.expects
    try:
        async with turn.read() as tx:
            view = await reading.measure(tx, turn.call, object_id)
            if view.may_edit and asked == PERSON:
                query = "" if awaited is None else awaited.detail or ""
                one, found = await editing.list_people(tx, turn.call, object_id, query=query)
                return measure_screens.ask_person(turn.t, one, found)
    except DomainError:
        return await resume_own(turn, None)
    one, today = view.measure, turn.today
    if view.may_edit and asked == TITLE:
        return measure_screens.ask_title(turn.t, one)
    if view.may_edit and asked == DUE:
        return measure_screens.ask_due(turn.t, one)
    if view.may_mark and asked == NOTE:
        return measure_screens.ask_finish(turn.t, one)
    if view.may_mark and asked == DAY:
        return measure_screens.ask_move(turn.t, one, today)
    if view.may_mark and asked == DOCUMENT:
        return measure_screens.ask_document(turn.t, one)
    if view.may_edit and view.decision is not None and asked == SOURCE:
        return decision_screens.ask_source(turn.t, one)
    day = new_day(awaited) if asked == WHY else None
    if view.may_mark and day is not None:
        return measure_screens.ask_reason(turn.t, one, day, today)
    return measure_screens.page(turn.t, view)


def new_day(awaited: Expectation | None) -> date | None:
    if awaited is None or awaited.expects != WHY:
        return None
    return unpacked_day(int(awaited.detail or 0))
