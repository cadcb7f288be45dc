"""The control: the usual way, aiogram's `start_polling` with a handler that does the same work.

It confirms updates before their handlers end, so a kill loses what was in flight. The trial must
be able to see that, or its silence about the bot would mean nothing.
"""

import asyncio
import os
from pathlib import Path

from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, Message
from sqlalchemy import select

from bot.clock import FileClock
from domain.diagnosis import Address
from domain.outbox import OutboxState
from handlers.diagnosis.callbacks import GiveAnswer
from storage.engine import Database
from storage.tables import AccountRow, OutboxRow

router = Router()


@router.message()
async def greet(message: Message) -> None:
    await message.answer("…")


@router.callback_query(GiveAnswer.filter())
async def store(
    press: CallbackQuery, callback_data: GiveAnswer, database: Database, clock: FileClock
) -> None:
    """The answer and its audit row in one transaction, then the reply."""
    async with database.write() as tx:
        now = clock.now()
        given = callback_data
        await tx.diagnoses.put_answer(given.diagnosis_id, Address(given.key), given.value, now)
        await tx.audit.add(
            at=now,
            actor_id=None,
            action="diagnosis.answer",
            object_kind="diagnosis",
            object_id=given.diagnosis_id,
        )
    await press.answer()


async def _send_waiting(bot: Bot, database: Database, clock: FileClock) -> None:
    """Messages unasked, one after the other: sent, then marked."""
    waiting = (
        select(OutboxRow.id, AccountRow.chat_id)
        .join(AccountRow, AccountRow.person_id == OutboxRow.recipient_id)
        .where(OutboxRow.state == OutboxState.WAITING.value)
        .order_by(OutboxRow.id)
    )
    async with database.read() as tx:
        rows = (await tx.connection.execute(waiting)).all()
    for row in rows:
        await bot.send_message(row.chat_id, "…")
        async with database.write() as tx:
            await tx.outbox.settle([row.id], OutboxState.SENT, now=clock.now())


async def _run() -> None:
    api = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    database = Database(os.environ["DATABASE_URL"])
    clock = FileClock(Path(os.environ["CLOCK_FILE"]))
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=api))
    dispatcher = Dispatcher(disable_fsm=True, database=database, clock=clock)
    # A router of its own process: it is attached once.
    dispatcher.include_router(router)
    sending = asyncio.create_task(_send_waiting(bot, database, clock))
    try:
        await dispatcher.start_polling(bot)
    finally:
        sending.cancel()
        await database.close()


def main() -> int:
    asyncio.run(_run())
    return 0
