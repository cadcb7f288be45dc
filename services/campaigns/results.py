"""What a diagnosis says of a school: the map, what was chosen; a head's view, a methodist's."""

from collections.abc import Sequence
from dataclasses import replace

from content.codes import VARIANTS
from content.loader import load_questionnaire
from content.model import Statement
from domain.access import Action, Subject, require
from domain.campaign_map import PersonResult, deficit_map, judged
from domain.campaign_totals import ChoiceQuestion, QuestionTotals, TotalsView, count, settled
from domain.campaign_views import PAGE, MapView, OwnDepartment, SchoolLine, TownPage
from domain.campaigns import CampaignState, Counts
from domain.errors import DomainError
from domain.paging import page_within
from domain.people import Role
from domain.staff import departments_of
from services import content_versions
from services.call import Call
from services.campaigns.reading import scored, seen
from services.transaction import Transaction
from storage.repositories.campaign_totals import Finished
from storage.repositories.participation import FrozenResult

_LOOKED_AT = 8
"""Diagnoses among which a head's last one is looked for."""


async def map_of(tx: Transaction, call: Call, campaign_id: int) -> MapView:
    """Groups by departments. Only what was finished in this diagnosis; never an answer or a name.

    Raises "campaign.no_map" for a questionnaire without levels.
    """
    one = await seen(tx, call, campaign_id, Action.CAMPAIGN_MAP)
    campaign = one.campaign
    if not scored(campaign):
        raise DomainError("campaign.no_map")
    groups = load_questionnaire(campaign.questionnaire).groups
    rows = await tx.participation.counts_by_department(campaign_id, one.departments, call.today)
    frozen = await tx.participation.list_results(campaign_id, one.departments)
    known = [row.department_id for row in rows]
    # Whoever moved to another department meanwhile brings it along.
    known += sorted({one.department_id or 0 for one in frozen} - {id_ or 0 for id_ in known})
    return MapView(
        campaign=campaign,
        school=await tx.summary.school_name(campaign.school_id),
        today=call.today,
        map=deficit_map(
            _results(frozen), [one.key for one in groups], [id_ or None for id_ in known]
        ),
        titles={group.key: group.title for group in groups},
        labels={group.key: group.label for group in groups},
        names={row.department_id: row.name for row in rows if row.department_id and row.name},
        part=one.departments is not None,
    )


async def totals_of(tx: Transaction, call: Call, campaign_id: int) -> TotalsView:
    """How many chose each option, over all whom the reader leads: no department, answer, name.

    A teacher is told of this before the first question (`diagnosis-who-sees-unscored`). Raises
    "campaign.no_totals" for a questionnaire with levels, "campaign.wrong_state" for a diagnosis
    that has not begun or was cancelled.
    """
    one = await seen(tx, call, campaign_id, Action.CAMPAIGN_TOTALS)
    campaign = one.campaign
    if scored(campaign):
        raise DomainError("campaign.no_totals")
    match campaign.state:
        case CampaignState.OPEN:
            closed_at = None
        case CampaignState.CLOSED:
            closed_at = campaign.closed_at or call.now
        case CampaignState.DRAFT | CampaignState.PLANNED | CampaignState.CANCELLED:
            raise DomainError("campaign.wrong_state", state=campaign.state)
    finished = await tx.campaign_totals.list_finished(campaign_id, one.departments)
    counted = finished[: settled([each.finished_at for each in finished], closed_at)]
    questions: tuple[QuestionTotals, ...] = ()
    if counted:
        asked = await _questions(tx, campaign.questionnaire, counted)
        given = await tx.campaign_totals.count_choices(
            [each.diagnosis_id for each in counted], [each.key for each in asked]
        )
        questions = count(asked, given)
    shipped = load_questionnaire(campaign.questionnaire).statements
    return TotalsView(
        campaign=campaign,
        school=await tx.summary.school_name(campaign.school_id),
        today=call.today,
        part=one.departments is not None,
        finished=len(finished),
        people=len(counted),
        questions=questions,
        statements=any(each.kind == "scale" for each in shipped),
    )


async def _questions(
    tx: Transaction, key: str, finished: Sequence[Finished]
) -> tuple[ChoiceQuestion, ...]:
    """Questions with options as they are shipped now, then what only older versions asked."""
    found: dict[str, ChoiceQuestion] = {}
    versions = {one.sha256: one.version_id for one in finished}
    older = [
        await content_versions.questionnaire(tx, id_, sha256) for sha256, id_ in versions.items()
    ]
    newest_first = sorted(older, key=lambda one: -one.version)
    for questionnaire in (load_questionnaire(key), *newest_first):
        for one in questionnaire.statements:
            if one.kind in ("one", "several"):
                before = found.get(one.key)
                options = {option.key: option.title for option in one.options}
                found[one.key] = (
                    _question(one, options)
                    if before is None
                    else replace(before, options={**before.options, **options, **before.options})
                )
    return tuple(found.values())


def _question(statement: Statement, options: dict[str, str]) -> ChoiceQuestion:
    texts = (statement.text.of(variant) for variant in VARIANTS)
    return ChoiceQuestion(
        key=statement.key,
        text=next(text for text in texts if text),
        options=options,
        several=statement.kind == "several",
        most=statement.most,
    )


async def own_department(
    tx: Transaction, call: Call, department_id: int | None = None
) -> OwnDepartment | None:
    """The last diagnosis in which a department is asked; None where there is none.

    Without `department_id`, the one that the actor heads. Also for who leads the department.
    """
    headed = [post.department_id for post in call.actor.posts if post.role is Role.HEAD]
    wanted = department_id or next((one for one in headed if one is not None), None)
    department = None if wanted is None else await tx.organisation.find_department(wanted)
    if department is None:
        raise DomainError("access.denied", action=Action.CAMPAIGN_DEPARTMENT_TOTALS.value)
    subject = Subject(school_id=department.school_id, department_id=department.id)
    require(Action.CAMPAIGN_DEPARTMENT_TOTALS, call.actor, subject)
    led = departments_of(call.actor, department.school_id)
    if led is not None and department.id not in {*led, *headed}:
        raise DomainError("access.denied", action=Action.CAMPAIGN_DEPARTMENT_TOTALS.value)
    own = frozenset({department.id})
    campaigns = {
        one.id: one
        for one in await tx.campaigns.list_of_school(department.school_id, limit=_LOOKED_AT)
        if one.state is not CampaignState.PLANNED
    }
    if not campaigns:
        return None
    counts = await tx.participation.counts(list(campaigns), own, call.today)
    last = next((one for one in campaigns.values() if counts[one.id].asked), None)
    if last is None:
        return None
    groups = load_questionnaire(last.questionnaire).groups
    shown = None
    if scored(last):
        frozen = await tx.participation.list_results(last.id, own)
        shown = deficit_map(_results(frozen), [one.key for one in groups], [department.id])
    return OwnDepartment(
        campaign=last,
        department=department.name,
        today=call.today,
        counts=counts[last.id],
        map=shown,
        titles={group.key: group.title for group in groups},
    )


async def town(tx: Transaction, call: Call, page: int = 0) -> TownPage:
    """Schools of the methodist's municipality, each with its open or last diagnosis."""
    post = call.actor.post_as(Role.METHODIST)
    municipality_id = None if post is None else post.municipality_id
    if municipality_id is None:
        raise DomainError("access.denied", action=Action.CAMPAIGN_PARTICIPATION.value)
    subject = Subject(municipality_id=municipality_id)
    require(Action.CAMPAIGN_PARTICIPATION, call.actor, subject)
    schools = await tx.organisation.list_schools(municipality_id)
    page = page_within(page, len(schools), PAGE)
    shown = schools[page * PAGE : (page + 1) * PAGE]
    latest = await tx.campaigns.latest_of_schools([school.id for school in shown])
    ids = [campaign.id for campaign in latest.values()]
    counts = await tx.participation.counts(ids, None, call.today) if ids else {}
    return TownPage(
        lines=tuple(
            SchoolLine(
                school_id=school.id,
                name=school.name,
                campaign=latest.get(school.id),
                counts=counts[latest[school.id].id] if school.id in latest else Counts(),
            )
            for school in shown
        ),
        total=len(schools),
        page=page,
        today=call.today,
    )


def _results(frozen: tuple[FrozenResult, ...]) -> tuple[PersonResult, ...]:
    return tuple(
        PersonResult(place_id=one.department_id, variant=one.variant, judged=judged(one.score))
        for one in frozen
    )
