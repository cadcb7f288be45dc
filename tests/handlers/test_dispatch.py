"""Which flow looks at a press."""

from typing import Any

import pytest
from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import CallbackQuery, TelegramObject, User

from handlers.dispatch import shared


@pytest.mark.parametrize(
    ("data", "flows"), [("h1", ["home", "fallback"]), ("old:1", ["fallback"]), (None, ["fallback"])]
)
async def test_a_press_is_looked_at_by_its_own_flow_and_the_fallback_alone(
    monkeypatch: pytest.MonkeyPatch, data: str | None, flows: list[str]
) -> None:
    asked: list[str] = []

    async def leave(self: Router, update_type: str, event: TelegramObject, **kwargs: Any) -> object:
        asked.append(self.name)
        return UNHANDLED

    (hall,) = shared().sub_routers
    monkeypatch.setattr(Router, "propagate_event", leave)
    press = CallbackQuery(
        id="1",
        from_user=User(id=1, is_bot=False, first_name="-"),
        chat_instance="1",
        data=data,
    )
    assert await hall.propagate_event("callback_query", press) is UNHANDLED
    assert asked == flows
