"""The report of an item: whose lesson it was, what is handed in, taking it back."""

from collections.abc import Awaitable, Callable, Sequence

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.evidence import Proof
from domain.item import OPEN_STATES, ItemKind
from domain.text import words_of
from handlers import errors, finding
from handlers.colleagues import QUERY_LIMIT
from handlers.due import beside_screens, entry, evidence_screens, screens
from handlers.due.callbacks import (
    AskMore,
    AskProof,
    AskVisited,
    FinishBare,
    Recall,
    SetVisited,
    ShowEvidence,
)
from handlers.due.entry import FLOW, ITEM, MORE, PROOF, SENT, VISITED
from handlers.due.move_words import day_in
from handlers.filters import (
    NO_COMMAND,
    NOT_DONE,
    Expects,
    IsNoText,
    PutsOff,
    Says,
    SaysFirst,
    wants,
)
from handlers.proofs import sent
from handlers.registry import Resumes
from handlers.registry import awaited as resumed
from handlers.screen import Button, Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress, of_kind, phrases_of
from locales.translator import Markup, Translator
from services.call import Call
from services.items import materials, reading, report, witness
from services.transaction import Transaction

HandIn = Callable[[Transaction, Call, int, int, tuple[Proof, ...]], Awaitable[object]]

router = Router(name=f"{FLOW}.report")


@router.callback_query(AskProof.filter())
async def ask_proof(_press: CallbackQuery, callback_data: AskProof, turn: Turn) -> Screen:
    return await _ask_proof(turn, callback_data.item_id, callback_data.rev, PROOF)


@router.callback_query(AskMore.filter())
async def ask_more(_press: CallbackQuery, callback_data: AskMore, turn: Turn) -> Screen:
    return await _ask_proof(turn, callback_data.item_id, callback_data.rev, MORE)


async def _ask_proof(turn: Turn, item_id: int, rev: int, expects: str) -> Screen:
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    awaited = reading.awaits_more(page) if expects == MORE else reading.awaits_report(page)
    if not awaited or page.item.rev != rev:
        return await ITEM.changed(turn, item_id)
    if page.held:
        # Sent before this press: it is what is meant, and is not asked for again.
        await entry.awaits(turn, item_id, rev, SENT)
        return beside_screens.ask_sent(turn.t, page)
    visit = page.item.kind is ItemKind.LESSON_VISIT
    if visit and expects == PROOF and page.visited is None:
        return await _ask_visited(turn, item_id, rev)
    await entry.awaits(turn, item_id, rev, expects)
    return screens.ask_proof(turn.t, page, more=expects == MORE)


@router.callback_query(AskVisited.filter())
async def ask_visited(_press: CallbackQuery, callback_data: AskVisited, turn: Turn) -> Screen:
    one = callback_data
    return await _ask_visited(turn, one.item_id, one.rev, page=one.page, found=one.found)


@router.message(Expects(VISITED), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_visited(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    rev = 0 if awaited is None else int((awaited.detail or "0").partition(" ")[0])
    return await _ask_visited(turn, turn.awaited_id, rev, query=finding.name_in(turn, QUERY_LIMIT))


async def _ask_visited(
    turn: Turn, item_id: int, rev: int, *, page: int = 0, query: str = "", found: bool = False
) -> Screen:
    """Whose lesson it was: picked, found by a part of the name, or passed over. `found`: of those
    whom the text typed last has found."""
    try:
        async with turn.write(FLOW, item_id) as tx:
            if found:
                awaited = await finding.looked_for(tx, turn, VISITED, item_id, found=True)
                query = entry.visited_query(awaited)
            view = await witness.list_hosts(tx, turn.call, item_id, rev, page=page, query=query)
            item = await tx.items.get(item_id)
            await finding.expect(tx, turn, VISITED, item_id, f"{rev} {query}")
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    return screens.ask_visited(turn.t, item, view)


@router.callback_query(SetVisited.filter())
async def set_visited(_press: CallbackQuery, callback_data: SetVisited, turn: Turn) -> Screen:
    """The next question is the proof."""
    item_id, rev = callback_data.item_id, callback_data.rev
    try:
        async with turn.write(FLOW, item_id) as tx:
            await witness.choose_visited(tx, turn.call, item_id, rev, callback_data.person_id)
            await tx.conversation.expect(
                turn.account_id, PROOF, now=turn.now, object_id=item_id, detail=str(rev)
            )
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    return screens.ask_proof(turn.t, page)


@router.callback_query(FinishBare.filter())
async def finish_bare(_press: CallbackQuery, callback_data: FinishBare, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: report.report(tx, turn.call, item_id, rev),
        toast="due-toast-done",
    )


@router.message(
    Expects(f"{FLOW}.{BUTTON}", SENT, PROOF, MORE, VISITED),
    F.text,
    PutsOff(*NOT_DONE),
)
@router.message(Expects(f"{FLOW}.{BUTTON}", SENT, VISITED), F.text, SaysFirst("typed-undone"))
async def not_yet(_message: Message, turn: Turn) -> Screen:
    """«Потом», «не сделано», «завтра», «не успела, болела»: nothing is marked, nothing is kept.
    Beside the item «завтра» is a new date."""
    asked, item_id = turn.expectation, turn.awaited_id
    beside = asked is not None and asked.expects not in (PROOF, MORE, VISITED)
    if not item_id or (beside and day_in(turn.t, turn.text, turn.today) is not None):
        raise SkipHandler
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    if not page.own or not reading.takes_materials(page):
        raise SkipHandler
    await turn.shows(FLOW, item_id)
    open_ = page.item.state in OPEN_STATES
    line = turn.t("due-not-marked" if open_ else "due-nothing-added")
    return screens.item(turn.t, page).headed(line)


@router.message(Expects(PROOF), F.text, Says("due-bare-words"))
async def bare(_message: Message, turn: Turn, resumes: Resumes, press: TypedPress) -> Screen:
    """«Без документа» presses the button, whatever it says by now."""
    shown = turn.shown or (await resumed(turn, resumes)).buttons
    pressed = await press(shown, _bare)
    if pressed is None:
        raise SkipHandler
    return pressed


def _bare(_t: Translator, shown: Sequence[Button], _text: str) -> str | None:
    return next(iter(of_kind(shown, FinishBare)), None)


@router.message(Expects(PROOF, MORE), F.text, IsNoText())
async def no_proof(_message: Message, turn: Turn) -> Screen:
    screen = await entry.resume(turn, turn.awaited_id)
    return screen.headed(turn.t("no-text-material"))


@router.message(Expects(PROOF, MORE), NO_COMMAND)
async def take_proofs(_message: Message, turn: Turn) -> Screen:
    """All that came in the turn is one report, with one reply."""
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entry.listing(turn)
    if awaited.expects == PROOF and _is_doubtful(turn):
        return await held(turn, awaited.object_id, sent(turn).accepted)
    hand_in = report.attach if awaited.expects == MORE else report.report
    return await _hand_in(turn, awaited.object_id, int(awaited.detail or 0), hand_in)


def _is_doubtful(turn: Turn) -> bool:
    """«Не успела, перенесу на апрель», «часть сделала», «12 мая»: asked before it is marked."""
    if len(turn.messages) != 1 or turn.messages[0].text is None:
        return False
    begins = words_of(turn.text)[:1] in phrases_of(turn.t, "due-doubt-words")
    return begins or day_in(turn.t, turn.text, turn.today) is not None


async def held(
    turn: Turn, item_id: int, proofs: tuple[Proof, ...], refusals: Sequence[Markup] = ()
) -> Screen:
    """Kept beside the item, and asked what it is for."""
    try:
        async with turn.write(FLOW, item_id) as tx:
            kept = await materials.hold(tx, turn.call, item_id, proofs)
            await tx.conversation.expect(turn.account_id, SENT, now=turn.now, object_id=item_id)
            page = await reading.item_page(tx, turn.call, item_id)
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    lines = list(refusals)
    if kept < len(proofs):
        full = DomainError("evidence.too_many", limit=materials.HELD_LIMIT)
        lines.append(errors.sentence(turn, full))
    screen = beside_screens.ask_sent(turn.t, page) if page.held else screens.item(turn.t, page)
    return screen.headed(Markup("\n".join(lines))) if lines else screen


async def _hand_in(turn: Turn, item_id: int, rev: int, hand_in: HandIn) -> Screen:
    """What is accepted of it; what is not is said over the item, or over the question."""
    found = sent(turn)
    refusals = errors.sentences(turn, found.problems)
    if not found.accepted:
        return (await entry.resume(turn, item_id)).headed(Markup("\n".join(refusals)))
    return await handed_in(turn, item_id, rev, hand_in, found.accepted, refusals)


async def handed_in(
    turn: Turn,
    item_id: int,
    rev: int,
    hand_in: HandIn,
    proofs: tuple[Proof, ...],
    refusals: Sequence[Markup] = (),
) -> Screen:
    async def received(turn: Turn, item_id: int) -> Screen:
        accepted = Markup("\n".join([turn.t("due-accepted"), *refusals]))
        return (await ITEM.show(turn, item_id)).headed(accepted)

    return await ITEM.change(
        turn,
        item_id,
        lambda tx: hand_in(tx, turn.call, item_id, rev, proofs),
        show=received,
    )


@router.callback_query(Recall.filter())
async def recall(_press: CallbackQuery, callback_data: Recall, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev
    return await ITEM.change(
        turn, item_id, lambda tx: report.recall(tx, turn.call, item_id, rev), show=_recalled
    )


async def _recalled(turn: Turn, item_id: int) -> Screen:
    """What was handed in stays: said, since the mark alone was taken back."""
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    screen = screens.item(turn.t, page).with_toast(turn.t.plain("due-toast-recalled"))
    return screen.headed(turn.t("due-recalled-kept")) if page.kept else screen


@router.callback_query(ShowEvidence.filter())
async def show_evidence(_press: CallbackQuery, callback_data: ShowEvidence, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    async with turn.read() as tx:
        found = await reading.evidence_of(tx, turn.call, item_id)
    return evidence_screens.with_evidence(
        turn.t, await ITEM.show(turn, item_id), found, numbered=True
    )
