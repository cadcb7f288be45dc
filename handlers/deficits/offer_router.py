"""An event for a shared difficulty: chosen, dated, led, put before those who chose it."""

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem
from domain.errors import DomainError
from domain.offers import LeadView
from handlers import errors, finding, typed_dates
from handlers.calendar_keyboard import unpacked_day
from handlers.colleagues import QUERY_LIMIT
from handlers.deficits import entry, offer_screens
from handlers.deficits.callbacks import (
    AnswerLead,
    AskLeader,
    AskOfferDay,
    BeginOffer,
    ChooseLeader,
    JoinPlan,
    OpenOffer,
    OpenQuestion,
    ProposeOffer,
    SetOfferDay,
    ShowChoices,
    ShowReplies,
    TakeBackAsk,
    TakeBackOffer,
)
from handlers.deficits.entry import DAY, FLOW, LEADER, QUESTION
from handlers.filters import ASKED, NO_COMMAND, Expects, wants
from handlers.screen import Screen
from handlers.turn import Turn
from services import deficits
from services.transaction import Transaction

Work = Callable[[Transaction], Awaitable[object]]

router = Router(name="deficits-offers")


@router.callback_query(ShowChoices.filter())
async def show_choices(_press: CallbackQuery, callback_data: ShowChoices, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await deficits.choices(tx, turn.call, callback_data.key)
    return offer_screens.choices(turn.t, view)


@router.callback_query(BeginOffer.filter())
async def begin_offer(_press: CallbackQuery, callback_data: BeginOffer, turn: Turn) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            event_id = await deficits.begin(tx, turn.call, callback_data.key, callback_data.choice)
            await turn.awaits_button(tx, about=event_id)
            view = await deficits.page(tx, turn.call, event_id)
    except DomainError as error:
        if error.code != "deficits.few":
            raise
        return (await entry.statement(turn, callback_data.key)).with_toast(
            errors.toast(turn, error)
        )
    return offer_screens.page(turn.t, view)


@router.callback_query(OpenOffer.filter())
async def open_offer(_press: CallbackQuery, callback_data: OpenOffer, turn: Turn) -> Screen:
    drawn = await entry.offer(turn, callback_data.event_id)
    await turn.shows(FLOW, callback_data.event_id)
    return drawn


@router.callback_query(AskOfferDay.filter())
async def ask_day(_press: CallbackQuery, callback_data: AskOfferDay, turn: Turn) -> Screen:
    event_id = callback_data.event_id
    async with turn.write(FLOW, event_id) as tx:
        drawn = await entry.drawn_day(tx, turn, event_id)
        await tx.conversation.expect(turn.account_id, DAY, now=turn.now, object_id=event_id)
    return drawn


@router.callback_query(SetOfferDay.filter())
async def set_day(_press: CallbackQuery, callback_data: SetOfferDay, turn: Turn) -> Screen:
    one = callback_data
    day = unpacked_day(one.day)
    if day is None:
        return await entry.offer(turn, one.event_id)
    return await _change(
        turn,
        one.event_id,
        lambda tx: deficits.set_day(tx, turn.call, one.event_id, one.rev, day),
    )


@router.message(Expects(DAY), F.text, NO_COMMAND)
async def typed_day(_message: Message, turn: Turn) -> Screen:
    event_id = turn.awaited_id
    found = typed_dates.read(turn.text, turn.t.language, turn.today)
    if isinstance(found, DateProblem):
        return await _refused(turn, event_id, DomainError(found.code))
    day = found.day
    return await _change(
        turn, event_id, lambda tx: deficits.set_day(tx, turn.call, event_id, None, day)
    )


@router.callback_query(ChooseLeader.filter())
async def choose_leader(_press: CallbackQuery, callback_data: ChooseLeader, turn: Turn) -> Screen:
    event_id = callback_data.event_id
    async with turn.write(FLOW, event_id) as tx:
        query = await finding.looked_for(tx, turn, LEADER, event_id, found=callback_data.found)
        return await _leaders(tx, turn, event_id, callback_data.page, query)


@router.message(Expects(LEADER), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_leader(_message: Message, turn: Turn) -> Screen:
    event_id = turn.awaited_id
    async with turn.write(FLOW, event_id) as tx:
        return await _leaders(tx, turn, event_id, 0, finding.name_in(turn, QUERY_LIMIT))


async def _leaders(tx: Transaction, turn: Turn, event_id: int, page: int, query: str) -> Screen:
    view = await deficits.leaders(tx, turn.call, event_id, page=page, query=query)
    await finding.expect(tx, turn, LEADER, event_id, query)
    return offer_screens.leaders(turn.t, view)


@router.callback_query(AskLeader.filter())
async def ask_leader(_press: CallbackQuery, callback_data: AskLeader, turn: Turn) -> Screen:
    one = callback_data
    return await _change(
        turn, one.event_id, lambda tx: deficits.ask(tx, turn.call, one.event_id, one.post_id)
    )


@router.callback_query(TakeBackAsk.filter())
async def take_back_ask(_press: CallbackQuery, callback_data: TakeBackAsk, turn: Turn) -> Screen:
    one = callback_data
    return await _change(
        turn, one.event_id, lambda tx: deficits.unask(tx, turn.call, one.event_id, one.post_id)
    )


@router.callback_query(ProposeOffer.filter())
async def propose_offer(_press: CallbackQuery, callback_data: ProposeOffer, turn: Turn) -> Screen:
    one = callback_data
    try:
        async with turn.write(FLOW, one.event_id) as tx:
            view = await deficits.propose(tx, turn.call, one.event_id, one.rev)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await _refused(turn, one.event_id, error)
    return offer_screens.page(turn.t, view)


@router.callback_query(TakeBackOffer.filter())
async def take_back_offer(
    _press: CallbackQuery, callback_data: TakeBackOffer, turn: Turn
) -> Screen:
    one = callback_data
    return await _change(
        turn, one.event_id, lambda tx: deficits.take_back(tx, turn.call, one.event_id)
    )


@router.callback_query(ShowReplies.filter())
async def show_replies(_press: CallbackQuery, callback_data: ShowReplies, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await deficits.page(tx, turn.call, callback_data.event_id)
    return offer_screens.replied(turn.t, view, callback_data.page)


@router.callback_query(OpenQuestion.filter())
async def open_question(_press: CallbackQuery, callback_data: OpenQuestion, turn: Turn) -> Screen:
    return await entry.question(turn, callback_data.event_id)


@router.callback_query(AnswerLead.filter(), flags=ASKED)
async def answer_lead(_press: CallbackQuery, callback_data: AnswerLead, turn: Turn) -> Screen:
    one = callback_data
    return await _as_asked(
        turn, one.event_id, lambda tx: deficits.answer(tx, turn.call, one.event_id, one.answer)
    )


@router.callback_query(JoinPlan.filter())
async def join_plan(_press: CallbackQuery, callback_data: JoinPlan, turn: Turn) -> Screen:
    event_id = callback_data.event_id
    return await _as_asked(turn, event_id, lambda tx: deficits.join_plan(tx, turn.call, event_id))


async def _as_asked(
    turn: Turn, event_id: int, work: Callable[[Transaction], Awaitable[LeadView]]
) -> Screen:
    try:
        async with turn.write(QUESTION, event_id) as tx:
            view = await work(tx)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await errors.shown_again(turn, error, entry.question, event_id)
    return offer_screens.question(turn.t, view)


async def _change(turn: Turn, event_id: int, work: Work) -> Screen:
    """Does the work and shows the event as it is then, in the same write."""
    try:
        async with turn.write(FLOW, event_id) as tx:
            await work(tx)
            await turn.awaits_button(tx)
            view = await deficits.page(tx, turn.call, event_id)
    except DomainError as error:
        return await _refused(turn, event_id, error)
    return offer_screens.page(turn.t, view)


async def _refused(turn: Turn, event_id: int, error: DomainError) -> Screen:
    """The event as it is now, or the question that stands, under what was wrong."""
    return await errors.shown_again(turn, error, entry.resume, event_id)
