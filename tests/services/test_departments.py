"""Departments: made, filled, headed, emptied and deleted by who keeps the school's list."""

import pytest

from domain.errors import DomainError
from services import organisation, people
from tests.cast import Cast


async def test_department_counts_those_who_teach_in_it_and_names_its_head(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        made = await organisation.add_department(tx, call, cast.school_id, "ШМО математиков")
        await people.set_department(tx, call, cast.boris.post_id, made)
        await people.appoint_head_at(tx, call, department_id=made, post_id=cast.zoya.post_id)
        view = await organisation.get_departments(tx, call, cast.school_id)
    one = view.find(made)
    assert one is not None
    assert (one.people, one.head) == (1, cast.zoya.name)
    languages = view.found[0]
    assert (languages.people, languages.head) == (1, cast.dina.name)
    assert view.outside == 1


async def test_department_is_kept_when_somebody_is_in_it(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        (languages,) = await organisation.list_departments(tx, call, cast.school_id)
        with pytest.raises(DomainError) as caught:
            await organisation.delete_department(tx, call, languages.id)
    assert (caught.value.code, caught.value.params) == ("organisation.not_empty", {"n": 1})


async def test_department_goes_with_its_head_when_everybody_has_moved(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        (languages,) = await organisation.list_departments(tx, call, cast.school_id)
        made = await organisation.add_department(tx, call, cast.school_id, "Кафедра")
        moved = await organisation.move_everybody(tx, call, languages.id, made)
        await organisation.delete_department(tx, call, languages.id)
        left = await organisation.list_departments(tx, call, cast.school_id)
        anna = await people.get_card(tx, call, cast.anna.post_id)
        dina = await tx.posts.find(cast.dina.post_id)
    assert moved == 1
    assert [(one.id, one.people) for one in left] == [(made, 1)]
    assert anna.department == "Кафедра"
    assert dina is not None
    assert dina.until == cast.now.date(), "the head of nothing is no head"


async def test_department_is_kept_when_a_deputy_answers_for_it(cast: Cast) -> None:
    async with cast.call(cast.galina).write() as (tx, call):
        made = await organisation.add_department(tx, call, cast.school_id, "Кафедра")
        await people.set_zone(tx, call, cast.vera.post_id, frozenset({made}))
        with pytest.raises(DomainError, match=r"organisation\.in_zone"):
            await organisation.delete_department(tx, call, made)


async def test_deputy_with_a_zone_sees_and_moves_only_his_people(cast: Cast) -> None:
    async with cast.call(cast.galina).write() as (tx, call):
        (languages,) = await organisation.list_departments(tx, call, cast.school_id)
        await people.set_zone(tx, call, cast.vera.post_id, frozenset({languages.id}))
    async with cast.call(cast.vera).write() as (tx, call):
        _, page = await organisation.list_members(tx, call, languages.id)
        staff = await people.list_staff(tx, call, cast.school_id)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await people.set_department(tx, call, cast.zoya.post_id, languages.id)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await organisation.move_everybody(tx, call, languages.id, None)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await people.get_card(tx, call, cast.zoya.post_id)
    assert [line.post_id for line in page.lines] == [cast.anna.post_id]
    assert {line.person_id for line in staff.lines} == {cast.anna.person_id, cast.dina.person_id}


@pytest.mark.parametrize("who", ["anna", "dina", "nina", "klim", "oleg", "lev", "egor"])
async def test_departments_are_closed_when_one_does_not_keep_the_list(cast: Cast, who: str) -> None:
    async with cast.call(getattr(cast, who)).write() as (tx, call):
        department_id = 1
        for act in (
            organisation.get_departments(tx, call, cast.school_id),
            organisation.add_department(tx, call, cast.school_id, "Чужое"),
            organisation.delete_department(tx, call, department_id),
            organisation.move_everybody(tx, call, department_id, None),
            organisation.list_members(tx, call, department_id),
            people.end_head(tx, call, department_id),
        ):
            with pytest.raises(DomainError, match=r"access\.denied"):
                await act


@pytest.mark.parametrize("who", ["vera", "anna", "klim", "oleg", "lev", "nina"])
async def test_zone_is_closed_when_one_does_not_appoint(cast: Cast, who: str) -> None:
    async with cast.call(getattr(cast, who)).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await people.set_zone(tx, call, cast.vera.post_id, frozenset({1}))


async def test_zone_of_another_schools_department_is_refused(cast: Cast) -> None:
    async with cast.call(cast.klim).write() as (tx, call):
        foreign = await organisation.add_department(tx, call, cast.other_school_id, "ШМО")
    async with cast.call(cast.galina).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.gone"):
            await people.set_zone(tx, call, cast.vera.post_id, frozenset({foreign}))
