"""The part of the school a deputy answers for."""

from domain.access import Action, require
from domain.errors import DomainError
from domain.organisation import Departments
from domain.people import Role
from domain.staff import PersonCard
from services.audit import write_audit
from services.call import Call
from services.organisation.departments import get_departments
from services.transaction import Transaction
from storage.repositories.posts import PostRecord

ZONED = frozenset({Role.DEPUTY, Role.ROUTE_OFFICER})


async def get_zone(tx: Transaction, call: Call, post_id: int) -> tuple[PersonCard, Departments]:
    """The post with its zone, and the departments the zone is chosen from."""
    require(Action.ZONE_SET, call.actor, await tx.subjects.of_post(post_id))
    card = await tx.staff.find_card(post_id, call.now)
    if card is None or card.until is not None or card.school_id is None or card.role not in ZONED:
        raise DomainError("access.gone")
    return card, await get_departments(tx, call, card.school_id)


async def set_zone(tx: Transaction, call: Call, post_id: int, zone: frozenset[int] | None) -> None:
    """Departments of the school; None is the whole of it.

    An empty zone would see nobody: taking its last department out gives the whole school, and
    the screen says so.
    """
    await _store(tx, call, await _zoned(tx, call, post_id), zone)


async def put_into_zone(
    tx: Transaction, call: Call, post_id: int, department_id: int, *, inside: bool
) -> None:
    """One department in the zone or out of it; as `set_zone` with the others as they are."""
    post = await _zoned(tx, call, post_id)
    kept = (post.zone or frozenset()) - {department_id}
    await _store(tx, call, post, kept | {department_id} if inside else kept)


async def _zoned(tx: Transaction, call: Call, post_id: int) -> PostRecord:
    require(Action.ZONE_SET, call.actor, await tx.subjects.of_post(post_id))
    post = await tx.posts.find(post_id)
    if post is None or post.until is not None or post.school_id is None or post.role not in ZONED:
        raise DomainError("access.gone")
    return post


async def _store(
    tx: Transaction, call: Call, post: PostRecord, zone: frozenset[int] | None
) -> None:
    if zone and post.school_id is not None:
        found = await tx.organisation.list_departments(post.school_id, call.today)
        if not zone <= {one.id for one in found}:
            raise DomainError("access.gone")
    await tx.posts.set_zone(post.id, zone or None)
    await write_audit(
        tx,
        call,
        "zone.set",
        "post",
        post.id,
        after=",".join(str(one) for one in sorted(zone)) if zone else "all",
    )
