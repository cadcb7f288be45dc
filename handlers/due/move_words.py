"""Words beside an item that say nothing but its new date: «до пятницы», «на неделю позже»."""

import re
from datetime import date
from typing import Any

from aiogram.filters import Filter
from aiogram.types import Message

from domain.text import words_of
from handlers import typed_dates, typed_press
from handlers.turn import Turn
from locales.translator import Translator

_MOST_BEFORE = 4
"""Words of what is not done yet, before it is said what to do."""

_IN_DIGITS = re.compile(r"\d+(?:[./]\d+)+")


def day_in(t: Translator, text: str, today: date) -> str | None:
    """The words of the day, none of them where only «перенести» is said; None where the text says
    anything else. Bare numbers are answers to the screen."""
    moved = _moved_to(t, text)
    if moved == "":
        return moved
    if moved is not None:
        return moved if _is_day(t, moved, today) else None
    day = text.strip()
    if typed_press.says_nothing(t, day) and not _IN_DIGITS.fullmatch(day):
        return None
    return day if _is_day(t, day, today) else None


def _is_day(t: Translator, text: str, today: date) -> bool:
    """A date, or by how much it is to be moved."""
    if typed_dates.is_day(text, t.language, today):
        return True
    return typed_dates.read_shift(text, t.language, today) is not None


def _moved_to(t: Translator, text: str) -> str | None:
    """What follows «перенести», also after «не успеваю»; None where that is not said."""
    typed = text.split()
    for start in range(min(len(typed), _MOST_BEFORE + 1)):
        if start and not typed_press.is_made_of(t, " ".join(typed[:start]), "typed-undone"):
            continue
        for said in typed_press.phrases_of(t, "due-move-words"):
            if words_of(" ".join(typed[start : start + len(said)])) == said:
                return " ".join(typed[start + len(said) :])
    return None


class SaysDay(Filter):
    """Lets a text through that is nothing but a date, as `day`."""

    async def __call__(self, message: Message, turn: Turn) -> bool | dict[str, Any]:
        if len(turn.messages) != 1 or message.text is None:
            return False
        day = day_in(turn.t, message.text, turn.today)
        return False if day is None else {"day": day}
