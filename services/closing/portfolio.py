"""What a portfolio is made of: evidence of the plan's items, the record of its period, and
independent results."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from domain.access import Action, require
from domain.achievements import within
from domain.item import REPORTED, ItemState
from domain.plan import Route
from domain.portfolio import PortfolioEntry
from domain.record import Entry, RecordState
from services.call import Call
from services.routes.read import load, local_of
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioFacts:
    route: Route
    school: str
    today: date
    zone: ZoneInfo
    entries: tuple[PortfolioEntry, ...]


async def portfolio(tx: Transaction, call: Call, route_id: int) -> PortfolioFacts:
    """For the plan's owner, and for whoever leads."""
    require(Action.PORTFOLIO_MAKE, call.actor, await tx.subjects.of_route(route_id))
    route = await tx.routes.get(route_id)
    local = local_of(call, route)
    institution = await tx.route_papers.get_institution(route.school_id)
    record = await tx.records.list_of_person(route.person_id)
    return PortfolioFacts(
        route=route,
        school=institution.name,
        today=local.today,
        zone=local.zone,
        entries=(
            *await _of_plan(tx, route, record, local.today),
            *await _of_results(tx, route),
        ),
    )


async def _of_plan(
    tx: Transaction, route: Route, record: Sequence[Entry], today: date
) -> list[PortfolioEntry]:
    """Items of the plan and entries of its period, in the order in which they were done.

    An entry that an item has left is that item, with what was added to either.
    """
    plan = await load(tx, route)
    reported = await tx.route_papers.list_reported(route.id)
    done = [item for item in plan.items if item.state in REPORTED]
    ids = {item.id for item in done}
    left = {one.item_id: one for one in record if one.item_id in ids}
    besides = [
        one
        for one in record
        if one.item_id not in ids and within(one, route.first_on, route.last_on or today)
    ]
    files = await tx.evidence.list_of_records([*left.values(), *besides])
    proofs = await tx.evidence.list_of_items([item.id for item in done if item.id not in left])
    entries = [
        PortfolioEntry(
            title=item.title,
            done_on=reported[item.id].on if item.id in reported else item.due_on,
            kind=item.kind,
            evidence_kind=item.evidence,
            confirmed=item.state is ItemState.CONFIRMED,
            proofs=files[left[item.id].id] if item.id in left else proofs.get(item.id, ()),
        )
        for item in done
    ]
    entries += [
        PortfolioEntry(
            title=one.title,
            done_on=one.on_date,
            record=one.kind,
            confirmed=one.state is RecordState.CONFIRMED,
            proofs=files[one.id],
        )
        for one in besides
    ]
    return sorted(entries, key=lambda one: one.done_on or date.max)


async def _of_results(tx: Transaction, route: Route) -> list[PortfolioEntry]:
    """The oldest first, as items are."""
    results = await tx.external_results.list_of_post(route.post_id)
    proofs = await tx.evidence.list_of_results([one.id for one in results])
    return [
        PortfolioEntry(
            title=": ".join(part for part in (one.operator, one.kind) if part),
            done_on=one.held_on,
            proofs=proofs.get(one.id, ()),
        )
        for one in reversed(results)
    ]
