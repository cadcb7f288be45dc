"""Where a teacher's diagnosis stands, as a screen: the way in and the way back after a restart."""

from typing import assert_never

from domain.conversation import BUTTON, Place
from domain.diagnosis import SUBJECT_GROUP, Address, DiagnosisState
from domain.errors import DomainError
from domain.people import Role
from domain.self_diagnosis import SELF_QUESTIONNAIRE, Availability, availability
from handlers.diagnosis import (
    door_screens,
    list_screens,
    question_screens,
    result_screens,
    screens,
    subject_screens,
)
from handlers.screen import Screen
from handlers.turn import Turn
from services import diagnosis, routes
from services.diagnosis import DiagnosisOutcome, DiagnosisView, Door
from services.transaction import Transaction

FLOW = "diagnosis"
COMMENT = "diagnosis.comment"
"""The awaited text; `object_id` is the diagnosis, `detail` the statement and its subject."""
TEXT = "diagnosis.text"
"""An answer in one's own words; `detail` as in COMMENT."""
LEVEL = "diagnosis.level"
OTHER = "diagnosis.other"
"""The same, beside «Другое»."""
"""A place on the scale, typed instead of pressed; `detail` as in COMMENT."""
SUBJECT = "diagnosis.subject"
"""The name of a subject that is not in the list."""
SUBJECTS = "diagnosis.subjects"
"""Names of subjects that are in it, typed instead of pressed."""

ANSWER = "diagnosis.answer"
"""A button is awaited; a text sent instead brings the statement back, not the menu."""

ANSWERED = frozenset({ANSWER, LEVEL, OTHER})
"""Beside these a statement is to be answered."""

DOOR = f"{FLOW}.{BUTTON}"
"""A button of the way in is awaited: `detail` None at the entry, «post:questionnaire» over the
promise, «post» over the list of questionnaires."""


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The current statement or the result; the entry where the diagnosis is gone or another's.

    What is shown is what is awaited: a question of words takes the next text as its answer.
    """
    if object_id is None:
        return await _door(turn)
    try:
        async with turn.data.write() as tx:
            view = await diagnosis.get(tx, turn.call, object_id)
            if view.is_open:
                return await _awaited(tx, turn, view)
    except DomainError:
        return await _others(turn, object_id)
    if view.diagnosis.state is DiagnosisState.FINISHED:
        return await result(turn, object_id)
    return await entry(turn)


async def _door(turn: Turn) -> Screen:
    """The screen of the way in beside which a text was written."""
    async with turn.read() as tx:
        awaited = await tx.conversation.find_expectation(turn.account_id)
    if awaited is None or awaited.expects != DOOR or awaited.detail is None:
        return await entry(turn)
    post_id, _, questionnaire = awaited.detail.partition(":")
    if questionnaire:
        return await intro(turn, int(post_id), questionnaire)
    return await offers(turn, int(post_id))


async def _awaited(tx: Transaction, turn: Turn, view: DiagnosisView) -> Screen:
    """The screen of what is awaited; else the question that follows, awaited from here on."""
    awaited = await tx.conversation.find_expectation(turn.account_id)
    if awaited is not None and awaited.object_id == view.diagnosis.id:
        if awaited.expects == SUBJECT and view.subjects_open:
            return subject_screens.ask_name(view, turn.t)
        if awaited.expects == SUBJECTS and view.subjects_open:
            return await subjects(tx, turn, view)
        address = None if awaited.detail is None else named(view, awaited.detail)
        if address is not None and awaited.expects == COMMENT:
            return screens.ask_comment(view, address, turn.t)
        if address is not None and awaited.expects == OTHER:
            return screens.other(view, address, turn.t)
        if address is not None and awaited.expects in (TEXT, LEVEL):
            return question_screens.question(view, address, turn.t)
    return await current(tx, turn, view)


async def _others(turn: Turn, diagnosis_id: int) -> Screen:
    """Levels of groups for mentor, deputy and director; one's own entry for everybody else."""
    try:
        return await result(turn, diagnosis_id)
    except DomainError:
        return await entry(turn)


async def entry(turn: Turn) -> Screen:
    """As `at_door`, in a transaction beside the turn's own, which may be over or rolled back."""
    async with turn.data.write() as tx:
        return await at_door(tx, turn)


async def at_door(tx: Transaction, turn: Turn) -> Screen:
    """What the school asks comes first; then what is open goes on; else the last result; else
    the offer to begin. What is shown is what is awaited."""
    place = teacher_place(turn)
    await tx.conversation.expect(turn.account_id, DOOR, now=turn.now)
    if place is None:
        return door_screens.not_teacher(turn.t)
    door = await diagnosis.door(tx, turn.call, place.post_id)
    opened = next((one.line for one in door.asked if one.line and one.answered), None)
    if opened is None and not door.asked:
        opened = next(
            (one for one in door.lines if one.state is DiagnosisState.OPEN and one.answered), None
        )
    if opened is not None:
        view = await diagnosis.get(tx, turn.call, opened.id)
        return await current(tx, turn, view)
    last = door.latest(DiagnosisState.FINISHED, SELF_QUESTIONNAIRE)
    if last is not None and not door.asked and door.latest(DiagnosisState.OPEN) is None:
        return await drawn(tx, turn, await diagnosis.result(tx, turn.call, last.id))
    if not door.offers:
        return door_screens.ask_audience(turn.t, post_id=place.post_id)
    key = door.asked[0].questionnaire.key if door.asked else SELF_QUESTIONNAIRE
    return await _intro(tx, turn, door, key)


async def intro(turn: Turn, post_id: int, questionnaire: str = SELF_QUESTIONNAIRE) -> Screen:
    """The promise again, in the middle of answering or before a repeated diagnosis."""
    if not ready_at(turn, post_id):
        return await entry(turn)
    async with turn.read() as tx:
        door = await diagnosis.door(tx, turn.call, post_id)
        return await _intro(tx, turn, door, questionnaire)


async def offers(turn: Turn, post_id: int) -> Screen:
    """«Другие анкеты»."""
    if not ready_at(turn, post_id):
        return await entry(turn)
    async with turn.read() as tx:
        door = await diagnosis.door(tx, turn.call, post_id)
    return door_screens.offers(door, turn.t)


async def _intro(tx: Transaction, turn: Turn, door: Door, key: str) -> Screen:
    offer = door.offer(key)
    view = None
    if offer.opened is not None and offer.opened.answered:
        view = await diagnosis.get(tx, turn.call, offer.opened.id)
    return door_screens.intro(door, offer, turn.t, turn.today, view=view)


def ready_at(turn: Turn, post_id: int) -> bool:
    """Whether the speaker can be asked at this post of his."""
    place = turn.who.place_of(post_id)
    return place is not None and _ready(place)


def _ready(place: Place) -> bool:
    found = availability(Role(place.role), place.school_kind, place.audience, place.position)
    return found is Availability.READY


async def result(turn: Turn, diagnosis_id: int) -> Screen:
    """The whole of it for the teacher, levels of groups for those who may see these."""
    async with turn.read() as tx:
        return await drawn(tx, turn, await diagnosis.result(tx, turn.call, diagnosis_id))


async def drawn(tx: Transaction, turn: Turn, outcome: DiagnosisOutcome) -> Screen:
    """As `result`, of a result that has been read; a plan that is there already is named as what
    it is."""
    if not outcome.own:
        return result_screens.levels(outcome, turn.t, turn.zone, turn.today)
    planned = False
    if result_screens.builds(outcome):
        planned = await routes.find_own(tx, turn.call) is not None
    return result_screens.result(outcome, turn.t, turn.zone, turn.today, planned=planned)


async def closed(turn: Turn, view: DiagnosisView) -> Screen:
    """A press on a questionnaire that takes no more answers."""
    if view.diagnosis.state is DiagnosisState.FINISHED:
        shown = await result(turn, view.diagnosis.id)
    else:
        shown = await entry(turn)
    return shown.with_toast(turn.t.plain("diagnosis-closed"))


async def past_result(turn: Turn, view: DiagnosisView) -> int | None:
    """Only the teacher's own is offered beside what he answers."""
    if view.diagnosis.owner is not None:
        return None
    async with turn.read() as tx:
        last = await diagnosis.latest_result(
            tx, turn.call, view.diagnosis.post_id, view.diagnosis.questionnaire
        )
    return None if last is None else last.diagnosis_id


async def current(
    tx: Transaction, turn: Turn, view: DiagnosisView, after: Address | None = None
) -> Screen:
    """The next unanswered statement behind `after`, awaited; the review when all are answered.

    Before the предметные block, who teaches several subjects is asked for which he answers.
    """
    address = view.next_open(after)
    if address is None:
        await await_button(tx, turn, view.diagnosis.id)
        return list_screens.review(view, turn.t)
    first = after is None and view.statement(address).group == SUBJECT_GROUP
    if first and await diagnosis.asks_first(tx, view):
        return await subjects(tx, turn, view)
    await await_answer(tx, turn, view, address)
    return question_screens.question(view, address, turn.t)


async def subjects(tx: Transaction, turn: Turn, view: DiagnosisView) -> Screen:
    """The list of subjects, of which some may be typed."""
    return await subjects_of(tx, turn, view, await diagnosis.offered(tx, view))


async def subjects_of(
    tx: Transaction, turn: Turn, view: DiagnosisView, offered: tuple[str, ...]
) -> Screen:
    await tx.conversation.expect(
        turn.account_id, SUBJECTS, now=turn.now, object_id=view.diagnosis.id
    )
    return subject_screens.choose(view, offered, turn.t)


async def viewed(turn: Turn, diagnosis_id: int) -> DiagnosisView:
    """The diagnosis as it is now. Any press ends the waiting for a text: one that comes after it
    must not land beside a statement that is no longer shown."""
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, diagnosis_id)
        await _await_what_is_shown(tx, turn, view)
        return view


async def _await_what_is_shown(tx: Transaction, turn: Turn, view: DiagnosisView) -> None:
    if view.is_open:
        await await_button(tx, turn, view.diagnosis.id)
    else:
        await tx.conversation.expect_nothing(turn.account_id)


async def await_button(tx: Transaction, turn: Turn, diagnosis_id: int) -> None:
    """No text is taken from here on; one that comes nevertheless finds its way back."""
    await tx.conversation.expect(turn.account_id, ANSWER, now=turn.now, object_id=diagnosis_id)


async def await_answer(tx: Transaction, turn: Turn, view: DiagnosisView, address: Address) -> None:
    """The next text is the answer where the question asks for words or for a place on the scale;
    options are pressed."""
    match view.statement(address).kind:
        case "text":
            await await_words(tx, turn, view, address, TEXT)
        case "scale":
            await await_words(tx, turn, view, address, LEVEL)
        case "one" | "several":
            await await_button(tx, turn, view.diagnosis.id)
        case never:
            assert_never(never)


async def await_words(
    tx: Transaction, turn: Turn, view: DiagnosisView, address: Address, expects: str
) -> None:
    await tx.conversation.expect(
        turn.account_id,
        expects,
        now=turn.now,
        object_id=view.diagnosis.id,
        detail=f"{address.key}:{address.code}" if address.scope else address.key,
    )


def named(view: DiagnosisView, detail: str) -> Address | None:
    """The statement that a text is awaited for; None where it is no longer asked."""
    key, _, code = detail.partition(":")
    try:
        return view.address(key, code)
    except DomainError:
        return None


def teacher_place(turn: Turn) -> Place | None:
    """The post at which the speaker teaches; the main one where there are several."""
    post = turn.who.actor.post_as(Role.TEACHER)
    return None if post is None else turn.who.place_of(post.id)
