"""What the administrator is asked to type: begun, ended, asked again."""

from domain.errors import DomainError
from handlers import errors
from handlers.admin.entry import FLOW
from handlers.screen import Screen
from handlers.turn import Turn


async def expect(turn: Turn, expects: str | None, detail: str | None = None) -> None:
    async with turn.write(FLOW) as tx:
        if expects is None:
            await tx.conversation.expect_nothing(turn.account_id)
        else:
            await tx.conversation.expect(turn.account_id, expects, now=turn.now, detail=detail)


def awaited_id(turn: Turn) -> int:
    awaited = turn.expectation
    return int(awaited.detail) if awaited and awaited.detail else 0


def asked_again(turn: Turn, error: DomainError, again: Screen) -> Screen:
    """What was wrong, over the same question."""
    return again.headed(errors.sentence(turn, error))
