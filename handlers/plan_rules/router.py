"""The rules of a school for its plans: looked at, and changed one by one."""

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.plan_rules import RulesOfSchool
from handlers import errors
from handlers.filters import NO_COMMAND, Expects
from handlers.people.entry import led_school
from handlers.plan_rules import screens
from handlers.plan_rules.callbacks import (
    AskPlace,
    Back,
    OpenRules,
    SetConfirming,
    SetDecided,
    SetForm,
    SetSections,
    SetStep,
    SetTitle,
    ShowConfirming,
    ShowDecided,
    ShowForms,
    ShowSections,
    ShowSteps,
    ShowTitles,
    SkipPlace,
)
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Translator
from services import plan_rules
from services.transaction import Transaction

FLOW = "plan_rules"
PLACE = "plan_rules.place"
"""The settlement is awaited; `object_id` is the school, `detail` the way back."""

Draw = Callable[[Translator, RulesOfSchool, Back], Screen]
Act = Callable[[Transaction], Awaitable[RulesOfSchool]]

router = Router(name=FLOW)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    awaited = turn.expectation
    asked = awaited is not None and awaited.expects == PLACE and not turn.applied
    back = Back(awaited.detail) if awaited and awaited.detail in set(Back) else Back.PEOPLE
    async with turn.read() as tx:
        view = await plan_rules.get_rules(tx, turn.call, object_id or led_school(turn))
    return (screens.ask_place if asked else screens.rules)(turn.t, view, back)


async def _shown(turn: Turn, school_id: int, back: Back, draw: Draw) -> Screen:
    async with turn.write(FLOW, school_id) as tx:
        view = await plan_rules.get_rules(tx, turn.call, school_id)
        await turn.awaits_button(tx, detail=back.value)
    return draw(turn.t, view, back)


async def _set(turn: Turn, school_id: int, back: Back, draw: Draw, act: Act) -> Screen:
    async with turn.write(FLOW, school_id) as tx:
        view = await act(tx)
        await turn.awaits_button(tx, detail=back.value)
    return draw(turn.t, view, back).with_toast(turn.t.plain("plan-rules-toast"))


@router.callback_query(OpenRules.filter())
async def open_rules(_press: CallbackQuery, callback_data: OpenRules, turn: Turn) -> Screen:
    return await _shown(turn, callback_data.school_id, callback_data.back, screens.rules)


@router.callback_query(ShowTitles.filter())
async def show_titles(_press: CallbackQuery, callback_data: ShowTitles, turn: Turn) -> Screen:
    return await _shown(turn, callback_data.school_id, callback_data.back, screens.titles)


@router.callback_query(SetTitle.filter())
async def set_title(_press: CallbackQuery, callback_data: SetTitle, turn: Turn) -> Screen:
    one = callback_data
    return await _set(
        turn,
        one.school_id,
        one.back,
        screens.titles,
        lambda tx: plan_rules.set_title(tx, turn.call, one.school_id, one.title),
    )


@router.callback_query(ShowForms.filter())
async def show_forms(_press: CallbackQuery, callback_data: ShowForms, turn: Turn) -> Screen:
    return await _shown(turn, callback_data.school_id, callback_data.back, screens.forms)


@router.callback_query(SetForm.filter())
async def set_form(_press: CallbackQuery, callback_data: SetForm, turn: Turn) -> Screen:
    one = callback_data
    return await _set(
        turn,
        one.school_id,
        one.back,
        screens.forms,
        lambda tx: plan_rules.set_form(tx, turn.call, one.school_id, one.form),
    )


@router.callback_query(ShowSections.filter())
async def show_sections(_press: CallbackQuery, callback_data: ShowSections, turn: Turn) -> Screen:
    return await _shown(turn, callback_data.school_id, callback_data.back, screens.sections)


@router.callback_query(SetSections.filter())
async def set_sections(_press: CallbackQuery, callback_data: SetSections, turn: Turn) -> Screen:
    one = callback_data
    return await _set(
        turn,
        one.school_id,
        one.back,
        screens.sections,
        lambda tx: plan_rules.set_sections(tx, turn.call, one.school_id, one.policy),
    )


@router.callback_query(ShowSteps.filter())
async def show_steps(_press: CallbackQuery, callback_data: ShowSteps, turn: Turn) -> Screen:
    return await _shown(turn, callback_data.school_id, callback_data.back, screens.steps)


@router.callback_query(SetStep.filter())
async def set_step(_press: CallbackQuery, callback_data: SetStep, turn: Turn) -> Screen:
    one = callback_data
    return await _set(
        turn,
        one.school_id,
        one.back,
        screens.steps,
        lambda tx: plan_rules.set_step(tx, turn.call, one.school_id, one.step, one.on),
    )


@router.callback_query(ShowDecided.filter())
async def show_decided(_press: CallbackQuery, callback_data: ShowDecided, turn: Turn) -> Screen:
    return await _shown(turn, callback_data.school_id, callback_data.back, screens.decided)


@router.callback_query(SetDecided.filter())
async def set_decided(_press: CallbackQuery, callback_data: SetDecided, turn: Turn) -> Screen:
    one = callback_data
    return await _set(
        turn,
        one.school_id,
        one.back,
        screens.decided,
        lambda tx: plan_rules.set_decided(tx, turn.call, one.school_id, one.kind, one.on),
    )


@router.callback_query(ShowConfirming.filter())
async def show_confirming(
    _press: CallbackQuery, callback_data: ShowConfirming, turn: Turn
) -> Screen:
    return await _shown(turn, callback_data.school_id, callback_data.back, screens.confirming)


@router.callback_query(SetConfirming.filter())
async def set_confirming(_press: CallbackQuery, callback_data: SetConfirming, turn: Turn) -> Screen:
    one = callback_data
    return await _set(
        turn,
        one.school_id,
        one.back,
        screens.confirming,
        lambda tx: plan_rules.set_confirming(tx, turn.call, one.school_id, one.rule, one.on),
    )


@router.callback_query(AskPlace.filter())
async def ask_place(_press: CallbackQuery, callback_data: AskPlace, turn: Turn) -> Screen:
    school_id, back = callback_data.school_id, callback_data.back
    async with turn.write(FLOW, school_id) as tx:
        view = await plan_rules.get_rules(tx, turn.call, school_id)
        await tx.conversation.expect(
            turn.account_id, PLACE, now=turn.now, object_id=school_id, detail=back.value
        )
    return screens.ask_place(turn.t, view, back)


@router.callback_query(SkipPlace.filter())
async def skip_place(_press: CallbackQuery, callback_data: SkipPlace, turn: Turn) -> Screen:
    one = callback_data
    return await _set(
        turn,
        one.school_id,
        one.back,
        screens.rules,
        lambda tx: plan_rules.set_place(tx, turn.call, one.school_id, None),
    )


@router.message(Expects(PLACE), F.text, NO_COMMAND)
async def take_place(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    back = Back(awaited.detail) if awaited and awaited.detail in set(Back) else Back.PEOPLE
    school_id = turn.awaited_id
    try:
        async with turn.write(FLOW, school_id) as tx:
            view = await plan_rules.set_place(tx, turn.call, school_id, turn.text)
            await turn.awaits_button(tx, detail=back.value)
    except DomainError as error:
        if error.code.startswith("access."):
            raise
        async with turn.read() as tx:
            view = await plan_rules.get_rules(tx, turn.call, school_id)
        # Still awaited: the next text is another try.
        return screens.ask_place(turn.t, view, back).headed(errors.sentence(turn, error))
    return screens.rules(turn.t, view, back)
