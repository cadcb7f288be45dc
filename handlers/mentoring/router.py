"""/mentor: my mentor, my mentees, the word that is still awaited, and a pair."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.mentoring import TEXT_LIMIT, EndReason
from domain.text import one_line
from handlers import errors
from handlers.confirm import entry as confirm_entry
from handlers.course_picture import with_course
from handlers.diagnosis import result_screens
from handlers.filters import NO_COMMAND, READ_APART, WEIGHTY, Expects, wants
from handlers.mentoring import (
    answers,
    entry,
    kept_router,
    led_router,
    led_screens,
    meeting_router,
    screens,
    typed,
    word_router,
)
from handlers.mentoring.callbacks import (
    Agree,
    AskEnd,
    AskEndFor,
    Decline,
    EndFor,
    EndPair,
    EndSaid,
    OpenLevels,
    OpenMentoring,
    OpenPair,
    OpenPairItems,
    ShowCourse,
    ShowMentees,
    TakeBackNo,
)
from handlers.mentoring.entry import BESIDE, END, END_READY, END_SURE, FLOW, ITEMS
from handlers.named_reason import beside_named
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress, meant, opens
from handlers.unwritten import unwritten
from services import diagnosis, mentoring
from services.items.course import course
from services.mentoring import overview

router = Router(name=FLOW)
router.include_routers(
    word_router.router, kept_router.router, meeting_router.router, led_router.router
)


@router.message(Command("mentor"))
@router.callback_query(OpenMentoring.filter())
async def open_mentoring(event: Message | CallbackQuery, turn: Turn) -> Screen:
    await turn.shows(FLOW)
    return await entry.own(turn)


@router.callback_query(ShowMentees.filter())
async def show_mentees(_press: CallbackQuery, callback_data: ShowMentees, turn: Turn) -> Screen:
    await turn.shows(FLOW, detail=str(callback_data.page))
    return await entry.own(turn, callback_data.page)


@router.message(Expects(BESIDE), F.text, NO_COMMAND)
async def typed_beside(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """Beside a pair, or where there is one alone, it is taken for a word to the other one; beside
    several a surname opens a pair, and of anything else it is asked for whom it is.

    A yes, a no or a number is nobody's word: it answers the screen. A proposal is not answered by
    it, a consent is pressed.
    """
    awaited = turn.expectation
    if awaited is not None and awaited.object_id is not None:
        if answers.says_nothing(turn.t, turn.text):
            pressed = await press(turn.shown, meant)
            if pressed is not None:
                return pressed
            shown = await entry.resume(turn, awaited.object_id)
            return shown.headed(unwritten(turn))
        opened = await press(turn.shown, opens)
        return opened or await typed.keep(turn, awaited.object_id, turn.text)
    async with turn.read() as tx:
        view = await overview.own(tx, turn.call, turn.page_shown(FLOW))
    if screens.asks(view) and answers.decides(turn.t, turn.text):
        return screens.own(view, turn.t).headed(screens.decided_by(turn.t))
    if answers.says_nothing(turn.t, turn.text):
        pressed = await press(turn.shown, meant)
        return pressed or screens.own(view, turn.t).headed(unwritten(turn))
    opened = await press(turn.shown, opens)
    if opened is not None:
        return opened
    named = screens.pairs_on(view, working=False)
    place = answers.whose(turn.text, list(named.values()))
    if place is not None:
        mentoring_id = list(named)[place]
        await turn.shows(FLOW, mentoring_id)
        lines = (*view.mentors, *view.mentees, *view.ended)
        line = next(one for one in lines if one.pair.id == mentoring_id)
        async with turn.read() as tx:
            return screens.pair(turn.t, await overview.page_of(tx, turn.call, line))
    pairs = screens.pairs_on(view, working=True)
    if len(pairs) == 1 and view.pages == 1:
        return await typed.keep(turn, next(iter(pairs)), turn.text)
    if not pairs:
        return screens.own(view, turn.t).headed(unwritten(turn))
    return await typed.keep_for_one(turn)


@router.message(Expects(ITEMS), F.text, NO_COMMAND)
async def take_number(_message: Message, turn: Turn) -> Screen:
    """Typed beside the mentee's plan: the number of a row opens it."""
    mentoring_id, page = turn.awaited_id, entry.page_of_items(turn)
    async with turn.read() as tx:
        one, view = await overview.items(tx, turn.call, mentoring_id, page)
    found = screens.numbered(view, turn.text)
    if found is None:
        answered = await typed.answer_told(turn)
        if answered is not None:
            return answered
        return screens.items(turn.t, one, view).headed(unwritten(turn))
    await turn.shows(confirm_entry.FLOW, found.id)
    return await confirm_entry.ITEM.show(turn, found.id)


@router.callback_query(OpenPair.filter())
async def open_pair(_press: CallbackQuery, callback_data: OpenPair, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.mentoring_id)
    return await entry.pair(turn, callback_data.mentoring_id)


@router.callback_query(OpenPairItems.filter())
async def open_items(_press: CallbackQuery, callback_data: OpenPairItems, turn: Turn) -> Screen:
    mentoring_id, page = callback_data.mentoring_id, callback_data.page
    await turn.shows(FLOW, mentoring_id, screen="items", detail=str(page))
    return await entry.items(turn, mentoring_id, page)


@router.callback_query(ShowCourse.filter())
async def show_course(_press: CallbackQuery, callback_data: ShowCourse, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.mentoring_id)
    async with turn.read() as tx:
        view = await overview.page(tx, turn.call, callback_data.mentoring_id)
        shown = screens.pair(turn.t, view)
        if view.route_id is None:
            return shown.with_toast(turn.t.plain("mentoring-no-course"))
        found = await course(tx, turn.call, view.route_id)
    return await with_course(turn, shown, found)


@router.callback_query(OpenLevels.filter())
async def open_levels(_press: CallbackQuery, callback_data: OpenLevels, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    async with turn.read() as tx:
        pair = await mentoring.get_pair(tx, turn.call, callback_data.mentoring_id)
        outcome = await diagnosis.latest_result(tx, turn.call, pair.mentee_post_id)
    if outcome is None:
        shown = await entry.resume(turn, pair.id)
        return shown.with_toast(turn.t.plain("mentoring-no-levels"))
    shown = result_screens.levels(outcome, turn.t, turn.zone, turn.today)
    return screens.levels(pair, shown, turn.t)


@router.callback_query(Agree.filter(), flags=READ_APART)
async def agree(_press: CallbackQuery, callback_data: Agree, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        pair = await mentoring.agree(tx, turn.call, callback_data.mentoring_id)
        await turn.awaits_button(tx)
    return (await entry.own(turn)).with_toast(turn.t.plain(screens.said_yes(pair)))


@router.callback_query(Decline.filter(), flags=READ_APART)
async def decline(_press: CallbackQuery, callback_data: Decline, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        pair = await mentoring.decline(tx, turn.call, callback_data.mentoring_id)
        await turn.awaits_button(tx)
    return screens.declined(await entry.own(turn), pair.id, turn.t)


@router.callback_query(TakeBackNo.filter())
async def take_back_no(_press: CallbackQuery, callback_data: TakeBackNo, turn: Turn) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            await mentoring.take_back_no(tx, turn.call, callback_data.mentoring_id)
            await turn.awaits_button(tx)
    except DomainError as error:
        if error.denied:
            raise
        return (await entry.own(turn)).headed(errors.sentence(turn, error))
    return (await entry.own(turn)).with_toast(turn.t.plain("mentoring-no-taken-back"))


@router.callback_query(AskEnd.filter())
async def ask_end(_press: CallbackQuery, callback_data: AskEnd, turn: Turn) -> Screen:
    return await entry.ask_end(turn, callback_data.mentoring_id)


@router.callback_query(AskEndFor.filter())
async def ask_end_for(_press: CallbackQuery, callback_data: AskEndFor, turn: Turn) -> Screen:
    return await entry.ask_end_for(turn, callback_data.mentoring_id, callback_data.reason)


@router.callback_query(EndPair.filter(), flags=WEIGHTY)
async def end_pair(_press: CallbackQuery, callback_data: EndPair, turn: Turn) -> Screen:
    return await _end(turn, callback_data.mentoring_id, None)


@router.callback_query(EndFor.filter(), flags=WEIGHTY)
async def end_for(_press: CallbackQuery, callback_data: EndFor, turn: Turn) -> Screen:
    return await _end(turn, callback_data.mentoring_id, callback_data.reason)


@router.message(
    Expects(END), F.text, NO_COMMAND, flags=wants("no-text-reason", nothing="typed-thanks")
)
async def take_reason(_message: Message, turn: Turn) -> Screen:
    """Both are told and nothing takes it back: it is asked whether these words are the reason.

    What a ready reason says is this one."""
    mentoring_id = turn.awaited_id
    try:
        said = one_line(turn.text, limit=TEXT_LIMIT)
    except DomainError as error:
        return (await entry.resume(turn, mentoring_id)).headed(errors.sentence(turn, error))
    return await entry.ask_end_for(turn, mentoring_id, screens.read_reason(turn.t, said))


@router.message(Expects(END_SURE, END_READY), F.text, NO_COMMAND)
async def beside_reason(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    return await beside_named(turn, press, await entry.resume(turn, turn.awaited_id))


@router.callback_query(EndSaid.filter(), flags=WEIGHTY)
async def end_said(_press: CallbackQuery, callback_data: EndSaid, turn: Turn) -> Screen:
    """Asked once more where the words are kept no longer."""
    mentoring_id = callback_data.mentoring_id
    async with turn.read() as tx:
        awaited = await tx.conversation.find_expectation(turn.account_id)
    said = entry.end_reason(awaited, mentoring_id)
    return await (_end(turn, mentoring_id, said) if said else entry.ask_end(turn, mentoring_id))


async def _end(turn: Turn, mentoring_id: int, reason: EndReason | str | None) -> Screen:
    """Then the reader's own pairs, or the pair where he leads."""
    async with turn.write(FLOW) as tx:
        led = await mentoring.end_and_show(tx, turn.call, mentoring_id, reason)
        if led is None:
            await turn.awaits_button(tx)
        else:
            await tx.conversation.expect_nothing(turn.account_id)
    shown = await entry.own(turn) if led is None else led_screens.page(turn.t, led)
    return shown.with_toast(turn.t.plain("mentoring-ended"))
