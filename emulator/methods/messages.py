"""Texts: sending, editing, deleting."""

from __future__ import annotations

from datetime import timedelta

from emulator import html
from emulator.keyboard import inline_keyboard
from emulator.model import Group, Json, Message, Person
from emulator.params import Params
from emulator.refusals import Refusal, Refused
from emulator.text import CAPTION_LIMIT, TEXT_LIMIT, Entity, clean, trim, units, with_found
from emulator.world import World

DELETE_LIFE = timedelta(hours=48)


def formatted(source: str, parse_mode: str, entities: object) -> tuple[str, list[Entity]]:
    """A text as people will see it, with its entities."""
    source = clean(source)
    match parse_mode.lower():
        case "":
            text = source
            given = [dict(item) for item in entities] if isinstance(entities, list) else []
        case "html":
            text, given = html.parse(source)
        case _:
            raise Refused(Refusal.PARSE_MODE)
    text, given = trim(text, given)
    return text, with_found(text, given)


def _text(call: Params) -> tuple[str, list[Entity]]:
    text, entities = formatted(call.text("text"), call.text("parse_mode"), call.data("entities"))
    if not text:
        raise Refused(Refusal.TEXT_EMPTY)
    if units(text) > TEXT_LIMIT:
        raise Refused(Refusal.TEXT_LONG)
    return text, entities


def caption(source: str, parse_mode: str, entities: object) -> tuple[str, list[Entity]]:
    text, found = formatted(source, parse_mode, entities)
    if units(text) > CAPTION_LIMIT:
        raise Refused(Refusal.CAPTION_LONG)
    return text, found


def replied(world: World, call: Params, where: Person | Group) -> int | None:
    """The id of the message this one replies to."""
    reply = call.data("reply_parameters")
    if isinstance(reply, dict):
        message_id = int(reply.get("message_id") or 0)
        anyway = bool(reply.get("allow_sending_without_reply"))
    else:
        message_id = call.integer("reply_to_message_id")
        anyway = call.flag("allow_sending_without_reply")
    if not message_id:
        return None
    if world.find(where.id, message_id) is None:
        if anyway:
            return None
        raise Refused(Refusal.REPLY_GONE)
    return message_id


def send_message(world: World, call: Params) -> Json:
    text, entities = _text(call)
    markup = inline_keyboard(call.data("reply_markup"))
    where = world.reachable(call.text("chat_id"))
    reply_to = replied(world, call, where)
    world.flood.take(where.id)
    return world.view(
        world.post(
            where.id, sender=None, text=text, entities=entities, markup=markup, reply_to=reply_to
        )
    )


def _to_edit(world: World, call: Params) -> Message:
    if not call.has("message_id"):
        raise Refused(Refusal.EDIT_NO_ID)
    where = world.reachable(call.text("chat_id"))
    message = world.find(where.id, call.integer("message_id"))
    if message is None:
        raise Refused(Refusal.EDIT_NOT_FOUND)
    if not message.from_bot:
        raise Refused(Refusal.EDIT_NOT_OURS)
    return message


def _edit(world: World, call: Params, message: Message, text: str, entities: list[Entity]) -> Json:
    markup = inline_keyboard(call.data("reply_markup"))
    same_text = (message.text, message.entities) == (text, entities)
    if same_text and message.markup == markup:
        raise Refused(Refusal.NOT_MODIFIED)
    world.flood.take(message.chat_id)
    message.change(world.clock.now(), text, entities, markup, mark=not same_text)
    world.show(message)
    return world.view(message)


def edit_message_text(world: World, call: Params) -> Json:
    text, entities = _text(call)
    message = _to_edit(world, call)
    if message.files:
        raise Refused(Refusal.EDIT_NO_TEXT)
    return _edit(world, call, message, text, entities)


def edit_message_caption(world: World, call: Params) -> Json:
    text, entities = caption(
        call.text("caption"), call.text("parse_mode"), call.data("caption_entities")
    )
    message = _to_edit(world, call)
    if not message.files:
        raise Refused(Refusal.EDIT_NO_CAPTION)
    return _edit(world, call, message, text, entities)


def edit_message_reply_markup(world: World, call: Params) -> Json:
    message = _to_edit(world, call)
    return _edit(world, call, message, message.text, message.entities)


def delete_message(world: World, call: Params) -> bool:
    where = world.reachable(call.text("chat_id"))
    message = world.find(where.id, call.integer("message_id"))
    if message is None:
        raise Refused(Refusal.DELETE_NOT_FOUND)
    if world.clock.now() - message.at > DELETE_LIFE:
        raise Refused(Refusal.DELETE_OLD)
    world.delete(message)
    return True
