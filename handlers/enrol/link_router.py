"""The common link, and the deputy's word about each newcomer."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.errors import DomainError
from handlers import errors
from handlers.enrol import link_screens
from handlers.enrol.callbacks import (
    AcceptAs,
    AcceptNew,
    DeclineRequest,
    IssueLink,
    OpenLink,
    OpenRequest,
    OpenRequests,
    RevokeLink,
)
from handlers.enrol.entry import (
    FLOW,
    LINK_FLOW,
    REQUEST_FLOW,
    drawn_link,
    request,
    requests,
    resume_request,
)
from handlers.screen import Screen
from handlers.turn import Turn
from services import joining

router = Router(name="enrol_links")

STALE = frozenset({"join.decided", "join.changed", "invitation.joined_already", "access.gone"})


@router.callback_query(OpenLink.filter())
async def open_link(_press: CallbackQuery, callback_data: OpenLink, turn: Turn) -> Screen:
    school_id = callback_data.school_id
    async with turn.write(FLOW, school_id) as tx:
        await tx.conversation.expect_nothing(turn.account_id)
        found = await joining.get_link(tx, turn.call, school_id)
    return link_screens.link(school_id, found, turn.t, zone=turn.zone, today=turn.today)


@router.callback_query(IssueLink.filter())
async def issue_link(_press: CallbackQuery, callback_data: IssueLink, turn: Turn) -> Screen:
    async with turn.write(LINK_FLOW, callback_data.school_id) as tx:
        made = await joining.issue_link(tx, turn.call, callback_data.school_id)
    return drawn_link(turn, made)


@router.callback_query(RevokeLink.filter())
async def revoke_link(_press: CallbackQuery, callback_data: RevokeLink, turn: Turn) -> Screen:
    school_id = callback_data.school_id
    async with turn.write(FLOW, school_id) as tx:
        await joining.revoke_link(tx, turn.call, school_id)
    shown = link_screens.link(school_id, None, turn.t, zone=turn.zone, today=turn.today)
    return shown.with_toast(turn.t.plain("enrol-link-revoked"))


@router.callback_query(OpenRequests.filter())
async def open_requests(_press: CallbackQuery, callback_data: OpenRequests, turn: Turn) -> Screen:
    return await requests(turn, callback_data.school_id, callback_data.page)


@router.callback_query(OpenRequest.filter())
async def open_request(_press: CallbackQuery, callback_data: OpenRequest, turn: Turn) -> Screen:
    try:
        return await request(turn, callback_data.request_id)
    except DomainError as error:
        return await _stale(turn, callback_data.request_id, error)


@router.callback_query(AcceptAs.filter())
async def accept_as(_press: CallbackQuery, callback_data: AcceptAs, turn: Turn) -> Screen:
    return await _accept(turn, callback_data.request_id, callback_data.rev, callback_data.post_id)


@router.callback_query(AcceptNew.filter())
async def accept_new(_press: CallbackQuery, callback_data: AcceptNew, turn: Turn) -> Screen:
    return await _accept(turn, callback_data.request_id, callback_data.rev, None)


async def _accept(turn: Turn, request_id: int, rev: int, post_id: int | None) -> Screen:
    try:
        async with turn.write(REQUEST_FLOW, request_id) as tx:
            others = await joining.accept(tx, turn.call, request_id, rev, post_id=post_id)
    except DomainError as error:
        return await _stale(turn, request_id, error)
    shown = link_screens.requests(others, turn.t)
    return shown.with_toast(turn.t.plain("enrol-request-accepted"))


@router.callback_query(DeclineRequest.filter())
async def decline(_press: CallbackQuery, callback_data: DeclineRequest, turn: Turn) -> Screen:
    request_id = callback_data.request_id
    try:
        async with turn.write(REQUEST_FLOW, request_id) as tx:
            others = await joining.decline(tx, turn.call, request_id, callback_data.rev)
    except DomainError as error:
        return await _stale(turn, request_id, error)
    shown = link_screens.requests(others, turn.t)
    return shown.with_toast(turn.t.plain("enrol-request-declined"))


async def _stale(turn: Turn, request_id: int, error: DomainError) -> Screen:
    """Another deputy was faster, or the newcomer changed something: shown as it is now."""
    if error.code not in STALE:
        raise error
    toast = errors.toast(turn, error)
    return (await resume_request(turn, request_id)).with_toast(toast, alert=len(toast) > 90)
