"""The end of plans: one summed up that waits for its conclusion, one completed and presented, one
suspended."""

from collections.abc import Iterator
from functools import partial

from bot.demo.cast import at_school
from bot.demo.scene import Scene
from bot.demo.story import Story
from domain.closing import About, Outcome, Verdict
from domain.route import RouteState
from services import closing
from services.transaction import Transaction

CONCLUSION = (
    "ИОМ на 2026/2027 учебный год выполнен полностью. Мероприятий выполнено: 2 из 2, в срок: 2 из "
    "2. Результат достигнут в полном объёме: поделиться опытом. Опыт рекомендуется представить "
    "на муниципальном уровне."
)
PROTOCOL = "4"
"""Of the methodical council at which it was heard."""


class Endings:
    def __init__(self, story: Story) -> None:
        self._story = story

    async def sums_up(self, who: str, outcomes: tuple[Outcome, ...]) -> None:
        """An outcome and two ready phrases a basis; then it is handed over."""
        async with self._story.by(who) as (tx, call):
            route_id, rev = await self._route(tx, who)
            view = await closing.begin(tx, call, route_id, rev)
            for one, outcome in zip(view.bases, outcomes, strict=True):
                await closing.set_outcome(tx, call, one.basis.id, outcome)
                await closing.say_ready(tx, call, one.basis.id, About.HELPED, "support")
                await closing.say_ready(tx, call, one.basis.id, About.NEXT, "share")
            route_id, rev = await self._route(tx, who)
            await closing.hand_over(tx, call, route_id, rev)

    async def concludes(self, who: str) -> None:
        async with self._story.by("vera") as (tx, call):
            route_id, rev = await self._route(tx, who)
            await closing.conclude(tx, call, route_id, rev, Verdict.FULL, CONCLUSION)

    async def presents(self) -> None:
        """The methodical council has heard everything that is summed up by then."""
        async with self._story.by("vera") as (tx, call):
            (school_id,) = {post.school_id for post in call.actor.posts if post.school_id}
            held = await closing.begin_meeting(tx, call, school_id, 0)
            await closing.set_protocol(tx, call, held.one.id, PROTOCOL)
            await closing.set_ready_decision(tx, call, held.one.id, "spread")
            await closing.hold(tx, call, held.one.id)

    async def suspends(self, who: str) -> None:
        async with self._story.by("vera") as (tx, call):
            route_id, rev = await self._route(tx, who)
            await closing.suspend(tx, call, route_id, rev, "child")

    async def _route(self, tx: Transaction, who: str) -> tuple[int, int]:
        route = await tx.routes.find_current(self._story.posts[who])
        if route is None or route.state is RouteState.DRAFT:
            raise LookupError(who)
        return route.id, route.rev


def scenes(story: Story) -> Iterator[Scene]:
    ends = Endings(story)
    yield Scene(
        at=at_school(2027, 2, 10, 16, 20),
        play=partial(ends.sums_up, "gleb", (Outcome.FULL,)),
    )
    yield Scene(at=at_school(2027, 2, 12, 13, 10), play=partial(ends.concludes, "gleb"))
    yield Scene(at=at_school(2027, 2, 24, 15, 30), play=ends.presents)
    yield Scene(at=at_school(2027, 3, 1, 11, 20), play=partial(ends.suspends, "zhanna"))
    yield Scene(
        at=at_school(2027, 3, 16, 17, 15),
        play=partial(ends.sums_up, "larisa", (Outcome.FULL, Outcome.PARTLY)),
    )
