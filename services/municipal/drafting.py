"""A diagnosis for many schools is put together: what, which schools, when. Kept as it is chosen."""

from collections.abc import Iterator
from datetime import date

from domain.access import Subject, require
from domain.calendar import WorkCalendar
from domain.campaign_term import (
    Term,
    breaks,
    crossings,
    gave_way,
    looked_over,
    put_off,
    suggested,
    term_choices,
    with_first,
    with_last,
)
from domain.campaigns import check_term
from domain.diagnosis import Form
from domain.errors import DomainError
from domain.municipal import MunicipalState, with_school
from domain.municipal_views import DraftSchool, MunicipalDraft
from domain.organisation import School
from services import calendars
from services.call import Call
from services.campaigns import choices
from services.campaigns.asking import fitting_of
from services.municipal.reading import MANAGE, Found, day_in, found, municipality_of, record
from services.organisation import own_municipality
from services.transaction import Transaction

Marked = dict[int, tuple[tuple[date, str], ...]]
"""school → days of its calendar with their kinds."""


async def begin(tx: Transaction, call: Call) -> int:
    """The draft that the methodist has not opened yet, or a new one with everything suggested.

    What the municipality asks already is not suggested once more: it would be called alike, and
    schools that have it would be left out.
    """
    municipality = await municipality_of(tx, own_municipality(call))
    require(MANAGE, call.actor, Subject(municipality_id=municipality.id))
    draft = await tx.municipal_campaigns.find_draft(municipality.id, call.person_id)
    if draft is not None:
        return draft.id
    today = day_in(call, municipality)
    schools = await tx.organisation.list_schools(municipality.id)
    marked = await _marked(tx, schools, today)
    working = await _working(tx, schools, today)
    term = suggested(today, _breaks(marked), working)
    questionnaire, form = choices.suggested(
        await tx.municipal_campaigns.list_running(municipality.id)
    )
    made = await tx.municipal_campaigns.add(
        municipality_id=municipality.id,
        questionnaire=questionnaire,
        form=form,
        term=(term.first, term.last),
        created_by=call.person_id,
        now=call.now,
    )
    await record(tx, call, made, "draft", None, MunicipalState.DRAFT)
    return made


async def get_draft(tx: Transaction, call: Call, municipal_id: int) -> MunicipalDraft:
    """Raises "municipal.wrong_state" once it is a draft no more."""
    return await draft_of(tx, await found(tx, call, municipal_id, MunicipalState.DRAFT))


async def draft_of(tx: Transaction, one: Found) -> MunicipalDraft:
    """As `get_draft`, of one that was read to change it."""
    campaign, today = one.campaign, one.today
    schools = await tx.organisation.list_schools(campaign.municipality_id)
    ids = [school.id for school in schools]
    marked = await _marked(tx, schools, today)
    working = await _working(tx, schools, today)
    busy = await tx.campaigns.list_busy_schools(ids, campaign.questionnaire)
    posts = await tx.campaign_audience.list_fitting_of(ids, campaign.audience, today)
    term = Term(first=campaign.opens_on, last=campaign.closes_on)
    terms = term_choices(today, _breaks(marked), working)
    return MunicipalDraft(
        campaign=campaign,
        municipality=one.municipality.name,
        today=today,
        choices=choices.choices(),
        terms=terms,
        put_off=put_off(terms, today, _days(marked)),
        schools=tuple(
            DraftSchool(
                school_id=school.id,
                name=school.name,
                chosen=campaign.asks(school.id),
                busy=busy.get(school.id),
                fitting=fitting_of(posts[school.id], campaign.questionnaire, campaign.form),
                crossings=crossings(term, marked[school.id]),
            )
            for school in schools
        ),
    )


async def is_draft(tx: Transaction, municipal_id: int) -> bool:
    """Whether it can still be changed as one; by whom, the change itself asks."""
    campaign = await tx.municipal_campaigns.find(municipal_id)
    return campaign is not None and campaign.state is MunicipalState.DRAFT


async def pass_step(tx: Transaction, call: Call, municipal_id: int, rev: int) -> None:
    """A step of the caller's own draft is left as it was suggested; of another's, nothing is
    noted."""
    await tx.municipal_campaigns.pass_step(municipal_id, call.person_id, rev)


async def choose_questionnaire(
    tx: Transaction, call: Call, municipal_id: int, questionnaire: str, form: Form
) -> None:
    await _draft(tx, call, municipal_id)
    if not choices.offered(questionnaire, form):
        raise DomainError("campaign.no_questionnaire")
    await tx.municipal_campaigns.choose_questionnaire(municipal_id, questionnaire, form)


async def choose_all_schools(tx: Transaction, call: Call, municipal_id: int) -> None:
    await _draft(tx, call, municipal_id)
    await tx.municipal_campaigns.choose_schools(municipal_id, None)


async def set_school(
    tx: Transaction, call: Call, municipal_id: int, school_id: int, *, asked: bool
) -> None:
    """A school of another municipality is left out of the choice."""
    one = await _draft(tx, call, municipal_id)
    every = [each.id for each in await tx.organisation.list_schools(one.municipality.id)]
    if school_id not in every:
        raise DomainError("access.gone")
    chosen = with_school(one.campaign.schools, every, school_id, asked=asked)
    await tx.municipal_campaigns.choose_schools(municipal_id, chosen)


async def choose_term(
    tx: Transaction, call: Call, municipal_id: int, first: date, last: date
) -> None:
    """Raises "campaign.past", "campaign.backwards", "campaign.too_long"."""
    one = await _draft(tx, call, municipal_id)
    check_term(first, last, one.today)
    await tx.municipal_campaigns.choose_term(municipal_id, first, last)


async def choose_day(
    tx: Transaction, call: Call, municipal_id: int, day: date, *, first: bool
) -> Term | None:
    """One edge of the term. The term where the other edge gave way, as it would stand before it.

    Raises as `choose_term` does.
    """
    one = await _draft(tx, call, municipal_id)
    was = Term(first=one.campaign.opens_on, last=one.campaign.closes_on)
    if first:
        term = with_first(was, day)
    else:
        schools = await tx.organisation.list_schools(one.municipality.id)
        term = with_last(was, day, one.today, await _working(tx, schools, one.today))
    check_term(term.first, term.last, one.today)
    await tx.municipal_campaigns.choose_term(municipal_id, term.first, term.last)
    return term if gave_way(was, term) else None


async def throw_away(tx: Transaction, call: Call, municipal_id: int) -> None:
    await _draft(tx, call, municipal_id)
    await tx.municipal_campaigns.set_state(municipal_id, MunicipalState.CANCELLED)
    await record(tx, call, municipal_id, "cancel", MunicipalState.DRAFT, MunicipalState.CANCELLED)


async def restore(tx: Transaction, call: Call, municipal_id: int) -> None:
    """What was thrown away is a draft again."""
    await found(tx, call, municipal_id, MunicipalState.CANCELLED, lock=True)
    await tx.municipal_campaigns.set_state(municipal_id, MunicipalState.DRAFT)
    await record(tx, call, municipal_id, "restore", MunicipalState.CANCELLED, MunicipalState.DRAFT)


async def _draft(tx: Transaction, call: Call, municipal_id: int) -> Found:
    return await found(tx, call, municipal_id, MunicipalState.DRAFT, lock=True)


async def _marked(tx: Transaction, schools: tuple[School, ...], today: date) -> Marked:
    ids = [school.id for school in schools]
    return await tx.calendar.list_marked_days_of(ids, *looked_over(today))


def _breaks(marked: Marked) -> tuple[Term, ...]:
    """Holidays of any school: what is suggested begins when all are back."""
    return breaks(_days(marked))


def _days(marked: Marked) -> Iterator[tuple[date, str]]:
    return (day for of_school in marked.values() for day in of_school)


async def _working(tx: Transaction, schools: tuple[School, ...], today: date) -> WorkCalendar:
    """Days on which all the schools work."""
    local = await calendars.of_schools(tx, [school.id for school in schools], today)
    found_in = [one.calendar for one in local.values()]
    return WorkCalendar(
        saturday_works=all(one.saturday_works for one in found_in),
        closed=frozenset(day for one in found_in for day in one.closed),
    )
