"""Methodists and administrators invited; posts of those who lead ended and given back."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.organisation import Leader
from domain.people import Role
from handlers.admin import office_screens
from handlers.admin.asking import asked_again
from handlers.admin.callbacks import (
    AskEndLeader,
    AskOfficer,
    AskUnlink,
    EndLeader,
    FormerLeaders,
    OfficeLink,
    OpenLeader,
    OpenOffice,
    RestoreLeader,
    Unlink,
)
from handlers.admin.entry import FLOW
from handlers.filters import A_PERSON, NO_COMMAND, Expects
from handlers.people.words import issued_key
from handlers.screen import Screen
from handlers.turn import Turn
from services import invitations, people
from services.transaction import Transaction

OFFICER = "admin.officer"
"""The awaited name; `object_id` is the municipality, none for an administrator."""

router = Router(name="admin_office")


@router.callback_query(OpenOffice.filter())
async def open_office(_press: CallbackQuery, callback_data: OpenOffice, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        await tx.conversation.expect_nothing(turn.account_id)
        return await _office(tx, turn, callback_data.municipality_id)


@router.callback_query(AskOfficer.filter())
async def ask_officer(_press: CallbackQuery, callback_data: AskOfficer, turn: Turn) -> Screen:
    municipality_id = callback_data.municipality_id
    async with turn.write(FLOW) as tx:
        await _office(tx, turn, municipality_id)
        await tx.conversation.expect(
            turn.account_id, OFFICER, now=turn.now, object_id=municipality_id or None
        )
    return office_screens.ask_officer(municipality_id, turn.t)


@router.message(Expects(OFFICER), F.text, NO_COMMAND, flags=A_PERSON)
async def take_officer(_message: Message, turn: Turn) -> Screen:
    """One question, one answer: whoever is invited has full rights at once, and words that follow
    are nobody's name. A misread one can be sent again."""
    awaited = turn.expectation
    municipality_id = awaited.object_id if awaited and awaited.object_id else 0
    try:
        async with turn.write(FLOW) as tx:
            link = await people.invite_to_office(
                tx,
                turn.call,
                role=_role(municipality_id),
                municipality_id=municipality_id or None,
                typed=turn.text,
            )
            await tx.conversation.expect_nothing(turn.account_id)
            one = await people.get_leader(tx, turn.call, link.post_id or 0)
            screen = await _office(tx, turn, municipality_id)
    except DomainError as error:
        if error.denied:
            raise
        return asked_again(turn, error, office_screens.ask_officer(municipality_id, turn.t))
    shown = office_screens.linked(screen, link, one, turn.t, turn.start_link)
    return shown.headed(turn.t("admin-invited", n=1))


@router.callback_query(FormerLeaders.filter())
async def former_leaders(_press: CallbackQuery, callback_data: FormerLeaders, turn: Turn) -> Screen:
    one = callback_data
    async with turn.read() as tx:
        found = await people.list_former_leaders(
            tx,
            turn.call,
            school_id=one.school_id or None,
            municipality_id=None if one.school_id else one.municipality_id or None,
        )
    return office_screens.former(found, one.school_id, one.municipality_id, turn.t)


@router.callback_query(OpenLeader.filter())
async def open_leader(_press: CallbackQuery, callback_data: OpenLeader, turn: Turn) -> Screen:
    async with turn.read() as tx:
        return await _leader(tx, turn, callback_data.post_id)


@router.callback_query(OfficeLink.filter())
async def office_link(_press: CallbackQuery, callback_data: OfficeLink, turn: Turn) -> Screen:
    """Issued again when drawn again: the unused one opens nothing."""
    async with turn.write(FLOW) as tx:
        one, link = await people.link_leader(tx, turn.call, callback_data.post_id)
    screen = office_screens.leader(one, turn.t, linked=True)
    shown = office_screens.linked(screen, link, one, turn.t, turn.start_link)
    return shown.headed(turn.t(issued_key(link), n=1))


@router.callback_query(AskEndLeader.filter())
async def ask_end(_press: CallbackQuery, callback_data: AskEndLeader, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        one = await people.get_leader(tx, turn.call, callback_data.post_id)
        await tx.conversation.expect_nothing(turn.account_id)
    # Meanwhile it may have been done; nobody is asked to end his own post.
    return _drawn(turn, one) if one.ended or one.oneself else office_screens.ask_end(one, turn.t)


@router.callback_query(EndLeader.filter())
async def end_leader(_press: CallbackQuery, callback_data: EndLeader, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        one = await people.end_leader(tx, turn.call, callback_data.post_id)
        await tx.conversation.expect_nothing(turn.account_id)
    return _drawn(turn, one)


@router.callback_query(RestoreLeader.filter())
async def restore_leader(_press: CallbackQuery, callback_data: RestoreLeader, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        one = await people.restore_leader(tx, turn.call, callback_data.post_id)
        await tx.conversation.expect_nothing(turn.account_id)
    return _drawn(turn, one)


@router.callback_query(AskUnlink.filter())
async def ask_unlink(_press: CallbackQuery, callback_data: AskUnlink, turn: Turn) -> Screen:
    if not turn.who.actor.has(Role.ADMIN):
        raise DomainError("access.denied")
    async with turn.read() as tx:
        one = await people.get_leader(tx, turn.call, callback_data.post_id)
    return office_screens.ask_unlink(one, turn.t)


@router.callback_query(Unlink.filter())
async def unlink(_press: CallbackQuery, callback_data: Unlink, turn: Turn) -> Screen:
    """At somebody's request, or of one who leads."""
    post_id, asked_by = callback_data.post_id, callback_data.asked_by
    async with turn.write(FLOW) as tx:
        await invitations.unlink(tx, turn.call, post_id, asked_by or None)
        if asked_by:
            return office_screens.unlinked(turn.t)
        return (await _leader(tx, turn, post_id)).headed(turn.t("admin-unlinked-one"))


async def _leader(tx: Transaction, turn: Turn, post_id: int) -> Screen:
    return _drawn(turn, await people.get_leader(tx, turn.call, post_id))


def _drawn(turn: Turn, one: Leader) -> Screen:
    return office_screens.leader(one, turn.t, may_unlink=turn.who.actor.has(Role.ADMIN))


async def _office(tx: Transaction, turn: Turn, municipality_id: int) -> Screen:
    found = await people.list_office(tx, turn.call, _role(municipality_id), municipality_id or None)
    former = await people.list_former_leaders(
        tx, turn.call, school_id=None, municipality_id=municipality_id or None
    )
    return office_screens.office(municipality_id, found, turn.t, former=bool(former))


def _role(municipality_id: int) -> Role:
    return Role.METHODIST if municipality_id else Role.ADMIN
