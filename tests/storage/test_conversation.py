"""Where a conversation stands: one live message, one awaited text."""

from datetime import date, timedelta

from storage.engine import Database
from tests.cast import START, Cast


async def test_the_last_live_message_and_the_last_expectation_count(
    any_database: Database, any_cast: Cast
) -> None:
    account = any_cast.anna.account_id
    for number in (5, 10**12):
        async with any_database.write() as tx:
            await tx.conversation.set_live_message(account, number)
            await tx.conversation.expect(account, "flow.what", now=START, object_id=number)
    async with any_database.read() as tx:
        assert await tx.conversation.live_message(account) == 10**12
        awaited = await tx.conversation.find_expectation(account)
        other = await tx.conversation.find_expectation(any_cast.boris.account_id)
    assert awaited is not None
    assert (awaited.expects, awaited.object_id, awaited.asked_at) == ("flow.what", 10**12, START)
    assert other is None


async def test_nothing_is_awaited_after_it_was_ended(
    any_database: Database, any_cast: Cast
) -> None:
    account = any_cast.anna.account_id
    async with any_database.write() as tx:
        await tx.conversation.expect(account, "flow.what", now=START)
        await tx.conversation.expect_nothing(account)
        assert await tx.conversation.find_expectation(account) is None


async def test_a_person_lives_by_the_zone_of_the_school(
    any_database: Database, any_cast: Cast
) -> None:
    today = date(2027, 3, 17)
    async with any_database.read() as tx:
        anna = await tx.calendar.zone_of_person(any_cast.anna.person_id)
        lev = await tx.calendar.zone_of_person(any_cast.lev.person_id)
        closed = await tx.calendar.list_closed_days(
            any_cast.school_id, today, today + timedelta(days=30)
        )
    assert anna is not None
    assert (anna.name, anna.school_id) == ("Europe/Moscow", any_cast.school_id)
    assert lev is None
    assert closed == frozenset()
