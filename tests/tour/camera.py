"""Pictures of one phone, 390 pixels wide, taken in a real browser where there is one."""

import os
from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from playwright.async_api import Browser, Page, async_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
HAS_BROWSER = Path(CHROMIUM).exists()
FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-sync")
SIZE = (390, 844)
_DRAWN_MS = 120
"""Bubbles slide in; a picture taken earlier shows them half-way."""


class Camera:
    """A page a person, each with that person's phone; takes no picture without a browser."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._stack = AsyncExitStack()
        self._browser: Browser | None = None
        self._pages: dict[int, Page] = {}

    @property
    def works(self) -> bool:
        return self._browser is not None

    async def __aenter__(self) -> Self:
        if HAS_BROWSER:
            playwright = await self._stack.enter_async_context(async_playwright())
            self._browser = await playwright.chromium.launch(
                executable_path=CHROMIUM, args=[*FLAGS]
            )
            self._stack.push_async_callback(self._browser.close)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._stack.aclose()

    async def shoot(self, person_id: int, to: Path) -> None:
        if self._browser is None:
            return
        page = self._pages.get(person_id) or await self._opened(self._browser, person_id)
        await page.wait_for_timeout(_DRAWN_MS)
        await page.screenshot(path=to)

    async def _opened(self, browser: Browser, person_id: int) -> Page:
        page = await browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        await page.goto(self._url)
        await page.wait_for_selector("html[data-ready]")
        await show(page, person_id)
        self._pages[person_id] = page
        return page


async def show(page: Page, person_id: int) -> None:
    """Turns to the person's phone: one of those beside each other, else picked in the first."""
    phones = page.locator(".phone select")
    for place in range(await phones.count()):
        if await phones.nth(place).input_value() == str(person_id):
            await page.locator("#switcher button").nth(place).click()
            break
    else:
        await page.locator(".phone:visible select").select_option(str(person_id))
    await page.wait_for_timeout(2 * _DRAWN_MS)
