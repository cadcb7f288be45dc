"""Who leads: the list, invitations, further roles, zones."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.people import Role
from handlers import errors
from handlers.filters import A_PERSON, ASKED, NO_COMMAND, Expects
from handlers.screen import Screen
from handlers.staffing import role_screens
from handlers.staffing.callbacks import (
    Appoint,
    AppointTo,
    AskLeaderName,
    AskRole,
    AskZone,
    OpenLeaders,
    SetWholeSchool,
    SetZoneDepartment,
)
from handlers.staffing.entry import FLOW, LEADERS, drawn_leaders, offered_roles, zone
from handlers.turn import Turn
from services import people

LEADER = "staffing.leader"
"""The awaited name; `object_id` is the school, `detail` the role."""


router = Router(name="staffing_role")


@router.callback_query(OpenLeaders.filter())
async def open_leaders(_press: CallbackQuery, callback_data: OpenLeaders, turn: Turn) -> Screen:
    async with turn.write(LEADERS, callback_data.school_id) as tx:
        return await drawn_leaders(tx, turn, callback_data.school_id)


@router.callback_query(AskLeaderName.filter())
async def ask_leader(_press: CallbackQuery, callback_data: AskLeaderName, turn: Turn) -> Screen:
    school_id, role = callback_data.school_id, callback_data.role
    async with turn.write(LEADERS, school_id) as tx:
        page = await people.list_leading_to_fill(tx, turn.call, school_id, role)
        await tx.conversation.expect(
            turn.account_id, LEADER, now=turn.now, object_id=school_id, detail=role.value
        )
    return role_screens.ask_leader_name(school_id, page.school_name, role, page.kind, turn.t)


@router.message(Expects(LEADER), F.text, NO_COMMAND, flags=A_PERSON)
async def take_leader(_message: Message, turn: Turn) -> Screen:
    """One question, one answer: whoever is invited has full rights at once, and words that follow
    are nobody's name. A misread one can be sent again."""
    awaited = turn.expectation
    school_id = awaited.object_id if awaited and awaited.object_id else 0
    role = Role(awaited.detail) if awaited and awaited.detail else Role.DEPUTY
    try:
        async with turn.write(LEADERS, school_id) as tx:
            enrolment = await people.enrol(tx, turn.call, school_id, turn.text, role=role)
            if enrolment.links:
                await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        if error.denied:
            raise
        async with turn.read() as tx:
            page = await people.list_leading_to_fill(tx, turn.call, school_id, role)
        again = role_screens.ask_leader_name(school_id, page.school_name, role, page.kind, turn.t)
        return again.headed(errors.sentence(turn, error))
    return role_screens.invited(enrolment, role, turn.t, turn.start_link)


@router.callback_query(AskRole.filter())
async def ask_role(_press: CallbackQuery, callback_data: AskRole, turn: Turn) -> Screen:
    async with turn.read() as tx:
        card = await people.get_appointee(tx, turn.call, callback_data.post_id)
    return role_screens.ask_role(card, offered_roles(card), turn.t)


@router.callback_query(AppointTo.filter())
async def ask_appoint(_press: CallbackQuery, callback_data: AppointTo, turn: Turn) -> Screen:
    """Asked once: a leading role opens what the whole school has written."""
    role = callback_data.role
    async with turn.read() as tx:
        card = await people.get_appointee(tx, turn.call, callback_data.post_id)
    if role not in offered_roles(card):
        raise DomainError("access.gone")
    return role_screens.ask_appoint(card, role, turn.t)


@router.callback_query(Appoint.filter(), flags=ASKED)
async def appoint_to(_press: CallbackQuery, callback_data: Appoint, turn: Turn) -> Screen:
    """A new deputy's zone is the next question; until it is chosen, it is the whole school."""
    async with turn.write(FLOW, callback_data.post_id) as tx:
        made = await people.appoint_at(
            tx, turn.call, post_id=callback_data.post_id, role=callback_data.role
        )
        screen = await zone(tx, turn, made)
    return screen.with_toast(turn.t.plain("staffing-appointed"))


@router.callback_query(AskZone.filter())
async def ask_zone(_press: CallbackQuery, callback_data: AskZone, turn: Turn) -> Screen:
    async with turn.read() as tx:
        return await zone(tx, turn, callback_data.post_id)


@router.callback_query(SetZoneDepartment.filter())
async def set_zone(_press: CallbackQuery, callback_data: SetZoneDepartment, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    async with turn.write(FLOW, post_id) as tx:
        await people.put_into_zone(
            tx,
            turn.call,
            post_id,
            callback_data.department_id,
            inside=callback_data.inside,
        )
        return await zone(tx, turn, post_id)


@router.callback_query(SetWholeSchool.filter())
async def set_whole(_press: CallbackQuery, callback_data: SetWholeSchool, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.post_id) as tx:
        await people.set_zone(tx, turn.call, callback_data.post_id, None)
        return await zone(tx, turn, callback_data.post_id)
