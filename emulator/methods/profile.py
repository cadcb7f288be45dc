"""The bot's own card: name, descriptions, commands, menu button."""

from __future__ import annotations

import re
from typing import Any

from emulator import views
from emulator.model import Json
from emulator.params import Params
from emulator.refusals import Refusal, Refused
from emulator.text import units
from emulator.world import CommandList, World

MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256
MAX_DESCRIPTION = 512
MAX_SHORT_DESCRIPTION = 120
_NAME = re.compile(r"[a-z0-9_]{1,32}")


def get_me(world: World, call: Params) -> Json:
    return {
        **views.bot_user(world.bot),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _key(call: Params) -> tuple[str, str]:
    """Scope and language the commands are kept under."""
    scope = call.data("scope") or {"type": "default"}
    if not isinstance(scope, dict):
        raise Refused(Refusal.BAD_JSON)
    kind = str(scope.get("type") or "default")
    ids = [str(scope[name]) for name in ("chat_id", "user_id") if scope.get(name) is not None]
    return ":".join([kind, *ids]), call.text("language_code")


def set_my_commands(world: World, call: Params) -> bool:
    given = call.data("commands")
    if not isinstance(given, list):
        raise Refused(Refusal.BAD_JSON)
    if len(given) > MAX_COMMANDS:
        raise Refused(Refusal.COMMANDS_MUCH)
    scope = call.data("scope")
    if isinstance(scope, dict) and scope.get("chat_id") is not None:
        world.known(str(scope["chat_id"]))
    commands = [_command(item) for item in given]
    if commands:
        world.commands[_key(call)] = commands
    else:
        world.commands.pop(_key(call), None)
    _commands_changed(world)
    return True


def _command(item: Any) -> Json:
    if not isinstance(item, dict):
        raise Refused(Refusal.BAD_JSON)
    name = str(item.get("command") or "").removeprefix("/")
    description = str(item.get("description") or "").strip()
    if not _NAME.fullmatch(name):
        raise Refused(Refusal.COMMAND_NAME)
    if not description:
        raise Refused(Refusal.COMMAND_DESCRIPTION)
    if units(description) > MAX_COMMAND_DESCRIPTION:
        raise Refused(Refusal.COMMAND_DESCRIPTION_LONG)
    return {"command": name, "description": description}


def get_my_commands(world: World, call: Params) -> CommandList:
    return world.commands.get(_key(call), [])


def delete_my_commands(world: World, call: Params) -> bool:
    world.commands.pop(_key(call), None)
    _commands_changed(world)
    return True


def _commands_changed(world: World) -> None:
    world.stream.publish(lambda: {"type": "commands"})


def _set_profile(world: World, call: Params, name: str, limit: int | None) -> bool:
    text = call.text(name)
    if limit is not None and units(text) > limit:
        raise Refused(Refusal.DESCRIPTION_LONG)
    world.profile[name, call.text("language_code")] = text
    world.stream.publish(lambda: {"type": "profile"})
    return True


def set_my_name(world: World, call: Params) -> bool:
    return _set_profile(world, call, "name", None)


def set_my_description(world: World, call: Params) -> bool:
    return _set_profile(world, call, "description", MAX_DESCRIPTION)


def set_my_short_description(world: World, call: Params) -> bool:
    return _set_profile(world, call, "short_description", MAX_SHORT_DESCRIPTION)


def _profile(world: World, call: Params, name: str) -> Json:
    return {name: world.profile.get((name, call.text("language_code")), "")}


def get_my_name(world: World, call: Params) -> Json:
    return {"name": _profile(world, call, "name")["name"] or world.bot.first_name}


def get_my_description(world: World, call: Params) -> Json:
    return _profile(world, call, "description")


def get_my_short_description(world: World, call: Params) -> Json:
    return _profile(world, call, "short_description")


def set_chat_menu_button(world: World, call: Params) -> bool:
    chat_id = world.known(call.text("chat_id")).id if call.has("chat_id") else 0
    world.menu_buttons[chat_id] = call.data("menu_button") or {"type": "default"}
    return True


def get_chat_menu_button(world: World, call: Params) -> Json:
    return world.menu_buttons.get(call.integer("chat_id"), {"type": "commands"})
