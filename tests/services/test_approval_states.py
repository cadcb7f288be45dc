"""No sequence of presses by anybody leaves the tables of states or alters a kept version."""

import asyncio
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.plan import Route, sha256
from domain.plan_rules import ApprovalStep, PlanRules
from domain.route import TRANSITIONS, RouteAction, RouteState
from storage.engine import Database
from storage.repositories.route_versions import RouteVersion
from tests.cast import Cast, invite_everybody
from tests.services import planning
from tests.services.agreeing import ACTS, PEOPLE, STRANGERS, tries

MAY = {
    "submit": RouteAction.SUBMIT,
    "withdraw": RouteAction.WITHDRAW,
    "approve": RouteAction.APPROVE,
    "batch": RouteAction.APPROVE,
    "return": RouteAction.RETURN,
    "revoke": RouteAction.REVOKE,
    "object": RouteAction.OBJECT,
}
"""The transition a press may cause; the others leave the state alone."""

BY_OWNER = frozenset({"submit", "withdraw", "object"})
BY_LEADERS = frozenset({"approve", "batch", "edit", "drop"})
BY_ENDORSERS = frozenset({"endorse", "unendorse"})

presses = st.lists(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(sorted(ACTS)), st.integers(0, 2)),
    min_size=4,
    max_size=14,
)


async def stands(cast: Cast, route_id: int) -> tuple[Route, tuple[RouteVersion, ...]]:
    async with cast.database.read() as tx:
        return await tx.routes.get(route_id), await tx.route_versions.list_of_route(route_id)


def check(name: str, what: str, said: str, before: Route, after: Route) -> None:
    if said != "done":
        assert (after.state, after.rev, after.step) == (before.state, before.rev, before.step)
        return
    assert name not in STRANGERS or (what == "batch" and after == before), (name, what)
    if what in BY_OWNER:
        assert name == "anna"
    if what in BY_LEADERS and after != before:
        assert name in {"vera", "nina", "galina"}
    if what in BY_ENDORSERS:
        assert name in {"dina", "egor"}
    if after.state is not before.state:
        assert TRANSITIONS[MAY[what]][before.state] is after.state
    if what in {"approve", "batch"} and after.state is RouteState.APPROVED:
        assert before.step is None
    assert after.state is RouteState.SUBMITTED or after.step is None


async def play(template: Path, script: list[tuple[str, str, int]], agreed: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "iom.db"
        shutil.copy(template, path)
        database = Database(f"sqlite+aiosqlite:///{path}")
        try:
            cast = await invite_everybody(database)
            steps = frozenset({ApprovalStep.DEPARTMENT} if agreed else ())
            async with database.write() as tx:
                await tx.plan_rules.set(cast.school_id, PlanRules(steps=steps))
            route_id, _ = await planning.submitted(cast, cast.anna)
            before, kept = await stands(cast, route_id)
            for name, what, late in script:
                said = await tries(cast, getattr(cast, name), what, route_id, before.rev - late)
                after, versions = await stands(cast, route_id)
                check(name, what, said, before, after)
                assert versions[: len(kept)] == kept
                assert all(one.sha256 == sha256(one.body) for one in versions)
                before, kept = after, versions
        finally:
            await database.close()


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(script=presses, agreed=st.booleans())
def test_no_sequence_of_presses_leaves_the_tables_or_alters_a_version(
    template: Path, script: list[tuple[str, str, int]], agreed: bool
) -> None:
    """Owner, deputies, director, head, methodist and people without a say, with buttons of this
    revision and of earlier ones."""
    asyncio.run(play(template, script, agreed))
