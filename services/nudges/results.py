"""What came of nudges: whom they reached, and of whom it is no longer so."""

from domain.addressing import PAGE
from domain.nudges import (
    NudgedPerson,
    NudgeDraft,
    RoundLine,
    RoundList,
    RoundPage,
    RoundState,
)
from domain.paging import pages_of
from services.call import Call
from services.nudges.choosing import draft_of
from services.nudges.reading import Held, days_of, held_round, led, still_asked
from services.nudges.sending import cause_of
from services.outreach import delivered
from services.transaction import Transaction


async def page(tx: Transaction, call: Call, round_id: int, at: int = 0) -> RoundPage:
    return await page_of(tx, call, await held_round(tx, call, round_id), at)


async def shown(tx: Transaction, call: Call, round_id: int, at: int = 0) -> NudgeDraft | RoundPage:
    """The draft with the text of the `at`th, or what came of what was sent."""
    return await shown_after(tx, call, await held_round(tx, call, round_id), at)


async def shown_after(
    tx: Transaction, call: Call, one: Held, at: int = 0
) -> NudgeDraft | RoundPage:
    """As `shown`, of a round that was read to change it."""
    if one.round.state is RoundState.DRAFT:
        return await draft_of(tx, call, one, at)
    return await page_of(tx, call, one)


async def page_of(tx: Transaction, call: Call, one: Held, at: int = 0) -> RoundPage:
    """As many statements for a hundred people as for one."""
    people = await tx.nudges.list_people(one.round.id, call.today)
    states = await tx.outbox.states_of(cause_of(one.round.id))
    still: frozenset[int] = frozenset()
    if still_asked(one.round.matter, one.campaign):
        still = await tx.nudges.list_still(
            [each.post_id for each in people],
            days_of(call.today),
            one.round.matter,
            one.round.campaign_id,
        )
    return RoundPage(
        round=one.round,
        campaign=one.campaign,
        people=tuple(
            NudgedPerson(
                post_id=each.post_id,
                label=each.label,
                delivered=delivered(states.get(each.person_id)),
                open=each.post_id in still,
            )
            for each in people
        ),
        today=call.today,
        page=at,
    )


async def rounds(tx: Transaction, call: Call, at: int = 0) -> RoundList:
    """The caller's own, the latest first."""
    led(call)
    total = await tx.nudges.count_rounds(call.person_id)
    pages = pages_of(total, PAGE)
    at = max(0, min(at, pages - 1))
    found = await tx.nudges.list_rounds(call.person_id, limit=PAGE, offset=at * PAGE)
    asked = {one.campaign_id for one, _ in found if one.campaign_id is not None}
    campaigns = await tx.campaigns.find_many(asked)
    return RoundList(
        lines=tuple(
            RoundLine(round=one, campaign=campaigns.get(one.campaign_id or 0), people=people)
            for one, people in found
        ),
        total=total,
        page=at,
        pages=pages,
        today=call.today,
    )
