"""Unasked messages of one recipient as the one message they go as."""

from collections.abc import Sequence

from handlers.home.callbacks import OpenHome
from handlers.screen import Button, Kept
from locales.translator import Markup, Translator

MOST_ROWS = 8
TEXT_LIMIT = 4000


def join(parts: Sequence[Kept], t: Translator) -> Kept:
    """Texts under one another, buttons collected; too many give way to the menu."""
    if len(parts) == 1:
        return parts[0]
    text = Markup("\n\n".join(_fitting([part.text for part in parts])))
    rows = tuple(dict.fromkeys(row for part in parts for row in part.rows))
    if len(rows) > MOST_ROWS:
        rows = (*rows[: MOST_ROWS - 1], (Button(text=t.plain("button-menu"), data=_HOME),))
    return Kept(text=text, rows=rows)


_HOME = OpenHome().pack()


def _fitting(texts: Sequence[Markup]) -> list[str]:
    """As many whole texts as one message holds; the menu has the rest."""
    chosen: list[str] = []
    length = 0
    for text in texts:
        length += len(text.encode("utf-16-le")) // 2 + 2
        if length > TEXT_LIMIT and chosen:
            chosen.append("…")
            break
        chosen.append(text)
    return chosen
