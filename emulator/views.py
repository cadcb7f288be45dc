"""JSON in the shapes of the Bot API."""

from __future__ import annotations

from emulator.model import BotIdentity, Group, Json, Message, Person, Press, StoredFile


def _present(**fields: object) -> Json:
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


def bot_user(bot: BotIdentity) -> Json:
    return {"id": bot.id, "is_bot": True, "first_name": bot.first_name, "username": bot.username}


def user(person: Person) -> Json:
    return {
        "id": person.id,
        "is_bot": False,
        "first_name": person.first_name,
        **_present(
            last_name=person.last_name,
            username=person.username,
            language_code=person.language_code,
        ),
    }


def chat(where: Person | Group) -> Json:
    if isinstance(where, Group):
        return {"id": where.id, "type": "group", "title": where.title}
    return {
        "id": where.id,
        "type": "private",
        "first_name": where.first_name,
        **_present(last_name=where.last_name, username=where.username),
    }


def chat_full(where: Person | Group) -> Json:
    return {
        **chat(where),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


def file_parts(file: StoredFile) -> Json:
    """The field of a message that holds the file."""
    common = {"file_id": file.file_id, "file_unique_id": file.unique_id}
    if file.is_photo:
        size = {"width": file.width, "height": file.height, "file_size": len(file.content)}
        return {"photo": [{**common, **size}]}
    return {
        "document": {
            **common,
            "file_name": file.name,
            "mime_type": file.mime,
            "file_size": len(file.content),
        }
    }


def message(
    bot: BotIdentity, where: Person | Group, shown: Message, reply: Message | None = None
) -> Json:
    sender = bot_user(bot) if shown.sender is None else user(shown.sender)
    view: Json = {
        "message_id": shown.message_id,
        "from": sender,
        "chat": chat(where),
        "date": int(shown.at.timestamp()),
    }
    if reply is not None:
        view["reply_to_message"] = message(bot, where, reply)
    if shown.edited_at is not None:
        view["edit_date"] = int(shown.edited_at.timestamp())
    if shown.album:
        view["media_group_id"] = shown.album
    if shown.files:
        view.update(file_parts(shown.files[0]))
        view.update(_present(caption=shown.text, caption_entities=shown.entities))
    else:
        view["text"] = shown.text
        view.update(_present(entities=shown.entities))
    if shown.markup:
        view["reply_markup"] = shown.markup
    return view


def inaccessible_message(where: Person | Group, message_id: int) -> Json:
    """What a press on a message the bot can no longer reach brings."""
    return {"chat": chat(where), "message_id": message_id, "date": 0}


def callback_query(press: Press, shown: Json) -> Json:
    return {
        "id": press.id,
        "from": user(press.person),
        "message": shown,
        "chat_instance": str(press.chat_id * 7919),
        "data": press.data,
    }


def member(bot: BotIdentity, status: str) -> Json:
    view: Json = {"status": status, "user": bot_user(bot)}
    if status == "kicked":
        view["until_date"] = 0
    return view


def my_chat_member(
    bot: BotIdentity, where: Person | Group, person: Person, stamp: int, old: str, new: str
) -> Json:
    return {
        "chat": chat(where),
        "from": user(person),
        "date": stamp,
        "old_chat_member": member(bot, old),
        "new_chat_member": member(bot, new),
    }
