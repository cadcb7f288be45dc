"""What waits for one person, as the weekly list says it."""

from datetime import date
from zoneinfo import ZoneInfo

from domain.access import Actor
from domain.people import LEADING, Role
from domain.scopes import Scope
from domain.waits import OwnWaits, Wait, days_waited, waiting_for
from services.routes.endorsement import endorses_in
from services.scopes import scopes_of
from services.transaction import Transaction
from services.waits.reading import of_people

_ANSWERING = (*LEADING, Role.HEAD)
MOST = 500
"""Plans handed over to one methodist that are counted."""


async def own(tx: Transaction, actor: Actor, today: date) -> OwnWaits | None:
    """In all schools where the person answers, another's duties included; None where nothing waits.

    Says nothing but how many and how long, so it needs no more right than to be asked.
    """
    found: dict[Wait, list[int]] = {}
    person_id = actor.person_id or 0
    for scope in scopes_of(actor, _ANSWERING):
        school = await tx.organisation.find_school(scope.school_id)
        if school is None:
            continue
        zone = ZoneInfo(school[0].zone)
        everybody = Scope(school_id=scope.school_id)
        pending = await of_people(tx, everybody, school[0].municipality_id, today, newcomers=True)
        mine = waiting_for(pending, person_id)
        for one in () if mine is None else mine.pending:
            # A methodist's plans are counted once, below.
            if one.asking.kind is not Wait.METHODIST:
                days = days_waited(one.asking.since, today, zone)
                found.setdefault(one.asking.kind, []).append(days)
    _, towns = endorses_in(actor)
    if towns:
        for route in await tx.endorsements.list_awaited(
            departments=(), municipalities=towns, actor=person_id, limit=MOST
        ):
            found.setdefault(Wait.METHODIST, []).append(days_waited(route.since, today, route.zone))
    kinds = tuple((kind, len(found[kind]), max(found[kind])) for kind in Wait if kind in found)
    return OwnWaits(kinds=kinds) if kinds else None
