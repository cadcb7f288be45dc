"""The state of one emulated Telegram and what every method and every phone does to it."""

from __future__ import annotations

import base64
import hashlib
import itertools
from collections.abc import Callable
from datetime import timedelta

from emulator import page_view, views
from emulator.clock import Clock
from emulator.faults import FAILING, Faults
from emulator.flood import Flood
from emulator.model import (
    BotIdentity,
    Call,
    Group,
    Json,
    Message,
    Person,
    Press,
    StoredFile,
)
from emulator.refusals import Refusal, Refused
from emulator.stream import Stream
from emulator.text import Entity
from emulator.updates import MESSAGE_LIFE, PRESS_LIFE, UpdateQueue

CommandList = list[Json]


class World:
    """Everything in memory; `on_change` is called after each change somebody may wait for."""

    def __init__(self, *, token: str, bot: BotIdentity, clock: Clock, flood: bool) -> None:
        self.token = token
        self.bot = bot
        self.clock = clock
        self.stream = Stream()
        self.flood = Flood(clock.seconds, enabled=flood)
        self.on_change: Callable[[], None] = lambda: None
        self.faults = Faults()
        self._empty()

    def _empty(self) -> None:
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.chats: dict[int, dict[int, Message]] = {}
        self.files: dict[str, StoredFile] = {}
        self.file_paths: dict[str, StoredFile] = {}
        self.presses: dict[str, Press] = {}
        self.unanswered: dict[str, Press] = {}
        self.commands: dict[tuple[str, str], CommandList] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.menu_buttons: dict[int, Json] = {}
        self.calls: list[Call] = []
        self.refusals: list[Call] = []
        self.updates = UpdateQueue(self.clock, self.faults, first_id=100_000_001)
        self._message_ids = itertools.count(1)
        self._numbers = itertools.count(1)

    # --- who and where

    def where(self, chat_id: int) -> Person | Group | None:
        return self.groups.get(chat_id) if chat_id < 0 else self.people.get(chat_id)

    def known(self, chat_id: str) -> Person | Group:
        """The chat a call names, or the refusal."""
        if not chat_id:
            raise Refused(Refusal.CHAT_EMPTY)
        try:
            found = self.where(int(chat_id))
        except ValueError:
            found = None
        if found is None:
            raise Refused(Refusal.CHAT_NOT_FOUND)
        return found

    def reachable(self, chat_id: str) -> Person | Group:
        """The chat a call writes to, or the refusal."""
        found = self.known(chat_id)
        if isinstance(found, Group):
            if not found.bot_inside:
                raise Refused(Refusal.NOT_MEMBER)
        elif found.deactivated:
            raise Refused(Refusal.DEACTIVATED)
        elif not found.started:
            raise Refused(Refusal.NEVER_STARTED)
        elif found.blocked:
            raise Refused(Refusal.BLOCKED)
        return found

    # --- messages

    def find(self, chat_id: int, message_id: int) -> Message | None:
        """The message as it is now; None when it never was or is deleted."""
        message = self.chats.get(chat_id, {}).get(message_id)
        return None if message is None or message.deleted else message

    def post(
        self,
        chat_id: int,
        *,
        sender: Person | None,
        text: str = "",
        entities: list[Entity] | None = None,
        markup: Json | None = None,
        file: StoredFile | None = None,
        album: str | None = None,
        reply_to: int | None = None,
    ) -> Message:
        message = Message(
            message_id=next(self._message_ids),
            chat_id=chat_id,
            sender=sender,
            at=self.clock.now(),
            text=text,
            entities=entities or [],
            markup=markup,
            files=[file] if file else [],
            album=album,
            reply_to=reply_to,
        )
        self.chats.setdefault(chat_id, {})[message.message_id] = message
        self.show(message)
        return message

    def view(self, message: Message) -> Json:
        """The message in the Bot API's shape."""
        where = self.where(message.chat_id)
        if where is None:
            raise LookupError(message.chat_id)
        reply = self.find(message.chat_id, message.reply_to) if message.reply_to else None
        return views.message(self.bot, where, message, reply)

    def show(self, message: Message) -> None:
        """Tells the phones that the message is new or changed."""
        self.stream.publish(lambda: {"type": "message", **page_view.message(self.bot, message)})
        self.on_change()

    def show_person(self, person: Person) -> None:
        self.stream.publish(lambda: {"type": "person", **page_view.person(person)})
        self.on_change()

    def delete(self, message: Message) -> None:
        message.deleted = True
        self.show(message)

    # --- files

    def store(
        self,
        name: str,
        mime: str,
        content: bytes,
        size: tuple[int, int] | None,
        *,
        file_id: str | None = None,
    ) -> StoredFile:
        """Keeps a file; `size` (width, height) makes it a photo. `file_id` where it is agreed."""
        digest = hashlib.sha256(content).digest()
        number = next(self._numbers)
        mark = base64.urlsafe_b64encode(digest[:18] + number.to_bytes(6, "big")).decode()
        folder, suffix = ("photos", ".jpg") if size else ("documents", _suffix(name))
        file = StoredFile(
            file_id=file_id or ("AgACAgIAAxkBAAI" if size else "BQACAgIAAxkBAAI") + mark,
            unique_id="AQAD" + base64.urlsafe_b64encode(digest[:9]).decode(),
            path=f"{folder}/file_{number}{suffix}",
            name=name,
            mime=mime,
            content=content,
            width=size[0] if size else None,
            height=size[1] if size else None,
        )
        self.files[file.file_id] = self.file_paths[file.path] = file
        return file

    def new_mark(self) -> str:
        """A fresh number as text: an album's or a press's id."""
        return str(7_000_000_000_000_000 + next(self._numbers))

    # --- updates

    def tell(self, kind: str, chat_id: int, content: Json) -> None:
        """Queues an update for the bot."""
        life = PRESS_LIFE if kind == "callback_query" else MESSAGE_LIFE
        self.updates.add(kind, chat_id, content, life=life)

    def press_open(self, press: Press) -> bool:
        """Whether the bot may still answer the press."""
        return not press.answered and self.clock.now() < press.at + PRESS_LIFE

    # --- what came of it

    def record(self, call: Call) -> None:
        self.calls.append(call)
        if not call.ok and call.fault not in FAILING:
            self.refusals.append(call)
        self.on_change()

    def next_call_number(self) -> int:
        return next(self._numbers)

    def commands_for(self, person: Person) -> CommandList:
        """The commands this person's phone shows: the narrowest scope, his language first."""
        language = person.language_code or ""
        for scope in (f"chat:{person.id}", "all_private_chats", "default"):
            for code in dict.fromkeys((language, "")):
                if (scope, code) in self.commands:
                    return self.commands[scope, code]
        return []

    def card(self, person: Person) -> Json:
        """What the bot's card on this person's phone says: commands and description."""
        language = person.language_code or ""
        description = self.profile.get(("description", language)) or self.profile.get(
            ("description", ""), ""
        )
        return {"commands": self.commands_for(person), "description": description}

    def reset(self) -> None:
        """Empties the state, keeps people (as never started), rules of faults and the listeners."""
        old = self.updates
        people = self.people
        for person in people.values():
            person.started = person.blocked = person.deactivated = False
        old.drop_all()
        self._empty()
        self.updates.on_new, self.updates.on_change = old.on_new, old.on_change
        self.updates.allowed = old.allowed
        self.updates.restart_ids(old.next_id + 1000)
        self.people = people
        self.stream.publish(lambda: {"type": "reload"})

    def moved(self, by: timedelta) -> None:
        self.clock.move(by)
        self.clock_moved()

    def clock_moved(self) -> None:
        now = self.clock.now().isoformat()
        self.stream.publish(lambda: {"type": "clock", "now": now})
        self.on_change()


def _suffix(name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix}" if dot and stem and suffix.isalnum() and suffix.isascii() else ""
