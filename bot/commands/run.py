"""`run`: the bot itself."""

import argparse

from bot.clock import clock_from
from bot.serving import serve
from bot.settings import Settings
from locales.translator import Translator


def arguments(_parser: argparse.ArgumentParser) -> None:
    """Everything is in the settings."""


async def run(_args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    return await serve(
        settings, clock_from(settings.clock_file), t, lambda line: print(line, flush=True)
    )
