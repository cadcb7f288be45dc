"""What a plan's paper is made of: for whom, with what, by whose template."""

from datetime import UTC, date, datetime, timedelta

import pytest

from documents.route_stamps import stamp_fields
from domain.closing import About, Outcome, Verdict
from domain.errors import DomainError
from domain.plan import BasisKind
from domain.plan_rules import ApprovalStep, RouteForm
from handlers.route_papers import papers
from handlers.route_papers.papers import paper
from services import closing, proposals, route_papers, routes
from services.route_papers import RouteFacts
from tests.cast import Cast, Player
from tests.counting import counting
from tests.scenario.test_approval import asks_for
from tests.services import closing as ends
from tests.services import planning

TEMPLATE = b"PK a school's own"


async def facts(cast: Cast, player: Player, route_id: int) -> RouteFacts:
    async with cast.call(player).read() as (tx, call):
        return await route_papers.facts(tx, call, route_id)


async def test_a_draft_is_its_owners_alone(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna)
    own = await facts(cast, cast.anna, route_id)
    assert own.draft
    assert own.version == 0
    for player in (cast.vera, cast.boris):
        with pytest.raises(DomainError) as refused:
            await facts(cast, player, route_id)
        assert refused.value.code == "route.withdrawn"


async def test_a_submitted_plan_is_still_a_draft_and_an_approved_one_is_not(cast: Cast) -> None:
    route_id, rev = await planning.submitted(cast, cast.anna)
    assert (await facts(cast, cast.vera, route_id)).draft
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.approve(tx, call, route_id, rev)
    approved = await facts(cast, cast.vera, route_id)
    assert not approved.draft
    assert approved.version == 2
    assert approved.approved_at == cast.now
    assert approved.route.decided_by == cast.vera.person_id


async def test_paper_holds_what_is_accepted_and_the_day_of_the_departments_word(
    cast: Cast,
) -> None:
    """Neither what others propose, nor a mark or a date before the approval."""
    await asks_for(cast, ApprovalStep.DEPARTMENT)
    route_id, rev = await planning.submitted(cast, cast.anna)
    async with cast.call(cast.dina).write() as (tx, call):
        await routes.endorse(tx, call, route_id, rev)
    async with cast.call(cast.vera).write() as (tx, call):
        await proposals.propose_own(
            tx, call, cast.anna.post_id, BasisKind.TASK, "Подготовить открытый урок"
        )
    draft = papers.paper(await facts(cast, cast.anna, route_id), RouteForm.FORM_1)
    assert draft.reviewed is None or draft.reviewed.on is None
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.approve(tx, call, route_id, rev)
    made = papers.paper(await facts(cast, cast.anna, route_id), RouteForm.FORM_1)
    assert made.reviewed is not None
    assert made.reviewed.on == cast.now.date()
    assert made.agreed is not None
    assert made.agreed.on == cast.now.date()
    assert made.agreed.name is not None
    assert made.agreed.name.surname == "Орлова"
    assert made.approved is not None
    assert made.approved.on is None
    assert "Подготовить открытый урок" not in [one.text for one in made.bases]
    assert len(made.items) == 3


async def test_director_who_approves_is_the_one_who_signs_with_the_day(cast: Cast) -> None:
    made = await planning.approved(cast, cast.anna, cast.galina)
    paper = papers.paper(await facts(cast, cast.anna, made.plan.route.id), RouteForm.FORM_1)
    assert paper.approved is not None
    assert paper.approved.on == cast.now.date()
    assert paper.agreed is not None
    assert paper.agreed.on is None


async def test_the_card_stays_with_those_who_keep_staff(cast: Cast) -> None:
    """The route officer and the mentor have the plan, not the staff data of its owner."""
    await planning.diagnosed(cast, cast.anna)
    route_id = (await planning.approved(cast, cast.anna, cast.vera)).plan.route.id
    for player in (cast.anna, cast.vera, cast.galina):
        assert (await facts(cast, player, route_id)).card is not None
    for player in (cast.nina, cast.boris):
        seen = await facts(cast, player, route_id)
        assert seen.card is None
        assert seen.outcome is not None


async def test_owner_signs_once_and_whoever_approved_after_him(cast: Cast) -> None:
    """A director's гриф stands above; the deputy who decided signs beside the teacher."""
    route_id = (await planning.approved(cast, cast.anna, cast.vera)).plan.route.id
    drawn = paper(await facts(cast, cast.vera, route_id), RouteForm.FORM_1)
    signers = stamp_fields(drawn)["signers"]
    assert isinstance(signers, list)
    signed = [one["name"] for one in signers]
    assert len(signed) == len(set(signed)) == 2


async def test_others_get_levels_of_groups_and_no_statement(cast: Cast) -> None:
    await planning.diagnosed(cast, cast.anna)
    route_id = (await planning.approved(cast, cast.anna, cast.vera)).plan.route.id
    seen = (await facts(cast, cast.vera, route_id)).outcome
    assert seen is not None
    assert seen.score.groups
    assert not seen.score.suggestions
    assert not any(group.not_yet for group in seen.score.groups)


async def test_paper_of_a_plan_that_is_over_costs_few_statements(cast: Cast) -> None:
    """However many agreed to it: their names come at once."""
    await asks_for(cast, ApprovalStep.DEPARTMENT)
    route_id, rev = await planning.submitted(cast, cast.anna)
    async with cast.call(cast.dina).write() as (tx, call):
        await routes.endorse(tx, call, route_id, rev)
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.approve(tx, call, route_id, rev)
    async with cast.call(cast.vera).read() as (tx, call):
        with counting(cast.database) as cost:
            found, _ = await route_papers.facts_and_template(tx, call, route_id, RouteForm.FORM_1)
    assert [one.name for one in found.agreed] == [cast.dina.name]
    assert len(cost.statements) <= 17


async def test_strangers_get_no_paper(cast: Cast) -> None:
    route_id = (await planning.approved(cast, cast.anna, cast.vera)).plan.route.id
    for player in (cast.zoya, cast.klim, cast.lev, cast.oleg, cast.egor):
        with pytest.raises(DomainError) as refused:
            await facts(cast, player, route_id)
        assert refused.value.code == "access.denied"


async def test_a_schools_template_is_used_until_it_is_put_aside(cast: Cast) -> None:
    route_id = (await planning.approved(cast, cast.anna, cast.vera)).plan.route.id
    async with cast.call(cast.vera).write() as (tx, call):
        await route_papers.keep_template(
            tx, call, cast.school_id, RouteForm.FORM_1, file_name="Наш ИОМ.docx", body=TEMPLATE
        )
    async with cast.call(cast.anna).read() as (tx, call):
        _, own = await route_papers.facts_and_template(tx, call, route_id, RouteForm.FORM_1)
        _, other = await route_papers.facts_and_template(tx, call, route_id, RouteForm.FORM_2)
    assert own == TEMPLATE
    assert other is None
    async with cast.call(cast.vera).read() as (tx, call):
        listed = await route_papers.list_templates(tx, call, cast.school_id)
    assert [one.file_name for one in listed.own] == ["Наш ИОМ.docx"]
    async with cast.call(cast.galina).write() as (tx, call):
        await route_papers.remove_template(tx, call, cast.school_id, RouteForm.FORM_1)
    async with cast.call(cast.anna).read() as (tx, call):
        _, own = await route_papers.facts_and_template(tx, call, route_id, RouteForm.FORM_1)
    assert own is None


async def test_a_template_of_the_neighbour_school_is_nobodys_business(cast: Cast) -> None:
    for player in (cast.klim, cast.anna, cast.lev):
        with pytest.raises(DomainError) as refused:
            async with cast.call(player).write() as (tx, call):
                await route_papers.keep_template(
                    tx, call, cast.school_id, RouteForm.FORM_1, file_name="x.docx", body=TEMPLATE
                )
        assert refused.value.code == "access.denied"


async def test_a_conclusion_names_the_post_of_whoever_gave_it(cast: Cast) -> None:
    route_id = (await ends.concluded(cast, cast.anna, cast.vera, Outcome.PARTLY)).route_id
    found = await facts(cast, cast.anna, route_id)
    vera = next(one for one in found.leaders if one.person_id == cast.vera.person_id)
    said = papers.paper(found, RouteForm.FORM_1).concluded_by
    assert said == f"Заместитель директора {vera.label}"


async def test_a_year_of_a_long_plan_that_was_summed_up_is_on_its_paper(cast: Cast) -> None:
    made = await ends.running(cast, cast.anna, last_on=date(2029, 5, 31))
    cast.now = datetime(2027, 5, 20, 9, 0, tzinfo=UTC)
    assert paper(await facts(cast, cast.anna, made.route_id), RouteForm.FORM_1).reviews == ()
    view = await ends.view(cast, cast.anna, made.route_id, 2026)
    first = view.bases[0].basis.id
    async with cast.call(cast.anna).write() as (tx, call):
        await closing.set_outcome(tx, call, first, Outcome.PARTLY, 2026)
        await closing.say(tx, call, first, About.NEXT, "Работа с уровнями", 2026)
        await closing.finish_year(tx, call, made.route_id, 2026)
    async with cast.call(cast.vera).write() as (tx, call):
        await closing.say_of_year(tx, call, made.route_id, 2026, "Идёт по плану")
    for player in (cast.anna, cast.vera, cast.boris):
        drawn = paper(await facts(cast, player, made.route_id), RouteForm.FORM_1)
        (review,) = drawn.reviews
        assert (review.year, review.said, review.said_on) == (
            2026,
            "Идёт по плану",
            date(2027, 5, 20),
        )
        assert review.said_by is not None
        assert review.said_by.startswith("Заместитель директора ")
        assert [(one.basis, one.outcome, one.comment) for one in review.outcomes] == [
            (0, Outcome.PARTLY, "Дальше: Работа с уровнями")
        ]
        # of the whole plan nothing has been said
        assert drawn.outcomes == ()
        assert drawn.conclusion is None
    # and it stays on the paper of the plan that is summed up
    async with cast.call(cast.anna).write() as (tx, call):
        await closing.begin(tx, call, made.route_id, await ends.rev_in(tx, made.route_id))
    ended = paper(await facts(cast, cast.anna, made.route_id), RouteForm.FORM_1)
    assert [one.year for one in ended.reviews] == [2026]


async def test_whoever_spoke_at_the_end_signs_below_it(cast: Cast) -> None:
    """The mentor for his analysis; a director who concluded what a deputy approved."""
    made = await ends.reflected(cast, cast.anna, Outcome.FULL, Outcome.PARTLY)
    async with cast.call(cast.boris).write() as (tx, call):
        await closing.analyse(tx, call, made.route_id, "Уроки стали яснее")
    async with cast.call(cast.galina).write() as (tx, call):
        rev = await ends.rev_in(tx, made.route_id)
        await closing.conclude(tx, call, made.route_id, rev, Verdict.PARTLY, "Заключение")
    drawn = paper(await facts(cast, cast.anna, made.route_id), RouteForm.FORM_1)
    assert [(one.position, one.name) for one in drawn.signers] == [
        ("Наставник", cast.boris.name),
        ("Заместитель директора", cast.vera.name),
        ("Директор", cast.galina.name),
    ]


async def test_a_diagnosis_after_the_approval_is_not_what_the_plan_was_made_from(
    cast: Cast,
) -> None:
    route_id = (await planning.approved(cast, cast.anna, cast.vera)).plan.route.id
    cast.now += timedelta(days=30)
    await planning.diagnosed(cast, cast.anna)
    assert (await facts(cast, cast.anna, route_id)).outcome is None


async def test_paper_of_a_terminated_plan_names_the_day_and_the_reason(cast: Cast) -> None:
    made = await ends.running(cast, cast.anna)
    assert (
        papers.paper(await facts(cast, cast.anna, made.route_id), RouteForm.FORM_1).stopped_on
        is None
    )
    async with cast.call(cast.vera).write() as (tx, call):
        rev = await ends.rev_in(tx, made.route_id)
        await closing.terminate(tx, call, made.route_id, rev, "Увольнение.")
    stopped = papers.paper(await facts(cast, cast.anna, made.route_id), RouteForm.FORM_1)
    assert (stopped.stopped_on, stopped.stopped_why) == (cast.now.date(), "увольнение")
