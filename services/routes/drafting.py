"""The beginning of a plan and its goal."""

from content.loader import load_questionnaire
from content.route_texts import load_route_texts
from domain.access import Action, require
from domain.errors import DomainError
from domain.plan import TEXT_LIMIT, BasisKind
from domain.text import prose
from services.call import Call
from services.diagnosis import latest_result
from services.routes.editing import edit, record
from services.routes.read import SUGGESTED
from services.transaction import Transaction
from storage.repositories.plan_items import NewBasis


async def begin(tx: Transaction, call: Call, post_id: int, *, from_result: bool) -> int:
    """A new draft, with the result's first difficulties chosen; never a second one at a post.

    Returns the id of the route under way, whether it is new or not. `from_result` False: a plan
    without difficulties, as is normal for those who share, prepare or ask.
    """
    require(Action.ROUTE_EDIT, call.actor, await tx.subjects.of_post(post_id))
    post = await tx.routes.lock_post(post_id)
    if post is None or post.school_id is None:
        raise DomainError("route.no_school")
    current = await tx.routes.find_current(post_id)
    if current is not None:
        return current.id
    outcome = await latest_result(tx, call, post_id) if from_result else None
    route_id = await tx.routes.add(
        post_id=post_id,
        diagnosis_id=None if outcome is None else outcome.diagnosis_id,
        now=call.now,
    )
    if outcome is not None:
        chosen = [deficit(key, outcome.variant) for key in outcome.score.suggestions[:SUGGESTED]]
        await tx.plan_items.add_bases(route_id, chosen, after=0)
    await record(tx, call, "begin", route_id)
    return route_id


def deficit(key: str, variant: str) -> NewBasis:
    """In the words of the variant that was answered.

    Raises DomainError("access.gone") for a statement that is not asked any more."""
    try:
        statement = load_questionnaire("self").statement(key)
    except KeyError as error:
        raise DomainError("access.gone") from error
    return NewBasis(kind=BasisKind.DEFICIT, text=statement.short_of(variant), statement=key)


async def set_goal(tx: Transaction, call: Call, route_id: int, goal: str | None) -> None:
    """A goal in the owner's words; None: a plan without one, which is normal."""
    text = None if goal is None else prose(goal, limit=TEXT_LIMIT)
    await edit(tx, call, route_id)
    await _keep_goal(tx, call, route_id, text)


async def choose_goal(tx: Transaction, call: Call, route_id: int, key: str) -> None:
    """One of the ready goals, in the words of the owner's work."""
    editing = await edit(tx, call, route_id)
    ready = load_route_texts().ready_goal(key)
    if ready is None:
        raise DomainError("access.gone")
    await _keep_goal(tx, call, route_id, ready.text_of(editing.plan.route.variant))


async def _keep_goal(tx: Transaction, call: Call, route_id: int, text: str | None) -> None:
    await tx.routes.set_goal(route_id, text)
    await record(tx, call, "goal", route_id)
