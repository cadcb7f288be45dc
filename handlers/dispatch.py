"""aiogram's dispatcher over all flows. It only routes: order, state and sending are not its own."""

from collections.abc import Iterable
from functools import cache

from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.filters.callback_data import CallbackQueryFilter

from handlers import flows
from handlers.filters import Pressed
from handlers.gate import Gate


def build(routers: Iterable[Router]) -> Dispatcher:
    """Handlers get `turn: Turn` and `resumes: Resumes` and return a Screen."""
    dispatcher = Dispatcher(disable_fsm=True)
    gate = Gate()
    for observer in (dispatcher.message, dispatcher.edited_message, dispatcher.callback_query):
        observer.middleware(gate)
    for router in routers:
        dispatcher.include_router(router)
        _narrow(router)
    return dispatcher


@cache
def shared() -> Dispatcher:
    """One a process: a router can be attached only once."""
    return build(flows.routers())


def _narrow(router: Router) -> None:
    """A press is looked at by the flow it belongs to alone.

    There are hundreds of kinds of buttons; trying the filter of each in turn costs more than
    drawing the screen.
    """
    handlers = [one for tail in router.chain_tail for one in tail.callback_query.handlers]
    prefixes = [_prefix(handler) for handler in handlers]
    known = [one for one in prefixes if one is not None]
    if len(known) == len(prefixes):
        router.callback_query.filter(Pressed(known))


def _prefix(handler: HandlerObject) -> str | None:
    """Of the buttons a handler is for; None where it is for any."""
    for one in handler.filters or ():
        if isinstance(one.callback, CallbackQueryFilter):
            return one.callback.callback_data.__prefix__
    return None
