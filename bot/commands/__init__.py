"""Subcommands of `python -m bot`, a module each.

A module has `arguments(parser)` and `async run(args, settings, t) -> int` (the exit code). Its
name here is what is typed; `command-help-<name>` in the locales is its line of help.
"""

from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import Protocol, cast

from bot.settings import Settings
from locales.translator import Translator

NAMES = (
    "run",
    "demo",
    "migrate",
    "seed",
    "invite",
    "backup",
    "restore",
    "doctor",
    "export",
    "erase",
    "check-content",
    "permissions",
    "simulate",
)


class Command(Protocol):
    def arguments(self, parser: ArgumentParser) -> None: ...

    async def run(self, args: Namespace, settings: Settings, t: Translator) -> int: ...


def load(name: str) -> Command:
    """Imported when it is called: a start must not wait for what it doesn't need."""
    module = import_module(f"bot.commands.{name.replace('-', '_')}")
    return cast("Command", module)
