"""The summary of a school equals what an independent count over raw rows gives."""

from datetime import date

import pytest
from sqlalchemy import select, update

from content.loader import load_questionnaire
from domain.errors import DomainError
from domain.lists import ListKind
from domain.notices.weeks import SchoolWeek
from domain.route import RouteState
from domain.scoring import AnswerValue, StatementRef, Thresholds, score
from domain.summary import PeopleList, SchoolItems
from domain.summary_filters import (
    UNFILTERED,
    Filters,
    PeopleGroup,
    Period,
    PeriodKind,
    month_period,
    part_period,
    year_period,
)
from handlers.summary import screens
from locales.translator import translator
from services import lists, organisation
from services.call import Call
from services.notices import weeks
from services.summary import department, person, school, town
from services.transaction import Transaction
from storage.tables import PostRow
from tests.cast import Cast
from tests.counting import counting
from tests.services.doing import Planned, plan
from tests.services.summing import KEYS, TODAY, Facts, RandomSchool, slow

FILTERS = (
    UNFILTERED,
    Filters(group=PeopleGroup.YOUNG),
    Filters(group=PeopleGroup.MENTORED),
    Filters(group=PeopleGroup.ATTESTATION),
    Filters(period=part_period(PeriodKind.HALF, 2026, 1)),
    Filters(period=part_period(PeriodKind.QUARTER, 2026, 3)),
    Filters(period=month_period(2027, 3)),
    Filters(period=year_period(2025)),
    Filters(department_id=1),
    Filters(department_id=1, group=PeopleGroup.YOUNG, period=part_period(PeriodKind.HALF, 2026, 2)),
)


@pytest.mark.parametrize("seed", range(3))
async def test_numbers_equal_an_independent_count(cast: Cast, seed: int) -> None:
    await RandomSchool(cast, seed).add(40)
    facts = await Facts.read(cast)
    for filters in FILTERS:
        async with cast.call(cast.vera).read() as (tx, call):
            view = await school.school(tx, call, filters)
            months = await school.months(tx, call, filters)
            listed = {which: await _listed(tx, call, which, filters) for which in PeopleList}
        expected = slow(facts, filters)
        named = filters.code
        assert listed == expected.lists, named
        assert view.people == expected.people, named
        assert not listed[PeopleList.SUSPENDED] & listed[PeopleList.WITH_ITEMS], named
        assert view.items == expected.items, named
        assert view.week == expected.week, named
        assert view.items.left == expected.items.left >= 0, named
        assert [one.people for one in view.difficulties] == expected.difficulties, named
        assert (view.changes_waiting, view.changes_recent) == expected.changes, named
        assert months.summary == view
        assert sum(one.items for one in months.months) == view.items.total
        assert sum(one.confirmed for one in months.months) == view.items.finished
        assert sum(one.passed for one in months.months) >= view.items.passed


async def _listed(
    tx: Transaction, call: Call, which: PeopleList, filters: Filters
) -> frozenset[int]:
    """Everybody on all pages; the count at the head is theirs."""
    first = await school.people(tx, call, which, 0, filters)
    pages = [first]
    for page in range(1, first.pages):
        pages.append(await school.people(tx, call, which, page, filters))
    found = [line.post_id for page in pages for line in page.lines]
    assert first.total == len(found) == len(set(found))
    return frozenset(found)


@pytest.mark.parametrize("seed", range(2))
async def test_weekly_list_has_the_numbers_of_the_screen(cast: Cast, seed: int) -> None:
    await RandomSchool(cast, seed).add(30)
    async with cast.database.read() as tx:
        who = await tx.who.find(cast.vera.account_id, TODAY)
        assert who is not None
        notice = SchoolWeek(school_id=cast.school_id, week="2027-03-15")
        sent = await weeks.school_week(tx, who, notice, cast.now)
    async with cast.call(cast.vera).read() as (tx, call):
        shown = await school.school(tx, call)
    assert sent is not None
    assert sent.summary == shown


@pytest.mark.parametrize("seed", range(2))
async def test_head_has_totals_of_five_and_more_alone(cast: Cast, seed: int) -> None:
    """Above that they are those which the deputy sees of that department."""
    async with cast.call(cast.dina).read() as (tx, call):
        few = await department.department(tx, call, None)
    assert (few.teachers, few.diagnosed, few.approved) == (None, 0, 0)
    await RandomSchool(cast, seed).add(40)
    async with cast.call(cast.dina).read() as (tx, call):
        for period in (None, part_period(PeriodKind.HALF, 2026, 1), month_period(2027, 3)):
            own = await department.department(tx, call, None, period)
            filters = Filters(department_id=own.department_id, period=period)
            expected = slow(await Facts.read(cast), filters)
            assert own.teachers == expected.people.teachers >= 5
            assert (own.diagnosed, own.approved) == (
                expected.people.diagnosed,
                expected.people.approved,
            )
            assert own.items == expected.items
            assert (own.week.diagnosed, own.week.approved) == (0, 0)
            for which in PeopleList:
                page = await department.people(tx, call, own.department_id, which, 0, period)
                assert page.which in (PeopleList.WITH_ITEMS, PeopleList.PASSED)


async def test_methodist_has_the_numbers_of_each_school(cast: Cast) -> None:
    """The same as its deputy's; of other municipalities none. Of the plans of few, no number."""
    await plan(cast, cast.anna)
    async with cast.call(cast.egor).read() as (tx, call):
        few = (await town.town(tx, call)).lines[0]
    assert (few.teachers, few.approved, few.items) == (3, 1, None)
    await RandomSchool(cast, 5).add(40)
    async with cast.call(cast.egor).read() as (tx, call):
        view = await town.town(tx, call)
    assert (view.municipality, view.total) == ("Первый район", 2)
    for line, deputy in zip(view.lines, (cast.vera, cast.klim), strict=True):
        async with cast.call(deputy).read() as (tx, call):
            own = await school.school(tx, call)
        assert line.school == own.school
        assert (line.teachers, line.diagnosed, line.approved, line.young_without_mentor) == (
            own.people.teachers,
            own.people.diagnosed,
            own.people.approved,
            own.people.young_without_mentor,
        )
        assert line.items == (
            SchoolItems(total=own.items.total, finished=own.items.finished, passed=own.items.passed)
            if own.items.people >= 5
            else None
        )
    assert view.lines[0].items is not None
    async with cast.call(cast.dina).read() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await town.town(tx, call)


async def test_route_officer_does_not_choose_by_attestation(cast: Cast) -> None:
    """Cards are staff data, which an officer has not."""
    async with cast.call(cast.nina).read() as (tx, call):
        assert PeopleGroup.ATTESTATION not in school.groups_offered(call)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await school.school(tx, call, Filters(group=PeopleGroup.ATTESTATION))
        with pytest.raises(DomainError, match=r"access\.denied"):
            await school.people(
                tx, call, PeopleList.YOUNG, 0, Filters(group=PeopleGroup.ATTESTATION)
            )


async def test_department_outside_the_scope_is_refused(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        other = await organisation.add_department(tx, call, cast.school_id, "ШМО математиков")
        own = select(PostRow.department_id).where(PostRow.id == cast.anna.post_id)
        zone = (await tx.connection.execute(own)).scalar_one()
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.vera.post_id).values(zone=[zone])
        )
    async with cast.call(cast.vera).read() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await school.school(tx, call, Filters(department_id=other))
        assert [one.id for one in await school.departments(tx, call)] == [zone]
    async with cast.call(cast.klim).read() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.gone"):
            await school.school(tx, call, Filters(department_id=other))
        with pytest.raises(DomainError, match=r"access\.gone"):
            await school.people(tx, call, PeopleList.YOUNG, 0, Filters(department_id=other))


async def test_difficulty_of_fewer_than_five_people_is_not_shown(cast: Cast) -> None:
    for player in (cast.anna, cast.boris, cast.zoya):
        await plan(cast, player, deficits=KEYS[:1])
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await school.school(tx, call)).difficulties == ()


async def test_waiting_leaves_out_the_readers_own_plan(cast: Cast) -> None:
    await plan(cast, cast.anna, state=RouteState.SUBMITTED)
    await plan(cast, cast.vera, state=RouteState.SUBMITTED)
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await school.school(tx, call)).people.waiting == 1
    async with cast.call(cast.galina).read() as (tx, call):
        assert (await school.school(tx, call)).people.waiting == 2


async def test_zone_of_a_deputy_limits_everything(cast: Cast) -> None:
    """Vera is left with Anna's department: Boris and Zoya are no business of hers."""
    await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 1))])
    await plan(cast, cast.zoya, [Planned(due_on=date(2027, 3, 1))])
    async with cast.database.write() as tx:
        department = select(PostRow.department_id).where(PostRow.id == cast.anna.post_id)
        zone = (await tx.connection.execute(department)).scalar_one()
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.vera.post_id).values(zone=[zone])
        )
    async with cast.call(cast.vera).read() as (tx, call):
        view = await school.school(tx, call)
        late = await lists.page(tx, call, ListKind.PASSED)
        assert (view.people.teachers, view.items.total) == (1, 1)
        assert [line.post_id for line in late.lines] == [cast.anna.post_id]
        with pytest.raises(DomainError, match=r"access\.denied"):
            await person.person(tx, call, cast.zoya.post_id)


@pytest.mark.parametrize("name", ["anna", "boris", "dina", "egor", "mila", "lev", "oleg"])
async def test_summary_is_denied_to_whoever_leads_nothing(cast: Cast, name: str) -> None:
    async with cast.call(getattr(cast, name)).read() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await school.school(tx, call)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await school.people(tx, call, PeopleList.NOT_DIAGNOSED)
        for kind in ListKind:
            # Heads and mentors see what is late with their own people: tests of lists.
            if kind is ListKind.PASSED and name in {"dina", "boris"}:
                continue
            with pytest.raises(DomainError, match=r"access\.denied"):
                await lists.page(tx, call, kind)


async def test_deputy_of_another_school_sees_only_his_own(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 1))])
    async with cast.call(cast.klim).read() as (tx, call):
        view = await school.school(tx, call)
        assert (view.school, view.people.teachers, view.items.total) == ("Школа № 2", 1, 0)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await person.person(tx, call, cast.anna.post_id)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await person.items_of(tx, call, cast.anna.post_id)


async def test_page_of_a_teacher_shows_the_course_of_the_plan(cast: Cast) -> None:
    await plan(
        cast,
        cast.anna,
        [Planned(due_on=date(2027, 3, 1)), Planned(due_on=date(2027, 3, 30))],
    )
    async with cast.call(cast.vera).read() as (tx, call):
        view = await person.person(tx, call, cast.anna.post_id)
        late, _, _ = await person.items_of(tx, call, cast.anna.post_id, only_passed=True)
        everything, _, _ = await person.items_of(tx, call, cast.anna.post_id)
    assert view.route_state is RouteState.ACTIVE
    assert view.diagnosed_on is None
    assert view.progress is not None
    assert (view.progress.total, view.progress.passed) == (2, 1)
    assert view.progress.nearest_due == date(2027, 3, 30)
    assert (late.total, everything.total) == (1, 2)


async def test_statements_do_not_grow_with_people_and_items(cast: Cast) -> None:
    async def cost() -> int:
        with counting(cast.database) as seen:
            async with cast.database.read() as tx:
                who = await tx.who.find(cast.vera.account_id, TODAY)
            assert who is not None
            seen.clear()
            async with cast.call(cast.vera).read() as (tx, call):
                await school.school(tx, call)
        return len(seen.statements)

    few = await cost()
    await RandomSchool(cast, 9).add(30)
    # Who is speaking takes two of them.
    assert await cost() == few <= 2 + 3


def test_group_wholly_no_business_of_a_teacher_is_no_line_of_his_page() -> None:
    questionnaire = load_questionnaire("self")
    refs = tuple(StatementRef(key=one.key, group=one.group) for one in questionnaire.statements)
    skipped = refs[-1].group
    answers = {
        one.key: AnswerValue.NOT_MINE if one.group == skipped else AnswerValue.INDEPENDENT
        for one in refs
    }
    found = person._groups(score(refs, answers, Thresholds()))
    assert len(found) == len({one.group for one in refs}) - 1


@pytest.mark.parametrize(
    ("period", "past"),
    [
        (None, False),
        (part_period(PeriodKind.HALF, 2026, 2), False),
        (part_period(PeriodKind.HALF, 2026, 1), True),
        (year_period(2025), True),
    ],
)
async def test_period_that_is_over_is_told_apart(
    cast: Cast, period: Period | None, past: bool
) -> None:
    async with cast.call(cast.vera).read() as (tx, call):
        found = await school.school(tx, call, Filters(period=period))
    assert found.past is past


async def test_period_that_is_over_calls_to_nothing(cast: Cast) -> None:
    """Nothing waits, nothing came this week; the lists behind its numbers remind nobody."""
    await RandomSchool(cast, 3).add(40)
    before = Filters(period=year_period(2025))
    async with cast.call(cast.vera).read() as (tx, call):
        now = await school.school(tx, call)
        found = await school.school(tx, call, before)
        listed = await school.people(tx, call, PeopleList.WITHOUT_ROUTE, filters=before)
    assert now.people.waiting
    assert now.week.any
    assert (found.people.waiting, found.people.concluding, found.changes_waiting) == (0, 0, 0)
    assert not found.week.any
    assert found.people.diagnosed
    assert not found.unknown
    assert (now.unknown, listed.past) == (False, True)
    drawn = screens.people(translator("ru"), listed)
    assert not [one for line in drawn.rows for one in line if "Напомнить" in one.text]
