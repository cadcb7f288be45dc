"""What a mentor and his mentee do together: who reads it, how long it may be taken back, terms."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, update

from domain.errors import DomainError
from domain.item import ItemKind
from domain.mentoring import MentoringState, Pay
from domain.route import RouteState
from services import mentoring
from services.items import report, tell
from services.mentoring import meetings, orders, overview, terms, words
from storage import tables
from tests.cast import MOSCOW, START, Cast, Player
from tests.counting import counting
from tests.services.asking import hire
from tests.services.doing import Planned, outbox_of, plan, set_outbox_state

TODAY = START.astimezone(MOSCOW).date()
OTHERS = ("vera", "galina", "dina", "egor", "zoya", "klim", "lev", "mila", "nina", "oleg")


async def said(cast: Cast, player: Player, text: str = "Слово") -> int:
    async with cast.call(player).write() as (tx, call):
        return await words.say(tx, call, 1, text)


async def code_of(attempt: object) -> str:
    with pytest.raises(DomainError) as caught:
        await attempt  # type: ignore[misc]  # a coroutine of any result
    return caught.value.code


@pytest.mark.parametrize("player", OTHERS)
async def test_nobody_but_the_two_reads_or_writes_between_them(cast: Cast, player: str) -> None:
    await said(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        meeting_id = await meetings.note(tx, call, 1, TODAY, "Тема")
    async with cast.call(getattr(cast, player)).write() as (tx, call):
        for attempt in (
            overview.page(tx, call, 1),
            overview.items(tx, call, 1),
            words.read(tx, call, 1),
            words.say(tx, call, 1, "Слово"),
            words.set_shown(tx, call, 1, 1, shown=True),
            meetings.page(tx, call, meeting_id),
            meetings.note(tx, call, 1, TODAY, "Тема"),
            meetings.set_note(tx, call, meeting_id, "Заметка"),
        ):
            assert await code_of(attempt) == "access.denied"


async def test_former_mentor_keeps_his_words_and_sees_no_plan_any_more(cast: Cast) -> None:
    await plan(cast, cast.anna)
    await said(cast, cast.boris)
    async with cast.call(cast.vera).write() as (tx, call):
        await mentoring.end(tx, call, 1)
    async with cast.call(cast.boris).write() as (tx, call):
        seen = await overview.page(tx, call, 1)
        kept = await words.read(tx, call, 1)
        assert await code_of(overview.items(tx, call, 1)) == "mentoring.over"
        assert await code_of(words.say(tx, call, 1, "Ещё")) == "mentoring.over"
    assert (seen.route_id, seen.line.progress) == (None, None)
    assert [one.text for one in kept.words] == ["Слово"]


async def test_word_beside_an_item_is_unread_among_the_words_of_the_pair(cast: Cast) -> None:
    """The mentor who comes later reads none of it."""
    made = await plan(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await tell.tell(tx, call, made.items[0], "Помогите с этим")
    assert [one[0] for one in await outbox_of(cast.database, cast.boris)] == ["word_said"]
    async with cast.call(cast.boris).write() as (tx, call):
        (line,) = (await overview.own(tx, call)).mentees
        (word,) = (await words.read(tx, call, 1)).words
        (read,) = (await overview.own(tx, call)).mentees
    assert (word.text, word.item) == ("Помогите с этим", "вебинар «Критериальное оценивание»")
    assert (line.unread, read.unread) == (1, 0)
    later = START + timedelta(days=1)
    async with cast.call(cast.vera, later).write() as (tx, call):
        await mentoring.end(tx, call, 1)
        made_id = await mentoring.propose(
            tx, call, mentee_post_id=cast.anna.post_id, mentor_post_id=cast.zoya.post_id
        )
    for player in (cast.zoya, cast.anna):
        async with cast.call(player, later).write() as (tx, call):
            await mentoring.agree(tx, call, made_id)
    async with cast.call(cast.zoya, later).write() as (tx, call):
        assert (await words.read(tx, call, made_id)).words == ()


async def test_words_of_the_two_are_no_remarks_about_the_plan(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await words.say(tx, call, 1, "Между нами", made.items[0])
    async with cast.database.read() as tx:
        route = await tx.routes.get(made.route_id)
        assert await tx.route_versions.list_words(made.route_id, route.policy) == ()
        assert await tx.route_versions.list_comments(made.route_id) == ()
        assert await tx.proposals.list_item_words(made.route_id, cast.anna.person_id) == {}


async def test_word_is_taken_back_by_its_author_until_it_is_read_or_sent(cast: Cast) -> None:
    first, second, third = [await said(cast, cast.anna, text) for text in ("1", "2", "3")]
    async with cast.call(cast.boris).write() as (tx, call):
        assert await code_of(words.take_back(tx, call, 1, first)) == "words.not_yours"
    async with cast.call(cast.anna).write() as (tx, call):
        await words.take_back(tx, call, 1, first)
        await words.take_back(tx, call, 1, first)
    told = await outbox_of(cast.database, cast.boris)
    assert [key for _, key, _ in told] == [f"word_said:{one}:2" for one in (second, third)]
    await set_outbox_state(cast.database, told[0][1], "sent")
    async with cast.call(cast.anna).write() as (tx, call):
        assert await code_of(words.take_back(tx, call, 1, second)) == "words.delivered"
    async with cast.call(cast.boris).write() as (tx, call):
        (line,) = (await overview.own(tx, call)).mentees
        assert line.unread == 2
        sent = {one.id: one for one in await tx.pair_words.list_of_pair(1, limit=5)}[second]
        assert (sent.delivered, sent.read) == (True, False)
        await words.read(tx, call, 1)
    async with cast.call(cast.anna).write() as (tx, call):
        assert await code_of(words.take_back(tx, call, 1, third)) == "words.read"


async def test_shown_word_is_hidden_again_until_who_leads_has_read_it(cast: Cast) -> None:
    comment_id = await said(cast, cast.anna)
    async with cast.call(cast.boris).write() as (tx, call):
        refused = words.set_shown(tx, call, 1, comment_id, shown=True)
        assert await code_of(refused) == "words.not_yours"
    async with cast.call(cast.anna).write() as (tx, call):
        await words.set_shown(tx, call, 1, comment_id, shown=True)
        await words.set_shown(tx, call, 1, comment_id, shown=False)
    async with cast.call(cast.vera).write() as (tx, call):
        assert (await orders.page(tx, call, 1)).shown == ()
    async with cast.call(cast.anna).write() as (tx, call):
        await words.set_shown(tx, call, 1, comment_id, shown=True)
    async with cast.call(cast.vera).write() as (tx, call):
        assert [one.id for one in (await orders.page(tx, call, 1)).shown] == [comment_id]
    async with cast.call(cast.anna).write() as (tx, call):
        hidden = words.set_shown(tx, call, 1, comment_id, shown=False)
        assert await code_of(hidden) == "words.seen"


async def test_notes_of_meetings_are_kept_from_who_leads(cast: Cast) -> None:
    async with cast.call(cast.boris).write() as (tx, call):
        meeting_id = await meetings.note(tx, call, 1, TODAY, "Тема")
        await meetings.set_note(tx, call, meeting_id, "Тайна")
    async with cast.call(cast.vera).read() as (tx, call):
        (seen,) = (await meetings.listing(tx, call, 1)).meetings
        _, journal = await meetings.journal(tx, call, 1)
    assert (seen.topic, seen.note) == ("Тема", None)
    assert "Тайна" not in str(journal)
    async with cast.call(cast.anna).read() as (tx, call):
        (both,) = (await meetings.listing(tx, call, 1)).meetings
    assert both.note == "Тайна"


async def test_meeting_is_linked_only_to_meetings_of_the_mentees_plan(cast: Cast) -> None:
    made = await plan(
        cast,
        cast.anna,
        [Planned(title="Встреча", kind=ItemKind.MENTOR_MEETING), Planned(title="Вебинар")],
    )
    other = await plan(cast, cast.zoya, [Planned(kind=ItemKind.MENTOR_MEETING)])
    async with cast.call(cast.boris).write() as (tx, call):
        meeting_id = await meetings.note(tx, call, 1, TODAY, "Тема")
        for item_id in (made.items[1], *other.items):
            assert await code_of(meetings.link(tx, call, meeting_id, item_id)) == "access.gone"
        await meetings.link(tx, call, meeting_id, made.items[0])
        page = await meetings.page(tx, call, meeting_id)
    assert page.meeting.item == "Встреча"


@pytest.mark.parametrize(
    ("player", "code"),
    [("boris", "access.denied"), ("anna", "access.denied"), ("nina", "access.denied")],
)
async def test_order_is_entered_by_who_keeps_the_staff_list(
    cast: Cast, player: str, code: str
) -> None:
    async with cast.call(getattr(cast, player)).write() as (tx, call):
        for attempt in (
            orders.set_order(tx, call, 1, "45-к"),
            orders.set_term(tx, call, 1, TODAY, TODAY + timedelta(days=30)),
            orders.set_pay(tx, call, 1, Pay.NONE),
            orders.prolong(tx, call, 1, TODAY),
        ):
            assert await code_of(attempt) == code


async def test_term_is_reminded_of_once_and_anew_when_it_is_another(cast: Cast) -> None:
    last = TODAY + timedelta(days=14)
    async with cast.call(cast.vera).write() as (tx, call):
        await orders.set_term(tx, call, 1, TODAY, last + timedelta(days=1))
        assert await terms.remind_ending(tx, START) == 0
        await orders.set_term(tx, call, 1, TODAY, last)
        assert await terms.remind_ending(tx, START) == 1
        assert await terms.remind_ending(tx, START) == 0
        await orders.set_term(tx, call, 1, TODAY, last - timedelta(days=1))
        assert await terms.remind_ending(tx, START) == 1
    told = [key for kind, key, _ in await outbox_of(cast.database, cast.vera)]
    assert told == [f"term_ending:1:{last - timedelta(days=1)}:{cast.vera.person_id}"]
    assert await outbox_of(cast.database, cast.nina) == []


async def test_term_prolonged_twice_from_one_button_is_longer_once(cast: Cast) -> None:
    last = date(2027, 3, 25)
    async with cast.call(cast.vera).write() as (tx, call):
        await orders.set_term(tx, call, 1, TODAY, last)
        await orders.prolong(tx, call, 1, last)
        pair = await orders.prolong(tx, call, 1, last)
    assert pair.until_on == date(2027, 5, 31)


@pytest.mark.parametrize(("hours", "done"), [(0, 0), (24, 1)])
async def test_pair_is_completed_on_the_day_after_its_last_one(
    cast: Cast, hours: int, done: int
) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await orders.set_term(tx, call, 1, TODAY - timedelta(days=9), TODAY)
        assert await terms.complete_over(tx, START + timedelta(hours=hours)) == done
        pair = await tx.mentoring.find(1)
    assert pair is not None
    assert pair.state is (MentoringState.COMPLETED if done else MentoringState.ACTIVE)


async def test_mentee_hears_nothing_of_a_mentor_who_declined(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        made = await mentoring.propose(
            tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.boris.post_id
        )
    async with cast.call(cast.zoya).write() as (tx, call):
        assert (await overview.own(tx, call)).asked == ()
        assert not (await mentoring.agree(tx, call, made)).mentee_agreed_at
    async with cast.call(cast.boris).write() as (tx, call):
        await mentoring.decline(tx, call, made)
    assert await outbox_of(cast.database, cast.zoya) == []
    assert [kind for kind, _, _ in await outbox_of(cast.database, cast.vera)] == ["mentor_decided"]


async def test_ten_mentees_are_read_in_as_many_statements_as_one(cast: Cast) -> None:
    await plan(cast, cast.anna)
    async with cast.call(cast.boris).read() as (tx, call):
        with counting(cast.database) as few:
            await overview.own(tx, call)
    people = await hire(cast, 9)
    async with cast.database.write() as tx:
        for one in people:
            await tx.connection.execute(
                insert(tables.MentoringRow).values(
                    mentor_person_id=cast.boris.person_id,
                    mentee_post_id=one.post_id,
                    school_id=cast.school_id,
                    state="active",
                    rev=1,
                    proposed_by=cast.vera.person_id,
                    proposed_at=START,
                    mentor_agreed_at=START,
                    mentee_agreed_at=START,
                )
            )
    async with cast.call(cast.boris).read() as (tx, call):
        with counting(cast.database) as many:
            view = await overview.own(tx, call)
        week = {"since": TODAY, "today": TODAY}
        with counting(cast.database) as weekly:
            lines = await overview.week_of(tx, cast.boris.person_id, **week)
        with counting(cast.database) as bare:
            assert await overview.week_of(tx, cast.zoya.person_id, **week) == ()
    assert (len(view.mentees), view.pages) == (6, 2)
    assert len(lines) == 10
    assert len(many.statements) == len(few.statements)
    assert len(weekly.statements) == len(bare.statements)


async def test_summary_of_a_week_has_the_numbers_of_the_screen(cast: Cast) -> None:
    """Though a plan for the next year stands beside this year's."""
    made = await plan(
        cast,
        cast.anna,
        [
            Planned(title="Сделано"),
            Planned(title="Прошло", due_on=date(2027, 3, 1)),
            Planned(title="Впереди", due_on=date(2027, 4, 1)),
        ],
    )
    await plan(
        cast,
        cast.anna,
        [Planned(title="Через год", due_on=date(2027, 3, 20))],
        state=RouteState.APPROVED,
        last_on=date(2028, 5, 31),
    )
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, made.items[0], 1)
    async with cast.call(cast.boris).read() as (tx, call):
        (shown,) = (await overview.own(tx, call)).mentees
        (said_of,) = await overview.week_of(tx, cast.boris.person_id, since=TODAY, today=TODAY)
    assert shown.progress is not None
    assert (said_of.waiting, said_of.passed, said_of.next_on) == (
        shown.to_confirm,
        shown.progress.passed,
        shown.progress.nearest_due,
    )
    assert (said_of.done, said_of.waiting, said_of.passed) == (1, 1, 1)
    assert said_of.next_title == "Впереди"


async def test_leaders_list_has_those_whose_term_ends_first_and_only_of_their_zone(
    cast: Cast,
) -> None:
    async with cast.call(cast.vera).read() as (tx, call):
        found = await orders.listing(tx, call)
    assert (found.numbers.pairs, found.numbers.unordered, found.numbers.ending) == (1, 1, 0)
    async with cast.call(cast.klim).read() as (tx, call):
        assert (await orders.listing(tx, call)).pairs == ()
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(tables.PostRow).where(tables.PostRow.id == cast.vera.post_id).values(zone=[999])
        )
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await orders.listing(tx, call)).pairs == ()
        assert await code_of(orders.page(tx, call, 1)) == "access.denied"
