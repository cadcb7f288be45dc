"""The facts of the first screen, in at most three statements."""

from content.codes import Variant
from content.loader import load_questionnaire
from domain.conversation import Place, Who
from domain.diagnosis import DiagnosisState, minutes_left
from domain.overview import DiagnosisStanding, Overview, TeacherFacts
from domain.people import Audience, Role, SchoolKind, variant_for
from services.call import Call
from services.transaction import Transaction

_LEADING = (Role.DEPUTY, Role.DIRECTOR, Role.ROUTE_OFFICER)


async def of_person(tx: Transaction, call: Call, who: Who) -> Overview:
    """The speaker's own; of his posts and places those of the current one are looked at."""
    led = {
        post.school_id
        for post in who.actor_here.posts
        if post.role in _LEADING and post.school_id is not None
    }
    teaching = next((place for place in who.here if place.role == Role.TEACHER), None)
    waiting = await tx.overview.waiting(call.person_id, led, call.today)
    return Overview(
        teacher=None if teaching is None else await _teacher(tx, call, teaching),
        mentees=waiting.mentees,
        to_confirm=waiting.to_confirm,
        proposals=waiting.proposals,
        to_approve=waiting.to_approve,
        staff=waiting.staff,
        not_joined=waiting.not_joined,
    )


async def _teacher(tx: Transaction, call: Call, place: Place) -> TeacherFacts:
    post_id, kind, audience = place.post_id, place.school_kind, place.audience
    last = await tx.overview.last_diagnosis(post_id)
    route = await tx.overview.route_numbers(post_id, call.today)
    statements = 0
    answered = 0 if last is None else last.answered
    if last is None:
        standing = _without_diagnosis(kind, audience)
    else:
        finished = last.state is DiagnosisState.FINISHED
        standing = DiagnosisStanding.FINISHED if finished else DiagnosisStanding.OPEN
    variant = variant_for(kind, audience) if last is None else last.variant
    if variant is not None:
        known: Variant = "noo" if variant == "noo" else "soo"
        statements = len(load_questionnaire("self").for_variant(known))
    return TeacherFacts(
        post_id=post_id,
        kind=kind,
        diagnosis=standing,
        answered=answered,
        statements=statements,
        minutes_left=minutes_left(max(0, statements - answered)),
        route=None if route is None else route.state,
        passed=0 if route is None else route.passed,
        soon=0 if route is None else route.soon,
        nearest=None if route is None else route.nearest,
    )


def _without_diagnosis(kind: SchoolKind | None, audience: Audience | None) -> DiagnosisStanding:
    if variant_for(kind, audience) is not None:
        return DiagnosisStanding.NONE
    if kind is SchoolKind.SCHOOL and audience is None:
        return DiagnosisStanding.UNASKED
    return DiagnosisStanding.LATER
