"""What a portfolio is made of: evidence of the plan's items, and independent results."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from domain.access import Action, require
from domain.item import ItemState
from domain.plan import Route
from domain.portfolio import PortfolioEntry
from services.call import Call
from services.routes.read import load, local_of
from services.transaction import Transaction

REPORTED = frozenset({ItemState.DONE, ItemState.CONFIRMED})


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioFacts:
    route: Route
    school: str
    today: date
    zone: ZoneInfo
    entries: tuple[PortfolioEntry, ...]


async def portfolio(tx: Transaction, call: Call, route_id: int) -> PortfolioFacts:
    """For the plan's owner, and for whoever leads. Whatever else shows a person's work adds its
    entries here."""
    require(Action.PORTFOLIO_MAKE, call.actor, await tx.subjects.of_route(route_id))
    route = await tx.routes.get(route_id)
    local = local_of(call, route)
    institution = await tx.route_papers.get_institution(route.school_id)
    return PortfolioFacts(
        route=route,
        school=institution.name,
        today=local.today,
        zone=local.zone,
        entries=(*await _of_items(tx, route), *await _of_results(tx, route)),
    )


async def _of_items(tx: Transaction, route: Route) -> list[PortfolioEntry]:
    """In the order in which they were done."""
    plan = await load(tx, route)
    reported = await tx.route_papers.list_reported(route.id)
    done = [item for item in plan.items if item.state in REPORTED]
    proofs = await tx.evidence.list_of_items([item.id for item in done])
    entries = [
        PortfolioEntry(
            title=item.title,
            done_on=reported[item.id].on if item.id in reported else item.due_on,
            kind=item.kind,
            evidence_kind=item.evidence,
            confirmed=item.state is ItemState.CONFIRMED,
            proofs=proofs.get(item.id, ()),
        )
        for item in done
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
