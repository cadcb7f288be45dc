"""A school's rules of reminders: looked at, and changed one by one."""

from collections.abc import Awaitable, Callable
from datetime import time

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.reminder_rules import Moment, RemindersOfSchool
from handlers.people.entry import led_school
from handlers.reminders import screens
from handlers.reminders.callbacks import (
    OpenReminders,
    SetExamWeeks,
    SetHour,
    SetSaturday,
    SetStep,
    SetWeekly,
    ShowHours,
    ShowSteps,
)
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Translator
from services.reminders import rules
from services.transaction import Transaction

FLOW = "reminders"

Draw = Callable[[Translator, RemindersOfSchool], Screen]
Act = Callable[[Transaction], Awaitable[RemindersOfSchool]]

router = Router(name=FLOW)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    async with turn.read() as tx:
        view = await rules.get_rules(tx, turn.call, object_id or led_school(turn))
    return screens.rules(turn.t, view)


async def _shown(turn: Turn, school_id: int, draw: Draw) -> Screen:
    async with turn.write(FLOW, school_id) as tx:
        view = await rules.get_rules(tx, turn.call, school_id)
        await turn.awaits_button(tx)
    return draw(turn.t, view)


async def _set(turn: Turn, school_id: int, draw: Draw, act: Act) -> Screen:
    async with turn.write(FLOW, school_id) as tx:
        view = await act(tx)
        await turn.awaits_button(tx)
    return draw(turn.t, view).with_toast(turn.t.plain("reminders-toast"))


def _steps_of(moment: Moment) -> Draw:
    return lambda t, view: screens.steps(t, view, moment)


@router.callback_query(OpenReminders.filter())
async def open_reminders(_press: CallbackQuery, callback_data: OpenReminders, turn: Turn) -> Screen:
    return await _shown(turn, callback_data.school_id or led_school(turn), screens.rules)


@router.callback_query(ShowSteps.filter())
async def show_steps(_press: CallbackQuery, callback_data: ShowSteps, turn: Turn) -> Screen:
    return await _shown(turn, callback_data.school_id, _steps_of(callback_data.moment))


@router.callback_query(SetStep.filter())
async def set_step(_press: CallbackQuery, callback_data: SetStep, turn: Turn) -> Screen:
    one = callback_data
    return await _set(
        turn,
        one.school_id,
        _steps_of(one.moment),
        lambda tx: rules.set_step(tx, turn.call, one.school_id, one.moment, one.step, one.on),
    )


@router.callback_query(SetWeekly.filter())
async def set_weekly(_press: CallbackQuery, callback_data: SetWeekly, turn: Turn) -> Screen:
    one = callback_data
    return await _set(
        turn,
        one.school_id,
        _steps_of(Moment.AFTER),
        lambda tx: rules.set_weekly(tx, turn.call, one.school_id, one.on),
    )


@router.callback_query(ShowHours.filter())
async def show_hours(_press: CallbackQuery, callback_data: ShowHours, turn: Turn) -> Screen:
    return await _shown(turn, callback_data.school_id, screens.hours)


@router.callback_query(SetHour.filter())
async def set_hour(_press: CallbackQuery, callback_data: SetHour, turn: Turn) -> Screen:
    one = callback_data
    at = time(one.minutes // 60 % 24, one.minutes % 60)
    return await _set(
        turn,
        one.school_id,
        screens.rules,
        lambda tx: rules.set_hour(tx, turn.call, one.school_id, at),
    )


@router.callback_query(SetSaturday.filter())
async def set_saturday(_press: CallbackQuery, callback_data: SetSaturday, turn: Turn) -> Screen:
    one = callback_data
    return await _set(
        turn,
        one.school_id,
        screens.rules,
        lambda tx: rules.set_saturday(tx, turn.call, one.school_id, one.on),
    )


@router.callback_query(SetExamWeeks.filter())
async def set_exam_weeks(_press: CallbackQuery, callback_data: SetExamWeeks, turn: Turn) -> Screen:
    one = callback_data
    return await _set(
        turn,
        one.school_id,
        screens.rules,
        lambda tx: rules.set_exam_weeks(tx, turn.call, one.school_id, one.on),
    )
