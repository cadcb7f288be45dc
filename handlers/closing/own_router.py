"""The owner's conversation at the end of his plan."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from content.closing_texts import load_closing_texts
from documents import portfolio
from domain.closing import WHOLE, About, ClosingView
from domain.errors import DomainError
from domain.portfolio import Archive
from handlers.closing import own_screens, papers
from handlers.closing.callbacks import (
    AskAnswer,
    BeginClosing,
    FinishYear,
    HandOver,
    MakePortfolio,
    OpenBasis,
    OpenClosing,
    Reopen,
    SetAnswer,
    SetCarry,
    SetOutcome,
    SetPhrase,
    ShowPhrases,
    TakeBack,
)
from handlers.closing.entry import (
    ANSWER,
    BASIS,
    FLOW,
    PHRASE,
    Sum,
    basis_screen,
    drawn_basis,
    own,
    packed,
    shown,
    unpacked,
)
from handlers.errors import explained
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.screen import Resent, Screen
from handlers.turn import Turn
from services import closing
from services.transaction import Transaction

router = Router(name="closing_own")

FOLLOWING = {About.HELPED: About.HINDERED, About.HINDERED: About.NEXT}
"""What is asked after an answer."""


@router.callback_query(OpenClosing.filter())
async def open_closing(_press: CallbackQuery, callback_data: OpenClosing, turn: Turn) -> Screen:
    route_id, year = callback_data.route_id, callback_data.year
    await turn.shows(FLOW, route_id, detail=str(year))
    return await own(turn, route_id, year)


@router.callback_query(BeginClosing.filter())
async def begin(_press: CallbackQuery, callback_data: BeginClosing, turn: Turn) -> Screen:
    route_id, rev = callback_data.route_id, callback_data.rev
    return await _plan(turn, route_id, lambda tx: closing.begin(tx, turn.call, route_id, rev))


@router.callback_query(Reopen.filter())
async def reopen(_press: CallbackQuery, callback_data: Reopen, turn: Turn) -> Screen:
    route_id, rev = callback_data.route_id, callback_data.rev
    return await _plan(
        turn,
        route_id,
        lambda tx: closing.reopen(tx, turn.call, route_id, rev),
        toast="closing-toast-reopened",
    )


@router.callback_query(HandOver.filter())
async def hand_over(_press: CallbackQuery, callback_data: HandOver, turn: Turn) -> Screen:
    route_id, rev = callback_data.route_id, callback_data.rev
    return await _plan(
        turn,
        route_id,
        lambda tx: closing.hand_over(tx, turn.call, route_id, rev),
        toast="closing-toast-handed",
    )


@router.callback_query(TakeBack.filter())
async def take_back(_press: CallbackQuery, callback_data: TakeBack, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    return await _plan(turn, route_id, lambda tx: closing.take_back(tx, turn.call, route_id))


@router.callback_query(FinishYear.filter())
async def finish_year(_press: CallbackQuery, callback_data: FinishYear, turn: Turn) -> Screen:
    route_id, year = callback_data.route_id, callback_data.year
    return await _plan(
        turn,
        route_id,
        lambda tx: closing.finish_year(tx, turn.call, route_id, year),
        toast="closing-toast-handed",
        year=year,
        said="closing-year-handed",
    )


@router.callback_query(OpenBasis.filter())
async def open_basis(_press: CallbackQuery, callback_data: OpenBasis, turn: Turn) -> Screen:
    basis_id, year = callback_data.basis_id, callback_data.year
    await turn.shows(FLOW, basis_id, screen=BASIS, detail=str(year))
    return await basis_screen(turn, basis_id, year)


@router.callback_query(SetOutcome.filter())
async def set_outcome(_press: CallbackQuery, callback_data: SetOutcome, turn: Turn) -> Screen:
    basis_id, year = callback_data.basis_id, callback_data.year
    return await _basis(
        turn,
        basis_id,
        year,
        lambda tx: closing.set_outcome(tx, turn.call, basis_id, callback_data.outcome, year),
    )


@router.callback_query(SetCarry.filter())
async def set_carry(_press: CallbackQuery, callback_data: SetCarry, turn: Turn) -> Screen:
    basis_id, year = callback_data.basis_id, callback_data.year
    return await _basis(
        turn,
        basis_id,
        year,
        lambda tx: closing.set_carry(tx, turn.call, basis_id, callback_data.on, year),
    )


@router.callback_query(ShowPhrases.filter())
async def show_phrases(_press: CallbackQuery, callback_data: ShowPhrases, turn: Turn) -> Screen:
    basis_id, about, year = callback_data.basis_id, callback_data.about, callback_data.year
    async with turn.write(FLOW, basis_id) as tx:
        await _awaits_words(tx, turn, basis_id, about, year)
    return await basis_screen(turn, basis_id, year, about)


@router.callback_query(SetPhrase.filter())
async def set_phrase(_press: CallbackQuery, callback_data: SetPhrase, turn: Turn) -> Screen:
    """What follows is asked next, until all three are answered or passed over."""
    basis_id, about, year = callback_data.basis_id, callback_data.about, callback_data.year
    key = callback_data.key

    async def work(tx: Transaction) -> ClosingView:
        if key:
            return await closing.say_ready(tx, turn.call, basis_id, about, key, year)
        return await closing.say(tx, turn.call, basis_id, about, None, year)

    return await _basis(turn, basis_id, year, work, about=FOLLOWING.get(about))


@router.message(Expects(PHRASE), NO_COMMAND, flags=wants("no-text-name"))
async def typed_phrase(_message: Message, turn: Turn) -> Screen:
    """Still awaited where it does not fit: the next text is another try."""
    basis_id = turn.awaited_id
    about, year = unpacked(turn.expectation.detail if turn.expectation else None)
    text = turn.text
    return await _basis(
        turn,
        basis_id,
        year,
        lambda tx: closing.say(tx, turn.call, basis_id, about, text, year),
        about=FOLLOWING.get(about),
        asked=about,
    )


@router.callback_query(AskAnswer.filter())
async def ask_answer(_press: CallbackQuery, callback_data: AskAnswer, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    async with turn.write(FLOW, route_id) as tx:
        view = await closing.view(tx, turn.call, route_id)
        if view.own:
            await tx.conversation.expect(turn.account_id, ANSWER, now=turn.now, object_id=route_id)
    return own_screens.ask_answer(turn.t, view) if view.own else shown(turn, view)


@router.callback_query(SetAnswer.filter())
async def set_answer(_press: CallbackQuery, callback_data: SetAnswer, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    ready = load_closing_texts().ready_answer(callback_data.key)
    text = None if ready is None else ready.text
    return await _plan(
        turn,
        route_id,
        lambda tx: closing.answer(tx, turn.call, route_id, text),
        toast=None if text is None else "closing-toast-answered",
    )


@router.message(Expects(ANSWER), NO_COMMAND, flags=wants("no-text-comment"))
async def typed_answer(_message: Message, turn: Turn) -> Screen:
    route_id, text = turn.awaited_id, turn.text
    return await _plan(turn, route_id, lambda tx: closing.answer(tx, turn.call, route_id, text))


@router.callback_query(MakePortfolio.filter())
async def make_portfolio(_press: CallbackQuery, callback_data: MakePortfolio, turn: Turn) -> Screen:
    """Files are packed on the disk and sent from there: a year's photos are many megabytes."""
    route_id = callback_data.route_id
    async with turn.read() as tx:
        view, facts = await closing.portfolio(tx, turn.call, route_id)
    screen = shown(turn, view)
    if not facts.entries:
        return screen.with_toast(turn.t.plain("closing-portfolio-empty"), alert=True)
    await turn.shows(FLOW, route_id)
    index, files = papers.portfolio(facts)
    name = papers.name(facts)
    try:
        listed = await turn.render(portfolio.pdf, index)
        archive = Archive(name=name, index_name=f"{name}.pdf", index=listed, files=files)
        parts = await turn.pack(archive)
    except DomainError as error:
        return explained(turn, error, screen)
    lost = sum(proof.lost for line in index.lines for proof in line.proofs)
    lines = [turn.t("closing-portfolio-made", parts=len(parts))]
    if lost:
        lines.append(turn.t("closing-portfolio-lost", count=lost))
    sent = [Resent(file_id=None, path=path, name=part) for path, part in parts]
    return screen.headed(turn.t.lines(lines)).with_files(*sent)


async def _awaits_words(
    tx: Transaction, turn: Turn, basis_id: int, about: About, year: int
) -> None:
    await tx.conversation.expect(
        turn.account_id, PHRASE, now=turn.now, object_id=basis_id, detail=packed(about, year)
    )


async def _plan(
    turn: Turn,
    route_id: int,
    work: Sum,
    *,
    toast: str | None = None,
    year: int = WHOLE,
    said: str | None = None,
) -> Screen:
    """Does it and shows where the plan's end stands; a broken rule is said over that, and so is
    `said`, where the screen alone would not tell that it was done."""
    try:
        async with turn.write(FLOW, route_id) as tx:
            view = await work(tx)
            await turn.awaits_button(tx, detail=str(year))
    except DomainError as error:
        if error.denied:
            raise
        return explained(turn, error, await own(turn, route_id, year))
    screen = shown(turn, view)
    if said is not None:
        screen = screen.headed(turn.t(said))
    return screen if toast is None else screen.with_toast(turn.t.plain(toast))


async def _basis(
    turn: Turn,
    basis_id: int,
    year: int,
    work: Sum,
    *,
    about: About | None = None,
    asked: About | None = None,
) -> Screen:
    """Writes a part of the reflection and shows the basis, or asks `about` what comes next."""
    try:
        async with turn.write(FLOW, basis_id) as tx:
            view = await work(tx)
            if about is None:
                await turn.awaits_button(tx, BASIS, detail=str(year))
            else:
                await _awaits_words(tx, turn, basis_id, about, year)
    except DomainError as error:
        if error.denied:
            raise
        return explained(turn, error, await basis_screen(turn, basis_id, year, asked))
    return drawn_basis(turn, view, basis_id, about)
