"""Newcomers by the common link: who may decide, and what two at once come to."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from domain.errors import DomainError
from domain.invitations import LIFETIME, Refused, Whose
from domain.joining import JoinRequest, Listed, alike
from domain.people import PersonName, parse_name
from services import invitations, joining, people
from services.call import Call
from storage.tables import AccountRow, CommonLinkRow, PersonRow
from storage.transaction import Transaction
from tests.cast import MOSCOW, START, Cast, Player


def listed(post_id: int, full: str) -> Listed:
    return Listed(post_id=post_id, name=parse_name(full), staff_no=post_id)


STAFF = (
    listed(1, "Иванова Мария Петровна"),
    listed(2, "Иванова Инна Львовна"),
    listed(3, "Петрова Мария Петровна"),
    listed(4, "Волков Игорь Павлович"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Иванова Мария Петровна", [1, 3]),
        ("Иваннова Мария Петровна", [1, 3]),
        ("ИВАНОВА МАРИЯ", [1]),
        ("Иванова М. П.", [1]),
        ("Сидорова Мария Петровна", [1, 3]),
        ("Вулков Игорь Павлович", [4]),
        ("Козлова Ада Марковна", []),
    ],
)
def test_likely_people_of_the_list_are_found(typed: str, found: list[int]) -> None:
    assert sorted(one.post_id for one in alike(parse_name(typed), STAFF)) == found


def test_the_very_name_comes_first() -> None:
    assert alike(STAFF[2].name, STAFF)[0].post_id == 3


SPOKEN = PersonName(surname="Х")


async def stranger(tx: Transaction, chat_id: int) -> tuple[int, Call]:
    account_id = await tx.who.account_for_chat(chat_id, language="ru", now=START)
    who = await tx.who.find(account_id, START.date())
    assert who is not None
    return account_id, Call(actor=who.actor, now=START, zone=MOSCOW)


async def asked(cast: Cast, full: str, chat_id: int = 7001) -> int:
    """Id of a request that waits."""
    async with cast.call(cast.vera).write() as (tx, call):
        made = await joining.issue_link(tx, call, cast.school_id)
    async with cast.database.write() as tx:
        account_id, call = await stranger(tx, chat_id)
        request = await joining.open_link(tx, call, account_id, made.payload, None, spoken=SPOKEN)
        assert isinstance(request, JoinRequest)
        await joining.name_oneself(tx, call, account_id, full)
    return request.id


async def enrolled(cast: Cast, full: str) -> int:
    async with cast.call(cast.vera).write() as (tx, call):
        made = await people.enrol_teachers(tx, call, cast.school_id, full)
    post_id = made.links[0].post_id
    assert post_id is not None
    return post_id


LAST_OF_ALL = ("Яковлева Анна Ильинична", "Ящикова Анна Ильинична")


async def test_of_two_deputies_at_once_exactly_one_decides(cast: Cast) -> None:
    request_id = await asked(cast, "Белова Анна Ильинична")

    async def decides(player: Player) -> str:
        try:
            async with cast.call(player).write() as (tx, call):
                await joining.accept(tx, call, request_id, 2, post_id=None)
        except DomainError as error:
            return error.code
        return "accepted"

    said = await asyncio.gather(decides(cast.vera), decides(cast.galina))
    assert sorted(said) == ["accepted", "join.decided"]
    async with cast.database.read() as tx:
        found = await tx.connection.execute(
            select(func.count()).where(PersonRow.name_key == "белова анна ильинична")
        )
        assert found.scalar_one() == 1


async def test_account_is_linked_to_the_person_and_old_links_die(cast: Cast) -> None:
    post_id = await enrolled(cast, "Белова Анна Ильинична")
    request_id = await asked(cast, "Белова Анна")
    async with cast.call(cast.vera).write() as (tx, call):
        link = await invitations.issue_for_post(tx, call, post_id)
        await joining.accept(tx, call, request_id, 2, post_id=post_id)
    async with cast.database.write() as tx:
        post = await tx.posts.find(post_id)
        assert post is not None
        owner = await tx.connection.execute(
            select(AccountRow.person_id).where(AccountRow.chat_id == 7001)
        )
        assert owner.scalar_one() == post.person_id
        other_id, _ = await stranger(tx, 7002)
        claimed = await invitations.claim(
            tx,
            account_id=other_id,
            token=link.token,
            now=START,
            today=START.date(),
            name=PersonName(surname="Х"),
        )
        assert isinstance(claimed, Refused)


async def test_person_who_came_in_meanwhile_is_not_given_to_another_account(cast: Cast) -> None:
    request_id = await asked(cast, "Смирнова Анна Игоревна")
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.vera).write() as (tx, call):
            await joining.accept(tx, call, request_id, 2, post_id=cast.anna.post_id)
    assert refused.value.code == "invitation.joined_already"
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await joining.get_card(tx, call, request_id)).candidates == ()


async def test_person_of_another_school_is_never_linked(cast: Cast) -> None:
    async with cast.call(cast.klim).write() as (tx, call):
        theirs = await people.enrol_teachers(
            tx, call, cast.other_school_id, "Белова Анна Ильинична"
        )
    request_id = await asked(cast, "Белова Анна Ильинична")
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await joining.get_card(tx, call, request_id)).candidates == ()
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await joining.accept(tx, call, request_id, 2, post_id=theirs.links[0].post_id)
    assert refused.value.code == "access.gone"


@pytest.mark.parametrize("name", ["nina", "klim", "boris", "dina", "egor", "mila", "lev", "oleg"])
async def test_only_who_keeps_the_list_issues_looks_and_decides(cast: Cast, name: str) -> None:
    request_id = await asked(cast, "Белова Анна Ильинична")
    player: Player = getattr(cast, name)
    async with cast.call(player).write() as (tx, call):
        for attempt in (
            joining.issue_link(tx, call, cast.school_id),
            joining.revoke_link(tx, call, cast.school_id),
            joining.get_link(tx, call, cast.school_id),
            joining.list_requests(tx, call, cast.school_id),
            joining.get_card(tx, call, request_id),
            joining.accept(tx, call, request_id, 2, post_id=None),
            joining.decline(tx, call, request_id, 2),
            invitations.issue_cards(tx, call, cast.school_id),
        ):
            with pytest.raises(DomainError) as refused:
                await attempt
            assert refused.value.code == "access.denied"


async def test_link_is_kept_only_as_a_hash(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        made = await joining.issue_link(tx, call, cast.school_id)
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(select(CommonLinkRow.token_hash))
        (stored,) = rows.scalars()
    assert made.payload.startswith("c_")
    assert made.payload.removeprefix("c_") not in stored


async def test_personal_token_that_begins_like_a_common_link_still_opens(cast: Cast) -> None:
    async with cast.database.write() as tx:
        account_id, call = await stranger(tx, 7001)
        opened = await joining.open_link(tx, call, account_id, "c_" + "a" * 30, None, spoken=SPOKEN)
    assert isinstance(opened, Refused)
    assert opened.error.code == "invitation.unknown"


async def test_printing_twice_leaves_only_the_newest_links(cast: Cast) -> None:
    await enrolled(cast, "Белова Анна Ильинична")
    async with cast.call(cast.vera).write() as (tx, call):
        (old,) = (await invitations.issue_cards(tx, call, cast.school_id)).links
    async with cast.call(cast.vera).write() as (tx, call):
        (new,) = (await invitations.issue_cards(tx, call, cast.school_id)).links
    async with cast.database.write() as tx:
        account_id, _ = await stranger(tx, 7001)
        for token, opens in ((old.token, False), (new.token, True)):
            claimed = await invitations.claim(
                tx,
                account_id=account_id,
                token=token,
                now=START,
                today=START.date(),
                name=PersonName(surname="Х"),
            )
            assert isinstance(claimed, Refused) is not opens


async def test_whom_a_printing_of_all_did_not_take_are_told_apart_by_their_links(
    cast: Cast,
) -> None:
    """A link that works is no link to be printed «for those who have none»."""
    letters = "абвгдежзиклмнопр"
    pasted = [f"Аа{a}{b}ова Анна Ильинична" for a in letters for b in letters][:203]
    later = START + LIFETIME + timedelta(days=1)
    for lines, now in ((pasted[:150], START), (pasted[150:], START), (LAST_OF_ALL, later)):
        async with cast.call(cast.vera, now).write() as (tx, call):
            await people.enrol_teachers(tx, call, cast.school_id, "\n".join(lines))
    async with cast.call(cast.vera, later).write() as (tx, call):
        before = await invitations.standing(tx, call, cast.school_id)
        made = await invitations.issue_cards(tx, call, cast.school_id)
    assert before.alive == made.kept == len(LAST_OF_ALL)
    assert made.left == before.without - len(made.links) > 0
    async with cast.call(cast.vera, later).write() as (tx, call):
        rest = await invitations.issue_cards(tx, call, cast.school_id, Whose.WITHOUT)
    assert (len(rest.links), rest.left, rest.kept) == (made.left, 0, 0)
