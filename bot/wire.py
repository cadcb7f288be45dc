"""Screens as parameters of the Bot API."""

import html
import re
from typing import Any

from handlers.screen import Rows

TOAST_UNITS = 200
TEXT_UNITS = 4096

NO_MARKUP = "can't parse entities"
GONE_CHAT = ("chat not found", "user not found", "PEER_ID_INVALID")
"""How descriptions of a refusal begin."""

_TAG = re.compile(r"<[^<>]*>")
_TIES = re.compile(
    r"(?<=\S) (?=[—–])"
    r"|(?<=\d) (?=\w{1,4}\.|%)"
    r"|(?<=№) (?=\d)"
    r"|(?<=\w:) (?=(?:<\w>)?\d)"
    r"|(?:(?<=«\S)|(?<=«\S\ufe0f)) (?=\w)"
)
"""Spaces at which no line breaks: a dash never begins one, a number stays with its unit and with
what it counts, the sign of a button with its name."""


def message_params(text: str, rows: Rows, *, plain: bool = False) -> dict[str, Any]:
    """Text and keyboard of sendMessage and editMessageText."""
    text = _TIES.sub("\u00a0", text)
    params: dict[str, Any] = {
        "text": cut(without_markup(text), TEXT_UNITS) if plain else text,
        "link_preview_options": {"is_disabled": True},
    }
    if not plain:
        params["parse_mode"] = "HTML"
    if rows:
        params["reply_markup"] = keyboard(rows)
    return params


def keyboard(rows: Rows) -> dict[str, Any]:
    return {
        "inline_keyboard": [
            [
                {"text": button.text, "url": button.url}
                if button.url is not None
                else {"text": button.text, "callback_data": button.data}
                for button in row
            ]
            for row in rows
        ]
    }


def without_markup(text: str) -> str:
    """HTML as plain words: for a text whose markup Telegram could not parse."""
    return html.unescape(_TAG.sub("", text))


def cut(text: str, units: int) -> str:
    """At most so many UTF-16 units, with an ellipsis where something was cut."""
    encoded = text.encode("utf-16-le")
    if len(encoded) <= units * 2:
        return text
    return encoded[: (units - 1) * 2].decode("utf-16-le", errors="ignore") + "…"
