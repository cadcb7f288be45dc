"""What somebody sees who comes in: the door, the consent, or the menu."""

from domain.conversation import Place
from domain.joining import RequestState
from domain.people import Role
from domain.self_diagnosis import Availability, availability
from handlers.consent import screens as consent_screens
from handlers.enrol import newcomer_screens
from handlers.home import menu, screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import consents, invitations, joining, overview
from services.consents import Standing

FLOW = "home"


async def resume(turn: Turn, object_id: int | None) -> Screen:
    return await entrance(turn)


async def entrance(turn: Turn) -> Screen:
    """Strangers and those who have not consented see only what they may see."""
    who = turn.who
    if who.account.person_id is None:
        return await _door(turn)
    if not who.consented:
        return await consent_door(turn)
    if not who.actor.posts:
        return screens.no_post(turn.t)
    async with turn.read() as tx:
        facts = await overview.of_person(tx, turn.call, who)
    return menu.menu(who, facts, turn.t, turn.today)


async def _door(turn: Turn) -> Screen:
    """Of somebody who is nobody yet: where his request stands, if he has made one."""
    async with turn.read() as tx:
        request = await joining.find_request_of(tx, turn.account_id)
    if request is not None and request.state.is_open:
        return newcomer_screens.stands(request, turn.t, known=False)
    screen = screens.stranger(turn.t)
    if request is not None and request.state is RequestState.DECLINED:
        return screen.headed(turn.t("enrol-newcomer-declined", school=request.school_name))
    return screen


async def consent_door(turn: Turn) -> Screen:
    """The text to decide on; a shorter screen for who has said no already."""
    if not turn.who.actor.posts:
        return screens.no_post(turn.t)
    async with turn.read() as tx:
        said = await consents.standing_at_door(tx, turn.call)
        deniable = await invitations.may_deny(tx, turn.call)
    text = consents.text_for(turn.who, turn.t.language)
    match said.standing:
        case Standing.NOT_ASKED | Standing.GIVEN:
            return consent_screens.ask(text, turn.who, turn.t, deniable=deniable)
        case Standing.REFUSED:
            return consent_screens.refused(
                text, turn.t, same_words=said.same_words, deniable=deniable
            )
        case Standing.WITHDRAWN:
            return consent_screens.withdrawn(turn.t, same_words=said.same_words, deniable=deniable)


async def consent_text(turn: Turn) -> Screen:
    """The text to decide on, whatever was said about it before."""
    async with turn.read() as tx:
        deniable = await invitations.may_deny(tx, turn.call)
    text = consents.text_for(turn.who, turn.t.language)
    return consent_screens.ask(text, turn.who, turn.t, deniable=deniable)


async def after_consent(turn: Turn) -> Screen:
    """The one question that is still open, then the menu."""
    place = unasked_place(turn)
    if place is not None:
        return consent_screens.ask_audience(place.post_id, turn.t)
    return await entrance(turn)


def unasked_place(turn: Turn) -> Place | None:
    """A teacher's place where the questionnaire depends on whom he teaches, and nobody knows."""
    return next((place for place in turn.who.places if _unasked(place)), None)


def _unasked(place: Place) -> bool:
    found = availability(Role(place.role), place.school_kind, place.audience, place.position)
    return found is Availability.ASK_AUDIENCE
