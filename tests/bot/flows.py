"""A small conversation of its own, so that the runtime is tested without the shipped flows."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.app import Flows
from domain.conversation import Who
from domain.errors import DomainError
from domain.notices.items import DueList, ItemConfirmed
from domain.notices.notice import Notice
from domain.notices.people import DataExported
from domain.notices.routes import RouteApproved
from handlers import dispatch
from handlers.filters import OPEN
from handlers.notifications.registry import Rendering
from handlers.registry import Resume
from handlers.screen import Button, Kept, Screen, row
from handlers.turn import Turn
from locales.translator import Markup, Translator
from services.transaction import Transaction


def screen_of(turn: Turn, text: str) -> Screen:
    buttons = [Button(text=name, data=f"x1:{name}") for name in ("one", "two", "break", "rule")]
    return Screen(text=Markup(text), rows=(row(*buttons),))


@dataclass(slots=True)
class Script:
    """`applied` holds what was applied, in order; `gate`, when set, holds handlers up."""

    applied: list[str] = field(default_factory=list)
    runs: int = 0
    resumed: int = 0
    failures: int = 0
    gate: asyncio.Event | None = None
    draw: Callable[[Turn, str], Screen] = screen_of
    moot: set[int] = field(default_factory=set)

    def flows(self) -> Flows:
        return Flows(
            dispatcher=dispatch.build([self._router()]),
            resumes={"home": self._resume, "flow": self._resume},
            renderings={
                DataExported: Rendering(load=self._load, render=_render),
                RouteApproved: Rendering(load=self._load, render=_render),
                ItemConfirmed: Rendering(load=self._load, render=_render),
                DueList: Rendering(load=self._break, render=_render),
            },
        )

    @property
    def _resume(self) -> Resume:
        async def resume(turn: Turn, _object_id: int | None) -> Screen:
            self.resumed += 1
            return self.draw(turn, f"resumed after {len(self.applied)}")

        return resume

    async def _apply(self, turn: Turn, what: str) -> Screen:
        self.runs += 1
        if self.gate is not None:
            await self.gate.wait()
        async with turn.write("flow") as tx:
            await tx.audit.add(
                at=turn.now, actor_id=None, action=what[:40], object_kind="test", object_id=None
            )
        self.applied.append(what)
        return self.draw(turn, " ".join(self.applied)[-1000:]).with_toast(f"took {what[:20]}")

    def _router(self) -> Router:
        router = Router()

        @router.callback_query(F.data == "x1:break")
        async def broken(_press: CallbackQuery, turn: Turn) -> Screen:
            self.failures += 1
            raise RuntimeError("a fault in a handler")

        @router.callback_query(F.data == "x1:rule")
        async def ruled(_press: CallbackQuery, turn: Turn) -> Screen:
            raise DomainError("access.denied")

        @router.callback_query()
        async def pressed(press: CallbackQuery, turn: Turn) -> Screen:
            return await self._apply(turn, (press.data or "").partition(":")[2])

        @router.message(F.text == "/open", flags=OPEN)
        async def opened(_message: Message, turn: Turn) -> Screen:
            return self.draw(turn, "open to all")

        @router.message()
        async def typed(message: Message, turn: Turn) -> Screen:
            count = len(turn.messages)
            return await self._apply(turn, turn.text or f"files {count}")

        return router

    async def _load(self, _tx: Transaction, who: Who, notice: Notice, _now: datetime) -> str | None:
        number = getattr(notice, "route_id", getattr(notice, "item_id", 0))
        return None if number in self.moot else f"{notice.kind} {number}"

    async def _break(self, _tx: Transaction, _who: Who, _notice: Notice, _now: datetime) -> str:
        raise RuntimeError("poison")


def _render(view: str, _t: Translator) -> Kept:
    return Kept(text=Markup(view), rows=(row(Button(text=f"to {view}"[:28], data=f"n1:{view}")),))
