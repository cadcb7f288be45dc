"""A text that comes long after its question, and after something else the bot has said meanwhile.

It may as well answer the newer message: written into the older question it would end a pair, take
an item out of the plan or go to a deputy as evidence, and nobody would have meant it.
"""

from datetime import timedelta

from aiogram.types import Message

from handlers.due import entry as due
from handlers.mentoring import entry as mentoring
from handlers.registry import Resumes, awaited
from handlers.screen import Screen
from handlers.turn import Turn

AT_ONCE = timedelta(hours=1)
"""So long nobody has left the question."""

ASKED_BEFORE_KEPT = frozenset({due.SENT, due.REMOVED, due.DROPPED})
"""What is sent beside these is asked about, by the name of the item, before anything is done."""


async def is_overtaken(turn: Turn, message: Message) -> bool:
    question = turn.expectation
    if question is None or question.expects in ASKED_BEFORE_KEPT:
        return False
    if question.is_button and question.expects not in mentoring.TALKS:
        return False
    if question.asked_at is None or turn.now - question.asked_at < AT_ONCE:
        return False
    if (message.text or "").startswith("/"):
        return False
    return await is_followed(turn)


async def is_followed(turn: Turn) -> bool:
    """Whether anything nobody asked for has come since what is awaited was shown."""
    if turn.expectation is None or turn.expectation.asked_at is None:
        return False
    async with turn.read() as tx:
        return await tx.outbox.has_spoken(
            turn.account_id, turn.who.account.person_id, since=turn.expectation.asked_at
        )


async def asked_again(turn: Turn, resumes: Resumes) -> Screen:
    """The older question once more, under a line that says why; the next text answers it."""
    question = turn.expectation
    if question is None:
        raise LookupError("nothing is awaited")
    screen = await awaited(turn, resumes)
    async with turn.write(question.expects.partition(".")[0], question.object_id) as tx:
        await tx.conversation.expect(
            turn.account_id,
            question.expects,
            now=turn.now,
            object_id=question.object_id,
            detail=question.detail,
        )
    return screen.headed(turn.t("fallback-overtaken"))
