"""About what and whom: the draft of a nudge, its people and its text as it will arrive."""

from collections.abc import Callable

from domain.access import Action, require
from domain.addressing import WEEK, ChoiceList, Chosen, choices, chosen_with, found_in
from domain.campaigns import Campaign
from domain.errors import DomainError
from domain.nudges import Matter, MatterLine, NudgeDraft, NudgeHub, RoundState
from domain.organisation import Department
from services.call import Call
from services.nudges.reading import (
    Held,
    concerned,
    days_of,
    held_round,
    led,
    reached_by,
    still_asked,
    text_of,
)
from services.transaction import Transaction


async def hub(tx: Transaction, call: Call, post_id: int | None = None) -> NudgeHub:
    """What waits in the part of the school that the caller leads, or of the one at the post."""
    scope = led(call)
    who = None
    if post_id is not None:
        require(Action.NUDGE_SEND, call.actor, await tx.subjects.of_post(post_id))
        holder = await tx.posts.find_holder(post_id)
        who = None if holder is None else holder.label
    open_ones = await tx.campaigns.list_open(scope.school_id)
    counts, asked = await tx.nudges.count(
        scope,
        days_of(call.today),
        [one.id for one in open_ones],
        but=call.person_id,
        post_id=post_id,
    )
    # The history of all is not that of one.
    last = {} if post_id is not None else await tx.nudges.last_sent(call.person_id, call.now - WEEK)
    lines = [
        MatterLine(
            matter=Matter.DIAGNOSIS,
            count=asked[one.id],
            campaign=one,
            sent_at=last.get((Matter.DIAGNOSIS, one.id)),
        )
        for one in open_ones
    ]
    lines += [
        MatterLine(matter=one, count=counts[one], sent_at=last.get((one, None))) for one in counts
    ]
    return NudgeHub(
        lines=tuple(one for one in lines if one.count),
        today=call.today,
        sent=0 if post_id is not None else await tx.nudges.count_rounds(call.person_id),
        post_id=post_id,
        who=who,
    )


async def begin(
    tx: Transaction,
    call: Call,
    matter: Matter,
    *,
    campaign_id: int | None = None,
    post_id: int | None = None,
) -> int:
    """A draft to everybody whom it concerns, or to the one at the post. Nobody is told yet.

    An earlier draft of the caller's goes. A diagnosis that is not named is the one that is open:
    DomainError("nudge.which") where none or several are, "nudge.over" once the named one is.
    """
    scope = led(call)
    if post_id is not None:
        require(Action.NUDGE_SEND, call.actor, await tx.subjects.of_post(post_id))
    campaign: Campaign | None = None
    if matter is Matter.DIAGNOSIS:
        campaign = await _campaign(tx, call, campaign_id)
        scope = led(call, campaign.school_id)
    return await tx.nudges.add_round(
        school_id=scope.school_id,
        matter=matter,
        campaign_id=None if campaign is None else campaign.id,
        chosen=None if post_id is None else {post_id},
        by=call.person_id,
        now=call.now,
    )


async def _campaign(tx: Transaction, call: Call, campaign_id: int | None) -> Campaign:
    if campaign_id is None:
        running = await tx.campaigns.list_open(led(call).school_id)
        if len(running) != 1:
            raise DomainError("nudge.which")
        return running[0]
    campaign = await tx.campaigns.find(campaign_id)
    if campaign is None or campaign.school_id != led(call, campaign.school_id).school_id:
        raise DomainError("nudge.over")
    if not still_asked(Matter.DIAGNOSIS, campaign):
        raise DomainError("nudge.over")
    return campaign


async def draft(tx: Transaction, call: Call, round_id: int, at: int = 0) -> NudgeDraft:
    """Who gets it, who does not and why, and the text of the `at`th of them."""
    return await draft_of(tx, call, await held_round(tx, call, round_id), at)


async def draft_of(tx: Transaction, call: Call, one: Held, at: int = 0) -> NudgeDraft:
    found = await reached_by(tx, call, one)
    to = found.outreach.to
    at = max(0, min(at, len(to) - 1))
    sample = text_of(one.round.matter, one.campaign, to[at], call.today) if to else None
    known = await _departments(tx, call, one)
    names = {each.id: each.name for each in known}
    chosen = one.round.department_id
    return NudgeDraft(
        round=one.round,
        campaign=one.campaign,
        department=None if chosen is None else names.get(chosen, "…"),
        departments=len(known),
        outreach=found.outreach,
        sample=sample,
        at=at,
        goes_at=found.goes_at,
        today=call.today,
        quiet=found.quiet,
    )


async def people(
    tx: Transaction, call: Call, round_id: int, *, page: int = 0, query: str = ""
) -> ChoiceList:
    one = await held_round(tx, call, round_id)
    found = await reached_by(tx, call, one)
    return choices(found.outreach, page, query)


async def set_one(tx: Transaction, call: Call, round_id: int, post_id: int, *, on: bool) -> None:
    await choose(tx, call, round_id, lambda posts, was: chosen_with(posts, was, [post_id], on=on))


async def set_all(tx: Transaction, call: Call, round_id: int, *, on: bool, query: str = "") -> None:
    """Everybody found, on this page and on others."""
    one = await _draft(tx, call, round_id)
    everybody = await concerned(tx, call, one)
    found = [each.post_id for each in found_in(everybody, query)]
    whole = [each.post_id for each in everybody]
    chosen = chosen_with(whole, one.round.chosen, found, on=on)
    await _store(tx, one, chosen)


async def choose(
    tx: Transaction,
    call: Call,
    round_id: int,
    change: Callable[[list[int], Chosen], Chosen],
) -> None:
    one = await _draft(tx, call, round_id)
    whole = [each.post_id for each in await concerned(tx, call, one)]
    await _store(tx, one, change(whole, one.round.chosen))


async def departments(tx: Transaction, call: Call, round_id: int) -> tuple[Department, ...]:
    """Those of the caller's part of the school."""
    return await _departments(tx, call, await held_round(tx, call, round_id))


async def _departments(tx: Transaction, call: Call, one: Held) -> tuple[Department, ...]:
    found = await tx.organisation.list_departments(one.round.school_id, call.today)
    within = one.scope.departments
    return tuple(each for each in found if within is None or each.id in within)


async def choose_department(
    tx: Transaction, call: Call, round_id: int, department_id: int | None
) -> None:
    """To people of that one alone; None: of all. Whoever was chosen before is forgotten."""
    one = await _draft(tx, call, round_id)
    if department_id is not None:
        known = {each.id for each in await _departments(tx, call, one)}
        if department_id not in known:
            raise DomainError("access.gone")
    await tx.nudges.change_round(round_id, one.round.rev, department_id=department_id, chosen=None)


async def _store(tx: Transaction, one: Held, chosen: Chosen) -> None:
    if chosen == one.round.chosen:
        return
    stored = None if chosen is None else sorted(chosen)
    await tx.nudges.change_round(one.round.id, one.round.rev, chosen=stored)


async def _draft(tx: Transaction, call: Call, round_id: int) -> Held:
    """DomainError("nudge.sent") once it is on its way."""
    one = await held_round(tx, call, round_id)
    if one.round.state is not RoundState.DRAFT:
        raise DomainError("nudge.sent")
    return one
