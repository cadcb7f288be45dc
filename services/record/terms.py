"""A word before a term comes: the next course, an attestation."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from domain.access import Actor
from domain.card import FITNESS_YEARS, years_after
from domain.notices.records import TermAhead
from domain.record import Term, TermKind
from domain.terms import (
    ATTESTATION_MONTHS,
    COURSE_MONTHS,
    COURSE_YEARS,
    attestation_term,
    course_due,
    due_reminder,
    first_reminded_after,
    reminder_day,
    window,
)
from services.call import Call
from services.notify import notify
from services.transaction import Transaction
from storage.repositories.terms import TermFacts

BATCH = 100
_UTC = ZoneInfo("UTC")


async def remind_terms(tx: Transaction, now: datetime, after_id: int = 0) -> int | None:
    """Writes one batch of reminders whose day has come; the id to go on after, None at the end.

    Each is said once: the key names the term and how far ahead it is. It can wait, so it comes at
    the hours of lists.
    """
    today = now.date()
    wide = (window(today, min(ATTESTATION_MONTHS))[0], window(today, max(ATTESTATION_MONTHS))[1])
    course = [window(today, months) for months in COURSE_MONTHS]
    found = await tx.terms.list_facts(
        {
            "planned": wide,
            "given": (years_after(wide[0], -FITNESS_YEARS), years_after(wide[1], -FITNESS_YEARS)),
            "course": (
                years_after(course[0][0], -COURSE_YEARS),
                years_after(course[-1][1], -COURSE_YEARS),
            ),
        },
        today,
        after_id=after_id,
        limit=BATCH,
    )
    call = Call(actor=Actor(person_id=None), now=now, zone=_UTC, cause="tick")
    for one in found:
        for term in terms_of(one, call):
            months = due_reminder(term, today)
            if months is not None:
                await notify(
                    tx,
                    call,
                    TermAhead(term=term.kind.value, on=term.on.isoformat(), months=months),
                    recipient_id=one.person_id,
                    key=f"term:{one.person_id}:{term.kind.value}:{term.on.isoformat()}:{months}",
                )
    return found[-1].person_id if len(found) == BATCH else None


async def next_term(tx: Transaction, after: datetime) -> datetime | None:
    """The next day on which somebody may be reminded, for a clock that is moved."""
    today = after.astimezone(UTC).date()
    kinds = [
        ("course", COURSE_YEARS, COURSE_MONTHS),
        ("planned", 0, ATTESTATION_MONTHS),
        ("category", FITNESS_YEARS, ATTESTATION_MONTHS),
        ("fitness", FITNESS_YEARS, ATTESTATION_MONTHS),
    ]
    asked = [(what, years, ahead) for what, years, months in kinds for ahead in months]
    found = await tx.terms.next_days(
        [(what, first_reminded_after(today, ahead, years)) for what, years, ahead in asked]
    )
    days = [
        reminder_day(years_after(day, years), ahead)
        for day, (_, years, ahead) in zip(found, asked, strict=True)
        if day is not None
    ]
    return datetime.combine(min(days), time(0), tzinfo=UTC) if days else None


def terms_of(facts: TermFacts, call: Call) -> tuple[Term, ...]:
    """Those of the person as they are now."""
    due = course_due(facts.course_on)
    attestation = attestation_term(
        planned_on=facts.planned_on,
        category=facts.category,
        category_on=facts.category_on,
        fitness_on=facts.fitness_on,
        today=call.today,
    )
    course = None if due is None else Term(kind=TermKind.COURSE, on=due)
    return tuple(term for term in (course, attestation) if term is not None)
