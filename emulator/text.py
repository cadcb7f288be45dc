"""Texts as Telegram counts and cleans them: UTF-16 units, control characters, trimming, links."""

from __future__ import annotations

import re
from typing import Any

Entity = dict[str, Any]

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

# Line and paragraph separators and embedding marks, which Telegram drops from every text.
_DROPPED = re.compile("[\r\u2028-\u202e]")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f]")
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)»])"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?<!\w)(?P<mention>@[A-Za-z]\w{3,31})"
    r"|(?<![\w/<>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w+)?)(?![\w/])"
    r"|(?<!\w)(?P<hashtag>\#\w*[^\W\d]\w*)"
)


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text) + sum(1 for char in text if char > "\uffff")


def clean(text: str) -> str:
    """The text without what Telegram removes: control characters become blanks."""
    return _CONTROL.sub(" ", _DROPPED.sub("", text))


def trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Cuts blanks off both ends and moves or shortens the entities accordingly."""
    kept = text.rstrip()
    end = units(kept)
    stripped = kept.lstrip()
    lead = end - units(stripped)
    moved: list[Entity] = []
    for entity in entities:
        start = max(int(entity["offset"]) - lead, 0)
        stop = min(int(entity["offset"]) + int(entity["length"]), end) - lead
        if stop > start:
            moved.append({**entity, "offset": start, "length": stop - start})
    return stripped, moved


def with_found(text: str, entities: list[Entity]) -> list[Entity]:
    """Adds the entities Telegram finds itself (links, mentions, commands, hashtags, e-mails)."""
    if not any(sign in text for sign in "/@#"):
        return _sorted(entities)
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in entities
        if entity["type"] in {"code", "pre", "text_link", "text_mention"}
    ]
    found = list(entities)
    for match in _FOUND.finditer(text):
        start = units(text[: match.start()])
        stop = start + units(match.group())
        if not any(start < right and left < stop for left, right in taken):
            found.append({"type": match.lastgroup, "offset": start, "length": stop - start})
    return _sorted(found)


def split(text: str, limit: int = TEXT_LIMIT) -> list[str]:
    """Parts of at most `limit` units, as a phone cuts a long pasted text."""
    parts: list[str] = []
    start = size = 0
    for index, char in enumerate(text):
        step = 2 if char > "\uffff" else 1
        if size + step > limit:
            parts.append(text[start:index])
            start, size = index, 0
        size += step
    parts.append(text[start:])
    return parts


def _sorted(entities: list[Entity]) -> list[Entity]:
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
