"""The facts of a report, read in one go, and what is counted of them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time

from content.loader import load_questionnaire
from domain import report_figures
from domain.access import Action, Subject, allowed, relations, require
from domain.item import ItemAction
from domain.people import LEADING, ChannelPolicy, Role
from domain.plan_rules import RouteTitle
from domain.reports import (
    Confirmer,
    Figures,
    Origins,
    PairFact,
    ReportFacts,
    ReportHead,
    ReportRight,
    SchoolTable,
)
from domain.scopes import Scope
from domain.summary_filters import Filters
from services.call import Call
from services.reports.choosing import chosen
from services.scopes import scope_of
from services.summary import school
from services.transaction import Transaction
from storage.repositories.summary_window import Window

_RIGHTS = {
    ReportRight.STAFF: Action.REPORT_STAFF,
    ReportRight.RESULTS: Action.REPORT_RESULTS,
}
_BY_POST = (
    (Role.DEPUTY, Confirmer.DEPUTY),
    (Role.DIRECTOR, Confirmer.DIRECTOR),
    (Role.ROUTE_OFFICER, Confirmer.ROUTE_OFFICER),
)


async def table(tx: Transaction, call: Call, filters: Filters) -> SchoolTable:
    """By name, as far as its reader may have names; the numbers are those of the summary."""
    found, _ = await _read(tx, call, filters)
    return SchoolTable(facts=found, figures=report_figures.figures(found, short_of))


async def figures(tx: Transaction, call: Call, filters: Filters) -> Figures:
    """Numbers alone, for a paper that is shown to everybody."""
    found, _ = await _read(tx, call, filters)
    return report_figures.figures(found, short_of)


async def origins(tx: Transaction, call: Call, filters: Filters) -> Origins:
    """The numbers with their sources, for whoever checks them."""
    found, window = await _read(tx, call, filters)
    decisions = await tx.reports.list_decisions(window)
    posts = {one.post_id for one in found.staff}
    roles = await tx.reports.roles_at(
        window.scope.school_id,
        {by for _, _, by, _ in decisions if by is not None},
        call.today,
    )
    counted: dict[Confirmer, int] = {}
    for post_id, action, by, items in decisions:
        if post_id in posts:
            who = _confirmer(post_id, action, by, roles, found.pairs)
            counted[who] = counted.get(who, 0) + items
    return report_figures.origins(replace(found, confirmed=counted), short_of)


async def _read(tx: Transaction, call: Call, filters: Filters) -> tuple[ReportFacts, Window]:
    filters = chosen(filters)
    scope = scope_of(call.actor)
    here = Subject(school_id=scope.school_id)
    require(Action.REPORT_MAKE, call.actor, here)
    summary = await school.school(tx, call, filters)
    window = school.window_of(scope, replace(filters, department_id=None), call.today, call)
    held = relations(call.actor, here)
    zone = call.zone
    questionnaire = load_questionnaire("self")
    whole = ReportFacts(
        head=await _head(tx, call, scope),
        summary=summary,
        groups=tuple((one.key, one.title) for one in questionnaire.groups),
        staff=await tx.reports.list_staff(window),
        diagnoses=await tx.reports.list_diagnoses(window, _year_before(window, call), zone),
        plans=await tx.reports.list_plans(window, zone),
        items=await tx.reports.list_items(window, zone),
        chosen=await tx.reports.list_chosen(window),
        pairs=await tx.reports.list_pairs(window),
        entries=await tx.reports.list_entries(window, zone),
        first=window.first,
        last=min(window.last, call.today),
        rights=frozenset(right for right, action in _RIGHTS.items() if allowed(action, held)),
    )
    return report_figures.narrowed(whole, filters.department_id), window


async def _head(tx: Transaction, call: Call, scope: Scope) -> ReportHead:
    place, municipality = await tx.organisation.get_school(scope.school_id)
    name = await tx.posts.name_of(call.person_id)
    full = place.channel_policy is ChannelPolicy.FULL
    role = next(
        post.role
        for post in call.actor.posts
        if post.school_id == scope.school_id and post.role in LEADING
    )
    return ReportHead(
        school=place.name,
        kind=place.kind,
        title=RouteTitle(await tx.reports.title_of(scope.school_id)),
        municipality=municipality.name,
        day=call.today,
        author=name if full else None,
        author_role=role,
        part=scope.departments is not None,
    )


def _year_before(window: Window, call: Call) -> datetime:
    begun = window.first.year if window.first.month >= 9 else window.first.year - 1
    return datetime.combine(date(begun - 1, 9, 1), time(0), tzinfo=call.zone)


def _confirmer(
    post_id: int,
    action: str,
    by: int | None,
    roles: dict[int, frozenset[Role]],
    pairs: Iterable[PairFact],
) -> Confirmer:
    """As what somebody spoke: his post that leads, else the mentor, the head, the colleague."""
    if action == ItemAction.ATTEND.value:
        return Confirmer.LIST
    if by is None:
        return Confirmer.DOCUMENT
    held = roles.get(by, frozenset())
    leading = next((who for role, who in _BY_POST if role in held), None)
    if leading is not None:
        return leading
    if any(one.mentee_post_id == post_id and one.mentor_id == by for one in pairs):
        return Confirmer.MENTOR
    return Confirmer.HEAD if Role.HEAD in held else Confirmer.COLLEAGUE


def short_of(key: str) -> str:
    try:
        return load_questionnaire("self").statement(key).short
    except KeyError:
        return key
