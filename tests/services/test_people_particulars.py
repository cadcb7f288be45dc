"""Department and experience of a teacher, kept by who keeps the staff list."""

import pytest

from domain.errors import DomainError
from domain.people import ChannelPolicy
from services import organisation, people
from services.summary import school
from tests.cast import Cast


async def test_teacher_is_in_the_department_when_the_deputy_puts_him_there(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        made = await organisation.add_department(tx, call, cast.school_id, "ШМО математиков")
        await people.set_department(tx, call, cast.boris.post_id, made)
    async with cast.call(cast.vera).read() as (tx, call):
        card = await people.get_card(tx, call, cast.boris.post_id)
    assert card.department == "ШМО математиков"
    assert card.channel_policy is ChannelPolicy.FULL


async def test_department_of_another_school_is_refused_when_chosen(cast: Cast) -> None:
    async with cast.call(cast.klim).write() as (tx, call):
        foreign = await organisation.add_department(tx, call, cast.other_school_id, "ШМО")
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.gone"):
            await people.set_department(tx, call, cast.boris.post_id, foreign)


async def test_young_specialist_counts_in_the_summary_when_the_year_is_set(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        before = (await school.school(tx, call)).people.young_without_mentor
        await people.set_teaching_since(tx, call, cast.zoya.post_id, call.today.year - 1)
        after = (await school.school(tx, call)).people.young_without_mentor
    assert after == before + 1


@pytest.mark.parametrize("year", [1900, 2028])
async def test_year_is_refused_when_it_can_not_be_one(cast: Cast, year: int) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"people\.bad_year"):
            await people.set_teaching_since(tx, call, cast.zoya.post_id, year)


@pytest.mark.parametrize("who", ["anna", "klim", "egor", "oleg", "lev"])
async def test_particulars_are_closed_when_one_does_not_keep_the_list(cast: Cast, who: str) -> None:
    async with cast.call(getattr(cast, who)).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await people.set_teaching_since(tx, call, cast.zoya.post_id, 2026)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await people.set_department(tx, call, cast.zoya.post_id, None)
