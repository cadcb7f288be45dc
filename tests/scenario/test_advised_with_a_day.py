"""A methodist types what he advises with the day it ends with."""

from datetime import date

import pytest
from sqlalchemy import select

from domain.consents import ConsentKind
from domain.item import Section
from handlers.handover.callbacks import ShowOffers
from services import handover
from services.consents import give
from storage.tables import ItemRow
from tests.scenario.costs import typing_costs
from tests.scenario.world import World
from tests.services import planning


@pytest.mark.parametrize(
    ("typed", "title", "day"),
    [
        ("Курсы ОВЗ до 14 мая", "Курсы ОВЗ", date(2027, 5, 14)),
        (
            "Консультация по гибкому плану урока, 20 апреля",
            "Консультация по гибкому плану урока",
            date(2027, 4, 20),
        ),
        ("Курсы ОВЗ до 14 мая 2029", "Курсы ОВЗ до 14 мая 2029", None),
        ("Разбор 20 заданий ОГЭ", "Разбор 20 заданий ОГЭ", None),
    ],
)
async def test_day_at_the_end_of_a_title_is_its_date(
    world: World, typed: str, title: str, day: date | None
) -> None:
    """As long as it may be planned: else the title stays whole, and a free day is proposed."""
    cast = world.cast
    card = await planning.approved(cast, cast.anna, cast.vera)
    async with cast.call(cast.anna).write() as (tx, call):
        await give(tx, call, ConsentKind.NAMED_TO_METHODIST)
    async with cast.call(cast.vera).write() as (tx, call):
        await handover.hand_over(tx, call, cast.anna.post_id)
    egor = world.phone(cast.egor)
    await egor.says("/menu")
    shown = ShowOffers(basis_id=card.plan.bases[0].id, section=Section.CONSULTATION).pack()
    await egor.taps_foreign(shown)
    await typing_costs(world, egor, typed)
    await egor.sees(title)
    assert ("вне срока плана" in egor.screen) == (typed == title and "мая" in typed)
    # Typed twice, it is there once.
    await egor.taps_foreign(shown)
    await egor.says(typed)
    async with world.database.read() as tx:
        rows = (
            await tx.connection.execute(
                select(ItemRow.title, ItemRow.due_on).where(ItemRow.added_by == cast.egor.person_id)
            )
        ).all()
    assert [row.title for row in rows] == [title]
    assert day is None or rows[0].due_on == day
