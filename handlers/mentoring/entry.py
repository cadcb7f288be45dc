"""Where the flows of mentoring stand, drawn from the database."""

from domain.conversation import BUTTON, Expectation
from domain.errors import DomainError
from domain.mentoring import EndReason, Pair, Side, TermLength, last_day
from handlers import finding
from handlers.calendar_keyboard import unpacked_day
from handlers.home.entrance import entrance
from handlers.mentoring import led_screens, meeting_screens, screens, word_screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import mentoring
from services.mentoring import kept, meetings, orders, overview, words
from services.transaction import Transaction

FLOW = "mentoring"
WORDS = "mentoring_words"
MEETINGS = "mentoring_meetings"
"""`object_id` of these is the pair."""
MEETING = "mentoring_meeting"
"""`object_id` is the meeting."""
LED = "mentoring_led"
"""As whoever leads the school sees it; `object_id` is the pair."""

WORD = f"{WORDS}.text"
"""Awaited texts. `detail` is the item it is about, empty where it is about none."""
TYPED = f"{WORDS}.typed"
"""Whether what is kept for the pair is to be sent; `detail` is `TO_WHOM` where it was chosen for
which of several it is."""
TO_WHOM = f"{FLOW}.typed"
"""For which of one's several pairs what is kept is."""
DAY = f"{MEETINGS}.day"
TOPIC = f"{MEETINGS}.topic"
"""`detail` is the day, yyyymmdd."""
NOTE = f"{MEETING}.note"
BESIDE = f"{FLOW}.{BUTTON}"
"""A pair, or without `object_id` all of one's own at page `detail`, is open."""
TALKS = frozenset({BESIDE, f"{WORDS}.{BUTTON}"})
"""Beside these buttons what is typed is meant for the other one of the pair."""
ITEMS = f"{BESIDE}.items"
"""The mentee's plan is open at page `detail`."""
END = f"{FLOW}.end"
END_SURE = f"{FLOW}.end_sure"
"""Whether it really ends for the reason that was typed, `detail`: nothing takes it back."""
END_READY = f"{FLOW}.end_ready"
"""The same of a ready reason; without `detail`, of none."""
ORDER = f"{LED}.order"
ORDER_DAY = f"{LED}.order_day"
TERM = f"{LED}.term"
PAY = f"{LED}.pay"


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The pair, or the question why it ends; all of one's own where it is gone, or for which of
    them something was typed."""
    if _awaits(turn, TO_WHOM):
        async with turn.read() as tx:
            word = await kept.find(tx, turn.call, None)
        if word is not None:
            return await to_whom(turn, word.text)
    if object_id is not None:
        try:
            if _awaits(turn, END):
                return await asked_end(turn, object_id)
            if _awaits(turn, END_SURE):
                return await asked_end_for(turn, object_id, end_reason(turn.expectation, object_id))
            if _awaits(turn, END_READY):
                return await asked_end_for(turn, object_id, _ready_reason(turn.expectation))
            if _awaits(turn, ITEMS):
                return await items(turn, object_id, page_of_items(turn))
            return await pair(turn, object_id)
        except DomainError:
            pass
    return await own(turn, turn.page_shown(FLOW))


async def resume_words(turn: Turn, object_id: int | None) -> Screen:
    if object_id is None:
        return await own(turn)
    try:
        if _awaits(turn, WORD):
            detail = turn.expectation.detail if turn.expectation else None
            return await asked_word(turn, object_id, int(detail or 0))
        if _awaits(turn, TYPED):
            async with turn.read() as tx:
                asked = await kept.asked(tx, turn.call, object_id)
            if asked is not None:
                several = of_several(turn.expectation)
                return word_screens.ask_typed(turn.t, asked, of_several=several)
        async with turn.data.write() as tx:
            view = await words.read(tx, turn.call, object_id)
        return word_screens.listing(turn.t, view, turn.call.person_id)
    except DomainError:
        return await own(turn)


async def resume_meetings(turn: Turn, object_id: int | None) -> Screen:
    if object_id is None:
        return await own(turn)
    try:
        detail = (turn.expectation and turn.expectation.detail) or "0"
        day = unpacked_day(int(detail))
        async with turn.read() as tx:
            if _awaits(turn, TOPIC) and day is not None:
                return meeting_screens.ask_topic(
                    turn.t, await meetings.new(tx, turn.call, object_id, day)
                )
            return await meeting_list(tx, turn, object_id)
    except DomainError:
        return await own(turn)


async def resume_meeting(turn: Turn, object_id: int | None) -> Screen:
    if object_id is None:
        return await own(turn)
    try:
        async with turn.read() as tx:
            view = await meetings.page(tx, turn.call, object_id)
    except DomainError:
        return await own(turn)
    draw = meeting_screens.ask_note if _awaits(turn, NOTE) else meeting_screens.meeting
    return draw(turn.t, view)


async def resume_led(turn: Turn, object_id: int | None) -> Screen:
    """The question that is awaited, else the pair, else the list of pairs."""
    try:
        if object_id is None:
            async with turn.read() as tx:
                return led_screens.listing(turn.t, await orders.listing(tx, turn.call))
        async with turn.data.write() as tx:
            view = await orders.page(tx, turn.call, object_id)
    except DomainError:
        return await entrance(turn)
    if _awaits(turn, ORDER):
        return led_screens.ask_order(turn.t, view.pair)
    if _awaits(turn, ORDER_DAY):
        return led_screens.ask_order_day(turn.t, view.pair, 0, turn.today)
    if _awaits(turn, TERM):
        return asked_term(turn, view.pair)
    if _awaits(turn, PAY):
        return led_screens.ask_pay(turn.t, view.pair)
    return led_screens.page(turn.t, view)


async def own(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        return screens.own(await overview.own(tx, turn.call, page), turn.t)


async def items(turn: Turn, mentoring_id: int, page: int) -> Screen:
    async with turn.read() as tx:
        one, view = await overview.items(tx, turn.call, mentoring_id, page)
    return screens.items(turn.t, one, view)


def page_of_items(turn: Turn) -> int:
    return int((turn.expectation and turn.expectation.detail) or 0)


async def pair(turn: Turn, mentoring_id: int) -> Screen:
    async with turn.read() as tx:
        return screens.pair(turn.t, await overview.page(tx, turn.call, mentoring_id))


async def to_whom(turn: Turn, text: str, page: int = 0) -> Screen:
    async with turn.read() as tx:
        pairs = await mentoring.list_working(tx, turn.call)
    return word_screens.to_whom(turn.t, pairs, turn.call.person_id, text, page)


async def asked_word(turn: Turn, mentoring_id: int, item_id: int) -> Screen:
    async with turn.read() as tx:
        view = await words.speaking(tx, turn.call, mentoring_id, item_id)
    return word_screens.ask(turn.t, view, words.ready_words(view.side))


async def meeting_list(tx: Transaction, turn: Turn, mentoring_id: int, page: int = 0) -> Screen:
    view = await meetings.listing(tx, turn.call, mentoring_id, page)
    return meeting_screens.listing(turn.t, view)


async def asked_end(turn: Turn, mentoring_id: int) -> Screen:
    return screens.ask_end(*await _working(turn, mentoring_id), turn.t)


async def ask_end(turn: Turn, mentoring_id: int) -> Screen:
    """While it is asked, a typed text is the reason."""
    screen = await asked_end(turn, mentoring_id)
    async with turn.write(FLOW, mentoring_id) as tx:
        await tx.conversation.expect(turn.account_id, END, now=turn.now, object_id=mentoring_id)
    return screen


async def asked_end_for(turn: Turn, mentoring_id: int, reason: EndReason | str | None) -> Screen:
    return screens.ask_end_for(*await _working(turn, mentoring_id), reason, turn.t)


async def ask_end_for(turn: Turn, mentoring_id: int, reason: EndReason | str | None) -> Screen:
    """While it is asked, no typed text takes its place."""
    screen = await asked_end_for(turn, mentoring_id, reason)
    async with turn.write(FLOW, mentoring_id) as tx:
        await tx.conversation.expect(
            turn.account_id,
            END_SURE if type(reason) is str else END_READY,
            now=turn.now,
            object_id=mentoring_id,
            detail=None if reason is None else str(reason),
        )
    return screen


async def _working(turn: Turn, mentoring_id: int) -> tuple[Pair, Side | None]:
    async with turn.read() as tx:
        one, side = await mentoring.get_led(tx, turn.call, mentoring_id)
    if not one.works:
        raise DomainError("mentoring.settled")
    return one, side


def end_reason(awaited: Expectation | None, mentoring_id: int) -> str:
    """What was typed as the reason; "" where it is asked about no more."""
    return finding.typed(awaited, END_SURE, mentoring_id)


def _ready_reason(awaited: Expectation | None) -> EndReason | None:
    return EndReason(awaited.detail) if awaited is not None and awaited.detail else None


def asked_term(turn: Turn, one: Pair) -> Screen:
    first = orders.first_day(one, turn.today)
    lengths = {length: last_day(length, first) for length in TermLength}
    possible = {length: last for length, last in lengths.items() if last > turn.today}
    return led_screens.ask_term(turn.t, one, possible, turn.today)


def of_several(awaited: Expectation | None) -> bool:
    """Whether what was typed may still go to another pair."""
    return awaited is not None and awaited.detail == TO_WHOM


def _awaits(turn: Turn, expects: str) -> bool:
    awaited = turn.expectation
    return awaited is not None and awaited.expects == expects and not turn.applied
