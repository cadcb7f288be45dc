"""/announce: a text of one's own to many, sending it, and who has read it."""

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.announcements import Group
from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.evidence import Proof, ProofForm
from domain.text import words_of
from handlers import errors
from handlers.announcements import entry, screens
from handlers.announcements.callbacks import (
    AskDepartments,
    AskGroup,
    AskText,
    DropDraft,
    DropFile,
    LastText,
    MarkRead,
    NewAnnouncement,
    OnlyFound,
    OpenAnnouncement,
    OpenAnnouncements,
    RepeatAnnouncement,
    SendAnnouncement,
    SetAll,
    SetDepartment,
    SetGroup,
    SetOne,
    ShowPeople,
    StopAnnouncement,
    TakeFile,
)
from handlers.announcements.entry import FLOW, LIST, MORE, PEOPLE, TEXT
from handlers.batches import seen_stamp
from handlers.colleagues import QUERY_LIMIT
from handlers.filters import NO_COMMAND, WEIGHTY, Expects, wants
from handlers.finding import Ticks, Work, name_in
from handlers.proofs import sent as sent_proofs
from handlers.screen import Resent, Screen
from handlers.turn import Turn
from handlers.typed_press import phrases_of
from services import announcements
from services.outreach import Going
from services.transaction import Transaction

router = Router(name=FLOW)

FEWEST_WORDS = 3
"""Of a text that begins an announcement from the list."""
LONGEST_ORDER = 5
"""In words; what is longer is a sentence of the announcement."""


@router.message(Command("announce"))
async def announce_command(_message: Message, turn: Turn) -> Screen:
    return await _listing(turn, 0)


@router.callback_query(OpenAnnouncements.filter())
async def open_list(_press: CallbackQuery, callback_data: OpenAnnouncements, turn: Turn) -> Screen:
    return await _listing(turn, callback_data.page)


async def _listing(turn: Turn, page: int) -> Screen:
    shown = await entry.listing(turn, page)
    await turn.shows(FLOW, screen=LIST, detail=str(page))
    return shown


async def _says_much(_message: Message, turn: Turn) -> bool:
    """More than a name, or a word to the bot."""
    return len(words_of(turn.text)) >= FEWEST_WORDS and not _tells_bot(turn)


@router.message(
    Expects(f"{FLOW}.{BUTTON}.{LIST}"),
    F.text,
    NO_COMMAND,
    _says_much,
    flags=wants("no-text-name", nothing="mentoring-typed-send"),
)
async def begin_with_text(_message: Message, turn: Turn) -> Screen:
    """The list says to write a text: what is written there opens the draft with it."""
    text = turn.text.replace("\0", "").strip()
    try:
        async with turn.write(FLOW) as tx:
            view, fresh = await announcements.begin_with(tx, turn.call, text)
            shown = await entry.drawn_draft(tx, turn, view)
    except DomainError as error:
        if error.denied:
            raise
        return (await entry.listing(turn)).headed(errors.sentence(turn, error))
    return shown if fresh else shown.headed(turn.t("announce-draft-first"))


@router.callback_query(NewAnnouncement.filter())
async def new_announcement(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        return await entry.drawn_draft(tx, turn, await announcements.begun(tx, turn.call))


@router.callback_query(OpenAnnouncement.filter())
async def open_one(_press: CallbackQuery, callback_data: OpenAnnouncement, turn: Turn) -> Screen:
    one = callback_data
    async with turn.write(FLOW, one.announcement_id) as tx:
        return await entry.drawn(tx, turn, one.announcement_id, one.page)


@router.callback_query(AskText.filter())
async def ask_text(_press: CallbackQuery, callback_data: AskText, turn: Turn) -> Screen:
    announcement_id = callback_data.announcement_id
    async with turn.write(FLOW, announcement_id) as tx:
        view = await announcements.draft(tx, turn.call, announcement_id)
        await tx.conversation.expect(turn.account_id, TEXT, now=turn.now, object_id=announcement_id)
    return screens.ask_text(turn.t, view.announcement)


@router.message(
    Expects(TEXT, MORE), NO_COMMAND, flags=wants("no-text-name", nothing="mentoring-typed-send")
)
async def take_text(_message: Message, turn: Turn) -> Screen:
    """A text, several pasted after one another, or a file with or without a caption; what is not
    accepted is said, and what was there stays. Beside a draft a short word to the bot is no
    text."""
    announcement_id = turn.awaited_id
    replace = turn.expectation is not None and turn.expectation.expects == TEXT
    given = sent_proofs(turn)
    file = next((one for one in given.accepted if _is_file(one)), None)
    text = turn.text.replace("\0", "").strip()
    problem = next((one for one in given.problems if one.code != "evidence.too_long"), None)
    if not text and file is None:
        return await _refused(turn, announcement_id, problem or DomainError("text.empty"))

    if not replace and file is None and _tells_bot(turn):
        draft = await entry.resume(turn, announcement_id)
        return draft.headed_once(turn.t("announce-not-added"))

    try:
        async with turn.write(FLOW, announcement_id) as tx:
            joint = await announcements.edit(
                tx, turn.call, announcement_id, text=text, file=file, replace=replace
            )
            shown = await entry.drawn(tx, turn, announcement_id, joint=joint)
    except DomainError as error:
        return await _refused(turn, announcement_id, error)
    return shown if problem is None else shown.headed(errors.sentence(turn, problem))


def _tells_bot(turn: Turn) -> bool:
    """«Отправь только молодым»: short, and beginning with a word to the bot."""
    typed = words_of(turn.text)
    orders = phrases_of(turn.t, "announce-order-words")
    return len(typed) <= LONGEST_ORDER and any(typed[: len(one)] == one for one in orders)


def _is_file(one: Proof) -> bool:
    return one.form in (ProofForm.PHOTO, ProofForm.FILE)


@router.callback_query(LastText.filter())
async def settle_last(_press: CallbackQuery, callback_data: LastText, turn: Turn) -> Screen:
    """A text that stays alone may be for others than the one before: whom that was for is said."""
    one = callback_data
    inherited = False

    async def work(tx: Transaction) -> None:
        nonlocal inherited
        inherited = await announcements.settle_last(
            tx, turn.call, one.announcement_id, one.rev, at=one.at, keep=one.keep
        )

    shown = await _change(turn, one.announcement_id, work)
    return shown.headed(turn.t("announce-kept-last")) if inherited else shown


@router.callback_query(DropFile.filter())
async def drop_file(_press: CallbackQuery, callback_data: DropFile, turn: Turn) -> Screen:
    one = callback_data
    return await _change(
        turn,
        one.announcement_id,
        lambda tx: announcements.drop_file(tx, turn.call, one.announcement_id, one.rev),
    )


@router.callback_query(DropDraft.filter())
async def drop_draft(_press: CallbackQuery, callback_data: DropDraft, turn: Turn) -> Screen:
    one = callback_data
    try:
        async with turn.write(FLOW) as tx:
            await announcements.drop(tx, turn.call, one.announcement_id, one.rev)
            await turn.awaits_button(tx, LIST)
    except DomainError as error:
        return await _refused(turn, one.announcement_id, error)
    shown = await entry.listing(turn)
    return shown.with_toast(turn.t.plain("announce-toast-dropped"))


@router.callback_query(AskGroup.filter())
async def ask_group(_press: CallbackQuery, callback_data: AskGroup, turn: Turn) -> Screen:
    announcement_id = callback_data.announcement_id
    async with turn.write(FLOW, announcement_id) as tx:
        one, open_ones = await announcements.diagnoses(tx, turn.call, announcement_id)
        await turn.awaits_button(tx)
    return screens.ask_group(turn.t, one, open_ones)


@router.callback_query(SetGroup.filter())
async def set_group(_press: CallbackQuery, callback_data: SetGroup, turn: Turn) -> Screen:
    one = callback_data
    if one.group is Group.DEPARTMENTS:
        return await _departments(turn, one.announcement_id)
    ids = frozenset({one.id}) if one.group is Group.DIAGNOSIS else frozenset()
    return await _change(
        turn,
        one.announcement_id,
        lambda tx: announcements.set_group(tx, turn.call, one.announcement_id, one.group, ids),
    )


@router.callback_query(AskDepartments.filter())
async def ask_departments(
    _press: CallbackQuery, callback_data: AskDepartments, turn: Turn
) -> Screen:
    return await _departments(turn, callback_data.announcement_id)


@router.callback_query(SetDepartment.filter())
async def set_department(_press: CallbackQuery, callback_data: SetDepartment, turn: Turn) -> Screen:
    one = callback_data
    return await _departments(
        turn,
        one.announcement_id,
        lambda tx: announcements.toggle_department(
            tx, turn.call, one.announcement_id, one.department_id, on=one.on
        ),
    )


async def _departments(turn: Turn, announcement_id: int, work: Work | None = None) -> Screen:
    try:
        async with turn.write(FLOW, announcement_id) as tx:
            if work is not None:
                await work(tx)
            one, known = await announcements.departments(tx, turn.call, announcement_id)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await _refused(turn, announcement_id, error)
    return screens.ask_departments(turn.t, one, known)


@router.callback_query(ShowPeople.filter())
async def show_people(_press: CallbackQuery, callback_data: ShowPeople, turn: Turn) -> Screen:
    one = callback_data
    return await TICKS.shown(turn, one.announcement_id, one.page, found=one.found)


@router.message(Expects(PEOPLE), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_people(_message: Message, turn: Turn) -> Screen:
    return await TICKS.searched(turn, turn.awaited_id, name_in(turn, QUERY_LIMIT))


@router.callback_query(SetOne.filter())
async def set_one(_press: CallbackQuery, callback_data: SetOne, turn: Turn) -> Screen:
    one = callback_data
    return await TICKS.one_set(
        turn,
        one.announcement_id,
        one.page,
        lambda tx: announcements.set_one(
            tx, turn.call, one.announcement_id, one.post_id, on=one.on
        ),
        found=one.found,
    )


@router.callback_query(SetAll.filter())
async def set_all(_press: CallbackQuery, callback_data: SetAll, turn: Turn) -> Screen:
    one = callback_data
    return await TICKS.all_set(
        turn,
        one.announcement_id,
        lambda tx, query: announcements.set_all(
            tx, turn.call, one.announcement_id, on=one.on, query=query
        ),
        found=one.found,
    )


@router.callback_query(OnlyFound.filter())
async def only_found(_press: CallbackQuery, callback_data: OnlyFound, turn: Turn) -> Screen:
    announcement_id = callback_data.announcement_id
    return await TICKS.all_set(
        turn,
        announcement_id,
        lambda tx, query: announcements.set_only(tx, turn.call, announcement_id, query),
        found=True,
    )


@router.callback_query(SendAnnouncement.filter(), flags=WEIGHTY)
async def send(_press: CallbackQuery, callback_data: SendAnnouncement, turn: Turn) -> Screen:
    """The text and the people that the screen has shown: where they changed, it is drawn anew."""
    one = callback_data
    return await _going(
        turn,
        one.announcement_id,
        "announce-toast-sent",
        lambda tx: announcements.send(
            tx, turn.call, one.announcement_id, lambda shown: seen_stamp(shown) == one.stamp
        ),
    )


@router.callback_query(StopAnnouncement.filter())
async def stop(_press: CallbackQuery, callback_data: StopAnnouncement, turn: Turn) -> Screen:
    one = callback_data.announcement_id
    return await _counted(
        turn, one, "announce-toast-stopped", lambda tx: announcements.stop(tx, turn.call, one)
    )


@router.callback_query(RepeatAnnouncement.filter())
async def repeat(_press: CallbackQuery, callback_data: RepeatAnnouncement, turn: Turn) -> Screen:
    one = callback_data.announcement_id
    return await _going(
        turn, one, "announce-toast-repeated", lambda tx: announcements.repeat(tx, turn.call, one)
    )


@router.callback_query(MarkRead.filter())
async def mark_read(_press: CallbackQuery, callback_data: MarkRead, turn: Turn) -> Screen:
    """One tap under the message, which keeps its words."""
    async with turn.write(FLOW, callback_data.announcement_id) as tx:
        view = await announcements.mark_read(tx, turn.call, callback_data.announcement_id)
    return screens.received(turn.t, view).with_toast(turn.t.plain("announce-toast-read"))


@router.callback_query(TakeFile.filter())
async def take_file(_press: CallbackQuery, callback_data: TakeFile, turn: Turn) -> Screen:
    announcement_id = callback_data.announcement_id
    async with turn.read() as tx:
        proof = await announcements.attached(tx, turn.call, announcement_id)
    file = Resent(
        file_id=proof.file_id,
        path=None,
        name=proof.file_name or turn.t.plain("announce-file-name"),
        is_photo=proof.form is ProofForm.PHOTO,
    )
    return (await entry.file_shown(turn, announcement_id)).with_files(file)


async def _counted(
    turn: Turn,
    announcement_id: int,
    toast: str,
    act: Callable[[Transaction], Awaitable[int]],
) -> Screen:
    counted: list[int] = []

    async def work(tx: Transaction) -> None:
        counted.append(await act(tx))

    shown = await _change(turn, announcement_id, work)
    if not counted:
        return shown
    return shown.with_toast(turn.t.plain(toast, count=counted[0]))


async def _going(
    turn: Turn,
    announcement_id: int,
    toast: str,
    act: Callable[[Transaction], Awaitable[Going]],
) -> Screen:
    sent: list[Going] = []

    async def work(tx: Transaction) -> None:
        sent.append(await act(tx))

    shown = await _change(turn, announcement_id, work)
    if not sent:
        return shown
    when = "now" if sent[0].now else "later"
    return shown.with_toast(turn.t.plain(toast, count=sent[0].count, when=when))


async def _change(turn: Turn, announcement_id: int, work: Work) -> Screen:
    """Does the work and shows the announcement, in the same write."""
    try:
        async with turn.write(FLOW, announcement_id) as tx:
            await work(tx)
            return await entry.drawn(tx, turn, announcement_id)
    except DomainError as error:
        return await _refused(turn, announcement_id, error)


async def _refused(turn: Turn, announcement_id: int, error: DomainError) -> Screen:
    """The announcement, or the question that stands, under what was wrong."""
    return await errors.shown_again(turn, error, entry.resume, announcement_id)


TICKS = Ticks(
    flow=FLOW, expects=PEOPLE, read=announcements.people, draw=screens.people, refused=_refused
)
