"""What waits for a word, a plan at its end before others, its conclusion, several at once."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from content.closing_texts import load_closing_texts
from domain.closing import TEXT_LIMIT, WHOLE, ClosingView, Verdict
from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.route import RouteState
from domain.text import prose
from handlers.closing import case_screens, words
from handlers.closing.callbacks import (
    AskAnalysis,
    AskText,
    ChooseVerdict,
    Conclude,
    ConcludeShown,
    OpenCase,
    OpenCases,
    OpenTogether,
    PutOffCase,
    Recall,
    SayOfYear,
    SetAnalysis,
)
from handlers.closing.entry import (
    ANALYSIS,
    CASE,
    OF_YEAR,
    PREVIEW,
    TEXT,
    TOGETHER,
    Sum,
    case_of,
    cases,
    packed_preview,
    shown,
    unpacked_preview,
    unpacked_verdict,
)
from handlers.errors import explained
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.screen import Screen
from handlers.several import Several
from handlers.turn import Turn
from services import closing
from services.transaction import Transaction

SEVERAL = Several(flow=CASE, button=TOGETHER, read=closing.batch, shown_of=case_screens.shown_of)
router = Router(name="closing_cases")


@router.callback_query(OpenCases.filter())
async def open_cases(_press: CallbackQuery, callback_data: OpenCases, turn: Turn) -> Screen:
    await turn.shows(CASE, detail=str(callback_data.page))
    return await cases(turn, callback_data.page)


@router.callback_query(OpenCase.filter())
async def open_case(_press: CallbackQuery, callback_data: OpenCase, turn: Turn) -> Screen:
    """Of a year's review a word may be typed beside the ready ones."""
    route_id, year = callback_data.route_id, callback_data.year
    async with turn.write(CASE, route_id) as tx:
        view = await closing.view(tx, turn.call, route_id, year)
        if year != WHOLE and view.may_conclude:
            await tx.conversation.expect(
                turn.account_id, OF_YEAR, now=turn.now, object_id=route_id, detail=str(year)
            )
        else:
            await turn.awaits_button(tx, detail=str(year))
    return shown(turn, view)


@router.callback_query(AskAnalysis.filter())
async def ask_analysis(_press: CallbackQuery, callback_data: AskAnalysis, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    async with turn.write(CASE, route_id) as tx:
        view = await closing.view(tx, turn.call, route_id)
        if view.part is not None:
            await tx.conversation.expect(
                turn.account_id, ANALYSIS, now=turn.now, object_id=route_id
            )
    return case_screens.ask_analysis(turn.t, view) if view.part else shown(turn, view)


@router.callback_query(SetAnalysis.filter())
async def set_analysis(_press: CallbackQuery, callback_data: SetAnalysis, turn: Turn) -> Screen:
    route_id, key = callback_data.route_id, callback_data.key

    async def work(tx: Transaction) -> ClosingView:
        if key:
            return await closing.analyse_ready(tx, turn.call, route_id, key)
        return await closing.analyse(tx, turn.call, route_id, None)

    toast = "closing-toast-analysed" if key else "closing-toast-passed-on"
    return await _case(turn, route_id, work, toast=toast)


@router.message(Expects(ANALYSIS), NO_COMMAND, flags=wants("no-text-comment"))
async def typed_analysis(_message: Message, turn: Turn) -> Screen:
    route_id, text = turn.awaited_id, turn.text
    return await _case(turn, route_id, lambda tx: closing.analyse(tx, turn.call, route_id, text))


@router.callback_query(ChooseVerdict.filter())
async def choose_verdict(_press: CallbackQuery, callback_data: ChooseVerdict, turn: Turn) -> Screen:
    """The ready text of it; nothing is concluded yet."""
    route_id, verdict = callback_data.route_id, callback_data.verdict
    async with turn.write(CASE, route_id) as tx:
        view = await closing.view(tx, turn.call, route_id)
        await turn.awaits_button(tx)
    if not view.may_conclude or view.plan.route.rev != callback_data.rev:
        given = view.plan.route.state is RouteState.COMPLETED
        error = DomainError("closing.concluded" if given else "route.stale")
        return explained(turn, error, shown(turn, view))
    return case_screens.preview(turn.t, view, verdict)


@router.callback_query(AskText.filter())
async def ask_text(_press: CallbackQuery, callback_data: AskText, turn: Turn) -> Screen:
    route_id, verdict = callback_data.route_id, callback_data.verdict
    async with turn.write(CASE, route_id) as tx:
        view = await closing.view(tx, turn.call, route_id)
        if view.may_conclude:
            await tx.conversation.expect(
                turn.account_id,
                TEXT,
                now=turn.now,
                object_id=route_id,
                detail=f"{view.plan.route.rev}:{verdict.value}",
            )
    return case_screens.ask_text(turn.t, view, verdict) if view.may_conclude else shown(turn, view)


@router.message(Expects(TEXT), NO_COMMAND, flags=wants("no-text-comment"))
async def typed_text(_message: Message, turn: Turn) -> Screen:
    """Shown as it will stand; the press concludes with it."""
    route_id = turn.awaited_id
    rev, verdict = unpacked_verdict(turn.expectation.detail if turn.expectation else None)
    try:
        text = prose(turn.text, limit=TEXT_LIMIT)
    except DomainError as error:
        async with turn.read() as tx:
            view = await closing.view(tx, turn.call, route_id)
        return explained(turn, error, case_screens.ask_text(turn.t, view, verdict))
    async with turn.write(CASE, route_id) as tx:
        view = await closing.view(tx, turn.call, route_id)
        await turn.awaits_button(tx, PREVIEW, detail=packed_preview(rev, verdict, text))
    if not view.may_conclude:
        return shown(turn, view)
    return case_screens.preview(turn.t, view, verdict, text)


@router.callback_query(Conclude.filter())
async def conclude(_press: CallbackQuery, callback_data: Conclude, turn: Turn) -> Screen:
    """With the words that were shown: those typed for this verdict, else the ready ones."""
    route_id, rev, verdict = callback_data.route_id, callback_data.rev, callback_data.verdict

    async def work(tx: Transaction) -> ClosingView:
        text = await _typed(tx, turn, route_id, rev, verdict) or words.ready_text
        return await closing.conclude(tx, turn.call, route_id, rev, verdict, text)

    return await _case(turn, route_id, work, toast="closing-toast-concluded")


async def _typed(
    tx: Transaction, turn: Turn, route_id: int, rev: int, verdict: Verdict
) -> str | None:
    awaited = await tx.conversation.find_expectation(turn.account_id)
    if awaited is None or awaited.expects != f"{CASE}.{BUTTON}.{PREVIEW}":
        return None
    of_rev, of_verdict, text = unpacked_preview(awaited.detail)
    same = awaited.object_id == route_id and (of_rev, of_verdict) == (rev, verdict)
    return text if same and text else None


@router.callback_query(Recall.filter())
async def recall(_press: CallbackQuery, callback_data: Recall, turn: Turn) -> Screen:
    route_id, rev = callback_data.route_id, callback_data.rev
    return await _case(
        turn,
        route_id,
        lambda tx: closing.recall(tx, turn.call, route_id, rev),
        toast="closing-toast-recalled",
    )


@router.callback_query(SayOfYear.filter())
async def say_of_year(_press: CallbackQuery, callback_data: SayOfYear, turn: Turn) -> Screen:
    route_id, year = callback_data.route_id, callback_data.year
    ready = load_closing_texts().ready_year(callback_data.key)
    if ready is None:
        return await case_of(turn, route_id, year)
    return await _case(
        turn,
        route_id,
        lambda tx: closing.say_of_year(tx, turn.call, route_id, year, ready.text),
        year=year,
    )


@router.message(Expects(OF_YEAR), NO_COMMAND, flags=wants("no-text-comment"))
async def typed_of_year(_message: Message, turn: Turn) -> Screen:
    route_id, text = turn.awaited_id, turn.text
    year = int((turn.expectation.detail if turn.expectation else None) or WHOLE)
    return await _case(
        turn,
        route_id,
        lambda tx: closing.say_of_year(tx, turn.call, route_id, year, text),
        year=year,
    )


async def _case(
    turn: Turn, route_id: int, work: Sum, *, year: int = WHOLE, toast: str | None = None
) -> Screen:
    """Does it and shows the plan's card; a broken rule is said over it."""
    try:
        async with turn.write(CASE, route_id) as tx:
            view = await work(tx)
            await turn.awaits_button(tx, detail=str(year))
    except DomainError as error:
        if error.denied:
            raise
        return explained(turn, error, await case_of(turn, route_id, year))
    screen = shown(turn, view)
    return screen if toast is None else screen.with_toast(turn.t.plain(toast))


@router.callback_query(OpenTogether.filter())
async def open_together(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(CASE) as tx:
        view = await SEVERAL.show(tx, turn)
    return case_screens.together(turn.t, view)


@router.callback_query(PutOffCase.filter())
async def put_off(_press: CallbackQuery, callback_data: PutOffCase, turn: Turn) -> Screen:
    """Another plan comes in its place."""
    async with turn.write(CASE) as tx:
        view = await SEVERAL.put_off(tx, turn, (callback_data.route_id, callback_data.rev))
    return case_screens.together(turn.t, view)


@router.callback_query(ConcludeShown.filter())
async def conclude_shown(_press: CallbackQuery, callback_data: ConcludeShown, turn: Turn) -> Screen:
    """Concludes what is on the screen; a press on a screen that is another by now only redraws."""
    async with turn.write(CASE) as tx:
        outcome, view = await SEVERAL.decide(
            tx,
            turn,
            callback_data.seen,
            lambda shown, skipped: closing.conclude_shown(
                tx, turn.call, shown, words.ready_text, skipped
            ),
        )
    drawn = case_screens.together(turn.t, view)
    if outcome is None:
        return drawn.headed(turn.t("closing-together-changed"))
    drawn = drawn.headed(case_screens.told(turn.t, outcome))
    if not outcome.concluded:
        return drawn
    count = len(outcome.concluded)
    return drawn.with_toast(turn.t.plain("closing-toast-together", count=count))
