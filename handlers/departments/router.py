"""Departments: made, named, filled, headed, deleted."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from content.departments import load_departments
from domain.errors import DomainError
from domain.organisation import Department
from domain.staff import StaffPage
from handlers import errors, finding
from handlers.departments import screens
from handlers.departments.callbacks import (
    AddUsual,
    AskDepartmentName,
    AskNewDepartment,
    AskPersonDepartment,
    ChooseHead,
    DeleteDepartment,
    EndHead,
    MoveEverybody,
    OpenDepartment,
    OpenDepartments,
    PutMember,
    SetHead,
    SetPersonDepartment,
    ShowMembers,
)
from handlers.departments.entry import FLOW, HEAD, MEMBER, NAME, found, listed
from handlers.filters import NO_COMMAND, WEIGHTY, Expects, wants
from handlers.people.entry import FLOW as PEOPLE
from handlers.people.entry import drawn_person
from handlers.screen import Screen
from handlers.turn import Turn
from services import organisation, people
from services.transaction import Transaction

NEW = "departments.new"
"""A new name; `object_id` is the school."""

router = Router(name=FLOW)


@router.callback_query(OpenDepartments.filter())
async def open_departments(
    _press: CallbackQuery, callback_data: OpenDepartments, turn: Turn
) -> Screen:
    async with turn.write(FLOW, callback_data.school_id) as tx:
        await tx.conversation.expect_nothing(turn.account_id)
        return await listed(tx, turn, callback_data.school_id)


@router.callback_query(OpenDepartment.filter())
async def open_department(
    _press: CallbackQuery, callback_data: OpenDepartment, turn: Turn
) -> Screen:
    async with turn.write(FLOW) as tx:
        await tx.conversation.expect_nothing(turn.account_id)
        view, one = await found(tx, turn, callback_data.department_id)
    return screens.department(view, one, turn.t)


@router.callback_query(AskNewDepartment.filter())
async def ask_new(_press: CallbackQuery, callback_data: AskNewDepartment, turn: Turn) -> Screen:
    school_id = callback_data.school_id
    async with turn.write(FLOW, school_id) as tx:
        view = await organisation.get_departments(tx, turn.call, school_id)
        await tx.conversation.expect(turn.account_id, NEW, now=turn.now, object_id=school_id)
    return screens.ask_new(view, turn.t)


@router.callback_query(AddUsual.filter())
async def add_usual(_press: CallbackQuery, callback_data: AddUsual, turn: Turn) -> Screen:
    usual = load_departments().find(callback_data.usual)
    if usual is None:
        raise DomainError("access.gone")
    return await _add(turn, callback_data.school_id, usual.name)


@router.message(Expects(NEW), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def take_new(_message: Message, turn: Turn) -> Screen:
    return await _add(turn, turn.awaited_id, turn.text)


async def _add(turn: Turn, school_id: int, name: str) -> Screen:
    """The new department, ready to be filled; the same question where the name won't do."""
    try:
        async with turn.write(FLOW, school_id) as tx:
            made = await organisation.add_department(tx, turn.call, school_id, name)
            await tx.conversation.expect_nothing(turn.account_id)
            view, one = await found(tx, turn, made)
    except DomainError as error:
        if error.denied:
            raise
        async with turn.read() as tx:
            view = await organisation.get_departments(tx, turn.call, school_id)
        return screens.ask_new(view, turn.t).headed(errors.sentence(turn, error))
    return screens.department(view, one, turn.t)


@router.callback_query(AskDepartmentName.filter())
async def ask_name(_press: CallbackQuery, callback_data: AskDepartmentName, turn: Turn) -> Screen:
    department_id = callback_data.department_id
    async with turn.write(FLOW) as tx:
        _, one = await found(tx, turn, department_id)
        await tx.conversation.expect(turn.account_id, NAME, now=turn.now, object_id=department_id)
    return screens.ask_name(one, turn.t)


@router.message(Expects(NAME), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def take_name(_message: Message, turn: Turn) -> Screen:
    department_id = turn.awaited_id
    try:
        async with turn.write(FLOW) as tx:
            await organisation.rename_department(tx, turn.call, department_id, turn.text)
            await tx.conversation.expect_nothing(turn.account_id)
            view, one = await found(tx, turn, department_id)
    except DomainError as error:
        if error.denied:
            raise
        async with turn.read() as tx:
            _, one = await found(tx, turn, department_id)
        return screens.ask_name(one, turn.t).headed(errors.sentence(turn, error))
    return screens.department(view, one, turn.t)


@router.callback_query(DeleteDepartment.filter(), flags=WEIGHTY)
async def delete(_press: CallbackQuery, callback_data: DeleteDepartment, turn: Turn) -> Screen:
    department_id = callback_data.department_id
    try:
        async with turn.write(FLOW) as tx:
            school_id = await organisation.delete_department(tx, turn.call, department_id)
            screen = await listed(tx, turn, school_id)
    except DomainError as error:
        if error.denied:
            raise
        async with turn.read() as tx:
            view, one = await found(tx, turn, department_id)
        if error.code == "organisation.not_empty":
            return screens.not_empty(view, one, turn.t)
        return screens.department(view, one, turn.t).headed(errors.sentence(turn, error))
    return screen.with_toast(turn.t.plain("department-deleted"))


@router.callback_query(MoveEverybody.filter())
async def move(_press: CallbackQuery, callback_data: MoveEverybody, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        moved = await organisation.move_everybody(
            tx, turn.call, callback_data.department_id, callback_data.to or None
        )
        view, one = await found(tx, turn, callback_data.department_id)
    screen = screens.department(view, one, turn.t)
    return screen.with_toast(turn.t.plain("department-moved", n=moved))


@router.callback_query(ShowMembers.filter())
async def show_members(_press: CallbackQuery, callback_data: ShowMembers, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        return await _members(tx, turn, callback_data)


@router.callback_query(PutMember.filter())
async def put_member(_press: CallbackQuery, callback_data: PutMember, turn: Turn) -> Screen:
    target = callback_data.department_id if callback_data.inside else None
    async with turn.write(FLOW) as tx:
        await people.set_department(tx, turn.call, callback_data.post_id, target)
        return await _members(
            tx,
            turn,
            ShowMembers(
                department_id=callback_data.department_id,
                page=callback_data.page,
                found=callback_data.found,
            ),
        )


@router.message(Expects(MEMBER), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_members(_message: Message, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        return await _members(
            tx,
            turn,
            ShowMembers(department_id=turn.awaited_id, found=True),
            typed=finding.name_in(turn, 60),
        )


async def _members(
    tx: Transaction, turn: Turn, asked: ShowMembers, typed: str | None = None
) -> Screen:
    one, page = await _searched(
        tx, turn, MEMBER, asked.department_id, asked.page, asked.found, typed
    )
    return screens.members(one, page, turn.t)


@router.callback_query(ChooseHead.filter())
async def choose_head(_press: CallbackQuery, callback_data: ChooseHead, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        return await _candidates(tx, turn, callback_data)


@router.message(Expects(HEAD), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_heads(_message: Message, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        return await _candidates(
            tx,
            turn,
            ChooseHead(department_id=turn.awaited_id, found=True),
            typed=finding.name_in(turn, 60),
        )


async def _candidates(
    tx: Transaction, turn: Turn, asked: ChooseHead, typed: str | None = None
) -> Screen:
    one, page = await _searched(tx, turn, HEAD, asked.department_id, asked.page, asked.found, typed)
    return screens.choose_head(one, page, turn.t)


@router.callback_query(SetHead.filter())
async def set_head(_press: CallbackQuery, callback_data: SetHead, turn: Turn) -> Screen:
    department_id = callback_data.department_id
    async with turn.write(FLOW) as tx:
        await people.appoint_head_at(
            tx, turn.call, department_id=department_id, post_id=callback_data.post_id
        )
        await tx.conversation.expect_nothing(turn.account_id)
        view, one = await found(tx, turn, department_id)
    return screens.department(view, one, turn.t)


@router.callback_query(EndHead.filter())
async def end_head(_press: CallbackQuery, callback_data: EndHead, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        await people.end_head(tx, turn.call, callback_data.department_id)
        view, one = await found(tx, turn, callback_data.department_id)
    return screens.department(view, one, turn.t)


@router.callback_query(AskPersonDepartment.filter())
async def ask_of_person(
    _press: CallbackQuery, callback_data: AskPersonDepartment, turn: Turn
) -> Screen:
    async with turn.read() as tx:
        card = await people.get_card(tx, turn.call, callback_data.post_id)
        if card.school_id is None:
            raise DomainError("access.gone")
        view = await organisation.get_departments(tx, turn.call, card.school_id)
    return screens.of_person(card, view, turn.t)


@router.callback_query(SetPersonDepartment.filter())
async def set_of_person(
    _press: CallbackQuery, callback_data: SetPersonDepartment, turn: Turn
) -> Screen:
    post_id = callback_data.post_id
    async with turn.write(PEOPLE, post_id) as tx:
        await people.set_department(tx, turn.call, post_id, callback_data.department_id or None)
        return await drawn_person(tx, turn, post_id)


async def _searched(
    tx: Transaction,
    turn: Turn,
    expects: str,
    department_id: int,
    page: int,
    is_found: bool,
    typed: str | None,
) -> tuple[Department, StaffPage]:
    """The department, and a page of the people."""
    query = typed
    if query is None:
        query = await finding.looked_for(tx, turn, expects, department_id, found=is_found)
    await finding.expect(tx, turn, expects, department_id, query)
    return await organisation.list_members(tx, turn.call, department_id, page=page, query=query)
