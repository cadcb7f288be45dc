"""The line over buttons beside which words were written."""

from domain.text import words_of
from handlers.turn import Turn
from locales.translator import Markup, Translator


def unwritten(turn: Turn) -> Markup:
    """A phrase may be an answer or a report that its author believes to be taken: it is said that
    nothing of it is kept."""
    return turn.t("fallback-words" if len(words_of(turn.text)) > 1 else "fallback-text")


def unwritten_lines(t: Translator) -> tuple[Markup, ...]:
    """All that this line may be: one stands over a screen, not two."""
    return t("fallback-text"), t("fallback-words")
