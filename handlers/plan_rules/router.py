"""The rules of a school for its plans: looked at, and changed one by one."""

from collections.abc import Awaitable, Callable, Mapping

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.plan_rules import RulesOfSchool
from handlers import errors
from handlers.filters import NO_COMMAND, Expects, wants
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


Shows = OpenRules | ShowTitles | ShowForms | ShowSections | ShowSteps | ShowDecided
SHOWN: Mapping[type[CallbackData], Draw] = {
    OpenRules: screens.rules,
    ShowTitles: screens.titles,
    ShowForms: screens.forms,
    ShowSections: screens.sections,
    ShowSteps: screens.steps,
    ShowDecided: screens.decided,
}
"""What each button opens."""

DRAWN_AGAIN: Mapping[type[CallbackData], Draw] = {
    SetTitle: screens.titles,
    SetForm: screens.forms,
    SetSections: screens.sections,
    SetStep: screens.steps,
    SetDecided: screens.decided,
    SkipPlace: screens.rules,
}
"""The step on which a rule was set."""

Sets = SetTitle | SetForm | SetSections | SetStep | SetDecided | SkipPlace


@router.callback_query(OpenRules.filter())
@router.callback_query(ShowTitles.filter())
@router.callback_query(ShowForms.filter())
@router.callback_query(ShowSections.filter())
@router.callback_query(ShowSteps.filter())
@router.callback_query(ShowDecided.filter())
async def show(_press: CallbackQuery, callback_data: Shows, turn: Turn) -> Screen:
    one = callback_data
    return await _shown(turn, one.school_id, one.back, SHOWN[type(one)])


@router.callback_query(SetTitle.filter())
@router.callback_query(SetForm.filter())
@router.callback_query(SetSections.filter())
@router.callback_query(SetStep.filter())
@router.callback_query(SetDecided.filter())
@router.callback_query(SkipPlace.filter())
async def set_rule(_press: CallbackQuery, callback_data: Sets, turn: Turn) -> Screen:
    one = callback_data

    def act(tx: Transaction) -> Awaitable[RulesOfSchool]:
        call, school_id = turn.call, one.school_id
        match one:
            case SetTitle():
                return plan_rules.set_title(tx, call, school_id, one.title)
            case SetForm():
                return plan_rules.set_form(tx, call, school_id, one.form)
            case SetSections():
                return plan_rules.set_sections(tx, call, school_id, one.policy)
            case SetStep():
                return plan_rules.set_step(tx, call, school_id, one.step, one.on)
            case SetDecided():
                return plan_rules.set_decided(tx, call, school_id, one.kind, one.on)
            case SkipPlace():
                return plan_rules.set_place(tx, call, school_id, None)

    return await _set(turn, one.school_id, one.back, DRAWN_AGAIN[type(one)], act)


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


@router.message(Expects(PLACE), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def take_place(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    back = Back(awaited.detail) if awaited and awaited.detail in set(Back) else Back.PEOPLE
    school_id = turn.awaited_id
    try:
        async with turn.write(FLOW, school_id) as tx:
            view = await plan_rules.set_place(tx, turn.call, school_id, turn.text)
            await turn.awaits_button(tx, detail=back.value)
    except DomainError as error:
        if error.denied:
            raise
        async with turn.read() as tx:
            view = await plan_rules.get_rules(tx, turn.call, school_id)
        # Still awaited: the next text is another try.
        return screens.ask_place(turn.t, view, back).headed(errors.sentence(turn, error))
    return screens.rules(turn.t, view, back)
