"""The school's year: who may do what to it, who is reminded, what the totals ask for."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from documents import measures as papers
from domain.calendar import WorkCalendar
from domain.errors import DomainError
from domain.lists import ListKind
from domain.notices.items import DueList
from domain.people import PersonName, Role
from domain.record import RecordKind, RecordState
from domain.reminders import ReminderPolicy, next_line, speaks_on
from domain.roadmap import (
    Measure,
    MeasureKind,
    MeasureState,
    ReasonKind,
    Responsible,
    Shown,
    Timing,
)
from domain.roadmap_paper import RoadmapPaper
from domain.summary_filters import UNFILTERED
from handlers.roadmap import screens
from locales.translator import translator
from services import reports
from services.lists import reading as people_lists
from services.roadmap import editing, making, marking, proposing, reading, reminding
from storage.tables import MeasureRow, OutboxRow, PostRow, RecordRow
from tests.cast import START, Cast, Player
from tests.counting import counting
from tests.services.doing import plan

MOSCOW = ZoneInfo("Europe/Moscow")


async def begun(cast: Cast, key: str = "help") -> dict[str, Measure]:
    """A roadmap of the template; its measures by title."""
    async with cast.call(cast.vera).write() as (tx, call):
        roadmap_id, _ = await making.begin(tx, call, key, 0)
        found = (await reading.whole(tx, call, roadmap_id, MeasureKind.ROADMAP)).measures
    return {one.title: one for one in found}


async def entrusted(cast: Cast, player: Player, due_on: date) -> int:
    """The first measure, dated so, to this person. Its id."""
    measure = next(iter((await begun(cast)).values()))
    async with cast.call(cast.vera).write() as (tx, call):
        await editing.set_due(tx, call, measure.id, measure.rev, Timing.DAY, due_on)
        await editing.set_person(tx, call, measure.id, measure.rev + 1, player.person_id)
    return measure.id


async def read(cast: Cast, measure_id: int) -> Measure:
    async with cast.database.read() as tx:
        _, measure = await tx.subjects.of_measure(measure_id, START.date())
    return measure


async def lists(cast: Cast) -> dict[str, datetime]:
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(OutboxRow.key, OutboxRow.due_at).where(OutboxRow.kind == DueList.kind)
        )
        return {row.key: row.due_at for row in rows}


async def reminds(cast: Cast, now: datetime) -> dict[str, datetime]:
    async with cast.database.write() as tx:
        assert await reminding.remind(tx, now) is None
    return await lists(cast)


async def test_template_taken_twice_adds_nothing_twice(cast: Cast) -> None:
    first = await begun(cast)
    async with cast.call(cast.galina).write() as (tx, call):
        _, count = await making.begin(tx, call, "help", 2026)
        assert count == 0
        roadmap_id, more = await making.begin(tx, call, "growth", 2026)
        found = (await reading.whole(tx, call, roadmap_id, MeasureKind.ROADMAP)).measures
    assert len(found) == len(first) + more


async def test_paper_of_the_year_is_signed_by_those_who_lead_the_school_today(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        roadmap_id, _ = await making.begin(tx, call, "help", 0)
        whole = await reading.whole(tx, call, roadmap_id, MeasureKind.ROADMAP)
        assert (whole.deputy, whole.director) == (cast.vera.name, cast.galina.name)
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.galina.post_id).values(until=call.today)
        )
        vacant = await reading.whole(tx, call, roadmap_id, MeasureKind.METHODICAL)
        assert (vacant.deputy, vacant.director) == (cast.vera.name, None)


async def test_template_that_is_not_offered_is_refused(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        for key in ("unknown", "assessment.criteria_before", ""):
            with pytest.raises(DomainError, match=r"roadmap\.no_template"):
                await making.begin(tx, call, key, 0)


@pytest.mark.parametrize("name", ["anna", "boris", "dina", "egor", "mila", "lev", "oleg"])
async def test_who_does_not_lead_makes_and_edits_nothing(cast: Cast, name: str) -> None:
    measure_id = await entrusted(cast, cast.zoya, date(2027, 4, 20))
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        for act in (
            making.begin(tx, call, "help", 0),
            editing.rename(tx, call, measure_id, "Чужое"),
            editing.set_person(tx, call, measure_id, 3, cast.anna.person_id),
            marking.drop(tx, call, measure_id, 3),
            marking.finish(tx, call, measure_id, 3, None),
        ):
            with pytest.raises(DomainError, match=r"access\.denied"):
                await act
    assert (await read(cast, measure_id)).state is MeasureState.PLANNED


async def test_two_presses_on_one_revision_the_first_wins(cast: Cast) -> None:
    measure_id = await entrusted(cast, cast.anna, date(2027, 4, 20))
    async with cast.call(cast.anna).write() as (tx, call):
        await marking.finish(tx, call, measure_id, 3, "Проведено")
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"roadmap\.changed"):
            await marking.drop(tx, call, measure_id, 3)
    found = await read(cast, measure_id)
    assert (found.state, found.done_on, found.note) == (
        MeasureState.DONE,
        date(2027, 3, 17),
        "Проведено",
    )


async def test_every_step_is_taken_back_to_what_was_before(cast: Cast) -> None:
    measure_id = await entrusted(cast, cast.anna, date(2027, 4, 20))
    async with cast.call(cast.vera).write() as (tx, call):
        await marking.move(tx, call, measure_id, 3, date(2027, 5, 20), "Карантин")
        await marking.undo(tx, call, measure_id, 4)
        await marking.finish(tx, call, measure_id, 5, None)
        await marking.undo(tx, call, measure_id, 6)
        await marking.drop(tx, call, measure_id, 7)
        await marking.undo(tx, call, measure_id, 8)
        with pytest.raises(DomainError, match=r"roadmap\.nothing"):
            await marking.undo(tx, call, measure_id, 9)
    found = await read(cast, measure_id)
    assert (found.state, found.due_on, found.done_on) == (
        MeasureState.PLANNED,
        date(2027, 4, 20),
        None,
    )


async def test_responsible_does_not_take_back_the_drop_of_a_leader(cast: Cast) -> None:
    measure_id = await entrusted(cast, cast.anna, date(2027, 4, 20))
    async with cast.call(cast.vera).write() as (tx, call):
        await marking.drop(tx, call, measure_id, 3)
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await marking.undo(tx, call, measure_id, 4)


async def test_list_of_a_day_is_made_once_on_the_days_of_the_steps_alone(cast: Cast) -> None:
    """A week before, a day before, on the day, a day and a week after: and not between."""
    await entrusted(cast, cast.anna, date(2027, 4, 20))
    midnight = datetime(2027, 4, 12, tzinfo=UTC)
    for day in range(17):
        found = await reminds(cast, midnight + timedelta(days=day))
    said = sorted(key.rpartition(":")[2] for key in found)
    assert said == ["2027-04-13", "2027-04-19", "2027-04-20", "2027-04-21", "2027-04-27"]
    assert {at.astimezone(MOSCOW).strftime("%H:%M") for at in found.values()} == {"14:31"}


async def test_nobody_is_reminded_of_what_is_done_or_needs_no_date(cast: Cast) -> None:
    measure_id = await entrusted(cast, cast.anna, date(2027, 4, 20))
    async with cast.call(cast.anna).write() as (tx, call):
        await marking.finish(tx, call, measure_id, None, None)
    assert await reminds(cast, datetime(2027, 4, 13, tzinfo=UTC)) == {}
    async with cast.call(cast.vera).write() as (tx, call):
        await marking.undo(tx, call, measure_id, 4)
        await editing.set_due(tx, call, measure_id, None, Timing.NEEDED, None)
    assert await reminds(cast, datetime(2027, 6, 1, tzinfo=UTC)) == {}


async def test_many_measures_cost_as_many_statements_as_one(cast: Cast) -> None:
    counts = []
    for number, key in enumerate(("help", "growth")):
        await begun(cast, key)
        async with cast.call(cast.vera).write() as (tx, call):
            roadmap = await tx.roadmaps.find(cast.school_id, 2026)
            assert roadmap is not None
            for who in Responsible:
                await making.assign(tx, call, roadmap.id, who, cast.anna.person_id)
        now = datetime(2027, 3, 24, tzinfo=UTC) + timedelta(days=7 * number)
        with counting(cast.database) as cost:
            await reminds(cast, now)
            async with cast.call(cast.vera).read() as (tx, call):
                await reading.page(tx, call)
        counts.append(len(cost.statements))
    assert counts[0] == counts[1]


async def test_person_who_left_has_nothing_of_it(cast: Cast) -> None:
    measure_id = await entrusted(cast, cast.zoya, date(2027, 4, 20))
    async with cast.database.write() as tx:
        await tx.posts.end(cast.zoya.post_id, until=START.date(), at=START)
    async with cast.call(cast.zoya).write() as (tx, call):
        assert (await reading.own(tx, call)).lines == ()
        with pytest.raises(DomainError, match=r"access\.denied"):
            await marking.finish(tx, call, measure_id, None, None)
    assert await reminds(cast, datetime(2027, 4, 13, tzinfo=UTC)) == {}


async def test_plan_is_drafted_from_totals_and_taken_in_parts(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        found = await proposing.proposals(tx, call)
        assert found.year == 2026
        assert all(one.measure.reason is not None for one in found.lines)
        first = found.lines[0].measure.source
        assert first is not None
        assert (await proposing.take(tx, call, first))[0] == 1
        assert (await proposing.take(tx, call, first))[0] == 0
        with pytest.raises(DomainError, match=r"roadmap\.no_proposal"):
            await proposing.take(tx, call, "m.seminar.nothing")
        left, shown = await proposing.take(tx, call, None)
        assert shown == await proposing.proposals(tx, call)
        assert left == len(found.lines) - 1
        planned = await reading.page(
            tx, call, year=found.year, kind=MeasureKind.METHODICAL, shown=Shown.ALL
        )
        assert planned.view is not None
        assert planned.view.course.total == len(found.lines)
        assert (await reading.page(tx, call, year=found.year)).view is None


async def teachers(cast: Cast, count: int) -> list[Player]:
    """More teachers of school 1."""
    names = [PersonName(surname=f"Педагог{n}", given="Имя", patronymic="") for n in range(count)]
    found = []
    async with cast.database.write() as tx:
        for name in names:
            (person_id,) = await tx.posts.add_persons([name], START)
            made = await tx.connection.execute(
                insert(PostRow)
                .values(
                    person_id=person_id,
                    school_id=cast.school_id,
                    municipality_id=cast.municipality_id,
                    role=Role.TEACHER.value,
                    main=True,
                    since=date(2026, 9, 1),
                )
                .returning(PostRow.id)
            )
            found.append(
                Player(
                    person_id=person_id,
                    account_id=0,
                    chat_id=0,
                    post_id=made.scalar_one(),
                    name=name,
                )
            )
    return found


async def test_difficulty_of_four_people_is_not_proposed_and_of_five_is(cast: Cast) -> None:
    *four, fifth = await teachers(cast, 5)
    for one in four:
        await plan(cast, one, deficits=["assessment.criteria_before"])
    assert await proposed_for_difficulties(cast) == []
    await plan(cast, fifth, deficits=["assessment.criteria_before"])
    assert await proposed_for_difficulties(cast) == [
        ("m.seminar.assessment.criteria_before", 5),
        ("m.visits.assessment.criteria_before", 5),
    ]


async def proposed_for_difficulties(cast: Cast) -> list[tuple[str | None, int]]:
    async with cast.call(cast.vera).read() as (tx, call):
        found = await proposing.proposals(tx, call)
    return [
        (one.measure.source, one.measure.reason.people)
        for one in found.lines
        if one.measure.reason is not None and one.measure.reason.kind is ReasonKind.DEFICIT
    ]


steps = st.builds(
    ReminderPolicy,
    before=st.lists(st.integers(1, 60), max_size=3, unique=True).map(tuple),
    after=st.lists(st.integers(1, 30), max_size=3, unique=True).map(tuple),
    weekly=st.booleans(),
    once_a_week=st.booleans(),
)
days = st.dates(date(2026, 9, 1), date(2027, 8, 31))


@given(due_on=days, policy=steps, closed=st.frozensets(days, max_size=30))
def test_measure_speaks_on_those_days_on_which_an_item_would(
    due_on: date, policy: ReminderPolicy, closed: frozenset[date]
) -> None:
    """The days of an item's lines, one after the other, are those on which `speaks_on` is true."""
    calendar = WorkCalendar(closed=closed)
    first, last = due_on - timedelta(days=100), due_on + timedelta(days=60)
    expected = set()
    step: int | None = None
    moment = datetime.combine(first, time(0), tzinfo=MOSCOW)
    while (
        line := next_line(due_on, policy, calendar, MOSCOW, last_step=step, not_before=moment)
    ) is not None and line.day <= last:
        expected.add(line.day)
        step, moment = line.step, line.fire_at
    spoken = {
        day
        for shift in range((last - first).days + 1)
        if speaks_on(due_on, policy, calendar, day := first + timedelta(days=shift))
    }
    assert spoken == expected


async def test_number_of_a_measure_is_one_on_every_screen_and_on_paper(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        roadmap_id, _ = await making.begin(tx, call, "help", 0)
        pages = [(await reading.page(tx, call, page=number)).view for number in range(2)]
        passed = (await reading.page(tx, call, shown=Shown.PASSED)).view
        whole = await reading.whole(tx, call, roadmap_id, MeasureKind.ROADMAP)
    view = RoadmapPaper(
        school=whole.school,
        roadmap=whole.roadmap,
        kind=MeasureKind.ROADMAP,
        measures=whole.measures,
        day=call.today,
    )
    table = papers.paper(view).parts[0].table
    assert table is not None
    printed = {row[1]: row[0] for row in table.rows if len(row) > 1}
    assert len(printed) == 12
    shown = {}
    for page in (*pages, passed):
        assert page is not None
        said = screens.listing(translator("ru"), page, (2026,)).text
        lines = [line for line in said.splitlines() if line[:1].isdigit()]
        assert len(lines) == len(page.lines)
        for line, one in zip(lines, page.lines, strict=True):
            assert line.split(". ")[0] == printed[one.title]
            shown[one.title] = line
    assert shown.keys() == printed.keys()


async def test_what_is_in_the_plan_is_proposed_as_the_plan_has_it(cast: Cast) -> None:
    """With its number of then and its date of now; what was taken out says so."""
    async with cast.call(cast.vera).write() as (tx, call):
        await proposing.take(tx, call, None)
        found = await proposing.proposals(tx, call)
        roadmap_id = found.roadmap_id
        assert roadmap_id is not None
        condition = tx.measures.of_roadmap(roadmap_id, MeasureKind.METHODICAL)
        first, second, *_ = await tx.measures.list_all(condition)
        await tx.connection.execute(
            update(MeasureRow)
            .where(MeasureRow.id == first.id)
            .values(due_on=date(2027, 5, 31), reason_people=77)
        )
        await marking.drop(tx, call, second.id, second.rev)
        lines = {one.measure.title: one for one in (await proposing.proposals(tx, call)).lines}
    planned = lines[first.title]
    assert planned.measure.due_on == date(2027, 5, 31)
    assert planned.measure.reason is not None
    assert planned.measure.reason.people == 77
    assert (planned.taken, planned.dropped) == (True, False)
    assert lines[second.title].dropped


async def test_who_needs_courses_is_one_number_in_lists_reports_and_the_plan(cast: Cast) -> None:
    """Ends in fourteen months, in ten, ended, and of the rest nothing is known."""
    async with cast.call(cast.vera).write() as (tx, call):
        for player, on in (
            (cast.anna, date(2025, 5, 20)),
            (cast.boris, date(2025, 1, 20)),
            (cast.dina, date(2020, 1, 20)),
        ):
            await tx.connection.execute(
                insert(RecordRow).values(
                    person_id=player.person_id,
                    kind=RecordKind.KPK.value,
                    title="Курсы",
                    on_date=on,
                    hours=36,
                    post_id=player.post_id,
                    state=RecordState.CONFIRMED.value,
                    by=player.person_id,
                    at=START,
                )
            )
    async with cast.call(cast.vera).read() as (tx, call):
        page = await people_lists.page(tx, call, ListKind.COURSE)
        figures = await reports.figures(tx, call, UNFILTERED)
        reasons = await proposing.reasons_of(tx, call, cast.school_id)
    asked = next(one.people for one in reasons if one.kind is ReasonKind.COURSES)
    assert page.total
    assert asked == page.total + page.unknown
    assert (figures.courses.ahead, figures.courses.unknown) == (page.total, page.unknown)
