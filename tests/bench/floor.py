"""The floor: the least that answers a press and loses nothing, and the echo that stores nothing.

`python -m tests.bench.floor` is aiogram with async SQLAlchemy as their documentation shows them:
one durable commit for a press, then the message is edited and the press answered.
`python -m tests.bench.floor echo` leaves the commit out. Nothing of the bot is imported here: what
this process weighs is what the libraries weigh.
"""

import asyncio
import os
import sys

from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from sqlalchemy import event, insert
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.pool import AsyncAdaptedQueuePool

LEVELS = ("Делаю уверенно", "Делаю, но не всегда получается", "Получается с трудом", "Пока не умею")
REST = ("Другое", "Назад", "Пауза")
STATEMENT = (
    "<b>Критериальное оценивание</b>\n\nФормулирую критерии так, что ученик сам видит, за что "
    "поставлена отметка, и может проверить себя до сдачи работы.\n\n{done} из 52 ▓▓▓▓░░░░░░"
)

router = Router()


class Base(DeclarativeBase):
    pass


class Given(Base):
    __tablename__ = "given"

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int]
    value: Mapped[str]


def _keyboard() -> InlineKeyboardMarkup:
    rows = [[InlineKeyboardButton(text=one, callback_data=f"a:{one[:8]}")] for one in LEVELS]
    rows.append([InlineKeyboardButton(text=one, callback_data=f"r:{one}") for one in REST])
    return InlineKeyboardMarkup(inline_keyboard=rows)


@router.message()
async def greet(message: Message) -> None:
    await message.answer(STATEMENT.format(done=0), reply_markup=_keyboard(), parse_mode="HTML")


@router.callback_query()
async def answer(press: CallbackQuery, engine: AsyncEngine | None, counts: dict[int, int]) -> None:
    chat_id = press.from_user.id
    if engine is not None:
        async with engine.begin() as connection:
            await connection.execute(insert(Given).values(chat_id=chat_id, value=press.data or ""))
    counts[chat_id] = counts.get(chat_id, 0) + 1
    if isinstance(press.message, Message):
        await press.message.edit_text(
            STATEMENT.format(done=counts[chat_id]), reply_markup=_keyboard(), parse_mode="HTML"
        )
    await press.answer()


def _engine(url: str) -> AsyncEngine:
    """One connection: with more of them SQLite's writers wait for each other asleep."""
    engine = create_async_engine(
        url, poolclass=AsyncAdaptedQueuePool, pool_size=1, max_overflow=0, pool_timeout=60
    )

    @event.listens_for(engine.sync_engine, "connect")
    def durable(connection: DBAPIConnection, _record: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.close()

    return engine


async def run(*, stores: bool) -> None:
    engine = _engine(os.environ["DATABASE_URL"]) if stores else None
    if engine is not None:
        async with engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
    api = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=api))
    dispatcher = Dispatcher(disable_fsm=True, engine=engine, counts={})
    dispatcher.include_router(router)
    try:
        await dispatcher.start_polling(bot)
    finally:
        if engine is not None:
            await engine.dispose()


if __name__ == "__main__":
    asyncio.run(run(stores="echo" not in sys.argv[1:]))
