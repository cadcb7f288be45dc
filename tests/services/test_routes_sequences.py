"""Whatever is done in whatever order: the states keep to their table, no item is lost, every date
that is set lies inside the period, and nobody but the owner writes in the plan."""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.errors import DomainError
from domain.item import ItemKind
from domain.plan import BasisKind, Plan
from domain.plan_rules import Term
from domain.plan_texts import ItemText
from domain.route import TRANSITIONS, period_for
from services import routes
from services.call import Call
from services.transaction import Transaction
from storage.engine import Database
from tests.cast import Cast, Player, invite_everybody
from tests.services import planning

Act = Callable[[Transaction, Call, int], Awaitable[object]]

READY = ("task.attestation", "task.standard", "task.new_class")


class Builder:
    """A plan of Anna's and all that is done to it; `number` of an action picks what it is about."""

    def __init__(self, cast: Cast, route_id: int) -> None:
        self.cast = cast
        self.route_id = route_id
        self.plan: Plan
        self.known: set[int] = set()

    async def step(self, name: str, number: int) -> None:
        if name == "wait":
            self.cast.now += timedelta(days=number)
            return
        before = self.plan
        player, act = self._action(name, number)
        try:
            async with self.cast.call(player).write() as (tx, call):
                await act(tx, call, self.route_id)
        except DomainError:
            await self.look()
            assert self.plan == before
            return
        assert name != "stranger"
        await self.look()
        self._check(before, name)

    async def look(self) -> None:
        async with self.cast.database.read() as tx:
            self.plan = await routes.read.load(tx, await tx.routes.get(self.route_id))

    def _action(self, name: str, number: int) -> tuple[Player, Act]:
        cast, route = self.cast, self.plan.route
        bases = [basis.id for basis in self.plan.bases] or [0]
        basis_id = bases[number % len(bases)]
        items = [*self.plan.items, *self.plan.dropped]
        item_id, rev = 0, 0
        if items:
            item = items[number % len(items)]
            item_id, rev = item.id, item.rev - (number % 5 == 4)
        day = self._today() + timedelta(days=number * 9 - 20)
        acts: dict[str, tuple[Player, Act]] = {
            "basis": (
                cast.anna,
                lambda tx, call, id: routes.set_basis(
                    tx, call, id, BasisKind.TASK, READY[number % 3], number % 2 == 0
                ),
            ),
            "own": (
                cast.anna,
                lambda tx, call, _: routes.add_own_item(tx, call, basis_id, f"Дело {number}"),
            ),
            "kind": (
                cast.anna,
                lambda tx, call, _: routes.add_of_kind(
                    tx, call, basis_id, list(ItemKind)[number % 30], lambda basis: basis.text
                ),
            ),
            "suggestion": (
                cast.anna,
                lambda tx, call, _: routes.set_suggestion(
                    tx, call, basis_id, "general.task.attestation_plan", number % 3 != 0
                ),
            ),
            "due": (
                cast.anna,
                lambda tx, call, _: routes.set_due(tx, call, item_id, rev, day),
            ),
            "text": (
                cast.anna,
                lambda tx, call, _: routes.set_text(
                    tx, call, item_id, list(ItemText)[number % 5], f"Слово {number}"
                ),
            ),
            "undo": (cast.anna, lambda tx, call, _: routes.undo_edit(tx, call, item_id, rev)),
            "drop": (
                cast.anna,
                lambda tx, call, _: routes.set_dropped(tx, call, item_id, rev, number % 3 != 0),
            ),
            "term": (
                cast.anna,
                lambda tx, call, id: routes.set_term(tx, call, id, list(Term)[number % 5]),
            ),
            "task": (
                cast.anna,
                lambda tx, call, id: routes.add_own_task(tx, call, id, f"Задача {number}"),
            ),
            "goal": (
                cast.anna,
                lambda tx, call, id: routes.set_goal(tx, call, id, f"Цель {number}"),
            ),
            "submit": (cast.anna, lambda tx, call, id: routes.submit(tx, call, id, route.rev)),
            "withdraw": (cast.anna, lambda tx, call, id: routes.withdraw(tx, call, id, route.rev)),
            "return": (
                cast.vera,
                lambda tx, call, id: routes.send_back(tx, call, id, route.rev, "Ещё раз"),
            ),
            "approve": (cast.vera, lambda tx, call, id: routes.approve(tx, call, id, route.rev)),
            "revoke": (cast.vera, lambda tx, call, id: routes.revoke(tx, call, id, route.rev)),
            "stranger": (
                cast.mila,
                lambda tx, call, _: routes.set_dropped(tx, call, item_id, rev, True),
            ),
        }
        return acts[name]

    def _check(self, before: Plan, name: str) -> None:
        was, now = before.route.state, self.plan.route.state
        assert was is now or now in {by.get(was) for by in TRANSITIONS.values()}
        self.known |= {item.id for item in before.items} | {item.id for item in before.dropped}
        if name == "approve":
            self.known -= {item.id for item in before.dropped}
        left = {item.id for item in (*self.plan.items, *self.plan.dropped)}
        assert self.known <= left
        if name not in ("approve", "withdraw", "return", "revoke"):
            self._dates_inside(before, every=name in ("submit", "term"))

    def _dates_inside(self, before: Plan, *, every: bool) -> None:
        today = self._today()
        first, last = period_for(today, self.plan.route.term)
        days = {item.id: item.due_on for item in before.items}
        for item in self.plan.items:
            assert item.due_on is not None
            if every or days.get(item.id) != item.due_on:
                assert max(first, today) <= item.due_on <= last

    def _today(self) -> date:
        return self.cast.now.date()


NAMES = (
    *("basis", "own", "kind", "suggestion", "due", "text", "undo", "drop", "term", "task", "goal"),
    *("submit", "withdraw", "return", "approve", "revoke", "stranger", "wait"),
)
STEPS = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 60)), min_size=5, max_size=25)


@given(steps=STEPS)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_plan_keeps_its_promises_whatever_is_done_to_it(
    template: Path, steps: list[tuple[str, int]]
) -> None:
    async def trial(path: Path) -> None:
        database = Database(f"sqlite+aiosqlite:///{path}")
        try:
            cast = await invite_everybody(database)
            builder = Builder(replace(cast), await planning.drafted(cast, cast.anna, count=2))
            await builder.look()
            for name, number in steps:
                await builder.step(name, number)
        finally:
            await database.close()

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "iom.db"
        shutil.copy(template, path)
        asyncio.run(trial(path))
