"""From a unit of accepted updates to the screen that answers it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import Message, Update
from pydantic import ValidationError

from bot.clock import Clock
from bot.jobs import Job, Unit
from bot.menus import FLOWS_THAT_CHANGE_IT
from bot.presenter import Presenter
from bot.updates import Envelope
from domain.conversation import Account, Expectation, Who
from domain.errors import DomainError
from handlers import errors
from handlers.gate import is_closed
from handlers.home.callbacks import OpenHome
from handlers.registry import HOME, Resumes, resume
from handlers.screen import Button, Screen
from handlers.turn import AlreadyApplied, Fetches, Packs, Renders, Sheets, Turn
from locales.translator import translator
from storage.engine import Database
from storage.repositories.who import utc_day

ALERT_LENGTH = 90
"""A toast longer than this can't be read before it goes: it becomes a window to close."""


class UnreadableUpdate(Exception):
    """Telegram sent what its own description doesn't have; where, and of what type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """`who` is the speaker after the turn; None where it could not be read."""

    account: Account
    screen: Screen
    who: Who | None = None


@dataclass(slots=True, kw_only=True)
class TurnRunner:
    """Runs units; what the database or a handler raises goes to the caller."""

    database: Database
    clock: Clock
    bot: Bot
    bot_username: str
    dispatcher: Dispatcher
    resumes: Resumes
    presenter: Presenter
    renderer: Renders | None
    uploads: Fetches
    sheets: Sheets
    packs: Packs | None = None

    async def run(self, unit: Unit) -> Reply | None:
        """None where the account is gone: nobody is left to reply to."""
        job = unit.first
        if job.account_id is None:
            raise ValueError("a group has no turns")
        who, expectation = await self._who(job, job.account_id)
        if who is None:
            return None
        turn = Turn(
            who=who,
            now=self.clock.now(),
            data=self.database,
            bot_username=self.bot_username,
            renderer=self.renderer,
            uploads=self.uploads,
            sheets=self.sheets,
            packs=self.packs,
            inbox_ids=unit.row_ids,
            expectation=expectation,
            on_screen=self.presenter.shown_in(job.envelope.chat_id, who.account.language),
        )
        try:
            screen = await self._screen(unit, turn)
        finally:
            if turn.applied:
                _note_applied(unit, turn)
        if turn.applied and turn.flow in FLOWS_THAT_CHANGE_IT:
            async with self.database.read() as tx:
                who = await tx.who.find(job.account_id, utc_day(self.clock.now())) or who
        return Reply(account=who.account, screen=screen, who=who)

    async def _who(self, job: Job, account_id: int) -> tuple[Who | None, Expectation | None]:
        async with self.database.read() as tx:
            who = await tx.who.find(account_id, utc_day(self.clock.now()))
            expectation = None
            # A press names its object itself; only what is typed answers a question.
            if job.envelope.press is None:
                expectation = await tx.conversation.find_expectation(account_id)
            chat_id = job.envelope.chat_id
            if not self.presenter.knows(chat_id):
                self.presenter.remember(chat_id, await tx.conversation.live_message(account_id))
        return who, expectation

    async def _screen(self, unit: Unit, turn: Turn) -> Screen:
        applied = next((job for job in unit.jobs if job.applied), None)
        if applied is not None:
            return await self._resumed(turn, applied.flow, applied.object_id)
        updates = [self._update(job) for job in unit.jobs]
        turn.messages = tuple(
            message for update in updates if isinstance(message := update.message, Message)
        )
        try:
            screen = await self.dispatcher.feed_update(
                self.bot, updates[0], turn=turn, resumes=self.resumes
            )
        except DomainError as error:
            return await self._broken_rule(unit, turn, error)
        except AlreadyApplied:
            async with self.database.read() as tx:
                progress = await tx.inbox.find_progress(unit.first.row_id)
            flow = progress.flow if progress else None
            return await self._resumed(turn, flow, progress.object_id if progress else None)
        if screen is UNHANDLED:
            return await self._resumed(turn, HOME, None)
        if not isinstance(screen, Screen):
            raise TypeError(f"a handler returned {type(screen).__name__}, not a screen")
        return screen

    def _update(self, job: Job) -> Update:
        try:
            return Update.model_validate(_needed(job.envelope), context={"bot": self.bot})
        except ValidationError as error:
            # What pydantic says of it quotes the message, and it goes to the log.
            first = error.errors(include_input=False, include_url=False, include_context=False)[0]
            where = ".".join(str(part) for part in first["loc"])
            raise UnreadableUpdate(f"{where}: {first['type']}") from None

    async def _resumed(self, turn: Turn, flow: str | None, object_id: int | None) -> Screen:
        """The flow's screen; home where it can't be shown any more."""
        if is_closed(turn):
            return await resume(turn, self.resumes, HOME, None)
        try:
            return await resume(turn, self.resumes, flow, object_id)
        except DomainError:
            return await resume(turn, self.resumes, HOME, None)

    async def _broken_rule(self, unit: Unit, turn: Turn, error: DomainError) -> Screen:
        screen = await self._resumed(turn, turn.flow, turn.object_id)
        if unit.first.envelope.press is None:
            return screen.headed(errors.sentence(turn, error))
        toast = errors.toast(turn, error)
        return screen.with_toast(toast, alert=len(toast) > ALERT_LENGTH)


def _needed(envelope: Envelope) -> Mapping[str, Any]:
    """A press is its button alone: making objects of all that its message shows is half the cost
    of reading it, and no handler looks at them."""
    if envelope.press is None:
        return envelope.body
    press = {
        name: value for name, value in envelope.body[envelope.kind].items() if name != "message"
    }
    return {**envelope.body, envelope.kind: press}


def _note_applied(unit: Unit, turn: Turn) -> None:
    """The effect is committed: if anything fails from here on, the turn is not run again."""
    for job in unit.jobs:
        job.applied, job.flow, job.object_id = True, turn.flow, turn.object_id


def apology(language: str, *, pressed: bool) -> Screen:
    """Said when a turn failed again and again."""
    t = translator(language)
    menu = Button(text=t.plain("button-menu"), data=OpenHome().pack())
    return Screen(
        text=t("fallback-parked"),
        rows=((menu,),),
        toast=t.plain("fallback-parked") if pressed else None,
    )
