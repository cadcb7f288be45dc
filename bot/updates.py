"""What the edge needs to know of an update before anybody handles it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""Kinds of updates the bot asks Telegram for."""

_READ_RUSSIAN = frozenset(
    {"ru", "be", "uk", "kk", "ky", "tg", "uz", "tk", "hy", "az", "mo", "tt", "ba", "cv", "os", "ab"}
)
"""Languages of phones whose owners, teaching in a Russian school, read Russian sooner."""

PASTE_UNITS = 4000
"""A text at least this long (UTF-16 units) may be the first part of one that Telegram cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A pressed button: the query to answer and the message it sits on.

    `sent_at` is that message's Unix time; 0 where it is too old for the bot to reach.
    """

    id: str
    message_id: int | None
    sent_at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """An update opened just far enough. `body` is the update itself."""

    update_id: int
    kind: str
    chat_id: int
    chat_type: str
    language: str
    body: Mapping[str, Any]
    press: Press | None = None
    album: str | None = None
    text: str | None = None

    @property
    def private(self) -> bool:
        return self.chat_type == "private"

    @property
    def speaks(self) -> bool:
        """Whether somebody waits for a reply."""
        return self.kind != "my_chat_member"

    @property
    def maybe_cut(self) -> bool:
        return (
            self.kind == "message"
            and self.text is not None
            and len(self.text.encode("utf-16-le")) // 2 >= PASTE_UNITS
        )

    @property
    def command(self) -> bool:
        return self.text is not None and self.text.startswith("/")


def language_for(code: str | None) -> str:
    """The interface language for a phone's language code."""
    if not code:
        return "ru"
    return "ru" if code.partition("-")[0].lower() in _READ_RUSSIAN else "en"


def open_envelope(body: Mapping[str, Any]) -> Envelope | None:
    """None for an update of a kind that nobody asked for."""
    kind = next((kind for kind in KINDS if kind in body), None)
    if kind is None:
        return None
    content = body[kind]
    sender: Mapping[str, Any] = content.get("from") or {}
    press = None
    if kind == "callback_query":
        message = content.get("message") or {}
        chat: Mapping[str, Any] = message.get("chat") or {"id": sender["id"], "type": "private"}
        press = Press(
            id=str(content["id"]),
            message_id=message.get("message_id"),
            sent_at=int(message.get("date") or 0),
        )
    else:
        chat = content["chat"]
        message = content
    return Envelope(
        update_id=int(body["update_id"]),
        kind=kind,
        chat_id=int(chat["id"]),
        chat_type=str(chat.get("type", "private")),
        language=language_for(sender.get("language_code")),
        body=body,
        press=press,
        album=message.get("media_group_id") if kind == "message" else None,
        text=message.get("text") if kind == "message" else None,
    )


def as_payload(body: Mapping[str, Any]) -> tuple[Mapping[str, Any], str]:
    """The update and the JSON it is kept as, with NUL taken out of its texts: PostgreSQL keeps
    none, and nobody typed one."""
    payload = _dumped(body)
    if _NUL not in payload:
        return body, payload
    cleaned: Mapping[str, Any] = _without_nul(body)
    return cleaned, _dumped(cleaned)


_NUL = r"\u0000"


def _dumped(body: Mapping[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _without_nul(value: Any) -> Any:
    match value:
        case str():
            return value.replace("\x00", "")
        case dict():
            return {key: _without_nul(item) for key, item in value.items()}
        case list():
            return [_without_nul(item) for item in value]
        case _:
            return value
