"""Leaving and coming back, being away, being kept without the bot."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.date_ranges import ParsedRange
from domain.dates import DateProblem
from domain.errors import DomainError
from domain.people import PostStatus
from domain.staff import Absence, PersonCard
from handlers import errors, typed_dates
from handlers.calendar_keyboard import packed_day
from handlers.filters import NO_COMMAND, Expects
from handlers.people.entry import FLOW as PEOPLE
from handlers.people.entry import drawn_person, may_keep, may_keep_post
from handlers.screen import Screen
from handlers.staffing import status_screens
from handlers.staffing.callbacks import (
    AskNewChat,
    AskOffline,
    AskRemove,
    AskStatus,
    AwayFrom,
    AwayTill,
    OpenFormer,
    OpenMore,
    RemoveFor,
    RequestUnlink,
    SetAway,
    SetOffline,
    SetStatus,
)
from handlers.staffing.entry import FLOW, asks_nothing, chosen_day, drawn_former, is_own, more
from handlers.turn import Turn
from services import invitations, people
from services.transaction import Transaction

DAY = "staffing.away"
"""A typed day; `object_id` is the post, `detail` «status» or «status:first day»."""


router = Router(name="staffing_status")


@router.callback_query(OpenMore.filter())
async def open_more(_press: CallbackQuery, callback_data: OpenMore, turn: Turn) -> Screen:
    async with turn.read() as tx:
        card = await people.get_card(tx, turn.call, callback_data.post_id)
    return more(turn, card)


@router.callback_query(AskNewChat.filter())
async def ask_new_chat(_press: CallbackQuery, callback_data: AskNewChat, turn: Turn) -> Screen:
    async with turn.read() as tx:
        card = await people.get_card(tx, turn.call, callback_data.post_id)
    _require_keeper(turn, card)
    return status_screens.ask_chat(card, turn.t)


@router.callback_query(RequestUnlink.filter())
async def request_unlink(_press: CallbackQuery, callback_data: RequestUnlink, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    async with turn.write(PEOPLE, post_id) as tx:
        await invitations.ask_unlink(tx, turn.call, post_id)
        shown = await drawn_person(tx, turn, post_id)
    return shown.headed(turn.t("staffing-unlink-asked"))


@router.callback_query(AskRemove.filter())
async def ask_remove(_press: CallbackQuery, callback_data: AskRemove, turn: Turn) -> Screen:
    async with turn.read() as tx:
        card = await people.get_card(tx, turn.call, callback_data.post_id)
    _require_keeper(turn, card)
    return status_screens.ask_remove(card, turn.t, may_status=True)


def _require_keeper(turn: Turn, card: PersonCard) -> None:
    if not may_keep_post(turn, card.role, card.school_id):
        raise DomainError("access.denied")


@router.callback_query(RemoveFor.filter())
async def remove_for(_press: CallbackQuery, callback_data: RemoveFor, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    async with turn.write(PEOPLE, post_id) as tx:
        await people.remove(tx, turn.call, post_id, callback_data.reason)
        await asks_nothing(tx, turn)
        return await drawn_person(tx, turn, post_id)


@router.callback_query(OpenFormer.filter())
async def open_former(_press: CallbackQuery, callback_data: OpenFormer, turn: Turn) -> Screen:
    async with turn.write(PEOPLE) as tx:
        return await drawn_former(tx, turn, callback_data.page)


@router.callback_query(AskOffline.filter())
async def ask_offline(_press: CallbackQuery, callback_data: AskOffline, turn: Turn) -> Screen:
    async with turn.read() as tx:
        card = await people.get_card(tx, turn.call, callback_data.post_id)
    if not may_keep(turn, card.school_id):
        raise DomainError("access.denied")
    return status_screens.ask_offline(card, turn.t)


@router.callback_query(SetOffline.filter())
async def set_offline(_press: CallbackQuery, callback_data: SetOffline, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    async with turn.write(PEOPLE, post_id) as tx:
        await people.set_offline(tx, turn.call, post_id, callback_data.offline)
        return await drawn_person(tx, turn, post_id)


@router.callback_query(AskStatus.filter())
async def ask_status(_press: CallbackQuery, callback_data: AskStatus, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.post_id) as tx:
        await asks_nothing(tx, turn)
        return await _status(tx, turn, callback_data.post_id)


@router.callback_query(SetStatus.filter())
async def set_status(_press: CallbackQuery, callback_data: SetStatus, turn: Turn) -> Screen:
    post_id, status = callback_data.post_id, callback_data.status
    if status is not PostStatus.WORKS:
        return await _away_from(turn, AwayFrom(post_id=post_id, status=status))
    async with turn.write(FLOW, post_id) as tx:
        await people.set_absence(tx, turn.call, post_id, Absence(status=status))
        screen = await _status(tx, turn, post_id)
    return screen.with_toast(turn.t.plain("staffing-back-at-work"))


@router.callback_query(AwayFrom.filter())
async def away_from(_press: CallbackQuery, callback_data: AwayFrom, turn: Turn) -> Screen:
    return await _away_from(turn, callback_data)


async def _away_from(turn: Turn, asked: AwayFrom) -> Screen:
    async with turn.write(FLOW, asked.post_id) as tx:
        card = await people.get_absence(tx, turn.call, asked.post_id)
        await tx.conversation.expect(
            turn.account_id,
            DAY,
            now=turn.now,
            object_id=asked.post_id,
            detail=asked.status.value,
        )
    return status_screens.away_from(card, asked.status, turn.t, turn.today, asked.month)


@router.callback_query(AwayTill.filter())
async def away_till(_press: CallbackQuery, callback_data: AwayTill, turn: Turn) -> Screen:
    return await _away_till(turn, callback_data)


async def _away_till(turn: Turn, asked: AwayTill) -> Screen:
    since = chosen_day(asked.since)
    async with turn.write(FLOW, asked.post_id) as tx:
        card = await people.get_absence(tx, turn.call, asked.post_id)
        await tx.conversation.expect(
            turn.account_id,
            DAY,
            now=turn.now,
            object_id=asked.post_id,
            detail=f"{asked.status.value}:{asked.since}",
        )
    return status_screens.away_till(card, asked.status, since, turn.t, turn.today, asked.month)


@router.callback_query(SetAway.filter())
async def set_away(_press: CallbackQuery, callback_data: SetAway, turn: Turn) -> Screen:
    return await _set_away(turn, callback_data)


async def _set_away(turn: Turn, asked: SetAway) -> Screen:
    until = chosen_day(asked.until) if asked.until else None
    absence = Absence(status=asked.status, since=chosen_day(asked.since), until=until)
    async with turn.write(FLOW, asked.post_id) as tx:
        await people.set_absence(tx, turn.call, asked.post_id, absence)
        await tx.conversation.expect_nothing(turn.account_id)
        screen = await _status(tx, turn, asked.post_id)
    return screen.with_toast(turn.t.plain("staffing-away-set"))


@router.message(Expects(DAY), F.text, NO_COMMAND)
async def take_day(_message: Message, turn: Turn) -> Screen:
    """The first day, then the last one, or both at once; what is no day is asked again."""
    awaited = turn.expectation
    post_id = awaited.object_id if awaited and awaited.object_id else 0
    code, _, first = (awaited.detail or "" if awaited else "").partition(":")
    status = PostStatus(code)
    begun = chosen_day(int(first)) if first else None
    found = typed_dates.read_period(turn.text, turn.t.language, turn.today, begun)
    if isinstance(found, DateProblem) and found.candidate is not None and begun is None:
        # Who has been away since last week is away: the day may lie behind.
        found = ParsedRange(first=found.candidate)
    try:
        if isinstance(found, DateProblem):
            raise DomainError(found.code)
        since = packed_day(found.first)
        if found.last is None:
            return await _away_till(turn, AwayTill(post_id=post_id, status=status, since=since))
        until = packed_day(found.last)
        return await _set_away(
            turn, SetAway(post_id=post_id, status=status, since=since, until=until)
        )
    except DomainError as error:
        if error.denied:
            raise
        problem = error
    async with turn.read() as tx:
        card = await people.get_absence(tx, turn.call, post_id)
    if first:
        again = status_screens.away_till(
            card, status, chosen_day(int(first)), turn.t, turn.today, 0
        )
    else:
        again = status_screens.away_from(card, status, turn.t, turn.today, 0)
    return again.headed(errors.sentence(turn, problem))


async def _status(tx: Transaction, turn: Turn, post_id: int) -> Screen:
    card = await people.get_absence(tx, turn.call, post_id)
    own = is_own(turn, card)
    keeps = may_keep_post(turn, card.role, card.school_id)
    return status_screens.ask_status(card, turn.t, turn.today, oneself=own, keeps=keeps)
