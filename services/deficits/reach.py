"""Whose choices a reader sees in numbers, and what else he may do about them."""

from dataclasses import dataclass

from content.codes import Variant, as_variant
from content.loader import load_questionnaire
from domain.access import Action, Actor, Relation, Subject, relations, require
from domain.calendar import school_year
from domain.deficits import Reader
from domain.errors import DomainError
from domain.offers import Offer
from domain.people import LEADING, Role, SchoolKind, variant_for
from domain.scopes import Scope
from services.audit import write_audit
from services.call import Call
from services.scopes import scope_of
from services.transaction import Transaction
from storage.repositories.deficits import Years

_LEADS = Reader(names=True, offers=True, places=True, groups=True)
_HEADS = Reader(groups=True)
_ADVISES = Reader(groups=True, foreign=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """`department`: the one that its head looks at."""

    scope: Scope
    reader: Reader
    department: int | None = None


async def reach(tx: Transaction, call: Call, school_id: int = 0) -> Reach:
    """Of the school that the caller leads, the department he heads or, with `school_id`, a school
    of his municipality. DomainError("access.denied") for anybody else."""
    actor = call.actor
    own = _own(actor, school_id)
    if own is not None:
        subject = Subject(school_id=own.scope.school_id, department_id=own.department)
        require(Action.DEFICITS_READ, actor, subject)
        return own
    if not school_id:
        raise DomainError("access.denied", action=Action.DEFICITS_READ.value)
    subject = await tx.subjects.of_school(school_id)
    require(Action.DEFICITS_READ, actor, subject)
    if Relation.METHODIST not in relations(actor, subject):
        raise DomainError("access.denied", action=Action.DEFICITS_READ.value)
    return Reach(scope=Scope(school_id=school_id), reader=_ADVISES)


async def led(tx: Transaction, call: Call, action: Action) -> Scope:
    """The school of who leads one, his departments alone where he has some."""
    scope = scope_of(call.actor)
    require(action, call.actor, await tx.subjects.of_school(scope.school_id))
    return scope


async def managed(tx: Transaction, call: Call, event_id: int) -> tuple[Offer, Scope]:
    """The offer and the reach of whoever sees to it. An event of the school is all of its
    leaders'; whom it is put before is each one's own part of the school."""
    scope = scope_of(call.actor)
    offer = await tx.offers.get(event_id)
    require(Action.OFFER_MANAGE, call.actor, Subject(school_id=offer.event.school_id))
    if scope.school_id != offer.event.school_id:
        raise DomainError("access.denied", action=Action.OFFER_MANAGE.value)
    return offer, scope


async def record(
    tx: Transaction, call: Call, what: str, event_id: int, after: str | None = None
) -> None:
    await write_audit(tx, call, f"offer.{what}", "event", event_id, after=after)


def years_of(call: Call) -> Years:
    first, _ = school_year(call.today)
    begins = call.today.replace(year=first, month=9, day=1)
    return Years(today=call.today, first=begins, before=begins.replace(year=first - 1))


def words_of(kind: SchoolKind) -> Variant:
    """In whose words a school of the kind reads statements."""
    return as_variant(variant_for(kind, None, None) or "soo")


def title_of(key: str, variant: str) -> str:
    try:
        return load_questionnaire("self").statement(key).short_of(variant)
    except KeyError:
        return key


def _own(actor: Actor, school_id: int) -> Reach | None:
    if actor.has(*LEADING):
        scope = scope_of(actor)
        if school_id in (0, scope.school_id):
            return Reach(scope=scope, reader=_LEADS)
    for post in actor.posts:
        here = post.school_id is not None and school_id in (0, post.school_id)
        if post.role is Role.HEAD and here and post.department_id is not None:
            return Reach(
                scope=Scope(
                    school_id=post.school_id or 0, departments=frozenset({post.department_id})
                ),
                reader=_HEADS,
                department=post.department_id,
            )
    return None
