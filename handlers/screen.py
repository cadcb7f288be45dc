"""What a handler returns: a screen to be shown, never a call to a messenger.

The presenter redraws the one live message of the chat with it. Screens keep to what Telegram and
MAX can both show: simple HTML, inline buttons, at most 4000 characters, at most 7 buttons a row.
"""

from dataclasses import dataclass, replace
from html import escape

from locales.translator import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """Either `data` (a packed CallbackData, at most 64 bytes) or `url`."""

    text: str
    data: str | None = None
    url: str | None = None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A message of its own that stays in the chat: a link to forward, a result, a decision."""

    text: Markup
    rows: Rows = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resent:
    """A file of ours or of the messenger's, sent as a message of its own.

    `path` of our copy counts from the files folder: mostly its hash alone.
    """

    file_id: str | None
    path: str | None
    name: str
    is_photo: bool = False
    caption: Markup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A picture or document of the bot's own making, sent as a message of its own.

    `name` is what a person files it under: «ИОМ Иванова М. И. 2026-2027.docx».
    """

    name: str
    content: bytes
    is_photo: bool = False
    caption: Markup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """`toast` answers the press (≤ 200 characters, plain); `alert` makes it a window to close.

    `kept` and `files` are sent before the live message, which then moves below them.
    """

    text: Markup
    rows: Rows = ()
    toast: str | None = None
    alert: bool = False
    kept: tuple[Kept, ...] = ()
    files: tuple[Resent | Made, ...] = ()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Those that are pressed, row by row; links are not."""
        return tuple(one for row in self.rows for one in row if one.data)

    def with_toast(self, toast: str, *, alert: bool = False) -> "Screen":
        return replace(self, toast=toast, alert=alert)

    def with_files(self, *files: "Resent | Made") -> "Screen":
        return replace(self, files=(*self.files, *files))

    def spoken(self) -> "Screen":
        """For who has typed: what would have answered a press is a line over the screen."""
        if not self.toast:
            return self
        return replace(self, toast=None, alert=False).headed(Markup(escape(self.toast)))

    def headed(self, line: Markup) -> "Screen":
        """The same screen under one more line: what changed, what was expected."""
        return replace(self, text=Markup(f"{line}\n\n{self.text}"))

    def headed_once(self, line: Markup, *instead_of: Markup) -> "Screen":
        """As `headed`; typed once more, the line, or one it replaces, stands there already."""
        for stands in (line, *instead_of):
            if self.text.startswith(stands):
                return replace(self, text=Markup(f"{line}{self.text[len(stands) :]}"))
        return self.headed(line)


def row(*buttons: Button | None) -> tuple[Button, ...]:
    """A row of those buttons that are there."""
    return tuple(button for button in buttons if button is not None)


def rows(*lines: tuple[Button, ...]) -> Rows:
    """Rows without the empty ones."""
    return tuple(line for line in lines if line)
