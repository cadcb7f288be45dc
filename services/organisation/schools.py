"""Schools, kindergartens, institutions of additional education."""

from domain.access import Action, Subject, require
from domain.errors import DomainError
from domain.organisation import School, SchoolPage
from domain.people import ChannelPolicy, SchoolKind, name_key
from domain.text import TITLE_LIMIT, one_line
from services.audit import write_audit
from services.call import Call
from services.organisation.municipalities import checked_zone
from services.transaction import Transaction


async def create_school(
    tx: Transaction,
    call: Call,
    *,
    municipality_id: int,
    name: str,
    kind: SchoolKind = SchoolKind.SCHOOL,
    zone: str | None = None,
    channel_policy: ChannelPolicy = ChannelPolicy.NO_PERSONAL_DATA,
) -> int:
    """`zone` None: that of the municipality. Raises DomainError("organisation.exists") for a name
    that the municipality has already."""
    require(Action.SCHOOL_CREATE, call.actor, Subject(municipality_id=municipality_id))
    name = one_line(name, limit=TITLE_LIMIT)
    municipality = await tx.organisation.find_municipality(municipality_id)
    if municipality is None:
        raise DomainError("access.gone")
    await _refuse_double(tx, municipality_id, name, besides=None)
    school_id = await tx.organisation.add_school(
        municipality_id=municipality_id,
        name=name,
        kind=kind,
        zone=checked_zone(zone or municipality.zone),
        channel_policy=channel_policy,
    )
    await _audit(tx, call, "school.create", school_id)
    return school_id


async def rename_school(tx: Transaction, call: Call, school_id: int, name: str) -> None:
    subject = await tx.subjects.of_school(school_id)
    require(Action.SCHOOL_CREATE, call.actor, subject)
    name = one_line(name, limit=TITLE_LIMIT)
    if subject.municipality_id is not None:
        await _refuse_double(tx, subject.municipality_id, name, besides=school_id)
    await tx.organisation.change_school(school_id, name=name)
    await _audit(tx, call, "school.rename", school_id)


async def change_school(
    tx: Transaction,
    call: Call,
    school_id: int,
    *,
    kind: SchoolKind | None = None,
    zone: str | None = None,
    channel_policy: ChannelPolicy | None = None,
) -> None:
    """Sets what is given and leaves the rest."""
    require(Action.SCHOOL_CREATE, call.actor, await tx.subjects.of_school(school_id))
    values: dict[str, str] = {}
    if kind is not None:
        values["kind"] = kind.value
    if zone is not None:
        values["zone"] = checked_zone(zone)
    if channel_policy is not None:
        values["channel_policy"] = channel_policy.value
    if not values:
        return
    await tx.organisation.change_school(school_id, **values)
    await _audit(tx, call, "school.change", school_id, after=",".join(values.values()))


async def remove_school(tx: Transaction, call: Call, school_id: int) -> School:
    """One that was founded by mistake; as it was. Raises DomainError("organisation.school_used")
    where anybody or anything was ever entered there."""
    require(Action.SCHOOL_CREATE, call.actor, await tx.subjects.of_school(school_id))
    school, _ = await tx.organisation.get_school(school_id)
    if not await tx.organisation.remove_unused_school(school_id):
        raise DomainError("organisation.school_used")
    await _audit(tx, call, "school.remove", school_id, after=school.name)
    return school


async def list_schools(tx: Transaction, call: Call, municipality_id: int) -> tuple[School, ...]:
    require(Action.SCHOOL_CREATE, call.actor, Subject(municipality_id=municipality_id))
    return await tx.organisation.list_schools(municipality_id)


async def get_school_page(tx: Transaction, call: Call, school_id: int) -> SchoolPage:
    """The school as its founder sees it: who leads it and how many teachers it has."""
    require(Action.SCHOOL_CREATE, call.actor, await tx.subjects.of_school(school_id))
    found = await tx.organisation.find_school_page(school_id, call.today)
    if found is None:
        raise DomainError("access.gone")
    return found


async def _refuse_double(
    tx: Transaction, municipality_id: int, name: str, *, besides: int | None
) -> None:
    known = await tx.organisation.list_schools(municipality_id)
    if any(name_key(one.name) == name_key(name) and one.id != besides for one in known):
        raise DomainError("organisation.exists", name=name)


async def _audit(
    tx: Transaction, call: Call, action: str, school_id: int, after: str | None = None
) -> None:
    await write_audit(tx, call, action, "school", school_id, after=after)
