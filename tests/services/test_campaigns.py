"""A school's diagnosis: whom it asks, who hears of it and when, how it ends."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from domain.campaigns import AudienceKind, CampaignState, Counts
from domain.diagnosis import Form
from domain.errors import DomainError
from domain.notices.campaigns import (
    CampaignClosed,
    CampaignNudged,
    CampaignOpened,
    CampaignReminder,
)
from domain.notices.coding import decode
from services import campaigns
from services.notices import campaigns as notices
from services.notify import notify_all
from storage.tables import (
    CampaignMemberRow,
    CampaignRow,
    ConsentRow,
    OutboxRow,
    PostRow,
)
from tests.cast import MOSCOW, START, Cast, Player
from tests.counting import counting
from tests.services.asking import begins, change_post, department, hire, opened

DAY = timedelta(days=1)


async def outbox(cast: Cast) -> list[tuple[str, int, datetime, str]]:
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(OutboxRow.kind, OutboxRow.recipient_id, OutboxRow.due_at, OutboxRow.state)
            .where(OutboxRow.kind.startswith("campaign"))
            .order_by(OutboxRow.due_at, OutboxRow.recipient_id)
        )
        return [(row.kind, row.recipient_id, row.due_at, row.state) for row in rows]


async def members(cast: Cast, campaign_id: int) -> set[int]:
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(CampaignMemberRow.post_id).where(CampaignMemberRow.campaign_id == campaign_id)
        )
        return set(rows.scalars())


async def state(cast: Cast, campaign_id: int) -> CampaignState:
    async with cast.database.read() as tx:
        found = await tx.campaigns.find(campaign_id)
        assert found is not None
        return found.state


async def heard(cast: Cast, player_id: int, kind: str, now: datetime) -> object:
    """What the person would be told at that moment; None: moot."""
    async with cast.database.read() as tx:
        who = await tx.who.find_by_person(player_id, now.date())
        assert who is not None
        rows = await tx.connection.execute(
            select(OutboxRow.payload)
            .where(OutboxRow.kind == kind, OutboxRow.recipient_id == player_id)
            .order_by(OutboxRow.due_at)
        )
        notice = decode(kind, rows.scalars().first() or {})
        match notice:
            case CampaignOpened():
                return await notices.opened(tx, who, notice, now)
            case CampaignReminder():
                return await notices.reminded(tx, who, notice, now)
            case CampaignNudged():
                return await notices.nudged(tx, who, notice, now)
            case CampaignClosed():
                return await notices.closed(tx, who, notice, now)
        raise AssertionError(kind)


# --- whom it asks ---------------------------------------------------------------------------


async def test_teachers_at_work_are_asked_when_it_opens_for_all(cast: Cast) -> None:
    """Not those on leave, not external part-timers, not those who left, not other schools."""
    works = await hire(cast, 2)
    await hire(cast, 1, status="parental", surname="Отпуск")
    await hire(cast, 1, employment="external", surname="Внешний")
    await hire(cast, 1, until=date(2027, 3, 1), surname="Ушла")
    await hire(cast, 1, school_id=cast.other_school_id, surname="Сосед")
    id_ = await opened(cast)
    asked = {cast.anna.post_id, cast.boris.post_id, cast.zoya.post_id}
    assert await members(cast, id_) == asked | {one.post_id for one in works}


async def test_leave_that_is_over_or_ahead_keeps_nobody_out(cast: Cast) -> None:
    over, ahead, now = await hire(cast, 3, status="on_leave", away_since=date(2027, 3, 1))
    await change_post(cast, over.post_id, away_until=date(2027, 3, 16))
    await change_post(cast, ahead.post_id, away_since=date(2027, 3, 18))
    await change_post(cast, now.post_id, away_until=date(2027, 3, 17))
    id_ = await opened(cast)
    asked = await members(cast, id_)
    assert {over.post_id, ahead.post_id} <= asked
    assert now.post_id not in asked
    async with cast.call(cast.vera).read() as (tx, call):
        page = await campaigns.get(tx, call, id_)
        sheet = await campaigns.everybody(tx, call, id_)
    assert page.counts.away == 0
    assert not any(line.away for line in sheet.lines)


async def test_part_timer_is_asked_only_at_the_main_place(cast: Cast) -> None:
    """Irina's main post is in the other school; a deputy's lessons here are not elsewhere."""
    async with cast.database.write() as tx:
        for player in (cast.irina, cast.vera):
            await tx.connection.execute(
                insert(PostRow).values(
                    person_id=player.person_id,
                    school_id=cast.school_id,
                    role="teacher",
                    main=False,
                    since=date(2026, 9, 1),
                    status="works",
                    offline=False,
                )
            )
        own = await tx.connection.execute(
            select(PostRow.id).where(
                PostRow.person_id == cast.vera.person_id, PostRow.role == "teacher"
            )
        )
        post_id = own.scalar_one()
    id_ = await opened(cast)
    found = await members(cast, id_)
    assert post_id in found
    assert len(found) == 4


async def test_young_and_chosen_and_departments_are_asked_alone(cast: Cast) -> None:
    maths = await department(cast, "ШМО математики")
    in_maths = await hire(cast, 2, department_id=maths, surname="Математик")
    young = await hire(cast, 1, since_year=2025, surname="Молодой")
    await hire(cast, 1, since_year=2024, surname="Опытный")

    first = await opened(cast, kind=AudienceKind.YOUNG)
    assert await members(cast, first) == {one.post_id for one in young}

    async with cast.call(cast.vera).write() as (tx, call):
        second = await campaigns.begin(tx, call)
        await campaigns.set_department(tx, call, second, maths, chosen=True)
        draft = await campaigns.get_draft(tx, call, second)
        assert draft.fitting.people == 2
        await campaigns.open_(tx, call, second, draft.campaign.rev)
    assert await members(cast, second) == {one.post_id for one in in_maths}

    async with cast.call(cast.vera).write() as (tx, call):
        third = await campaigns.begin(tx, call)
        for post_id in (cast.anna.post_id, cast.boris.post_id, cast.irina.post_id):
            await campaigns.set_person(tx, call, third, post_id, chosen=True)
        await campaigns.set_person(tx, call, third, cast.boris.post_id, chosen=False)
        draft = await campaigns.get_draft(tx, call, third)
        await campaigns.open_(tx, call, third, draft.campaign.rev)
    # A teacher of another school finds no way in, whoever names her.
    assert await members(cast, third) == {cast.anna.post_id}


async def test_questionnaire_is_not_asked_of_people_whose_work_it_is_not_about(cast: Cast) -> None:
    """Fair assessment speaks to who gives marks; a psychologist has nothing to answer."""
    await hire(cast, 2, surname="Психолог", position="psychologist")
    async with cast.call(cast.vera).write() as (tx, call):
        id_ = await campaigns.begin(tx, call)
        await campaigns.choose_questionnaire(tx, call, id_, "objectivity", Form.FULL)
        draft = await campaigns.get_draft(tx, call, id_)
        assert (draft.fitting.people, draft.fitting.other_work) == (3, 2)
        await campaigns.open_(tx, call, id_, draft.campaign.rev)
        assert (await campaigns.get(tx, call, id_)).handling.newcomers == 0
    assert len(await members(cast, id_)) == 3


async def test_audience_comes_and_goes_with_the_questionnaire_of_the_young(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        id_ = await campaigns.begin(tx, call)
        kinds = []
        for key in ("young", "self"):
            await campaigns.choose_questionnaire(tx, call, id_, key, Form.FULL)
            kinds.append((await campaigns.get_draft(tx, call, id_)).campaign.audience.kind)
    assert kinds == [AudienceKind.YOUNG, AudienceKind.ALL]


async def test_draft_follows_its_author_when_her_part_of_the_school_changes(cast: Cast) -> None:
    maths = await department(cast, "ШМО математики")
    await hire(cast, 2, department_id=maths)
    async with cast.call(cast.vera).write() as (tx, call):
        id_ = await campaigns.begin(tx, call)
    await change_post(cast, cast.vera.post_id, zone=[maths])
    async with cast.call(cast.vera).write() as (tx, call):
        assert await campaigns.begin(tx, call) == id_
        assert (await campaigns.get_draft(tx, call, id_)).fitting.people == 2


async def test_deputy_with_a_zone_asks_only_his_departments(cast: Cast) -> None:
    maths = await department(cast, "ШМО математики")
    inside = await hire(cast, 3, department_id=maths)
    await change_post(cast, cast.vera.post_id, zone=[maths])
    id_ = await opened(cast)
    assert await members(cast, id_) == {one.post_id for one in inside}
    # The whole school's diagnosis is the director's: its deputy may look and remind, not end it.
    async with cast.call(cast.vera).write() as (tx, call):
        await campaigns.close(tx, call, id_)
    other = await opened(cast, cast.galina)
    async with cast.call(cast.vera).write() as (tx, call):
        page = await campaigns.get(tx, call, other)
        assert page.part
        assert page.counts.asked == 3
        assert not page.handling.manages
        with pytest.raises(DomainError) as refused:
            await campaigns.close(tx, call, other)
    assert refused.value.code == "access.denied"


async def test_newcomer_is_offered_and_told_when_he_is_taken_in(cast: Cast) -> None:
    id_ = await opened(cast)
    (late,) = await hire(cast, 1, surname="Новый")
    async with cast.call(cast.vera).write() as (tx, call):
        assert (await campaigns.get(tx, call, id_)).handling.newcomers == 1
        assert (await campaigns.add_newcomers(tx, call, id_))[0] == 1
        assert (await campaigns.get(tx, call, id_)).handling.newcomers == 0
    told = [kind for kind, person, _, _ in await outbox(cast) if person == late.person_id]
    assert Counter(told) == {"campaign_opened": 1, "campaign_reminder": 3}

    # Whoever comes after the middle of the term is not reminded of what was before him.
    (later,) = await hire(cast, 1, surname="Позже")
    async with cast.call(cast.vera, datetime(2027, 4, 2, 8, 0, tzinfo=UTC)).write() as (tx, call):
        assert (await campaigns.add_newcomers(tx, call, id_))[0] == 1
    days = [
        due.date()
        for kind, person, due, _ in await outbox(cast)
        if person == later.person_id and kind == "campaign_reminder"
    ]
    assert days == [date(2027, 4, 12), date(2027, 4, 15)]


async def test_left_out_person_is_not_offered_again_and_can_come_back(cast: Cast) -> None:
    id_ = await opened(cast)
    post_id = cast.zoya.post_id
    async with cast.call(cast.vera).write() as (tx, call):
        await campaigns.set_asked(tx, call, id_, post_id, asked=False)
        page = await campaigns.get(tx, call, id_)
        assert (page.counts.asked, page.handling.newcomers) == (2, 0)
        _, out = await campaigns.whom_it_asks(tx, call, id_)
        assert [one.post_id for one in out] == [post_id]
    assert await heard(cast, cast.zoya.person_id, "campaign_opened", START) is None
    async with cast.call(cast.vera).write() as (tx, call):
        await campaigns.set_asked(tx, call, id_, post_id, asked=True)
        assert (await campaigns.get(tx, call, id_)).counts.asked == 3
    await begins(cast, id_, post_id, finished=False)
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await campaigns.set_asked(tx, call, id_, post_id, asked=False)
    assert refused.value.code == "campaign.begun"


# --- opening, closing -----------------------------------------------------------------------


async def test_nothing_opens_when_another_choice_was_shown(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        id_ = await campaigns.begin(tx, call)
        draft = await campaigns.get_draft(tx, call, id_)
        await campaigns.choose_audience(tx, call, id_, AudienceKind.YOUNG)
        with pytest.raises(DomainError) as refused:
            await campaigns.open_(tx, call, id_, draft.campaign.rev)
    assert refused.value.code == "campaign.changed"
    assert await outbox(cast) == []


async def test_draft_is_found_again_and_belongs_to_its_author(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        id_ = await campaigns.begin(tx, call)
        await campaigns.choose_term(tx, call, id_, call.today, date(2027, 4, 9))
    async with cast.call(cast.vera, START + 30 * DAY).write() as (tx, call):
        assert await campaigns.begin(tx, call) == id_
        draft = await campaigns.get_draft(tx, call, id_)
        assert draft.campaign.closes_on == date(2027, 4, 9)
    async with cast.call(cast.galina).read() as (tx, call):
        assert (await campaigns.list_campaigns(tx, call)).draft is None


async def test_planned_opens_by_itself_on_its_first_day_and_closes_after_its_last(
    cast: Cast,
) -> None:
    first, last = date(2027, 3, 29), date(2027, 4, 14)
    id_ = await opened(cast, first=first, last=last)
    assert await state(cast, id_) is CampaignState.PLANNED
    assert await outbox(cast) == []

    async def tick(now: datetime) -> CampaignState:
        async with cast.database.write() as tx:
            while await campaigns.close_next(tx, now) or await campaigns.begin_next(tx, now):
                pass
        return await state(cast, id_)

    before = datetime(2027, 3, 28, 20, 59, tzinfo=UTC)
    assert await tick(before) is CampaignState.PLANNED
    assert await tick(before + timedelta(minutes=1)) is CampaignState.OPEN
    assert len(await members(cast, id_)) == 3
    opened_rows = [due for kind, _, due, _ in await outbox(cast) if kind == "campaign_opened"]
    assert set(opened_rows) == {datetime(2027, 3, 29, 11, 31, tzinfo=UTC)}, "14:30 in Moscow"
    end = datetime(2027, 4, 14, 20, 59, tzinfo=UTC)
    assert await tick(end) is CampaignState.OPEN
    assert await tick(end + timedelta(minutes=1)) is CampaignState.CLOSED
    closed = [person for kind, person, _, _ in await outbox(cast) if kind == "campaign_closed"]
    assert closed == [cast.vera.person_id]
    async with cast.database.read() as tx:
        assert await tx.campaigns.next_last_day() is None


async def test_opening_is_taken_back_while_nobody_has_begun(cast: Cast) -> None:
    id_ = await opened(cast)
    async with cast.call(cast.vera).write() as (tx, call):
        await campaigns.undo(tx, call, id_)
    assert await state(cast, id_) is CampaignState.DRAFT
    assert await members(cast, id_) == set()
    assert await outbox(cast) == []
    async with cast.call(cast.vera).write() as (tx, call):
        draft = await campaigns.get_draft(tx, call, id_)
        await campaigns.open_(tx, call, id_, draft.campaign.rev)
    told = Counter(kind for kind, _, _, _ in await outbox(cast))
    assert told == {"campaign_opened": 3, "campaign_reminder": 9}

    await begins(cast, id_, cast.anna.post_id, finished=False)
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await campaigns.undo(tx, call, id_)
    assert refused.value.code == "campaign.begun"


@pytest.mark.parametrize("how", ["close", "cancel"])
async def test_end_is_taken_back_on_the_same_day_only(cast: Cast, how: str) -> None:
    id_ = await opened(cast)
    end = campaigns.close if how == "close" else campaigns.cancel
    async with cast.call(cast.vera).write() as (tx, call):
        await end(tx, call, id_)
    async with cast.call(cast.vera).write() as (tx, call):
        await campaigns.reopen(tx, call, id_)
    assert await state(cast, id_) is CampaignState.OPEN
    async with cast.call(cast.vera).write() as (tx, call):
        await end(tx, call, id_)
    async with cast.call(cast.vera, START + DAY).write() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await campaigns.reopen(tx, call, id_)
    assert refused.value.code == "campaign.too_late"


async def test_term_that_is_over_lasts_till_today_when_it_is_reopened(cast: Cast) -> None:
    id_ = await opened(cast, last=date(2027, 3, 24))
    after = datetime(2027, 3, 25, 6, 0, tzinfo=UTC)
    async with cast.database.write() as tx:
        assert await campaigns.close_next(tx, after)
    async with cast.call(cast.vera, after).write() as (tx, call):
        await campaigns.reopen(tx, call, id_)
        page = await campaigns.get(tx, call, id_)
    assert page.campaign.closes_on == date(2027, 3, 25)
    async with cast.database.write() as tx:
        assert not await campaigns.close_next(tx, after), "not closed again at once"


async def test_reminders_move_when_the_term_is_extended(cast: Cast) -> None:
    """The middle one, said already, is not said again."""
    id_ = await opened(cast, last=date(2027, 3, 31))
    days = {due.date() for kind, _, due, _ in await outbox(cast) if kind == "campaign_reminder"}
    assert days == {date(2027, 3, 24), date(2027, 3, 27), date(2027, 3, 31)}
    later = datetime(2027, 3, 25, 8, 0, tzinfo=UTC)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(OutboxRow)
            .where(OutboxRow.due_at < later)
            .values(state="sent", sent_at=OutboxRow.due_at)
        )
    async with cast.call(cast.vera, later).write() as (tx, call):
        await campaigns.extend(tx, call, id_, date(2027, 4, 14))
    waiting = [
        due.date()
        for kind, person, due, state_ in await outbox(cast)
        if kind == "campaign_reminder" and state_ == "waiting" and person == cast.anna.person_id
    ]
    assert waiting == [date(2027, 4, 10), date(2027, 4, 14)]


async def test_page_names_the_next_reminder_until_its_hour(cast: Cast) -> None:
    id_ = await opened(cast, last=date(2027, 3, 31))
    for at, next_day in (
        (datetime(2027, 3, 24, 11, 30, tzinfo=UTC), date(2027, 3, 24)),
        (datetime(2027, 3, 24, 11, 31, tzinfo=UTC), date(2027, 3, 27)),
        (datetime(2027, 3, 31, 11, 30, tzinfo=UTC), date(2027, 3, 31)),
        (datetime(2027, 3, 31, 11, 31, tzinfo=UTC), None),
    ):
        async with cast.call(cast.vera, at).read() as (tx, call):
            page = await campaigns.get(tx, call, id_)
        assert page.reminds_on == next_day, at


# --- words ----------------------------------------------------------------------------------


async def test_everybody_with_the_bot_is_told_once_at_lists_hours(cast: Cast) -> None:
    (without,) = await hire(cast, 1, joined=False, surname="Безбота")
    night = datetime(2027, 3, 17, 20, 0, tzinfo=UTC)
    await opened(cast, now=night)
    rows = [one for one in await outbox(cast) if one[0] == "campaign_opened"]
    assert {person for _, person, _, _ in rows} == {
        cast.anna.person_id,
        cast.boris.person_id,
        cast.zoya.person_id,
    }
    assert {due.astimezone(MOSCOW).hour for _, _, due, _ in rows} == {14}
    assert without.person_id not in {person for _, person, _, _ in rows}


async def test_reminder_is_moot_for_who_passed_left_or_is_away(cast: Cast) -> None:
    id_ = await opened(cast)
    noon = datetime(2027, 3, 31, 11, 30, tzinfo=UTC)
    anna = cast.anna
    assert await heard(cast, anna.person_id, "campaign_reminder", noon) is not None
    await begins(cast, id_, anna.post_id)
    assert await heard(cast, anna.person_id, "campaign_reminder", noon) is None
    await change_post(cast, cast.boris.post_id, status="long_leave")
    assert await heard(cast, cast.boris.person_id, "campaign_reminder", noon) is None
    zoya = cast.zoya
    assert await heard(cast, zoya.person_id, "campaign_reminder", noon) is not None
    # After a pause of the bot, one reminder is enough: the earlier one says nothing.
    assert await heard(cast, zoya.person_id, "campaign_reminder", noon + 14 * DAY) is None
    async with cast.call(cast.vera).write() as (tx, call):
        await campaigns.close(tx, call, id_)
    assert await heard(cast, zoya.person_id, "campaign_reminder", noon) is None


async def test_who_is_back_from_leave_is_asked_and_reminded_like_everybody(cast: Cast) -> None:
    """Nobody takes a leave off: its last day does."""
    await change_post(
        cast, cast.anna.post_id, status="on_leave", away_until=START.date() - timedelta(days=1)
    )
    await change_post(
        cast, cast.boris.post_id, status="on_leave", away_since=START.date() + timedelta(days=9)
    )
    id_ = await opened(cast)
    async with cast.database.read() as tx:
        asked = (await tx.campaign_audience.list_people_of([id_]))[id_]
    assert {cast.anna.person_id, cast.boris.person_id} <= asked
    noon = datetime(2027, 3, 31, 11, 30, tzinfo=UTC)
    assert await heard(cast, cast.anna.person_id, "campaign_reminder", noon) is not None
    assert await heard(cast, cast.boris.person_id, "campaign_reminder", noon) is None
    async with cast.call(cast.vera, START + 2 * DAY).write() as (tx, call):
        assert (await campaigns.get(tx, call, id_)).counts.away == 0


async def test_reminder_put_by_an_earlier_release_still_arrives(cast: Cast) -> None:
    """It waits in the outbox over the upgrade; who has passed meanwhile hears nothing."""
    id_ = await opened(cast)
    later = START + 2 * DAY
    async with cast.call(cast.vera, later).write() as (tx, call):
        notice = CampaignNudged(campaign_id=id_, day=later.date().isoformat())
        people = [cast.anna.person_id, cast.boris.person_id]
        cause = f"campaign:{id_}:nudge:{notice.day}"
        await tx.nudge_marks.claim(dict.fromkeys(people, later.date()), cause)
        await notify_all(tx, call, notice, people, key=cause)
    await begins(cast, id_, cast.anna.post_id)
    assert await heard(cast, cast.anna.person_id, CampaignNudged.kind, later) is None
    assert await heard(cast, cast.boris.person_id, CampaignNudged.kind, later) is not None


async def test_deputy_hears_the_numbers_when_it_closes_and_a_removed_one_nothing(
    cast: Cast,
) -> None:
    id_ = await opened(cast)
    await begins(cast, id_, cast.anna.post_id)
    await begins(cast, id_, cast.boris.post_id, finished=False)
    after = datetime(2027, 4, 15, 21, 30, tzinfo=UTC)
    async with cast.database.write() as tx:
        assert await campaigns.close_next(tx, after)
    view = await heard(cast, cast.vera.person_id, "campaign_closed", after)
    assert getattr(view, "counts", None) == Counts(asked=3, passed=1, begun=1)
    await change_post(cast, cast.vera.post_id, until=date(2027, 4, 1))
    assert await heard(cast, cast.vera.person_id, "campaign_closed", after) is None


# --- cost -----------------------------------------------------------------------------------


async def test_five_hundred_people_are_told_in_one_transaction_of_few_statements(
    cast: Cast,
) -> None:
    await hire(cast, 500)
    async with cast.call(cast.vera).write() as (tx, call):
        id_ = await campaigns.begin(tx, call)
        draft = await campaigns.get_draft(tx, call, id_)
    with counting(cast.database) as cost:
        async with cast.call(cast.vera).write() as (tx, call):
            await campaigns.open_(tx, call, id_, draft.campaign.rev)
    writes = [
        one
        for one in cost.transactions
        if any(statement.startswith(("INSERT", "UPDATE")) for statement in one.statements)
    ]
    assert len(writes) == 1
    assert len(cost.statements) <= 20, cost.statements
    assert len(await members(cast, id_)) == 503
    assert len(await outbox(cast)) == 503 * 4


async def test_consent_given_later_brings_reminders_but_no_old_news(cast: Cast) -> None:
    """Whoever joined after the opening hears the next reminder."""
    (late,) = await hire(cast, 1, surname="Поздняя")
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ConsentRow)
            .where(ConsentRow.person_id == late.person_id)
            .values(withdrawn_at=START)
        )
    await opened(cast)
    kinds = [kind for kind, person, _, _ in await outbox(cast) if person == late.person_id]
    assert kinds == ["campaign_reminder"] * 3


@pytest.mark.parametrize("name", ["klim", "lev", "oleg", "anna", "dina", "egor", "mila"])
async def test_nobody_else_manages_a_diagnosis(cast: Cast, name: str) -> None:
    id_ = await opened(cast)
    player: Player = getattr(cast, name)
    acts = (
        lambda tx, call: campaigns.close(tx, call, id_),
        lambda tx, call: campaigns.undo(tx, call, id_),
        lambda tx, call: campaigns.cancel(tx, call, id_),
        lambda tx, call: campaigns.add_newcomers(tx, call, id_),
        lambda tx, call: campaigns.extend(tx, call, id_, date(2027, 4, 30)),
        lambda tx, call: campaigns.set_asked(tx, call, id_, cast.anna.post_id, asked=False),
        lambda tx, call: campaigns.map_of(tx, call, id_),
    )
    for act in acts:
        async with cast.call(player).write() as (tx, call):
            with pytest.raises(DomainError) as refused:
                await act(tx, call)
            assert refused.value.code == "access.denied"
    async with cast.database.read() as tx:
        row = (
            await tx.connection.execute(select(CampaignRow.state).where(CampaignRow.id == id_))
        ).one()
    assert row.state == "open"
