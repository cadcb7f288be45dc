"""Small ways between screens: to a mentee's levels, back to the list, who is who in it."""

from datetime import date

import pytest
from sqlalchemy import delete, insert, update

from domain.people import Audience, ChannelPolicy, PersonName, Role
from handlers.departments.callbacks import ShowMembers
from handlers.mentoring.callbacks import OpenLevels
from storage.tables import DepartmentRow, MentoringRow, PersonRow, PostRow, SchoolRow
from tests.cast import START
from tests.scenario.world import World
from tests.services.answering import answer_all, begin, finish
from tests.services.doing import Planned, plan


async def enrolled(
    world: World, full: str, no: int, department_id: int | None = None, school_id: int = 1
) -> int:
    """The post of one more teacher, who is not in the bot."""
    surname, given, patronymic = full.split()
    async with world.database.write() as tx:
        person = await tx.connection.execute(
            insert(PersonRow)
            .values(
                surname=surname,
                given=given,
                patronymic=patronymic,
                name_key=PersonName(surname=surname, given=given, patronymic=patronymic).key,
                created_at=START,
            )
            .returning(PersonRow.id)
        )
        made = await tx.connection.execute(
            insert(PostRow)
            .values(
                person_id=person.scalar_one(),
                school_id=school_id,
                role=Role.TEACHER.value,
                department_id=department_id,
                main=True,
                audience=Audience.SOO.value,
                staff_no=no,
                since=date(2026, 9, 1),
            )
            .returning(PostRow.id)
        )
        return made.scalar_one()


async def test_mentor_opens_the_levels_of_a_mentee_from_his_pairs_and_never_answers(
    world: World,
) -> None:
    boris, cast = world.phone(world.cast.boris), world.cast
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("📊 Итоги групп")
    assert boris.toast == "Итогов пока нет: диагностика ещё не пройдена."
    view = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, view.diagnosis.id)
    await finish(cast, cast.anna, view.diagnosis.id)
    await boris.taps("📊 Итоги групп")
    await boris.sees("Смирнова А. И. · вы наставник", "Оценивание", "Назад")
    await boris.sees_not("Пока не получается", "Мои ответы")
    await boris.taps("Назад")
    await boris.sees("Смирнова А. И. · вы наставник", "Переписка")
    async with world.database.write() as tx:
        await tx.connection.execute(delete(MentoringRow))
        await tx.connection.execute(
            insert(MentoringRow).values(
                id=77,
                mentor_person_id=cast.zoya.person_id,
                mentee_post_id=cast.anna.post_id,
                school_id=cast.school_id,
                state="proposed",
                rev=1,
                proposed_by=cast.vera.person_id,
                proposed_at=START,
                mentor_agreed_at=START,
            )
        )
    zoya = world.phone(cast.zoya)
    await zoya.says("/mentor")
    await zoya.sees_not("Итоги групп", "Смирнова")
    await zoya.taps_foreign(OpenLevels(mentoring_id=77).pack())
    await zoya.sees_not("Оценивание")


async def test_deputy_comes_back_to_the_page_and_the_search_he_left(world: World) -> None:
    vera = world.phone(world.cast.vera)
    for number in range(12):
        await enrolled(world, f"Яблокова{'абвгдежзиклм'[number]} Нина Олеговна", 100 + number)
    await vera.says("/teachers")
    await vera.taps("▶️")
    await vera.sees("2 / 3")
    before = vera.buttons
    await vera.taps(before[0])
    await vera.taps("К списку")
    assert vera.buttons == before
    await vera.says("яблок")
    await vera.taps("▶️")
    found = vera.buttons
    await vera.taps(found[0])
    await vera.taps("К списку")
    assert vera.buttons == found
    await vera.sees("яблок")
    await vera.taps("Показать всех")
    await vera.sees_not("яблок")


async def test_way_back_leads_to_the_list_and_the_acts_one_came_from(world: World) -> None:
    """From a former colleague, from one who leads, from an act about somebody."""
    galina = world.phone(world.cast.galina)
    await galina.says("/teachers")
    await galina.taps("Убранные из списка")
    await galina.taps("Бывалов")
    await galina.taps("К списку")
    await galina.sees("Убранные из списка: 1")
    await galina.says("смирн")
    await galina.sees("Смирнова")
    await galina.says("/teachers")
    await galina.taps("Руководство")
    await galina.taps("Орлова")
    await galina.taps("⋯ Другое")
    for act in ("Отпуск, отсутствие", "Передать обязанности", "Убрать из списка"):
        await galina.taps(act)
        await galina.taps("Назад")
        await galina.sees("Зона ответственности", "Ещё одна роль")
    await galina.taps("Назад")
    await galina.taps("К списку")
    await galina.sees("➕ Заместитель")
    await galina.taps("К списку")
    await galina.sees("Смирнова")
    world.assert_quiet()


async def test_names_asked_on_the_page_of_enrolment_lead_back_there(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.taps("➕ Пригласить")
    await vera.taps("Назад")
    await vera.sees("Смирнова")
    await vera.taps("📋 Подключение")
    hub = vera.buttons
    await vera.taps("Имена списком")
    await vera.taps("Назад")
    assert vera.buttons == hub
    world.assert_quiet()


async def test_one_left_over_by_choosing_leads_back_to_what_waits_with_all(world: World) -> None:
    cast = world.cast
    for one in (cast.anna, cast.zoya):
        await plan(cast, one, [Planned(due_on=date(2027, 3, 1))])
    vera = world.phone(cast.vera)
    await vera.says("/remind")
    await vera.taps("Прошёл срок")
    await vera.taps("👥 Выбрать людей")
    await vera.taps("☑️ Ёлкина")
    await vera.taps("✅ Готово")
    await vera.taps("◀️ Назад")
    await vera.sees("Прошёл срок мероприятий: 2 чел.")
    world.assert_quiet()


@pytest.mark.parametrize("policy", list(ChannelPolicy))
async def test_namesakes_are_told_apart_in_the_list(world: World, policy: ChannelPolicy) -> None:
    vera, school_id = world.phone(world.cast.vera), world.cast.school_id
    async with world.database.write() as tx:
        await tx.connection.execute(update(SchoolRow).values(channel_policy=policy.value))
        made = await tx.connection.execute(
            insert(DepartmentRow)
            .values(school_id=school_id, name="Кафедра химии")
            .returning(DepartmentRow.id)
        )
        department_id = made.scalar_one()
    await enrolled(world, "Абрамова Анна Ильинична", 201, department_id)
    await enrolled(world, "Абрамова Алла Ивановна", 202)
    await vera.says("/teachers")
    match policy:
        case ChannelPolicy.FULL:
            await vera.sees("Абрамова А. И. № 201 (Кафедра химии)", "• Абрамова А. И. № 202")
            assert {"Абрамова А. И. № 201", "Абрамова А. И. № 202"} <= _plain(vera.buttons)
        case ChannelPolicy.NO_PERSONAL_DATA:
            await vera.sees("А. А. № 201", "А. А. № 202")
            await vera.sees_not("Абрамова", "Кафедра химии")


async def test_members_of_a_department_are_listed_first(world: World) -> None:
    vera, school_id = world.phone(world.cast.vera), world.cast.school_id
    async with world.database.write() as tx:
        made = await tx.connection.execute(
            insert(DepartmentRow)
            .values(school_id=school_id, name="Кафедра химии")
            .returning(DepartmentRow.id)
        )
        department_id = made.scalar_one()
    for number in range(9):
        await enrolled(world, f"Абрамова{'абвгдежзи'[number]} Нина Олеговна", 100 + number)
    await enrolled(world, "Яшина Юлия Львовна", 150, department_id)
    await vera.says("/teachers")
    await vera.taps_foreign(ShowMembers(department_id=department_id).pack())
    assert "Яшина" in vera.buttons[0]


def _plain(buttons: list[str]) -> set[str]:
    return {text.replace("\u00a0", " ") for text in buttons}
