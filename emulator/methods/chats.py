"""Chats and presses: looking at a chat, typing, leaving, answering a press."""

from __future__ import annotations

from emulator import page_view, views
from emulator.model import Group, Json
from emulator.params import Params
from emulator.refusals import Refusal, Refused
from emulator.text import units
from emulator.world import World

TOAST_LIMIT = 200


def get_chat(world: World, call: Params) -> Json:
    return views.chat_full(world.known(call.text("chat_id")))


def send_chat_action(world: World, call: Params) -> bool:
    where = world.reachable(call.text("chat_id"))
    action = call.text("action")
    world.stream.publish(lambda: {"type": "action", "chat_id": where.id, "action": action})
    return True


def leave_chat(world: World, call: Params) -> bool:
    where = world.known(call.text("chat_id"))
    if not isinstance(where, Group):
        raise Refused(Refusal.LEAVE_PRIVATE)
    if not where.bot_inside:
        raise Refused(Refusal.NOT_MEMBER)
    where.bot_inside = False
    return True


def answer_callback_query(world: World, call: Params) -> bool:
    text = call.text("text").strip()
    if units(text) > TOAST_LIMIT:
        raise Refused(Refusal.TOAST_LONG)
    press = world.unanswered.get(call.text("callback_query_id"))
    if press is None or not world.press_open(press):
        raise Refused(Refusal.QUERY_OLD)
    del world.unanswered[press.id]
    press.answered_at = world.clock.now()
    press.toast, press.alert = text, call.flag("show_alert")
    world.stream.publish(lambda: {"type": "press", **page_view.press(press)})
    world.on_change()
    return True
