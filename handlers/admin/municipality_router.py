"""Municipalities: added, renamed, moved to another zone."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.organisation import ZONES
from handlers.admin import municipality_screens
from handlers.admin.asking import asked_again, awaited_id, expect
from handlers.admin.callbacks import (
    AskMunicipality,
    AskMunicipalityZone,
    OpenAdmin,
    OpenMunicipality,
    SetMunicipalityZone,
)
from handlers.admin.entry import FLOW, municipalities, municipality
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.screen import Screen
from handlers.turn import Turn
from services import organisation

MUNICIPALITY = "admin.municipality"
RENAMED_MUNICIPALITY = "admin.municipality_renamed"
"""What text is awaited; for the second, `detail` is the municipality's id."""

DEFAULT_ZONE = ZONES["moscow"]

router = Router(name="admin_municipality")


@router.message(Command("schools"))
@router.callback_query(OpenAdmin.filter())
async def open_admin(event: Message | CallbackQuery, turn: Turn) -> Screen:
    await expect(turn, None)
    return await municipalities(turn)


@router.callback_query(AskMunicipality.filter())
async def ask_municipality(
    _press: CallbackQuery, callback_data: AskMunicipality, turn: Turn
) -> Screen:
    known = callback_data.municipality_id
    if known:
        await expect(turn, RENAMED_MUNICIPALITY, str(known))
        return municipality_screens.ask_municipality(
            OpenMunicipality(municipality_id=known), turn.t
        )
    await expect(turn, MUNICIPALITY)
    return municipality_screens.ask_municipality(OpenAdmin(), turn.t)


@router.message(Expects(MUNICIPALITY), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def take_municipality(_message: Message, turn: Turn) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            made = await organisation.create_municipality(
                tx, turn.call, name=turn.text, zone=DEFAULT_ZONE
            )
            await tx.conversation.expect_nothing(turn.account_id)
            one = await organisation.get_municipality(tx, turn.call, made)
    except DomainError as error:
        again = municipality_screens.ask_municipality(OpenAdmin(), turn.t)
        return asked_again(turn, error, again)
    named = AskMunicipality(municipality_id=made)
    return municipality_screens.ask_municipality_zone(one, named, turn.t)


@router.message(Expects(RENAMED_MUNICIPALITY), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def take_renamed_municipality(_message: Message, turn: Turn) -> Screen:
    known = awaited_id(turn)
    try:
        async with turn.write(FLOW) as tx:
            await organisation.rename_municipality(tx, turn.call, known, turn.text)
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        back = OpenMunicipality(municipality_id=known)
        return asked_again(turn, error, municipality_screens.ask_municipality(back, turn.t))
    return await municipality(turn, known)


@router.callback_query(AskMunicipalityZone.filter())
async def ask_municipality_zone(
    _press: CallbackQuery, callback_data: AskMunicipalityZone, turn: Turn
) -> Screen:
    async with turn.read() as tx:
        one = await organisation.get_municipality(tx, turn.call, callback_data.municipality_id)
    back = OpenMunicipality(municipality_id=one.id)
    return municipality_screens.ask_municipality_zone(one, back, turn.t)


@router.callback_query(SetMunicipalityZone.filter())
async def set_municipality_zone(
    _press: CallbackQuery, callback_data: SetMunicipalityZone, turn: Turn
) -> Screen:
    async with turn.write(FLOW) as tx:
        await organisation.set_municipality_zone(
            tx,
            turn.call,
            callback_data.municipality_id,
            ZONES.get(callback_data.zone, ""),
        )
    return await municipality(turn, callback_data.municipality_id)


@router.callback_query(OpenMunicipality.filter())
async def open_municipality(
    _press: CallbackQuery, callback_data: OpenMunicipality, turn: Turn
) -> Screen:
    await expect(turn, None)
    return await municipality(turn, callback_data.municipality_id)
