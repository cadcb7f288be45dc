"""Which flow looks at a press."""

from typing import Any

import pytest
from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.types import CallbackQuery, ErrorEvent, TelegramObject, Update, User

from domain.conversation import BUTTON
from handlers import flows
from handlers.dispatch import shared
from handlers.filters import Expects
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
    assert unknown == {"handlers.fallback.router"}


READ_BY_THEIR_FLOW = {
    "answers to a statement, in its own way": {
        "diagnosis.answer",
        "diagnosis.level",
        "diagnosis.other",
        "diagnosis.subject",
        "diagnosis.subjects",
        "diagnosis.text",
    },
    "a day, a number or one of a list, with a line of its own where it is none": {
        "approval.date",
        "campaigns.day",
        "campaigns.shown",
        "changes.day",
        "closing_meeting.day",
        "deficits.day",
        "due.date",
        "event.day",
        "handover.date",
        "measure.day",
        "measure.due",
        "mentoring_led.order_day",
        "mentoring_led.pay",
        "mentoring_led.term",
        "mentoring_meetings.day",
        "municipal.day",
        "municipal.shown",
        "route.item_date",
        "school_calendar.day",
        "staffing.away",
        "staffing.duty",
        "thresholds.value",
    },
    "the last question before an end, whose reason is named already": {
        "closing_move.reason_ready",
        "closing_move.reason_sure",
        "mentoring.end_ready",
        "mentoring.end_sure",
    },
    "a file": {"enrol.sheet", "external.file", "route_papers.template"},
    "what is sent for an item, read by its flow": {
        "due.more",
        "due.proof",
        "due.removed",
        "due.sent",
        "due.sent_dropped",
    },
    "a conversation: asked about before it is sent": {
        "mentoring.typed",
        "mentoring_words.text",
        "mentoring_words.typed",
    },
    "of a newcomer, to whom nothing is open yet": {"enrol.name"},
}


def test_every_awaited_text_is_guarded_from_words_that_are_none() -> None:
    """«Потом» is no goal, no name and no remark: whoever takes a text says so, or reads it."""
    taken: dict[str, bool] = {}
    for flow in flows.routers():
        for router in flow.chain_tail:
            for handler in router.message.handlers:
                for one in handler.filters or ():
                    if isinstance(one.callback, Expects):
                        for expected in one.callback.expectations:
                            guarded = taken.get(expected, False)
                            taken[expected] = guarded or "wants" in handler.flags
    bare = {one for one, guarded in taken.items() if not guarded and f".{BUTTON}" not in one}
    assert bare == set().union(*READ_BY_THEIR_FLOW.values())
