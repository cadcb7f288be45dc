"""Municipalities."""

from domain.access import Action, Subject, require
from domain.errors import DomainError
from domain.organisation import ZONES, Municipality
from domain.people import name_key
from domain.text import TITLE_LIMIT, one_line
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction


async def create_municipality(tx: Transaction, call: Call, *, name: str, zone: str) -> int:
    """Raises DomainError("organisation.exists") for a name that is there already."""
    require(Action.MUNICIPALITY_CREATE, call.actor, Subject())
    name = one_line(name, limit=TITLE_LIMIT)
    await _refuse_double(tx, name, besides=None)
    municipality_id = await tx.organisation.add_municipality(name, checked_zone(zone))
    await _audit(tx, call, "municipality.create", municipality_id)
    return municipality_id


async def rename_municipality(tx: Transaction, call: Call, municipality_id: int, name: str) -> None:
    require(Action.MUNICIPALITY_CREATE, call.actor, Subject(municipality_id=municipality_id))
    name = one_line(name, limit=TITLE_LIMIT)
    await _refuse_double(tx, name, besides=municipality_id)
    await tx.organisation.change_municipality(municipality_id, name=name)
    await _audit(tx, call, "municipality.rename", municipality_id)


async def set_municipality_zone(
    tx: Transaction, call: Call, municipality_id: int, zone: str
) -> None:
    require(Action.MUNICIPALITY_CREATE, call.actor, Subject(municipality_id=municipality_id))
    await tx.organisation.change_municipality(municipality_id, zone=checked_zone(zone))
    await _audit(tx, call, "municipality.zone", municipality_id, after=zone)


async def list_municipalities(tx: Transaction, call: Call) -> tuple[Municipality, ...]:
    require(Action.MUNICIPALITY_CREATE, call.actor, Subject())
    return await tx.organisation.list_municipalities()


async def get_municipality(tx: Transaction, call: Call, municipality_id: int) -> Municipality:
    require(Action.MUNICIPALITY_CREATE, call.actor, Subject(municipality_id=municipality_id))
    found = await tx.organisation.find_municipality(municipality_id)
    if found is None:
        raise DomainError("access.gone")
    return found


def checked_zone(zone: str) -> str:
    """Only zones that can be chosen are stored."""
    if zone not in ZONES.values():
        raise DomainError("organisation.zone")
    return zone


async def _refuse_double(tx: Transaction, name: str, *, besides: int | None) -> None:
    known = await tx.organisation.list_municipalities()
    if any(name_key(one.name) == name_key(name) and one.id != besides for one in known):
        raise DomainError("organisation.exists", name=name)


async def _audit(
    tx: Transaction, call: Call, action: str, municipality_id: int, after: str | None = None
) -> None:
    await write_audit(tx, call, action, "municipality", municipality_id, after=after)
