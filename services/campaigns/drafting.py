"""A diagnosis is put together: questionnaire, whom, when. Each step is kept as it is chosen."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.access import Action, require
from domain.calendar import (
    SendingKind,
    WorkCalendar,
    next_sending_moment,
    zone_hour,
)
from domain.campaign_term import (
    Term,
    breaks,
    crossings,
    gave_way,
    looked_over,
    put_off,
    reminder_days,
    suggested,
    term_choices,
    with_first,
    with_last,
)
from domain.campaign_views import PAGE, Beside, Candidate, CandidatePage, Draft, Fitting
from domain.campaigns import (
    AudienceKind,
    Campaign,
    CampaignAudience,
    CampaignState,
    apply,
    check_term,
)
from domain.campaigns import CampaignAction as Act
from domain.diagnosis import Form
from domain.errors import DomainError
from domain.organisation import Department
from domain.text import search_key
from services import calendars
from services.audit import write_audit
from services.calendars import LocalCalendar
from services.call import Call
from services.campaigns import choices
from services.campaigns.asking import apart_from, asked_of, beside, fitting_of, people_of
from services.campaigns.reading import found, managed, manages, seen
from services.scopes import scope_of
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolDays:
    """The calendar of a school as choosing dates needs it."""

    local: LocalCalendar
    today: date
    marked: tuple[tuple[date, str], ...]

    @property
    def calendar(self) -> WorkCalendar:
        return self.local.calendar

    @property
    def breaks(self) -> tuple[Term, ...]:
        return breaks(self.marked)


async def days_of(tx: Transaction, call: Call, school_id: int) -> SchoolDays:
    local = await calendars.of_school(tx, school_id, call.today)
    today = call.now.astimezone(local.zone).date()
    marked = await tx.calendar.list_marked_days(school_id, *looked_over(today))
    return SchoolDays(local=local, today=today, marked=marked)


async def begin(tx: Transaction, call: Call) -> int:
    """The draft that the leader has not opened yet, or a new one with everything suggested."""
    return (await _begun(tx, call)).id


async def begin_drawn(tx: Transaction, call: Call) -> Draft:
    """As `begin`, to be shown at once."""
    return await draft_of(tx, call, await _begun(tx, call))


async def _begun(tx: Transaction, call: Call) -> Campaign:
    scope = scope_of(call.actor)
    require(Action.CAMPAIGN_MANAGE, call.actor, await tx.subjects.of_school(scope.school_id))
    draft = await tx.campaigns.find_draft(scope.school_id, call.person_id)
    if draft is not None:
        if draft.audience.within != scope.departments:
            # The leader's own part of the school has changed since.
            audience = replace(draft.audience, within=scope.departments)
            await tx.campaigns.change(draft.id, audience=audience)
            return replace(draft, audience=audience, rev=draft.rev + 1)
        return draft
    days = await days_of(tx, call, scope.school_id)
    term = suggested(days.today, days.breaks, days.calendar)
    campaign_id = await tx.campaigns.add(
        school_id=scope.school_id,
        questionnaire="self",
        form=Form.FULL,
        audience=CampaignAudience(kind=AudienceKind.ALL, within=scope.departments),
        opens_on=term.first,
        closes_on=term.last,
        created_by=call.person_id,
        now=call.now,
    )
    await audit(tx, call, campaign_id, "draft", None, CampaignState.DRAFT)
    return await found(tx, campaign_id)


async def get_draft(tx: Transaction, call: Call, campaign_id: int) -> Draft:
    """Raises "campaign.wrong_state" once it is a draft no more."""
    one = await seen(tx, call, campaign_id, Action.CAMPAIGN_MANAGE)
    campaign = one.campaign
    if not manages(call.actor, campaign, one.subject):
        raise DomainError("access.denied", action=Action.CAMPAIGN_MANAGE.value)
    if campaign.state is not CampaignState.DRAFT:
        raise DomainError("campaign.wrong_state", state=campaign.state)
    return await draft_of(tx, call, campaign)


async def is_draft(tx: Transaction, campaign_id: int) -> bool:
    """Whether it can still be changed as one; by whom, the change itself asks."""
    campaign = await tx.campaigns.find(campaign_id)
    return campaign is not None and campaign.state is CampaignState.DRAFT


async def draft_of(tx: Transaction, call: Call, campaign: Campaign) -> Draft:
    """For whoever has been allowed to change it."""
    days = await days_of(tx, call, campaign.school_id)
    within = campaign.audience.within
    departments = await tx.organisation.list_departments(campaign.school_id, days.today)
    first, last = campaign.term
    others = await beside(tx, campaign, days.today)
    terms = term_choices(days.today, days.breaks, days.calendar)
    return Draft(
        campaign=campaign,
        today=days.today,
        choices=choices.choices(),
        departments=tuple(one for one in departments if within is None or one.id in within),
        terms=terms,
        put_off=put_off(terms, days.today, days.marked),
        crossings=crossings(Term(first=first, last=last), days.marked),
        fitting=await _fitting(tx, campaign, others, days.today),
        tell_at=_tell_at(call, days, first),
        reminders=tuple(
            day
            for _, day in reminder_days(Term(first=first, last=last), days.calendar)
            if day > days.today
        ),
        beside=await _standing(tx, others, within, days.today),
    )


async def offered_departments(
    tx: Transaction, call: Call, campaign_id: int
) -> tuple[Department, ...]:
    """Of the leader's part of the school. Raises "campaign.wrong_state" as `get_draft` does."""
    campaign = await _draft(tx, call, campaign_id)
    within = campaign.audience.within
    here = await tx.organisation.list_departments(campaign.school_id, call.today)
    return tuple(one for one in here if within is None or one.id in within)


async def list_candidates(
    tx: Transaction, call: Call, campaign_id: int, *, page: int = 0, query: str = ""
) -> CandidatePage:
    """Teachers of the leader's part of the school, to be chosen by name."""
    campaign = (await get_draft(tx, call, campaign_id)).campaign
    key = search_key(query)
    lines, total = await _candidates(tx, call, campaign, key, page)
    if not lines and page:
        page = max(0, (await _candidates(tx, call, campaign, key, 0))[1] - 1) // PAGE
        lines, total = await _candidates(tx, call, campaign, key, page)
    return CandidatePage(campaign=campaign, lines=lines, total=total, page=page, query=query)


async def pass_step(tx: Transaction, call: Call, campaign_id: int, rev: int) -> None:
    """A step of the caller's own draft is left as it was suggested; of another's, nothing is
    noted."""
    await tx.campaigns.pass_step(campaign_id, call.person_id, rev)


async def choose_questionnaire(
    tx: Transaction, call: Call, campaign_id: int, questionnaire: str, form: Form
) -> None:
    """The questionnaire for young specialists brings its audience along and takes it away."""
    campaign = await _draft(tx, call, campaign_id)
    if not choices.offered(questionnaire, form):
        raise DomainError("campaign.no_questionnaire")
    audience = campaign.audience
    if questionnaire == "young":
        audience = audience.of_kind(AudienceKind.YOUNG)
    elif campaign.questionnaire == "young" and audience.kind is AudienceKind.YOUNG:
        audience = audience.of_kind(AudienceKind.ALL)
    await tx.campaigns.change(
        campaign_id, questionnaire=questionnaire, form=form, audience=audience
    )


async def choose_audience(
    tx: Transaction, call: Call, campaign_id: int, kind: AudienceKind
) -> None:
    campaign = await _draft(tx, call, campaign_id)
    await tx.campaigns.change(campaign_id, audience=campaign.audience.of_kind(kind))


async def set_department(
    tx: Transaction, call: Call, campaign_id: int, department_id: int, *, chosen: bool
) -> None:
    await _set_id(tx, call, campaign_id, AudienceKind.DEPARTMENTS, department_id, chosen)


async def set_person(
    tx: Transaction, call: Call, campaign_id: int, post_id: int, *, chosen: bool
) -> None:
    await _set_id(tx, call, campaign_id, AudienceKind.CHOSEN, post_id, chosen)


async def choose_term(
    tx: Transaction, call: Call, campaign_id: int, first: date, last: date
) -> None:
    """Raises "campaign.past", "campaign.backwards", "campaign.too_long"."""
    campaign = await _draft(tx, call, campaign_id)
    local = await calendars.of_school(tx, campaign.school_id, call.today)
    check_term(first, last, call.now.astimezone(local.zone).date())
    await tx.campaigns.change(campaign_id, term=(first, last))


async def choose_day(
    tx: Transaction, call: Call, campaign_id: int, day: date, *, first: bool
) -> Term | None:
    """One edge of the term. The term where the other edge gave way, as it would stand before it.

    Raises as `choose_term` does.
    """
    campaign = await _draft(tx, call, campaign_id)
    opens_on, closes_on = campaign.term
    was = Term(first=opens_on, last=closes_on)
    local = await calendars.of_school(tx, campaign.school_id, call.today)
    today = call.now.astimezone(local.zone).date()
    term = with_first(was, day) if first else with_last(was, day, today, local.calendar)
    check_term(term.first, term.last, today)
    await tx.campaigns.change(campaign_id, term=(term.first, term.last))
    return term if gave_way(was, term) else None


async def throw_away(tx: Transaction, call: Call, campaign_id: int) -> None:
    campaign = await _draft(tx, call, campaign_id)
    state = apply(campaign.state, Act.CANCEL)
    await tx.campaigns.set_state(campaign_id, state, opened_at=None, closed_at=call.now)
    await audit(tx, call, campaign_id, "cancel", campaign.state, state)


async def _set_id(
    tx: Transaction, call: Call, campaign_id: int, kind: AudienceKind, id_: int, chosen: bool
) -> None:
    """An id of another school or outside the leader's departments finds nobody when it opens."""
    campaign = await _draft(tx, call, campaign_id)
    audience = campaign.audience.with_id(kind, id_, chosen=chosen)
    await tx.campaigns.change(campaign_id, audience=audience)


async def _draft(tx: Transaction, call: Call, campaign_id: int) -> Campaign:
    campaign = await managed(tx, call, campaign_id)
    if campaign.state is not CampaignState.DRAFT:
        raise DomainError("campaign.wrong_state", state=campaign.state)
    return campaign


async def _candidates(
    tx: Transaction, call: Call, campaign: Campaign, key: str, page: int
) -> tuple[tuple[Candidate, ...], int]:
    return await tx.campaign_audience.list_candidates(
        campaign.school_id,
        campaign.audience,
        call.today,
        query=key,
        limit=PAGE,
        offset=max(0, page) * PAGE,
    )


async def _fitting(
    tx: Transaction, campaign: Campaign, others: tuple[Campaign, ...], today: date
) -> Fitting:
    if not campaign.audience.complete:
        return Fitting(people=0, away=0)
    posts = await tx.campaign_audience.list_fitting(campaign.school_id, campaign.audience, today)
    free = apart_from(posts, await people_of(tx, others, today))
    already = asked_of(posts, campaign.questionnaire, campaign.form)
    fit = fitting_of(free, campaign.questionnaire, campaign.form)
    return replace(fit, already=len(already) - fit.people)


async def _standing(
    tx: Transaction, others: tuple[Campaign, ...], within: frozenset[int] | None, today: date
) -> tuple[Beside, ...]:
    """How those beside it go among the leader's people; one that asks none of them is left out."""
    if not others:
        return ()
    counts = await tx.participation.counts([one.id for one in others], within, today)
    return tuple(
        Beside(campaign=one, counts=counts[one.id])
        for one in others
        if counts[one.id].asked or one.state is CampaignState.PLANNED
    )


def _tell_at(call: Call, days: SchoolDays, first: date) -> datetime | None:
    """When people at the school's own hours hear of it."""
    zone = days.local.zone
    start = max(call.now, zone_hour(first, 0, 0, zone))
    return next_sending_moment(start, zone, days.calendar, SendingKind.LIST)


async def audit(
    tx: Transaction,
    call: Call,
    campaign_id: int,
    what: str,
    before: CampaignState | None,
    after: CampaignState,
) -> None:
    await write_audit(
        tx,
        call,
        f"campaign.{what}",
        "campaign",
        campaign_id,
        before=None if before is None else before.value,
        after=after.value,
    )
