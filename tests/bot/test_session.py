"""What aiogram's own calls go through."""

from typing import Any, cast

from aiogram import Bot
from aiogram.methods import SendMessage
from aiogram.types import Message

from bot.api import Api
from bot.session import ApiSession


class Client:
    """Answers what it is told to, and remembers what it was asked."""

    def __init__(self, answer: object) -> None:
        self.answer = answer
        self.asked: list[tuple[str, dict[str, Any]]] = []

    async def call(self, method: str, params: dict[str, Any]) -> object:
        self.asked.append((method, params))
        return self.answer


async def test_a_call_of_aiogram_goes_through_our_client_and_comes_back_as_its_type() -> None:
    chat = {"id": 7, "type": "private"}
    client = Client({"message_id": 5, "date": 1, "chat": chat, "text": "да"})
    bot = Bot("123456:TEST", session=ApiSession(cast("Api", client)))
    said = await bot(SendMessage(chat_id=7, text="да", parse_mode=None))
    assert client.asked == [("sendMessage", {"chat_id": 7, "text": "да"})]
    assert isinstance(said, Message)
    assert (said.message_id, said.text, said.bot) == (5, "да", bot)
