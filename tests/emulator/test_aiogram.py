"""The emulator under a real client: aiogram's own Bot and Dispatcher."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    MenuButtonCommands,
    Message,
)

from tests.emulator.lab import Lab
from tests.emulator.pictures import png

KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="yes")]]
)


@pytest.fixture
async def bot(lab: Lab) -> AsyncIterator[Bot]:
    api = TelegramAPIServer.from_base(lab.emu.base_url)
    bot = Bot(lab.emu.token, session=AiohttpSession(api=api))
    yield bot
    await bot.session.close()


async def test_answers_parse_when_aiogram_asks(lab: Lab, bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.can_join_groups) == (123456, "iom_demo_bot", True)
    assert (await bot.get_webhook_info()).url == ""
    assert (await bot.get_chat(11)).first_name == "Анна"
    sent = await bot.send_message(11, "<b>a</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    assert sent.html_text == "<b>a</b>"
    edited = await sent.edit_text("b", reply_markup=None)
    assert isinstance(edited, Message)
    assert edited.edit_date is not None
    assert edited.reply_markup is None
    assert await sent.delete()
    assert await bot.send_chat_action(11, "typing")
    assert await bot.set_chat_menu_button(11, MenuButtonCommands())
    assert await bot.set_my_description("Привет", language_code="ru")
    assert await bot.set_my_short_description("Коротко")
    commands = [BotCommand(command="menu", description="Меню")]
    scope = BotCommandScopeChat(chat_id=11)
    assert await bot.set_my_commands(commands, scope=scope, language_code="ru")
    (command,) = await bot.get_my_commands(scope=scope, language_code="ru")
    assert (command.command, command.description) == ("menu", "Меню")
    assert not lab.emu.refusals


async def test_files_go_both_ways_when_aiogram_sends_and_downloads(lab: Lab, bot: Bot) -> None:
    name = "ИОМ Иванова М. И.docx"
    sent = await bot.send_document(11, BufferedInputFile(b"abc", name), caption="План")
    assert sent.document is not None
    assert (sent.document.file_name, lab.anna.last.files[0].name) == (name, name)
    content = await bot.download(sent.document)
    assert content is not None
    assert content.read() == b"abc"
    photo = await bot.send_photo(11, BufferedInputFile(png(30, 20), "p.png"))
    assert photo.photo is not None
    assert photo.photo[-1].width == 30
    album = await bot.send_media_group(
        11, [InputMediaDocument(media=BufferedInputFile(b"1", f"{n}.txt")) for n in "ab"]
    )
    assert len({message.media_group_id for message in album}) == 1


async def test_refusals_become_aiograms_exceptions(lab: Lab, bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="message text is empty"):
        await bot.send_message(11, " ")
    lab.emu.faults.add(kind="429", retry_after=5)
    with pytest.raises(TelegramRetryAfter) as flood:
        await bot.send_message(11, "x")
    assert flood.value.retry_after == 5
    lab.anna.blocks()
    with pytest.raises(TelegramForbiddenError, match="blocked by the user"):
        await bot.send_message(11, "x")


async def test_dispatcher_answers_texts_and_presses_when_it_polls(lab: Lab, bot: Bot) -> None:
    dispatcher = Dispatcher(disable_fsm=True)

    @dispatcher.message()
    async def ask(message: Message) -> None:
        await message.answer("Готовы?", reply_markup=KEYBOARD)

    @dispatcher.callback_query()
    async def agree(query: CallbackQuery) -> None:
        await query.answer("Принято")
        assert isinstance(query.message, Message)
        await query.message.edit_text("Начали")

    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    await lab.anna.says("/start")
    await lab.emu.until(lambda: len(lab.anna.messages) == 2)
    await lab.anna.presses("Да")
    await lab.emu.until(lambda: lab.anna.last.text == "Начали")
    await lab.emu.settled()
    assert lab.anna.toasts == ["Принято"]
    await dispatcher.stop_polling()
    await polling
    assert not lab.emu.refusals
