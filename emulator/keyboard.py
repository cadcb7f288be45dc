"""Reply markup as Telegram takes it: what it refuses, and what it keeps."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from emulator.model import Json
from emulator.refusals import Refusal, Refused

MAX_BUTTONS = 100
MAX_DATA_BYTES = 64
_OTHER_ACTIONS = frozenset(
    {
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    }
)
_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}\.?|\d+\.\d+\.\d+\.\d+", re.UNICODE)


def inline_keyboard(markup: Any) -> Json | None:
    """The inline keyboard to keep with a message; None for no or for another kind of markup."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise Refused(Refusal.MARKUP_OBJECT)
    rows = markup.get("inline_keyboard")
    if rows is None:
        return None
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise Refused(Refusal.MARKUP_OBJECT)
    kept = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, kept)) > MAX_BUTTONS:
        raise Refused(Refusal.MARKUP_LONG)
    return {"inline_keyboard": kept} if kept else None


def _button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise Refused(Refusal.MARKUP_OBJECT)
    text = str(button.get("text") or "").strip()
    if not text:
        raise Refused(Refusal.BUTTON_TEXT)
    kept: Json = {"text": text}
    if button.get("url"):
        kept["url"] = _url(str(button["url"]))
    elif button.get("callback_data") is not None:
        data = str(button["callback_data"])
        if not 0 < len(data.encode()) <= MAX_DATA_BYTES:
            raise Refused(Refusal.BUTTON_DATA)
        kept["callback_data"] = data
    else:
        actions = {key: value for key, value in button.items() if key in _OTHER_ACTIONS}
        if all(value is None for value in actions.values()):
            raise Refused(Refusal.BUTTON_TYPE)
        kept.update({key: value for key, value in actions.items() if value is not None})
    return kept


def _url(url: str) -> str:
    """A link with its scheme and path filled in as Telegram does, or a refusal."""
    if url.startswith("tg://"):
        return url
    full = url if "://" in url else f"http://{url}"
    try:
        parts = urlsplit(full)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host or parts.scheme.lower() not in {"http", "https"} or not _HOST.fullmatch(host):
        raise Refused(Refusal.BUTTON_URL, url=url)
    return full if parts.path or parts.query or parts.fragment else f"{full}/"
