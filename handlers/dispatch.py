"""aiogram's dispatcher over all flows. It only routes: order, state and sending are not its own."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import CallbackQuery, TelegramObject

from handlers import flows
from handlers.gate import Gate


class Flows(Router):
    """All flows: a press goes straight to those whose buttons begin as its own does.

    There are hundreds of kinds of buttons in dozens of flows; asking each in turn costs more than
    drawing the screen. What the flow leaves (a button cut short) goes to those that take any press.
    """

    def __init__(self, flows: Iterable[Router]) -> None:
        super().__init__()
        self._by_prefix: dict[str, list[Router]] = {}
        self._of_any: list[Router] = []
        for flow in flows:
            self.include_router(flow)
            prefixes = _prefixes(flow)
            if None in prefixes:
                self._of_any.append(flow)
            for prefix in prefixes - {None}:
                self._by_prefix.setdefault(str(prefix), []).append(flow)

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        if not isinstance(event, CallbackQuery):
            return await super().propagate_event(update_type, event, **kwargs)
        prefix = (event.data or "").partition(":")[0]
        for flow in (*self._by_prefix.get(prefix, ()), *self._of_any):
            response = await flow.propagate_event(update_type, event, **kwargs)
            if response is not UNHANDLED:
                return response
        return UNHANDLED


def build(routers: Iterable[Router]) -> Dispatcher:
    """Handlers get `turn: Turn` and `resumes: Resumes` and return a Screen."""
    dispatcher = Dispatcher(disable_fsm=True)
    gate = Gate()
    for observer in (dispatcher.message, dispatcher.edited_message, dispatcher.callback_query):
        observer.middleware(gate)
    dispatcher.include_router(Flows(routers))
    return dispatcher


@cache
def shared() -> Dispatcher:
    """One a process: a router can be attached only once."""
    return build(flows.routers())


def _prefixes(flow: Router) -> set[str | None]:
    """Of the buttons that its handlers are for; None among them where one is for any button."""
    return {
        _prefix(handler) for tail in flow.chain_tail for handler in tail.callback_query.handlers
    }


def _prefix(handler: HandlerObject) -> str | None:
    for one in handler.filters or ():
        if isinstance(one.callback, CallbackQueryFilter):
            return one.callback.callback_data.__prefix__
    return None
