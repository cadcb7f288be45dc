"""The control interface: ``/emulator/...`` in JSON, for the page and for other processes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from aiohttp import web

from emulator import page_view
from emulator.guard import body_of, guard
from emulator.model import Call, Json
from emulator.updates import Update

if TYPE_CHECKING:
    from emulator.server import Emulator

ClockHook = Callable[[str], Awaitable[datetime | None]]
ResetHook = Callable[[], Awaitable[None]]

_STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}


class Control:
    """Looking at what happened, faults, clock and reset."""

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator
        self._world = emulator.world

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/emulator/state", guard(self._state)),
            web.get("/emulator/log", guard(self._log)),
            web.get("/emulator/refusals", guard(self._refusals)),
            web.get("/emulator/chats/{id}", guard(self._chat)),
            web.post("/emulator/faults", guard(self._add_fault)),
            web.delete("/emulator/faults", guard(self._clear_faults)),
            web.post("/emulator/clock", guard(self._clock)),
            web.post("/emulator/settled", guard(self._settled)),
            web.post("/emulator/reset", guard(self._reset)),
        ]

    # --- looking

    async def _state(self, request: web.Request) -> Json:
        emulator, bot = self._emulator, self._world.bot
        return {
            "bot": {"id": bot.id, "username": bot.username, "name": bot.first_name},
            "base_url": emulator.base_url,
            "now": emulator.now().isoformat(),
            "zone": emulator.zone,
            "cast": emulator.shown_cast(),
            "people": [page_view.person(user.person) for user in emulator.users],
            "groups": [
                {"id": group.id, "title": group.title, "bot_inside": group.bot_inside}
                for group in self._world.groups.values()
            ],
            "can": {"next": emulator.on_clock is not None},
            "refusals": sum(emulator.refusal_counts().values()),
            "unanswered": len(emulator.unanswered_presses()),
            "settled": emulator.is_settled(),
        }

    async def _chat(self, request: web.Request) -> Json:
        chat_id = int(request.match_info["id"])
        person = self._world.people.get(chat_id)
        if person is None and chat_id not in self._world.groups:
            raise web.HTTPNotFound
        return {
            "person": page_view.person(person) if person else None,
            "messages": [
                page_view.message(self._world.bot, message)
                for message in self._emulator.chat(chat_id)
            ],
            "presses": [
                page_view.press(press)
                for press in self._world.presses.values()
                if press.chat_id == chat_id
            ],
            **(self._world.card(person) if person else {}),
        }

    async def _log(self, request: web.Request) -> Json:
        since = int(request.query.get("since", 0))
        return {
            "calls": [_call(call) for call in self._world.calls if call.number > since],
            "updates": [_update(update) for update in self._world.updates.log],
            "presses": [page_view.press(press) for press in self._world.presses.values()],
            "unanswered": [page_view.press(press) for press in self._emulator.unanswered_presses()],
        }

    async def _refusals(self, request: web.Request) -> Json:
        return {
            "counts": dict(self._emulator.refusal_counts()),
            "calls": [_call(call) for call in self._world.refusals],
        }

    # --- acting

    async def _add_fault(self, request: web.Request) -> Json:
        rule = self._emulator.faults.add(**await body_of(request))
        return {"method": rule.method, "kind": rule.kind, "times": rule.times}

    async def _clear_faults(self, request: web.Request) -> Json:
        self._emulator.faults.clear()
        return {}

    async def _clock(self, request: web.Request) -> Json:
        """`{"action": "hour" | "day" | "week" | "next"}` or `{"set": aware ISO 8601 time}`."""
        body = await body_of(request)
        emulator = self._emulator
        if "set" in body:
            emulator.set_clock(datetime.fromisoformat(str(body["set"])))
        elif emulator.on_clock is not None:
            moved = await emulator.on_clock(str(body["action"]))
            if moved is not None:
                emulator.set_clock(moved)
            else:
                self._world.clock_moved()
        else:
            emulator.move_clock(_STEPS[str(body["action"])])
        return {"now": emulator.now().isoformat()}

    async def _settled(self, request: web.Request) -> Json:
        body = await body_of(request)
        try:
            await self._emulator.settled(
                float(body.get("timeout", 5.0)), quiet=float(body.get("quiet", 0.0))
            )
        except TimeoutError:
            return {"settled": False}
        return {"settled": True}

    async def _reset(self, request: web.Request) -> Json:
        if self._emulator.on_reset is not None:
            await self._emulator.on_reset()
        else:
            self._emulator.reset()
        return {}


def _call(call: Call) -> Json:
    return {
        "number": call.number,
        "at": call.at.isoformat(),
        "method": call.method,
        "params": call.params,
        "ok": call.ok,
        "result": call.result,
        "code": call.code,
        "description": call.description,
        "fault": call.fault,
    }


def _update(update: Update) -> Json:
    return {
        "update_id": update.update_id,
        "kind": update.kind,
        "chat_id": update.chat_id,
        "at": update.at.isoformat(),
        "deliveries": update.deliveries,
        "confirmed_at": update.confirmed_at.isoformat() if update.confirmed_at else None,
        "expired": update.expired,
    }
