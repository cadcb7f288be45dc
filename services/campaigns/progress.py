"""How a diagnosis goes: numbers, departments, facts of participation by name."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from domain.access import Action, allowed, relations, require
from domain.campaign_term import Term, crossings
from domain.campaign_views import (
    PAGE,
    CampaignLine,
    CampaignList,
    CampaignPage,
    Candidate,
    DepartmentLine,
    DepartmentList,
    Draft,
    Handling,
    MemberLine,
    MemberList,
    MemberPage,
    ParticipationSheet,
)
from domain.campaigns import CampaignState, Participation
from domain.errors import DomainError
from domain.paging import page_within
from domain.typed_choice import naming
from services.call import Call
from services.campaigns.drafting import SchoolDays, days_of, draft_of
from services.campaigns.reading import Seen, manages, part_of, scored, seen
from services.campaigns.running import newcomers
from services.campaigns.several import reopenable
from services.campaigns.telling import reminder_prefix
from services.scopes import scope_of
from services.transaction import Transaction
from storage.repositories.participation import MemberFact

_READ = Action.CAMPAIGN_PARTICIPATION


async def list_campaigns(
    tx: Transaction, call: Call, school_id: int | None = None, page: int = 0
) -> CampaignList:
    """Of the school the reader leads, or of one he may look at. Drafts only to their author."""
    if school_id is None:
        school_id = scope_of(call.actor).school_id
    subject = await tx.subjects.of_school(school_id)
    require(_READ, call.actor, subject)
    may_manage = allowed(Action.CAMPAIGN_MANAGE, relations(call.actor, subject))
    total = await tx.campaigns.count_of_school(school_id)
    page = page_within(page, total, PAGE)
    campaigns = await tx.campaigns.list_of_school(school_id, limit=PAGE, offset=page * PAGE)
    ids = [one.id for one in campaigns]
    counts = (
        await tx.participation.counts(ids, part_of(call.actor, subject, _READ), call.today)
        if ids
        else {}
    )
    return CampaignList(
        school_id=school_id,
        school=await tx.summary.school_name(school_id),
        lines=tuple(CampaignLine(campaign=one, counts=counts[one.id]) for one in campaigns),
        total=total,
        page=page,
        today=call.today,
        manages=may_manage,
        draft=await tx.campaigns.find_draft(school_id, call.person_id) if may_manage else None,
    )


async def get(tx: Transaction, call: Call, campaign_id: int) -> CampaignPage:
    return await page_of(tx, call, await seen(tx, call, campaign_id, _READ))


async def get_either(tx: Transaction, call: Call, campaign_id: int) -> Draft | CampaignPage:
    """The draft before it opens, to whoever may change it; the page of what has opened.

    Raises "access.denied" for the draft of somebody else.
    """
    return await either_after(tx, call, await seen(tx, call, campaign_id, _READ))


async def either_after(tx: Transaction, call: Call, one: Seen) -> Draft | CampaignPage:
    """As `get_either`, of a diagnosis that was read to change something about it."""
    if one.campaign.state is not CampaignState.DRAFT:
        return await get_after(tx, call, one)
    if not manages(call.actor, one.campaign, one.subject):
        raise DomainError("access.denied", action=Action.CAMPAIGN_MANAGE.value)
    return await draft_of(tx, call, one.campaign)


async def get_after(
    tx: Transaction, call: Call, one: Seen, *, fresh: bool = False, complete: bool = False
) -> CampaignPage:
    """As `get`, of a diagnosis that was read to change something about it.

    `fresh`: this very transaction has opened it, so nobody has begun, been reminded or come;
    `complete`: it has taken in everybody who fits.
    """
    return await page_of(tx, call, _as_read(call, one), fresh=fresh, complete=complete)


def _as_read(call: Call, one: Seen) -> Seen:
    return replace(one, departments=part_of(call.actor, one.subject, _READ))


async def page_of(
    tx: Transaction,
    call: Call,
    one: Seen,
    *,
    fresh: bool = False,
    complete: bool = False,
    next_at: datetime | None = None,
) -> CampaignPage:
    """As `get_after`, with the reader's departments in `one`. `next_at`: when the next reminder is
    due, where this very transaction has put them."""
    campaign, campaign_id = one.campaign, one.campaign.id
    days = await days_of(tx, call, campaign.school_id)
    counts = await tx.participation.counts([campaign_id], one.departments, days.today)

    is_open = campaign.state is CampaignState.OPEN
    if next_at is None and is_open and counts[campaign_id].not_passed:
        next_at = await tx.outbox.next_of(reminder_prefix(campaign_id), call.now)
    first, last = campaign.term
    return CampaignPage(
        campaign=campaign,
        school=await tx.summary.school_name(campaign.school_id),
        counts=counts[campaign_id],
        today=days.today,
        part=one.departments is not None,
        handling=await _handling(tx, call, one, days, fresh=fresh, complete=complete),
        sees_map=scored(campaign)
        and allowed(Action.CAMPAIGN_MAP, relations(call.actor, one.subject)),
        sees_totals=not scored(campaign)
        and allowed(Action.CAMPAIGN_TOTALS, relations(call.actor, one.subject)),
        municipal_id=campaign.municipal_id
        if allowed(Action.MUNICIPAL_CAMPAIGN_MANAGE, relations(call.actor, one.subject))
        else None,
        reminds_on=None if next_at is None else next_at.astimezone(days.local.zone).date(),
        crossings=crossings(Term(first=first, last=last), days.marked),
    )


async def _handling(
    tx: Transaction, call: Call, one: Seen, days: SchoolDays, *, fresh: bool, complete: bool
) -> Handling:
    campaign = one.campaign
    if not allowed(Action.CAMPAIGN_MANAGE, relations(call.actor, one.subject)):
        return Handling()
    may_manage = manages(call.actor, campaign, one.subject)
    may_end = may_manage and campaign.municipal_id is None
    reminds = _reminds(call, one)
    match campaign.state:
        case CampaignState.DRAFT:
            return Handling(manages=may_manage)
        case CampaignState.PLANNED:
            return Handling(manages=may_manage, undoable=may_end)
        case CampaignState.CLOSED | CampaignState.CANCELLED:
            back = may_end and reopenable(call, campaign, days.local)
            return Handling(manages=may_manage, reopenable=back)
        case CampaignState.OPEN if fresh:
            return Handling(manages=may_manage, undoable=may_end, reminds=reminds)
        case CampaignState.OPEN:
            to_add = 0
            if may_manage and not complete:
                to_add = len(await newcomers(tx, campaign, days.today))
            untouched = may_end and not await tx.campaign_audience.anybody_began([campaign.id])
            return Handling(
                manages=may_manage, undoable=untouched, newcomers=to_add, reminds=reminds
            )


def _reminds(call: Call, one: Seen) -> bool:
    """A deputy with a zone, too, of what was opened for the whole school: her own people."""
    return one.campaign.state is CampaignState.OPEN and allowed(
        Action.NUDGE_SEND, relations(call.actor, one.subject)
    )


async def departments(tx: Transaction, call: Call, campaign_id: int) -> DepartmentList:
    one = await seen(tx, call, campaign_id, _READ)
    rows = await tx.participation.counts_by_department(campaign_id, one.departments, call.today)
    counts = await tx.participation.counts([campaign_id], one.departments, call.today)
    return DepartmentList(
        campaign=one.campaign,
        school=await tx.summary.school_name(one.campaign.school_id),
        today=call.today,
        counts=counts[campaign_id],
        part=one.departments is not None,
        lines=tuple(
            DepartmentLine(department_id=row.department_id, name=row.name, counts=row.counts)
            for row in rows
        ),
    )


async def members(
    tx: Transaction, call: Call, campaign_id: int, which: MemberList, page: int = 0
) -> MemberPage:
    """A page of people by name; the last one where `page` is beyond it."""
    return await _members(tx, call, await seen(tx, call, campaign_id, _READ), which, page)


async def members_named(
    tx: Transaction, call: Call, campaign_id: int, which: MemberList, query: str
) -> MemberPage:
    """Those of the list whom the typed words name, a page of them at most."""
    one = await seen(tx, call, campaign_id, _READ)
    facts, _ = await tx.participation.list_members(campaign_id, one.departments, call.today, which)
    found = [facts[place] for place in naming(query, [fact.label for fact in facts])]
    return _page_of(call, one, which, found[:PAGE], len(found), 0)


async def whom_it_asks(
    tx: Transaction, call: Call, campaign_id: int, page: int = 0
) -> tuple[MemberPage, tuple[Candidate, ...]]:
    """Who has not passed; and people who fit and are not asked, because a leader said so."""
    return await whom_after(
        tx, call, await seen(tx, call, campaign_id, Action.CAMPAIGN_MANAGE), page
    )


async def whom_after(
    tx: Transaction, call: Call, one: Seen, page: int = 0
) -> tuple[MemberPage, tuple[Candidate, ...]]:
    """As `whom_it_asks`, of a diagnosis that was read to change something about it."""
    view = await _members(tx, call, _as_read(call, one), MemberList.NOT_PASSED, page)
    audience = one.campaign.audience
    if not audience.without or not manages(call.actor, one.campaign, one.subject):
        return view, ()
    return view, await tx.campaign_audience.list_left_out(
        one.campaign.school_id, audience, limit=PAGE
    )


async def may_be_left_out(tx: Transaction, call: Call, campaign_id: int) -> tuple[Candidate, ...]:
    """Who has not begun, and who was left out by hand: all of both, by whoever manages it."""
    one = await seen(tx, call, campaign_id, Action.CAMPAIGN_MANAGE)
    if not manages(call.actor, one.campaign, one.subject):
        return ()
    facts, _ = await tx.participation.list_members(
        campaign_id, one.departments, call.today, MemberList.NOT_PASSED
    )
    asked = [
        Candidate(post_id=fact.post_id, label=fact.label, chosen=True)
        for fact in facts
        if fact.standing is Participation.NOT_BEGUN
    ]
    audience = one.campaign.audience
    if not audience.without:
        return tuple(asked)
    out = await tx.campaign_audience.list_left_out(
        one.campaign.school_id, audience, limit=len(audience.without)
    )
    return (*asked, *out)


async def _members(
    tx: Transaction, call: Call, one: Seen, which: MemberList, page: int
) -> MemberPage:
    facts, total = await _page(tx, call, one, which, page)
    if not facts and page > 0:
        facts, total = await _page(tx, call, one, which, 0)
        page = max(0, total - 1) // PAGE
        if page > 0:
            facts, total = await _page(tx, call, one, which, page)
    return _page_of(call, one, which, facts, total, page)


def _page_of(
    call: Call,
    one: Seen,
    which: MemberList,
    facts: Sequence[MemberFact],
    total: int,
    page: int,
) -> MemberPage:
    return MemberPage(
        campaign=one.campaign,
        which=which,
        lines=tuple(_line(call, fact) for fact in facts),
        total=total,
        page=max(0, page),
        today=call.today,
        manages=manages(call.actor, one.campaign, one.subject)
        and one.campaign.state is CampaignState.OPEN,
        opens_people=allowed(Action.PERSON_PAGE, relations(call.actor, one.subject)),
        reminds=_reminds(call, one),
    )


async def everybody(tx: Transaction, call: Call, campaign_id: int) -> ParticipationSheet:
    """All who are asked, by name."""
    one = await seen(tx, call, campaign_id, _READ)
    facts, _ = await tx.participation.list_members(
        campaign_id, one.departments, call.today, MemberList.ALL
    )
    reminded = await tx.participation.last_reminded(campaign_id)
    return ParticipationSheet(
        campaign=one.campaign,
        school=await tx.summary.school_name(one.campaign.school_id),
        today=call.today,
        lines=tuple(
            replace(_line(call, fact, reminded.get(fact.person_id)), label=fact.printed)
            for fact in facts
        ),
    )


async def _page(
    tx: Transaction, call: Call, one: Seen, which: MemberList, page: int
) -> tuple[tuple[MemberFact, ...], int]:
    return await tx.participation.list_members(
        one.campaign.id,
        one.departments,
        call.today,
        which,
        limit=PAGE,
        offset=max(0, page) * PAGE,
    )


def _line(call: Call, fact: MemberFact, reminded_at: datetime | None = None) -> MemberLine:
    return MemberLine(
        post_id=fact.post_id,
        label=fact.label,
        standing=fact.standing,
        without=fact.without,
        away=fact.away,
        department=fact.department,
        position=fact.position,
        passed_on=_day(call, fact.passed_at),
        reminded_on=_day(call, reminded_at),
    )


def _day(call: Call, moment: datetime | None) -> date | None:
    return None if moment is None else moment.astimezone(call.zone).date()
