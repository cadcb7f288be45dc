"""One-time links: whoever opens one first is let in, everybody else is told why not."""

import asyncio
from datetime import datetime, timedelta

import pytest

from domain.errors import DomainError
from domain.invitations import LIFETIME, TOKEN, Joined, Refused, Whose
from domain.people import PersonName, Role
from services import invitations, people
from storage.engine import Database
from tests.cast import START, Cast, Player
from tests.counting import counting

SPOKEN = PersonName(surname="Пришедший")


async def newcomer(database: Database, chat_id: int) -> int:
    async with database.write() as tx:
        return await tx.who.account_for_chat(chat_id, language="ru", now=START)


async def claim(
    database: Database, account_id: int, token: str, now: datetime = START
) -> Joined | Refused:
    async with database.write() as tx:
        return await invitations.claim(
            tx, account_id=account_id, token=token, now=now, today=now.date(), name=SPOKEN
        )


def refusal(result: Joined | Refused) -> str:
    assert isinstance(result, Refused), result
    return result.error.code


async def enrolled(cast: Cast, name: str, deputy: Player | None = None) -> tuple[int, str]:
    """(post, token) of a teacher whom the deputy has just put on the list."""
    by = deputy or cast.vera
    school_id = cast.school_id if by is cast.vera else cast.other_school_id
    async with cast.call(by).write() as (tx, call):
        enrolment = await people.enrol_teachers(tx, call, school_id, name)
    (link,) = enrolment.links
    assert link.post_id is not None
    return link.post_id, link.token


async def test_newcomer_becomes_the_invited_person_when_he_opens_his_link(cast: Cast) -> None:
    post_id, token = await enrolled(cast, "Новикова Ольга Ивановна")
    account_id = await newcomer(cast.database, 5001)
    assert isinstance(await claim(cast.database, account_id, token), Joined)
    async with cast.database.read() as tx:
        who = await tx.who.find(account_id, START.date())
    assert who is not None
    assert who.name == PersonName(surname="Новикова", given="Ольга", patronymic="Ивановна")
    assert [post.id for post in who.actor.posts] == [post_id]
    assert not who.consented


async def test_token_fits_a_deep_link_and_only_its_hash_is_stored(
    cast: Cast, database: Database
) -> None:
    _, token = await enrolled(cast, "Новикова Ольга Ивановна")
    assert TOKEN.fullmatch(token)
    async with database.read() as tx:
        raw = await tx.connection.exec_driver_sql("SELECT * FROM invitation")
        assert token not in str(raw.all())


async def test_link_is_refused_when_it_is_opened_again_by_another(cast: Cast) -> None:
    _, token = await enrolled(cast, "Новикова Ольга Ивановна")
    first, second = await newcomer(cast.database, 5001), await newcomer(cast.database, 5002)
    await claim(cast.database, first, token)
    assert refusal(await claim(cast.database, second, token)) == "invitation.used"


async def test_owner_is_let_in_again_when_he_opens_his_used_link(cast: Cast) -> None:
    _, token = await enrolled(cast, "Новикова Ольга Ивановна")
    account_id = await newcomer(cast.database, 5001)
    first = await claim(cast.database, account_id, token)
    assert await claim(cast.database, account_id, token) == first


async def test_one_of_a_hundred_wins_when_all_open_a_link_at_once(cast: Cast) -> None:
    _, token = await enrolled(cast, "Новикова Ольга Ивановна")
    accounts = [await newcomer(cast.database, 6000 + number) for number in range(100)]
    results = await asyncio.gather(
        *(claim(cast.database, account_id, token) for account_id in accounts)
    )
    assert sum(isinstance(result, Joined) for result in results) == 1
    lost = {result.error.code for result in results if isinstance(result, Refused)}
    assert lost == {"invitation.used"}
    async with cast.database.read() as tx:
        people_of = [await tx.who.find(account_id, START.date()) for account_id in accounts]
    assert sum(who is not None and who.account.person_id is not None for who in people_of) == 1


@pytest.mark.parametrize(
    ("after", "outcome"),
    [(timedelta(days=14) - timedelta(seconds=1), Joined), (timedelta(days=14), Refused)],
)
async def test_link_lives_fourteen_days(
    cast: Cast, after: timedelta, outcome: type[Joined] | type[Refused]
) -> None:
    _, token = await enrolled(cast, "Новикова Ольга Ивановна")
    account_id = await newcomer(cast.database, 5001)
    result = await claim(cast.database, account_id, token, START + after)
    assert isinstance(result, outcome)
    if isinstance(result, Refused):
        assert result.error.code == "invitation.expired"


async def test_old_link_dies_when_a_new_one_is_issued(cast: Cast) -> None:
    post_id, old = await enrolled(cast, "Новикова Ольга Ивановна")
    async with cast.call(cast.vera).write() as (tx, call):
        fresh = await invitations.issue_for_post(tx, call, post_id)
    account_id = await newcomer(cast.database, 5001)
    assert refusal(await claim(cast.database, account_id, old)) == "invitation.revoked"
    assert isinstance(await claim(cast.database, account_id, fresh.token), Joined)


async def test_no_link_is_issued_when_the_person_has_joined(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await invitations.issue_for_post(tx, call, cast.anna.post_id)
    assert caught.value.code == "invitation.joined_already"


async def test_sixth_token_is_not_looked_at_when_five_were_wrong(cast: Cast) -> None:
    _, token = await enrolled(cast, "Новикова Ольга Ивановна")
    account_id = await newcomer(cast.database, 5001)
    for number in range(5):
        wrong = await claim(cast.database, account_id, f"guess-{number}")
        assert refusal(wrong) == "invitation.unknown"
    assert refusal(await claim(cast.database, account_id, token)) == "invitation.guessing"
    other = await newcomer(cast.database, 5002)
    assert refusal(await claim(cast.database, other, "guess")) == "invitation.unknown"
    later = START + timedelta(hours=1, seconds=1)
    assert isinstance(await claim(cast.database, account_id, token, later), Joined)


@pytest.mark.parametrize("token", ["", "a" * 65, "спам", "x y", "<b>", "\x00", "'; DROP--"])
async def test_odd_token_is_unknown(cast: Cast, token: str) -> None:
    account_id = await newcomer(cast.database, 5001)
    assert refusal(await claim(cast.database, account_id, token)) == "invitation.unknown"


async def test_forwarded_link_is_refused_and_stays_good_when_somebody_else_opens_it(
    cast: Cast,
) -> None:
    _, token = await enrolled(cast, "Новикова Ольга Ивановна")
    assert (
        refusal(await claim(cast.database, cast.anna.account_id, token)) == "invitation.for_another"
    )
    account_id = await newcomer(cast.database, 5001)
    assert isinstance(await claim(cast.database, account_id, token), Joined)


async def test_post_is_added_when_an_enrolled_person_opens_his_own_link_elsewhere(
    cast: Cast,
) -> None:
    post_id, token = await enrolled(cast, cast.anna.name.full, cast.klim)
    joined = await claim(cast.database, cast.anna.account_id, token)
    assert joined == Joined(person_id=cast.anna.person_id, added=True)
    async with cast.database.read() as tx:
        who = await tx.who.find(cast.anna.account_id, START.date())
    assert who is not None
    assert {post.id for post in who.actor.posts} == {cast.anna.post_id, post_id}
    assert [post.id for post in who.actor.posts if post.main] == [cast.anna.post_id]


async def test_second_phone_is_refused_when_the_link_names_somebody_who_has_joined(
    cast: Cast,
) -> None:
    async with cast.call(cast.mila).write() as (tx, call):
        token = await invitations.issue(
            tx, call, role=Role.DEPUTY, school_id=cast.school_id, person_id=cast.vera.person_id
        )
    account_id = await newcomer(cast.database, 5001)
    assert refusal(await claim(cast.database, account_id, token)) == "invitation.has_account"


async def test_first_administrator_comes_by_the_printed_link_and_no_second_is_printed(
    database: Database,
) -> None:
    async with database.write() as tx:
        stale = await invitations.issue_admin_link(tx, START)
        token = await invitations.issue_admin_link(tx, START)
    assert stale is not None
    assert token is not None
    account_id = await newcomer(database, 5001)
    assert refusal(await claim(database, account_id, stale)) == "invitation.revoked"
    assert isinstance(await claim(database, account_id, token), Joined)
    async with database.write() as tx:
        who = await tx.who.find(account_id, START.date())
        assert await invitations.issue_admin_link(tx, START) is None
    assert who is not None
    assert who.actor.has(Role.ADMIN)
    assert who.name == SPOKEN


@pytest.mark.parametrize("player", ["anna", "klim", "lev", "egor", "mila"])
async def test_teachers_are_not_invited_by_others_than_who_keeps_the_staff_list(
    cast: Cast, player: str
) -> None:
    async with cast.call(getattr(cast, player)).write() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await invitations.issue(tx, call, role=Role.TEACHER, school_id=cast.school_id)
    assert caught.value.code == "access.denied"


async def test_director_invites_no_administrator(cast: Cast) -> None:
    async with cast.call(cast.galina).write() as (tx, call):
        with pytest.raises(DomainError) as wrong_place:
            await invitations.issue(tx, call, role=Role.ADMIN, school_id=cast.school_id)
        with pytest.raises(DomainError) as denied:
            await invitations.issue(tx, call, role=Role.ADMIN)
    assert wrong_place.value.code == "people.wrong_place"
    assert denied.value.code == "access.denied"


async def test_links_go_out_by_fifty_and_what_is_left_over_is_told_with_them(cast: Cast) -> None:
    """Those who have not joined are read once for both."""
    letters = "абвгдежзик"
    names = [f"Нов{one}{other}ва Ольга Ивановна" for one in letters[:6] for other in letters]
    async with cast.call(cast.vera).write() as (tx, call):
        made = await people.enrol_teachers(tx, call, cast.school_id, "\n".join(names))
    assert len(made.links) == 60
    later = START + LIFETIME
    with counting(cast.database) as cost:
        async with cast.call(cast.vera, later).write() as (tx, call):
            first = await invitations.issue_to_not_joined(tx, call, cast.school_id, Whose.WITHOUT)
    assert (len(first.links), first.left) == (50, 10)
    assert sum("staff_no" in one and "FROM consent" in one for one in cost.statements) == 1
    async with cast.call(cast.vera, later).write() as (tx, call):
        again = await invitations.issue_to_not_joined(tx, call, cast.school_id, Whose.ALL)
        standing = await invitations.standing(tx, call, cast.school_id)
    assert (len(again.links), again.left) == (50, standing.without)


async def test_links_drawn_again_replace_those_still_unused(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        first = await people.enrol_teachers(
            tx, call, cast.school_id, "Новикова Ольга Ивановна\nНиколаев Пётр Ильич"
        )
    used, unused = first.links
    joined = await newcomer(cast.database, 5001)
    await claim(cast.database, joined, used.token)
    async with cast.call(cast.vera).write() as (tx, call):
        (again,) = await invitations.reissue_last(tx, call, cast.school_id)
    assert again.post_id == unused.post_id
    account_id = await newcomer(cast.database, 5002)
    assert refusal(await claim(cast.database, account_id, unused.token)) == "invitation.revoked"
    assert isinstance(await claim(cast.database, account_id, again.token), Joined)
