"""Where the levels of a municipality end: seen, set by a press or by a number, as usual again."""

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.people import Role
from domain.thresholds import Bound, parse
from handlers import errors
from handlers.admin.callbacks import OpenMunicipality
from handlers.filters import NO_COMMAND, Expects
from handlers.municipal.callbacks import OpenMunicipal
from handlers.screen import Screen
from handlers.thresholds import screens
from handlers.thresholds.callbacks import AskBound, OpenThresholds, RestoreUsual, SetBound
from handlers.turn import Turn
from locales.translator import Markup
from services import organisation

FLOW = "thresholds"
VALUE = "thresholds.value"
"""A typed number is awaited; `detail` is the bound."""

router = Router(name=FLOW)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """`object_id` is the municipality; a methodist has his own."""
    if object_id is None:
        object_id = organisation.own_municipality(turn.call)
    return await _shown(turn, object_id)


@router.callback_query(OpenThresholds.filter())
async def open_thresholds(
    _press: CallbackQuery, callback_data: OpenThresholds, turn: Turn
) -> Screen:
    screen = await _shown(turn, callback_data.municipality_id)
    await turn.shows(FLOW, callback_data.municipality_id)
    return screen


@router.callback_query(AskBound.filter())
async def ask_bound(_press: CallbackQuery, callback_data: AskBound, turn: Turn) -> Screen:
    id_, bound = callback_data.municipality_id, callback_data.bound
    screen = await _asked(turn, id_, bound)
    async with turn.write(FLOW, id_) as tx:
        await tx.conversation.expect(
            turn.account_id, VALUE, now=turn.now, object_id=id_, detail=bound.value
        )
    return screen


@router.callback_query(SetBound.filter())
async def set_bound(_press: CallbackQuery, callback_data: SetBound, turn: Turn) -> Screen:
    return await _set(turn, callback_data.municipality_id, callback_data.bound, callback_data.value)


@router.message(Expects(VALUE), F.text, NO_COMMAND)
async def typed_value(_message: Message, turn: Turn) -> Screen:
    id_ = turn.awaited_id
    awaited = turn.expectation
    bound = Bound((awaited and awaited.detail) or Bound.SUPPORT.value)
    try:
        value = parse(turn.text, bound)
    except DomainError as error:
        return (await _asked(turn, id_, bound)).headed(_sentence(turn, error))
    return await _set(turn, id_, bound, value)


@router.callback_query(RestoreUsual.filter())
async def restore_usual(_press: CallbackQuery, callback_data: RestoreUsual, turn: Turn) -> Screen:
    id_ = callback_data.municipality_id
    async with turn.write(FLOW, id_) as tx:
        await organisation.restore_thresholds(tx, turn.call, id_)
        await turn.awaits_button(tx)
    return (await _shown(turn, id_)).with_toast(turn.t.plain("thresholds-toast-restored"))


async def _set(turn: Turn, municipality_id: int, bound: Bound, value: int) -> Screen:
    try:
        async with turn.write(FLOW, municipality_id) as tx:
            before = await organisation.set_threshold(tx, turn.call, municipality_id, bound, value)
            await turn.awaits_button(tx)
    except DomainError as error:
        if error.denied:
            raise
        return (await _asked(turn, municipality_id, bound)).headed(_sentence(turn, error))
    was = None if before == value else (bound, before)
    shown = await _shown(turn, municipality_id, was)
    return shown.with_toast(turn.t.plain("thresholds-toast-set"))


async def _shown(turn: Turn, municipality_id: int, was: tuple[Bound, int] | None = None) -> Screen:
    async with turn.read() as tx:
        view = await organisation.get_thresholds(tx, turn.call, municipality_id)
    return screens.thresholds(turn.t, view, _back(turn, municipality_id), was=was)


async def _asked(turn: Turn, municipality_id: int, bound: Bound) -> Screen:
    async with turn.read() as tx:
        view = await organisation.get_thresholds(tx, turn.call, municipality_id)
    return screens.ask_bound(turn.t, view, bound)


def _back(turn: Turn, municipality_id: int) -> CallbackData:
    """A methodist comes from the diagnoses of his schools, an administrator from the place."""
    post = turn.who.actor.post_as(Role.METHODIST)
    if post is not None and post.municipality_id == municipality_id:
        return OpenMunicipal()
    return OpenMunicipality(municipality_id=municipality_id)


def _sentence(turn: Turn, error: DomainError) -> Markup:
    """Numbers of a refusal as people write them."""
    least, most = error.params.get("least"), error.params.get("most")
    bound = Bound(str(error.params.get("bound")))
    if isinstance(least, int) and isinstance(most, int):
        return turn.t(
            "thresholds-order",
            least=screens.said(turn.t, bound, least),
            most=screens.said(turn.t, bound, most),
        )
    if error.code == "thresholds.not_a_number":
        kind = "share" if bound is Bound.SHARE else "mean"
        return turn.t(f"thresholds-not-a-number-{kind}")
    return errors.sentence(turn, error)
