"""The only code that answers people: one live message a chat, every refusal known.

A press edits the message it sits on, which becomes the live one; what was typed gets a new live
message below it and the old one goes. What is kept and files come first.
"""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.api import Api, ApiError, Attachment, BadRequest, Forbidden
from bot.clock import Clock
from bot.logs import logger
from bot.marks import Marks
from bot.recent import Recent
from bot.updates import Press
from bot.wire import GONE_CHAT, NO_MARKUP, TOAST_UNITS, cut, message_params
from domain.conversation import Account
from handlers.home.callbacks import OpenHome
from handlers.screen import Button, Kept, Made, Resent, Screen
from locales.translator import translator

log = logger("bot.presenter")

_SHOWN_ALREADY = "message is not modified"
_UNEDITABLE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "MESSAGE_ID_INVALID",
    "message identifier is not specified",
)
_LOST_FILE = ("wrong file", "file_id", "file reference", "wrong remote file")


DELETABLE = timedelta(hours=47)
"""Telegram lets a bot delete what is younger than 48 hours."""


SHOWN = 2_000
"""Chats whose screen is remembered: it weighs some kilobytes."""


class Unreachable(Exception):
    """The person blocked the bot or is gone: nothing more to show here."""


@dataclass(frozen=True, slots=True)
class Live:
    """The live message of a chat. `sent_at` and `face` (what it shows) where they are known."""

    message_id: int
    sent_at: datetime | None = None
    face: int | None = None


class Presenter:
    """Raises Outage and TooManyRequests where Telegram could not be reached with patience."""

    def __init__(self, api: Api, marks: Marks, clock: Clock, files: Path) -> None:
        """`files` holds our own copies: the folder that paths of screens are relative to."""
        self._api = api
        self._marks = marks
        self._clock = clock
        self._files = files
        self._live: Recent[int, Live | None] = Recent()
        self._shown: Recent[int, tuple[str, Screen]] = Recent(SHOWN)

    def knows(self, chat_id: int) -> bool:
        return chat_id in self._live

    def remember(self, chat_id: int, message_id: int | None) -> None:
        """The live message as the database has it."""
        if chat_id not in self._live:
            self._live[chat_id] = None if message_id is None else Live(message_id)

    def live_of(self, chat_id: int) -> int | None:
        live = self._live.get(chat_id)
        return None if live is None else live.message_id

    def shown_in(self, chat_id: int, language: str) -> Screen | None:
        """The live message as it was drawn; None where it is remembered no more, or in another
        language by now."""
        spoken, screen = self._shown.get(chat_id) or (language, None)
        return screen if spoken == language else None

    async def show(
        self, account: Account, screen: Screen, *, press: Press | None, below: bool = False
    ) -> None:
        """Answers the press and draws the screen; `below` it has to move under what was typed."""
        try:
            moves = below or bool(screen.kept or screen.files)
            if press is None or press.message_id is None or moves:
                await self.acknowledge(account, screen, press)
                await self._send_live(account, screen)
                return
            outcomes = await asyncio.gather(
                self._answer(press, screen),
                self._redraw(account, screen, press.message_id, press.sent_at),
                return_exceptions=True,
            )
            for outcome in outcomes:
                if isinstance(outcome, BaseException):
                    raise outcome
        except Unreachable:
            self._marks.unreachable(account.id)

    async def acknowledge(self, account: Account, screen: Screen, press: Press | None) -> None:
        """What must not be skipped even where a newer screen follows at once."""
        try:
            if press is not None:
                await self._answer(press, screen)
            for kept in screen.kept:
                await self._send(account, kept.text, kept)
            for file in screen.files:
                await self._send_file(account, file)
        except Unreachable:
            self._marks.unreachable(account.id)

    async def _answer(self, press: Press, screen: Screen) -> None:
        params: dict[str, Any] = {"callback_query_id": press.id}
        if screen.toast:
            params["text"] = cut(screen.toast, TOAST_UNITS)
            params["show_alert"] = screen.alert
        try:
            await self._api.call("answerCallbackQuery", params)
        except BadRequest as error:
            # Answered before a restart, or too late: the screen says the same.
            log.debug("press not answered", reason=error.description)

    async def _redraw(
        self, account: Account, screen: Screen, message_id: int, sent_at: int | None
    ) -> None:
        face = _face(screen)
        live = self._live.get(account.chat_id)
        if live is not None and (live.message_id, live.face) == (message_id, face):
            return
        where = {"chat_id": account.chat_id, "message_id": message_id}
        for plain in (False, True):
            try:
                await self._api.call(
                    "editMessageText",
                    where | message_params(screen.text, screen.rows, plain=plain),
                )
            except BadRequest as error:
                if error.description.startswith(_SHOWN_ALREADY):
                    break
                if not plain and error.description.startswith(NO_MARKUP):
                    log.error("markup refused", reason=error.description)
                    continue
                if not error.description.startswith(_UNEDITABLE):
                    log.error("screen refused", reason=error.description)
                    screen = _apology(account)
                if self.live_of(account.chat_id) == message_id:
                    self._live[account.chat_id] = None
                await self._send_live(account, screen)
                return
            except Forbidden as error:
                raise Unreachable from error
            break
        moment = datetime.fromtimestamp(sent_at, UTC) if sent_at else None
        self._moved(account, Live(message_id, moment, face), screen)

    async def _send_live(self, account: Account, screen: Screen) -> None:
        old = self._live.get(account.chat_id)
        try:
            sent = await self._send(account, screen.text, screen)
        except BadRequest as error:
            log.error("screen refused", reason=error.description)
            screen = _apology(account)
            sent = await self._send(account, screen.text, screen)
        now = self._clock.now()
        self._moved(account, Live(sent, now, _face(screen)), screen)
        # Older ones can't be deleted; their buttons go on working.
        if old is not None and (old.sent_at is None or now - old.sent_at < DELETABLE):
            await self._delete(account, old.message_id)

    async def _send(self, account: Account, text: str, what: Screen | Kept) -> int:
        """Id of the new message. BadRequest where Telegram wants neither markup nor plain text."""
        for plain in (False, True):
            try:
                sent = await self._api.call(
                    "sendMessage",
                    {"chat_id": account.chat_id} | message_params(text, what.rows, plain=plain),
                )
                return int(sent["message_id"])
            except BadRequest as error:
                if error.description.startswith(GONE_CHAT):
                    raise Unreachable from error
                if plain or not error.description.startswith(NO_MARKUP):
                    raise
                log.error("markup refused", reason=error.description)
            except Forbidden as error:
                raise Unreachable from error
        raise AssertionError("unreachable")

    async def _delete(self, account: Account, message_id: int) -> None:
        try:
            await self._api.call(
                "deleteMessage", {"chat_id": account.chat_id, "message_id": message_id}
            )
        except ApiError as error:
            # Gone already, or older than we know.
            log.debug("old screen stays", reason=error.description)

    async def _send_file(self, account: Account, file: Resent | Made) -> None:
        """By the messenger's id where it still knows it, else our own copy, else what was made."""
        method, field = ("sendPhoto", "photo") if file.is_photo else ("sendDocument", "document")
        params: dict[str, Any] = {"chat_id": account.chat_id}
        if file.caption:
            params |= {"caption": file.caption, "parse_mode": "HTML"}
        try:
            if isinstance(file, Resent) and file.file_id is not None:
                try:
                    await self._api.call(method, params | {field: file.file_id})
                    return
                except BadRequest as error:
                    if file.path is None or not _is_lost_file(error):
                        raise
            content = await self._content(file)
            if content is not None:
                attachment = Attachment(field=field, name=file.name, content=content)
                await self._api.call(method, params, files=(attachment,))
        except Forbidden as error:
            raise Unreachable from error
        except (BadRequest, OSError) as error:
            # The rest of the screen must still come; it names the file.
            log.error("file not sent", reason=type(error).__name__)

    async def _content(self, file: Resent | Made) -> bytes | None:
        """What is uploaded; None where we never kept a copy of our own. Raises OSError."""
        if isinstance(file, Made):
            return file.content
        if file.path is None:
            return None
        return await asyncio.to_thread((self._files / file.path).read_bytes)

    def _moved(self, account: Account, live: Live, screen: Screen) -> None:
        if self.live_of(account.chat_id) != live.message_id:
            self._marks.live(account.id, live.message_id)
        self._live[account.chat_id] = live
        shown = Screen(text=screen.text, rows=screen.rows)
        self._shown[account.chat_id] = (account.language, shown)


def _face(screen: Screen) -> int:
    """Equal for screens that look alike: Telegram refuses an edit that changes nothing."""
    return hash((screen.text, screen.rows))


def _is_lost_file(error: BadRequest) -> bool:
    words = error.description.lower()
    return any(sign in words for sign in _LOST_FILE)


def _apology(account: Account) -> Screen:
    """Said instead of a screen that Telegram would not take: a fault of ours, the log has it."""
    t = translator(account.language)
    menu = Button(text=t.plain("button-menu"), data=OpenHome().pack())
    return Screen(text=t("error-general"), rows=((menu,),))
