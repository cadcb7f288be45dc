"""What a portfolio is made of: evidence of the plan's items, the record of its period, and
independent results."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from domain.access import Action
from domain.achievements import within
from domain.closing import ClosingView
from domain.evidence import Evidence
from domain.external_results import ExternalResult
from domain.item import REPORTED, ItemState
from domain.plan import PlanItem, Route
from domain.portfolio import PortfolioEntry
from domain.record import Entry, RecordState
from services.call import Call
from services.closing.heads import head_of
from services.closing.reading import view_of
from services.routes.read import local_of
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioFacts:
    route: Route
    school: str
    today: date
    zone: ZoneInfo
    entries: tuple[PortfolioEntry, ...]


async def portfolio(
    tx: Transaction, call: Call, route_id: int
) -> tuple[ClosingView, PortfolioFacts]:
    """For the plan's owner, and for whoever leads; with what they look at beside it."""
    subject, route = await head_of(tx, call, route_id, Action.PORTFOLIO_MAKE)
    seen = await view_of(tx, call, route, subject)
    local = local_of(call, route)
    institution = await tx.route_papers.get_institution(route.school_id)
    record = await tx.records.list_of_person(route.person_id)
    results = await tx.external_results.list_of_post(route.post_id)
    done = [item for item in seen.plan.items if item.state in REPORTED]
    ids = {item.id for item in done}
    of_period = [
        one
        for one in record
        if one.item_id in ids or within(one, route.first_on, route.last_on or local.today)
    ]
    proofs = await tx.evidence.list_of_several(
        items=ids,
        records=[one.id for one in of_period],
        results=[one.id for one in results],
    )
    facts = PortfolioFacts(
        route=route,
        school=institution.name,
        today=local.today,
        zone=local.zone,
        entries=(
            *_of_plan(done, of_period, proofs),
            *_of_results(results, proofs),
        ),
    )
    return seen, facts


def _of_plan(
    done: Sequence[PlanItem],
    record: Sequence[Entry],
    proofs: Sequence[Evidence],
) -> list[PortfolioEntry]:
    """Items of the plan and entries of its period, in the order in which they were done.

    An entry that an item has left is that item, with what was added to either.
    """
    ids = {item.id for item in done}
    left = {one.item_id: one.id for one in record if one.item_id in ids}
    entries = [
        PortfolioEntry(
            title=item.title,
            done_on=item.reported_on or item.due_on,
            kind=item.kind,
            evidence_kind=item.evidence,
            confirmed=item.state is ItemState.CONFIRMED,
            proofs=tuple(
                proof
                for proof in proofs
                if proof.item_id == item.id
                or (item.id in left and proof.record_id == left[item.id])
            ),
        )
        for item in done
    ]
    entries += [
        PortfolioEntry(
            title=one.title,
            done_on=one.on_date,
            record=one.kind,
            confirmed=one.state is RecordState.CONFIRMED,
            proofs=tuple(proof for proof in proofs if proof.record_id == one.id),
        )
        for one in record
        if one.item_id not in ids
    ]
    return sorted(entries, key=lambda one: one.done_on or date.max)


def _of_results(
    results: Sequence[ExternalResult], proofs: Sequence[Evidence]
) -> list[PortfolioEntry]:
    """The oldest first, as items are."""
    return [
        PortfolioEntry(
            title=": ".join(part for part in (one.operator, one.kind) if part),
            done_on=one.held_on,
            proofs=tuple(proof for proof in proofs if proof.external_result_id == one.id),
        )
        for one in reversed(results)
    ]
