"""The Bot API client: JSON unless a file is attached, limits, patience, errors as types.

No token ever leaves it: errors hold the method and Telegram's words, never an address.
"""

import asyncio
import json
import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.limits import Limiter, NoLimit, Sleep, Urgency
from bot.logs import logger

log = logger("bot.api")

TIMEOUT = 20.0
_COUNTED = frozenset(
    {
        "sendMessage",
        "editMessageText",
        "sendPhoto",
        "sendDocument",
        "sendMediaGroup",
    }
)
"""Methods that Telegram's flood limits count."""


class ApiError(Exception):
    """A call that failed. `description` is Telegram's, without its prefix."""

    def __init__(self, method: str, description: str) -> None:
        super().__init__(f"{method}: {description}")
        self.method = method
        self.description = description


class BadRequest(ApiError):
    """400: will not succeed by repeating."""


class Forbidden(ApiError):
    """403: blocked, deactivated, never started."""


class Unauthorized(ApiError):
    """401 or 404 of the whole API: the token is not known."""


class Conflict(ApiError):
    """409: another poller, or a webhook is set."""


class TooManyRequests(ApiError):
    """429. `retry_after` in seconds."""

    def __init__(self, method: str, description: str, retry_after: int) -> None:
        super().__init__(method, description)
        self.retry_after = retry_after


class Outage(ApiError):
    """5xx, a cut connection, no answer in time: whether it took effect is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How often a call is repeated and how long a 429 is waited out, in seconds."""

    repeats: int = 4
    first_pause: float = 0.5
    longest_pause: float = 8.0
    longest_retry_after: int = 30

    def pause(self, attempt: int) -> float:
        """Doubling, with a quarter of chance so that many don't come back together."""
        base = min(self.longest_pause, self.first_pause * float(2**attempt))
        return base * random.uniform(0.75, 1.0)


PATIENT = Patience()
ONCE = Patience(repeats=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file of ours that goes with a call, under the name of its field."""

    field: str
    name: str
    content: bytes


class Api:
    """`call` for everything; raises ApiError's children."""

    def __init__(
        self,
        *,
        token: str,
        base_url: str,
        proxy: str | None = None,
        limiter: Limiter | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._token = token
        self._base = base_url
        self._proxy = proxy
        self._limiter = limiter or NoLimit()
        self._sleep = sleep
        self._http: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        self._http = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=100))

    async def close(self) -> None:
        if self._http is not None:
            await self._http.close()
            self._http = None

    async def call(
        self,
        method: str,
        params: Mapping[str, Any] | None = None,
        *,
        files: tuple[Attachment, ...] = (),
        urgency: Urgency | None = Urgency.ANSWER,
        patience: Patience = PATIENT,
        timeout: float = TIMEOUT,
    ) -> Any:
        """The result of the call as plain JSON values. No `urgency`: its turn was waited for
        before (`turn`)."""
        given = params or {}
        attempt = 0
        while True:
            if method in _COUNTED and urgency is not None:
                await self._limiter.take(int(given["chat_id"]), urgency)
            try:
                return await self._once(method, given, files, timeout)
            except TooManyRequests as error:
                if attempt >= patience.repeats or error.retry_after > patience.longest_retry_after:
                    raise
                pause = float(error.retry_after)
            except Outage:
                if attempt >= patience.repeats:
                    raise
                pause = patience.pause(attempt)
            attempt += 1
            log.info("call repeated", method=method, attempt=attempt, pause=round(pause, 2))
            await self._sleep(pause)

    async def turn(self, chat_id: int, urgency: Urgency) -> float:
        """Waits until one message may be sent to the chat; the seconds that took."""
        return await self._limiter.take(chat_id, urgency)

    async def download(self, file_path: str, *, limit: int, timeout: float = 120.0) -> bytes:
        """Content of a file that getFile named. BadRequest where it is larger than `limit`."""
        url = f"{self._base}/file/bot{self._token}/{file_path}"
        try:
            async with self._session.get(
                url, proxy=self._proxy, timeout=aiohttp.ClientTimeout(total=timeout)
            ) as response:
                if response.status >= 500:
                    raise Outage("download", f"status {response.status}")
                if response.status != 200:
                    raise BadRequest("download", f"status {response.status}")
                parts: list[bytes] = []
                size = 0
                async for part in response.content.iter_chunked(65536):
                    size += len(part)
                    if size > limit:
                        raise BadRequest("download", "file is too big")
                    parts.append(part)
                return b"".join(parts)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Outage("download", type(error).__name__) from None

    @property
    def _session(self) -> aiohttp.ClientSession:
        if self._http is None:
            raise RuntimeError("the client is not open")
        return self._http

    async def _once(
        self,
        method: str,
        params: Mapping[str, Any],
        files: tuple[Attachment, ...],
        timeout: float,
    ) -> Any:
        body: dict[str, Any] = {"data": _form(params, files)} if files else {"json": params}
        try:
            async with self._session.post(
                f"{self._base}/bot{self._token}/{method}",
                proxy=self._proxy,
                timeout=aiohttp.ClientTimeout(total=timeout),
                **body,
            ) as response:
                raw = await response.read()
                status = response.status
        # An aiohttp error may print the address, and the token is in it: keep the kind only.
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Outage(method, type(error).__name__) from None
        return _result(method, status, raw)


def _form(params: Mapping[str, Any], files: tuple[Attachment, ...]) -> aiohttp.FormData:
    # Telegram reads names of files as they are: percent signs would reach the person.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in params.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    for file in files:
        form.add_field(
            file.field,
            file.content,
            filename=file.name.translate(_UNQUOTED),
            content_type="application/octet-stream",
        )
    return form


_UNQUOTED = str.maketrans({'"': "”", "\\": "/", "\r": " ", "\n": " ", "\0": " "})
"""What would end the name within its header."""


def _result(method: str, status: int, raw: bytes) -> Any:
    try:
        answer = json.loads(raw)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        if status in (401, 404):
            raise Unauthorized(method, f"status {status}")
        raise Outage(method, f"status {status}, not JSON")
    if answer.get("ok"):
        return answer.get("result")
    description = str(answer.get("description", "")).removeprefix("Bad Request: ")
    match status:
        case 429:
            parameters = answer.get("parameters") or {}
            raise TooManyRequests(method, description, int(parameters.get("retry_after", 1)))
        case 401 | 404:
            raise Unauthorized(method, description)
        case 403:
            raise Forbidden(method, description)
        case 409:
            raise Conflict(method, description)
        case _ if status >= 500:
            raise Outage(method, description)
        case _:
            raise BadRequest(method, description)
