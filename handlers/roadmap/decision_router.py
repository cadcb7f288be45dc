"""Decisions: made, from which figure and meeting, and what came of them."""

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from handlers import errors
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.roadmap import decision_screens, entry, measure_screens
from handlers.roadmap.callbacks import (
    AskEffect,
    AskFigure,
    AskSource,
    DecideReady,
    NewDecision,
    OpenEffects,
    SetEffect,
    SetEffectIn,
    SetFigure,
    SetSource,
    TakeBackEffect,
)
from handlers.roadmap.entry import DECISION, EFFECT, FLOW, MEASURE, SOURCE
from handlers.screen import Screen
from handlers.turn import Turn
from services.roadmap import decisions, reading
from services.transaction import Transaction

Work = Callable[[Transaction], Awaitable[object]]

router = Router(name="decision")


@router.callback_query(NewDecision.filter())
async def new_decision(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        await decisions.check(tx, turn.call)
        await tx.conversation.expect(turn.account_id, DECISION, now=turn.now)
    return decision_screens.ask(turn.t)


@router.callback_query(DecideReady.filter())
async def decide_ready(_press: CallbackQuery, callback_data: DecideReady, turn: Turn) -> Screen:
    return await _decided(
        turn, lambda tx: decisions.decide(tx, turn.call, decisions.ready(callback_data.key))
    )


@router.message(Expects(DECISION), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def decide_own(_message: Message, turn: Turn) -> Screen:
    text = turn.text
    return await _decided(turn, lambda tx: decisions.decide(tx, turn.call, text))


async def _decided(turn: Turn, decide: Callable[[Transaction], Awaitable[int]]) -> Screen:
    """The decision, to be given to somebody, with a date and a figure."""
    try:
        async with turn.write(MEASURE) as tx:
            measure_id = await decide(tx)
            await turn.awaits_button(tx, about=measure_id)
            drawn = await entry.measure(tx, turn, measure_id)
    except DomainError as error:
        if error.denied:
            raise
        return (await entry.resume(turn, None)).headed(errors.sentence(turn, error))
    return drawn.headed(turn.t("roadmap-decided"))


@router.callback_query(OpenEffects.filter())
async def open_effects(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        await turn.awaits_button(tx)
        return decision_screens.effects(turn.t, await decisions.waiting(tx, turn.call))


@router.callback_query(AskFigure.filter())
async def ask_figure(_press: CallbackQuery, callback_data: AskFigure, turn: Turn) -> Screen:
    measure_id = callback_data.measure_id
    async with turn.write(MEASURE, measure_id) as tx:
        measure, found = await decisions.figures(tx, turn.call, measure_id)
        await turn.awaits_button(tx)
    return decision_screens.ask_figure(turn.t, measure, found)


@router.callback_query(SetFigure.filter())
async def set_figure(_press: CallbackQuery, callback_data: SetFigure, turn: Turn) -> Screen:
    one = callback_data
    return await _changed(
        turn,
        one.measure_id,
        lambda tx: decisions.set_figure(tx, turn.call, one.measure_id, one.rev, one.key),
    )


@router.callback_query(AskSource.filter())
async def ask_source(_press: CallbackQuery, callback_data: AskSource, turn: Turn) -> Screen:
    measure_id = callback_data.measure_id
    async with turn.write(MEASURE, measure_id) as tx:
        measure, _ = await decisions.get(tx, turn.call, measure_id)
        await tx.conversation.expect(turn.account_id, SOURCE, now=turn.now, object_id=measure_id)
    return decision_screens.ask_source(turn.t, measure)


@router.callback_query(SetSource.filter())
async def set_source(_press: CallbackQuery, callback_data: SetSource, turn: Turn) -> Screen:
    one = callback_data

    async def work(tx: Transaction) -> None:
        text = decisions.ready_meeting(one.key)
        await decisions.set_source(tx, turn.call, one.measure_id, text)

    return await _changed(turn, one.measure_id, work)


@router.message(Expects(SOURCE), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def typed_source(_message: Message, turn: Turn) -> Screen:
    measure_id, text = turn.awaited_id, turn.text
    return await _changed(
        turn, measure_id, lambda tx: decisions.set_source(tx, turn.call, measure_id, text)
    )


@router.callback_query(AskEffect.filter())
async def ask_effect(_press: CallbackQuery, callback_data: AskEffect, turn: Turn) -> Screen:
    measure_id = callback_data.measure_id
    async with turn.write(MEASURE, measure_id) as tx:
        measure, _ = await decisions.get(tx, turn.call, measure_id)
        now = await decisions.now_of(tx, turn.call, measure)
        await tx.conversation.expect(turn.account_id, EFFECT, now=turn.now, object_id=measure_id)
    return decision_screens.ask_effect(turn.t, measure, now)


@router.callback_query(SetEffect.filter())
async def set_effect(_press: CallbackQuery, callback_data: SetEffect, turn: Turn) -> Screen:
    one = callback_data

    async def work(tx: Transaction) -> None:
        text = decisions.ready_effect(one.key)
        await decisions.tell_effect(tx, turn.call, one.measure_id, text)

    return await _changed(turn, one.measure_id, work)


@router.message(Expects(EFFECT), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def typed_effect(_message: Message, turn: Turn) -> Screen:
    measure_id, text = turn.awaited_id, turn.text
    return await _changed(
        turn, measure_id, lambda tx: decisions.tell_effect(tx, turn.call, measure_id, text)
    )


@router.callback_query(TakeBackEffect.filter())
async def take_back(_press: CallbackQuery, callback_data: TakeBackEffect, turn: Turn) -> Screen:
    measure_id = callback_data.measure_id
    return await _changed(
        turn, measure_id, lambda tx: decisions.take_back_effect(tx, turn.call, measure_id)
    )


@router.callback_query(SetEffectIn.filter())
async def set_effect_in(_press: CallbackQuery, callback_data: SetEffectIn, turn: Turn) -> Screen:
    one = callback_data
    return await _changed(
        turn,
        one.measure_id,
        lambda tx: decisions.set_effect_in(tx, turn.call, one.measure_id, one.months),
    )


async def _changed(turn: Turn, measure_id: int, work: Work) -> Screen:
    """Does the work and shows the decision in the same write."""
    try:
        async with turn.write(MEASURE, measure_id) as tx:
            await work(tx)
            await turn.awaits_button(tx)
            view = await reading.measure(tx, turn.call, measure_id)
    except DomainError as error:
        if error.denied:
            raise
        drawn = await entry.resume_measure(turn, measure_id)
        return drawn.headed(errors.sentence(turn, error))
    return measure_screens.page(turn.t, view).with_toast(turn.t.plain("roadmap-toast-set"))
