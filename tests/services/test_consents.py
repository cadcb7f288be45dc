"""Consent: given, refused, withdrawn; and what is forgotten without it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from content.codes import CONSENT_KINDS, CONSENT_ROLES, LANGUAGES
from content.loader import load_consent
from domain.consents import ConsentKind
from domain.invitations import Joined
from domain.people import PersonName
from services import consents, invitations, people
from services.consents import Standing
from storage.tables import OutboxRow
from tests.cast import START, Cast


async def test_withdrawal_ends_messages_and_can_be_taken_back_by_a_new_consent(
    cast: Cast,
) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await people.remove(tx, call, cast.anna.post_id)
        await people.restore(tx, call, cast.anna.post_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await consents.withdraw(tx, call)
        await consents.withdraw(tx, call)
        withdrawn = await consents.standing_of(tx, call)
        without = await tx.who.find(cast.anna.account_id, call.today)
        await consents.give(tx, call)
        await consents.give(tx, call)
        given = await consents.standing_of(tx, call)
        again = await tx.who.find(cast.anna.account_id, call.today)
        rows = (
            await tx.connection.exec_driver_sql(
                f"SELECT id FROM consent WHERE person_id = {cast.anna.person_id}"
            )
        ).all()
    assert withdrawn.standing is Standing.WITHDRAWN
    assert without is not None
    assert not without.consented
    assert given.standing is Standing.GIVEN
    assert again is not None
    assert again.consented
    assert len(rows) == 2


async def test_waiting_messages_are_not_sent_when_the_consent_is_withdrawn(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await people.remove(tx, call, cast.anna.post_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await consents.withdraw(tx, call)
        rows = await tx.connection.execute(
            select(OutboxRow.state).where(OutboxRow.recipient_id == cast.anna.person_id)
        )
        assert list(rows.scalars()) == ["moot"]


async def test_old_refusal_button_does_not_take_a_given_consent_away(cast: Cast) -> None:
    async with cast.call(cast.anna).write() as (tx, call):
        await consents.refuse(tx, call)
        said = await consents.standing_of(tx, call)
    assert said.standing is Standing.GIVEN


async def test_account_is_forgotten_seven_days_after_joining_without_consent(
    cast: Cast,
) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        result = await people.enrol_teachers(tx, call, cast.school_id, "Новикова Ольга Ивановна")
    (link,) = result.links
    async with cast.database.write() as tx:
        account_id = await tx.who.account_for_chat(5001, language="ru", now=START)
        joined = await invitations.claim(
            tx,
            account_id=account_id,
            token=link.token,
            now=START,
            today=START.date(),
            name=PersonName(surname="Пришедшая"),
        )
        await tx.conversation.set_live_message(account_id, 17)
        await tx.conversation.expect(account_id, "people.search", now=START)
        await tx.inbox.store(
            platform="telegram",
            update_id=1,
            account_id=account_id,
            payload="{}",
            received_at=START,
        )
    assert isinstance(joined, Joined)
    async with cast.database.write() as tx:
        who = await tx.who.find(account_id, START.date())
        assert who is not None
        async with cast.call(cast.vera).read() as (_, call):
            own = type(call)(actor=who.actor, now=START, zone=call.zone)
        await consents.refuse(tx, own)
    week = timedelta(days=7)
    async with cast.database.write() as tx:
        early = await consents.forget_unconsented(tx, START + week - timedelta(seconds=1))
        gone = await consents.forget_unconsented(tx, START + week)
        again = await consents.forget_unconsented(tx, START + week)
        account = await tx.who.find(account_id, START.date())
        post = await tx.posts.find(link.post_id or 0)
        cast_stays = await tx.who.find(cast.anna.account_id, START.date())
    assert (early, gone, again) == (0, 1, 0)
    assert account is None
    assert post is not None
    assert post.until is None
    assert cast_stays is not None
    async with cast.call(cast.vera, START + week).write() as (tx, call):
        fresh = await invitations.issue_for_post(tx, call, link.post_id or 0)
    assert fresh.token != link.token


@pytest.mark.parametrize("kind", [ConsentKind.NAMED_TO_METHODIST, ConsentKind.PUBLICATION])
async def test_consent_is_given_and_withdrawn_without_touching_another_one(
    cast: Cast, kind: ConsentKind
) -> None:
    async with cast.call(cast.anna).write() as (tx, call):
        before = await consents.standings_of(tx, call)
        await consents.give(tx, call, kind)
        await consents.give(tx, call, kind)
        given = await consents.standings_of(tx, call)
        await consents.withdraw(tx, call, kind)
        after = await consents.standings_of(tx, call)
        who = await tx.who.find(cast.anna.account_id, call.today)
    assert before[kind].standing is Standing.NOT_ASKED
    assert (given[kind].standing, given[kind].text_version) == (Standing.GIVEN, 2)
    assert after[kind].standing is Standing.WITHDRAWN
    assert who is not None
    assert who.consented, "messages and the diagnosis go on"
    others = set(ConsentKind) - {kind}
    assert {one: after[one] for one in others} == {one: before[one] for one in others}


async def test_withdrawal_of_the_first_consent_leaves_the_others_as_they_were(cast: Cast) -> None:
    async with cast.call(cast.anna).write() as (tx, call):
        await consents.give(tx, call, ConsentKind.PUBLICATION)
        await consents.withdraw(tx, call)
        said = await consents.standings_of(tx, call)
    assert said[ConsentKind.DIAGNOSIS_MESSAGES].standing is Standing.WITHDRAWN
    assert said[ConsentKind.PUBLICATION].standing is Standing.GIVEN


def test_every_kind_has_words_for_every_role_in_both_languages() -> None:
    assert {kind.value for kind in ConsentKind} == set(CONSENT_KINDS)
    for kind in ConsentKind:
        for role in CONSENT_ROLES:
            for language in LANGUAGES:
                assert load_consent(kind.value, role, language).kind == kind.value
