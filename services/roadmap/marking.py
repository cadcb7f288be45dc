"""How a measure goes: done, put off, dropped, and the last of these taken back."""

from datetime import date

from content.roadmaps import load_roadmap_texts
from content.route_texts import ReadyText
from domain.access import Action
from domain.errors import DomainError
from domain.roadmap import (
    NOTE_LIMIT,
    Measure,
    MeasureAction,
    MeasureState,
    Timing,
    check_day,
    first_day,
    target,
)
from domain.text import one_line
from services.call import Call
from services.roadmap.scope import audit, edited, seen
from services.transaction import Transaction


async def get(tx: Transaction, call: Call, measure_id: int) -> Measure:
    return await _marked(tx, call, measure_id)


async def check_move(tx: Transaction, call: Call, measure_id: int, day: date) -> Measure:
    """The measure, if it may be moved to that day; raises as `move`."""
    measure = await _marked(tx, call, measure_id)
    target(measure.state, MeasureAction.MOVE)
    check_day(measure.year, day)
    if day < call.today:
        raise DomainError("roadmap.past")
    return measure


async def finish(
    tx: Transaction,
    call: Call,
    measure_id: int,
    rev: int | None,
    note: str | None,
    day: date | None = None,
) -> None:
    """Done today, with a note or without. `rev` None: of what is typed, as it stands now.

    `day` is taken instead where the school year has it and it has come.
    DomainError "roadmap.changed", "roadmap.wrong_state", "text.…".
    """
    measure = await _marked(tx, call, measure_id)
    note = None if note is None else one_line(note, limit=NOTE_LIMIT)
    held = day is not None and first_day(measure.year) <= day <= call.today
    done_on = day if held else call.today
    await _step(tx, call, measure, rev, MeasureAction.FINISH, note, note=note, done_on=done_on)


async def move(
    tx: Transaction, call: Call, measure_id: int, rev: int | None, day: date, reason: str
) -> None:
    """Another date within the school year, and why. DomainError "roadmap.other_year",
    "roadmap.past" for a day that is behind."""
    measure = await check_move(tx, call, measure_id, day)
    reason = one_line(reason, limit=NOTE_LIMIT)
    await _step(
        tx, call, measure, rev, MeasureAction.MOVE, reason, due_on=day, timing=Timing.DAY.value
    )


async def drop(tx: Transaction, call: Call, measure_id: int, rev: int) -> None:
    measure = await edited(tx, call, measure_id)
    await _step(tx, call, measure, rev, MeasureAction.DROP, None)


async def undo(tx: Transaction, call: Call, measure_id: int, rev: int) -> None:
    """Back to how it stood before the last step; DomainError("roadmap.nothing") where there is
    none that can be taken back. A drop is taken back by whoever leads the school."""
    found = await seen(tx, call, measure_id, Action.MEASURE_MARK)
    measure = found.measure
    school = await tx.roadmaps.school(measure.school_id)
    events = await tx.roadmaps.events_of(measure, school.policy)
    last = events[0] if events else None
    if last is None or last.action is MeasureAction.UNDO:
        raise DomainError("roadmap.nothing")
    if last.action is MeasureAction.DROP and not found.may_edit:
        raise DomainError("access.denied", action=Action.ROADMAP_MANAGE.value)
    await tx.roadmaps.change(
        measure_id,
        rev,
        by=call.person_id,
        now=call.now,
        state=last.old_state.value,
        due_on=last.old_due_on,
        timing=last.old_timing.value,
        done_on=None,
        note=None,
    )
    await tx.roadmaps.record(measure, MeasureAction.UNDO, None, by=call.person_id, now=call.now)
    await audit(tx, call, "undo", "measure", measure_id)


async def set_document(
    tx: Transaction, call: Call, measure_id: int, rev: int | None, text: str
) -> None:
    """Which paper comes of it, or has: by whoever may say that it is done."""
    measure = await _marked(tx, call, measure_id)
    await tx.roadmaps.change(
        measure_id,
        measure.rev if rev is None else rev,
        by=call.person_id,
        now=call.now,
        document=one_line(text, limit=NOTE_LIMIT),
    )
    await audit(tx, call, "document", "measure", measure_id)


def ready_note(key: str) -> str:
    return text_of(load_roadmap_texts().note, key)


def ready_reason(key: str) -> str:
    return text_of(load_roadmap_texts().reason, key)


def ready_document(key: str) -> str:
    return text_of(load_roadmap_texts().document, key)


def text_of(texts: tuple[ReadyText, ...], key: str) -> str:
    """DomainError("roadmap.no_words") where no ready text has the key."""
    found = next((one.text for one in texts if one.key == key), None)
    if found is None:
        raise DomainError("roadmap.no_words")
    return found


async def _marked(tx: Transaction, call: Call, measure_id: int) -> Measure:
    return (await seen(tx, call, measure_id, Action.MEASURE_MARK)).measure


async def _step(
    tx: Transaction,
    call: Call,
    measure: Measure,
    rev: int | None,
    action: MeasureAction,
    text: str | None,
    **values: object,
) -> None:
    if rev is not None and rev != measure.rev:
        raise DomainError("roadmap.changed")
    state: MeasureState = target(measure.state, action)
    await tx.roadmaps.change(
        measure.id, measure.rev, by=call.person_id, now=call.now, state=state.value, **values
    )
    await tx.roadmaps.record(measure, action, text, by=call.person_id, now=call.now)
    await audit(tx, call, action.value, "measure", measure.id)
