"""People «без бота»: who switches it, what it changes, and how it ends."""

import pytest

from domain.card import CardField
from domain.errors import DomainError
from domain.invitations import Refused
from domain.people import Audience
from domain.staff import Reach
from services import consents, invitations, overview, people
from services.summary import school as summary
from tests.cast import Cast, Player
from tests.services.asking import hire


async def new_teacher(cast: Cast) -> tuple[int, str]:
    """(post, token) of somebody who has not joined."""
    async with cast.call(cast.vera).write() as (tx, call):
        enrolment = await people.enrol_teachers(tx, call, cast.school_id, "Новикова Ольга")
    (link,) = enrolment.links
    assert link.post_id is not None
    return link.post_id, link.token


async def switched(cast: Cast, post_id: int, *, by: Player, offline: bool = True) -> None:
    async with cast.call(by).write() as (tx, call):
        await people.set_offline(tx, call, post_id, offline)


async def test_person_without_the_bot_is_counted_and_not_awaited(cast: Cast) -> None:
    post_id, token = await new_teacher(cast)
    async with cast.call(cast.vera).read() as (tx, call):
        before = await people.list_staff(tx, call, cast.school_id)
    await switched(cast, post_id, by=cast.vera)
    async with cast.call(cast.vera).write() as (tx, call):
        after = await people.list_staff(tx, call, cast.school_id)
        fresh = await invitations.issue_to_not_joined(tx, call, cast.school_id)
        card = await people.get_card(tx, call, post_id)
        claimed = await invitations.claim(
            tx,
            account_id=cast.lev.account_id,
            token=token,
            now=cast.now,
            today=call.today,
            name=cast.lev.name,
        )
    assert (before.total, before.not_joined) == (after.total, after.not_joined + 1)
    assert fresh.links == ()
    assert card.offline
    assert isinstance(claimed, Refused), "a link of before opens nothing"


async def test_whoever_is_not_in_the_bot_is_counted_alike_everywhere(cast: Cast) -> None:
    """On the first screen, on the list of staff, where the school joins; the summary adds who has
    opened the bot and not agreed, and says so. Nobody waits for who is kept «без бота»."""

    async def counted() -> tuple[int, int, int, int]:
        async with cast.call(cast.vera).write() as (tx, call):
            who = await tx.who.find(cast.vera.account_id, call.today)
            assert who is not None
            first = await overview.of_person(tx, call, who)
            staff = await people.list_staff(tx, call, cast.school_id)
            page = await people.get_enrolment(tx, call, cast.school_id)
            whole = await summary.school(tx, call)
        joins = page.count(Reach.NOT_JOINED)
        return first.not_joined, staff.not_joined, joins, whole.people.not_joined

    before = await counted()
    await hire(cast, 1, joined=False)
    await hire(cast, 1, joined=False, offline=True, surname="Без")
    more = await counted()
    assert [one - other for one, other in zip(more, before, strict=True)] == [1, 1, 1, 1]
    async with cast.call(cast.zoya).write() as (tx, call):
        await consents.withdraw(tx, call)
    refused = await counted()
    assert [one - other for one, other in zip(refused, more, strict=True)] == [0, 0, 0, 1]
    await switched(cast, cast.zoya.post_id, by=cast.vera)
    assert await counted() == more


async def test_person_who_refused_can_be_kept_without_the_bot(cast: Cast) -> None:
    async with cast.call(cast.zoya).write() as (tx, call):
        await consents.withdraw(tx, call)
    await switched(cast, cast.zoya.post_id, by=cast.vera)
    async with cast.call(cast.vera).write() as (tx, call):
        # Nobody asks him whom he teaches: the school says it for him.
        await people.choose(tx, call, cast.zoya.post_id, CardField.AUDIENCE, "soo")
        card = await people.read_card(tx, call, cast.zoya.post_id)
    assert (card.offline, card.audience) == (True, Audience.SOO)


async def test_bot_is_back_when_consent_is_given(cast: Cast) -> None:
    async with cast.call(cast.zoya).write() as (tx, call):
        await consents.withdraw(tx, call)
    await switched(cast, cast.zoya.post_id, by=cast.vera)
    async with cast.call(cast.zoya).write() as (tx, call):
        await consents.give(tx, call)
    async with cast.call(cast.vera).read() as (tx, call):
        card = await people.get_card(tx, call, cast.zoya.post_id)
    assert (card.offline, card.reach) == (False, Reach.OK)


async def test_nobody_enters_for_who_uses_the_bot(cast: Cast) -> None:
    with pytest.raises(DomainError, match=r"people\.in_bot"):
        await switched(cast, cast.anna.post_id, by=cast.vera)


@pytest.mark.parametrize(
    "who", ["anna", "boris", "dina", "nina", "klim", "oleg", "lev", "egor", "mila"]
)
async def test_switch_is_closed_when_one_does_not_keep_the_list(cast: Cast, who: str) -> None:
    post_id, _ = await new_teacher(cast)
    with pytest.raises(DomainError, match=r"access\.denied"):
        await switched(cast, post_id, by=getattr(cast, who))
