"""Diagnoses, plans and what came of them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import assert_never

from bot.demo.plans import (
    DIAGNOSES,
    PLANS,
    UNFINISHED,
    Confirm,
    Decision,
    Event,
    PlanScript,
    Postpone,
    Report,
    SendBack,
)
from bot.demo.profiles import PROFILES
from bot.demo.scene import Scene
from bot.demo.story import Story
from domain.plan import BasisKind, Plan
from services import diagnosis, routes
from services.call import Call
from services.items import confirm, plan, reading, report
from services.transaction import Transaction

_PAUSES = (9, 14, 7, 18, 11, 23, 8, 13)
"""Seconds a teacher thinks about a statement."""


class Learning:
    def __init__(self, story: Story) -> None:
        self._story = story
        self._routes: dict[str, int] = {}
        self._items: dict[tuple[str, str], int] = {}

    async def answers(self, who: str) -> None:
        """All statements one after the other, or as many as were answered before the pause."""
        story, profile = self._story, PROFILES[who]
        async with story.by(who) as (tx, call):
            view = await diagnosis.begin(tx, call, story.posts[who])
        wanted = UNFINISHED.get(who, len(view.statements))
        async with story.by(who) as (tx, call):
            for number, statement in enumerate(view.statements[:wanted]):
                story.clock.move(timedelta(seconds=_PAUSES[number % len(_PAUSES)]))
                await diagnosis.answer(
                    tx,
                    _later(call, story.clock.now()),
                    view.diagnosis.id,
                    statement.key,
                    profile.value_of(statement.key),
                )
        if wanted < len(view.statements):
            return
        async with story.by(who) as (tx, call):
            await diagnosis.finish(tx, call, view.diagnosis.id)

    async def draws_up(self, who: str, script: PlanScript) -> None:
        """From the result's first difficulties to the chosen bases, then items with their dates."""
        kinds = {key: kind for kind, key in script.other_bases}
        wanted = dict.fromkeys(one.basis for one in script.items)
        async with self._story.by(who) as (tx, call):
            route_id = await routes.begin(tx, call, self._story.posts[who], from_result=True)
            self._routes[who] = route_id
            offered = [basis.source for basis in (await _plan(tx, call, route_id)).bases]
            for key in wanted:
                if key not in offered:
                    kind = kinds.get(key, BasisKind.DEFICIT)
                    await routes.set_basis(tx, call, route_id, kind, key, on=True)
            for source in offered:
                if source is not None and source not in wanted:
                    await routes.set_basis(tx, call, route_id, BasisKind.DEFICIT, source, on=False)
            if script.goal is not None:
                await routes.choose_goal(tx, call, route_id, script.goal)
            bases = {basis.source: basis.id for basis in (await _plan(tx, call, route_id)).bases}
            for item in script.items:
                await routes.set_suggestion(tx, call, bases[item.basis], item.suggestion, on=True)
            made = {item.suggestion: item for item in (await _plan(tx, call, route_id)).items}
            for item in script.items:
                found = made[item.suggestion]
                self._items[who, item.suggestion] = found.id
                await routes.set_due(tx, call, found.id, found.rev, item.due)

    async def submits(self, who: str) -> None:
        async with self._story.by(who) as (tx, call):
            route_id = self._routes[who]
            drawn = await _plan(tx, call, route_id)
            await routes.submit(tx, call, route_id, drawn.route.rev)

    async def decides(self, who: str, decision: Decision) -> None:
        async with self._story.by(decision.by) as (tx, call):
            route_id = self._routes[who]
            rev = (await routes.card(tx, call, route_id)).plan.route.rev
            if decision.comment is None:
                await routes.approve(tx, call, route_id, rev)
            else:
                await routes.send_back(tx, call, route_id, rev, decision.comment)

    async def happens(self, who: str, suggestion: str, event: Event) -> None:
        item_id = self._items[who, suggestion]
        actor = event.by if isinstance(event, Confirm | SendBack) else who
        async with self._story.by(actor) as (tx, call):
            rev = (await reading.item_page(tx, call, item_id)).item.rev
            match event:
                case Report():
                    await report.report(tx, call, item_id, rev, event.proofs)
                case Confirm():
                    await confirm.confirm(tx, call, item_id, rev)
                case SendBack():
                    await confirm.send_back(tx, call, item_id, rev, event.comment)
                case Postpone():
                    await plan.postpone(tx, call, item_id, rev, event.to, event.reason)
                case never:
                    assert_never(never)


def scenes(story: Story) -> Iterator[Scene]:
    course = Learning(story)
    for who, moment in DIAGNOSES.items():
        yield Scene(at=moment, play=partial(course.answers, who))
    for who, script in PLANS.items():
        yield Scene(at=script.begun, play=partial(course.draws_up, who, script))
        if script.submitted is not None:
            yield Scene(at=script.submitted, play=partial(course.submits, who))
        if script.decision is not None:
            yield Scene(
                at=script.decision.at,
                play=partial(course.decides, who, script.decision),
            )
        for item in script.items:
            for event in item.events:
                yield Scene(
                    at=event.at,
                    play=partial(course.happens, who, item.suggestion, event),
                )


def _later(call: Call, now: datetime) -> Call:
    return Call(actor=call.actor, now=now, zone=call.zone, cause=call.cause)


async def _plan(tx: Transaction, call: Call, route_id: int) -> Plan:
    return (await routes.view(tx, call, route_id)).plan
