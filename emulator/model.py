"""What the emulator remembers: people, groups, messages, files, presses, calls."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from emulator import html_writer
from emulator.text import Entity

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class BotIdentity:
    """The bot as getMe shows it."""

    id: int
    username: str
    first_name: str


@dataclass(slots=True, kw_only=True)
class Person:
    """An account of Telegram. `caption` is what the page shows beside the name, like a role."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "ru"
    caption: str = ""
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.first_name, self.last_name) if part)


@dataclass(slots=True, kw_only=True)
class Group:
    """A group chat; its id is negative."""

    id: int
    title: str
    bot_inside: bool = False


@dataclass(slots=True, kw_only=True)
class StoredFile:
    """A file of a chat. `width` and `height` are None for what was sent as a document."""

    file_id: str
    unique_id: str
    path: str
    name: str
    mime: str
    content: bytes = field(repr=False)
    width: int | None = None
    height: int | None = None

    @property
    def is_photo(self) -> bool:
        return self.width is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button of an inline keyboard."""

    text: str
    callback_data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """How a message looked before an edit made at `until`."""

    until: datetime
    text: str
    entities: list[Entity]
    markup: Json | None


@dataclass(slots=True, kw_only=True)
class Message:
    """A message as it is now, with its earlier revisions. `text` is the caption of a file."""

    message_id: int
    chat_id: int
    sender: Person | None
    at: datetime
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    markup: Json | None = None
    files: list[StoredFile] = field(default_factory=list)
    album: str | None = None
    reply_to: int | None = None
    edited_at: datetime | None = None
    deleted: bool = False
    revisions: list[Revision] = field(default_factory=list)

    @property
    def from_bot(self) -> bool:
        return self.sender is None

    @property
    def edited(self) -> bool:
        return self.edited_at is not None

    @property
    def html(self) -> str:
        return html_writer.render(self.text, self.entities)

    @property
    def buttons(self) -> list[list[Button]]:
        rows = self.markup["inline_keyboard"] if self.markup else []
        return [
            [
                Button(
                    text=button["text"],
                    callback_data=button.get("callback_data"),
                    url=button.get("url"),
                )
                for button in row
            ]
            for row in rows
        ]

    def change(
        self, at: datetime, text: str, entities: list[Entity], markup: Json | None, *, mark: bool
    ) -> None:
        """Shows something else; `mark`: the phone says "edited" (not for a mere keyboard)."""
        self.revisions.append(
            Revision(until=at, text=self.text, entities=self.entities, markup=self.markup)
        )
        self.text, self.entities, self.markup = text, entities, markup
        if mark:
            self.edited_at = at


@dataclass(slots=True, kw_only=True)
class Press:
    """A press of an inline button and what the bot answered to it (`toast`, or an alert)."""

    id: str
    person: Person
    chat_id: int
    message_id: int
    data: str
    button: str
    at: datetime
    answered_at: datetime | None = None
    toast: str = ""
    alert: bool = False

    @property
    def answered(self) -> bool:
        return self.answered_at is not None


@dataclass(slots=True, kw_only=True)
class Call:
    """A call of the Bot API: what was asked and what was answered.

    `params` hold no file contents (``{"file": name, "size": bytes}`` instead). `fault` names the
    trouble that hit the call; with ``lost`` the call took effect and its caller never knew.
    """

    number: int
    at: datetime
    method: str
    params: Json
    ok: bool
    result: Any = None
    code: int = 200
    description: str = ""
    fault: str | None = None
