"""Who did what with a plan and when; its kept texts, and the difference of two."""

from collections.abc import Mapping
from datetime import datetime

from domain.access import Action, require
from domain.endorsement import PassedOver
from domain.errors import DomainError
from domain.plan import Route, VersionCause
from domain.plan_changes import changes
from domain.plan_rules import ApprovalStep
from domain.plan_views import CompareView, HistoryLine, HistoryView, VersionView
from domain.route import RouteState
from domain.route_changes import DECIDED
from services.call import Call
from services.routes.judging import STEPS
from services.routes.read import local_of
from services.transaction import Transaction
from storage.repositories.route_versions import RouteVersion

DEEDS = (
    *(
        f"route.{action}"
        for action in (
            "submit",
            "withdraw",
            "approve",
            "return",
            "revoke",
            "object",
            "begin_due",
            "hand_over",
            "take_back",
            "close",
            "reopen",
            "reflect",
            "analyse",
            "complete",
            "recall",
            "answer",
            "suspend",
            "resume",
            "transfer",
            "terminate",
        )
    ),
    *STEPS,
)
"""Actions of the audit about the plan as a whole that a history tells, and no others."""

PROPOSAL_DEEDS = ("proposal.make", "proposal.add", "proposal.answer")
CHANGES_SHOWN = 200
"""The newest changes of a plan: more than any plan has."""


async def history(tx: Transaction, call: Call, route_id: int) -> HistoryView:
    """For the owner and for whoever reads the plan."""
    route = await _readable(tx, call, route_id)
    local = local_of(call, route)
    versions = await tx.route_versions.list_of_route(route_id)
    made = {(version.at, version.cause.value): version.no for version in versions}
    words: dict[object, list[tuple[str | None, str]]] = {}
    for word in await tx.route_versions.list_words(route_id, route.policy):
        words.setdefault(word.at, []).append((word.title, word.text))
    lines = [
        *await _of_changes(tx, route, made),
        *await _of_proposals(tx, route),
    ]
    for deed in await tx.route_versions.list_deeds(route_id, route.policy, DEEDS):
        action = deed.action.removeprefix("route.")
        about_step = deed.action in STEPS
        lines.append(
            HistoryLine(
                action=action,
                who=deed.who,
                at=deed.at,
                no=made.get((deed.at, action)),
                step=ApprovalStep(deed.before) if about_step and deed.before else None,
                why=PassedOver(deed.after) if action == "pass_over" and deed.after else None,
                words=tuple(words.get(deed.at, ())) if action == "return" else (),
            )
        )
    return HistoryView(
        route_id=route_id,
        owner=route.owner,
        own=route.person_id == call.person_id,
        lines=tuple(sorted(lines, key=lambda line: line.at)),
        numbers=tuple(version.no for version in versions),
        zone=local.zone,
        today=local.today,
    )


async def _of_changes(
    tx: Transaction, route: Route, made: Mapping[tuple[datetime, str], int]
) -> list[HistoryLine]:
    """What was asked for or shown, and what was decided about it."""
    lines: list[HistoryLine] = []
    found = await tx.route_changes.list_of_route(route.id, skip=0, limit=CHANGES_SHOWN)
    others = {change.by for change in found if change.by != change.owner_id}
    labels = await tx.proposals.list_labels(others, route.school_id, route.policy)
    for change in found:
        lines.append(
            HistoryLine(
                action=f"change_{change.kind.value}",
                who=labels.get(change.by, change.owner),
                at=change.at,
                about=change.title,
            )
        )
        if change.state in DECIDED and change.decided_at is not None:
            lines.append(
                HistoryLine(
                    action=f"change_{change.state.value}",
                    who=change.decider,
                    at=change.decided_at,
                    no=made.get((change.decided_at, VersionCause.CHANGE.value)),
                    about=change.title,
                )
            )
    return lines


async def _of_proposals(tx: Transaction, route: Route) -> list[HistoryLine]:
    return [
        HistoryLine(
            action=(
                f"answer_{deed.after}"
                if deed.action == "proposal.answer"
                else deed.action.replace(".", "_")
            ),
            who=deed.who,
            at=deed.at,
            about=deed.about,
        )
        for deed in await tx.route_versions.list_proposal_deeds(
            route.id, route.policy, PROPOSAL_DEEDS
        )
    ]


async def version(tx: Transaction, call: Call, route_id: int, no: int) -> VersionView:
    route = await _readable(tx, call, route_id)
    local = local_of(call, route)
    found = _numbered(await tx.route_versions.list_of_route(route_id), no)
    return VersionView(
        route_id=route_id,
        owner=route.owner,
        no=no,
        cause=found.cause,
        at=found.at,
        body=found.body,
        zone=local.zone,
        today=local.today,
    )


async def compare(
    tx: Transaction, call: Call, route_id: int, older: int = 0, newer: int = 0
) -> CompareView:
    """Two versions by number, the last two where none are named; the earlier one comes first."""
    route = await _readable(tx, call, route_id)
    versions = await tx.route_versions.list_of_route(route_id)
    if len(versions) < 2:
        raise DomainError("route.one_version")
    if not older or not newer or older == newer:
        older, newer = versions[-2].no, versions[-1].no
    older, newer = sorted((older, newer))
    before, after = _numbered(versions, older), _numbered(versions, newer)
    return CompareView(
        route_id=route_id,
        owner=route.owner,
        older=older,
        newer=newer,
        numbers=tuple(one.no for one in versions),
        changes=changes(before.body, after.body),
        today=local_of(call, route).today,
    )


def _numbered(versions: tuple[RouteVersion, ...], no: int) -> RouteVersion:
    found = next((one for one in versions if one.no == no), None)
    if found is None:
        raise DomainError("access.gone")
    return found


async def _readable(tx: Transaction, call: Call, route_id: int) -> Route:
    require(Action.ROUTE_READ, call.actor, await tx.subjects.of_route(route_id))
    route = await tx.routes.get(route_id)
    if route.state is RouteState.DRAFT and route.person_id != call.person_id:
        raise DomainError("route.withdrawn")
    return route
