"""No sequence of presses by anybody leads a plan's end outside the table of states."""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from domain.closing import Outcome, Verdict
from domain.errors import DomainError
from domain.plan import Route
from domain.route import FINAL_STATES, TRANSITIONS, RouteAction, RouteState
from services import closing
from services.call import Call
from storage.engine import Database
from storage.transaction import Transaction
from tests.cast import Cast, Player, invite_everybody
from tests.services import closing as ends

Act = Callable[[Transaction, Call, int, int], Awaitable[object]]

PEOPLE = ("anna", "boris", "vera", "nina", "galina", "dina", "egor", "klim", "lev", "zoya")
STRANGERS = frozenset({"dina", "egor", "klim", "lev", "zoya"})
LEADERS = frozenset({"vera", "nina", "galina"})


async def _reflect(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    bases = await tx.plan_bases.list_bases(route_id)
    await closing.set_outcome(tx, call, bases[0].id, Outcome.PARTLY)


async def _together(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    await closing.conclude_shown(tx, call, [(route_id, rev)], lambda _, __: "Выполнен")


ACTS: dict[str, tuple[Act, RouteAction | None]] = {
    "begin": (closing.begin, RouteAction.CLOSE),
    "reopen": (closing.reopen, RouteAction.REOPEN),
    "reflect": (_reflect, None),
    "hand_over": (closing.hand_over, None),
    "take_back": (lambda tx, call, id_, _: closing.take_back(tx, call, id_), None),
    "analyse": (lambda tx, call, id_, _: closing.analyse(tx, call, id_, "Анализ"), None),
    "pass": (lambda tx, call, id_, _: closing.analyse(tx, call, id_, None), None),
    "conclude": (
        lambda tx, call, id_, rev: closing.conclude(tx, call, id_, rev, Verdict.PARTLY, "Итог"),
        RouteAction.COMPLETE,
    ),
    "together": (_together, RouteAction.COMPLETE),
    "recall": (closing.recall, RouteAction.RECALL),
    "answer": (lambda tx, call, id_, _: closing.answer(tx, call, id_, "Согласие"), None),
    "suspend": (closing.suspend, RouteAction.SUSPEND),
    "resume": (
        lambda tx, call, id_, rev: closing.resume(tx, call, id_, rev, shift=True),
        RouteAction.RESUME,
    ),
    "transfer": (closing.transfer, RouteAction.TRANSFER),
    "terminate": (
        lambda tx, call, id_, rev: closing.terminate(tx, call, id_, rev, "Причина"),
        RouteAction.TERMINATE,
    ),
}
BY_OWNER = frozenset({"begin", "reopen", "reflect", "hand_over", "take_back", "answer"})
BY_LEADERS = frozenset({"conclude", "together", "recall", "transfer", "terminate"})

usual = st.sampled_from(sorted(set(ACTS) - {"transfer", "terminate"}))
presses = st.lists(
    st.tuples(
        st.sampled_from(PEOPLE) | st.sampled_from(("anna", "anna", "vera", "boris")),
        usual | st.sampled_from(sorted(ACTS)),
        st.sampled_from((0, 0, 0, 1)),
    ),
    min_size=4,
    max_size=16,
)


async def tries(cast: Cast, player: Player, what: str, route_id: int, rev: int) -> str:
    """The word done, or the code of the refusal, which changes nothing."""
    try:
        async with cast.call(player).write() as (tx, call):
            await ACTS[what][0](tx, call, route_id, rev)
    except DomainError as error:
        return error.code
    return "done"


async def stands(cast: Cast, route_id: int) -> Route:
    async with cast.database.read() as tx:
        return await tx.routes.get(route_id)


def check(name: str, what: str, said: str, before: Route, after: Route) -> None:
    if said != "done":
        assert after == before, (name, what, said)
        return
    if after != before:
        assert name not in STRANGERS, (name, what)
    if what in BY_OWNER and after != before:
        assert name == "anna"
    if what in BY_LEADERS and after != before:
        assert name in LEADERS
    if after.state is not before.state:
        action = ACTS[what][1]
        assert action is not None, what
        assert TRANSITIONS[action][before.state] is after.state
    # What tells of a state is there in it, and only there.
    assert (after.concluding_since is None) or (after.reflected_at is not None)
    assert (after.suspended_on is not None) == (after.state is RouteState.SUSPENDED)
    assert (after.closed_at is not None) == (after.state in FINAL_STATES)
    if after.state is RouteState.CLOSING:
        assert after.closing_since is not None


async def play(template: Path, script: list[tuple[str, str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "iom.db"
        shutil.copy(template, path)
        database = Database(f"sqlite+aiosqlite:///{path}")
        try:
            cast = await invite_everybody(database)
            route_id = (await ends.running(cast, cast.anna)).route_id
            before = await stands(cast, route_id)
            for name, what, late in script:
                said = await tries(cast, getattr(cast, name), what, route_id, before.rev - late)
                after = await stands(cast, route_id)
                check(name, what, said, before, after)
                before = after
        finally:
            await database.close()


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(script=presses)
@example(script=[("anna", "suspend", 0), ("vera", "terminate", 0)])
@example(script=[("anna", "suspend", 0), ("vera", "transfer", 0)])
def test_no_sequence_of_presses_leaves_the_table_of_states(
    template: Path, script: list[tuple[str, str, int]]
) -> None:
    """Owner, mentor, leaders and people without a say, with buttons of this revision and of the
    one before."""
    asyncio.run(play(template, script))
