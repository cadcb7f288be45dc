"""Announcements: to whom, what is kept of the text, who has read it, stopped and repeated.

It is Wednesday 17 March 2027, 14:20; lists go out at 14:30.
"""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import delete, insert, select, update

from domain.addressing import Delivered, Skip
from domain.announcements import TEXT_LIMIT, AnnouncementState, Group
from domain.errors import DomainError
from domain.evidence import Proof, ProofForm
from domain.notices.outreach import Announced, AnnouncementAgain
from domain.nudges import Matter
from services import announcements, nudges
from services.personal_data.erase import erase_own
from services.personal_data.give import everything_of
from storage.tables import (
    AccountRow,
    AnnouncementRecipientRow,
    AnnouncementRow,
    AuditRow,
    ConsentRow,
    OutboxRow,
    PersonRow,
    PostRow,
)
from tests.cast import START, Cast, Player
from tests.counting import counting
from tests.services.asking import hire
from tests.services.campaigning import opened
from tests.services.doing import Planned, plan
from tests.services.reminding import deliver

SEND = START + timedelta(minutes=10)
WORDS = "Педсовет в среду в 14:30.\n<b>Возьмите</b> & не забудьте план."


async def written(cast: Cast, by: Player, text: str = WORDS) -> int:
    async with cast.call(by).write() as (tx, call):
        one = await announcements.begin(tx, call)
        await announcements.edit(tx, call, one, text=text)
        return one


async def sent(cast: Cast, by: Player, one: int, now: datetime = START) -> int:
    async with cast.call(by, now).write() as (tx, call):
        return (await announcements.send(tx, call, one, lambda _shown: True)).count


async def told(cast: Cast, now: datetime = SEND) -> list[int]:
    found = await deliver(cast.database, now)
    return sorted(who for who, one in found if isinstance(one, Announced | AnnouncementAgain))


async def read(cast: Cast, player: Player, one: int) -> None:
    async with cast.call(player, SEND).write() as (tx, call):
        await announcements.mark_read(tx, call, one)


async def test_author_sees_by_name_who_has_read_and_who_has_not(cast: Cast) -> None:
    one = await written(cast, cast.vera)
    assert await sent(cast, cast.vera, one) == 3
    assert await told(cast) == sorted(
        player.person_id for player in (cast.anna, cast.boris, cast.zoya)
    )
    await read(cast, cast.anna, one)
    await read(cast, cast.anna, one)
    async with cast.call(cast.vera, SEND).read() as (tx, call):
        page = await announcements.page(tx, call, one)
    assert (page.read, len(page.readers), page.repeatable) == (1, 3, 2)
    assert [each.label for each in page.unread] == [
        "Ёлкина\u00a0З.\u00a0П.",
        "Кузнецов\u00a0Б.\u00a0Л.",
    ]
    assert page.count(Delivered.SENT) == 3


@pytest.mark.parametrize(
    ("group", "gets"),
    [
        (Group.ALL, ["anna", "boris", "zoya"]),
        (Group.DEPARTMENTS, ["anna"]),
        (Group.YOUNG, ["zoya"]),
        (Group.MENTORS, ["boris"]),
        (Group.DIAGNOSIS, ["anna", "zoya"]),
    ],
)
async def test_groups(cast: Cast, group: Group, gets: list[str]) -> None:
    asked = await opened(cast, cast.anna, cast.zoya)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PersonRow)
            .where(PersonRow.id == cast.zoya.person_id)
            .values(pedagogical_since_year=2026)
        )
        department = (await tx.subjects.of_post(cast.anna.post_id)).department_id
    ids = {Group.DEPARTMENTS: {department or 0}, Group.DIAGNOSIS: {asked}}.get(group, set())
    one = await written(cast, cast.vera)
    async with cast.call(cast.vera).write() as (tx, call):
        await announcements.set_group(tx, call, one, group, frozenset(ids))
        view = await announcements.draft(tx, call, one)
    assert {each.person_id for each in view.outreach.to} == {
        getattr(cast, name).person_id for name in gets
    }


async def test_who_can_not_be_reached_is_counted_with_the_reason(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(AccountRow)
            .where(AccountRow.person_id == cast.anna.person_id)
            .values(reachable=False)
        )
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.boris.post_id).values(offline=True)
        )
    await hire(cast, 2, joined=False)
    (silent,) = await hire(cast, 1, surname="Молчунов")
    async with cast.database.write() as tx:
        await tx.connection.execute(
            delete(ConsentRow).where(ConsentRow.person_id == silent.person_id)
        )
    one = await written(cast, cast.vera)
    async with cast.call(cast.vera).read() as (tx, call):
        view = await announcements.draft(tx, call, one)
    assert dict(view.outreach.reasons) == {
        Skip.OUTSIDE: 2,
        Skip.NO_CONSENT: 1,
        Skip.OFFLINE: 1,
        Skip.UNREACHABLE: 1,
    }
    assert await sent(cast, cast.vera, one) == 1


async def test_head_announces_to_his_department_alone(cast: Cast) -> None:
    one = await written(cast, cast.dina)
    async with cast.call(cast.dina).write() as (tx, call):
        view = await announcements.draft(tx, call, one)
        assert [each.person_id for each in view.outreach.to] == [cast.anna.person_id]
        await announcements.set_group(tx, call, one, Group.MENTORS)
        assert (await announcements.draft(tx, call, one)).outreach.to == ()


@pytest.mark.parametrize("name", ["anna", "boris", "egor", "mila", "lev", "oleg"])
async def test_nobody_else_announces(cast: Cast, name: str) -> None:
    with pytest.raises(DomainError, match=r"access\.denied"):
        await written(cast, getattr(cast, name))


async def test_what_comes_in_several_messages_is_one_text(cast: Cast) -> None:
    one = await written(cast, cast.vera, "Первая часть")
    photo = Proof(form=ProofForm.PHOTO, file_id="ph", mime="image/jpeg")
    async with cast.call(cast.vera).write() as (tx, call):
        await announcements.edit(tx, call, one, text="Вторая\u202e часть 👩🏽‍🏫\x00", file=photo)
        view = await announcements.draft(tx, call, one)
        assert view.announcement.text == "Первая часть\n\nВторая часть 👩🏽‍🏫"
        assert view.announcement.file is not None
        await announcements.edit(tx, call, one, text="Другой текст", replace=True)
        view = await announcements.draft(tx, call, one)
    assert view.announcement.text == "Другой текст"
    assert view.announcement.file is not None


@pytest.mark.parametrize("text", ["ж" * (TEXT_LIMIT + 1), "😀" * (TEXT_LIMIT // 2 + 1)])
async def test_too_long_a_text_is_refused_and_the_former_kept(cast: Cast, text: str) -> None:
    one = await written(cast, cast.vera)
    with pytest.raises(DomainError, match=r"announcement\.too_long"):
        async with cast.call(cast.vera).write() as (tx, call):
            await announcements.edit(tx, call, one, text=text, replace=True)
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await announcements.draft(tx, call, one)).announcement.text == WORDS


async def test_taken_back_before_anybody_has_it_it_is_corrected_and_sent_again(cast: Cast) -> None:
    one = await written(cast, cast.vera)
    await sent(cast, cast.vera, one)
    async with cast.call(cast.vera).write() as (tx, call):
        assert await announcements.stop(tx, call, one) == 3
    assert await told(cast) == []
    async with cast.call(cast.vera).write() as (tx, call):
        await announcements.edit(tx, call, one, text="Исправлено", replace=True)
    assert await sent(cast, cast.vera, one) == 3
    assert len(await told(cast)) == 3


async def test_stopped_for_those_who_have_not_got_it_yet(cast: Cast) -> None:
    one = await written(cast, cast.vera)
    await sent(cast, cast.vera, one)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(OutboxRow)
            .where(OutboxRow.recipient_id != cast.anna.person_id)
            .values(due_at=SEND + timedelta(hours=2))
        )
    assert await told(cast) == [cast.anna.person_id]
    async with cast.call(cast.vera, SEND).write() as (tx, call):
        assert await announcements.stop(tx, call, one) == 2
        page = await announcements.page(tx, call, one)
        with pytest.raises(DomainError, match=r"announcement\.gone_out"):
            await announcements.stop(tx, call, one)
    assert page.announcement.state is AnnouncementState.STOPPED
    assert len(page.readers) == 1
    assert await told(cast, SEND + timedelta(hours=3)) == []


async def test_repeat_reaches_who_has_not_read_and_is_his_nudge_of_the_week(cast: Cast) -> None:
    one = await written(cast, cast.vera)
    await sent(cast, cast.vera, one)
    await told(cast)
    await read(cast, cast.anna, one)
    for player in (cast.boris, cast.anna):
        await plan(cast, player, [Planned(due_on=date(2027, 3, 1))])
    async with cast.call(cast.vera, SEND).write() as (tx, call):
        assert (await announcements.repeat(tx, call, one)).count == 2
        with pytest.raises(DomainError, match=r"nobody_unread"):
            await announcements.repeat(tx, call, one)
    assert await told(cast, SEND + timedelta(minutes=5)) == sorted(
        [cast.boris.person_id, cast.zoya.person_id]
    )
    async with cast.call(cast.galina, SEND).write() as (tx, call):
        made = await nudges.begin(tx, call, Matter.PASSED)
        view = await nudges.draft(tx, call, made)
    assert [each.person_id for each in view.outreach.to] == [cast.anna.person_id]
    assert dict(view.outreach.reasons) == {Skip.RECENT: 1}


async def test_a_stranger_reads_marks_and_opens_nothing(cast: Cast) -> None:
    one = await written(cast, cast.vera)
    await sent(cast, cast.vera, one)
    for player in (cast.irina, cast.dina, cast.lev, cast.klim):
        for act in (announcements.mark_read, announcements.attached):
            with pytest.raises(DomainError, match=r"access\.gone"):
                async with cast.call(player).write() as (tx, call):
                    await act(tx, call, one)


async def test_audit_holds_numbers_and_no_words(cast: Cast) -> None:
    one = await written(cast, cast.vera)
    await sent(cast, cast.vera, one)
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(AuditRow.action, AuditRow.object_id, AuditRow.before, AuditRow.after)
        )
        assert [tuple(row) for row in rows] == [("announcement.send", one, None, "3")]


async def test_own_data_hold_what_was_read_and_written_and_an_erasure_takes_it(cast: Cast) -> None:
    one = await written(cast, cast.vera)
    await sent(cast, cast.vera, one)
    await told(cast)
    await read(cast, cast.anna, one)
    async with cast.database.read() as tx:
        hers = await everything_of(tx, cast.anna.person_id, SEND)
        authors = await everything_of(tx, cast.vera.person_id, SEND)
    assert "announcement_recipient" in str(hers)
    assert "Педсовет" not in str(hers)
    assert "Педсовет в среду" in str(authors)
    for player in (cast.anna, cast.vera):
        async with cast.call(player, SEND).write() as (tx, call):
            await erase_own(tx, call)
    async with cast.database.read() as tx:
        left = await tx.connection.execute(select(AnnouncementRecipientRow.person_id))
        assert cast.anna.person_id not in set(left.scalars())
        words = await tx.connection.execute(select(AnnouncementRow.text))
        assert words.scalars().all() == [None]


async def test_as_many_statements_for_a_hundred_as_for_three(cast: Cast) -> None:
    one = await written(cast, cast.vera)
    with counting(cast.database) as three:
        await sent(cast, cast.vera, one)
    async with cast.database.write() as tx:
        for number in range(40):
            made = await tx.connection.execute(
                insert(PersonRow)
                .values(
                    surname=f"Новая{number}",
                    given="А",
                    patronymic="",
                    name_key=f"новая{number}",
                    created_at=START,
                )
                .returning(PersonRow.id)
            )
            person_id = made.scalar_one()
            await tx.connection.execute(
                insert(PostRow).values(
                    person_id=person_id,
                    school_id=cast.school_id,
                    role="teacher",
                    main=True,
                    since=date(2026, 9, 1),
                )
            )
            await tx.connection.execute(
                insert(AccountRow).values(
                    platform="telegram",
                    chat_id=50_000 + number,
                    person_id=person_id,
                    language="ru",
                    reachable=True,
                    created_at=START,
                    joined_at=START,
                )
            )
            await tx.connection.execute(
                insert(ConsentRow).values(
                    person_id=person_id, kind="diagnosis_messages", text_version=1, given_at=START
                )
            )
    another = await written(cast, cast.galina)
    with counting(cast.database) as many:
        assert await sent(cast, cast.galina, another) == 43
    assert len(many.statements) == len(three.statements)
