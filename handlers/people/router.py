"""/teachers: the staff list, invitations, a person's page, a mentor proposed."""

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.conversation import Expectation
from domain.errors import DomainError
from domain.invitations import Whose
from domain.lists import ListKind
from handlers import errors, finding, typed_press
from handlers.enrol.callbacks import OpenEnrol
from handlers.enrol.entry import SHEET
from handlers.filters import A_PERSON, NO_COMMAND, Expects, wants
from handlers.lists import entry as lists_entry
from handlers.mentoring import entry as mentoring_entry
from handlers.people import mentor_screens, screens
from handlers.people.callbacks import (
    AskNames,
    BackToList,
    ChooseMentor,
    FreshLink,
    FreshLinks,
    IssueLinks,
    LinksAgain,
    OpenPeople,
    OpenPerson,
    ProposeMentor,
    RemovePost,
    RestorePost,
    SendProposal,
    ShowFound,
    TakeBackMentor,
)
from handlers.people.entry import (
    BESIDE,
    FLOW,
    LINKS,
    SEARCH,
    asked_whose,
    drawn_card,
    drawn_person,
    drawn_staff,
    led_school,
    listed,
    may_keep,
    person,
)
from handlers.people.words import issued_key, link_messages
from handlers.screen import Button, Screen
from handlers.staffing import entry as staffing_entry
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from services import invitations, mentoring, people
from services.transaction import Transaction

NAMES = "people.names"
NAMES_ENROL = "people.names_enrol"
"""The same, asked from the page of enrolment, to which «Назад» leads. `detail` is the school."""
MENTOR = "people.mentor"


router = Router(name=FLOW)


async def resume_links(turn: Turn, object_id: int | None) -> Screen:
    """Links that may never have reached the reader are issued anew; the unused ones die."""
    async with turn.data.write() as tx:
        issued = await invitations.reissue_last(tx, turn.call, object_id or led_school(turn))
        view = await people.list_staff(tx, turn.call, object_id or led_school(turn))
    return screens.links(issued, view, turn.t, turn.start_link)


@router.message(Command("teachers"))
async def teachers(_message: Message, turn: Turn) -> Screen:
    return await _list(turn, 0)


@router.callback_query(OpenPeople.filter())
async def open_people(_press: CallbackQuery, callback_data: OpenPeople, turn: Turn) -> Screen:
    return await _list(turn, callback_data.page)


@router.callback_query(BackToList.filter())
async def back_to_list(_press: CallbackQuery, turn: Turn) -> Screen:
    """The staff list, or the list of people from which the page was opened. Its first page where
    something else has been asked meanwhile."""
    async with turn.write(FLOW) as tx:
        awaited = await tx.conversation.find_expectation(turn.account_id)
        opened = lists_entry.open_list(awaited)
        if opened is not None:
            return await lists_entry.drawn_list(
                tx, turn, opened.kind, opened.page, opened.query, numbers=opened.numbers
            )
        beside = await staffing_entry.drawn_beside(tx, turn, awaited)
        if beside is not None:
            return beside
        query_text, page = _open_list(awaited)
        view = await listed(tx, turn, query_text, page)
    return drawn_staff(turn, view)


async def _list(turn: Turn, page: int) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await listed(tx, turn, "", page)
    return drawn_staff(turn, view)


def _open_list(awaited: Expectation | None) -> tuple[str, int]:
    """(what was looked for, the page); an earlier release kept what was looked for alone."""
    if awaited is None or awaited.expects != SEARCH:
        return "", 0
    page, colon, query = (awaited.detail or "").partition(":")
    if not colon or not page.isdecimal():
        return awaited.detail or "", 0
    return query, int(page)


@router.message(Expects(SEARCH, BESIDE), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """Several lines are a list to invite, pasted one press too early: nobody is searched so. Beside
    a page or a question more is said than names: where nobody has such a one, it stays."""
    school_id = led_school(turn)
    if "\n" in turn.text.strip() and may_keep(turn, school_id):
        shown = await _await_names(turn, school_id)
        return shown.headed(turn.t("people-paste-here"))
    query = finding.name_in(turn, 60)
    beside = turn.on_screen
    if beside is not None and not _is_list(beside.buttons):
        async with turn.read() as tx:
            view = await people.list_staff(tx, turn.call, school_id, query=query)
        if not view.lines:
            pressed = await press(beside.buttons, typed_press.meant)
            line = turn.t("people-nobody-found-beside", former=view.former)
            return pressed or beside.headed_once(line)
    async with turn.write(FLOW) as tx:
        view = await listed(tx, turn, query, 0)
    return drawn_staff(turn, view)


def _is_list(shown: Sequence[Button]) -> bool:
    return len(typed_press.of_kind(shown, OpenPerson)) > 1 or bool(
        typed_press.of_kind(shown, AskNames)
    )


@router.callback_query(ShowFound.filter())
async def show_found(_press: CallbackQuery, callback_data: ShowFound, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        query_text, _ = _open_list(await tx.conversation.find_expectation(turn.account_id))
        view = await listed(tx, turn, query_text, callback_data.page)
    return drawn_staff(turn, view)


@router.callback_query(OpenPerson.filter())
async def open_person(_press: CallbackQuery, callback_data: OpenPerson, turn: Turn) -> Screen:
    return await person(turn, callback_data.post_id)


@router.callback_query(AskNames.filter())
async def ask_names(_press: CallbackQuery, callback_data: AskNames, turn: Turn) -> Screen:
    return await _await_names(turn, callback_data.school_id)


async def _await_names(turn: Turn, school_id: int) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await people.list_staff(tx, turn.call, school_id)
        awaited = await tx.conversation.find_expectation(turn.account_id)
        enrolling = awaited is not None and awaited.expects in (SHEET, NAMES_ENROL)
        expects = NAMES_ENROL if enrolling else NAMES
        await tx.conversation.expect(
            turn.account_id, expects, now=turn.now, object_id=None, detail=str(school_id)
        )
    return screens.ask_names(turn.t, view.kind, _before_names(expects, school_id))


def _before_names(expects: str, school_id: int) -> CallbackData:
    return OpenEnrol(school_id=school_id) if expects == NAMES_ENROL else OpenPeople()


@router.message(
    Expects(NAMES, NAMES_ENROL),
    F.text,
    NO_COMMAND,
    flags=A_PERSON,
)
async def take_names(_message: Message, turn: Turn) -> Screen:
    """The expectation stays: corrected lines can follow at once."""
    awaited = turn.expectation
    school_id = int(awaited.detail) if awaited and awaited.detail else led_school(turn)
    try:
        async with turn.write(LINKS, school_id) as tx:
            enrolment = await people.enrol_teachers(tx, turn.call, school_id, turn.text)
    except DomainError as error:
        if error.code == "access.denied":
            raise
        place = turn.who.place
        kind = None if place is None else place.school_kind
        back = _before_names(awaited.expects if awaited else NAMES, school_id)
        return screens.ask_names(turn.t, kind, back).headed(errors.sentence(turn, error))
    return screens.enrolled(enrolment, turn.t, turn.start_link)


@router.callback_query(FreshLinks.filter())
async def fresh_links(_press: CallbackQuery, callback_data: FreshLinks, turn: Turn) -> Screen:
    school_id = callback_data.school_id
    asked = await asked_whose(
        turn, school_id, lambda whose: IssueLinks(school_id=school_id, whose=whose), OpenPeople()
    )
    return asked or await _issued(turn, school_id, Whose.WITHOUT)


@router.callback_query(IssueLinks.filter())
async def issue_links(_press: CallbackQuery, callback_data: IssueLinks, turn: Turn) -> Screen:
    return await _issued(turn, callback_data.school_id, callback_data.whose)


async def _issued(turn: Turn, school_id: int, whose: Whose) -> Screen:
    async with turn.write(LINKS, school_id) as tx:
        issued, view = await people.renew_links(tx, turn.call, school_id, whose)
    return screens.links(
        issued.links,
        view,
        turn.t,
        turn.start_link,
        replaced=whose is Whose.ALL,
        left=issued.left,
    )


@router.callback_query(LinksAgain.filter())
async def links_again(_press: CallbackQuery, callback_data: LinksAgain, turn: Turn) -> Screen:
    async with turn.write(LINKS, callback_data.school_id) as tx:
        issued = await invitations.reissue_last(tx, turn.call, callback_data.school_id)
        view = await people.list_staff(tx, turn.call, callback_data.school_id)
    return screens.links(issued, view, turn.t, turn.start_link)


@router.callback_query(FreshLink.filter())
async def fresh_link(_press: CallbackQuery, callback_data: FreshLink, turn: Turn) -> Screen:
    """One person's link; drawn again from his page, it is issued again."""
    async with turn.write(FLOW, callback_data.post_id) as tx:
        link = await invitations.issue_for_post(tx, turn.call, callback_data.post_id)
        card = await people.get_card(tx, turn.call, callback_data.post_id)
        screen = await drawn_card(tx, turn, card)
    kept = link_messages((link,), card.channel_policy, turn.t, turn.start_link)
    shown = Screen(text=screen.text, rows=screen.rows, kept=kept)
    return shown.headed(turn.t(issued_key(link), n=1))


@router.callback_query(RemovePost.filter())
async def remove(_press: CallbackQuery, callback_data: RemovePost, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.post_id) as tx:
        await people.remove(tx, turn.call, callback_data.post_id)
        await staffing_entry.asks_nothing(tx, turn)
        return await drawn_person(tx, turn, callback_data.post_id)


@router.callback_query(RestorePost.filter())
async def restore(_press: CallbackQuery, callback_data: RestorePost, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.post_id) as tx:
        await people.restore(tx, turn.call, callback_data.post_id)
        card = await people.get_card(tx, turn.call, callback_data.post_id)
        shown = await drawn_card(tx, turn, card)
    if card.other_role is not None:
        return shown
    unlinked = not (card.opened or card.offline or card.link_until)
    return shown.headed(turn.t("people-restored", link="yes" if unlinked else "no"))


@router.callback_query(ChooseMentor.filter())
async def choose_mentor(_press: CallbackQuery, callback_data: ChooseMentor, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    async with turn.write(FLOW, post_id) as tx:
        typed = await finding.looked_for(tx, turn, MENTOR, post_id, found=callback_data.found)
        opened = lists_entry.open_list(await tx.conversation.find_expectation(turn.account_id))
        # From that list a press on a name leads here at once, past the teacher's page.
        straight = opened is not None and opened.kind is ListKind.YOUNG
        origin = lists_entry.way_back(opened) if opened is not None and straight else None
        return await _mentors(tx, turn, post_id, callback_data.page, typed, origin)


@router.message(Expects(MENTOR), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_mentor(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await _list(turn, 0)
    async with turn.write(FLOW, awaited.object_id) as tx:
        return await _mentors(tx, turn, awaited.object_id, 0, finding.name_in(turn, 60))


async def _mentors(
    tx: Transaction,
    turn: Turn,
    post_id: int,
    page: int,
    typed: str,
    origin: CallbackData | None = None,
) -> Screen:
    await finding.expect(tx, turn, MENTOR, post_id, typed)
    view = await mentoring.list_candidates(tx, turn.call, post_id, page=page, query=typed)
    return mentor_screens.candidates(view, turn.t, origin)


@router.callback_query(ProposeMentor.filter())
async def propose_mentor(_press: CallbackQuery, callback_data: ProposeMentor, turn: Turn) -> Screen:
    """What was looked for stays, for the way back; another surname may be typed, too."""
    post_id = callback_data.mentee_post_id
    async with turn.read() as tx:
        view = await mentoring.proposal(
            tx,
            turn.call,
            mentee_post_id=post_id,
            mentor_post_id=callback_data.mentor_post_id,
        )
        awaited = await tx.conversation.find_expectation(turn.account_id)
    return mentor_screens.ask(view, turn.t, found=bool(finding.typed(awaited, MENTOR, post_id)))


@router.callback_query(SendProposal.filter())
async def send_proposal(_press: CallbackQuery, callback_data: SendProposal, turn: Turn) -> Screen:
    post_id = callback_data.mentee_post_id
    async with turn.write(FLOW, post_id) as tx:
        await mentoring.propose(
            tx,
            turn.call,
            mentee_post_id=post_id,
            mentor_post_id=callback_data.mentor_post_id,
        )
        await tx.conversation.expect_nothing(turn.account_id)
        screen = await drawn_person(tx, turn, post_id)
    return screen.with_toast(turn.t.plain("people-mentor-asked"))


@router.callback_query(TakeBackMentor.filter())
async def take_back(_press: CallbackQuery, callback_data: TakeBackMentor, turn: Turn) -> Screen:
    """A proposal; a pair that works by now is asked about first."""
    async with turn.read() as tx:
        # The button is of the teacher's page: whoever may not open that one has none.
        await people.get_card(tx, turn.call, callback_data.post_id)
        pair, _ = await mentoring.get_led(tx, turn.call, callback_data.mentoring_id)
    if pair.works:
        return await mentoring_entry.ask_end(turn, pair.id)
    async with turn.write(FLOW, callback_data.post_id) as tx:
        await mentoring.end(tx, turn.call, callback_data.mentoring_id)
        screen = await drawn_person(tx, turn, callback_data.post_id)
    return screen.with_toast(turn.t.plain("people-pair-ended"))
