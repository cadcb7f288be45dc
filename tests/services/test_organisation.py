"""Municipalities, schools, departments: who makes them and what names they take."""

import pytest

from domain.errors import DomainError
from domain.people import ChannelPolicy, SchoolKind
from services import organisation
from tests.cast import Cast


async def test_administrator_founds_a_municipality_and_a_school(cast: Cast) -> None:
    async with cast.call(cast.mila).write() as (tx, call):
        town = await organisation.create_municipality(
            tx, call, name="  Город\u202e <b>&  ", zone="Asia/Kamchatka"
        )
        school = await organisation.create_school(tx, call, municipality_id=town, name="Школа № 9")
        await organisation.change_school(
            tx, call, school, kind=SchoolKind.KINDERGARTEN, channel_policy=ChannelPolicy.FULL
        )
        page = await organisation.get_school_page(tx, call, school)
        found = await organisation.get_municipality(tx, call, town)
    assert found.name == "Город <b>&"
    assert page.school.zone == "Asia/Kamchatka"
    assert page.school.kind is SchoolKind.KINDERGARTEN
    assert page.school.channel_policy is ChannelPolicy.FULL
    assert page.leaders == ()


async def test_school_says_no_names_until_somebody_lets_it(cast: Cast) -> None:
    async with cast.call(cast.mila).write() as (tx, call):
        made = await organisation.create_school(
            tx, call, municipality_id=cast.municipality_id, name="Школа № 9"
        )
        page = await organisation.get_school_page(tx, call, made)
    assert page.school.channel_policy is ChannelPolicy.NO_PERSONAL_DATA


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "text.empty"),
        ("\x00\u202e", "text.empty"),
        ("я" * 4096, "text.too_long"),
        ("ШКОЛА  № 1", "organisation.exists"),
    ],
)
async def test_bad_name_is_refused_in_words(cast: Cast, name: str, code: str) -> None:
    async with cast.call(cast.mila).write() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await organisation.create_school(
                tx, call, municipality_id=cast.municipality_id, name=name
            )
    assert caught.value.code == code


async def test_zone_outside_the_list_is_refused(cast: Cast) -> None:
    async with cast.call(cast.mila).write() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await organisation.change_school(tx, call, cast.school_id, zone="Mars/Olympus")
    assert caught.value.code == "organisation.zone"


@pytest.mark.parametrize("player", ["anna", "vera", "galina", "egor", "lev"])
async def test_only_the_administrator_founds(cast: Cast, player: str) -> None:
    async with cast.call(getattr(cast, player)).write() as (tx, call):
        for attempt in (
            organisation.create_municipality(tx, call, name="Новый", zone="Europe/Moscow"),
            organisation.create_school(
                tx, call, municipality_id=cast.municipality_id, name="Новая"
            ),
            organisation.rename_school(tx, call, cast.school_id, "Новая"),
            organisation.get_school_page(tx, call, cast.school_id),
            organisation.list_municipalities(tx, call),
        ):
            with pytest.raises(DomainError) as caught:
                await attempt
            assert caught.value.code == "access.denied"


@pytest.mark.parametrize("player", ["anna", "klim", "dina", "lev"])
async def test_departments_are_kept_by_who_leads_the_school(cast: Cast, player: str) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        made = await organisation.add_department(tx, call, cast.school_id, "ШМО начальной школы")
        await organisation.rename_department(tx, call, made, "Кафедра начальной школы")
        listed = await organisation.list_departments(tx, call, cast.school_id)
    assert listed[-1].name == "Кафедра начальной школы"
    async with cast.call(getattr(cast, player)).write() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await organisation.rename_department(tx, call, made, "Чужая")
    assert caught.value.code == "access.denied"
