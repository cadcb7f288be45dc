"""The summary of a school equals what an independent count over raw rows gives."""

import random
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Row, insert, select, update

from content.loader import load_questionnaire
from domain.errors import DomainError
from domain.item import ItemFact, ItemKind, ItemState, progress
from domain.lists import ListKind
from domain.people import PersonName, Role
from domain.route import RouteState
from domain.scoring import AnswerValue, StatementRef, Thresholds, score
from domain.summary import PeopleList
from services import lists
from services.summary import person, school
from storage.tables import (
    AccountRow,
    BasisRow,
    ConsentRow,
    ContentVersionRow,
    DiagnosisRow,
    ItemRow,
    MentoringRow,
    PersonRow,
    PostRow,
    RouteRow,
    Table,
)
from tests.cast import START, Cast
from tests.counting import counting
from tests.services.doing import Planned, plan

TODAY = date(2027, 3, 17)
KEYS = [statement.key for statement in load_questionnaire("self").statements[:3]]


class RandomSchool:
    """Adds teachers to school 1 as chance has it, and remembers the raw facts of each."""

    def __init__(self, cast: Cast, seed: int) -> None:
        self.cast = cast
        self.dice = random.Random(seed)

    async def add(self, count: int) -> None:
        async with self.cast.database.write() as tx:
            version = await tx.connection.execute(
                insert(ContentVersionRow)
                .values(
                    kind="questionnaire",
                    key=f"s{self.dice.random()}",
                    version=1,
                    sha256="x",
                    body="{}",
                )
                .returning(ContentVersionRow.id)
            )
            content_id = version.scalar_one()
            self._connection = tx.connection
            for number in range(count):
                await self._teacher(number, content_id)

    async def _row(self, table: type[Table], **values: object) -> int:
        made = await self._connection.execute(
            insert(table).values(**values).returning(table.__table__.c.id)
        )
        return int(made.scalar_one())

    async def _teacher(self, number: int, content_id: int) -> None:
        dice = self.dice
        name = PersonName(surname=f"Учитель{number}", given="Имя", patronymic="Отчество")

        person_id = await self._row(
            PersonRow,
            surname=name.surname,
            given=name.given,
            patronymic=name.patronymic,
            name_key=name.key,
            pedagogical_since_year=dice.choice((None, 2010, 2024, 2025, 2026)),
            created_at=START,
        )
        if dice.random() < 0.8:
            await self._row(
                AccountRow,
                platform="telegram",
                chat_id=50_000 + person_id,
                person_id=person_id,
                language="ru",
                reachable=dice.random() < 0.8,
                created_at=START,
            )
        if dice.random() < 0.8:
            await self._row(
                ConsentRow,
                person_id=person_id,
                kind="diagnosis_messages",
                text_version=1,
                given_at=START,
                withdrawn_at=START if dice.random() < 0.2 else None,
            )
        post_id = await self._row(
            PostRow,
            person_id=person_id,
            school_id=self.cast.school_id,
            role=Role.TEACHER.value,
            main=dice.random() < 0.9,
            since=date(2026, 9, 1),
            until=dice.choice((None, None, None, date(2027, 3, 17), date(2027, 3, 18))),
            employment=dice.choice((None, None, "main", "internal", "external")),
        )
        if dice.random() < 0.3:
            await self._row(
                MentoringRow,
                mentor_person_id=self.cast.boris.person_id,
                mentee_post_id=post_id,
                school_id=self.cast.school_id,
                state=dice.choice(("active", "proposed")),
                rev=1,
                proposed_by=self.cast.vera.person_id,
                proposed_at=START,
            )
        if dice.random() < 0.6:
            await self._row(
                DiagnosisRow,
                post_id=post_id,
                assessor_id=person_id,
                kind="self",
                content_version_id=content_id,
                variant="soo",
                state=dice.choice(("finished", "finished", "open")),
                started_at=START,
                finished_at=dice.choice((START, datetime(2026, 5, 1, tzinfo=UTC))),
            )
        if dice.random() < 0.7:
            await self._route(post_id)

    async def _route(self, post_id: int) -> None:
        dice = self.dice
        route_id = await self._row(
            RouteRow,
            post_id=post_id,
            state=dice.choice(
                (
                    RouteState.ACTIVE,
                    RouteState.APPROVED,
                    RouteState.COMPLETED,
                    RouteState.SUBMITTED,
                    RouteState.DRAFT,
                )
            ).value,
            rev=2,
            last_on=dice.choice((date(2027, 5, 31), date(2026, 5, 31))),
            created_at=START,
        )
        for position, key in enumerate(dice.sample(KEYS, dice.randrange(len(KEYS) + 1))):
            await self._row(
                BasisRow,
                route_id=route_id,
                position=position,
                kind="deficit",
                statement_key=key,
                text=key,
            )
        for position in range(dice.randrange(5)):
            state = dice.choice(list(ItemState))
            due_on = TODAY + timedelta(days=dice.randrange(-20, 20))
            told = state in (ItemState.DONE, ItemState.CONFIRMED, ItemState.SENT_BACK)
            await self._row(
                ItemRow,
                route_id=route_id,
                position=position,
                section="internal",
                kind=ItemKind.WEBINAR.value,
                title="вебинар",
                due_on=due_on,
                evidence_kind="none",
                state=state.value,
                rev=1,
                confirmable=dice.random() < 0.7,
                reported_on=due_on + timedelta(days=dice.randrange(-3, 4)) if told else None,
                postponed_times=0,
            )


async def rows_of(cast: Cast, table: type[Table]) -> Sequence[Row[*tuple[Any, ...]]]:
    async with cast.database.read() as tx:
        return (await tx.connection.execute(select(*table.__table__.c))).all()


@pytest.mark.parametrize("seed", range(4))
async def test_numbers_equal_an_independent_count(cast: Cast, seed: int) -> None:
    await RandomSchool(cast, seed).add(40)
    async with cast.call(cast.vera).read() as (tx, call):
        view = await school.school(tx, call)
        listed = {
            which: {
                line.post_id
                for page in range(6)
                for line in (await lists.page(tx, call, ListKind(which.value), page)).lines
            }
            for which in PeopleList
        }
        totals = {
            which: (await lists.page(tx, call, ListKind(which.value))).total for which in PeopleList
        }

    people = {row.id: row for row in await rows_of(cast, PersonRow)}
    posts = {
        row.id: row
        for row in await rows_of(cast, PostRow)
        if row.school_id == cast.school_id
        and row.role == "teacher"
        and row.main
        and row.employment != "external"
        and (row.until is None or row.until > TODAY)
    }
    accounts = await rows_of(cast, AccountRow)
    consents = {
        row.person_id
        for row in await rows_of(cast, ConsentRow)
        if row.given_at is not None and row.withdrawn_at is None
    }
    with_account = {row.person_id for row in accounts}
    reached = {row.person_id for row in accounts if row.reachable}
    mentored = {r.mentee_post_id for r in await rows_of(cast, MentoringRow) if r.state == "active"}
    diagnosed = {
        row.post_id
        for row in await rows_of(cast, DiagnosisRow)
        if row.state == "finished" and row.finished_at >= datetime(2026, 9, 1, tzinfo=UTC)
    }
    routes = {row.id: row for row in await rows_of(cast, RouteRow) if row.post_id in posts}
    approved = {
        row.post_id
        for row in routes.values()
        if row.state in ("approved", "active", "completed") and row.last_on >= date(2026, 9, 1)
    }
    items = [
        row
        for row in await rows_of(cast, ItemRow)
        if row.route_id in routes
        and (
            routes[row.route_id].state in ("approved", "active")
            or (
                routes[row.route_id].state == "completed"
                and routes[row.route_id].last_on >= date(2026, 9, 1)
            )
        )
    ]
    running = [row for row in items if routes[row.route_id].state != "completed"]
    facts = progress(
        [
            ItemFact(
                state=ItemState(row.state),
                due_on=row.due_on,
                confirmable=row.confirmable,
                reported_on=row.reported_on,
            )
            for row in items
        ],
        TODAY,
    )
    passed = [
        row
        for row in running
        if row.due_on < TODAY and row.state in ("planned", "in_progress", "postponed", "sent_back")
    ]
    late = {routes[row.route_id].post_id for row in passed}
    expected = {
        PeopleList.NOT_DIAGNOSED: set(posts) - diagnosed,
        PeopleList.WITHOUT_ROUTE: set(posts) - approved,
        PeopleList.PASSED: late,
        PeopleList.YOUNG: {
            key
            for key, row in posts.items()
            if (people[row.person_id].pedagogical_since_year or 0) >= 2025 and key not in mentored
        },
        PeopleList.NOT_JOINED: {
            key
            for key, row in posts.items()
            if row.person_id not in consents or row.person_id not in with_account
        },
        PeopleList.UNREACHABLE: {
            key
            for key, row in posts.items()
            if row.person_id in consents & with_account and row.person_id not in reached
        },
    }
    assert listed == expected
    assert totals == {which: len(found) for which, found in expected.items()}
    assert view.people.teachers == len(posts)
    assert view.people.diagnosed == len(set(posts) & diagnosed)
    assert view.people.approved == len(approved)
    assert view.people.young_without_mentor == len(expected[PeopleList.YOUNG])
    assert view.people.not_joined == len(expected[PeopleList.NOT_JOINED])
    assert view.people.unreachable == len(expected[PeopleList.UNREACHABLE])
    assert (view.items.total, view.items.finished) == (facts.total, facts.finished)
    assert (view.items.due, view.items.on_time) == (facts.due, facts.on_time)
    assert view.items.on_time_percent == facts.on_time_percent
    assert (view.items.passed, view.items.passed_people) == (len(passed), len(late))
    chosen = Counter(
        (row.statement_key, routes[row.route_id].post_id)
        for row in await rows_of(cast, BasisRow)
        if row.route_id in routes
        and routes[row.route_id].state != "draft"
        and routes[row.route_id].last_on >= date(2026, 9, 1)
    )
    by_key = Counter(key for key, _ in chosen)
    assert [one.people for one in view.difficulties] == sorted(
        (count for count in by_key.values() if count >= 5), reverse=True
    )


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
        for which in PeopleList:
            # Heads and mentors see what is late with their own people: tests of lists.
            if which is PeopleList.PASSED and name in {"dina", "boris"}:
                continue
            with pytest.raises(DomainError, match=r"access\.denied"):
                await lists.page(tx, call, ListKind(which.value))


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
        late = await person.items_of(tx, call, cast.anna.post_id, only_passed=True)
        everything = await person.items_of(tx, call, cast.anna.post_id)
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
    # Who is speaking takes two of them, the scope and the name of the school two more.
    assert await cost() == few <= 8


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
