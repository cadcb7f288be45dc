"""What the phones of the page are told: messages, people and presses as they show them."""

from __future__ import annotations

from emulator.model import BotIdentity, Json, Message, Person, Press, StoredFile


def file(shown: StoredFile) -> Json:
    return {
        "file_id": shown.file_id,
        "name": shown.name,
        "mime": shown.mime,
        "size": len(shown.content),
        "photo": shown.is_photo,
        "width": shown.width,
        "height": shown.height,
        "url": f"/emulator/files/{shown.file_id}",
    }


def message(bot: BotIdentity, shown: Message) -> Json:
    """`html` is safe to show: the text is escaped, only Telegram's tags are in it."""
    return {
        "chat_id": shown.chat_id,
        "message_id": shown.message_id,
        "from_bot": shown.from_bot,
        "sender": bot.first_name if shown.sender is None else shown.sender.name,
        "sender_id": bot.id if shown.sender is None else shown.sender.id,
        "at": shown.at.isoformat(),
        "text": shown.text,
        "html": shown.html,
        "entities": shown.entities,
        "buttons": [
            [
                {"text": button.text, "callback_data": button.callback_data, "url": button.url}
                for button in row
            ]
            for row in shown.buttons
        ],
        "files": [file(item) for item in shown.files],
        "album": shown.album,
        "reply_to": shown.reply_to,
        "edited": shown.edited,
        "deleted": shown.deleted,
        "revisions": [
            {
                "until": revision.until.isoformat(),
                "text": revision.text,
                "reply_markup": revision.markup,
            }
            for revision in shown.revisions
        ],
    }


def press(shown: Press) -> Json:
    return {
        "id": shown.id,
        "user_id": shown.person.id,
        "chat_id": shown.chat_id,
        "message_id": shown.message_id,
        "data": shown.data,
        "button": shown.button,
        "at": shown.at.isoformat(),
        "answered": shown.answered,
        "answered_at": shown.answered_at.isoformat() if shown.answered_at else None,
        "toast": shown.toast,
        "alert": shown.alert,
    }


def person(shown: Person) -> Json:
    return {
        "id": shown.id,
        "first_name": shown.first_name,
        "last_name": shown.last_name,
        "username": shown.username,
        "language_code": shown.language_code,
        "name": shown.name,
        "caption": shown.caption,
        "started": shown.started,
        "blocked": shown.blocked,
        "deactivated": shown.deactivated,
    }
