"""The last router: whatever nobody else took still gets a reply and a screen."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers import typed_press
from handlers.due.done_words import said_done
from handlers.filters import OPEN
from handlers.gate import is_closed
from handlers.home.callbacks import OpenHome
from handlers.mentoring import typed
from handlers.people import entry as people
from handlers.registry import HOME, Resumes, awaited, resume
from handlers.screen import Screen
from handlers.stray import help_line
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from handlers.unwritten import unwritten_lines

router = Router(name="fallback")


@router.edited_message()
async def correction(_message: Message, turn: Turn, resumes: Resumes) -> Screen:
    """A message changed after it was sent: what it did stays done."""
    return await _current(turn, resumes, "edited")


@router.message(F.text.startswith("/"))
async def unknown_command(_message: Message, turn: Turn, resumes: Resumes) -> Screen:
    screen = await resume(turn, resumes, HOME, None)
    return screen.headed(turn.t("fallback-command"))


@router.message(F.text, flags=OPEN)
async def stray_text(_message: Message, turn: Turn, resumes: Resumes, press: TypedPress) -> Screen:
    """Words beside buttons: the one they mean, what «сделано» is said of, else the screen again.
    Where the buttons are remembered no more, the screen as it is drawn now has them."""
    if is_closed(turn):
        named = await press(turn.shown, typed_press.named)
        return named or await _current(turn, resumes, "text")
    pressed = await press(turn.shown, typed_press.meant) or await said_done(turn, press)
    if pressed is None:
        pressed = await typed.answer_told(turn)
    if pressed is None and turn.expectation is None:
        pressed = await people.found(turn)
    if pressed is not None:
        return pressed
    screen = await awaited(turn, resumes)
    if not turn.shown and turn.expectation is not None:
        pressed = await press(screen.buttons, typed_press.meant)
    return pressed or _beside(turn, screen)


@router.message(F.photo | F.document | F.video | F.animation | F.audio, flags=OPEN)
async def stray_file(_message: Message, turn: Turn, resumes: Resumes) -> Screen:
    return await _current(turn, resumes, "file")


@router.message(F.voice | F.video_note, flags=OPEN)
async def voice(_message: Message, turn: Turn, resumes: Resumes) -> Screen:
    return await _current(turn, resumes, "voice")


@router.message(flags=OPEN)
async def anything(_message: Message, turn: Turn, resumes: Resumes) -> Screen:
    """Stickers, contacts, places, dice…"""
    return await _current(turn, resumes, "other")


@router.callback_query()
async def old_button(_press: CallbackQuery, turn: Turn, resumes: Resumes) -> Screen:
    """A button of a screen that no release draws any more."""
    screen = await resume(turn, resumes, HOME, None)
    return screen.with_toast(turn.t.plain("fallback-button"))


def _beside(turn: Turn, awaited_one: Screen) -> Screen:
    """The screen under a line of help: the awaited one, or, beside a screen that awaits nothing,
    that one as it stands."""
    said = help_line(turn, awaited_one)
    shown = turn.on_screen
    if shown is None or not _is_another(turn, shown, awaited_one):
        return awaited_one.headed(said)
    return shown.headed_once(said, *unwritten_lines(turn.t))


def _is_another(turn: Turn, shown: Screen, awaited_one: Screen) -> bool:
    """Whether the screen is none that the awaited flow draws: beside the menu, which leads
    everywhere, by a button the menu has not; else by having none in common, or all of its buttons
    and more: those of what has just been decided together."""
    kinds, of_awaited = _kinds(shown), _kinds(awaited_one)
    if turn.expectation is None:
        return not kinds <= of_awaited
    return bool(kinds) and (not kinds & of_awaited or kinds > of_awaited)


def _kinds(screen: Screen) -> frozenset[str]:
    """What the buttons do; the way to the menu is on every screen."""
    found = ((one.data or "").partition(":")[0] for one in screen.buttons)
    return frozenset(one for one in found if one != OpenHome.__prefix__)


async def _current(turn: Turn, resumes: Resumes, sent: str) -> Screen:
    """The screen that waits for an answer, or home, under a line that says what is expected.

    To who has not come in or not consented nothing else is open, and the line speaks of that.
    """
    if is_closed(turn):
        screen = await resume(turn, resumes, HOME, None)
        who = "outside" if turn.who.account.person_id is None else "undecided"
        return screen.headed(turn.t(f"fallback-closed-{sent}", who=who))
    return (await awaited(turn, resumes)).headed(turn.t(f"fallback-{sent}"))
