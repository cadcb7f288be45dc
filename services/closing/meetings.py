"""Presenting results at a meeting: one entry for many plans."""

from dataclasses import dataclass
from datetime import date, datetime, time

from content.closing_texts import load_closing_texts
from domain.access import Action, Subject, require
from domain.calendar import school_year
from domain.errors import DomainError
from domain.people import Role
from domain.scopes import QueueScope
from domain.text import one_line, prose
from services.audit import write_audit
from services.call import Call
from services.scopes import led_by
from services.transaction import Transaction
from storage.repositories.presentations import HELD, Presentable, Presentation

NUMBER_LIMIT = 20
DECISION_LIMIT = 500
BODY_LIMIT = 120
LISTED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting that is being written down, or was; plans to be ticked by name of owner."""

    one: Presentation
    plans: tuple[Presentable, ...]
    today: date

    @property
    def chosen(self) -> int:
        return sum(plan.chosen for plan in self.plans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """`held`: with how many plans each heard. `bodies`: names to choose from."""

    school_id: int
    bodies: tuple[str, ...]
    held: tuple[tuple[Presentation, int], ...]
    draft: Presentation | None
    today: date


async def meetings(tx: Transaction, call: Call, school_id: int | None = None) -> Meetings:
    """Of the school the speaker leads; `school_id` names one where there are several."""
    led = _scope(call, school_id)
    ready = [one.text for one in load_closing_texts().body]
    own = [
        one.name
        for one in await tx.organisation.list_departments(led.school_id, call.today)
        if led.departments is None or one.id in led.departments
    ]
    return Meetings(
        school_id=led.school_id,
        bodies=(*ready, *own),
        held=await tx.presentations.list_held(led.school_id, LISTED),
        draft=await tx.presentations.find_draft(led.school_id, call.person_id),
        today=call.today,
    )


async def begin_meeting(tx: Transaction, call: Call, school_id: int, number: int) -> Meeting:
    """`number` of the body in the list; what was begun before goes on with the other body.

    Plans that no meeting has heard are ticked: those of earlier ones are heard again seldom.
    """
    listed = await meetings(tx, call, school_id)
    if not 0 <= number < len(listed.bodies):
        raise DomainError("access.gone")
    body = listed.bodies[number]
    if listed.draft is not None:
        await tx.presentations.set_values(listed.draft.id, {"body": body})
        return await meeting(tx, call, listed.draft.id)
    made = await tx.presentations.add(
        listed.school_id, body[:BODY_LIMIT], by=call.person_id, now=call.now
    )
    await tx.presentations.set_values(made, {"held_on": call.today})
    found = await meeting(tx, call, made)
    await tx.presentations.tick_all(made, [plan.route_id for plan in found.plans if not plan.heard])
    return await meeting(tx, call, made)


async def meeting(tx: Transaction, call: Call, presentation_id: int) -> Meeting:
    one = await _found(tx, call, presentation_id)
    scopes = [scope for scope in led_by(call.actor) if scope.school_id == one.school_id]
    first, _ = school_year(call.today)
    return Meeting(
        one=one,
        plans=await tx.presentations.list_presentable(
            presentation_id,
            one.school_id,
            scopes,
            actor=call.person_id,
            today=call.today,
            since=datetime.combine(date(first, 9, 1), time(0), tzinfo=call.zone),
        ),
        today=call.today,
    )


async def set_meeting_day(tx: Transaction, call: Call, presentation_id: int, day: date) -> Meeting:
    if day > call.today:
        raise DomainError("closing.meeting_ahead")
    return await _set(tx, call, presentation_id, held_on=day)


async def set_protocol(
    tx: Transaction, call: Call, presentation_id: int, typed: str | None
) -> Meeting:
    """The sign before it is the screen's: «№ 7» is kept as «7»."""
    number = None if typed is None else one_line(typed, limit=NUMBER_LIMIT).removeprefix("№")
    text = None if number is None else one_line(number, limit=NUMBER_LIMIT)
    return await _set(tx, call, presentation_id, protocol_no=text)


async def set_decision(
    tx: Transaction, call: Call, presentation_id: int, typed: str | None
) -> Meeting:
    text = None if typed is None else prose(typed, limit=DECISION_LIMIT)
    return await _set(tx, call, presentation_id, decision=text)


async def set_ready_decision(
    tx: Transaction, call: Call, presentation_id: int, key: str
) -> Meeting:
    ready = load_closing_texts().ready_decision(key)
    if ready is None:
        raise DomainError("access.gone")
    return await set_decision(tx, call, presentation_id, ready.text)


async def tick_plan(
    tx: Transaction, call: Call, presentation_id: int, route_id: int, on: bool
) -> Meeting:
    found = await meeting(tx, call, presentation_id)
    if not found.one.draft or route_id not in {plan.route_id for plan in found.plans}:
        raise DomainError("access.gone")
    await tx.presentations.tick(presentation_id, route_id, on)
    return await meeting(tx, call, presentation_id)


async def tick_plans(tx: Transaction, call: Call, presentation_id: int, on: bool) -> Meeting:
    found = await meeting(tx, call, presentation_id)
    if not found.one.draft:
        raise DomainError("access.gone")
    ids = [plan.route_id for plan in found.plans] if on else []
    await tx.presentations.tick_all(presentation_id, ids)
    return await meeting(tx, call, presentation_id)


async def hold(tx: Transaction, call: Call, presentation_id: int) -> Meeting:
    """From now on it stands in the plans it heard. Raises "closing.nothing_presented"."""
    found = await meeting(tx, call, presentation_id)
    if not found.one.draft:
        return found
    if not found.chosen:
        raise DomainError("closing.nothing_presented")
    await tx.presentations.set_values(presentation_id, {"state": HELD, "at": call.now})
    await write_audit(
        tx, call, "presentation.hold", "presentation", presentation_id, after=str(found.chosen)
    )
    return await meeting(tx, call, presentation_id)


async def undo_meeting(tx: Transaction, call: Call, presentation_id: int) -> Meeting:
    """Back to a draft with all that was written; by whoever wrote it."""
    one = await _found(tx, call, presentation_id)
    if one.by != call.person_id:
        raise DomainError("closing.not_yours")
    return await _put(tx, call, presentation_id, state="draft")


async def drop_meeting(tx: Transaction, call: Call, presentation_id: int) -> None:
    one = await _found(tx, call, presentation_id)
    if one.draft and one.by == call.person_id:
        await tx.presentations.remove(presentation_id)


async def _set(tx: Transaction, call: Call, presentation_id: int, **values: object) -> Meeting:
    one = await _found(tx, call, presentation_id)
    if not one.draft:
        return await meeting(tx, call, presentation_id)
    return await _put(tx, call, presentation_id, **values)


async def _put(tx: Transaction, call: Call, presentation_id: int, **values: object) -> Meeting:
    await tx.presentations.set_values(presentation_id, values)
    return await meeting(tx, call, presentation_id)


async def _found(tx: Transaction, call: Call, presentation_id: int) -> Presentation:
    one = await tx.presentations.find(presentation_id)
    if one is None:
        raise DomainError("access.gone")
    require(Action.MEETING_RECORD, call.actor, Subject(school_id=one.school_id))
    if one.draft and one.by != call.person_id:
        raise DomainError("access.gone")
    return one


def _scope(call: Call, school_id: int | None) -> QueueScope:
    led = [one for one in led_by(call.actor) if school_id in (None, one.school_id)]
    if not led:
        raise DomainError("access.denied", action=Action.MEETING_RECORD.value)
    require(Action.MEETING_RECORD, call.actor, Subject(school_id=led[0].school_id))
    whole = [one for one in led if one.departments is None or one.role is Role.DIRECTOR]
    return next(iter([*whole, *led]))
