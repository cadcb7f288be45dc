"""The staff list: pasted names, who sees it, the end of a post and its undo."""

import asyncio
from collections import Counter
from datetime import date, timedelta

import pytest

from domain.errors import DomainError
from domain.mentoring import MentoringState
from domain.name_search import typed_names
from domain.people import Audience, Role
from domain.staff import PAGE, LeavingReason, LineFault, Reach
from services import organisation, people
from tests.cast import START, Cast

PASTED = """
1. Новикова Ольга Ивановна
иванов

 2) СМИРНОВА АННА ИГОРЕВНА
Николаев Пётр
<b>Жирный</b> Текст
Николаев  Петр
Мак-Кинли Джон 👍
Ким\u202e Ли
"""


async def test_good_lines_are_kept_and_bad_ones_named_when_a_list_is_pasted(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        result = await people.enrol_teachers(tx, call, cast.school_id, PASTED)
    assert [link.name.full for link in result.links if link.name] == [
        "Новикова Ольга Ивановна",
        "Николаев Пётр",
        "Ким Ли",
    ]
    numbers = [link.staff_no for link in result.links]
    assert numbers == [numbers[0], (numbers[0] or 0) + 1, (numbers[0] or 0) + 2]
    assert [(bad.number, bad.fault) for bad in result.bad] == [
        (3, LineFault.SURNAME_ALONE),
        (5, LineFault.EXISTS),
        (7, LineFault.BAD_NAME),
        (8, LineFault.TWICE),
        (9, LineFault.BAD_NAME),
    ]


async def test_nobody_shares_a_number_or_stands_twice_when_lists_are_pasted_at_once(
    cast: Cast,
) -> None:
    async def pasting() -> list[int | None]:
        async with cast.call(cast.vera).write() as (tx, call):
            made = await people.enrol_teachers(tx, call, cast.school_id, "Ким Ли\nНовикова Ольга")
        return [link.staff_no for link in made.links]

    numbers = [number for made in await asyncio.gather(pasting(), pasting()) for number in made]
    assert len(numbers) == len(set(numbers)) == 2


@pytest.mark.parametrize("text", ["", "  \n ", "\x00", "\u202e\n\u200b"])
async def test_empty_list_is_refused_in_words(cast: Cast, text: str) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await people.enrol_teachers(tx, call, cast.school_id, text)
    assert caught.value.code == "text.empty"


@pytest.mark.parametrize("text", ["<b>", "&amp;", "😀" * 2000, "я" * 4096, "a" * 8000])
async def test_nobody_is_enrolled_when_the_text_is_no_name(cast: Cast, text: str) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        result = await people.enrol_teachers(tx, call, cast.school_id, text)
    assert result.links == ()
    assert [bad.fault for bad in result.bad] == [LineFault.BAD_NAME]


@pytest.mark.parametrize("player", ["anna", "boris", "dina", "egor", "klim", "irina", "lev"])
async def test_staff_is_closed_to_who_does_not_lead_the_school(cast: Cast, player: str) -> None:
    async with cast.call(getattr(cast, player)).write() as (tx, call):
        for attempt in (
            people.list_staff(tx, call, cast.school_id),
            people.get_card(tx, call, cast.zoya.post_id),
            people.remove(tx, call, cast.zoya.post_id),
            people.restore(tx, call, cast.zoya.post_id),
            people.enrol_teachers(tx, call, cast.school_id, "Новикова Ольга"),
            people.appoint(
                tx,
                call,
                person_id=cast.zoya.person_id,
                role=Role.DEPUTY,
                school_id=cast.school_id,
            ),
        ):
            with pytest.raises(DomainError) as caught:
                await attempt
            assert caught.value.code == "access.denied"


async def test_removed_deputy_sees_nothing_from_that_moment_on(cast: Cast) -> None:
    async with cast.call(cast.galina).write() as (tx, call):
        await people.remove(tx, call, cast.vera.post_id)
    async with cast.call(cast.vera, START + timedelta(minutes=1)).read() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await people.list_staff(tx, call, cast.school_id)
    assert caught.value.code == "access.denied"


async def test_deputy_removes_a_teacher_but_neither_himself_nor_the_director(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError) as oneself:
            await people.remove(tx, call, cast.vera.post_id)
        with pytest.raises(DomainError) as director:
            await people.remove(tx, call, cast.galina.post_id)
        await people.remove(tx, call, cast.zoya.post_id)
        page = await people.list_staff(tx, call, cast.school_id)
    assert oneself.value.code == "people.not_oneself"
    assert director.value.code == "access.denied"
    assert cast.zoya.post_id not in {line.post_id for line in page.lines}


@pytest.mark.parametrize(("days", "state"), [(0, "waiting"), (2, "moot")])
async def test_what_waited_to_be_sent_waits_again_after_a_prompt_return(
    cast: Cast, days: int, state: str
) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await tx.outbox.put(
            key="waits:1",
            recipient_id=cast.zoya.person_id,
            kind="waits",
            payload={},
            group=None,
            now=call.now,
            due_at=call.now + timedelta(hours=1),
        )
        await people.remove(tx, call, cast.zoya.post_id)
        gone = await tx.connection.exec_driver_sql("SELECT state FROM outbox WHERE kind = 'waits'")
        assert gone.scalar_one() == "moot"
    later = START + timedelta(days=days, minutes=5)
    async with cast.call(cast.vera, later).write() as (tx, call):
        await people.restore(tx, call, cast.zoya.post_id)
        back = await tx.connection.exec_driver_sql("SELECT state FROM outbox WHERE kind = 'waits'")
        assert back.scalar_one() == state


async def test_pairs_end_with_a_removal_and_work_again_after_its_undo(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await people.remove(tx, call, cast.boris.post_id)
        (ended,) = await _pairs(cast, tx.connection)
        await people.restore(tx, call, cast.boris.post_id)
        (again,) = await _pairs(cast, tx.connection)
    assert ended == MentoringState.ENDED
    assert again == MentoringState.ACTIVE


async def test_mentee_is_told_when_his_mentor_is_removed_and_the_mentor_is_not(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await people.remove(tx, call, cast.boris.post_id)
        told = await tx.connection.exec_driver_sql(
            "SELECT recipient_id FROM outbox WHERE kind = 'pair_ended'"
        )
        recipients = {int(row[0]) for row in told}
    assert cast.anna.person_id in recipients
    assert recipients.isdisjoint({cast.boris.person_id, cast.vera.person_id})


async def test_person_is_told_once_of_a_removal_and_not_at_all_when_it_is_undone(
    cast: Cast,
) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await people.remove(tx, call, cast.zoya.post_id)
        await people.remove(tx, call, cast.zoya.post_id)
        told = await tx.connection.exec_driver_sql("SELECT kind, state FROM outbox")
        rows = [tuple(row) for row in told]
        await people.restore(tx, call, cast.zoya.post_id)
        left = (await tx.connection.exec_driver_sql("SELECT id FROM outbox")).all()
    assert rows == [("post_ended", "waiting")]
    assert left == []


async def test_former_teacher_is_the_same_person_at_the_same_post_when_put_back_later(
    cast: Cast,
) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await people.remove(tx, call, cast.anna.post_id, LeavingReason.DISMISSED)
        await people.remove(tx, call, cast.zoya.post_id, LeavingReason.MISTAKE)
    async with cast.call(cast.vera, START + timedelta(days=200)).write() as (tx, call):
        former = await people.list_former(tx, call, cast.school_id)
        await people.restore(tx, call, cast.anna.post_id)
        card = await people.get_card(tx, call, cast.anna.post_id)
        pairs = await _pairs(cast, tx.connection)
    assert {line.post_id for line in former.lines} >= {cast.anna.post_id, cast.zoya.post_id}
    assert (card.person_id, card.until, card.ended_reason) == (cast.anna.person_id, None, None)
    assert pairs == ["ended"], "a pair that ended half a year ago would be news to both"


async def _pairs(cast: Cast, connection: object) -> list[str]:
    from sqlalchemy.ext.asyncio import AsyncConnection

    assert isinstance(connection, AsyncConnection)
    rows = await connection.exec_driver_sql("SELECT state FROM mentoring ORDER BY id")
    return [str(row[0]) for row in rows]


@pytest.mark.parametrize("typed", ["елк", "ЁЛК", "ёлкин", " Елкина "])
async def test_person_is_found_by_a_part_of_the_surname_in_any_case_and_with_any_yo(
    cast: Cast, typed: str
) -> None:
    async with cast.call(cast.vera).read() as (tx, call):
        page = await people.list_staff(tx, call, cast.school_id, query=typed)
    assert [line.post_id for line in page.lines] == [cast.zoya.post_id]


@pytest.mark.parametrize("typed", ["{no}", "№{no}", "№ {no}"])
async def test_person_is_found_by_his_number_on_the_list(cast: Cast, typed: str) -> None:
    async with cast.call(cast.vera).read() as (tx, call):
        number = (await people.get_card(tx, call, cast.zoya.post_id)).staff_no
        found = await people.list_staff(tx, call, cast.school_id, query=typed.format(no=number))
    assert [line.post_id for line in found.lines] == [cast.zoya.post_id]


@pytest.mark.parametrize(
    "query",
    [
        "елкину", "елкиной зои", "зоя елкина", "елкина з.", "смирнову", "анну смирнову",
        "кузнецова", "кузнецову", "орлова вера", "з елкина", "з. п. елкиной",
        "а.а. елкина", "анна", "и о", "12 б",
    ],
)  # fmt: skip
async def test_statement_finds_whom_the_reading_of_a_typed_name_means(
    cast: Cast, query: str
) -> None:
    async with cast.call(cast.vera).read() as (tx, call):
        whole = await people.list_staff(tx, call, cast.school_id)
        found = await people.list_staff(tx, call, cast.school_id, query=query)
        keys = {
            line.post_id: (await people.get_card(tx, call, line.post_id)).name.key
            for line in whole.lines
        }
    meant = {
        post_id
        for post_id, key in keys.items()
        if query in key or any(name.is_of(key) for name in typed_names(query))
    }
    assert {line.post_id for line in found.lines} == meant


@pytest.mark.parametrize("typed", ["%", "_", "<b>", "\\"])
async def test_signs_find_the_whole_list_not_a_pattern(cast: Cast, typed: str) -> None:
    async with cast.call(cast.vera).read() as (tx, call):
        whole = await people.list_staff(tx, call, cast.school_id)
        page = await people.list_staff(tx, call, cast.school_id, query=typed)
    assert page.total in (0, whole.total)


async def test_list_pages_and_stays_on_its_last_page_when_it_shrinks(cast: Cast) -> None:
    letters = "абвгдежзиклмнопр"
    pasted = "\n".join(f"Учитель{letter} Имя" for letter in letters)
    async with cast.call(cast.vera).write() as (tx, call):
        await people.enrol_teachers(tx, call, cast.school_id, pasted)
        first = await people.list_staff(tx, call, cast.school_id)
        beyond = await people.list_staff(tx, call, cast.school_id, page=99)
    assert len(first.lines) == PAGE
    assert beyond.page == first.pages - 1
    assert beyond.lines
    assert first.not_joined == len(letters)


async def test_deputy_of_a_department_sees_only_its_people(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        department = (await organisation.list_departments(tx, call, cast.school_id))[0]
        await tx.connection.exec_driver_sql(
            f"UPDATE post SET zone = '[{department.id}]' WHERE id = {cast.vera.post_id}"
        )
    async with cast.call(cast.vera).read() as (tx, call):
        page = await people.list_staff(tx, call, cast.school_id)
        with pytest.raises(DomainError):
            await people.get_card(tx, call, cast.zoya.post_id)
    assert {line.post_id for line in page.lines} == {cast.anna.post_id, cast.dina.post_id}


async def test_card_says_whether_the_bot_can_reach_the_person(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        result = await people.enrol_teachers(tx, call, cast.school_id, "Новикова Ольга")
        post_id = result.links[0].post_id or 0
        outside = await people.get_card(tx, call, post_id)
        await tx.who.set_reachable(cast.anna.account_id, False)
        blocked = await people.get_card(tx, call, cast.anna.post_id)
        fine = await people.get_card(tx, call, cast.zoya.post_id)
    assert outside.reach is Reach.NOT_JOINED
    assert outside.link_until == START + timedelta(days=14)
    assert blocked.reach is Reach.BLOCKED
    assert blocked.mentor is not None
    assert blocked.mentor.active
    assert fine.reach is Reach.OK


async def test_all_posts_can_be_appointed_each_in_its_place(cast: Cast) -> None:
    async with cast.call(cast.mila).write() as (tx, call):
        for role in (Role.DEPUTY, Role.DIRECTOR, Role.ROUTE_OFFICER):
            made = await people.appoint(
                tx, call, person_id=cast.zoya.person_id, role=role, school_id=cast.school_id
            )
            again = await people.appoint(
                tx, call, person_id=cast.zoya.person_id, role=role, school_id=cast.school_id
            )
            assert made == again
        await people.appoint(
            tx,
            call,
            person_id=cast.zoya.person_id,
            role=Role.METHODIST,
            municipality_id=cast.municipality_id,
        )
        with pytest.raises(DomainError) as caught:
            await people.appoint(
                tx,
                call,
                person_id=cast.zoya.person_id,
                role=Role.METHODIST,
                school_id=cast.school_id,
            )
        who = await tx.who.find(cast.zoya.account_id, date(2027, 3, 17))
    assert caught.value.code == "people.wrong_place"
    assert who is not None
    assert who.actor.has(Role.METHODIST)
    assert sum(post.main for post in who.actor.posts) == 1


async def test_department_has_one_head_of_its_own_school(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        department = (await organisation.list_departments(tx, call, cast.school_id))[0]
        with pytest.raises(DomainError) as stranger:
            await people.appoint_head(
                tx, call, department_id=department.id, person_id=cast.irina.person_id
            )
        await people.appoint_head(
            tx, call, department_id=department.id, person_id=cast.zoya.person_id
        )
        former = await tx.posts.find(cast.dina.post_id)
        zoya = await tx.who.find(cast.zoya.account_id, call.today)
    assert stranger.value.code == "people.not_of_school"
    assert former is not None
    assert former.until is not None
    assert zoya is not None
    assert zoya.actor.has(Role.HEAD)


async def test_head_of_several_departments_is_one_line_and_one_person(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        before = await people.list_staff(tx, call, cast.school_id)
        for name in ("ШМО истории", "ШМО химии"):
            made = await organisation.add_department(tx, call, cast.school_id, name)
            await people.appoint_head(tx, call, department_id=made, person_id=cast.zoya.person_id)
        after = await people.list_staff(tx, call, cast.school_id)
    roles = Counter(line.role for line in after.lines if line.person_id == cast.zoya.person_id)
    assert roles == {Role.TEACHER: 1, Role.HEAD: 1}
    assert (after.total, after.people) == (before.total + 1, before.people)


async def test_audience_is_the_teachers_own_word(cast: Cast) -> None:
    async with cast.call(cast.anna).write() as (tx, call):
        await people.choose_audience(tx, call, cast.anna.post_id, Audience.BOTH)
        who = await tx.who.find(cast.anna.account_id, call.today)
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await people.choose_audience(tx, call, cast.anna.post_id, Audience.NOO)
    assert who is not None
    assert who.places[0].audience is Audience.BOTH
    assert caught.value.code == "access.denied"
