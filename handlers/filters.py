"""Filters of routers."""

from dataclasses import dataclass
from typing import Any

from aiogram import F
from aiogram.filters import Filter
from aiogram.types import Message

from handlers import typed_press
from handlers.turn import Turn
from handlers.typed_press import numbers_in, says_nothing
from locales.translator import Translator


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """See `wants`."""

    line: str
    put_off: tuple[str, ...]
    nothing: tuple[str, ...]
    stays: bool
    no_day: bool
    unlike: str
    regretted: bool = False

    @property
    def chooses(self) -> bool:
        """What is typed chooses among buttons or looks for a name: nothing of one's own is asked
        for, and `line` speaks of the buttons."""
        return self.line == "fallback-text"


class Expects(Filter):
    """Lets a message through when it answers one of these expectations."""

    def __init__(self, *expectations: str) -> None:
        self.expectations = frozenset(expectations)

    async def __call__(self, message: Message, turn: Turn) -> bool:
        return turn.expectation is not None and turn.expectation.expects in self.expectations


class Numbers(Filter):
    """Lets a text of nothing but numbers through, as `numbers`: «1, 3», «первое и третье»."""

    async def __call__(self, message: Message, turn: Turn) -> bool | dict[str, Any]:
        numbers = numbers_in(turn.t, message.text or "")
        return {"numbers": numbers} if numbers else False


class SaysSomething(Filter):
    """Keeps back a bare number, a yes, a «назад», an «ок», a slip: an answer to the screen, nothing
    to be kept."""

    async def __call__(self, message: Message, turn: Turn) -> bool:
        text = turn.text
        nothing = says_nothing(turn.t, text) or _is_none(turn.t, text)
        return message.text is None or not nothing


class IsNoText(Filter):
    """Lets through what is no text of one's own: «да», «ок», «потом», «ой, не туда»."""

    async def __call__(self, message: Message, turn: Turn) -> bool:
        return message.text is not None and _is_none(turn.t, turn.text)


class PutsOff(Filter):
    """Lets «потом» through, and what the texts under `keys` list besides."""

    def __init__(self, *keys: str) -> None:
        self._keys = keys

    async def __call__(self, message: Message, turn: Turn) -> bool:
        return message.text is not None and typed_press.puts_off(turn.t, turn.text, *self._keys)


class Says(Filter):
    """Lets through what says nothing but what the text under `key` lists."""

    def __init__(self, key: str) -> None:
        self._key = key

    async def __call__(self, message: Message, turn: Turn) -> bool:
        return message.text is not None and typed_press.is_made_of(turn.t, turn.text, self._key)


class SaysFirst(Says):
    """The same of what stands before the first comma."""

    async def __call__(self, message: Message, turn: Turn) -> bool:
        first, comma, _ = turn.text.partition(",")
        said = typed_press.is_made_of(turn.t, first, self._key)
        return message.text is not None and bool(comma) and said


def _is_none(t: Translator, text: str) -> bool:
    return typed_press.is_no_text(t, text) or typed_press.is_slip(t, text)


OPEN = {"open": True}
"""Flag of a handler that answers without consent, and to strangers: `flags=OPEN`.

Everything else is closed by the gate until the person has consented.
"""

WEIGHTY = {"typed": "weighty"}
"""Flag of a press that can't be taken back: words typed beside its button do not do it."""

READ_APART = {"typed": "apart"}
"""Flag of a press whose words the flow reads itself, and says how it has read them."""

ASKED = {"typed": "asked"}
"""Flag of a press that stands under a question and may be taken back: a bare yes answers it.

All others need their own words: on a card nothing has been asked, and «да» would end, approve or
send what somebody only looks at. `tests/screens/test_bare_yes.py` lists what a yes presses."""

ASKED_AMONG = {"typed": "asked-among"}
"""The same of an answer that asks only beside another of its kind: what was declined may still be
taken, but nobody asks about it any more."""

NOT_DONE = ("typed-undone", "typed-soon")
"""What says that a thing is not done yet, or will be."""


def wants(
    line: str,
    *,
    put_off: str | tuple[str, ...] = (),
    nothing: str = "",
    stays: bool = False,
    no_day: bool = False,
    unlike: str = "",
    regretted: bool = False,
) -> dict[str, Any]:
    """Flag of a handler whose awaited text is words of one's own: «ок», «потом», «не знаю» are
    none (`handlers/no_text`), and `line` says what is missing. `put_off` lists what puts it off
    besides «потом», `nothing` what is no text of this kind. `stays`: nothing leads back, where the
    next text would be taken for something else there. `no_day`: a date alone is none either.
    `unlike` lists what such a text does not begin with: «пригласите …» is no surname.
    `regretted`: «ой нет» is said of what was just done, and takes it back."""
    keys = (put_off,) if isinstance(put_off, str) else put_off
    return {
        "wants": Wanted(
            line=line,
            put_off=keys,
            nothing=(nothing,) if nothing else (),
            stays=stays,
            no_day=no_day,
            unlike=unlike,
            regretted=regretted,
        )
    }


A_PERSON = wants("no-text-person", unlike="typed-of-a-person")
"""Flag of a handler that takes the name of a person."""

NO_COMMAND = ~F.text.startswith("/")
"""Commands work while a text is awaited, unknown ones too; a file is no command."""
