"""A card, kept by the person himself and by who keeps the staff list."""

from datetime import date

import pytest

from domain.card import Card, CardField, Category, ExtraCategory
from domain.errors import DomainError
from domain.people import Audience, Employment, Position
from services import people
from tests.cast import Cast, Player

TYPED = {
    CardField.SUBJECTS: "русский язык, литература",
    CardField.CLASSES: "5А, 7Б",
    CardField.RATE: "1,25",
    CardField.EDUCATION: "РГПУ, 2008",
    CardField.TEACHING: "12 лет",
    CardField.WORKING: "2010",
    CardField.THEME: "Функциональная грамотность",
    CardField.THEME_YEARS: "2026-2028",
    CardField.ASSOCIATIONS: "РМО учителей русского языка",
    CardField.BIRTH: "1985",
}
CHOSEN = {
    CardField.POSITION: "teacher",
    CardField.AUDIENCE: "both",
    CardField.EMPLOYMENT: "internal",
    CardField.CATEGORY: "highest",
    CardField.EXTRA: "mentor",
}
DATED = {
    CardField.HIRED: date(2019, 9, 1),
    CardField.CATEGORY_ON: date(2022, 12, 24),
    CardField.FITNESS: date(2024, 2, 29),
    CardField.ATTESTATION: date(2027, 10, 31),
    CardField.THEME_REPORT: date(2028, 5, 20),
}


async def filled(cast: Cast, by: Player) -> Card:
    post_id = cast.anna.post_id
    async with cast.call(by).write() as (tx, call):
        for field, code in CHOSEN.items():
            if field is not CardField.AUDIENCE or by is cast.anna:
                await people.choose(tx, call, post_id, field, code)
        for field, text in TYPED.items():
            await people.write(tx, call, post_id, field, text)
        for field, day in DATED.items():
            await people.set_date(tx, call, post_id, field, day)
        return await people.read_card(tx, call, post_id)


@pytest.mark.parametrize("by", ["anna", "vera", "galina"])
async def test_card_holds_all_that_was_entered_when_it_is_read_again(cast: Cast, by: str) -> None:
    card = await filled(cast, getattr(cast, by))
    assert [field for field in CardField if not card.holds(field)] == []
    assert card.position is Position.TEACHER
    assert card.audience is (Audience.BOTH if by == "anna" else Audience.SOO)
    assert card.subjects == ("русский язык", "литература")
    assert (card.employment, card.rate_hundredths) == (Employment.INTERNAL, 125)
    assert (card.teaching_since, card.working_since) == (2015, 2010)
    assert card.category_until == date(2027, 12, 24)
    assert card.extra == (ExtraCategory.MENTOR,)
    assert (card.theme_since, card.theme_until) == (2026, 2028)


async def test_each_field_is_empty_again_when_it_is_cleared(cast: Cast) -> None:
    await filled(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        for field in CardField:
            if field is CardField.AUDIENCE:
                continue
            await people.clear(tx, call, cast.anna.post_id, field)
            card = await people.read_card(tx, call, cast.anna.post_id)
            assert not card.holds(field), field
        with pytest.raises(DomainError, match=r"access\.gone"):
            await people.clear(tx, call, cast.anna.post_id, CardField.AUDIENCE)


async def test_date_of_a_category_goes_when_another_category_is_set(cast: Cast) -> None:
    await filled(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await people.choose(tx, call, cast.anna.post_id, CardField.CATEGORY, "highest")
        same = await people.read_card(tx, call, cast.anna.post_id)
        await people.choose(tx, call, cast.anna.post_id, CardField.CATEGORY, "first")
        other = await people.read_card(tx, call, cast.anna.post_id)
    assert same.category_on == date(2022, 12, 24)
    assert (other.category, other.category_on) == (Category.FIRST, None)


async def test_extra_category_is_set_and_never_toggled(cast: Cast) -> None:
    async with cast.call(cast.anna).write() as (tx, call):
        for _ in range(2):
            await people.choose(tx, call, cast.anna.post_id, CardField.EXTRA, "methodist", True)
        twice = await people.read_card(tx, call, cast.anna.post_id)
        for _ in range(2):
            await people.choose(tx, call, cast.anna.post_id, CardField.EXTRA, "methodist", False)
        gone = await people.read_card(tx, call, cast.anna.post_id)
    assert (twice.extra, gone.extra) == ((ExtraCategory.METHODIST,), ())


async def test_day_ahead_is_refused_of_what_has_been(cast: Cast) -> None:
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"card\.not_yet"):
            await people.set_date(tx, call, cast.anna.post_id, CardField.FITNESS, date(2027, 3, 18))
        with pytest.raises(DomainError, match=r"card\.bad_date"):
            await people.set_date(
                tx, call, cast.anna.post_id, CardField.ATTESTATION, date(2060, 1, 1)
            )


async def test_whom_one_teaches_is_nobody_elses_word(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await people.choose(tx, call, cast.anna.post_id, CardField.AUDIENCE, "noo")


@pytest.mark.parametrize(
    "who", ["boris", "dina", "nina", "zoya", "klim", "oleg", "lev", "egor", "mila"]
)
async def test_card_is_closed_to_everybody_else(cast: Cast, who: str) -> None:
    """Her mentor, her head, the route officer, another school's deputy, one removed yesterday."""
    async with cast.call(getattr(cast, who)).write() as (tx, call):
        post_id = cast.anna.post_id
        for act in (
            people.read_card(tx, call, post_id),
            people.choose(tx, call, post_id, CardField.POSITION, "tutor"),
            people.write(tx, call, post_id, CardField.BIRTH, "1985"),
            people.set_date(tx, call, post_id, CardField.HIRED, date(2020, 1, 1)),
            people.clear(tx, call, post_id, CardField.POSITION),
            people.correct_name(tx, call, post_id, "Другая Анна"),
        ):
            with pytest.raises(DomainError, match=r"access\.denied"):
                await act


async def test_name_is_corrected_by_the_deputy_and_found_anew(cast: Cast) -> None:
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await people.correct_name(tx, call, cast.anna.post_id, "Смирнова-Лисова Анна")
    async with cast.call(cast.vera).write() as (tx, call):
        await people.correct_name(tx, call, cast.anna.post_id, "Лисова Анна Игоревна")
        page = await people.list_staff(tx, call, cast.school_id, query="лис")
        with pytest.raises(DomainError, match=r"people\.bad_name"):
            await people.correct_name(tx, call, cast.anna.post_id, "Марья")
    assert [line.name.full for line in page.lines] == ["Лисова Анна Игоревна"]


async def test_audit_of_a_card_holds_the_field_and_not_what_stands_in_it(cast: Cast) -> None:
    await filled(cast, cast.vera)
    async with cast.database.read() as tx:
        rows = await tx.connection.exec_driver_sql(
            "SELECT after FROM audit WHERE action = 'card.edit'"
        )
        written = {row[0] for row in rows}
    assert written <= {field.value for field in CardField}
