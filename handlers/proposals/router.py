"""A leader proposes and hands over; the plan's owner answers."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.plan import BasisKind
from domain.plan_sections import Answer
from domain.proposals import OptionsView
from handlers import typed_press
from handlers.filters import ASKED_AMONG, NO_COMMAND, Expects, wants
from handlers.people.entry import FLOW as PEOPLE
from handlers.people.entry import drawn_person
from handlers.people.entry import person as person_page
from handlers.proposals import screens
from handlers.proposals.callbacks import (
    AnswerBasis,
    AnswerItem,
    AskConsent,
    AskOwn,
    GiveReason,
    HandOver,
    OpenProposals,
    ProposeKey,
    ProposeTo,
    ShowReady,
    ShowStatements,
    SkipReason,
    TakeBack,
    TakeBackPlan,
    UndoAnswer,
)
from handlers.proposals.entry import (
    BASIS_WORDS,
    FLOW,
    ITEM_WORDS,
    OWN,
    REASON,
    ask_own,
    explained,
    kinds,
    page_of,
    read_again,
    shown,
)
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from services import handover, proposals

router = Router(name=FLOW)

KINDS = {kind.value[0]: kind for kind in BasisKind}


@router.callback_query(ProposeTo.filter())
async def propose_to(_press: CallbackQuery, callback_data: ProposeTo, turn: Turn) -> Screen:
    await turn.shows(PEOPLE, callback_data.post_id)
    return await kinds(turn, callback_data.post_id)


@router.callback_query(ShowStatements.filter())
async def show_statements(
    _press: CallbackQuery, callback_data: ShowStatements, turn: Turn
) -> Screen:
    post_id = callback_data.post_id
    await turn.shows(PEOPLE, post_id)
    async with turn.read() as tx:
        view = await proposals.statements(
            tx, turn.call, post_id, callback_data.group, callback_data.page
        )
    return screens.options(turn.t, view)


@router.callback_query(ShowReady.filter())
async def show_ready(_press: CallbackQuery, callback_data: ShowReady, turn: Turn) -> Screen:
    """While they are shown, a typed text is one's own task or request."""
    return screens.options(turn.t, await _ready(turn, callback_data.post_id, callback_data.kind))


async def _ready(turn: Turn, post_id: int, kind: BasisKind) -> OptionsView:
    async with turn.write(PEOPLE, post_id) as tx:
        view = await proposals.ready(tx, turn.call, post_id, kind)
        await tx.conversation.expect(
            turn.account_id, OWN, now=turn.now, object_id=post_id, detail=kind.value
        )
    return view


@router.callback_query(ProposeKey.filter())
async def propose_key(_press: CallbackQuery, callback_data: ProposeKey, turn: Turn) -> Screen:
    """Made at once; a reason may follow."""
    post_id, kind = callback_data.post_id, KINDS.get(callback_data.kind, BasisKind.TASK)
    try:
        async with turn.write(PEOPLE, post_id) as tx:
            view = await proposals.propose(tx, turn.call, post_id, kind, callback_data.key)
            await tx.conversation.expect(
                turn.account_id, REASON, now=turn.now, object_id=view.basis_id
            )
    except DomainError as error:
        return explained(turn, error, await kinds(turn, post_id))
    return screens.proposed(turn.t, view)


@router.callback_query(AskOwn.filter())
async def ask_own_words(_press: CallbackQuery, callback_data: AskOwn, turn: Turn) -> Screen:
    return screens.ask_own(turn.t, await _ready(turn, callback_data.post_id, callback_data.kind))


@router.message(Expects(OWN), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def take_own_words(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """A number is that of the ready ones above."""
    pressed = await press(turn.shown, typed_press.placed)
    if pressed is not None:
        return pressed
    post_id = turn.awaited_id
    kind = BasisKind((turn.expectation and turn.expectation.detail) or BasisKind.TASK)
    if typed_press.placed_at(turn.t, turn.text):
        shown = screens.options(turn.t, await _ready(turn, post_id, kind))
        return shown.headed(turn.t("proposals-no-such-number"))
    try:
        async with turn.write(PEOPLE, post_id) as tx:
            view = await proposals.propose_own(tx, turn.call, post_id, kind, turn.text)
            await tx.conversation.expect(
                turn.account_id, REASON, now=turn.now, object_id=view.basis_id
            )
    except DomainError as error:
        # Still awaited: the next text is another try.
        return explained(turn, error, await ask_own(turn, post_id, kind))
    return screens.proposed(turn.t, view)


@router.callback_query(GiveReason.filter())
async def give_reason(_press: CallbackQuery, callback_data: GiveReason, turn: Turn) -> Screen:
    async with turn.write(PEOPLE) as tx:
        view = await proposals.give_ready_reason(
            tx, turn.call, callback_data.basis_id, callback_data.key
        )
        turn.object_id = view.post_id
        await turn.awaits_button(tx)
        screen = await drawn_person(tx, turn, view.post_id)
    return screen.with_toast(turn.t.plain("proposals-toast-made"))


@router.message(Expects(REASON), F.text, NO_COMMAND, flags=wants("no-text-optional-reason"))
async def take_reason(_message: Message, turn: Turn) -> Screen:
    basis_id = turn.awaited_id
    try:
        async with turn.write(PEOPLE) as tx:
            view = await proposals.give_reason(tx, turn.call, basis_id, turn.text)
            turn.object_id = view.post_id
            await turn.awaits_button(tx)
            screen = await drawn_person(tx, turn, view.post_id)
    except DomainError as error:
        async with turn.read() as tx:
            view = await proposals.get_proposed(tx, turn.call, basis_id)
        return explained(turn, error, screens.proposed(turn.t, view))
    return screen.headed(turn.t("proposals-toast-made"))


@router.callback_query(SkipReason.filter())
async def skip_reason(_press: CallbackQuery, callback_data: SkipReason, turn: Turn) -> Screen:
    await turn.shows(PEOPLE, callback_data.post_id)
    shown_page = await person_page(turn, callback_data.post_id)
    return shown_page.with_toast(turn.t.plain("proposals-toast-made"))


@router.callback_query(TakeBack.filter())
async def take_back(_press: CallbackQuery, callback_data: TakeBack, turn: Turn) -> Screen:
    try:
        async with turn.write(PEOPLE) as tx:
            post_id = await proposals.take_back(tx, turn.call, callback_data.basis_id)
            turn.object_id = post_id
            await turn.awaits_button(tx)
            screen = await drawn_person(tx, turn, post_id)
    except DomainError as error:
        async with turn.read() as tx:
            view = await proposals.get_proposed(tx, turn.call, callback_data.basis_id)
        return explained(turn, error, await person_page(turn, view.post_id))
    return screen.with_toast(turn.t.plain("proposals-toast-taken-back"))


@router.callback_query(OpenProposals.filter())
async def open_proposals(_press: CallbackQuery, callback_data: OpenProposals, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.route_id)
    return await shown(turn, callback_data.route_id, callback_data.page)


@router.callback_query(AnswerBasis.filter(), flags=ASKED_AMONG)
async def answer_basis(_press: CallbackQuery, callback_data: AnswerBasis, turn: Turn) -> Screen:
    return await _answer(turn, callback_data.basis_id, callback_data.answer, item=False)


@router.callback_query(AnswerItem.filter(), flags=ASKED_AMONG)
async def answer_item(_press: CallbackQuery, callback_data: AnswerItem, turn: Turn) -> Screen:
    return await _answer(turn, callback_data.item_id, callback_data.answer, item=True)


async def _answer(turn: Turn, one_id: int, answer: Answer, *, item: bool) -> Screen:
    """Words are awaited after what isn't a plain yes."""
    act = proposals.answer_item if item else proposals.answer_basis
    try:
        async with turn.write(FLOW) as tx:
            done = await act(tx, turn.call, one_id, answer)
            turn.object_id = done.view.plan.route.id
            asks = done.own and answer is not Answer.TAKE
            undo = None
            if done.undo is not None:
                was, second = done.undo
                undo = UndoAnswer(one_id=one_id, item=item, was=was, second=second)
            if asks:
                await tx.conversation.expect(
                    turn.account_id,
                    ITEM_WORDS if item else BASIS_WORDS,
                    now=turn.now,
                    object_id=one_id,
                    detail=None if undo is None else undo.pack(),
                )
            else:
                await turn.awaits_button(tx)
    except DomainError as error:
        return await _as_it_is(turn, error, one_id, item=item)
    screen = page_of(turn, done.view, one_id, item=item, ask_words=asks, undo=undo)
    return screen.with_toast(turn.t.plain("proposals-toast-answered"))


@router.callback_query(UndoAnswer.filter())
async def undo_answer(_press: CallbackQuery, callback_data: UndoAnswer, turn: Turn) -> Screen:
    one_id, item = callback_data.one_id, callback_data.item
    was, second = callback_data.was, callback_data.second
    try:
        async with turn.write(FLOW) as tx:
            done = await proposals.take_back_answer(tx, turn.call, one_id, was, second, item=item)
            turn.object_id = done.view.plan.route.id
            await turn.awaits_button(tx)
    except DomainError as error:
        return await _as_it_is(turn, error, one_id, item=item)
    screen = page_of(turn, done.view, one_id, item=item)
    return screen.with_toast(turn.t.plain("proposals-toast-answer-back"))


async def _as_it_is(turn: Turn, error: DomainError, one_id: int, *, item: bool) -> Screen:
    async with turn.read() as tx:
        route_id = await proposals.find_route(tx, one_id, item=item)
    if route_id is None:
        raise error
    screen = await read_again(turn, route_id, one_id, item=item)
    return explained(turn, error, screen)


@router.message(
    Expects(BASIS_WORDS, ITEM_WORDS),
    F.text,
    NO_COMMAND,
    flags=wants("no-text-comment", regretted=True),
)
async def take_words(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """«Передумала, беру» is another answer, and no word about this one."""
    pressed = await press(turn.shown, typed_press.after_all)
    if pressed is not None:
        return pressed
    one_id = turn.awaited_id
    item = turn.expectation is not None and turn.expectation.expects == ITEM_WORDS
    try:
        async with turn.write(FLOW) as tx:
            done = await proposals.add_words(tx, turn.call, one_id, turn.text, item=item)
            turn.object_id = done.view.plan.route.id
            await turn.awaits_button(tx)
    except DomainError as error:
        return await _as_it_is(turn, error, one_id, item=item)
    return page_of(turn, done.view, one_id, item=item)


@router.callback_query(HandOver.filter())
async def hand_over(_press: CallbackQuery, callback_data: HandOver, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    try:
        async with turn.write(PEOPLE, post_id) as tx:
            await handover.hand_over(tx, turn.call, post_id)
            await turn.awaits_button(tx)
            screen = await drawn_person(tx, turn, post_id)
    except DomainError as error:
        return explained(turn, error, await person_page(turn, post_id))
    return screen.with_toast(turn.t.plain("handover-toast-done"))


@router.callback_query(TakeBackPlan.filter())
async def take_back_plan(_press: CallbackQuery, callback_data: TakeBackPlan, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    try:
        async with turn.write(PEOPLE, post_id) as tx:
            await handover.take_back(tx, turn.call, post_id)
            await turn.awaits_button(tx)
            screen = await drawn_person(tx, turn, post_id)
    except DomainError as error:
        return explained(turn, error, await person_page(turn, post_id))
    return screen.with_toast(turn.t.plain("handover-toast-taken-back"))


@router.callback_query(AskConsent.filter())
async def ask_consent(_press: CallbackQuery, callback_data: AskConsent, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    try:
        async with turn.write(PEOPLE, post_id) as tx:
            asked = await handover.ask_consent(tx, turn.call, post_id)
            await turn.awaits_button(tx)
            screen = await drawn_person(tx, turn, post_id)
    except DomainError as error:
        return explained(turn, error, await person_page(turn, post_id))
    return screen.with_toast(
        turn.t.plain("handover-toast-asked" if asked else "handover-toast-asked-before")
    )
