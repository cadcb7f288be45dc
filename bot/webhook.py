"""The webhook: stores before it answers 200, and takes nothing without the secret."""

import hmac
import json

from aiohttp import web

from bot.api import Api
from bot.health import DatabaseHealth
from bot.inbox import Inbox
from bot.logs import logger
from bot.updates import KINDS
from storage.outage import is_outage

log = logger("bot.webhook")

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_CONNECTIONS = 40


class Webhook:
    """Listens at `listen` ("host:port"); a proxy in front of it speaks HTTPS."""

    def __init__(
        self,
        api: Api,
        inbox: Inbox,
        health: DatabaseHealth,
        *,
        url: str,
        secret: str,
        listen: str,
    ) -> None:
        if not secret:
            raise ValueError("a webhook needs a secret")
        self._api = api
        self._inbox = inbox
        self._health = health
        self._url = url
        self._secret = secret
        host, _, port = listen.rpartition(":")
        self._host, self._port = host, int(port)
        self._runner: web.AppRunner | None = None

    @property
    def port(self) -> int:
        """The real port, where 0 asked for any."""
        if self._runner is None:
            raise RuntimeError("not listening")
        return int(self._runner.addresses[0][1])

    async def listen(self) -> None:
        app = web.Application(client_max_size=4 << 20)
        app.router.add_post("/{path:.*}", self._receive)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()

    async def subscribe(self, url: str | None = None) -> None:
        await self._api.call(
            "setWebhook",
            {
                "url": url or self._url,
                "secret_token": self._secret,
                "allowed_updates": list(KINDS),
                "max_connections": _CONNECTIONS,
            },
        )

    async def close(self) -> None:
        """Takes nothing more; what Telegram got no 200 for comes again."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        # Bytes that are no text come as surrogates: a wrong secret like any other.
        if not hmac.compare_digest(given.encode(errors="replace"), self._secret.encode()):
            return web.Response(status=403)
        try:
            body = json.loads(await request.read())
        except ValueError:
            return web.Response(status=400)
        if not isinstance(body, dict):
            return web.Response(status=400)
        try:
            await self._inbox.accept([body])
        except Exception as error:
            if is_outage(error):
                log.error("update not stored, it will come again")
                return web.Response(status=503)
            # Sent again it would fail again, and hold up the rest for ever.
            log.exception("update dropped", update_id=body.get("update_id"))
            return web.Response()
        self._health.works()
        return web.Response()
