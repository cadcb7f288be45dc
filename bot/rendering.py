"""Unasked messages of one recipient as the one message they go as."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from handlers.home.callbacks import OpenHome
from handlers.screen import Button, Kept, rows
from locales.translator import Markup, Translator

MOST_ROWS = 8
TEXT_LIMIT = 4000
_COUNT = re.compile(r" \(\d+\)$")


def join(parts: Sequence[Kept], t: Translator) -> Kept:
    """Texts under one another, buttons collected, each action once; too many give way to the menu.

    Parts whose buttons would read alike are numbered, and so are these buttons.
    """
    if len(parts) == 1:
        return parts[0]
    parts = _told_apart(parts)
    text = Markup("\n\n".join(_fitting([part.text for part in parts])))
    every = list(dict.fromkeys(row for part in parts for row in part.rows))
    if len(every) > MOST_ROWS:
        every = [*every[: MOST_ROWS - 1], (Button(text=t.plain("button-menu"), data=_HOME),)]
    return Kept(text=text, rows=tuple(every))


def held(parts: Sequence[Kept]) -> int:
    """How many of them one message holds whole, from the first on; one at least."""
    return _fit([part.text for part in _told_apart(parts)]) if len(parts) > 1 else len(parts)


_HOME = OpenHome().pack()


def _told_apart(parts: Sequence[Kept]) -> list[Kept]:
    parts = _each_once(parts)
    alike = Counter(word for part in parts for word in {_word(one) for one in _buttons(part)})
    found: list[Kept] = []
    number = 0
    for part in parts:
        if any(alike[_word(one)] > 1 for one in _buttons(part)):
            number += 1
            part = _numbered(part, number, alike)
        found.append(part)
    return found


def _each_once(parts: Sequence[Kept]) -> list[Kept]:
    """Without buttons that an earlier part has, word for word and with the same action."""
    seen: set[Button] = set()
    found: list[Kept] = []
    for part in parts:
        left = rows(*(tuple(one for one in row if one not in seen) for row in part.rows))
        seen |= set(_buttons(part))
        found.append(replace(part, rows=left))
    return found


def _numbered(part: Kept, number: int, alike: Counter[str]) -> Kept:
    def told(one: Button) -> Button:
        return replace(one, text=f"{one.text} · {number}") if alike[_word(one)] > 1 else one

    return Kept(
        text=Markup(f"{number}. {part.text}"),
        rows=tuple(tuple(told(one) for one in row) for row in part.rows),
    )


def _buttons(part: Kept) -> list[Button]:
    return [one for row in part.rows for one in row]


def _word(one: Button) -> str:
    """What it says, without how many it is about: that does not tell it from the next one."""
    return _COUNT.sub("", one.text)


def _fitting(texts: Sequence[Markup]) -> list[str]:
    """As many whole texts as one message holds; the menu has the rest."""
    count = _fit(texts)
    return [*texts[:count], "…"] if count < len(texts) else list(texts)


def _fit(texts: Sequence[Markup]) -> int:
    length = 0
    for count, text in enumerate(texts):
        length += len(text.encode("utf-16-le")) // 2 + 2
        if length > TEXT_LIMIT and count:
            return count
    return len(texts)
