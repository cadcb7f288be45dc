"""The control interface of people: ``/emulator/people/...`` and groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from emulator import page_view
from emulator.guard import body_of, guard
from emulator.model import Group, Json, Message
from emulator.people import User

if TYPE_CHECKING:
    from emulator.server import Emulator


class Phones:
    """What people do, asked for over HTTP."""

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator
        self._world = emulator.world

    def routes(self) -> list[web.RouteDef]:
        person = "/emulator/people/{id}"
        return [
            web.post("/emulator/people", guard(self._add)),
            web.get(f"{person}/card", guard(self._card)),
            web.post(f"{person}/text", guard(self._text)),
            web.post(f"{person}/edit", guard(self._edit)),
            web.post(f"{person}/press", guard(self._press)),
            web.post(f"{person}/open", guard(self._open)),
            web.post(f"{person}/files", guard(self._files)),
            web.post(f"{person}/block", guard(self._block)),
            web.post(f"{person}/unblock", guard(self._unblock)),
            web.post(f"{person}/add_bot", guard(self._add_bot)),
            web.post("/emulator/groups", guard(self._add_group)),
        ]

    def _user(self, request: web.Request) -> User:
        try:
            return self._emulator.user(int(request.match_info["id"]))
        except KeyError:
            raise web.HTTPNotFound from None

    def _group(self, body: Json) -> Group | None:
        chat_id = body.get("chat_id")
        return self._world.groups[int(chat_id)] if chat_id is not None else None

    async def _add(self, request: web.Request) -> Json:
        body = await body_of(request)
        taken = self._world.people
        user = self._emulator.add_user(
            id=int(body.get("id") or max(taken, default=5_000_000_000) + 1),
            first_name=str(body.get("first_name") or "").strip() or "Guest",
            last_name=body.get("last_name") or None,
            username=body.get("username") or None,
            language_code=body.get("language_code", "ru"),
            caption=str(body.get("caption") or ""),
            show=bool(body.get("show")),
        )
        return page_view.person(user.person)

    async def _text(self, request: web.Request) -> Json:
        body = await body_of(request)
        sent = await self._user(request).says(
            str(body["text"]), chat=self._group(body), reply_to=body.get("reply_to")
        )
        return self._messages(sent)

    async def _edit(self, request: web.Request) -> Json:
        body = await body_of(request)
        message = await self._user(request).edits(int(body["message_id"]), str(body["text"]))
        return self._messages([message])

    async def _press(self, request: web.Request) -> Json:
        body = await body_of(request)
        press = await self._user(request).presses(
            body.get("text"),
            data=body.get("data"),
            message_id=body.get("message_id"),
            chat=self._group(body),
        )
        return page_view.press(press)

    async def _open(self, request: web.Request) -> Json:
        body = await body_of(request)
        return self._messages(await self._user(request).starts(str(body.get("payload") or "")))

    async def _files(self, request: web.Request) -> Json:
        """Multipart: parts `photo` or `document` (several make an album) and a `caption`."""
        user, form = self._user(request), await request.post()
        caption = str(form.get("caption") or "")
        parts = [
            (name, part.filename, part.content_type, part.file.read())
            for name in ("photo", "document")
            for part in form.getall(name, [])
            if isinstance(part, web.FileField)
        ]
        if not parts:
            raise ValueError("no file")
        if len(parts) > 1:
            items = [
                content if name == "photo" else (filename, content)
                for name, filename, _, content in parts
            ]
            return self._messages(await user.sends_album(items, caption=caption))
        name, filename, mime, content = parts[0]
        if name == "photo":
            return self._messages([await user.sends_photo(content, caption=caption)])
        return self._messages(
            [await user.sends_document(content, filename, mime=mime, caption=caption)]
        )

    async def _block(self, request: web.Request) -> Json:
        user = self._user(request)
        user.blocks()
        return page_view.person(user.person)

    async def _unblock(self, request: web.Request) -> Json:
        user = self._user(request)
        user.unblocks()
        return page_view.person(user.person)

    async def _card(self, request: web.Request) -> Json:
        return self._world.card(self._user(request).person)

    async def _add_group(self, request: web.Request) -> Json:
        group = self._emulator.add_group(str((await body_of(request)).get("title") or "Group"))
        return {"id": group.id, "title": group.title}

    async def _add_bot(self, request: web.Request) -> Json:
        group = self._group(await body_of(request))
        if group is None:
            raise ValueError("chat_id of a group is needed")
        await self._user(request).adds_bot(group)
        return {"id": group.id, "bot_inside": group.bot_inside}

    def _messages(self, messages: list[Message]) -> Json:
        return {"messages": [page_view.message(self._world.bot, message) for message in messages]}
