"""Rules that were broken, in words."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date

from domain.errors import DomainError
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Markup


def sentence(turn: Turn, error: DomainError) -> Markup:
    """«error-route-wrong-state» for "route.wrong_state"; a general sentence where none fits."""
    key, params = _text(turn, error)
    return turn.t(key, **params)


def sentences(turn: Turn, problems: Sequence[DomainError]) -> list[Markup]:
    """Of several; the same one is said once."""
    return [sentence(turn, problem) for problem in dict.fromkeys(problems)]


def explained(turn: Turn, error: DomainError, shown: Screen) -> Screen:
    """What went otherwise, in a line over the screen as it is now."""
    return shown.headed(sentence(turn, error))


async def shown_again(
    turn: Turn, error: DomainError, show: Callable[[Turn, int], Awaitable[Screen]], object_id: int
) -> Screen:
    """The same, over what is drawn anew; who may see nothing of it is told so elsewhere."""
    if error.denied:
        raise error
    return explained(turn, error, await show(turn, object_id))


def toast(turn: Turn, error: DomainError) -> str:
    """The same without markup, for the answer to a press."""
    key, params = _text(turn, error)
    return turn.t.plain(key, **params)


def _text(turn: Turn, error: DomainError) -> tuple[str, dict[str, str | int]]:
    key = "error-" + error.code.replace(".", "-").replace("_", "-")
    if not turn.t.has(key):
        return "error-general", {}
    return key, {
        name: turn.t.day(value, turn.today) if isinstance(value, date) else value
        for name, value in error.params.items()
        if isinstance(value, str | int | date)
    }
