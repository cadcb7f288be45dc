"""What a call brings, whatever its encoding: query, urlencoded, multipart or JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from emulator.model import Json
from emulator.refusals import Refusal, Refused

# Fields that carry JSON when they come as text.
_JSON_FIELDS = frozenset(
    {
        "allowed_updates",
        "caption_entities",
        "commands",
        "entities",
        "link_preview_options",
        "media",
        "menu_button",
        "reply_markup",
        "reply_parameters",
        "scope",
    }
)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file part of a multipart body."""

    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class Params:
    """The fields of one call. Numbers and booleans are taken from text too, as Telegram does."""

    fields: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = self.fields.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def integer(self, name: str, default: int = 0) -> int:
        value = self.fields.get(name)
        try:
            return default if value is None or value == "" else int(value)
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        value = self.fields.get(name)
        return value if isinstance(value, bool) else str(value).lower() in {"true", "1", "yes"}

    def data(self, name: str) -> Any:
        """A JSON field, decoded; None when absent."""
        return self.fields.get(name)

    def has(self, name: str) -> bool:
        return name in self.fields

    def shown(self) -> Json:
        """The fields for the record of calls: file parts by name and size only."""
        files = {
            name: {"file": upload.name, "size": len(upload.content)}
            for name, upload in self.uploads.items()
        }
        return {**self.fields, **files}


async def read(request: web.Request) -> Params:
    """Reads query and body; raises `Refused` for broken JSON."""
    fields: Json = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        body = await request.read()
        if body:
            fields.update(_object(body))
    elif request.can_read_body:
        for name, value in (await request.post()).items():
            if isinstance(value, FileField):
                uploads[name] = Upload(value.filename, value.content_type, value.file.read())
                value.file.close()
            elif isinstance(value, str):
                fields[name] = value
            else:
                fields[name] = bytes(value).decode(errors="replace")
    return Params({name: _decoded(name, value) for name, value in fields.items()}, uploads)


def _object(body: bytes) -> Json:
    try:
        value = json.loads(body)
    except ValueError as error:
        raise Refused(Refusal.BAD_JSON) from error
    if not isinstance(value, dict):
        raise Refused(Refusal.BAD_JSON)
    return {str(name): item for name, item in value.items() if item is not None}


def _decoded(name: str, value: Any) -> Any:
    if name not in _JSON_FIELDS or not isinstance(value, str):
        return value
    if not value:
        return None
    try:
        return json.loads(value)
    except ValueError as error:
        raise Refused(
            Refusal.MARKUP_OBJECT if name == "reply_markup" else Refusal.BAD_JSON
        ) from error
