"""How the control interface reads and answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from emulator.model import Json
from emulator.people import PhoneError
from emulator.refusals import Refused

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def guard(handler: Callable[[web.Request], Awaitable[Json]]) -> Handler:
    """Answers in JSON: a phone's "no" is 409 with `{"error": words}`, bad input 400.

    A browser acts only from the emulator's own page: a foreign one can't press buttons.
    """

    async def guarded(request: web.Request) -> web.Response:
        origin = request.headers.get("Origin")
        if request.method != "GET" and origin and origin != f"http://{request.host}":
            return web.json_response({"error": "another origin"}, status=403)
        try:
            return web.json_response(await handler(request))
        except PhoneError as error:
            return web.json_response({"error": str(error)}, status=409)
        except Refused as error:
            return web.json_response({"error": error.description}, status=409)
        except (KeyError, TypeError, ValueError) as error:
            return web.json_response({"error": f"bad request: {error}"}, status=400)

    return guarded


async def body_of(request: web.Request) -> dict[str, Any]:
    """The JSON object of a request; empty when there is no body."""
    if not request.can_read_body:
        return {}
    body = await request.json()
    if not isinstance(body, dict):
        raise TypeError("an object is expected")
    return body
