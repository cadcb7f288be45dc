"""Photos, documents, albums, and files on their way back."""

from __future__ import annotations

from typing import Any

from emulator.images import dimensions
from emulator.keyboard import inline_keyboard
from emulator.methods.messages import caption, replied
from emulator.model import Json, StoredFile
from emulator.params import Params, Upload
from emulator.refusals import Refusal, Refused
from emulator.text import Entity
from emulator.world import World

MEGABYTE = 1024 * 1024
PHOTO_LIMIT = 10 * MEGABYTE
DOCUMENT_LIMIT = 50 * MEGABYTE
DOWNLOAD_LIMIT = 20 * MEGABYTE
ALBUM_LIMIT = 10
_MAX_SIDES = 10_000
_MAX_RATIO = 20


def _upload(call: Params, source: str, kind: str) -> Upload | None:
    if source.startswith("attach://"):
        return call.uploads.get(source.removeprefix("attach://"))
    return call.uploads.get(kind) if not source else None


def _file(world: World, call: Params, source: str, kind: str) -> StoredFile:
    """The file a field means: a part of this request or one sent before."""
    upload = _upload(call, source, kind)
    if upload is None:
        if not source or source.startswith("attach://"):
            raise Refused(Refusal.NO_PHOTO if kind == "photo" else Refusal.NO_DOCUMENT)
        return _known(world, source, kind)
    if not upload.content:
        raise Refused(Refusal.FILE_EMPTY)
    if len(upload.content) > (PHOTO_LIMIT if kind == "photo" else DOCUMENT_LIMIT):
        raise Refused(Refusal.UPLOAD_BIG)
    size = photo_size(upload.content) if kind == "photo" else None
    return world.store(upload.name or "file", upload.mime, upload.content, size)


def _known(world: World, file_id: str, kind: str) -> StoredFile:
    file = world.files.get(file_id)
    if file is None:
        raise Refused(Refusal.FILE_REMOTE)
    if file.is_photo != (kind == "photo"):
        have, want = ("Photo", "Document") if file.is_photo else ("Document", "Photo")
        raise Refused(Refusal.FILE_TYPE, have=have, want=want)
    return file


def photo_size(content: bytes) -> tuple[int, int]:
    size = dimensions(content)
    if size is None:
        raise Refused(Refusal.IMAGE_FAILED)
    if sum(size) > _MAX_SIDES or max(size) > min(size) * _MAX_RATIO:
        raise Refused(Refusal.PHOTO_DIMENSIONS)
    return size


def _send(world: World, call: Params, kind: str) -> Json:
    text, entities = caption(
        call.text("caption"), call.text("parse_mode"), call.data("caption_entities")
    )
    markup = inline_keyboard(call.data("reply_markup"))
    where = world.reachable(call.text("chat_id"))
    file = _file(world, call, call.text(kind), kind)
    reply_to = replied(world, call, where)
    world.flood.take(where.id)
    message = world.post(
        where.id,
        sender=None,
        text=text,
        entities=entities,
        markup=markup,
        file=file,
        reply_to=reply_to,
    )
    return world.view(message)


def send_photo(world: World, call: Params) -> Json:
    return _send(world, call, "photo")


def send_document(world: World, call: Params) -> Json:
    return _send(world, call, "document")


def send_media_group(world: World, call: Params) -> list[Json]:
    items = call.data("media")
    if not isinstance(items, list) or not items:
        raise Refused(Refusal.ALBUM_EMPTY)
    if len(items) > ALBUM_LIMIT:
        raise Refused(Refusal.ALBUM_LONG)
    where = world.reachable(call.text("chat_id"))
    reply_to = replied(world, call, where)
    ready = [_item(world, call, item) for item in items]
    world.flood.take(where.id, len(ready))
    album = world.new_mark()
    return [
        world.view(
            world.post(
                where.id,
                sender=None,
                text=text,
                entities=entities,
                file=file,
                album=album,
                reply_to=reply_to,
            )
        )
        for file, text, entities in ready
    ]


def _item(world: World, call: Params, item: Any) -> tuple[StoredFile, str, list[Entity]]:
    if not isinstance(item, dict):
        raise Refused(Refusal.BAD_JSON)
    text, entities = caption(
        str(item.get("caption") or ""),
        str(item.get("parse_mode") or ""),
        item.get("caption_entities"),
    )
    kind = "photo" if item.get("type") == "photo" else "document"
    return _file(world, call, str(item.get("media") or ""), kind), text, entities


def get_file(world: World, call: Params) -> Json:
    file = world.files.get(call.text("file_id"))
    if file is None:
        raise Refused(Refusal.FILE_UNKNOWN)
    if len(file.content) > DOWNLOAD_LIMIT:
        raise Refused(Refusal.DOWNLOAD_BIG)
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
        "file_path": file.path,
    }
