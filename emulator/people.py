"""People with their phones: what a person does in a chat, and what he sees there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from emulator import views
from emulator.images import dimensions
from emulator.methods.media import photo_size
from emulator.methods.messages import caption as caption_of
from emulator.methods.messages import formatted
from emulator.model import Button, Group, Json, Message, Person, Press, StoredFile
from emulator.text import split, units
from emulator.world import World

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class PhoneError(Exception):
    """A phone can't do that: no such button, an empty text, a blocked bot."""


class User:
    """A person at his phone. Actions return at once; wait with `Emulator.settled` or `until`."""

    def __init__(self, world: World, person: Person) -> None:
        self._world = world
        self.person = person

    def __repr__(self) -> str:
        return f"<User {self.person.id} {self.person.name}>"

    @property
    def id(self) -> int:
        return self.person.id

    @property
    def name(self) -> str:
        return self.person.name

    # --- what is seen

    @property
    def messages(self) -> list[Message]:
        """The chat with the bot as shown now, oldest first, deleted ones left out."""
        return self.messages_in(self.id)

    def messages_in(self, chat_id: int) -> list[Message]:
        shown = self._world.chats.get(chat_id, {})
        return [message for message in shown.values() if not message.deleted]

    @property
    def history(self) -> list[Message]:
        """All messages, deleted ones too, each with its earlier revisions."""
        return list(self._world.chats.get(self.id, {}).values())

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        for message in reversed(self.messages):
            if message.from_bot:
                return message
        raise LookupError(f"{self.name} has no message of the bot")

    @property
    def toasts(self) -> list[str]:
        """What answers to presses said, oldest first, silent ones left out."""
        return [press.toast for press in self.own_presses if press.toast]

    @property
    def own_presses(self) -> list[Press]:
        return [press for press in self._world.presses.values() if press.person is self.person]

    @property
    def commands(self) -> list[Json]:
        return self._world.commands_for(self.person)

    # --- what is done

    async def says(
        self, text: str, *, chat: Group | None = None, reply_to: int | None = None
    ) -> list[Message]:
        """Sends a text; one over 4096 units goes as several messages."""
        chat_id = self._writable(chat)
        whole, _ = formatted(text, "", None)
        if not whole:
            raise PhoneError("an empty text can't be sent")
        sent: list[Message] = []
        for part in split(whole):
            plain, entities = formatted(part, "", None)
            if not plain:
                continue
            message = self._world.post(
                chat_id, sender=self.person, text=plain, entities=entities, reply_to=reply_to
            )
            sent.append(message)
            if chat is None or self._for_bot(message):
                self._world.tell("message", chat_id, self._world.view(message))
        return sent

    async def starts(self, payload: str = "") -> list[Message]:
        """Presses START, or opens a deep link when there is a payload."""
        return await self.opens(payload) if payload else await self.says("/start")

    async def opens(self, payload: str) -> list[Message]:
        """Opens ``t.me/<bot>?start=<payload>``."""
        if not _PAYLOAD.fullmatch(payload):
            raise PhoneError("a deep link holds 1-64 of A-Z a-z 0-9 _ -")
        return await self.says(f"/start {payload}")

    async def presses(
        self,
        button: str | None = None,
        *,
        data: str | None = None,
        message_id: int | None = None,
        chat: Group | None = None,
        inaccessible: bool = False,
    ) -> Press:
        """Presses a button by its text (whole, else a part of it) or by its data.

        The newest message that has it, or the one of `message_id`. `inaccessible`: the message
        reaches the bot with date 0, as very old ones do.
        """
        chat_id = self._writable(chat)
        message, found = self._button(chat_id, button, data, message_id)
        if found.callback_data is None:
            raise PhoneError(f"{found.text!r} sends nothing to the bot")
        return self._press(chat or self.person, message, found, inaccessible=inaccessible)

    async def presses_stale(self, data: str, message_id: int) -> Press:
        """Presses a button no message has any more: a phone that has not redrawn yet."""
        message = self._world.chats.get(self.id, {}).get(message_id)
        if message is None:
            raise PhoneError(f"there is no message {message_id}")
        self._writable(None)
        stale = Button(text="", callback_data=data)
        return self._press(self.person, message, stale, inaccessible=message.deleted)

    async def edits(self, message_id: int, text: str) -> Message:
        """Edits a text of his own."""
        self._writable(None)
        message = self._world.find(self.id, message_id)
        if message is None or message.sender is not self.person or message.files:
            raise PhoneError(f"message {message_id} can't be edited by this person")
        plain, entities = formatted(text, "", None)
        if not plain or units(plain) > 4096:
            raise PhoneError("an edited text has 1-4096 units")
        message.change(self._world.clock.now(), plain, entities, None, mark=True)
        self._world.show(message)
        self._world.tell("edited_message", self.id, self._world.view(message))
        return message

    async def sends_photo(self, content: bytes, *, caption: str = "") -> Message:
        return self._send_file(self._photo(content), caption, None)

    async def sends_document(
        self,
        content: bytes,
        name: str,
        *,
        mime: str = "application/octet-stream",
        caption: str = "",
    ) -> Message:
        return self._send_file(self._world.store(name, mime, content, None), caption, None)

    async def sends_album(
        self, items: Iterable[bytes | tuple[str, bytes]], *, caption: str = ""
    ) -> list[Message]:
        """Pictures as bytes, or documents as (name, bytes): several updates, one album."""
        album = self._world.new_mark()
        files = [
            self._photo(item)
            if isinstance(item, bytes)
            else self._world.store(item[0], "application/octet-stream", item[1], None)
            for item in items
        ]
        return [
            self._send_file(file, "" if index else caption, album)
            for index, file in enumerate(files)
        ]

    def blocks(self) -> None:
        """Blocks the bot; it hears of it if the person ever wrote to it."""
        if not self.person.blocked:
            self.person.blocked = True
            self._standing("member", "kicked")

    def unblocks(self) -> None:
        if self.person.blocked:
            self.person.blocked = False
            self._standing("kicked", "member")

    def leaves_telegram(self) -> None:
        """Deletes his account."""
        self.person.deactivated = True
        self._world.on_change()

    async def adds_bot(self, group: Group) -> None:
        """Adds the bot to a group."""
        group.bot_inside = True
        self._world.tell(
            "my_chat_member",
            group.id,
            views.my_chat_member(
                self._world.bot, group, self.person, self._world.clock.stamp(), "left", "member"
            ),
        )

    # --- how

    def _standing(self, old: str, new: str) -> None:
        if self.person.started:
            self._world.tell(
                "my_chat_member",
                self.id,
                views.my_chat_member(
                    self._world.bot, self.person, self.person, self._world.clock.stamp(), old, new
                ),
            )
        self._world.show_person(self.person)

    def _writable(self, chat: Group | None) -> int:
        """The chat's id, once this person may write there."""
        if self.person.deactivated:
            raise PhoneError("the account is deleted")
        if chat is not None:
            return chat.id
        if self.person.blocked:
            raise PhoneError("the bot is blocked")
        if not self.person.started:
            self.person.started = True
            self._world.show_person(self.person)
        return self.id

    def _for_bot(self, message: Message) -> bool:
        """Privacy mode: of a group a bot hears commands, its name and replies to itself."""
        reply = self._world.find(message.chat_id, message.reply_to) if message.reply_to else None
        name = f"@{self._world.bot.username}".lower()
        addressed = message.text.startswith("/") or name in message.text.lower()
        where = self._world.groups.get(message.chat_id)
        inside = where is not None and where.bot_inside
        return inside and (addressed or (reply is not None and reply.from_bot))

    def _button(
        self, chat_id: int, text: str | None, data: str | None, message_id: int | None
    ) -> tuple[Message, Button]:
        shown = [
            message
            for message in reversed(self.messages_in(chat_id))
            if message.from_bot and message_id in (None, message.message_id)
        ]
        tests = (
            lambda button: button.callback_data == data,
            lambda button: button.text == text,
            lambda button: text is not None and text in button.text,
        )
        for matches in tests[:1] if text is None else tests[1:]:
            for message in shown:
                for row in message.buttons:
                    for button in row:
                        if matches(button):
                            return message, button
        offered = [button.text for m in shown[:1] for row in m.buttons for button in row]
        raise PhoneError(f"no button {text or data!r}; the newest message offers {offered}")

    def _press(
        self, where: Person | Group, message: Message, button: Button, *, inaccessible: bool
    ) -> Press:
        press = Press(
            id=self._world.new_mark(),
            person=self.person,
            chat_id=where.id,
            message_id=message.message_id,
            data=button.callback_data or "",
            button=button.text,
            at=self._world.clock.now(),
        )
        self._world.presses[press.id] = self._world.unanswered[press.id] = press
        shown = (
            views.inaccessible_message(where, message.message_id)
            if inaccessible
            else self._world.view(message)
        )
        self._world.tell("callback_query", where.id, views.callback_query(press, shown))
        return press

    def _photo(self, content: bytes) -> StoredFile:
        if dimensions(content) is None:
            raise PhoneError("not a picture")
        return self._world.store("photo.jpg", "image/jpeg", content, photo_size(content))

    def _send_file(self, file: StoredFile, caption: str, album: str | None) -> Message:
        chat_id = self._writable(None)
        text, entities = caption_of(caption, "", None)
        message = self._world.post(
            chat_id, sender=self.person, text=text, entities=entities, file=file, album=album
        )
        self._world.tell("message", chat_id, self._world.view(message))
        return message
