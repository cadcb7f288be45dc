"""The facts of the first screen, in at most four statements."""

from dataclasses import dataclass
from datetime import date

from content.codes import as_variant
from content.loader import load_questionnaire
from domain.calendar import add_months
from domain.campaigns import Campaign
from domain.closing import is_offered
from domain.conversation import Place, Who
from domain.diagnosis import DiagnosisState, minutes_left
from domain.overview import Begun, DiagnosisStanding, Overview, TeacherFacts
from domain.people import KEEPING, LEADING, Role, variant_for
from domain.route import begins_now
from domain.self_diagnosis import SELF_QUESTIONNAIRE, DiagnosisLine
from domain.terms import course_due
from services.call import Call
from services.diagnosis.door import asked_still, size_of
from services.roadmap.scope import headed_by, works_at
from services.routes.endorsement import endorses_in
from services.scopes import led_by, scopes_of
from services.transaction import Transaction

COURSE_SOON = 6
"""Months before a course is due from which the menu says it."""


async def of_person(tx: Transaction, call: Call, who: Who) -> Overview:
    """The speaker's own; of his posts and places those of the current one are looked at."""
    led = {
        post.school_id
        for post in who.actor_here.posts
        if post.role in LEADING and post.school_id is not None
    }
    keeps = {
        post.school_id
        for post in who.actor_here.posts
        if post.role in KEEPING and post.school_id is not None
    }
    teaching = next((place for place in who.here if place.role == Role.TEACHER), None)
    scopes = led_by(who.actor_here)
    waiting = await tx.overview.waiting(
        call.person_id,
        led,
        call.today,
        scopes,
        endorses_in(who.actor_here),
        keeps,
        scopes_of(who.actor_here),
        [
            post.municipality_id
            for post in who.actor_here.posts
            if post.role is Role.METHODIST and post.municipality_id is not None
        ],
        scopes_of(call.actor, (Role.DEPUTY,)),
        headed_by(call.actor),
        works_at(call.actor),
    )
    due = course_due(waiting.course_on)
    soon = due if due is not None and due <= add_months(call.today, COURSE_SOON) else None
    return Overview(
        teacher=None if teaching is None else await _teacher(tx, call, teaching, soon),
        mentees=waiting.mentees,
        to_confirm=waiting.to_confirm,
        proposals=waiting.proposals,
        to_approve=waiting.to_approve,
        staff=waiting.staff,
        not_joined=waiting.not_joined,
        changes=waiting.changes,
        to_endorse=waiting.to_endorse,
        records=waiting.records,
        unread=waiting.unread,
        # Only to whom orders and terms are entrusted: nobody else can do anything about them.
        pairs_ending=waiting.pairs_ending if keeps else 0,
        pairs_unordered=waiting.pairs_unordered if keeps else 0,
        to_conclude=waiting.to_conclude,
        to_analyse=waiting.to_analyse,
        requests=waiting.requests,
        lead_asked=waiting.lead_asked,
        leads=waiting.leads,
        leads_on=waiting.leads_on,
        measures=waiting.measures,
        drafted=waiting.drafted,
        drafted_of_town=waiting.drafted_of_town,
        unsent=waiting.unsent,
    )


async def _teacher(
    tx: Transaction, call: Call, place: Place, course_on: date | None
) -> TeacherFacts:
    route = await tx.overview.route_numbers(place.post_id, call.today)
    lines = await tx.diagnoses.list_of_post(place.post_id)
    asked = await tx.campaigns.list_asked(place.post_id)
    standing = _standing(place, lines, asked)
    return TeacherFacts(
        post_id=place.post_id,
        kind=place.school_kind,
        diagnosis=standing.standing,
        answered=standing.answered,
        statements=standing.statements,
        minutes_left=minutes_left(max(0, standing.statements - standing.answered)),
        questionnaire=standing.title,
        closes_on=standing.closes_on,
        aside=_aside(lines, standing.line_id),
        asked_key=standing.asked_key,
        result_id=_result_of(lines),
        route=None if route is None else route.state,
        passed=0 if route is None else route.passed,
        soon=0 if route is None else route.soon,
        nearest=None if route is None else route.nearest,
        course_due=course_on,
        finished=0 if route is None else route.finished,
        total=0 if route is None else route.total,
        route_id=None if route is None else route.route_id,
        begins=route is not None and begins_now(route.state, route.first_on, call.today),
        sums_up=route is not None
        and is_offered(
            route.state, route.last_on, call.today, done=route.total > 0 and route.left == 0
        ),
        following=None if route is None else route.following,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    standing: DiagnosisStanding
    answered: int = 0
    statements: int = 0
    title: str | None = None
    closes_on: date | None = None
    asked_key: str | None = None
    line_id: int | None = None


def _standing(
    place: Place, lines: tuple[DiagnosisLine, ...], campaigns: tuple[Campaign, ...]
) -> _Standing:
    """What the school asks comes first, then what is open, then what was finished."""
    variant = variant_for(place.school_kind, place.audience, place.position)
    opened = next((one for one in lines if one.state is DiagnosisState.OPEN), None)
    if variant is None and opened is None:
        finished = any(one.questionnaire == SELF_QUESTIONNAIRE for one in lines)
        return _Standing(
            standing=DiagnosisStanding.FINISHED if finished else DiagnosisStanding.UNASKED
        )
    for asked in asked_still(campaigns, lines, variant):
        begun = asked.answered > 0
        return _Standing(
            standing=DiagnosisStanding.OPEN if begun else DiagnosisStanding.ASKED,
            answered=asked.answered,
            statements=asked.statements,
            title=_title(asked.campaign.questionnaire),
            closes_on=asked.campaign.closes_on,
            asked_key=None if begun else asked.campaign.questionnaire,
            line_id=None if asked.line is None else asked.line.id,
        )
    if opened is not None:
        return _Standing(
            standing=DiagnosisStanding.OPEN,
            answered=opened.answered,
            statements=size_of(opened),
            title=_title(opened.questionnaire),
            line_id=opened.id,
        )
    if any(one.questionnaire == SELF_QUESTIONNAIRE for one in lines):
        return _Standing(standing=DiagnosisStanding.FINISHED)
    full = load_questionnaire(SELF_QUESTIONNAIRE)
    statements = 0 if variant is None else len(full.for_variant(as_variant(variant)))
    return _Standing(standing=DiagnosisStanding.NONE, statements=statements)


def _aside(lines: tuple[DiagnosisLine, ...], named: int | None) -> Begun | None:
    """Beside the one that is `named`: the self-diagnosis, else what was begun last."""
    begun = [
        one
        for one in lines
        if one.state is DiagnosisState.OPEN and one.answered and one.id != named
    ]
    if not begun:
        return None
    line = next((one for one in begun if one.questionnaire == SELF_QUESTIONNAIRE), begun[0])
    statements = size_of(line)
    return Begun(
        diagnosis_id=line.id,
        title=_title(line.questionnaire),
        answered=line.answered,
        statements=statements,
        minutes_left=minutes_left(max(0, statements - line.answered)),
    )


def _result_of(lines: tuple[DiagnosisLine, ...]) -> int | None:
    return next(
        (
            one.id
            for one in lines
            if one.state is DiagnosisState.FINISHED and one.questionnaire == SELF_QUESTIONNAIRE
        ),
        None,
    )


def _title(questionnaire: str) -> str | None:
    if questionnaire == SELF_QUESTIONNAIRE:
        return None
    return load_questionnaire(questionnaire).title
