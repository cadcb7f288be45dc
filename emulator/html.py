"""Telegram's HTML: `parse` turns it into plain text and entities.

The parser follows the byte-wise walk of TDLib, so that its refusals name the same byte offsets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from emulator.refusals import Refusal, Refused
from emulator.text import Entity, units

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
}
_SPACE = frozenset(b" \t\r\n\x00\x0b")
_CHARACTER = re.compile(rb"&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,10})|(lt|gt|amp|quot));?")
_NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
_NAME_TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
_LINK = re.compile(
    r"(?:https?|tg)://\S+|(?:mailto|tel):\S+|(?:[\w-]+\.)+\w{2,}(?:[/?#]\S*)?", re.IGNORECASE
)


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    start: int
    child: str = ""


@dataclass(slots=True)
class _Parser:
    source: bytes
    at: int = 0
    length: int = 0
    text: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def parse(self) -> tuple[str, list[Entity]]:
        while (char := self._byte()) or self.at < len(self.source):
            if char == ord("<"):
                self._tag()
            else:
                self._text()
        if self.open:
            raise Refused(Refusal.TAG_NO_END, tag=self.open[-1].tag)
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.text), self.entities

    def _byte(self) -> int:
        return self.source[self.at] if self.at < len(self.source) else 0

    def _skip_spaces(self) -> None:
        while self.at < len(self.source) and self.source[self.at] in _SPACE:
            self.at += 1

    def _skip_until(self, stops: bytes) -> None:
        while (byte := self._byte()) not in _SPACE and byte not in stops:
            self.at += 1

    def _text(self) -> None:
        if match := _CHARACTER.match(self.source, self.at):
            decoded = _character(match)
            if decoded:
                self._write(decoded)
                self.at = match.end()
                return
            self._write("&")
            self.at += 1
            return
        stop = self.at + 1
        while stop < len(self.source) and self.source[stop] not in b"<&":
            stop += 1
        self._write(self.source[self.at : stop].decode(errors="replace"))
        self.at = stop

    def _write(self, text: str) -> None:
        self.text.append(text)
        self.length += units(text)

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self._byte() == ord("/"):
            self._end(begin)
        else:
            self._start(begin)
        self.at += 1

    def _start(self, begin: int) -> None:
        self._skip_until(b">")
        if self.at >= len(self.source):
            raise Refused(Refusal.TAG_UNCLOSED, n=begin)
        tag = self.source[begin + 1 : self.at].decode(errors="replace").lower()
        if tag not in _TYPES:
            raise Refused(Refusal.TAG_UNSUPPORTED, tag=tag, n=begin)
        argument = ""
        while True:
            self._skip_spaces()
            if self._byte() == ord(">"):
                break
            name, value = self._attribute(tag, begin)
            argument = _argument(tag, name, value) or argument
        if tag == "span" and argument != "spoiler":
            raise Refused(Refusal.SPAN_CLASS, n=begin)
        if tag == "code" and self.open and self.open[-1].tag == "pre" and argument:
            self.open[-1].child = argument
        self.open.append(_Open(tag, argument, self.length))

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        if self.at >= len(self.source):
            raise Refused(Refusal.TAG_UNCLOSED, n=begin)
        name_at = self.at
        self._skip_until(b"=>")
        name = self.source[name_at : self.at].decode(errors="replace").lower()
        if not name:
            raise Refused(Refusal.ATTRIBUTE_EMPTY, tag=tag, n=begin)
        self._skip_spaces()
        if self._byte() != ord("="):
            if tag == "blockquote" and name == "expandable":
                return name, name
            raise Refused(Refusal.ATTRIBUTE_EQUALS, tag=tag, n=begin)
        self.at += 1
        self._skip_spaces()
        if self.at >= len(self.source):
            raise Refused(Refusal.TAG_UNFINISHED, tag=tag, n=begin)
        value = self._value()
        if self.at >= len(self.source):
            raise Refused(Refusal.TAG_UNCLOSED, n=begin)
        return name, value

    def _value(self) -> str:
        quote = self._byte()
        if quote in b"'\"":
            stop = self.source.find(bytes([quote]), self.at + 1)
            end = len(self.source) if stop < 0 else stop
            value = self.source[self.at + 1 : end]
            self.at = end + (stop >= 0)
            return _CHARACTER.sub(lambda m: _character(m).encode() or m.group(), value).decode(
                errors="replace"
            )
        match = _NAME_TOKEN.match(self.source, self.at)
        token = match.group() if match else b""
        token_at = self.at
        self.at += len(token)
        if self._byte() not in _SPACE and self._byte() != ord(">"):
            raise Refused(Refusal.ATTRIBUTE_TOKEN, n=token_at)
        return token.decode().lower()

    def _end(self, begin: int) -> None:
        if not self.open:
            raise Refused(Refusal.END_UNEXPECTED, n=begin)
        self._skip_until(b">")
        found = self.source[begin + 2 : self.at].decode(errors="replace").lower()
        self._skip_spaces()
        if self._byte() != ord(">"):
            raise Refused(Refusal.END_UNCLOSED, n=begin)
        opened = self.open[-1]
        if found and found != opened.tag:
            raise Refused(Refusal.TAG_UNMATCHED, n=begin, tag=opened.tag, found=found)
        self.open.pop()
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: Entity = {
            "type": _TYPES[opened.tag],
            "offset": opened.start,
            "length": self.length - opened.start,
        }
        if not entity["length"]:
            return
        match opened.tag:
            case "a":
                url = opened.argument or _slice("".join(self.text), opened.start)
                if not _LINK.fullmatch(url):
                    return  # Telegram drops a link that leads nowhere and keeps its text.
                entity["url"] = url
            case "pre" if opened.child:
                entity["language"] = opened.child
            case "code" if self.open and self.open[-1].tag == "pre":
                return
            case "blockquote" if opened.argument:
                entity["type"] = "expandable_blockquote"
            case "tg-emoji":
                entity["custom_emoji_id"] = opened.argument
        self.entities.append(entity)


def _character(match: re.Match[bytes]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    valid = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000
    return chr(code) if valid else ""


def _argument(tag: str, name: str, value: str) -> str:
    match (tag, name):
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("blockquote", "expandable"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
    return ""


def _slice(text: str, start: int) -> str:
    return text.encode("utf-16-le")[start * 2 :].decode("utf-16-le")


def parse(source: str) -> tuple[str, list[Entity]]:
    """Plain text and its entities (offsets in UTF-16 units); refuses as Telegram does."""
    return _Parser(source.encode(errors="replace")).parse()
