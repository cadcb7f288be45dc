"""Text and entities back into Telegram's HTML."""

from __future__ import annotations

import html

from emulator.text import Entity

_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "blockquote": "blockquote",
}


def _tags(entity: Entity, covered: str) -> tuple[str, str]:
    kind = entity["type"]
    match kind:
        case "text_link" | "url":
            url = html.escape(entity.get("url", covered))
            return f'<a href="{url}">', "</a>"
        case "pre":
            language = html.escape(entity.get("language", ""))
            inner = f'<code class="language-{language}">' if language else ""
            return f"<pre>{inner}", f"{'</code>' if inner else ''}</pre>"
        case "expandable_blockquote":
            return "<blockquote expandable>", "</blockquote>"
        case "bot_command" | "mention" | "hashtag" | "email":
            return "", ""
    tag = _TAGS.get(kind, "")
    return (f"<{tag}>", f"</{tag}>") if tag else ("", "")


def render(text: str, entities: list[Entity]) -> str:
    """The text with its entities as Telegram's HTML, properly nested."""
    raw = text.encode("utf-16-le")

    def piece(start: int, stop: int) -> str:
        return raw[start * 2 : stop * 2].decode("utf-16-le", errors="replace")

    ordered = sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
    out: list[str] = []
    closing: list[tuple[int, str]] = []
    at = 0

    def advance(to: int) -> None:
        nonlocal at
        out.append(html.escape(piece(at, to), quote=False))
        at = to

    for entity in ordered:
        start, stop = entity["offset"], entity["offset"] + entity["length"]
        while closing and closing[-1][0] <= start:
            end, tag = closing.pop()
            advance(end)
            out.append(tag)
        advance(start)
        if closing and stop > closing[-1][0]:
            stop = closing[-1][0]
        before, after = _tags(entity, piece(start, stop))
        out.append(before)
        closing.append((stop, after))
    while closing:
        end, tag = closing.pop()
        advance(end)
        out.append(tag)
    advance(len(raw) // 2)
    return "".join(out)
