"""The Bot API over HTTP: tokens, faults, records, answers."""

from __future__ import annotations

import asyncio
import json

from aiohttp import web

from emulator.faults import Fault, FaultKind
from emulator.methods import METHODS
from emulator.model import Call, Json
from emulator.params import Params, read
from emulator.polling import Poller
from emulator.refusals import Refusal, Refused
from emulator.updates import Update
from emulator.webhook import Webhook
from emulator.world import World

_OUTAGES = {
    FaultKind.SERVER_ERROR: Refusal.SERVER_ERROR,
    FaultKind.BAD_GATEWAY: Refusal.BAD_GATEWAY,
    FaultKind.GATEWAY_TIMEOUT: Refusal.GATEWAY_TIMEOUT,
}
_EMPTY_POLL = b'{"ok":true,"result":[]}'


class BotApi:
    """Serves ``/bot<token>/<method>`` and ``/file/bot<token>/<path>``."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.poller = Poller(world)
        self.webhook = Webhook(world, self._run_from_webhook)
        self.in_flight = 0
        self.attach()

    def attach(self) -> None:
        """Listens to the world's queue of updates."""
        self.world.updates.on_new = self._new_update
        self.world.updates.on_change = lambda: self.world.on_change()

    def routes(self) -> list[web.RouteDef]:
        return [
            web.route("*", "/bot{token}/{method}", self.handle),
            web.get("/file/bot{token}/{path:.+}", self.download),
        ]

    def _new_update(self, update: Update) -> None:
        self.poller.wake()
        self.webhook.offer(update)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One call. Everything of it but getUpdates and a delay happens without a pause."""
        method = request.match_info["method"]
        params = Params({})
        fault: Fault | None = None
        is_poll = method.lower() == "getupdates"
        self.in_flight += not is_poll
        try:
            if request.match_info["token"] != self.world.token:
                raise Refused(Refusal.UNAUTHORIZED)
            params = await read(request)
            fault = self.world.faults.strike(method, params.integer("chat_id") or None)
            if fault is not None:
                await self._before(fault)
                if fault.kind is FaultKind.DROP:
                    self._record(method, params, fault=fault, ok=False)
                    return _cut(request)
            if is_poll:
                return await self._poll(request, params, fault)
            result = self._call(method, params)
            self._record(method, params, result=result, fault=fault)
            if fault is not None and fault.kind is FaultKind.LOST:
                return _cut(request)
            return _json(200, {"ok": True, "result": result})
        except Refused as refused:
            self._record(method, params, refused=refused, fault=fault, ok=False)
            return _refusal(refused)
        finally:
            self.in_flight -= not is_poll
            self.world.on_change()

    async def download(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != self.world.token:
            return _refusal(Refused(Refusal.UNAUTHORIZED))
        file = self.world.file_paths.get(request.match_info["path"])
        if file is None:
            return _json(404, {"ok": False, "error_code": 404, "description": "Not Found"})
        return web.Response(body=file.content, content_type="application/octet-stream")

    async def _before(self, fault: Fault) -> None:
        match fault.kind:
            case FaultKind.TOO_MANY:
                raise Refused(Refusal.TOO_MANY, retry_after=fault.retry_after)
            case FaultKind.DELAY:
                await asyncio.sleep(fault.seconds)
            case FaultKind.SERVER_ERROR | FaultKind.BAD_GATEWAY | FaultKind.GATEWAY_TIMEOUT:
                raise Refused(_OUTAGES[fault.kind])
            case FaultKind.DROP | FaultKind.LOST | FaultKind.DUPLICATE_UPDATE:
                pass

    async def _poll(
        self, request: web.Request, params: Params, fault: Fault | None
    ) -> web.StreamResponse:
        def is_alive() -> bool:
            return request.transport is not None and not request.transport.is_closing()

        updates = await self.poller.get_updates(
            params, webhook_set=bool(self.webhook.url), is_alive=is_alive
        )
        if updates or fault is not None:
            given = [update.update_id for update in updates]
            self._record("getUpdates", params, result=given, fault=fault)
        if fault is not None and fault.kind is FaultKind.LOST:
            return _cut(request)
        if not updates:
            return web.Response(body=_EMPTY_POLL, content_type="application/json")
        body = b",".join(update.body for update in updates)
        return web.Response(
            body=b'{"ok":true,"result":[' + body + b"]}", content_type="application/json"
        )

    def _call(self, method: str, params: Params) -> object:
        match method.lower():
            case "setwebhook":
                result = self.webhook.set(params)
                if self.webhook.url:
                    self.poller.interrupt(Refusal.POLL_ENDED)
                return result
            case "deletewebhook":
                return self.webhook.delete(params)
            case "getwebhookinfo":
                return self.webhook.info()
        found = METHODS.get(method.lower())
        if found is None:
            raise Refused(Refusal.NO_METHOD)
        return found(self.world, params)

    def _run_from_webhook(self, method: str, params: Params) -> None:
        try:
            self._record(method, params, result=self._call(method, params))
        except Refused as refused:
            self._record(method, params, refused=refused, ok=False)

    def _record(
        self,
        method: str,
        params: Params,
        *,
        ok: bool = True,
        result: object = None,
        refused: Refused | None = None,
        fault: Fault | None = None,
    ) -> None:
        self.world.record(
            Call(
                number=self.world.next_call_number(),
                at=self.world.clock.now(),
                method=method,
                params=params.shown(),
                ok=ok,
                result=result,
                code=refused.code if refused else 200 if ok else 0,
                description=refused.description if refused else "",
                fault=str(fault.kind) if fault else None,
            )
        )


def _json(status: int, view: Json) -> web.Response:
    body = json.dumps(view, ensure_ascii=False, separators=(",", ":")).encode()
    return web.Response(status=status, body=body, content_type="application/json")


def _refusal(refused: Refused) -> web.Response:
    view: Json = {"ok": False, "error_code": refused.code, "description": refused.description}
    if refused.retry_after is not None:
        view["parameters"] = {"retry_after": refused.retry_after}
    return _json(refused.code, view)


def _cut(request: web.Request) -> web.Response:
    """Closes the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
