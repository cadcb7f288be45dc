"""Diagnoses, plans and what came of them."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial
from typing import assert_never

from bot.demo.cast import SCHOOLS
from bot.demo.diagnoses import (
    CAMPAIGNS,
    DIAGNOSES,
    INDEPENDENT,
    INDEPENDENT_RESULT,
    MUNICIPAL_CAMPAIGN,
    REPEATED,
    UNFINISHED,
)
from bot.demo.plan_script import (
    Confirm,
    Decision,
    Event,
    PlanScript,
    Postpone,
    Report,
    SendBack,
)
from bot.demo.plans import PLANS
from bot.demo.profiles import PROFILES, PROFILES_AGAIN, Profile
from bot.demo.scene import Scene
from bot.demo.story import Story
from domain.people import SchoolKind
from domain.plan import BasisKind, Plan
from services import campaigns, diagnosis, external_results, municipal, routes
from services.call import Call
from services.items import confirm, plan, reading, report, witness
from services.transaction import Transaction

_PAUSES = (9, 14, 7, 18, 11, 23, 8, 13)
"""Seconds a teacher thinks about a statement."""


class Learning:
    def __init__(self, story: Story) -> None:
        self._story = story
        self._routes: dict[str, int] = {}
        self._items: dict[tuple[str, str], int] = {}

    async def opens(self, first: date, last: date) -> None:
        """The deputy opens the whole self-diagnosis for everybody; it closes by itself."""
        async with self._story.by("vera") as (tx, call):
            campaign_id = await campaigns.begin(tx, call)
            await campaigns.choose_term(tx, call, campaign_id, first, last)
            draft = await campaigns.get_draft(tx, call, campaign_id)
            await campaigns.open_(tx, call, campaign_id, draft.campaign.rev)

    async def opens_for_schools(self, first: date, last: date) -> None:
        """The methodist opens it for the two schools; the kindergarten has its own spring."""
        async with self._story.by("egor") as (tx, call):
            municipal_id = await municipal.begin(tx, call)
            await municipal.choose_term(tx, call, municipal_id, first, last)
            for one in (await municipal.get_draft(tx, call, municipal_id)).schools:
                asked = SCHOOLS[one.name] is SchoolKind.SCHOOL
                await municipal.set_school(tx, call, municipal_id, one.school_id, asked=asked)
            draft = await municipal.get_draft(tx, call, municipal_id)
            await municipal.launch(tx, call, municipal_id, draft.campaign.rev)

    async def answers(self, who: str, profile: Profile) -> None:
        """All statements one after the other, or as many as were answered before the pause; what
        the school asks, where it asks anything."""
        story = self._story
        async with story.by(who) as (tx, call):
            asked = await tx.campaigns.list_asked(story.posts[who])
            if asked:
                view = await diagnosis.begin_asked(tx, call, asked[0].id)
            else:
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

    async def enters_independent(self, who: str) -> None:
        """What another body found out about the teacher, typed in by the deputy."""
        async with self._story.by("vera") as (tx, call):
            result_id = await external_results.add(tx, call, self._story.posts[who], "ЦНППМ")
            for field, value in INDEPENDENT_RESULT.items():
                await external_results.set_field(tx, call, result_id, field, value)

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
            if script.term is not None:
                await routes.set_term(tx, call, route_id, script.term)
            if script.goal is not None:
                await routes.choose_goal(tx, call, route_id, script.goal)
            for task in script.tasks:
                await routes.set_task(tx, call, route_id, task, on=True)
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
            for suggestion, words in decision.remarks:
                await routes.set_remark(tx, call, self._items[who, suggestion], rev, words)
            for suggestion, day in decision.days:
                await routes.edit_due(tx, call, self._items[who, suggestion], rev, day)
            if decision.comment is None:
                seen = (await routes.card(tx, call, route_id)).seen
                await routes.approve(tx, call, route_id, rev, seen)
            else:
                await routes.send_back(tx, call, route_id, rev, decision.comment)

    async def happens(self, who: str, suggestion: str, event: Event) -> None:
        item_id = self._items[who, suggestion]
        actor = event.by if isinstance(event, Confirm | SendBack) else who
        async with self._story.by(actor) as (tx, call):
            rev = (await reading.item_page(tx, call, item_id)).item.rev
            match event:
                case Report():
                    if event.visited is not None:
                        host = self._story.persons[event.visited]
                        await witness.choose_visited(tx, call, item_id, rev, host)
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
    for at, first, last in CAMPAIGNS:
        yield Scene(at=at, play=partial(course.opens, first, last))
    at, first, last = MUNICIPAL_CAMPAIGN
    yield Scene(at=at, play=partial(course.opens_for_schools, first, last))
    for who, moment in DIAGNOSES.items():
        yield Scene(at=moment, play=partial(course.answers, who, PROFILES[who]))
    for who, moment in REPEATED.items():
        yield Scene(at=moment, play=partial(course.answers, who, PROFILES_AGAIN[who]))
    yield Scene(at=INDEPENDENT, play=partial(course.enters_independent, "anna"))
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
