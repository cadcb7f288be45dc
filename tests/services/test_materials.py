"""What is kept with an item is taken away one by one, and comes back to its place."""

from datetime import timedelta

import pytest

from domain.errors import DomainError
from domain.evidence import Evidence, FetchState, Proof, ProofForm
from services.items import materials, report
from tests.cast import Cast
from tests.services.doing import plan

PHOTO = Proof(form=ProofForm.PHOTO, file_id="p", size=9)
LINK = Proof(form=ProofForm.LINK, url="https://example.org/video")


async def removed(cast: Cast, item_id: int, one: Evidence) -> Evidence:
    async with cast.call(cast.anna).write() as (tx, call):
        at = int(one.at.timestamp())
        return await materials.remove(tx, call, item_id, one.id, at=at)


async def kept(cast: Cast, item_id: int) -> tuple[Evidence, ...]:
    async with cast.call(cast.anna).read() as (tx, _call):
        return await tx.evidence.list_with_held(item_id)


async def test_what_comes_back_is_what_it_was_and_its_copy_is_fetched_anew(cast: Cast) -> None:
    item_id = (await plan(cast, cast.anna)).items[0]
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, item_id, 1, (PHOTO,))
        await materials.hold(tx, call, item_id, (PHOTO, LINK))
        (photo,) = await tx.evidence.list_of_item(item_id)
        await tx.evidence.mark_kept(photo.id, sha256="a", size=9)
    before = await kept(cast, item_id)
    for one in before[:2]:
        gone = await removed(cast, item_id, one)
        async with cast.call(cast.anna, cast.now + timedelta(days=1)).write() as (tx, call):
            await materials.put_back(tx, call, item_id, (gone,))
    after = await kept(cast, item_id)
    assert [(one.id, one.at, one.is_held) for one in after] == [
        (one.id, one.at, one.is_held) for one in before
    ]
    assert [one.fetch_state for one in after] == [FetchState.WAITING, None, None]


async def test_what_comes_back_stands_last_where_another_has_its_place(cast: Cast) -> None:
    """The id of the last row is given again; what got it meanwhile stays what it is."""
    item_id = (await plan(cast, cast.anna)).items[0]
    async with cast.call(cast.anna).write() as (tx, call):
        await materials.hold(tx, call, item_id, (PHOTO, LINK))
    gone = (await kept(cast, item_id))[1]
    async with cast.call(cast.anna).write() as (tx, call):
        await materials.put_back(tx, call, item_id, (gone,))
    found = await kept(cast, item_id)
    assert [one.proof for one in found] == [PHOTO, LINK, LINK]
    assert len({one.id for one in found}) == len(found)


async def test_what_is_held_beside_another_item_is_not_removed(cast: Cast) -> None:
    first, second = (await plan(cast, cast.anna)).items[0], (await plan(cast, cast.boris)).items[0]
    async with cast.call(cast.boris).write() as (tx, call):
        await materials.hold(tx, call, second, (LINK,))
    async with cast.call(cast.boris).read() as (tx, _call):
        (anothers,) = await tx.evidence.list_held(second)
    for item_id, refusal in ((first, "item.changed"), (second, "access.denied")):
        with pytest.raises(DomainError, match=refusal):
            await removed(cast, item_id, anothers)
