"""Consent: read, given, refused; then whom the teacher teaches."""

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from content.model import ConsentText
from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.text import words_of
from handlers import typed_press
from handlers.audience_words import audience_in
from handlers.consent import screens
from handlers.consent.callbacks import (
    AskAudience,
    ChooseAudience,
    GiveConsent,
    NotMe,
    ReadIn,
    RefuseConsent,
    ShowConsent,
    ShowWhoSees,
)
from handlers.filters import NO_COMMAND, OPEN, Expects
from handlers.home.entrance import after_consent, consent_text, entrance, unasked_place
from handlers.screen import Button, Screen
from handlers.settings.language import speak
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from services import consents, invitations, people
from services.consents import Standing
from services.transaction import Transaction

FLOW = "consent"

router = Router(name=FLOW)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The question about the post `object_id`; else what is still open."""
    if turn.who.account.person_id is None or not turn.who.consented:
        return await entrance(turn)
    if object_id is not None and turn.who.place_of(object_id) is not None:
        return screens.ask_audience(object_id, turn.t)
    return await after_consent(turn)


@router.callback_query(ShowConsent.filter(), flags=OPEN)
async def show_consent(_press: CallbackQuery, turn: Turn) -> Screen:
    """The text to decide on; once it is decided with a yes, the menu."""
    return await _to_decide(turn)


@router.callback_query(ShowWhoSees.filter(), flags=OPEN)
async def show_who_sees(_press: CallbackQuery, turn: Turn) -> Screen:
    if not _enrolled(turn):
        return await entrance(turn)
    return screens.who_sees(_text(turn), turn.t, consented=turn.who.consented)


@router.callback_query(ReadIn.filter(), flags=OPEN)
async def read_in(_press: CallbackQuery, callback_data: ReadIn, turn: Turn) -> Screen:
    """Where it was decided meanwhile, the bot goes on in that language."""
    await speak(turn, FLOW, callback_data.language)
    return await _to_decide(turn)


@router.callback_query(GiveConsent.filter(), flags=OPEN)
async def give(_press: CallbackQuery, turn: Turn) -> Screen:
    return await _give(turn)


async def _give(turn: Turn) -> Screen:
    if not _enrolled(turn):
        return await entrance(turn)
    async with turn.write(FLOW) as tx:
        await consents.give(tx, turn.call)
        turn.who = await tx.who.find(turn.account_id, turn.today) or turn.who
        await _await_next(tx, turn)
    return await after_consent(turn)


@router.callback_query(RefuseConsent.filter(), flags=OPEN)
async def refuse(_press: CallbackQuery, turn: Turn) -> Screen:
    return await _refuse(turn)


async def _refuse(turn: Turn) -> Screen:
    if not _enrolled(turn):
        return await entrance(turn)
    async with turn.write(FLOW) as tx:
        await consents.refuse(tx, turn.call)
    return await entrance(turn)


async def _undecided(_message: Message, turn: Turn) -> bool:
    return _enrolled(turn) and not turn.who.consented


@router.message(F.text, NO_COMMAND, _undecided, flags=OPEN)
async def take_words(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """Consent is an unambiguous act (152-ФЗ, article 9, part 1): the whole words say it as the
    button does, over the text they are about. A mere «да» may answer anything, also a colleague
    who has asked aloud; it is shown what to press. A mere «нет» takes nothing from anybody, and its
    screen has the way back: to refuse is easier than to consent. Who says that he is another is no
    refuser: the text of another's consent is not asked of him again.
    """
    async with turn.read() as tx:
        said = await consents.standing_at_door(tx, turn.call)
        deniable = await invitations.may_deny(tx, turn.call)
    new = said.standing is Standing.NOT_ASKED
    if _says(turn, "give") and (new or said.same_words):
        return await _give(turn)
    if _says(turn, "refuse"):
        return await _refuse(turn)
    if deniable and _says(turn, "not-me"):
        return await _not_me(turn)
    pressed = await press(_harmless(turn.shown), typed_press.named)
    if pressed is not None:
        return pressed
    if new or _says(turn, "give") or _says(turn, "yes"):
        return (await consent_text(turn)).headed(turn.t("consent-typed"))
    return (await entrance(turn)).headed(turn.t("fallback-closed-text", who="undecided"))


def _harmless(shown: Sequence[Button]) -> list[Button]:
    """All but the yes, which has its own words."""
    yes = typed_press.of_kind(shown, GiveConsent)
    return [one for one in shown if one.data not in yes]


def _says(turn: Turn, what: str) -> bool:
    """Exactly one of the ways to say it, and nothing besides."""
    ways = turn.t.plain(f"consent-words-{what}").split(";")
    return words_of(turn.text) in [words_of(way) for way in ways]


@router.callback_query(NotMe.filter(), flags=OPEN)
async def not_me(_press: CallbackQuery, turn: Turn) -> Screen:
    return await _not_me(turn)


async def _not_me(turn: Turn) -> Screen:
    """The stranger's door; whose link it is still stands in the chat, to be passed on."""
    if turn.who.account.person_id is None or turn.who.consented:
        return await entrance(turn)
    async with turn.write(FLOW) as tx:
        await invitations.deny(tx, turn.call)
        turn.who = await tx.who.find(turn.account_id, turn.today) or turn.who
    return (await entrance(turn)).headed(turn.t("consent-not-me"))


@router.callback_query(AskAudience.filter())
async def ask_audience(_press: CallbackQuery, callback_data: AskAudience, turn: Turn) -> Screen:
    if turn.who.place_of(callback_data.post_id) is None:
        raise DomainError("access.gone")
    await turn.shows(FLOW, callback_data.post_id)
    return screens.ask_audience(callback_data.post_id, turn.t)


@router.callback_query(ChooseAudience.filter())
async def choose_audience(
    _press: CallbackQuery, callback_data: ChooseAudience, turn: Turn
) -> Screen:
    post_id, audience = callback_data.post_id, callback_data.audience
    async with turn.write(FLOW) as tx:
        await people.choose_audience(tx, turn.call, post_id, audience)
        turn.who = await tx.who.find(turn.account_id, turn.today) or turn.who
        await _await_next(tx, turn)
    return await after_consent(turn)


@router.message(Expects(f"{FLOW}.{BUTTON}"), F.text, NO_COMMAND)
async def name_audience(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    audience = audience_in(turn.t, turn.text)
    if audience is None:
        raise SkipHandler
    chosen = ChooseAudience(post_id=turn.awaited_id, audience=audience)
    pressed = await press((), lambda *_: chosen.pack())
    if pressed is None:
        raise SkipHandler
    return pressed


async def _to_decide(turn: Turn) -> Screen:
    if not _enrolled(turn) or turn.who.consented:
        return await entrance(turn)
    return await consent_text(turn)


async def _await_next(tx: Transaction, turn: Turn) -> None:
    """A text written beside the question that is still open leads back to it."""
    place = unasked_place(turn)
    if place is None:
        await tx.conversation.expect_nothing(turn.account_id)
    else:
        await turn.awaits_button(tx, about=place.post_id)


def _enrolled(turn: Turn) -> bool:
    return turn.who.account.person_id is not None and bool(turn.who.actor.posts)


def _text(turn: Turn) -> ConsentText:
    return consents.text_for(turn.who, turn.t.language)
