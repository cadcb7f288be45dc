"""The frame of a plan: its goal, its tasks and how long it lasts."""

from collections.abc import Sequence
from datetime import date
from zlib import crc32

from content.route_texts import ReadyText, load_route_texts
from domain.access import Action, require
from domain.errors import DomainError
from domain.plan import TASK_LIMIT, TASK_TEXT_LIMIT, TEXT_LIMIT, Route
from domain.plan_changes import Changes
from domain.plan_dates import latest_days, proposed_days
from domain.plan_rules import Term
from domain.plan_views import FrameView, GoalSet, ReadyLine, TermsView
from domain.route import period_for
from domain.text import capital, one_line, prose
from services.call import Call
from services.routes.days import days_of
from services.routes.editing import Editing, edit, record
from services.routes.read import load, local_of, period
from services.transaction import Transaction


async def frame(tx: Transaction, call: Call, route_id: int) -> FrameView:
    """What the frame is and what it may be: goals and tasks that go with the plan's bases."""
    plan = await load(tx, await _own(tx, call, route_id))
    route = plan.route
    today = local_of(call, route).today
    first, last = period(route, today)
    kinds = {basis.kind.value for basis in plan.bases}
    goals = load_route_texts().goals(*kinds)
    return FrameView(
        plan=plan,
        today=today,
        first=first,
        last=last,
        goals=tuple(
            ReadyLine(
                key=one.key,
                short=one.short_of(route.variant),
                text=one.text_of(route.variant),
                chosen=one.text_of(route.variant) == route.goal,
            )
            for one in goals
        ),
        tasks=_lines(load_route_texts().tasks(*kinds), route),
        terms=_terms(route, today),
    )


async def terms(tx: Transaction, call: Call, route_id: int) -> TermsView:
    """How long the plan may last, without the plan itself."""
    route = await _own(tx, call, route_id)
    today = local_of(call, route).today
    return TermsView(editable=route.editable, today=today, terms=_terms(route, today))


def _terms(route: Route, today: date) -> tuple[tuple[Term, date], ...]:
    return tuple((term, period_for(today, term, route.after)[1]) for term in Term)


async def _own(tx: Transaction, call: Call, route_id: int) -> Route:
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_EDIT, call.actor, subject)
    return route


def _lines(ready: Sequence[ReadyText], route: Route) -> tuple[ReadyLine, ...]:
    """Ready ones first; what is chosen and not among them stands in its own words."""
    texts = [one.text_of(route.variant) for one in ready]
    return (
        *(
            ReadyLine(
                key=one.key,
                short=one.short_of(route.variant),
                text=text,
                chosen=text in route.tasks,
            )
            for one, text in zip(ready, texts, strict=True)
        ),
        *(
            ReadyLine(key=None, short=text, text=text, chosen=True, mark=_mark(text))
            for text in route.tasks
            if text not in texts
        ),
    )


async def set_goal(tx: Transaction, call: Call, route_id: int, goal: str | None) -> GoalSet:
    """A goal in the owner's words; None: a plan without one, which is normal."""
    text = None if goal is None else capital(prose(goal, limit=TEXT_LIMIT))
    return await _keep_goal(tx, call, (await edit(tx, call, route_id)).plan.route, text)


async def _keep_goal(tx: Transaction, call: Call, route: Route, text: str | None) -> GoalSet:
    await tx.routes.set_goal(route.id, text)
    await record(tx, call, "goal", route.id)
    return GoalSet(left_out=None if route.goal == text else route.goal, tasks=bool(route.tasks))


async def choose_goal(tx: Transaction, call: Call, route_id: int, key: str) -> GoalSet:
    """One of the ready goals, in the words of the owner's work."""
    route = (await edit(tx, call, route_id)).plan.route
    ready = load_route_texts().ready_goal(key)
    if ready is None:
        raise DomainError("access.gone")
    return await _keep_goal(tx, call, route, ready.text_of(route.variant))


async def set_task(tx: Transaction, call: Call, route_id: int, key: str, on: bool) -> None:
    """A ready task, taken or left out; what already is so stays so."""
    editing = await edit(tx, call, route_id)
    ready = load_route_texts().ready_task(key)
    if ready is None:
        raise DomainError("access.gone")
    text = ready.text_of(editing.plan.route.variant)
    if on:
        await _add_task(tx, call, editing, text)
    else:
        await _leave_task(tx, call, editing, text)


async def add_own_task(tx: Transaction, call: Call, route_id: int, typed: str) -> None:
    """Raises "text.empty", "text.too_long" or "route.too_many_tasks"."""
    text = capital(one_line(typed, limit=TASK_TEXT_LIMIT))
    await _add_task(tx, call, await edit(tx, call, route_id), text)


async def remove_task(tx: Transaction, call: Call, route_id: int, mark: int) -> str | None:
    """Leaves out a task in the owner's words, named by its mark; None: gone before."""
    editing = await edit(tx, call, route_id)
    found = next((one for one in editing.plan.route.tasks if _mark(one) == mark), None)
    if found is not None:
        await _leave_task(tx, call, editing, found)
    return found


def _mark(text: str) -> int:
    """Short enough for a button, and of this text alone: a place in the list would move."""
    return crc32(text.encode())


async def _add_task(tx: Transaction, call: Call, editing: Editing, text: str) -> None:
    tasks = editing.plan.route.tasks
    if text in tasks:
        return
    if len(tasks) >= TASK_LIMIT:
        raise DomainError("route.too_many_tasks", limit=TASK_LIMIT)
    await _set_tasks(tx, call, editing, [*tasks, text])


async def _leave_task(tx: Transaction, call: Call, editing: Editing, text: str) -> None:
    tasks = editing.plan.route.tasks
    if text in tasks:
        await _set_tasks(tx, call, editing, [one for one in tasks if one != text])


async def _set_tasks(tx: Transaction, call: Call, editing: Editing, tasks: list[str]) -> None:
    await tx.routes.set_values(editing.plan.route.id, {"tasks": tasks or None})
    await record(tx, call, "tasks", editing.plan.route.id)


async def set_term(tx: Transaction, call: Call, route_id: int, term: Term) -> Changes:
    """How long the plan lasts; which items had to get new dates, being outside otherwise.

    A longer term leaves them where they are: whether a date is still the one that was found for
    it, or a choice of the owner by now, nothing says.
    """
    editing = await edit(tx, call, route_id)
    plan = editing.plan
    if (plan.route.term or Term.SCHOOL_YEAR) is not term:
        await tx.routes.set_values(route_id, {"term": term.value})
        await record(tx, call, "term", route_id)
    first, last = period_for(editing.today, term, plan.route.after)
    start = max(first, editing.today)
    outside = [
        item for item in plan.items if item.due_on is None or not start <= item.due_on <= last
    ]
    if not outside:
        return Changes()
    calendar = (await days_of(tx, plan.route, first, last)).free
    inside = [day for day in plan.days if start <= day <= last]
    order = sorted(outside, key=lambda one: (one.due_on or last, one.id))
    late = [one for one in order if one.due_on is not None and one.due_on > last]
    early = order[: len(order) - len(late)]
    days = sorted(proposed_days(len(early), inside, start, last, calendar))
    found = {
        item.id: days[number] if number < len(days) else last for number, item in enumerate(early)
    }
    # What came later stays as late as it can: a year's last item is no business of its spring.
    at_end = latest_days(len(late), [*inside, *days], start, last, calendar)
    found |= {item.id: day for item, day in zip(late, at_end, strict=True)}
    await tx.plan_items.set_days(found)
    return Changes(moved=tuple((item.title, item.due_on, found[item.id]) for item in order))
