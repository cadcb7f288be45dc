"""aiogram's dispatcher over all flows. It only routes: order, state and sending are not its own."""

from collections.abc import Iterable
from functools import cache

from aiogram import Dispatcher, Router

from handlers import flows
from handlers.gate import Gate


def build(routers: Iterable[Router]) -> Dispatcher:
    """Handlers get `turn: Turn` and `resumes: Resumes` and return a Screen."""
    dispatcher = Dispatcher(disable_fsm=True)
    gate = Gate()
    for observer in (dispatcher.message, dispatcher.edited_message, dispatcher.callback_query):
        observer.middleware(gate)
    dispatcher.include_routers(*routers)
    return dispatcher


@cache
def shared() -> Dispatcher:
    """One a process: a router can be attached only once."""
    return build(flows.routers())
