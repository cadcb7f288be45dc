"""Duties in a colleague's hands for a time; mentees for another mentor."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem
from domain.errors import DomainError
from domain.mentoring import Candidates
from domain.people import LEADING, Role, person_label
from domain.staff import PersonCard
from handlers import errors, finding, typed_dates
from handlers.calendar_keyboard import packed_day
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.people.entry import FLOW as PEOPLE
from handlers.people.entry import drawn_person
from handlers.positions import role_words
from handlers.screen import Screen
from handlers.staffing import duty_screens
from handlers.staffing.callbacks import (
    ChooseDeputy,
    DutyFrom,
    DutyTill,
    EndDuty,
    GiveMentees,
    GiveMenteesTo,
    HandDuty,
    OpenDuties,
    OwnDuties,
)
from handlers.staffing.entry import FLOW, asks_nothing, chosen_day, duties
from handlers.turn import Turn
from services import mentoring, people
from services.transaction import Transaction

DEPUTY = "staffing.deputy"
HEIR = "staffing.heir"
"""Searches; `object_id` is the post, `detail` what was typed."""
DUTY = "staffing.duty"
"""A typed day; `object_id` is the post, `detail` «post of the colleague:first day»."""


router = Router(name="staffing_duty")


@router.callback_query(OpenDuties.filter())
async def open_duties(_press: CallbackQuery, callback_data: OpenDuties, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.post_id) as tx:
        await asks_nothing(tx, turn)
        return await duties(tx, turn, callback_data.post_id)


@router.callback_query(OwnDuties.filter())
async def own_duties(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        await tx.conversation.expect_nothing(turn.account_id)
        return await _own(tx, turn)


async def _own(tx: Transaction, turn: Turn) -> Screen:
    facts = await people.list_own_delegations(tx, turn.call)
    leading = tuple(
        (
            place.post_id,
            turn.t.plain(
                "staffing-button-hand-of",
                role=role_words(turn.t, Role(place.role), place.school_kind),
            ),
        )
        for place in turn.who.places
        if Role(place.role) in LEADING and place.deputises_for is None
    )
    return duty_screens.own_duties(facts, leading, turn.call.person_id, turn.t, turn.today)


@router.callback_query(ChooseDeputy.filter())
async def choose_deputy(_press: CallbackQuery, callback_data: ChooseDeputy, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    async with turn.write(FLOW, post_id) as tx:
        typed = await finding.looked_for(tx, turn, DEPUTY, post_id, found=callback_data.found)
        card, view = await _colleagues(tx, turn, post_id, callback_data.page, typed)
    return duty_screens.choose_deputy(card, view, turn.t)


@router.message(Expects(DEPUTY), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_deputy(_message: Message, turn: Turn) -> Screen:
    post_id = turn.awaited_id
    async with turn.write(FLOW, post_id) as tx:
        card, view = await _colleagues(tx, turn, post_id, 0, finding.name_in(turn, 60))
    return duty_screens.choose_deputy(card, view, turn.t)


async def _colleagues(
    tx: Transaction, turn: Turn, post_id: int, page: int, typed: str
) -> tuple[PersonCard, Candidates]:
    await finding.expect(tx, turn, DEPUTY, post_id, typed)
    return await people.list_colleagues(tx, turn.call, post_id, page=page, query=typed)


@router.callback_query(DutyFrom.filter())
async def duty_from(_press: CallbackQuery, callback_data: DutyFrom, turn: Turn) -> Screen:
    post_id, to = callback_data.post_id, callback_data.to
    async with turn.write(FLOW, post_id) as tx:
        card, deputy = await _two(tx, turn, post_id, to)
        await tx.conversation.expect(
            turn.account_id, DUTY, now=turn.now, object_id=post_id, detail=f"{to}:"
        )
    return duty_screens.duty_from(card, deputy, to, turn.t, turn.today, callback_data.month)


@router.callback_query(DutyTill.filter())
async def duty_till(_press: CallbackQuery, callback_data: DutyTill, turn: Turn) -> Screen:
    return await _duty_till(turn, callback_data)


async def _duty_till(turn: Turn, asked: DutyTill) -> Screen:
    since = chosen_day(asked.since)
    async with turn.write(FLOW, asked.post_id) as tx:
        card, deputy = await _two(tx, turn, asked.post_id, asked.to)
        await tx.conversation.expect(
            turn.account_id,
            DUTY,
            now=turn.now,
            object_id=asked.post_id,
            detail=f"{asked.to}:{asked.since}",
        )
    return duty_screens.duty_till(card, deputy, asked.to, since, turn.t, turn.today, asked.month)


@router.callback_query(HandDuty.filter())
async def hand_duty(_press: CallbackQuery, callback_data: HandDuty, turn: Turn) -> Screen:
    return await _hand(turn, callback_data)


async def _hand(turn: Turn, asked: HandDuty) -> Screen:
    async with turn.write(FLOW, asked.post_id) as tx:
        await people.hand_over(
            tx,
            turn.call,
            post_id=asked.post_id,
            to_post_id=asked.to,
            since=chosen_day(asked.since),
            until=chosen_day(asked.until),
        )
        await tx.conversation.expect_nothing(turn.account_id)
        screen = await duties(tx, turn, asked.post_id)
    return screen.with_toast(turn.t.plain("staffing-duty-handed"))


@router.message(Expects(DUTY), F.text, NO_COMMAND)
async def take_day(_message: Message, turn: Turn) -> Screen:
    """The first day, then the last one, or both at once; what is no day is asked again."""
    post_id = turn.awaited_id
    detail = turn.expectation.detail if turn.expectation else None
    colleague, _, first = (detail or "").partition(":")
    to = int(colleague or 0)
    begun = chosen_day(int(first)) if first else None
    found = typed_dates.read_period(turn.text, turn.t.language, turn.today, begun)
    try:
        if isinstance(found, DateProblem):
            raise DomainError(found.code)
        since = packed_day(found.first)
        if found.last is None:
            return await _duty_till(turn, DutyTill(post_id=post_id, to=to, since=since))
        until = packed_day(found.last)
        return await _hand(turn, HandDuty(post_id=post_id, to=to, since=since, until=until))
    except DomainError as error:
        if error.denied:
            raise
        async with turn.read() as tx:
            card, deputy = await _two(tx, turn, post_id, to)
        if first:
            again = duty_screens.duty_till(
                card, deputy, to, chosen_day(int(first)), turn.t, turn.today, 0
            )
        else:
            again = duty_screens.duty_from(card, deputy, to, turn.t, turn.today, 0)
        return again.headed(errors.sentence(turn, error))


@router.callback_query(EndDuty.filter())
async def end_duty(_press: CallbackQuery, callback_data: EndDuty, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        await people.end_delegation(tx, turn.call, callback_data.delegation_id)
        turn.who = await tx.who.find(turn.account_id, turn.today) or turn.who
        screen = await _own(tx, turn)
    return screen.with_toast(turn.t.plain("staffing-duty-ended"))


@router.callback_query(GiveMentees.filter())
async def give_mentees(_press: CallbackQuery, callback_data: GiveMentees, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    async with turn.write(FLOW, post_id) as tx:
        typed = await finding.looked_for(tx, turn, HEIR, post_id, found=callback_data.found)
        card, view = await _heirs(tx, turn, post_id, callback_data.page, typed)
    return duty_screens.give_mentees(card, view, turn.t)


@router.message(Expects(HEIR), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_heir(_message: Message, turn: Turn) -> Screen:
    post_id = turn.awaited_id
    async with turn.write(FLOW, post_id) as tx:
        card, view = await _heirs(tx, turn, post_id, 0, finding.name_in(turn, 60))
    return duty_screens.give_mentees(card, view, turn.t)


async def _heirs(
    tx: Transaction, turn: Turn, post_id: int, page: int, typed: str
) -> tuple[PersonCard, Candidates]:
    await finding.expect(tx, turn, HEIR, post_id, typed)
    return await mentoring.list_heirs(tx, turn.call, post_id, page=page, query=typed)


@router.callback_query(GiveMenteesTo.filter())
async def give_mentees_to(
    _press: CallbackQuery, callback_data: GiveMenteesTo, turn: Turn
) -> Screen:
    post_id = callback_data.post_id
    async with turn.write(PEOPLE, post_id) as tx:
        made = await mentoring.pass_on(tx, turn.call, post_id=post_id, to_post_id=callback_data.to)
        await tx.conversation.expect_nothing(turn.account_id)
        screen = await drawn_person(tx, turn, post_id)
    return screen.with_toast(turn.t.plain("staffing-mentees-asked", n=made))


async def _two(tx: Transaction, turn: Turn, post_id: int, to: int) -> tuple[PersonCard, str]:
    """The leading post, and the name of the colleague who is to have its duties."""
    card, deputy = await people.get_two(tx, turn.call, post_id, to)
    return card, person_label(deputy.name, card.channel_policy, deputy.staff_no)
