"""Words that nothing takes: the screen again, under a line that says what they did not do."""

from domain.conversation import BUTTON
from handlers.registry import Resumes, awaited
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import UNDO
from handlers.unwritten import unwritten
from locales.translator import Markup

RETURNED = "returned"
"""The screen of buttons after a return: who writes on believes to be adding to the comment."""


async def stray(turn: Turn, resumes: Resumes) -> Screen:
    return led_back(turn, await awaited(turn, resumes))


def led_back(turn: Turn, screen: Screen) -> Screen:
    """The screen as it is drawn now, under that line."""
    return screen.headed(help_line(turn, screen))


def help_line(turn: Turn, screen: Screen) -> Markup:
    """Where the return can't be undone any more, the usual one."""
    question = turn.expectation
    after = question is not None and question.expects.split(".")[1:] == [BUTTON, RETURNED]
    may_undo = any(one.text.startswith(UNDO) for one in screen.buttons)
    return turn.t("fallback-returned") if after and may_undo else unwritten(turn)
