"""A diagnosis is put together: what, whom, when. A press is kept as it is made."""

from datetime import date

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from domain.campaign_views import PAGE
from domain.campaigns import FIRST_PASSED, LENGTHENED, SECOND_PASSED, AudienceKind
from domain.errors import DomainError
from domain.typed_choice import naming
from handlers import errors, finding, typed_press
from handlers.calendar_keyboard import packed_day
from handlers.campaigns import draft_screens, screens, words
from handlers.campaigns.callbacks import (
    AskAudience,
    AskDay,
    AskQuestionnaire,
    AskTerm,
    Edge,
    Launch,
    ListCandidates,
    ListDepartments,
    NewCampaign,
    SetAudience,
    SetCandidate,
    SetDay,
    SetDepartment,
    SetQuestionnaire,
    SetTerm,
    ShowPreview,
    ThrowAway,
)
from handlers.campaigns.entry import (
    AUDIENCE,
    DEPARTMENTS,
    DIAGNOSES,
    FLOW,
    QUESTIONNAIRE,
    awaited_at,
    entrance,
    shown,
)
from handlers.diagnosis_flow import TermDays
from handlers.filters import ASKED, NO_COMMAND, READ_APART, Expects, wants
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from services import campaigns, school_calendar
from services.transaction import Transaction

PERSON = "campaigns.person"
"""A part of a name is looked for; `detail` is what was typed last."""

QUERY = 60

_AWAITED = {
    AudienceKind.CHOSEN: (PERSON, ""),
    AudienceKind.DEPARTMENTS: (DEPARTMENTS, ""),
}
"""Who is asked is chosen next; for the others the days are."""

router = Router(name="campaigns_draft")


@router.callback_query(NewCampaign.filter())
async def new(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await campaigns.begin_drawn(tx, turn.call)
        campaign_id = view.campaign.id
        await tx.conversation.expect(
            turn.account_id, awaited_at(view), now=turn.now, object_id=campaign_id
        )
    turn.object_id = campaign_id
    return draft_screens.left_off(turn.t, view, turn.zone)


@router.callback_query(AskQuestionnaire.filter())
async def ask_questionnaire(
    _press: CallbackQuery, callback_data: AskQuestionnaire, turn: Turn
) -> Screen:
    await DIAGNOSES.stand(turn, callback_data.campaign_id, QUESTIONNAIRE, "")
    return await _questionnaire(turn, callback_data.campaign_id)


@router.callback_query(SetQuestionnaire.filter())
async def set_questionnaire(
    _press: CallbackQuery, callback_data: SetQuestionnaire, turn: Turn
) -> Screen:
    id_ = callback_data.campaign_id
    refused = await DIAGNOSES.attempt(
        turn,
        id_,
        lambda tx: campaigns.choose_questionnaire(
            tx, turn.call, id_, callback_data.questionnaire, callback_data.form
        ),
        awaits=(AUDIENCE, ""),
    )
    return refused or await _audience(turn, id_)


@router.callback_query(AskAudience.filter())
async def ask_audience(_press: CallbackQuery, callback_data: AskAudience, turn: Turn) -> Screen:
    await DIAGNOSES.stand(turn, callback_data.campaign_id, AUDIENCE, "", passed=FIRST_PASSED)
    return await _audience(turn, callback_data.campaign_id)


@router.callback_query(SetAudience.filter())
async def set_audience(_press: CallbackQuery, callback_data: SetAudience, turn: Turn) -> Screen:
    """Departments and people are chosen next; for the others the days are."""
    id_, kind = callback_data.campaign_id, callback_data.kind
    refused = await DIAGNOSES.attempt(
        turn,
        id_,
        lambda tx: campaigns.choose_audience(tx, turn.call, id_, kind),
        awaits=_AWAITED.get(kind, DAYS.last_day),
    )
    if refused is not None:
        return refused
    match kind:
        case AudienceKind.DEPARTMENTS:
            return await _departments(turn, id_, 0)
        case AudienceKind.CHOSEN:
            return await _candidates(turn, id_, 0, "")
        case AudienceKind.ALL | AudienceKind.YOUNG:
            return await _term(turn, id_)


@router.callback_query(ListDepartments.filter())
async def list_departments(
    _press: CallbackQuery, callback_data: ListDepartments, turn: Turn
) -> Screen:
    await DIAGNOSES.stand(turn, callback_data.campaign_id, DEPARTMENTS, "")
    return await _departments(turn, callback_data.campaign_id, callback_data.page)


@router.callback_query(SetDepartment.filter(), flags=READ_APART)
async def set_department(_press: CallbackQuery, callback_data: SetDepartment, turn: Turn) -> Screen:
    id_ = callback_data.campaign_id
    refused = await DIAGNOSES.attempt(
        turn,
        id_,
        lambda tx: campaigns.set_department(
            tx, turn.call, id_, callback_data.department_id, chosen=callback_data.chosen
        ),
        awaits=(DEPARTMENTS, ""),
    )
    return refused or await _departments(turn, id_, callback_data.page)


@router.message(Expects(DEPARTMENTS), F.text, NO_COMMAND)
async def typed_department(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """The one that is named is ticked; words take no tick off."""
    pressed = await press(turn.shown, typed_press.meant)
    if pressed is not None:
        return pressed
    id_ = turn.awaited_id
    async with turn.read() as tx:
        offered = await campaigns.offered_departments(tx, turn.call, id_)
    found = [offered[place] for place in naming(turn.text, [one.name for one in offered])]
    if not found:
        raise SkipHandler
    if len(found) > 1:
        said = words.several(turn.t, [one.name for one in found])
        return (await _departments(turn, id_, 0)).headed(said)
    one = found[0]
    refused = await DIAGNOSES.attempt(
        turn,
        id_,
        lambda tx: campaigns.set_department(tx, turn.call, id_, one.id, chosen=True),
        awaits=(DEPARTMENTS, ""),
    )
    if refused is not None:
        return refused
    screen = await _departments(turn, id_, offered.index(one) // PAGE)
    return screen.headed(turn.t("campaigns-department-chosen", name=one.name))


@router.callback_query(ListCandidates.filter())
async def list_candidates(
    _press: CallbackQuery, callback_data: ListCandidates, turn: Turn
) -> Screen:
    query = await _looked_for(turn, callback_data.campaign_id, found=callback_data.found)
    return await _candidates(turn, callback_data.campaign_id, callback_data.page, query)


@router.callback_query(SetCandidate.filter())
async def set_candidate(_press: CallbackQuery, callback_data: SetCandidate, turn: Turn) -> Screen:
    """While the list is open a typed text looks for a name, so the question stays."""
    id_ = callback_data.campaign_id
    query = await _looked_for(turn, id_, found=callback_data.found)
    refused = await DIAGNOSES.attempt(
        turn,
        id_,
        lambda tx: campaigns.set_person(
            tx, turn.call, id_, callback_data.post_id, chosen=callback_data.chosen
        ),
        awaits=(PERSON, query),
    )
    return refused or await _candidates(turn, id_, callback_data.page, query)


@router.message(Expects(PERSON), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def look_for(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entrance(turn)
    return await _candidates(turn, awaited.object_id, 0, finding.name_in(turn, QUERY))


@router.callback_query(AskTerm.filter())
async def ask_term(_press: CallbackQuery, callback_data: AskTerm, turn: Turn) -> Screen:
    return await _term(turn, callback_data.campaign_id)


@router.callback_query(SetTerm.filter())
async def set_term(_press: CallbackQuery, callback_data: SetTerm, turn: Turn) -> Screen:
    one = callback_data
    return await DAYS.set_packed_term(turn, one.campaign_id, one.first, one.last)


@router.callback_query(AskDay.filter())
async def ask_day(_press: CallbackQuery, callback_data: AskDay, turn: Turn) -> Screen:
    id_, edge = callback_data.campaign_id, callback_data.edge
    await DIAGNOSES.stand(turn, id_, DAYS.asked, edge.value)
    if edge is Edge.EXTEND:
        return await _longer(turn, id_, callback_data.month)
    return await DIAGNOSES.drafted(
        turn, id_, lambda view: draft_screens.month(turn.t, view, edge, callback_data.month)
    )


@router.callback_query(SetDay.filter(), flags=ASKED)
async def set_day(_press: CallbackQuery, callback_data: SetDay, turn: Turn) -> Screen:
    one = callback_data
    return await DAYS.set_packed(turn, one.campaign_id, one.edge, one.day)


@router.callback_query(ShowPreview.filter())
async def show_preview(_press: CallbackQuery, callback_data: ShowPreview, turn: Turn) -> Screen:
    await DIAGNOSES.stand(turn, callback_data.campaign_id)
    return await DIAGNOSES.drafted(turn, callback_data.campaign_id)


@router.callback_query(Launch.filter())
async def launch(_press: CallbackQuery, callback_data: Launch, turn: Turn) -> Screen:
    id_ = callback_data.campaign_id
    opened = turn.t.plain("campaigns-toast-opened")

    async def act(tx: Transaction) -> Screen:
        one = await campaigns.open_(tx, turn.call, id_, callback_data.rev)
        page = await campaigns.get_after(tx, turn.call, one, fresh=True)
        return screens.page(turn.t, page).with_toast(opened)

    return await DIAGNOSES.change(turn, id_, act)


@router.callback_query(ThrowAway.filter())
async def throw_away(_press: CallbackQuery, callback_data: ThrowAway, turn: Turn) -> Screen:
    """The page of what was thrown away has the way back."""
    id_ = callback_data.campaign_id
    refused = await DIAGNOSES.attempt(
        turn, id_, lambda tx: campaigns.throw_away(tx, turn.call, id_)
    )
    return refused or await shown(turn, id_)


async def _questionnaire(turn: Turn, campaign_id: int) -> Screen:
    return await DIAGNOSES.drafted(
        turn, campaign_id, lambda view: draft_screens.ask_questionnaire(turn.t, view)
    )


async def _audience(turn: Turn, campaign_id: int) -> Screen:
    return await DIAGNOSES.drafted(
        turn, campaign_id, lambda view: draft_screens.ask_audience(turn.t, view)
    )


async def _departments(turn: Turn, campaign_id: int, page: int) -> Screen:
    return await DIAGNOSES.drafted(
        turn, campaign_id, lambda view: draft_screens.departments(turn.t, view, page)
    )


async def _term(turn: Turn, campaign_id: int) -> Screen:
    if not turn.applied:
        await DIAGNOSES.stand(turn, campaign_id, *DAYS.last_day, passed=SECOND_PASSED)
    return await _term_drawn(turn, campaign_id)


async def _term_drawn(turn: Turn, campaign_id: int) -> Screen:
    return await DIAGNOSES.drafted(
        turn, campaign_id, lambda view: draft_screens.ask_term(turn.t, view)
    )


async def _longer(turn: Turn, campaign_id: int, month: int) -> Screen:
    async with turn.read() as tx:
        view = await campaigns.get(tx, turn.call, campaign_id)
    if not view.handling.manages or view.campaign.state not in LENGTHENED:
        return screens.page(turn.t, view)
    return screens.ask_longer(turn.t, view, month)


async def _candidates(turn: Turn, campaign_id: int, page: int, query: str) -> Screen:
    """While the list is open, a typed text looks for a name."""
    if not turn.applied:
        await DIAGNOSES.stand(turn, campaign_id, PERSON, query)
    try:
        async with turn.read() as tx:
            view = await campaigns.list_candidates(
                tx, turn.call, campaign_id, page=page, query=query
            )
    except DomainError as error:
        if error.code != "campaign.wrong_state":
            raise
        return (await shown(turn, campaign_id)).headed(errors.sentence(turn, error))
    return draft_screens.candidates(turn.t, view)


async def _looked_for(turn: Turn, campaign_id: int, *, found: bool) -> str:
    async with turn.read() as tx:
        return await finding.looked_for(tx, turn, PERSON, campaign_id, found=found)


async def _extended(turn: Turn, tx: Transaction, campaign_id: int, last: date) -> Screen:
    return screens.page(turn.t, await campaigns.extend(tx, turn.call, campaign_id, last))


DAYS = TermDays(
    flow=DIAGNOSES,
    choose_term=campaigns.choose_term,
    choose_day=campaigns.choose_day,
    extend=_extended,
    check_extended=campaigns.check_extended,
    holidays=school_calendar.holidays,
    is_draft=campaigns.is_draft,
    term=_term_drawn,
    longer=_longer,
    to_day=lambda id_, day: SetDay(campaign_id=id_, edge=Edge.EXTEND, day=packed_day(day)),
    to_longer=lambda id_: AskDay(campaign_id=id_, edge=Edge.EXTEND),
    entrance=entrance,
)


@router.message(Expects(DAYS.asked), F.text, NO_COMMAND)
async def typed_day(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    return await DAYS.typed(turn, press)


@router.message(Expects(DIAGNOSES.nothing[0]), F.text, NO_COMMAND)
async def days_over_whole(_message: Message, turn: Turn) -> Screen:
    return await DAYS.typed_over_whole(turn)
