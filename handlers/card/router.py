"""The card: opened, filled step by step or field by field."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from domain.card import AHEAD, DATES, CardField, after
from domain.dates import DateProblem
from domain.errors import DomainError
from handlers import errors, typed_dates
from handlers.audience_words import audience_in
from handlers.calendar_keyboard import unpacked_day
from handlers.card import screens
from handlers.card.callbacks import (
    AskField,
    ClearField,
    CorrectName,
    ListSteps,
    OpenCard,
    SetDay,
    SetField,
    SkipField,
)
from handlers.card.entry import FLOW, STEP, asked, is_own, own_post_id, shown
from handlers.filters import A_PERSON, NO_COMMAND, Expects, wants
from handlers.people.entry import may_keep
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from services import people
from services.transaction import Transaction

FIELD = "card.field"
"""The awaited value; `object_id` is the post, `detail` the field and «guided» behind a colon."""
NAME = "card.name"

MULTIPLE = frozenset({CardField.EXTRA})
TYPED = frozenset(CardField) - {
    CardField.POSITION,
    CardField.AUDIENCE,
    CardField.EMPLOYMENT,
    CardField.CATEGORY,
    CardField.EXTRA,
}

router = Router(name=FLOW)


@router.callback_query(OpenCard.filter())
async def open_card(_press: CallbackQuery, callback_data: OpenCard, turn: Turn) -> Screen:
    return await _open(turn, callback_data.post_id or own_post_id(turn))


async def _open(turn: Turn, post_id: int | None) -> Screen:
    if post_id is None:
        return screens.nothing_to_keep(turn.t)
    async with turn.write(FLOW, post_id) as tx:
        await tx.conversation.expect_nothing(turn.account_id)
        card = await people.read_card(tx, turn.call, post_id)
    return shown(turn, card)


@router.callback_query(ListSteps.filter())
async def list_steps(_press: CallbackQuery, callback_data: ListSteps, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.post_id) as tx:
        await tx.conversation.expect_nothing(turn.account_id)
        card = await people.read_card(tx, turn.call, callback_data.post_id)
    return screens.list_steps(card, turn.t, oneself=is_own(turn, card))


@router.callback_query(AskField.filter())
async def ask_field(_press: CallbackQuery, callback_data: AskField, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.post_id) as tx:
        return await _ask(
            tx,
            turn,
            callback_data.post_id,
            callback_data.field,
            callback_data.guided,
            callback_data.month,
        )


@router.callback_query(SetField.filter())
async def set_field(_press: CallbackQuery, callback_data: SetField, turn: Turn) -> Screen:
    post_id, field, guided = callback_data.post_id, callback_data.field, callback_data.guided
    async with turn.write(FLOW, post_id) as tx:
        await people.choose(tx, turn.call, post_id, field, callback_data.value, callback_data.on)
        if field in MULTIPLE:
            return await _ask(tx, turn, post_id, field, guided)
        return await _following(tx, turn, post_id, field, guided)


@router.callback_query(SetDay.filter())
async def set_day(_press: CallbackQuery, callback_data: SetDay, turn: Turn) -> Screen:
    post_id, field, guided = callback_data.post_id, callback_data.field, callback_data.guided
    day = unpacked_day(callback_data.day)
    if day is None:
        raise DomainError("access.gone")
    async with turn.write(FLOW, post_id) as tx:
        await people.set_date(tx, turn.call, post_id, field, day)
        return await _following(tx, turn, post_id, field, guided)


@router.callback_query(ClearField.filter())
async def clear_field(_press: CallbackQuery, callback_data: ClearField, turn: Turn) -> Screen:
    post_id, field = callback_data.post_id, callback_data.field
    async with turn.write(FLOW, post_id) as tx:
        await people.clear(tx, turn.call, post_id, field)
        return await _ask(tx, turn, post_id, field, callback_data.guided)


@router.callback_query(SkipField.filter())
async def skip_field(_press: CallbackQuery, callback_data: SkipField, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.post_id) as tx:
        return await _following(tx, turn, callback_data.post_id, callback_data.field, True)


@router.message(Expects(FIELD), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def take_field(_message: Message, turn: Turn) -> Screen:
    """A word that won't do is explained over the same question."""
    awaited = turn.expectation
    post_id = awaited.object_id if awaited and awaited.object_id else 0
    code, _, mode = (awaited.detail or "" if awaited else "").partition(":")
    field, guided = CardField(code), mode == "guided"
    try:
        async with turn.write(FLOW, post_id) as tx:
            await _take(tx, turn, post_id, field)
            return await _following(tx, turn, post_id, field, guided)
    except DomainError as error:
        if error.denied:
            raise
        async with turn.read() as tx:
            again = await asked(tx, turn, post_id, field, guided=guided)
        return again.headed(errors.sentence(turn, error))


@router.message(Expects(STEP), F.text, NO_COMMAND)
async def name_audience(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    awaited = turn.expectation
    code, _, mode = (awaited.detail or "" if awaited else "").partition(":")
    audience = audience_in(turn.t, turn.text) if code == CardField.AUDIENCE else None
    if audience is None:
        raise SkipHandler
    chosen = SetField(
        post_id=turn.awaited_id,
        field=CardField.AUDIENCE,
        value=audience.value,
        guided=mode == "guided",
    )
    pressed = await press((), lambda *_: chosen.pack())
    if pressed is None:
        raise SkipHandler
    return pressed


async def _take(tx: Transaction, turn: Turn, post_id: int, field: CardField) -> None:
    if field not in DATES:
        await people.write(tx, turn.call, post_id, field, turn.text)
        return
    found = typed_dates.read(turn.text, turn.t.language, turn.today)
    if isinstance(found, DateProblem):
        # A day that has just passed is what is meant where the past is asked for.
        if found.candidate is None or field in AHEAD:
            raise DomainError(found.code)
        day = found.candidate
    else:
        day = found.day
    await people.set_date(tx, turn.call, post_id, field, day)


@router.callback_query(CorrectName.filter())
async def ask_name(_press: CallbackQuery, callback_data: CorrectName, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    async with turn.write(FLOW, post_id) as tx:
        card = await people.read_card(tx, turn.call, post_id)
        if not may_keep(turn, card.school_id):
            raise DomainError("access.denied")
        await tx.conversation.expect(turn.account_id, NAME, now=turn.now, object_id=post_id)
    return screens.ask_name(card, turn.t)


@router.message(Expects(NAME), F.text, NO_COMMAND, flags=A_PERSON)
async def take_name(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    post_id = awaited.object_id if awaited and awaited.object_id else 0
    try:
        async with turn.write(FLOW, post_id) as tx:
            await people.correct_name(tx, turn.call, post_id, turn.text)
            await tx.conversation.expect_nothing(turn.account_id)
            card = await people.read_card(tx, turn.call, post_id)
    except DomainError as error:
        if error.denied:
            raise
        async with turn.read() as tx:
            card = await people.read_card(tx, turn.call, post_id)
        return screens.ask_name(card, turn.t).headed(errors.sentence(turn, error))
    return shown(turn, card).headed(turn.t("card-name-corrected"))


async def _following(
    tx: Transaction, turn: Turn, post_id: int, field: CardField, guided: bool
) -> Screen:
    """The next question where one goes step by step, else the card; at its end, too."""
    card = await people.read_card(tx, turn.call, post_id)
    following = after(card, field, oneself=is_own(turn, card)) if guided else None
    if following is not None:
        return await _ask(tx, turn, post_id, following, True)
    await tx.conversation.expect_nothing(turn.account_id)
    return shown(turn, card)


async def _ask(
    tx: Transaction, turn: Turn, post_id: int, field: CardField, guided: bool, month: int = 0
) -> Screen:
    detail = f"{field.value}:{'guided' if guided else ''}"
    if field in TYPED:
        await tx.conversation.expect(
            turn.account_id, FIELD, now=turn.now, object_id=post_id, detail=detail
        )
    else:
        await turn.awaits_button(tx, detail=detail)
    return await asked(tx, turn, post_id, field, guided=guided, month=month)
