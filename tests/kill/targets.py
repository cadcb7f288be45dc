"""What the forking process can run: the bot as it is, and the control."""

from collections.abc import Callable

from bot.__main__ import main as bot_main
from locales.translator import LANGUAGES, translator
from tests.kill.control import main as control_main


def _bot() -> int:
    return bot_main(["run"])


for language in LANGUAGES:
    # Compiling the texts takes seconds: a fork inherits them.
    translator(language)

TARGETS: dict[str, Callable[[], int]] = {"bot": _bot, "control": control_main}
