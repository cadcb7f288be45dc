"""Of which school and which year a roadmap is."""

from dataclasses import dataclass
from datetime import date

from domain.access import Action, Actor, Subject, allowed, relations, require
from domain.calendar import school_year
from domain.people import Role
from domain.roadmap import FIRST_MONTH, Measure, Roadmap, School
from services.audit import write_audit
from services.call import Call
from services.scopes import scope_of
from services.transaction import Transaction

NEXT_FROM_MONTH = 4
"""From April on the next school year is planned, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A measure with what the caller may do to it."""

    measure: Measure
    may_edit: bool
    may_mark: bool


async def led_school(tx: Transaction, call: Call) -> School:
    """The first school the caller leads; DomainError("access.denied") for anybody else."""
    school_id = scope_of(call.actor).school_id
    require(Action.ROADMAP_MANAGE, call.actor, await tx.subjects.of_school(school_id))
    return await tx.roadmaps.school(school_id)


async def managed(tx: Transaction, call: Call, roadmap_id: int) -> Roadmap:
    """DomainError "access.denied", "access.gone"."""
    found = await tx.roadmaps.get(roadmap_id)
    require(Action.ROADMAP_MANAGE, call.actor, await tx.subjects.of_school(found.school_id))
    return found


async def seen(tx: Transaction, call: Call, measure_id: int, action: Action) -> Seen:
    """The measure, if the caller may do this to it."""
    subject, measure = await tx.subjects.of_measure(measure_id, call.today)
    require(action, call.actor, subject)
    held = relations(call.actor, subject)
    return Seen(
        measure=measure,
        may_edit=allowed(Action.ROADMAP_MANAGE, relations(call.actor, _school(subject))),
        may_mark=allowed(Action.MEASURE_MARK, held),
    )


async def edited(tx: Transaction, call: Call, measure_id: int) -> Measure:
    """The measure, if the caller leads its school."""
    subject, measure = await tx.subjects.of_measure(measure_id, call.today)
    require(Action.ROADMAP_MANAGE, call.actor, _school(subject))
    return measure


def headed_by(actor: Actor) -> frozenset[int]:
    """Departments whose measures he sees as his own."""
    return frozenset(
        post.department_id
        for post in actor.posts
        if post.role is Role.HEAD and post.department_id is not None
    )


def works_at(actor: Actor) -> frozenset[int]:
    return frozenset(post.school_id for post in actor.posts if post.school_id is not None)


def _school(subject: Subject) -> Subject:
    return Subject(school_id=subject.school_id, municipality_id=subject.municipality_id)


def year_of(call: Call, year: int) -> int:
    """The year of a button, if it may be looked at; else the present one."""
    now, _ = school_year(call.today)
    return year if now - YEARS_BACK <= year <= now + 1 else now


YEARS_BACK = 5


def planned_year(today: date) -> int:
    """Whose plan of methodical work is drafted: the next one's from April on."""
    first, following = school_year(today)
    return following if NEXT_FROM_MONTH <= today.month < FIRST_MONTH else first


async def audit(tx: Transaction, call: Call, what: str, kind: str, object_id: int) -> None:
    await write_audit(tx, call, f"roadmap.{what}", kind, object_id)
