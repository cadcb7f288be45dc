"""What keeps a command from working, as one line for a person at a terminal."""

from pydantic import ValidationError

from bot.api import Conflict, Unauthorized
from bot.commands.check_content import sentence as faulty_content
from bot.lock import LockHeld
from content.check import unreadable
from content.versioned import ContentError
from domain.errors import DomainError
from locales.translator import Translator
from storage.outage import is_outage

EXIT_CODE = 2


class CannotRun(Exception):
    """A command can't do its work; `key` with `params` says why."""

    def __init__(self, key: str, **params: str) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


def sentence(t: Translator, error: BaseException) -> str | None:
    """None for what is no failure of settings or surroundings but a fault of ours."""
    match error:
        case CannotRun():
            return t.plain(error.key, **error.params)
        case ContentError():
            return faulty_content(t, unreadable(error))
        case DomainError():
            return broken_rule(t, error)
        case ValidationError():
            return _settings(t, error)
        case LockHeld():
            return t.plain("command-lock-held")
        case Conflict() if "webhook" in error.description:
            return t.plain("command-webhook-set")
        case Conflict():
            return t.plain("command-second-poller")
        case Unauthorized():
            return t.plain("command-token-unknown")
        case _ if is_outage(error):
            return t.plain("command-database-away", reason=_reason(error))
        case _:
            return None


def broken_rule(t: Translator, error: DomainError) -> str:
    params = {name: str(value) for name, value in error.params.items()}
    return t.plain("error-" + error.code.replace(".", "-").replace("_", "-"), **params)


def _settings(t: Translator, error: ValidationError) -> str:
    """The first wrong setting; its value may be a secret and is not shown."""
    first = error.errors(include_input=False, include_url=False)[0]
    key = str(first["msg"]).removeprefix("Value error, ")
    if t.has(key):
        return t.plain(key)
    name = ".".join(str(part) for part in first["loc"]).upper()
    return t.plain("command-bad-setting", name=name)


def _reason(error: BaseException) -> str:
    """The driver's own words, without the statement and the address SQLAlchemy adds."""
    lines = str(getattr(error, "orig", None) or error).splitlines()
    return lines[0] if lines else type(error).__name__
