"""The page itself: its three files, the files of chats, the stream of events."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from aiohttp import web

from emulator.world import World

_STATIC = Path(__file__).parent / "static"
_HEARTBEAT = 15.0
# The page shows what strangers send: nothing but its own script may run on it.
_POLICY = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'"


class PageFiles:
    """What a browser loads."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self._page),
            web.get("/static/{name}", self._static),
            web.get("/emulator/files/{file_id}", self._file),
            web.get("/emulator/events", self._events),
        ]

    async def _page(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(
            _STATIC / "index.html",
            headers={"Content-Security-Policy": _POLICY, "Cache-Control": "no-store"},
        )

    async def _static(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        if name not in {"page.css", "page.js"}:
            raise web.HTTPNotFound
        return web.FileResponse(_STATIC / name, headers={"Cache-Control": "no-store"})

    async def _file(self, request: web.Request) -> web.StreamResponse:
        file = self._world.files.get(request.match_info["file_id"])
        if file is None:
            raise web.HTTPNotFound
        kind = file.mime if file.is_photo or file.mime == "application/pdf" else ""
        response = web.Response(
            body=file.content,
            headers={
                "Content-Type": kind or "application/octet-stream",
                "X-Content-Type-Options": "nosniff",
            },
        )
        if not kind:
            response.headers["Content-Disposition"] = "attachment"
        return response

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        queue = self._world.stream.listen()
        try:
            await response.prepare(request)
            await response.write(b": hello\n\n")
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), _HEARTBEAT)
                except TimeoutError:
                    await response.write(b": still here\n\n")
                    continue
                if event is None:
                    return response
                line = json.dumps(event, ensure_ascii=False)
                await response.write(f"data: {line}\n\n".encode())
        except ConnectionError:
            return response
        finally:
            self._world.stream.leave(queue)
