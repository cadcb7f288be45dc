"""The roadmap of a year: looked at, made from a template, added to, people named by office."""

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.roadmap import MeasureKind, Responsible
from handlers import errors, finding, typed_dates
from handlers.colleagues import QUERY_LIMIT
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.roadmap import entry, papers, plan_screens, screens
from handlers.roadmap.callbacks import (
    AddMeasure,
    AddReady,
    AskOffice,
    AssignOffice,
    ChooseTemplate,
    OpenOwn,
    OpenProposals,
    OpenRoadmap,
    SendPaper,
    ShowOffices,
    ShowTemplate,
    TakeProposal,
    TakeProposals,
    TakeTemplate,
    WithdrawRoadmap,
)
from handlers.roadmap.entry import ADD, FLOW, MEASURE, OFFICE, OWN
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Markup
from services.roadmap import making, proposing, reading
from services.transaction import Transaction

router = Router(name=FLOW)


@router.callback_query(OpenRoadmap.filter())
async def open_roadmap(_press: CallbackQuery, callback_data: OpenRoadmap, turn: Turn) -> Screen:
    one = callback_data
    async with turn.write(FLOW) as tx:
        await turn.awaits_button(tx)
        return await entry.roadmap(
            tx, turn, year=one.year, kind=one.kind, shown=one.shown, page=one.page
        )


@router.callback_query(OpenOwn.filter())
async def open_own(_press: CallbackQuery, callback_data: OpenOwn, turn: Turn) -> Screen:
    async with turn.write(OWN) as tx:
        await turn.awaits_button(tx)
        view = await reading.own(tx, turn.call, shown=callback_data.shown, page=callback_data.page)
    return screens.own(turn.t, view)


@router.callback_query(ChooseTemplate.filter())
async def choose_template(
    _press: CallbackQuery, callback_data: ChooseTemplate, turn: Turn
) -> Screen:
    async with turn.write(FLOW) as tx:
        await turn.awaits_button(tx)
        return await entry.templates(tx, turn, callback_data.year)


@router.callback_query(ShowTemplate.filter())
async def show_template(_press: CallbackQuery, callback_data: ShowTemplate, turn: Turn) -> Screen:
    one = callback_data

    async def work(tx: Transaction) -> Screen:
        school, found = await making.template(tx, turn.call, one.key)
        await turn.awaits_button(tx)
        return screens.template(turn.t, school, found, one.year)

    return await _done(turn, work)


@router.callback_query(TakeTemplate.filter())
async def take_template(_press: CallbackQuery, callback_data: TakeTemplate, turn: Turn) -> Screen:
    one = callback_data

    async def work(tx: Transaction) -> Screen:
        roadmap_id, count = await making.begin(tx, turn.call, one.key, one.year)
        await turn.awaits_button(tx)
        drawn = await entry.roadmap(tx, turn, year=one.year)
        return screens.taken(turn.t, drawn, roadmap_id, count)

    return await _done(turn, work)


@router.callback_query(WithdrawRoadmap.filter())
async def withdraw(_press: CallbackQuery, callback_data: WithdrawRoadmap, turn: Turn) -> Screen:
    async def work(tx: Transaction) -> Screen:
        year = await making.withdraw(tx, turn.call, callback_data.roadmap_id)
        await turn.awaits_button(tx)
        drawn = await entry.roadmap(tx, turn, year=year)
        return drawn.headed(turn.t("roadmap-withdrawn"))

    return await _done(turn, work)


@router.callback_query(ShowOffices.filter())
async def show_offices(_press: CallbackQuery, callback_data: ShowOffices, turn: Turn) -> Screen:
    async def work(tx: Transaction) -> Screen:
        await turn.awaits_button(tx)
        return await _offices(tx, turn, callback_data.roadmap_id)

    return await _done(turn, work)


async def _offices(tx: Transaction, turn: Turn, roadmap_id: int) -> Screen:
    found = await making.offices(tx, turn.call, roadmap_id)
    return screens.offices(turn.t, roadmap_id, found)


@router.callback_query(AskOffice.filter())
async def ask_office(_press: CallbackQuery, callback_data: AskOffice, turn: Turn) -> Screen:
    one = callback_data

    async def work(tx: Transaction) -> Screen:
        kept = await finding.looked_for(tx, turn, OFFICE, one.roadmap_id, found=one.found)
        _, query = _office_query(kept)
        return await _ask_office(tx, turn, one.roadmap_id, one.who, one.page, query)

    return await _done(turn, work)


@router.message(Expects(OFFICE), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_office(_message: Message, turn: Turn) -> Screen:
    roadmap_id, query = turn.awaited_id, finding.name_in(turn, QUERY_LIMIT)
    who, _ = _office_query(finding.typed(turn.expectation, OFFICE, roadmap_id))
    return await _done(turn, lambda tx: _ask_office(tx, turn, roadmap_id, who, 0, query))


async def _ask_office(
    tx: Transaction, turn: Turn, roadmap_id: int, who: Responsible, page: int, query: str
) -> Screen:
    view = await making.candidates(tx, turn.call, roadmap_id, page=page, query=query)
    await finding.expect(tx, turn, OFFICE, roadmap_id, f"{who.value} {query}")
    return screens.ask_office(turn.t, roadmap_id, who, view)


def _office_query(kept: str) -> tuple[Responsible, str]:
    """Of which office somebody is looked for, and what was typed of his name."""
    who, _, query = kept.partition(" ")
    return Responsible(who) if who else Responsible.DEPUTY, query


@router.callback_query(AssignOffice.filter())
async def assign_office(_press: CallbackQuery, callback_data: AssignOffice, turn: Turn) -> Screen:
    one = callback_data

    async def work(tx: Transaction) -> Screen:
        count = await making.assign(tx, turn.call, one.roadmap_id, one.who, one.person_id)
        await turn.awaits_button(tx)
        drawn = await _offices(tx, turn, one.roadmap_id)
        return drawn.headed(turn.t("roadmap-assigned", count=count))

    return await _done(turn, work)


@router.callback_query(AddMeasure.filter())
async def add_measure(_press: CallbackQuery, callback_data: AddMeasure, turn: Turn) -> Screen:
    one = callback_data

    async def work(tx: Transaction) -> Screen:
        ready = await making.ready(tx, turn.call, one.roadmap_id)
        await tx.conversation.expect(
            turn.account_id, ADD, now=turn.now, object_id=one.roadmap_id, detail=one.kind.value
        )
        offered = [] if one.kind is MeasureKind.METHODICAL else ready
        return screens.add(turn.t, one.roadmap_id, one.kind, offered, one.page)

    return await _done(turn, work)


@router.callback_query(AddReady.filter())
async def add_ready(_press: CallbackQuery, callback_data: AddReady, turn: Turn) -> Screen:
    one = callback_data

    async def add(tx: Transaction) -> tuple[int, Markup]:
        measure_id = await making.add_ready(tx, turn.call, one.roadmap_id, one.key)
        return measure_id, turn.t("roadmap-added-ready")

    return await _added(turn, add)


@router.message(Expects(ADD), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def add_own(_message: Message, turn: Turn) -> Screen:
    roadmap_id, text = turn.awaited_id, turn.text
    detail = None if turn.expectation is None else turn.expectation.detail
    kind = MeasureKind(detail or MeasureKind.ROADMAP.value)

    async def add(tx: Transaction) -> tuple[int, Markup]:
        measure_id, day = await making.add_own(
            tx,
            turn.call,
            roadmap_id,
            text,
            kind,
            lambda title, today: typed_dates.read_ending(title, turn.t.language, today),
        )
        if day is None:
            return measure_id, turn.t("roadmap-added-own")
        return measure_id, turn.t("roadmap-added-dated", day=turn.t.day_short(day, turn.today))

    return await _added(turn, add)


async def _added(turn: Turn, add: Callable[[Transaction], Awaitable[tuple[int, Markup]]]) -> Screen:
    """The new measure, to be dated and given to somebody."""
    try:
        async with turn.write(MEASURE) as tx:
            measure_id, said = await add(tx)
            await turn.awaits_button(tx, about=measure_id)
            drawn = await entry.measure(tx, turn, measure_id)
    except DomainError as error:
        return await _refused(turn, error)
    return drawn.headed(said)


@router.callback_query(OpenProposals.filter())
async def open_proposals(_press: CallbackQuery, callback_data: OpenProposals, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        await turn.awaits_button(tx)
        return await entry.proposals(tx, turn, callback_data.page)


@router.callback_query(TakeProposal.filter())
async def take_proposal(_press: CallbackQuery, callback_data: TakeProposal, turn: Turn) -> Screen:
    return await _take(turn, callback_data.key, callback_data.page)


@router.callback_query(TakeProposals.filter())
async def take_proposals(_press: CallbackQuery, turn: Turn) -> Screen:
    return await _take(turn, None, 0)


async def _take(turn: Turn, source: str | None, page: int) -> Screen:
    async def work(tx: Transaction) -> Screen:
        count, left = await proposing.take(tx, turn.call, source)
        await turn.awaits_button(tx)
        drawn = plan_screens.proposals(turn.t, left, page)
        return drawn.with_toast(turn.t.plain("roadmap-toast-taken", count=count))

    return await _done(turn, work)


@router.callback_query(SendPaper.filter())
async def send_paper(_press: CallbackQuery, callback_data: SendPaper, turn: Turn) -> Screen:
    one = callback_data
    async with turn.write(FLOW) as tx:
        await turn.awaits_button(tx)
        whole, shown = await reading.whole_page(tx, turn.call, one.roadmap_id, one.kind)
        drawn = await entry.drawn(tx, turn, shown, whole.roadmap.year, one.kind)
    made = await papers.made(turn, papers.facts(turn, whole, one.kind), one.form)
    return drawn.with_files(made)


async def _done(turn: Turn, work: Callable[[Transaction], Awaitable[Screen]]) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            return await work(tx)
    except DomainError as error:
        return await _refused(turn, error)


async def _refused(turn: Turn, error: DomainError) -> Screen:
    """The roadmap as it is now, under what was wrong."""
    if error.denied:
        raise error
    return (await entry.resume(turn, None)).headed(errors.sentence(turn, error))
