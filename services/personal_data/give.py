"""All of one's own data, to oneself: complete, with the names of fields as they are kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domain.access import Action, Subject, require
from domain.errors import DomainError
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction

FORMAT = 1
PAUSE = timedelta(minutes=1)
"""Between two files of one kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """`by_chat`: no school of the person keeps personal data out of the messenger; otherwise the
    file is the administrator's to make. `asked`: he has been asked lately."""

    by_chat: bool
    asked: bool


async def standing(tx: Transaction, call: Call) -> Standing:
    """The caller's own; needs no consent: whoever withdrew it may still ask what is kept."""
    person_id = call.person_id
    require(Action.DATA_TAKE, call.actor, Subject(person_id=person_id))
    return Standing(
        by_chat=await tx.personal.may_go_by_chat(person_id),
        asked=await _within(tx, "data.ask", person_id, call.now, timedelta(days=1)),
    )


async def take_json(tx: Transaction, call: Call) -> dict[str, Any]:
    """As `everything_of`, of the caller. Raises "data.not_by_chat", "data.too_soon"."""
    await taking(tx, call, "json")
    return await everything_of(tx, call.person_id, call.now)


async def everything_of(tx: Transaction, person_id: int, now: datetime) -> dict[str, Any]:
    """`{"format", "made_at", "person_id", "data", "written", "names"}`.

    `data`: rows that are the person's, by table; `written`: his words in rows of others; `names`:
    of those whose numbers stand in his rows, as his own plan shows them. Of what others saw in his
    lessons, what is finished. The caller has checked who asks.
    """
    own = await tx.personal.list_own(person_id)
    names = await tx.personal.names_in(own, person_id)
    return {
        "format": FORMAT,
        "made_at": now.isoformat(),
        "person_id": person_id,
        "data": own,
        "written": await tx.personal.list_written(person_id),
        "names": {str(one): name for one, name in names.items()},
    }


async def taking(tx: Transaction, call: Call, kind: str) -> None:
    """Checks that the file may go by the chat now, and notes it."""
    person_id = call.person_id
    require(Action.DATA_TAKE, call.actor, Subject(person_id=person_id))
    if not await tx.personal.may_go_by_chat(person_id):
        raise DomainError("data.not_by_chat")
    action = f"{Action.DATA_TAKE.value}_{kind}"
    if await _within(tx, action, person_id, call.now, PAUSE):
        raise DomainError("data.too_soon")
    await note(tx, call, action, person_id)


async def note(
    tx: Transaction, call: Call, action: str, person_id: int, after: str | None = None
) -> None:
    await write_audit(tx, call, action, "person", person_id, after=after)


async def _within(
    tx: Transaction, action: str, person_id: int, now: datetime, while_: timedelta
) -> bool:
    last = await tx.audit.last_at(action, "person", person_id)
    return last is not None and now - last < while_
