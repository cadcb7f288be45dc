"""The page in a real browser."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from emulator import Emulator
from tests.emulator.lab import HandClock, Lab, opened_lab

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, NARROW = (1440, 900), (390, 844)
OVERFLOWING = """() => [...document.querySelectorAll("body *")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 0.5)
  .map((one) => one.className || one.tagName)"""

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        not Path(CHROMIUM).exists(), reason=f"no browser at {CHROMIUM}: the page is not tested"
    ),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def lab() -> AsyncIterator[Lab]:
    """In the loop of the browser, which is opened once."""
    async with opened_lab() as lab:
        yield lab


@pytest_asyncio.fixture(loop_scope="module")
async def answering(lab: Lab) -> AsyncIterator[Lab]:
    """A bot that answers every press with a toast and an edit, and two more people."""
    lab.emu.add_user(id=12, first_name="Борис", last_name="Орлов", caption="наставник")
    lab.emu.add_user(id=13, first_name="Вера", caption="завуч")

    async def answer() -> None:
        offset = 0
        while True:
            for update in await lab.get("getUpdates", offset=offset, timeout=20):
                offset = update["update_id"] + 1
                if query := update.get("callback_query"):
                    await react(query)

    async def react(query: dict[str, Any]) -> None:
        await lab.get("answerCallbackQuery", callback_query_id=query["id"], text="Записано")
        where = {"chat_id": query["from"]["id"], "message_id": query["message"]["message_id"]}
        await lab.get("editMessageText", **where, text="<i>Спасибо!</i>", parse_mode="HTML")

    bot = asyncio.create_task(answer())
    yield lab
    bot.cancel()
    await asyncio.gather(bot, return_exceptions=True)


@pytest_asyncio.fixture(loop_scope="module")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    """A browser that has seen nothing yet."""
    context = await browser.new_context()
    yield context
    await context.close()


async def opened(context: BrowserContext, lab: Lab, size: tuple[int, int]) -> Page:
    page = await context.new_page()
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    await page.goto(lab.emu.base_url)
    await page.wait_for_selector("html[data-ready]")
    return page


async def test_page_that_was_open_before_there_was_anybody_shows_them(
    context: BrowserContext,
) -> None:
    """A demonstration serves its page while the school is still being made."""
    emulator = Emulator(now=HandClock())
    await emulator.start()
    try:
        page = await context.new_page()
        await page.goto(emulator.base_url)
        await page.wait_for_selector("html[data-ready]")
        await expect(page.locator("#waiting")).to_be_visible()
        for id, name in enumerate(("Анна", "Борис", "Вера"), start=21):
            emulator.add_user(id=id, first_name=name, show=True)
        await expect(page.locator(".phone")).to_have_count(3)
        await expect(page.locator("#waiting")).to_be_hidden()
    finally:
        await emulator.stop()


async def test_bubble_is_edited_and_toast_shown_when_its_button_is_pressed(
    answering: Lab, context: BrowserContext
) -> None:
    lab = answering
    markup = {"inline_keyboard": [[{"text": "Делаю сам(а)", "callback_data": "3"}]]}
    await lab.get(
        "sendMessage",
        chat_id=11,
        text="<b>Оценивание</b> & я",
        parse_mode="HTML",
        reply_markup=markup,
    )
    page = await opened(context, lab, WIDE)
    await expect(page.locator(".phone")).to_have_count(3)
    phone = page.get_by_role("article", name="Телефон: Анна Смирнова")
    await expect(phone.locator(".bubble b")).to_have_text("Оценивание")

    await phone.get_by_role("button", name="Делаю сам(а)").click()

    await expect(phone.locator(".bubble i")).to_have_text("Спасибо!")
    await expect(phone.locator(".toast")).to_have_text("Записано")
    await expect(phone.locator(".meta")).to_contain_text("изм.")
    await expect(phone.locator(".key")).to_have_count(0)

    shown = page.locator(".phone").first
    await expect(shown.locator(".toast")).to_be_visible()
    await shown.locator("select").select_option(str(13))
    await expect(shown.locator(".toast")).to_be_hidden(timeout=500)


async def test_phone_says_that_its_owner_is_not_in_the_bot_until_he_opens_it(
    answering: Lab, context: BrowserContext
) -> None:
    page = await opened(context, answering, WIDE)
    phone = page.get_by_role("article", name="Телефон: Борис Орлов")
    await expect(phone.locator(".caption")).to_have_text("наставник · ещё не в боте")
    await phone.locator(".wide").click()
    await expect(phone.locator(".caption")).to_have_text("наставник")


async def test_text_arrives_when_typed_and_markup_in_it_stays_text(
    answering: Lab, context: BrowserContext
) -> None:
    page = await opened(context, answering, WIDE)
    phone = page.get_by_role("article", name="Телефон: Анна Смирнова")
    box = phone.get_by_role("textbox", name="Сообщение")
    await box.fill("Привет <b>всем</b> <img src=x onerror=alert(1)>")
    await box.press("Enter")
    await expect(phone.locator(".mine .words")).to_have_text(
        "Привет <b>всем</b> <img src=x onerror=alert(1)>"
    )
    await expect(phone.locator(".bubble b, .bubble img")).to_have_count(0)
    await answering.emu.settled()
    assert answering.anna.messages[-1].text.startswith("Привет <b>")


async def test_newcomer_starts_the_bot_when_he_opens_an_invitation(
    answering: Lab, context: BrowserContext
) -> None:
    lab = answering
    link = f"https://t.me/{lab.emu.world.bot.username}?start=key_1"
    await lab.get("sendMessage", chat_id=11, text=f"Приглашение: {link}")
    page = await opened(context, lab, WIDE)
    await page.get_by_role("link", name=link).click()
    await page.get_by_role("button", name="На телефоне нового человека").click()
    await page.get_by_label("Имя").fill("Пётр")
    await page.get_by_role("button", name="Создать").click()
    phone = page.get_by_role("article", name="Телефон: Пётр")
    await expect(phone.locator(".mine .words")).to_have_text("/start key_1")


async def test_bot_is_blocked_and_unblocked_when_asked(
    answering: Lab, context: BrowserContext
) -> None:
    page = await opened(context, answering, WIDE)
    phone = page.get_by_role("article", name="Телефон: Анна Смирнова")
    await phone.get_by_role("button", name="Заблокировать бота").click()
    await expect(phone.get_by_role("textbox")).to_be_hidden()
    assert answering.anna.person.blocked
    await phone.get_by_role("button", name="РАЗБЛОКИРОВАТЬ", exact=True).click()
    await expect(phone.get_by_role("textbox")).to_be_visible()
    assert not answering.anna.person.blocked


async def test_command_is_sent_when_chosen_from_the_menu(
    answering: Lab, context: BrowserContext
) -> None:
    page = await opened(context, answering, WIDE)
    commands = [{"command": "due", "description": "Сроки"}]
    await answering.get("setMyCommands", commands=commands, language_code="ru")
    phone = page.get_by_role("article", name="Телефон: Анна Смирнова")
    await phone.get_by_role("button", name="Меню", exact=True).click()
    await phone.get_by_role("menuitem", name="Сроки").click()
    await expect(phone.locator(".mine .words")).to_have_text("/due")


async def test_clock_moves_when_its_button_is_pressed(
    answering: Lab, context: BrowserContext
) -> None:
    answering.emu.zone = "Europe/Moscow"
    page = await opened(context, answering, WIDE)
    await expect(page.locator("#clock")).to_have_text("ср, 17 марта 2027, 14:20")
    await page.get_by_role("button", name="+1 день").click()
    await expect(page.locator("#clock")).to_have_text("чт, 18 марта 2027, 14:20")


async def test_one_phone_fits_and_others_are_a_press_away_when_390_pixels_wide(
    answering: Lab, context: BrowserContext
) -> None:
    lab = answering

    async def on_clock(action: str) -> None:
        raise AssertionError(action)

    lab.emu.on_clock = on_clock  # So that all the buttons of time are there.
    words = "Непереносимоедлинноеслово" * 6
    markup = {
        "inline_keyboard": [
            [{"text": f"Кнопка с длинной подписью {n}", "callback_data": str(n)} for n in range(3)],
            [{"text": words, "callback_data": "long"}],
        ]
    }
    await lab.get("sendMessage", chat_id=11, text=words, reply_markup=markup)
    await lab.anna.sends_document(b"x", f"{words}.docx")
    page = await opened(context, lab, NARROW)
    await expect(page.locator(".phone:visible")).to_have_count(1)
    await expect(page.locator(".key").first).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == NARROW[0]
    assert await page.evaluate(OVERFLOWING) == []

    await page.get_by_role("button", name="Борис").click()
    await expect(page.get_by_role("article", name="Телефон: Борис Орлов")).to_be_visible()
    await lab.get("sendMessage", chat_id=11, text="Ещё одно")
    await expect(page.locator("#switcher .badge:visible")).to_have_text("1")
    await expect(page.locator("#switcher small")).to_have_text(["учитель", "наставник", "завуч"])
    await expect(page.get_by_role("button", name="ЗАПУСТИТЬ", exact=True)).to_be_visible()
    assert await page.evaluate(OVERFLOWING) == []
