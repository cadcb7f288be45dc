"""«Сделано» where nothing says what was done: the item meant, or the list to choose it from."""

from datetime import timedelta

from domain.conversation import BUTTON
from domain.doing import ItemLine, ItemList
from domain.item import ItemState
from domain.text import words_of
from handlers.due import words
from handlers.due.callbacks import AskProof, OpenDue
from handlers.due.entry import FLOW
from handlers.overtaken import ASKED_BEFORE_KEPT, is_followed
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress, phrases_of
from services.items import reading

NEAR = timedelta(days=7)
"""So far ahead the daily list speaks of anything."""


async def said_done(turn: Turn, press: TypedPress) -> Screen | None:
    """None where the text says more or anything else, answers a screen of buttons of its own, or
    nothing is left to be done."""
    said = phrases_of(turn.t, "due-done-words")
    if words_of(turn.text) not in said or not await _is_free(turn):
        return None
    async with turn.read() as tx:
        view = await reading.due(tx, turn.call)
    if not view.lines:
        return None
    one = _meant(view)
    opened = OpenDue() if one is None else AskProof(item_id=one.id, rev=one.rev)
    screen = await press((), lambda *_: opened.pack())
    if screen is None or one is not None:
        return screen
    return screen.headed(turn.t("due-what-done"))


async def _is_free(turn: Turn) -> bool:
    """The menu, the list of dates, or a screen that a reminder has come after."""
    question = turn.expectation
    if question is None:
        return True
    if not question.is_button and question.expects not in ASKED_BEFORE_KEPT:
        return False
    if question.expects == f"{FLOW}.{BUTTON}" and question.object_id is None:
        return True
    return await is_followed(turn)


def _meant(view: ItemList) -> ItemLine | None:
    """The only one there is, or the only one that is reminded of by now."""
    lines = [one for one in view.lines if not words.of_next_plan(one, view.today)]
    if view.total > 1:
        lines = [one for one in lines if _is_due(view, one)]
    return lines[0] if len(lines) == 1 else None


def _is_due(view: ItemList, one: ItemLine) -> bool:
    return one.state is ItemState.SENT_BACK or one.due_on <= view.today + NEAR
