"""Where the flow of people's records stands, drawn from the database."""

from content.record_texts import load_record_texts
from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.people import SchoolKind
from domain.record import RecordField, RecordKind
from handlers.handover.callbacks import OpenHandedList
from handlers.home.entrance import entrance
from handlers.people.callbacks import OpenPerson
from handlers.record import field_screens, queue_screens, screens
from handlers.screen import Button, Screen
from handlers.turn import Turn
from services import record
from services.transaction import Transaction

FLOW = "record"
TITLE = "record.title"
"""The awaited text names a new entry; `object_id` is the post, `detail` the kind."""

FIELD = "record.field"
"""The awaited text is a field's value; `object_id` is the entry, `detail` the field and «guided»
behind a colon."""

FILE = "record.file"
REPLY = "record.reply"
"""The awaited words send the entry back; `detail` is the revision they are about."""

LIST = f"{FLOW}.{BUTTON}"
"""With `detail` «post:page» and no object: the list is shown."""

KINDS = f"{LIST}.kinds"
"""With `detail` «post» and no object: what to add is being chosen."""

QUEUE = "record_queue"


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The question that is awaited, else the entry or the list, else the menu."""
    try:
        async with turn.read() as tx:
            awaited = await tx.conversation.find_expectation(turn.account_id)
        if object_id is None:
            if awaited is not None and awaited.expects == KINDS:
                return await kinds(turn, int(awaited.detail or 0))
            if awaited is None or awaited.expects != LIST or awaited.detail is None:
                return await entrance(turn)
            post_id, _, shown = awaited.detail.partition(":")
            return await listing(turn, int(post_id), int(shown))
        if awaited and awaited.object_id == object_id:
            if awaited.expects == TITLE and awaited.detail:
                return await title(turn, object_id, RecordKind(awaited.detail))
            if awaited.expects == FILE:
                return await file(turn, object_id)
            if awaited.expects == REPLY:
                return await reason(turn, object_id)
            if awaited.expects == FIELD and awaited.detail:
                asked, guided = read_detail(awaited.detail)
                return await field(turn, object_id, asked, guided=guided)
        return await page(turn, object_id)
    except DomainError:
        return await entrance(turn)


async def resume_queue(turn: Turn, object_id: int | None) -> Screen:
    try:
        return await queue(turn, turn.page_shown(QUEUE))
    except DomainError:
        return await entrance(turn)


async def listing(turn: Turn, post_id: int, page: int = 0) -> Screen:
    async with turn.read() as tx:
        view = await record.list_of_post(tx, turn.call, post_id, page)
    back = None
    if not view.own:
        leads = view.may_add
        target = OpenPerson(post_id=post_id) if leads else OpenHandedList()
        back = Button(text=turn.t.plain("button-back"), data=target.pack())
    return screens.listing(view, turn.t, back)


async def kinds(turn: Turn, post_id: int) -> Screen:
    async with turn.read() as tx:
        view = await record.list_of_post(tx, turn.call, post_id)
    if not view.may_add:
        raise DomainError("access.denied")
    return screens.choose_kind(view.owner, view.own, turn.t)


async def title(turn: Turn, post_id: int, kind: RecordKind) -> Screen:
    async with turn.read() as tx:
        view = await record.list_of_post(tx, turn.call, post_id)
    if not view.may_add:
        raise DomainError("access.denied")
    return screens.ask_title(
        view.owner, view.own, kind, turn.t, load_record_texts(), school=_in_school(turn)
    )


async def page(turn: Turn, record_id: int) -> Screen:
    async with turn.read() as tx:
        return await drawn(tx, turn, record_id)


async def drawn(tx: Transaction, turn: Turn, record_id: int) -> Screen:
    view = await record.page(tx, turn.call, record_id)
    return screens.page(view, turn.t, turn.today)


async def fields(turn: Turn, record_id: int) -> Screen:
    async with turn.read() as tx:
        view = await record.page(tx, turn.call, record_id)
    if not view.editable:
        return screens.page(view, turn.t, turn.today)
    return field_screens.list_fields(view, turn.t)


async def field(turn: Turn, record_id: int, asked: RecordField, *, guided: bool) -> Screen:
    """The page where the reader may not edit, or nothing is left to edit."""
    async with turn.read() as tx:
        view = await record.page(tx, turn.call, record_id)
    if not view.editable:
        return screens.page(view, turn.t, turn.today)
    return field_screens.ask(view, asked, turn.t, turn.today, load_record_texts(), guided=guided)


async def file(turn: Turn, record_id: int) -> Screen:
    async with turn.read() as tx:
        view = await record.page(tx, turn.call, record_id)
    if not view.editable:
        return screens.page(view, turn.t, turn.today)
    return field_screens.ask_file(view, turn.t)


async def reason(turn: Turn, record_id: int) -> Screen:
    async with turn.read() as tx:
        view = await record.page(tx, turn.call, record_id)
    if not view.may.decide or view.entry.removed:
        return screens.page(view, turn.t, turn.today)
    return screens.ask_return(view, turn.t)


async def queue(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        view = await record.queue(tx, turn.call, page)
    return queue_screens.queue(view, turn.t, turn.today)


def detail_of(field: RecordField, *, guided: bool) -> str:
    return f"{field.value}:{'guided' if guided else ''}"


def read_detail(detail: str) -> tuple[RecordField, bool]:
    code, _, mode = detail.partition(":")
    return RecordField(code), mode == "guided"


def _in_school(turn: Turn) -> bool:
    """Whether the speaker works where lessons are given by subject."""
    place = turn.who.place
    return place is None or place.school_kind in (None, SchoolKind.SCHOOL)
