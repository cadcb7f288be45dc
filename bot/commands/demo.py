"""`demo`: the bot on this computer, with a school to try it on and phones in the browser."""

import argparse
import asyncio
import contextlib
import os
import signal
import sys
import tempfile
import webbrowser
from collections.abc import Coroutine, Iterator
from pathlib import Path

from bot import logs
from bot.demo.cast import PHONES, player
from bot.demo.stage import Stage
from bot.settings import LogLevel, Settings
from locales.translator import Translator

PORT = 8080


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=PORT, metavar="NUMBER")
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--data", type=Path, metavar="DIR")


def _port(typed: str) -> int:
    """Raises ValueError, which the command line turns into its refusal."""
    port = int(typed)
    if not 0 <= port <= 65535:
        raise ValueError(typed)
    return port


async def run(args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    if "log_level" not in settings.model_fields_set:
        logs.configure(level=LogLevel.WARNING, form=settings.log_format)
    with _folder(args.data) as folder:
        await _until_stopped(_show(folder, args, t))
    print(t.plain("demo-over"))
    return 0


async def _show(folder: Path, args: argparse.Namespace, t: Translator) -> None:
    """Until it is cancelled."""
    print(t.plain("demo-preparing"), flush=True)
    async with Stage(folder, args.port) as stage:
        for line in _greeting(t, stage.emulator.base_url, args.data):
            print(line, flush=True)
        if not args.no_browser and _has_screen():
            await asyncio.to_thread(webbrowser.open, stage.emulator.base_url)
        await asyncio.Event().wait()


@contextlib.contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    """One's own, or one that goes with the demonstration."""
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept
        return
    with tempfile.TemporaryDirectory(prefix="iom-demo-", ignore_cleanup_errors=True) as made:
        yield Path(made)


def _greeting(t: Translator, url: str, kept: Path | None) -> list[str]:
    teacher, mentor, deputy = (player(key).name.polite for key in PHONES)
    return [
        t.plain("demo-open", url=url),
        "",
        t.plain("demo-first"),
        t.plain("demo-first-teacher", name=teacher),
        t.plain("demo-first-mentor", name=mentor),
        t.plain("demo-first-deputy", name=deputy),
        t.plain("demo-first-clock"),
        t.plain("demo-first-others"),
        "",
        t.plain("demo-stop") if kept is None else t.plain("demo-stop-kept", folder=str(kept)),
    ]


def _has_screen() -> bool:
    """Without one, a browser of the terminal would take the terminal."""
    return sys.platform == "darwin" or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


async def _until_stopped(work: Coroutine[None, None, None]) -> None:
    """Signals end it in order at any moment, while it is still being prepared too."""
    showing = asyncio.create_task(work)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, showing.cancel)
    try:
        with contextlib.suppress(asyncio.CancelledError):
            await showing
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)
