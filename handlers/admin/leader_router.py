"""Those who lead a school are invited by personal links."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.people import Role
from handlers.admin import leader_screens, school_screens
from handlers.admin.asking import asked_again
from handlers.admin.callbacks import AskLeader, LeaderLink, LeaderLinksAgain
from handlers.admin.entry import FLOW, LINKS
from handlers.filters import A_PERSON, NO_COMMAND, Expects
from handlers.people.words import issued_key, link_messages
from handlers.screen import Screen
from handlers.turn import Turn
from services import invitations, organisation, people

LEADER = "admin.leader"
"""The awaited name; `object_id` is the school, `detail` the role."""

router = Router(name="admin_leader")


@router.callback_query(AskLeader.filter())
async def ask_leader(_press: CallbackQuery, callback_data: AskLeader, turn: Turn) -> Screen:
    school_id, role = callback_data.school_id, callback_data.role
    async with turn.write(FLOW, school_id) as tx:
        page = await organisation.get_school_page(tx, turn.call, school_id)
        await tx.conversation.expect(
            turn.account_id, LEADER, now=turn.now, object_id=school_id, detail=role.value
        )
    return leader_screens.ask_leader(school_id, page.school.name, role, turn.t, page.school.kind)


@router.message(Expects(LEADER), F.text, NO_COMMAND, flags=A_PERSON)
async def take_leader(_message: Message, turn: Turn) -> Screen:
    """One question, one answer: whoever is invited has full rights at once, and words that follow
    are nobody's name. A misread one can be sent again."""
    awaited = turn.expectation
    school_id = awaited.object_id if awaited and awaited.object_id else 0
    role = Role(awaited.detail) if awaited and awaited.detail else Role.DEPUTY
    try:
        async with turn.write(LINKS, school_id) as tx:
            enrolment = await people.enrol(tx, turn.call, school_id, turn.text, role=role)
            if enrolment.links:
                await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        async with turn.read() as tx:
            page = await organisation.get_school_page(tx, turn.call, school_id)
        again = leader_screens.ask_leader(
            school_id, page.school.name, role, turn.t, page.school.kind
        )
        return asked_again(turn, error, again)
    return leader_screens.leaders_invited(enrolment, role, turn.t, turn.start_link)


@router.callback_query(LeaderLink.filter())
async def leader_link(_press: CallbackQuery, callback_data: LeaderLink, turn: Turn) -> Screen:
    async with turn.write(LINKS, callback_data.school_id) as tx:
        link = await invitations.issue_for_post(tx, turn.call, callback_data.post_id)
        page = await organisation.get_school_page(tx, turn.call, callback_data.school_id)
    screen = school_screens.school(page, turn.t)
    kept = link_messages((link,), page.school.channel_policy, turn.t, turn.start_link)
    shown = Screen(text=screen.text, rows=screen.rows, kept=kept)
    return shown.headed(turn.t(issued_key(link), n=1))


@router.callback_query(LeaderLinksAgain.filter())
async def links_again(_press: CallbackQuery, callback_data: LeaderLinksAgain, turn: Turn) -> Screen:
    school_id = callback_data.school_id
    async with turn.write(LINKS, school_id) as tx:
        issued = await invitations.reissue_last(tx, turn.call, school_id)
        page = await organisation.get_school_page(tx, turn.call, school_id)
    return leader_screens.leader_links(issued, page, turn.t, turn.start_link)
