"""One teacher as his leaders see him."""

from content.loader import load_questionnaire
from domain.access import Action, allowed, relations, require
from domain.doing import PAGE as ITEM_PAGE
from domain.doing import UNDER_WAY, ItemList
from domain.item import progress
from domain.route import begins_now
from domain.scoring import Score
from domain.summary import GroupLine, PersonProgress
from services.call import Call
from services.transaction import Transaction


async def person(tx: Transaction, call: Call, post_id: int) -> PersonProgress:
    """Facts of participation, the plan's course, levels of groups of the last result."""
    require(Action.PERSON_PAGE, call.actor, await tx.subjects.of_post(post_id))
    return await progress_of(tx, call, post_id)


async def progress_of(tx: Transaction, call: Call, post_id: int) -> PersonProgress:
    """For whoever has been allowed to open his page."""
    facts = await tx.summary.facts_of_post(post_id, call.today)
    under_way = facts.route_state in UNDER_WAY
    finished = facts.diagnosed_at
    return PersonProgress(
        post_id=post_id,
        today=call.today,
        diagnosed_on=None if finished is None else finished.astimezone(call.zone).date(),
        groups=() if facts.score is None else _groups(facts.score),
        route_id=facts.route_id,
        route_state=facts.route_state,
        progress=progress(await tx.item_lists.list_facts(post_id, call.today), call.today)
        if under_way
        else None,
        begins=begins_now(facts.route_state, facts.route_first_on, call.today),
    )


async def items_of(
    tx: Transaction, call: Call, post_id: int, page: int = 0, *, only_passed: bool = False
) -> tuple[ItemList, str, bool]:
    """A page of the items of a teacher's plan under way, for those who may see its items; how the
    chat prints him, whether the reader may open his page."""
    subject = await tx.subjects.of_post(post_id)
    require(Action.ROUTE_ITEMS_READ, call.actor, subject)
    facts = await tx.summary.facts_of_post(post_id, call.today)
    return (
        await page_of_items(tx, call, post_id, page, only_passed=only_passed),
        facts.label,
        allowed(Action.PERSON_PAGE, relations(call.actor, subject)),
    )


async def page_of_items(
    tx: Transaction, call: Call, post_id: int, page: int, *, only_passed: bool
) -> ItemList:
    """For whoever has been allowed to see them."""
    total = await tx.item_lists.count_of_post(post_id, call.today, only_passed=only_passed)
    page = max(0, min(page, (total - 1) // ITEM_PAGE))
    offset = page * ITEM_PAGE
    lines = (
        await tx.item_lists.list_passed_of_post(post_id, call.today, limit=ITEM_PAGE, offset=offset)
        if only_passed
        else await tx.item_lists.list_of_post(post_id, call.today, limit=ITEM_PAGE, offset=offset)
    )
    return ItemList(lines=lines, total=total, page=page, today=call.today)


def _groups(score: Score) -> tuple[GroupLine, ...]:
    """Without those that are wholly no business of his: they were skipped, not found wanting."""
    questionnaire = load_questionnaire("self")
    titles = {group.key: group.title for group in questionnaire.groups}
    return tuple(
        GroupLine(title=titles.get(group.group, group.group), level=group.level)
        for group in score.groups
        if group.not_mine < group.total
    )
