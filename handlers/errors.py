"""Rules that were broken, in words."""

from domain.errors import DomainError
from handlers.turn import Turn
from locales.translator import Markup


def sentence(turn: Turn, error: DomainError) -> Markup:
    """«error-route-wrong-state» for "route.wrong_state"; a general sentence where none fits."""
    key = "error-" + error.code.replace(".", "-").replace("_", "-")
    params = {name: value for name, value in error.params.items() if isinstance(value, str | int)}
    return turn.t(key, **params) if turn.t.has(key) else turn.t("error-general")


def toast(turn: Turn, error: DomainError) -> str:
    key = "error-" + error.code.replace(".", "-").replace("_", "-")
    params = {name: value for name, value in error.params.items() if isinstance(value, str | int)}
    t = turn.t
    return t.plain(key, **params) if t.has(key) else t.plain("error-general")
