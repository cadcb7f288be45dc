"""What a plan's paper is made of, as far as whoever asks may see it; drawing comes after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.access import Action, Subject, allowed, relations, require
from domain.approval import Leader
from domain.card import Card
from domain.closing import WHOLE, Presented, Reflection, Word, may_be_reviewed
from domain.endorsement import Endorsement
from domain.errors import DomainError
from domain.external_results import ExternalResult
from domain.people import ChannelPolicy
from domain.plan import Plan, Route, VersionCause
from domain.plan_rules import RouteForm
from domain.plan_sections import without_proposals
from domain.record import Entry
from domain.route import RouteState
from domain.self_diagnosis import DiagnosisOwner
from domain.terms import courses_of
from services.call import Call
from services.diagnosis import DiagnosisOutcome, result_on_paper
from services.routes.read import load, local_of, period
from services.transaction import Transaction
from storage.repositories.route_papers import Institution
from storage.repositories.route_versions import RouteVersion

ON_PAPER = frozenset(RouteState) - {RouteState.DRAFT, RouteState.RETURNED, RouteState.SUBMITTED}
"""States in which a plan was approved: before them, its paper is a draft."""

AT_ITS_END = frozenset({RouteState.CLOSING, RouteState.COMPLETED})
"""What was said of a plan as a whole is printed then; a plan that goes on again or was broken off
has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts:
    """What was said of one school year of a longer plan, by basis, and about the whole year."""

    year: int
    reflections: Mapping[int, Reflection]
    said: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHead:
    """Whose plan it is, and how far it has come."""

    route: Route
    owner: DiagnosisOwner
    zone: ZoneInfo
    today: date
    approved_at: datetime | None

    @property
    def named(self) -> bool:
        """Whether the school lets names be sent."""
        return self.owner.channel_policy is ChannelPolicy.FULL

    @property
    def draft(self) -> bool:
        return self.route.state not in ON_PAPER


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteFacts(PaperHead):
    """`card` is empty for those who may not read cards, `courses` for those who may not read
    records, `outcome` and `independent` for those who may not see results. `version` counts what
    was submitted and approved; 0 before the first.
    """

    plan: Plan
    institution: Institution
    first: date
    last: date
    card: Card | None
    outcome: DiagnosisOutcome | None
    independent: tuple[ExternalResult, ...]
    courses: tuple[Entry, ...]
    leaders: tuple[Leader, ...]
    version: int
    agreed: tuple[Endorsement, ...] = ()
    """What was agreed to before the approval of the text that is printed."""
    reflections: Mapping[int, Reflection] = field(default_factory=dict)
    """By basis."""
    said: tuple[Word, ...] = ()
    """Of mentor, methodist and whoever concluded."""
    reviews: tuple[ReviewFacts, ...] = ()
    """Of a plan of several years: those that were summed up."""
    presented: tuple[Presented, ...] = ()


async def head(tx: Transaction, call: Call, route_id: int) -> PaperHead:
    """For whoever may have the `facts`."""
    _, route = await _readable(tx, call, route_id)
    local = local_of(call, route)
    institution = await tx.route_papers.get_institution(route.school_id)
    versions = await tx.route_versions.list_of_route(route_id)
    return PaperHead(
        route=route,
        owner=_owner(route, institution),
        zone=local.zone,
        today=local.today,
        approved_at=next((one.at for one in reversed(_approvals(versions))), None),
    )


async def facts(tx: Transaction, call: Call, route_id: int) -> RouteFacts:
    """For the owner, his mentor and the leaders; a draft is its owner's alone."""
    subject, route = await _readable(tx, call, route_id)
    local = local_of(call, route)
    first, last = period(route, local.today)
    institution = await tx.route_papers.get_institution(route.school_id, route.department_id)
    versions = await tx.route_versions.list_of_route(route_id)
    approvals = _approvals(versions)
    ends = route.state in AT_ITS_END
    reflections, words = await _said(tx, route, local.today)
    approved_at = approvals[-1].at if approvals else None
    return RouteFacts(
        route=route,
        # What others only propose is no part of the plan, on paper least of all.
        plan=without_proposals(await load(tx, route)),
        owner=_owner(route, institution),
        institution=institution,
        zone=local.zone,
        today=local.today,
        first=first,
        last=last,
        card=(
            await tx.cards.find(route.post_id) if _may(call, subject, Action.CARD_READ) else None
        ),
        outcome=(
            await result_on_paper(tx, call, subject, route.post_id, route.diagnosis_id, approved_at)
            if _may(call, subject, Action.DIAGNOSIS_RESULT_READ)
            else None
        ),
        independent=(
            await tx.external_results.list_of_post(route.post_id)
            if _may(call, subject, Action.EXTERNAL_RESULT_READ)
            else ()
        ),
        courses=(
            courses_of(await tx.records.list_of_person(route.person_id))
            if _may(call, subject, Action.RECORD_READ)
            else ()
        ),
        leaders=await tx.approvals.list_leaders(route.school_id, local.today),
        version=versions[-1].no if versions else 0,
        approved_at=approved_at,
        agreed=await _endorsements(tx, route, approvals),
        reflections=reflections.get(WHOLE, {}) if ends else {},
        said=words.get(WHOLE, ()) if ends else (),
        presented=await tx.presentations.list_of_route(route_id) if ends else (),
        reviews=tuple(
            ReviewFacts(year=year, reflections=reflections.get(year, {}), said=words.get(year, ()))
            for year in sorted(reflections.keys() | words.keys())
            if year != WHOLE
        ),
    )


async def _said(
    tx: Transaction, route: Route, today: date
) -> tuple[dict[int, dict[int, Reflection]], dict[int, tuple[Word, ...]]]:
    """By year. Nothing is asked for where nothing can have been said: early in a plan of a year."""
    reviewed = may_be_reviewed(route.first_on, route.last_on, today)
    if route.state not in AT_ITS_END and not reviewed:
        return {}, {}
    return (
        await tx.closings.list_reflections_by_year(route.id),
        await tx.closings.list_words_by_year(route.id),
    )


async def _readable(tx: Transaction, call: Call, route_id: int) -> tuple[Subject, Route]:
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_READ, call.actor, subject)
    if route.state is RouteState.DRAFT and route.person_id != call.person_id:
        raise DomainError("route.withdrawn")
    return subject, route


def _owner(route: Route, institution: Institution) -> DiagnosisOwner:
    return DiagnosisOwner(
        name=route.owner_name,
        staff_no=route.owner_staff_no,
        school=institution.name,
        channel_policy=route.policy,
    )


def _approvals(versions: Sequence[RouteVersion]) -> list[RouteVersion]:
    return [one for one in versions if one.cause is VersionCause.APPROVE]


async def _endorsements(
    tx: Transaction, route: Route, approvals: Sequence[RouteVersion]
) -> tuple[Endorsement, ...]:
    """Of the text that was handed in and approved."""
    return await tx.endorsements.list_of_text(route.id, approvals[-1].rev - 1) if approvals else ()


async def facts_and_template(
    tx: Transaction, call: Call, route_id: int, form: RouteForm
) -> tuple[RouteFacts, bytes | None]:
    """With the school's own template of the form; None: it prints by the shipped one."""
    found = await facts(tx, call, route_id)
    return found, await tx.document_templates.find_body(found.plan.route.school_id, form)


def _may(call: Call, subject: Subject, action: Action) -> bool:
    return allowed(action, relations(call.actor, subject))
