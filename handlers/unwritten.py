"""The line over buttons beside which words were written."""

from domain.text import words_of
from handlers.turn import Turn
from locales.translator import Markup, Translator


def unwritten(turn: Turn) -> Markup:
    """A phrase may be an answer or a report that its author believes to be taken: it is said that
    nothing of it is kept."""
    return turn.t("fallback-words" if len(words_of(turn.text)) > 1 else "fallback-text")


def unwritten_lines(t: Translator) -> tuple[Markup, ...]:
    """What an earlier text may have left over the screen: one line stands there, not two."""
    return t("fallback-text"), t("fallback-words"), t("typed-only-back"), t("typed-weighty")
