"""Everybody who has a say about Anna's plan, pressing whatever there is."""

from collections.abc import Awaitable, Callable
from datetime import date

from domain.approval_edits import stamp
from domain.errors import DomainError
from services import routes
from services.call import Call
from storage.transaction import Transaction
from tests.cast import Cast, Player

Act = Callable[[Transaction, Call, int, int], Awaitable[object]]


async def _submit(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    await routes.submit(tx, call, route_id, rev)


async def _withdraw(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    await routes.withdraw(tx, call, route_id, rev)


async def _approve(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    written = await tx.approval_edits.list_of_text(route_id, rev)
    await routes.approve(tx, call, route_id, rev, stamp(written))


async def _return(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    await routes.send_back(tx, call, route_id, rev, "Уточните")


async def _revoke(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    await routes.revoke(tx, call, route_id, rev)


async def _endorse(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    await routes.endorse(tx, call, route_id, rev)


async def _unendorse(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    await routes.unendorse(tx, call, route_id, rev)


async def _edit(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    items = await tx.plan_items.list_items(route_id)
    await routes.edit_due(tx, call, items[0].id, rev, date(2027, 10, 5))
    await routes.edit_title(tx, call, items[0].id, rev, "Иначе")


async def _drop(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    items = await tx.plan_items.list_items(route_id)
    await routes.edit_dropped(tx, call, items[-1].id, rev, True)


async def _remark(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    items = await tx.plan_items.list_items(route_id)
    await routes.set_remark(tx, call, items[0].id, rev, "Почему?")


async def _object(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    pair = await tx.route_versions.find_last_approval(route_id)
    await routes.object_to_edits(tx, call, route_id, pair[1].no if pair else 1)


async def _batch(tx: Transaction, call: Call, route_id: int, rev: int) -> None:
    await routes.approve_shown(tx, call, [(route_id, rev)])


ACTS: dict[str, Act] = {
    "submit": _submit,
    "withdraw": _withdraw,
    "approve": _approve,
    "return": _return,
    "revoke": _revoke,
    "endorse": _endorse,
    "unendorse": _unendorse,
    "edit": _edit,
    "drop": _drop,
    "remark": _remark,
    "object": _object,
    "batch": _batch,
}
PEOPLE = ("anna", "vera", "nina", "galina", "dina", "egor", "klim", "lev", "zoya")
"""The owner, deputy, route officer, director, head, methodist, and three who have no say."""

STRANGERS = frozenset({"klim", "lev", "zoya"})


async def tries(cast: Cast, player: Player, what: str, route_id: int, rev: int) -> str:
    """The word done, or the code of the refusal, which changes nothing."""
    try:
        async with cast.call(player).write() as (tx, call):
            await ACTS[what](tx, call, route_id, rev)
    except DomainError as error:
        return error.code
    return "done"
