"""aiogram's dispatcher over all flows. It only routes: order, state and sending are not its own."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.dispatcher.event.telegram import TelegramEventObserver
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import CallbackQuery, ErrorEvent, TelegramObject

from handlers import flows
from handlers.captions import Captions
from handlers.gate import Gate


class Flows(Router):
    """All flows: a press goes straight to the handlers whose buttons begin as its own does.

    There are hundreds of kinds of buttons in dozens of flows; asking each in turn costs more than
    drawing the screen. What is left (a button cut short) goes to those that take any press.
    A broken rule is answered by whoever gave the turn: no flow is asked about errors.
    """

    def __init__(self, flows: Iterable[Router]) -> None:
        super().__init__()
        self._by_prefix: dict[str, TelegramEventObserver] = {}
        self._of_any: list[Router] = []
        for flow in flows:
            self.include_router(flow)
            for handler in _presses(flow):
                prefix = _prefix(handler)
                if prefix is not None:
                    alone = self._by_prefix.get(prefix)
                    if alone is None:
                        alone = TelegramEventObserver(router=self, event_name="callback_query")
                        self._by_prefix[prefix] = alone
                    alone.handlers.append(handler)
                elif flow not in self._of_any:
                    self._of_any.append(flow)

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        if isinstance(event, ErrorEvent):
            return UNHANDLED
        if not isinstance(event, CallbackQuery):
            return await super().propagate_event(update_type, event, **kwargs)
        alone = self._by_prefix.get((event.data or "").partition(":")[0])
        response = await alone.trigger(event, **kwargs) if alone else UNHANDLED
        for flow in self._of_any:
            if response is not UNHANDLED:
                break
            response = await flow.propagate_event(update_type, event, **kwargs)
        return response


def build(routers: Iterable[Router]) -> Dispatcher:
    """Handlers get `turn: Turn` and `resumes: Resumes` and return a Screen."""
    dispatcher = Dispatcher(disable_fsm=True)
    gate = Gate()
    for observer in (dispatcher.message, dispatcher.edited_message, dispatcher.callback_query):
        observer.middleware(gate)
    dispatcher.message.outer_middleware(Captions())
    dispatcher.include_router(Flows(routers))
    return dispatcher


@cache
def shared() -> Dispatcher:
    """One a process: a router can be attached only once."""
    return build(flows.routers())


def _presses(flow: Router) -> Iterator[HandlerObject]:
    for tail in flow.chain_tail:
        yield from tail.callback_query.handlers


def _prefix(handler: HandlerObject) -> str | None:
    for one in handler.filters or ():
        if isinstance(one.callback, CallbackQueryFilter):
            return one.callback.callback_data.__prefix__
    return None
