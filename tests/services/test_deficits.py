"""What is chosen in a school: an independent count over raw rows, and nobody under five."""

import random
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import date

import pytest
from sqlalchemy import insert, select, update

from domain.deficits import DeficitsView
from domain.errors import DomainError
from domain.people import Role
from domain.route import RouteState
from domain.summary import SMALL_GROUP
from services import deficits
from services.call import Call
from services.transaction import Transaction
from storage.tables import BasisRow, PostRow, RouteRow
from tests.cast import Cast, Player
from tests.counting import counting
from tests.services.asking import department, hire
from tests.services.sharing import KEY, choose, player_of, sharing

OTHER = "assessment.marks_vpr"
THIRD = "method.group_work"
KEYS = (KEY, OTHER, THIRD)
YEAR = date(2026, 9, 1)
COUNTED = {"submitted", "approved", "active", "closing", "suspended", "completed"}
STATEMENTS = 12


async def view_of(cast: Cast, player: Player, school_id: int = 0) -> DeficitsView:
    async with cast.call(player).read() as (tx, call):
        return await deficits.overview(tx, call, school_id)


def told(view: DeficitsView) -> dict[str, int]:
    return {one.key: one.people for one in view.lines}


async def random_school(cast: Cast, seed: int) -> list[int]:
    """Teachers with any plans at all; the departments."""
    dice = random.Random(seed)
    departments = [await department(cast, f"Кафедра {number}") for number in range(3)]
    for place in (*departments, None):
        for one in await hire(cast, dice.randrange(4, 14), department_id=place):
            player = player_of(cast, one)
            for _ in range(dice.choice((0, 1, 1, 1, 2))):
                await choose(
                    cast,
                    player,
                    *dice.sample(KEYS, dice.randrange(1, 4)),
                    state=dice.choice(list(RouteState)),
                    last_on=dice.choice((date(2027, 5, 31), date(2026, 5, 31))),
                )
    async with cast.database.write() as tx:
        ids = (await tx.connection.execute(select(PostRow.id).order_by(PostRow.id))).scalars()
        for post_id in ids:
            if dice.random() < 0.1:
                values = dice.choice(
                    ({"main": False}, {"employment": "external"}, {"until": date(2027, 3, 17)})
                )
                await tx.connection.execute(
                    update(PostRow).where(PostRow.id == post_id).values(**values)
                )
        bases = (await tx.connection.execute(select(BasisRow.id))).scalars()
        for basis_id in bases:
            if dice.random() < 0.1:
                await tx.connection.execute(
                    update(BasisRow)
                    .where(BasisRow.id == basis_id)
                    .values(**dice.choice(({"standing": "proposed"}, {"kind": "task"})))
                )
    return departments


async def raw_choices(cast: Cast) -> set[tuple[str, int, int | None]]:
    """(statement, person, department), counted by hand from the rows."""
    async with cast.database.read() as tx:
        posts = {
            row.id: row
            for row in await tx.connection.execute(select(*PostRow.__table__.c))
            if row.school_id == cast.school_id
            and row.role == Role.TEACHER.value
            and row.main
            and row.employment != "external"
            and (row.until is None or row.until > date(2027, 3, 17))
        }
        routes = {
            row.id: posts[row.post_id]
            for row in await tx.connection.execute(select(*RouteRow.__table__.c))
            if row.post_id in posts
            and row.state in COUNTED
            and (row.last_on is None or row.last_on >= YEAR)
        }
        bases = await tx.connection.execute(select(*BasisRow.__table__.c))
        return {
            (row.statement_key, routes[row.route_id].person_id, routes[row.route_id].department_id)
            for row in bases
            if row.route_id in routes and row.kind == "deficit" and row.standing == "accepted"
        }


@pytest.mark.parametrize("seed", range(4))
async def test_figures_equal_an_independent_count_and_give_nobody_away(
    cast: Cast, seed: int
) -> None:
    departments = await random_school(cast, seed)
    raw = await raw_choices(cast)
    real = Counter(key for key, _, _ in raw)
    assert told(await view_of(cast, cast.vera)) == {
        key: people for key, people in real.items() if people >= SMALL_GROUP
    }
    async with cast.call(cast.vera).read() as (tx, call):
        for key in KEYS:
            view = await deficits.statement(tx, call, key)
            shown = {int(one.key): one.people for one in view.places}
            for place, people in shown.items():
                inside = [1 for k, _, where in raw if k == key and (where or 0) == place]
                assert people == len(inside) >= SMALL_GROUP
            rest = real[key] - sum(shown.values())
            assert not shown or rest == 0 or rest >= SMALL_GROUP
            for place in departments:
                lines = (await deficits.department(tx, call, place)).lines
                assert {one.key: one.people for one in lines}.get(key) == shown.get(place)
        for group in (await deficits.groups(tx, call)).lines:
            inside_group = {who for key, who, _ in raw if key.startswith(group.key)}
            assert group.people == len(inside_group) >= SMALL_GROUP


async def test_year_before_is_told_beside_this_one_where_five_chose_it_then(cast: Cast) -> None:
    people = await sharing(cast, 6)
    for one in people[:5]:
        route_id = await choose(cast, one, state=RouteState.COMPLETED, last_on=date(2026, 5, 31))
        async with cast.database.write() as tx:
            await tx.connection.execute(
                update(RouteRow).where(RouteRow.id == route_id).values(first_on=date(2025, 9, 1))
            )
    view = await view_of(cast, cast.vera)
    assert [(one.people, one.before) for one in view.lines] == [(6, 5)]
    assert view.compared


async def test_small_school_says_so_and_shows_nothing(cast: Cast) -> None:
    for player in (cast.anna, cast.boris, cast.zoya):
        await choose(cast, player)
    view = await view_of(cast, cast.vera)
    assert (view.small, view.teachers, view.lines) == (True, 3, ())


async def test_head_sees_his_own_department_and_no_name(cast: Cast) -> None:
    async with cast.database.read() as tx:
        own = (
            await tx.connection.execute(
                select(PostRow.department_id).where(PostRow.id == cast.dina.post_id)
            )
        ).scalar_one()
    assert own is not None
    await sharing(cast, 5, department_id=own)
    await sharing(cast, 7, surname="Чужой")
    view = await view_of(cast, cast.dina)
    assert told(view) == {KEY: 5}
    assert not view.reader.names
    assert not view.departments
    async with cast.call(cast.dina).read() as (tx, call):
        one = await deficits.statement(tx, call, KEY)
        assert (one.people, one.places, one.offers) == (5, (), ())
        for look in (deficits.choosers, deficits.choices):
            with pytest.raises(DomainError, match=r"access\.denied"):
                await look(tx, call, KEY)
        with pytest.raises(DomainError, match=r"access\."):
            await deficits.department(tx, call, own)


async def test_deputy_of_departments_counts_them_alone(cast: Cast) -> None:
    own = await department(cast, "Своя")
    await sharing(cast, 5, department_id=own)
    await sharing(cast, 7, surname="Чужой")
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.vera.post_id).values(zone=[own])
        )
    assert told(await view_of(cast, cast.vera)) == {KEY: 5}
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await deficits.choosers(tx, call, KEY)).total == 5


async def test_methodist_sees_numbers_of_his_schools_alone(cast: Cast) -> None:
    await sharing(cast, 6)
    view = await view_of(cast, cast.egor, cast.school_id)
    assert told(view) == {KEY: 6}
    assert view.reader.foreign
    assert not view.reader.names
    assert view.map_of is None
    async with cast.call(cast.egor).read() as (tx, call):
        assert {id_ for id_, _ in (await deficits.schools(tx, call)).lines} >= {cast.school_id}
        one = await deficits.statement(tx, call, KEY, cast.school_id)
        assert (one.people, one.places, one.offers) == (6, (), ())
        with pytest.raises(DomainError, match=r"access\.denied"):
            await deficits.choosers(tx, call, KEY)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.egor.post_id).values(municipality_id=None)
        )
    with pytest.raises(DomainError, match=r"access\.denied"):
        await view_of(cast, cast.egor, cast.school_id)


LOOKS: tuple[Callable[[Transaction, Call, int], Awaitable[object]], ...] = (
    deficits.overview,
    deficits.groups,
    lambda tx, call, school: deficits.group(tx, call, "assessment", school),
    lambda tx, call, school: deficits.statement(tx, call, KEY, school),
)


@pytest.mark.parametrize("name", ["anna", "boris", "zoya", "irina", "klim", "lev", "mila", "oleg"])
async def test_nobody_without_the_role_looks_into_another_school(cast: Cast, name: str) -> None:
    await sharing(cast, 6)
    async with cast.call(getattr(cast, name)).read() as (tx, call):
        for look in LOOKS:
            with pytest.raises(DomainError, match=r"access\.denied"):
                await look(tx, call, cast.school_id)
        if name == "klim":
            assert (await deficits.overview(tx, call)).lines == ()
            return
        for look in LOOKS:
            with pytest.raises(DomainError, match=r"access\.denied"):
                await look(tx, call, 0)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await deficits.choosers(tx, call, KEY)


async def test_names_are_behind_a_number_that_is_told_alone(cast: Cast) -> None:
    people = await sharing(cast, 4)
    async with cast.call(cast.vera).read() as (tx, call):
        with pytest.raises(DomainError, match=r"deficits\.few"):
            await deficits.choosers(tx, call, KEY)
    people += await sharing(cast, 6, surname="Ещё")
    async with cast.call(cast.vera).read() as (tx, call):
        found = [*(await deficits.choosers(tx, call, KEY)).lines]
        found += (await deficits.choosers(tx, call, KEY, 1)).lines
    assert {one.post_id for one in found} == {one.post_id for one in people}


async def test_what_is_only_proposed_or_drafted_is_nobodys_choice(cast: Cast) -> None:
    people = await sharing(cast, 4)
    drafted = player_of(cast, (await hire(cast, 1, surname="Черновик"))[0])
    await choose(cast, drafted, state=RouteState.DRAFT)
    asked = player_of(cast, (await hire(cast, 1, surname="Спрошен"))[0])
    route_id = await choose(cast, asked, OTHER)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(BasisRow).values(
                route_id=route_id,
                position=9,
                kind="deficit",
                statement_key=KEY,
                text=KEY,
                standing="proposed",
                added_by=cast.vera.person_id,
            )
        )
    assert len(people) == 4
    assert told(await view_of(cast, cast.vera)) == {}


@pytest.mark.parametrize("count", [6, 60])
async def test_reading_costs_the_same_for_any_number_of_people(cast: Cast, count: int) -> None:
    await sharing(cast, count, *KEYS)
    with counting(cast.database) as seen:
        await view_of(cast, cast.vera)
        async with cast.call(cast.vera).read() as (tx, call):
            await deficits.statement(tx, call, KEY)
    assert len(seen.statements) <= 2 * STATEMENTS
