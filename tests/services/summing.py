"""A school as chance has it, and its numbers counted slowly over raw rows."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Row, insert, select

from content.loader import load_questionnaire
from domain.calendar import add_months
from domain.card import Category
from domain.doing import UNDER_WAY
from domain.item import ItemFact, ItemKind, ItemState, finished, progress
from domain.people import PersonName, Role
from domain.route import WITH_PERIOD, RouteState
from domain.summary import ItemCounts, PeopleCounts, PeopleList, WeekChanges
from domain.summary_filters import ATTESTATION_NEAR_MONTHS, Filters, PeopleGroup, year_period
from domain.terms import attestation_term
from storage.tables import (
    AccountRow,
    BasisRow,
    CardRow,
    ConsentRow,
    ContentVersionRow,
    DepartmentRow,
    DiagnosisRow,
    ItemRow,
    MentoringRow,
    PersonRow,
    PostRow,
    RouteChangeRow,
    RouteRow,
    Table,
)
from tests.cast import MOSCOW, START, Cast

TODAY = date(2027, 3, 17)
WEEK_FIRST = TODAY - timedelta(days=7)
KEYS = [statement.key for statement in load_questionnaire("self").statements[:3]]
OPEN = ("planned", "in_progress", "postponed", "sent_back")
APPROVED = ("approved", "active", "closing", "suspended", "completed")

Raw = Row[*tuple[Any, ...]]


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
            self._departments = (
                None,
                *(await tx.connection.execute(select(DepartmentRow.id))).scalars(),
            )
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
            department_id=dice.choice(self._departments),
            main=dice.random() < 0.9,
            since=date(2026, 9, 1),
            until=dice.choice((None, None, None, date(2027, 3, 17), date(2027, 3, 18))),
            employment=dice.choice((None, None, "main", "internal", "external")),
            offline=number % 7 == 3,
        )
        if dice.random() < 0.7:
            await self._card(person_id)
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
        for _ in range(dice.choice((0, 1, 1, 2))):
            await self._row(
                DiagnosisRow,
                post_id=post_id,
                assessor_id=person_id,
                kind="self",
                content_version_id=content_id,
                variant="soo",
                state=dice.choice(("finished", "finished", "open")),
                started_at=START,
                finished_at=dice.choice(
                    (
                        START,
                        START - timedelta(days=6),
                        START - timedelta(days=9),
                        datetime(2026, 10, 5, tzinfo=UTC),
                        datetime(2026, 5, 1, tzinfo=UTC),
                    )
                ),
            )
        for _ in range(dice.choice((0, 1, 1, 2))):
            await self._route(post_id)

    async def _card(self, person_id: int) -> None:
        dice = self.dice
        await self._connection.execute(
            insert(CardRow).values(
                person_id=person_id,
                attestation_on=dice.choice(
                    (None, None, date(2026, 12, 1), date(2027, 9, 1), date(2029, 1, 1))
                ),
                category=dice.choice((None, "none", "first", "highest")),
                category_on=dice.choice(
                    (None, date(2022, 6, 1), date(2023, 5, 2), date(2021, 2, 1), date(2024, 2, 1))
                ),
                fitness_on=dice.choice((None, date(2022, 9, 1), date(2025, 9, 1))),
                updated_at=START,
            )
        )

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
                    RouteState.CLOSING,
                    RouteState.SUSPENDED,
                )
            ).value,
            rev=2,
            first_on=dice.choice((None, date(2026, 9, 1), date(2027, 2, 1), date(2025, 9, 1))),
            last_on=dice.choice((date(2027, 5, 31), date(2026, 5, 31), None)),
            decided_at=dice.choice((None, START, START - timedelta(days=20))),
            concluding_since=dice.choice((None, START)),
            step=dice.choice((None, None, "head")),
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
            due_on = TODAY + timedelta(days=dice.choice((-300, -150, *range(-20, 20))))
            told = state in (ItemState.DONE, ItemState.CONFIRMED, ItemState.SENT_BACK)
            item_id = await self._row(
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
                finished_at=START - timedelta(days=dice.randrange(15)) if told else None,
                postponed_times=0,
            )
            if dice.random() < 0.2:
                await self._row(
                    RouteChangeRow,
                    route_id=route_id,
                    item_id=dice.choice((None, item_id)),
                    kind="drop",
                    before={},
                    after={},
                    state=dice.choice(("waiting", "shown", "draft")),
                    by=self.cast.vera.person_id,
                    at=START - timedelta(days=dice.choice((1, 12))),
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All rows, as they are."""

    reader: int
    school_id: int
    posts: Sequence[Raw]
    people: Mapping[int, Raw]
    cards: Mapping[int, Raw]
    accounts: Sequence[Raw]
    consents: Sequence[Raw]
    mentorings: Sequence[Raw]
    diagnoses: Sequence[Raw]
    routes: Sequence[Raw]
    items: Sequence[Raw]
    changes: Sequence[Raw]
    bases: Sequence[Raw]

    @classmethod
    async def read(cls, cast: Cast) -> "Facts":
        async with cast.database.read() as tx:

            async def rows(table: type[Table]) -> Sequence[Raw]:
                return (await tx.connection.execute(select(*table.__table__.c))).all()

            return cls(
                reader=cast.vera.person_id,
                school_id=cast.school_id,
                posts=await rows(PostRow),
                people={row.id: row for row in await rows(PersonRow)},
                cards={row.person_id: row for row in await rows(CardRow)},
                accounts=await rows(AccountRow),
                consents=await rows(ConsentRow),
                mentorings=await rows(MentoringRow),
                diagnoses=await rows(DiagnosisRow),
                routes=await rows(RouteRow),
                items=await rows(ItemRow),
                changes=await rows(RouteChangeRow),
                bases=await rows(BasisRow),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Slow:
    people: PeopleCounts
    items: ItemCounts
    week: WeekChanges
    difficulties: list[int]
    changes: tuple[int, int]
    lists: dict[PeopleList, frozenset[int]]


def slow(facts: Facts, filters: Filters) -> Slow:
    """What Vera, deputy of all of the school, is to see."""
    count = _Count(facts, filters)
    return count.all()


class _Count:
    def __init__(self, facts: Facts, filters: Filters) -> None:
        self.facts, self.filters = facts, filters
        period = filters.period or year_period(2026)
        self.first, self.last = period.first, period.last
        self.active = {r.mentee_post_id for r in facts.mentorings if r.state == "active"}
        # Whoever the reader decides about: any post of the school.
        self.seen = {
            post.id: post
            for post in facts.posts
            if post.school_id == facts.school_id
            and filters.department_id in (None, post.department_id)
            and self._in_group(post)
        }
        self.teachers = {
            key: post
            for key, post in self.seen.items()
            if post.role == "teacher"
            and post.main
            and post.employment != "external"
            and self._held(post)
        }

    def _held(self, post: Raw) -> bool:
        return post.since <= TODAY and (post.until is None or post.until > TODAY)

    def _young(self, post: Raw) -> bool:
        return (self.facts.people[post.person_id].pedagogical_since_year or 0) >= 2025

    def _in_group(self, post: Raw) -> bool:
        match self.filters.group:
            case PeopleGroup.ALL:
                return True
            case PeopleGroup.YOUNG:
                return self._young(post)
            case PeopleGroup.MENTORED:
                return post.id in self.active
            case PeopleGroup.ATTESTATION:
                card = self.facts.cards.get(post.person_id)
                if card is None:
                    return False
                term = attestation_term(
                    planned_on=card.attestation_on,
                    category=None if card.category is None else Category(card.category),
                    category_on=card.category_on,
                    fitness_on=card.fitness_on,
                    today=TODAY,
                )
                return term is not None and term.on <= add_months(TODAY, ATTESTATION_NEAR_MONTHS)

    def _reaches(self, route: Raw) -> bool:
        if route.last_on is not None and route.last_on < self.first:
            return False
        over = self.last < TODAY
        return not (over and route.first_on is not None and route.first_on > self.last)

    def _dated(self, item: Raw) -> bool:
        return self.filters.period is None or self.first <= item.due_on <= self.last

    def _follows(self, route: Raw) -> bool:
        return any(
            other.post_id == route.post_id
            and other.id < route.id
            and RouteState(other.state) in WITH_PERIOD
            and other.last_on is not None
            and other.last_on >= TODAY
            for other in self.facts.routes
        )

    def all(self) -> Slow:
        facts, posts = self.facts, self.teachers
        routes = {row.id: row for row in facts.routes if row.post_id in posts}
        under_way = {state.value for state in UNDER_WAY}
        passed = [
            item
            for item in facts.items
            if item.route_id in routes
            and routes[item.route_id].state in under_way
            and item.state in OPEN
            and item.due_on < TODAY
            and self._dated(item)
            and not self._follows(routes[item.route_id])
        ]
        items = [
            item
            for item in facts.items
            if item.route_id in routes
            and item.state != "dropped"
            and self._dated(item)
            and not self._follows(routes[item.route_id])
            and (
                routes[item.route_id].state in under_way
                or (
                    routes[item.route_id].state == "completed"
                    and self._reaches(routes[item.route_id])
                )
            )
        ]
        done = [
            item
            for item in items
            if finished(ItemState(item.state), confirmable=item.confirmable)
            and item.finished_at is not None
            and item.finished_at.astimezone(MOSCOW).date() >= WEEK_FIRST
        ]

        def owners(some: Sequence[Raw]) -> frozenset[int]:
            return frozenset(routes[item.route_id].post_id for item in some)

        lists = self._of_people() | {
            PeopleList.PASSED: owners(passed),
            PeopleList.WITH_ITEMS: owners(items),
            PeopleList.FINISHED_WEEK: owners(done),
            PeopleList.PASSED_WEEK: owners([one for one in passed if one.due_on >= WEEK_FIRST]),
            PeopleList.WAITING: self._of_plans("submitted"),
            PeopleList.CONCLUDING: self._of_plans("closing"),
            PeopleList.CHANGED: frozenset(
                owner for owner, waits, recent in self._changes() if waits or recent
            ),
        }
        # What waits, and what came this week, is told of a period that lasts.
        now = self.last >= TODAY
        every = progress([_fact(item) for item in items], TODAY)
        plans = [r for r in facts.routes if r.post_id in self.seen and self._waits(r, "submitted")]
        ends = [r for r in facts.routes if r.post_id in self.seen and self._waits(r, "closing")]
        return Slow(
            people=PeopleCounts(
                teachers=len(posts),
                diagnosed=len(lists[PeopleList.DIAGNOSED]),
                approved=len(lists[PeopleList.APPROVED]),
                waiting=len(plans) * now,
                concluding=len(ends) * now,
                young_without_mentor=len(lists[PeopleList.YOUNG]),
                not_joined=len(lists[PeopleList.NOT_JOINED]),
                unreachable=len(lists[PeopleList.UNREACHABLE]),
                young=sum(self._young(post) for post in posts.values()),
                suspended=len(lists[PeopleList.SUSPENDED]),
            ),
            items=ItemCounts(
                total=every.total,
                finished=every.finished,
                due=every.due,
                on_time=every.on_time,
                passed=len(passed),
                passed_people=len(owners(passed)),
                people=len(owners(items)),
                later=sum(_later(item) for item in items),
                waiting=sum(
                    ItemState(item.state) is ItemState.DONE and item.confirmable for item in items
                ),
                today=sum(
                    item.state in OPEN
                    and item.due_on == TODAY
                    and routes[item.route_id].state in under_way
                    for item in items
                ),
            ),
            week=WeekChanges()
            if not now
            else WeekChanges(
                diagnosed=len(lists[PeopleList.DIAGNOSED_WEEK]),
                approved=len(lists[PeopleList.APPROVED_WEEK]),
                finished=len(done),
                passed=sum(item.due_on >= WEEK_FIRST for item in passed),
            ),
            difficulties=self._difficulties(routes),
            changes=(0, 0)
            if not now
            else (
                sum(waits for _, waits, _ in self._changes()),
                sum(recent for _, _, recent in self._changes()),
            ),
            lists=lists,
        )

    def _waits(self, route: Raw, state: str) -> bool:
        post = self.seen[route.post_id]
        if route.state != state or post.person_id == self.facts.reader:
            return False
        if state == "submitted":
            return route.step is None
        return route.concluding_since is not None and self._held(post)

    def _changes(self) -> list[tuple[int, bool, bool]]:
        """(post, waits for a decision, shown lately) of each change of a plan in sight."""
        routes = {row.id: row for row in self.facts.routes if row.post_id in self.seen}
        items = {row.id: row for row in self.facts.items}
        since = datetime.combine(WEEK_FIRST, time(0), tzinfo=MOSCOW)
        found = []
        for change in self.facts.changes:
            route = routes.get(change.route_id)
            if route is None:
                continue
            post = self.seen[route.post_id]
            if post.person_id == self.facts.reader or not self._held(post):
                continue
            under_way = RouteState(route.state) in UNDER_WAY
            is_open = change.item_id is None or items[change.item_id].state in OPEN
            waits = change.state == "waiting" and under_way and is_open
            found.append((post.id, waits, change.state == "shown" and change.at >= since))
        return found

    def _of_plans(self, state: str) -> frozenset[int]:
        return frozenset(
            route.post_id
            for route in self.facts.routes
            if route.post_id in self.seen and self._waits(route, state)
        )

    def _of_people(self) -> dict[PeopleList, frozenset[int]]:
        facts, posts = self.facts, self.teachers
        consents = {
            row.person_id
            for row in facts.consents
            if row.given_at is not None and row.withdrawn_at is None
        }
        with_account = {row.person_id for row in facts.accounts}
        reached = {row.person_id for row in facts.accounts if row.reachable}
        days = [
            (row.post_id, row.finished_at.astimezone(MOSCOW).date())
            for row in facts.diagnoses
            if row.state == "finished"
        ]
        times = [(post, day) for post, day in days if self.first <= day <= self.last]
        diagnosed = {post for post, _ in times}
        before = {post for post, day in times if day < WEEK_FIRST}
        plans = [r for r in facts.routes if r.state in APPROVED and self._reaches(r)]
        approved = {row.post_id for row in plans}
        standing = {row.post_id for row in plans if row.state != "suspended"}
        since = datetime.combine(WEEK_FIRST, time(0), tzinfo=MOSCOW)
        known = {r.post_id for r in plans if r.decided_at is None or r.decided_at < since}
        found = {
            PeopleList.NOT_DIAGNOSED: posts.keys() - diagnosed,
            PeopleList.WITHOUT_ROUTE: posts.keys() - approved,
            PeopleList.DIAGNOSED: posts.keys() & diagnosed,
            PeopleList.APPROVED: posts.keys() & approved,
            PeopleList.SUSPENDED: posts.keys() & (approved - standing),
            PeopleList.DIAGNOSED_WEEK: posts.keys() & (diagnosed - before),
            PeopleList.APPROVED_WEEK: posts.keys() & (approved - known),
            PeopleList.YOUNG: {
                key for key, post in posts.items() if self._young(post) and key not in self.active
            },
            PeopleList.NOT_JOINED: {
                key
                for key, post in posts.items()
                if post.person_id not in consents & with_account and not post.offline
            },
            PeopleList.UNREACHABLE: {
                key
                for key, post in posts.items()
                if post.person_id in consents & with_account and post.person_id not in reached
            },
        }
        return {which: frozenset(some) for which, some in found.items()}

    def _difficulties(self, routes: Mapping[int, Raw]) -> list[int]:
        chosen = {
            (row.statement_key, routes[row.route_id].post_id)
            for row in self.facts.bases
            if row.route_id in routes
            and routes[row.route_id].state != "draft"
            and self._reaches(routes[row.route_id])
        }
        by_key = Counter(key for key, _ in chosen)
        return sorted((count for count in by_key.values() if count >= 5), reverse=True)[:3]


def _later(item: Raw) -> bool:
    """Done by the owner's word, after the date or on a day that nobody has named."""
    due = item.due_on <= TODAY and item.state not in OPEN
    return due and (item.reported_on is None or item.reported_on > item.due_on)


def _fact(item: Raw) -> ItemFact:
    return ItemFact(
        state=ItemState(item.state),
        due_on=item.due_on,
        confirmable=item.confirmable,
        reported_on=item.reported_on,
    )
