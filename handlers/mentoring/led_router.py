"""Pairs of a school for who leads it: the order, the term, the pay."""

from collections.abc import Callable
from datetime import date

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.dates import NEEDS_DAY, NO_SUCH_DAY, DateProblem
from domain.errors import DomainError
from domain.mentoring import Pair, last_day
from handlers import errors, typed_dates
from handlers.calendar_keyboard import unpacked_day
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.mentoring import entry, led_screens
from handlers.mentoring.callbacks import (
    AskOrder,
    AskOrderDay,
    AskPay,
    AskTerm,
    OpenLed,
    OpenPairs,
    Prolong,
    SetOrderDay,
    SetPay,
    SetTerm,
)
from handlers.mentoring.entry import LED, ORDER, ORDER_DAY, PAY, TERM
from handlers.screen import Screen
from handlers.turn import Turn
from services.mentoring import orders
from services.transaction import Transaction

router = Router(name=LED)


@router.callback_query(OpenPairs.filter())
async def open_pairs(_press: CallbackQuery, callback_data: OpenPairs, turn: Turn) -> Screen:
    async with turn.write(LED) as tx:
        await tx.conversation.expect_nothing(turn.account_id)
        view = await orders.listing(tx, turn.call, callback_data.page)
    return led_screens.listing(turn.t, view)


@router.callback_query(OpenLed.filter())
async def open_led(_press: CallbackQuery, callback_data: OpenLed, turn: Turn) -> Screen:
    async with turn.write(LED, callback_data.mentoring_id) as tx:
        return await _page(tx, turn, callback_data.mentoring_id)


@router.callback_query(AskOrder.filter())
async def ask_order(_press: CallbackQuery, callback_data: AskOrder, turn: Turn) -> Screen:
    """While it is asked, a typed text is the number, «№ 45-к от 1 сентября» the day, too."""
    async with turn.write(LED, callback_data.mentoring_id) as tx:
        one = await _asked(tx, turn, callback_data.mentoring_id, ORDER)
    return led_screens.ask_order(turn.t, one)


@router.message(Expects(ORDER), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def take_order(_message: Message, turn: Turn) -> Screen:
    mentoring_id = turn.awaited_id
    try:
        number, day = _number_and_day(turn)
        async with turn.write(LED, mentoring_id) as tx:
            one = await orders.set_order(tx, turn.call, mentoring_id, number, day)
            await _expect(tx, turn, one, TERM if day is not None else ORDER_DAY)
    except DomainError as error:
        return await _again(turn, mentoring_id, error)
    if day is None:
        return led_screens.ask_order_day(turn.t, one, 0, turn.today)
    return entry.asked_term(turn, one)


def _number_and_day(turn: Turn) -> tuple[str, date | None]:
    """«№ 45-к от 1 сентября»: a number, and the day where it can be read.

    DomainError("date.no_such_day") of a day that no calendar has, "date.needs_day" of a month.
    """
    head, said, tail = turn.text.partition(turn.t.plain("mentoring-order-of"))
    number = (head if said else turn.text).strip().removeprefix("№").strip()
    found = typed_dates.read_past(tail, turn.t.language, turn.today) if said else None
    if isinstance(found, DateProblem) and found.code in (NO_SUCH_DAY.code, NEEDS_DAY):
        raise typed_dates.refused(turn.t, found, turn.today)
    if found is None or isinstance(found, DateProblem):
        return turn.text.strip().removeprefix("№").strip(), None
    return number, found.day


@router.callback_query(AskOrderDay.filter())
async def ask_order_day(_press: CallbackQuery, callback_data: AskOrderDay, turn: Turn) -> Screen:
    async with turn.write(LED, callback_data.mentoring_id) as tx:
        one = await _asked(tx, turn, callback_data.mentoring_id, ORDER_DAY)
    return led_screens.ask_order_day(turn.t, one, callback_data.month, turn.today)


@router.callback_query(SetOrderDay.filter())
async def set_order_day(_press: CallbackQuery, callback_data: SetOrderDay, turn: Turn) -> Screen:
    day = unpacked_day(callback_data.day) or turn.today
    return await _set_order_day(turn, callback_data.mentoring_id, day)


@router.message(Expects(ORDER_DAY), F.text, NO_COMMAND)
async def take_order_day(_message: Message, turn: Turn) -> Screen:
    found = typed_dates.read_past(turn.text, turn.t.language, turn.today)
    if isinstance(found, DateProblem):
        error = typed_dates.refused(turn.t, found, turn.today)
        return await _again(turn, turn.awaited_id, error)
    return await _set_order_day(turn, turn.awaited_id, found.day)


async def _set_order_day(turn: Turn, mentoring_id: int, day: date) -> Screen:
    async with turn.write(LED, mentoring_id) as tx:
        one = await orders.set_order_day(tx, turn.call, mentoring_id, day)
        await _expect(tx, turn, one, TERM)
    return entry.asked_term(turn, one)


@router.callback_query(AskTerm.filter())
async def ask_term(_press: CallbackQuery, callback_data: AskTerm, turn: Turn) -> Screen:
    """While it is asked, a typed text is the last day, or the whole term."""
    async with turn.write(LED, callback_data.mentoring_id) as tx:
        one = await _asked(tx, turn, callback_data.mentoring_id, TERM)
    return entry.asked_term(turn, one)


@router.callback_query(SetTerm.filter())
async def set_term(_press: CallbackQuery, callback_data: SetTerm, turn: Turn) -> Screen:
    length = callback_data.length
    return await _set_term(
        turn, callback_data.mentoring_id, lambda first: (first, last_day(length, first))
    )


@router.message(Expects(TERM), F.text, NO_COMMAND)
async def take_term(_message: Message, turn: Turn) -> Screen:
    whole = typed_dates.read_range(turn.text, turn.t.language, turn.today)

    def term(first: date) -> tuple[date, date]:
        if not isinstance(whole, DateProblem) and whole.last is not None:
            return whole.first, whole.last
        found = typed_dates.read_last(turn.text, turn.t.language, first)
        if isinstance(found, DateProblem):
            raise DomainError(found.code)
        return first, found.day

    return await _set_term(turn, turn.awaited_id, term)


async def _set_term(
    turn: Turn, mentoring_id: int, term: Callable[[date], tuple[date, date]]
) -> Screen:
    try:
        async with turn.write(LED, mentoring_id) as tx:
            one = await orders.set_term_from(tx, turn.call, mentoring_id, term)
            await _expect(tx, turn, one, PAY)
    except DomainError as error:
        return await _again(turn, mentoring_id, error)
    return led_screens.ask_pay(turn.t, one)


@router.callback_query(AskPay.filter())
async def ask_pay(_press: CallbackQuery, callback_data: AskPay, turn: Turn) -> Screen:
    async with turn.write(LED, callback_data.mentoring_id) as tx:
        one = await _asked(tx, turn, callback_data.mentoring_id, PAY)
    return led_screens.ask_pay(turn.t, one)


@router.callback_query(SetPay.filter())
async def set_pay(_press: CallbackQuery, callback_data: SetPay, turn: Turn) -> Screen:
    async with turn.write(LED, callback_data.mentoring_id) as tx:
        await orders.set_pay(tx, turn.call, callback_data.mentoring_id, callback_data.pay)
        screen = await _page(tx, turn, callback_data.mentoring_id)
    return screen.with_toast(turn.t.plain("mentoring-kept"))


@router.message(Expects(PAY), F.text, NO_COMMAND)
async def take_pay(_message: Message, turn: Turn) -> Screen:
    mentoring_id = turn.awaited_id
    try:
        async with turn.write(LED, mentoring_id) as tx:
            await orders.set_pay(tx, turn.call, mentoring_id, turn.text)
            return await _page(tx, turn, mentoring_id)
    except DomainError as error:
        return await _again(turn, mentoring_id, error)


@router.callback_query(Prolong.filter())
async def prolong(_press: CallbackQuery, callback_data: Prolong, turn: Turn) -> Screen:
    mentoring_id, seen = callback_data.mentoring_id, unpacked_day(callback_data.day)
    async with turn.write(LED, mentoring_id) as tx:
        await orders.prolong(tx, turn.call, mentoring_id, seen or turn.today)
        screen = await _page(tx, turn, mentoring_id)
    return screen.with_toast(turn.t.plain("mentoring-prolonged"))


async def _page(tx: Transaction, turn: Turn, mentoring_id: int) -> Screen:
    await turn.awaits_button(tx)
    return led_screens.page(turn.t, await orders.page(tx, turn.call, mentoring_id))


async def _asked(tx: Transaction, turn: Turn, mentoring_id: int, expects: str) -> Pair:
    one = await orders.managed(tx, turn.call, mentoring_id)
    await _expect(tx, turn, one, expects)
    return one


async def _expect(tx: Transaction, turn: Turn, one: Pair, expects: str) -> None:
    await tx.conversation.expect(turn.account_id, expects, now=turn.now, object_id=one.id)


async def _again(turn: Turn, mentoring_id: int, error: DomainError) -> Screen:
    """The same question under what was wrong with the answer."""
    return await errors.shown_again(turn, error, entry.resume_led, mentoring_id)
