"""Rules that were broken, in words."""

from domain.errors import DomainError
from handlers.turn import Turn
from locales.translator import Markup


def sentence(turn: Turn, error: DomainError) -> Markup:
    """«error-route-wrong-state» for "route.wrong_state"; a general sentence where none fits."""
    key, params = _text(turn, error)
    return turn.t(key, **params)


def toast(turn: Turn, error: DomainError) -> str:
    """The same without markup, for the answer to a press."""
    key, params = _text(turn, error)
    return turn.t.plain(key, **params)


def _text(turn: Turn, error: DomainError) -> tuple[str, dict[str, str | int]]:
    key = "error-" + error.code.replace(".", "-").replace("_", "-")
    if not turn.t.has(key):
        return "error-general", {}
    params = {name: value for name, value in error.params.items() if isinstance(value, str | int)}
    return key, params
