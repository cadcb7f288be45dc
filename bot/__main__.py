"""`python -m bot COMMAND …`."""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from bot import logs
from bot.commands import NAMES, load
from bot.failures import EXIT_CODE, sentence
from bot.settings import Settings
from locales.translator import DEFAULT_LANGUAGE, Translator, translator

OWNER_ALONE = 0o077
"""Whatever a command writes is people's data: a database, evidence, a paper with names."""


METAVARS = frozenset({"FILE", "DIR", "NUMBER"})


class Parser(argparse.ArgumentParser):
    """argparse that helps and refuses in the language of the command line."""

    def __init__(self, prog: str, description: str) -> None:
        self._t = translator(DEFAULT_LANGUAGE)
        super().__init__(prog=prog, description=description, add_help=False)
        self.add_argument("-h", "--help", action="help", help=argparse.SUPPRESS)

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:
        """What stands for a value is said in words, too: «backup ФАЙЛ»."""
        metavar = options.get("metavar")
        if metavar in METAVARS:
            options["metavar"] = self._t.plain(f"command-value-{metavar.lower()}")
        return super().add_argument(*names, **options)

    def error(self, message: str) -> NoReturn:
        """argparse's English words about what is wrong give way to how it is called."""
        said = self._t.plain("command-usage", program=self.prog, usage=self._call())
        self.exit(EXIT_CODE, said + "\n")

    def format_help(self) -> str:
        lines = [self._t.plain("command-usage-one", usage=self._call()), "", self.description or ""]
        for action in self._actions:
            if action.help != argparse.SUPPRESS:
                name = action.option_strings[0] if action.option_strings else action.metavar
                said = self._t.plain(f"command-argument-{action.dest.replace('_', '-')}")
                lines.append(f"  {name or action.dest:14} {said}")
        return "\n".join(lines) + "\n"

    def _call(self) -> str:
        return " ".join(self.format_usage().split()[1:])


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code: 0 done, 2 can't work as things are (one line says why)."""
    t = translator(DEFAULT_LANGUAGE)
    given = list(sys.argv[1:] if argv is None else argv)
    if not given or given[0] in ("-h", "--help", "help"):
        print(_overview(t))
        return 0 if given else EXIT_CODE
    name, *rest = given
    if name not in NAMES:
        print(t.plain("command-unknown", name=name), file=sys.stderr)
        return EXIT_CODE
    command = load(name)
    own = Parser(prog=f"python -m bot {name}", description=t.plain(f"command-help-{name}"))
    command.arguments(own)
    args = own.parse_args(rest)
    os.umask(OWNER_ALONE)
    try:
        settings = Settings()
        _configure_logs(settings)
        return asyncio.run(command.run(args, settings, t))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough: `doctor --json | head`.
        sys.stderr.close()
        return EXIT_CODE
    except Exception as error:
        said = sentence(t, error)
        if said is None:
            raise
        print(said, file=sys.stderr)
        return EXIT_CODE


def _overview(t: Translator) -> str:
    lines = [t.plain("command-usage-all")]
    lines += [f"  {name:14} {t.plain(f'command-help-{name}')}" for name in NAMES]
    return "\n".join(lines)


def _configure_logs(settings: Settings) -> None:
    secrets = [
        secret.get_secret_value()
        for secret in (settings.bot_token, settings.webhook_secret, settings.proxy_url)
        if secret is not None
    ]
    logs.configure(level=settings.log_level, form=settings.log_format, secrets=secrets)


if __name__ == "__main__":
    sys.exit(main())
