"""Which flow looks at a press."""

from typing import Any

import pytest
from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.types import CallbackQuery, ErrorEvent, TelegramObject, Update, User

from handlers import flows
from handlers.dispatch import shared
from handlers.gate import flow_of


@pytest.mark.parametrize(
    ("data", "asked_ones"),
    [
        ("h1", ["handlers.home.router", "fallback"]),
        ("old:1", ["fallback"]),
        (None, ["fallback"]),
    ],
)
async def test_a_press_is_looked_at_by_its_own_handlers_and_the_fallback_alone(
    monkeypatch: pytest.MonkeyPatch, data: str | None, asked_ones: list[str]
) -> None:
    asked: list[str] = []

    async def leave(self: Router, update_type: str, event: TelegramObject, **kwargs: Any) -> object:
        asked.append(self.name)
        return UNHANDLED

    async def pass_by(
        self: HandlerObject, event: TelegramObject, **kwargs: Any
    ) -> tuple[bool, dict[str, Any]]:
        asked.append(self.callback.__module__)
        return False, {}

    (hall,) = shared().sub_routers
    monkeypatch.setattr(Router, "propagate_event", leave)
    monkeypatch.setattr(HandlerObject, "check", pass_by)
    press = CallbackQuery(
        id="1",
        from_user=User(id=1, is_bot=False, first_name="-"),
        chat_instance="1",
        data=data,
    )
    assert await hall.propagate_event("callback_query", press) is UNHANDLED
    assert asked == asked_ones


async def test_no_flow_is_asked_about_a_broken_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_args: object, **_options: object) -> object:
        raise AssertionError("a router was asked")

    (hall,) = shared().sub_routers
    monkeypatch.setattr(Router, "propagate_event", fail)
    error = ErrorEvent(update=Update(update_id=1), exception=ValueError())
    assert await hall.propagate_event("error", error) is UNHANDLED


def test_every_handler_is_of_a_flow_that_knows_where_it_stands() -> None:
    """So that an error is shown over the screen it happened on. What nobody knows leads home, or to
    whatever is awaited."""
    unknown = {
        str(handler.callback.__module__)
        for flow in flows.routers()
        for router in flow.chain_tail
        for observer in (router.message, router.callback_query)
        for handler in observer.handlers
        if flow_of(handler) not in flows.RESUMES
    }
    assert unknown == {"handlers.fallback.router", "handlers.no_text"}
