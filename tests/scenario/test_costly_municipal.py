"""What a methodist does to the diagnosis of many schools costs no more than any press."""

from datetime import date

from sqlalchemy import select, update

from handlers.calendar_keyboard import packed_day
from handlers.campaigns.callbacks import Edge
from handlers.municipal.callbacks import (
    AddSchool,
    AskLonger,
    CloseAll,
    Launch,
    NewOne,
    ReopenAll,
    SetDay,
    UndoLaunch,
)
from services import municipal
from storage import tables
from tests.cast import Cast
from tests.scenario.costs import costs, works_elsewhere
from tests.scenario.test_municipality import third_school
from tests.scenario.world import World
from tests.services.asking import begins, change_post, hire, row

FOURTH, FIFTH, LATER = "Лицей № 4", "Школа № 5", "Школа № 6"


async def _schools(cast: Cast) -> dict[str, int]:
    """Three schools more: the diagnosis is asked for in all but `LATER`, `FIFTH` has nobody to
    ask. A deputy of `LATER` works by the calendar of `FIFTH`, which she leads."""
    ids = {}
    for name in (FOURTH, FIFTH, LATER):
        ids[name] = await third_school(cast, name=name)
    for name in (FOURTH, LATER):
        await hire(cast, 4, school_id=ids[name])
    (director,) = await hire(cast, 1, school_id=ids[FIFTH], surname="Директорова")
    await change_post(cast, director.post_id, role="director")
    for person_id, name in ((cast.vera.person_id, FOURTH), (director.person_id, LATER)):
        await row(
            cast.database,
            tables.PostRow,
            person_id=person_id,
            school_id=ids[name],
            role="deputy",
            main=False,
            since=date(2026, 9, 1),
        )
    return ids


async def _draft(cast: Cast, without: int) -> tuple[int, int]:
    """The draft's id and rev."""
    async with cast.call(cast.egor).write() as (tx, call):
        id_ = await municipal.begin(tx, call)
        await municipal.set_school(tx, call, id_, without, asked=False)
        return id_, (await municipal.get_draft(tx, call, id_)).campaign.rev


async def _campaign_in(cast: Cast, school_id: int) -> int | None:
    async with cast.database.read() as tx:
        found = await tx.connection.execute(
            select(tables.CampaignRow.id).where(tables.CampaignRow.school_id == school_id)
        )
        return found.scalar_one_or_none()


async def test_school_is_added_beside_those_that_have_begun_and_those_left_out(
    world: World,
) -> None:
    cast = world.cast
    ids = await _schools(cast)
    id_, rev = await _draft(cast, without=ids[LATER])
    async with cast.call(cast.egor).write() as (tx, call):
        await municipal.launch(tx, call, id_, rev)
    begun = await _campaign_in(cast, cast.school_id)
    assert begun is not None
    await begins(cast, begun, cast.anna.post_id, finished=False)
    egor = world.phone(cast.egor)
    await egor.says("/menu")
    await costs(world, egor, AddSchool(municipal_id=id_, school_id=ids[LATER]).pack())
    await egor.sees(f"{LATER}: 0 из 4", FIFTH)
    assert await _campaign_in(cast, ids[LATER]) is not None


async def _stands_in_every_way(cast: Cast) -> tuple[int, dict[str, int]]:
    """Open where it begins today, planned where the day has not come, closed nowhere; `FIFTH` is
    left out, `LATER` was not meant. The diagnosis, and the schools."""
    ids = await _schools(cast)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(tables.SchoolRow)
            .where(tables.SchoolRow.id == ids[FOURTH])
            .values(zone="Pacific/Honolulu")
        )
    id_, rev = await _draft(cast, without=ids[LATER])
    async with cast.call(cast.egor).write() as (tx, call):
        await municipal.launch(tx, call, id_, rev)
    return id_, ids


async def test_diagnosis_is_extended_closed_and_reopened_everywhere(world: World) -> None:
    """Somebody has begun; one who is asked works by the calendar of another school by now."""
    cast = world.cast
    id_, _ = await _stands_in_every_way(cast)
    begun = await _campaign_in(cast, cast.school_id)
    assert begun is not None
    await begins(cast, begun, cast.anna.post_id, finished=False)
    await works_elsewhere(cast, cast.boris.person_id, cast.boris.post_id)
    egor = world.phone(cast.egor)
    await egor.says("/menu")
    day = packed_day(date(2027, 5, 5))
    await costs(world, egor, AskLonger(municipal_id=id_, day=day).pack())
    await costs(world, egor, SetDay(municipal_id=id_, edge=Edge.EXTEND, day=day).pack())
    await egor.sees("5 мая")
    await costs(world, egor, CloseAll(municipal_id=id_).pack())
    await egor.sees("Завершена")
    await costs(world, egor, ReopenAll(municipal_id=id_).pack())
    await egor.sees("5 мая", "начали: 1")


async def test_diagnosis_is_taken_back_everywhere_until_anybody_begins(world: World) -> None:
    cast = world.cast
    id_, _ = await _stands_in_every_way(cast)
    egor = world.phone(cast.egor)
    await egor.says("/menu")
    await costs(world, egor, UndoLaunch(municipal_id=id_).pack())
    await egor.sees("Открыть", "Получат")


async def test_diagnosis_opens_where_somebody_can_be_asked(world: World) -> None:
    cast = world.cast
    ids = await _schools(cast)
    id_, rev = await _draft(cast, without=ids[LATER])
    egor = world.phone(cast.egor)
    await egor.says("/menu")
    await costs(world, egor, Launch(municipal_id=id_, rev=rev).pack())
    await egor.sees(f"{FOURTH}: 0 из 4", FIFTH)


async def test_draft_begins_beside_one_that_is_opened(world: World) -> None:
    """Nothing that is asked already is suggested; schools that have it are left out."""
    cast = world.cast
    ids = await _schools(cast)
    id_, rev = await _draft(cast, without=ids[LATER])
    async with cast.call(cast.egor).write() as (tx, call):
        await municipal.launch(tx, call, id_, rev)
    egor = world.phone(cast.egor)
    await egor.says("/menu")
    await costs(world, egor, NewOne().pack())
    await egor.sees("шаг 1 из 3")
