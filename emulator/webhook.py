"""Delivery to a webhook: several at once, a secret header, growing pauses after a failure."""

from __future__ import annotations

import asyncio
import json
import re
from collections import deque
from collections.abc import Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

import aiohttp

from emulator.model import Json
from emulator.params import Params
from emulator.refusals import Refusal, Refused
from emulator.updates import Update
from emulator.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_DEFAULT_CONNECTIONS = 40
_MAX_CONNECTIONS = 100
_ANSWER_TIMEOUT = aiohttp.ClientTimeout(total=60)


class Webhook:
    """The webhook of the bot. `first_pause` seconds after a failure, doubled up to `last_pause`.

    `run` executes a method a bot wrote into its 200 answer instead of calling it.
    """

    def __init__(
        self,
        world: World,
        run: Callable[[str, Params], None],
        *,
        first_pause: float = 1.0,
        last_pause: float = 600.0,
    ) -> None:
        self.url = ""
        self.first_pause = first_pause
        self.last_pause = last_pause
        self._world = world
        self._run = run
        self._secret = ""
        self._connections = _DEFAULT_CONNECTIONS
        self._waiting: deque[Update] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._last_error: tuple[int, str] | None = None

    # --- methods

    def set(self, call: Params) -> bool:
        url, secret = call.text("url"), call.text("secret_token")
        if url and not _acceptable(url):
            raise Refused(Refusal.WEBHOOK_HTTPS)
        if call.has("secret_token") and not _SECRET.fullmatch(secret):
            raise Refused(Refusal.WEBHOOK_SECRET)
        if call.flag("drop_pending_updates"):
            self._world.updates.drop_all()
        if call.has("allowed_updates"):
            self._world.updates.allow(call.data("allowed_updates"))
        asked = call.integer("max_connections", _DEFAULT_CONNECTIONS)
        self._connections = min(max(asked, 1), _MAX_CONNECTIONS)
        self._stop_tasks()
        self.url, self._secret, self._last_error = url, secret, None
        self._waiting = deque(self._world.updates.pending if url else ())
        self._pump()
        return True

    def delete(self, call: Params) -> bool:
        if call.flag("drop_pending_updates"):
            self._world.updates.drop_all()
        self._stop_tasks()
        self._waiting.clear()
        self.url = ""
        return True

    def info(self) -> Json:
        view: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._world.updates.pending),
        }
        if self.url:
            view["max_connections"] = self._connections
        if self._last_error is not None:
            view["last_error_date"], view["last_error_message"] = self._last_error
        if self._world.updates.allowed is not None:
            view["allowed_updates"] = sorted(self._world.updates.allowed)
        return view

    # --- delivery

    def offer(self, update: Update) -> None:
        """A new update, or a confirmed one that is to come twice."""
        if self.url:
            self._waiting.append(update)
            self._pump()

    async def close(self) -> None:
        tasks = list(self._tasks)
        self._stop_tasks()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _stop_tasks(self) -> None:
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()

    def _pump(self) -> None:
        while self._waiting and len(self._tasks) < self._connections:
            task = asyncio.get_running_loop().create_task(self._deliver(self._waiting.popleft()))
            self._tasks.add(task)
            task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if self.url and not task.cancelled():
            self._pump()

    async def _deliver(self, update: Update) -> None:
        pause = self.first_pause
        while not update.expired:
            problem = await self._post(update)
            if not problem:
                self._world.updates.confirm(update)
                return
            self._last_error = (self._world.clock.stamp(), problem)
            await asyncio.sleep(pause)
            pause = min(pause * 2, self.last_pause)

    async def _post(self, update: Update) -> str:
        """Posts once; returns what went wrong, or an empty text."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=_ANSWER_TIMEOUT, connector=aiohttp.TCPConnector(limit=0)
            )
        headers = {"Content-Type": "application/json"}
        if self._secret:
            headers[_SECRET_HEADER] = self._secret
        update.deliveries += 1
        try:
            async with self._session.post(self.url, data=update.body, headers=headers) as answer:
                body = await answer.read()
                if not 200 <= answer.status < 300:
                    return f"Wrong response from the webhook: {answer.status} {answer.reason}"
                self._obey(answer.content_type, body)
                return ""
        except (aiohttp.ClientError, TimeoutError, OSError):
            return "Connection failed"

    def _obey(self, content_type: str, body: bytes) -> None:
        if content_type != "application/json" or not body:
            return
        try:
            asked = json.loads(body)
        except ValueError:
            return
        if isinstance(asked, dict) and (method := asked.pop("method", None)):
            self._run(str(method), Params(asked))


def _acceptable(url: str) -> bool:
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.hostname:
        return True
    if parts.scheme != "http" or not parts.hostname:
        return False
    if parts.hostname == "localhost":
        return True
    try:
        return ip_address(parts.hostname).is_loopback
    except ValueError:
        return False
