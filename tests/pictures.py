"""`python -m tests.pictures`: the README's pictures, from the real page of the demonstration, and a
page of a paper that was taken there."""

import asyncio
import sys
import tempfile
from pathlib import Path

import typst
from playwright.async_api import Browser, async_playwright

from bot import logs
from bot.demo.cast import player
from bot.demo.stage import Stage
from bot.settings import LogLevel
from tests.tour.camera import CHROMIUM, FLAGS, HAS_BROWSER, SIZE, show

FOLDER = Path("docs/pictures")
WIDE = (1280, 840)
MOST_BYTES = 300 * 1024

PRESSES = {
    "anna": ("⏰ Сроки",),
    "boris": ("✅ Подтвердить", "Примерова"),
    "vera": ("📊 Сводка",),
}
NAMES = {"anna": "teacher", "boris": "mentor", "vera": "deputy"}
PAPER = ("vera", ("📄 Отчёт", "Педсовет: PDF"))
"""Whose, and the presses that lead to it from his picture."""
_DRAWN_MS = 800
_PAGE = """
#set page(width: auto, height: auto, margin: 0pt)
#box(stroke: luma(190) + 1pt, image("paper.pdf", page: 1, height: 666pt))
"""
"""As high as a phone beside it."""
_PAGE_SCALE = 1.5


async def draw(folder: Path) -> list[Path]:
    logs.configure(level=LogLevel.WARNING)
    with tempfile.TemporaryDirectory(prefix="iom-pictures-") as data:
        async with Stage(Path(data), 0) as stage, async_playwright() as playwright:
            for key, buttons in PRESSES.items():
                for button in buttons:
                    await stage.emulator.user(player(key).telegram_id).presses(button)
                    await stage.settle()
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
            try:
                url = stage.emulator.base_url
                made = [await _page(browser, url, folder / "demo.png")]
                for key, name in NAMES.items():
                    person_id = player(key).telegram_id
                    made.append(await _phone(browser, url, person_id, folder / f"{name}.png"))
            finally:
                await browser.close()
            made.append(_first_page(await _paper(stage), Path(data), folder / "paper.png"))
    return made


async def _paper(stage: Stage) -> bytes:
    key, buttons = PAPER
    user = stage.emulator.user(player(key).telegram_id)
    for button in buttons:
        await user.presses(button)
        await stage.settle()
    return next(one.files[0].content for one in reversed(user.messages) if one.files)


def _first_page(paper: bytes, folder: Path, to: Path) -> Path:
    """Drawn by what draws our papers."""
    (folder / "paper.pdf").write_bytes(paper)
    source = folder / "page.typ"
    source.write_text(_PAGE, encoding="utf-8")
    to.write_bytes(typst.compile(source, root=folder, format="png", ppi=72 * _PAGE_SCALE))
    return to


async def _page(browser: Browser, url: str, to: Path) -> Path:
    page = await browser.new_page(viewport={"width": WIDE[0], "height": WIDE[1]})
    await page.goto(url)
    await page.wait_for_selector("html[data-ready]")
    await page.wait_for_timeout(_DRAWN_MS)
    await page.screenshot(path=to)
    await page.close()
    return to


async def _phone(browser: Browser, url: str, person_id: int, to: Path) -> Path:
    page = await browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
    await page.goto(url)
    await page.wait_for_selector("html[data-ready]")
    await show(page, person_id)
    await page.wait_for_timeout(_DRAWN_MS)
    await page.locator(".phone:visible .frame").screenshot(path=to)
    await page.close()
    return to


def main() -> int:
    if not HAS_BROWSER:
        print(f"no browser at {CHROMIUM}")
        return 2
    FOLDER.mkdir(parents=True, exist_ok=True)
    code = 0
    for made in asyncio.run(draw(FOLDER)):
        size = made.stat().st_size
        print(f"{made}  {size // 1024} KB")
        if size > MOST_BYTES:
            print(f"larger than {MOST_BYTES // 1024} KB")
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main())
