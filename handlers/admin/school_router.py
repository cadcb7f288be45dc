"""A school: founded step by step, and changed thing by thing. Each answer is stored at once."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.organisation import ZONES
from handlers import errors
from handlers.admin import municipality_screens, school_screens
from handlers.admin.asking import asked_again, awaited_id, expect
from handlers.admin.callbacks import (
    AskKind,
    AskPolicy,
    AskRemoveSchool,
    AskSchool,
    AskZone,
    OpenMunicipality,
    OpenSchool,
    RemoveSchool,
    RenameSchool,
    SetKind,
    SetPolicy,
    SetZone,
)
from handlers.admin.entry import FLOW, school
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.screen import Screen
from handlers.turn import Turn
from services import organisation

SCHOOL = "admin.school"
RENAMED_SCHOOL = "admin.school_renamed"
"""What text is awaited; for the first, `detail` is the municipality's id."""

router = Router(name="admin_school")


@router.callback_query(AskSchool.filter())
async def ask_school(_press: CallbackQuery, callback_data: AskSchool, turn: Turn) -> Screen:
    known = callback_data.municipality_id
    async with turn.write(FLOW) as tx:
        one = await organisation.get_municipality(tx, turn.call, known)
        await tx.conversation.expect(turn.account_id, SCHOOL, now=turn.now, detail=str(known))
    return municipality_screens.ask_school(
        one.name, OpenMunicipality(municipality_id=known), turn.t
    )


@router.message(Expects(SCHOOL), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def take_school(_message: Message, turn: Turn) -> Screen:
    known = awaited_id(turn)
    try:
        async with turn.write(FLOW) as tx:
            made = await organisation.create_school(
                tx, turn.call, municipality_id=known, name=turn.text
            )
            await tx.conversation.expect_nothing(turn.account_id)
            page = await organisation.get_school_page(tx, turn.call, made)
    except DomainError as error:
        async with turn.read() as tx:
            one = await organisation.get_municipality(tx, turn.call, known)
        back = OpenMunicipality(municipality_id=known)
        return asked_again(turn, error, municipality_screens.ask_school(one.name, back, turn.t))
    return school_screens.ask_kind(page.school, True, turn.t)


@router.callback_query(RenameSchool.filter())
async def rename_school(_press: CallbackQuery, callback_data: RenameSchool, turn: Turn) -> Screen:
    school_id, guided = callback_data.school_id, callback_data.guided
    async with turn.write(FLOW, school_id) as tx:
        page = await organisation.get_school_page(tx, turn.call, school_id)
        await tx.conversation.expect(
            turn.account_id,
            RENAMED_SCHOOL,
            now=turn.now,
            object_id=school_id,
            detail="guided" if guided else None,
        )
    return school_screens.rename_school(page.school, _after_name(school_id, guided), turn.t)


@router.message(Expects(RENAMED_SCHOOL), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def take_renamed_school(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    school_id = awaited.object_id if awaited and awaited.object_id else 0
    guided = awaited is not None and awaited.detail == "guided"
    try:
        async with turn.write(FLOW, school_id) as tx:
            await organisation.rename_school(tx, turn.call, school_id, turn.text)
            await tx.conversation.expect_nothing(turn.account_id)
            page = await organisation.get_school_page(tx, turn.call, school_id)
    except DomainError as error:
        async with turn.read() as tx:
            page = await organisation.get_school_page(tx, turn.call, school_id)
        again = school_screens.rename_school(page.school, _after_name(school_id, guided), turn.t)
        return asked_again(turn, error, again)
    return (
        school_screens.ask_kind(page.school, True, turn.t)
        if guided
        else school_screens.school(page, turn.t)
    )


def _after_name(school_id: int, guided: bool) -> AskKind | OpenSchool:
    """Where «Назад» leads from renaming: the name that is there stays."""
    return AskKind(school_id=school_id, guided=True) if guided else OpenSchool(school_id=school_id)


@router.callback_query(OpenSchool.filter())
async def open_school(_press: CallbackQuery, callback_data: OpenSchool, turn: Turn) -> Screen:
    await expect(turn, None)
    return await school(turn, callback_data.school_id)


@router.callback_query(AskRemoveSchool.filter())
async def ask_remove(_press: CallbackQuery, callback_data: AskRemoveSchool, turn: Turn) -> Screen:
    async with turn.read() as tx:
        page = await organisation.get_school_page(tx, turn.call, callback_data.school_id)
    if page.unused:
        return school_screens.ask_remove(page.school, turn.t)
    # Somebody came meanwhile.
    error = DomainError("organisation.school_used")
    return school_screens.school(page, turn.t).headed(errors.sentence(turn, error))


@router.callback_query(RemoveSchool.filter())
async def remove_school(_press: CallbackQuery, callback_data: RemoveSchool, turn: Turn) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            gone = await organisation.remove_school(tx, turn.call, callback_data.school_id)
            await tx.conversation.expect_nothing(turn.account_id)
            one = await organisation.get_municipality(tx, turn.call, gone.municipality_id)
            schools = await organisation.list_schools(tx, turn.call, gone.municipality_id)
    except DomainError as error:
        if error.denied:
            raise
        return (await school(turn, callback_data.school_id)).headed(errors.sentence(turn, error))
    screen = municipality_screens.municipality(one, schools, turn.t)
    return screen.headed(turn.t("admin-school-removed", name=gone.name))


@router.callback_query(AskKind.filter())
async def ask_kind(_press: CallbackQuery, callback_data: AskKind, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.school_id) as tx:
        await tx.conversation.expect_nothing(turn.account_id)
        page = await organisation.get_school_page(tx, turn.call, callback_data.school_id)
    return school_screens.ask_kind(page.school, callback_data.guided, turn.t)


@router.callback_query(SetKind.filter())
async def set_kind(_press: CallbackQuery, callback_data: SetKind, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.school_id) as tx:
        await organisation.change_school(
            tx, turn.call, callback_data.school_id, kind=callback_data.kind
        )
        page = await organisation.get_school_page(tx, turn.call, callback_data.school_id)
    if callback_data.guided:
        # The zone is its municipality's; for the seldom other one there is a button of the school.
        return school_screens.ask_policy(page.school, True, turn.t)
    return school_screens.school(page, turn.t)


@router.callback_query(AskZone.filter())
async def ask_zone(_press: CallbackQuery, callback_data: AskZone, turn: Turn) -> Screen:
    async with turn.read() as tx:
        page = await organisation.get_school_page(tx, turn.call, callback_data.school_id)
    return school_screens.ask_zone(page.school, callback_data.guided, turn.t)


@router.callback_query(SetZone.filter())
async def set_zone(_press: CallbackQuery, callback_data: SetZone, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.school_id) as tx:
        await organisation.change_school(
            tx, turn.call, callback_data.school_id, zone=ZONES.get(callback_data.zone, "")
        )
        page = await organisation.get_school_page(tx, turn.call, callback_data.school_id)
    if callback_data.guided:
        return school_screens.ask_policy(page.school, True, turn.t)
    return school_screens.school(page, turn.t)


@router.callback_query(AskPolicy.filter())
async def ask_policy(_press: CallbackQuery, callback_data: AskPolicy, turn: Turn) -> Screen:
    async with turn.read() as tx:
        page = await organisation.get_school_page(tx, turn.call, callback_data.school_id)
    return school_screens.ask_policy(page.school, callback_data.guided, turn.t)


@router.callback_query(SetPolicy.filter())
async def set_policy(_press: CallbackQuery, callback_data: SetPolicy, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.school_id) as tx:
        await organisation.change_school(
            tx, turn.call, callback_data.school_id, channel_policy=callback_data.policy
        )
        page = await organisation.get_school_page(tx, turn.call, callback_data.school_id)
    return school_screens.school(page, turn.t)
