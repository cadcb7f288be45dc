"""The conversation about the goal of a plan, its tasks and its term."""

from collections.abc import Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.plan_rules import Term
from domain.plan_views import FrameView, GoalSet
from handlers.errors import explained
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.route import choice_screens, frame_screens
from handlers.route.callbacks import (
    RemoveTask,
    RestoreGoal,
    RestoreTask,
    SetGoal,
    SetTask,
    SetTerm,
    ShowGoals,
    ShowTasks,
    ShowTerms,
)
from handlers.route.entry import (
    FLOW,
    GOAL,
    OF_GOAL,
    OF_TASK,
    TASK,
    TERM,
    change,
    entry,
    frame_screen,
    left_out,
    remembered,
    show,
)
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Translator
from services import routes
from services.transaction import Transaction

router = Router(name="route_frame")

Drawn = Callable[[Translator, FrameView], Screen]


async def _awaits(
    turn: Turn, tx: Transaction, expects: str, route_id: int, detail: str | None = None
) -> None:
    await tx.conversation.expect(
        turn.account_id, expects, now=turn.now, object_id=route_id, detail=detail
    )


@router.callback_query(ShowGoals.filter())
async def show_goals(_press: CallbackQuery, callback_data: ShowGoals, turn: Turn) -> Screen:
    return await _asks(turn, callback_data.route_id, GOAL, frame_screens.goals)


async def _asks(turn: Turn, route_id: int, expects: str, draw: Drawn) -> Screen:
    async with turn.write(FLOW, route_id) as tx:
        view = await routes.frame(tx, turn.call, route_id)
        if view.plan.route.editable:
            await _awaits(turn, tx, expects, route_id)
    if not view.plan.route.editable:
        return await show(turn, route_id)
    return draw(turn.t, view)


@router.callback_query(SetGoal.filter())
async def set_goal(_press: CallbackQuery, callback_data: SetGoal, turn: Turn) -> Screen:
    """A ready goal, or none; the tasks come next where there are none yet."""
    route_id, key = callback_data.route_id, callback_data.key
    try:
        async with change(turn, route_id) as tx:
            if key:
                done = await routes.choose_goal(tx, turn.call, route_id, key)
            else:
                done = await routes.set_goal(tx, turn.call, route_id, None)
            await _then_tasks(turn, tx, route_id, done)
    except DomainError as error:
        return explained(turn, error, await show(turn, route_id))
    return await _after_goal(turn, route_id, done)


async def _then_tasks(turn: Turn, tx: Transaction, route_id: int, done: GoalSet) -> None:
    """Tasks come next where there are none yet, and are awaited as texts."""
    kept = remembered(OF_GOAL, done.left_out)
    if done.tasks:
        await turn.awaits_button(tx, detail=kept)
    else:
        await _awaits(turn, tx, TASK, route_id, kept)


async def _after_goal(turn: Turn, route_id: int, done: GoalSet) -> Screen:
    if done.tasks:
        shown = await show(turn, route_id)
    else:
        shown = await frame_screen(turn, route_id, frame_screens.tasks)
    if not done.left_out:
        return shown
    back = RestoreGoal(route_id=route_id)
    return choice_screens.with_way_back(turn.t, shown, back, done.left_out)


@router.message(Expects(GOAL), NO_COMMAND, flags=wants("no-text-name", no_day=True))
async def own_goal(_message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    route_id = expected.object_id
    try:
        async with change(turn, route_id) as tx:
            done = await routes.set_goal(tx, turn.call, route_id, turn.text)
            await _then_tasks(turn, tx, route_id, done)
    except DomainError as error:
        # Still awaited: the next text is another try.
        return explained(turn, error, await frame_screen(turn, route_id, frame_screens.goals))
    return await _after_goal(turn, route_id, done)


@router.callback_query(RestoreGoal.filter())
async def restore_goal(_press: CallbackQuery, callback_data: RestoreGoal, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    before = await left_out(turn, route_id, OF_GOAL)
    if before is None:
        return await show(turn, route_id)
    try:
        async with change(turn, route_id) as tx:
            await routes.set_goal(tx, turn.call, route_id, before)
    except DomainError as error:
        return explained(turn, error, await show(turn, route_id))
    return await show(turn, route_id)


@router.callback_query(ShowTasks.filter())
async def show_tasks(_press: CallbackQuery, callback_data: ShowTasks, turn: Turn) -> Screen:
    return await _asks(turn, callback_data.route_id, TASK, frame_screens.tasks)


@router.callback_query(SetTask.filter())
async def set_task(_press: CallbackQuery, callback_data: SetTask, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    try:
        async with change(turn, route_id) as tx:
            await routes.set_task(tx, turn.call, route_id, callback_data.key, callback_data.on)
            await _awaits(turn, tx, TASK, route_id)
    except DomainError as error:
        return explained(turn, error, await frame_screen(turn, route_id, frame_screens.tasks))
    return await frame_screen(turn, route_id, frame_screens.tasks)


@router.message(Expects(TASK), NO_COMMAND, flags=wants("no-text-name", stays=True, no_day=True))
async def own_task(_message: Message, turn: Turn) -> Screen:
    """The screen goes on awaiting the next one."""
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    route_id = expected.object_id
    try:
        async with change(turn, route_id) as tx:
            await routes.add_own_task(tx, turn.call, route_id, turn.text)
            await _awaits(turn, tx, TASK, route_id)
    except DomainError as error:
        return explained(turn, error, await frame_screen(turn, route_id, frame_screens.tasks))
    return await frame_screen(turn, route_id, frame_screens.tasks)


@router.callback_query(RemoveTask.filter())
async def remove_task(_press: CallbackQuery, callback_data: RemoveTask, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    try:
        async with change(turn, route_id) as tx:
            gone = await routes.remove_task(tx, turn.call, route_id, callback_data.mark)
            await _awaits(turn, tx, TASK, route_id, remembered(OF_TASK, gone))
    except DomainError as error:
        return explained(turn, error, await frame_screen(turn, route_id, frame_screens.tasks))
    shown = await frame_screen(turn, route_id, frame_screens.tasks)
    if gone is None:
        return shown
    back = RestoreTask(route_id=route_id)
    return choice_screens.with_way_back(turn.t, shown, back, gone)


@router.callback_query(RestoreTask.filter())
async def restore_task(_press: CallbackQuery, callback_data: RestoreTask, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    text = await left_out(turn, route_id, OF_TASK)
    if text is None:
        return await frame_screen(turn, route_id, frame_screens.tasks)
    try:
        async with change(turn, route_id) as tx:
            await routes.add_own_task(tx, turn.call, route_id, text)
            await _awaits(turn, tx, TASK, route_id)
    except DomainError as error:
        return explained(turn, error, await frame_screen(turn, route_id, frame_screens.tasks))
    return await frame_screen(turn, route_id, frame_screens.tasks)


@router.callback_query(ShowTerms.filter())
async def show_terms(_press: CallbackQuery, callback_data: ShowTerms, turn: Turn) -> Screen:
    return await _asks(turn, callback_data.route_id, TERM, frame_screens.terms)


@router.message(Expects(TERM), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def typed_term(_message: Message, turn: Turn) -> Screen:
    """One of the terms in words or by its last day; another day is told what plans end on."""
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    route_id = expected.object_id
    async with turn.read() as tx:
        view = await routes.terms(tx, turn.call, route_id)
    if not view.editable:
        return await show(turn, route_id)
    term = frame_screens.typed_term(turn.t, view, turn.text)
    if term is None:
        shown = await frame_screen(turn, route_id, frame_screens.terms)
        return shown.headed(turn.t("route-term-unclear"))
    return await _set_term(turn, route_id, term)


@router.callback_query(SetTerm.filter())
async def set_term(_press: CallbackQuery, callback_data: SetTerm, turn: Turn) -> Screen:
    return await _set_term(turn, callback_data.route_id, callback_data.term)


async def _set_term(turn: Turn, route_id: int, term: Term) -> Screen:
    """What lies outside a shorter term got new dates, and it is said which."""
    try:
        async with change(turn, route_id) as tx:
            moved = await routes.set_term(tx, turn.call, route_id, term)
    except DomainError as error:
        return explained(turn, error, await show(turn, route_id))
    shown = await show(turn, route_id)
    return shown if moved.none else shown.headed(frame_screens.moved(turn.t, moved, turn.today))
