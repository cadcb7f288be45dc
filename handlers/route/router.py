"""The conversation of the plan: its beginning, what to work on, the plan as a whole."""

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.plan import BasisKind, PlanItem, Route
from domain.plan_views import BasesView, ItemsView, PlanView, StartView
from domain.route import RouteState
from handlers import typed_press
from handlers.course_picture import with_course
from handlers.due import entry as due
from handlers.errors import explained
from handlers.filters import NO_COMMAND, Expects, Numbers, wants
from handlers.route import choice_screens, screens, text_screens, words
from handlers.route.callbacks import (
    AskBasis,
    BeginFrom,
    BeginNext,
    BeginRoute,
    OpenRoute,
    RemoveBasis,
    RestoreBasis,
    SetBasis,
    ShowBases,
    ShowByDate,
    ShowCourse,
    ShowDropped,
    ShowPlan,
    StartAgain,
    Submit,
    SubmitBare,
    Withdraw,
)
from handlers.route.entry import (
    BASES,
    BASIS,
    BY_DATE,
    DROPPED,
    FLOW,
    OFFERS,
    bases_screen,
    change,
    drawn_bases,
    entry,
    kind_in,
    left_out,
    remembered,
    show,
    shown,
)
from handlers.route.frame_router import router as frame_router
from handlers.route.item_router import router as item_router
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.unwritten import unwritten
from services import routes
from services.items.course import course
from services.transaction import Transaction

router = Router(name=FLOW)
router.include_router(item_router)
router.include_router(frame_router)

_NOT_DECIDED = (RouteState.DRAFT, RouteState.RETURNED, RouteState.SUBMITTED)
KINDS = {kind.value[0]: kind for kind in BasisKind}


@router.message(Command("route"))
@router.callback_query(OpenRoute.filter())
async def open_route(event: Message | CallbackQuery, turn: Turn) -> Screen:
    await turn.shows(FLOW)
    return await entry(turn)


@router.callback_query(StartAgain.filter())
async def start_again(_press: CallbackQuery, callback_data: StartAgain, turn: Turn) -> Screen:
    """The way to a new plan; where there is one already, that one."""
    await turn.shows(FLOW)
    async with turn.read() as tx:
        found = await routes.start_again(tx, turn.call, callback_data.post_id)
        if isinstance(found, StartView):
            return screens.start(turn.t, found)
        return screens.plan(turn.t, await routes.view(tx, turn.call, found.id))


@router.callback_query(BeginRoute.filter())
async def begin(_press: CallbackQuery, callback_data: BeginRoute, turn: Turn) -> Screen:
    """Pressed again when there is a plan, it shows where that plan stands."""
    async with turn.write(FLOW) as tx:
        route_id = await routes.begin(
            tx, turn.call, callback_data.post_id, from_result=callback_data.from_result
        )
        settled = callback_data.from_result
        view = await _first_choices(turn, tx, route_id, settled=settled)
    return _begun(turn, view)


@router.callback_query(BeginNext.filter())
async def begin_next(_press: CallbackQuery, callback_data: BeginNext, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        route_id = await routes.begin_next(
            tx, turn.call, callback_data.route_id, from_result=callback_data.from_result
        )
        settled = callback_data.from_result
        view = await _first_choices(turn, tx, route_id, settled=settled)
    return _begun(turn, view)


@router.callback_query(BeginFrom.filter())
async def begin_from(_press: CallbackQuery, callback_data: BeginFrom, turn: Turn) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            begun = await routes.begin_from(
                tx, turn.call, callback_data.post_id, callback_data.route_id
            )
            view = await _first_choices(turn, tx, begun.id, begun)
    except DomainError as error:
        return explained(turn, error, await entry(turn))
    return _begun(turn, view)


async def _first_choices(
    turn: Turn,
    tx: Transaction,
    route_id: int,
    head: Route | None = None,
    *,
    settled: bool = False,
) -> BasesView | ItemsView | PlanView:
    view = await routes.first_choices(tx, turn.call, route_id, head, settled=settled)
    if isinstance(view, BasesView):
        await turn.awaits_button(tx, BASES, about=route_id, detail=view.kind.value)
    elif isinstance(view, ItemsView):
        await turn.awaits_button(tx, OFFERS, about=view.basis.id)
    else:
        await turn.awaits_button(tx)
    return view


def _begun(turn: Turn, view: BasesView | ItemsView | PlanView) -> Screen:
    if isinstance(view, BasesView):
        return choice_screens.bases(turn.t, view)
    if isinstance(view, ItemsView):
        return choice_screens.items(turn.t, view)
    return shown(turn, view)


@router.callback_query(ShowBases.filter())
async def show_bases(_press: CallbackQuery, callback_data: ShowBases, turn: Turn) -> Screen:
    route_id, kind = callback_data.route_id, callback_data.kind
    await turn.shows(FLOW, route_id, screen=BASES, detail=kind.value)
    return await bases_screen(turn, route_id, kind, callback_data.page)


@router.callback_query(SetBasis.filter())
async def set_basis(_press: CallbackQuery, callback_data: SetBasis, turn: Turn) -> Screen:
    route_id, kind = callback_data.route_id, KINDS.get(callback_data.kind, BasisKind.TASK)
    try:
        async with change(turn, route_id, screen=BASES, detail=kind.value) as tx:
            view = await routes.set_basis(
                tx, turn.call, route_id, kind, callback_data.key, callback_data.on
            )
    except DomainError as error:
        return await _as_it_is(turn, error, route_id, kind)
    return drawn_bases(turn, view, key=callback_data.key)


@router.message(Expects(f"{FLOW}.{BUTTON}.{BASES}"), Numbers(), NO_COMMAND)
async def typed_numbers(_message: Message, turn: Turn, numbers: tuple[int, ...]) -> Screen:
    """«1, 3»: those that stand there on the screen, from 1, are chosen; the chosen stay so."""
    expected, route_id = turn.expectation, turn.awaited_id
    if expected is None:
        return await entry(turn)
    kind = kind_in(expected)

    def named(view: BasesView) -> list[str] | None:
        page = choice_screens.page_shown(view, turn.shown)
        return typed_press.of_numbers(numbers, choice_screens.keys_of_page(view, page))

    try:
        async with change(turn, route_id, screen=BASES, detail=kind.value) as tx:
            view = await routes.choose_bases(
                tx, turn.call, route_id, kind, lambda offered: named(offered) or ()
            )
    except DomainError as error:
        return await _as_it_is(turn, error, route_id, kind)
    screen = choice_screens.bases(turn.t, view, choice_screens.page_shown(view, turn.shown))
    return screen if named(view) is not None else screen.headed(unwritten(turn))


@router.callback_query(RemoveBasis.filter())
async def remove_basis(_press: CallbackQuery, callback_data: RemoveBasis, turn: Turn) -> Screen:
    """One's own words are kept beside the screen: a press brings them back."""
    route_id = callback_data.route_id
    try:
        async with change(turn, route_id) as tx:
            gone = await routes.remove_basis(tx, turn.call, route_id, callback_data.basis_id)
            if gone is not None:
                kept = remembered(gone.kind.value, gone.text)
                await turn.awaits_button(tx, BASES, detail=kept)
    except DomainError as error:
        return explained(turn, error, await show(turn, route_id))
    if gone is None:
        return await show(turn, route_id)
    back = RestoreBasis(route_id=route_id, kind=gone.kind)
    shown = await bases_screen(turn, route_id, gone.kind)
    return choice_screens.with_way_back(turn.t, shown, back, gone.text)


@router.callback_query(RestoreBasis.filter())
async def restore_basis(_press: CallbackQuery, callback_data: RestoreBasis, turn: Turn) -> Screen:
    route_id, kind = callback_data.route_id, callback_data.kind
    text = await left_out(turn, route_id, kind.value)
    if text is None:
        return await bases_screen(turn, route_id, kind)
    try:
        async with change(turn, route_id, screen=BASES, detail=kind.value) as tx:
            await routes.add_own_basis(tx, turn.call, route_id, kind, text)
    except DomainError as error:
        return await _as_it_is(turn, error, route_id, kind)
    return await bases_screen(turn, route_id, kind)


async def _as_it_is(turn: Turn, error: DomainError, route_id: int, kind: BasisKind) -> Screen:
    return explained(turn, error, await bases_screen(turn, route_id, kind))


@router.callback_query(AskBasis.filter())
async def ask_basis(_press: CallbackQuery, callback_data: AskBasis, turn: Turn) -> Screen:
    route_id, kind = callback_data.route_id, callback_data.kind
    async with turn.write(FLOW, route_id) as tx:
        view = await routes.choices(tx, turn.call, route_id, kind)
        if view.plan.route.editable:
            await tx.conversation.expect(
                turn.account_id, BASIS, now=turn.now, object_id=route_id, detail=kind.value
            )
    if not view.plan.route.editable:
        return await show(turn, route_id)
    return text_screens.ask_basis(turn.t, view.plan, kind)


@router.message(Expects(BASIS), NO_COMMAND, flags=wants("no-text-name", no_day=True))
async def own_basis(_message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    route_id, kind = expected.object_id, kind_in(expected)
    try:
        async with change(turn, route_id, screen=BASES, detail=kind.value) as tx:
            await routes.add_own_basis(tx, turn.call, route_id, kind, turn.text)
    except DomainError as error:
        return await _as_it_is(turn, error, route_id, kind)
    return await bases_screen(turn, route_id, kind)


@router.callback_query(ShowPlan.filter())
async def show_plan(_press: CallbackQuery, callback_data: ShowPlan, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.route_id)
    return await show(turn, callback_data.route_id, callback_data.page)


@router.message(Expects(f"{FLOW}.{BUTTON}"), Numbers(), NO_COMMAND)
async def typed_number(_message: Message, turn: Turn, numbers: tuple[int, ...]) -> Screen:
    """The item of that number in a plan under way; a draft has buttons of its numbers."""
    item = await _numbered(turn, numbers[0]) if len(numbers) == 1 else None
    if item is None:
        raise SkipHandler
    await turn.shows(due.FLOW, item.id)
    return await due.ITEM.show(turn, item.id)


async def _numbered(turn: Turn, number: int) -> PlanItem | None:
    async with turn.read() as tx:
        id_ = turn.awaited_id or ((own := await routes.find_own(tx, turn.call)) and own.id)
        plan = (await routes.view(tx, turn.call, id_)).plan if id_ else None
    if plan is None or plan.route.state in _NOT_DECIDED:
        return None
    if plan.route.person_id != turn.who.actor.person_id:
        return None
    return next((item for place, item in words.numbered(plan) if place == number), None)


@router.callback_query(ShowByDate.filter())
async def show_by_date(_press: CallbackQuery, callback_data: ShowByDate, turn: Turn) -> Screen:
    route_id, page = callback_data.route_id, callback_data.page
    await turn.shows(FLOW, route_id, screen=BY_DATE, detail=str(page))
    return await show(turn, route_id, page, screens.by_date)


@router.callback_query(ShowCourse.filter())
async def show_course(_press: CallbackQuery, callback_data: ShowCourse, turn: Turn) -> Screen:
    """A picture above the plan."""
    route_id = callback_data.route_id
    async with turn.read() as tx:
        found = await course(tx, turn.call, route_id)
    screen = await show(turn, route_id)
    await turn.shows(FLOW, route_id)
    return await with_course(turn, screen, found)


@router.callback_query(ShowDropped.filter())
async def show_dropped(_press: CallbackQuery, callback_data: ShowDropped, turn: Turn) -> Screen:
    route_id, page = callback_data.route_id, callback_data.page
    await turn.shows(FLOW, route_id, screen=DROPPED, detail=str(page))
    return await show(turn, route_id, page, screens.left_out)


@router.callback_query(Submit.filter())
async def submit(_press: CallbackQuery, callback_data: Submit, turn: Turn) -> Screen:
    return await _submitted(turn, callback_data.route_id, callback_data.rev, bare=False)


@router.callback_query(SubmitBare.filter())
async def submit_bare(_press: CallbackQuery, callback_data: SubmitBare, turn: Turn) -> Screen:
    return await _submitted(turn, callback_data.route_id, callback_data.rev, bare=True)


async def _submitted(turn: Turn, route_id: int, rev: int, *, bare: bool) -> Screen:
    try:
        async with change(turn, route_id) as tx:
            view = await routes.submit(tx, turn.call, route_id, rev, bare=bare)
    except DomainError as error:
        if error.code == "route.bare":
            return await show(turn, route_id, draw=screens.ask_bare)
        return explained(turn, error, await show(turn, route_id))
    return screens.submitted_now(turn.t, view)


@router.callback_query(Withdraw.filter())
async def withdraw(_press: CallbackQuery, callback_data: Withdraw, turn: Turn) -> Screen:
    try:
        async with change(turn, callback_data.route_id) as tx:
            view = await routes.withdraw(tx, turn.call, callback_data.route_id, callback_data.rev)
    except DomainError as error:
        return explained(turn, error, await show(turn, callback_data.route_id))
    return screens.plan(turn.t, view).with_toast(turn.t.plain("route-toast-withdrawn"))
