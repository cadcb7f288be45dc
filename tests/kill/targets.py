"""What the forking process can run: the bot as it is, and the control."""

from collections.abc import Callable

from bot.__main__ import main as bot_main
from bot.commands import load
from content.loader import load_all
from locales.translator import LANGUAGES, translator
from tests.kill.control import main as control_main


def _bot() -> int:
    return bot_main(["run"])


# What a command imports, texts and content take seconds: a fork inherits them.
load("run")
load_all()
for language in LANGUAGES:
    translator(language)

TARGETS: dict[str, Callable[[], int]] = {"bot": _bot, "control": control_main}
