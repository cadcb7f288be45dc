"""Events that many attend: who holds them, whose items the list confirms, what is taken back."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, update

from content.event_texts import load_event_texts
from domain.doing import PAGE
from domain.errors import DomainError
from domain.events import EVENT_KINDS, Presence
from domain.item import ItemAction, ItemKind, ItemState
from domain.people import PersonName, Role
from domain.record import Entry, RecordField, RecordKind, RecordRole, RecordState
from services import events, record
from services.items import report
from services.items.silence import ask_next
from storage.tables import ItemRow, PersonRow, PostRow, RouteRow
from tests.cast import Cast, Player
from tests.counting import counting
from tests.services.doing import Planned, item_of, outbox_of, plan

TODAY = date(2027, 3, 17)
STATEMENTS_OF_ALL = 10
SEMINAR = Planned(title="семинар «Критерии до работы»", kind=ItemKind.SEMINAR)
CONFERENCE = Planned(title="конференция «Критерии до работы»", kind=ItemKind.CONFERENCE)


async def held(
    cast: Cast, player: Player, *, kind: ItemKind = ItemKind.SEMINAR, day: date = TODAY
) -> int:
    """An event with a name and a date, its list kept by the player."""
    async with cast.call(player).write() as (tx, call):
        event_id = await events.begin(tx, call, kind)
        rev = (await tx.events.get(event_id)).rev
        rev = await events.name(tx, call, event_id, rev, "Критерии до работы")
        await events.set_day(tx, call, event_id, rev, day)
        found = await events.attendees(tx, call, event_id)
        assert found.event == await tx.events.get(event_id)
    return event_id


async def mark(cast: Cast, player: Player, event_id: int) -> int:
    async with cast.call(player).write() as (tx, call):
        count, view = await events.mark(tx, call, event_id, (await tx.events.get(event_id)).rev)
        assert view == await events.page(tx, call, event_id)
        return count


@pytest.mark.parametrize("name", ["anna", "boris", "zoya", "irina", "egor", "lev", "mila", "oleg"])
async def test_event_is_not_held_by_who_leads_nothing(cast: Cast, name: str) -> None:
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await events.begin(tx, call, ItemKind.SEMINAR)


async def test_event_of_another_school_stays_closed(cast: Cast) -> None:
    event_id = await held(cast, cast.vera)
    async with cast.call(cast.klim).write() as (tx, call):
        for look in (events.page, events.attendees):
            with pytest.raises(DomainError, match=r"access\.denied"):
                await look(tx, call, event_id)
        with pytest.raises(DomainError, match=r"access\.denied"):
            await events.mark(tx, call, event_id, 1)
        assert (await events.listing(tx, call)).total == 0


async def test_head_holds_events_of_his_department_alone(cast: Cast) -> None:
    event_id = await held(cast, cast.dina)
    async with cast.call(cast.dina).write() as (tx, call):
        view = await events.attendees(tx, call, event_id)
        with pytest.raises(DomainError, match=r"access\.gone"):
            await events.tick(tx, call, event_id, cast.zoya.post_id)
    assert {line.label.split("\u00a0")[0] for line in view.lines} == {"Смирнова", "Фомина"}
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await events.page(tx, call, event_id)).may_manage


async def test_organiser_marks_and_changes_nothing_else(cast: Cast) -> None:
    await plan(cast, cast.anna, [SEMINAR])
    event_id = await held(cast, cast.vera)
    async with cast.call(cast.vera).write() as (tx, call):
        rev = (await tx.events.get(event_id)).rev
        await events.entrust(tx, call, event_id, rev, cast.zoya.person_id)
        for stranger in (cast.irina, cast.lev, cast.oleg):
            with pytest.raises(DomainError, match=r"access\.gone"):
                await events.entrust(tx, call, event_id, rev + 1, stranger.person_id)
    assert [row[0] for row in await outbox_of(cast.database, cast.zoya)] == ["event_entrusted"]
    assert await mark(cast, cast.zoya, event_id) == 1
    async with cast.call(cast.zoya).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await events.cancel(tx, call, event_id, 1)


async def test_list_confirms_the_item_and_its_owner_is_told(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [SEMINAR, Planned(title="семинар по ИКТ")])
    event_id = await held(cast, cast.vera)
    assert await mark(cast, cast.vera, event_id) == 1
    item = await item_of(cast.database, made.items[0])
    assert (item.state, item.confirmer_id) == (ItemState.CONFIRMED, cast.vera.person_id)
    assert (item.reported_on, item.next_fire_at) == (TODAY, None)
    assert (await item_of(cast.database, made.items[1])).state is ItemState.PLANNED
    assert [row[0] for row in await outbox_of(cast.database, cast.anna)] == ["attended"]


async def test_whoever_marks_does_not_confirm_himself(cast: Cast) -> None:
    made = await plan(cast, cast.vera, [SEMINAR])
    event_id = await held(cast, cast.vera)
    assert await mark(cast, cast.vera, event_id) == 1
    assert (await item_of(cast.database, made.items[0])).state is ItemState.PLANNED


async def test_report_is_asked_of_who_keeps_the_list_and_confirmed_by_it(cast: Cast) -> None:
    event_id = await held(cast, cast.vera)
    async with cast.call(cast.vera).write() as (tx, call):
        rev = (await tx.events.get(event_id)).rev
        await events.entrust(tx, call, event_id, rev, cast.zoya.person_id)
    made = await plan(cast, cast.anna, [SEMINAR])
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, made.items[0], 1)
    item = await item_of(cast.database, made.items[0])
    assert (item.confirmer_id, item.event_id) == (cast.zoya.person_id, event_id)
    assert "item_witnessed" in [row[0] for row in await outbox_of(cast.database, cast.zoya)]
    async with cast.call(cast.zoya).write() as (tx, call):
        await events.attendees(tx, call, event_id)
    assert await mark(cast, cast.zoya, event_id) == 1
    item = await item_of(cast.database, made.items[0])
    assert item.state is ItemState.CONFIRMED
    assert item.reported_at == cast.now
    async with cast.call(cast.zoya).write() as (tx, call):
        await events.untick(tx, call, event_id, cast.anna.post_id)
    assert (await item_of(cast.database, made.items[0])).state is ItemState.DONE
    async with cast.database.write() as tx:
        await ask_next(tx, cast.now + timedelta(hours=1))
    assert (await item_of(cast.database, made.items[0])).confirmer_id == cast.zoya.person_id


async def test_mark_is_undone_unheard_by_who_made_it(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [SEMINAR])
    event_id = await held(cast, cast.vera)
    await mark(cast, cast.vera, event_id)
    async with cast.call(cast.vera).write() as (tx, call):
        await events.untick(tx, call, event_id, cast.anna.post_id)
        await events.untick(tx, call, event_id, cast.anna.post_id)
        view = await events.attendees(tx, call, event_id)
    item = await item_of(cast.database, made.items[0])
    assert (item.state, item.reported_at, item.event_id) == (ItemState.PLANNED, None, None)
    assert item.next_fire_at is not None
    assert await outbox_of(cast.database, cast.anna) == []
    assert view.lines[0].presence is Presence.LEFT


@pytest.mark.parametrize("name", ["boris", "vera", "zoya", "klim", "lev"])
async def test_nobody_says_for_another_that_he_was_not_there(cast: Cast, name: str) -> None:
    await plan(cast, cast.anna, [SEMINAR])
    event_id = await held(cast, cast.vera)
    await mark(cast, cast.vera, event_id)
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await events.miss(tx, call, event_id, cast.anna.post_id)


async def test_what_happened_since_outlives_the_no_of_its_owner(cast: Cast) -> None:
    """The plan is over: the list is a part of what was decided."""
    made = await plan(cast, cast.anna, [SEMINAR])
    event_id = await held(cast, cast.vera)
    await mark(cast, cast.vera, event_id)
    async with cast.database.write() as tx:
        await tx.connection.execute(update(RouteRow).values(state="completed"))
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError, match=r"item\.route_closed"):
            await events.miss(tx, call, event_id, cast.anna.post_id)
    assert made.items


async def test_event_ahead_and_an_empty_list_are_refused_in_words(cast: Cast) -> None:
    ahead = await held(cast, cast.vera, day=TODAY + timedelta(days=3))
    empty = await held(cast, cast.vera)
    for event_id, code in ((ahead, "event.ahead"), (empty, "event.nobody")):
        with pytest.raises(DomainError) as refused:
            await mark(cast, cast.vera, event_id)
        assert refused.value.code == code


async def test_cancelled_event_comes_back_and_a_marked_one_is_not_cancelled(cast: Cast) -> None:
    event_id = await held(cast, cast.vera)
    async with cast.call(cast.vera).write() as (tx, call):
        rev = (await tx.events.get(event_id)).rev
        rev = (await events.cancel(tx, call, event_id, rev)).event.rev
        with pytest.raises(DomainError, match=r"event\.not_ready"):
            await events.tick(tx, call, event_id, cast.anna.post_id)
        await events.reopen(tx, call, event_id, rev)
        await events.tick(tx, call, event_id, cast.anna.post_id)
    await mark(cast, cast.vera, event_id)
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"event\.marked"):
            await events.cancel(tx, call, event_id, (await tx.events.get(event_id)).rev)


async def hundred(cast: Cast, count: int) -> None:
    """So many more teachers of the school, each with the conference in his plan."""
    async with cast.database.write() as tx:
        for number in range(count):
            name = PersonName(surname=f"Учительница{number:03}", given="Ия", patronymic="")
            person = await tx.connection.execute(
                insert(PersonRow)
                .values(
                    surname=name.surname,
                    given=name.given,
                    patronymic="",
                    name_key=name.key,
                    created_at=cast.now,
                )
                .returning(PersonRow.id)
            )
            post = await tx.connection.execute(
                insert(PostRow)
                .values(
                    person_id=person.scalar_one(),
                    school_id=cast.school_id,
                    role=Role.TEACHER.value,
                    main=True,
                    since=date(2026, 9, 1),
                )
                .returning(PostRow.id)
            )
            route = await tx.connection.execute(
                insert(RouteRow)
                .values(
                    post_id=post.scalar_one(),
                    state="active",
                    rev=2,
                    first_on=date(2026, 9, 1),
                    last_on=date(2027, 5, 31),
                    created_at=cast.now,
                )
                .returning(RouteRow.id)
            )
            await tx.connection.execute(
                insert(ItemRow).values(
                    route_id=route.scalar_one(),
                    position=0,
                    section="internal",
                    kind=CONFERENCE.kind.value,
                    title=CONFERENCE.title,
                    due_on=CONFERENCE.due_on,
                    evidence_kind="none",
                    state=ItemState.PLANNED.value,
                    rev=1,
                    confirmable=True,
                    postponed_times=0,
                )
            )


async def test_a_hundred_people_cost_as_many_statements_as_five(cast: Cast) -> None:
    costs: list[tuple[int, int]] = []
    for count in (5, 100):
        await hundred(cast, count)
        with counting(cast.database) as cost:
            event_id = await held(cast, cast.vera, kind=ItemKind.CONFERENCE)
            listed = len(cost.statements)
            cost.clear()
            marked = await mark(cast, cast.vera, event_id)
        costs.append((listed, len(cost.statements)))
        assert marked >= count
        async with cast.call(cast.vera).write() as (tx, call):
            page = await events.attendees(tx, call, event_id, page=1)
            found = await events.attendees(tx, call, event_id, query="учительница004")
        assert len(page.lines) <= PAGE
        assert found.total == count // 100 + 1
    assert costs[0] == costs[1]
    async with cast.database.read() as tx:
        one = (await tx.attendance.list_marked(event_id, Presence.PRESENT))[0]
        last = await tx.items.find_last_event(one.item_id or 0)
        entry = await tx.records.find_of_item(one.item_id or 0)
    assert last is not None
    assert last.action is ItemAction.ATTEND
    assert entry is not None
    assert entry.state is RecordState.CONFIRMED


async def entries_of(cast: Cast, player: Player) -> tuple[Entry, ...]:
    async with cast.database.read() as tx:
        return await tx.records.list_of_person(player.person_id)


async def conference(cast: Cast, *guests: Player) -> int:
    """Marked by the deputy: who has it in his plan, and the guests."""
    event_id = await held(cast, cast.vera, kind=ItemKind.CONFERENCE)
    async with cast.call(cast.vera).write() as (tx, call):
        for guest in guests:
            await events.tick(tx, call, event_id, guest.post_id)
    await mark(cast, cast.vera, event_id)
    return event_id


async def test_list_of_a_conference_is_a_confirmed_entry_of_everybody_there(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [CONFERENCE])
    await conference(cast, cast.zoya)
    ((planned,), (guest,)) = [await entries_of(cast, one) for one in (cast.anna, cast.zoya)]
    assert (planned.item_id, planned.title, planned.role) == (
        made.items[0],
        CONFERENCE.title,
        None,
    )
    assert (guest.item_id, guest.title, guest.role) == (
        None,
        "Критерии до работы",
        RecordRole.PARTICIPANT,
    )
    for entry in (planned, guest):
        assert (entry.kind, entry.on_date) == (RecordKind.EVENT, TODAY)
        assert (entry.state, entry.decided_by) == (RecordState.CONFIRMED, cast.vera.person_id)


async def test_list_of_a_seminar_leaves_nothing_in_the_record(cast: Cast) -> None:
    await plan(cast, cast.anna, [SEMINAR])
    event_id = await held(cast, cast.vera)
    async with cast.call(cast.vera).write() as (tx, call):
        await events.tick(tx, call, event_id, cast.zoya.post_id)
    await mark(cast, cast.vera, event_id)
    assert [await entries_of(cast, one) for one in (cast.anna, cast.zoya)] == [(), ()]


async def test_guest_of_an_open_lesson_has_not_given_one(cast: Cast) -> None:
    event_id = await held(cast, cast.vera, kind=ItemKind.OPEN_LESSON)
    async with cast.call(cast.vera).write() as (tx, call):
        await events.tick(tx, call, event_id, cast.zoya.post_id)
    await mark(cast, cast.vera, event_id)
    (entry,) = await entries_of(cast, cast.zoya)
    assert (entry.kind, entry.role) == (RecordKind.EVENT, RecordRole.PARTICIPANT)


async def test_who_marks_has_his_own_participation_by_his_own_word(cast: Cast) -> None:
    await conference(cast, cast.vera)
    (entry,) = await entries_of(cast, cast.vera)
    assert (entry.state, entry.decided_by) == (RecordState.STATED, None)


async def test_entry_goes_with_the_mark_and_comes_back_once(cast: Cast) -> None:
    """By his own word and by who keeps the list alike."""
    await plan(cast, cast.anna, [CONFERENCE])
    event_id = await conference(cast, cast.zoya)
    for player in (cast.anna, cast.zoya):
        async with cast.call(player).write() as (tx, call):
            await events.miss(tx, call, event_id, player.post_id)
        assert await entries_of(cast, player) == ()
        async with cast.call(cast.vera).write() as (tx, call):
            await events.tick(tx, call, event_id, player.post_id)
    await mark(cast, cast.vera, event_id)
    for player in (cast.anna, cast.zoya):
        assert [one.state for one in await entries_of(cast, player)] == [RecordState.CONFIRMED]
        async with cast.call(cast.vera).write() as (tx, call):
            await events.untick(tx, call, event_id, player.post_id)
        assert await entries_of(cast, player) == ()


async def test_entry_somebody_worked_on_stays_by_its_owners_word(cast: Cast) -> None:
    event_id = await conference(cast, cast.zoya)
    (entry,) = await entries_of(cast, cast.zoya)
    async with cast.call(cast.zoya).write() as (tx, call):
        await record.set_field(tx, call, entry.id, RecordField.ORGANISER, "Институт развития")
        await events.miss(tx, call, event_id, cast.zoya.post_id)
    (kept,) = await entries_of(cast, cast.zoya)
    assert (kept.state, kept.organiser) == (RecordState.STATED, "Институт развития")
    async with cast.call(cast.vera).write() as (tx, call):
        await events.tick(tx, call, event_id, cast.zoya.post_id)
    await mark(cast, cast.vera, event_id)
    assert [one.state for one in await entries_of(cast, cast.zoya)] == [RecordState.CONFIRMED]


async def test_reported_item_has_its_entry_confirmed_and_stated_again(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [CONFERENCE])
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, made.items[0], 1)
    assert [one.state for one in await entries_of(cast, cast.anna)] == [RecordState.STATED]
    event_id = await conference(cast)
    assert [one.state for one in await entries_of(cast, cast.anna)] == [RecordState.CONFIRMED]
    async with cast.call(cast.vera).write() as (tx, call):
        await events.untick(tx, call, event_id, cast.anna.post_id)
    assert [one.state for one in await entries_of(cast, cast.anna)] == [RecordState.STATED]


async def test_everybody_found_is_ticked_and_taken_off_with_constant_statements(cast: Cast) -> None:
    """Whoever was told stays told, whoever said «I was not there» stays off."""
    await plan(cast, cast.anna, [SEMINAR])
    event_id = await held(cast, cast.vera)
    await mark(cast, cast.vera, event_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await events.miss(tx, call, event_id, cast.anna.post_id)
    async with cast.call(cast.vera).write() as (tx, call):
        await events.tick_all(tx, call, event_id, "ёлки")
        found = (await tx.events.get(event_id)).ticked
        with counting(cast.database) as cost:
            await events.tick_all(tx, call, event_id)
        view = await events.attendees(tx, call, event_id)
        await events.untick_all(tx, call, event_id, "ёлки")
        fewer = (await tx.events.get(event_id)).ticked
        await events.untick_all(tx, call, event_id)
        nobody = (await tx.events.get(event_id)).ticked
        rev = (await tx.events.get(event_id)).rev
        await events.untick_all(tx, call, event_id)
        assert (await tx.events.get(event_id)).rev == rev
    absent = [one.post_id for one in view.lines if one.presence is Presence.ABSENT]
    assert absent == [cast.anna.post_id]
    assert (found, view.event.ticked, fewer, nobody) == (1, view.total - 1, view.total - 2, 0)
    assert len(cost.statements) < STATEMENTS_OF_ALL


async def test_everybody_is_not_ticked_by_who_keeps_no_list(cast: Cast) -> None:
    event_id = await held(cast, cast.vera)
    async with cast.call(cast.klim).write() as (tx, call):
        for act in (events.tick_all, events.untick_all):
            with pytest.raises(DomainError, match=r"access\.denied"):
                await act(tx, call, event_id)


async def test_event_nobody_named_is_not_listed_and_is_taken_up_again(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        event_id = await events.begin(tx, call, ItemKind.PEDSOVET)
        assert (await events.listing(tx, call)).total == 0
        assert await events.begin(tx, call, ItemKind.PEDSOVET) == event_id
        rev = (await tx.events.get(event_id)).rev
        await events.name_ready(tx, call, event_id, rev, "theme")
        view = await events.listing(tx, call)
        with pytest.raises(DomainError) as refused:
            await events.name_ready(tx, call, event_id, rev + 1, "gone")
    assert [one.title for one in view.events] == ["Тематический педсовет"]
    assert refused.value.code == "event.no_title"


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_every_kind_of_event_has_ready_names(kind: ItemKind) -> None:
    assert load_event_texts().of(kind.value)
